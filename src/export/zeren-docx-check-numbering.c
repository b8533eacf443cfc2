/* zeren-docx-check-numbering.c: the numbers of headings in a DOCX: form, levels and order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-check-private.h"

#include <string.h>

#define HAN_NUMBER "[一二三四五六七八九十百]+"

static const char *const forms[] = { NULL, "一、", "（一）", "1.", "（1）" };

/* Which level was numbered last, and how far each has come. */
typedef struct
{
  guint reached[5]; /* by level; 0 where there is none under the one above */
} Count;

static int
value_of_han (const char *text)
{
  static const char *const digits[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  int value = 0, digit = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gboolean known = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
        {
          if (g_str_has_prefix (c, digits[i]))
            {
              digit = (int)i + 1;
              known = TRUE;
            }
        }
      if (g_str_has_prefix (c, "十") || g_str_has_prefix (c, "百"))
        {
          value += MAX (digit, 1) * (g_str_has_prefix (c, "十") ? 10 : 100);
          digit = 0;
          known = TRUE;
        }
      if (!known || value > 1000)
        break;
    }

  return value + digit;
}

static guint
value_of (const char *text)
{
  const char *c = text;

  while (*c != '\0' &&
         (g_unichar_isspace (g_utf8_get_char (c)) || g_str_has_prefix (c, "（") || *c == '('))
    c = g_utf8_next_char (c);
  if (g_unichar_isdigit (g_utf8_get_char (c)))
    {
      guint value = 0;

      for (; g_unichar_isdigit (g_utf8_get_char (c)) && value < 100000; c = g_utf8_next_char (c))
        value = value * 10 + (guint)g_unichar_digit_value (g_utf8_get_char (c));
      return value;
    }

  return (guint)value_of_han (c);
}

static char *
dup_label (const char *text)
{
  g_autofree char *line = g_strstrip (g_strdup (text));

  return g_utf8_strlen (line, -1) > 8 ? g_utf8_substring (line, 0, 8) : g_steal_pointer (&line);
}

static void
check_form (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  static const char *const patterns[] = {
    NULL,
    "^\\s*" HAN_NUMBER "、",
    "^\\s*（" HAN_NUMBER "）(?![、.．，])",
    "^\\s*[0-9]+\\.",
    "^\\s*（[0-9]+）(?![、.．，])",
  };

  if (!zeren_docx_matches (paragraph->text, patterns[paragraph->level]))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_NUMBERING_FORM,
                                paragraph,
                                dup_label (paragraph->text),
                                g_strdup (forms[paragraph->level]));
}

/* With two levels only, 一、 and 1. will do (domain.md 1.3), so （一） may be left out. */
static gboolean
may_stand (const Count *count, guint level)
{
  switch (level)
    {
    case 1:
      return TRUE;
    case 2:
      return count->reached[1] > 0;
    case 3:
      return count->reached[1] > 0 || count->reached[2] > 0;
    default:
      return count->reached[3] > 0;
    }
}

static void
check_order (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph, Count *count)
{
  guint level = paragraph->level;
  guint value = value_of (paragraph->text);
  guint expected = count->reached[level] + 1;

  if (!may_stand (count, level))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_NUMBERING_LEVELS,
                                paragraph,
                                dup_label (paragraph->text),
                                g_strdup ("一、（一）1.（1）"));
  /* several lists in one text begin anew */
  else if (value != expected && value != 1)
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_NUMBERING_ORDER, paragraph, dup_label (paragraph->text), NULL);
  count->reached[level] = MAX (value, 1);
  for (guint i = level + 1; i < G_N_ELEMENTS (count->reached); i++)
    count->reached[i] = 0;
}

void
zeren_docx_checking_check_numbering (ZerenDocxChecking *self)
{
  Count count = { 0 };

  for (guint i = 0; i < self->document->paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (self->document->paragraphs, i);

      if (paragraph->role == ZEREN_ROLE_ATTACHMENT_HEAD)
        count = (Count){ 0 };
      if (paragraph->role != ZEREN_ROLE_LEVEL)
        continue;
      check_form (self, paragraph);
      check_order (self, paragraph, &count);
    }
}
