/* zeren-case-views.c: cases as lists show them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-views.h"

#include "zeren-case-collect-private.h"
#include "zeren-duties.h"
#include "zeren-incidents.h"
#include "zeren-tasks.h"

#include <string.h>

struct _ZerenCaseView
{
  GObject parent_instance;

  ZerenCase *accountability_case;
  char *title;
  char *organisation_name;
  GPtrArray *documents; /* of ZerenCaseDocument, in the order of drafting */
  GPtrArray *edits;     /* of ZerenDraftEdit, what was made of them by hand */
};

G_DEFINE_FINAL_TYPE (ZerenCaseView, zeren_case_view, G_TYPE_OBJECT)

static void
zeren_case_view_finalize (GObject *object)
{
  ZerenCaseView *self = ZEREN_CASE_VIEW (object);

  g_clear_object (&self->accountability_case);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->organisation_name, g_free);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_case_view_parent_class)->finalize (object);
}

static void
zeren_case_view_class_init (ZerenCaseViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_case_view_finalize;
}

static void
zeren_case_view_init (ZerenCaseView *self)
{
}

ZerenCase *
zeren_case_view_get_case (ZerenCaseView *self)
{
  g_return_val_if_fail (ZEREN_IS_CASE_VIEW (self), NULL);

  return self->accountability_case;
}

gint64
zeren_case_view_get_id (ZerenCaseView *self)
{
  g_return_val_if_fail (ZEREN_IS_CASE_VIEW (self), 0);

  return zeren_case_get_id (self->accountability_case);
}

/** zeren_case_view_get_title: Returns: the act that was not done, or the title of the incident */
const char *
zeren_case_view_get_title (ZerenCaseView *self)
{
  g_return_val_if_fail (ZEREN_IS_CASE_VIEW (self), NULL);

  return self->title;
}

const char *
zeren_case_view_get_organisation_name (ZerenCaseView *self)
{
  g_return_val_if_fail (ZEREN_IS_CASE_VIEW (self), NULL);

  return self->organisation_name;
}

/** zeren_case_view_get_documents: Returns: (transfer none) (element-type ZerenCaseDocument): all
 * drafts of all versions */
GPtrArray *
zeren_case_view_get_documents (ZerenCaseView *self)
{
  g_return_val_if_fail (ZEREN_IS_CASE_VIEW (self), NULL);

  return self->documents;
}

/** zeren_case_view_find_edit: Returns: (transfer none) (nullable): what was made of a document by
 * hand; %NULL where it is as it was drafted */
ZerenDraftEdit *
zeren_case_view_find_edit (ZerenCaseView *self, ZerenCaseDocument *document)
{
  ZerenDraftRef draft;

  g_return_val_if_fail (ZEREN_IS_CASE_VIEW (self), NULL);
  g_return_val_if_fail (ZEREN_IS_CASE_DOCUMENT (document), NULL);

  draft = zeren_draft_ref_of_case (document);

  return zeren_drafts_find_edit (self->edits, &draft);
}

guint
zeren_case_view_get_n_versions (ZerenCaseView *self)
{
  g_return_val_if_fail (ZEREN_IS_CASE_VIEW (self), 0);

  return zeren_cases_count_versions (self->documents);
}

/** zeren_case_view_get_drafted_at: Returns: (transfer none) (nullable): when the newest version was
 * drafted */
GDateTime *
zeren_case_view_get_drafted_at (ZerenCaseView *self)
{
  guint n_documents;

  g_return_val_if_fail (ZEREN_IS_CASE_VIEW (self), NULL);

  n_documents = self->documents->len;

  return n_documents > 0
           ? zeren_case_document_get_drafted_at (self->documents->pdata[n_documents - 1])
           : NULL;
}

/** zeren_case_view_get_placeholders: Returns: (transfer none) (nullable): what is still to be
 * filled in in a document, as it is by now */
const char *const *
zeren_case_view_get_placeholders (ZerenCaseView *self, ZerenCaseDocument *document)
{
  ZerenDraftEdit *edit = zeren_case_view_find_edit (self, document);

  return edit != NULL ? zeren_draft_edit_get_placeholders (edit)
                      : zeren_case_document_get_placeholders (document);
}

/** zeren_case_view_get_n_placeholders: Returns: how many places of the newest version are still to
 * be filled in */
guint
zeren_case_view_get_n_placeholders (ZerenCaseView *self)
{
  g_autoptr (GPtrArray) newest = NULL;
  guint count = 0;

  g_return_val_if_fail (ZEREN_IS_CASE_VIEW (self), 0);

  newest = zeren_cases_pick_version (self->documents, zeren_case_view_get_n_versions (self));
  for (guint i = 0; i < newest->len; i++)
    {
      const char *const *left = zeren_case_view_get_placeholders (self, newest->pdata[i]);

      count += left != NULL ? g_strv_length ((char **)left) : 0;
    }

  return count;
}

/* --- reading ------------------------------------------------------------------------------- */

static char *
dup_title_of_task (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenTask) task = zeren_tasks_load (context, id, error);
  g_autoptr (ZerenDuty)
    duty = task != NULL ? zeren_duties_load (context, zeren_task_get_duty (task), error) : NULL;
  const char *action = duty != NULL ? zeren_duty_get_action (duty) : NULL;

  if (duty == NULL)
    return NULL;

  return g_strdup (action != NULL ? action : zeren_duty_get_quote (duty));
}

static char *
dup_title (ZerenContext *context, ZerenCase *it, GError **error)
{
  g_autoptr (ZerenIncident) incident = NULL;

  if (zeren_case_get_task (it) != 0)
    return dup_title_of_task (context, zeren_case_get_task (it), error);
  incident = zeren_incidents_load (context, zeren_case_get_incident (it), error);

  return incident != NULL ? g_strdup (zeren_incident_get_title (incident)) : NULL;
}

static ZerenCaseView *
view_new (ZerenContext *context, ZerenCase *it, GError **error)
{
  g_autoptr (ZerenCaseView) self = g_object_new (ZEREN_TYPE_CASE_VIEW, NULL);
  ZerenDraftOwner owner = { .case_id = zeren_case_get_id (it) };

  self->accountability_case = g_object_ref (it);
  self->title = dup_title (context, it, error);
  if (self->title == NULL)
    return NULL;
  self->organisation_name = zeren_case_dup_organisation_name (zeren_context_get_database (context),
                                                              zeren_case_get_organisation (it));
  self->documents = zeren_cases_list_documents (context, owner.case_id, error);
  self->edits = self->documents != NULL ? zeren_drafts_list_edits (context, &owner, error) : NULL;

  return self->edits != NULL ? g_steal_pointer (&self) : NULL;
}

static gboolean
has_words (ZerenCaseView *self, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_autofree char *text = g_strjoin (
    "\n", self->title, self->organisation_name != NULL ? self->organisation_name : "", NULL);
  g_autofree char *folded_text = g_utf8_casefold (text, -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (strstr (folded_text, parts[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * zeren_case_views_list:
 * @context: the context
 * @words: (nullable): words that all stand in the title or the name of the organisation
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type ZerenCaseView): the cases, the newest first
 */
GPtrArray *
zeren_case_views_list (ZerenContext *context, const char *words, GError **error)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) cases = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  cases = zeren_cases_list (context, error);
  if (cases == NULL)
    return NULL;
  for (guint i = cases->len; i > 0; i--)
    {
      ZerenCaseView *view = view_new (context, cases->pdata[i - 1], error);

      if (view == NULL)
        return NULL;
      if (words == NULL || has_words (view, words))
        g_ptr_array_add (views, view);
      else
        g_object_unref (view);
    }

  return g_steal_pointer (&views);
}

/** zeren_case_view_load: Returns: (transfer full): one case, or %NULL with an error */
ZerenCaseView *
zeren_case_view_load (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenCase) it = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);

  it = zeren_cases_load (context, id, error);

  return it != NULL ? view_new (context, it, error) : NULL;
}
