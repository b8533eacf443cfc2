/* reading.h: opens what may be a document, as a window or the command line does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-document.h"

void fuzz_read_document (GBytes *bytes, gboolean draw_copy);
