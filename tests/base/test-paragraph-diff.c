/* test-paragraph-diff.c: what was added, removed and changed is told apart, paragraph by paragraph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-paragraph-diff.h"

/* Each difference as `+2 words`, `-3 words`, `3>4 words > words`, one a line */
static char *
describe (const char *before, const char *after)
{
  g_auto (GStrv) first = g_strsplit (before, "|", -1);
  g_auto (GStrv) second = g_strsplit (after, "|", -1);
  g_autoptr (GPtrArray)
    found = zeren_paragraph_diff ((const char *const *)first, (const char *const *)second);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const ZerenParagraphDifference *it = found->pdata[i];

      if (it->change == ZEREN_PARAGRAPH_ADDED)
        g_string_append_printf (said, "+%u %s\n", it->after_at, it->after);
      else if (it->change == ZEREN_PARAGRAPH_REMOVED)
        g_string_append_printf (said, "-%u %s\n", it->before_at, it->before);
      else
        g_string_append_printf (
          said, "%u>%u %s > %s\n", it->before_at, it->after_at, it->before, it->after);
    }

  return g_string_free_and_steal (g_steal_pointer (&said));
}

static void
check (const char *before, const char *after, const char *wanted)
{
  g_autofree char *said = describe (before, after);

  g_assert_cmpstr (said, ==, wanted);
}

static void
test_the_same_words_do_not_differ (void)
{
  check ("", "", "");
  check (
    "关于开展检查的通知|各科室：|请按时参加。", "关于开展检查的通知|各科室：|请按时参加。", "");
}

static void
test_a_paragraph_put_in_or_taken_out_is_told (void)
{
  check ("各科室：|特此通知。", "各科室：|请带齐资料。|特此通知。", "+2 请带齐资料。\n");
  check ("各科室：|请带齐资料。|特此通知。", "各科室：|特此通知。", "-2 请带齐资料。\n");
  check ("甲|乙", "甲|乙|丙", "+3 丙\n");
  check ("甲|乙", "丙|甲|乙", "+1 丙\n");
  check ("甲", "", "-1 甲\n");
}

static void
test_a_paragraph_in_other_words_is_changed (void)
{
  check ("标题|会议时间：【待填：时间】|地点",
         "标题|会议时间：3月5日上午9时|地点",
         "2>2 会议时间：【待填：时间】 > 会议时间：3月5日上午9时\n");
  check ("一、检查时间为3月5日。|二、检查范围为各仓库。",
         "一、检查时间为3月6日。|附加一段说明，与原文无关。|二、检查范围为各仓库和车间。",
         "1>1 一、检查时间为3月5日。 > 一、检查时间为3月6日。\n"
         "+2 附加一段说明，与原文无关。\n"
         "2>3 二、检查范围为各仓库。 > 二、检查范围为各仓库和车间。\n");
}

static void
test_what_has_nothing_in_common_is_not_paired (void)
{
  check ("首段|一二三四五|六七八九十|末段",
         "首段|甲乙丙丁戊|末段",
         "-2 一二三四五\n-3 六七八九十\n+2 甲乙丙丁戊\n");
}

static void
test_repeated_paragraphs_keep_their_order (void)
{
  check ("甲|乙|甲|乙", "甲|甲|乙", "-2 乙\n");
  check ("空|空|空", "空|空|空|空", "+4 空\n");
}

/* Applying what was found to the one text gives the other, on many texts. */
static void
test_the_differences_lead_from_one_to_the_other (void)
{
  static const char *const words[] = { "一", "二", "三甲乙丙丁", "三甲乙丙戊", "四", "五" };

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (GPtrArray) before = g_ptr_array_new ();
      g_autoptr (GPtrArray) after = g_ptr_array_new ();
      g_autoptr (GPtrArray) found = NULL;
      guint at = 0, met = 0;

      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        g_ptr_array_add (before, (char *)words[g_test_rand_int_range (0, 6)]);
      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        g_ptr_array_add (after, (char *)words[g_test_rand_int_range (0, 6)]);
      g_ptr_array_add (before, NULL);
      g_ptr_array_add (after, NULL);
      found = zeren_paragraph_diff ((const char *const *)before->pdata,
                                    (const char *const *)after->pdata);

      for (guint i = 0; after->pdata[i] != NULL || at + 1 < before->len; i++)
        {
          const ZerenParagraphDifference *next = met < found->len ? found->pdata[met] : NULL;

          for (;
               next != NULL && next->change == ZEREN_PARAGRAPH_REMOVED && next->before_at == at + 1;
               next = ++met < found->len ? found->pdata[met] : NULL)
            g_assert_cmpstr (next->before, ==, before->pdata[at++]);
          if (after->pdata[i] == NULL)
            break;
          if (next != NULL && next->after_at == i + 1)
            {
              g_assert_cmpstr (next->after, ==, after->pdata[i]);
              at += next->change == ZEREN_PARAGRAPH_CHANGED;
              met++;
            }
          else
            g_assert_cmpstr (before->pdata[at++], ==, after->pdata[i]);
        }
      g_assert_cmpuint (met, ==, found->len);
      g_assert_cmpuint (at + 1, ==, before->len);
    }
}

/* A text beyond all bounds is answered too, in a moment. */
static void
test_long_texts_are_compared (void)
{
  g_autoptr (GStrvBuilder) before = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) second = NULL;
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < 3000; i++)
    {
      g_strv_builder_take (before, g_strdup_printf ("第%u段", i));
      g_strv_builder_take (after, g_strdup_printf ("第%u段改", i));
    }
  first = g_strv_builder_end (before);
  second = g_strv_builder_end (after);
  found = zeren_paragraph_diff ((const char *const *)first, (const char *const *)second);
  g_assert_cmpuint (found->len, ==, 3000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/paragraph-diff/the-same-words-do-not-differ",
                   test_the_same_words_do_not_differ);
  g_test_add_func ("/base/paragraph-diff/a-paragraph-put-in-or-taken-out-is-told",
                   test_a_paragraph_put_in_or_taken_out_is_told);
  g_test_add_func ("/base/paragraph-diff/a-paragraph-in-other-words-is-changed",
                   test_a_paragraph_in_other_words_is_changed);
  g_test_add_func ("/base/paragraph-diff/what-has-nothing-in-common-is-not-paired",
                   test_what_has_nothing_in_common_is_not_paired);
  g_test_add_func ("/base/paragraph-diff/repeated-paragraphs-keep-their-order",
                   test_repeated_paragraphs_keep_their_order);
  g_test_add_func ("/base/paragraph-diff/the-differences-lead-from-one-to-the-other",
                   test_the_differences_lead_from_one_to_the_other);
  g_test_add_func ("/base/paragraph-diff/long-texts-are-compared", test_long_texts_are_compared);

  return g_test_run ();
}
