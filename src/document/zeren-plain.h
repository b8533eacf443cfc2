/* zeren-plain.h: plain text in any of the encodings that Chinese offices use
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-flow.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char *zeren_plain_decode (GBytes *bytes);
char *zeren_plain_decode_as (GBytes *bytes, const char *encoding);
gboolean zeren_plain_is_doubtful (GBytes *bytes);
ZerenFlow *zeren_plain_read (const char *text, GError **error);

G_END_DECLS
