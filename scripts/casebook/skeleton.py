"""The commented skeleton of a new case; it fails the check only where its writer must decide."""

SKELETON = """\
# yaml-language-server: $schema=registry/case.schema.json
# A new case. Fill in what stands empty; `casebook check {path}` says what is still missing, line by line.
# Text fields know *stress*, [@s1] citations and [words](#f01) links to facts, and nothing else.
# Words such as no, yes, on and bare numbers stand in quotes where text is meant.

title:                            # what the page is called
kind: study                       # study | refusal | ban | warning
chapter:                          # an id of registry/chapters.yml
state: open                       # open | closed
added: {today}
reviewed: {today}
summary:                          # three plain sentences, without citations

organizations:                    # everybody who asks, answers, buys or sells; ids of registry/organizations.yml
  - {{ref: , role: vendor}}         # vendor prime subcontractor customer prospect employer workers ally affected regulator court investor host critic owner adviser named

demands:                          # who asked what of whom, and what came of it
  - id: d1
    kind:                         # an id of registry/demands.yml
    by:
    of:
    what:
    facts: [f01]
    result:                       # met | partly | not-met | untested | unknown
    result_facts: []              # needed for met and partly

contracts: []                     # {{id: c1, name: , vendor: , customer: , values: [], start: , end: , outcome: , sources: []}}

facts:                            # one dated statement each; ids are permanent
  - id: f01
    date:                         # 2018, 2018-04 or 2018-04-04: as precise as the source, no more
    kind: action                  # event action demand response retaliation outcome figure law quote aftermath
    tactic:                       # on an action: an id of registry/tactics.yml
    people: unknown               # on an action: {{at_least: 3100}}, {{at_least: 12, at_most: 13}} or unknown
    says:
    status:                       # established | reported | alleged | disputed
    evidence:                     # read | excerpt | secondary
    sources: [s1]

answers: []                       # {{id: a1, by: , date: , to: [f01], says: , meets_the_point: , sources: []}}
no_answer: []                     # {{from: , to: [f01], as_of: {today}}}; one of the two is needed

costs:                            # what it cost those who acted; none-reported is said, not implied
  - {{kind: , who: }}

outcome:
  result:                         # full | partial | none | unclear
  held:                           # kept | partly | undone | nothing-won | too-early | unknown
  says:
  facts: [f01]

story:                            # sections of sourced paragraphs
  - heading:
    paragraphs:
      -                           # every paragraph cites a source, as here [@s1]

lessons:
  - {{says: , facts: [f01]}}

teaching:                         # the handout is made from title, scene and shows alone, so they hide the outcome
  title:
  scene:
  shows: [f01]
  reveal_after:
  level:                          # introductory | upper | graduate | workplace
  minutes: 50
  aims: []
  questions:
    - {{ask: , facts: [f01]}}

quotes: []                        # {{by: , words: , date: , sources: []}}; thirty words at most
open_questions: []                # gaps and contradictions are content
corrections: []

sources:
  s1:
    title:
    publisher:
    author: null
    date: null
    url: null                     # https://...
    archive: null                 # only a copy that you have opened
    kind:                         # news primary blog ngo academic government company court book
    seen:                         # full | excerpt | "no"
"""


def skeleton(path: str, today: str) -> str:
    """Return the text of a new case file; *today* is the only date in it."""
    return SKELETON.format(path=path, today=today)
