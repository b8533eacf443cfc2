/* zeren-ground.c: a ground for accountability that the plan states
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-ground.h"

#include "zeren-model-error.h"
#include "zeren-record-private.h"

#include <glib/gi18n-lib.h>

struct _ZerenGround
{
  ZerenRecord parent_instance;

  gint64 plan;
  gint64 clause;
  char *path;
  char *quote;
  guint kind;
  ZerenPassage *passage;
};

G_DEFINE_FINAL_TYPE (ZerenGround, zeren_ground, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan", ZEREN_FIELD_ID, offsetof (ZerenGround, plan) },
  { "clause", ZEREN_FIELD_ID, offsetof (ZerenGround, clause) },
  { "path", ZEREN_FIELD_STRING, offsetof (ZerenGround, path) },
  { "quote", ZEREN_FIELD_STRING, offsetof (ZerenGround, quote) },
  { "kind", ZEREN_FIELD_CHOICE, offsetof (ZerenGround, kind), zeren_ground_kind_ids },
  { "passage", ZEREN_FIELD_PASSAGE, offsetof (ZerenGround, passage) },
};

static void
zeren_ground_class_init (ZerenGroundClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_ground_init (ZerenGround *self)
{
}

ZerenGround *
zeren_ground_new (void)
{
  return g_object_new (ZEREN_TYPE_GROUND, NULL);
}

ZEREN_ID_GETTER (ZerenGround, zeren_ground)
ZEREN_ACCESSORS (ZerenGround, zeren_ground, gint64, int64, plan)
ZEREN_ACCESSORS (ZerenGround, zeren_ground, gint64, int64, clause)
ZEREN_ACCESSORS (ZerenGround, zeren_ground, const char *, string, path)
ZEREN_ACCESSORS (ZerenGround, zeren_ground, const char *, string, quote)
ZEREN_ACCESSORS (ZerenGround, zeren_ground, ZerenGroundKind, uint, kind)
ZEREN_ACCESSORS (ZerenGround, zeren_ground, ZerenPassage *, passage, passage)

/**
 * zeren_ground_check_supports_case:
 * @self: a ground
 * @error: return location for a #ZerenModelError
 *
 * Returns: whether a case may rest on @self: only on failure in an administrative act (DESIGN.md 2)
 */
gboolean
zeren_ground_check_supports_case (ZerenGround *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_GROUND (self), FALSE);

  if (self->kind == ZEREN_GROUND_DUTY)
    return TRUE;

  g_set_error_literal (
    error,
    ZEREN_MODEL_ERROR,
    ZEREN_MODEL_ERROR_BOUNDARY,
    _ ("This ground is about conduct, not about a duty of the office. It is shown for reading only "
       "and cannot be used for a case."));

  return FALSE;
}
