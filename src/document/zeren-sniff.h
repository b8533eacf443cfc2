/* zeren-sniff.h: told by its first bytes: what a file is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-document.h"

G_BEGIN_DECLS

gboolean zeren_sniff (GBytes *bytes, ZerenDocumentFormat *format, GError **error);

G_END_DECLS
