/* zeren-found-private.h: freeing findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-extraction.h"

G_BEGIN_DECLS

void zeren_found_document_free (ZerenFoundDocument *self);
void zeren_found_clause_free (ZerenFoundClause *self);
void zeren_found_duty_free (ZerenFoundDuty *self);
void zeren_found_soft_free (ZerenFoundSoft *self);
void zeren_found_ground_free (ZerenFoundGround *self);
void zeren_found_measure_free (ZerenFoundMeasure *self);
void zeren_found_table_free (ZerenFoundTable *self);
void zeren_found_rule_free (ZerenFoundRule *self);
void zeren_found_post_free (ZerenFoundPost *self);

G_END_DECLS
