/* zeren-import-terms.h: what the import dialog asks about plans: whose they are, and what they
 * replace
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-import-run.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenImportTerms:
 *
 * Chooses an organisation, or takes the name and kind of the first one where there is none yet.
 * Emits `changed`.
 */
#define ZEREN_TYPE_IMPORT_TERMS (zeren_import_terms_get_type ())
G_DECLARE_FINAL_TYPE (ZerenImportTerms,
                      zeren_import_terms,
                      ZEREN,
                      IMPORT_TERMS,
                      AdwPreferencesGroup)

void zeren_import_terms_load_async (ZerenImportTerms *self,
                                    ZerenSession *session,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean zeren_import_terms_load_finish (ZerenImportTerms *self,
                                         GAsyncResult *result,
                                         GError **error);

void zeren_import_terms_set_can_replace (ZerenImportTerms *self, gboolean can_replace);
gboolean zeren_import_terms_is_loaded (ZerenImportTerms *self);
const char *zeren_import_terms_get_missing (ZerenImportTerms *self, GtkWidget **row);
ZerenImportOrder *zeren_import_terms_create_order (ZerenImportTerms *self, GPtrArray *outcomes);

G_END_DECLS
