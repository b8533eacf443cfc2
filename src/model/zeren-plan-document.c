/* zeren-plan-document.c: a document or annex within the file of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-document.h"

#include "zeren-record-private.h"

struct _ZerenPlanDocument
{
  ZerenRecord parent_instance;

  gint64 plan;
  guint position;
  char *title;
  char *issuer;
  char *number;
  ZerenDate issued;
  guint span_start;
  guint span_end;
};

G_DEFINE_FINAL_TYPE (ZerenPlanDocument, zeren_plan_document, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "plan", ZEREN_FIELD_ID, offsetof (ZerenPlanDocument, plan) },
  { "position", ZEREN_FIELD_UINT, offsetof (ZerenPlanDocument, position) },
  { "title", ZEREN_FIELD_STRING, offsetof (ZerenPlanDocument, title) },
  { "issuer", ZEREN_FIELD_STRING, offsetof (ZerenPlanDocument, issuer) },
  { "number", ZEREN_FIELD_STRING, offsetof (ZerenPlanDocument, number) },
  { "issued", ZEREN_FIELD_DATE, offsetof (ZerenPlanDocument, issued) },
  { "span-start", ZEREN_FIELD_UINT, offsetof (ZerenPlanDocument, span_start) },
  { "span-end", ZEREN_FIELD_UINT, offsetof (ZerenPlanDocument, span_end) },
};

static void
zeren_plan_document_class_init (ZerenPlanDocumentClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_plan_document_init (ZerenPlanDocument *self)
{
}

ZerenPlanDocument *
zeren_plan_document_new (void)
{
  return g_object_new (ZEREN_TYPE_PLAN_DOCUMENT, NULL);
}

ZEREN_ID_GETTER (ZerenPlanDocument, zeren_plan_document)
ZEREN_ACCESSORS (ZerenPlanDocument, zeren_plan_document, gint64, int64, plan)
ZEREN_ACCESSORS (ZerenPlanDocument, zeren_plan_document, guint, uint, position)
ZEREN_ACCESSORS (ZerenPlanDocument, zeren_plan_document, const char *, string, title)
ZEREN_ACCESSORS (ZerenPlanDocument, zeren_plan_document, const char *, string, issuer)
ZEREN_ACCESSORS (ZerenPlanDocument, zeren_plan_document, const char *, string, number)
ZEREN_ACCESSORS (ZerenPlanDocument, zeren_plan_document, ZerenDate, date, issued)
ZEREN_ACCESSORS (ZerenPlanDocument, zeren_plan_document, guint, uint, span_start)
ZEREN_ACCESSORS (ZerenPlanDocument, zeren_plan_document, guint, uint, span_end)
