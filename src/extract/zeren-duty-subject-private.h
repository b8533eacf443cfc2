/* zeren-duty-subject-private.h: where the sentence of a duty says who acts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-duty-unit-private.h"

G_BEGIN_DECLS

gboolean zeren_find_own_subject (const ZerenPassage *self,
                                 guint first,
                                 const ZerenUnit *unit,
                                 ZerenSubject *subject);
gboolean zeren_find_subject_behind (const ZerenPassage *self,
                                    guint sentence_end,
                                    const ZerenUnit *unit,
                                    ZerenSubject *subject);
gboolean zeren_read_subject_from (const ZerenPassage *self,
                                  gsize start,
                                  gsize end,
                                  ZerenSubject *subject);
gboolean zeren_find_doer (const ZerenPassage *self,
                          guint first,
                          const ZerenUnit *unit,
                          ZerenSubject *subject);

gboolean zeren_read_label_part (const ZerenPassage *self, guint position, ZerenSubject *subject);

G_END_DECLS
