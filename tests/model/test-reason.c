/* test-reason.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-reason.h"

static void
assert_says (const char *reason, const char *label)
{
  g_autofree char *said = zeren_reason_to_label (reason);

  g_assert_cmpstr (said, ==, label);
}

static void
test_a_reason_is_said_with_its_words (void)
{
  g_autofree char *actor = zeren_reason_new (ZEREN_REASON_ACTOR, "局党组");
  g_autofree char *by_hand = zeren_reason_new (ZEREN_REASON_BY_HAND, NULL);

  g_assert_cmpstr (actor, ==, "actor:局党组");
  assert_says (actor, "“局党组” is named as who acts");
  assert_says (by_hand, "Added by hand");
}

/* Words of a plan are never taken for a format. */
static void
test_words_may_hold_anything (void)
{
  g_autofree char *reason = zeren_reason_new (ZEREN_REASON_FREQUENCY, "100%s：每月");

  assert_says (reason, "“100%s：每月” says how often");
}

static void
test_a_sentence_of_the_first_versions_stays_one (void)
{
  assert_says ("“局党组” is named as who acts", "“局党组” is named as who acts");
  assert_says ("以“局党组”为责任主体: 见标题", "以“局党组”为责任主体: 见标题");
}

static void
test_every_kind_has_a_label_of_its_own (void)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (ZerenReasonKind kind = 0; kind <= ZEREN_REASON_BY_HAND; kind++)
    {
      g_autofree char *reason = zeren_reason_new (kind, "每月");

      g_assert_true (g_hash_table_add (labels, zeren_reason_to_label (reason)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/reason/a-reason-is-said-with-its-words",
                   test_a_reason_is_said_with_its_words);
  g_test_add_func ("/model/reason/words-may-hold-anything", test_words_may_hold_anything);
  g_test_add_func ("/model/reason/a-sentence-of-the-first-versions-stays-one",
                   test_a_sentence_of_the_first_versions_stays_one);
  g_test_add_func ("/model/reason/every-kind-has-a-label-of-its-own",
                   test_every_kind_has_a_label_of_its_own);

  return g_test_run ();
}
