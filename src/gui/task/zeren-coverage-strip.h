/* zeren-coverage-strip.h: a duty and the months or quarters of a year, with what is filed in each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-evidence-coverage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ZerenCoverageItem: a #ZerenCoverageRow as an item of a list */
#define ZEREN_TYPE_COVERAGE_ITEM (zeren_coverage_item_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCoverageItem, zeren_coverage_item, ZEREN, COVERAGE_ITEM, GObject)

ZerenCoverageItem *zeren_coverage_item_new (const ZerenCoverageRow *row);
const ZerenCoverageRow *zeren_coverage_item_get_row (ZerenCoverageItem *self);

/**
 * ZerenCoverageStrip:
 *
 * Beside the words of the duty stands a cell for each period; where there is little room the cells
 * stand below. A cell leads to its task.
 */
#define ZEREN_TYPE_COVERAGE_STRIP (zeren_coverage_strip_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCoverageStrip, zeren_coverage_strip, ZEREN, COVERAGE_STRIP, GtkBox)

GtkWidget *zeren_coverage_strip_new (guint n_months, gboolean is_narrow);
GtkWidget *zeren_coverage_strip_new_head (guint n_months, gboolean is_narrow);
void zeren_coverage_strip_show (ZerenCoverageStrip *self, const ZerenCoverageRow *row);

const char *zeren_coverage_strip_get_sign (ZerenCoverageMark mark);

G_END_DECLS
