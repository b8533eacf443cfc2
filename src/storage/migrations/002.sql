-- SPDX-License-Identifier: GPL-3.0-or-later
-- The boundary (docs/architecture.md) holds for changes as it does for new rows: what was judged
-- keeps its words, and nothing is moved over to what is for reading only.

CREATE TRIGGER duty_words_stay
BEFORE UPDATE OF quote, action ON duty
WHEN old.quote IS NOT new.quote OR old.action IS NOT new.action
BEGIN
  SELECT RAISE (ABORT, 'the words of a duty stay as they were judged');
END;

CREATE TRIGGER ground_words_stay
BEFORE UPDATE OF quote ON ground
WHEN old.quote IS NOT new.quote
BEGIN
  SELECT RAISE (ABORT, 'the words of a ground stay as they were judged');
END;

CREATE TRIGGER plan_table_row_scope_stays
BEFORE UPDATE OF scope ON plan_table_row
WHEN old.scope = 'text' AND new.scope <> 'text'
BEGIN
  SELECT RAISE (ABORT, 'a row of scope text stays text');
END;

CREATE TRIGGER binding_keeps_record
BEFORE UPDATE OF duty ON binding
WHEN (SELECT scope FROM duty WHERE id = new.duty) IS NOT 'record'
BEGIN
  SELECT RAISE (ABORT, 'only a duty of scope record is bound');
END;

CREATE TRIGGER task_keeps_its_duty
BEFORE UPDATE OF duty ON task
WHEN old.duty <> new.duty
BEGIN
  SELECT RAISE (ABORT, 'a task stays with its duty');
END;

CREATE TRIGGER incident_miss_keeps_its_duty
BEFORE UPDATE OF duty ON incident_miss
WHEN old.duty <> new.duty
BEGIN
  SELECT RAISE (ABORT, 'a missed step stays with its duty');
END;

CREATE TRIGGER case_ground_keeps_duty
BEFORE UPDATE OF ground ON case_ground
WHEN (SELECT kind FROM ground WHERE id = new.ground) IS NOT 'duty'
BEGIN
  SELECT RAISE (ABORT, 'only a ground of kind duty supports a case');
END;
