-- Questions that people ask. Nothing in a paper says that a commitment was kept, so each is open as far as it tells.

CREATE VIEW open_commitments AS
SELECT
    commitments.id,
    coalesce(bodies.name, people.name, commitments.owner) AS owner,
    commitments.due_latest AS due_by,
    commitments.due,
    commitments.due_latest < date('now') AS overdue,
    commitments.what,
    commitments.source,
    commitments.confidence,
    meetings.name AS meeting,
    meetings.date AS meeting_date,
    items.title AS item,
    papers.path,
    commitments.page
FROM commitments
JOIN papers ON papers.id = commitments.paper_id
JOIN meetings ON meetings.id = commitments.meeting_id
LEFT JOIN items ON items.id = commitments.item_id
LEFT JOIN bodies ON bodies.id = commitments.owner_body_id
LEFT JOIN people ON people.id = commitments.owner_person_id;

CREATE VIEW decisions_by_body_and_year AS
SELECT
    clauses.id,
    bodies.name AS body,
    substr(meetings.date, 1, 4) AS year,
    meetings.date,
    items.number AS item_number,
    items.title AS item,
    decisions.form,
    clauses.action,
    clauses.marker,
    clauses.text,
    papers.path,
    clauses.page
FROM clauses
JOIN decisions ON decisions.id = clauses.decision_id
JOIN items ON items.id = clauses.item_id
JOIN papers ON papers.id = clauses.paper_id
JOIN meetings ON meetings.id = papers.meeting_id
LEFT JOIN bodies ON bodies.id = meetings.body_id;

CREATE VIEW attendance_by_person AS
SELECT
    people.id,
    people.name AS person,
    authorities.name AS authority,
    count(DISTINCT attendance.meeting_id) AS meetings,
    count(DISTINCT attendance.meeting_id) FILTER (WHERE attendance.status = 'present') AS present,
    count(DISTINCT attendance.meeting_id) FILTER (WHERE attendance.status = 'in_attendance') AS in_attendance,
    count(DISTINCT attendance.meeting_id) FILTER (WHERE attendance.status = 'apologies') AS apologies,
    count(DISTINCT attendance.meeting_id) FILTER (WHERE attendance.status = 'absent') AS absent
FROM attendance
JOIN people ON people.id = attendance.person_id
LEFT JOIN bodies AS authorities ON authorities.id = people.authority_id
GROUP BY people.id;
