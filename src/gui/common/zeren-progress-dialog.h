/* zeren-progress-dialog.h: says that something takes a while, and how to give it up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenProgressDialog:
 *
 * It says how far the work is where that is known. It comes into sight only where the work takes
 * longer than a moment; closing it cancels the work.
 */
#define ZEREN_TYPE_PROGRESS_DIALOG (zeren_progress_dialog_get_type ())

G_DECLARE_FINAL_TYPE (ZerenProgressDialog, zeren_progress_dialog, ZEREN, PROGRESS_DIALOG, AdwDialog)

ZerenProgressDialog *zeren_progress_dialog_start (GtkWidget *parent,
                                                  const char *title,
                                                  GCancellable *cancellable);
void zeren_progress_dialog_end (ZerenProgressDialog *self);

/**
 * ZerenProgressReport:
 *
 * Carries what a thread says about its work to the dialog: hand zeren_progress_report() and the
 * report to a service function as its #ZerenProgressFunc.
 */
typedef struct _ZerenProgressReport ZerenProgressReport;

ZerenProgressReport *zeren_progress_report_new (ZerenProgressDialog *dialog);
void zeren_progress_report_free (ZerenProgressReport *self);
void zeren_progress_report (const char *message, double fraction, gpointer self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenProgressReport, zeren_progress_report_free)

G_END_DECLS
