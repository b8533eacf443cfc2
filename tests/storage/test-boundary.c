/* test-boundary.c: everything that the database can hold about a person is on this list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The boundary (docs/architecture.md): the only people recorded are office-holders of registered
 * organisations: name, post, term, role, contact at work. A new table or column fails here until
 * somebody has written down whether it can hold anything about a person, and why it may.
 */

#include "storage-fixture.h"

#include "zeren-database-private.h"

/* What can hold something about a person, with the reason */
static const struct
{
  const char *column;
  const char *reason;
} about_persons[] = {
  { "member.id", "stands for an office-holder" },
  { "member.name", "an office-holder answers for duties by name" },
  { "member.contact", "the contact at work, for handing over tasks" },
  { "appointment.member", "who held a post" },
  { "appointment.from_date", "since when: who answered on a day" },
  { "appointment.to_date", "until when: who answered on a day" },
  { "task.member", "who answers for the task by appointment" },
  { "task.unperformed_by", "the named office-holder who confirms that a task was not done" },
  { "task.unperformed_reason", "why; about the task, but free text" },
  { "task.waived_reason", "why a task is not needed; about the task, but free text" },
  { "task.assigned_to", "the office-holder who has the task in hand" },
  { "task.moved_to_reason", "why a task was moved; about the task, but free text" },
  { "task.submitted_by", "the office-holder who says that the task is done" },
  { "task.returned_reason", "what is missing; about the task, but free text" },
  { "task_entry.text", "what the office did on the task; judged like the words of a duty" },
  { "task_entry.who", "the clerk who wrote the entry" },
  { "task_document.name", "a file name that a clerk chose" },
  { "task_document.template_name", "a file name that a clerk chose" },
  { "instruction.given_by", "the office-holder who gave the instruction" },
  { "instruction.file_name", "a file name that a clerk chose" },
  { "desktop_user.login", "the name of the login on this PC that an office-holder works under" },
  { "desktop_user.member", "which office-holder that is, for the history" },
  { "saved_view.query",
    "a filter of the list of tasks; may name an organisation or an office-holder" },
  { "closed_year.who", "the clerk who closed the year" },
  { "incident.title", "about an event; free text, the form says not to name anybody" },
  { "incident_entry.text", "what the organisation did; free text, the form says the same" },
  { "incident_entry.who", "the clerk who wrote the entry" },
  { "incident_miss.confirmed_by", "the named office-holder who confirms a missed step" },
  { "incident_miss.reason", "why; about the step, but free text" },
  { "case_document.name", "a file name that a clerk chose" },
  { "case_document.template_name", "a file name that a clerk chose" },
  { "template.file_name", "a file name that a clerk chose" },
  { "draft_copy.path", "a file that a clerk works on; its folder may have the name of a login" },
  { "draft_edit.who", "the clerk who works with the database when the change is noticed" },
  { "evidence.name", "a file name that a clerk chose" },
  { "file.name", "a file name that a clerk chose" },
  { "plan.file_name", "a file name that a clerk chose" },
  { "clause.heading", "the words of the plan, which may name office-holders" },
  { "clause.text", "the words of the plan, which may name office-holders" },
  { "duty.quote", "the words of the plan, which may name office-holders" },
  { "duty.actor", "the words of the plan, which may name office-holders" },
  { "duty.recipient", "the words of the plan, which may name office-holders" },
  { "duty.points", "the words of the plan" },
  { "duty.reasons", "the words of the plan, which may name office-holders" },
  { "soft.quote", "the words of the plan, which may name office-holders" },
  { "ground.quote", "the words of the plan" },
  { "plan_table.header", "the words of the plan" },
  { "plan_table_row.cells", "the words of the plan, which may name office-holders" },
  { "rule.quote", "the words of the plan" },
  { "plan_post.holder_title", "the office that the holder of a post has; the words of the plan" },
  { "event.who", "the clerk who did it" },
  { "event_payload.note", "a reason, free text; can be erased" },
  { "event_payload.content", "rows as they were, members among them; can be erased" },
};

/* Everything else: ids, dates of duties, words of the domain, places in documents, digests */
static const char *const not_about_persons[] = {
  "organisation.id",
  "organisation.parent",
  "organisation.name",
  "organisation.kind",
  "organisation.position",
  "organisation.ended_on",

  "post.id",
  "post.organisation",
  "post.title",
  "post.role",
  "post.ended_on",

  "appointment.id",
  "appointment.post",

  "file.id",
  "file.sha256",
  "file.size",
  "file.media_type",
  "file.added_at",

  "plan.id",
  "plan.organisation",
  "plan.title",
  "plan.issuer",
  "plan.number",
  "plan.issued",
  "plan.file",
  "plan.format",
  "plan.reading_copy",
  "plan.pages",
  "plan.imported_at",
  "plan.state",
  "plan.supersedes",

  "plan_document.id",
  "plan_document.plan",
  "plan_document.position",
  "plan_document.title",
  "plan_document.issuer",
  "plan_document.number",
  "plan_document.issued",
  "plan_document.span_start",
  "plan_document.span_end",

  "clause.id",
  "clause.plan",
  "clause.document",
  "clause.parent",
  "clause.position",
  "clause.level",
  "clause.label",
  "clause.path",
  "clause.page",
  "clause.span_start",
  "clause.span_end",
  "clause.boxes",
  "clause.flags",

  "duty.id",
  "duty.plan",
  "duty.clause",
  "duty.path",
  "duty.page",
  "duty.span_start",
  "duty.span_end",
  "duty.boxes",
  "duty.scope",
  "duty.action",
  "duty.deliverable",
  "duty.frequency_kind",
  "duty.frequency_count",
  "duty.frequency_period",
  "duty.frequency_each",
  "duty.frequency_date",
  "duty.confidence",
  "duty.state",

  "soft.id",
  "soft.plan",
  "soft.clause",
  "soft.page",
  "soft.span_start",
  "soft.span_end",
  "soft.boxes",

  "ground.id",
  "ground.plan",
  "ground.clause",
  "ground.path",
  "ground.kind",
  "ground.page",
  "ground.span_start",
  "ground.span_end",
  "ground.boxes",

  "measure.id",
  "measure.plan",
  "measure.name",
  "measure.tier",
  "measure.page",
  "measure.span_start",
  "measure.span_end",
  "measure.boxes",

  "plan_table.id",
  "plan_table.plan",
  "plan_table.kind",
  "plan_table.page",
  "plan_table.span_start",
  "plan_table.span_end",
  "plan_table.boxes",

  "plan_table_row.id",
  "plan_table_row.plan_table",
  "plan_table_row.position",
  "plan_table_row.scope",

  "rule.id",
  "rule.plan",
  "rule.clause",
  "rule.key",
  "rule.page",
  "rule.span_start",
  "rule.span_end",
  "rule.boxes",

  "plan_post.id",
  "plan_post.plan",
  "plan_post.clause",
  "plan_post.title",
  "plan_post.page",
  "plan_post.span_start",
  "plan_post.span_end",
  "plan_post.boxes",

  "binding.id",
  "binding.duty",
  "binding.kind",
  "binding.organisation",
  "binding.organisation_kind",
  "binding.post",
  "binding.role",

  "task.id",
  "task.duty",
  "task.organisation",
  "task.post",
  "task.year",
  "task.key",
  "task.rule_date",
  "task.rule_source",
  "task.lapse_date",
  "task.due_date",
  "task.moved_because",
  "task.provisional",
  "task.state",
  "task.done_on",
  "task.moved_to",

  "instruction.id",
  "instruction.duty",
  "instruction.kind",
  "instruction.given_on",
  "instruction.number",
  "instruction.reply_by",
  "instruction.file",

  "task_entry.id",
  "task_entry.task",
  "task_entry.recorded_at",

  "task_document.id",
  "task_document.task",
  "task_document.kind",
  "task_document.file_docx",
  "task_document.file_pdf",
  "task_document.placeholders",
  "task_document.drafted_at",

  "draft_copy.id",
  "draft_copy.case_document",
  "draft_copy.task_document",
  "draft_copy.sha256",

  "draft_edit.id",
  "draft_edit.case_document",
  "draft_edit.task_document",
  "draft_edit.file",
  "draft_edit.placeholders",
  "draft_edit.changed_at",
  "draft_edit.noticed_at",

  "desktop_user.id",
  "desktop_user.role",

  "saved_view.id",
  "saved_view.place",
  "saved_view.name",

  "closed_year.year",
  "closed_year.closed_at",
  "carried_task.task",
  "carried_task.year",
  "duty_term.duty",
  "duty_term.begins_on",
  "duty_term.ends_on",

  "template.id",
  "template.kind",
  "template.file",
  "template.added_at",

  "setting.id",
  "setting.name",
  "setting.value",

  "evidence.id",
  "evidence.task",
  "evidence.file",
  "evidence.proves_on",
  "evidence.filed_at",
  "evidence.replaces",

  "calendar_year.year",
  "calendar_year.source",
  "calendar_year.complete",

  "calendar_day.id",
  "calendar_day.date",
  "calendar_day.name",
  "calendar_day.off",

  "incident.id",
  "incident.organisation",
  "incident.kind",
  "incident.occurred_at",
  "incident.state",
  "incident.closed_at",

  "incident_entry.id",
  "incident_entry.incident",
  "incident_entry.at",
  "incident_entry.recorded_at",

  "incident_mark.id",
  "incident_mark.incident",
  "incident_mark.duty",
  "incident_mark.entry",
  "incident_mark.at",

  "incident_miss.id",
  "incident_miss.incident",
  "incident_miss.duty",
  "incident_miss.at",

  "accountability_case.id",
  "accountability_case.task",
  "accountability_case.incident",
  "accountability_case.organisation",
  "accountability_case.state",
  "accountability_case.opened_at",

  "case_ground.id",
  "case_ground.case_id",
  "case_ground.ground",

  "case_document.id",
  "case_document.case_id",
  "case_document.kind",
  "case_document.file_docx",
  "case_document.file_pdf",
  "case_document.placeholders",
  "case_document.drafted_at",
  "case_document.facts_sha256",

  "event.seq",
  "event.at",
  "event.verb",
  "event.object_kind",
  "event.object_id",
  "event.payload_digest",
  "event.rows_digest",
  "event.previous_hash",
  "event.hash",

  "event_row.event",
  "event_row.table_name",
  "event_row.row_id",
  "event_row.digest",

  "event_payload.event",
  "event_payload.salt",
};

/* Returns: (element-type utf8): every `table.column` of the schema */
static GPtrArray *
load_columns (Fixture *fixture)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (zeren_database_get_engine (fixture->database),
                                       "SELECT m.name || '.' || c.name "
                                       "FROM sqlite_schema AS m "
                                       "JOIN pragma_table_xinfo (m.name) AS c "
                                       "WHERE m.type IN ('table', 'view') "
                                       "AND m.name NOT LIKE 'sqlite_%'",
                                       -1,
                                       &statement,
                                       NULL),
                   ==,
                   SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (columns, g_strdup ((const char *)sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);

  return columns;
}

static GHashTable *
listed_columns (void)
{
  GHashTable *listed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (about_persons); i++)
    {
      g_assert_cmpuint (strlen (about_persons[i].reason), >, 8);
      g_assert_true (g_hash_table_add (listed, (gpointer)about_persons[i].column));
    }
  for (guint i = 0; i < G_N_ELEMENTS (not_about_persons); i++)
    g_assert_true (g_hash_table_add (listed, (gpointer)not_about_persons[i]));

  return listed;
}

static void
test_every_column_is_on_the_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) columns = load_columns (fixture);
  g_autoptr (GHashTable) listed = listed_columns ();

  for (guint i = 0; i < columns->len; i++)
    {
      const char *column = g_ptr_array_index (columns, i);

      if (!g_hash_table_remove (listed, column))
        g_error ("“%s” is on no list: say whether it can hold anything about a person", column);
    }

  /* and nothing is listed that does not exist any more */
  g_assert_cmpuint (g_hash_table_size (listed), ==, 0);
}

static void
test_an_unlisted_column_is_noticed (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      fixture_run_raw (fixture, "ALTER TABLE member ADD COLUMN religion TEXT");
      fixture_reopen (fixture);
      test_every_column_is_on_the_list (fixture, NULL);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*member.religion*");
}

/* What the history must account for is every table but those of the history itself. */
static void
test_every_table_is_audited (Fixture *fixture, gconstpointer data)
{
  guint n_tables;
  const ZerenAuditedTable *tables = zeren_audited_tables (&n_tables);
  g_autoptr (GPtrArray) columns = load_columns (fixture);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (columns, i), ".", 2);

      if (!g_str_has_prefix (parts[0], "event"))
        g_hash_table_add (names, g_strdup (parts[0]));
    }

  for (guint i = 0; i < n_tables; i++)
    g_assert_true (g_hash_table_remove (names, tables[i].name));
  g_assert_cmpuint (g_hash_table_size (names), ==, 0);
}

/* The tables of people have these columns and no others. */
static void
test_a_member_is_a_name_and_a_contact (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) columns = load_columns (fixture);
  guint n_of_member = 0;

  for (guint i = 0; i < columns->len; i++)
    n_of_member += g_str_has_prefix (g_ptr_array_index (columns, i), "member.");
  g_assert_cmpuint (n_of_member, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add_test ("/storage/boundary/every-column-is-on-the-list",
                    test_every_column_is_on_the_list);
  fixture_add_test ("/storage/boundary/an-unlisted-column-is-noticed",
                    test_an_unlisted_column_is_noticed);
  fixture_add_test ("/storage/boundary/every-table-is-audited", test_every_table_is_audited);
  fixture_add_test ("/storage/boundary/a-member-is-a-name-and-a-contact",
                    test_a_member_is_a_name_and_a_contact);

  return g_test_run ();
}
