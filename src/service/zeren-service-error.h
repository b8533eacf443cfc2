/* zeren-service-error.h: why a verb of the program did not do what it was asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenServiceError:
 * @ZEREN_SERVICE_ERROR_NOT_FOUND: there is nothing with this id
 * @ZEREN_SERVICE_ERROR_REFUSED: a rule forbids it; the message says which
 * @ZEREN_SERVICE_ERROR_INVALID: a value or a file makes no sense
 * @ZEREN_SERVICE_ERROR_EXISTS: it is there already
 * @ZEREN_SERVICE_ERROR_CHANGED: a person has changed it by hand and has to say what becomes of that
 */
typedef enum
{
  ZEREN_SERVICE_ERROR_NOT_FOUND,
  ZEREN_SERVICE_ERROR_REFUSED,
  ZEREN_SERVICE_ERROR_INVALID,
  ZEREN_SERVICE_ERROR_EXISTS,
  ZEREN_SERVICE_ERROR_CHANGED,
} ZerenServiceError;

#define ZEREN_SERVICE_ERROR (zeren_service_error_quark ())

GQuark zeren_service_error_quark (void);

G_END_DECLS
