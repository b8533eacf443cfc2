/* zeren-school-terms-dialog.h: asks when the terms of a school begin and end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_SCHOOL_TERMS_DIALOG (zeren_school_terms_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenSchoolTermsDialog,
                      zeren_school_terms_dialog,
                      ZEREN,
                      SCHOOL_TERMS_DIALOG,
                      AdwDialog)

void zeren_school_terms_dialog_present (GtkWidget *parent, ZerenSession *session, int year);

G_END_DECLS
