/* every-document.h: one invented document of every sort that is written as DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *every_document (void);

G_END_DECLS
