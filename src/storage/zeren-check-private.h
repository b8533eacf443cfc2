/* zeren-check-private.h: what the parts of the check share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-check.h"

G_BEGIN_DECLS

void zeren_check_add (GPtrArray *findings,
                      ZerenFindingKind kind,
                      const char *table,
                      gint64 row,
                      char *message);
gboolean zeren_check_chain (ZerenDatabase *database,
                            GPtrArray *findings,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
