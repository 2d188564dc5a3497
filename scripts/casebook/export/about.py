"""What every export says of itself: the book, its license, the version of the form of its data, its latest day."""

from casebook import __version__

TITLE = "Tech Worker Ethics and Organizing Kit"
PUBLISHER = f"The contributors to the {TITLE}"
DESCRIPTION = (
    "Sourced cases of dissent in the tech industry: who asked what of whom, by which tactic, at what cost, with what "
    "result, and whether it lasted. Each fact bears a status, the kind of evidence and its sources."
)
CARE = (
    "The cases are chosen, not sampled: the share of victories is no rate of success, and order is not cause. "
    "Figures that sources give differently all stand; do not add them up. Nothing here is legal advice."
)
LICENSE, LICENSE_NAME = "https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"
LICENSE_TITLE = "Creative Commons Attribution 4.0 International"
EDITION = __version__
FORMAT = "1.0"
"""The version of the form of the data: the first number rises when a table, column or key goes or means something
else, the second when one is added."""
