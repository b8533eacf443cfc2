/* zeren-docx-check-page.c: pages of a DOCX against GB/T 9704-2012: size, margins, grid, numbers,
 * imprint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-check-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* domain.md 1.1, in twips; the standard allows 1 mm. */
#define MM          56.693
#define PAGE_WIDTH  11906
#define PAGE_HEIGHT 16838
#define TOP         2098
#define RIGHT       1474
#define BOTTOM      1984
#define LEFT        1587
#define TYPE_HEIGHT 12756
#define TYPE_WIDTH  8845
#define LINE        579
#define TOLERANCE   57

#define N_LINES      22
#define N_CHARACTERS 28

#define NUMBER_DISTANCE 397 /* 7 mm */
#define MAX_DISTANCE    20  /* between paragraphs: rounding */

static gboolean
is_near (int value, int wanted, int tolerance)
{
  return value != ZEREN_CHECKED_UNSET && ABS (value - wanted) <= tolerance;
}

static char *
dup_length (int twips)
{
  /* Translators: %.1f is a length in millimetres. */
  return twips == ZEREN_CHECKED_UNSET ? g_strdup (_ ("not stated"))
                                      : g_strdup_printf (_ ("%.1f mm"), twips / MM);
}

/* --- size and margins --- */

static gboolean
holds_table (ZerenDocxChecking *self, guint section)
{
  for (guint i = 0; i < self->document->paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (self->document->paragraphs, i);

      if (paragraph->section == section && paragraph->table > 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_margin (ZerenDocxChecking *self, const char *side, int found, int wanted)
{
  g_autofree char *is = dup_length (found);
  g_autofree char *should = dup_length (wanted);

  if (is_near (found, wanted, TOLERANCE))
    return;
  zeren_docx_checking_report (self,
                              ZEREN_DOCX_RULE_MARGINS,
                              NULL,
                              /* Translators: a margin and its width: “top 25.4 mm” */
                              g_strdup_printf (C_ ("margin", "%s %s"), side, is),
                              g_strdup_printf (C_ ("margin", "%s %s"), side, should));
}

/* Tables may stand on a page laid on its side (clause 8). */
static void
check_size (ZerenDocxChecking *self, const ZerenCheckedSection *section, guint position)
{
  gboolean on_its_side = is_near (section->width, PAGE_HEIGHT, TOLERANCE) &&
                         is_near (section->height, PAGE_WIDTH, TOLERANCE);
  g_autofree char *width = dup_length (section->width);
  g_autofree char *height = dup_length (section->height);
  g_autofree char *wanted_width = dup_length (PAGE_WIDTH);
  g_autofree char *wanted_height = dup_length (PAGE_HEIGHT);

  if (on_its_side && holds_table (self, position))
    return;
  if (!is_near (section->width, PAGE_WIDTH, TOLERANCE) ||
      !is_near (section->height, PAGE_HEIGHT, TOLERANCE))
    {
      zeren_docx_checking_report (self,
                                  ZEREN_DOCX_RULE_PAGE_SIZE,
                                  NULL,
                                  g_strdup_printf ("%s × %s", width, height),
                                  g_strdup_printf ("%s × %s", wanted_width, wanted_height));
      return;
    }
  check_margin (self, C_ ("margin", "top"), section->top, TOP);
  check_margin (self, C_ ("margin", "left"), section->left, LEFT);
  check_margin (self, C_ ("margin", "right"), section->right, RIGHT);
  check_margin (self, C_ ("margin", "bottom"), section->bottom, BOTTOM);
}

/* --- 22 lines of 28 characters --- */

static void
check_grid (ZerenDocxChecking *self, const ZerenCheckedSection *section)
{
  int lines;

  if (!section->grid_lines || section->line_pitch <= 0)
    return;
  lines = (TYPE_HEIGHT + 10) / section->line_pitch;
  if (lines != N_LINES)
    zeren_docx_checking_report (
      self,
      ZEREN_DOCX_RULE_LINES,
      NULL,
      /* Translators: lines on a page of the checked document. */
      g_strdup_printf (ngettext ("%d line", "%d lines", (gulong)lines), lines),
      g_strdup_printf (ngettext ("%d line", "%d lines", N_LINES), N_LINES));
}

static gboolean
is_set_in_lines (const ZerenCheckedParagraph *paragraph)
{
  return paragraph->role == ZEREN_ROLE_RECIPIENT || paragraph->role == ZEREN_ROLE_BODY ||
         paragraph->role == ZEREN_ROLE_LEVEL || paragraph->role == ZEREN_ROLE_ATTACHMENT ||
         paragraph->role == ZEREN_ROLE_ATTENDANCE;
}

static void
check_pitch (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  const ZerenCheckedSection *section = g_ptr_array_index (self->document->sections,
                                                          paragraph->section);
  const ZerenCheckedSetting *setting = &paragraph->setting;
  char *found;

  if (setting->rule == ZEREN_CHECKED_LINE_EXACT)
    {
      if (setting->line > 0 && (TYPE_HEIGHT + 26) / setting->line == N_LINES)
        return;
      /* Translators: the distance of lines, in points. */
      found = g_strdup_printf (_ ("exactly %.2f pt"), setting->line / 20.0);
    }
  else if (setting->rule == ZEREN_CHECKED_LINE_AT_LEAST)
    found = g_strdup_printf (_ ("at least %.2f pt"), setting->line / 20.0);
  else
    {
      if (setting->line == 240 && setting->snap_to_grid && section->grid_lines)
        return;
      /* Translators: the distance of lines: 1.5 lines */
      found = g_strdup_printf (_ ("%.2f lines"), setting->line / 240.0);
    }
  zeren_docx_checking_report (self,
                              ZEREN_DOCX_RULE_LINE_PITCH,
                              paragraph,
                              found,
                              g_strdup_printf (_ ("exactly %.2f pt"), LINE / 20.0));
}

static gboolean
check_characters (ZerenDocxChecking *self, const ZerenCheckedParagraph *paragraph)
{
  const ZerenCheckedSection *section = g_ptr_array_index (self->document->sections,
                                                          paragraph->section);
  const ZerenCheckedFont *font = zeren_checked_paragraph_get_font (paragraph);
  double pitch = zeren_checked_character (font);
  int characters;

  /* a size that is wrong has its own finding */
  if (font->half_points != 32)
    return FALSE;
  if (section->grid_characters)
    pitch = 320 + section->character_space / 4096.0 * 20;
  characters = (int)((TYPE_WIDTH + 26) / MAX (pitch, 1.0));
  if (characters != N_CHARACTERS)
    zeren_docx_checking_report (
      self,
      ZEREN_DOCX_RULE_CHARACTERS,
      paragraph,
      /* Translators: characters on a line of the checked document. */
      g_strdup_printf (ngettext ("%d character", "%d characters", (gulong)characters), characters),
      g_strdup_printf (ngettext ("%d character", "%d characters", N_CHARACTERS), N_CHARACTERS));

  return characters != N_CHARACTERS;
}

/* What stands between paragraphs shifts all lines below it. */
static void
check_distance (ZerenDocxChecking *self, guint position, const ZerenCheckedParagraph *paragraph)
{
  const ZerenCheckedSetting *setting = &paragraph->setting;
  const ZerenCheckedParagraph *before;

  if (position == 0 || (paragraph->role != ZEREN_ROLE_BODY && paragraph->role != ZEREN_ROLE_LEVEL))
    return;
  before = g_ptr_array_index (self->document->paragraphs, position - 1);
  if (before->table > 0 || (setting->before <= MAX_DISTANCE && setting->after <= MAX_DISTANCE))
    return;
  zeren_docx_checking_report (self,
                              ZEREN_DOCX_RULE_LINE_PITCH,
                              paragraph,
                              /* Translators: what is put between two paragraphs, in points. */
                              g_strdup_printf (_ ("%.1f pt between paragraphs"),
                                               MAX (setting->before, setting->after) / 20.0),
                              g_strdup (_ ("nothing between paragraphs")));
}

static void
check_lines (ZerenDocxChecking *self)
{
  gboolean told = FALSE;

  for (guint i = 0; i < self->document->paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (self->document->paragraphs, i);

      if (!is_set_in_lines (paragraph))
        continue;
      check_pitch (self, paragraph);
      check_distance (self, i, paragraph);
      if (!told && paragraph->role == ZEREN_ROLE_BODY)
        told = check_characters (self, paragraph);
    }
}

/* --- page numbers --- */

/* A page with nothing but the imprint has no number. */
static gboolean
needs_number (ZerenDocxChecking *self, guint section)
{
  for (guint i = 0; i < self->document->paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (self->document->paragraphs, i);

      if (paragraph->section == section && paragraph->role != ZEREN_ROLE_BLANK &&
          paragraph->role != ZEREN_ROLE_COPIES && paragraph->role != ZEREN_ROLE_PRINTING)
        return TRUE;
    }

  return FALSE;
}

static void
check_number_place (ZerenDocxChecking *self, const ZerenCheckedFooter *footer, gboolean odd)
{
  const ZerenCheckedSetting *setting = &footer->setting;
  ZerenCheckedAlignment wanted = odd ? ZEREN_CHECKED_RIGHT : ZEREN_CHECKED_LEFT;
  int edge = odd ? setting->right : setting->left + setting->first_line;
  int chars = odd ? setting->right_chars : setting->left_chars;
  gboolean aligned = setting->alignment == wanted ||
                     (!odd && setting->alignment == ZEREN_CHECKED_BOTH);

  if (chars != ZEREN_CHECKED_UNSET)
    edge = chars * 280 / 100;
  if (footer->floating || (aligned && edge >= 200 && edge <= 420))
    return;
  zeren_docx_checking_report (self,
                              ZEREN_DOCX_RULE_PAGE_NUMBER_PLACE,
                              NULL,
                              odd
                                ? g_strdup (_ ("odd pages: not one character from the right edge"))
                                : g_strdup (_ ("even pages: not one character from the left edge")),
                              odd ? g_strdup (_ ("odd pages: right, one character in"))
                                  : g_strdup (_ ("even pages: left, one character in")));
}

static void
check_number_distance (ZerenDocxChecking *self,
                       const ZerenCheckedSection *section,
                       const ZerenCheckedFooter *footer)
{
  gboolean exact = footer->setting.rule == ZEREN_CHECKED_LINE_EXACT;
  int distance;

  if (footer->floating || section->footer == ZEREN_CHECKED_UNSET)
    return;

  distance = BOTTOM - section->footer - footer->below;
  if (is_near (distance, NUMBER_DISTANCE, exact ? TOLERANCE : 3 * TOLERANCE))
    return;
  zeren_docx_checking_report (self,
                              ZEREN_DOCX_RULE_PAGE_NUMBER_DISTANCE,
                              NULL,
                              dup_length (distance),
                              dup_length (NUMBER_DISTANCE));
}

static void
check_number (ZerenDocxChecking *self,
              const ZerenCheckedSection *section,
              const ZerenCheckedFooter *footer,
              gboolean odd)
{
  if (!zeren_docx_matches (footer->text, "^\\s*[—―─－]\\s*1\\s*[—―─－]\\s*$"))
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_PAGE_NUMBER_FORM,
                                NULL,
                                g_strstrip (g_strdup (footer->text)),
                                g_strdup ("— 1 —"));
  if (footer->font.half_points != 28 || footer->font.latin_theme ||
      !zeren_docx_is_family (footer->font.latin, ZEREN_OFFICIAL_FONT_SONG))
    zeren_docx_checking_report (
      self,
      ZEREN_DOCX_RULE_PAGE_NUMBER_FONT,
      NULL,
      /* Translators: a typeface and its size in points. */
      g_strdup_printf (_ ("%s, %g pt"),
                       footer->font.latin != NULL ? footer->font.latin : _ ("not stated"),
                       footer->font.half_points / 2.0),
      g_strdup_printf (_ ("%s, %g pt"), "宋体", 14.0));
  check_number_place (self, footer, odd);
  check_number_distance (self, section, footer);
}

static void
check_numbers (ZerenDocxChecking *self, const ZerenCheckedSection *section, guint position)
{
  const ZerenCheckedFooter *odd = &section->footers[ZEREN_CHECKED_FOOTER_DEFAULT];
  const ZerenCheckedFooter *even = &section->footers[ZEREN_CHECKED_FOOTER_EVEN];

  if (!needs_number (self, position))
    return;
  if (!odd->number)
    {
      zeren_docx_checking_report (
        self, ZEREN_DOCX_RULE_PAGE_NUMBER, NULL, NULL, g_strdup ("— 1 —"));
      return;
    }
  check_number (self, section, odd, TRUE);
  if (self->document->even_and_odd && even->number)
    check_number (self, section, even, FALSE);
  else if (!odd->floating)
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_PAGE_NUMBER_PLACE,
                                NULL,
                                g_strdup (_ ("odd and even pages alike")),
                                g_strdup (_ ("even pages: left, one character in")));
}

/* --- the page of the imprint --- */

/* Where a text without its program stands is reckoned: 28 characters a line, and the height of the
 * lines. */
typedef struct
{
  guint page; /* the last one that begins where the file says so */
  double y;   /* from the top of it, over as many pages as it takes */
  gboolean unsure;
} Place;

static double
height_of (const ZerenCheckedParagraph *paragraph)
{
  const ZerenCheckedSetting *setting = &paragraph->setting;
  double pitch = zeren_checked_character (zeren_checked_paragraph_get_font (paragraph));
  double line = setting->rule == ZEREN_CHECKED_LINE_EXACT ? setting->line : LINE;
  g_auto (GStrv) parts = g_strsplit (paragraph->text, "\n", 200);
  double lines = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      double width = zeren_checked_width (parts[i]) + MAX (0, zeren_docx_indent_of (paragraph));

      lines += MAX (1, ceil (width * pitch / (TYPE_WIDTH + 26)));
    }

  return setting->before + setting->after + MAX (1, lines) * MAX (line, 0);
}

static void
begin_page (Place *place, gboolean even)
{
  place->page += (guint)floor (MAX (0, place->y - 1) / TYPE_HEIGHT) + 1;
  if (even && place->page % 2 == 1)
    place->page++;
  place->y = 0;
}

static guint
page_at (const Place *place, double y)
{
  return place->page + (guint)floor (MAX (0, y - 1) / TYPE_HEIGHT);
}

static void
pass_table (Place *place, const ZerenCheckedTable *table)
{
  place->unsure = place->unsure || !table->exact;
  place->y += table->height;
}

/* Passes everything down to the end; returns whether there is an imprint. */
static gboolean
reckon (ZerenDocxChecking *self, Place *place)
{
  GPtrArray *paragraphs = self->document->paragraphs;
  guint section = 0, table = 0;
  gboolean imprint = FALSE;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const ZerenCheckedParagraph *paragraph = g_ptr_array_index (paragraphs, i);

      if (paragraph->section != section)
        {
          const ZerenCheckedSection *next = g_ptr_array_index (self->document->sections,
                                                               paragraph->section);

          if (next->new_page)
            begin_page (place, next->even_page);
          section = paragraph->section;
        }
      if (paragraph->table > 0)
        {
          if (paragraph->table != table)
            pass_table (
              place,
              &g_array_index (self->document->tables, ZerenCheckedTable, paragraph->table - 1));
          table = paragraph->table;
        }
      else
        {
          if (paragraph->setting.page_break_before)
            begin_page (place, FALSE);
          for (guint j = 0; j < MIN (paragraph->breaks, 100); j++)
            begin_page (place, FALSE);
          place->unsure = place->unsure || paragraph->has_drawing || paragraph->setting.framed;
          place->y += height_of (paragraph);
        }
      if (paragraph->role == ZEREN_ROLE_COPIES || paragraph->role == ZEREN_ROLE_PRINTING)
        imprint = TRUE;
    }

  return imprint;
}

static void
check_imprint_page (ZerenDocxChecking *self)
{
  Place place = { .page = 1 };
  double tolerance;
  guint first, last;

  /* the imprint of a letter only ends its last page */
  if (self->letter || !reckon (self, &place) || place.unsure)
    return;
  tolerance = LINE + place.y * 0.03;
  first = page_at (&place, place.y - tolerance);
  last = page_at (&place, place.y + tolerance);
  /* where it is not clear what page it is, nothing is said */
  if (first == last && first % 2 == 1)
    zeren_docx_checking_report (self,
                                ZEREN_DOCX_RULE_IMPRINT_PAGE,
                                NULL,
                                /* Translators: a page of the checked document. */
                                g_strdup_printf (_ ("page %u"), first),
                                g_strdup_printf (_ ("page %u"), first + 1));
}

void
zeren_docx_checking_check_page (ZerenDocxChecking *self)
{
  for (guint i = 0; i < self->document->sections->len; i++)
    {
      const ZerenCheckedSection *section = g_ptr_array_index (self->document->sections, i);

      check_size (self, section, i);
      check_grid (self, section);
      check_numbers (self, section, i);
    }
  check_lines (self);
  check_imprint_page (self);
}
