/* zeren-plan.c: a plan document that says who answers for what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan.h"

#include "zeren-record-private.h"

struct _ZerenPlan
{
  ZerenRecord parent_instance;

  gint64 organisation;
  char *title;
  char *issuer;
  char *number;
  ZerenDate issued;
  char *file;
  char *file_name;
  char *format;
  char *reading_copy;
  guint pages;
  GDateTime *imported_at;
  guint state;
  gint64 supersedes;
};

G_DEFINE_FINAL_TYPE (ZerenPlan, zeren_plan, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "organisation", ZEREN_FIELD_ID, offsetof (ZerenPlan, organisation) },
  { "title", ZEREN_FIELD_STRING, offsetof (ZerenPlan, title) },
  { "issuer", ZEREN_FIELD_STRING, offsetof (ZerenPlan, issuer) },
  { "number", ZEREN_FIELD_STRING, offsetof (ZerenPlan, number) },
  { "issued", ZEREN_FIELD_DATE, offsetof (ZerenPlan, issued) },
  { "file", ZEREN_FIELD_STRING, offsetof (ZerenPlan, file) },
  { "file-name", ZEREN_FIELD_STRING, offsetof (ZerenPlan, file_name) },
  { "format", ZEREN_FIELD_STRING, offsetof (ZerenPlan, format) },
  { "reading-copy", ZEREN_FIELD_STRING, offsetof (ZerenPlan, reading_copy) },
  { "pages", ZEREN_FIELD_UINT, offsetof (ZerenPlan, pages) },
  { "imported-at", ZEREN_FIELD_TIME, offsetof (ZerenPlan, imported_at) },
  { "state", ZEREN_FIELD_CHOICE, offsetof (ZerenPlan, state), zeren_plan_state_ids },
  { "supersedes", ZEREN_FIELD_ID, offsetof (ZerenPlan, supersedes) },
};

static void
zeren_plan_class_init (ZerenPlanClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_plan_init (ZerenPlan *self)
{
}

ZerenPlan *
zeren_plan_new (void)
{
  return g_object_new (ZEREN_TYPE_PLAN, NULL);
}

ZEREN_ID_GETTER (ZerenPlan, zeren_plan)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, gint64, int64, organisation)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, const char *, string, title)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, const char *, string, issuer)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, const char *, string, number)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, ZerenDate, date, issued)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, const char *, string, file)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, const char *, string, file_name)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, const char *, string, format)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, const char *, string, reading_copy)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, guint, uint, pages)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, GDateTime *, time, imported_at)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, ZerenPlanState, uint, state)
ZEREN_ACCESSORS (ZerenPlan, zeren_plan, gint64, int64, supersedes)
