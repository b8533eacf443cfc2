/* zeren-finding-factory.h: makes the rows and headings of the list of findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkListItemFactory *zeren_finding_factory_new_rows (void);
GtkListItemFactory *zeren_finding_factory_new_headers (void);

G_END_DECLS
