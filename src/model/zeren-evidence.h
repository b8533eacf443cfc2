/* zeren-evidence.h: a file that shows that a task was done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-record.h"

G_BEGIN_DECLS

/**
 * ZerenEvidence:
 *
 * The day that it proves and the moment that it was filed are two dates. The newest version is what
 * counts; the one that it replaces stays.
 */

#define ZEREN_TYPE_EVIDENCE (zeren_evidence_get_type ())

G_DECLARE_FINAL_TYPE (ZerenEvidence, zeren_evidence, ZEREN, EVIDENCE, ZerenRecord)

ZerenEvidence *zeren_evidence_new (void);
gint64 zeren_evidence_get_id (ZerenEvidence *self);

gint64 zeren_evidence_get_task (ZerenEvidence *self);
void zeren_evidence_set_task (ZerenEvidence *self, gint64 task);
const char *zeren_evidence_get_file (ZerenEvidence *self);
void zeren_evidence_set_file (ZerenEvidence *self, const char *file);
const char *zeren_evidence_get_name (ZerenEvidence *self);
void zeren_evidence_set_name (ZerenEvidence *self, const char *name);
ZerenDate zeren_evidence_get_proves_on (ZerenEvidence *self);
void zeren_evidence_set_proves_on (ZerenEvidence *self, ZerenDate proves_on);
GDateTime *zeren_evidence_get_filed_at (ZerenEvidence *self);
void zeren_evidence_set_filed_at (ZerenEvidence *self, GDateTime *filed_at);
gint64 zeren_evidence_get_replaces (ZerenEvidence *self);
void zeren_evidence_set_replaces (ZerenEvidence *self, gint64 replaces);

G_END_DECLS
