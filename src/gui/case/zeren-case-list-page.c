/* zeren-case-list-page.c: the cases that have been drafted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-list-page.h"

#include "zeren-case-row.h"
#include "zeren-list-merge.h"

struct _ZerenCaseListPage
{
  ZerenPage parent_instance;

  GtkStack *stack;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkListBox *list_box;

  GListStore *views;
};

G_DEFINE_FINAL_TYPE (ZerenCaseListPage, zeren_case_list_page, ZEREN_TYPE_PAGE)

/* --- reading ------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *views;
  guint n_cases; /* of all */
} Result;

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->views, g_ptr_array_unref);
  g_free (result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)

static gpointer
zeren_case_list_page_dup_query (ZerenPage *page)
{
  ZerenCaseListPage *self = ZEREN_CASE_LIST_PAGE (page);

  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static gpointer
read_cases (ZerenContext *context, gpointer words, GCancellable *cancellable, GError **error)
{
  g_autoptr (Result) result = g_new0 (Result, 1);
  g_autoptr (GPtrArray) cases = zeren_cases_list (context, error);

  if (cases == NULL)
    return NULL;
  result->n_cases = cases->len;
  result->views = zeren_case_views_list (context, words, error);

  return result->views != NULL ? g_steal_pointer (&result) : NULL;
}

/* --- showing ------------------------------------------------------------------------------- */

static gboolean
is_same (gconstpointer a, gconstpointer b)
{
  ZerenCaseView *first = (ZerenCaseView *)a;
  ZerenCaseView *second = (ZerenCaseView *)b;

  return zeren_case_view_get_id (first) == zeren_case_view_get_id (second) &&
         zeren_case_view_get_n_versions (first) == zeren_case_view_get_n_versions (second) &&
         g_strcmp0 (zeren_case_view_get_title (first), zeren_case_view_get_title (second)) == 0 &&
         g_strcmp0 (zeren_case_view_get_organisation_name (first),
                    zeren_case_view_get_organisation_name (second)) == 0;
}

static ZerenPageState
zeren_case_list_page_show (ZerenPage *page, gpointer data)
{
  ZerenCaseListPage *self = ZEREN_CASE_LIST_PAGE (page);
  const Result *result = data;

  zeren_list_merge (self->views, result->views, is_same);
  if (result->n_cases == 0)
    return ZEREN_PAGE_STATE_EMPTY;

  return result->views->len > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_NO_RESULTS;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return zeren_case_row_new (item);
}

static void
row_activated_cb (ZerenCaseListPage *self, GtkListBoxRow *row)
{
  ZerenCaseView *view = zeren_case_row_get_view (ZEREN_CASE_ROW (row));

  gtk_widget_activate_action (
    GTK_WIDGET (self), "win.open", "(sx)", "case", zeren_case_view_get_id (view));
}

/* --- search -------------------------------------------------------------------------------- */

static void
search_changed_cb (ZerenCaseListPage *self)
{
  zeren_page_reload (ZEREN_PAGE (self));
}

static void
search_stopped_cb (ZerenCaseListPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static gboolean
zeren_case_list_page_start_search (ZerenPage *page)
{
  ZerenCaseListPage *self = ZEREN_CASE_LIST_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);

  return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_case_list_page_dispose (GObject *object)
{
  ZerenCaseListPage *self = ZEREN_CASE_LIST_PAGE (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_CASE_LIST_PAGE);
  g_clear_object (&self->views);

  G_OBJECT_CLASS (zeren_case_list_page_parent_class)->dispose (object);
}

static void
zeren_case_list_page_class_init (ZerenCaseListPageClass *klass)
{
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_case_list_page_dispose;
  page_class->interests = ZEREN_CHANGES_CASES | ZEREN_CHANGES_ORGANISATIONS |
                          ZEREN_CHANGES_INCIDENTS | ZEREN_CHANGES_DUTIES;
  page_class->read = read_cases;
  page_class->result_free = result_free;
  page_class->dup_query = zeren_case_list_page_dup_query;
  page_class->query_free = g_free;
  page_class->show = zeren_case_list_page_show;
  page_class->start_search = zeren_case_list_page_start_search;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-case-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseListPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseListPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ZerenCaseListPage, list_box);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
zeren_case_list_page_init (ZerenCaseListPage *self)
{
  self->views = g_list_store_new (ZEREN_TYPE_CASE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->views), create_row, NULL, NULL);
}
