/* zeren-storage-error-private.h: from the engine's results to errors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-storage-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

void zeren_storage_set_error (GError **error, sqlite3 *engine);

G_END_DECLS
