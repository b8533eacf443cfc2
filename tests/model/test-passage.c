/* test-passage.c: a place in a plan and its boxes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-passage.h"

static void
test_boxes_come_back_from_json (void)
{
  const ZerenBox boxes[] = { { 1, 72, 96.25, 300.5, 14 }, { 2, 0, -3.75, 10, 12.01 } };
  g_autoptr (ZerenPassage) passage = zeren_passage_new (3, 1, 10, 20, boxes, 2);
  g_autofree char *json = zeren_passage_boxes_to_json (passage);
  g_autoptr (GArray) back = zeren_passage_boxes_from_json (json);
  g_autoptr (ZerenPassage)
    again = zeren_passage_new (3, 1, 10, 20, (const ZerenBox *)(gpointer)back->data, back->len);

  g_assert_cmpstr (json, ==, "[[1,72.00,96.25,300.50,14.00],[2,0.00,-3.75,10.00,12.01]]");
  g_assert_true (zeren_passage_equal (passage, again));
}

static void
test_a_passage_without_boxes_is_an_empty_list (void)
{
  g_autoptr (ZerenPassage) passage = zeren_passage_new (3, 1, 10, 20, NULL, 0);
  g_autofree char *json = zeren_passage_boxes_to_json (passage);
  g_autoptr (GArray) back = zeren_passage_boxes_from_json (json);

  g_assert_cmpstr (json, ==, "[]");
  g_assert_cmpuint (back->len, ==, 0);
}

static void
test_what_is_no_list_of_boxes_is_refused (void)
{
  const char *const wrong[] = { "",
                                "[",
                                "[[1,2,3]]",
                                "[[0,1,1,1,1]]",
                                "[[a,1,1,1,1]]",
                                "[[1,1,1,1,1]",
                                "[[1,1,1,1,1]]x",
                                "[1,1,1,1,1]" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (zeren_passage_boxes_from_json (wrong[i]));
}

static void
test_a_passage_of_a_text_knows_its_page (void)
{
  g_autoptr (ZerenText) text = zeren_text_new_from_string ("每季度检查一次。\n每年报告一次。");
  g_autoptr (ZerenPassage) passage = zeren_passage_new_from_text (text, 9, 16);

  g_assert_cmpuint (passage->page, ==, 1);
  g_assert_cmpuint (passage->n_boxes, ==, 0);
  g_assert_cmpuint (passage->end - passage->start, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/passage/boxes-come-back-from-json", test_boxes_come_back_from_json);
  g_test_add_func ("/model/passage/a-passage-without-boxes-is-an-empty-list",
                   test_a_passage_without_boxes_is_an_empty_list);
  g_test_add_func ("/model/passage/what-is-no-list-of-boxes-is-refused",
                   test_what_is_no_list_of_boxes_is_refused);
  g_test_add_func ("/model/passage/a-passage-of-a-text-knows-its-page",
                   test_a_passage_of_a_text_knows_its_page);

  return g_test_run ();
}
