/* zeren-coverage-page.h: which duty lacks evidence in which part of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-page.h"

G_BEGIN_DECLS

/**
 * ZerenCoveragePage:
 *
 * The subject is the year; 0 for that of today. From here the folder for the superior is written.
 */
#define ZEREN_TYPE_COVERAGE_PAGE (zeren_coverage_page_get_type ())

G_DECLARE_FINAL_TYPE (ZerenCoveragePage, zeren_coverage_page, ZEREN, COVERAGE_PAGE, ZerenPage)

G_END_DECLS
