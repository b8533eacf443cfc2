/* zeren-html.h: the text of a web page that lies within another document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-flow.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean zeren_html_read (const char *html, ZerenFlow *flow, GError **error);
GBytes *zeren_html_unpack_archive (GBytes *archive);

G_END_DECLS
