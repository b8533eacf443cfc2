/* zeren-organisations-page.c: all organisations as a tree, and the chosen one beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-organisations-page.h"

#include "zeren-date-row.h"
#include "zeren-end-form.h"
#include "zeren-organisation-form.h"
#include "zeren-post-form.h"
#include "zeren-shell.h"
#include "zeren-table-dialog.h"

#include <glib/gi18n-lib.h>

struct _ZerenOrganisationsPage
{
  ZerenPage parent_instance;

  AdwNavigationSplitView *split_view;
  GtkStack *stack;
  AdwBanner *day_banner;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkWidget *filter_bar;
  GtkMenuButton *day_button;
  AdwButtonContent *day_content;
  ZerenDateRow *day_row;
  GtkToggleButton *vacant_button;
  AdwButtonContent *vacant_content;
  ZerenOrganisationTree *tree;
  GMenuModel *tree_menu;
  AdwStatusPage *no_results_page;
  ZerenOrganisationPage *detail;

  ZerenDate day; /* unset: today */
  ZerenOffice *office;
  ZerenOffice *today_office;
  gboolean is_narrow;
  gboolean show_ended;
  gboolean only_vacant;
};

G_DEFINE_FINAL_TYPE (ZerenOrganisationsPage, zeren_organisations_page, ZEREN_TYPE_PAGE)

enum
{
  PROP_SHOW_ENDED = 1,
  PROP_ONLY_VACANT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* --- reading, on the reader thread ----------------------------------------------------------- */

typedef struct
{
  ZerenOffice *office;
  ZerenOffice *today_office;
} Result;

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->office, zeren_office_unref);
  g_clear_pointer (&result->today_office, zeren_office_unref);
  g_free (result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)

static gpointer
read_office (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const ZerenDate *day = data;
  g_autoptr (Result) result = g_new0 (Result, 1);
  ZerenDatabase *database = zeren_context_get_database (context);

  result->today_office = zeren_office_load (database, zeren_context_get_today (context), error);
  if (result->today_office == NULL)
    return NULL;
  result->office = zeren_date_is_set (*day) ? zeren_office_load (database, *day, error)
                                            : zeren_office_ref (result->today_office);

  return result->office != NULL ? g_steal_pointer (&result) : NULL;
}

static gpointer
dup_query (ZerenPage *page)
{
  return g_memdup2 (&ZEREN_ORGANISATIONS_PAGE (page)->day, sizeof (ZerenDate));
}

/* --- showing -------------------------------------------------------------------------------- */

static void
show_columns (ZerenOrganisationsPage *self, ZerenPageState state)
{
  gboolean has_tree = state == ZEREN_PAGE_STATE_CONTENT || state == ZEREN_PAGE_STATE_NO_RESULTS;

  /* Without a tree there is nothing to show beside it. */
  adw_navigation_split_view_set_collapsed (self->split_view, self->is_narrow || !has_tree);
  if (!has_tree)
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_set_visible (self->filter_bar, has_tree);
  zeren_organisation_tree_set_opens_on_click (self->tree, self->is_narrow);
}

static void
show_day (ZerenOrganisationsPage *self)
{
  g_autofree char *day = zeren_date_to_label (zeren_office_get_day (self->office));
  g_autofree char *title = NULL;

  /* Translators: a day that is not today */
  title = g_strdup_printf (_ ("Who answered on %s"), day);
  adw_banner_set_title (self->day_banner, title);
  adw_banner_set_revealed (self->day_banner, zeren_date_is_set (self->day));
  adw_button_content_set_label (self->day_content,
                                zeren_date_is_set (self->day) ? day : _ ("Today"));
}

static void
show_vacant (ZerenOrganisationsPage *self)
{
  guint n = zeren_office_count_vacant (self->office, 0);
  g_autofree char *label = g_strdup_printf (
    /* Translators: how many posts nobody holds */
    ngettext ("%u vacant post", "%u vacant posts", n),
    n);

  adw_button_content_set_label (self->vacant_content, label);
  gtk_widget_set_visible (GTK_WIDGET (self->vacant_button), n > 0 || self->only_vacant);
}

static void
choose_first (ZerenOrganisationsPage *self)
{
  GPtrArray *all = zeren_office_get_organisations (self->office);
  gint64 chosen = zeren_organisation_tree_get_chosen (self->tree);

  if (chosen != 0 && zeren_office_find_organisation (self->office, chosen) != NULL)
    return;
  for (guint i = 0; i < all->len; i++)
    {
      if (zeren_organisation_tree_choose (self->tree, zeren_organisation_get_id (all->pdata[i])))
        return;
    }
}

static void
update_moves (ZerenOrganisationsPage *self)
{
  static const char *const names[] = {
    [ZEREN_STEP_UP] = "organisation.move-up",
    [ZEREN_STEP_DOWN] = "organisation.move-down",
    [ZEREN_STEP_OUT] = "organisation.move-out",
    [ZEREN_STEP_IN] = "organisation.move-in",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (
      GTK_WIDGET (self),
      names[i],
      zeren_organisation_tree_can_step (self->tree, (ZerenOrganisationStep)i));
}

static ZerenPageState
show_tree (ZerenOrganisationsPage *self)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gboolean searching = *g_strstrip (words) != '\0';
  guint n_wanted = zeren_organisation_tree_show (
    self->tree, self->office, words, self->show_ended, self->only_vacant);

  show_vacant (self);
  update_moves (self);
  if (zeren_office_get_organisations (self->office)->len == 0)
    return ZEREN_PAGE_STATE_EMPTY;
  choose_first (self);
  adw_status_page_set_description (
    self->no_results_page,
    searching ? _ ("No organization, post or holder is called so.")
              : _ ("All organizations have ended, or none has a vacant post."));

  return n_wanted > 0 ? ZEREN_PAGE_STATE_CONTENT : ZEREN_PAGE_STATE_NO_RESULTS;
}

static ZerenPageState
show (ZerenPage *page, gpointer data)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (page);
  Result *result = data;
  ZerenPageState state;

  g_clear_pointer (&self->office, zeren_office_unref);
  g_clear_pointer (&self->today_office, zeren_office_unref);
  self->office = g_steal_pointer (&result->office);
  self->today_office = g_steal_pointer (&result->today_office);
  zeren_date_row_set_today (self->day_row, zeren_office_get_day (self->today_office));
  show_day (self);
  state = show_tree (self);
  show_columns (self, state);

  return state;
}

static void
update (ZerenOrganisationsPage *self)
{
  ZerenPageState state;

  if (self->office == NULL)
    return;
  state = show_tree (self);
  show_columns (self, state);
  zeren_page_set_state (ZEREN_PAGE (self), state);
}

static void
state_changed_cb (ZerenOrganisationsPage *self)
{
  show_columns (self, zeren_page_get_state (ZEREN_PAGE (self)));
}

static void
narrow_cb (ZerenOrganisationsPage *self)
{
  self->is_narrow = TRUE;
  state_changed_cb (self);
}

static void
wide_cb (ZerenOrganisationsPage *self)
{
  self->is_narrow = FALSE;
  state_changed_cb (self);
}

static void
session_changed_cb (ZerenOrganisationsPage *self)
{
  zeren_page_set_session (ZEREN_PAGE (self->detail), zeren_page_get_session (ZEREN_PAGE (self)));
}

static gboolean
start_search (ZerenPage *page)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (page);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));

  return TRUE;
}

static void
show_list (ZerenPage *page, const char *which)
{
  g_object_set (page, "only-vacant", g_strcmp0 (which, "vacant") == 0, NULL);
}

/* --- choosing ------------------------------------------------------------------------------- */

static void
chosen_cb (ZerenOrganisationsPage *self, gint64 id)
{
  zeren_page_set_subject (ZEREN_PAGE (self->detail), "organisation", id);
  update_moves (self);
}

static void
activated_cb (ZerenOrganisationsPage *self, gint64 id)
{
  zeren_page_set_subject (ZEREN_PAGE (self->detail), "organisation", id);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
move_cb (ZerenOrganisationsPage *self, gint64 id, gint64 parent, guint position)
{
  ZerenOfficeAct *act = zeren_office_act_new (id);

  act->parent = parent;
  act->position = position;
  zeren_shell_act (GTK_WIDGET (self),
                   _ ("Organization moved"),
                   zeren_office_act_move_organisation,
                   act,
                   zeren_office_act_free);
}

static void
step (ZerenOrganisationsPage *self, ZerenOrganisationStep which)
{
  if (!zeren_organisation_tree_step (self->tree, which))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
move_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (ZEREN_ORGANISATIONS_PAGE (widget), ZEREN_STEP_UP);
}

static void
move_down_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (ZEREN_ORGANISATIONS_PAGE (widget), ZEREN_STEP_DOWN);
}

static void
move_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (ZEREN_ORGANISATIONS_PAGE (widget), ZEREN_STEP_OUT);
}

static void
move_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (ZEREN_ORGANISATIONS_PAGE (widget), ZEREN_STEP_IN);
}

/* --- other actions -------------------------------------------------------------------------- */

static gint64
get_chosen (ZerenOrganisationsPage *self)
{
  return self->today_office != NULL ? zeren_organisation_tree_get_chosen (self->tree) : 0;
}

static void
present (ZerenOrganisationsPage *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* What was added is chosen as soon as it is in the tree. */
static void
added_cb (ZerenOrganisationsPage *self, gint64 id)
{
  zeren_organisation_tree_choose (self->tree, id);
}

static void
add_organisation (ZerenOrganisationsPage *self, gint64 parent)
{
  AdwDialog *dialog;

  if (self->today_office == NULL)
    return;
  dialog = zeren_organisation_form_new (self->today_office, 0, parent);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  add_organisation (ZEREN_ORGANISATIONS_PAGE (widget), 0);
}

static void
add_below_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (widget);

  if (get_chosen (self) != 0)
    add_organisation (self, get_chosen (self));
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (widget);

  if (get_chosen (self) != 0)
    present (self, zeren_organisation_form_new (self->today_office, get_chosen (self), 0));
}

static void
add_post_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (widget);

  if (get_chosen (self) != 0)
    present (self, zeren_post_form_new (get_chosen (self), NULL));
}

static void
end_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (widget);

  if (get_chosen (self) != 0)
    present (self, zeren_end_form_new_organisation (self->today_office, get_chosen (self)));
}

static void
paste_table_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenSession *session = zeren_page_get_session (ZEREN_PAGE (widget));

  if (session != NULL)
    adw_dialog_present (zeren_table_dialog_new (session), widget);
}

static void
today_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (widget);

  gtk_menu_button_popdown (self->day_button);
  zeren_organisations_page_set_day (self, ZEREN_DATE_NONE);
}

static void
show_day_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (widget);
  ZerenDate day;

  if (!zeren_date_row_get_date (self->day_row, &day))
    return;
  gtk_menu_button_popdown (self->day_button);
  zeren_organisations_page_set_day (self, day);
}

static void
day_typed_cb (ZerenOrganisationsPage *self)
{
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "office.show-day", zeren_date_row_get_valid (self->day_row));
}

static void
day_entered_cb (ZerenOrganisationsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "office.show-day", NULL);
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_organisations_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (object);

  switch (id)
    {
    case PROP_SHOW_ENDED:
      g_value_set_boolean (value, self->show_ended);
      break;
    case PROP_ONLY_VACANT:
      g_value_set_boolean (value, self->only_vacant);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_flag (ZerenOrganisationsPage *self, gboolean *flag, gboolean value, GParamSpec *pspec)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
  update (self);
}

static void
zeren_organisations_page_set_property (GObject *object,
                                       guint id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (object);

  switch (id)
    {
    case PROP_SHOW_ENDED:
      set_flag (self, &self->show_ended, g_value_get_boolean (value), pspec);
      break;
    case PROP_ONLY_VACANT:
      set_flag (self, &self->only_vacant, g_value_get_boolean (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_organisations_page_dispose (GObject *object)
{
  ZerenOrganisationsPage *self = ZEREN_ORGANISATIONS_PAGE (object);

  g_clear_pointer (&self->office, zeren_office_unref);
  g_clear_pointer (&self->today_office, zeren_office_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_ORGANISATIONS_PAGE);

  G_OBJECT_CLASS (zeren_organisations_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "office.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "office.paste-table", NULL, paste_table_cb);
  gtk_widget_class_install_action (widget_class, "office.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "office.show-day", NULL, show_day_cb);
  gtk_widget_class_install_property_action (widget_class, "office.show-ended", "show-ended");
  gtk_widget_class_install_property_action (widget_class, "office.only-vacant", "only-vacant");
  gtk_widget_class_install_action (widget_class, "organisation.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "organisation.add-post", NULL, add_post_cb);
  gtk_widget_class_install_action (widget_class, "organisation.add-below", NULL, add_below_cb);
  gtk_widget_class_install_action (widget_class, "organisation.end", NULL, end_cb);
  gtk_widget_class_install_action (widget_class, "organisation.move-up", NULL, move_up_cb);
  gtk_widget_class_install_action (widget_class, "organisation.move-down", NULL, move_down_cb);
  gtk_widget_class_install_action (widget_class, "organisation.move-out", NULL, move_out_cb);
  gtk_widget_class_install_action (widget_class, "organisation.move-in", NULL, move_in_cb);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-organisations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, day_banner);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, day_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, day_content);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, vacant_button);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, vacant_content);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, tree);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, tree_menu);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, no_results_page);
  gtk_widget_class_bind_template_child (widget_class, ZerenOrganisationsPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_entered_cb);
}

static void
zeren_organisations_page_class_init (ZerenOrganisationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ZerenPageClass *page_class = ZEREN_PAGE_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = zeren_organisations_page_get_property;
  object_class->set_property = zeren_organisations_page_set_property;
  object_class->dispose = zeren_organisations_page_dispose;
  page_class->interests = ZEREN_CHANGES_ORGANISATIONS | ZEREN_CHANGES_POSTS | ZEREN_CHANGES_MEMBERS;
  page_class->read = read_office;
  page_class->result_free = result_free;
  page_class->dup_query = dup_query;
  page_class->query_free = g_free;
  page_class->show = show;
  page_class->show_list = show_list;
  page_class->start_search = start_search;

  props[PROP_SHOW_ENDED] = g_param_spec_boolean ("show-ended", NULL, NULL, FALSE, flags);
  props[PROP_ONLY_VACANT] = g_param_spec_boolean ("only-vacant", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  install_actions (widget_class);
  g_type_ensure (ZEREN_TYPE_ORGANISATION_TREE);
  g_type_ensure (ZEREN_TYPE_ORGANISATION_PAGE);
  g_type_ensure (ZEREN_TYPE_DATE_ROW);
  bind_template (widget_class);
}

static void
zeren_organisations_page_init (ZerenOrganisationsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  zeren_organisation_tree_set_menu (self->tree, self->tree_menu);
  g_signal_connect (self, "notify::session", G_CALLBACK (session_changed_cb), NULL);
  g_signal_connect (self, "notify::state", G_CALLBACK (state_changed_cb), NULL);
  day_typed_cb (self);
  state_changed_cb (self);
}

/** zeren_organisations_page_set_day: @day: the day to show, unset for today */
void
zeren_organisations_page_set_day (ZerenOrganisationsPage *self, ZerenDate day)
{
  g_return_if_fail (ZEREN_IS_ORGANISATIONS_PAGE (self));

  if (self->today_office != NULL &&
      zeren_date_compare (day, zeren_office_get_day (self->today_office)) == 0)
    day = ZEREN_DATE_NONE;
  if (zeren_date_compare (self->day, day) == 0)
    return;
  self->day = day;
  zeren_organisation_page_set_day (self->detail, day);
  zeren_page_reload (ZEREN_PAGE (self));
}

ZerenOrganisationTree *
zeren_organisations_page_get_tree (ZerenOrganisationsPage *self)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATIONS_PAGE (self), NULL);

  return self->tree;
}

ZerenOrganisationPage *
zeren_organisations_page_get_detail (ZerenOrganisationsPage *self)
{
  g_return_val_if_fail (ZEREN_IS_ORGANISATIONS_PAGE (self), NULL);

  return self->detail;
}
