/* zeren-case.c: an accountability case, from its draft on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case.h"

#include "zeren-model-error.h"
#include "zeren-record-private.h"

#include <glib/gi18n-lib.h>

struct _ZerenCase
{
  ZerenRecord parent_instance;

  gint64 task;
  gint64 incident;
  gint64 organisation;
  guint state;
  GDateTime *opened_at;
};

G_DEFINE_FINAL_TYPE (ZerenCase, zeren_case, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "task", ZEREN_FIELD_ID, offsetof (ZerenCase, task) },
  { "incident", ZEREN_FIELD_ID, offsetof (ZerenCase, incident) },
  { "organisation", ZEREN_FIELD_ID, offsetof (ZerenCase, organisation) },
  { "state", ZEREN_FIELD_CHOICE, offsetof (ZerenCase, state), zeren_case_state_ids },
  { "opened-at", ZEREN_FIELD_TIME, offsetof (ZerenCase, opened_at) },
};

static void
zeren_case_class_init (ZerenCaseClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_case_init (ZerenCase *self)
{
}

ZerenCase *
zeren_case_new (void)
{
  return g_object_new (ZEREN_TYPE_CASE, NULL);
}

ZEREN_ID_GETTER (ZerenCase, zeren_case)
ZEREN_ACCESSORS (ZerenCase, zeren_case, gint64, int64, task)
ZEREN_ACCESSORS (ZerenCase, zeren_case, gint64, int64, incident)
ZEREN_ACCESSORS (ZerenCase, zeren_case, gint64, int64, organisation)
ZEREN_ACCESSORS (ZerenCase, zeren_case, ZerenCaseState, uint, state)
ZEREN_ACCESSORS (ZerenCase, zeren_case, GDateTime *, time, opened_at)

/** zeren_case_check: Returns: whether @self rests on exactly one of a task and an incident */
gboolean
zeren_case_check (ZerenCase *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_CASE (self), FALSE);

  if ((self->task != 0) != (self->incident != 0) && self->organisation != 0)
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_MODEL_ERROR,
                       ZEREN_MODEL_ERROR_INCOMPLETE,
                       _ ("A case rests on one task or on one incident, of one organization."));

  return FALSE;
}
