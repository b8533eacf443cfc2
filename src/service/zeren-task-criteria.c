/* zeren-task-criteria.c: which tasks a list shows, in which order, and what it says of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-criteria.h"

#include "zeren-service-error.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* --- which tasks ------------------------------------------------------------------------------ */

void
zeren_task_criteria_clear (ZerenTaskCriteria *self)
{
  g_free (self->words);
  *self = (ZerenTaskCriteria){ 0 };
}

/** zeren_task_criteria_copy: makes @copy, all zero before or with words of its own, equal to @self
 */
void
zeren_task_criteria_copy (const ZerenTaskCriteria *self, ZerenTaskCriteria *copy)
{
  char *words = g_strdup (self->words);

  g_free (copy->words);
  *copy = *self;
  copy->words = words;
}

gboolean
zeren_task_criteria_equal (const ZerenTaskCriteria *self, const ZerenTaskCriteria *other)
{
  return self->lane == other->lane && self->organisation == other->organisation &&
         self->plan == other->plan && self->year == other->year && self->member == other->member &&
         self->assigned_to == other->assigned_to && self->states == other->states &&
         g_strcmp0 (self->words, other->words) == 0;
}

/** zeren_task_criteria_is_narrow: Returns: whether anything but the lane keeps tasks out */
gboolean
zeren_task_criteria_is_narrow (const ZerenTaskCriteria *self)
{
  return self->organisation != 0 || self->plan != 0 || self->year != 0 || self->member != 0 ||
         self->assigned_to != 0 || self->states != 0 || self->words != NULL;
}

static gboolean
is_assigned_so (const ZerenTaskCriteria *self, ZerenTask *task)
{
  gint64 assigned_to = zeren_task_get_assigned_to (task);

  return self->assigned_to == 0 || assigned_to == self->assigned_to ||
         (self->assigned_to == ZEREN_TASK_NOBODY && assigned_to == 0);
}

/**
 * zeren_task_criteria_match:
 * @self: criteria
 * @folded: (nullable): their words, casefolded
 * @view: a task
 *
 * Returns: whether @view passes all but the lane
 */
gboolean
zeren_task_criteria_match (const ZerenTaskCriteria *self, const char *folded, ZerenTaskView *view)
{
  ZerenTask *task = zeren_task_view_get_task (view);

  return (self->organisation == 0 || zeren_task_get_organisation (task) == self->organisation) &&
         (self->plan == 0 || zeren_task_view_get_plan_id (view) == self->plan) &&
         (self->year == 0 || zeren_task_get_year (task) == self->year) &&
         (self->member == 0 || zeren_task_get_member (task) == self->member) &&
         is_assigned_so (self, task) &&
         (self->states == 0 || (self->states & (1u << zeren_task_view_get_state (view))) != 0) &&
         (folded == NULL || zeren_task_view_matches (view, folded));
}

/* --- the whole arrangement -------------------------------------------------------------------- */

void
zeren_task_arrangement_free (ZerenTaskArrangement *self)
{
  zeren_task_criteria_clear (&self->criteria);
  g_free (self->sort);
  g_strfreev (self->columns);
  g_free (self);
}

static gboolean
strings_are_equal (const char *const *a, const char *const *b)
{
  return a == NULL || b == NULL ? a == b : g_strv_equal (a, b);
}

gboolean
zeren_task_arrangement_equal (const ZerenTaskArrangement *self, const ZerenTaskArrangement *other)
{
  return zeren_task_criteria_equal (&self->criteria, &other->criteria) &&
         g_strcmp0 (self->sort, other->sort) == 0 && self->descending == other->descending &&
         strings_are_equal ((const char *const *)self->columns,
                            (const char *const *)other->columns);
}

static void
add_id (JsonBuilder *builder, const char *name, gint64 id)
{
  if (id == 0)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, id);
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_states (JsonBuilder *builder, guint states)
{
  if (states == 0)
    return;
  json_builder_set_member_name (builder, "states");
  json_builder_begin_array (builder);
  for (guint state = 0; state <= ZEREN_TASK_STATE_TO_VERIFY; state++)
    if ((states & (1u << state)) != 0)
      json_builder_add_string_value (builder, zeren_task_state_to_id ((ZerenTaskState)state));
  json_builder_end_array (builder);
}

static void
add_columns (JsonBuilder *builder, const char *const *columns)
{
  if (columns == NULL)
    return;
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; columns[i] != NULL; i++)
    json_builder_add_string_value (builder, columns[i]);
  json_builder_end_array (builder);
}

/** zeren_task_arrangement_to_json: Returns: (transfer full): @self as a saved view keeps it */
char *
zeren_task_arrangement_to_json (const ZerenTaskArrangement *self)
{
  const ZerenTaskCriteria *criteria = &self->criteria;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "lane", zeren_task_lane_to_id (criteria->lane));
  add_id (builder, "organisation", criteria->organisation);
  add_id (builder, "plan", criteria->plan);
  add_id (builder, "year", criteria->year);
  add_id (builder, "member", criteria->member);
  add_id (builder, "assigned_to", criteria->assigned_to);
  add_states (builder, criteria->states);
  add_string (builder, "words", criteria->words);
  add_string (builder, "sort", self->sort);
  if (self->descending)
    {
      json_builder_set_member_name (builder, "descending");
      json_builder_add_boolean_value (builder, TRUE);
    }
  add_columns (builder, (const char *const *)self->columns);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

static gint64
get_id (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node)
                                                                         : 0;
}

static GStrv
dup_strings (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (element));
    }

  return g_strv_builder_end (builder);
}

static guint
read_states (JsonObject *object)
{
  g_auto (GStrv) words = dup_strings (object, "states");
  guint states = 0;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      ZerenTaskState state;

      if (zeren_task_state_from_id (words[i], &state))
        states |= 1u << state;
    }

  return states;
}

static ZerenTaskArrangement *
read_object (JsonObject *object)
{
  ZerenTaskArrangement *self = g_new0 (ZerenTaskArrangement, 1);
  const char *words = get_string (object, "words");
  gint64 year = get_id (object, "year");

  zeren_task_lane_from_id (get_string (object, "lane"), &self->criteria.lane);
  self->criteria.organisation = get_id (object, "organisation");
  self->criteria.plan = get_id (object, "plan");
  self->criteria.year = year > 0 && year < 10000 ? (guint)year : 0;
  self->criteria.member = get_id (object, "member");
  self->criteria.assigned_to = get_id (object, "assigned_to");
  self->criteria.states = read_states (object);
  self->criteria.words = zeren_string_is_blank (words) ? NULL : zeren_string_dup_stripped (words);
  self->sort = g_strdup (get_string (object, "sort"));
  self->descending = json_object_get_boolean_member_with_default (object, "descending", FALSE);
  self->columns = dup_strings (object, "columns");

  return self;
}

/** zeren_task_arrangement_from_json: Returns: (transfer full) (nullable): what
 * zeren_task_arrangement_to_json() has written */
ZerenTaskArrangement *
zeren_task_arrangement_from_json (const char *json, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (json, error);

  if (root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (root))
    return read_object (json_node_get_object (root));

  g_set_error_literal (error,
                       ZEREN_SERVICE_ERROR,
                       ZEREN_SERVICE_ERROR_INVALID,
                       _ ("The saved view cannot be read. Delete it and save it again."));

  return NULL;
}
