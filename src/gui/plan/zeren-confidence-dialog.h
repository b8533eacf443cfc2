/* zeren-confidence-dialog.h: accepts all duties that the program is sure enough of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ZEREN_TYPE_CONFIDENCE_DIALOG (zeren_confidence_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenConfidenceDialog,
                      zeren_confidence_dialog,
                      ZEREN,
                      CONFIDENCE_DIALOG,
                      AdwDialog)

AdwDialog *zeren_confidence_dialog_new (ZerenSession *session, gint64 plan);
guint zeren_confidence_dialog_get_count (ZerenConfidenceDialog *self);

G_END_DECLS
