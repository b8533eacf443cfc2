/* zeren-template-file.h: a DOCX of the office with named fields: checked, filled, begun from ours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "zeren-template-fields.h"

G_BEGIN_DECLS

/**
 * ZerenTemplateFault:
 * @field: what stands between the braces; may be empty
 * @place: where it stands, in words
 * @message: what is wrong, where, and what to do, in whole sentences
 *
 * Something in a template that keeps it from being used.
 */
typedef struct
{
  char *field;
  char *place;
  char *message;
} ZerenTemplateFault;

/**
 * ZerenTemplateReport:
 * @fields: what the template asks for, each once, in the order of the text
 * @faults: (element-type ZerenTemplateFault): what is wrong with it; none where it can be used
 */
typedef struct
{
  char **fields;
  GPtrArray *faults;
} ZerenTemplateReport;

ZerenTemplateReport *zeren_template_file_check (ZerenTemplateKind kind,
                                                GBytes *docx,
                                                GCancellable *cancellable,
                                                GError **error);
void zeren_template_report_free (ZerenTemplateReport *self);

GBytes *zeren_template_file_fill (GBytes *docx,
                                  const ZerenTemplateValues *values,
                                  char ***placeholders,
                                  GCancellable *cancellable,
                                  GError **error);
ZerenOfficialDocument *zeren_template_file_begin (ZerenTemplateKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenTemplateReport, zeren_template_report_free)

G_END_DECLS
