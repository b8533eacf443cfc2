/* zeren-extraction-json.h: what was found in a plan, as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-extraction.h"
#include "zeren-json-writer.h"

G_BEGIN_DECLS

void zeren_extraction_write_json (const ZerenExtraction *extraction,
                                  ZerenJsonWriter *json,
                                  const char *file,
                                  const char *sha256,
                                  const char *format,
                                  const char *const *notes);

G_END_DECLS
