"""The text of a course's nbgrader_config.py.

It holds no path of the machine that wrote it: the folder may be moved, and is found from the file itself.
"""

CONFIG_FILE = "nbgrader_config.py"

CONFIG = r'''"""nbgrader's settings for this course. All of them: nbgrader generate_config --help"""

import os
import sys
from pathlib import Path

from autograde.lessons.release import RELEASE_STEPS

course = Path(__file__).resolve().parent
c = get_config()

# --- The course ---------------------------------------------------------------
c.CourseDirectory.root = str(course)
c.CourseDirectory.course_id = "one_neuron"

# The students: a file students.csv with the columns id, first_name, last_name, email, then
#     nbgrader db student import students.csv
# Who hands in without being listed is added. Who is listed and does not hand in is shown as such by
#     python -m autograde scores . 01_single_neuron

# --- What the students get ----------------------------------------------------
# The released notebook is the one in notebooks/ of the course: what stands before a solution stays, the solution and
# the hidden tests go without a trace.
c.GenerateAssignment.preprocessors = RELEASE_STEPS

# --- How it comes to them and back --------------------------------------------
# release_assignment and collect use a folder that all students can read and write, on one machine or a shared drive.
# For a class, make one outside of this folder: mkdir -m 777 /srv/exchange
c.Exchange.root = str(course / "exchange")

# zip_collect takes what was downloaded from a learning platform: put the files, or a zip of them, into
# downloaded/01_single_neuron/archive. This pattern reads STUDENT_01_single_neuron.ipynb, and what a browser makes of a
# second download, STUDENT_01_single_neuron (1).ipynb. For STUDENT/01_single_neuron.ipynb put [/\\] in the place of the
# first underscore.
c.FileNameCollectorPlugin.named_regexp = (
    r".*[/\\](?P<student_id>[^/\\]+)_(?P<file_id>\d\d_[a-z0-9_]+)(?: ?\(\d+\))?\.ipynb"
)

# --- How it is graded ---------------------------------------------------------
# Students' code runs in a sandbox, and the tests outside of it: with `nbgrader autograde`, with formgrader's button and
# with `python -m autograde grade`. Any nbgrader course can do so with this setting.
c.Autograde.autograde_preprocessors = [
    "autograde.grading.plugin.Sandboxed",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
# An infinite loop costs these seconds for each cell that runs into it; the others are graded.
c.Sandboxed.cell_seconds = 10

# Of a long error message its beginning and its end: the student's cell and line, not the course's own code in between.
c.LimitOutput.max_traceback = 6

# A cell that a student deleted, doubled or moved is put right, and so are damaged metadata, which nbgrader's own steps
# would stop at, and the whole class with them. The log says what was put right.
c.Autograde.sanitize_preprocessors = ["autograde.grading.sanitizing.Restored"]

# The hidden tests draw their inputs from .course_secret in this folder. Keep it; never hand it out.
os.environ["AUTOGRADE_COURSE"] = str(course)
# Grading is not practising: nothing goes into the grader's own progress.
os.environ["COURSE_PROGRESS"] = "off"
# Nothing is downloaded either: lesson 11 goes on with the data that come with the package.
os.environ["COURSE_DATA"] = "off"
# Feedback is in the language of the notebook that was handed in.
os.environ.pop("COURSE_LANGUAGE", None)
# nbgrader calls `alembic` by its bare name, so the environment that runs nbgrader comes first.
tools = os.path.dirname(sys.executable) + os.pathsep
if not os.environ.get("PATH", "").startswith(tools):
    os.environ["PATH"] = tools + os.environ.get("PATH", "")
'''
