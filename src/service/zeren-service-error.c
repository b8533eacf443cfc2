/* zeren-service-error.c: why a verb of the program did not do what it was asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-service-error.h"

G_DEFINE_QUARK (zeren-service-error-quark, zeren_service_error)
