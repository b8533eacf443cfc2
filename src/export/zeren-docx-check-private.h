/* zeren-docx-check-private.h: the parts of the check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-checked-document.h"
#include "zeren-docx-check.h"
#include "zeren-official-fonts.h"

G_BEGIN_DECLS

/**
 * ZerenDocxChecking:
 * @official: whether it has a mark or a number, so that what every official document has is asked
 * @letter: whether its mark stands in the header of the first page
 * @minutes: whether its mark says that it is minutes
 */
typedef struct
{
  ZerenCheckedDocument *document;
  GPtrArray *findings;
  gboolean official, letter, minutes;
} ZerenDocxChecking;

void zeren_docx_checking_report (ZerenDocxChecking *self,
                                 ZerenDocxRule rule,
                                 const ZerenCheckedParagraph *paragraph,
                                 char *found,
                                 char *wanted);

void zeren_docx_checking_find_roles (ZerenDocxChecking *self);
void zeren_docx_checking_check_page (ZerenDocxChecking *self);
void zeren_docx_checking_check_fonts (ZerenDocxChecking *self);
void zeren_docx_checking_check_places (ZerenDocxChecking *self);
void zeren_docx_checking_check_words (ZerenDocxChecking *self);
void zeren_docx_checking_check_numbering (ZerenDocxChecking *self);

gboolean zeren_docx_is_family (const char *family, ZerenOfficialFont font);
gboolean zeren_docx_matches (const char *text, const char *pattern);
guint zeren_docx_level_of (const char *text);
gboolean zeren_docx_is_date (const char *text);
gboolean zeren_docx_is_red (int colour);
double zeren_docx_indent_of (const ZerenCheckedParagraph *paragraph);
double zeren_docx_left_of (const ZerenCheckedParagraph *paragraph);
double zeren_docx_right_of (const ZerenCheckedParagraph *paragraph);

G_END_DECLS
