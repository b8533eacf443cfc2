-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person can say which entry of a timeline tells of a step; a draft knows which facts it rests on.

CREATE TABLE incident_mark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  incident INTEGER NOT NULL REFERENCES incident (id),
  duty INTEGER NOT NULL REFERENCES duty (id),
  entry INTEGER NOT NULL REFERENCES incident_entry (id),
  at TEXT NOT NULL CHECK (julianday (at) IS NOT NULL),
  UNIQUE (incident, duty)
) STRICT;

CREATE INDEX incident_mark_duty ON incident_mark (duty);
CREATE INDEX incident_mark_entry ON incident_mark (entry);

CREATE TRIGGER incident_mark_needs_accepted_record
BEFORE INSERT ON incident_mark
WHEN NOT EXISTS (
  SELECT 1 FROM duty WHERE id = new.duty AND scope = 'record' AND state = 'accepted'
)
BEGIN
  SELECT RAISE (ABORT, 'only an accepted duty of scope record is a step');
END;

CREATE TRIGGER incident_mark_needs_an_entry_of_its_incident
BEFORE INSERT ON incident_mark
WHEN (SELECT incident FROM incident_entry WHERE id = new.entry) IS NOT new.incident
BEGIN
  SELECT RAISE (ABORT, 'a step is marked by an entry of the same incident');
END;

CREATE TRIGGER incident_mark_is_not_updated
BEFORE UPDATE ON incident_mark
BEGIN
  SELECT RAISE (ABORT, 'a mark is set anew, not changed');
END;

-- SHA-256 of what was recorded when the draft was made; unknown for drafts of before.
ALTER TABLE case_document
ADD COLUMN facts_sha256 TEXT CHECK (facts_sha256 IS NULL OR length (facts_sha256) = 64);
