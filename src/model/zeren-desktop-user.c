/* zeren-desktop-user.c: who sits at the PC: the office-holder behind a login
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-desktop-user.h"

#include "zeren-record-private.h"

struct _ZerenDesktopUser
{
  ZerenRecord parent_instance;

  char *login;
  gint64 member;
  guint role;
};

G_DEFINE_FINAL_TYPE (ZerenDesktopUser, zeren_desktop_user, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "login", ZEREN_FIELD_STRING, offsetof (ZerenDesktopUser, login) },
  { "member", ZEREN_FIELD_ID, offsetof (ZerenDesktopUser, member) },
  { "role", ZEREN_FIELD_CHOICE, offsetof (ZerenDesktopUser, role), zeren_desk_role_ids },
};

static void
zeren_desktop_user_class_init (ZerenDesktopUserClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_desktop_user_init (ZerenDesktopUser *self)
{
}

ZerenDesktopUser *
zeren_desktop_user_new (void)
{
  return g_object_new (ZEREN_TYPE_DESKTOP_USER, NULL);
}

ZEREN_ID_GETTER (ZerenDesktopUser, zeren_desktop_user)
ZEREN_ACCESSORS (ZerenDesktopUser, zeren_desktop_user, const char *, string, login)
ZEREN_ACCESSORS (ZerenDesktopUser, zeren_desktop_user, gint64, int64, member)
ZEREN_ACCESSORS (ZerenDesktopUser, zeren_desktop_user, ZerenDeskRole, uint, role)
