/* zeren-docx-writer.h: official documents as DOCX
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-export-error.h"
#include "zeren-official-document.h"

G_BEGIN_DECLS

GBytes *zeren_docx_write (ZerenOfficialDocument *document, GDateTime *made_at, GError **error);

G_END_DECLS
