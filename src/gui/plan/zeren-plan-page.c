/* zeren-plan-page.c: one plan: what it is called, and its pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-page.h"

#include "zeren-file-store.h"
#include "zeren-plan-repo.h"
#include "zeren-plan-row.h"
#include "zeren-preview.h"

#include <glib/gi18n-lib.h>

struct _ZerenPlanPage
{
  ZerenPage parent_instance;

  AdwWindowTitle *title;
  AdwBanner *withdrawn_banner;
  AdwBanner *copy_banner;
  ZerenPreview *preview;

  ZerenPlan *plan;
};

G_DEFINE_FINAL_TYPE (ZerenPlanPage, zeren_plan_page, ZEREN_TYPE_PAGE)

/* --- reading ------------------------------------------------------------------------------- */

typedef struct
{
  ZerenPlan *plan;
  GFile *reading_copy;
} Content;

static void
content_free (gpointer data)
{
  Content *content = data;

  g_clear_object (&content->plan);
  g_clear_object (&content->reading_copy);
  g_free (content);
}

static gpointer
dup_query (ZerenPage *page)
{
  gint64 id = zeren_page_get_subject (page);

  return g_memdup2 (&id, sizeof id);
}

static gpointer
read_plan (ZerenContext *context, gpointer id, GCancellable *cancellable, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenPlanRepo) repo = zeren_plan_repo_new (database);
  g_autoptr (ZerenFileStore) store = zeren_file_store_new (database);
  g_autoptr (ZerenPlan) plan = zeren_plan_repo_load (repo, *(gint64 *)id, error);
  const char *sha256;
  Content *content;

  if (plan == NULL)
    return NULL;

  sha256 = zeren_plan_get_reading_copy (plan);
  content = g_new0 (Content, 1);
  content->reading_copy = zeren_file_store_get_file (
    store, sha256 != NULL ? sha256 : zeren_plan_get_file (plan));
  content->plan = g_steal_pointer (&plan);

  return content;
}

/* --- showing ------------------------------------------------------------------------------- */

static void
update_header (ZerenPlanPage *self)
{
  g_autofree char *heading = zeren_plan_dup_heading (self->plan);
  g_autofree char *subheading = zeren_plan_dup_subheading (self->plan);

  adw_window_title_set_title (self->title, heading);
  adw_window_title_set_subtitle (self->title, subheading);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), heading);
  adw_banner_set_revealed (self->withdrawn_banner,
                           zeren_plan_get_state (self->plan) == ZEREN_PLAN_STATE_WITHDRAWN);
  adw_banner_set_revealed (self->copy_banner,
                           g_strcmp0 (zeren_plan_get_format (self->plan), "pdf") != 0);
}

/* A plan that only changed its title keeps its pages and where one was reading. */
static gboolean
has_same_pages (ZerenPlan *a, ZerenPlan *b)
{
  return a != NULL && zeren_plan_get_id (a) == zeren_plan_get_id (b) &&
         g_strcmp0 (zeren_plan_get_reading_copy (a), zeren_plan_get_reading_copy (b)) == 0;
}

static ZerenPageState
zeren_plan_page_show (ZerenPage *page, gpointer result)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (page);
  Content *content = result;
  gboolean same = has_same_pages (self->plan, content->plan);

  g_set_object (&self->plan, content->plan);
  update_header (self);
  if (!same)
    zeren_preview_open (self->preview, content->reading_copy);

  return ZEREN_PAGE_STATE_CONTENT;
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_plan_page_dispose (GObject *object)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PLAN_PAGE);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (zeren_plan_page_parent_class)->dispose (object);
}

static void
zeren_plan_page_class_init (ZerenPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_plan_page_dispose;

  page_class->interests = ZEREN_CHANGES_PLANS;
  page_class->read = read_plan;
  page_class->result_free = content_free;
  page_class->dup_query = dup_query;
  page_class->query_free = g_free;
  page_class->show = zeren_plan_page_show;

  g_type_ensure (ZEREN_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, title);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, withdrawn_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, copy_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, preview);
}

static void
zeren_plan_page_init (ZerenPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
