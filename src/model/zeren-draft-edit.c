/* zeren-draft-edit.c: what a person has made of a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-draft-edit.h"

#include "zeren-record-private.h"

struct _ZerenDraftEdit
{
  ZerenRecord parent_instance;

  gint64 case_document;
  gint64 task_document;
  char *file;
  GStrv placeholders;
  GDateTime *changed_at;
  GDateTime *noticed_at;
  char *who;
};

G_DEFINE_FINAL_TYPE (ZerenDraftEdit, zeren_draft_edit, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "case-document", ZEREN_FIELD_ID, offsetof (ZerenDraftEdit, case_document) },
  { "task-document", ZEREN_FIELD_ID, offsetof (ZerenDraftEdit, task_document) },
  { "file", ZEREN_FIELD_STRING, offsetof (ZerenDraftEdit, file) },
  { "placeholders", ZEREN_FIELD_STRV, offsetof (ZerenDraftEdit, placeholders) },
  { "changed-at", ZEREN_FIELD_TIME, offsetof (ZerenDraftEdit, changed_at) },
  { "noticed-at", ZEREN_FIELD_TIME, offsetof (ZerenDraftEdit, noticed_at) },
  { "who", ZEREN_FIELD_STRING, offsetof (ZerenDraftEdit, who) },
};

static void
zeren_draft_edit_class_init (ZerenDraftEditClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_draft_edit_init (ZerenDraftEdit *self)
{
}

ZerenDraftEdit *
zeren_draft_edit_new (void)
{
  return g_object_new (ZEREN_TYPE_DRAFT_EDIT, NULL);
}

ZEREN_ID_GETTER (ZerenDraftEdit, zeren_draft_edit)
ZEREN_ACCESSORS (ZerenDraftEdit, zeren_draft_edit, gint64, int64, case_document)
ZEREN_ACCESSORS (ZerenDraftEdit, zeren_draft_edit, gint64, int64, task_document)
ZEREN_ACCESSORS (ZerenDraftEdit, zeren_draft_edit, const char *, string, file)
ZEREN_STRV_ACCESSORS (ZerenDraftEdit, zeren_draft_edit, placeholders)
ZEREN_ACCESSORS (ZerenDraftEdit, zeren_draft_edit, GDateTime *, time, changed_at)
ZEREN_ACCESSORS (ZerenDraftEdit, zeren_draft_edit, GDateTime *, time, noticed_at)
ZEREN_ACCESSORS (ZerenDraftEdit, zeren_draft_edit, const char *, string, who)
