/* zeren-evidence-check-private.h: whether files can be kept as evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean zeren_evidence_check_files (GPtrArray *files, GCancellable *cancellable, GError **error);

G_END_DECLS
