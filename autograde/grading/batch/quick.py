"""Leaving out the slow parts of nbgrader that grading never uses; imported before nbgrader is."""

import sys

# jsonschema reads a grammar of internet addresses in a second or more, to check formats that no notebook has. It does
# without where the package is missing.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
