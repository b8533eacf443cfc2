/* layout-documents.h: invented documents of many shapes, for the pages they fill
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-official-document.h"

G_BEGIN_DECLS

guint layout_count_documents (void);
const char *layout_get_name (guint number);
ZerenOfficialDocument *layout_make_document (guint number);

G_END_DECLS
