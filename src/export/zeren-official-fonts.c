/* zeren-official-fonts.c: the typefaces of official documents and what stands in for them here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-official-fonts.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

/* The standard typefaces are commercial and never bundled. Their names go into DOCX; paper and
 * preview take the first family installed (domain.md 1.6). The first name of each list is the one
 * written into DOCX. */
typedef struct
{
  const char *family;
  gboolean bold;     /* a 小标宋 only in bold */
  gboolean may_bold; /* fit whatever its weight */
  gboolean stand_in; /* free, in the place of what offices have */
} Candidate;

static const Candidate candidates[ZEREN_OFFICIAL_N_FONTS][12] = {
  [ZEREN_OFFICIAL_FONT_TITLE] = { { "方正小标宋简体" },
                                  { "FZXiaoBiaoSong-B05S" },
                                  { "方正小标宋_GBK" },
                                  { "华文中宋" },
                                  { "STZhongsong" },
                                  { "Noto Serif CJK SC", .bold = TRUE, .stand_in = TRUE },
                                  { "FandolSong", .bold = TRUE, .stand_in = TRUE } },
  [ZEREN_OFFICIAL_FONT_BODY] = { { "仿宋_GB2312" },
                                 { "FangSong_GB2312" },
                                 { "仿宋" },
                                 { "FangSong" },
                                 { "方正仿宋_GBK" },
                                 { "华文仿宋" },
                                 { "STFangsong" },
                                 { "FandolFang", .stand_in = TRUE },
                                 { "FandolFang R", .stand_in = TRUE },
                                 { "Noto Serif CJK SC", .stand_in = TRUE } },
  [ZEREN_OFFICIAL_FONT_KAI] = { { "楷体_GB2312" },
                                { "KaiTi_GB2312" },
                                { "楷体" },
                                { "KaiTi" },
                                { "方正楷体_GBK" },
                                { "华文楷体" },
                                { "STKaiti" },
                                { "FandolKai", .stand_in = TRUE },
                                { "AR PL KaitiM GB", .stand_in = TRUE },
                                { "AR PL UKai CN", .stand_in = TRUE },
                                { "LXGW WenKai", .stand_in = TRUE } },
  [ZEREN_OFFICIAL_FONT_HEI] = { { "黑体" },
                                { "SimHei" },
                                { "方正黑体_GBK" },
                                { "FandolHei", .may_bold = TRUE, .stand_in = TRUE },
                                { "Noto Sans CJK SC", .stand_in = TRUE },
                                { "WenQuanYi Zen Hei", .stand_in = TRUE } },
  [ZEREN_OFFICIAL_FONT_SONG] = { { "宋体" },
                                 { "SimSun" },
                                 { "方正书宋" },
                                 { "FandolSong", .stand_in = TRUE },
                                 { "AR PL SungtiL GB", .stand_in = TRUE },
                                 { "AR PL UMing CN", .stand_in = TRUE },
                                 { "Noto Serif CJK SC", .stand_in = TRUE } },
};

/** zeren_official_font_get_name: Returns: the family name that offices use, as DOCX names it */
const char *
zeren_official_font_get_name (ZerenOfficialFont font)
{
  g_return_val_if_fail (font < ZEREN_OFFICIAL_N_FONTS, NULL);

  return candidates[font][0].family;
}

/** zeren_official_font_get_id: Returns: a name for programs */
const char *
zeren_official_font_get_id (ZerenOfficialFont font)
{
  static const char *const ids[ZEREN_OFFICIAL_N_FONTS] = { "title", "text", "kai", "hei", "song" };

  g_return_val_if_fail (font < ZEREN_OFFICIAL_N_FONTS, NULL);

  return ids[font];
}

/** zeren_official_font_get_label: Returns: what the typeface is used for, in words */
const char *
zeren_official_font_get_label (ZerenOfficialFont font)
{
  static const char *const labels[ZEREN_OFFICIAL_N_FONTS] = {
    [ZEREN_OFFICIAL_FONT_TITLE] = N_ ("Titles and organ marks"),
    [ZEREN_OFFICIAL_FONT_BODY] = N_ ("Text"),
    [ZEREN_OFFICIAL_FONT_KAI] = N_ ("Headings of the second level, signatories"),
    [ZEREN_OFFICIAL_FONT_HEI] = N_ ("Headings of the first level, secrecy, urgency"),
    [ZEREN_OFFICIAL_FONT_SONG] = N_ ("Page numbers"),
  };

  g_return_val_if_fail (font < ZEREN_OFFICIAL_N_FONTS, NULL);

  return _ (labels[font]);
}

static GHashTable *
list_installed (PangoFontMap *map)
{
  GHashTable *installed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree PangoFontFamily **families = NULL;
  int n_families;

  pango_font_map_list_families (map, &families, &n_families);
  for (int i = 0; i < n_families; i++)
    g_hash_table_add (installed, g_utf8_casefold (pango_font_family_get_name (families[i]), -1));

  return installed;
}

static PangoFontDescription *
describe (const Candidate *candidate)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, candidate->family);
  if (candidate->bold)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);

  return description;
}

/* Some families give their bold face the weight of the regular one, so that the bold is served. */
static gboolean
has_right_weight (const Candidate *candidate, PangoFontMap *map)
{
  PangoContext *context = pango_font_map_create_context (map);
  g_autoptr (PangoFontDescription) description = describe (candidate);
  g_autoptr (PangoFont) loaded = pango_font_map_load_font (map, context, description);

  g_object_unref (context);

  return candidate->bold || candidate->may_bold || loaded == NULL ||
         !g_str_equal (pango_font_face_get_face_name (pango_font_get_face (loaded)), "Bold");
}

static const Candidate *
find_installed (ZerenOfficialFont font, PangoFontMap *map)
{
  g_autoptr (GHashTable) installed = list_installed (map);

  for (guint i = 0; i < G_N_ELEMENTS (candidates[font]); i++)
    {
      const Candidate *candidate = &candidates[font][i];
      g_autofree char *key = NULL;

      if (candidate->family == NULL)
        break;
      key = g_utf8_casefold (candidate->family, -1);
      if (g_hash_table_contains (installed, key) && has_right_weight (candidate, map))
        return candidate;
    }

  return NULL;
}

/**
 * zeren_official_fonts_dup_substitutions:
 *
 * Returns: (transfer full) (element-type ZerenFontSubstitution): one entry for each typeface, in
 *   the order of #ZerenOfficialFont
 */
GArray *
zeren_official_fonts_dup_substitutions (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  GArray *found = g_array_new (FALSE, FALSE, sizeof (ZerenFontSubstitution));

  for (ZerenOfficialFont font = 0; font < ZEREN_OFFICIAL_N_FONTS; font++)
    {
      const Candidate *candidate = find_installed (font, map);
      ZerenFontSubstitution entry = { .wanted = candidates[font][0].family };

      entry.used = candidate != NULL ? candidate->family : NULL;
      entry.exact = candidate != NULL && !candidate->stand_in;
      g_array_append_val (found, entry);
    }

  return found;
}

/**
 * zeren_official_font_describe:
 * @font: a typeface
 * @map: the fonts installed
 * @size: its size in points, one point being one unit of the layout
 *
 * Returns: (transfer full): the description of the first family of its list that is installed
 */
PangoFontDescription *
zeren_official_font_describe (ZerenOfficialFont font, PangoFontMap *map, double size)
{
  PangoFontDescription *description;
  const Candidate *candidate;

  g_return_val_if_fail (font < ZEREN_OFFICIAL_N_FONTS, NULL);

  candidate = find_installed (font, map);
  description = describe (candidate != NULL ? candidate : &candidates[font][0]);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);

  return description;
}
