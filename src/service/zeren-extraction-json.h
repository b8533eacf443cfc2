/* zeren-extraction-json.h: what was found in a plan, as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "zeren-extraction.h"

G_BEGIN_DECLS

JsonNode *zeren_extraction_to_json (const ZerenExtraction *extraction,
                                    const char *file,
                                    const char *sha256,
                                    const char *format);

G_END_DECLS
