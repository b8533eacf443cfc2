/* zeren-docx-entries-private.h: the container of a DOCX, read within limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * ZerenDocxLimits:
 * @n_entries: how many files it may hold
 * @part: how many bytes one of them may have when unpacked
 * @all: how many bytes all of them may have together
 */
typedef struct
{
  guint n_entries;
  gsize part;
  gsize all;
} ZerenDocxLimits;

typedef enum
{
  ZEREN_DOCX_FAULT_NONE,
  ZEREN_DOCX_FAULT_DAMAGED,
  ZEREN_DOCX_FAULT_TOO_LARGE,
  ZEREN_DOCX_FAULT_CANCELLED,
} ZerenDocxFault;

/**
 * ZerenDocxEntries:
 * @wants: what of it is unpacked; a name that may not be there is answered with a fault
 * @take: is given each file that is wanted, and keeps it
 */
typedef struct
{
  ZerenDocxFault (*wants) (const char *path, gboolean *wanted, gpointer user_data);
  void (*take) (const char *path, GBytes *content, gpointer user_data);
} ZerenDocxEntries;

ZerenDocxFault zeren_docx_entries_read (GBytes *docx,
                                        const ZerenDocxLimits *limits,
                                        const ZerenDocxEntries *entries,
                                        gpointer user_data,
                                        GCancellable *cancellable);
xmlDoc *zeren_docx_entries_parse (GBytes *part, const char *encoding);

G_END_DECLS
