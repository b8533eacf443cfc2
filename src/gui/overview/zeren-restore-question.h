/* zeren-restore-question.h: shows what is in a backup, beside what is here, before it is restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenRestoreAgreed:
 * @window: the window
 * @file: the backup that is to be restored
 */
typedef void (*ZerenRestoreAgreed) (GtkWidget *window, GFile *file);

void zeren_restore_question_ask (GtkWidget *window,
                                 ZerenSession *session,
                                 GFile *file,
                                 ZerenRestoreAgreed agreed);

G_END_DECLS
