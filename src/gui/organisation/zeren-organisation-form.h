/* zeren-organisation-form.h: the form of an organisation: name, kind, what it stands below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office-form.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_ORGANISATION_FORM (zeren_organisation_form_get_type ())

G_DECLARE_FINAL_TYPE (ZerenOrganisationForm,
                      zeren_organisation_form,
                      ZEREN,
                      ORGANISATION_FORM,
                      ZerenOfficeForm)

AdwDialog *zeren_organisation_form_new (ZerenOffice *office, gint64 id, gint64 parent);

G_END_DECLS
