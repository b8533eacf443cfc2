/* zeren-case-views.h: cases as lists show them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-cases.h"

G_BEGIN_DECLS

#define ZEREN_TYPE_CASE_VIEW (zeren_case_view_get_type ())

/**
 * ZerenCaseView:
 *
 * One case with the names of what it rests on. It is a value: what changes later is read anew.
 */
G_DECLARE_FINAL_TYPE (ZerenCaseView, zeren_case_view, ZEREN, CASE_VIEW, GObject)

ZerenCase *zeren_case_view_get_case (ZerenCaseView *self);
gint64 zeren_case_view_get_id (ZerenCaseView *self);
const char *zeren_case_view_get_title (ZerenCaseView *self);
const char *zeren_case_view_get_organisation_name (ZerenCaseView *self);
GPtrArray *zeren_case_view_get_documents (ZerenCaseView *self);
ZerenDraftEdit *zeren_case_view_find_edit (ZerenCaseView *self, ZerenCaseDocument *document);
guint zeren_case_view_get_n_versions (ZerenCaseView *self);
GDateTime *zeren_case_view_get_drafted_at (ZerenCaseView *self);
const char *const *zeren_case_view_get_placeholders (ZerenCaseView *self,
                                                     ZerenCaseDocument *document);
guint zeren_case_view_get_n_placeholders (ZerenCaseView *self);

GPtrArray *zeren_case_views_list (ZerenContext *context, const char *words, GError **error);
ZerenCaseView *zeren_case_view_load (ZerenContext *context, gint64 id, GError **error);

G_END_DECLS
