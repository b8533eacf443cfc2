/* zeren-template-marks.c: `{{…}}` in the text of a paragraph, and what it names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-private.h"

#include <string.h>

/* What a keyboard may give for the braces; a Chinese input method gives the wide ones. */
static const char *const openings[] = { "{{", "｛｛" };
static const char *const endings[] = { "}}", "｝｝" };

static const struct
{
  const char *word, *alias;
  ZerenTemplateMarkKind kind;
} conditions[] = {
  { "本行如有", "row if", ZEREN_TEMPLATE_ROW_IF },
  { "本行如无", "row unless", ZEREN_TEMPLATE_ROW_UNLESS },
  { "如有", "if", ZEREN_TEMPLATE_IF },
  { "如无", "unless", ZEREN_TEMPLATE_UNLESS },
  { "每项", "each", ZEREN_TEMPLATE_EACH },
};

/** zeren_template_mark_free: @mark may be %NULL */
void
zeren_template_mark_free (ZerenTemplateMark *mark)
{
  if (mark != NULL)
    g_free (mark->words);
  g_free (mark);
}

static void
free_mark (gpointer data)
{
  zeren_template_mark_free (data);
}

/* --- words -------------------------------------------------------------------------------- */

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x3000 || c == 0xa0 || c == 0x200b || c == 0xfeff;
}

static char *
dup_trimmed (const char *text, gsize length)
{
  const char *start = text, *end = text + length;

  while (start < end && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, (gsize)(end - start));
}

/* The length of `.` in one of its forms at @text; 0 where there is none. */
static gsize
get_point (const char *text)
{
  static const char *const points[] = { ".", "．", "。", "·" };

  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      if (g_str_has_prefix (text, points[i]))
        return strlen (points[i]);
    }

  return 0;
}

static gsize
get_colon (const char *text)
{
  return text[0] == ':' ? 1 : g_str_has_prefix (text, "：") ? strlen ("：") : 0;
}

/* The name of a list and of a field of its items on both sides of a point */
static gboolean
divide (const char *words, char **list, char **field)
{
  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    {
      gsize point = get_point (c);

      if (point == 0)
        continue;
      *list = dup_trimmed (words, (gsize)(c - words));
      *field = dup_trimmed (c + point, strlen (c + point));
      return TRUE;
    }

  return FALSE;
}

static void
resolve (ZerenTemplateKind kind, ZerenTemplateMark *mark)
{
  g_autofree char *list = NULL;
  g_autofree char *field = NULL;

  if (divide (mark->words, &list, &field))
    {
      mark->list = zeren_template_find_list (kind, list);
      mark->field = mark->list != NULL ? zeren_template_list_find (mark->list, field) : NULL;
      if (mark->field == NULL)
        mark->list = NULL;
    }
  else if (mark->kind == ZEREN_TEMPLATE_EACH)
    mark->list = zeren_template_find_list (kind, mark->words);
  else
    {
      mark->field = zeren_template_find_field (kind, mark->words);
      if (mark->field == NULL)
        mark->list = zeren_template_find_list (kind, mark->words);
    }
}

/** zeren_template_name_exists: Returns: whether @words name something that can be filled in */
gboolean
zeren_template_name_exists (ZerenTemplateKind kind, const char *words)
{
  ZerenTemplateMark mark = { .kind = ZEREN_TEMPLATE_FIELD, .words = (char *)words };

  resolve (kind, &mark);

  return mark.field != NULL;
}

static void
read_words (ZerenTemplateKind kind, ZerenTemplateMark *mark)
{
  if (g_str_equal (mark->words, "完") || g_ascii_strcasecmp (mark->words, "end") == 0)
    {
      mark->kind = ZEREN_TEMPLATE_END;
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (conditions) && mark->kind == ZEREN_TEMPLATE_FIELD; i++)
    {
      const char *rest = NULL;
      char *name;
      gsize colon;

      if (g_str_has_prefix (mark->words, conditions[i].word))
        rest = mark->words + strlen (conditions[i].word);
      else if (g_ascii_strncasecmp (
                 mark->words, conditions[i].alias, strlen (conditions[i].alias)) == 0)
        rest = mark->words + strlen (conditions[i].alias);
      while (rest != NULL && *rest != '\0' && is_blank (g_utf8_get_char (rest)))
        rest = g_utf8_next_char (rest);
      colon = rest != NULL ? get_colon (rest) : 0;
      if (colon == 0)
        continue;
      mark->kind = conditions[i].kind;
      name = dup_trimmed (rest + colon, strlen (rest + colon));
      g_free (mark->words);
      mark->words = name;
      break;
    }
  resolve (kind, mark);
}

/* --- finding ------------------------------------------------------------------------------ */

static const char *
find_first (const char *text, const char *const *words, gsize *length)
{
  const char *found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      const char *here = strstr (text, words[i]);

      if (here != NULL && (found == NULL || here < found))
        {
          found = here;
          *length = strlen (words[i]);
        }
    }

  return found;
}

static ZerenTemplateMark *
add_mark (GPtrArray *marks, ZerenTemplateMarkKind kind, gsize start, gsize end, char *words)
{
  ZerenTemplateMark *mark = g_new0 (ZerenTemplateMark, 1);

  *mark = (ZerenTemplateMark){ .kind = kind, .start = start, .end = end, .words = words };
  g_ptr_array_add (marks, mark);

  return mark;
}

/* What follows an opening that nothing ends, as far as it is worth showing */
static char *
dup_start (const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  return g_utf8_substring (text, 0, MIN (length, 12));
}

/**
 * zeren_template_marks_find:
 * @kind: for what document
 * @text: the text of a paragraph
 *
 * Returns: (transfer full) (element-type ZerenTemplateMark): its marks in their order, up to one
 *   more than there may be; none where it is longer than it may be
 */
GPtrArray *
zeren_template_marks_find (ZerenTemplateKind kind, const char *text)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (free_mark);
  const char *rest = text;

  if (strlen (text) > ZEREN_TEMPLATE_LIMIT_TEXT)
    return marks;
  while (marks->len <= ZEREN_TEMPLATE_LIMIT_MARKS)
    {
      gsize opening_length = 0, ending_length = 0, next_length = 0;
      const char *opening = find_first (rest, openings, &opening_length);
      const char *stray = find_first (rest, endings, &ending_length);
      const char *inner, *ending, *next;

      if (stray != NULL && (opening == NULL || stray < opening))
        {
          gsize start = (gsize)(stray - text);

          add_mark (marks, ZEREN_TEMPLATE_STRAY, start, start + ending_length, g_strdup ("}}"));
          rest = stray + ending_length;
          continue;
        }
      if (opening == NULL)
        return marks;

      inner = opening + opening_length;
      ending = find_first (inner, endings, &ending_length);
      next = find_first (inner, openings, &next_length);
      if (ending == NULL || (next != NULL && next < ending))
        {
          gsize start = (gsize)(opening - text);

          add_mark (marks, ZEREN_TEMPLATE_OPEN, start, start + opening_length, dup_start (inner));
          rest = inner;
          continue;
        }
      read_words (kind,
                  add_mark (marks,
                            ZEREN_TEMPLATE_FIELD,
                            (gsize)(opening - text),
                            (gsize)(ending - text) + ending_length,
                            dup_trimmed (inner, (gsize)(ending - inner))));
      rest = ending + ending_length;
    }

  return marks;
}

/** zeren_template_marks_is_alone: Returns: whether there is one mark and nothing else but blanks */
gboolean
zeren_template_marks_is_alone (GPtrArray *marks, const char *text)
{
  ZerenTemplateMark *mark = marks->len == 1 ? g_ptr_array_index (marks, 0) : NULL;
  g_autofree char *before = mark != NULL ? dup_trimmed (text, mark->start) : NULL;
  g_autofree char *after = mark != NULL ? dup_trimmed (text + mark->end, strlen (text + mark->end))
                                        : NULL;

  return mark != NULL && *before == '\0' && *after == '\0';
}

/* --- suggestions -------------------------------------------------------------------------- */

/* How many characters of the one stand in the other, of both together in percent */
static guint
compare (const char *a, const char *b)
{
  glong length_a = g_utf8_strlen (a, -1), length_b = g_utf8_strlen (b, -1);
  guint shared = 0;

  for (const char *c = a; *c != '\0'; c = g_utf8_next_char (c))
    shared += g_utf8_strchr (b, -1, g_utf8_get_char (c)) != NULL;

  return length_a + length_b > 0 ? (guint)(200 * shared / (guint)(length_a + length_b)) : 0;
}

static void
take_better (const char *words, char *name, char **best, guint *score)
{
  guint here = compare (words, name);

  if (here > *score)
    {
      *score = here;
      g_free (*best);
      *best = name;
    }
  else
    g_free (name);
}

/** zeren_template_suggest: Returns: (transfer full) (nullable): the name that is meant, maybe */
char *
zeren_template_suggest (ZerenTemplateKind kind, const char *words)
{
  g_autoptr (GPtrArray) fields = zeren_template_list_fields (kind);
  g_autoptr (GPtrArray) lists = zeren_template_list_lists (kind);
  char *best = NULL;
  guint score = 49;

  for (guint i = 0; i < fields->len; i++)
    {
      const ZerenTemplateField *field = g_ptr_array_index (fields, i);

      take_better (words, g_strdup (field->name), &best, &score);
    }
  for (guint i = 0; i < lists->len; i++)
    {
      const ZerenTemplateList *list = g_ptr_array_index (lists, i);

      for (const ZerenTemplateField *field = list->fields; field->name != NULL; field++)
        take_better (words, g_strconcat (list->name, ".", field->name, NULL), &best, &score);
    }

  return best;
}
