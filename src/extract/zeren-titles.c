/* zeren-titles.c: which lines are titles of documents, and what is printed around them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-pieces-private.h"

#include <string.h>

#define TITLE_CHARS 60
#define TITLE_LINES 4
#define LOOK_AHEAD  8

/* A shorter line may be a heading without a number. */
#define OWN_TITLE_CHARS 6
#define SHORTEST_TITLE  4
#define HEAD_CHARS      20
#define ADDRESS_CHARS   80

/* What may stand before 职责 where it only ends the line above. */
static const char *const bare_words[] = { "职责", "岗位", "工作", "主要", "安全", NULL };

/* A line that ends so names a document of its own also where its list is one of a lower class. */
static const char *const own_document_words[] = {
  "制度", "办法", "方案",   "细则",   "守则", "规则", "规程",   "预案",   "规定",   "条例", "职责",
  "公约", "清单", "责任制", "责任书", "合同", "协议", "协议书", "承诺书", "责任状", NULL,
};

/* These name one only where more stands before them. */
static const char *const long_document_words[] = { "流程", "须知", "规范", "指引", "要点",
                                                   "安排", "手册", "名单", NULL };

static const char *const annex_words[] = { "附件", "附：", "附表", "附录", "附图", NULL };

const char *const zeren_imprint_words[] = {
  "抄送", "抄报", "分送", "主题词", "共印", "（此件", "（公开", "（联系人", NULL,
};

/* What stands above the organ, the number and the title. */
static const char *const head_words[] = { "份号：", "签发人：", "密级：", "紧急程度：", NULL };
static const char *const urgency_words[] = { "特急", "加急", "平急", "特提", "急件",
                                             "机密", "秘密", "绝密", NULL };

/* Papers that are addressed to somebody. */
static const char *const letter_words[] = { "通知", "通报", "请示", "报告", "函",     "意见",
                                            "决定", "批复", "通告", "公告", "倡议书", NULL };

static ZerenRun
get_run (const ZerenPiece *piece)
{
  return zeren_paragraph_get_run (piece->paragraph);
}

static gboolean
has_title_word (const ZerenPiece *piece)
{
  return zeren_match_title_word (get_run (piece)) != NULL;
}

/* 实施方案 alone on its line: the lower line of a title, whatever word the line above ends in. */
static gboolean
is_bare_title_word (const ZerenPiece *piece)
{
  ZerenRun run = zeren_strip_title_tail (get_run (piece));
  const char *word = zeren_match_title_word (run);

  if (word == NULL || run.n_chars > (gsize)g_utf8_strlen (word, -1) + 2)
    return FALSE;

  /* 院长职责 is a title, 岗位职责 may be the end of one */
  return !g_str_equal (word, "职责") || zeren_run_starts_any (run, bare_words) != NULL;
}

static gboolean
is_date (const ZerenPiece *piece)
{
  ZerenRun run = get_run (piece);
  ZerenDate date;
  gsize length = run.n_chars <= 20 ? zeren_parse_date_at (run, 0, &date) : 0;

  return length > 0 && length == run.n_chars;
}

/** zeren_piece_measure_number: of 某办发〔2024〕3号, with 签发人：某某 behind it or without.
 * Returns: the length of the number, 0 where there is none */
gsize
zeren_piece_measure_number (const ZerenPiece *piece)
{
  ZerenRun run = get_run (piece);
  gssize open = zeren_run_find (run, 0, "〔");
  gssize signer = zeren_run_find (run, 0, "签发人");

  if (signer > 0)
    run.n_chars = signer;

  return run.n_chars <= 30 && open > 0 && run.n_chars >= (gsize)open + 8 &&
             run.chars[open + 5] == 0x3015 && zeren_run_ends (run, "号")
           ? run.n_chars
           : 0;
}

/* 秘密★1年, 特急, 签发人：某某 (domain.md 1.2) */
static gboolean
is_head (const ZerenPiece *piece)
{
  ZerenRun run = get_run (piece);
  const char *urgency = zeren_run_starts_any (run, urgency_words);

  return run.n_chars <= HEAD_CHARS &&
         (zeren_run_has (run, "★") || zeren_run_starts_any (run, head_words) != NULL ||
          (urgency != NULL && run.n_chars == (gsize)g_utf8_strlen (urgency, -1)));
}

static gboolean
is_issuer (const ZerenPiece *piece)
{
  ZerenRun run = get_run (piece);

  return run.n_chars >= 4 && run.n_chars <= 30 && zeren_run_ends (run, "文件");
}

static gboolean
is_imprint (const ZerenPiece *piece)
{
  ZerenRun run = get_run (piece);
  ZerenDate date;

  return zeren_run_starts_any (run, zeren_imprint_words) != NULL ||
         (run.n_chars <= 60 && zeren_run_ends (run, "印发") &&
          zeren_parse_printed_date (run, &date));
}

static gboolean
is_annex_label (const ZerenPiece *piece)
{
  ZerenRun run = get_run (piece);

  return run.n_chars <= TITLE_CHARS && zeren_run_starts_any (run, annex_words) != NULL &&
         (!piece->ends || piece->ends_with_colon);
}

/* 附件1 alone on its line: the title follows */
static gboolean
is_bare_annex_label (const ZerenPiece *piece)
{
  return is_annex_label (piece) && piece->paragraph->n_chars <= 5;
}

/** zeren_run_has_phrase_marks: Returns: whether a mark stands in @run that no title has */
gboolean
zeren_run_has_phrase_marks (ZerenRun run)
{
  return zeren_run_has (run, "，") || zeren_run_has (run, "。") || zeren_run_has (run, "；") ||
         zeren_run_has (run, "：");
}

static gboolean
is_candidate (const ZerenPiece *piece)
{
  ZerenRun run;

  if (piece->paragraph == NULL || piece->role != ZEREN_ROLE_BODY)
    return FALSE;
  run = get_run (piece);

  return run.n_chars >= 2 && run.n_chars <= TITLE_CHARS && !piece->ends &&
         piece->marker.marker_class == ZEREN_MARKER_NONE && !zeren_run_has_phrase_marks (run) &&
         run.chars[0] != 0xFF08;
}

/* Lines that are easily told: number, annex list, date, imprint. */
static void
mark_plain_roles (GPtrArray *pieces)
{
  guint annex_item = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      ZerenPiece *piece = pieces->pdata[i];
      gboolean lists = annex_item > 0 && piece->paragraph != NULL && !piece->ends &&
                       piece->marker.marker_class == ZEREN_MARKER_ARABIC &&
                       piece->marker.value == annex_item + 1 && piece->paragraph->n_chars <= 50;

      if (piece->paragraph == NULL)
        annex_item = 0;
      else if (lists)
        {
          piece->role = ZEREN_ROLE_ANNEX;
          annex_item++;
        }
      else
        {
          annex_item = 0;
          if (is_head (piece))
            piece->role = ZEREN_ROLE_HEAD;
          else if (zeren_piece_measure_number (piece) > 0)
            piece->role = ZEREN_ROLE_NUMBER;
          else if (is_imprint (piece))
            piece->role = ZEREN_ROLE_IMPRINT;
          else if (is_date (piece))
            piece->role = ZEREN_ROLE_DATE;
          else if (is_annex_label (piece))
            {
              piece->role = ZEREN_ROLE_ANNEX;
              annex_item = zeren_run_has (get_run (piece), "1.") ? 1 : 0;
            }
        }
    }
}

/* The one or two lines above a date or the line 印发 tell who signed. */
static void
mark_signatures (GPtrArray *pieces)
{
  for (guint i = 1; i < pieces->len; i++)
    {
      ZerenPiece *piece = pieces->pdata[i];
      gboolean is_imprint_date = piece->role == ZEREN_ROLE_IMPRINT && piece->paragraph != NULL &&
                                 zeren_run_ends (get_run (piece), "印发");

      if (piece->role != ZEREN_ROLE_DATE && !is_imprint_date)
        continue;
      for (guint k = i; k > 0 && i - k < 2; k--)
        {
          ZerenPiece *above = pieces->pdata[k - 1];

          if (!is_candidate (above) || above->paragraph->n_chars > 30 || has_title_word (above))
            break;
          above->role = is_imprint_date ? ZEREN_ROLE_IMPRINT : ZEREN_ROLE_SIGNATURE;
        }
    }
  for (guint i = 1; i < pieces->len; i++)
    {
      ZerenPiece *piece = pieces->pdata[i], *above = pieces->pdata[i - 1];

      if (is_candidate (piece) && above->ends && piece->paragraph->n_chars <= 30 &&
          !has_title_word (piece) && (piece->indent >= 8 || piece->align == ZEREN_ALIGN_RIGHT))
        piece->role = ZEREN_ROLE_SIGNATURE;
    }
}

static guint
end_of_run (GPtrArray *pieces, guint from)
{
  while (from < pieces->len && is_candidate (pieces->pdata[from]))
    from++;

  return from;
}

static gboolean
is_opening (const ZerenPiece *piece)
{
  return piece->paragraph != NULL && piece->marker.marker_class == ZEREN_MARKER_NONE &&
         piece->role == ZEREN_ROLE_BODY && piece->paragraph->n_chars >= 8;
}

static gboolean
begins_list (const ZerenPiece *piece, ZerenMarkerClass outermost)
{
  ZerenMarkerClass marker_class = piece->marker.marker_class;

  if (piece->paragraph == NULL || marker_class == ZEREN_MARKER_NONE || piece->marker.value != 1 ||
      (piece->marker.is_weak && !(marker_class == ZEREN_MARKER_ARABIC && piece->has_successor)))
    return FALSE;

  return outermost == ZEREN_MARKER_NONE || marker_class <= outermost;
}

/* The class that the first list of a document titled @piece must not be below. */
static ZerenMarkerClass
get_outermost_below (const ZerenPiece *piece, ZerenMarkerClass outermost)
{
  ZerenRun run = get_run (piece);

  return (run.n_chars >= OWN_TITLE_CHARS &&
          zeren_run_ends_any (zeren_strip_title_tail (run), own_document_words) != NULL) ||
             (run.n_chars >= OWN_TITLE_CHARS + 2 &&
              zeren_run_ends_any (zeren_strip_title_tail (run), long_document_words) != NULL)
           ? ZEREN_MARKER_NONE
           : outermost;
}

/* 各科室： */
static gboolean
is_address (const ZerenPiece *piece)
{
  return piece->paragraph != NULL && piece->role == ZEREN_ROLE_BODY && piece->ends_with_colon &&
         piece->marker.marker_class == ZEREN_MARKER_NONE &&
         piece->paragraph->n_chars <= ADDRESS_CHARS && !zeren_run_has (get_run (piece), "。") &&
         !zeren_run_has (get_run (piece), "如下") && !zeren_run_has (get_run (piece), "下列");
}

/* A number of a list soon begins again: what stands between opens a document. */
static gboolean
opens_document (GPtrArray *pieces, guint from, ZerenMarkerClass outermost)
{
  for (guint i = from; i < pieces->len && i < from + LOOK_AHEAD; i++)
    {
      ZerenPiece *piece = pieces->pdata[i];

      if (piece->paragraph == NULL)
        return FALSE;
      if (piece->marker.marker_class != ZEREN_MARKER_NONE)
        return begins_list (piece, outermost);
      if (i == from && !is_opening (piece) && piece->role != ZEREN_ROLE_SUBTITLE &&
          piece->role != ZEREN_ROLE_NUMBER)
        return FALSE;
    }

  return FALSE;
}

static gboolean
is_subtitle (const ZerenPiece *piece)
{
  ZerenRun run;

  if (piece->paragraph == NULL || piece->marker.marker_class != ZEREN_MARKER_NONE)
    return FALSE;
  run = get_run (piece);

  return run.n_chars > 2 && run.n_chars <= 400 && run.chars[0] == 0xFF08 &&
         run.chars[run.n_chars - 1] == 0xFF09;
}

/** zeren_run_measure_annex_label: behind 附件1 the title may stand on the same line. Returns: the
 * length of the label, 0 where there is none */
gsize
zeren_run_measure_annex_label (ZerenRun run)
{
  const char *word = zeren_run_starts_any (run, annex_words);
  guint value;
  gsize at = word != NULL ? (gsize)g_utf8_strlen (word, -1) : 0;

  if (word == NULL)
    return 0;
  at += zeren_parse_arabic_number (run, at, &value);
  if (at < run.n_chars && (run.chars[at] == 0xFF1A || run.chars[at] == '.'))
    at++;

  return at;
}

/* “三清单” above 责任清单: a part of the whole, not the end of its title */
static gboolean
ends_alike (const ZerenPiece *above, const ZerenPiece *piece)
{
  const char *first = zeren_match_title_word (get_run (above));
  const char *second = zeren_match_title_word (get_run (piece));

  return first != NULL && second != NULL &&
         (g_str_has_suffix (first, second) || g_str_has_suffix (second, first));
}

static void
add_document (GPtrArray *pieces, guint from, guint end, ZerenText *text, GPtrArray *documents)
{
  ZerenFoundDocument *document = g_new0 (ZerenFoundDocument, 1);
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = from; i < end; i++)
    {
      ZerenPiece *piece = pieces->pdata[i];
      gsize label = piece->role == ZEREN_ROLE_ANNEX
                      ? zeren_run_measure_annex_label (get_run (piece))
                      : 0;
      g_autofree char *words = NULL;

      words = zeren_paragraph_dup_quote (piece->paragraph, text, label, piece->paragraph->n_chars);
      g_string_append (title, words);
      piece->role = ZEREN_ROLE_TITLE;
      piece->document = documents->len;
      document->end = zeren_paragraph_get_text_end (piece->paragraph, piece->paragraph->n_chars);
    }
  document->start = zeren_paragraph_get_text_start (((ZerenPiece *)pieces->pdata[from])->paragraph,
                                                    0);
  document->title = g_string_free (g_steal_pointer (&title), FALSE);
  g_ptr_array_add (documents, document);
}

static gboolean
same_words (const ZerenPiece *piece, const char *title)
{
  g_autofree char *shadow = title != NULL ? zeren_shadow_string (title) : NULL;

  return shadow != NULL && g_str_equal (piece->paragraph->string, shadow);
}

static gboolean
looks_like_heading (const ZerenPiece *piece, const ZerenPiece *follower)
{
  return piece->align == ZEREN_ALIGN_CENTER || (piece->font_size > 0 && follower->font_size > 0 &&
                                                piece->font_size > follower->font_size + 1);
}

/* 巡查要求, 安全任务 at the head of a file with its list right below: a title whatever it ends
 * with. */
static gboolean
heads_list (const ZerenPiece *piece, const ZerenPiece *follower)
{
  return piece->paragraph->n_chars >= SHORTEST_TITLE && follower->marker.value == 1 &&
         begins_list (follower, ZEREN_MARKER_NONE);
}

/* 图书馆闭馆规矩 at the head of a file with its text right below */
static gboolean
heads_prose (const ZerenPiece *piece, const ZerenPiece *follower)
{
  return piece->paragraph->n_chars >= OWN_TITLE_CHARS && piece->paragraph->n_chars <= HEAD_CHARS &&
         follower->ends && follower->role == ZEREN_ROLE_BODY &&
         follower->marker.marker_class == ZEREN_MARKER_NONE &&
         follower->paragraph->n_chars > piece->paragraph->n_chars;
}

/* 某院药房岗位任务 at the head of a file: words that also end headings */
static gboolean
names_whole (const ZerenPiece *piece)
{
  static const char *const words[] = { "任务", "要求", "责任", "事项", "分解", NULL };

  return piece->paragraph->n_chars > OWN_TITLE_CHARS + 1 &&
         zeren_run_ends_any (zeren_strip_title_tail (get_run (piece)), words) != NULL;
}

/* The first title of the file: [from, end) are short lines, the text follows. */
static void
find_first_title (GPtrArray *pieces, guint from, guint end, ZerenText *text, GPtrArray *documents)
{
  guint last = end, first, whole;

  while (last > from && !has_title_word (pieces->pdata[last - 1]))
    last--;
  if (last == from && names_whole (pieces->pdata[from]))
    last = from + 1;
  if (last == from)
    {
      ZerenPiece *follower = end < pieces->len ? pieces->pdata[end] : NULL;

      if (follower == NULL || follower->paragraph == NULL ||
          !(looks_like_heading (pieces->pdata[end - 1], follower) ||
            (end == from + 1 && (heads_list (pieces->pdata[from], follower) ||
                                 heads_prose (pieces->pdata[from], follower)))))
        return;
      last = end;
    }
  for (first = last - 1; first > from && last - first < TITLE_LINES; first--)
    {
      ZerenPiece *above = pieces->pdata[first - 1];

      if (is_issuer (above) ||
          (has_title_word (above) && (!is_bare_title_word (pieces->pdata[first]) ||
                                      ends_alike (above, pieces->pdata[first]))))
        break;
    }
  for (guint i = from; i < first; i++)
    if (is_issuer (pieces->pdata[i]))
      ((ZerenPiece *)pieces->pdata[i])->role = ZEREN_ROLE_ISSUER;
  /* the title of the whole above that of its first part */
  for (whole = first; whole > from && first - whole < TITLE_LINES; whole--)
    {
      const ZerenPiece *above = pieces->pdata[whole - 1];

      if (above->role != ZEREN_ROLE_BODY || has_title_word (above) != (whole == first))
        break;
    }
  if (whole < first)
    add_document (pieces, whole, first, text, documents);
  add_document (pieces, first, last, text, documents);
}

/* 某站防火责任清单 … 某站防火问题清单: one of several lists of one thing */
static gboolean
is_sister_title (const ZerenPiece *piece, GPtrArray *documents)
{
  const ZerenFoundDocument *last = documents->len > 0 ? documents->pdata[documents->len - 1] : NULL;
  ZerenRun run = zeren_strip_title_tail (get_run (piece));
  const char *word = zeren_run_ends_any (run, own_document_words);
  g_autofree char *shadow = last != NULL ? zeren_shadow_string (last->title) : NULL;
  g_autofree char *head = NULL;

  if (shadow == NULL || word == NULL || run.n_chars < OWN_TITLE_CHARS + 2 ||
      !g_str_has_suffix (shadow, word))
    return FALSE;
  head = zeren_run_dup (zeren_run_sub (run, 0, OWN_TITLE_CHARS));

  return g_str_has_prefix (shadow, head);
}

/* 填表说明 below a table tells how to read it. */
static gboolean
is_table_note (const ZerenPiece *piece)
{
  static const char *const notes[] = { "填表说明", "填报说明", "填写说明", "编制说明",
                                       "说明",     "备注",     "使用说明", NULL };
  const char *note = zeren_run_starts_any (get_run (piece), notes);

  return note != NULL && piece->paragraph->n_chars == (gsize)g_utf8_strlen (note, -1);
}

/* The line directly above a table, a new list or an opening paragraph. */
static gboolean
is_later_title (GPtrArray *pieces, guint position, ZerenMarkerClass outermost, GPtrArray *documents)
{
  const ZerenPiece *piece = pieces->pdata[position];
  const ZerenPiece *above = position > 0 ? pieces->pdata[position - 1] : NULL;
  const ZerenPiece *follower = position + 1 < pieces->len ? pieces->pdata[position + 1] : NULL;
  gboolean after_label = above != NULL && above->role == ZEREN_ROLE_ANNEX &&
                         above->paragraph != NULL && is_bare_annex_label (above);
  gboolean repeats = documents->len > 0 &&
                     same_words (piece, ((ZerenFoundDocument *)documents->pdata[0])->title);

  if (follower == NULL)
    return FALSE;
  if (follower->paragraph == NULL)
    return after_label || (has_title_word (piece) && piece->paragraph->n_chars > SHORTEST_TITLE) ||
           piece->paragraph->chars[piece->paragraph->n_chars - 1] == 0x201D;
  if (after_label)
    return TRUE;
  if ((!has_title_word (piece) && !repeats) || is_table_note (piece))
    return FALSE;
  if (!repeats && is_sister_title (piece, documents))
    return TRUE;
  if (above != NULL && above->role == ZEREN_ROLE_BODY && above->paragraph != NULL && !above->ends)
    return FALSE;
  if (zeren_run_ends_any (zeren_strip_title_tail (get_run (piece)), letter_words) != NULL &&
      (is_address (follower) || (above != NULL && above->role == ZEREN_ROLE_NUMBER)))
    return TRUE;
  outermost = get_outermost_below (piece, outermost);

  return begins_list (follower, outermost) || opens_document (pieces, position + 1, outermost);
}

static void
find_later_title (GPtrArray *pieces,
                  guint from,
                  guint end,
                  ZerenMarkerClass outermost,
                  ZerenText *text,
                  GPtrArray *documents)
{
  guint first = end - 1;
  ZerenPiece *above = first > from ? pieces->pdata[first - 1] : NULL;
  ZerenPiece *follower = end < pieces->len ? pieces->pdata[end] : NULL;

  if (follower == NULL || !is_later_title (pieces, first, outermost, documents))
    {
      if (above == NULL || (has_title_word (above) && !is_bare_title_word (pieces->pdata[first])) ||
          above->indent >= 8 || !has_title_word (pieces->pdata[first]) || follower == NULL ||
          !(begins_list (follower, outermost) || opens_document (pieces, end, outermost)))
        return;
      first--;
    }
  add_document (pieces, first, end, text, documents);
}

/* Behind 附件1 alone on its line the title comes, whatever short lines follow it. Returns: one past
 * its last line, @from where the lines are no title */
static guint
find_end_of_annex_title (GPtrArray *pieces, guint from, guint end)
{
  if (from == 0 || ((ZerenPiece *)pieces->pdata[from - 1])->role != ZEREN_ROLE_ANNEX ||
      ((ZerenPiece *)pieces->pdata[from - 1])->paragraph == NULL ||
      !is_bare_annex_label (pieces->pdata[from - 1]))
    return from;
  for (guint i = from; i < end && i < from + TITLE_LINES; i++)
    if (has_title_word (pieces->pdata[i]) &&
        (i + 1 == end || !is_bare_title_word (pieces->pdata[i + 1])))
      return i + 1;

  return from;
}

/* 附件2 检查安排表, with its table or list right below */
static gboolean
is_labelled_title (GPtrArray *pieces, guint position)
{
  const ZerenPiece *piece = pieces->pdata[position];
  const ZerenPiece *follower = position + 1 < pieces->len ? pieces->pdata[position + 1] : NULL;

  if (piece->role != ZEREN_ROLE_ANNEX || piece->paragraph == NULL || follower == NULL ||
      !has_title_word (piece) ||
      zeren_run_measure_annex_label (get_run (piece)) + 2 > piece->paragraph->n_chars ||
      zeren_run_measure_annex_label (get_run (piece)) == 0)
    return FALSE;

  return follower->paragraph == NULL || begins_list (follower, ZEREN_MARKER_NONE) ||
         (zeren_run_starts (get_run (piece), "附：") && follower->role == ZEREN_ROLE_BODY &&
          zeren_run_has (get_run (follower), "："));
}

static void
set_subtitle (GPtrArray *pieces, guint position)
{
  if (position < pieces->len && is_subtitle (pieces->pdata[position]))
    ((ZerenPiece *)pieces->pdata[position])->role = ZEREN_ROLE_SUBTITLE;
}

/* 某某局文件 above the number: the head of a sheet, no title yet. */
static gboolean
is_letterhead (GPtrArray *pieces, guint from, guint end)
{
  const ZerenPiece *follower = end < pieces->len ? pieces->pdata[end] : NULL;

  if (follower == NULL || follower->role != ZEREN_ROLE_NUMBER)
    return FALSE;
  for (guint i = from; i < end; i++)
    if (has_title_word (pieces->pdata[i]))
      return FALSE;
  for (guint i = from; i < end; i++)
    if (is_issuer (pieces->pdata[i]))
      ((ZerenPiece *)pieces->pdata[i])->role = ZEREN_ROLE_ISSUER;

  return TRUE;
}

/**
 * zeren_pieces_find_documents:
 * @pieces: (element-type ZerenPiece): the paragraphs
 * @text: the text they come from
 * @documents: (element-type ZerenFoundDocument): titles are added here
 *
 * Gives each piece its role.
 */
void
zeren_pieces_find_documents (GPtrArray *pieces, ZerenText *text, GPtrArray *documents)
{
  ZerenMarkerClass outermost = ZEREN_MARKER_NONE;
  gboolean at_start = TRUE;
  guint i = 0;

  mark_plain_roles (pieces);
  mark_signatures (pieces);
  while (i < pieces->len)
    {
      ZerenPiece *piece = pieces->pdata[i];
      guint end = end_of_run (pieces, i), n_before = documents->len;

      if (end == i && is_labelled_title (pieces, i))
        {
          add_document (pieces, i, i + 1, text, documents);
          outermost = ZEREN_MARKER_NONE;
          at_start = FALSE;
          i++;
          continue;
        }
      if (end == i)
        {
          if (outermost == ZEREN_MARKER_NONE && !piece->marker.is_weak)
            outermost = piece->marker.marker_class;
          if (piece->role == ZEREN_ROLE_BODY)
            at_start = FALSE;
          i++;
          continue;
        }
      if (find_end_of_annex_title (pieces, i, end) > i)
        {
          end = find_end_of_annex_title (pieces, i, end);
          add_document (pieces, i, end, text, documents);
        }
      else if ((at_start || is_issuer (pieces->pdata[end - 1])) && is_letterhead (pieces, i, end))
        {
          i = end;
          continue;
        }
      else if (at_start)
        find_first_title (pieces, i, end, text, documents);
      else
        find_later_title (pieces, i, end, outermost, text, documents);
      if (documents->len > n_before)
        {
          outermost = ZEREN_MARKER_NONE;
          at_start = FALSE;
          set_subtitle (pieces, end);
        }
      i = end;
    }
  zeren_pieces_read_details (pieces, text, documents);
}
