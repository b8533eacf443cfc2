/* zeren-seed.c: fills an empty database with a sample office (docs/seeds.md)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-seed.h"

#include "zeren-duties.h"
#include "zeren-plan-import.h"
#include "zeren-registry.h"
#include "zeren-seed-json-private.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The office while it is loaded: the keys of the file and the ids that they became. */
typedef struct
{
  ZerenContext *context;
  const char *folder;
  GHashTable *organisations;
  GHashTable *posts;
  GHashTable *members;
  ZerenSeedResult *result;
  guint n_plans;
  GCancellable *cancellable;
  ZerenProgressFunc progress;
  gpointer progress_data;
} Seed;

typedef gboolean (*LoadFunc) (Seed *seed, JsonObject *object, GError **error);

void
zeren_seed_result_free (ZerenSeedResult *self)
{
  g_clear_pointer (&self->plans, g_array_unref);
  g_free (self);
}

/** zeren_seed_dup_default_folder: Returns: (transfer full): the sample office that comes with
 * Zeren: of the source tree named by `ZEREN_SOURCE_DIR`, otherwise the installed one */
char *
zeren_seed_dup_default_folder (void)
{
  const char *source = g_getenv ("ZEREN_SOURCE_DIR");

  if (source != NULL && source[0] != '\0')
    return g_build_filename (source, "seeds", NULL);

  return g_build_filename (ZEREN_PKGDATADIR, "seeds", NULL);
}

/* --- keys ------------------------------------------------------------------------------------- */

static GHashTable *
new_keys (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static gboolean
take_key (GHashTable *keys, JsonObject *object, gint64 id, GError **error)
{
  const char *key;

  if (!zeren_seed_json_need_text (object, "key", &key, error))
    return FALSE;
  if (g_hash_table_contains (keys, key))
    return zeren_seed_json_refuse (error, _ ("The key “%s” is there twice."), key);
  g_hash_table_insert (keys, g_strdup (key), g_memdup2 (&id, sizeof id));

  return TRUE;
}

static gboolean
find_key (GHashTable *keys, const char *key, gint64 *id, GError **error)
{
  gint64 *found = g_hash_table_lookup (keys, key);

  *id = 0;
  if (found == NULL)
    return zeren_seed_json_refuse (
      error, _ ("Nothing before this place of the file has the key “%s”."), key);
  *id = *found;

  return TRUE;
}

static gboolean
get_reference (GHashTable *keys, JsonObject *object, const char *name, gint64 *id, GError **error)
{
  const char *key;

  *id = 0;

  return zeren_seed_json_get_text (object, name, &key, error) &&
         (key == NULL || find_key (keys, key, id, error));
}

static gboolean
need_reference (GHashTable *keys, JsonObject *object, const char *name, gint64 *id, GError **error)
{
  const char *key;

  return zeren_seed_json_need_text (object, name, &key, error) && find_key (keys, key, id, error);
}

/* --- the office ------------------------------------------------------------------------------- */

static gboolean
load_organisation (Seed *seed, JsonObject *object, GError **error)
{
  g_autoptr (ZerenOrganisation) organisation = zeren_organisation_new ();
  const char *name, *kind;
  guint position;
  gint64 parent;

  if (!zeren_seed_json_check (object, "key name kind parent position", error) ||
      !zeren_seed_json_need_text (object, "name", &name, error) ||
      !zeren_seed_json_need_text (object, "kind", &kind, error) ||
      !zeren_seed_json_get_uint (object, "position", &position, error) ||
      !get_reference (seed->organisations, object, "parent", &parent, error))
    return FALSE;

  zeren_organisation_set_name (organisation, name);
  zeren_organisation_set_kind (organisation, kind);
  zeren_organisation_set_parent (organisation, parent);
  zeren_organisation_set_position (organisation, position);
  seed->result->organisations++;

  return zeren_registry_add_organisation (seed->context, organisation, error) &&
         take_key (seed->organisations, object, zeren_organisation_get_id (organisation), error);
}

static gboolean
load_post (Seed *seed, JsonObject *object, GError **error)
{
  g_autoptr (ZerenPost) post = zeren_post_new ();
  const char *title, *role;
  gint64 organisation;

  if (!zeren_seed_json_check (object, "key organisation title role", error) ||
      !need_reference (seed->organisations, object, "organisation", &organisation, error) ||
      !zeren_seed_json_need_text (object, "title", &title, error) ||
      !zeren_seed_json_need_text (object, "role", &role, error))
    return FALSE;

  zeren_post_set_organisation (post, organisation);
  zeren_post_set_title (post, title);
  zeren_post_set_role (post, role);
  seed->result->posts++;

  return zeren_registry_add_post (seed->context, post, error) &&
         take_key (seed->posts, object, zeren_post_get_id (post), error);
}

static gboolean
load_member (Seed *seed, JsonObject *object, GError **error)
{
  g_autoptr (ZerenMember) member = zeren_member_new ();
  const char *name, *contact;

  if (!zeren_seed_json_check (object, "key name contact", error) ||
      !zeren_seed_json_need_text (object, "name", &name, error) ||
      !zeren_seed_json_get_text (object, "contact", &contact, error))
    return FALSE;

  zeren_member_set_name (member, name);
  zeren_member_set_contact (member, contact);
  seed->result->members++;

  return zeren_registry_add_member (seed->context, member, error) &&
         take_key (seed->members, object, zeren_member_get_id (member), error);
}

static gboolean
load_appointment (Seed *seed, JsonObject *object, GError **error)
{
  g_autoptr (ZerenAppointment) appointment = zeren_appointment_new ();
  gint64 post, member;
  ZerenDate from, to;

  if (!zeren_seed_json_check (object, "post member from to", error) ||
      !need_reference (seed->posts, object, "post", &post, error) ||
      !need_reference (seed->members, object, "member", &member, error) ||
      !zeren_seed_json_get_date (object, "from", &from, error) ||
      !zeren_seed_json_get_date (object, "to", &to, error))
    return FALSE;

  zeren_appointment_set_post (appointment, post);
  zeren_appointment_set_member (appointment, member);
  zeren_appointment_set_from_date (appointment, from);
  zeren_appointment_set_to_date (appointment, to);
  seed->result->appointments++;

  return zeren_registry_appoint (seed->context, appointment, error);
}

/* --- plans ------------------------------------------------------------------------------------ */

static gboolean
accept_duties (Seed *seed, gint64 plan, const char *which, GError **error)
{
  ZerenDutyQuery query = { .plan = plan, .scopes = 1 << ZEREN_SCOPE_RECORD };
  g_autoptr (GPtrArray) duties = NULL;
  g_autoptr (GArray) ids = NULL;

  if (which == NULL)
    return TRUE;
  if (g_str_equal (which, "confident"))
    query.min_confidence = ZEREN_DUTIES_CONFIDENT;
  else if (!g_str_equal (which, "record"))
    return zeren_seed_json_refuse (
      error, _ ("“accept” has to be “confident” or “record”, not “%s”."), which);

  duties = zeren_duties_list (seed->context, &query, error);
  if (duties == NULL)
    return FALSE;
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < duties->len; i++)
    {
      gint64 id = zeren_duty_get_id (g_ptr_array_index (duties, i));

      g_array_append_val (ids, id);
    }
  seed->result->accepted += ids->len;

  return zeren_duties_accept (seed->context, ids, error);
}

static gboolean
add_organisation_targets (Seed *seed, JsonObject *rule, GPtrArray *bindings, GError **error)
{
  g_autoptr (GPtrArray) keys = NULL;

  if (!zeren_seed_json_get_texts (rule, "organisation", &keys, error))
    return FALSE;
  for (guint i = 0; i < keys->len; i++)
    {
      gint64 id;

      if (!find_key (seed->organisations, g_ptr_array_index (keys, i), &id, error))
        return FALSE;
      g_ptr_array_add (bindings, zeren_binding_new_organisation (0, id));
    }

  return TRUE;
}

/* What a rule binds to: exactly one of organisation, kind, post, role. */
static GPtrArray *
build_targets (Seed *seed, JsonObject *rule, GError **error)
{
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_object_unref);
  const char *kind, *role;
  gboolean each_holder;
  gint64 post;
  guint n_targets;

  if (!zeren_seed_json_check (rule, "actor organisation kind post role each_holder", error) ||
      !zeren_seed_json_get_text (rule, "kind", &kind, error) ||
      !zeren_seed_json_get_text (rule, "role", &role, error) ||
      !zeren_seed_json_get_flag (rule, "each_holder", &each_holder, error) ||
      !get_reference (seed->posts, rule, "post", &post, error) ||
      !add_organisation_targets (seed, rule, bindings, error))
    return NULL;

  n_targets = (bindings->len > 0) + (kind != NULL) + (role != NULL) + (post != 0);
  if (n_targets != 1)
    {
      zeren_seed_json_refuse (
        error, _ ("A rule needs exactly one of “organisation”, “kind”, “post” and “role”."));
      return NULL;
    }
  if (kind != NULL)
    g_ptr_array_add (bindings, zeren_binding_new_organisation_kind (0, kind));
  else if (role != NULL)
    g_ptr_array_add (bindings, zeren_binding_new_each_holder (0, 0, role));
  else if (post != 0 && each_holder)
    g_ptr_array_add (bindings, zeren_binding_new_each_holder (0, post, NULL));
  else if (post != 0)
    g_ptr_array_add (bindings, zeren_binding_new_post (0, post));

  return g_steal_pointer (&bindings);
}

static gboolean
rule_takes (JsonObject *rule, ZerenDuty *duty)
{
  const char *words = json_object_get_string_member_with_default (rule, "actor", NULL);
  const char *actor = zeren_duty_get_actor (duty);

  return words == NULL || (actor != NULL && strstr (actor, words) != NULL);
}

static gboolean
bind_duty (Seed *seed, ZerenDuty *duty, GPtrArray *rules, GError **error)
{
  for (guint i = 0; i < rules->len; i++)
    {
      JsonObject *rule = g_ptr_array_index (rules, i);
      g_autoptr (GPtrArray) bindings = NULL;

      if (!rule_takes (rule, duty))
        continue;
      bindings = build_targets (seed, rule, error);
      return bindings != NULL &&
             zeren_duties_bind (seed->context, zeren_duty_get_id (duty), bindings, error);
    }
  seed->result->unbound++;

  return TRUE;
}

/* Every rule is read, also one that takes no duty: a slip in it is still a slip. */
static gboolean
check_rules (Seed *seed, GPtrArray *rules, GError **error)
{
  for (guint i = 0; i < rules->len; i++)
    {
      JsonObject *rule = g_ptr_array_index (rules, i);
      g_autoptr (GPtrArray) bindings = build_targets (seed, rule, error);
      const char *actor;

      if (bindings == NULL || !zeren_seed_json_get_text (rule, "actor", &actor, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
bind_duties (Seed *seed, gint64 plan, JsonObject *object, GError **error)
{
  ZerenDutyQuery query = { .plan = plan, .states = 1 << ZEREN_DUTY_STATE_ACCEPTED };
  g_autoptr (GPtrArray) rules = NULL;
  g_autoptr (GPtrArray) duties = NULL;

  if (!zeren_seed_json_get_objects (object, "bind", &rules, error) ||
      !check_rules (seed, rules, error))
    return FALSE;
  duties = zeren_duties_list (seed->context, &query, error);
  if (duties == NULL)
    return FALSE;
  for (guint i = 0; i < duties->len; i++)
    {
      if (!bind_duty (seed, g_ptr_array_index (duties, i), rules, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
begin_plan (Seed *seed, const char *file, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (seed->cancellable, error))
    return FALSE;
  if (seed->progress != NULL)
    seed->progress (
      file, (double)seed->result->plans->len / MAX (seed->n_plans, 1), seed->progress_data);

  return TRUE;
}

static gboolean
load_plan (Seed *seed, JsonObject *object, GError **error)
{
  const char *file, *accept;
  g_autofree char *path = NULL;
  gint64 organisation, plan;

  if (!zeren_seed_json_check (object, "file organisation accept bind", error) ||
      !zeren_seed_json_need_text (object, "file", &file, error) ||
      !need_reference (seed->organisations, object, "organisation", &organisation, error) ||
      !zeren_seed_json_get_text (object, "accept", &accept, error))
    return FALSE;
  if (strchr (file, G_DIR_SEPARATOR) != NULL)
    return zeren_seed_json_refuse (error, _ ("“%s” has to be a file beside office.json."), file);

  path = g_build_filename (seed->folder, file, NULL);
  if (!begin_plan (seed, file, error))
    return FALSE;
  plan = zeren_plan_import (
    seed->context, path, organisation, seed->cancellable, NULL, NULL, error);
  if (plan == 0)
    return FALSE;
  g_array_append_val (seed->result->plans, plan);

  return accept_duties (seed, plan, accept, error) && bind_duties (seed, plan, object, error);
}

/* --- the file --------------------------------------------------------------------------------- */

static gboolean
load_part (Seed *seed, JsonObject *root, const char *part, LoadFunc load, GError **error)
{
  g_autoptr (GPtrArray) objects = NULL;

  if (!zeren_seed_json_get_objects (root, part, &objects, error))
    return FALSE;
  for (guint i = 0; i < objects->len; i++)
    {
      if (load (seed, g_ptr_array_index (objects, i), error))
        continue;
      g_prefix_error (error, _ ("%s[%u]: "), part, i);
      return FALSE;
    }

  return TRUE;
}

static gboolean
load_office (Seed *seed, JsonObject *root, GError **error)
{
  JsonNode *plans = json_object_get_member (root, "plans");

  if (plans != NULL && JSON_NODE_HOLDS_ARRAY (plans))
    seed->n_plans = json_array_get_length (json_node_get_array (plans));

  return zeren_seed_json_check (root, "organisations posts members appointments plans", error) &&
         load_part (seed, root, "organisations", load_organisation, error) &&
         load_part (seed, root, "posts", load_post, error) &&
         load_part (seed, root, "members", load_member, error) &&
         load_part (seed, root, "appointments", load_appointment, error) &&
         load_part (seed, root, "plans", load_plan, error);
}

static gboolean
check_empty (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenOrganisationRepo)
    repo = zeren_organisation_repo_new (zeren_context_get_database (context));
  g_autoptr (GPtrArray) organisations = zeren_organisation_repo_list (repo, error);

  if (organisations == NULL)
    return FALSE;
  if (organisations->len == 0)
    return TRUE;
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_REFUSED,
               /* Translators: %s is a folder */
               _ ("The database in %s already has organizations. The sample office is only loaded "
                  "into an empty one; name another folder with --db."),
               zeren_context_get_folder (context));

  return FALSE;
}

static gboolean
load_into (Seed *seed, const char *path, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (ZerenTransaction)
    transaction = zeren_database_begin (zeren_context_get_database (seed->context), error);
  JsonObject *root;

  if (transaction == NULL || !check_empty (seed->context, error))
    return FALSE;
  root = zeren_seed_json_load (path, parser, error);
  if (root == NULL || !load_office (seed, root, error))
    {
      g_prefix_error (error, _ ("%s: "), path);
      return FALSE;
    }

  return zeren_transaction_commit (transaction, error);
}

/**
 * zeren_seed_load:
 * @context: a context with an empty database
 * @folder: a folder with `office.json` and the plan files beside it
 *
 * Loads all or nothing, through the same verbs and checks as a person uses.
 *
 * Returns: (transfer full): what was loaded, or %NULL with an error that names the file and the
 * place
 */
ZerenSeedResult *
zeren_seed_load (ZerenContext *context, const char *folder, GError **error)
{
  return zeren_seed_load_full (context, folder, NULL, NULL, NULL, error);
}

/**
 * zeren_seed_load_full:
 * @context: a context with an empty database
 * @folder: a folder with `office.json` and the plan files beside it
 * @cancellable: (nullable): to give up; nothing is loaded then
 * @progress: (nullable): is told which plan is read, on this thread
 * @progress_data: handed to @progress
 *
 * As zeren_seed_load(), for those who wait before a window.
 *
 * Returns: (transfer full): what was loaded, or %NULL with an error
 */
ZerenSeedResult *
zeren_seed_load_full (ZerenContext *context,
                      const char *folder,
                      GCancellable *cancellable,
                      ZerenProgressFunc progress,
                      gpointer progress_data,
                      GError **error)
{
  g_autoptr (ZerenSeedResult) result = NULL;
  g_autoptr (GHashTable) organisations = new_keys ();
  g_autoptr (GHashTable) posts = new_keys ();
  g_autoptr (GHashTable) members = new_keys ();
  g_autofree char *path = NULL;
  Seed seed = {
    .context = context,
    .folder = folder,
    .organisations = organisations,
    .posts = posts,
    .members = members,
    .cancellable = cancellable,
    .progress = progress,
    .progress_data = progress_data,
  };

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  result = g_new0 (ZerenSeedResult, 1);
  result->plans = g_array_new (FALSE, FALSE, sizeof (gint64));
  seed.result = result;
  path = g_build_filename (folder, "office.json", NULL);

  return load_into (&seed, path, error) ? g_steal_pointer (&result) : NULL;
}
