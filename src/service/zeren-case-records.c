/* zeren-case-records.c: the records that a case rests on, and what is missing among them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-records.h"

static void
free_record (gpointer data)
{
  ZerenCaseRecord *self = data;

  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

/** zeren_case_records_new: Returns: (transfer full) (element-type ZerenCaseRecord): an empty list
 */
GPtrArray *
zeren_case_records_new (void)
{
  return g_ptr_array_new_with_free_func (free_record);
}

/**
 * zeren_case_records_take:
 * @self: (element-type ZerenCaseRecord): a list
 * @kind: what is added
 * @title: (transfer full): what it says
 * @detail: (transfer full) (nullable): more about it
 * @link_kind: (nullable): the kind of the record to look at, a string that stays
 * @link_id: its id
 */
void
zeren_case_records_take (GPtrArray *self,
                         ZerenCaseRecordKind kind,
                         char *title,
                         char *detail,
                         const char *link_kind,
                         gint64 link_id)
{
  ZerenCaseRecord *record = g_new0 (ZerenCaseRecord, 1);

  g_return_if_fail (self != NULL && title != NULL);

  record->kind = kind;
  record->title = title;
  record->detail = detail;
  record->link_kind = link_kind;
  record->link_id = link_id;
  g_ptr_array_add (self, record);
}
