/* zeren-instructions.c: what the office or a leader asks for once, with its thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-instructions.h"

#include "zeren-duty-repo.h"
#include "zeren-extraction.h"
#include "zeren-file-store.h"
#include "zeren-instruction-repo.h"
#include "zeren-member-repo.h"
#include "zeren-model-error.h"
#include "zeren-organisation-repo.h"
#include "zeren-post-repo.h"
#include "zeren-service-error.h"
#include "zeren-string.h"
#include "zeren-task-maker-private.h"
#include "zeren-task-repo.h"

#include <glib/gi18n-lib.h>

/* The one occurrence of it; what a plan asks for has the name of its period here. */
#define KEY "once"

#define LONGEST_NUMBER 60

static ZerenInstructionRepo *
open_repo (ZerenContext *context)
{
  return zeren_instruction_repo_new (zeren_context_get_database (context));
}

/* --- what may be asked for -------------------------------------------------------------------- */

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, message);

  return FALSE;
}

/* The boundary holds for what is typed as for what is found in a plan (DESIGN.md 2). */
static gboolean
check_is_office_act (ZerenContext *context, const char *text, GError **error)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_context_dup_vocabulary (context, error);

  if (vocabulary == NULL)
    return FALSE;
  if (zeren_judge_scope (text, vocabulary) == ZEREN_SCOPE_RECORD)
    return TRUE;

  g_set_error_literal (
    error,
    ZEREN_MODEL_ERROR,
    ZEREN_MODEL_ERROR_BOUNDARY,
    _ ("These words are about watching or judging people, or what they think, say or publish. That "
       "is not kept here; only what the office itself does, such as a meeting, a report, an "
       "inspection or a training."));

  return FALSE;
}

static gboolean
check_dates (ZerenContext *context, const ZerenInstructionWords *words, GError **error)
{
  ZerenDate today = zeren_context_get_today (context);
  ZerenDate given = zeren_date_is_set (words->given_on) ? words->given_on : today;

  if (!zeren_date_is_set (words->due))
    return refuse (error, _ ("Say until which day it has to be done."));
  if (zeren_date_compare (given, today) > 0)
    return refuse (error, _ ("The day on which it was given has not come yet."));
  if (zeren_date_compare (words->due, given) < 0)
    return refuse (error, _ ("The limit lies before the day on which it was given."));
  if (zeren_date_is_set (words->reply_by) && (zeren_date_compare (words->reply_by, given) < 0 ||
                                              zeren_date_compare (words->reply_by, words->due) > 0))
    return refuse (error,
                   _ ("Progress is reported between the day on which it was given and the limit."));

  return TRUE;
}

static gboolean
check_member (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenMemberRepo) repo = zeren_member_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenMember) member = id != 0 ? zeren_member_repo_load (repo, id, error) : NULL;

  return id == 0 || member != NULL;
}

static gboolean
check_words (ZerenContext *context, const ZerenInstructionWords *words, GError **error)
{
  if (zeren_string_is_blank (words->title))
    return refuse (error, _ ("Say in a few words what is to be done."));
  if (words->kind == ZEREN_INSTRUCTION_LEADER && words->given_by == 0)
    return refuse (error, _ ("Say which leader gave the instruction."));
  if (words->number != NULL && g_utf8_strlen (words->number, -1) > LONGEST_NUMBER)
    return refuse (error, _ ("This is too long for the number of a paper."));

  return check_dates (context, words, error) && check_member (context, words->given_by, error) &&
         check_member (context, words->assigned_to, error) &&
         check_is_office_act (context, words->title, error);
}

/* --- whom it falls on ------------------------------------------------------------------------- */

static gboolean
check_organisation (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_repo_load (repo, id, error);

  if (organisation == NULL)
    return FALSE;
  if (zeren_organisation_is_active_on (organisation, zeren_context_get_today (context)))
    return TRUE;
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               _ ("“%s” has ended; no task can fall on it."),
               zeren_organisation_get_name (organisation));

  return FALSE;
}

static gint64
find_organisation_of_post (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (zeren_context_get_database (context));
  g_autoptr (ZerenPost) post = zeren_post_repo_load (repo, id, error);

  if (post == NULL)
    return 0;
  if (zeren_post_is_active_on (post, zeren_context_get_today (context)))
    return zeren_post_get_organisation (post);
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               _ ("“%s” has ended; no task can fall on it."),
               zeren_post_get_title (post));

  return 0;
}

static gboolean
bind (ZerenContext *context,
      const ZerenInstructionWords *words,
      const ZerenGiven *given,
      GError **error)
{
  g_autoptr (ZerenTaskMaker) maker = NULL;
  gint64 organisation = words->organisation;

  if (words->post == 0 && organisation == 0)
    return refuse (error, _ ("Say which organization or post has to do it."));
  if (words->post != 0)
    organisation = find_organisation_of_post (context, words->post, error);
  if (organisation == 0 || !check_organisation (context, organisation, error))
    return FALSE;
  maker = zeren_task_maker_new (context, zeren_date_get_year (words->due), ZEREN_DATE_NONE, error);
  if (maker == NULL)
    return FALSE;

  zeren_binding_set_kind (given->binding,
                          words->post != 0 ? ZEREN_BINDING_POST : ZEREN_BINDING_ORGANISATION);
  zeren_binding_set_organisation (given->binding, words->post != 0 ? 0 : organisation);
  zeren_binding_set_post (given->binding, words->post);
  zeren_task_set_organisation (given->task, organisation);
  zeren_task_set_post (given->task, words->post);
  zeren_task_set_member (
    given->task, zeren_task_maker_find_answerer (maker, organisation, words->post, words->due));

  return TRUE;
}

/* --- adding and changing ---------------------------------------------------------------------- */

static void
fill_duty (ZerenDuty *duty, const ZerenInstructionWords *words)
{
  g_autofree char *title = zeren_string_dup_stripped (words->title);
  g_autofree char *limit = g_strdup_printf ("%u年%u月%u日前",
                                            zeren_date_get_year (words->due),
                                            zeren_date_get_month (words->due),
                                            zeren_date_get_day (words->due));
  g_autoptr (ZerenFrequency)
    once = zeren_frequency_new (ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, FALSE, limit);

  zeren_duty_set_quote (duty, title);
  zeren_duty_set_action (duty, title);
  zeren_duty_set_scope (duty, ZEREN_SCOPE_RECORD);
  zeren_duty_set_frequency (duty, once);
  zeren_duty_set_confidence (duty, 1);
  zeren_duty_set_state (duty, ZEREN_DUTY_STATE_ACCEPTED);
}

/* The limit is a reminder: no plan states it, so there is no last day to hold anybody to. */
static void
fill_task (ZerenTask *task, const ZerenInstructionWords *words)
{
  zeren_task_set_key (task, KEY);
  zeren_task_set_year (task, zeren_date_get_year (words->due));
  zeren_task_set_rule_source (task, ZEREN_RULE_SOURCE_DEFAULT);
  zeren_task_set_rule_date (task, words->due);
  zeren_task_set_due_date (task, words->due);
  zeren_task_set_moved_to (task, ZEREN_DATE_NONE);
  zeren_task_set_moved_to_reason (task, NULL);
  zeren_task_set_assigned_to (task, words->assigned_to);
}

static gboolean
fill_file (ZerenContext *context,
           ZerenInstruction *instruction,
           GFile *source,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (zeren_context_get_database (context));
  g_autoptr (ZerenFile) file = NULL;
  g_autofree char *name = NULL;

  if (source == NULL)
    return TRUE;
  file = zeren_file_store_add (store, source, cancellable, error);
  if (file == NULL)
    return FALSE;
  name = g_file_get_basename (source);
  zeren_instruction_set_file (instruction, zeren_file_get_sha256 (file));
  zeren_instruction_set_file_name (instruction, name);

  return TRUE;
}

static void
fill_instruction (ZerenContext *context,
                  ZerenInstruction *instruction,
                  const ZerenInstructionWords *words)
{
  g_autofree char *number = zeren_string_dup_stripped (words->number);

  zeren_instruction_set_kind (instruction, words->kind);
  zeren_instruction_set_given_by (instruction, words->given_by);
  zeren_instruction_set_given_on (
    instruction,
    zeren_date_is_set (words->given_on) ? words->given_on : zeren_context_get_today (context));
  zeren_instruction_set_number (instruction, zeren_string_is_blank (number) ? NULL : number);
  zeren_instruction_set_reply_by (instruction, words->reply_by);
}

static void
given_clear (ZerenGiven *given)
{
  g_clear_object (&given->duty);
  g_clear_object (&given->binding);
  g_clear_object (&given->task);
  g_clear_object (&given->instruction);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZerenGiven, given_clear)

/**
 * zeren_instructions_add:
 * @context: the context
 * @words: what is asked for
 * @cancellable: (nullable): to stop it
 * @error: return location for a #GError
 *
 * The words are judged like those of a plan. Its limit is a reminder only: nobody is late or
 * unperformed by it, and no case can rest on it.
 *
 * Returns: (transfer full) (nullable): the task
 */
ZerenTask *
zeren_instructions_add (ZerenContext *context,
                        const ZerenInstructionWords *words,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (ZerenInstructionRepo) repo = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_auto (ZerenGiven) given = { 0 };

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  given.duty = zeren_duty_new ();
  given.binding = zeren_binding_new ();
  given.task = zeren_task_new ();
  given.instruction = zeren_instruction_new ();
  if (!check_words (context, words, error) || !bind (context, words, &given, error))
    return NULL;
  fill_duty (given.duty, words);
  fill_task (given.task, words);
  fill_instruction (context, given.instruction, words);
  repo = open_repo (context);
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  if (transaction == NULL ||
      !fill_file (context, given.instruction, words->file, cancellable, error) ||
      !zeren_instruction_repo_add (repo, &given, error) ||
      !zeren_transaction_commit (transaction, error))
    return NULL;

  return g_steal_pointer (&given.task);
}

static gboolean
check_is_open (ZerenTask *task, GError **error)
{
  if (zeren_task_state_is_open (zeren_task_get_state (task)))
    return TRUE;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is a state of a task, for example “Done” */
               _ ("The task is “%s”. Only a task that is still to be done can be changed; reopen "
                  "it first."),
               zeren_task_state_to_label (zeren_task_get_state (task)));

  return FALSE;
}

/* An open task that was asked for by hand, with all that belongs to it */
static gboolean
load_given (ZerenContext *context, gint64 id, ZerenGiven *given, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenTaskRepo) tasks = zeren_task_repo_new (database);
  g_autoptr (ZerenDutyRepo) duties = zeren_duty_repo_new (database);
  g_autoptr (ZerenInstructionRepo) repo = open_repo (context);

  given->binding = zeren_binding_new ();
  given->task = zeren_task_repo_load (tasks, id, error);
  if (given->task == NULL)
    return FALSE;
  given->duty = zeren_duty_repo_load (duties, zeren_task_get_duty (given->task), error);
  if (given->duty == NULL || !zeren_instruction_repo_find (
                               repo, zeren_task_get_duty (given->task), &given->instruction, error))
    return FALSE;
  if (given->instruction != NULL)
    return check_is_open (given->task, error);

  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_REFUSED,
                       _ ("A plan asks for this task. Its words, its date and whom it falls on "
                          "come from there."));

  return FALSE;
}

/** zeren_instructions_edit: Returns: (transfer full) (nullable): the task as it is asked for now.
 * Only while it is to be done */
ZerenTask *
zeren_instructions_edit (ZerenContext *context,
                         gint64 task,
                         const ZerenInstructionWords *words,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (ZerenInstructionRepo) repo = NULL;
  g_autoptr (ZerenTransaction) transaction = NULL;
  g_auto (ZerenGiven) given = { 0 };

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  if (!load_given (context, task, &given, error) || !check_words (context, words, error) ||
      !bind (context, words, &given, error))
    return NULL;
  fill_duty (given.duty, words);
  fill_task (given.task, words);
  fill_instruction (context, given.instruction, words);
  repo = open_repo (context);
  transaction = zeren_database_begin (zeren_context_get_database (context), error);
  if (transaction == NULL ||
      !fill_file (context, given.instruction, words->file, cancellable, error) ||
      !zeren_instruction_repo_change (repo, &given, error) ||
      !zeren_transaction_commit (transaction, error))
    return NULL;

  return g_steal_pointer (&given.task);
}

/** zeren_instructions_withdraw: Returns: whether @task is gone; refused where files or entries are
 * kept with it */
gboolean
zeren_instructions_withdraw (ZerenContext *context, gint64 task, GError **error)
{
  g_autoptr (ZerenInstructionRepo) repo = NULL;
  g_auto (ZerenGiven) given = { 0 };

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = open_repo (context);

  return load_given (context, task, &given, error) &&
         zeren_instruction_repo_remove (repo, given.task, error);
}

/**
 * zeren_instructions_find:
 * @context: the context
 * @duty: a duty
 * @found: (out) (transfer full) (nullable): where it comes from; %NULL where a plan states it
 * @error: return location for a #GError
 *
 * Returns: whether it could be read
 */
gboolean
zeren_instructions_find (ZerenContext *context,
                         gint64 duty,
                         ZerenInstruction **found,
                         GError **error)
{
  g_autoptr (ZerenInstructionRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = open_repo (context);

  return zeren_instruction_repo_find (repo, duty, found, error);
}

/** zeren_instruction_dup_label: Returns: (transfer full): what it is, with the number of its paper
 */
char *
zeren_instruction_dup_label (ZerenInstruction *self)
{
  const char *kind = zeren_instruction_kind_to_label (zeren_instruction_get_kind (self));

  if (zeren_instruction_get_number (self) == NULL)
    return g_strdup (kind);

  return g_strdup_printf ("%s · %s", kind, zeren_instruction_get_number (self));
}

/* --- threads ---------------------------------------------------------------------------------- */

/** zeren_instructions_list_entries: Returns: (transfer full) (element-type ZerenTaskEntry)
 * (nullable): the thread of @task, the oldest first */
GPtrArray *
zeren_instructions_list_entries (ZerenContext *context, gint64 task, GError **error)
{
  g_autoptr (ZerenInstructionRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  repo = open_repo (context);

  return zeren_instruction_repo_list_entries (repo, task, error);
}

/** zeren_instructions_add_entry: Returns: the id of a new entry of the thread of @task, which is
 * only added to; 0 with an error */
gint64
zeren_instructions_add_entry (ZerenContext *context, gint64 task, const char *text, GError **error)
{
  g_autoptr (ZerenInstructionRepo) repo = NULL;
  g_autoptr (ZerenTaskEntry) entry = NULL;
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);

  if (zeren_string_is_blank (text))
    {
      refuse (error, _ ("Say in a few words what was done."));
      return 0;
    }
  stripped = zeren_string_dup_stripped (text);
  if (!check_is_office_act (context, stripped, error))
    return 0;
  repo = open_repo (context);
  entry = zeren_task_entry_new ();
  zeren_task_entry_set_task (entry, task);
  zeren_task_entry_set_text (entry, stripped);

  return zeren_instruction_repo_add_entry (repo, entry, error) ? zeren_task_entry_get_id (entry)
                                                               : 0;
}
