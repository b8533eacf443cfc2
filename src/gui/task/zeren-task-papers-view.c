/* zeren-task-papers-view.c: the papers before the act of a task, on its page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-papers-view.h"

#include "zeren-differences-dialog.h"
#include "zeren-draft-copies.h"
#include "zeren-kept-files.h"
#include "zeren-service-error.h"
#include "zeren-shell.h"
#include "zeren-task-paper-row.h"
#include "zeren-task-papers.h"

#include <glib/gi18n-lib.h>

struct _ZerenTaskPapersView
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;

  gint64 task;           /* the one that is shown or read */
  GCancellable *reading; /* while it is */
  guint fitting;         /* as bits of ZerenTaskDocumentKind */
  GPtrArray *papers;     /* NULL until they were read */
  GPtrArray *edits;      /* what was made of them by hand */
  GPtrArray *rows;       /* what stands in the group */
  gboolean is_drafting;
};

G_DEFINE_FINAL_TYPE (ZerenTaskPapersView, zeren_task_papers_view, ADW_TYPE_BIN)

/* --- what there is ---------------------------------------------------------------------------- */

static ZerenTaskDocument *
find_paper (ZerenTaskPapersView *self, gint64 id)
{
  for (guint i = 0; self->papers != NULL && i < self->papers->len; i++)
    {
      ZerenTaskDocument *paper = g_ptr_array_index (self->papers, i);

      if (zeren_task_document_get_id (paper) == id)
        return paper;
    }

  return NULL;
}

static ZerenTaskDocument *
find_newest (ZerenTaskPapersView *self, ZerenTaskDocumentKind kind)
{
  for (guint i = self->papers->len; i > 0; i--)
    {
      ZerenTaskDocument *paper = g_ptr_array_index (self->papers, i - 1);

      if (zeren_task_document_get_kind (paper) == kind)
        return paper;
    }

  return NULL;
}

static ZerenDraftEdit *
find_edit (ZerenTaskPapersView *self, ZerenTaskDocument *paper)
{
  ZerenDraftRef draft = zeren_draft_ref_of_task (paper);

  return zeren_drafts_find_edit (self->edits, &draft);
}

static gboolean
papers_are_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      if (zeren_task_document_get_id (a->pdata[i]) != zeren_task_document_get_id (b->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/* --- rows ------------------------------------------------------------------------------------- */

static GtkWidget *
create_paper_row (ZerenTaskPapersView *self, ZerenTaskDocument *paper, gboolean is_newest)
{
  return zeren_task_paper_row_new (paper,
                                   find_edit (self, paper),
                                   zeren_task_papers_find_version (self->papers, paper),
                                   is_newest);
}

static GtkWidget *
create_kind_row (ZerenTaskPapersView *self, ZerenTaskDocumentKind kind)
{
  ZerenTaskDocument *paper = find_newest (self, kind);

  return paper != NULL ? create_paper_row (self, paper, TRUE)
                       : zeren_task_paper_row_new_missing (kind);
}

static GtkWidget *
create_expander (const char *title)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return row;
}

/* --- the group -------------------------------------------------------------------------------- */

static void
clear (ZerenTaskPapersView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
}

static void
add (ZerenTaskPapersView *self, GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_kinds (ZerenTaskPapersView *self)
{
  GtkWidget *more = NULL;

  for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
    {
      if ((self->fitting >> kind & 1) != 0)
        add (self, create_kind_row (self, kind));
    }
  for (ZerenTaskDocumentKind kind = 0; kind < ZEREN_N_TASK_DOCUMENT_KINDS; kind++)
    {
      if ((self->fitting >> kind & 1) != 0)
        continue;
      if (more == NULL)
        more = create_expander (_ ("More Papers"));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (more), create_kind_row (self, kind));
    }
  if (more != NULL)
    add (self, more);
}

/* The newest of them first */
static void
add_earlier_drafts (ZerenTaskPapersView *self)
{
  GtkWidget *earlier = NULL;

  for (guint i = self->papers->len; i > 0; i--)
    {
      ZerenTaskDocument *paper = g_ptr_array_index (self->papers, i - 1);

      if (find_newest (self, zeren_task_document_get_kind (paper)) == paper)
        continue;
      if (earlier == NULL)
        earlier = create_expander (_ ("Earlier Drafts"));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (earlier), create_paper_row (self, paper, FALSE));
    }
  if (earlier != NULL)
    add (self, earlier);
}

/* --- reading ---------------------------------------------------------------------------------- */

typedef struct
{
  guint fitting;
  GPtrArray *papers; /* NULL where the words of the task cannot be read */
  GPtrArray *edits;
} Papers;

static void
papers_free (Papers *self)
{
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Papers, papers_free)

/* On the reader thread. A task without words has no papers, which is no error. */
static gpointer
read_papers (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *task = data;
  ZerenDraftOwner owner = { .task = *task };
  g_autoptr (Papers) papers = g_new0 (Papers, 1);

  papers->fitting = zeren_task_papers_suggest (context, *task, NULL);
  if (papers->fitting == 0)
    return g_steal_pointer (&papers);
  papers->papers = zeren_task_papers_list (context, *task, error);
  if (papers->papers != NULL)
    papers->edits = zeren_drafts_list_edits (context, &owner, error);

  return papers->edits != NULL ? g_steal_pointer (&papers) : NULL;
}

static void
show_papers (ZerenTaskPapersView *self, Papers *papers)
{
  gtk_widget_set_visible (GTK_WIDGET (self), papers->papers != NULL);
  if (papers->papers == NULL)
    {
      clear (self);
      return;
    }
  if (self->papers != NULL && self->fitting == papers->fitting &&
      papers_are_equal (self->papers, papers->papers) && self->edits->len == papers->edits->len)
    return; /* else the focus would be lost */

  clear (self);
  self->fitting = papers->fitting;
  self->papers = g_steal_pointer (&papers->papers);
  self->edits = g_steal_pointer (&papers->edits);
  add_kinds (self);
  add_earlier_drafts (self);
}

static void
look (ZerenTaskPapersView *self)
{
  ZerenDraftOwner owner = { .task = self->task };

  if (self->papers != NULL && self->papers->len > 0)
    zeren_draft_copies_look (GTK_WIDGET (self), &owner);
}

static void
focus_cb (ZerenTaskPapersView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    look (self);
}

static void
stop_reading (ZerenTaskPapersView *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* Where it fails the page around says what is wrong with the database. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZerenTaskPapersView) self = user_data;
  gboolean is_current = g_task_get_cancellable (G_TASK (result)) == self->reading;
  g_autoptr (GError) error = NULL;
  g_autoptr (Papers) papers = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (!is_current)
    return;
  stop_reading (self);
  if (papers != NULL)
    {
      show_papers (self, papers);
      look (self);
    }
  else
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* --- drafting --------------------------------------------------------------------------------- */

typedef struct
{
  gint64 task;
  guint kinds;
  ZerenRedraft choice;
} Drafting;

static void draft_anew (GtkWidget *widget, ZerenRedraft choice, gpointer data);

/* On the writer thread. */
static gpointer
draft (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Drafting *drafting = data;

  return zeren_task_papers_draft (
    context, drafting->task, drafting->kinds, drafting->choice, NULL, cancellable, NULL, error);
}

/* On the reader thread. */
static gpointer
compare_with_new (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Drafting *drafting = data;

  return zeren_task_papers_compare_with_new (context, drafting->task, drafting->kinds, error);
}

static void
ask (ZerenTaskPapersView *self, Drafting *drafting)
{
  ZerenDifferencesDialog *dialog = zeren_differences_dialog_show (
    GTK_WIDGET (self),
    _ ("Draft Anew"),
    compare_with_new,
    g_memdup2 (drafting, sizeof *drafting),
    g_free);

  zeren_differences_dialog_ask (dialog, draft_anew, drafting, g_free);
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenTaskPapersView *self = ZEREN_TASK_PAPERS_VIEW (source);
  g_autofree Drafting *drafting = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) made = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  self->is_drafting = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "papers.draft", TRUE);
  if (made != NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (g_error_matches (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_CHANGED))
    ask (self, g_steal_pointer (&drafting));
  else
    zeren_shell_complain (GTK_WIDGET (self), error);
}

static guint
count_kinds (guint kinds)
{
  guint n = 0;

  for (; kinds != 0; kinds >>= 1)
    n += kinds & 1;

  return n;
}

static char *
say_drafted (const Drafting *drafting)
{
  guint n_papers = count_kinds (drafting->kinds);

  if (drafting->choice == ZEREN_REDRAFT_KEEP_MINE)
    return g_strdup (_ ("Your version is kept"));
  if (drafting->choice == ZEREN_REDRAFT_BESIDE)
    return g_strdup (_ ("Your version is kept; the new draft is saved beside it"));

  return g_strdup_printf (ngettext ("%u paper drafted", "%u papers drafted", n_papers), n_papers);
}

static void
start (ZerenTaskPapersView *self, const Drafting *drafting)
{
  g_autofree char *said = say_drafted (drafting);

  if (self->is_drafting)
    return;

  self->is_drafting = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "papers.draft", FALSE);
  zeren_shell_act_async (GTK_WIDGET (self),
                         said,
                         draft,
                         g_memdup2 (drafting, sizeof *drafting),
                         g_free,
                         (GDestroyNotify)g_ptr_array_unref,
                         NULL,
                         drafted_cb,
                         g_memdup2 (drafting, sizeof *drafting));
}

static void
draft_anew (GtkWidget *widget, ZerenRedraft choice, gpointer data)
{
  Drafting drafting = *(const Drafting *)data;

  drafting.choice = choice;
  start (ZEREN_TASK_PAPERS_VIEW (widget), &drafting);
}

static void
draft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskPapersView *self = ZEREN_TASK_PAPERS_VIEW (widget);
  guint kinds = g_variant_get_uint32 (parameter);
  Drafting drafting = { .task = self->task, .kinds = kinds != 0 ? kinds : self->fitting };

  if (self->papers != NULL)
    start (self, &drafting);
}

/* --- taking out ------------------------------------------------------------------------------- */

static char *
dup_file_name (ZerenTaskPapersView *self, ZerenTaskDocument *paper, const char *extension)
{
  return zeren_task_papers_dup_file_name (
    paper, zeren_task_papers_find_version (self->papers, paper), extension);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskPapersView *self = ZEREN_TASK_PAPERS_VIEW (widget);
  ZerenTaskDocument *paper = find_paper (self, g_variant_get_int64 (parameter));
  g_autofree char *file_name = NULL;
  ZerenDraftRef draft;

  if (paper == NULL)
    return;

  file_name = dup_file_name (self, paper, ".docx");
  draft = zeren_draft_ref_of_task (paper);
  zeren_draft_copies_open (widget, &draft, file_name);
}

static void
save_docx_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskPapersView *self = ZEREN_TASK_PAPERS_VIEW (widget);
  ZerenTaskDocument *paper = find_paper (self, g_variant_get_int64 (parameter));
  g_autofree char *file_name = NULL;
  ZerenDraftRef draft;

  if (paper == NULL)
    return;

  file_name = dup_file_name (self, paper, ".docx");
  draft = zeren_draft_ref_of_task (paper);
  zeren_draft_copies_save_as (widget, &draft, file_name);
}

static void
show_changes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskPapersView *self = ZEREN_TASK_PAPERS_VIEW (widget);
  ZerenTaskDocument *paper = find_paper (self, g_variant_get_int64 (parameter));
  ZerenDraftEdit *edit = paper != NULL ? find_edit (self, paper) : NULL;
  ZerenDraftRef draft;

  if (edit == NULL)
    return;

  draft = zeren_draft_ref_of_task (paper);
  zeren_draft_copies_show_changes (
    widget, &draft, edit, zeren_task_document_kind_to_label (zeren_task_document_get_kind (paper)));
}

static void
save_pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskPapersView *self = ZEREN_TASK_PAPERS_VIEW (widget);
  ZerenTaskDocument *paper = find_paper (self, g_variant_get_int64 (parameter));
  g_autofree char *file_name = NULL;

  if (paper == NULL)
    return;

  file_name = dup_file_name (self, paper, ".pdf");
  zeren_kept_files_save_as (widget, zeren_task_document_get_file_pdf (paper), file_name);
}

/* --- class ------------------------------------------------------------------------------------ */

static void
zeren_task_papers_view_dispose (GObject *object)
{
  ZerenTaskPapersView *self = ZEREN_TASK_PAPERS_VIEW (object);

  stop_reading (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_TASK_PAPERS_VIEW);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_pointer (&self->edits, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_task_papers_view_parent_class)->dispose (object);
}

static void
zeren_task_papers_view_finalize (GObject *object)
{
  g_ptr_array_unref (ZEREN_TASK_PAPERS_VIEW (object)->rows);

  G_OBJECT_CLASS (zeren_task_papers_view_parent_class)->finalize (object);
}

static void
zeren_task_papers_view_class_init (ZerenTaskPapersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_task_papers_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = zeren_task_papers_view_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-task-papers-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenTaskPapersView, group);

  gtk_widget_class_install_action (widget_class, "papers.draft", "u", draft_action);
  gtk_widget_class_install_action (widget_class, "papers.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "papers.save-docx", "x", save_docx_action);
  gtk_widget_class_install_action (widget_class, "papers.save-pdf", "x", save_pdf_action);
  gtk_widget_class_install_action (widget_class, "papers.show-changes", "x", show_changes_action);
}

static void
zeren_task_papers_view_init (ZerenTaskPapersView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  zeren_draft_copies_follow_focus (GTK_WIDGET (self), G_CALLBACK (focus_cb));
}

/**
 * zeren_task_papers_view_show:
 * @session: an open session
 * @task: a task, the same as before or another
 *
 * Reads the papers of a task and shows them; to be called when the page has read anew.
 */
void
zeren_task_papers_view_show (ZerenTaskPapersView *self, ZerenSession *session, gint64 task)
{
  g_return_if_fail (ZEREN_IS_TASK_PAPERS_VIEW (self));
  g_return_if_fail (ZEREN_IS_SESSION (session));

  stop_reading (self);
  if (self->task != task)
    {
      clear (self);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
    }
  self->task = task;
  self->reading = g_cancellable_new ();
  zeren_session_read_async (session,
                            read_papers,
                            g_memdup2 (&task, sizeof task),
                            g_free,
                            (GDestroyNotify)papers_free,
                            self->reading,
                            read_cb,
                            g_object_ref (self));
}
