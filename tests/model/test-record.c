/* test-record.c: fields are properties, change once and are freed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-appointment.h"
#include "zeren-binding.h"
#include "zeren-case-document.h"
#include "zeren-case.h"
#include "zeren-clause.h"
#include "zeren-duty.h"
#include "zeren-evidence.h"
#include "zeren-file.h"
#include "zeren-ground.h"
#include "zeren-incident-entry.h"
#include "zeren-incident-miss.h"
#include "zeren-incident.h"
#include "zeren-measure.h"
#include "zeren-member.h"
#include "zeren-organisation.h"
#include "zeren-plan-document.h"
#include "zeren-plan-post.h"
#include "zeren-plan-table.h"
#include "zeren-plan.h"
#include "zeren-post.h"
#include "zeren-rule.h"
#include "zeren-soft.h"
#include "zeren-table-row.h"
#include "zeren-task.h"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *)data)++;
}

static void
test_setter_notifies_once_and_only_for_a_change (void)
{
  g_autoptr (ZerenTask) task = zeren_task_new ();
  guint notified = 0;

  g_signal_connect (task, "notify::due-date", G_CALLBACK (count_cb), &notified);
  zeren_task_set_due_date (task, zeren_date_new (2026, 6, 30));
  zeren_task_set_due_date (task, zeren_date_new (2026, 6, 30));
  g_assert_cmpuint (notified, ==, 1);

  zeren_task_set_due_date (task, ZEREN_DATE_NONE);
  g_assert_cmpuint (notified, ==, 2);
}

static void
test_equal_values_are_no_change (void)
{
  g_autoptr (ZerenDuty) duty = zeren_duty_new ();
  g_autoptr (ZerenFrequency)
    once = zeren_frequency_new (ZEREN_FREQUENCY_EXACT, 1, ZEREN_PERIOD_YEAR, FALSE, NULL);
  g_autoptr (ZerenFrequency)
    again = zeren_frequency_new (ZEREN_FREQUENCY_EXACT, 1, ZEREN_PERIOD_YEAR, FALSE, NULL);
  const char *const points[] = { "一", "二", NULL };
  const char *const same[] = { "一", "二", NULL };
  guint notified = 0;

  zeren_duty_set_frequency (duty, once);
  zeren_duty_set_points (duty, points);
  g_signal_connect (duty, "notify", G_CALLBACK (count_cb), &notified);

  zeren_duty_set_frequency (duty, again);
  zeren_duty_set_points (duty, same);
  g_assert_cmpuint (notified, ==, 0);

  zeren_duty_set_points (duty, NULL);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_null (zeren_duty_get_points (duty));
}

static void
test_properties_and_accessors_are_the_same (void)
{
  g_autoptr (ZerenIncident) incident = NULL;
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-03-06T09:30:00+08:00", NULL);
  g_autofree char *title = NULL;
  g_autoptr (GDateTime) occurred_at = NULL;
  guint kind;

  incident = g_object_new (ZEREN_TYPE_INCIDENT,
                           "organisation",
                           G_GINT64_CONSTANT (7),
                           "title",
                           "二号水泵停机",
                           "kind",
                           ZEREN_INCIDENT_EQUIPMENT,
                           NULL);
  zeren_incident_set_occurred_at (incident, at);

  g_assert_cmpint (zeren_incident_get_organisation (incident), ==, 7);
  g_assert_cmpint (zeren_incident_get_kind (incident), ==, ZEREN_INCIDENT_EQUIPMENT);
  g_object_get (incident, "title", &title, "kind", &kind, "occurred-at", &occurred_at, NULL);
  g_assert_cmpstr (title, ==, "二号水泵停机");
  g_assert_cmpuint (kind, ==, ZEREN_INCIDENT_EQUIPMENT);
  g_assert_true (g_date_time_equal (occurred_at, at));
}

/* Sets every property of every class to something and reads it back. */
static void
set_something (GObject *object, GParamSpec *pspec)
{
  static const ZerenBox box = { 1, 2, 3, 4, 5 };
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) back = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  g_value_init (&back, pspec->value_type);
  if (G_VALUE_HOLDS_INT64 (&value))
    g_value_set_int64 (&value, 42);
  else if (G_VALUE_HOLDS_UINT (&value))
    g_value_set_uint (&value, 1);
  else if (G_VALUE_HOLDS_BOOLEAN (&value))
    g_value_set_boolean (&value, TRUE);
  else if (G_VALUE_HOLDS_DOUBLE (&value))
    g_value_set_double (&value, 0.5);
  else if (G_VALUE_HOLDS_STRING (&value))
    g_value_set_static_string (&value, "值");
  else if (G_VALUE_HOLDS (&value, ZEREN_TYPE_DATE))
    {
      ZerenDate date = zeren_date_new (2026, 3, 6);

      g_value_set_boxed (&value, &date);
    }
  else if (G_VALUE_HOLDS (&value, G_TYPE_DATE_TIME))
    g_value_take_boxed (&value, g_date_time_new_from_unix_utc (1000));
  else if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
    g_value_take_boxed (&value, g_strsplit ("一 二", " ", -1));
  else if (G_VALUE_HOLDS (&value, ZEREN_TYPE_FREQUENCY))
    g_value_take_boxed (
      &value, zeren_frequency_new (ZEREN_FREQUENCY_DATE, 1, ZEREN_PERIOD_NONE, FALSE, "年底"));
  else
    g_value_take_boxed (&value, zeren_passage_new (1, 1, 2, 3, &box, 1));

  g_object_set_property (object, pspec->name, &value);
  g_object_get_property (object, pspec->name, &back);
  if (G_VALUE_HOLDS_STRING (&value))
    g_assert_cmpstr (g_value_get_string (&back), ==, "值");
  else if (G_VALUE_HOLDS_INT64 (&value))
    g_assert_cmpint (g_value_get_int64 (&back), ==, 42);
  else if (G_TYPE_IS_BOXED (pspec->value_type))
    g_assert_nonnull (g_value_get_boxed (&back));
}

static void
test_every_class_keeps_and_frees_every_field (void)
{
  const GType types[] = {
    ZEREN_TYPE_APPOINTMENT,   ZEREN_TYPE_BINDING,        ZEREN_TYPE_CASE,
    ZEREN_TYPE_CASE_DOCUMENT, ZEREN_TYPE_CLAUSE,         ZEREN_TYPE_DUTY,
    ZEREN_TYPE_EVIDENCE,      ZEREN_TYPE_FILE,           ZEREN_TYPE_GROUND,
    ZEREN_TYPE_INCIDENT,      ZEREN_TYPE_INCIDENT_ENTRY, ZEREN_TYPE_INCIDENT_MISS,
    ZEREN_TYPE_MEASURE,       ZEREN_TYPE_MEMBER,         ZEREN_TYPE_ORGANISATION,
    ZEREN_TYPE_PLAN,          ZEREN_TYPE_PLAN_DOCUMENT,  ZEREN_TYPE_PLAN_POST,
    ZEREN_TYPE_PLAN_TABLE,    ZEREN_TYPE_POST,           ZEREN_TYPE_RULE,
    ZEREN_TYPE_SOFT,          ZEREN_TYPE_TABLE_ROW,      ZEREN_TYPE_TASK,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GObject *object = g_object_new (types[i], NULL);
      guint n_pspecs;
      g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object),
                                                                       &n_pspecs);

      g_assert_cmpuint (n_pspecs, >, 1);
      for (guint j = 0; j < n_pspecs; j++)
        set_something (object, pspecs[j]);
      g_assert_finalize_object (object);
    }
}

static void
test_table_numbers_its_rows (void)
{
  g_autoptr (ZerenPlanTable) table = zeren_plan_table_new ();
  g_autoptr (ZerenTableRow) first = zeren_table_row_new ();
  g_autoptr (ZerenTableRow) second = zeren_table_row_new ();

  zeren_plan_table_add_row (table, first);
  zeren_plan_table_add_row (table, second);

  g_assert_cmpuint (zeren_plan_table_get_rows (table)->len, ==, 2);
  g_assert_cmpuint (zeren_table_row_get_position (second), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/record/setter-notifies-once-and-only-for-a-change",
                   test_setter_notifies_once_and_only_for_a_change);
  g_test_add_func ("/model/record/equal-values-are-no-change", test_equal_values_are_no_change);
  g_test_add_func ("/model/record/properties-and-accessors-are-the-same",
                   test_properties_and_accessors_are_the_same);
  g_test_add_func ("/model/record/every-class-keeps-and-frees-every-field",
                   test_every_class_keeps_and_frees_every_field);
  g_test_add_func ("/model/record/table-numbers-its-rows", test_table_numbers_its_rows);

  return g_test_run ();
}
