/* zeren-duty-place-private.h: where in a plan duties may stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-chars-private.h"
#include "zeren-outline-private.h"

G_BEGIN_DECLS

gboolean zeren_may_hold_duties (const ZerenParagraph *paragraph);
gboolean zeren_is_aside (const ZerenParagraph *paragraph);
gboolean zeren_says_procedure (const ZerenChars *text, gsize start, gsize end);

G_END_DECLS
