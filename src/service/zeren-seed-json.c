/* zeren-seed-json.c: reads the parts of office.json strictly
 *
 * Whatever is not as docs/seeds.md says is refused by name, so that a slip of the pen does not pass
 * for something that was left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-seed-json-private.h"

#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>

/* Always returns FALSE, so that a reader can end with it. */
gboolean
zeren_seed_json_refuse (GError **error, const char *format, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, ZEREN_SERVICE_ERROR, ZEREN_SERVICE_ERROR_INVALID, message);

  return FALSE;
}

/* Returns: the one object of the file, owned by @parser */
JsonObject *
zeren_seed_json_load (const char *path, JsonParser *parser, GError **error)
{
  JsonNode *root;

  if (!json_parser_load_from_file (parser, path, error))
    return NULL;
  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return json_node_get_object (root);
  zeren_seed_json_refuse (error, _ ("The file has to hold one JSON object."));

  return NULL;
}

/* @allowed lists the names that @object may have, with a space between them */
gboolean
zeren_seed_json_check (JsonObject *object, const char *allowed, GError **error)
{
  g_auto (GStrv) names = g_strsplit (allowed, " ", -1);
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      if (!g_strv_contains ((const char *const *)names, l->data))
        return zeren_seed_json_refuse (
          /* Translators: a name in a JSON file, and the names that it may have */
          error,
          _ ("“%s” is not known here; known are: %s."),
          (const char *)l->data,
          allowed);
    }

  return TRUE;
}

static JsonNode *
get_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/* A list of objects; a missing one is empty. */
gboolean
zeren_seed_json_get_objects (JsonObject *object,
                             const char *name,
                             GPtrArray **objects,
                             GError **error)
{
  JsonNode *node = get_member (object, name);
  JsonArray *array;

  *objects = g_ptr_array_new ();
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return zeren_seed_json_refuse (error, _ ("“%s” has to be a list."), name);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
        return zeren_seed_json_refuse (error, _ ("“%s” has to be a list of objects."), name);
      g_ptr_array_add (*objects, json_array_get_object_element (array, i));
    }

  return TRUE;
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

gboolean
zeren_seed_json_get_text (JsonObject *object, const char *name, const char **text, GError **error)
{
  JsonNode *node = get_member (object, name);

  *text = NULL;
  if (node == NULL)
    return TRUE;
  if (!is_text (node))
    return zeren_seed_json_refuse (error, _ ("“%s” has to be a text."), name);
  *text = json_node_get_string (node);

  return TRUE;
}

gboolean
zeren_seed_json_need_text (JsonObject *object, const char *name, const char **text, GError **error)
{
  if (!zeren_seed_json_get_text (object, name, text, error))
    return FALSE;

  return *text != NULL || zeren_seed_json_refuse (error, _ ("“%s” is missing."), name);
}

gboolean
zeren_seed_json_get_date (JsonObject *object, const char *name, ZerenDate *date, GError **error)
{
  const char *text;

  *date = ZEREN_DATE_NONE;

  return zeren_seed_json_get_text (object, name, &text, error) &&
         (text == NULL || zeren_date_parse (text, date, error));
}

gboolean
zeren_seed_json_get_uint (JsonObject *object, const char *name, guint *value, GError **error)
{
  JsonNode *node = get_member (object, name);
  gint64 number;

  *value = 0;
  if (node == NULL)
    return TRUE;
  number = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
             ? json_node_get_int (node)
             : -1;
  if (number < 1 || number > G_MAXINT)
    return zeren_seed_json_refuse (error, _ ("“%s” has to be a whole number from 1."), name);
  *value = number;

  return TRUE;
}

gboolean
zeren_seed_json_get_flag (JsonObject *object, const char *name, gboolean *value, GError **error)
{
  JsonNode *node = get_member (object, name);

  *value = FALSE;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return zeren_seed_json_refuse (error, _ ("“%s” has to be true or false."), name);
  *value = json_node_get_boolean (node);

  return TRUE;
}

/* A text or a list of texts; a missing one is empty. */
gboolean
zeren_seed_json_get_texts (JsonObject *object, const char *name, GPtrArray **texts, GError **error)
{
  JsonNode *node = get_member (object, name);
  JsonArray *array;

  *texts = g_ptr_array_new ();
  if (node == NULL)
    return TRUE;
  if (is_text (node))
    {
      g_ptr_array_add (*texts, (gpointer)json_node_get_string (node));
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return zeren_seed_json_refuse (error, _ ("“%s” has to be a text or a list of texts."), name);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!is_text (json_array_get_element (array, i)))
        return zeren_seed_json_refuse (error, _ ("“%s” has to be a list of texts."), name);
      g_ptr_array_add (*texts, (gpointer)json_array_get_string_element (array, i));
    }

  return TRUE;
}
