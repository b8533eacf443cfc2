/* zeren-case-document.c: a drafted document of a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-document.h"

#include "zeren-record-private.h"

struct _ZerenCaseDocument
{
  ZerenRecord parent_instance;

  gint64 case_id;
  guint kind;
  char *file_docx;
  char *file_pdf;
  char *name;
  char *template_name;
  GStrv placeholders;
  GDateTime *drafted_at;
  char *facts_sha256;
};

G_DEFINE_FINAL_TYPE (ZerenCaseDocument, zeren_case_document, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "case-id", ZEREN_FIELD_ID, offsetof (ZerenCaseDocument, case_id) },
  { "kind", ZEREN_FIELD_CHOICE, offsetof (ZerenCaseDocument, kind), zeren_case_document_kind_ids },
  { "file-docx", ZEREN_FIELD_STRING, offsetof (ZerenCaseDocument, file_docx) },
  { "file-pdf", ZEREN_FIELD_STRING, offsetof (ZerenCaseDocument, file_pdf) },
  { "name", ZEREN_FIELD_STRING, offsetof (ZerenCaseDocument, name) },
  { "template-name", ZEREN_FIELD_STRING, offsetof (ZerenCaseDocument, template_name) },
  { "placeholders", ZEREN_FIELD_STRV, offsetof (ZerenCaseDocument, placeholders) },
  { "drafted-at", ZEREN_FIELD_TIME, offsetof (ZerenCaseDocument, drafted_at) },
  { "facts-sha256", ZEREN_FIELD_STRING, offsetof (ZerenCaseDocument, facts_sha256) },
};

static void
zeren_case_document_class_init (ZerenCaseDocumentClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_case_document_init (ZerenCaseDocument *self)
{
}

ZerenCaseDocument *
zeren_case_document_new (void)
{
  return g_object_new (ZEREN_TYPE_CASE_DOCUMENT, NULL);
}

ZEREN_ID_GETTER (ZerenCaseDocument, zeren_case_document)
ZEREN_ACCESSORS (ZerenCaseDocument, zeren_case_document, gint64, int64, case_id)
ZEREN_ACCESSORS (ZerenCaseDocument, zeren_case_document, ZerenCaseDocumentKind, uint, kind)
ZEREN_ACCESSORS (ZerenCaseDocument, zeren_case_document, const char *, string, file_docx)
ZEREN_ACCESSORS (ZerenCaseDocument, zeren_case_document, const char *, string, file_pdf)
ZEREN_ACCESSORS (ZerenCaseDocument, zeren_case_document, const char *, string, name)
ZEREN_ACCESSORS (ZerenCaseDocument, zeren_case_document, const char *, string, template_name)
ZEREN_STRV_ACCESSORS (ZerenCaseDocument, zeren_case_document, placeholders)
ZEREN_ACCESSORS (ZerenCaseDocument, zeren_case_document, GDateTime *, time, drafted_at)
ZEREN_ACCESSORS (ZerenCaseDocument, zeren_case_document, const char *, string, facts_sha256)
