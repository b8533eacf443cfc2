/* zeren-evidence-dialogs.h: asks which day a file proves, what takes its place, why it goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-evidence.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zeren_evidence_dialogs_ask_date (GtkWidget *parent, ZerenEvidence *evidence, ZerenDate today);
void zeren_evidence_dialogs_ask_version (GtkWidget *parent, ZerenEvidence *evidence);
void zeren_evidence_dialogs_ask_removal (GtkWidget *parent, ZerenEvidence *evidence);

G_END_DECLS
