/* zeren-migration-private.h: brings a database to the version of this program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

GStrv zeren_migrations_load (void);

gboolean zeren_migrate (sqlite3 *engine,
                        const char *folder,
                        const char *const *scripts,
                        GDateTime *now,
                        GError **error);
gboolean zeren_migration_check_version (sqlite3 *engine, guint newest, GError **error);

G_END_DECLS
