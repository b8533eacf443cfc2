/* zeren-seed-json-private.h: reads the parts of office.json strictly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "zeren-date.h"

G_BEGIN_DECLS

JsonObject *zeren_seed_json_load (const char *path, JsonParser *parser, GError **error);
gboolean zeren_seed_json_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean zeren_seed_json_check (JsonObject *object, const char *allowed, GError **error);
gboolean zeren_seed_json_get_objects (JsonObject *object,
                                      const char *name,
                                      GPtrArray **objects,
                                      GError **error);
gboolean zeren_seed_json_get_text (JsonObject *object,
                                   const char *name,
                                   const char **text,
                                   GError **error);
gboolean zeren_seed_json_need_text (JsonObject *object,
                                    const char *name,
                                    const char **text,
                                    GError **error);
gboolean zeren_seed_json_get_date (JsonObject *object,
                                   const char *name,
                                   ZerenDate *date,
                                   GError **error);
gboolean zeren_seed_json_get_uint (JsonObject *object,
                                   const char *name,
                                   guint *value,
                                   GError **error);
gboolean zeren_seed_json_get_flag (JsonObject *object,
                                   const char *name,
                                   gboolean *value,
                                   GError **error);
gboolean zeren_seed_json_get_texts (JsonObject *object,
                                    const char *name,
                                    GPtrArray **texts,
                                    GError **error);

G_END_DECLS
