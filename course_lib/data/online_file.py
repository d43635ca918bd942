"""A file that is downloaded once, checked by its SHA-256 and kept.

It is kept in the folder $COURSE_DATA if that is set ("off" leaves network and disk alone), else in ~/.one-neuron/data.
A file that stands there already is read, and never written over, whatever is in it.
"""

import hashlib
import http.client
import os
import tempfile
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from course_lib.errors import DamagedData, DataUnavailable
from course_lib.language import Text, current_language

ENVIRONMENT_VARIABLE = "COURSE_DATA"
OFF = "off"
TIMEOUT = 10
"""Seconds without an answer before the network counts as absent."""
LONGEST = 5_000_000
"""Bytes; no data set of the course is longer."""


@dataclass(frozen=True)
class OnlineFile:
    """What it is called, where it comes from, and how to know that it is the right one.

    Attributes:
        name: of the file when it is kept.
        url: where to download it.
        sha256: of its content, in hexadecimal.
        function: what a reader calls to get it, for the advice in messages.
    """

    name: str
    url: str
    sha256: str
    function: str

    def read(self, path: str | os.PathLike[str] | None = None) -> bytes:
        """The content: of `path` if given, else of the file that is kept, which is downloaded if it is not there yet.

        Raises:
            DataUnavailable: there is no such file, or no network; the message says what to do.
            DamagedData: the content is not the expected one; the message holds both hashes.
        """
        if path is not None:
            return self._checked(_read(Path(path).expanduser(), self), str(path))
        kept = self.place()
        if kept is None:
            raise DataUnavailable(_say(self._without_network("COURSE_DATA=off")))
        if os.path.lexists(kept):
            return self._checked(_read(kept, self), str(kept))
        content = self._checked(self._download(), self.url)
        _keep(kept, content)
        return content

    def place(self) -> Path | None:
        """Where the file is kept; None when COURSE_DATA is "off" or nobody has a home."""
        chosen = os.environ.get(ENVIRONMENT_VARIABLE, "").strip()
        if chosen.casefold() == OFF:
            return None
        try:
            folder = Path(chosen).expanduser() if chosen else Path.home() / ".one-neuron" / "data"
        except RuntimeError:
            return None
        return folder / self.name

    def _download(self) -> bytes:
        try:
            with urllib.request.urlopen(self.url, timeout=TIMEOUT) as answer:
                content: bytes = answer.read(LONGEST + 1)
        except (OSError, http.client.HTTPException) as error:
            raise DataUnavailable(_say(self._without_network(_reason(error)))) from error
        return content

    def _checked(self, content: bytes, place: str) -> bytes:
        found = hashlib.sha256(content).hexdigest()
        if found != self.sha256:
            raise DamagedData(_say(self._other_content(place, found)))
        return content

    def _without_network(self, reason: str) -> Text:
        kept = self.place()
        en = f" or put it at {kept}" if kept else ""
        ja = f"か、{kept} に置いて" if kept else ""
        return Text(
            en=f"{self.name} is not on this machine and could not be downloaded ({reason}). With a browser, or on "
            f'another machine, get it from {self.url}. Then call {self.function}(path="where you saved it"){en}.',
            ja=f"{self.name} はこのコンピューターになく、ダウンロードもできませんでした（{reason}）。"
            f"ブラウザーや別のコンピューターで {self.url} から入手してください。"
            f'それから {self.function}(path="保存した場所") と呼び出す{ja or "ようにして"}ください。',
        )

    def _other_content(self, place: str, found: str) -> Text:
        """The message about a wrong file; it is for the reader to move it, never for this module."""
        sent = place == self.url
        en = (
            "Perhaps the network answered with a page of its own, as in a hotel. Nothing was kept; try again later."
            if sent
            else f"Perhaps another program saved it anew. It was left as it is. Move it away, then call "
            f"{self.function}() again, or get the file from {self.url}."
        )
        ja = (
            "ホテルなどのネットワークが、別のページを返したのかもしれません。何も保存していません。"
            "あとでもう一度試してください。"
            if sent
            else f"別のソフトで保存し直したのかもしれません。ファイルには手を加えていません。別の場所へ移してから、"
            f"もう一度 {self.function}() と呼び出すか、{self.url} から入手してください。"
        )
        return Text(
            en=f"{place} is not the file {self.name} that is expected here: its SHA-256 is {found}, "
            f"expected {self.sha256}. {en}",
            ja=f"{place} は、ここで必要な {self.name} ではありません。SHA-256は {found} ですが、"
            f"正しくは {self.sha256} です。{ja}",
        )


def _reason(error: Exception) -> str:
    """What went wrong, without the machinery around it."""
    if isinstance(error, urllib.error.HTTPError):
        error.close()  # it holds the connection
    elif isinstance(error, urllib.error.URLError):
        return str(error.reason)
    return str(error) or type(error).__name__


def _read(path: Path, file: OnlineFile) -> bytes:
    if path.is_file():
        return path.read_bytes()
    missing = Text(
        en=f"There is no file {path}. Give `path` the place of {file.name} with its name at the end, "
        f"or call {file.function}() to download it.",
        ja=f"{path} というファイルはありません。`path` には {file.name} の場所をファイル名まで書いてください。"
        f"{file.function}() と呼び出せばダウンロードします。",
    )
    raise DataUnavailable(_say(missing))


def _keep(place: Path, content: bytes) -> None:
    """Write the file as a whole or not at all. Where it cannot be kept, it will be downloaded again."""
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=place.name, suffix=".new")
        try:
            with os.fdopen(handle, "wb") as new:
                new.write(content)
            _rename(name, place)
        finally:
            with suppress(OSError):
                os.unlink(name)


def _rename(name: str, place: Path) -> None:
    """Give the file its name, unless another has taken it in the meantime."""
    try:
        os.link(name, place)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not os.path.lexists(place):
            os.replace(name, place)


def _say(text: Text) -> str:
    return text[current_language()]
