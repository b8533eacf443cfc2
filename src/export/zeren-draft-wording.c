/* zeren-draft-wording.c: wording that all drafts share
 *
 * The documents are Chinese whatever the language of the program: they go to Chinese organs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-draft-wording-private.h"

#include "zeren-clause.h"
#include "zeren-official-document.h"

/* A value that is recorded, or the placeholder that names what is missing. */
char *
zeren_draft_value (const char *value, const char *what)
{
  return value != NULL && *value != '\0' ? g_strdup (value) : zeren_official_placeholder (what);
}

/* 《方案》“一、（九）”条款（第3页）, 《制度》第十二条第（三）项（第2页） */
char *
zeren_draft_dup_place (const char *plan_title, const char *clause_path, guint page)
{
  g_autofree char *title = zeren_draft_value (plan_title, "方案名称");
  gboolean bare = g_str_has_prefix (title, "【") || g_str_has_prefix (title, "《");
  const char *open = bare ? "" : "《";
  const char *close = bare ? "" : "》";
  g_autofree char *name = zeren_clause_path_to_name (clause_path);
  g_autofree char *where = page > 0 ? g_strdup_printf ("（第%u页）", page) : g_strdup ("");

  if (name == NULL)
    return g_strconcat (open, title, close, where, NULL);
  if (g_str_has_prefix (name, "第"))
    return g_strconcat (open, title, close, name, where, NULL);

  return g_strconcat (open, title, close, "“", name, "”条款", where, NULL);
}

/* The full stop that a text still needs. */
const char *
zeren_draft_get_stop (const char *text)
{
  static const char *const stops[] = { "。", "！", "？", "；" };

  for (gsize i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      if (g_str_has_suffix (text, stops[i]))
        return "";
    }

  return "。";
}

/* 一 to 二十, for headings. */
const char *
zeren_draft_get_numeral (guint number)
{
  static const char *const numerals[] = { "一",   "二",   "三",   "四",   "五",   "六",   "七",
                                          "八",   "九",   "十",   "十一", "十二", "十三", "十四",
                                          "十五", "十六", "十七", "十八", "十九", "二十" };

  g_return_val_if_fail (number >= 1, "");

  return numerals[MIN (number, G_N_ELEMENTS (numerals)) - 1];
}
