/* zeren-model-error.c: why a rule of the domain refuses something
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-model-error.h"

G_DEFINE_QUARK (zeren-model-error-quark, zeren_model_error)
