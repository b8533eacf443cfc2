/* zeren-ocr-none.c: the program is built without text recognition (-Docr=disabled)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-ocr.h"

#include <glib/gi18n-lib.h>

ZerenOcr *
zeren_ocr_new (GError **error)
{
  g_set_error_literal (error,
                       ZEREN_DOCUMENT_ERROR,
                       ZEREN_DOCUMENT_ERROR_IMAGE_ONLY,
                       _ ("This edition of Zeren cannot recognize the text of pictures itself."));

  return NULL;
}

void
zeren_ocr_free (ZerenOcr *self)
{
}

GArray *
zeren_ocr_read_page (ZerenOcr *self,
                     const ZerenImage *image,
                     double scale,
                     GCancellable *cancellable,
                     GError **error)
{
  g_return_val_if_reached (NULL);
}
