/* zeren-year-section.h: a heading of the preview of a year that opens to its lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZerenYearSection:
 *
 * Lines that each open their duty. Rows are made when the section is opened, some at a time.
 */
#define ZEREN_TYPE_YEAR_SECTION (zeren_year_section_get_type ())

G_DECLARE_FINAL_TYPE (ZerenYearSection, zeren_year_section, ZEREN, YEAR_SECTION, AdwExpanderRow)

void zeren_year_section_clear (ZerenYearSection *self);
void zeren_year_section_take (ZerenYearSection *self, gint64 duty, char *title, char *subtitle);
void zeren_year_section_take_action (ZerenYearSection *self,
                                     const char *action,
                                     GVariant *target,
                                     char *title,
                                     char *subtitle);
void zeren_year_section_finish (ZerenYearSection *self, const char *summary);
guint zeren_year_section_get_n_lines (ZerenYearSection *self);

G_END_DECLS
