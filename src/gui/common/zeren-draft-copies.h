/* zeren-draft-copies.h: drafts are worked on outside of the window, and looked at again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-drafts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each works off the main thread and says in a toast or a dialog how it went. */

void zeren_draft_copies_open (GtkWidget *widget, const ZerenDraftRef *draft, const char *name);
void zeren_draft_copies_save (GtkWidget *widget, const ZerenDraftRef *draft, GFile *target);
void zeren_draft_copies_save_as (GtkWidget *widget, const ZerenDraftRef *draft, const char *name);

void zeren_draft_copies_look (GtkWidget *widget, const ZerenDraftOwner *owner);
void zeren_draft_copies_follow_focus (GtkWidget *widget, GCallback look);

void zeren_draft_copies_show_changes (GtkWidget *widget,
                                      const ZerenDraftRef *draft,
                                      ZerenDraftEdit *edit,
                                      const char *name);
char *zeren_draft_copies_say_change (ZerenDraftEdit *edit);

G_END_DECLS
