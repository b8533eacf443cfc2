/* zeren-templates.h: the office's own files that drafts are laid out by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-context.h"
#include "zeren-template-file.h"
#include "zeren-template.h"

G_BEGIN_DECLS

GPtrArray *zeren_templates_list (ZerenContext *context, GError **error);

ZerenTemplateReport *zeren_templates_check (ZerenTemplateKind kind,
                                            const char *path,
                                            GCancellable *cancellable,
                                            GError **error);
gboolean zeren_templates_add (ZerenContext *context,
                              ZerenTemplateKind kind,
                              const char *path,
                              GCancellable *cancellable,
                              GError **error);
gboolean zeren_templates_remove (ZerenContext *context, ZerenTemplateKind kind, GError **error);

gboolean zeren_templates_save (ZerenContext *context,
                               ZerenTemplateKind kind,
                               gboolean ours,
                               const char *path,
                               GError **error);
gboolean zeren_templates_try (ZerenTemplateKind kind,
                              const char *template_path,
                              const char *path,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
