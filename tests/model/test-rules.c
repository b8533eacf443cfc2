/* test-rules.c: what the domain allows and refuses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-appointment.h"
#include "zeren-binding.h"
#include "zeren-case.h"
#include "zeren-duty.h"
#include "zeren-ground.h"
#include "zeren-incident-miss.h"
#include "zeren-incident.h"
#include "zeren-model-error.h"
#include "zeren-organisation.h"

static ZerenDate
day (const char *text)
{
  ZerenDate date = ZEREN_DATE_NONE;

  if (text != NULL)
    g_assert_true (zeren_date_parse (text, &date, NULL));

  return date;
}

static void
test_a_duty_of_scope_text_cannot_be_accepted (void)
{
  g_autoptr (ZerenDuty) duty = zeren_duty_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZerenFrequency)
    frequency = zeren_frequency_new (ZEREN_FREQUENCY_EVERY, 1, ZEREN_PERIOD_QUARTER, FALSE, NULL);

  zeren_duty_set_frequency (duty, frequency);
  zeren_duty_set_scope (duty, ZEREN_SCOPE_TEXT);
  g_assert_false (zeren_duty_check_acceptable (duty, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);

  zeren_duty_set_scope (duty, ZEREN_SCOPE_RECORD);
  g_assert_true (zeren_duty_check_acceptable (duty, NULL));
}

static void
test_a_superseded_duty_stays_so (void)
{
  for (guint to = 0; to <= ZEREN_DUTY_STATE_SUPERSEDED; to++)
    g_assert_false (zeren_duty_state_can_become (ZEREN_DUTY_STATE_SUPERSEDED, to));
  for (guint from = 0; from < ZEREN_DUTY_STATE_SUPERSEDED; from++)
    g_assert_true (zeren_duty_state_can_become (from, ZEREN_DUTY_STATE_SUPERSEDED));
}

static void
test_a_ground_of_conduct_supports_no_case (void)
{
  g_autoptr (ZerenGround) ground = zeren_ground_new ();
  g_autoptr (GError) error = NULL;

  zeren_ground_set_kind (ground, ZEREN_GROUND_CONDUCT);
  g_assert_false (zeren_ground_check_supports_case (ground, &error));
  g_assert_error (error, ZEREN_MODEL_ERROR, ZEREN_MODEL_ERROR_BOUNDARY);

  zeren_ground_set_kind (ground, ZEREN_GROUND_DUTY);
  g_assert_true (zeren_ground_check_supports_case (ground, NULL));
}

static ZerenAppointment *
new_appointment (const char *from, const char *to)
{
  ZerenAppointment *appointment = zeren_appointment_new ();

  zeren_appointment_set_post (appointment, 1);
  zeren_appointment_set_member (appointment, 2);
  zeren_appointment_set_from_date (appointment, day (from));
  zeren_appointment_set_to_date (appointment, day (to));

  return appointment;
}

static void
test_an_appointment_includes_both_its_ends (void)
{
  g_autoptr (ZerenAppointment) term = new_appointment ("2026-03-01", "2026-03-31");
  g_autoptr (ZerenAppointment) open = new_appointment ("2026-03-01", NULL);

  g_assert_false (zeren_appointment_covers (term, day ("2026-02-28")));
  g_assert_true (zeren_appointment_covers (term, day ("2026-03-01")));
  g_assert_true (zeren_appointment_covers (term, day ("2026-03-31")));
  g_assert_false (zeren_appointment_covers (term, day ("2026-04-01")));
  g_assert_true (zeren_appointment_covers (open, day ("2036-04-01")));
}

static void
test_appointments_overlap_from_either_side (void)
{
  const struct
  {
    const char *from, *to;
    gboolean overlaps;
  } cases[] = {
    { "2026-01-01", "2026-02-28", FALSE }, { "2026-01-01", "2026-03-01", TRUE },
    { "2026-03-31", NULL, TRUE },          { "2026-04-01", NULL, FALSE },
    { "2026-03-10", "2026-03-12", TRUE },  { "2025-01-01", NULL, TRUE },
  };
  g_autoptr (ZerenAppointment) term = new_appointment ("2026-03-01", "2026-03-31");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZerenAppointment) other = new_appointment (cases[i].from, cases[i].to);

      g_assert_true (zeren_appointment_overlaps (term, other) == cases[i].overlaps);
      g_assert_true (zeren_appointment_overlaps (other, term) == cases[i].overlaps);
      zeren_appointment_set_member (other, 3);
      g_assert_false (zeren_appointment_overlaps (term, other));
    }
}

static void
test_an_appointment_does_not_end_before_it_begins (void)
{
  g_autoptr (ZerenAppointment) wrong = new_appointment ("2026-03-02", "2026-03-01");
  g_autoptr (ZerenAppointment) without_start = new_appointment (NULL, "2026-03-01");
  g_autoptr (ZerenAppointment) one_day = new_appointment ("2026-03-01", "2026-03-01");

  g_assert_false (zeren_appointment_check (wrong, NULL));
  g_assert_false (zeren_appointment_check (without_start, NULL));
  g_assert_true (zeren_appointment_check (one_day, NULL));
}

static void
test_a_binding_names_what_its_kind_needs (void)
{
  g_autoptr (ZerenBinding) organisation = zeren_binding_new_organisation (1, 2);
  g_autoptr (ZerenBinding) kind = zeren_binding_new_organisation_kind (1, "科室");
  g_autoptr (ZerenBinding) post = zeren_binding_new_post (1, 5);
  g_autoptr (ZerenBinding) holders_of_post = zeren_binding_new_each_holder (1, 5, NULL);
  g_autoptr (ZerenBinding)
    holders_of_role = zeren_binding_new_each_holder (1, 0, "leadership_member");
  g_autoptr (ZerenBinding) nobody = zeren_binding_new_each_holder (1, 0, NULL);

  g_assert_true (zeren_binding_check (organisation, NULL));
  g_assert_true (zeren_binding_check (kind, NULL));
  g_assert_true (zeren_binding_check (post, NULL));
  g_assert_true (zeren_binding_check (holders_of_post, NULL));
  g_assert_true (zeren_binding_check (holders_of_role, NULL));
  g_assert_false (zeren_binding_check (nobody, NULL));

  zeren_binding_set_post (organisation, 5);
  g_assert_false (zeren_binding_check (organisation, NULL));
  zeren_binding_set_role (holders_of_post, "liaison");
  g_assert_false (zeren_binding_check (holders_of_post, NULL));
}

static void
test_a_missed_step_is_confirmed_by_somebody_for_a_reason (void)
{
  g_autoptr (ZerenIncidentMiss) miss = zeren_incident_miss_new ();

  zeren_incident_miss_set_incident (miss, 1);
  zeren_incident_miss_set_duty (miss, 1);
  g_assert_false (zeren_incident_miss_check (miss, NULL));
  zeren_incident_miss_set_confirmed_by (miss, 4);
  g_assert_false (zeren_incident_miss_check (miss, NULL));
  zeren_incident_miss_set_reason (miss, "首报晚于两小时");
  g_assert_true (zeren_incident_miss_check (miss, NULL));
}

static void
test_a_case_rests_on_one_thing (void)
{
  g_autoptr (ZerenCase) accountability_case = zeren_case_new ();

  zeren_case_set_organisation (accountability_case, 1);
  g_assert_false (zeren_case_check (accountability_case, NULL));
  zeren_case_set_task (accountability_case, 1);
  g_assert_true (zeren_case_check (accountability_case, NULL));
  zeren_case_set_incident (accountability_case, 1);
  g_assert_false (zeren_case_check (accountability_case, NULL));
}

static void
test_an_incident_closes_once_and_not_before_it_happened (void)
{
  g_autoptr (ZerenIncident) incident = zeren_incident_new ();
  g_autoptr (GDateTime) occurred = g_date_time_new_from_iso8601 ("2026-03-06T09:30:00Z", NULL);
  g_autoptr (GDateTime) before = g_date_time_add_minutes (occurred, -1);
  g_autoptr (GDateTime) after = g_date_time_add_hours (occurred, 2);

  zeren_incident_set_occurred_at (incident, occurred);
  g_assert_false (zeren_incident_close (incident, before, NULL));
  g_assert_true (zeren_incident_close (incident, after, NULL));
  g_assert_false (zeren_incident_check_open (incident, NULL));
  g_assert_false (zeren_incident_close (incident, after, NULL));
}

/* The boundary: what people say or publish is no incident (DESIGN.md 2). */
static void
test_no_word_for_public_opinion_is_a_kind_of_incident (void)
{
  const char *const refused[] = { "舆情", "网络舆情", "言论", "opinion", "speech", "信访", "" };
  ZerenIncidentKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (zeren_incident_kind_from_word (refused[i], &kind));

  g_assert_true (zeren_incident_kind_from_word ("fire", &kind));
  g_assert_cmpint (kind, ==, ZEREN_INCIDENT_FIRE);
  g_assert_true (zeren_incident_kind_from_word ("火灾", &kind));
  g_assert_cmpint (kind, ==, ZEREN_INCIDENT_FIRE);
}

static void
test_ids_and_labels_cover_every_state (void)
{
  for (guint i = 0; zeren_task_state_ids[i] != NULL; i++)
    {
      ZerenTaskState back;

      g_assert_true (zeren_task_state_from_id (zeren_task_state_to_id (i), &back));
      g_assert_cmpuint (back, ==, i);
      g_assert_nonnull (zeren_task_state_to_label (i));
    }
  for (guint i = 0; zeren_duty_state_ids[i] != NULL; i++)
    g_assert_nonnull (zeren_duty_state_to_label (i));
  for (guint i = 0; zeren_incident_kind_ids[i] != NULL; i++)
    g_assert_nonnull (zeren_incident_kind_to_label (i));
  for (guint i = 0; zeren_case_document_kind_ids[i] != NULL; i++)
    g_assert_nonnull (zeren_case_document_kind_to_label (i));
}

static void
test_an_organisation_is_active_on_its_last_day (void)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();

  g_assert_true (zeren_organisation_is_active_on (organisation, day ("2026-03-31")));
  zeren_organisation_set_ended_on (organisation, day ("2026-03-31"));
  g_assert_true (zeren_organisation_is_active_on (organisation, day ("2026-03-31")));
  g_assert_false (zeren_organisation_is_active_on (organisation, day ("2026-04-01")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/rules/a-duty-of-scope-text-cannot-be-accepted",
                   test_a_duty_of_scope_text_cannot_be_accepted);
  g_test_add_func ("/model/rules/a-superseded-duty-stays-so", test_a_superseded_duty_stays_so);
  g_test_add_func ("/model/rules/a-ground-of-conduct-supports-no-case",
                   test_a_ground_of_conduct_supports_no_case);
  g_test_add_func ("/model/rules/an-appointment-includes-both-its-ends",
                   test_an_appointment_includes_both_its_ends);
  g_test_add_func ("/model/rules/appointments-overlap-from-either-side",
                   test_appointments_overlap_from_either_side);
  g_test_add_func ("/model/rules/an-appointment-does-not-end-before-it-begins",
                   test_an_appointment_does_not_end_before_it_begins);
  g_test_add_func ("/model/rules/a-binding-names-what-its-kind-needs",
                   test_a_binding_names_what_its_kind_needs);
  g_test_add_func ("/model/rules/a-missed-step-is-confirmed-by-somebody-for-a-reason",
                   test_a_missed_step_is_confirmed_by_somebody_for_a_reason);
  g_test_add_func ("/model/rules/a-case-rests-on-one-thing", test_a_case_rests_on_one_thing);
  g_test_add_func ("/model/rules/an-incident-closes-once-and-not-before-it-happened",
                   test_an_incident_closes_once_and_not_before_it_happened);
  g_test_add_func ("/model/rules/no-word-for-public-opinion-is-a-kind-of-incident",
                   test_no_word_for_public_opinion_is_a_kind_of_incident);
  g_test_add_func ("/model/rules/ids-and-labels-cover-every-state",
                   test_ids_and_labels_cover_every_state);
  g_test_add_func ("/model/rules/an-organisation-is-active-on-its-last-day",
                   test_an_organisation_is_active_on_its_last_day);

  return g_test_run ();
}
