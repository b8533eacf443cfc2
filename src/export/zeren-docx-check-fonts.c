/* zeren-docx-check-fonts.c: typefaces, sizes and colours of a DOCX against GB/T 9704-2012
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-check-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BODY_SIZE    32 /* 三号, in half points */
#define TITLE_SIZE   44 /* 二号 */
#define IMPRINT_SIZE 28 /* 四号 */

#define PLACEHOLDER "【待填"

/* Signs that both scripts have: which typeface they get depends on the PC, unless both agree. */
#define SHARED_SIGNS "[“”‘’—…·]"

/** zeren_docx_is_family: Returns: whether a family is one of a role, whoever made it */
gboolean
zeren_docx_is_family (const char *family, ZerenOfficialFont font)
{
  static const char *const patterns[ZEREN_OFFICIAL_N_FONTS] = {
    [ZEREN_OFFICIAL_FONT_TITLE] = "(?i)小标宋|XiaoBiaoSong|华文中宋|STZhongsong",
    [ZEREN_OFFICIAL_FONT_BODY] = "(?i)仿宋|FangSong|FandolFang",
    [ZEREN_OFFICIAL_FONT_KAI] = "(?i)楷|Kai(?!yuan)",
    [ZEREN_OFFICIAL_FONT_HEI] = "(?i)黑|Hei",
    [ZEREN_OFFICIAL_FONT_SONG] =
      "(?i)^(?!.*(仿宋|小标宋|中宋|Fang|XiaoBiao|Zhong)).*(宋|SimSun|Song|Sungti)",
  };

  return family != NULL && zeren_docx_matches (family, patterns[font]);
}

static gboolean
is_chinese (const char *family)
{
  if (family == NULL)
    return FALSE;
  for (guint i = 0; i < ZEREN_OFFICIAL_N_FONTS; i++)
    {
      if (zeren_docx_is_family (family, i))
        return TRUE;
    }

  return zeren_docx_matches (family, "\\p{Han}|(?i)CJK|(?i)Ming");
}

static gboolean
has_han (const char *text)
{
  return zeren_docx_matches (text, "\\p{Han}");
}

static void
report_family (ZerenDocxChecking *self,
               ZerenDocxRule rule,
               const ZerenCheckedParagraph *paragraph,
               const ZerenCheckedFont *font,
               ZerenOfficialFont wanted)
{
  zeren_docx_checking_report (self,
                              rule,
                              paragraph,
                              g_strdup (font->east != NULL ? font->east : _ ("not stated")),
                              g_strdup (zeren_official_font_get_name (wanted)));
}

/* What a theme chooses has its own finding. */
static gboolean
is_wrong (const ZerenCheckedRun *run, ZerenOfficialFont wanted)
{
  return !run->font.east_theme && has_han (run->text) &&
         !zeren_docx_is_family (run->font.east, wanted);
}

static void
check_family (ZerenDocxChecking *self,
              ZerenDocxRule rule,
              const ZerenCheckedParagraph *paragraph,
              ZerenOfficialFont wanted)
{
  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const ZerenCheckedRun *run = &g_array_index (paragraph->runs, ZerenCheckedRun, i);

      if (is_wrong (run, wanted))
        {
          report_family (self, rule, paragraph, &run->font, wanted);
          return;
        }
    }
}

/* Words that are quoted within a text may stand in 楷体; a text of nothing else may not. */
static void
check_body_family (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  const ZerenCheckedRun *quote = NULL;
  gboolean body = FALSE;

  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const ZerenCheckedRun *run = &g_array_index (paragraph->runs, ZerenCheckedRun, i);

      if (!has_han (run->text))
        continue;
      if (!is_wrong (run, ZEREN_OFFICIAL_FONT_BODY))
        body = TRUE;
      else if (!is_wrong (run, ZEREN_OFFICIAL_FONT_KAI))
        quote = run;
      else
        {
          report_family (
            self, ZEREN_DOCX_RULE_BODY_FONT, paragraph, &run->font, ZEREN_OFFICIAL_FONT_BODY);
          return;
        }
    }
  if (quote != NULL && !body)
    report_family (
      self, ZEREN_DOCX_RULE_BODY_FONT, paragraph, &quote->font, ZEREN_OFFICIAL_FONT_BODY);
}

/* A heading goes as far as its first run; what follows it on the same line is text. */
static void
check_heading_family (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  ZerenOfficialFont wanted = paragraph->level == 1 ? ZEREN_OFFICIAL_FONT_HEI
                                                   : ZEREN_OFFICIAL_FONT_KAI;
  ZerenDocxRule rule = paragraph->level == 1 ? ZEREN_DOCX_RULE_LEVEL1_FONT
                                             : ZEREN_DOCX_RULE_LEVEL2_FONT;

  for (guint i = paragraph->label > 0 ? 1 : 0; i < paragraph->runs->len; i++)
    {
      const ZerenCheckedRun *run = &g_array_index (paragraph->runs, ZerenCheckedRun, i);

      if (!has_han (run->text))
        continue;
      if (is_wrong (run, wanted))
        report_family (self, rule, paragraph, &run->font, wanted);
      return;
    }
}

static void
check_size (ZerenDocxChecking *self,
            ZerenDocxRule rule,
            const ZerenCheckedParagraph *paragraph,
            int wanted)
{
  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const ZerenCheckedRun *run = &g_array_index (paragraph->runs, ZerenCheckedRun, i);

      if (run->font.half_points == wanted || !zeren_docx_matches (run->text, "\\S"))
        continue;
      zeren_docx_checking_report (self,
                                  rule,
                                  paragraph,
                                  /* Translators: the size of a typeface in points. */
                                  g_strdup_printf (_ ("%g pt"), run->font.half_points / 2.0),
                                  g_strdup_printf (_ ("%g pt"), wanted / 2.0));
      return;
    }
}

static void
check_imprint (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  guint before = self->findings->len;

  check_family (self, ZEREN_DOCX_RULE_IMPRINT_FONT, paragraph, ZEREN_OFFICIAL_FONT_BODY);
  if (self->findings->len == before)
    check_size (self, ZEREN_DOCX_RULE_IMPRINT_FONT, paragraph, IMPRINT_SIZE);
}

/* The names behind 签发人：; a placeholder stands in the typeface of the text. */
static void
check_signatory (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  gboolean names = FALSE;

  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const ZerenCheckedRun *run = &g_array_index (paragraph->runs, ZerenCheckedRun, i);

      if (strstr (run->text, "签发人") != NULL)
        {
          names = TRUE;
          if (!zeren_docx_matches (run->text, "签发人\\s*[：:]?\\s*\\p{Han}"))
            continue;
        }
      if (names && strstr (run->text, PLACEHOLDER) == NULL &&
          is_wrong (run, ZEREN_OFFICIAL_FONT_KAI))
        {
          report_family (
            self, ZEREN_DOCX_RULE_SIGNATORY_FONT, paragraph, &run->font, ZEREN_OFFICIAL_FONT_KAI);
          return;
        }
    }
}

static void
check_attendance (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  const ZerenCheckedRun *first = &g_array_index (paragraph->runs, ZerenCheckedRun, 0);
  const ZerenCheckedRun *last = &g_array_index (
    paragraph->runs, ZerenCheckedRun, paragraph->runs->len - 1);

  if (is_wrong (first, ZEREN_OFFICIAL_FONT_HEI))
    report_family (
      self, ZEREN_DOCX_RULE_ATTENDANCE_FONT, paragraph, &first->font, ZEREN_OFFICIAL_FONT_HEI);
  else if (is_wrong (last, ZEREN_OFFICIAL_FONT_BODY))
    report_family (
      self, ZEREN_DOCX_RULE_ATTENDANCE_FONT, paragraph, &last->font, ZEREN_OFFICIAL_FONT_BODY);
}

static void
check_mark (ZerenDocxChecking *self, const ZerenCheckedParagraph *mark)
{
  const ZerenCheckedFont *font = zeren_checked_paragraph_get_font (mark);

  check_family (self, ZEREN_DOCX_RULE_MARK_FONT, mark, ZEREN_OFFICIAL_FONT_TITLE);
  if (!zeren_docx_is_red (font->colour))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_MARK_COLOUR,
                                mark,
                                font->colour == ZEREN_CHECKED_COLOUR_AUTO
                                  ? g_strdup (_ ("black"))
                                  : g_strdup_printf ("#%06X", (guint)font->colour),
                                g_strdup (_ ("red")));
}

static void
check_role (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  switch ((int)paragraph->role)
    {
    case ZEREN_ROLE_MARK:
      check_mark (self, paragraph);
      break;
    case ZEREN_ROLE_SECRECY:
    case ZEREN_ROLE_URGENCY:
      check_family (self, ZEREN_DOCX_RULE_LABEL_FONT, paragraph, ZEREN_OFFICIAL_FONT_HEI);
      check_size (self, ZEREN_DOCX_RULE_LABEL_FONT, paragraph, BODY_SIZE);
      break;
    case ZEREN_ROLE_NUMBER:
    case ZEREN_ROLE_SIGNATORY:
      check_signatory (self, paragraph);
      check_size (self, ZEREN_DOCX_RULE_BODY_SIZE, paragraph, BODY_SIZE);
      break;
    case ZEREN_ROLE_TITLE:
      check_family (self, ZEREN_DOCX_RULE_TITLE_FONT, paragraph, ZEREN_OFFICIAL_FONT_TITLE);
      check_size (self, ZEREN_DOCX_RULE_TITLE_SIZE, paragraph, TITLE_SIZE);
      break;
    case ZEREN_ROLE_LEVEL:
      if (paragraph->level <= 2)
        check_heading_family (self, paragraph);
      else
        check_body_family (self, paragraph);
      check_size (self, ZEREN_DOCX_RULE_BODY_SIZE, paragraph, BODY_SIZE);
      break;
    case ZEREN_ROLE_RECIPIENT:
    case ZEREN_ROLE_BODY:
    case ZEREN_ROLE_ATTACHMENT:
    case ZEREN_ROLE_ORGAN:
    case ZEREN_ROLE_DATE:
    case ZEREN_ROLE_NOTE:
      check_body_family (self, paragraph);
      check_size (self, ZEREN_DOCX_RULE_BODY_SIZE, paragraph, BODY_SIZE);
      break;
    case ZEREN_ROLE_ATTENDANCE:
      check_attendance (self, paragraph);
      check_size (self, ZEREN_DOCX_RULE_BODY_SIZE, paragraph, BODY_SIZE);
      break;
    case ZEREN_ROLE_ATTACHMENT_HEAD:
      check_family (self, ZEREN_DOCX_RULE_ATTACHMENT_HEAD, paragraph, ZEREN_OFFICIAL_FONT_HEI);
      break;
    case ZEREN_ROLE_COPIES:
    case ZEREN_ROLE_PRINTING:
      check_imprint (self, paragraph);
      break;
    default:
      break;
    }
}

/* --- what holds of every run --- */

static gboolean
is_black (int colour)
{
  return colour == ZEREN_CHECKED_COLOUR_AUTO ||
         ((colour >> 16) <= 0x20 && ((colour >> 8) & 0xff) <= 0x20 && (colour & 0xff) <= 0x20);
}

static void
check_run (ZerenDocxChecking *self,
           const ZerenCheckedParagraph *paragraph,
           const ZerenCheckedRun *run)
{
  const ZerenCheckedFont *font = &run->font;

  if (font->east_theme && has_han (run->text))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_THEME_FONT,
                                paragraph,
                                g_strdup (_ ("a typeface of the theme")),
                                g_strdup (_ ("a typeface by its name")));
  else if (!font->east_hint && (font->latin_theme || !is_chinese (font->latin)) &&
           zeren_docx_matches (run->text, SHARED_SIGNS))
    zeren_docx_checking_report (
      self,
      ZEREN_DOCX_RULE_QUOTE_FONT,
      paragraph,
      g_strdup (font->latin_theme || font->latin == NULL ? _ ("not stated") : font->latin),
      g_strdup (font->east != NULL ? font->east : "仿宋_GB2312"));
  if (paragraph->role != ZEREN_ROLE_MARK && !is_black (font->colour) &&
      zeren_docx_matches (run->text, "\\S"))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_COLOUR,
                                paragraph,
                                g_strdup_printf ("#%06X", (guint)font->colour),
                                g_strdup (_ ("black")));
}

void
zeren_docx_checking_check_fonts (ZerenDocxChecking *self)
{
  if (self->document->header_mark != NULL)
    check_mark (self, self->document->header_mark);
  for (guint i = 0; i < self->document->paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (self->document->paragraphs, i);

      check_role (self, paragraph);
      for (guint j = 0; j < paragraph->runs->len; j++)
        check_run (self, paragraph, &g_array_index (paragraph->runs, ZerenCheckedRun, j));
    }
}
