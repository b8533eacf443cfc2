/* zeren-page.h: a page of the window: what it reads, and what it shows of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-state.h"
#include "zeren-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenPage:
 *
 * A page of the window is a function of what the database holds: it is read on the reader thread,
 * shown on the main thread, and read anew after each commit that touched what it is interested in
 * (at once where the page is in sight, else when it comes into sight). The base class does all of
 * that; a subclass says what to read and how to show it.
 *
 * The template of a subclass sets the property `stack` to the #GtkStack with its states; the
 * subclass brings the children `empty`, `no-results` and `content`, the base class adds `loading`
 * and `error`, which look the same everywhere.
 */
#define ZEREN_TYPE_PAGE (zeren_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (ZerenPage, zeren_page, ZEREN, PAGE, AdwNavigationPage)

/** ZerenPagePart: shows a part of what the page read last, a few rows each time it is called.
 * Returns: %G_SOURCE_CONTINUE where there is more of it */
typedef gboolean (*ZerenPagePart) (ZerenPage *self);

/**
 * ZerenPageClass:
 * @interests: the changes after which the page is read anew
 * @read: reads what the page shows; runs on the reader thread with a context that cannot write, and
 *   touches no widget. Gets what @dup_query returned.
 * @result_free: (nullable): frees what @read returned
 * @dup_query: (nullable): what @read needs to know (the subject, filters), as a value
 * @query_free: (nullable): frees what @dup_query returned
 * @show: shows what was read, on the main thread; the result stays the base class's. Returns the
 *   state: empty, no results or content.
 * @subject_set: (nullable): the page is about another record now; what it holds of the one before
 *   is to be forgotten
 * @show_list: (nullable): the page is to show one of its lists, `overdue` for example
 * @start_search: (nullable): puts the focus into the page's own search entry
 */
struct _ZerenPageClass
{
  AdwNavigationPageClass parent_class;

  ZerenChanges interests;
  ZerenVerb read;
  GDestroyNotify result_free;
  gpointer (*dup_query) (ZerenPage *self);
  GDestroyNotify query_free;
  ZerenPageState (*show) (ZerenPage *self, gpointer result);
  void (*subject_set) (ZerenPage *self);
  void (*show_list) (ZerenPage *self, const char *which);
  gboolean (*start_search) (ZerenPage *self);
};

void zeren_page_set_session (ZerenPage *self, ZerenSession *session);
ZerenSession *zeren_page_get_session (ZerenPage *self);
void zeren_page_set_subject (ZerenPage *self, const char *kind, gint64 subject);
const char *zeren_page_get_kind (ZerenPage *self);
gint64 zeren_page_get_subject (ZerenPage *self);
ZerenPageState zeren_page_get_state (ZerenPage *self);
void zeren_page_set_state (ZerenPage *self, ZerenPageState state);
void zeren_page_reload (ZerenPage *self);
void zeren_page_show_later (ZerenPage *self, ZerenPagePart part);
void zeren_page_show_list (ZerenPage *self, const char *which);
gboolean zeren_page_start_search (ZerenPage *self);

G_END_DECLS
