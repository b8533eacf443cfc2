/* retype.h: does to a DOCX what a clerk does in an office program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void retype (const char *path, const char *before, const char *after, const char *added);

G_END_DECLS
