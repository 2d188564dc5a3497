"""A course plan on its page: its sessions with their cases, what is read and what is done."""

PLANS = "guides/courses.yml"


def test_plan_lists_its_sessions(built):
    html = built.html("guides/index")
    assert "One meeting. For: A small class. Introductory course." in html
    assert "<strong>A box.</strong> 50 minutes." in html
    assert 'href="../cases/acme-weather-sensors.html#classroom"' in html
    assert 'href="letter.html"' in html
    assert 'href="../cases/acme-map-tiles.html#f02"' in html
    assert "Task: Decide &amp; say why, if 5 &lt; 6." in html


def test_plan_that_changes_is_read_again(book):
    book.build()
    book.edit(PLANS, "minutes: 50", "minutes: 75")
    after = book.build()
    assert (after.read, after.warnings) == ({"guides/index"}, [])
    assert "75 minutes." in after.html("guides/index")


def test_plan_with_a_case_that_is_not_there_is_reported(book):
    book.edit(PLANS, "acme-map-tiles]", "acme-map-tile]")
    said = book.build().warnings
    assert any(f"{PLANS}:10:" in warning and "unknown-case" in warning for warning in said)


def test_plan_that_is_not_there_is_reported(book):
    book.write("guides/index.md", "# Guide\n\n```{course} two-hours\n```\n")
    said = book.build().warnings
    assert any("there is no course two-hours. Choose from one-hour" in warning for warning in said)
