/* zeren-docx-private.h: the parts of a DOCX package
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/xmlwriter.h>

#include "zeren-official-document.h"

G_BEGIN_DECLS

/* The geometry in twentieths of a point (domain.md 1.1). */
#define ZEREN_TWIPS_LINE   579
#define ZEREN_TWIPS_CHAR   315
#define ZEREN_TWIPS_WIDTH  8845
#define ZEREN_TWIPS_HEIGHT 12756

/**
 * ZerenXml:
 *
 * An XML part being written. The first error latches.
 */
typedef struct
{
  xmlBuffer *buffer;
  xmlTextWriter *writer;
  gboolean failed;
} ZerenXml;

void zeren_xml_init (ZerenXml *self);
GBytes *zeren_xml_finish (ZerenXml *self);
void zeren_xml_begin (ZerenXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
void zeren_xml_end (ZerenXml *self);
void zeren_xml_empty (ZerenXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
void zeren_xml_empty_int (ZerenXml *self, const char *name, const char *attribute, int value);
void zeren_xml_text (ZerenXml *self, const char *name, const char *text);

GBytes *zeren_docx_make_content_types (gboolean letter);
GBytes *zeren_docx_make_package_relations (void);
GBytes *zeren_docx_make_relations (gboolean letter);
GBytes *zeren_docx_make_core (ZerenOfficialDocument *document, GDateTime *made_at);
GBytes *zeren_docx_make_settings (void);
GBytes *zeren_docx_make_styles (void);
GBytes *zeren_docx_make_header (gboolean draft);
GBytes *zeren_docx_make_footer (gboolean numbered, gboolean odd, gboolean letter);
GBytes *zeren_docx_make_body (ZerenOfficialDocument *document);

GBytes *zeren_docx_make_letter_header (ZerenOfficialDocument *document);
GBytes *zeren_docx_make_letter_footer (void);

int zeren_docx_size_mark (const char *const *lines);
void zeren_docx_add_mark_runs (ZerenXml *xml, const char *const *lines, int half_points);
void zeren_docx_add_break (ZerenXml *xml);
void zeren_docx_add_draft_line (ZerenXml *xml, gboolean draft);
void zeren_docx_add_blank_line (ZerenXml *xml, int twips);
void zeren_docx_add_letter_head (ZerenXml *xml, ZerenOfficialDocument *document);
void zeren_docx_add_table (ZerenXml *xml, const ZerenOfficialTable *table);
void zeren_docx_add_imprint (ZerenXml *xml, ZerenOfficialDocument *document, int room);
void zeren_docx_add_runs (ZerenXml *xml, GPtrArray *runs);
void zeren_docx_add_string (ZerenXml *xml, const char *text, const char *style);

G_END_DECLS
