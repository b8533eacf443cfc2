/* zeren-saved-views.c: ways of looking at the list of tasks, kept under names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-saved-views.h"

#include "zeren-saved-view-repo.h"
#include "zeren-service-error.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

#define PLACE "tasks"

static ZerenSavedViewRepo *
open_repo (ZerenContext *context)
{
  return zeren_saved_view_repo_new (zeren_context_get_database (context));
}

/** zeren_saved_views_list: Returns: (transfer full) (element-type ZerenSavedView) (nullable): the
 * views in the order of saving */
GPtrArray *
zeren_saved_views_list (ZerenContext *context, GError **error)
{
  g_autoptr (ZerenSavedViewRepo) repo = open_repo (context);

  return zeren_saved_view_repo_list (repo, PLACE, error);
}

static ZerenSavedView *
find (GPtrArray *views, const char *name)
{
  for (guint i = 0; i < views->len; i++)
    if (g_strcmp0 (zeren_saved_view_get_name (g_ptr_array_index (views, i)), name) == 0)
      return g_ptr_array_index (views, i);

  return NULL;
}

/** zeren_saved_views_find: Returns: (transfer full) (nullable): the view of that name, or an error
 * that says which there are */
ZerenSavedView *
zeren_saved_views_find (ZerenContext *context, const char *name, GError **error)
{
  g_autoptr (GPtrArray) views = zeren_saved_views_list (context, error);
  g_autoptr (GString) names = g_string_new (NULL);
  ZerenSavedView *found = views != NULL ? find (views, name) : NULL;

  if (found != NULL)
    return g_object_ref (found);
  if (views == NULL)
    return NULL;
  for (guint i = 0; i < views->len; i++)
    g_string_append_printf (names,
                            "%s%s",
                            i > 0 ? _ (", ") : "",
                            zeren_saved_view_get_name (g_ptr_array_index (views, i)));
  if (views->len == 0)
    g_set_error (error,
                 ZEREN_SERVICE_ERROR,
                 ZEREN_SERVICE_ERROR_NOT_FOUND,
                 _ ("There is no saved view “%s”; none was saved yet."),
                 name);
  else
    g_set_error (error,
                 ZEREN_SERVICE_ERROR,
                 ZEREN_SERVICE_ERROR_NOT_FOUND,
                 /* Translators: the second %s is a list of names */
                 _ ("There is no saved view “%s”; there are: %s."),
                 name,
                 names->str);

  return NULL;
}

/* Two views of one name could not be told apart; @id is the view that may have it. */
static gboolean
check_name (ZerenContext *context, gint64 id, const char *name, GError **error)
{
  g_autoptr (GPtrArray) views = NULL;
  ZerenSavedView *other;

  if (*name == '\0')
    {
      g_set_error_literal (
        error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, _ ("Give the view a name."));
      return FALSE;
    }
  views = zeren_saved_views_list (context, error);
  other = views != NULL ? find (views, name) : NULL;
  if (views == NULL || other == NULL || zeren_saved_view_get_id (other) == id)
    return views != NULL;

  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_EXISTS,
               _ ("There is a view “%s” already. Choose another name."),
               name);

  return FALSE;
}

/** zeren_saved_views_add: Returns: (transfer full) (nullable): the new view; its name must be one
 * that no other view has */
ZerenSavedView *
zeren_saved_views_add (ZerenContext *context,
                       const char *name,
                       const ZerenTaskArrangement *arrangement,
                       GError **error)
{
  g_autoptr (ZerenSavedViewRepo) repo = open_repo (context);
  g_autoptr (ZerenSavedView) view = zeren_saved_view_new ();
  g_autofree char *stripped = zeren_string_dup_stripped (name);
  g_autofree char *query = zeren_task_arrangement_to_json (arrangement);

  zeren_saved_view_set_place (view, PLACE);
  zeren_saved_view_set_name (view, stripped);
  zeren_saved_view_set_query (view, query);
  if (!check_name (context, 0, stripped, error) || !zeren_saved_view_repo_save (repo, view, error))
    return NULL;

  return g_steal_pointer (&view);
}

/** zeren_saved_views_rename: Returns: (transfer full) (nullable): the view under its new name */
ZerenSavedView *
zeren_saved_views_rename (ZerenContext *context, gint64 id, const char *name, GError **error)
{
  g_autoptr (ZerenSavedViewRepo) repo = open_repo (context);
  g_autoptr (ZerenSavedView) view = zeren_saved_view_repo_load (repo, id, error);
  g_autofree char *stripped = zeren_string_dup_stripped (name);

  if (view == NULL || !check_name (context, id, stripped, error))
    return NULL;
  zeren_saved_view_set_name (view, stripped);

  return zeren_saved_view_repo_save (repo, view, error) ? g_steal_pointer (&view) : NULL;
}

/** zeren_saved_views_change: Returns: (transfer full) (nullable): the view, which shows
 * @arrangement from now on */
ZerenSavedView *
zeren_saved_views_change (ZerenContext *context,
                          gint64 id,
                          const ZerenTaskArrangement *arrangement,
                          GError **error)
{
  g_autoptr (ZerenSavedViewRepo) repo = open_repo (context);
  g_autoptr (ZerenSavedView) view = zeren_saved_view_repo_load (repo, id, error);
  g_autofree char *query = zeren_task_arrangement_to_json (arrangement);

  if (view == NULL)
    return NULL;
  zeren_saved_view_set_query (view, query);

  return zeren_saved_view_repo_save (repo, view, error) ? g_steal_pointer (&view) : NULL;
}

/** zeren_saved_views_remove: Returns: whether the view is gone; the tasks are not touched */
gboolean
zeren_saved_views_remove (ZerenContext *context, gint64 id, GError **error)
{
  g_autoptr (ZerenSavedViewRepo) repo = open_repo (context);

  return zeren_saved_view_repo_remove (repo, id, error);
}

/** zeren_task_views_list_arranged: Returns: (transfer full) (element-type ZerenTaskView)
 * (nullable): the tasks of @arrangement by due date */
GPtrArray *
zeren_task_views_list_arranged (ZerenContext *context,
                                const ZerenTaskArrangement *arrangement,
                                GError **error)
{
  const ZerenTaskCriteria *criteria = &arrangement->criteria;
  ZerenTaskQuery query = { .organisation = criteria->organisation,
                           .plan = criteria->plan,
                           .year = criteria->year,
                           .member = criteria->member,
                           .states = criteria->states };
  g_autoptr (GPtrArray) views = zeren_task_views_list (context, &query, error);
  g_autofree char *folded = criteria->words != NULL ? g_utf8_casefold (criteria->words, -1) : NULL;
  GPtrArray *found;

  if (views == NULL)
    return NULL;
  found = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < views->len; i++)
    {
      ZerenTaskView *view = g_ptr_array_index (views, i);

      if (zeren_task_view_is_in_lane (view, criteria->lane) &&
          zeren_task_criteria_match (criteria, folded, view))
        g_ptr_array_add (found, g_object_ref (view));
    }

  return found;
}
