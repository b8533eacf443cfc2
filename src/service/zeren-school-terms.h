/* zeren-school-terms.h: when the terms of a school begin and end, as the office has dated them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-period.h"

G_BEGIN_DECLS

/**
 * ZerenSchoolTerms:
 * @is_set: whether the office has dated them; else both are half-years, which is only assumed
 * @terms: the spring term and the autumn term, which may end in the next year
 *
 * No plan dates the terms that its 每学期 counts in: the education authority does, year by year.
 */
typedef struct
{
  gboolean is_set;
  ZerenPeriod terms[2];
} ZerenSchoolTerms;

gboolean zeren_school_terms_load (ZerenContext *context,
                                  int year,
                                  ZerenSchoolTerms *terms,
                                  GError **error);
gboolean zeren_school_terms_save (ZerenContext *context,
                                  int year,
                                  const ZerenDate *days,
                                  GError **error);

G_END_DECLS
