/* outline-fixture.h: texts laid out in different ways, and findings as short lines to compare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-extraction.h"

G_BEGIN_DECLS

ZerenExtraction *extract_string (const char *string);
ZerenExtraction *extract_pages (const char *string, guint line_chars, guint page_lines);
char *wrap_lines (const char *string, guint line_chars);

/* One finding a line. */
char *describe_clauses (const ZerenExtraction *extraction);
char *describe_documents (const ZerenExtraction *extraction);
char *describe_duties (const ZerenExtraction *extraction);
char *describe_grounds (const ZerenExtraction *extraction);
char *describe_measures (const ZerenExtraction *extraction);
char *describe_tables (const ZerenExtraction *extraction);
char *describe_rules (const ZerenExtraction *extraction);
char *describe_posts (const ZerenExtraction *extraction);

/* Each quote is what stands at its place, blanks aside. */
void assert_places (const ZerenExtraction *extraction);

G_END_DECLS
