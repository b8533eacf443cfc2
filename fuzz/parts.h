/* parts.h: the parts of a DOCX, packed so that the checksums of the container are right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdint.h>

/* Stands between the parts of an input. */
#define FUZZ_MARK "\n=====\n"

typedef struct
{
  const char *name;
  const char *content; /* (nullable): what it always is; else the next part of the input */
} FuzzPart;

gboolean fuzz_has_parts (const uint8_t *data, gsize size);
GBytes *fuzz_pack (const FuzzPart *parts, gsize n_parts, const uint8_t *data, gsize size);
