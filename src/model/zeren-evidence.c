/* zeren-evidence.c: a file that shows that a task was done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-evidence.h"

#include "zeren-record-private.h"

struct _ZerenEvidence
{
  ZerenRecord parent_instance;

  gint64 task;
  char *file;
  char *name;
  ZerenDate proves_on;
  GDateTime *filed_at;
  gint64 replaces;
};

G_DEFINE_FINAL_TYPE (ZerenEvidence, zeren_evidence, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "task", ZEREN_FIELD_ID, offsetof (ZerenEvidence, task) },
  { "file", ZEREN_FIELD_STRING, offsetof (ZerenEvidence, file) },
  { "name", ZEREN_FIELD_STRING, offsetof (ZerenEvidence, name) },
  { "proves-on", ZEREN_FIELD_DATE, offsetof (ZerenEvidence, proves_on) },
  { "filed-at", ZEREN_FIELD_TIME, offsetof (ZerenEvidence, filed_at) },
  { "replaces", ZEREN_FIELD_ID, offsetof (ZerenEvidence, replaces) },
};

static void
zeren_evidence_class_init (ZerenEvidenceClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_evidence_init (ZerenEvidence *self)
{
}

ZerenEvidence *
zeren_evidence_new (void)
{
  return g_object_new (ZEREN_TYPE_EVIDENCE, NULL);
}

ZEREN_ID_GETTER (ZerenEvidence, zeren_evidence)
ZEREN_ACCESSORS (ZerenEvidence, zeren_evidence, gint64, int64, task)
ZEREN_ACCESSORS (ZerenEvidence, zeren_evidence, const char *, string, file)
ZEREN_ACCESSORS (ZerenEvidence, zeren_evidence, const char *, string, name)
ZEREN_ACCESSORS (ZerenEvidence, zeren_evidence, ZerenDate, date, proves_on)
ZEREN_ACCESSORS (ZerenEvidence, zeren_evidence, GDateTime *, time, filed_at)
ZEREN_ACCESSORS (ZerenEvidence, zeren_evidence, gint64, int64, replaces)
