/* zeren-templates-dialog.h: for each document, whether drafts follow a file of the office
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "zeren-session.h"
#include "zeren-states.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_TEMPLATES_DIALOG (zeren_templates_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTemplatesDialog,
                      zeren_templates_dialog,
                      ZEREN,
                      TEMPLATES_DIALOG,
                      AdwDialog)

AdwDialog *zeren_templates_dialog_new (GtkWidget *window, ZerenSession *session);
void zeren_templates_dialog_take (ZerenTemplatesDialog *self, ZerenTemplateKind kind, GFile *file);
void zeren_templates_dialog_save (ZerenTemplatesDialog *self,
                                  ZerenTemplateKind kind,
                                  gboolean ours,
                                  GFile *file);
gboolean zeren_templates_dialog_is_busy (ZerenTemplatesDialog *self);

G_END_DECLS
