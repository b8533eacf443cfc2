/* zeren-differences-dialog.h: what differs between a draft and what was made of it by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-drafts.h"
#include "zeren-shell.h"

G_BEGIN_DECLS

/**
 * ZerenDifferencesDialog:
 *
 * Reads how documents differ off the main thread and shows it paragraph by paragraph. Where a draft
 * is to be made anew it asks what becomes of what was changed by hand.
 */
#define ZEREN_TYPE_DIFFERENCES_DIALOG (zeren_differences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenDifferencesDialog,
                      zeren_differences_dialog,
                      ZEREN,
                      DIFFERENCES_DIALOG,
                      AdwDialog)

typedef void (*ZerenRedraftFunc) (GtkWidget *widget, ZerenRedraft choice, gpointer data);

ZerenDifferencesDialog *zeren_differences_dialog_show (GtkWidget *parent,
                                                       const char *title,
                                                       ZerenVerb compare,
                                                       gpointer data,
                                                       GDestroyNotify data_free);
void zeren_differences_dialog_ask (ZerenDifferencesDialog *self,
                                   ZerenRedraftFunc chosen,
                                   gpointer data,
                                   GDestroyNotify data_free);

G_END_DECLS
