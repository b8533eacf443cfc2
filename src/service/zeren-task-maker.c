/* zeren-task-maker.c: a duty and a year → the tasks that it asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-maker-private.h"

#include "zeren-actor-match.h"
#include "zeren-duty-repo.h"
#include "zeren-holidays.h"
#include "zeren-member-repo.h"
#include "zeren-organisation-repo.h"
#include "zeren-plan-repo.h"
#include "zeren-post-repo.h"
#include "zeren-recurrence.h"
#include "zeren-task-repo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The roles that head an organisation, in this order (docs/seeds.md) */
static const char *const head_roles[] = { "first_responsible", "department_head" };

/** One duty on its way to tasks. */
typedef struct
{
  ZerenTaskMaker *maker;
  ZerenDuty *duty;
  ZerenPlan *plan;
  GPtrArray *instances;    /* ZerenInstance */
  gboolean by_appointment; /* each appointment is a term of its own */
  gboolean has_term;       /* one was found */
} Making;

static void
free_note (gpointer data)
{
  ZerenYearNote *note = data;

  g_free (note->message);
  g_free (note);
}

static gboolean
load_office (ZerenTaskMaker *self, GError **error)
{
  ZerenDatabase *database = zeren_context_get_database (self->context);
  g_autoptr (ZerenOrganisationRepo) organisations = zeren_organisation_repo_new (database);
  g_autoptr (ZerenPostRepo) posts = zeren_post_repo_new (database);
  g_autoptr (ZerenMemberRepo) members = zeren_member_repo_new (database);

  self->calendar = zeren_holidays_load_calendar (self->context, error);
  if (self->calendar == NULL)
    return FALSE;
  self->organisations = zeren_organisation_repo_list (organisations, error);
  if (self->organisations == NULL)
    return FALSE;
  self->posts = zeren_post_repo_list (posts, 0, error);
  if (self->posts == NULL)
    return FALSE;
  self->appointments = zeren_member_repo_list_appointments (members, 0, 0, error);

  return self->appointments != NULL;
}

ZerenTaskMaker *
zeren_task_maker_new (ZerenContext *context, int year, ZerenDate from, GError **error)
{
  g_autoptr (ZerenTaskMaker) self = g_new0 (ZerenTaskMaker, 1);

  self->context = g_object_ref (context);
  self->year = year;
  self->from = from;
  self->plans = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->spanning = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes = g_ptr_array_new_with_free_func (free_note);

  return load_office (self, error) ? g_steal_pointer (&self) : NULL;
}

void
zeren_task_maker_free (ZerenTaskMaker *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->calendar, zeren_calendar_unref);
  g_clear_pointer (&self->organisations, g_ptr_array_unref);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_clear_pointer (&self->appointments, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_hash_table_unref);
  g_clear_pointer (&self->made, g_hash_table_unref);
  g_clear_pointer (&self->spanning, g_hash_table_unref);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self);
}

void
zeren_task_maker_add_note (ZerenTaskMaker *self, ZerenDuty *duty, ZerenBegin begin, char *message)
{
  ZerenYearNote *note = g_new0 (ZerenYearNote, 1);

  note->duty = zeren_duty_get_id (duty);
  note->begin = begin;
  note->message = message;
  g_ptr_array_add (self->notes, note);
}

static void
add_note (ZerenTaskMaker *self, ZerenDuty *duty, char *message)
{
  zeren_task_maker_add_note (self, duty, ZEREN_BEGIN_KNOWN, message);
}

static ZerenPlan *
get_plan (ZerenTaskMaker *self, gint64 id, GError **error)
{
  ZerenPlan *plan = g_hash_table_lookup (self->plans, &id);
  g_autoptr (ZerenPlanRepo) repo = NULL;

  if (plan != NULL)
    return plan;
  repo = zeren_plan_repo_new (zeren_context_get_database (self->context));
  plan = zeren_plan_repo_load (repo, id, error);
  if (plan != NULL)
    g_hash_table_insert (self->plans, g_memdup2 (&id, sizeof id), plan);

  return plan;
}

static ZerenPost *
find_post (ZerenTaskMaker *self, gint64 id)
{
  for (guint i = 0; i < self->posts->len; i++)
    if (zeren_post_get_id (g_ptr_array_index (self->posts, i)) == id)
      return g_ptr_array_index (self->posts, i);

  return NULL;
}

static gboolean
exists_on (ZerenTaskMaker *self, gint64 organisation, ZerenDate day)
{
  for (guint i = 0; i < self->organisations->len; i++)
    {
      ZerenOrganisation *found = g_ptr_array_index (self->organisations, i);

      if (zeren_organisation_get_id (found) == organisation)
        return zeren_organisation_is_active_on (found, day);
    }

  return FALSE;
}

/* --- who answers ------------------------------------------------------------------------------ */

/* The members on @post on @day, each once (gint64) */
static GArray *
list_holders (ZerenTaskMaker *self, gint64 post, ZerenDate day)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->appointments->len; i++)
    {
      ZerenAppointment *appointment = g_ptr_array_index (self->appointments, i);
      gint64 member = zeren_appointment_get_member (appointment);

      if (zeren_appointment_get_post (appointment) == post &&
          zeren_appointment_covers (appointment, day))
        g_array_append_val (members, member);
    }

  return members;
}

/* The one holder; 0 where the post is vacant, and where several hold it: then nobody can say who.
 */
static gint64
find_holder (ZerenTaskMaker *self, gint64 post, ZerenDate day)
{
  g_autoptr (GArray) holders = list_holders (self, post, day);

  return holders->len == 1 ? g_array_index (holders, gint64, 0) : 0;
}

/* The one post of @organisation with @role on @day; @n_posts tells how many there are. */
static gint64
find_head_post (ZerenTaskMaker *self,
                gint64 organisation,
                const char *role,
                ZerenDate day,
                guint *n_posts)
{
  gint64 found = 0;

  *n_posts = 0;
  for (guint i = 0; i < self->posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (self->posts, i);

      if (zeren_post_get_organisation (post) != organisation ||
          g_strcmp0 (zeren_post_get_role (post), role) != 0 || !zeren_post_is_active_on (post, day))
        continue;
      found = zeren_post_get_id (post);
      (*n_posts)++;
    }

  return *n_posts == 1 ? found : 0;
}

/* For an organisation answers who is first responsible for it, else the head of the department
 * (domain.md 4.5); nobody where there is no such post, or more than one. */
static gint64
find_head (ZerenTaskMaker *self, gint64 organisation, ZerenDate day)
{
  for (guint i = 0; i < G_N_ELEMENTS (head_roles); i++)
    {
      guint n_posts;
      gint64 post = find_head_post (self, organisation, head_roles[i], day, &n_posts);

      if (n_posts > 0)
        return post != 0 ? find_holder (self, post, day) : 0;
    }

  return 0;
}

/** zeren_task_maker_find_answerer: Returns: the member who answers on @day for what falls on @post,
 * or on @organisation where @post is 0; 0 for nobody */
gint64
zeren_task_maker_find_answerer (ZerenTaskMaker *self,
                                gint64 organisation,
                                gint64 post,
                                ZerenDate day)
{
  return post != 0 ? find_holder (self, post, day) : find_head (self, organisation, day);
}

/* --- tasks ------------------------------------------------------------------------------------ */

/** zeren_task_maker_identify: Returns: (transfer full): what no two tasks have in common */
char *
zeren_task_maker_identify (ZerenTask *task)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s",
                          zeren_task_get_duty (task),
                          zeren_task_get_organisation (task),
                          zeren_task_get_post (task),
                          zeren_task_get_key (task));
}

static ZerenRuleSource
to_rule_source (ZerenDateSource source)
{
  switch (source)
    {
    case ZEREN_DATE_SOURCE_STATED:
      return ZEREN_RULE_SOURCE_STATED;
    case ZEREN_DATE_SOURCE_PERIOD_END:
      return ZEREN_RULE_SOURCE_PERIOD_END;
    case ZEREN_DATE_SOURCE_DEFAULT:
    default:
      return ZEREN_RULE_SOURCE_DEFAULT;
    }
}

/* A plan asks for nothing before it was issued, and Zeren nothing before the office begins. */
static gboolean
is_before_start (Making *making, const ZerenInstance *instance)
{
  ZerenDate issued = zeren_plan_get_issued (making->plan);

  return zeren_date_compare (instance->due_date, making->maker->from) < 0 ||
         zeren_date_compare (instance->rule_date, issued) < 0;
}

static void
set_dates (ZerenTask *task, const ZerenInstance *instance)
{
  zeren_task_set_rule_date (task, instance->rule_date);
  zeren_task_set_rule_source (task, to_rule_source (instance->rule_source));
  zeren_task_set_lapse_date (task, instance->lapse_date);
  zeren_task_set_due_date (task, instance->due_date);
  zeren_task_set_moved_because (task, instance->moved_because);
  zeren_task_set_provisional (task, instance->provisional);
}

static void
add_task (Making *making,
          const ZerenInstance *instance,
          const char *key,
          gint64 organisation,
          gint64 post,
          gint64 member)
{
  g_autoptr (ZerenTask) task = zeren_task_new ();

  zeren_task_set_duty (task, zeren_duty_get_id (making->duty));
  zeren_task_set_organisation (task, organisation);
  zeren_task_set_post (task, post);
  zeren_task_set_member (task, member);
  zeren_task_set_year (task, (guint)zeren_period_get_year (instance->period));
  zeren_task_set_key (task, key);
  set_dates (task, instance);
  zeren_task_set_state (task,
                        is_before_start (making, instance) ? ZEREN_TASK_STATE_BEFORE_START
                                                           : ZEREN_TASK_STATE_PLANNED);
  /* A duty that is bound to a kind and to one organisation of it asks only once. */
  if (g_hash_table_add (making->maker->made, zeren_task_maker_identify (task)))
    g_ptr_array_add (making->maker->tasks, g_steal_pointer (&task));
}

static void
add_for_organisation (Making *making, gint64 organisation)
{
  ZerenTaskMaker *self = making->maker;

  for (guint i = 0; i < making->instances->len; i++)
    {
      const ZerenInstance *instance = g_ptr_array_index (making->instances, i);

      if (exists_on (self, organisation, instance->rule_date))
        add_task (making,
                  instance,
                  instance->key,
                  organisation,
                  0,
                  find_head (self, organisation, instance->rule_date));
    }
}

static void
add_for_kind (Making *making, const char *kind)
{
  ZerenTaskMaker *self = making->maker;
  g_autoptr (GPtrArray) found = zeren_organisations_of_kind_below (
    self->organisations, kind, zeren_plan_get_organisation (making->plan));

  for (guint i = 0; i < found->len; i++)
    add_for_organisation (making, zeren_organisation_get_id (g_ptr_array_index (found, i)));
  if (found->len == 0)
    add_note (self,
              making->duty,
              /* Translators: %s is a kind of organisation, for example 科室 */
              g_strdup_printf (_ ("There is no organization of the kind “%s” below the one whose "
                                  "plan it is."),
                               kind));
}

static gboolean
asks_of_post (Making *making, ZerenPost *post, const ZerenInstance *instance)
{
  return zeren_post_is_active_on (post, instance->rule_date) &&
         exists_on (making->maker, zeren_post_get_organisation (post), instance->rule_date);
}

/* Each appointment to @post that reaches into the year is a term; its holder answers for it. */
static void
add_for_terms (Making *making, ZerenPost *post)
{
  ZerenTaskMaker *self = making->maker;
  gint64 id = zeren_post_get_id (post);

  for (guint i = 0; i < self->appointments->len; i++)
    {
      ZerenAppointment *appointment = g_ptr_array_index (self->appointments, i);
      gint64 member = zeren_appointment_get_member (appointment);
      g_autoptr (GPtrArray) instances = NULL;

      if (zeren_appointment_get_post (appointment) != id)
        continue;
      instances = zeren_task_maker_expand_term (self, making->duty, appointment);
      making->has_term = making->has_term || instances->len > 0;
      for (guint j = 0; j < instances->len; j++)
        {
          const ZerenInstance *instance = g_ptr_array_index (instances, j);
          g_autofree char *key = g_strdup_printf ("%s@%" G_GINT64_FORMAT, instance->key, member);

          if (asks_of_post (making, post, instance))
            add_task (making, instance, key, zeren_post_get_organisation (post), id, member);
        }
    }
}

static void
add_for_post (Making *making, ZerenPost *post)
{
  ZerenTaskMaker *self = making->maker;
  gint64 id = zeren_post_get_id (post);
  gboolean shared = FALSE;

  if (making->by_appointment)
    {
      add_for_terms (making, post);
      return;
    }

  for (guint i = 0; i < making->instances->len; i++)
    {
      const ZerenInstance *instance = g_ptr_array_index (making->instances, i);
      g_autoptr (GArray) holders = list_holders (self, id, instance->rule_date);

      if (!asks_of_post (making, post, instance))
        continue;
      shared = shared || holders->len > 1;
      add_task (making,
                instance,
                instance->key,
                zeren_post_get_organisation (post),
                id,
                find_holder (self, id, instance->rule_date));
    }
  if (shared)
    add_note (self,
              making->duty,
              /* Translators: %s is the title of a post */
              g_strdup_printf (_ ("Several members hold the post “%s”, so no one person answers "
                                  "for it. Bind the duty to each holder instead."),
                               zeren_post_get_title (post)));
}

/* One task for each holder on the day; one without a person where the post is vacant. */
static void
add_for_each_holder (Making *making, ZerenPost *post)
{
  gint64 id = zeren_post_get_id (post);

  if (making->by_appointment)
    {
      add_for_terms (making, post);
      return;
    }

  for (guint i = 0; i < making->instances->len; i++)
    {
      const ZerenInstance *instance = g_ptr_array_index (making->instances, i);
      g_autoptr (GArray) holders = list_holders (making->maker, id, instance->rule_date);

      if (!asks_of_post (making, post, instance))
        continue;
      for (guint j = 0; j < MAX (holders->len, 1); j++)
        {
          gint64 member = holders->len > 0 ? g_array_index (holders, gint64, j) : 0;
          g_autofree char *key = g_strdup_printf ("%s@%" G_GINT64_FORMAT, instance->key, member);

          add_task (making, instance, key, zeren_post_get_organisation (post), id, member);
        }
    }
}

static void
add_for_role (Making *making, const char *role)
{
  ZerenTaskMaker *self = making->maker;
  gint64 organisation = zeren_plan_get_organisation (making->plan);
  guint n_posts = 0;

  for (guint i = 0; i < self->posts->len; i++)
    {
      ZerenPost *post = g_ptr_array_index (self->posts, i);

      if (zeren_post_get_organisation (post) != organisation ||
          g_strcmp0 (zeren_post_get_role (post), role) != 0)
        continue;
      add_for_each_holder (making, post);
      n_posts++;
    }
  if (n_posts == 0)
    add_note (
      self,
      making->duty,
      /* Translators: %s is a role such as liaison */
      g_strdup_printf (
        _ ("There is no post of the role “%s” in the organization whose plan it is."), role));
}

static void
add_for_binding (Making *making, ZerenBinding *binding)
{
  ZerenPost *post = zeren_binding_get_post (binding) != 0
                      ? find_post (making->maker, zeren_binding_get_post (binding))
                      : NULL;

  switch (zeren_binding_get_kind (binding))
    {
    case ZEREN_BINDING_ORGANISATION:
      add_for_organisation (making, zeren_binding_get_organisation (binding));
      break;
    case ZEREN_BINDING_ORGANISATION_KIND:
      add_for_kind (making, zeren_binding_get_organisation_kind (binding));
      break;
    case ZEREN_BINDING_POST:
      if (post != NULL)
        add_for_post (making, post);
      break;
    case ZEREN_BINDING_EACH_HOLDER:
      if (post != NULL)
        add_for_each_holder (making, post);
      else
        add_for_role (making, zeren_binding_get_role (binding));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* 到任后三十日内 is counted from an appointment; other events are no matter of a year. */
static gboolean
is_event (const ZerenFrequency *frequency)
{
  return frequency->kind == ZEREN_FREQUENCY_EVENT &&
         zeren_recurrence_asks_begin (frequency) != ZEREN_BEGIN_TERM;
}

/**
 * zeren_task_maker_add_duty:
 * @self: the maker
 * @duty: a duty; one that may not be planned adds nothing
 * @bindings: (element-type ZerenBinding): whom it falls on
 * @error: return location for a #GError
 *
 * Adds the tasks that @duty asks for in the year. A duty of scope `text` never becomes a task,
 * whatever the caller asks for (DESIGN.md 2); a duty after an event has none in a year.
 */
gboolean
zeren_task_maker_add_duty (ZerenTaskMaker *self,
                           ZerenDuty *duty,
                           GPtrArray *bindings,
                           GError **error)
{
  Making making = { .maker = self, .duty = duty };
  ZerenExpansion expansion;
  ZerenFrequency *frequency = zeren_duty_get_frequency (duty);

  if (zeren_duty_get_scope (duty) != ZEREN_SCOPE_RECORD ||
      zeren_duty_get_state (duty) != ZEREN_DUTY_STATE_ACCEPTED || frequency == NULL ||
      is_event (frequency))
    return TRUE;

  making.plan = get_plan (self, zeren_duty_get_plan (duty), error);
  if (making.plan == NULL)
    return FALSE;
  if (!zeren_task_maker_expand (self, duty, making.plan, &expansion, error))
    return FALSE;
  making.instances = expansion.instances;
  making.by_appointment = expansion.terms_missing;
  for (guint i = 0; i < bindings->len; i++)
    add_for_binding (&making, g_ptr_array_index (bindings, i));
  g_ptr_array_unref (making.instances);
  if (making.by_appointment && !making.has_term && frequency->kind != ZEREN_FREQUENCY_EVENT)
    zeren_task_maker_add_note (
      self,
      duty,
      ZEREN_BEGIN_TERM,
      /* Translators: %s are words of a plan, for example 任期内 */
      g_strdup_printf (_ ("“%s” counts in a term of office. Say when the term begins and ends, "
                          "then plan the year again."),
                       frequency->date));

  return TRUE;
}
