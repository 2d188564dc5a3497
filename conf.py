"""Settings of the book; everything else is in scripts/casebook."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "scripts"))

project = "Tech Worker Ethics and Organizing Kit"
author = "The contributors to the kit"
copyright = "the contributors to the kit, CC BY 4.0"
version = release = "0.1"
language = "en"

extensions = ["myst_parser", "casebook.book.extension"]
include_patterns = ["index.md", "guides/**.md", "cases/*.md", "cases/*.yml", "guides/law/*.yml"]
exclude_patterns = ["cases/_*"]
source_suffix = {".md": "markdown", ".yml": "case"}
nitpicky = True

# The one place that says where the book stands on the web; empty in every copy that stands nowhere.
html_baseurl = ""

html_theme = "casebook"
html_title = project
html_short_title = "The Kit"
html_copy_source = True
html_sourcelink_suffix = ".txt"  # so that a browser shows a case file and does not save it
html_show_sourcelink = False
html_show_search_summary = False  # summaries are fetched, which no browser does from a USB stick
html_use_index = False
html_use_opensearch = ""
html_permalinks = False

myst_enable_extensions = ["attrs_block", "colon_fence", "deflist"]
myst_heading_anchors = 3

epub_basename = "tech-worker-kit"
epub_theme = "casebook-ebook"
epub_cover = ("_static/cover.png", "epub-cover.html")
epub_title = project
epub_description = "Case studies, guides and legal protections: who asked what of whom, at what cost, with what result."
epub_contributor = author
epub_uid = "kit"
epub_tocscope = "includehidden"
epub_tocdup = False
epub_show_urls = "no"
epub_use_index = False
gettext_compact = False
