/* zeren-office-form.h: a dialog in which a record of the office is made, changed or ended
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-office-act.h"
#include "zeren-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenOfficeForm:
 *
 * A form says what it asks for in its property `form`; it can be saved as soon as what was typed
 * makes an act. Where the act is refused, the dialog stays and says why. The signal `saved` (id)
 * comes before it closes.
 */
#define ZEREN_TYPE_OFFICE_FORM (zeren_office_form_get_type ())

G_DECLARE_DERIVABLE_TYPE (ZerenOfficeForm, zeren_office_form, ZEREN, OFFICE_FORM, AdwDialog)

/**
 * ZerenOfficeFormClass:
 * @read: what was typed, %NULL while something is missing; what is wrong may be said by @complaint
 */
struct _ZerenOfficeFormClass
{
  AdwDialogClass parent_class;

  ZerenOfficeAct *(*read) (ZerenOfficeForm *self, char **complaint);
};

void zeren_office_form_set_act (ZerenOfficeForm *self, const char *said, ZerenVerb verb);
void zeren_office_form_set_save_label (ZerenOfficeForm *self, const char *label);
void zeren_office_form_update (ZerenOfficeForm *self);
gboolean zeren_office_form_can_save (ZerenOfficeForm *self);
void zeren_office_form_save (ZerenOfficeForm *self);
const char *zeren_office_form_get_complaint (ZerenOfficeForm *self);

char *zeren_office_form_dup_text (AdwEntryRow *row);

G_END_DECLS
