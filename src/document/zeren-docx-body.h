/* zeren-docx-body.h: the body of a DOCX: paragraphs and tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-docx-numbering.h"
#include "zeren-docx-styles.h"
#include "zeren-flow.h"

G_BEGIN_DECLS

/**
 * ZerenDocxBody:
 * @zip: the container
 * @relationships: (nullable): what its main part refers to
 * @folder: the folder of its main part
 * @depth: within how many other files it lies
 * @n_chunks_read: (inout): embedded files (altChunk) that were looked at, in all of them
 * @flow: gets what is found
 * @n_notes: footnotes and endnotes that were left out
 * @n_pictures: pictures that were left out
 * @n_chunks: embedded files (altChunk) that were left out
 */
typedef struct
{
  GBytes *zip;
  xmlDoc *relationships;
  const char *folder;
  guint depth;
  guint *n_chunks_read;
  ZerenDocxStyles *styles;
  ZerenDocxNumbering *numbering;
  ZerenFlow *flow;
  gsize n_chars;
  guint n_notes;
  guint n_pictures;
  guint n_chunks;
} ZerenDocxBody;

gboolean zeren_docx_body_read (ZerenDocxBody *self, const xmlNode *body, GError **error);

G_END_DECLS
