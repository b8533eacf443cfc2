/* zeren-duty-terms.h: a person says since when a period runs that the plan only names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-term-repo.h"

G_BEGIN_DECLS

gboolean zeren_duty_terms_find (ZerenContext *context,
                                gint64 duty,
                                ZerenDutyTerm *term,
                                GError **error);
gboolean zeren_duty_terms_set (ZerenContext *context, const ZerenDutyTerm *term, GError **error);
gboolean zeren_duty_terms_clear (ZerenContext *context, gint64 duty, GError **error);

G_END_DECLS
