/* zeren-duty-place.c: where in a plan duties may stand (domain.md 4.5)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-duty-place-private.h"

/** zeren_is_aside: Returns: whether the paragraph belongs to accountability or to 附则 */
gboolean
zeren_is_aside (const ZerenParagraph *paragraph)
{
  return paragraph->section == ZEREN_SECTION_ACCOUNTABILITY ||
         paragraph->section == ZEREN_SECTION_MEASURES ||
         paragraph->section == ZEREN_SECTION_DEFINITIONS;
}

/**
 * zeren_says_procedure:
 *
 * 处理决定应当自作出之日起10日内送达, 各科室每季度报告一次: what the office has to do also in a
 * part on accountability and under 附则. What is done to somebody is none.
 *
 * Returns: whether a sentence of such a part tells a duty
 */
gboolean
zeren_says_procedure (const ZerenChars *text, gsize start, gsize end)
{
  return zeren_chars_contain (
           text,
           start,
           end,
           "日内 时内 个月内 每 底前 日前 年终 年底 年末 季末 立即报 立即向 第一时间") &&
         !zeren_chars_contain (
           text,
           start,
           end,
           "情形 行为 给予 处分 追究责任 追究其 依法追究 追究刑事 追究相关 追究有关 通报批评 诫勉 "
           "免职 罚款 取消 不得 扣 影响期 包括 是指 所称 ： 施行 解释");
}

/** zeren_may_hold_duties: Returns: whether it does; what stands aside, only sentence by sentence */
gboolean
zeren_may_hold_duties (const ZerenParagraph *paragraph)
{
  switch (paragraph->section)
    {
    case ZEREN_SECTION_ORDINARY:
    case ZEREN_SECTION_REQUIREMENTS:
    case ZEREN_SECTION_ASSESSMENT:
    case ZEREN_SECTION_ACCOUNTABILITY:
    case ZEREN_SECTION_MEASURES:
    case ZEREN_SECTION_DEFINITIONS:
      return TRUE;
    case ZEREN_SECTION_TABLE:
      return !paragraph->is_header;
    case ZEREN_SECTION_PRINCIPLES:
    case ZEREN_SECTION_GROUNDS:
    case ZEREN_SECTION_SIGNATURE:
    default:
      return FALSE;
    }
}
