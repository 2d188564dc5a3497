-- Views for the usual questions. A contract or a fact that stands in several cases is counted once.

CREATE VIEW contracts_once AS
SELECT id, name, vendor, customer, start_date, start_basis, end_date, end_first, end_last, end_basis, outcome, case_id
FROM contracts
WHERE same_as IS NULL;

CREATE VIEW facts_with_sources AS
SELECT facts.id AS fact_id, facts.date, facts.says, facts.status, facts.evidence,
       sources.id AS source_id, sources.title, sources.publisher, sources.date AS published, sources.url, sources.seen
FROM facts
JOIN fact_sources ON fact_sources.fact_id = facts.id
JOIN sources ON sources.id = fact_sources.source_id;

CREATE VIEW claims_and_answers AS
SELECT facts.id AS fact_id, facts.date AS fact_date, facts.says AS claim, facts.status,
       answers.id AS answer_id, answers.date AS answer_date, answers.said_by, answers.says AS answer,
       answers.meets_the_point
FROM answer_targets
JOIN facts ON facts.id = answer_targets.fact_id
JOIN answers ON answers.id = answer_targets.answer_id;

CREATE VIEW actions AS
SELECT facts.id AS fact_id, facts.date, facts.date_first, facts.date_last, tactics.name AS tactic,
       facts.people_at_least, facts.people_at_most, facts.says, cases.title AS case_title, cases.result, cases.held
FROM facts
JOIN cases ON cases.id = facts.case_id
JOIN tactics ON tactics.id = facts.tactic_id
WHERE facts.kind = 'action' AND facts.same_as IS NULL;

CREATE VIEW tactics_by_result AS
SELECT tactic_id, result, count(DISTINCT case_id) AS cases
FROM tactic_costs
GROUP BY tactic_id, result;

CREATE VIEW demands_by_result AS
SELECT demand_kind_id, result, held, count(*) AS demands
FROM demands
GROUP BY demand_kind_id, result, held;

CREATE VIEW chapter_sourcing AS
SELECT chapter_id, count(*) AS facts, sum(status = 'established') AS established, sum(evidence = 'read') AS read_whole,
       sum(evidence = 'secondary') AS secondhand, sum(source_count = 1) AS single_source
FROM facts
GROUP BY chapter_id;

CREATE VIEW deadlines_by_law AS
SELECT laws.short, laws.jurisdiction, deadlines.what, deadlines.in_words, deadlines.counted_from, deadlines.done_when,
       deadlines.later_step, deadlines.confirmed
FROM deadlines
JOIN laws ON laws.id = deadlines.law_id;
