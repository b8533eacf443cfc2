/* zeren-duty.c: one stated act of an organisation or post with one frequency
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty.h"

#include "zeren-model-error.h"
#include "zeren-record-private.h"

#include <glib/gi18n-lib.h>

struct _ZerenDuty
{
  ZerenRecord parent_instance;

  gint64 plan;
  gint64 clause;
  char *path;
  char *quote;
  ZerenPassage *passage;
  guint scope;
  char *actor;
  char *action;
  char *recipient;
  char *deliverable;
  ZerenFrequency *frequency;
  GStrv points;
  double confidence;
  GStrv reasons;
  guint state;
};

G_DEFINE_FINAL_TYPE (ZerenDuty, zeren_duty, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan", ZEREN_FIELD_ID, offsetof (ZerenDuty, plan) },
  { "clause", ZEREN_FIELD_ID, offsetof (ZerenDuty, clause) },
  { "path", ZEREN_FIELD_STRING, offsetof (ZerenDuty, path) },
  { "quote", ZEREN_FIELD_STRING, offsetof (ZerenDuty, quote) },
  { "passage", ZEREN_FIELD_PASSAGE, offsetof (ZerenDuty, passage) },
  { "scope", ZEREN_FIELD_CHOICE, offsetof (ZerenDuty, scope), zeren_scope_ids },
  { "actor", ZEREN_FIELD_STRING, offsetof (ZerenDuty, actor) },
  { "action", ZEREN_FIELD_STRING, offsetof (ZerenDuty, action) },
  { "recipient", ZEREN_FIELD_STRING, offsetof (ZerenDuty, recipient) },
  { "deliverable", ZEREN_FIELD_STRING, offsetof (ZerenDuty, deliverable) },
  { "frequency", ZEREN_FIELD_FREQUENCY, offsetof (ZerenDuty, frequency) },
  { "points", ZEREN_FIELD_STRV, offsetof (ZerenDuty, points) },
  { "confidence", ZEREN_FIELD_DOUBLE, offsetof (ZerenDuty, confidence) },
  { "reasons", ZEREN_FIELD_STRV, offsetof (ZerenDuty, reasons) },
  { "state", ZEREN_FIELD_CHOICE, offsetof (ZerenDuty, state), zeren_duty_state_ids },
};

static void
zeren_duty_class_init (ZerenDutyClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_duty_init (ZerenDuty *self)
{
}

ZerenDuty *
zeren_duty_new (void)
{
  return g_object_new (ZEREN_TYPE_DUTY, NULL);
}

ZEREN_ID_GETTER (ZerenDuty, zeren_duty)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, gint64, int64, plan)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, gint64, int64, clause)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, const char *, string, path)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, const char *, string, quote)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, ZerenPassage *, passage, passage)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, ZerenScope, uint, scope)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, const char *, string, actor)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, const char *, string, action)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, const char *, string, recipient)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, const char *, string, deliverable)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, ZerenFrequency *, frequency, frequency)
ZEREN_STRV_ACCESSORS (ZerenDuty, zeren_duty, points)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, double, double, confidence)
ZEREN_STRV_ACCESSORS (ZerenDuty, zeren_duty, reasons)
ZEREN_ACCESSORS (ZerenDuty, zeren_duty, ZerenDutyState, uint, state)

/* Rows: from; columns: to. Nothing leads out of superseded. */
static const gboolean transitions[4][4] = {
  /*                     proposed accepted rejected superseded */
  /* proposed   */ { FALSE, TRUE, TRUE, TRUE },
  /* accepted   */ { TRUE, FALSE, TRUE, TRUE },
  /* rejected   */ { TRUE, TRUE, FALSE, TRUE },
  /* superseded */ { FALSE, FALSE, FALSE, FALSE },
};

/** zeren_duty_state_can_become: Returns: whether a duty may go from @from to @to */
gboolean
zeren_duty_state_can_become (ZerenDutyState from, ZerenDutyState to)
{
  g_return_val_if_fail (from < G_N_ELEMENTS (transitions), FALSE);
  g_return_val_if_fail (to < G_N_ELEMENTS (transitions), FALSE);

  return transitions[from][to];
}

/** zeren_duty_check_has_plan: Returns: whether a plan states @self; what was asked for by hand is
 * changed together with its task */
gboolean
zeren_duty_check_has_plan (ZerenDuty *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_DUTY (self), FALSE);

  if (self->plan != 0)
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_MODEL_ERROR,
                       ZEREN_MODEL_ERROR_STATE,
                       _ ("No plan states this duty: it was asked for by hand, and is changed "
                          "together with its task."));

  return FALSE;
}

/**
 * zeren_duty_check_acceptable:
 * @self: a duty
 * @error: return location for a #ZerenModelError
 *
 * Only an act of the office itself can be accepted and bound (DESIGN.md 2).
 *
 * Returns: whether @self may be accepted
 */
gboolean
zeren_duty_check_acceptable (ZerenDuty *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_DUTY (self), FALSE);

  if (self->scope != ZEREN_SCOPE_RECORD)
    {
      g_set_error_literal (
        error,
        ZEREN_MODEL_ERROR,
        ZEREN_MODEL_ERROR_BOUNDARY,
        _ ("This duty is about what people think, say or publish. It is shown for reading only and "
           "cannot be accepted."));
      return FALSE;
    }
  if (self->frequency == NULL)
    {
      g_set_error_literal (error,
                           ZEREN_MODEL_ERROR,
                           ZEREN_MODEL_ERROR_INCOMPLETE,
                           _ ("A duty needs a frequency before it can be accepted."));
      return FALSE;
    }

  return TRUE;
}
