/* zeren-binding.c: who a duty falls on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-binding.h"

#include "zeren-record-private.h"

struct _ZerenBinding
{
  ZerenRecord parent_instance;

  gint64 duty;
  guint kind;
  gint64 organisation;
  char *organisation_kind;
  gint64 post;
  char *role;
};

G_DEFINE_FINAL_TYPE (ZerenBinding, zeren_binding, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "duty", ZEREN_FIELD_ID, offsetof (ZerenBinding, duty) },
  { "kind", ZEREN_FIELD_CHOICE, offsetof (ZerenBinding, kind), zeren_binding_kind_ids },
  { "organisation", ZEREN_FIELD_ID, offsetof (ZerenBinding, organisation) },
  { "organisation-kind", ZEREN_FIELD_STRING, offsetof (ZerenBinding, organisation_kind) },
  { "post", ZEREN_FIELD_ID, offsetof (ZerenBinding, post) },
  { "role", ZEREN_FIELD_STRING, offsetof (ZerenBinding, role) },
};

static void
zeren_binding_class_init (ZerenBindingClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_binding_init (ZerenBinding *self)
{
}

ZerenBinding *
zeren_binding_new (void)
{
  return g_object_new (ZEREN_TYPE_BINDING, NULL);
}

ZEREN_ID_GETTER (ZerenBinding, zeren_binding)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, gint64, int64, duty)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, ZerenBindingKind, uint, kind)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, gint64, int64, organisation)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, const char *, string, organisation_kind)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, gint64, int64, post)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, const char *, string, role)
