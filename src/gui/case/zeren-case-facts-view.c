/* zeren-case-facts-view.c: what a case rests on, what is missing, and what the plan says to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-case-facts-view.h"

#include "zeren-case-verbs.h"
#include "zeren-clause.h"
#include "zeren-shell.h"

#include <glib/gi18n-lib.h>

#define ROWS_AT_ONCE 6

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
  GHashTable *shown;   /* what each list that is full shows, as one text, by the list */
  GtkListBox *filling; /* the list that has not all its rows yet */
  guint n_filled;      /* the rows that it has */
  GPtrArray *checks;   /* of GtkCheckButton, one for each ground that can be chosen */
  GArray *ground_ids;  /* of gint64, of the same */
  gboolean is_filling; /* checks change because they are filled */
};

G_DEFINE_FINAL_TYPE (ZerenCaseFactsView, zeren_case_facts_view, ADW_TYPE_BIN)

/* --- rows ---------------------------------------------------------------------------------- */

/** What a row shows */
typedef struct
{
  char *title;
  char *subtitle;                    /* nullable */
  const char *icon_name;             /* nullable */
  const ZerenCaseRecord *record;     /* nullable: what it leads to */
  const ZerenCaseGroundView *ground; /* nullable: what can be chosen by it */
  const char *const *left;           /* nullable: the open places of a draft, below it */
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->title);
  g_free (row->subtitle);
  g_free (row);
}

static GPtrArray *
create_rows (void)
{
  return g_ptr_array_new_with_free_func (row_free);
}

static Row *
add_row (GPtrArray *rows, const char *title, const char *subtitle, const char *icon_name)
{
  Row *row = g_new0 (Row, 1);

  row->title = g_strdup (title);
  row->subtitle = g_strdup (subtitle);
  row->icon_name = icon_name;
  g_ptr_array_add (rows, row);

  return row;
}

static char *
describe_rows (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = rows->pdata[i];

      g_string_append_printf (
        text, "%s\t%s", row->title, row->subtitle != NULL ? row->subtitle : "");
      if (row->record != NULL)
        g_string_append_printf (text, "\t%" PRId64, row->record->link_id);
      if (row->ground != NULL)
        g_string_append_printf (text, "\t%" PRId64, zeren_ground_get_id (row->ground->ground));
      for (guint j = 0; row->left != NULL && row->left[j] != NULL; j++)
        g_string_append_printf (text, "\t%s", row->left[j]);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static AdwActionRow *
create_plain_row (const char *title, const char *subtitle, const char *icon_name)
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

/* The places that the draft leaves open are listed when somebody opens the row. */
static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, GStrv left)
{
  for (guint i = 0; left[i] != NULL; i++)
    adw_expander_row_add_row (row, GTK_WIDGET (create_plain_row (left[i], NULL, NULL)));
  g_signal_handlers_disconnect_by_func (row, expanded_cb, left);
}

static GtkWidget *
create_expander (const Row *row)
{
  GtkWidget *expander = adw_expander_row_new ();
  GStrv left = g_strdupv ((GStrv)row->left);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), row->title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), row->subtitle);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, row->title, -1);
  g_object_set_data_full (G_OBJECT (expander), "left", left, (GDestroyNotify)g_strfreev);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), left);

  return expander;
}

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

static void
add_check (ZerenCaseFactsView *self, AdwActionRow *row, const ZerenCaseGroundView *view)
{
  GtkWidget *check = gtk_check_button_new ();
  gint64 id = zeren_ground_get_id (view->ground);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zeren_ground_get_quote (view->ground),
                                  -1);
  g_signal_connect_object (
    check, "toggled", G_CALLBACK (ground_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (row, check);
  adw_action_row_set_activatable_widget (row, check);
  g_ptr_array_add (self->checks, check);
  g_array_append_val (self->ground_ids, id);
}

static GtkWidget *
create_row (ZerenCaseFactsView *self, const Row *row)
{
  AdwActionRow *widget;

  if (row->left != NULL)
    return create_expander (row);

  widget = create_plain_row (row->title, row->subtitle, row->icon_name);
  if (row->record != NULL && row->record->link_kind != NULL)
    set_link (widget, row->record->link_kind, row->record->link_id);
  if (row->ground != NULL)
    add_check (self, widget, row->ground);

  return GTK_WIDGET (widget);
}

static void
begin_list (ZerenCaseFactsView *self, GtkListBox *list)
{
  self->filling = list;
  self->n_filled = 0;
  g_hash_table_remove (self->shown, list);
  gtk_list_box_remove_all (list);
  if (list != self->ground_list)
    return;
  g_ptr_array_set_size (self->checks, 0);
  g_array_set_size (self->ground_ids, 0);
}

/* Adds a few of the rows, for each takes a while to be made and to be laid out. Where the list
 * shows them already, it is left alone, so that the focus stays.
 *
 * Returns: whether there are more to add */
static gboolean
fill_list (ZerenCaseFactsView *self, GtkWidget *group, GtkListBox *list, GPtrArray *rows)
{
  g_autofree char *text = describe_rows (rows);
  guint end;

  if (g_strcmp0 (g_hash_table_lookup (self->shown, list), text) == 0)
    return FALSE;

  gtk_widget_set_visible (group, rows->len > 0);
  if (self->filling != list)
    begin_list (self, list);
  end = MIN (rows->len, self->n_filled + ROWS_AT_ONCE);
  for (; self->n_filled < end; self->n_filled++)
    gtk_list_box_append (list, create_row (self, rows->pdata[self->n_filled]));
  if (self->n_filled < rows->len)
    return TRUE;

  self->filling = NULL;
  g_hash_table_insert (self->shown, list, g_steal_pointer (&text));

  return FALSE;
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

static void
add_records (GPtrArray *rows, const ZerenCaseDossier *dossier, gboolean missing)
{
  for (guint i = 0; i < dossier->records->len; i++)
    {
      const ZerenCaseRecord *record = dossier->records->pdata[i];

      if ((record->kind == ZEREN_CASE_RECORD_MISSING) == missing)
        add_row (rows, record->title, record->detail, icon_of (record->kind))->record = record;
    }
}

/* A draft with places that are to be filled in by hand */
static void
add_document (GPtrArray *rows, ZerenCaseView *view, ZerenCaseDocument *document)
{
  const char *const *left = zeren_case_view_get_placeholders (view, document);
  guint n_left = left != NULL ? g_strv_length ((char **)left) : 0;
  const char *name = zeren_case_document_kind_to_label (zeren_case_document_get_kind (document));
  g_autofree char *count = NULL;

  if (n_left == 0)
    return;
  count = g_strdup_printf (
    ngettext ("%u place to be filled in", "%u places to be filled in", n_left), n_left);
  add_row (rows, name, count, NULL)->left = left;
}

/* --- grounds ------------------------------------------------------------------------------- */

static char *
dup_place (const ZerenCaseGroundView *view)
{
  g_autofree char *clause = zeren_clause_path_to_name (zeren_ground_get_path (view->ground));

  if (clause == NULL)
    return g_strdup (view->plan_title);

  return g_strdup_printf ("%s · %s", view->plan_title, clause);
}

static gboolean
is_to_be_chosen (const ZerenCaseGroundView *view)
{
  return zeren_ground_get_kind (view->ground) == ZEREN_GROUND_DUTY;
}

static GPtrArray *
create_ground_rows (const ZerenCaseDossier *dossier, gboolean to_be_chosen)
{
  GPtrArray *rows = create_rows ();

  for (guint i = 0; i < dossier->grounds->len; i++)
    {
      const ZerenCaseGroundView *view = dossier->grounds->pdata[i];
      g_autofree char *place = dup_place (view);
      const char *quote = zeren_ground_get_quote (view->ground);

      if (is_to_be_chosen (view) != to_be_chosen)
        continue;
      if (to_be_chosen)
        add_row (rows, quote, place, NULL)->ground = view;
      else
        add_row (rows, quote, place, "changes-prevent-symbolic");
    }

  return rows;
}

static void
check_chosen (ZerenCaseFactsView *self, GPtrArray *rows)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i], ((Row *)rows->pdata[i])->ground->chosen);
  self->is_filling = FALSE;
}

/* --- measures and changes ------------------------------------------------------------------ */

/* All measures of one tier in one row, in the order of the plan */
static void
add_tier (GPtrArray *rows, GPtrArray *measures, guint first)
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
  if (tier != NULL)
    add_row (rows, tier, joined, NULL);
  else
    add_row (rows, joined, NULL, NULL);
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
show_changes (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GPtrArray) rows = create_rows ();

  for (guint i = 0; dossier->changed && i < dossier->changes->len; i++)
    add_row (rows, dossier->changes->pdata[i], NULL, NULL);
  while (fill_list (self, self->change_group, self->change_list, rows))
    ;
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

/**
 * zeren_case_facts_view_show:
 *
 * Shows a case, the same as before or another: its head, and what has changed. Its lists are filled
 * by the functions that follow, each to be called until it returns %FALSE, one after the other.
 */
void
zeren_case_facts_view_show (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autofree char *subtitle = NULL;

  g_return_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self));
  g_return_if_fail (dossier != NULL);

  self->case_id = zeren_case_view_get_id (dossier->view);
  self->filling = NULL;
  subtitle = dup_subtitle (dossier->view);
  gtk_label_set_label (self->title_label, zeren_case_view_get_title (dossier->view));
  gtk_label_set_label (self->subtitle_label, subtitle);
  show_changes (self, dossier);
}

/** zeren_case_facts_view_show_records: shows what the case rests on. Returns: whether there is more
 */
gboolean
zeren_case_facts_view_show_records (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GPtrArray) rows = create_rows ();

  g_return_val_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self), FALSE);
  g_return_val_if_fail (dossier != NULL, FALSE);

  add_records (rows, dossier, FALSE);

  return fill_list (self, self->record_group, self->record_list, rows);
}

/** zeren_case_facts_view_show_missing: shows what no record tells. Returns: whether there is more
 */
gboolean
zeren_case_facts_view_show_missing (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GPtrArray) rows = create_rows ();
  g_autoptr (GPtrArray) newest = NULL;

  g_return_val_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self), FALSE);
  g_return_val_if_fail (dossier != NULL, FALSE);

  newest = zeren_cases_pick_version (zeren_case_view_get_documents (dossier->view),
                                     zeren_case_view_get_n_versions (dossier->view));
  add_records (rows, dossier, TRUE);
  for (guint i = 0; i < newest->len; i++)
    add_document (rows, dossier->view, newest->pdata[i]);

  return fill_list (self, self->missing_group, self->missing_list, rows);
}

/** zeren_case_facts_view_show_grounds: shows the grounds in the plan; they can be chosen when all
 * are there. Returns: whether there are more */
gboolean
zeren_case_facts_view_show_grounds (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GPtrArray) rows = NULL;
  gboolean has_more;

  g_return_val_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self), FALSE);
  g_return_val_if_fail (dossier != NULL, FALSE);

  rows = create_ground_rows (dossier, TRUE);
  has_more = fill_list (self, self->ground_group, self->ground_list, rows);
  check_chosen (self, rows);
  gtk_widget_set_sensitive (GTK_WIDGET (self->ground_list), !has_more && dossier->refusal == NULL);

  return has_more;
}

/** zeren_case_facts_view_show_conduct: shows the grounds that no case rests on, to be read.
 * Returns: whether there are more */
gboolean
zeren_case_facts_view_show_conduct (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self), FALSE);
  g_return_val_if_fail (dossier != NULL, FALSE);

  rows = create_ground_rows (dossier, FALSE);

  return fill_list (self, self->conduct_group, self->conduct_list, rows);
}

/** zeren_case_facts_view_show_measures: shows the measures of the plan, to be read.
 * Returns: whether there are more */
gboolean
zeren_case_facts_view_show_measures (ZerenCaseFactsView *self, const ZerenCaseDossier *dossier)
{
  g_autoptr (GPtrArray) rows = create_rows ();

  g_return_val_if_fail (ZEREN_IS_CASE_FACTS_VIEW (self), FALSE);
  g_return_val_if_fail (dossier != NULL, FALSE);

  for (guint i = 0; i < dossier->measures->len; i++)
    {
      if (is_first_of_tier (dossier->measures, i))
        add_tier (rows, dossier->measures, i);
    }

  return fill_list (self, self->measure_group, self->measure_list, rows);
}
