/* test-clause-name.c: how official papers name a clause
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-clause.h"

static const struct
{
  const char *path;
  const char *name;
} names[] = {
  { "二/（五）/2", "二、（五）2" },
  { "二/（五）", "二、（五）" },
  { "十一/3", "十一、3" },
  { "一/（二）/3/（4）", "一、（二）3.（4）" },
  { "一/（1）/2", "一、（1）2" },
  { "（一）/1/①", "（一）1.①" },
  { "第十二条", "第十二条" },
  { "第十二条/（三）", "第十二条第（三）项" },
  { "第十二条/（三）/2", "第十二条第（三）项第2目" },
  { "第十二条/（三）/2/（1）", "第十二条第（三）项第2目（1）" },
  { "第二章/第一节/第十二条/（三）", "第十二条第（三）项" },
  { "第二章", "第二章" },
  { "第二章/第一节", "第二章第一节" },
  { "第二部分/一/（三）", "第二部分一、（三）" },
  { "7/7.1/7.1.2", "7.1.2" },
  { "第七章/7.1", "7.1" },
  { "三", "第三项" },
  { "（三）", "第（三）项" },
  { "3", "第3项" },
  { "3.2", "3.2" },
  { "一/3.2", "一、3.2" },
  { "", NULL },
  { NULL, NULL },
};

static void
test_a_clause_is_named_as_papers_do (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = zeren_clause_path_to_name (names[i].path);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/clause-name/as-papers-do", test_a_clause_is_named_as_papers_do);

  return g_test_run ();
}
