/* zeren-docx-check-places.c: where the parts of a DOCX stand, against GB/T 9704-2012
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-check-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Room for rounding where places are compared, in characters. */
#define TOLERANCE 0.7

#define THICK_RULE 7 /* eighths of a point; 0.35 mm are 8 */
/* More empty lines than anybody leaves between two texts. */
#define MANY_BLANKS 3

static char *
dup_place (double characters)
{
  /* Translators: a place in the width of Chinese characters, such as “2.0 characters in”. */
  return g_strdup_printf (_ ("%.1f characters in"), characters);
}

static gboolean
is_near (double value, double wanted)
{
  return fabs (value - wanted) <= TOLERANCE;
}

static void
check_centred (ZerenDocxChecking *self, ZerenDocxRule rule, const ZerenCheckedParagraph *paragraph)
{
  const ZerenCheckedSetting *setting = &paragraph->setting;

  if (setting->alignment == ZEREN_CHECKED_CENTRE && setting->first_line == 0 &&
      (setting->first_line_chars == ZEREN_CHECKED_UNSET || setting->first_line_chars == 0))
    return;
  zeren_docx_checking_report (
    self,
    rule,
    paragraph,
    g_strdup (setting->alignment == ZEREN_CHECKED_CENTRE  ? _ ("centred, but indented")
              : setting->alignment == ZEREN_CHECKED_RIGHT ? _ ("flush right")
                                                          : _ ("flush left")),
    g_strdup (_ ("centred")));
}

/* --- head --- */

static void
check_number (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  gboolean shared = strchr (paragraph->text, '\t') != NULL ||
                    strstr (paragraph->text, "签发人") != NULL;

  if (self->minutes || shared)
    return;
  if (self->letter)
    {
      if (paragraph->setting.alignment != ZEREN_CHECKED_RIGHT)
        zeren_docx_checking_report (self,
                                    ZEREN_DOCX_RULE_NUMBER_PLACE,
                                    paragraph,
                                    NULL,
                                    g_strdup (_ ("flush right, below the first rule")));
      return;
    }
  check_centred (self, ZEREN_DOCX_RULE_NUMBER_PLACE, paragraph);
}

/* A rule that is drawn as a shape is not measured. */
static void
check_red_rule (ZerenDocxChecking *self)
{
  GPtrArray *paragraphs = self->document->paragraphs;
  const ZerenCheckedParagraph *black = NULL;
  gboolean found = FALSE;

  if (!self->official || self->letter)
    return;
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);

      if (paragraph->has_drawing || paragraph->table > 0 ||
          zeren_docx_is_red (paragraph->setting.rule_colour))
        return;
      if (paragraph->setting.rule_colour != ZEREN_CHECKED_UNSET)
        {
          black = paragraph;
          found = TRUE;
        }
      if (paragraph->role == ZEREN_ROLE_TITLE || paragraph->role == ZEREN_ROLE_BODY)
        break;
    }
  zeren_docx_checking_report (self,
                              ZEREN_DOCX_RULE_RED_RULE,
                              black,
                              g_strdup (found ? _ ("a rule that is not red") : _ ("no rule")),
                              g_strdup (_ ("a red rule")));
}

/* --- text --- */

static void
check_indent (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  double indent = zeren_docx_indent_of (paragraph);

  if (!is_near (indent, 2) && strchr (paragraph->text, '\t') == NULL)
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_INDENT, paragraph, dup_place (indent), dup_place (2));
}

static void
check_recipient (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  double indent = zeren_docx_indent_of (paragraph);

  if (!is_near (indent, 0))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_RECIPIENT_PLACE, paragraph, dup_place (indent), dup_place (0));
}

static void
check_attachment (ZerenDocxChecking *self, guint position, const ZerenCheckedParagraph *paragraph)
{
  double indent = zeren_docx_indent_of (paragraph);
  const ZerenCheckedParagraph *before;

  if (position == 0)
    return;
  before = g_ptr_array_index (self->document->paragraphs, position - 1);
  if (before->role == ZEREN_ROLE_ATTACHMENT)
    return;
  if (!is_near (indent, 2))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_ATTACHMENT_PLACE, paragraph, dup_place (indent), dup_place (2));
  else if (before->role != ZEREN_ROLE_BLANK && paragraph->setting.before < 400)
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_ATTACHMENT_PLACE,
                                paragraph,
                                g_strdup (_ ("directly below the text")),
                                g_strdup (_ ("one line free above it")));
}

/* --- signature --- */

static gboolean
stands_with_seal (const ZerenCheckedParagraph *organ, const ZerenCheckedParagraph *date)
{
  double middle_of_date, middle_of_organ;

  if (!is_near (zeren_docx_right_of (date), 4))
    return FALSE;
  if (organ == NULL)
    return TRUE;
  middle_of_date = (zeren_docx_left_of (date) - zeren_docx_right_of (date)) / 2;
  middle_of_organ = (zeren_docx_left_of (organ) - zeren_docx_right_of (organ)) / 2;

  /* a name too long to be centred over the date goes as far as the edge; a stamp stands over it */
  return fabs (middle_of_date - middle_of_organ) <= 1 || zeren_docx_right_of (organ) < 1 ||
         is_near (zeren_docx_right_of (organ), 4);
}

static gboolean
stands_without_seal (const ZerenCheckedParagraph *organ, const ZerenCheckedParagraph *date)
{
  double right = zeren_docx_right_of (date);

  if (organ == NULL)
    return is_near (right, 2);
  if (is_near (zeren_docx_right_of (organ), 2))
    return is_near (zeren_docx_left_of (date), zeren_docx_left_of (organ) + 2) ||
           is_near (right, 2);

  /* the longer date takes the two characters */
  return is_near (right, 2) && zeren_docx_left_of (organ) <= zeren_docx_left_of (date) + TOLERANCE;
}

static void
check_signature (ZerenDocxChecking *self, guint position, const ZerenCheckedParagraph *date)
{
  GPtrArray *paragraphs = self->document->paragraphs;
  const ZerenCheckedParagraph *organ = NULL;
  guint n_organs = 0;

  for (guint i = position; i-- > 0 && i + 8 > position;)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);

      if (paragraph->role == ZEREN_ROLE_ORGAN)
        {
          organ = organ != NULL ? organ : paragraph;
          n_organs++;
        }
      /* the first line of a long name does not end as names do */
      else if (organ != NULL && paragraph->setting.alignment == ZEREN_CHECKED_RIGHT)
        n_organs++;
      else if (paragraph->role != ZEREN_ROLE_BLANK)
        break;
    }
  /* several organs stand beside one another in ways of their own */
  if (n_organs > 1 || self->minutes || strchr (date->text, '\t') != NULL ||
      (organ != NULL && strchr (organ->text, '\t') != NULL))
    return;
  if (!stands_with_seal (organ, date) && !stands_without_seal (organ, date))
    zeren_docx_checking_report (
      self,
      ZEREN_DOCX_RULE_SIGNATURE_PLACE,
      date,
      /* Translators: how far a line ends before the right edge, in characters. */
      g_strdup_printf (_ ("%.1f characters before the right edge"), zeren_docx_right_of (date)),
      g_strdup (_ ("4 characters before the right edge with a seal")));
}

static void
check_note (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  double indent = zeren_docx_indent_of (paragraph);

  if (!zeren_docx_matches (paragraph->text, "^\\s*（.*）\\s*$"))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_NOTE_FORM,
                                paragraph,
                                g_strdup (_ ("without full-width brackets")),
                                g_strdup ("（……）"));
  else if (!is_near (indent, 2))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_NOTE_FORM, paragraph, dup_place (indent), dup_place (2));
}

/* --- attachments and imprint --- */

/* Where many empty lines stand above it, the writer has counted them up to the end of the page. */
static gboolean
begins_a_page (ZerenDocxChecking *self, guint position)
{
  const ZerenCheckedParagraph *head = g_ptr_array_index (self->document->paragraphs, position);
  guint n_blank = 0;

  if (head->setting.page_break_before || head->breaks > 0)
    return TRUE;
  for (guint i = position; i-- > 0;)
    {
      const ZerenCheckedParagraph *above = g_ptr_array_index (self->document->paragraphs, i);

      if (above->breaks > 0 || above->section != head->section)
        return TRUE;
      if (above->role != ZEREN_ROLE_BLANK)
        return n_blank >= MANY_BLANKS;
      n_blank++;
    }

  return TRUE;
}

static void
check_attachment_page (ZerenDocxChecking *self,
                       guint position,
                       const ZerenCheckedParagraph *paragraph)
{
  if (!begins_a_page (self, position))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_ATTACHMENT_PAGE,
                                paragraph,
                                g_strdup (_ ("directly below the text")),
                                NULL);
}

static void
check_attachment_head (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  double indent = zeren_docx_indent_of (paragraph);

  if (!is_near (indent, 0) || paragraph->setting.alignment == ZEREN_CHECKED_RIGHT)
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_ATTACHMENT_HEAD, paragraph, dup_place (indent), dup_place (0));
}

static void
check_imprint_rules (ZerenDocxChecking *self)
{
  GPtrArray *paragraphs = self->document->paragraphs;
  const ZerenCheckedParagraph *first = NULL, *last = NULL;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);

      if (paragraph->role != ZEREN_ROLE_COPIES && paragraph->role != ZEREN_ROLE_PRINTING)
        continue;
      first = first != NULL ? first : paragraph;
      last = paragraph;
    }
  if (first == NULL || self->letter)
    return;
  if (last->table > 0 && first->table > 0)
    {
      const ZerenCheckedTable *above = &g_array_index (
        self->document->tables, ZerenCheckedTable, first->table - 1);
      const ZerenCheckedTable *below = &g_array_index (
        self->document->tables, ZerenCheckedTable, last->table - 1);

      if (above->top >= THICK_RULE && below->bottom >= THICK_RULE)
        return;
    }
  else if ((first->setting.rule_above && last->setting.rule_colour != ZEREN_CHECKED_UNSET) ||
           first->has_drawing || last->has_drawing)
    return;
  zeren_docx_checking_report (
    self, ZEREN_DOCX_RULE_IMPRINT_RULES, first, NULL, g_strdup ("0.35 mm"));
}

void
zeren_docx_checking_check_places (ZerenDocxChecking *self)
{
  GPtrArray *paragraphs = self->document->paragraphs;

  if (self->document->header_mark != NULL)
    check_centred (self, ZEREN_DOCX_RULE_MARK_PLACE, self->document->header_mark);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);

      switch ((int)paragraph->role)
        {
        case ZEREN_ROLE_MARK:
          check_centred (self, ZEREN_DOCX_RULE_MARK_PLACE, paragraph);
          break;
        case ZEREN_ROLE_NUMBER:
          check_number (self, paragraph);
          break;
        case ZEREN_ROLE_TITLE:
          check_centred (self, ZEREN_DOCX_RULE_TITLE_PLACE, paragraph);
          break;
        case ZEREN_ROLE_RECIPIENT:
          check_recipient (self, paragraph);
          break;
        case ZEREN_ROLE_BODY:
        case ZEREN_ROLE_LEVEL:
        case ZEREN_ROLE_ATTENDANCE:
          check_indent (self, paragraph);
          break;
        case ZEREN_ROLE_ATTACHMENT:
          check_attachment (self, i, paragraph);
          break;
        case ZEREN_ROLE_DATE:
          check_signature (self, i, paragraph);
          break;
        case ZEREN_ROLE_NOTE:
          check_note (self, paragraph);
          break;
        case ZEREN_ROLE_ATTACHMENT_HEAD:
          check_attachment_head (self, paragraph);
          check_attachment_page (self, i, paragraph);
          break;
        default:
          break;
        }
    }
  check_red_rule (self);
  check_imprint_rules (self);
}
