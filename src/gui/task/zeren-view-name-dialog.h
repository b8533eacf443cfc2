/* zeren-view-name-dialog.h: asks what a saved view is called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-saved-views.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_VIEW_NAME_DIALOG (zeren_view_name_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenViewNameDialog,
                      zeren_view_name_dialog,
                      ZEREN,
                      VIEW_NAME_DIALOG,
                      AdwDialog)

void zeren_view_name_dialog_present_save (GtkWidget *parent, ZerenTaskArrangement *arrangement);
void zeren_view_name_dialog_present_rename (GtkWidget *parent, ZerenSavedView *view);

void zeren_saved_view_act_change (GtkWidget *widget,
                                  ZerenSavedView *view,
                                  ZerenTaskArrangement *arrangement);
void zeren_saved_view_act_remove (GtkWidget *widget, ZerenSavedView *view);

G_END_DECLS
