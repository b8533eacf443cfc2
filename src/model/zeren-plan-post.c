/* zeren-plan-post.c: a post that a plan names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-post.h"

#include "zeren-record-private.h"

struct _ZerenPlanPost
{
  ZerenRecord parent_instance;

  gint64 plan;
  gint64 clause;
  char *title;
  char *holder_title;
  ZerenPassage *passage;
};

G_DEFINE_FINAL_TYPE (ZerenPlanPost, zeren_plan_post, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan", ZEREN_FIELD_ID, offsetof (ZerenPlanPost, plan) },
  { "clause", ZEREN_FIELD_ID, offsetof (ZerenPlanPost, clause) },
  { "title", ZEREN_FIELD_STRING, offsetof (ZerenPlanPost, title) },
  { "holder-title", ZEREN_FIELD_STRING, offsetof (ZerenPlanPost, holder_title) },
  { "passage", ZEREN_FIELD_PASSAGE, offsetof (ZerenPlanPost, passage) },
};

static void
zeren_plan_post_class_init (ZerenPlanPostClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_plan_post_init (ZerenPlanPost *self)
{
}

ZerenPlanPost *
zeren_plan_post_new (void)
{
  return g_object_new (ZEREN_TYPE_PLAN_POST, NULL);
}

ZEREN_ID_GETTER (ZerenPlanPost, zeren_plan_post)
ZEREN_ACCESSORS (ZerenPlanPost, zeren_plan_post, gint64, int64, plan)
ZEREN_ACCESSORS (ZerenPlanPost, zeren_plan_post, gint64, int64, clause)
ZEREN_ACCESSORS (ZerenPlanPost, zeren_plan_post, const char *, string, title)
ZEREN_ACCESSORS (ZerenPlanPost, zeren_plan_post, const char *, string, holder_title)
ZEREN_ACCESSORS (ZerenPlanPost, zeren_plan_post, ZerenPassage *, passage, passage)
