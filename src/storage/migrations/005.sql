-- SPDX-License-Identifier: GPL-3.0-or-later
-- The work of a year: who has it in hand, what was submitted and returned, tasks that no plan asks
-- for, papers before an act, versions of evidence, closed years.

-- A duty without a plan is one that was given by hand, and a task has more states. Both only loosen
-- a constraint, so the stored rows stay as they are (sqlite.org/lang_altertable.html, section 7).
PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = replace (
  sql, 'plan INTEGER NOT NULL REFERENCES plan (id)', 'plan INTEGER REFERENCES plan (id)')
WHERE type = 'table' AND name = 'duty';

UPDATE sqlite_schema
SET sql = replace (
  replace (
    sql,
    '''waived'', ''before_start'')',
    '''waived'', ''before_start'',
                     ''in_progress'', ''submitted'', ''returned'')'
  ),
  'state IN (''done'', ''done_late'')',
  'state IN (''done'', ''done_late'', ''submitted'')'
)
WHERE type = 'table' AND name = 'task';

PRAGMA writable_schema = RESET;

-- What is given by hand is judged as a whole, like what is found in a plan.
CREATE TRIGGER duty_by_hand_is_judged
BEFORE INSERT ON duty
WHEN new.plan ISNULL
  AND (
    new.scope <> 'record'
    OR NOT zeren_is_office_act (
      concat_ws ('；', new.quote, new.action, new.recipient, new.deliverable)
    )
  )
BEGIN
  SELECT RAISE (ABORT, 'only an act of the office itself is recorded');
END;

-- What was given by hand is worded by the office: it may be put in other words, judged again.
DROP TRIGGER duty_words_stay;

CREATE TRIGGER duty_words_stay
BEFORE UPDATE OF quote, action, actor, recipient, deliverable, points ON duty
WHEN (old.plan NOTNULL AND old.quote IS NOT new.quote)
  OR (
    old.scope = 'text'
    AND (
      old.action IS NOT new.action
      OR old.actor IS NOT new.actor
      OR old.recipient IS NOT new.recipient
      OR old.deliverable IS NOT new.deliverable
      OR old.points IS NOT new.points
    )
  )
BEGIN
  SELECT RAISE (ABORT, 'the words of a duty stay as they were judged');
END;

CREATE TRIGGER duty_quote_by_hand_is_judged
BEFORE UPDATE OF quote ON duty
WHEN old.plan ISNULL
  AND old.quote IS NOT new.quote
  AND NOT zeren_is_office_act (new.quote)
BEGIN
  SELECT RAISE (ABORT, 'only an act of the office itself is recorded');
END;

CREATE TRIGGER duty_keeps_its_plan
BEFORE UPDATE OF plan ON duty
WHEN old.plan IS NOT new.plan
BEGIN
  SELECT RAISE (ABORT, 'a duty stays with its plan');
END;

-- Who has the task in hand; who answers for it is `member`, by appointment.
ALTER TABLE task
ADD COLUMN assigned_to INTEGER REFERENCES member (id);

-- Moved by a person, with the reason; the rule date stays what it is.
ALTER TABLE task
ADD COLUMN moved_to TEXT CHECK (moved_to IS date (moved_to));

ALTER TABLE task
ADD COLUMN moved_to_reason TEXT CHECK ((moved_to ISNULL) = (moved_to_reason ISNULL));

ALTER TABLE task
ADD COLUMN submitted_by INTEGER REFERENCES member (id);

ALTER TABLE task
ADD COLUMN returned_reason TEXT CHECK ((state = 'returned') = (returned_reason NOTNULL));

CREATE INDEX task_assigned_to ON task (assigned_to);
CREATE INDEX task_submitted_by ON task (submitted_by);

-- What a leader or the office asked for once. The words are those of the duty.
CREATE TABLE instruction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  duty INTEGER NOT NULL UNIQUE REFERENCES duty (id),
  kind TEXT NOT NULL CHECK (kind IN ('ad_hoc', 'instruction', 'supervision')),
  given_by INTEGER REFERENCES member (id),
  given_on TEXT NOT NULL CHECK (given_on IS date (given_on)),
  number TEXT,
  reply_by TEXT CHECK (reply_by IS date (reply_by)),
  file TEXT REFERENCES file (sha256),
  file_name TEXT,
  CHECK ((file ISNULL) = (file_name ISNULL)),
  CHECK (kind <> 'instruction' OR given_by NOTNULL)
) STRICT;

CREATE INDEX instruction_given_by ON instruction (given_by);
CREATE INDEX instruction_file ON instruction (file);

-- The thread of a task: what was reported on it and answered
CREATE TABLE task_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task INTEGER NOT NULL REFERENCES task (id),
  text TEXT NOT NULL CHECK (text <> ''),
  recorded_at TEXT NOT NULL CHECK (julianday (recorded_at) IS NOT NULL),
  who TEXT NOT NULL
) STRICT;

CREATE INDEX task_entry_task ON task_entry (task);

CREATE TRIGGER task_entry_is_not_updated
BEFORE UPDATE ON task_entry
BEGIN
  SELECT RAISE (ABORT, 'a thread is only added to');
END;

CREATE TRIGGER task_entry_is_judged
BEFORE INSERT ON task_entry
WHEN NOT zeren_is_office_act (new.text)
BEGIN
  SELECT RAISE (ABORT, 'only acts of the office itself are recorded');
END;

-- Papers drafted before the act of a task: notice, agenda, sign-in sheet, minutes, record
CREATE TABLE task_document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task INTEGER NOT NULL REFERENCES task (id),
  kind TEXT NOT NULL CHECK (kind IN ('notice', 'agenda', 'sign_in', 'minutes', 'record')),
  file_docx TEXT NOT NULL REFERENCES file (sha256),
  file_pdf TEXT NOT NULL REFERENCES file (sha256),
  name TEXT NOT NULL,
  placeholders TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (placeholders)),
  drafted_at TEXT NOT NULL CHECK (julianday (drafted_at) IS NOT NULL)
) STRICT;

CREATE INDEX task_document_task ON task_document (task);
CREATE INDEX task_document_docx ON task_document (file_docx);
CREATE INDEX task_document_pdf ON task_document (file_pdf);

-- Where the DOCX of a draft was written to be worked on, and what stood in it when it was looked at
CREATE TABLE draft_copy (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_document INTEGER REFERENCES case_document (id),
  task_document INTEGER REFERENCES task_document (id),
  path TEXT NOT NULL UNIQUE CHECK (path <> ''),
  sha256 TEXT NOT NULL CHECK (length (sha256) = 64),
  CHECK ((case_document ISNULL) <> (task_document ISNULL))
) STRICT;

CREATE INDEX draft_copy_case_document ON draft_copy (case_document);
CREATE INDEX draft_copy_task_document ON draft_copy (task_document);

-- What a person has made of a draft: every version that was found is kept.
CREATE TABLE draft_edit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_document INTEGER REFERENCES case_document (id),
  task_document INTEGER REFERENCES task_document (id),
  file TEXT NOT NULL REFERENCES file (sha256),
  placeholders TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (placeholders)),
  changed_at TEXT NOT NULL CHECK (julianday (changed_at) IS NOT NULL),
  noticed_at TEXT NOT NULL CHECK (julianday (noticed_at) IS NOT NULL),
  who TEXT NOT NULL,
  CHECK ((case_document ISNULL) <> (task_document ISNULL))
) STRICT;

CREATE INDEX draft_edit_case_document ON draft_edit (case_document);
CREATE INDEX draft_edit_task_document ON draft_edit (task_document);
CREATE INDEX draft_edit_file ON draft_edit (file);

CREATE TRIGGER draft_edit_is_not_updated
BEFORE UPDATE ON draft_edit
BEGIN
  SELECT RAISE (ABORT, 'what was made of a draft is kept as it was found');
END;

-- The version of a file that this one takes the place of
ALTER TABLE evidence
ADD COLUMN replaces INTEGER REFERENCES evidence (id) CHECK (replaces <> id);

CREATE INDEX evidence_replaces ON evidence (replaces);

-- Who sits at the PC: one office-holder for each login
CREATE TABLE desktop_user (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  login TEXT NOT NULL UNIQUE CHECK (login <> ''),
  member INTEGER NOT NULL REFERENCES member (id),
  role TEXT NOT NULL CHECK (role IN ('clerk', 'reviewer'))
) STRICT;

CREATE INDEX desktop_user_member ON desktop_user (member);

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  place TEXT NOT NULL CHECK (place IN ('tasks')),
  name TEXT NOT NULL CHECK (name <> ''),
  query TEXT NOT NULL CHECK (json_valid (query)),
  UNIQUE (place, name)
) STRICT;

CREATE TABLE closed_year (
  year INTEGER PRIMARY KEY,
  closed_at TEXT NOT NULL CHECK (julianday (closed_at) IS NOT NULL),
  who TEXT NOT NULL
) STRICT;

-- What was open when its year was closed: it goes on, and can still be done.
CREATE TABLE carried_task (
  task INTEGER PRIMARY KEY REFERENCES task (id) ON DELETE CASCADE,
  year INTEGER NOT NULL REFERENCES closed_year (year)
) STRICT;

CREATE INDEX carried_task_year ON carried_task (year);

CREATE TRIGGER task_of_closed_year_stays
BEFORE UPDATE ON task
WHEN old.state NOT IN ('planned', 'in_progress', 'submitted', 'returned')
  AND EXISTS (SELECT 1 FROM closed_year WHERE year = old.year)
  AND NOT EXISTS (SELECT 1 FROM carried_task WHERE task = old.id)
BEGIN
  SELECT RAISE (ABORT, 'the year of the task is closed');
END;

CREATE TRIGGER evidence_of_closed_year_is_not_added
BEFORE INSERT ON evidence
WHEN EXISTS (
  SELECT 1
  FROM task
  WHERE task.id = new.task
    AND task.state NOT IN ('planned', 'in_progress', 'submitted', 'returned')
    AND EXISTS (SELECT 1 FROM closed_year WHERE year = task.year)
    AND NOT EXISTS (SELECT 1 FROM carried_task WHERE carried_task.task = task.id)
)
BEGIN
  SELECT RAISE (ABORT, 'the year of the task is closed');
END;

CREATE TRIGGER evidence_of_closed_year_is_not_removed
BEFORE DELETE ON evidence
WHEN EXISTS (
  SELECT 1
  FROM task
  WHERE task.id = old.task
    AND task.state NOT IN ('planned', 'in_progress', 'submitted', 'returned')
    AND EXISTS (SELECT 1 FROM closed_year WHERE year = task.year)
    AND NOT EXISTS (SELECT 1 FROM carried_task WHERE carried_task.task = task.id)
)
BEGIN
  SELECT RAISE (ABORT, 'the year of the task is closed');
END;

-- When a period begins that the plan only names (每三年, 任期内): a person says it.
CREATE TABLE duty_term (
  duty INTEGER PRIMARY KEY REFERENCES duty (id) ON DELETE CASCADE,
  begins_on TEXT NOT NULL CHECK (begins_on IS date (begins_on)),
  ends_on TEXT CHECK (ends_on IS date (ends_on) AND (ends_on ISNULL OR ends_on >= begins_on))
) STRICT;

-- What the office has set for itself, by name: the backup folder, the days of reminders
CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  value TEXT NOT NULL
) STRICT;

-- The files of the office that documents are laid out by, at most one for each sort of document
CREATE TABLE template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL UNIQUE CHECK (
    kind IN ('proposal', 'start_approval', 'facts',
             'notice', 'agenda', 'sign_in', 'minutes', 'record')
  ),
  file TEXT NOT NULL REFERENCES file (sha256),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  added_at TEXT NOT NULL CHECK (julianday (added_at) IS NOT NULL)
) STRICT;

CREATE INDEX template_file ON template (file);

-- Whose template a draft was laid out by: a file of the office, or nobody's
ALTER TABLE task_document
ADD COLUMN template_name TEXT CHECK (template_name <> '');

ALTER TABLE case_document
ADD COLUMN template_name TEXT CHECK (template_name <> '');
