/* zeren-draft-copy.c: where the DOCX of a draft was written to be worked on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-draft-copy.h"

#include "zeren-record-private.h"

struct _ZerenDraftCopy
{
  ZerenRecord parent_instance;

  gint64 case_document;
  gint64 task_document;
  char *path;
  char *sha256;
};

G_DEFINE_FINAL_TYPE (ZerenDraftCopy, zeren_draft_copy, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "case-document", ZEREN_FIELD_ID, offsetof (ZerenDraftCopy, case_document) },
  { "task-document", ZEREN_FIELD_ID, offsetof (ZerenDraftCopy, task_document) },
  { "path", ZEREN_FIELD_STRING, offsetof (ZerenDraftCopy, path) },
  { "sha256", ZEREN_FIELD_STRING, offsetof (ZerenDraftCopy, sha256) },
};

static void
zeren_draft_copy_class_init (ZerenDraftCopyClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_draft_copy_init (ZerenDraftCopy *self)
{
}

ZerenDraftCopy *
zeren_draft_copy_new (void)
{
  return g_object_new (ZEREN_TYPE_DRAFT_COPY, NULL);
}

ZEREN_ID_GETTER (ZerenDraftCopy, zeren_draft_copy)
ZEREN_ACCESSORS (ZerenDraftCopy, zeren_draft_copy, gint64, int64, case_document)
ZEREN_ACCESSORS (ZerenDraftCopy, zeren_draft_copy, gint64, int64, task_document)
ZEREN_ACCESSORS (ZerenDraftCopy, zeren_draft_copy, const char *, string, path)
ZEREN_ACCESSORS (ZerenDraftCopy, zeren_draft_copy, const char *, string, sha256)
