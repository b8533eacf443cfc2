/* zeren-member.c: an office-holder: a name and how to reach them at work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-member.h"

#include "zeren-record-private.h"

struct _ZerenMember
{
  ZerenRecord parent_instance;

  char *name;
  char *contact;
};

G_DEFINE_FINAL_TYPE (ZerenMember, zeren_member, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "name", ZEREN_FIELD_STRING, offsetof (ZerenMember, name) },
  { "contact", ZEREN_FIELD_STRING, offsetof (ZerenMember, contact) },
};

static void
zeren_member_class_init (ZerenMemberClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_member_init (ZerenMember *self)
{
}

ZerenMember *
zeren_member_new (void)
{
  return g_object_new (ZEREN_TYPE_MEMBER, NULL);
}

ZEREN_ID_GETTER (ZerenMember, zeren_member)
ZEREN_ACCESSORS (ZerenMember, zeren_member, const char *, string, name)
ZEREN_ACCESSORS (ZerenMember, zeren_member, const char *, string, contact)
