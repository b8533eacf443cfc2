/* zeren-clause-name.c: how official papers name a clause
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-clause.h"

typedef enum
{
  SORT_HAN,    /* 二, of 二、 */
  SORT_ARABIC, /* 2, of 2. */
  SORT_MARKED, /* （二） （2） 2） ② */
  SORT_DECIMAL,
  SORT_DIVISION,
  SORT_ARTICLE,
} Sort;

static gboolean
is_made_of (const char *label, const char *chars)
{
  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr (chars, -1, g_utf8_get_char (p)) == NULL)
      return FALSE;

  return *label != '\0';
}

static Sort
sort_of (const char *label)
{
  if (g_str_has_prefix (label, "第"))
    return g_str_has_suffix (label, "条") ? SORT_ARTICLE : SORT_DIVISION;
  if (is_made_of (label, "零〇一二三四五六七八九十百千"))
    return SORT_HAN;
  if (is_made_of (label, "0123456789"))
    return SORT_ARABIC;

  return is_made_of (label, "0123456789.") ? SORT_DECIMAL : SORT_MARKED;
}

/* 7.1.2 says all of 7/7.1/7.1.2, and 7.1 also the chapter; articles run through the chapters. */
static gboolean
names_what_is_above (Sort sort, const char *label, const char *above)
{
  if (sort == SORT_ARTICLE)
    return TRUE;
  if (sort != SORT_DECIMAL || above == NULL)
    return FALSE;

  return sort_of (above) == SORT_DIVISION ||
         (g_str_has_prefix (label, above) && label[strlen (above)] == '.');
}

/* 第十二条第（三）项第2目 */
static void
append_below_article (GString *name, const char *label, guint depth)
{
  static const char *const units[] = { "项", "目" };

  if (depth < G_N_ELEMENTS (units))
    g_string_append_printf (name, "第%s%s", label, units[depth]);
  else
    g_string_append (name, label);
}

/* 二、（五）2: the mark of a number goes before what is below it, and not at the end. */
static void
append_numbered (GString *name, const char *label, gboolean is_last)
{
  Sort sort = sort_of (label);

  g_string_append (name, label);
  if (sort == SORT_HAN && !is_last)
    g_string_append (name, "、");
  else if (sort == SORT_ARABIC && !is_last)
    g_string_append (name, ".");
}

/**
 * zeren_clause_path_to_name:
 * @path: (nullable): the chain of labels of a clause, 二/（五）/2
 *
 * Says a clause as an official paper does: 二、（五）2, and of a text with articles
 * 第十二条第（三）项. What has one number only is 第（三）项. It is Chinese in every language of
 * the program, as the plan is.
 *
 * Returns: (transfer full) (nullable): the name, %NULL without a path
 */
char *
zeren_clause_path_to_name (const char *path)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_auto (GStrv) labels = g_strsplit (path != NULL ? path : "", "/", -1);
  guint n_labels = g_strv_length (labels);
  gboolean in_article = FALSE;
  guint depth = 0;

  if (n_labels == 0 || *path == '\0')
    return NULL;
  if (n_labels == 1 && sort_of (labels[0]) < SORT_DECIMAL)
    return g_strdup_printf ("第%s项", labels[0]);

  for (guint i = 0; i < n_labels; i++)
    {
      Sort sort = sort_of (labels[i]);

      if (names_what_is_above (sort, labels[i], i > 0 ? labels[i - 1] : NULL))
        g_string_truncate (name, 0);
      if (in_article)
        append_below_article (name, labels[i], depth++);
      else
        append_numbered (name, labels[i], i + 1 == n_labels);
      in_article |= sort == SORT_ARTICLE;
    }

  return g_string_free (g_steal_pointer (&name), FALSE);
}
