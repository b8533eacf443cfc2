/* zeren-organisation.c: a unit of the office: a bureau, a section, a school, a party branch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-organisation.h"

#include "zeren-record-private.h"

struct _ZerenOrganisation
{
  ZerenRecord parent_instance;

  gint64 parent;
  char *name;
  char *kind;
  guint position;
  ZerenDate ended_on;
};

G_DEFINE_FINAL_TYPE (ZerenOrganisation, zeren_organisation, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "parent", ZEREN_FIELD_ID, offsetof (ZerenOrganisation, parent) },
  { "name", ZEREN_FIELD_STRING, offsetof (ZerenOrganisation, name) },
  { "kind", ZEREN_FIELD_STRING, offsetof (ZerenOrganisation, kind) },
  { "position", ZEREN_FIELD_UINT, offsetof (ZerenOrganisation, position) },
  { "ended-on", ZEREN_FIELD_DATE, offsetof (ZerenOrganisation, ended_on) },
};

static void
zeren_organisation_class_init (ZerenOrganisationClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_organisation_init (ZerenOrganisation *self)
{
}

ZerenOrganisation *
zeren_organisation_new (void)
{
  return g_object_new (ZEREN_TYPE_ORGANISATION, NULL);
}

ZEREN_ID_GETTER (ZerenOrganisation, zeren_organisation)
ZEREN_ACCESSORS (ZerenOrganisation, zeren_organisation, gint64, int64, parent)
ZEREN_ACCESSORS (ZerenOrganisation, zeren_organisation, const char *, string, name)
ZEREN_ACCESSORS (ZerenOrganisation, zeren_organisation, const char *, string, kind)
ZEREN_ACCESSORS (ZerenOrganisation, zeren_organisation, guint, uint, position)
ZEREN_ACCESSORS (ZerenOrganisation, zeren_organisation, ZerenDate, date, ended_on)

/** zeren_organisation_is_active_on: Returns: whether @self has not ended before @day */
gboolean
zeren_organisation_is_active_on (ZerenOrganisation *self, ZerenDate day)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATION (self), FALSE);

  return !zeren_date_is_set (self->ended_on) || zeren_date_compare (day, self->ended_on) <= 0;
}
