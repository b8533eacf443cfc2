/* zeren-template-sample.h: invented facts that a template is tried with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-template-fields.h"

G_BEGIN_DECLS

ZerenTemplateValues *zeren_template_values_new_sample (ZerenTemplateKind kind);

G_END_DECLS
