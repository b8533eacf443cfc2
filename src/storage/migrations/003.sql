-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person may put the words of a duty right. The quote stays, and so does everything that is for
-- reading only; other words are judged before they are taken, like those that were found. The judge
-- is a function of the program, so that no other program can change them.

DROP TRIGGER duty_words_stay;

CREATE TRIGGER duty_words_stay
BEFORE UPDATE OF quote, action, actor, recipient, deliverable, points ON duty
WHEN old.quote IS NOT new.quote
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

CREATE TRIGGER duty_words_are_judged
BEFORE UPDATE OF action, recipient, deliverable, points ON duty
WHEN (
    old.action IS NOT new.action
    OR old.recipient IS NOT new.recipient
    OR old.deliverable IS NOT new.deliverable
    OR old.points IS NOT new.points
  )
  AND NOT zeren_is_office_act (
    concat_ws ('；', new.action, new.recipient, new.deliverable, new.points)
  )
BEGIN
  SELECT RAISE (ABORT, 'only an act of the office itself is recorded');
END;
