-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1: the office, its plans, the year, incidents, cases, and the history of it all.
--
-- Dates are YYYY-MM-DD, times ISO 8601 with their offset from UTC, lists JSON arrays. What a CHECK or
-- a trigger forbids here is forbidden by the model too; here it holds against every other program.

-- The office -------------------------------------------------------------------------------------

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent INTEGER REFERENCES organisation (id) CHECK (parent <> id),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT,
  position INTEGER NOT NULL DEFAULT 0,
  ended_on TEXT CHECK (ended_on IS date (ended_on))
) STRICT;

CREATE INDEX organisation_parent ON organisation (parent);

CREATE TABLE post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  title TEXT NOT NULL CHECK (title <> ''),
  role TEXT,
  ended_on TEXT CHECK (ended_on IS date (ended_on))
) STRICT;

CREATE INDEX post_organisation ON post (organisation);

CREATE TABLE member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  contact TEXT
) STRICT;

CREATE TABLE appointment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post INTEGER NOT NULL REFERENCES post (id),
  member INTEGER NOT NULL REFERENCES member (id),
  from_date TEXT NOT NULL CHECK (from_date IS date (from_date)),
  to_date TEXT CHECK (to_date IS date (to_date)),
  CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT;

CREATE INDEX appointment_post ON appointment (post);
CREATE INDEX appointment_member ON appointment (member);

CREATE TABLE file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  name TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  media_type TEXT,
  added_at TEXT NOT NULL CHECK (julianday (added_at) IS NOT NULL)
) STRICT;

-- Plans ------------------------------------------------------------------------------------------

CREATE TABLE plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  title TEXT NOT NULL CHECK (title <> ''),
  issuer TEXT,
  number TEXT,
  issued TEXT CHECK (issued IS date (issued)),
  file TEXT NOT NULL REFERENCES file (sha256),
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  reading_copy TEXT REFERENCES file (sha256),
  pages INTEGER NOT NULL DEFAULT 0 CHECK (pages >= 0),
  imported_at TEXT NOT NULL CHECK (julianday (imported_at) IS NOT NULL),
  state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'withdrawn')),
  supersedes INTEGER REFERENCES plan (id) CHECK (supersedes <> id)
) STRICT;

CREATE INDEX plan_organisation ON plan (organisation);
CREATE INDEX plan_file ON plan (file);
CREATE INDEX plan_reading_copy ON plan (reading_copy);
CREATE INDEX plan_supersedes ON plan (supersedes);

CREATE TABLE plan_document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  position INTEGER NOT NULL,
  title TEXT,
  issuer TEXT,
  number TEXT,
  issued TEXT CHECK (issued IS date (issued)),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  CHECK (span_start <= span_end)
) STRICT;

CREATE INDEX plan_document_plan ON plan_document (plan);

CREATE TABLE clause (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  document INTEGER REFERENCES plan_document (id),
  parent INTEGER REFERENCES clause (id) CHECK (parent <> id),
  position INTEGER NOT NULL,
  level INTEGER NOT NULL,
  label TEXT,
  path TEXT,
  heading TEXT,
  text TEXT,
  page INTEGER,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  boxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (boxes)),
  flags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (flags)),
  CHECK (span_start <= span_end)
) STRICT;

CREATE INDEX clause_plan ON clause (plan);
CREATE INDEX clause_document ON clause (document);
CREATE INDEX clause_parent ON clause (parent);

CREATE TABLE duty (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  clause INTEGER REFERENCES clause (id),
  path TEXT,
  quote TEXT NOT NULL CHECK (quote <> ''),
  page INTEGER,
  span_start INTEGER,
  span_end INTEGER,
  boxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (boxes)),
  scope TEXT NOT NULL CHECK (scope IN ('record', 'text')),
  actor TEXT,
  action TEXT,
  recipient TEXT,
  deliverable TEXT,
  frequency_kind TEXT CHECK (frequency_kind IN ('at_least', 'exact', 'every', 'date', 'event')),
  frequency_count INTEGER CHECK (frequency_count >= 1),
  frequency_period TEXT
    CHECK (frequency_period IN ('year', 'half_year', 'quarter', 'month', 'week', 'day')),
  frequency_each INTEGER CHECK (frequency_each IN (0, 1)),
  frequency_date TEXT,
  points TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (points)),
  confidence REAL NOT NULL DEFAULT 0 CHECK (confidence BETWEEN 0 AND 1),
  reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (reasons)),
  state TEXT NOT NULL DEFAULT 'proposed'
    CHECK (state IN ('proposed', 'accepted', 'rejected', 'superseded')),
  CHECK (NOT (scope = 'text' AND state = 'accepted')),
  CHECK ((frequency_kind IS NULL) = (frequency_count IS NULL)),
  CHECK (span_start <= span_end)
) STRICT;

CREATE INDEX duty_plan ON duty (plan);
CREATE INDEX duty_clause ON duty (clause);

CREATE TRIGGER duty_scope_stays
BEFORE UPDATE OF scope ON duty
WHEN old.scope = 'text' AND new.scope <> 'text'
BEGIN
  SELECT RAISE (ABORT, 'a duty of scope text stays text');
END;

CREATE TABLE soft (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  clause INTEGER REFERENCES clause (id),
  quote TEXT NOT NULL,
  page INTEGER,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  boxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (boxes))
) STRICT;

CREATE INDEX soft_plan ON soft (plan);
CREATE INDEX soft_clause ON soft (clause);

CREATE TABLE ground (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  clause INTEGER REFERENCES clause (id),
  path TEXT,
  quote TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('duty', 'conduct')),
  page INTEGER,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  boxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (boxes))
) STRICT;

CREATE INDEX ground_plan ON ground (plan);
CREATE INDEX ground_clause ON ground (clause);

CREATE TRIGGER ground_kind_stays
BEFORE UPDATE OF kind ON ground
WHEN old.kind = 'conduct' AND new.kind <> 'conduct'
BEGIN
  SELECT RAISE (ABORT, 'a ground of kind conduct stays conduct');
END;

CREATE TABLE measure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  name TEXT NOT NULL,
  tier TEXT,
  page INTEGER,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  boxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (boxes))
) STRICT;

CREATE INDEX measure_plan ON measure (plan);

CREATE TABLE plan_table (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  kind TEXT NOT NULL CHECK (kind IN ('other', 'schedule', 'risk')),
  header TEXT NOT NULL CHECK (json_valid (header)),
  page INTEGER,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  boxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (boxes))
) STRICT;

CREATE INDEX plan_table_plan ON plan_table (plan);

CREATE TABLE plan_table_row (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_table INTEGER NOT NULL REFERENCES plan_table (id),
  position INTEGER NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('record', 'text')),
  cells TEXT NOT NULL CHECK (json_valid (cells))
) STRICT;

CREATE INDEX plan_table_row_table ON plan_table_row (plan_table);

CREATE TABLE rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  clause INTEGER REFERENCES clause (id),
  key TEXT NOT NULL,
  quote TEXT NOT NULL,
  page INTEGER,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  boxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (boxes))
) STRICT;

CREATE INDEX rule_plan ON rule (plan);
CREATE INDEX rule_clause ON rule (clause);

CREATE TABLE plan_post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan INTEGER NOT NULL REFERENCES plan (id),
  clause INTEGER REFERENCES clause (id),
  title TEXT NOT NULL,
  holder_title TEXT,
  page INTEGER,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  boxes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (boxes))
) STRICT;

CREATE INDEX plan_post_plan ON plan_post (plan);
CREATE INDEX plan_post_clause ON plan_post (clause);

-- The year ---------------------------------------------------------------------------------------

CREATE TABLE binding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  duty INTEGER NOT NULL REFERENCES duty (id),
  kind TEXT NOT NULL CHECK (kind IN ('organisation', 'organisation_kind', 'post', 'each_holder')),
  organisation INTEGER REFERENCES organisation (id),
  organisation_kind TEXT,
  post INTEGER REFERENCES post (id),
  role TEXT,
  CHECK (
    CASE kind
      WHEN 'organisation'
        THEN organisation NOTNULL AND organisation_kind ISNULL AND post ISNULL AND role ISNULL
      WHEN 'organisation_kind'
        THEN organisation ISNULL AND organisation_kind NOTNULL AND post ISNULL AND role ISNULL
      WHEN 'post'
        THEN organisation ISNULL AND organisation_kind ISNULL AND post NOTNULL AND role ISNULL
      ELSE organisation ISNULL AND organisation_kind ISNULL AND (post ISNULL) <> (role ISNULL)
    END
  )
) STRICT;

CREATE INDEX binding_duty ON binding (duty);
CREATE INDEX binding_organisation ON binding (organisation);
CREATE INDEX binding_post ON binding (post);

CREATE TRIGGER binding_needs_record
BEFORE INSERT ON binding
WHEN (SELECT scope FROM duty WHERE id = new.duty) IS NOT 'record'
BEGIN
  SELECT RAISE (ABORT, 'only a duty of scope record is bound');
END;

CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  duty INTEGER NOT NULL REFERENCES duty (id),
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  post INTEGER REFERENCES post (id),
  member INTEGER REFERENCES member (id),
  year INTEGER NOT NULL,
  key TEXT NOT NULL CHECK (key <> ''),
  rule_date TEXT NOT NULL CHECK (rule_date IS date (rule_date)),
  rule_source TEXT NOT NULL CHECK (rule_source IN ('stated', 'period_end', 'default')),
  lapse_date TEXT CHECK (lapse_date IS date (lapse_date)),
  due_date TEXT NOT NULL CHECK (due_date IS date (due_date)),
  moved_because TEXT,
  provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'done', 'done_late', 'unperformed', 'waived', 'before_start')),
  done_on TEXT CHECK (done_on IS date (done_on)),
  unperformed_by INTEGER REFERENCES member (id),
  unperformed_reason TEXT,
  waived_reason TEXT,
  CHECK ((state IN ('done', 'done_late')) = (done_on NOTNULL)),
  CHECK ((state = 'unperformed') = (unperformed_by NOTNULL)),
  CHECK ((state = 'unperformed') = (unperformed_reason NOTNULL)),
  CHECK (state <> 'unperformed' OR lapse_date NOTNULL),
  CHECK ((state = 'waived') = (waived_reason NOTNULL))
) STRICT;

CREATE UNIQUE INDEX task_key ON task (duty, organisation, coalesce (post, 0), key);
CREATE INDEX task_due ON task (due_date);
CREATE INDEX task_year ON task (year);
CREATE INDEX task_organisation ON task (organisation);
CREATE INDEX task_post ON task (post);
CREATE INDEX task_member ON task (member);
CREATE INDEX task_unperformed_by ON task (unperformed_by);

CREATE TRIGGER task_needs_accepted_record
BEFORE INSERT ON task
WHEN NOT EXISTS (
  SELECT 1 FROM duty WHERE id = new.duty AND scope = 'record' AND state = 'accepted'
)
BEGIN
  SELECT RAISE (ABORT, 'only an accepted duty of scope record makes tasks');
END;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task INTEGER NOT NULL REFERENCES task (id),
  file TEXT NOT NULL REFERENCES file (sha256),
  name TEXT NOT NULL,
  proves_on TEXT CHECK (proves_on IS date (proves_on)),
  filed_at TEXT NOT NULL CHECK (julianday (filed_at) IS NOT NULL)
) STRICT;

CREATE INDEX evidence_task ON evidence (task);
CREATE INDEX evidence_file ON evidence (file);

CREATE TABLE calendar_year (
  year INTEGER PRIMARY KEY,
  source TEXT,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;

CREATE TABLE calendar_day (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  date TEXT NOT NULL UNIQUE CHECK (date IS date (date)),
  name TEXT NOT NULL,
  off INTEGER NOT NULL CHECK (off IN (0, 1))
) STRICT;

-- Incidents and cases ----------------------------------------------------------------------------

CREATE TABLE incident (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  title TEXT NOT NULL CHECK (title <> ''),
  kind TEXT NOT NULL CHECK (
    kind IN ('accident', 'fire', 'equipment', 'health', 'network', 'confidentiality', 'disaster',
             'other')
  ),
  occurred_at TEXT NOT NULL CHECK (julianday (occurred_at) IS NOT NULL),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  closed_at TEXT CHECK (closed_at IS NULL OR julianday (closed_at) IS NOT NULL),
  CHECK ((state = 'closed') = (closed_at NOTNULL))
) STRICT;

CREATE INDEX incident_organisation ON incident (organisation);

CREATE TABLE incident_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  incident INTEGER NOT NULL REFERENCES incident (id),
  at TEXT NOT NULL CHECK (julianday (at) IS NOT NULL),
  text TEXT NOT NULL CHECK (text <> ''),
  recorded_at TEXT NOT NULL CHECK (julianday (recorded_at) IS NOT NULL),
  who TEXT NOT NULL
) STRICT;

CREATE INDEX incident_entry_incident ON incident_entry (incident);

CREATE TRIGGER incident_entry_is_not_updated
BEFORE UPDATE ON incident_entry
BEGIN
  SELECT RAISE (ABORT, 'a timeline is only added to');
END;

CREATE TRIGGER incident_entry_is_not_deleted
BEFORE DELETE ON incident_entry
BEGIN
  SELECT RAISE (ABORT, 'a timeline is only added to');
END;

CREATE TABLE incident_miss (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  incident INTEGER NOT NULL REFERENCES incident (id),
  duty INTEGER NOT NULL REFERENCES duty (id),
  confirmed_by INTEGER NOT NULL REFERENCES member (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL CHECK (julianday (at) IS NOT NULL),
  UNIQUE (incident, duty)
) STRICT;

CREATE INDEX incident_miss_duty ON incident_miss (duty);
CREATE INDEX incident_miss_confirmed_by ON incident_miss (confirmed_by);

CREATE TRIGGER incident_miss_needs_accepted_record
BEFORE INSERT ON incident_miss
WHEN NOT EXISTS (
  SELECT 1 FROM duty WHERE id = new.duty AND scope = 'record' AND state = 'accepted'
)
BEGIN
  SELECT RAISE (ABORT, 'only an accepted duty of scope record can be missed');
END;

CREATE TABLE accountability_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task INTEGER REFERENCES task (id),
  incident INTEGER REFERENCES incident (id),
  organisation INTEGER NOT NULL REFERENCES organisation (id),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'closed')),
  opened_at TEXT NOT NULL CHECK (julianday (opened_at) IS NOT NULL),
  CHECK ((task ISNULL) <> (incident ISNULL))
) STRICT;

CREATE INDEX accountability_case_task ON accountability_case (task);
CREATE INDEX accountability_case_incident ON accountability_case (incident);
CREATE INDEX accountability_case_organisation ON accountability_case (organisation);

CREATE TRIGGER case_needs_confirmed_fact
BEFORE INSERT ON accountability_case
WHEN NOT EXISTS (SELECT 1 FROM task WHERE id = new.task AND state = 'unperformed')
  AND NOT EXISTS (SELECT 1 FROM incident_miss WHERE incident = new.incident)
BEGIN
  SELECT RAISE (ABORT, 'a case rests on a confirmed fact');
END;

CREATE TABLE case_ground (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES accountability_case (id),
  ground INTEGER NOT NULL REFERENCES ground (id),
  UNIQUE (case_id, ground)
) STRICT;

CREATE INDEX case_ground_ground ON case_ground (ground);

CREATE TRIGGER case_ground_needs_duty
BEFORE INSERT ON case_ground
WHEN (SELECT kind FROM ground WHERE id = new.ground) IS NOT 'duty'
BEGIN
  SELECT RAISE (ABORT, 'only a ground of kind duty supports a case');
END;

CREATE TABLE case_document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES accountability_case (id),
  kind TEXT NOT NULL CHECK (kind IN ('proposal', 'start_approval', 'facts')),
  file_docx TEXT NOT NULL REFERENCES file (sha256),
  file_pdf TEXT NOT NULL REFERENCES file (sha256),
  name TEXT NOT NULL,
  placeholders TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (placeholders)),
  drafted_at TEXT NOT NULL CHECK (julianday (drafted_at) IS NOT NULL)
) STRICT;

CREATE INDEX case_document_case ON case_document (case_id);
CREATE INDEX case_document_docx ON case_document (file_docx);
CREATE INDEX case_document_pdf ON case_document (file_pdf);

-- History ----------------------------------------------------------------------------------------
--
-- hash = SHA-256 of the event's other columns, the hash of the event before among them. What was
-- written stands in event_payload, which can be erased; its digest here is salted, and the salt goes
-- with the payload, so that nothing erased can be guessed back. event_row says which rows the event
-- wrote and what they were afterwards (salted digest, NULL for a deleted row).

CREATE TABLE event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  verb TEXT NOT NULL CHECK (verb <> ''),
  object_kind TEXT NOT NULL,
  object_id INTEGER,
  payload_digest TEXT NOT NULL,
  rows_digest TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX event_object ON event (object_kind, object_id);

CREATE TABLE event_row (
  event INTEGER NOT NULL REFERENCES event (seq),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  digest TEXT,
  PRIMARY KEY (table_name, row_id, event)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_row_event ON event_row (event, table_name, row_id);

CREATE TABLE event_payload (
  event INTEGER PRIMARY KEY REFERENCES event (seq),
  salt TEXT NOT NULL,
  note TEXT,
  content TEXT NOT NULL
) STRICT;

CREATE TRIGGER event_is_not_updated
BEFORE UPDATE ON event
BEGIN
  SELECT RAISE (ABORT, 'the history is only added to');
END;

CREATE TRIGGER event_is_not_deleted
BEFORE DELETE ON event
BEGIN
  SELECT RAISE (ABORT, 'the history is only added to');
END;

CREATE TRIGGER event_row_is_not_updated
BEFORE UPDATE ON event_row
BEGIN
  SELECT RAISE (ABORT, 'the history is only added to');
END;

CREATE TRIGGER event_row_is_not_deleted
BEFORE DELETE ON event_row
BEGIN
  SELECT RAISE (ABORT, 'the history is only added to');
END;

CREATE TRIGGER event_payload_is_not_updated
BEFORE UPDATE ON event_payload
BEGIN
  SELECT RAISE (ABORT, 'a payload is erased, never changed');
END;
