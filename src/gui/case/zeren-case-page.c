/* zeren-case-page.c: one case: what it rests on beside its drafted documents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-page.h"

#include "zeren-action-table.h"
#include "zeren-case-dossier.h"
#include "zeren-case-facts-view.h"
#include "zeren-case-verbs.h"
#include "zeren-differences-dialog.h"
#include "zeren-progress-dialog.h"
#include "zeren-service-error.h"
#include "zeren-shell.h"
#include "zeren-storage-error.h"

#include <glib/gi18n-lib.h>

struct _ZerenCasePage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  AdwBanner *changed_banner;
  AdwBanner *refusal_banner;
  ZerenCaseFactsView *facts_view;
  ZerenCaseDocumentsView *documents_view;

  ZerenCaseDossier *dossier; /* what is shown; NULL where there is none */
};

G_DEFINE_FINAL_TYPE (ZerenCasePage, zeren_case_page, ZEREN_TYPE_PAGE)

/* --- reading ------------------------------------------------------------------------------- */

typedef struct
{
  ZerenCaseDossier *dossier; /* NULL where there is none */
} Result;

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->dossier, zeren_case_dossier_free);
  g_free (result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)

static gpointer
zeren_case_page_dup_query (ZerenPage *page)
{
  gint64 id = zeren_page_get_subject (page);

  return g_memdup2 (&id, sizeof id);
}

static gpointer
read_case (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 id = *(const gint64 *)data;
  g_autoptr (Result) result = g_new0 (Result, 1);
  g_autoptr (GError) local = NULL;

  if (id == 0)
    return g_steal_pointer (&result);
  result->dossier = zeren_case_dossier_load (context, id, &local);
  if (result->dossier == NULL &&
      !g_error_matches (local, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&result);
}

/* --- showing ------------------------------------------------------------------------------- */

static void
show_banners (ZerenCasePage *self, const ZerenCaseDossier *dossier)
{
  g_autofree char *refusal = NULL;

  adw_banner_set_revealed (self->changed_banner, dossier != NULL && dossier->changed);
  adw_banner_set_revealed (self->refusal_banner, dossier != NULL && dossier->refusal != NULL);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "case.redraft", dossier != NULL && dossier->refusal == NULL);
  if (dossier == NULL || dossier->refusal == NULL)
    return;

  /* Translators: %s is a sentence that says why */
  refusal = g_strdup_printf (_ ("This case does not stand any more. %s"), dossier->refusal);
  adw_banner_set_title (self->refusal_banner, refusal);
}

static gboolean
show_documents (ZerenPage *page)
{
  ZerenCasePage *self = ZEREN_CASE_PAGE (page);

  zeren_case_documents_view_show (self->documents_view, self->dossier->view);

  return G_SOURCE_REMOVE;
}

static gboolean
show_records (ZerenPage *page)
{
  ZerenCasePage *self = ZEREN_CASE_PAGE (page);

  return zeren_case_facts_view_show_records (self->facts_view, self->dossier);
}

static gboolean
show_missing (ZerenPage *page)
{
  ZerenCasePage *self = ZEREN_CASE_PAGE (page);

  return zeren_case_facts_view_show_missing (self->facts_view, self->dossier);
}

static gboolean
show_grounds (ZerenPage *page)
{
  ZerenCasePage *self = ZEREN_CASE_PAGE (page);

  return zeren_case_facts_view_show_grounds (self->facts_view, self->dossier);
}

static gboolean
show_conduct (ZerenPage *page)
{
  ZerenCasePage *self = ZEREN_CASE_PAGE (page);

  return zeren_case_facts_view_show_conduct (self->facts_view, self->dossier);
}

static gboolean
show_measures (ZerenPage *page)
{
  ZerenCasePage *self = ZEREN_CASE_PAGE (page);

  return zeren_case_facts_view_show_measures (self->facts_view, self->dossier);
}

static ZerenPageState
zeren_case_page_show (ZerenPage *page, gpointer data)
{
  ZerenCasePage *self = ZEREN_CASE_PAGE (page);
  Result *result = data;

  g_clear_pointer (&self->dossier, zeren_case_dossier_free);
  self->dossier = g_steal_pointer (&result->dossier);
  show_banners (self, self->dossier);
  if (self->dossier == NULL)
    return zeren_page_get_subject (page) == 0 ? ZEREN_PAGE_STATE_EMPTY
                                              : ZEREN_PAGE_STATE_NO_RESULTS;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 zeren_case_view_get_title (self->dossier->view));
  zeren_case_facts_view_show (self->facts_view, self->dossier);
  zeren_case_documents_view_set_session (self->documents_view, zeren_page_get_session (page));
  if (show_records (page))
    zeren_page_show_later (page, show_records);
  zeren_page_show_later (page, show_documents);
  zeren_page_show_later (page, show_missing);
  zeren_page_show_later (page, show_grounds);
  zeren_page_show_later (page, show_conduct);
  zeren_page_show_later (page, show_measures);

  return ZEREN_PAGE_STATE_CONTENT;
}

static void
zeren_case_page_subject_set (ZerenPage *page)
{
  zeren_case_documents_view_clear (ZEREN_CASE_PAGE (page)->documents_view);
}

/* --- actions ------------------------------------------------------------------------------- */

/* On the reader thread. */
static gpointer
compare_with_new (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *id = data;

  return zeren_cases_compare_with_new (context, *id, error);
}

static void redraft (GtkWidget *widget, ZerenRedraft choice, gpointer data);

static void
ask (GtkWidget *page)
{
  gint64 id = zeren_page_get_subject (ZEREN_PAGE (page));
  ZerenDifferencesDialog *dialog = zeren_differences_dialog_show (
    page, _ ("Draft Anew"), compare_with_new, g_memdup2 (&id, sizeof id), g_free);

  zeren_differences_dialog_ask (dialog, redraft, NULL, NULL);
}

static void
redrafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenProgressDialog) progress = user_data;
  g_autoptr (GError) error = NULL;

  zeren_shell_act_finish (GTK_WIDGET (source), result, &error);
  zeren_progress_dialog_end (progress);
  if (error == NULL || zeren_shell_get (GTK_WIDGET (source)) == NULL)
    return;
  if (g_error_matches (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_CHANGED))
    ask (GTK_WIDGET (source));
  else
    zeren_shell_complain (GTK_WIDGET (source), error);
}

static const char *
say_redraft (ZerenRedraft choice)
{
  if (choice == ZEREN_REDRAFT_KEEP_MINE)
    return _ ("Drafted anew; your version is kept");
  if (choice == ZEREN_REDRAFT_BESIDE)
    return _ ("Your version is kept; the new draft is saved beside it");

  return _ ("Drafted anew; the drafts of before are kept");
}

static void
redraft (GtkWidget *widget, ZerenRedraft choice, gpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  ZerenCaseAct *act = zeren_case_act_new (zeren_page_get_subject (ZEREN_PAGE (widget)));
  ZerenProgressDialog *progress = zeren_progress_dialog_start (
    widget, _ ("Drafting the Case"), cancellable);

  act->choice = choice;
  zeren_shell_act_async (widget,
                         say_redraft (choice),
                         zeren_case_act_redraft,
                         act,
                         zeren_case_act_free,
                         NULL,
                         cancellable,
                         redrafted_cb,
                         progress);
}

static void
redraft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  redraft (widget, ZEREN_REDRAFT_ASK, NULL);
}

static gboolean
zeren_case_page_start_search (ZerenPage *page)
{
  ZerenCasePage *self = ZEREN_CASE_PAGE (page);

  zeren_preview_start_find (zeren_case_documents_view_get_preview (self->documents_view));

  return TRUE;
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_case_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_CASE_PAGE);
  g_clear_pointer (&ZEREN_CASE_PAGE (object)->dossier, zeren_case_dossier_free);

  G_OBJECT_CLASS (zeren_case_page_parent_class)->dispose (object);
}

static void
zeren_case_page_class_init (ZerenCasePageClass *klass)
{
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_case_page_dispose;
  page_class->interests = ZEREN_CHANGES_CASES | ZEREN_CHANGES_TASKS | ZEREN_CHANGES_INCIDENTS |
                          ZEREN_CHANGES_DUTIES | ZEREN_CHANGES_PLANS | ZEREN_CHANGES_MEMBERS |
                          ZEREN_CHANGES_POSTS | ZEREN_CHANGES_ORGANISATIONS |
                          ZEREN_CHANGES_CALENDAR | ZEREN_CHANGES_DRAFTS;
  page_class->read = read_case;
  page_class->result_free = result_free;
  page_class->dup_query = zeren_case_page_dup_query;
  page_class->query_free = g_free;
  page_class->show = zeren_case_page_show;
  page_class->subject_set = zeren_case_page_subject_set;
  page_class->start_search = zeren_case_page_start_search;

  g_type_ensure (ZEREN_TYPE_CASE_FACTS_VIEW);
  g_type_ensure (ZEREN_TYPE_CASE_DOCUMENTS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenCasePage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenCasePage, changed_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenCasePage, refusal_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenCasePage, facts_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenCasePage, documents_view);
  gtk_widget_class_install_action (widget_class, "case.redraft", NULL, redraft_action);
}

static void
zeren_case_page_init (ZerenCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.redraft", FALSE);
  gtk_widget_add_controller (GTK_WIDGET (self),
                             zeren_action_table_create_controller ("case.redraft"));
}

/** zeren_case_page_get_documents: Returns: (transfer none): where the documents are shown */
ZerenCaseDocumentsView *
zeren_case_page_get_documents (ZerenCasePage *self)
{
  g_return_val_if_fail (ZEREN_IS_CASE_PAGE (self), NULL);

  return self->documents_view;
}
