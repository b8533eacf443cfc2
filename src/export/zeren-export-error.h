/* zeren-export-error.h: what can go wrong when files are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenExportError:
 * @ZEREN_EXPORT_ERROR_WRITE: the file could not be put together or written
 * @ZEREN_EXPORT_ERROR_READ: the file to be checked cannot be read
 */
typedef enum
{
  ZEREN_EXPORT_ERROR_WRITE,
  ZEREN_EXPORT_ERROR_READ,
} ZerenExportError;

#define ZEREN_EXPORT_ERROR (zeren_export_error_quark ())

GQuark zeren_export_error_quark (void);

gboolean zeren_export_save (GBytes *content, const char *path, GError **error);

G_END_DECLS
