"""The first cell of every notebook: where else it opens, and the same lesson in the other language."""

from autograde.lessons.repository import Repository
from course_lib.language import Language, Text

_COLAB = Text(en="Open in Colab", ja="Colabで開く")
_BINDER = Text(en="Open in Binder", ja="Binderで開く")
_OTHER = Text(en="[日本語版]({})", ja="[English version]({})")


def badges(lesson: str, language: Language, home: Repository) -> str:
    """Markdown: the badges of Colab and Binder, and a link to the other language; dots part them when offline."""
    path = notebook_path(lesson, language)
    other = notebook_path(lesson, "en" if language == "ja" else "ja")
    return " ·\n".join(
        (
            badge(_COLAB[language], "https://colab.research.google.com/assets/colab-badge.svg", home.colab(path)),
            badge(_BINDER[language], "https://mybinder.org/badge_logo.svg", home.binder(path)),
            # Colab cannot follow a relative link, so the whole address stands here.
            _OTHER[language].format(home.github(other)),
        )
    )


def badge(alt: str, image: str, target: str) -> str:
    """An image that is a link."""
    return f"[![{alt}]({image})]({target})"


def notebook_path(lesson: str, language: Language) -> str:
    """Where a student notebook lies in the repository."""
    return f"notebooks/{language}/{lesson}/{lesson}.ipynb"
