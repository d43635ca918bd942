"""The address of the course's repository, and the addresses that follow from it.

The address stands in one place: `[project.urls] Homepage` in pyproject.toml.
"""

from dataclasses import dataclass
from importlib.metadata import metadata
from urllib.parse import urlsplit

DISTRIBUTION = "one-neuron-at-a-time"
BRANCH = "main"


@dataclass(frozen=True)
class Repository:
    """A repository on GitHub: "https://github.com/OWNER/NAME"."""

    owner: str
    name: str

    @property
    def slug(self) -> str:
        """OWNER/NAME."""
        return f"{self.owner}/{self.name}"

    @property
    def archive(self) -> str:
        """What pip installs the package from."""
        return f"https://github.com/{self.slug}/archive/refs/heads/{BRANCH}.zip"

    def github(self, path: str) -> str:
        """Where a file can be read."""
        return f"https://github.com/{self.slug}/blob/{BRANCH}/{path}"

    def colab(self, path: str) -> str:
        """Opens a notebook in Colab."""
        return f"https://colab.research.google.com/github/{self.slug}/blob/{BRANCH}/{path}"

    def binder(self, path: str) -> str:
        """Opens a notebook in JupyterLab on Binder."""
        return f"https://mybinder.org/v2/gh/{self.slug}/{BRANCH}?urlpath=lab/tree/{path}"


def repository() -> Repository:
    """The repository that the installed package names as its home page."""
    urls = dict(line.split(", ", 1) for line in metadata(DISTRIBUTION).get_all("Project-URL") or [])
    owner, name = urlsplit(urls["Homepage"]).path.strip("/").split("/")
    return Repository(owner, name)
