"""Which rung of isolation a submission is run on, and refusing to go below."""

from autograde.sandbox.errors import NotIsolated
from autograde.sandbox.examiner.launcher import best_rung, launch
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import Rung
from autograde.sandbox.isolation.limits import Limits

REFUSED = """\
students' code cannot be shut in on this machine:
{reason}
Nothing was graded. If you would run every one of these submissions yourself, say so: --isolation trusted, or in
nbgrader_config.py c.Sandboxed.rung = "trusted\""""


def offered(server: ForkServer, wanted: Rung) -> Rung:
    """The rung that is wanted, or in the place of "strict" the next below it; never "trusted" unless wanted.

    Raises:
        NotIsolated: this machine does not offer it; the message says why, and what to do.
    """
    try:
        if wanted == "strict":
            return best_rung(server)
        launch(server, wanted, Limits()).end()
    except NotIsolated as error:
        raise NotIsolated(REFUSED.format(reason=error)) from None
    return wanted
