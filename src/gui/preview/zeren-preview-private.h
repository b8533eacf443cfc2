/* zeren-preview-private.h: what the files of ZerenPreview share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-finder.h"
#include "zeren-page-painter.h"
#include "zeren-page-selector.h"
#include "zeren-page-strip.h"
#include "zeren-preview.h"

G_BEGIN_DECLS

struct _ZerenPreview
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkWidget *outside_button;
  AdwOverlaySplitView *split_view;
  ZerenPageStrip *strip;
  ZerenPageColumn *column;
  GtkSearchBar *find_bar;
  GtkSearchEntry *find_entry;
  GtkLabel *find_label;
  GtkEntry *page_entry;
  GtkLabel *page_label;
  GtkMenuButton *zoom_button;
  GtkLabel *zoom_label;
  GMenuModel *zoom_model;
  GtkEntry *zoom_entry; /* NULL until its menu is opened */
  GMenuModel *context_model;
  GtkWidget *context_menu; /* NULL until it is asked for */
  GtkEventController *keys;

  GFile *file;     /* what is shown: this, or else bytes */
  GBytes *bytes;   /* */
  GFile *original; /* (nullable): what the text is of, where the file is only a copy of its pages */

  ZerenReader *reader;
  ZerenReader *text_reader; /* the same one, or one of the original */
  GCancellable *cancellable;
  ZerenPagePainter *painter;
  ZerenPageText *text; /* NULL until it has been read */
  ZerenPageSelector *selector;
  ZerenPageFinder *finder;
  GPtrArray *passages; /* (nullable): ZerenPassage */
  guint wanted_page;   /* where to go once it is open */
  gboolean chose_thumbnails;
  ZerenPageState state;
};

void zeren_preview_install_actions (GtkWidgetClass *klass);
void zeren_preview_update_actions (ZerenPreview *self);
void zeren_preview_connect_find (ZerenPreview *self);
void zeren_preview_connect_entries (ZerenPreview *self);
void zeren_preview_load (ZerenPreview *self);
void zeren_preview_unload (ZerenPreview *self);
void zeren_preview_set_state (ZerenPreview *self, ZerenPageState state);
void zeren_preview_update_view (ZerenPreview *self);
void zeren_preview_light_passages (ZerenPreview *self);
void zeren_preview_announce (ZerenPreview *self, const char *message);

G_END_DECLS
