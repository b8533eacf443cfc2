/* zeren-ocr.h: the characters of a page that is only a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-document.h"

G_BEGIN_DECLS

/* Pixels a point that a page is drawn with for it: 300 dots an inch, which Tesseract is trained on.
 */
#define ZEREN_OCR_SCALE (300.0 / 72.0)

/**
 * ZerenOcr:
 *
 * Tesseract with its data for simplified Chinese. The library is opened when the first picture is
 * read, so that nothing of it is there for those who never open a scan. One thread at a time.
 */
typedef struct _ZerenOcr ZerenOcr;

ZerenOcr *zeren_ocr_new (GError **error);
void zeren_ocr_free (ZerenOcr *self);
GArray *zeren_ocr_read_page (ZerenOcr *self,
                             const ZerenImage *image,
                             double scale,
                             GCancellable *cancellable,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenOcr, zeren_ocr_free)

G_END_DECLS
