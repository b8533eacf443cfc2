/* zeren-template.c: a file of the office that a sort of document is laid out by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template.h"

#include "zeren-record-private.h"

struct _ZerenTemplate
{
  ZerenRecord parent_instance;

  guint kind;
  char *file;
  char *file_name;
  GDateTime *added_at;
};

G_DEFINE_FINAL_TYPE (ZerenTemplate, zeren_template, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "kind", ZEREN_FIELD_CHOICE, offsetof (ZerenTemplate, kind), zeren_template_kind_ids },
  { "file", ZEREN_FIELD_STRING, offsetof (ZerenTemplate, file) },
  { "file-name", ZEREN_FIELD_STRING, offsetof (ZerenTemplate, file_name) },
  { "added-at", ZEREN_FIELD_TIME, offsetof (ZerenTemplate, added_at) },
};

static void
zeren_template_class_init (ZerenTemplateClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_template_init (ZerenTemplate *self)
{
}

ZerenTemplate *
zeren_template_new (void)
{
  return g_object_new (ZEREN_TYPE_TEMPLATE, NULL);
}

ZEREN_ID_GETTER (ZerenTemplate, zeren_template)
ZEREN_ACCESSORS (ZerenTemplate, zeren_template, ZerenTemplateKind, uint, kind)
ZEREN_ACCESSORS (ZerenTemplate, zeren_template, const char *, string, file)
ZEREN_ACCESSORS (ZerenTemplate, zeren_template, const char *, string, file_name)
ZEREN_ACCESSORS (ZerenTemplate, zeren_template, GDateTime *, time, added_at)
