/* zeren-import-terms.c: what the import dialog asks about plans: whose they are, what they replace
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-import-terms.h"

#include "zeren-organisation-repo.h"
#include "zeren-organisation-row.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

struct _ZerenImportTerms
{
  AdwPreferencesGroup parent_instance;

  ZerenOrganisationRow *organisation_row;
  AdwEntryRow *name_row;
  AdwEntryRow *kind_row;
  ZerenChoiceRow *replaces_row;

  gboolean is_loaded;
  gboolean has_organisations;
  gboolean has_plans;
};

G_DEFINE_FINAL_TYPE (ZerenImportTerms, zeren_import_terms, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (ZerenImportTerms *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- what there is ------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *organisations;
  GPtrArray *plans;
} Choices;

static void
choices_free (gpointer data)
{
  Choices *choices = data;

  g_clear_pointer (&choices->organisations, g_ptr_array_unref);
  g_clear_pointer (&choices->plans, g_ptr_array_unref);
  g_free (choices);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choices, choices_free)

static void
drop_ended (GPtrArray *organisations, ZerenDate today)
{
  for (guint i = organisations->len; i > 0; i--)
    {
      if (!zeren_organisation_is_active_on (g_ptr_array_index (organisations, i - 1), today))
        g_ptr_array_remove_index (organisations, i - 1);
    }
}

static gpointer
read_choices (ZerenContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (context);
  g_autoptr (ZerenOrganisationRepo) organisations = zeren_organisation_repo_new (database);
  g_autoptr (ZerenPlanRepo) plans = zeren_plan_repo_new (database);
  g_autoptr (Choices) choices = g_new0 (Choices, 1);

  choices->organisations = zeren_organisation_repo_list (organisations, error);
  if (choices->organisations == NULL)
    return NULL;
  choices->plans = zeren_plan_repo_list (plans, error);
  if (choices->plans == NULL)
    return NULL;
  drop_ended (choices->organisations, zeren_context_get_today (context));

  return g_steal_pointer (&choices);
}

static void
list_plans (ZerenImportTerms *self, GPtrArray *plans)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (choices, zeren_choice_new (0, _ ("No plan"), NULL, 0));
  for (guint i = 0; i < plans->len; i++)
    {
      ZerenPlan *plan = g_ptr_array_index (plans, i);

      if (zeren_plan_get_state (plan) == ZEREN_PLAN_STATE_ACTIVE)
        g_ptr_array_add (choices,
                         zeren_choice_new (zeren_plan_get_id (plan),
                                           zeren_plan_get_title (plan),
                                           zeren_plan_get_file_name (plan),
                                           0));
    }
  self->has_plans = choices->len > 1;
  zeren_choice_row_set_choices (self->replaces_row, choices);
  zeren_choice_row_select (self->replaces_row, 0);
}

static void
list_organisations (ZerenImportTerms *self, GPtrArray *organisations)
{
  self->has_organisations = organisations->len > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->organisation_row), self->has_organisations);
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), !self->has_organisations);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), !self->has_organisations);
  zeren_organisation_row_set_organisations (self->organisation_row, organisations);
  /* Plans are mostly those of the whole office. */
  if (self->has_organisations)
    zeren_organisation_row_select (
      self->organisation_row, zeren_organisation_get_id (g_ptr_array_index (organisations, 0)));
}

static void
choices_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ZerenImportTerms *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (Choices) choices = zeren_session_run_finish (ZEREN_SESSION (source), result, &error);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (self->organisation_row != NULL) /* closed meanwhile */
    {
      list_organisations (self, choices->organisations);
      list_plans (self, choices->plans);
      self->is_loaded = TRUE;
      tell (self);
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * zeren_import_terms_load_async:
 * @session: an open session
 *
 * Reads which organisations and plans there are.
 */
void
zeren_import_terms_load_async (ZerenImportTerms *self,
                               ZerenSession *session,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task;

  g_return_if_fail (ZEREN_IS_IMPORT_TERMS (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, zeren_import_terms_load_async);
  zeren_session_read_async (
    session, read_choices, NULL, NULL, choices_free, NULL, choices_cb, task);
}

gboolean
zeren_import_terms_load_finish (ZerenImportTerms *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- what was said ------------------------------------------------------------------------- */

static char *
dup_stripped (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/**
 * zeren_import_terms_set_can_replace:
 * @can_replace: whether one single new plan is to be imported, which may be a new version of
 * another
 */
void
zeren_import_terms_set_can_replace (ZerenImportTerms *self, gboolean can_replace)
{
  g_return_if_fail (ZEREN_IS_IMPORT_TERMS (self));

  gtk_widget_set_visible (GTK_WIDGET (self->replaces_row), can_replace && self->has_plans);
}

static gboolean
is_blank (AdwEntryRow *row)
{
  return zeren_string_is_blank (gtk_editable_get_text (GTK_EDITABLE (row)));
}

/** zeren_import_terms_is_loaded: Returns: whether it is known which organisations there are */
gboolean
zeren_import_terms_is_loaded (ZerenImportTerms *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_TERMS (self), FALSE);

  return self->is_loaded;
}

/**
 * zeren_import_terms_get_missing:
 * @row: (out) (optional) (transfer none) (nullable): the row that is to be filled in
 *
 * Returns: (transfer none) (nullable): what is still to be said, as a sentence for people; %NULL
 *   where it is said whose plans they are
 */
const char *
zeren_import_terms_get_missing (ZerenImportTerms *self, GtkWidget **row)
{
  GtkWidget *asked = NULL;
  const char *missing = NULL;

  g_return_val_if_fail (ZEREN_IS_IMPORT_TERMS (self), NULL);

  if (self->has_organisations)
    {
      if (zeren_organisation_row_get_selected_id (self->organisation_row) == 0)
        {
          asked = GTK_WIDGET (self->organisation_row);
          missing = _ ("Please choose the organization that the plan is for.");
        }
    }
  else if (is_blank (self->name_row))
    {
      asked = GTK_WIDGET (self->name_row);
      missing = _ ("Please enter the name of your organization.");
    }
  else if (is_blank (self->kind_row))
    {
      asked = GTK_WIDGET (self->kind_row);
      missing = _ ("Please enter what kind of organization it is.");
    }
  if (row != NULL)
    *row = asked;

  return missing;
}

/**
 * zeren_import_terms_create_order:
 * @outcomes: (element-type ZerenImportOutcome): what was read
 *
 * Returns: (transfer full): what zeren_import_run_keep() is to do
 */
ZerenImportOrder *
zeren_import_terms_create_order (ZerenImportTerms *self, GPtrArray *outcomes)
{
  ZerenImportOrder *order;

  g_return_val_if_fail (ZEREN_IS_IMPORT_TERMS (self), NULL);

  order = g_new0 (ZerenImportOrder, 1);
  order->outcomes = g_ptr_array_ref (outcomes);
  if (self->has_organisations)
    order->organisation = zeren_organisation_row_get_selected_id (self->organisation_row);
  order->name = dup_stripped (self->name_row);
  order->kind = dup_stripped (self->kind_row);
  if (gtk_widget_get_visible (GTK_WIDGET (self->replaces_row)) && outcomes->len == 1)
    {
      ZerenImportOutcome *outcome = g_ptr_array_index (outcomes, 0);

      outcome->supersedes = zeren_choice_row_get_selected_id (self->replaces_row);
    }

  return order;
}

/* --- class --------------------------------------------------------------------------------- */

static void
zeren_import_terms_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_IMPORT_TERMS);

  G_OBJECT_CLASS (zeren_import_terms_parent_class)->dispose (object);
}

static void
zeren_import_terms_class_init (ZerenImportTermsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_import_terms_dispose;

  signals[CHANGED] = g_signal_new (
    "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ZEREN_TYPE_ORGANISATION_ROW);
  g_type_ensure (ZEREN_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-import-terms.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenImportTerms, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportTerms, name_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportTerms, kind_row);
  gtk_widget_class_bind_template_child (widget_class, ZerenImportTerms, replaces_row);
  gtk_widget_class_bind_template_callback (widget_class, tell);
}

static void
zeren_import_terms_init (ZerenImportTerms *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
