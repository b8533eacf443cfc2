/* zeren-docx-check-words.c: how the parts of a DOCX are written, against GB/T 9704-2012
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-check-private.h"
#include "zeren-official-title-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PLACEHOLDER "【待填"

/* Text that is taken for the signs within it; beyond that a paragraph is cut. */
#define LIMIT_TEXT 20000
/* What is longer is no title. */
#define LIMIT_TITLE 200
/* So much shorter than both its neighbours a line of a title is a waist, in half characters. */
#define WAIST 4

#define NUMERALS "0123456789一二三四五六七八九十"

#define MONTH_DAY    "([1-9]|1[0-2])月([1-9]|[12][0-9]|3[01])日"
#define CITED_NUMBER "\\p{Han}\\s*[\\[(【（﹝［][12][0-9]{3}[\\])】）﹞］]\\s*第?[0-9]+号"
#define PADDED_DATE  "([0-9]{4}年)?(0[1-9]月[0-9]{1,2}日|[0-9]{1,2}月0[1-9]日)|[0-9]{4}年0[1-9]月"
#define GOOD_DATE    "[12][0-9]{3}年" MONTH_DAY

/* 党政机关公文处理工作条例: the types of documents (domain.md 2.0) */
#define TYPES                                                                                      \
  "(决议|决定|决定书|命令|令|公报|公告|通告|意见|通知|通知书|通报|报告|请示|批复|议案|函|纪要)"

static char *
dup_shown (const char *text)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\n\t", ' '));

  return g_utf8_strlen (line, -1) > 60 ? g_utf8_substring (line, 0, 60) : g_steal_pointer (&line);
}

/* The first words of a text that a pattern finds. */
static char *
dup_match (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 0) : NULL;
}

static gboolean
is_open (const ZerenCheckedParagraph *paragraph)
{
  return strstr (paragraph->text, PLACEHOLDER) != NULL;
}

/* --- head --- */

static char *
dup_with_brackets (const char *text)
{
  g_autoptr (GRegex) year = g_regex_new ("[\\[(【（﹝［]([0-9]{4})年?[\\])】）﹞］]", 0, 0, NULL);

  return g_regex_replace (year, text, -1, 0, "〔\\1〕", 0, NULL);
}

static void
check_number (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  g_autofree char *bracketed = NULL;

  if (strstr (paragraph->text, "签发人") != NULL && strstr (paragraph->text, "签发人：") == NULL)
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_SIGNATORY_COLON,
                                paragraph,
                                dup_shown (paragraph->text),
                                g_strdup ("签发人："));
  if (is_open (paragraph) || paragraph->role == ZEREN_ROLE_SIGNATORY)
    return;
  bracketed = dup_with_brackets (paragraph->text);
  if (!g_str_equal (bracketed, paragraph->text))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_NUMBER_BRACKETS,
                                paragraph,
                                dup_shown (paragraph->text),
                                dup_shown (bracketed));
  if (!zeren_docx_matches (bracketed,
                           self->minutes ? "〔[12][0-9]{3}〕[1-9][0-9]*号|第[1-9][0-9]*[号期次]"
                                         /* a letter has 份号 on the same line */
                                         : "^\\s*([\\p{Han}★0-9]+\\t)?[\\p{Han}A-Za-z]+"
                                           "〔[12][0-9]{3}〕[1-9][0-9]*号(\\s|$)"))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_NUMBER_FORM,
                                paragraph,
                                dup_shown (paragraph->text),
                                g_strdup ("×〔2026〕3号"));
}

static void
check_copy_number (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  if (!zeren_docx_matches (paragraph->text, "^\\s*[0-9]{6}\\s*$"))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_COPY_NUMBER,
                                paragraph,
                                dup_shown (paragraph->text),
                                g_strdup ("000001"));
}

static void
check_secrecy (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  if (!zeren_docx_matches (paragraph->text, "^\\s*(绝密|机密|秘密)(★([0-9]+[年月日]|长期))?\\s*$"))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_SECRECY, paragraph, dup_shown (paragraph->text), g_strdup ("秘密★1年"));
}

/* --- title and recipients --- */

/* Whether a line is clearly shorter than one above it and one below it. */
static gboolean
have_no_shape (char **lines)
{
  guint widest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint width = zeren_official_width_of (lines[i]);

      for (guint below = i + 1; lines[below] != NULL; below++)
        if (width + WAIST <= MIN (widest, zeren_official_width_of (lines[below])))
          return TRUE;
      widest = MAX (widest, width);
    }

  return FALSE;
}

static gboolean
tear_a_word (char **lines, const char *title)
{
  gsize position = 0;

  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      position += (gsize)g_utf8_strlen (lines[i], -1);
      if (zeren_title_tears_word (title, position))
        return TRUE;
    }

  return FALSE;
}

/* The lines that the writer of a title has made: those that a word processor makes are not known.
 */
static void
check_title_lines (ZerenDocxChecking *self, const ZerenCheckedParagraph *first, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) shaped = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);
  lines = g_strv_builder_end (builder);
  title = g_strjoinv ("", lines);
  if (g_strv_length (lines) < 2 || g_utf8_strlen (title, -1) > LIMIT_TITLE ||
      (!have_no_shape (lines) && !tear_a_word (lines, title)))
    return;

  shaped = zeren_official_shape_title (title);
  zeren_docx_checking_report (self,
                              ZEREN_DOCX_RULE_TITLE_LINES,
                              first,
                              g_strjoinv (" / ", lines),
                              g_strjoinv (" / ", shaped));
}

/* The title is taken whole, over its paragraphs. */
static void
check_title (ZerenDocxChecking *self)
{
  GPtrArray *paragraphs = self->document->paragraphs;
  const ZerenCheckedParagraph *first = NULL;
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);

      if (paragraph->role != ZEREN_ROLE_TITLE)
        continue;
      first = first != NULL ? first : paragraph;
      g_string_append (title, paragraph->text);
      g_string_append_printf (lines, "%s\n", paragraph->text);
    }
  if (first == NULL || strstr (title->str, PLACEHOLDER) != NULL)
    return;

  check_title_lines (self, first, lines->str);
  line = g_strstrip (g_strdelimit (g_strdup (title->str), "\n\t", ' '));
  if (zeren_docx_matches (line, "[。，；：！.,;:!]$") ||
      (self->official && !self->minutes &&
       !zeren_docx_matches (line, TYPES "\\s*(（[^（）]*）)?$")))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_TITLE_FORM, first, dup_shown (line), g_strdup ("关于……的通知"));
}

static void
check_recipient (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  if (!zeren_docx_matches (paragraph->text, "：\\s*$"))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_RECIPIENT_COLON,
                                paragraph,
                                dup_shown (paragraph->text),
                                g_strdup ("……："));
}

/* --- attachments --- */

static gboolean
is_attachment (ZerenDocxChecking *self, guint position)
{
  const ZerenCheckedParagraph *paragraph;

  if (position >= self->document->paragraphs->len)
    return FALSE;
  paragraph = g_ptr_array_index (self->document->paragraphs, position);

  return paragraph->role == ZEREN_ROLE_ATTACHMENT;
}

static void
check_attachment (ZerenDocxChecking *self, guint position, const ZerenCheckedParagraph *paragraph)
{
  gboolean first = position == 0 || !is_attachment (self, position - 1);
  gboolean alone = first && !is_attachment (self, position + 1);
  gboolean begins = zeren_docx_matches (paragraph->text, "^\\s*附件");

  if (begins && !zeren_docx_matches (paragraph->text, "^\\s*附件："))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_ATTACHMENT_COLON,
                                paragraph,
                                dup_shown (paragraph->text),
                                g_strdup ("附件：……"));
  if (zeren_docx_matches (paragraph->text, "^\\s*(附件\\s*[：:]?)?\\s*[0-9０-９]+\\s*[、．]") ||
      (!alone && begins &&
       !zeren_docx_matches (paragraph->text, "^\\s*附件\\s*[：:]?\\s*[0-9]+\\.")))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_ATTACHMENT_NUMBER,
                                paragraph,
                                dup_shown (paragraph->text),
                                g_strdup ("附件：1.……"));
  if (zeren_docx_matches (paragraph->text, "[。；，、;,]\\s*$"))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_ATTACHMENT_END, paragraph, dup_shown (paragraph->text), NULL);
}

/* --- dates --- */

/* A date in Arabic digits, without its zeros. */
static char *
dup_good_date (const char *text)
{
  g_autoptr (GRegex) parts = g_regex_new (
    "([12][0-9]{3})\\s*[年./-]\\s*0*([0-9]{1,2})\\s*[月./-]\\s*0*([0-9]{1,2})", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (parts, text, 0, &match))
    return g_strdup ("2026年3月6日");

  g_autofree char *year = g_match_info_fetch (match, 1);
  g_autofree char *month = g_match_info_fetch (match, 2);
  g_autofree char *day = g_match_info_fetch (match, 3);

  return g_strconcat (year, "年", month, "月", day, "日", NULL);
}

static void
check_date (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  if (!is_open (paragraph) && !zeren_docx_matches (paragraph->text, "^\\s*" GOOD_DATE "\\s*$"))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_DATE_FORM,
                                paragraph,
                                dup_shown (paragraph->text),
                                dup_good_date (paragraph->text));
}

static void
check_date_is_there (ZerenDocxChecking *self)
{
  GPtrArray *paragraphs = self->document->paragraphs;
  gboolean text = FALSE;

  if (!self->official || self->minutes)
    return;
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);

      if (paragraph->role == ZEREN_ROLE_DATE)
        return;
      text = text || paragraph->role == ZEREN_ROLE_BODY || paragraph->role == ZEREN_ROLE_LEVEL;
    }
  if (text)
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_DATE_MISSING, NULL, NULL, g_strdup ("2026年3月6日"));
}

/* A date directly below a sentence or the attachments: nobody signs. */
static void
check_organ_is_there (ZerenDocxChecking *self, guint position, const ZerenCheckedParagraph *date)
{
  const ZerenCheckedParagraph *above = NULL;

  if (!self->official || self->minutes || date->has_drawing)
    return;
  for (guint i = position; i-- > 0 && above == NULL;)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (self->document->paragraphs, i);

      if (paragraph->has_drawing || paragraph->table > 0)
        return;
      if (paragraph->role != ZEREN_ROLE_BLANK)
        above = paragraph;
    }
  if (above != NULL && (above->role == ZEREN_ROLE_ATTACHMENT ||
                        ((above->role == ZEREN_ROLE_BODY || above->role == ZEREN_ROLE_LEVEL) &&
                         zeren_docx_matches (above->text, "[。；！]\\s*$"))))
    zeren_docx_checking_report (self, ZEREN_DOCX_RULE_ORGAN_MISSING, date, NULL, NULL);
}

/* --- imprint --- */

static void
check_copies (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  if (!zeren_docx_matches (paragraph->text, "^\\s*(抄送|主送)：.*。\\s*$"))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_COPIES_FORM,
                                paragraph,
                                dup_shown (paragraph->text),
                                g_strdup ("抄送：……。"));
}

static void
check_printing (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  if (!is_open (paragraph) && !zeren_docx_matches (paragraph->text, GOOD_DATE "印发\\s*$"))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_PRINTING_FORM,
                                paragraph,
                                dup_shown (paragraph->text),
                                g_strdup ("2026年3月6日印发"));
}

/* --- signs --- */

/* Opening and closing signs of one kind take turns. */
static gboolean
are_paired (const char *text, gunichar open, gunichar close)
{
  int depth = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar point = g_utf8_get_char (c);

      depth += point == open ? 1 : point == close ? -1 : 0;
      if (depth < 0 || depth > 1)
        return FALSE;
    }

  return depth == 0;
}

/* What has rules of its own is taken off: labels of headings and of parts, the colon at the end. */
static char *
dup_plain_words (const ZerenCheckedParagraph *paragraph)
{
  g_autoptr (GRegex) own = g_regex_new ("^\\s*([（(]?[一二三四五六七八九十百0-9]+[）)、.．,]|(附件|"
                                        "抄送|主送|签发人)\\s*[：:])|[：:]\\s*$",
                                        0,
                                        0,
                                        NULL);

  return g_regex_replace (own, paragraph->text, -1, 0, " ", 0, NULL);
}

/* What is typed in the place of a Chinese sign, and what it should be. */
static const struct
{
  const char *pattern, *right;
} sign_forms[] = {
  { "\\p{Han}\\.{2,}", "……" },        { "\\p{Han}\\s*-{2,}|-{2,}\\s*\\p{Han}", "——" },
  { "[「」『』]", "“……”" },           { "<\\p{Han}[^<>，。；]{2,}\\p{Han}>", "《……》" },
  { "[，、；：。][，、；。]", "。" },
};

static void
check_sign_forms (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  for (guint i = 0; i < G_N_ELEMENTS (sign_forms); i++)
    {
      g_autofree char *found = dup_match (paragraph->text, sign_forms[i].pattern);

      if (found != NULL)
        zeren_docx_checking_report (self,
                                    ZEREN_DOCX_RULE_SIGN_FORM,
                                    paragraph,
                                    g_steal_pointer (&found),
                                    g_strdup (sign_forms[i].right));
    }
}

/* Whether each bracket of a kind is closed. A closing one may stand alone behind a number, as in
 * 1）. */
static gboolean
are_closed (const char *text, gunichar open, gunichar close)
{
  gunichar before = 0;
  int depth = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar point = g_utf8_get_char (c);

      if (point == open)
        depth++;
      else if (point == close && depth > 0)
        depth--;
      else if (point == close && (before == 0 || g_utf8_strchr (NUMERALS, -1, before) == NULL))
        return FALSE;
      before = point;
    }

  return depth == 0;
}

static void
check_brackets (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  /* a title is divided over paragraphs */
  if (paragraph->role == ZEREN_ROLE_TITLE || paragraph->role == ZEREN_ROLE_MARK)
    return;
  if (!are_closed (paragraph->text, 0xFF08, 0xFF09) ||
      !are_closed (paragraph->text, 0x300A, 0x300B) ||
      !are_closed (paragraph->text, 0x3014, 0x3015))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_BRACKET_PAIRS, paragraph, dup_shown (paragraph->text), NULL);
}

/* Numbers of other documents and dates within the text. */
static void
check_numbers_in_text (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  g_autofree char *number = NULL, *date = NULL, *wide = NULL;

  if (paragraph->role == ZEREN_ROLE_NUMBER || paragraph->role == ZEREN_ROLE_DATE ||
      paragraph->role == ZEREN_ROLE_PRINTING || paragraph->table > 0)
    return;
  number = dup_match (paragraph->text, CITED_NUMBER);
  if (number != NULL)
    {
      char *right = dup_with_brackets (number);

      zeren_docx_checking_report (
        self, ZEREN_DOCX_RULE_NUMBER_BRACKETS, paragraph, g_steal_pointer (&number), right);
    }
  date = dup_match (paragraph->text, PADDED_DATE);
  if (date != NULL)
    {
      g_autoptr (GRegex) zero = g_regex_new ("(^|[年月])0", 0, 0, NULL);
      char *right = g_regex_replace (zero, date, -1, 0, "\\1", 0, NULL);

      zeren_docx_checking_report (
        self, ZEREN_DOCX_RULE_DATE_FORM, paragraph, g_steal_pointer (&date), right);
    }
  wide = dup_match (paragraph->text, "[０-９Ａ-Ｚａ-ｚ]+");
  if (wide != NULL)
    {
      char *right = g_utf8_normalize (wide, -1, G_NORMALIZE_ALL_COMPOSE);

      zeren_docx_checking_report (
        self, ZEREN_DOCX_RULE_WIDE_DIGITS, paragraph, g_steal_pointer (&wide), right);
    }
}

static void
check_signs (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  g_autofree char *words = NULL;

  if (paragraph->role == ZEREN_ROLE_BLANK || strlen (paragraph->text) > LIMIT_TEXT ||
      !zeren_docx_matches (paragraph->text, "\\p{Han}"))
    return;
  if (zeren_docx_matches (paragraph->text, "\"|\\p{Han}'|'\\p{Han}"))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_QUOTES, paragraph, dup_shown (paragraph->text), g_strdup ("“……”"));
  if (!are_paired (paragraph->text, 0x201C, 0x201D) ||
      !are_paired (paragraph->text, 0x2018, 0x2019))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_QUOTE_PAIRS, paragraph, dup_shown (paragraph->text), NULL);
  if (zeren_docx_matches (paragraph->text, "此页无正文"))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_EMPTY_PAGE, paragraph, dup_shown (paragraph->text), NULL);
  check_sign_forms (self, paragraph);
  check_brackets (self, paragraph);
  check_numbers_in_text (self, paragraph);
  if (paragraph->role == ZEREN_ROLE_NUMBER || paragraph->role == ZEREN_ROLE_NOTE)
    return;
  words = dup_plain_words (paragraph);
  if (zeren_docx_matches (words,
                          "\\p{Han}[,;:!?]|[,;!?]\\p{Han}|\\p{Han}\\(|\\)\\p{Han}|\\(\\p{Han}|"
                          "\\p{Han}\\.(?![.0-9A-Za-z])"))
    zeren_docx_checking_report (
      self, ZEREN_DOCX_RULE_PUNCTUATION, paragraph, dup_shown (paragraph->text), NULL);
}

static void
check_role (ZerenDocxChecking *self, guint position, const ZerenCheckedParagraph *paragraph)
{
  switch ((int)paragraph->role)
    {
    case ZEREN_ROLE_COPY_NUMBER:
      check_copy_number (self, paragraph);
      break;
    case ZEREN_ROLE_SECRECY:
      check_secrecy (self, paragraph);
      break;
    case ZEREN_ROLE_NUMBER:
    case ZEREN_ROLE_SIGNATORY:
      check_number (self, paragraph);
      break;
    case ZEREN_ROLE_RECIPIENT:
      check_recipient (self, paragraph);
      break;
    case ZEREN_ROLE_ATTACHMENT:
      check_attachment (self, position, paragraph);
      break;
    case ZEREN_ROLE_DATE:
      check_date (self, paragraph);
      check_organ_is_there (self, position, paragraph);
      break;
    case ZEREN_ROLE_COPIES:
      check_copies (self, paragraph);
      break;
    case ZEREN_ROLE_PRINTING:
      check_printing (self, paragraph);
      break;
    default:
      break;
    }
}

void
zeren_docx_checking_check_words (ZerenDocxChecking *self)
{
  for (guint i = 0; i < self->document->paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (self->document->paragraphs, i);

      check_role (self, i, paragraph);
      check_signs (self, paragraph);
    }
  check_title (self);
  check_date_is_there (self);
}
