/* test-act.c: which papers go with what a duty asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-act.h"

static const struct
{
  const char *words;
  ZerenActKind kind;
} acts[] = {
  { "专题研究安全生产工作", ZEREN_ACT_MEETING },
  { "召开防汛工作例会", ZEREN_ACT_MEETING },
  { "听取各科室档案工作检查情况汇报", ZEREN_ACT_HEARING },
  { "研究年度培训计划", ZEREN_ACT_MEETING },
  { "组织消防安全培训", ZEREN_ACT_TRAINING },
  { "开展特种设备自查", ZEREN_ACT_INSPECTION },
  { "开展应急演练", ZEREN_ACT_DRILL },
  { "书面报告保密检查情况", ZEREN_ACT_OTHER },
  { "制定年度演练计划", ZEREN_ACT_OTHER },
  { "更换过期灭火器", ZEREN_ACT_OTHER },
  { NULL, ZEREN_ACT_OTHER },
};

static void
test_the_first_word_says_the_sort_of_act (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_test_message ("%s", acts[i].words);
      g_assert_cmpint (zeren_act_kind_from_words (acts[i].words), ==, acts[i].kind);
    }
}

static void
test_papers_follow_the_sort_of_act (void)
{
  g_assert_true (zeren_act_kind_has_paper (ZEREN_ACT_MEETING, ZEREN_TASK_DOCUMENT_MINUTES));
  g_assert_true (zeren_act_kind_has_paper (ZEREN_ACT_TRAINING, ZEREN_TASK_DOCUMENT_SIGN_IN));
  g_assert_false (zeren_act_kind_has_paper (ZEREN_ACT_TRAINING, ZEREN_TASK_DOCUMENT_MINUTES));
  g_assert_false (zeren_act_kind_has_paper (ZEREN_ACT_INSPECTION, ZEREN_TASK_DOCUMENT_SIGN_IN));

  /* a record can be kept of anything */
  for (ZerenActKind kind = 0; kind <= ZEREN_ACT_OTHER; kind++)
    g_assert_true (zeren_act_kind_has_paper (kind, ZEREN_TASK_DOCUMENT_RECORD));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/act/the-first-word-says-the-sort-of-act",
                   test_the_first_word_says_the_sort_of_act);
  g_test_add_func ("/model/act/papers-follow-the-sort-of-act", test_papers_follow_the_sort_of_act);

  return g_test_run ();
}
