"""Download once, check, keep: against a server on this machine, with a file of its own."""

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from course_lib.data.online_file import OnlineFile
from course_lib.errors import DamagedData, DataUnavailable
from course_lib.language import set_language

CONTENT = b"a;b\n1;2\n"
SHA256 = hashlib.sha256(CONTENT).hexdigest()
OTHER_SHA256 = hashlib.sha256(b"hello").hexdigest()


class Server(HTTPServer):
    """Sends `content` to whoever asks, and counts."""

    content = CONTENT
    asked = 0
    status = 200


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked += 1
        self.send_response(self.server.status)
        self.end_headers()
        self.wfile.write(self.server.content)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on stderr."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def file(server: Server) -> OnlineFile:
    return OnlineFile("table.csv", f"http://127.0.0.1:{server.server_port}/table.csv", SHA256, "load_table")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("COURSE_DATA", str(tmp_path / "kept"))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    yield tmp_path / "kept"
    set_language(None)


def test_it_is_downloaded_once_and_kept(file: OnlineFile, server: Server, folder: Path) -> None:
    assert [file.read(), file.read()] == [CONTENT, CONTENT]
    assert server.asked == 1
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [("table.csv", CONTENT)]


def test_a_file_that_is_there_needs_no_network(file: OnlineFile, server: Server, folder: Path) -> None:
    folder.mkdir()
    (folder / "table.csv").write_bytes(CONTENT)
    assert file.read() == CONTENT
    assert server.asked == 0


def test_a_path_is_read_where_it_is_and_nothing_is_kept(file: OnlineFile, folder: Path, tmp_path: Path) -> None:
    mine = tmp_path / "my own.csv"
    mine.write_bytes(CONTENT)
    assert file.read(mine) == file.read(str(mine)) == CONTENT
    assert not folder.exists()


def test_a_path_may_begin_with_the_home(file: OnlineFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "mine.csv").write_bytes(CONTENT)
    assert file.read("~/mine.csv") == CONTENT


def test_without_a_setting_it_is_kept_beside_the_progress(
    file: OnlineFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COURSE_DATA")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert file.place() == tmp_path / ".one-neuron" / "data" / "table.csv"


def test_a_damaged_file_is_named_with_both_hashes_and_left_alone(
    file: OnlineFile, server: Server, folder: Path
) -> None:
    folder.mkdir()
    kept = folder / "table.csv"
    kept.write_bytes(b"hello")
    with pytest.raises(DamagedData) as error:
        file.read()
    for part in (str(kept), "table.csv", OTHER_SHA256, SHA256, "Move it away", "load_table()", file.url):
        assert part in str(error.value)
    assert kept.read_bytes() == b"hello"
    assert server.asked == 0


def test_a_wrong_path_is_refused_likewise(file: OnlineFile, tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_bytes(b"hello")
    set_language("ja")
    with pytest.raises(DamagedData, match=f"ではありません。SHA-256は {OTHER_SHA256} ですが、正しくは {SHA256}"):
        file.read(mine)
    assert mine.read_bytes() == b"hello"


def test_a_page_of_the_network_itself_is_not_kept(file: OnlineFile, server: Server, folder: Path) -> None:
    server.content = b"hello"
    with pytest.raises(DamagedData, match="with a page of its own") as error:
        file.read()
    assert OTHER_SHA256 in str(error.value)
    assert SHA256 in str(error.value)
    assert not folder.exists()


def test_a_missing_path_is_named(file: OnlineFile, tmp_path: Path) -> None:
    with pytest.raises(DataUnavailable, match=r"There is no file .*nowhere\.csv.*table\.csv.*load_table\(\)"):
        file.read(tmp_path / "nowhere.csv")


def test_a_folder_is_no_file(file: OnlineFile, tmp_path: Path) -> None:
    with pytest.raises(DataUnavailable, match="with its name at the end"):
        file.read(tmp_path)


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["could not be downloaded", "call load_table(path=", "or put it at"]),
        ("ja", ["ダウンロードもできません", "load_table(path="]),
    ],
)
def test_without_a_network_it_says_what_to_do(
    file: OnlineFile, server: Server, folder: Path, language: str, parts: list[str]
) -> None:
    server.status = 503
    set_language(language)
    with pytest.raises(DataUnavailable) as error:
        file.read()
    for part in (*parts, file.url, str(folder / "table.csv"), "503"):
        assert part in str(error.value)


def test_nobody_listening_is_no_network() -> None:
    # Port 9 of this machine: discard, which nobody serves.
    with pytest.raises(DataUnavailable, match="could not be downloaded"):
        OnlineFile("table.csv", "http://127.0.0.1:9/table.csv", SHA256, "load_table").read()


@pytest.mark.parametrize("off", ["off", " OFF "])
def test_off_leaves_network_and_disk_alone(
    file: OnlineFile, server: Server, monkeypatch: pytest.MonkeyPatch, off: str
) -> None:
    monkeypatch.setenv("COURSE_DATA", off)
    assert file.place() is None
    with pytest.raises(DataUnavailable, match="COURSE_DATA=off"):
        file.read()
    assert server.asked == 0


def test_where_nothing_can_be_kept_the_content_comes_all_the_same(
    file: OnlineFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_bytes(b"")
    monkeypatch.setenv("COURSE_DATA", str(tmp_path / "a file"))
    assert file.read() == CONTENT


def test_a_file_that_came_in_the_meantime_is_not_written_over(
    file: OnlineFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def download_slowly(_: OnlineFile) -> bytes:
        folder.mkdir()
        (folder / "table.csv").write_bytes(b"the reader's own")
        return CONTENT

    monkeypatch.setattr(OnlineFile, "_download", download_slowly)
    assert file.read() == CONTENT
    assert [path.read_bytes() for path in folder.iterdir()] == [b"the reader's own"]


def test_a_file_system_without_links_keeps_it_too(
    file: OnlineFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", no_links)
    file.read()
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [("table.csv", CONTENT)]
