/* zeren-measure.c: a measure of accountability that the plan names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-measure.h"

#include "zeren-record-private.h"

struct _ZerenMeasure
{
  ZerenRecord parent_instance;

  gint64 plan;
  char *name;
  char *tier;
  ZerenPassage *passage;
};

G_DEFINE_FINAL_TYPE (ZerenMeasure, zeren_measure, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan", ZEREN_FIELD_ID, offsetof (ZerenMeasure, plan) },
  { "name", ZEREN_FIELD_STRING, offsetof (ZerenMeasure, name) },
  { "tier", ZEREN_FIELD_STRING, offsetof (ZerenMeasure, tier) },
  { "passage", ZEREN_FIELD_PASSAGE, offsetof (ZerenMeasure, passage) },
};

static void
zeren_measure_class_init (ZerenMeasureClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_measure_init (ZerenMeasure *self)
{
}

ZerenMeasure *
zeren_measure_new (void)
{
  return g_object_new (ZEREN_TYPE_MEASURE, NULL);
}

ZEREN_ID_GETTER (ZerenMeasure, zeren_measure)
ZEREN_ACCESSORS (ZerenMeasure, zeren_measure, gint64, int64, plan)
ZEREN_ACCESSORS (ZerenMeasure, zeren_measure, const char *, string, name)
ZEREN_ACCESSORS (ZerenMeasure, zeren_measure, const char *, string, tier)
ZEREN_ACCESSORS (ZerenMeasure, zeren_measure, ZerenPassage *, passage, passage)
