/* zeren-plan-list.c: all plans, as a list model that follows the database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-list.h"

#include "zeren-plan-repo.h"

struct _ZerenPlanList
{
  GObject parent_instance;

  ZerenPlanRepo *repo;
  GPtrArray *plans;
  GError *error;
};

enum
{
  PROP_ERROR = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static GType
zeren_plan_list_get_item_type (GListModel *model)
{
  return ZEREN_TYPE_PLAN;
}

static guint
zeren_plan_list_get_n_items (GListModel *model)
{
  return ZEREN_PLAN_LIST (model)->plans->len;
}

static gpointer
zeren_plan_list_get_item (GListModel *model, guint position)
{
  ZerenPlanList *self = ZEREN_PLAN_LIST (model);

  return position < self->plans->len ? g_object_ref (g_ptr_array_index (self->plans, position))
                                     : NULL;
}

static void
zeren_plan_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = zeren_plan_list_get_item_type;
  iface->get_n_items = zeren_plan_list_get_n_items;
  iface->get_item = zeren_plan_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ZerenPlanList,
                               zeren_plan_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      zeren_plan_list_model_init))

/* What a window shows of a plan. */
static gboolean
is_same (ZerenPlan *a, ZerenPlan *b)
{
  return zeren_plan_get_id (a) == zeren_plan_get_id (b) &&
         zeren_plan_get_organisation (a) == zeren_plan_get_organisation (b) &&
         zeren_plan_get_state (a) == zeren_plan_get_state (b) &&
         zeren_plan_get_pages (a) == zeren_plan_get_pages (b) &&
         zeren_plan_get_supersedes (a) == zeren_plan_get_supersedes (b) &&
         zeren_date_compare (zeren_plan_get_issued (a), zeren_plan_get_issued (b)) == 0 &&
         g_strcmp0 (zeren_plan_get_title (a), zeren_plan_get_title (b)) == 0 &&
         g_strcmp0 (zeren_plan_get_issuer (a), zeren_plan_get_issuer (b)) == 0 &&
         g_strcmp0 (zeren_plan_get_number (a), zeren_plan_get_number (b)) == 0 &&
         g_strcmp0 (zeren_plan_get_file_name (a), zeren_plan_get_file_name (b)) == 0 &&
         g_strcmp0 (zeren_plan_get_format (a), zeren_plan_get_format (b)) == 0 &&
         g_strcmp0 (zeren_plan_get_reading_copy (a), zeren_plan_get_reading_copy (b)) == 0;
}

static guint
count_same_from_start (GPtrArray *a, GPtrArray *b)
{
  guint count = 0;

  while (count < MIN (a->len, b->len) &&
         is_same (g_ptr_array_index (a, count), g_ptr_array_index (b, count)))
    count++;

  return count;
}

static guint
count_same_from_end (GPtrArray *a, GPtrArray *b, guint limit)
{
  guint count = 0;

  while (count < limit && is_same (g_ptr_array_index (a, a->len - 1 - count),
                                   g_ptr_array_index (b, b->len - 1 - count)))
    count++;

  return count;
}

/* Puts the plans between the unchanged ones into place. */
static void
merge (ZerenPlanList *self, GPtrArray *plans)
{
  guint start = count_same_from_start (self->plans, plans);
  guint end = count_same_from_end (self->plans, plans, MIN (self->plans->len, plans->len) - start);
  guint removed = self->plans->len - start - end;
  guint added = plans->len - start - end;

  if (removed == 0 && added == 0)
    return;

  if (removed > 0)
    g_ptr_array_remove_range (self->plans, start, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (
      self->plans, (int)(start + i), g_object_ref (g_ptr_array_index (plans, start + i)));

  g_list_model_items_changed (G_LIST_MODEL (self), start, removed, added);
}

static void
set_error (ZerenPlanList *self, GError *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

static void
changed_cb (ZerenPlanList *self, ZerenChanges changes)
{
  if ((changes & ZEREN_CHANGES_PLANS) != 0)
    zeren_plan_list_refresh (self);
}

static void
zeren_plan_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZerenPlanList *self = ZEREN_PLAN_LIST (object);

  switch (id)
    {
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_plan_list_finalize (GObject *object)
{
  ZerenPlanList *self = ZEREN_PLAN_LIST (object);

  g_clear_object (&self->repo);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (zeren_plan_list_parent_class)->finalize (object);
}

static void
zeren_plan_list_class_init (ZerenPlanListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = zeren_plan_list_get_property;
  object_class->finalize = zeren_plan_list_finalize;

  /**
   * ZerenPlanList:error: (nullable)
   *
   * Why the plans could not be read the last time.
   */
  props[PROP_ERROR] = g_param_spec_boxed ("error",
                                          NULL,
                                          NULL,
                                          G_TYPE_ERROR,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                            G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
zeren_plan_list_init (ZerenPlanList *self)
{
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * zeren_plan_list_new:
 * @database: the database of this thread
 *
 * Returns: (transfer full): a list that is empty until zeren_plan_list_refresh()
 */
ZerenPlanList *
zeren_plan_list_new (ZerenDatabase *database)
{
  ZerenPlanList *self;

  g_return_val_if_fail (ZEREN_IS_DATABASE (database), NULL);

  self = g_object_new (ZEREN_TYPE_PLAN_LIST, NULL);
  self->repo = zeren_plan_repo_new (database);
  g_signal_connect_object (database, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * zeren_plan_list_refresh:
 *
 * Reads the plans anew.
 *
 * Returns: whether that went well; if not, see zeren_plan_list_get_error()
 */
gboolean
zeren_plan_list_refresh (ZerenPlanList *self)
{
  g_autoptr (GPtrArray) plans = NULL;
  GError *error = NULL;

  g_return_val_if_fail (ZEREN_IS_PLAN_LIST (self), FALSE);

  plans = zeren_plan_repo_list (self->repo, &error);
  if (plans != NULL)
    merge (self, plans);
  set_error (self, error);

  return plans != NULL;
}

/**
 * zeren_plan_list_get_error:
 *
 * Returns: (nullable) (transfer none): why the plans could not be read the last time
 */
const GError *
zeren_plan_list_get_error (ZerenPlanList *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_LIST (self), NULL);

  return self->error;
}

/**
 * zeren_plan_list_find:
 * @id: the id of a plan
 * @position: (out) (optional): its place in the list
 *
 * Returns: (nullable) (transfer none): the plan, or %NULL where it is not in the list
 */
ZerenPlan *
zeren_plan_list_find (ZerenPlanList *self, gint64 id, guint *position)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_LIST (self), NULL);

  for (guint i = 0; i < self->plans->len; i++)
    {
      ZerenPlan *plan = g_ptr_array_index (self->plans, i);

      if (zeren_plan_get_id (plan) == id)
        {
          if (position != NULL)
            *position = i;
          return plan;
        }
    }

  return NULL;
}
