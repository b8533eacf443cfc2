/* zeren-task-document.c: a paper drafted before the act of a task
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-document.h"

#include "zeren-record-private.h"

struct _ZerenTaskDocument
{
  ZerenRecord parent_instance;

  gint64 task;
  guint kind;
  char *file_docx;
  char *file_pdf;
  char *name;
  char *template_name;
  GStrv placeholders;
  GDateTime *drafted_at;
};

G_DEFINE_FINAL_TYPE (ZerenTaskDocument, zeren_task_document, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "task", ZEREN_FIELD_ID, offsetof (ZerenTaskDocument, task) },
  { "kind", ZEREN_FIELD_CHOICE, offsetof (ZerenTaskDocument, kind), zeren_task_document_kind_ids },
  { "file-docx", ZEREN_FIELD_STRING, offsetof (ZerenTaskDocument, file_docx) },
  { "file-pdf", ZEREN_FIELD_STRING, offsetof (ZerenTaskDocument, file_pdf) },
  { "name", ZEREN_FIELD_STRING, offsetof (ZerenTaskDocument, name) },
  { "template-name", ZEREN_FIELD_STRING, offsetof (ZerenTaskDocument, template_name) },
  { "placeholders", ZEREN_FIELD_STRV, offsetof (ZerenTaskDocument, placeholders) },
  { "drafted-at", ZEREN_FIELD_TIME, offsetof (ZerenTaskDocument, drafted_at) },
};

static void
zeren_task_document_class_init (ZerenTaskDocumentClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_task_document_init (ZerenTaskDocument *self)
{
}

ZerenTaskDocument *
zeren_task_document_new (void)
{
  return g_object_new (ZEREN_TYPE_TASK_DOCUMENT, NULL);
}

ZEREN_ID_GETTER (ZerenTaskDocument, zeren_task_document)
ZEREN_ACCESSORS (ZerenTaskDocument, zeren_task_document, gint64, int64, task)
ZEREN_ACCESSORS (ZerenTaskDocument, zeren_task_document, ZerenTaskDocumentKind, uint, kind)
ZEREN_ACCESSORS (ZerenTaskDocument, zeren_task_document, const char *, string, file_docx)
ZEREN_ACCESSORS (ZerenTaskDocument, zeren_task_document, const char *, string, file_pdf)
ZEREN_ACCESSORS (ZerenTaskDocument, zeren_task_document, const char *, string, name)
ZEREN_ACCESSORS (ZerenTaskDocument, zeren_task_document, const char *, string, template_name)
ZEREN_STRV_ACCESSORS (ZerenTaskDocument, zeren_task_document, placeholders)
ZEREN_ACCESSORS (ZerenTaskDocument, zeren_task_document, GDateTime *, time, drafted_at)
