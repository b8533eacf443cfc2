/* zeren-plan-reading.h: a plan file as it was read: its bytes, its reading copy, what is in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-document.h"
#include "zeren-extraction.h"
#include "zeren-plan-source.h"

G_BEGIN_DECLS

/**
 * ZerenProgressFunc:
 * @message: what is being done, in the user's language
 * @fraction: how far, 0 to 1
 *
 * Is called on the thread that works.
 */
typedef void (*ZerenProgressFunc) (const char *message, double fraction, gpointer user_data);

/**
 * ZerenPictures:
 * @ZEREN_PICTURES_RECOGNIZED: the text of pages that are pictures is recognized, which takes
 *   seconds a page
 * @ZEREN_PICTURES_LEFT: they are said to be pictures
 */
typedef enum
{
  ZEREN_PICTURES_RECOGNIZED,
  ZEREN_PICTURES_LEFT,
} ZerenPictures;

/**
 * ZerenPlanReading:
 * @path: the file as it was named
 * @name: its name without folders
 * @title: (nullable): what a person calls the plan
 * @sha256: the digest of @bytes, in lower-case hexadecimal
 * @format: what the content is, whatever the name says
 * @bytes: the file itself
 * @document: the file as it was opened; zeren_plan_reading_get_copy() has it drawn
 * @extraction: what was found
 *
 * Read once, on any thread; needs no database.
 */
typedef struct
{
  char *path;
  char *name;
  char *title;
  char *sha256;
  ZerenDocumentFormat format;
  GBytes *bytes;
  ZerenDocument *document;
  ZerenExtraction *extraction;
} ZerenPlanReading;

ZerenText *zeren_plan_read_text (const char *path,
                                 const char *encoding,
                                 ZerenPictures pictures,
                                 GCancellable *cancellable,
                                 GError **error);
ZerenPlanReading *zeren_plan_read (const char *path,
                                   const char *encoding,
                                   ZerenPictures pictures,
                                   const ZerenVocabulary *vocabulary,
                                   ZerenProgressFunc progress,
                                   gpointer progress_data,
                                   GCancellable *cancellable,
                                   GError **error);
ZerenPlanReading *zeren_plan_read_source (ZerenPlanSource *source,
                                          const char *encoding,
                                          ZerenPictures pictures,
                                          const ZerenVocabulary *vocabulary,
                                          ZerenProgressFunc progress,
                                          gpointer progress_data,
                                          GCancellable *cancellable,
                                          GError **error);
GBytes *zeren_plan_reading_get_copy (const ZerenPlanReading *self, GError **error);
void zeren_plan_reading_free (ZerenPlanReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenPlanReading, zeren_plan_reading_free)

G_END_DECLS
