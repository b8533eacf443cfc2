/* zeren-folder-pages-private.h: the pages of a folder that Zeren itself writes: cover, index,
 * dividers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-folder-private.h"

G_BEGIN_DECLS

/**
 * ZerenFolderPart:
 * @duty: the duty
 * @file: (nullable): a file of it, or the duty's own divider
 * @first_page: its first page in the whole, from 1; 0 where it is not bound in
 * @n_pages: how many pages it has
 */
typedef struct
{
  ZerenFolderDuty *duty;
  ZerenFolderTask *task;
  ZerenFolderFile *file;
  guint first_page;
  guint n_pages;
} ZerenFolderPart;

/**
 * ZerenFolderLink:
 * @page: the page of ours that it is on, from 0
 * @part: where it leads, an index into the parts
 */
typedef struct
{
  guint page;
  guint part;
  double x, y, width, height;
} ZerenFolderLink;

/**
 * ZerenFolderPages:
 * @pdf: the pages: cover, index, dividers in the order of the duties, spine label
 * @n_index: how many pages the index has
 * @dividers: (element-type guint): how many pages each divider has
 * @links: (element-type ZerenFolderLink): from the index and the dividers, in points from the top
 *   left
 */
typedef struct
{
  GBytes *pdf;
  guint n_index;
  GArray *dividers;
  GArray *links;
} ZerenFolderPages;

ZerenFolderPages *zeren_folder_pages_new (ZerenFolder *folder, GArray *parts, GError **error);
void zeren_folder_pages_free (ZerenFolderPages *self);

GBytes *zeren_folder_picture_new (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenFolderPages, zeren_folder_pages_free)

G_END_DECLS
