/* zeren-docx-styles.h: what the styles of a DOCX say on numbering, size, weight and alignment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-docx-xml.h"
#include "zeren-text.h"

G_BEGIN_DECLS

/** What is not said is -1 (or ZEREN_ALIGN_UNKNOWN). */
typedef struct
{
  int num_id;
  int level;
  ZerenAlign align;
  int indent;       /* of the first line, in twentieths of a point */
  int indent_chars; /* or in hundredths of a character */
} ZerenDocxParagraphStyle;

typedef struct
{
  int half_points; /* font size */
  int bold;
  int hidden;
} ZerenDocxRunStyle;

typedef struct _ZerenDocxStyles ZerenDocxStyles;

ZerenDocxStyles *zeren_docx_styles_new (xmlDoc *doc);
void zeren_docx_styles_free (ZerenDocxStyles *self);

void zeren_docx_styles_resolve_paragraph (ZerenDocxStyles *self,
                                          const xmlNode *properties,
                                          ZerenDocxParagraphStyle *paragraph,
                                          ZerenDocxRunStyle *run);
void zeren_docx_styles_resolve_run (ZerenDocxStyles *self,
                                    const ZerenDocxRunStyle *paragraph,
                                    const xmlNode *properties,
                                    ZerenDocxRunStyle *run);
int zeren_docx_styles_get_num_id (ZerenDocxStyles *self, const char *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenDocxStyles, zeren_docx_styles_free)

G_END_DECLS
