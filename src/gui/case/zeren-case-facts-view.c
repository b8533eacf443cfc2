/* zeren-case-facts-view.c: what a case rests on, what is missing, and what the plan says to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-facts-view.h"

#include "zeren-case-verbs.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

struct _ZerenCaseFactsView
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkWidget *change_group;
  GtkListBox *change_list;
  GtkWidget *record_group;
  GtkListBox *record_list;
  GtkWidget *missing_group;
  GtkListBox *missing_list;
  GtkWidget *ground_group;
  GtkListBox *ground_list;
  GtkWidget *conduct_group;
  GtkListBox *conduct_list;
  GtkWidget *measure_group;
  GtkListBox *measure_list;

  gint64 case_id;
  GHashTable *shown;   /* what each list shows, as one text, by the list */
  GPtrArray *checks;   /* of GtkCheckButton, one for each ground that can be chosen */
  GArray *ground_ids;  /* of gint64, of the same */
  gboolean is_filling; /* checks change because they are filled */
};

G_DEFINE_FINAL_TYPE (ZerenCaseFactsView, zeren_case_facts_view, ADW_TYPE_BIN)

/* --- rows ---------------------------------------------------------------------------------- */

static AdwActionRow *
create_row (const char *title, const char *subtitle, const char *icon_name)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (row, 0);
  adw_action_row_set_subtitle_lines (row, 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (row, subtitle);
  if (icon_name != NULL)
    adw_action_row_add_prefix (row, gtk_image_new_from_icon_name (icon_name));

  return row;
}

static void
set_link (AdwActionRow *row, const char *kind, gint64 id)
{
  g_object_set_data (G_OBJECT (row), "link-kind", (gpointer)kind);
  g_object_set_data_full (G_OBJECT (row), "link-id", g_memdup2 (&id, sizeof id), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
row_activated_cb (ZerenCaseFactsView *self, GtkListBoxRow *row)
{
  const char *kind = g_object_get_data (G_OBJECT (row), "link-kind");
  const gint64 *id = g_object_get_data (G_OBJECT (row), "link-id");

  if (kind != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", kind, *id);
}

/* Whether the list is to be filled anew; where it shows the same already, the focus stays. */
static gboolean
begin_list (ZerenCaseFactsView *self, GtkListBox *list, GString *text)
{
  if (g_strcmp0 (g_hash_table_lookup (self->shown, list), text->str) == 0)
    return FALSE;

  g_hash_table_insert (self->shown, list, g_strdup (text->str));
  gtk_list_box_remove_all (list);

  return TRUE;
}

/* --- records ------------------------------------------------------------------------------- */

static const char *
icon_of (ZerenCaseRecordKind kind)
{
  static const char *const names[] = {
    [ZEREN_CASE_RECORD_TASK] = "view-list-bullet-symbolic",
    [ZEREN_CASE_RECORD_INCIDENT] = "dialog-warning-symbolic",
    [ZEREN_CASE_RECORD_SOURCE] = "x-office-document-symbolic",
    [ZEREN_CASE_RECORD_CONFIRMATION] = "object-select-symbolic",
    [ZEREN_CASE_RECORD_HOLDER] = "avatar-default-symbolic",
    [ZEREN_CASE_RECORD_EVIDENCE] = "mail-attachment-symbolic",
    [ZEREN_CASE_RECORD_ENTRY] = "document-open-recent-symbolic",
    [ZEREN_CASE_RECORD_MISSING] = "dialog-question-symbolic",
  };

  return names[kind];
}

static GString *
describe_records (const ZerenCaseDossier *dossier, gboolean missing)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dossier->records->len; i++)
    {
      const ZerenCaseRecord *record = dossier->records->pdata[i];

      if ((record->kind == ZEREN_CASE_RECORD_MISSING) == missing)
        g_string_append_printf (text,
                                "%s\t%s\t%d\n",
                                record->title,
                                record->detail != NULL ? record->detail : "",
                                (int)record->link_id);
    }

  return text;
}

static void
add_record (GtkListBox *list, const ZerenCaseRecord *record)
{
  AdwActionRow *row = create_row (record->title, record->detail, icon_of (record->kind));

  if (record->link_kind != NULL)
    set_link (row, record->link_kind, record->link_id);
  gtk_list_box_append (list, GTK_WIDGET (row));
}

/* The places that a draft leaves open to be filled in by hand, by document */
static void
add_placeholders (GtkListBox *list, ZerenCaseDocument *document)
{
  const char *const *left = zeren_case_document_get_placeholders (document);
  guint n_left = left != NULL ? g_strv_length ((char **)left) : 0;
  AdwExpanderRow *row;
  g_autofree char *count = NULL;

  if (n_left == 0)
    return;
  count = g_strdup_printf (
    ngettext ("%u place to be filled in", "%u places to be filled in", n_left), n_left);
  row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (
    ADW_PREFERENCES_ROW (row),
    zeren_case_document_kind_to_label (zeren_case_document_get_kind (document)));
  adw_expander_row_set_subtitle (row, count);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (row),
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    zeren_case_document_kind_to_label (zeren_case_document_get_kind (document)),
    -1);
  for (guint i = 0; i < n_left; i++)
    adw_expander_row_add_row (row, GTK_WIDGET (create_row (left[i], NULL, NULL)));
  gtk_list_box_append (list, GTK_WIDGET (row));
}

static void
describe_documents (GString *text, GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    g_string_append_printf (text, "%d\n", (int)zeren_case_document_get_id (documents->pdata[i]));
}

static void
show_records (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GString) text = describe_records (dossier, FALSE);

  gtk_widget_set_visible (self->record_group, text->len > 0);
  if (!begin_list (self, self->record_list, text))
    return;
  for (guint i = 0; i < dossier->records->len; i++)
    {
      const ZerenCaseRecord *record = dossier->records->pdata[i];

      if (record->kind != ZEREN_CASE_RECORD_MISSING)
        add_record (self->record_list, record);
    }
}

static void
show_missing (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GString) text = describe_records (dossier, TRUE);
  g_autoptr (GPtrArray) newest = zeren_cases_pick_version (
    zeren_case_view_get_documents (dossier->view), zeren_case_view_get_n_versions (dossier->view));

  describe_documents (text, newest);
  gtk_widget_set_visible (self->missing_group, text->len > 0);
  if (!begin_list (self, self->missing_list, text))
    return;
  for (guint i = 0; i < dossier->records->len; i++)
    {
      const ZerenCaseRecord *record = dossier->records->pdata[i];

      if (record->kind == ZEREN_CASE_RECORD_MISSING)
        add_record (self->missing_list, record);
    }
  for (guint i = 0; i < newest->len; i++)
    add_placeholders (self->missing_list, newest->pdata[i]);
}

/* --- grounds ------------------------------------------------------------------------------- */

static void
ground_toggled_cb (ZerenCaseFactsView *self)
{
  ZerenCaseAct *act;

  if (self->is_filling)
    return;

  act = zeren_case_act_new (self->case_id);
  for (guint i = 0; i < self->checks->len; i++)
    {
      if (gtk_check_button_get_active (self->checks->pdata[i]))
        g_array_append_val (act->grounds, g_array_index (self->ground_ids, gint64, i));
    }
  zeren_shell_act (GTK_WIDGET (self),
                   _ ("Grounds chosen"),
                   zeren_case_act_choose_grounds,
                   act,
                   zeren_case_act_free);
}

static char *
dup_place (const ZerenCaseGroundView *view)
{
  const char *path = zeren_ground_get_path (view->ground);

  if (path == NULL || *path == '\0')
    return g_strdup (view->plan_title);

  return g_strdup_printf ("%s · %s", view->plan_title, path);
}

static void
add_ground (ZerenCaseFactsView *self, const ZerenCaseGroundView *view)
{
  g_autofree char *place = dup_place (view);
  const char *quote = zeren_ground_get_quote (view->ground);
  gint64 id = zeren_ground_get_id (view->ground);
  AdwActionRow *row = create_row (quote, place, NULL);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, quote, -1);
  g_signal_connect_object (
    check, "toggled", G_CALLBACK (ground_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (row, check);
  adw_action_row_set_activatable_widget (row, check);
  gtk_list_box_append (self->ground_list, GTK_WIDGET (row));
  g_ptr_array_add (self->checks, check);
  g_array_append_val (self->ground_ids, id);
}

static gboolean
is_to_be_chosen (const ZerenCaseGroundView *view)
{
  return zeren_ground_get_kind (view->ground) == ZEREN_GROUND_DUTY;
}

static GString *
describe_grounds (const ZerenCaseDossier *dossier, gboolean to_be_chosen)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dossier->grounds->len; i++)
    {
      const ZerenCaseGroundView *view = dossier->grounds->pdata[i];

      if (is_to_be_chosen (view) == to_be_chosen)
        g_string_append_printf (text, "%d\n", (int)zeren_ground_get_id (view->ground));
    }

  return text;
}

static void
fill_grounds (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_ptr_array_set_size (self->checks, 0);
  g_array_set_size (self->ground_ids, 0);
  for (guint i = 0; i < dossier->grounds->len; i++)
    {
      const ZerenCaseGroundView *view = dossier->grounds->pdata[i];

      if (is_to_be_chosen (view))
        add_ground (self, view);
    }
}

static void
show_grounds (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GString) text = describe_grounds (dossier, TRUE);
  guint position = 0;

  gtk_widget_set_visible (self->ground_group, text->len > 0);
  if (begin_list (self, self->ground_list, text))
    fill_grounds (self, dossier);

  self->is_filling = TRUE;
  for (guint i = 0; i < dossier->grounds->len; i++)
    {
      const ZerenCaseGroundView *view = dossier->grounds->pdata[i];

      if (is_to_be_chosen (view))
        gtk_check_button_set_active (self->checks->pdata[position++], view->chosen);
    }
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->ground_list), dossier->refusal == NULL);
}

static void
show_conduct (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GString) text = describe_grounds (dossier, FALSE);

  gtk_widget_set_visible (self->conduct_group, text->len > 0);
  if (!begin_list (self, self->conduct_list, text))
    return;
  for (guint i = 0; i < dossier->grounds->len; i++)
    {
      const ZerenCaseGroundView *view = dossier->grounds->pdata[i];
      g_autofree char *place = dup_place (view);

      if (!is_to_be_chosen (view))
        gtk_list_box_append (
          self->conduct_list,
          GTK_WIDGET (
            create_row (zeren_ground_get_quote (view->ground), place, "changes-prevent-symbolic")));
    }
}

/* --- measures and changes ------------------------------------------------------------------ */

/* All measures of one tier in one row, in the order of the plan */
static void
add_tier (ZerenCaseFactsView *self, GPtrArray *measures, guint first)
{
  const char *tier = zeren_measure_get_tier (measures->pdata[first]);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = first; i < measures->len; i++)
    {
      const char *name = zeren_measure_get_name (measures->pdata[i]);

      if (g_strcmp0 (zeren_measure_get_tier (measures->pdata[i]), tier) == 0 &&
          !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer)name);
    }
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (_ (", "), (char **)names->pdata);
  gtk_list_box_append (
    self->measure_list,
    GTK_WIDGET (tier != NULL ? create_row (tier, joined, NULL) : create_row (joined, NULL, NULL)));
}

static gboolean
is_first_of_tier (GPtrArray *measures, guint position)
{
  const char *tier = zeren_measure_get_tier (measures->pdata[position]);

  for (guint i = 0; i < position; i++)
    {
      if (g_strcmp0 (zeren_measure_get_tier (measures->pdata[i]), tier) == 0)
        return FALSE;
    }

  return TRUE;
}

static void
show_measures (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < dossier->measures->len; i++)
    g_string_append_printf (text, "%s\n", zeren_measure_get_name (dossier->measures->pdata[i]));
  gtk_widget_set_visible (self->measure_group, text->len > 0);
  if (!begin_list (self, self->measure_list, text))
    return;
  for (guint i = 0; i < dossier->measures->len; i++)
    {
      if (is_first_of_tier (dossier->measures, i))
        add_tier (self, dossier->measures, i);
    }
}

static void
show_changes (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; dossier->changed && i < dossier->changes->len; i++)
    g_string_append_printf (text, "%s\n", (const char *)dossier->changes->pdata[i]);
  gtk_widget_set_visible (self->change_group, text->len > 0);
  if (!begin_list (self, self->change_list, text) || text->len == 0)
    return;
  for (guint i = 0; i < dossier->changes->len; i++)
    gtk_list_box_append (self->change_list,
                         GTK_WIDGET (create_row (dossier->changes->pdata[i], NULL, NULL)));
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_case_facts_view_dispose (GObject *object)
{
  ZerenCaseFactsView *self = ZEREN_CASE_FACTS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_CASE_FACTS_VIEW);
  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->ground_ids, g_array_unref);

  G_OBJECT_CLASS (zeren_case_facts_view_parent_class)->dispose (object);
}

#define BIND(name)                                                                                 \
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), ZerenCaseFactsView, name)

static void
zeren_case_facts_view_class_init (ZerenCaseFactsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_case_facts_view_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-case-facts-view.ui");
  BIND (title_label);
  BIND (subtitle_label);
  BIND (change_group);
  BIND (change_list);
  BIND (record_group);
  BIND (record_list);
  BIND (missing_group);
  BIND (missing_list);
  BIND (ground_group);
  BIND (ground_list);
  BIND (conduct_group);
  BIND (conduct_list);
  BIND (measure_group);
  BIND (measure_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
zeren_case_facts_view_init (ZerenCaseFactsView *self)
{
  self->shown = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->checks = g_ptr_array_new ();
  self->ground_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_subtitle (ZerenCaseView *view)
{
  ZerenCase *it = zeren_case_view_get_case (view);
  /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
  g_autofree char *when = g_date_time_format (zeren_case_get_opened_at (it), _ ("%Y-%m-%d %H:%M"));

  /* Translators: an organization, the number of the case, and when it was drafted */
  return g_strdup_printf (_ ("%s · Case %d, drafted %s"),
                          zeren_case_view_get_organisation_name (view),
                          (int)zeren_case_get_id (it),
                          when);
}

/** zeren_case_facts_view_show: shows a case, the same as before or another; its other two parts are
 * shown by the functions that follow */
void
zeren_case_facts_view_show (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autofree char *subtitle = NULL;

  g_return_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self));
  g_return_if_fail (dossier != NULL);

  self->case_id = zeren_case_view_get_id (dossier->view);
  subtitle = dup_subtitle (dossier->view);
  gtk_label_set_label (self->title_label, zeren_case_view_get_title (dossier->view));
  gtk_label_set_label (self->subtitle_label, subtitle);
  show_changes (self, dossier);
  show_records (self, dossier);
}

/** zeren_case_facts_view_show_missing: shows what no record tells */
void
zeren_case_facts_view_show_missing (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_return_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self));
  g_return_if_fail (dossier != NULL);

  show_missing (self, dossier);
}

/** zeren_case_facts_view_show_grounds: shows the grounds in the plan */
void
zeren_case_facts_view_show_grounds (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_return_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self));
  g_return_if_fail (dossier != NULL);

  show_grounds (self, dossier);
}

/** zeren_case_facts_view_show_conduct: shows the grounds that no case rests on, to be read */
void
zeren_case_facts_view_show_conduct (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_return_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self));
  g_return_if_fail (dossier != NULL);

  show_conduct (self, dossier);
}

/** zeren_case_facts_view_show_measures: shows the measures of the plan, to be read */
void
zeren_case_facts_view_show_measures (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_return_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self));
  g_return_if_fail (dossier != NULL);

  show_measures (self, dossier);
}
