"""The blocks of a case page, one module each, in the order of the page.

A block is a function from the page to nodes; one that has nothing to say returns nothing.
"""

from collections.abc import Callable

from docutils import nodes

from casebook.book.blocks import (
    answers,
    classroom,
    contracts,
    head,
    record,
    related,
    results,
    sources,
    story,
    take,
    timeline,
)
from casebook.book.page import Page

Block = Callable[[Page], list[nodes.Node]]

BLOCKS: tuple[Block, ...] = (
    head.chips,
    head.brief,
    head.cautions,
    head.glance,
    timeline.timeline,
    story.story,
    contracts.contracts,
    answers.claims_and_answers,
    results.costs,
    results.demands_and_results,
    results.lessons,
    story.quotes,
    classroom.classroom,
    results.open_questions,
    related.related,
    take.take_it_with_you,
    record.record,
    sources.sources,
    sources.corrections,
)
