/* zeren-checked-document.h: a DOCX of anybody as the check sees it: paragraphs with what holds
 * there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* What an attribute that is not there is read as. */
#define ZEREN_CHECKED_UNSET G_MININT

/* Colours: 0xRRGGBB, or */
#define ZEREN_CHECKED_COLOUR_AUTO (-1)

typedef enum
{
  ZEREN_CHECKED_LEFT,
  ZEREN_CHECKED_CENTRE,
  ZEREN_CHECKED_RIGHT,
  ZEREN_CHECKED_BOTH,
} ZerenCheckedAlignment;

typedef enum
{
  ZEREN_CHECKED_LINE_AUTO,
  ZEREN_CHECKED_LINE_EXACT,
  ZEREN_CHECKED_LINE_AT_LEAST,
} ZerenCheckedLineRule;

/**
 * ZerenCheckedFont:
 * @east: (nullable): the family of East-Asian characters
 * @latin: (nullable): the family of all others
 * @east_theme: whether a theme chooses @east
 * @latin_theme: whether a theme chooses @latin
 * @east_hint: whether signs that both scripts have (quotes, dashes) are East-Asian
 * @half_points: the size
 * @spacing: what is added between characters, in twips
 * @colour: 0xRRGGBB or %ZEREN_CHECKED_COLOUR_AUTO
 */
typedef struct
{
  const char *east, *latin;
  gboolean east_theme, latin_theme;
  gboolean east_hint;
  int half_points;
  int spacing;
  int colour;
} ZerenCheckedFont;

/**
 * ZerenCheckedSetting:
 * @left: indents in twips; the ones in characters are worked out by zeren_checked_indent()
 * @first_line: less than 0 where it hangs
 * @line: in twips, or in 240ths of a line where @rule is %ZEREN_CHECKED_LINE_AUTO
 * @rule_colour: the colour of a rule below; %ZEREN_CHECKED_UNSET without one
 *
 * How a paragraph is set.
 */
typedef struct
{
  ZerenCheckedAlignment alignment;
  int left, right, first_line;
  int left_chars, right_chars, first_line_chars; /* hundredths, or ZEREN_CHECKED_UNSET */
  int before, after, line;
  ZerenCheckedLineRule rule;
  int rule_colour;
  gboolean rule_above;
  gboolean page_break_before;
  gboolean snap_to_grid;
  gboolean framed; /* stands in a frame */
  int number_id, number_level;
} ZerenCheckedSetting;

typedef struct
{
  ZerenCheckedFont font;
  char *text;
} ZerenCheckedRun;

typedef enum
{
  ZEREN_ROLE_OTHER, /* nothing is asked of it but what holds everywhere */
  ZEREN_ROLE_BLANK,
  ZEREN_ROLE_CELL,
  ZEREN_ROLE_COPY_NUMBER,
  ZEREN_ROLE_SECRECY,
  ZEREN_ROLE_URGENCY,
  ZEREN_ROLE_MARK,
  ZEREN_ROLE_NUMBER,
  ZEREN_ROLE_SIGNATORY,
  ZEREN_ROLE_TITLE,
  ZEREN_ROLE_RECIPIENT,
  ZEREN_ROLE_BODY,
  ZEREN_ROLE_LEVEL,
  ZEREN_ROLE_ATTACHMENT,
  ZEREN_ROLE_ORGAN,
  ZEREN_ROLE_DATE,
  ZEREN_ROLE_NOTE,
  ZEREN_ROLE_ATTENDANCE,
  ZEREN_ROLE_ATTACHMENT_HEAD,
  ZEREN_ROLE_COPIES,
  ZEREN_ROLE_PRINTING,
} ZerenCheckedRole;

/**
 * ZerenCheckedParagraph:
 * @number: its place among all paragraphs, from 1
 * @text: its text with the label that the program puts before it
 * @label: how many characters of @text are such a label
 * @level: 1 to 4 for a numbered paragraph
 * @table: which table it stands in, from 1; 0 outside of tables
 * @section: which section it stands in
 * @breaks: how many page breaks it holds
 */
typedef struct
{
  guint number;
  ZerenCheckedRole role;
  guint level;
  char *text;
  guint label;
  GArray *runs;
  ZerenCheckedSetting setting;
  guint table;
  guint section;
  guint breaks;
  gboolean has_drawing;
} ZerenCheckedParagraph;

/**
 * ZerenCheckedFooter:
 * @number: whether a page number stands there
 * @text: its text, 1 in place of the number
 * @floating: whether it stands in a text box or a frame, so that its place is not known
 * @below: how far the middle of the number is above the end of the footer, in twips
 */
typedef struct
{
  gboolean exists;
  gboolean number;
  gboolean floating;
  char *text;
  ZerenCheckedFont font;
  ZerenCheckedSetting setting;
  int below;
} ZerenCheckedFooter;

typedef enum
{
  ZEREN_CHECKED_FOOTER_DEFAULT,
  ZEREN_CHECKED_FOOTER_EVEN,
  ZEREN_CHECKED_FOOTER_FIRST,
  ZEREN_CHECKED_N_FOOTERS,
} ZerenCheckedFooterKind;

/** ZerenCheckedSection: lengths in twips, %ZEREN_CHECKED_UNSET where the file does not say */
typedef struct
{
  int width, height;
  int top, right, bottom, left, header, footer;
  gboolean grid_lines, grid_characters;
  int line_pitch, character_space;
  gboolean new_page, even_page, title_page;
  ZerenCheckedFooter footers[ZEREN_CHECKED_N_FOOTERS];
} ZerenCheckedSection;

/** ZerenCheckedTable: the weights of its rules in eighths of a point, 0 without one */
typedef struct
{
  guint rows;
  int top, bottom;
  int height; /* what its rows ask for, in twips */
  gboolean exact;
} ZerenCheckedTable;

/**
 * ZerenCheckedDocument:
 * @paragraphs: (element-type ZerenCheckedParagraph): in the order of the file
 * @sections: (element-type ZerenCheckedSection): in order
 * @tables: (element-type ZerenCheckedTable): in order
 * @header_mark: (nullable): the organ mark where it stands in the header of the first page
 * @even_and_odd: whether even pages have footers of their own
 */
typedef struct
{
  GPtrArray *paragraphs;
  GPtrArray *sections;
  GArray *tables;
  GStringChunk *strings;
  ZerenCheckedParagraph *header_mark;
  gboolean even_and_odd;
} ZerenCheckedDocument;

ZerenCheckedDocument *zeren_checked_document_new (GBytes *docx,
                                                  GCancellable *cancellable,
                                                  GError **error);
void zeren_checked_document_free (ZerenCheckedDocument *self);

const ZerenCheckedFont *zeren_checked_paragraph_get_font (const ZerenCheckedParagraph *paragraph);
double zeren_checked_character (const ZerenCheckedFont *font);
double zeren_checked_width (const char *text);

/* --- within the reading --- */

typedef struct _ZerenCheckedPackage ZerenCheckedPackage;
typedef struct _ZerenCheckedStyles ZerenCheckedStyles;
typedef struct _ZerenCheckedLabels ZerenCheckedLabels;

ZerenCheckedPackage *zeren_checked_package_new (GBytes *docx,
                                                GCancellable *cancellable,
                                                GError **error);
void zeren_checked_package_free (ZerenCheckedPackage *self);
xmlNode *zeren_checked_package_get_root (ZerenCheckedPackage *self, const char *path);
xmlNode *zeren_checked_package_get_document (ZerenCheckedPackage *self);
xmlNode *zeren_checked_package_get_related (ZerenCheckedPackage *self, const char *type);
xmlNode *zeren_checked_package_get_target (ZerenCheckedPackage *self, const char *id);

gboolean zeren_checked_is (const xmlNode *node, const char *name);
xmlNode *zeren_checked_child (const xmlNode *node, const char *name);
char *zeren_checked_attribute (const xmlNode *node, const char *name);
int zeren_checked_number (const xmlNode *node, const char *name, int otherwise);
gboolean zeren_checked_switch (const xmlNode *node);

ZerenCheckedStyles *zeren_checked_styles_new (xmlNode *root, GStringChunk *strings);
void zeren_checked_styles_free (ZerenCheckedStyles *self);
void zeren_checked_styles_resolve (ZerenCheckedStyles *self,
                                   const xmlNode *properties,
                                   ZerenCheckedSetting *setting,
                                   ZerenCheckedFont *font);
void zeren_checked_styles_resolve_run (ZerenCheckedStyles *self,
                                       const xmlNode *properties,
                                       ZerenCheckedFont *font);

ZerenCheckedLabels *zeren_checked_labels_new (xmlNode *root);
void zeren_checked_labels_free (ZerenCheckedLabels *self);
char *zeren_checked_labels_next (ZerenCheckedLabels *self, int id, int level);

void zeren_checked_footer_read (ZerenCheckedFooter *self,
                                const xmlNode *root,
                                ZerenCheckedStyles *styles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCheckedDocument, zeren_checked_document_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCheckedPackage, zeren_checked_package_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCheckedStyles, zeren_checked_styles_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenCheckedLabels, zeren_checked_labels_free)

G_END_DECLS
