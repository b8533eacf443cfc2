/* zeren-model-error.h: why a rule of the domain refuses something
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZerenModelError:
 * @ZEREN_MODEL_ERROR_BOUNDARY: the program does not do this at all (DESIGN.md 2)
 * @ZEREN_MODEL_ERROR_STATE: not from the state that it is in
 * @ZEREN_MODEL_ERROR_INCOMPLETE: something needed is missing
 * @ZEREN_MODEL_ERROR_INVALID: a value makes no sense
 */
typedef enum
{
  ZEREN_MODEL_ERROR_BOUNDARY,
  ZEREN_MODEL_ERROR_STATE,
  ZEREN_MODEL_ERROR_INCOMPLETE,
  ZEREN_MODEL_ERROR_INVALID,
} ZerenModelError;

#define ZEREN_MODEL_ERROR (zeren_model_error_quark ())

GQuark zeren_model_error_quark (void);

G_END_DECLS
