/* zeren-official-fonts.h: the typefaces of official documents and what stands in for them here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * ZerenOfficialFont:
 * @ZEREN_OFFICIAL_FONT_TITLE: 小标宋, for titles and organ marks
 * @ZEREN_OFFICIAL_FONT_BODY: 仿宋
 * @ZEREN_OFFICIAL_FONT_KAI: 楷体
 * @ZEREN_OFFICIAL_FONT_HEI: 黑体
 * @ZEREN_OFFICIAL_FONT_SONG: 宋体, for page numbers
 */
typedef enum
{
  ZEREN_OFFICIAL_FONT_TITLE,
  ZEREN_OFFICIAL_FONT_BODY,
  ZEREN_OFFICIAL_FONT_KAI,
  ZEREN_OFFICIAL_FONT_HEI,
  ZEREN_OFFICIAL_FONT_SONG,
  ZEREN_OFFICIAL_N_FONTS,
} ZerenOfficialFont;

/**
 * ZerenFontSubstitution:
 * @wanted: the family that offices use
 * @used: (nullable): the family that is used here, or %NULL where none of the list is installed
 *   and the system chooses
 * @exact: whether @used is one of the families that offices have, so that nothing stands in
 */
typedef struct
{
  const char *wanted;
  const char *used;
  gboolean exact;
} ZerenFontSubstitution;

const char *zeren_official_font_get_name (ZerenOfficialFont font);
const char *zeren_official_font_get_id (ZerenOfficialFont font);
const char *zeren_official_font_get_label (ZerenOfficialFont font);
GArray *zeren_official_fonts_dup_substitutions (void);

PangoFontDescription *zeren_official_font_describe (ZerenOfficialFont font,
                                                    PangoFontMap *map,
                                                    double size);

G_END_DECLS
