/* zeren-backup-manifest.c: what a backup says of itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-backup-private.h"

#include "zeren-database-copy.h"
#include "zeren-service-error.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* A line of about 150 bytes for each kept file: far above what an office files in a lifetime. */
#define MAX_MANIFEST (64 * 1024 * 1024)

static void
part_free (gpointer data)
{
  ZerenBackupPart *self = data;

  g_free (self->name);
  g_free (self->sha256);
  g_free (self);
}

ZerenBackupManifest *
zeren_backup_manifest_new (void)
{
  ZerenBackupManifest *self = g_new0 (ZerenBackupManifest, 1);

  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->papers = g_ptr_array_new_with_free_func (part_free);
  self->left_out = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
zeren_backup_manifest_free (ZerenBackupManifest *self)
{
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->left_out);
  g_free (self->made_at);
  g_free (self->made_by);
  g_free (self->origin);
  g_free (self->head);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

static void
add_to (ZerenBackupManifest *self,
        GPtrArray *parts,
        const char *name,
        const char *sha256,
        gint64 size)
{
  ZerenBackupPart *part = g_new0 (ZerenBackupPart, 1);

  part->name = g_strdup (name);
  part->sha256 = g_strdup (sha256);
  part->size = size;
  g_ptr_array_add (parts, part);
  self->size += size;
}

void
zeren_backup_manifest_add_part (ZerenBackupManifest *self,
                                const char *name,
                                const char *sha256,
                                gint64 size)
{
  add_to (self, self->parts, name, sha256, size);
}

void
zeren_backup_manifest_add_paper (ZerenBackupManifest *self, const ZerenBackupPaper *paper)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, paper->content);

  add_to (self, self->papers, paper->name, sha256, g_bytes_get_size (paper->content));
}

/** zeren_backup_refuse: sets @error: the backup cannot be used, and why. Returns: %FALSE */
gboolean
zeren_backup_refuse (GError **error, const char *reason)
{
  g_set_error (error,
               ZEREN_SERVICE_ERROR,
               ZEREN_SERVICE_ERROR_INVALID,
               /* Translators: %s is a whole sentence that says what is wrong with the file */
               _ ("This backup cannot be used. %s Nothing was changed."),
               reason);

  return FALSE;
}

/* --- writing -------------------------------------------------------------------------------- */

static void
build_counts (JsonBuilder *builder, GPtrArray *counts)
{
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < counts->len; i++)
    {
      const ZerenTableCount *count = g_ptr_array_index (counts, i);

      json_builder_set_member_name (builder, count->table);
      json_builder_add_int_value (builder, count->rows);
    }
  json_builder_end_object (builder);
}

static void
build_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
build_parts (JsonBuilder *builder, const char *name, GPtrArray *parts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < parts->len; i++)
    {
      const ZerenBackupPart *part = g_ptr_array_index (parts, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "name");
      json_builder_add_string_value (builder, part->name);
      json_builder_set_member_name (builder, "size");
      json_builder_add_int_value (builder, part->size);
      json_builder_set_member_name (builder, "sha256");
      json_builder_add_string_value (builder, part->sha256);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/** zeren_backup_manifest_to_json: Returns: (transfer full): the text of the manifest */
char *
zeren_backup_manifest_to_json (const ZerenBackupManifest *self, gsize *length)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "zeren_backup");
  json_builder_add_int_value (builder, ZEREN_BACKUP_FORMAT);
  json_builder_set_member_name (builder, "program");
  json_builder_add_string_value (builder, ZEREN_VERSION);
  json_builder_set_member_name (builder, "schema");
  json_builder_add_int_value (builder, self->schema);
  json_builder_set_member_name (builder, "made_at");
  json_builder_add_string_value (builder, self->made_at);
  build_text (builder, "made_by", self->made_by);
  build_text (builder, "origin", self->origin);
  build_text (builder, "head", self->head);
  json_builder_set_member_name (builder, "events");
  json_builder_add_int_value (builder, self->events);
  json_builder_set_member_name (builder, "scheduled");
  json_builder_add_boolean_value (builder, self->scheduled);
  build_text (builder, "from", self->from);
  build_text (builder, "to", self->to);
  build_counts (builder, self->counts);
  build_parts (builder, "parts", self->parts);
  build_parts (builder, "papers", self->papers);
  json_builder_set_member_name (builder, "left_out");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->left_out->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (self->left_out, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);

  return json_generator_to_data (generator, length);
}

/* --- reading -------------------------------------------------------------------------------- */

static gboolean
is_digest (const char *text)
{
  return text != NULL && strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

/* Only these two kinds of names lead anywhere, so no name leads out of the folder. */
static gboolean
is_name_of (const char *name, const char *sha256)
{
  g_autofree char *kept = NULL;

  if (g_str_equal (name, ZEREN_BACKUP_DATABASE))
    return TRUE;
  kept = g_strdup_printf ("files/%.2s/%s", sha256, sha256 + 2);

  return g_str_equal (name, kept);
}

static JsonNode *
get_member (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type
           ? node
           : NULL;
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

static gint64
get_number (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name, G_TYPE_INT64);

  return node != NULL ? json_node_get_int (node) : -1;
}

/* What is for reading is never written where a backup is restored. */
static gboolean
is_name_of_paper (const char *name)
{
  return strchr (name, '/') == NULL && *name != '.' &&
         (g_str_has_suffix (name, ".pdf") || g_str_has_suffix (name, ".docx"));
}

static gboolean
read_part (ZerenBackupManifest *self, JsonNode *node, gboolean is_paper)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *name = object != NULL ? get_text (object, "name") : NULL;
  const char *sha256 = object != NULL ? get_text (object, "sha256") : NULL;
  gint64 size = object != NULL ? get_number (object, "size") : -1;

  if (name == NULL || !is_digest (sha256) || size < 0 || size > G_MAXINT64 - self->size ||
      !(is_paper ? is_name_of_paper (name) : is_name_of (name, sha256)))
    return FALSE;
  add_to (self, is_paper ? self->papers : self->parts, name, sha256, size);

  return TRUE;
}

static gboolean
read_parts (ZerenBackupManifest *self, JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "parts");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                  : NULL;
  ZerenBackupPart *first;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      if (!read_part (self, json_array_get_element (array, i), FALSE))
        return FALSE;
    }
  first = self->parts->len > 0 ? g_ptr_array_index (self->parts, 0) : NULL;

  return first != NULL && g_str_equal (first->name, ZEREN_BACKUP_DATABASE);
}

/* Backups of before have none. */
static gboolean
read_papers (ZerenBackupManifest *self, JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "papers");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                  : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      if (!read_part (self, json_array_get_element (array, i), TRUE))
        return FALSE;
    }

  return node == NULL || array != NULL;
}

/* Who made it and from what; what is not told is not known. */
static void
read_origin (ZerenBackupManifest *self, JsonObject *root)
{
  JsonNode *scheduled = get_member (root, "scheduled", G_TYPE_BOOLEAN);

  self->made_by = g_strdup (get_text (root, "made_by"));
  self->origin = g_strdup (get_text (root, "origin"));
  self->head = g_strdup (get_text (root, "head"));
  self->events = MAX (get_number (root, "events"), 0);
  self->scheduled = scheduled != NULL && json_node_get_boolean (scheduled);
  self->from = g_strdup (get_text (root, "from"));
  self->to = g_strdup (get_text (root, "to"));
}

static gboolean
read_left_out (ZerenBackupManifest *self, JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "left_out");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                  : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *sha256 = JSON_NODE_HOLDS_VALUE (element) ? json_node_get_string (element) : NULL;

      if (!is_digest (sha256))
        return FALSE;
      g_ptr_array_add (self->left_out, g_strdup (sha256));
    }

  return array != NULL;
}

static gboolean
read_counts (ZerenBackupManifest *self, JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "counts");
  g_autoptr (GList) names = NULL;
  JsonObject *object;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  object = json_node_get_object (node);
  names = json_object_get_members (object);
  self->counts = g_ptr_array_new_with_free_func ((GDestroyNotify)zeren_table_count_free);
  for (GList *name = names; name != NULL; name = name->next)
    {
      ZerenTableCount *count = g_new0 (ZerenTableCount, 1);

      count->table = g_strdup (name->data);
      count->rows = get_number (object, name->data);
      g_ptr_array_add (self->counts, count);
    }

  return TRUE;
}

/* The versions come first: what a newer Zeren writes may look different otherwise. */
static gboolean
check_versions (JsonObject *root, GError **error)
{
  gint64 format = get_number (root, "zeren_backup");
  gint64 schema = get_number (root, "schema");

  if (format < 1 || schema < 1)
    return zeren_backup_refuse (error, _ ("It is no backup of Zeren."));
  if (format > ZEREN_BACKUP_FORMAT || schema > zeren_database_get_newest_version ())
    return zeren_backup_refuse (error, _ ("A newer Zeren has made it; update the program first."));

  return TRUE;
}

static ZerenBackupManifest *
parse (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (ZerenBackupManifest) self = zeren_backup_manifest_new ();
  JsonNode *node;
  JsonObject *root;

  node = length > 0 && json_parser_load_from_data (parser, text, length, NULL)
           ? json_parser_get_root (parser)
           : NULL;
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      zeren_backup_refuse (error, _ ("It is no backup of Zeren."));
      return NULL;
    }

  root = json_node_get_object (node);
  if (!check_versions (root, error))
    return NULL;
  self->schema = get_number (root, "schema");
  self->made_at = g_strdup (get_text (root, "made_at"));
  read_origin (self, root);
  if (self->made_at == NULL || !read_counts (self, root) || !read_parts (self, root) ||
      !read_papers (self, root) || !read_left_out (self, root))
    {
      zeren_backup_refuse (error, _ ("Its list of contents is damaged."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

static GByteArray *
read_entry (ZerenZipStream *zip, GError **error)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (ZEREN_BACKUP_CHUNK);
  gssize n;

  while ((n = zeren_zip_stream_read (zip, chunk, ZEREN_BACKUP_CHUNK, error)) > 0)
    {
      if (text->len + (gsize)n > MAX_MANIFEST)
        {
          zeren_backup_refuse (error, _ ("Its list of contents is damaged."));
          return NULL;
        }
      g_byte_array_append (text, chunk, n);
    }

  return n == 0 ? g_steal_pointer (&text) : NULL;
}

/**
 * zeren_backup_manifest_read:
 * @zip: a container before its first entry
 *
 * Returns: (transfer full) (nullable): what the backup says of itself, %NULL where it is none, a
 *   damaged one or that of a newer program
 */
ZerenBackupManifest *
zeren_backup_manifest_read (ZerenZipStream *zip, GError **error)
{
  g_autoptr (GByteArray) text = NULL;
  g_autoptr (GError) local = NULL;
  const char *name = zeren_zip_stream_next (zip, &local);

  if (name == NULL || !g_str_equal (name, ZEREN_BACKUP_MANIFEST))
    {
      zeren_backup_refuse (error, _ ("It is no backup of Zeren."));
      return NULL;
    }
  text = read_entry (zip, &local);
  if (text == NULL)
    {
      zeren_backup_refuse (error, local->message);
      return NULL;
    }

  return parse ((const char *)text->data, text->len, error);
}

/**
 * zeren_backup_manifest_read_file:
 * @path: a file
 *
 * Returns: (transfer full) (nullable): what the file says of itself, %NULL where it is no backup
 */
ZerenBackupManifest *
zeren_backup_manifest_read_file (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (ZerenZipStream) zip = zeren_zip_stream_open (path, &local);

  if (zip != NULL)
    return zeren_backup_manifest_read (zip, error);
  zeren_backup_refuse (error,
                       g_error_matches (local, G_IO_ERROR, G_IO_ERROR_INVALID_DATA)
                         ? _ ("It is no backup of Zeren, or it is damaged.")
                         : local->message);

  return NULL;
}

static gint64
sum_rows (GPtrArray *counts)
{
  gint64 rows = 0;

  for (guint i = 0; i < counts->len; i++)
    {
      const ZerenTableCount *count = g_ptr_array_index (counts, i);

      if (!g_str_has_prefix (count->table, "event"))
        rows += count->rows;
    }

  return rows;
}

/** zeren_backup_manifest_to_result: Returns: (transfer full): what the caller is told */
ZerenBackupResult *
zeren_backup_manifest_to_result (const ZerenBackupManifest *self, gint64 size)
{
  ZerenBackupResult *result = g_new0 (ZerenBackupResult, 1);

  result->made_at = g_strdup (self->made_at);
  result->schema = self->schema;
  result->rows = sum_rows (self->counts);
  result->files = self->parts->len - 1;
  result->left_out = self->left_out->len;
  result->size = size;

  return result;
}
