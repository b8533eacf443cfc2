/* zeren-wording.c: who judges the words of a duty before the database takes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-wording.h"

#include "zeren-database-private.h"

typedef struct
{
  ZerenWordingJudge judge;
  gpointer data;
  GDestroyNotify data_free;
} Judging;

static void
free_judging (void *user_data)
{
  Judging *self = user_data;

  if (self->data_free != NULL)
    self->data_free (self->data);
  g_free (self);
}

static void
judge_cb (sqlite3_context *call, int n_values, sqlite3_value **values)
{
  Judging *self = sqlite3_user_data (call);
  const char *words = (const char *)sqlite3_value_text (values[0]);

  sqlite3_result_int (call, words == NULL || self->judge (words, self->data));
}

/**
 * zeren_database_set_wording_judge:
 * @self: a database
 * @judge: says whether words may stand in a duty that can be accepted
 * @data: for @judge
 * @data_free: (nullable): frees @data
 *
 * The schema asks it before the words of a duty are changed (migrations/003.sql) and before words
 * are added by hand (005.sql). Until a judge is set, and in every other program, none are taken.
 */
void
zeren_database_set_wording_judge (ZerenDatabase *self,
                                  ZerenWordingJudge judge,
                                  gpointer data,
                                  GDestroyNotify data_free)
{
  Judging *judging;
  int result;

  g_return_if_fail (ZEREN_IS_DATABASE (self));
  g_return_if_fail (judge != NULL);

  judging = g_new0 (Judging, 1);
  judging->judge = judge;
  judging->data = data;
  judging->data_free = data_free;
  result = sqlite3_create_function_v2 (zeren_database_get_engine (self),
                                       "zeren_is_office_act",
                                       1,
                                       SQLITE_UTF8 | SQLITE_INNOCUOUS,
                                       judging,
                                       judge_cb,
                                       NULL,
                                       NULL,
                                       free_judging);
  g_assert (result == SQLITE_OK);
}
