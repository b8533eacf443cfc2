/* zeren-docx-check-roles.c: what part of an official document each paragraph of a DOCX is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-check-private.h"

#include <string.h>

#define HAN_NUMBER "[一二三四五六七八九十百]+"
#define ARABIC     "[0-9０-９]+"

/* Beyond this many characters the words of a paragraph tell nothing about its role. */
#define LIMIT_WORDS 400

/* A title in parts stands in so many paragraphs at most. */
#define LIMIT_TITLE 4

/* How far a head may reach below the paragraph that is looked at. */
#define HEAD_REACH 10

typedef enum
{
  STAGE_HEAD,
  STAGE_TITLE,
  STAGE_RECIPIENT,
  STAGE_TEXT,
  STAGE_SIGNED,
  STAGE_ATTACHMENT_TITLE,
} Stage;

/* --- words --- */

static GRegex *
get_regex (const char *pattern)
{
  static GMutex mutex;
  static GHashTable *compiled;
  GRegex *regex;

  g_mutex_lock (&mutex);
  if (compiled == NULL)
    compiled = g_hash_table_new (g_str_hash, g_str_equal);
  regex = g_hash_table_lookup (compiled, pattern);
  if (regex == NULL)
    {
      regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
      g_hash_table_insert (compiled, g_strdup (pattern), regex);
    }
  g_mutex_unlock (&mutex);
  g_assert (regex != NULL);

  return regex;
}

/** zeren_docx_matches: Returns: whether @text holds @pattern; the patterns are constants */
gboolean
zeren_docx_matches (const char *text, const char *pattern)
{
  return g_regex_match (get_regex (pattern), text, 0, NULL);
}

/* A text without the blanks around it, ideographic ones too. */
static char *
dup_trimmed (const char *text)
{
  const char *begin = text;
  const char *end;

  while (*begin != '\0' && g_unichar_isspace (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  end = begin + strlen (begin);
  while (end > begin)
    {
      const char *before = g_utf8_find_prev_char (begin, end);

      if (before == NULL || !g_unichar_isspace (g_utf8_get_char (before)))
        break;
      end = before;
    }

  return g_strndup (begin, (gsize)(end - begin));
}

/**
 * zeren_docx_level_of:
 * @text: the text of a paragraph
 *
 * Returns: 1 to 4 where it begins with the number of a heading, whatever signs it is written with
 */
guint
zeren_docx_level_of (const char *text)
{
  if (zeren_docx_matches (text, "^\\s*" HAN_NUMBER "[、.．,，]"))
    return 1;
  if (zeren_docx_matches (text, "^\\s*[（(]" HAN_NUMBER "[）)]"))
    return 2;
  if (zeren_docx_matches (text, "^\\s*" ARABIC "[.．、](?![0-9０-９])"))
    return 3;
  if (zeren_docx_matches (text, "^\\s*[（(]?" ARABIC "[）)]"))
    return 4;

  return 0;
}

/** zeren_docx_is_date: Returns: whether a text is a date and nothing else, in whatever form */
gboolean
zeren_docx_is_date (const char *text)
{
  return zeren_docx_matches (
    text,
    "^\\s*([0-9０-９]{2,4}|[〇○Ｏ零一二三四五六七八九]{2,4})\\s*[年.．/-]\\s*"
    "([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\\s*[月.．/-]\\s*"
    "([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\\s*日?\\s*$|"
    "^\\s*【待填[^】]*日期[^】]*】\\s*$");
}

gboolean
zeren_docx_is_red (int colour)
{
  return colour > 0 && (colour >> 16) >= 0xa0 && ((colour >> 8) & 0xff) <= 0x60 &&
         (colour & 0xff) <= 0x60;
}

/* --- places --- */

static double
in_characters (const ZerenCheckedParagraph *paragraph, int twips, int chars)
{
  if (chars != ZEREN_CHECKED_UNSET)
    return chars / 100.0;

  return twips / zeren_checked_character (zeren_checked_paragraph_get_font (paragraph));
}

static double
blanks_before (const char *text)
{
  double width = 0;

  for (const char *c = text; *c != '\0' && g_unichar_isspace (g_utf8_get_char (c));
       c = g_utf8_next_char (c))
    width += g_utf8_get_char (c) == 0x3000 ? 1 : 0.5;

  return width;
}

/** zeren_docx_indent_of: Returns: where the first line begins, in characters from the left edge */
double
zeren_docx_indent_of (const ZerenCheckedParagraph *paragraph)
{
  const ZerenCheckedSetting *setting = &paragraph->setting;

  return in_characters (paragraph, setting->left, setting->left_chars) +
         in_characters (paragraph, setting->first_line, setting->first_line_chars) +
         blanks_before (paragraph->text);
}

/** zeren_docx_right_of: Returns: how far before the right edge a text of one line ends, in
 * characters */
double
zeren_docx_right_of (const ZerenCheckedParagraph *paragraph)
{
  const ZerenCheckedSetting *setting = &paragraph->setting;
  double line = 8845 / zeren_checked_character (zeren_checked_paragraph_get_font (paragraph));
  double right = in_characters (paragraph, setting->right, setting->right_chars);
  g_autofree char *text = dup_trimmed (paragraph->text);
  double width = zeren_checked_width (text);
  double all = zeren_checked_width (paragraph->text);

  if (setting->alignment == ZEREN_CHECKED_RIGHT)
    return right + (all - width - blanks_before (paragraph->text));
  if (setting->alignment == ZEREN_CHECKED_CENTRE)
    return (line - width) / 2;

  return line - zeren_docx_indent_of (paragraph) - width;
}

/** zeren_docx_left_of: Returns: where a text of one line begins, in characters from the left edge
 */
double
zeren_docx_left_of (const ZerenCheckedParagraph *paragraph)
{
  g_autofree char *text = dup_trimmed (paragraph->text);
  double line = 8845 / zeren_checked_character (zeren_checked_paragraph_get_font (paragraph));

  return line - zeren_docx_right_of (paragraph) - zeren_checked_width (text);
}

/* --- head --- */

static gboolean
is_number (const char *text)
{
  return zeren_docx_matches (
    text,
    "[\\[(〔【（﹝［][0-9０-９]{2,4}年?[\\])〕】）﹞］]\\s*第?\\s*[0-9０-９]{1,5}\\s*号?|"
    "^第([0-9]+|【待填[^】]*】)[号期次]|【待填[^】]*文字?号】");
}

static gboolean
has_rule (const ZerenCheckedParagraph *paragraph)
{
  return paragraph->setting.rule_colour != ZEREN_CHECKED_UNSET;
}

/* Whether a number or the rule of a head follows soon. */
static gboolean
is_above_number (ZerenDocxChecking *self, guint position)
{
  GPtrArray *paragraphs = self->document->paragraphs;

  for (guint i = position + 1; i < paragraphs->len && i <= position + HEAD_REACH; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);
      g_autofree char *text = dup_trimmed (paragraph->text);

      if (has_rule (paragraph) || (is_number (text) && g_utf8_strlen (text, -1) < 40))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_mark (ZerenDocxChecking *self, guint position, const ZerenCheckedParagraph *paragraph)
{
  const ZerenCheckedFont *font = zeren_checked_paragraph_get_font (paragraph);

  return (zeren_docx_is_red (font->colour) || font->half_points > 48) &&
         is_above_number (self, position);
}

/* The role of a paragraph above the title; ZEREN_ROLE_OTHER where it is none of them. */
static ZerenCheckedRole
role_in_head (ZerenDocxChecking *self,
              guint position,
              const ZerenCheckedParagraph *paragraph,
              const char *text)
{
  if (zeren_docx_matches (text, "^[0-9０-９]{1,8}$"))
    return ZEREN_ROLE_COPY_NUMBER;
  if (zeren_docx_matches (text, "^(绝密|机密|秘密).{0,12}$"))
    return ZEREN_ROLE_SECRECY;
  if (zeren_docx_matches (text, "^(特急|加急|特提|平急|急件)$"))
    return ZEREN_ROLE_URGENCY;
  if (is_mark (self, position, paragraph))
    return ZEREN_ROLE_MARK;
  if (g_utf8_strlen (text, -1) < 60 && is_number (text))
    return ZEREN_ROLE_NUMBER;
  if (zeren_docx_matches (text, "^签发人"))
    return has_rule (paragraph) ? ZEREN_ROLE_NUMBER : ZEREN_ROLE_SIGNATORY;
  /* the titles of Word have a rule below them too */
  if (has_rule (paragraph) && !self->minutes &&
      (zeren_docx_is_red (paragraph->setting.rule_colour) ||
       zeren_docx_matches (text, "[0-9０-９号]")))
    return ZEREN_ROLE_NUMBER;

  return ZEREN_ROLE_OTHER;
}

static gboolean
looks_like_title (const ZerenCheckedParagraph *paragraph, const char *text)
{
  if (zeren_docx_level_of (text) > 0)
    return FALSE;
  if (paragraph->setting.alignment == ZEREN_CHECKED_CENTRE ||
      zeren_checked_paragraph_get_font (paragraph)->half_points >= 40)
    return TRUE;

  return g_utf8_strlen (text, -1) <= 60 && zeren_docx_indent_of (paragraph) < 1 &&
         !zeren_docx_matches (text, "[。；：:，,]$");
}

/* --- text --- */

static gboolean
is_recipient (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph, const char *text)
{
  gboolean colon = zeren_docx_matches (text, "[：:]$");

  if (zeren_docx_level_of (text) > 0 || strchr (paragraph->text, '\t') != NULL ||
      zeren_docx_matches (text, "[。；！？]|如下|下列|以下") || g_utf8_strlen (text, -1) > 300)
    return FALSE;
  if (zeren_docx_indent_of (paragraph) < 1)
    return colon || self->official;

  return colon && self->official && !zeren_docx_matches (text, "，");
}

static ZerenCheckedRole
role_in_text (ZerenDocxChecking *self,
              const ZerenCheckedParagraph *paragraph,
              ZerenCheckedRole before,
              const char *text)
{
  if (zeren_docx_matches (text, "^附件\\s*[0-9０-９一二三四五六七八九十]*$"))
    return ZEREN_ROLE_ATTACHMENT_HEAD;
  if (zeren_docx_matches (text, "^附件\\s*([：:]|[0-9]+[.、．])|^附件\\s+\\S") ||
      (before == ZEREN_ROLE_ATTACHMENT &&
       (zeren_docx_matches (text, "^[0-9０-９]+[.．、]") ||
        zeren_docx_indent_of (paragraph) >= 4) &&
       paragraph->setting.alignment != ZEREN_CHECKED_RIGHT))
    return ZEREN_ROLE_ATTACHMENT;
  if (zeren_docx_matches (text, "^(抄送|主送)\\s*[：: ]"))
    return ZEREN_ROLE_COPIES;
  if (g_utf8_strlen (text, -1) <= 60 && zeren_docx_matches (text, "(日|】|[0-9])\\s*印发$"))
    return ZEREN_ROLE_PRINTING;
  if (paragraph->setting.alignment != ZEREN_CHECKED_CENTRE && zeren_docx_is_date (text))
    return ZEREN_ROLE_DATE;
  if (zeren_docx_matches (text, "^(出席|请假|列席)\\s*[：:]") && self->minutes)
    return ZEREN_ROLE_ATTENDANCE;
  if (paragraph->setting.alignment == ZEREN_CHECKED_CENTRE ||
      paragraph->setting.alignment == ZEREN_CHECKED_RIGHT || paragraph->setting.framed ||
      paragraph->has_drawing)
    return ZEREN_ROLE_OTHER;

  return zeren_docx_level_of (text) > 0 ? ZEREN_ROLE_LEVEL : ZEREN_ROLE_BODY;
}

/* The organ stands above its date. */
static void
find_organ (ZerenDocxChecking *self, guint date)
{
  GPtrArray *paragraphs = self->document->paragraphs;

  for (guint i = date; i-- > 0 && i + 3 > date;)
    {
      ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);

      if (paragraph->role == ZEREN_ROLE_BLANK)
        continue;
      if ((paragraph->role == ZEREN_ROLE_OTHER || paragraph->role == ZEREN_ROLE_BODY) &&
          zeren_checked_width (paragraph->text) < 28 &&
          !zeren_docx_matches (paragraph->text, "[。；：:，！]\\s*$"))
        paragraph->role = ZEREN_ROLE_ORGAN;
      return;
    }
}

static ZerenCheckedRole
role_in_table (const char *text)
{
  if (zeren_docx_matches (text, "^(抄送|主送)\\s*[：:]"))
    return ZEREN_ROLE_COPIES;
  if (g_utf8_strlen (text, -1) <= 60 && zeren_docx_matches (text, "(日|】|[0-9])\\s*印发$"))
    return ZEREN_ROLE_PRINTING;

  return ZEREN_ROLE_CELL;
}

/* --- one after the other --- */

typedef struct
{
  Stage stage;
  guint n_title;
  ZerenCheckedRole before;
  gboolean in_article; /* 第三条 stands above */
} State;

static ZerenCheckedRole
role_of_title (ZerenDocxChecking *self,
               const ZerenCheckedParagraph *paragraph,
               State *state,
               const char *text)
{
  gboolean more = state->n_title > 0;

  if (more ? paragraph->setting.alignment == ZEREN_CHECKED_CENTRE &&
               state->before == ZEREN_ROLE_TITLE && state->n_title < LIMIT_TITLE &&
               zeren_checked_paragraph_get_font (paragraph)->half_points >= 40
           : looks_like_title (paragraph, text))
    {
      state->stage = STAGE_TITLE;
      state->n_title++;
      return ZEREN_ROLE_TITLE;
    }
  state->stage = STAGE_RECIPIENT;

  return ZEREN_ROLE_OTHER;
}

static ZerenCheckedRole
next_role (ZerenDocxChecking *self,
           guint position,
           ZerenCheckedParagraph *paragraph,
           State *state,
           const char *text)
{
  ZerenCheckedRole role = ZEREN_ROLE_OTHER;

  if (state->stage == STAGE_HEAD)
    {
      role = role_in_head (self, position, paragraph, text);
      if (role == ZEREN_ROLE_MARK)
        self->minutes = zeren_docx_matches (text, "纪\\s*要$");
      if (role != ZEREN_ROLE_OTHER ||
          (self->minutes && (has_rule (paragraph) || strchr (paragraph->text, '\t') != NULL)))
        return role;
    }
  if (state->stage <= STAGE_TITLE)
    {
      role = role_of_title (self, paragraph, state, text);
      if (role != ZEREN_ROLE_OTHER)
        return role;
    }
  if (state->stage == STAGE_RECIPIENT)
    {
      if (paragraph->setting.alignment == ZEREN_CHECKED_CENTRE)
        return ZEREN_ROLE_OTHER;
      state->stage = STAGE_TEXT;
      if (is_recipient (self, paragraph, text))
        return ZEREN_ROLE_RECIPIENT;
    }
  if (state->stage == STAGE_ATTACHMENT_TITLE)
    {
      state->stage = STAGE_TEXT;
      if (looks_like_title (paragraph, text))
        return ZEREN_ROLE_OTHER;
    }
  if (state->stage == STAGE_SIGNED && zeren_docx_matches (text, "^[（(].*[）)]$|^(联系人|此件)"))
    {
      state->stage = STAGE_TEXT;
      return ZEREN_ROLE_NOTE;
    }
  role = role_in_text (self, paragraph, state->before, text);
  if (role == ZEREN_ROLE_ATTACHMENT_HEAD)
    state->stage = STAGE_ATTACHMENT_TITLE;
  else
    state->stage = role == ZEREN_ROLE_DATE ? STAGE_SIGNED : STAGE_TEXT;

  return role;
}

/* Rules are in articles: their items （一） and 1. are text, and no headings of what has 一、
 * above. */
static gboolean
is_item_of_article (State *state, ZerenCheckedRole role, const char *text)
{
  guint level = zeren_docx_level_of (text);

  if (zeren_docx_matches (text, "^第" HAN_NUMBER "条"))
    state->in_article = TRUE;
  else if (role == ZEREN_ROLE_ATTACHMENT_HEAD || level == 1)
    state->in_article = FALSE;

  return state->in_article && role == ZEREN_ROLE_LEVEL;
}

static gboolean
has_head (ZerenDocxChecking *self)
{
  GPtrArray *paragraphs = self->document->paragraphs;

  if (self->document->header_mark != NULL)
    return TRUE;
  for (guint i = 0; i < paragraphs->len && i < 2 * HEAD_REACH; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);
      g_autofree char *text = dup_trimmed (paragraph->text);

      if (paragraph->table == 0 && text[0] != '\0' &&
          (is_mark (self, i, paragraph) ||
           (g_utf8_strlen (text, -1) < 30 && zeren_docx_matches (text, "[0-9]号$") &&
            is_number (text))))
        return TRUE;
    }

  return FALSE;
}

/* The label of a list is not part of the words of the roles that are told by their words. */
void
zeren_docx_checking_find_roles (ZerenDocxChecking *self)
{
  GPtrArray *paragraphs = self->document->paragraphs;
  State state = { .before = ZEREN_ROLE_BLANK };

  self->official = has_head (self);
  self->letter = self->document->header_mark != NULL;
  for (guint i = 0; i < paragraphs->len; i++)
    {
      ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);
      g_autofree char *text = dup_trimmed (paragraph->text);

      if (g_utf8_strlen (text, -1) > LIMIT_WORDS)
        *g_utf8_offset_to_pointer (text, LIMIT_WORDS) = '\0';
      if (text[0] == '\0')
        paragraph->role = ZEREN_ROLE_BLANK;
      else if (paragraph->table > 0)
        paragraph->role = role_in_table (text);
      else
        paragraph->role = next_role (self, i, paragraph, &state, text);
      if (is_item_of_article (&state, paragraph->role, text))
        paragraph->role = ZEREN_ROLE_BODY;
      if (paragraph->role == ZEREN_ROLE_DATE)
        find_organ (self, i);
      if (paragraph->role == ZEREN_ROLE_LEVEL)
        paragraph->level = zeren_docx_level_of (text);
      if (paragraph->role != ZEREN_ROLE_BLANK || state.before == ZEREN_ROLE_TITLE)
        state.before = paragraph->role;
    }
}
