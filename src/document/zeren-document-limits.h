/* zeren-document-limits.h: how much of a foreign file is read, so that no file exhausts the PC
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A plan of a hundred pages is below 5 MB in any format; these limits are far above real plans.
 * What goes beyond one of them is refused with ZEREN_DOCUMENT_ERROR_TOO_LARGE and a message that
 * names the limit; nothing is cut off silently. */

/* Any file, in bytes. */
#define ZEREN_LIMIT_FILE_SIZE (256 * 1024 * 1024)
/* A text file, in bytes. */
#define ZEREN_LIMIT_TEXT_SIZE (16 * 1024 * 1024)
/* One part of a DOCX (document.xml, styles.xml, numbering.xml) when unpacked, in bytes. */
#define ZEREN_LIMIT_PART_SIZE (24 * 1024 * 1024)
/* Entries of the ZIP container of a DOCX. */
#define ZEREN_LIMIT_ZIP_ENTRIES 20000
/* Elements within elements in a part. libxml2 itself stops at 256. */
#define ZEREN_LIMIT_XML_DEPTH 256
/* Files within files that a DOCX takes in (altChunk), and how many of them in all. */
#define ZEREN_LIMIT_CHUNK_DEPTH 4
#define ZEREN_LIMIT_CHUNKS      64
/* Tables within tables. */
#define ZEREN_LIMIT_TABLE_DEPTH 16
/* Cells of all tables, and columns of one. */
#define ZEREN_LIMIT_CELLS   200000
#define ZEREN_LIMIT_COLUMNS 256
/* Characters of the text of a document. */
#define ZEREN_LIMIT_CHARS (4 * 1024 * 1024)
/* Pages of a document or of a reading copy. */
#define ZEREN_LIMIT_PAGES 5000
/* Pixels of one rendered picture. */
#define ZEREN_LIMIT_PIXELS (100 * 1000 * 1000)
