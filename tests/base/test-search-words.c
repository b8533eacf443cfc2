/* test-search-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-search-words.h"

static void
test_ranks (void)
{
  static const struct
  {
    const char *typed;
    const char *name;
    const char *text;
    ZerenSearchRank rank;
  } cases[] = {
    { "消防安全", "消防安全", NULL, ZEREN_SEARCH_RANK_SAME },
    { "消防", "消防安全检查", NULL, ZEREN_SEARCH_RANK_BEGINS },
    { "安全", "消防安全检查", NULL, ZEREN_SEARCH_RANK_NAME },
    { "检查 消防", "消防安全检查", NULL, ZEREN_SEARCH_RANK_NAME },
    { "检查　消防", "消防安全检查", NULL, ZEREN_SEARCH_RANK_NAME },
    { "季度 检查", "消防安全检查", "每季度一次", ZEREN_SEARCH_RANK_TEXT },
    { "年度 检查", "消防安全检查", "每季度一次", ZEREN_SEARCH_RANK_NONE },
    { "report", "Annual REPORT", NULL, ZEREN_SEARCH_RANK_NAME },
    { "ＲＥＰＯＲＴ１", "report1", NULL, ZEREN_SEARCH_RANK_SAME },
    { "annual report", "Annual   report", NULL, ZEREN_SEARCH_RANK_SAME },
    { "责任制", "责 任\n制", NULL, ZEREN_SEARCH_RANK_SAME },
    { "%", "进度100%", NULL, ZEREN_SEARCH_RANK_NAME },
    { "%", "进度", "_", ZEREN_SEARCH_RANK_NONE },
    { "进_度", "进度", NULL, ZEREN_SEARCH_RANK_NONE },
    { "甲", NULL, NULL, ZEREN_SEARCH_RANK_NONE },
    { "甲", NULL, "甲乙", ZEREN_SEARCH_RANK_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenSearchWords) words = zeren_search_words_new (cases[i].typed);

      g_test_message ("“%s” in “%s”", cases[i].typed, cases[i].name);
      g_assert_cmpint (
        zeren_search_words_rank (words, cases[i].name, cases[i].text), ==, cases[i].rank);
    }
}

static void
test_blank_is_no_search (void)
{
  g_assert_null (zeren_search_words_new (NULL));
  g_assert_null (zeren_search_words_new (""));
  g_assert_null (zeren_search_words_new (" \n　"));
}

static void
test_excerpt_is_around_the_words (void)
{
  const char *text = "第一条\n为了落实责任，每季度至少组织一次消防安全检查，并将检查情况报送上级。";
  g_autoptr (ZerenSearchWords) words = zeren_search_words_new ("消防");
  g_autoptr (ZerenSearchWords) none = zeren_search_words_new ("会议");
  g_autofree char *middle = zeren_search_words_excerpt (words, text, 12);
  g_autofree char *begin = zeren_search_words_excerpt (none, text, 12);
  g_autofree char *whole = zeren_search_words_excerpt (words, "消防", 12);

  g_assert_cmpstr (middle, ==, "…织一次消防安全检查，并将…");
  g_assert_cmpstr (begin, ==, "第一条 为了落实责任，每…");
  g_assert_cmpstr (whole, ==, "消防");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/search-words/ranks", test_ranks);
  g_test_add_func ("/base/search-words/blank-is-no-search", test_blank_is_no_search);
  g_test_add_func ("/base/search-words/excerpt-is-around-the-words",
                   test_excerpt_is_around_the_words);

  return g_test_run ();
}
