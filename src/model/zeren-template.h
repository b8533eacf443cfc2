/* zeren-template.h: a file of the office that a sort of document is laid out by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"
#include "zeren-states.h"

G_BEGIN_DECLS

/**
 * ZerenTemplate:
 *
 * A DOCX with named fields (docs/templates.md). There is one for a sort of document, or none: then
 * the document is laid out as GB/T 9704-2012 asks.
 */
#define ZEREN_TYPE_TEMPLATE (zeren_template_get_type ())

G_DECLARE_FINAL_TYPE (ZerenTemplate, zeren_template, ZEREN, TEMPLATE, ZerenRecord)

ZerenTemplate *zeren_template_new (void);
gint64 zeren_template_get_id (ZerenTemplate *self);

ZerenTemplateKind zeren_template_get_kind (ZerenTemplate *self);
void zeren_template_set_kind (ZerenTemplate *self, ZerenTemplateKind kind);
const char *zeren_template_get_file (ZerenTemplate *self);
void zeren_template_set_file (ZerenTemplate *self, const char *file);
const char *zeren_template_get_file_name (ZerenTemplate *self);
void zeren_template_set_file_name (ZerenTemplate *self, const char *file_name);
GDateTime *zeren_template_get_added_at (ZerenTemplate *self);
void zeren_template_set_added_at (ZerenTemplate *self, GDateTime *added_at);

G_END_DECLS
