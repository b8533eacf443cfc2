/* zeren-plan-page.c: one plan: its pages beside its clauses and what was found in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-page-private.h"

#include "zeren-lazy-menu.h"
#include "zeren-plan-row.h"
#include "zeren-plan-sheet.h"
#include "zeren-storage-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (ZerenPlanPage, zeren_plan_page, ZEREN_TYPE_PAGE)

/* --- reading ------------------------------------------------------------------------------- */

static gpointer
dup_query (ZerenPage *page)
{
  ZerenPlanQuery query = { zeren_page_get_kind (page), zeren_page_get_subject (page) };

  return g_memdup2 (&query, sizeof query);
}

/* A plan that is not there is nothing to show, not an error. */
static gpointer
read_plan (ZerenContext *context, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  ZerenPlanSheet *sheet = zeren_plan_sheet_load (context, query, &failure);

  if (sheet != NULL)
    return sheet;
  if (g_error_matches (failure, ZEREN_STORAGE_ERROR, ZEREN_STORAGE_ERROR_NOT_FOUND))
    return g_new0 (ZerenPlanSheet, 1);
  g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

static void
free_sheet (gpointer sheet)
{
  zeren_plan_sheet_free (sheet);
}

/* --- showing ------------------------------------------------------------------------------- */

/* A plan that was replaced leads to the one that holds now. */
static void
update_withdrawn_banner (ZerenPlanPage *self, ZerenPlan *successor)
{
  g_autofree char *heading = successor != NULL ? zeren_plan_dup_heading (successor) : NULL;
  g_autofree char *text = NULL;

  if (heading != NULL)
    /* Translators: the title of a plan */
    text = g_strdup_printf (_ ("This plan was replaced by “%s”. It is kept for reading."), heading);
  adw_banner_set_use_markup (self->withdrawn_banner, FALSE);
  adw_banner_set_title (self->withdrawn_banner,
                        text != NULL ? text
                                     : _ ("This plan was withdrawn. It is kept for reading."));
  adw_banner_set_button_label (self->withdrawn_banner,
                               successor != NULL ? _ ("_Open the Newer Plan") : NULL);
  if (successor != NULL)
    gtk_actionable_set_action_target (
      GTK_ACTIONABLE (self->withdrawn_banner), "(sx)", "plan", zeren_plan_get_id (successor));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->withdrawn_banner),
                                  successor != NULL ? "win.open" : NULL);
  adw_banner_set_revealed (self->withdrawn_banner,
                           zeren_plan_get_state (self->plan) == ZEREN_PLAN_STATE_WITHDRAWN);
}

static void
update_header (ZerenPlanPage *self)
{
  g_autofree char *heading = zeren_plan_dup_heading (self->plan);
  g_autofree char *subheading = zeren_plan_dup_subheading (self->plan);

  adw_window_title_set_title (self->title, heading);
  adw_window_title_set_subtitle (self->title, subheading);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), heading);
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

/**
 * zeren_plan_page_show_part:
 * @name: `findings`, `clauses` or `preview`
 *
 * Brings a part of the page into sight where it is not.
 */
void
zeren_plan_page_show_part (ZerenPlanPage *self, const char *name)
{
  if (!g_str_equal (name, "preview"))
    adw_view_stack_set_visible_child_name (self->wide_stack, name);
  adw_view_stack_set_visible_child_name (self->narrow_stack, name);
}

/* The duty or the clause that the page was opened for. */
static void
choose_asked (ZerenPlanPage *self, const ZerenPlanSheet *sheet)
{
  ZerenPlanFinding *finding = sheet->asked_duty != 0
                                ? zeren_finding_pane_find_duty (self->findings, sheet->asked_duty)
                                : NULL;
  ZerenClause *clause = sheet->asked_clause != 0
                          ? zeren_clause_tree_find (self->clauses, sheet->asked_clause)
                          : NULL;

  if (!self->is_asked)
    return;
  self->is_asked = FALSE;
  if (finding != NULL)
    {
      zeren_plan_page_show_part (self, "findings");
      zeren_finding_pane_choose (self->findings, finding);
    }
  else if (clause != NULL)
    {
      zeren_plan_page_show_part (self, "clauses");
      zeren_clause_tree_choose (self->clauses, sheet->asked_clause);
      if (zeren_clause_get_passage (clause) != NULL)
        zeren_preview_show_passage (self->preview, zeren_clause_get_passage (clause));
    }
}

/* Its import was undone, perhaps while the page was open. */
static ZerenPageState
show_gone (ZerenPlanPage *self)
{
  g_clear_object (&self->plan);
  self->can_be_restored = FALSE;
  self->names_posts = FALSE;
  adw_window_title_set_title (self->title, _ ("Plan"));
  adw_window_title_set_subtitle (self->title, "");
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Plan"));
  adw_banner_set_revealed (self->withdrawn_banner, FALSE);
  adw_banner_set_revealed (self->copy_banner, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_set_sensitive (self->search_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), FALSE);
  gtk_stack_set_visible_child_name (self->whole, "gone");
  zeren_plan_page_update_actions (self);

  return ZEREN_PAGE_STATE_NO_RESULTS;
}

/* Loading and errors are told where the findings are. */
static void
state_changed_cb (ZerenPlanPage *self)
{
  ZerenPageState state = zeren_page_get_state (ZEREN_PAGE (self));

  if (state == ZEREN_PAGE_STATE_LOADING || state == ZEREN_PAGE_STATE_ERROR)
    gtk_stack_set_visible_child_name (self->whole, "plan");
}

static ZerenPageState
zeren_plan_page_show (ZerenPage *page, gpointer result)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (page);
  const ZerenPlanSheet *sheet = result;
  gboolean same, can_change;
  ZerenPageState state;

  if (sheet->plan == NULL)
    return show_gone (self);

  same = has_same_pages (self->plan, sheet->plan);
  can_change = zeren_plan_get_state (sheet->plan) == ZEREN_PLAN_STATE_ACTIVE;
  g_set_object (&self->plan, sheet->plan);
  self->can_be_restored = sheet->can_be_restored;
  self->names_posts = sheet->names_posts;
  gtk_widget_set_sensitive (self->search_button, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), TRUE);
  gtk_stack_set_visible_child_name (self->whole, "plan");
  update_header (self);
  update_withdrawn_banner (self, sheet->successor);
  if (!same)
    zeren_preview_open_copy (self->preview, sheet->copy, sheet->original);
  zeren_clause_tree_set_sheet (self->clauses, sheet);
  state = zeren_finding_pane_set_findings (self->findings, sheet->findings, can_change);
  choose_asked (self, sheet);
  zeren_plan_page_update_actions (self);

  return state;
}

static void
zeren_plan_page_subject_set (ZerenPage *page)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (page);

  self->is_asked = TRUE;
}

static void
zeren_plan_page_show_list (ZerenPage *page, const char *which)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (page);

  if (g_str_equal (which, "proposed"))
    zeren_page_set_state (
      page, zeren_finding_pane_show_section (self->findings, ZEREN_PLAN_FINDING_PROPOSED));
}

/* --- what is chosen ------------------------------------------------------------------------ */

static void
light (ZerenPlanPage *self, GPtrArray *findings)
{
  g_autoptr (GPtrArray)
    passages = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_passage_unref);

  for (guint i = 0; i < findings->len; i++)
    {
      const ZerenPassage *passage = zeren_plan_finding_get_passage (
        g_ptr_array_index (findings, i));

      if (passage != NULL)
        g_ptr_array_add (passages, zeren_passage_ref (passage));
    }
  if (passages->len > 0)
    zeren_preview_show_passages (self->preview, passages);
  else
    zeren_preview_clear_passage (self->preview);
}

/** zeren_plan_page_show_place: shows where the chosen findings stand in the plan */
void
zeren_plan_page_show_place (ZerenPlanPage *self)
{
  g_autoptr (GPtrArray) chosen = zeren_finding_pane_dup_chosen (self->findings);

  light (self, chosen);
  zeren_plan_page_show_part (self, "preview");
}

static void
finding_chosen (ZerenPlanPage *self)
{
  g_autoptr (GPtrArray) chosen = zeren_finding_pane_dup_chosen (self->findings);

  if (chosen->len > 0)
    {
      light (self, chosen);
      zeren_clause_tree_choose (self->clauses,
                                zeren_plan_finding_get_clause (g_ptr_array_index (chosen, 0)));
    }
  zeren_plan_page_update_actions (self);
}

/* Enter accepts a proposal; anywhere else it shows where the finding stands. */
static void
finding_activated (ZerenPlanPage *self, ZerenPlanFinding *finding)
{
  if (zeren_plan_finding_get_section (finding) == ZEREN_PLAN_FINDING_PROPOSED)
    zeren_plan_page_accept (self);
  else
    zeren_plan_page_show_place (self);
}

static void
findings_state_changed (ZerenPlanPage *self, ZerenPageState state)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] != '\0' &&
      state == ZEREN_PAGE_STATE_CONTENT)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  zeren_page_set_state (ZEREN_PAGE (self), state);
}

static void
clause_chosen (ZerenPlanPage *self, ZerenClause *clause)
{
  if (zeren_clause_get_passage (clause) != NULL)
    zeren_preview_show_passage (self->preview, zeren_clause_get_passage (clause));
}

/* A person selected words on a page: their clause and their finding are chosen, and what was lit
 * stays as it is. */
static void
text_chosen_cb (ZerenPlanPage *self, guint page, guint64 start, guint64 end)
{
  ZerenClause *clause = zeren_clause_tree_find_at (self->clauses, start, end);
  ZerenPlanFinding *finding = zeren_finding_pane_find_at (self->findings, start, end);

  if (clause != NULL)
    zeren_clause_tree_choose (self->clauses, zeren_clause_get_id (clause));
  if (finding != NULL)
    {
      g_signal_handlers_block_by_func (self->findings, finding_chosen, self);
      zeren_finding_pane_choose (self->findings, finding);
      g_signal_handlers_unblock_by_func (self->findings, finding_chosen, self);
    }
  zeren_plan_page_update_actions (self);
}

/* --- search -------------------------------------------------------------------------------- */

static void
search_changed (ZerenPlanPage *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_autofree char *words = NULL;
  ZerenPageState before = zeren_page_get_state (ZEREN_PAGE (self));

  g_strstrip (text);
  words = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  zeren_clause_tree_set_words (self->clauses, words);
  if (before != ZEREN_PAGE_STATE_LOADING && before != ZEREN_PAGE_STATE_ERROR)
    zeren_page_set_state (ZEREN_PAGE (self), zeren_finding_pane_set_words (self->findings, words));
}

static void
search_stopped (ZerenPlanPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/* In the pages themselves, words are found on the pages. */
static gboolean
zeren_plan_page_start_search (ZerenPage *page)
{
  ZerenPlanPage *self = ZEREN_PLAN_PAGE (page);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->preview)))
    {
      zeren_preview_start_find (self->preview);
      return TRUE;
    }
  if (!gtk_widget_is_sensitive (self->search_button))
    return FALSE;
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);

  return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
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
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ZEREN_TYPE_PREVIEW);
  g_type_ensure (ZEREN_TYPE_FINDING_PANE);
  g_type_ensure (ZEREN_TYPE_CLAUSE_TREE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, title);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, plan_menu);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, withdrawn_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, copy_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, whole);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, wide_stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, narrow_stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, preview);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, findings);
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPage, clauses);
  gtk_widget_class_bind_template_callback (widget_class, finding_chosen);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated);
  gtk_widget_class_bind_template_callback (widget_class, findings_state_changed);
  gtk_widget_class_bind_template_callback (widget_class, clause_chosen);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
}

static void
zeren_plan_page_class_init (ZerenPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_plan_page_dispose;

  page_class->interests = ZEREN_CHANGES_PLANS | ZEREN_CHANGES_DUTIES | ZEREN_CHANGES_ORGANISATIONS |
                          ZEREN_CHANGES_POSTS | ZEREN_CHANGES_CALENDAR;
  page_class->read = read_plan;
  page_class->result_free = free_sheet;
  page_class->dup_query = dup_query;
  page_class->query_free = g_free;
  page_class->show = zeren_plan_page_show;
  page_class->subject_set = zeren_plan_page_subject_set;
  page_class->show_list = zeren_plan_page_show_list;
  page_class->start_search = zeren_plan_page_start_search;

  zeren_plan_page_install_actions (widget_class);
  bind_template (widget_class);
}

static void
zeren_plan_page_init (ZerenPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self, "stack", zeren_finding_pane_get_stack (self->findings), NULL);
  zeren_lazy_menu_set (self->menu_button, self->plan_menu);
  g_signal_connect (self, "notify::state", G_CALLBACK (state_changed_cb), NULL);
  g_signal_connect_object (
    self->preview, "text-chosen", G_CALLBACK (text_chosen_cb), self, G_CONNECT_SWAPPED);
  zeren_plan_page_add_keys (self);
  zeren_plan_page_update_actions (self);
}
