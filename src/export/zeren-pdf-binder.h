/* zeren-pdf-binder.h: pages of several PDFs in one, with page numbers, links and an outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenPdfBinder:
 *
 * Pages are copied as they are. Everything is on the thread that makes it; what is bound is read
 * when it is saved, so sources stay in place until then.
 */
typedef struct _ZerenPdfBinder ZerenPdfBinder;

int zeren_pdf_binder_count_pages (const char *path, GError **error);

ZerenPdfBinder *zeren_pdf_binder_new (GBytes *own, GError **error);
void zeren_pdf_binder_free (ZerenPdfBinder *self);

gboolean zeren_pdf_binder_add_own (ZerenPdfBinder *self,
                                   guint first,
                                   guint n_pages,
                                   GError **error);
gboolean zeren_pdf_binder_add_file (ZerenPdfBinder *self, const char *path, GError **error);
guint zeren_pdf_binder_get_n_pages (ZerenPdfBinder *self);

gboolean zeren_pdf_binder_add_folio (ZerenPdfBinder *self, guint page, GError **error);
gboolean zeren_pdf_binder_add_link (ZerenPdfBinder *self,
                                    guint page,
                                    const double rectangle[4],
                                    guint target,
                                    GError **error);
void zeren_pdf_binder_add_mark (ZerenPdfBinder *self, guint level, const char *title, guint page);

gboolean zeren_pdf_binder_save (ZerenPdfBinder *self,
                                const char *path,
                                void (*progress) (int percent, void *data),
                                gpointer data,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPdfBinder, zeren_pdf_binder_free)

G_END_DECLS
