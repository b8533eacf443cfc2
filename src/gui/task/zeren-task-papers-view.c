/* zeren-task-papers-view.c: the papers before the act of a task, on its page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-papers-view.h"

#include "zeren-kept-files.h"
#include "zeren-lazy-menu.h"
#include "zeren-shell.h"
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

static guint
count_left (ZerenTaskDocument *paper)
{
  const char *const *left = zeren_task_document_get_placeholders (paper);

  return left != NULL ? g_strv_length ((char **)left) : 0;
}

static char *
dup_draft_words (ZerenTaskPapersView *self, ZerenTaskDocument *paper)
{
  guint version = zeren_task_papers_find_version (self->papers, paper);
  guint n_left = count_left (paper);
  /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
  g_autofree char *when = g_date_time_format (zeren_task_document_get_drafted_at (paper),
                                              _ ("%Y-%m-%d %H:%M"));
  /* Translators: the number of a draft, and when it was made */
  g_autofree char *draft = g_strdup_printf (_ ("Draft %u, %s"), version, when);
  g_autofree char *left = NULL;

  if (n_left == 0)
    return g_steal_pointer (&draft);
  left = g_strdup_printf (ngettext ("%u place to fill in", "%u places to fill in", n_left), n_left);

  return g_strjoin (" · ", draft, left, NULL);
}

/* What is left to be filled in, a line each; asked for when the pointer rests on the row. */
static gboolean
query_left_cb (GtkWidget *row,
               int x,
               int y,
               gboolean by_keyboard,
               GtkTooltip *tooltip,
               ZerenTaskDocument *paper)
{
  const char *const *left = zeren_task_document_get_placeholders (paper);
  g_autofree char *text = g_strjoinv ("\n", (char **)left);

  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
add_button (GtkWidget *row, GtkWidget *button, const char *name)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_open_button (GtkWidget *row, ZerenTaskDocument *paper, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  /* Translators: %s is a paper, such as “Notice” */
  g_autofree char *name = g_strdup_printf (_ ("Open a Copy of “%s” with the Office Program"),
                                           label);

  gtk_widget_set_has_tooltip (button, TRUE);
  gtk_widget_set_tooltip_text (button, _ ("Open a Copy with the Office Program"));
  gtk_actionable_set_action_target (
    GTK_ACTIONABLE (button), "x", zeren_task_document_get_id (paper));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "papers.open");
  add_button (row, button, name);
}

static void
append_save (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (ZerenTaskDocument *paper, gboolean can_be_drafted)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) saving = g_menu_new ();
  gint64 id = zeren_task_document_get_id (paper);

  append_save (saving, _ ("Save as _Word Document (DOCX)…"), "papers.save-docx", id);
  append_save (saving, _ ("Save as _PDF…"), "papers.save-pdf", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (saving));
  if (can_be_drafted)
    {
      g_autoptr (GMenu) drafting = g_menu_new ();
      g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Draft Anew"), NULL);

      g_menu_item_set_action_and_target (
        item, "papers.draft", "u", 1u << zeren_task_document_get_kind (paper));
      g_menu_append_item (drafting, item);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (drafting));
    }

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
add_menu_button (GtkWidget *row,
                 ZerenTaskDocument *paper,
                 const char *label,
                 gboolean can_be_drafted)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = create_menu (paper, can_be_drafted);
  g_autofree char *name = g_strdup_printf (_ ("More for “%s”"), label);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  zeren_lazy_menu_set (GTK_MENU_BUTTON (button), menu);
  add_button (row, button, name);
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_strjoin (", ", title, subtitle, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static GtkWidget *
create_paper_row (ZerenTaskPapersView *self, ZerenTaskDocument *paper, gboolean is_newest)
{
  const char *label = zeren_task_document_kind_to_label (zeren_task_document_get_kind (paper));
  g_autofree char *words = dup_draft_words (self, paper);
  GtkWidget *row = create_row (label, words);

  if (count_left (paper) > 0)
    {
      gtk_widget_set_has_tooltip (row, TRUE);
      g_signal_connect_object (
        row, "query-tooltip", G_CALLBACK (query_left_cb), paper, G_CONNECT_DEFAULT);
    }
  add_open_button (row, paper, label);
  add_menu_button (row, paper, label, is_newest);

  return row;
}

static GtkWidget *
create_missing_row (ZerenTaskDocumentKind kind)
{
  const char *label = zeren_task_document_kind_to_label (kind);
  GtkWidget *row = create_row (label, _ ("Not drafted yet"));
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("D_raft"));
  /* Translators: %s is a paper, such as “Notice” */
  g_autofree char *name = g_strdup_printf (_ ("Draft “%s”"), label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", 1u << kind);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "papers.draft");
  add_button (row, button, name);

  return row;
}

static GtkWidget *
create_kind_row (ZerenTaskPapersView *self, ZerenTaskDocumentKind kind)
{
  ZerenTaskDocument *paper = find_newest (self, kind);

  return paper != NULL ? create_paper_row (self, paper, TRUE) : create_missing_row (kind);
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
} Papers;

static void
papers_free (Papers *self)
{
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Papers, papers_free)

/* On the reader thread. A task without words has no papers, which is no error. */
static gpointer
read_papers (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *task = data;
  g_autoptr (Papers) papers = g_new0 (Papers, 1);

  papers->fitting = zeren_task_papers_suggest (context, *task, NULL);
  if (papers->fitting == 0)
    return g_steal_pointer (&papers);
  papers->papers = zeren_task_papers_list (context, *task, error);

  return papers->papers != NULL ? g_steal_pointer (&papers) : NULL;
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
      papers_are_equal (self->papers, papers->papers))
    return; /* else the focus would be lost */

  clear (self);
  self->fitting = papers->fitting;
  self->papers = g_steal_pointer (&papers->papers);
  add_kinds (self);
  add_earlier_drafts (self);
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
    show_papers (self, papers);
  else
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* --- drafting --------------------------------------------------------------------------------- */

typedef struct
{
  gint64 task;
  guint kinds;
} Drafting;

/* On the writer thread. */
static gpointer
draft (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Drafting *drafting = data;

  return zeren_task_papers_draft (
    context, drafting->task, drafting->kinds, ZEREN_REDRAFT_ASK, NULL, cancellable, NULL, error);
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenTaskPapersView *self = ZEREN_TASK_PAPERS_VIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) made = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  self->is_drafting = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "papers.draft", TRUE);
  if (made == NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
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

static void
draft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskPapersView *self = ZEREN_TASK_PAPERS_VIEW (widget);
  guint kinds = g_variant_get_uint32 (parameter);
  guint n_papers;
  g_autofree char *said = NULL;
  Drafting *drafting;

  if (self->papers == NULL || self->is_drafting)
    return;

  drafting = g_new0 (Drafting, 1);
  drafting->task = self->task;
  drafting->kinds = kinds != 0 ? kinds : self->fitting;
  n_papers = count_kinds (drafting->kinds);
  said = g_strdup_printf (ngettext ("%u paper drafted", "%u papers drafted", n_papers), n_papers);
  self->is_drafting = TRUE;
  gtk_widget_action_set_enabled (widget, "papers.draft", FALSE);
  zeren_shell_act_async (widget,
                         said,
                         draft,
                         drafting,
                         g_free,
                         (GDestroyNotify)g_ptr_array_unref,
                         NULL,
                         drafted_cb,
                         NULL);
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

  if (paper == NULL)
    return;

  file_name = dup_file_name (self, paper, ".docx");
  zeren_kept_files_open_copy (widget, zeren_task_document_get_file_docx (paper), file_name);
}

static void
save_docx_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenTaskPapersView *self = ZEREN_TASK_PAPERS_VIEW (widget);
  ZerenTaskDocument *paper = find_paper (self, g_variant_get_int64 (parameter));
  g_autofree char *file_name = NULL;

  if (paper == NULL)
    return;

  file_name = dup_file_name (self, paper, ".docx");
  zeren_kept_files_save_as (widget, zeren_task_document_get_file_docx (paper), file_name);
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
}

static void
zeren_task_papers_view_init (ZerenTaskPapersView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
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
