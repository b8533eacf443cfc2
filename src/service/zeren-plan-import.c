/* zeren-plan-import.c: a plan file comes in: read, extracted, kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-import.h"

#include "zeren-file-store.h"
#include "zeren-organisation-repo.h"
#include "zeren-found-contents.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* --- keeping ---------------------------------------------------------------------------------- */

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
               /* Translators: %s is the name of an organisation */
               _ ("“%s” has ended; it takes no new plans."),
               zeren_organisation_get_name (organisation));

  return FALSE;
}

/* The plan that the new one takes the place of may have come from the same file. */
static gboolean
check_new (ZerenPlanRepo *repo, const ZerenPlanReading *reading, gint64 supersedes, GError **error)
{
  g_autoptr (GPtrArray) plans = zeren_plan_repo_list_of_file (repo, reading->sha256, error);

  if (plans == NULL)
    return FALSE;
  for (guint i = 0; i < plans->len; i++)
    {
      ZerenPlan *plan = g_ptr_array_index (plans, i);

      if (zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_WITHDRAWN ||
          zeren_plan_get_id (plan) == supersedes)
        continue;
      g_set_error (error,
                   ZEREN_SERVICE_ERROR,
                   ZEREN_SERVICE_ERROR_EXISTS,
                   /* Translators: the id and the title of a plan */
                   _ ("This file is already here as plan %" PRId64 " (%s)."),
                   zeren_plan_get_id (plan),
                   zeren_plan_get_title (plan));
      return FALSE;
    }

  return TRUE;
}

/* Letters and digits only: brackets and blanks are set differently where a title is repeated. */
static char *
dup_letters (const char *start, gssize length)
{
  GString *letters = g_string_new (NULL);
  const char *end = length < 0 ? start + strlen (start) : start + length;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));

  return g_string_free (letters, FALSE);
}

/* What 关于印发《…》的通知 sends out, in letters only. */
static char *
dup_issued_title (const char *title)
{
  static const char *const verbs[] = { "印发", "转发", "下发", "发布", "公布" };
  const char *end = g_strrstr (title, "的通知");

  for (gsize i = 0; end != NULL && i < G_N_ELEMENTS (verbs); i++)
    {
      const char *verb = strstr (title, verbs[i]);

      if (verb != NULL && verb < end)
        return dup_letters (verb + strlen (verbs[i]), end - verb - strlen (verbs[i]));
    }

  return NULL;
}

/* The plan itself: behind a notice that sends it out, the document of the title that the notice
 * names. (nullable) */
static const ZerenFoundDocument *
find_plan_document (GPtrArray *documents)
{
  const ZerenFoundDocument *first = documents->len > 0 ? documents->pdata[0] : NULL;
  g_autofree char *issued = first != NULL && first->title != NULL ? dup_issued_title (first->title)
                                                                  : NULL;

  for (guint i = 1; issued != NULL && *issued != '\0' && i < documents->len; i++)
    {
      const ZerenFoundDocument *document = documents->pdata[i];
      g_autofree char *letters = dup_letters (document->title != NULL ? document->title : "", -1);

      if (*letters != '\0' &&
          (strstr (letters, issued) != NULL || strstr (issued, letters) != NULL))
        return document;
    }

  return first;
}

static char *
dup_title (const ZerenPlanReading *reading, const ZerenFoundDocument *plan)
{
  GPtrArray *documents = reading->extraction->documents;
  const char *dot = strrchr (reading->name, '.');

  if (reading->title != NULL)
    return g_strdup (reading->title);
  if (plan != NULL && plan->title != NULL)
    return g_strdup (plan->title);

  for (guint i = 0; i < documents->len; i++)
    {
      const ZerenFoundDocument *document = g_ptr_array_index (documents, i);

      if (document->title != NULL)
        return g_strdup (document->title);
    }

  return dot != NULL && dot != reading->name ? g_strndup (reading->name, dot - reading->name)
                                             : g_strdup (reading->name);
}

/* The file is one plan; what its own head does not say, the notice that sends it out says. */
static void
set_head (ZerenPlan *plan, const ZerenPlanReading *reading)
{
  GPtrArray *documents = reading->extraction->documents;
  const ZerenFoundDocument *own = find_plan_document (documents);
  g_autofree char *title = dup_title (reading, own);

  zeren_plan_set_title (plan, title);
  if (own != NULL)
    {
      const ZerenFoundDocument *first = g_ptr_array_index (documents, 0);

      zeren_plan_set_issuer (plan, own->issuer != NULL ? own->issuer : first->issuer);
      zeren_plan_set_number (plan, own->number != NULL ? own->number : first->number);
      zeren_plan_set_issued (plan, zeren_date_is_set (own->issued) ? own->issued : first->issued);
    }
}

static gboolean
keep_files (ZerenFileStore *store, ZerenPlan *plan, const ZerenPlanReading *reading, GError **error)
{
  g_autoptr (ZerenFile)
    file = zeren_file_store_add_bytes (store,
                                       reading->bytes,
                                       reading->name,
                                       zeren_document_format_get_media_type (reading->format),
                                       error);
  g_autoptr (ZerenFile) copy = NULL;
  g_autofree char *copy_name = NULL;
  GBytes *copy_bytes;

  if (file == NULL)
    return FALSE;
  zeren_plan_set_file (plan, zeren_file_get_sha256 (file));
  if (reading->format == ZEREN_DOCUMENT_FORMAT_PDF)
    {
      zeren_plan_set_reading_copy (plan, zeren_file_get_sha256 (file));
      return TRUE;
    }

  copy_bytes = zeren_plan_reading_get_copy (reading, error);
  if (copy_bytes == NULL)
    return FALSE;
  copy_name = g_strconcat (reading->name, ".pdf", NULL);
  copy = zeren_file_store_add_bytes (
    store,
    copy_bytes,
    copy_name,
    zeren_document_format_get_media_type (ZEREN_DOCUMENT_FORMAT_PDF),
    error);
  if (copy == NULL)
    return FALSE;
  zeren_plan_set_reading_copy (plan, zeren_file_get_sha256 (copy));

  return TRUE;
}

static ZerenPlan *
build_plan (ZerenContext *context, const ZerenPlanReading *reading, const ZerenPlanTerms *terms)
{
  ZerenPlan *plan = zeren_plan_new ();
  g_autoptr (GDateTime) now = zeren_context_dup_now (context);

  zeren_plan_set_organisation (plan, terms->organisation);
  zeren_plan_set_supersedes (plan, terms->supersedes);
  set_head (plan, reading);
  zeren_plan_set_file_name (plan, reading->name);
  zeren_plan_set_format (plan, zeren_document_format_to_id (reading->format));
  zeren_plan_set_pages (plan, zeren_text_get_n_pages (reading->extraction->text));
  zeren_plan_set_imported_at (plan, now);

  return plan;
}

static gint64
store (ZerenContext *context,
       const ZerenPlanReading *reading,
       const ZerenPlanTerms *terms,
       GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (database);
  g_autoptr (ZerenFileStore) files = zeren_file_store_new (database);
  g_autoptr (ZerenTransaction) transaction = zeren_database_begin (database, error);
  g_autoptr (ZerenPlan) plan = NULL;
  g_autoptr (ZerenPlanContents) contents = NULL;

  if (transaction == NULL || !check_organisation (context, terms->organisation, error) ||
      !check_new (repo, reading, terms->supersedes, error))
    return 0;

  plan = build_plan (context, reading, terms);
  contents = zeren_plan_contents_from_extraction (reading->extraction);
  if (!keep_files (files, plan, reading, error) ||
      !zeren_plan_repo_import (repo, plan, contents, error) ||
      !zeren_transaction_commit (transaction, error))
    return 0;

  return zeren_plan_get_id (plan);
}

/**
 * zeren_plan_import_store:
 * @context: the context
 * @reading: a plan file that was read
 * @terms: whose plan it is, and which it replaces
 *
 * Keeps the file, its reading copy and everything found in it, in one transaction. The duties are
 * proposals. A file that is already a plan in force is refused with the id of that plan, unless it
 * is the one to be replaced.
 *
 * Returns: the id of the new plan, or 0 with an error that names the file
 */
gint64
zeren_plan_import_store (ZerenContext *context,
                         const ZerenPlanReading *reading,
                         const ZerenPlanTerms *terms,
                         GError **error)
{
  gint64 id;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (reading != NULL, 0);
  g_return_val_if_fail (terms != NULL, 0);

  id = store (context, reading, terms, error);
  if (id == 0)
    g_prefix_error (error, _ ("%s: "), reading->path);

  return id;
}

/**
 * zeren_plan_import_find:
 * @context: the context
 * @sha256: the digest of a file
 * @plan: (out) (transfer full) (nullable): the plan in force that came from such a file
 *
 * Returns: whether it could be looked up
 */
gboolean
zeren_plan_import_find (ZerenContext *context, const char *sha256, ZerenPlan **plan, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (sha256 != NULL, FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);

  *plan = NULL;
  repo = zeren_plan_repo_new (zeren_context_get_database (context));
  plans = zeren_plan_repo_list_of_file (repo, sha256, error);
  for (guint i = 0; plans != NULL && i < plans->len && *plan == NULL; i++)
    {
      ZerenPlan *found = g_ptr_array_index (plans, i);

      if (zeren_plan_get_state (found) == ZEREN_PLAN_STATE_ACTIVE)
        *plan = g_object_ref (found);
    }

  return plans != NULL;
}

/* --- the whole way, at once ------------------------------------------------------------------- */

static void
tell_notes (const ZerenPlanReading *reading, const ZerenPlanTerms *terms)
{
  g_auto (GStrv) notes = zeren_document_dup_notes (reading->document);

  for (guint i = 0; terms->notes != NULL && notes[i] != NULL; i++)
    g_ptr_array_add (terms->notes, g_strdup (notes[i]));
}

/**
 * zeren_plan_import_source:
 * @context: the context
 * @source: a file or text
 * @encoding: (nullable): what a text is to be read in; needed where it is doubtful
 * @terms: whose plan it is, and which it replaces
 * @progress: (nullable): is told what is being done
 *
 * Blocks while the plan is read. A window reads with zeren_plan_read_source() on a thread without a
 * database and then calls zeren_plan_import_store().
 *
 * Returns: the id of the new plan, or 0 with an error that names the file
 */
gint64
zeren_plan_import_source (ZerenContext *context,
                          ZerenPlanSource *source,
                          const char *encoding,
                          const ZerenPlanTerms *terms,
                          GCancellable *cancellable,
                          ZerenProgressFunc progress,
                          gpointer progress_data,
                          GError **error)
{
  g_autoptr (ZerenVocabulary) vocabulary = NULL;
  g_autoptr (ZerenPlanReading) reading = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (source != NULL, 0);
  g_return_val_if_fail (terms != NULL, 0);

  if (!check_organisation (context, terms->organisation, error))
    return 0;
  vocabulary = zeren_context_dup_vocabulary (context, error);
  if (vocabulary == NULL)
    return 0;
  reading = zeren_plan_read_source (
    source, encoding, terms->pictures, vocabulary, progress, progress_data, cancellable, error);
  if (reading == NULL)
    {
      g_prefix_error (error, _ ("%s: "), source->path);
      return 0;
    }
  tell_notes (reading, terms);
  if (progress != NULL)
    progress (_ ("Keeping what was found…"), 0.9, progress_data);

  return zeren_plan_import_store (context, reading, terms, error);
}

/**
 * zeren_plan_import:
 * @context: the context
 * @path: the plan file
 * @organisation: the id of the organisation whose plan it is
 * @progress: (nullable): is told what is being done
 *
 * As zeren_plan_import_source(), for a file and an organisation.
 *
 * Returns: the id of the new plan, or 0 with an error that names the file
 */
gint64
zeren_plan_import (ZerenContext *context,
                   const char *path,
                   gint64 organisation,
                   GCancellable *cancellable,
                   ZerenProgressFunc progress,
                   gpointer progress_data,
                   GError **error)
{
  const ZerenPlanTerms terms = { .organisation = organisation };
  g_autoptr (ZerenPlanSource) source = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), 0);
  g_return_val_if_fail (path != NULL, 0);

  source = zeren_plan_source_load (path, cancellable, error);
  if (source == NULL)
    {
      g_prefix_error (error, _ ("%s: "), path);
      return 0;
    }

  return zeren_plan_import_source (
    context, source, NULL, &terms, cancellable, progress, progress_data, error);
}
