/* zeren-page-line.h: runs of characters and the lines that they form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page-layout.h"

G_BEGIN_DECLS

/* A run of characters of one line, without a wide gap in it. */
typedef struct
{
  GArray *glyphs; /* ZerenGlyph */
  double x0, y0, x1, y1;
  double size;
} ZerenPageRun;

void zeren_page_run_free (ZerenPageRun *self);
GPtrArray *zeren_page_runs_new (const GArray *glyphs);
void zeren_page_runs_sort_down (GPtrArray *runs);
guint zeren_page_runs_sort_line (GPtrArray *runs, guint from);
GPtrArray *zeren_page_lines_new (GPtrArray *runs, guint page);
ZerenPageLine *zeren_page_lines_join (GPtrArray *lines, double right);
void zeren_page_line_free (ZerenPageLine *self);
char *zeren_page_line_dup_text (const ZerenPageLine *self);

G_END_DECLS
