/* zeren-plan-list-page.c: the plans of the office, to choose one from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-list-page.h"

#include "zeren-list-merge.h"
#include "zeren-plan-repo.h"
#include "zeren-plan-row.h"

struct _ZerenPlanListPage
{
  ZerenPage parent_instance;

  GtkListBox *list_box;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;

  GListStore *plans; /* ZerenPlan */
  GtkFilterListModel *found;
  GtkFilter *filter;
  char *words; /* what is searched for, casefolded; %NULL for all */
};

G_DEFINE_FINAL_TYPE (ZerenPlanListPage, zeren_plan_list_page, ZEREN_TYPE_PAGE)

/* --- reading ------------------------------------------------------------------------------- */

static gpointer
read_plans (ZerenContext *context, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (zeren_context_get_database (context));

  return zeren_plan_repo_list (repo, error);
}

static ZerenPageState
judge_state (ZerenPlanListPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->plans)) == 0)
    return ZEREN_PAGE_STATE_EMPTY;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0)
    return ZEREN_PAGE_STATE_NO_RESULTS;

  return ZEREN_PAGE_STATE_CONTENT;
}

static ZerenPageState
zeren_plan_list_page_show (ZerenPage *page, gpointer result)
{
  ZerenPlanListPage *self = ZEREN_PLAN_LIST_PAGE (page);

  zeren_list_merge (self->plans, result, zeren_record_equal);

  return judge_state (self);
}

/* --- search -------------------------------------------------------------------------------- */

static gboolean
contains (const char *text, const char *words)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, words) != NULL;
}

static gboolean
is_found_cb (gpointer item, gpointer user_data)
{
  ZerenPlanListPage *self = user_data;
  ZerenPlan *plan = ZEREN_PLAN (item);

  if (self->words == NULL)
    return TRUE;

  return contains (zeren_plan_get_title (plan), self->words) ||
         contains (zeren_plan_get_issuer (plan), self->words) ||
         contains (zeren_plan_get_number (plan), self->words) ||
         contains (zeren_plan_get_file_name (plan), self->words);
}

static gboolean
is_shown (ZerenPageState state)
{
  return state != ZEREN_PAGE_STATE_LOADING && state != ZEREN_PAGE_STATE_ERROR;
}

static void
search_changed_cb (ZerenPlanListPage *self)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  g_strstrip (words);
  g_free (self->words);
  self->words = *words != '\0' ? g_utf8_casefold (words, -1) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (is_shown (zeren_page_get_state (ZEREN_PAGE (self))))
    zeren_page_set_state (ZEREN_PAGE (self), judge_state (self));
}

static void
search_stopped_cb (ZerenPlanListPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static gboolean
zeren_plan_list_page_start_search (ZerenPage *page)
{
  ZerenPlanListPage *self = ZEREN_PLAN_LIST_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);

  return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* --- list ---------------------------------------------------------------------------------- */

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return zeren_plan_row_new (ZEREN_PLAN (item));
}

static void
row_activated_cb (ZerenPlanListPage *self, GtkListBoxRow *row)
{
  ZerenPlan *plan = zeren_plan_row_get_plan (ZEREN_PLAN_ROW (row));

  gtk_widget_activate_action (
    GTK_WIDGET (self), "win.open", "(sx)", "plan", zeren_plan_get_id (plan));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_plan_list_page_dispose (GObject *object)
{
  ZerenPlanListPage *self = ZEREN_PLAN_LIST_PAGE (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PLAN_LIST_PAGE);
  g_clear_object (&self->found);
  g_clear_object (&self->plans);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (zeren_plan_list_page_parent_class)->dispose (object);
}

static void
zeren_plan_list_page_class_init (ZerenPlanListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_plan_list_page_dispose;

  page_class->interests = ZEREN_CHANGES_PLANS;
  page_class->read = read_plans;
  page_class->result_free = (GDestroyNotify)g_ptr_array_unref;
  page_class->show = zeren_plan_list_page_show;
  page_class->start_search = zeren_plan_list_page_start_search;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-plan-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanListPage, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
zeren_plan_list_page_init (ZerenPlanListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->plans = g_list_store_new (ZEREN_TYPE_PLAN);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found_cb, self, NULL));
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->plans)),
                                           g_object_ref (self->filter));
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->found), create_row, NULL, NULL);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}
