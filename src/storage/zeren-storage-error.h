/* zeren-storage-error.h: what can go wrong with the database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenStorageError:
 * @ZEREN_STORAGE_ERROR_FAILED: the engine reports something that no caller can act on
 * @ZEREN_STORAGE_ERROR_NOT_FOUND: there is no such row
 * @ZEREN_STORAGE_ERROR_REFUSED: a rule forbids it; the message says which
 * @ZEREN_STORAGE_ERROR_BUSY: another program is writing; try again
 * @ZEREN_STORAGE_ERROR_READ_ONLY: the database or its folder cannot be written
 * @ZEREN_STORAGE_ERROR_FULL: the disk is full
 * @ZEREN_STORAGE_ERROR_DAMAGED: the file is no database, or a damaged one
 * @ZEREN_STORAGE_ERROR_NEWER: a newer version of Zeren has written it
 */
typedef enum
{
  ZEREN_STORAGE_ERROR_FAILED,
  ZEREN_STORAGE_ERROR_NOT_FOUND,
  ZEREN_STORAGE_ERROR_REFUSED,
  ZEREN_STORAGE_ERROR_BUSY,
  ZEREN_STORAGE_ERROR_READ_ONLY,
  ZEREN_STORAGE_ERROR_FULL,
  ZEREN_STORAGE_ERROR_DAMAGED,
  ZEREN_STORAGE_ERROR_NEWER,
} ZerenStorageError;

#define ZEREN_STORAGE_ERROR (zeren_storage_error_quark ())

GQuark zeren_storage_error_quark (void);

G_END_DECLS
