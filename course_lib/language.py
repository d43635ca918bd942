"""The reader's language, and text that exists in English and in Japanese.

The order of precedence: `set_language`, then the environment variable COURSE_LANGUAGE, then the notebook's own
language (`set_notebook_language`, called by the second cell of each notebook), then English.
"""

import os
from dataclasses import dataclass
from typing import Literal, get_args

from course_lib.errors import LanguageError

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
ENVIRONMENT_VARIABLE = "COURSE_LANGUAGE"

_chosen: dict[Literal["reader", "notebook"], Language] = {}


@dataclass(frozen=True)
class Text:
    """One message as two originals."""

    en: str
    ja: str

    def __getitem__(self, language: Language) -> str:
        return self.ja if language == "ja" else self.en


def set_language(language: str | None) -> None:
    """Choose the language of every message from now on; None goes back to the notebook's own.

    Raises:
        LanguageError: `language` is neither "en" nor "ja".
    """
    _choose("reader", language)


def set_notebook_language(language: str | None) -> None:
    """Say which language the notebook is written in; the reader's own choice outranks it.

    Raises:
        LanguageError: `language` is neither "en" nor "ja".
    """
    _choose("notebook", language)


def current_language() -> Language:
    """The language in which to speak now. An unknown COURSE_LANGUAGE is passed over."""
    from_environment = os.environ.get(ENVIRONMENT_VARIABLE)
    for candidate in (_chosen.get("reader"), from_environment, _chosen.get("notebook")):
        for language in LANGUAGES:
            if candidate == language:
                return language
    return "en"


def _choose(who: Literal["reader", "notebook"], language: str | None) -> None:
    if language is None:
        _chosen.pop(who, None)
        return
    for known in LANGUAGES:
        if language == known:
            _chosen[who] = known
            return
    raise LanguageError(f'`language` is {language!r}, expected "en" or "ja": call set_language("ja"), for example.')
