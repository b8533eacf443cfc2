/* zeren-import-item.c: one file or text on its way to become a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-import-item.h"

#include <glib/gi18n-lib.h>

struct _ZerenImportItem
{
  GObject parent_instance;

  char *path;
  char *name;
  ZerenPlanSource *source; /* once it was loaded */
  ZerenImportState state;
  char *message; /* why it failed, or what of it is not in the text */
  gint64 existing;
  char *existing_title;
  gboolean is_doubtful;
  GPtrArray *encodings; /* that a doubtful text can be read in */
  const char *encoding; /* one of them */
  gboolean replaces;
  gint64 plan;
};

G_DEFINE_FINAL_TYPE (ZerenImportItem, zeren_import_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (ZerenImportItem *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
zeren_import_item_finalize (GObject *object)
{
  ZerenImportItem *self = ZEREN_IMPORT_ITEM (object);

  g_free (self->path);
  g_free (self->name);
  g_free (self->message);
  g_free (self->existing_title);
  g_clear_pointer (&self->source, zeren_plan_source_unref);
  g_clear_pointer (&self->encodings, g_ptr_array_unref);

  G_OBJECT_CLASS (zeren_import_item_parent_class)->finalize (object);
}

static void
zeren_import_item_class_init (ZerenImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_import_item_finalize;

  signals[CHANGED] = g_signal_new (
    "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zeren_import_item_init (ZerenImportItem *self)
{
}

/**
 * zeren_import_item_new_file:
 * @file: a file, of any kind
 *
 * Returns: (transfer full): an item that is still to be checked
 */
ZerenImportItem *
zeren_import_item_new_file (GFile *file)
{
  ZerenImportItem *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ZEREN_TYPE_IMPORT_ITEM, NULL);
  name = g_file_get_basename (file);
  self->name = g_filename_display_name (name != NULL ? name : "");
  self->path = g_file_get_path (file);
  if (self->path == NULL)
    self->path = g_file_get_uri (file);

  return self;
}

/**
 * zeren_import_item_new_text:
 * @source: pasted text
 *
 * Returns: (transfer full): an item that is still to be checked
 */
ZerenImportItem *
zeren_import_item_new_text (ZerenPlanSource *source)
{
  ZerenImportItem *self;

  g_return_val_if_fail (source != NULL, NULL);

  self = g_object_new (ZEREN_TYPE_IMPORT_ITEM, NULL);
  self->name = g_strdup (source->title);
  self->source = zeren_plan_source_ref (source);

  return self;
}

const char *
zeren_import_item_get_name (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), NULL);

  return self->name;
}

/** zeren_import_item_get_path: Returns: (nullable): the path of the file; %NULL for pasted text */
const char *
zeren_import_item_get_path (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), NULL);

  return self->path;
}

ZerenImportState
zeren_import_item_get_state (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), ZEREN_IMPORT_FAILED);

  return self->state;
}

/** zeren_import_item_get_message: Returns: (nullable): why it failed, and what to do; of a file
 * that was imported what of it could not be read, or should be looked at */
const char *
zeren_import_item_get_message (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), NULL);

  return self->message;
}

static char *
dup_doubt (ZerenImportItem *self)
{
  g_autofree char *beginning = zeren_plan_source_dup_beginning (self->source, self->encoding);

  if (beginning == NULL)
    return g_strdup (_ ("It cannot be read in this encoding."));

  /* Translators: %s is how a text begins */
  return g_strdup_printf (_ ("Please look whether it is read rightly: %s"), beginning);
}

static char *
dup_ready_status (ZerenImportItem *self)
{
  /* Translators: %s is the title of a plan */
  if (self->existing != 0 && self->replaces)
    return g_strdup_printf (_ ("Takes the place of “%s”, which is withdrawn then"),
                            self->existing_title);
  /* Translators: %s is the title of a plan */
  if (self->existing != 0)
    return g_strdup_printf (_ ("This file is here already, as “%s”"), self->existing_title);
  if (self->is_doubtful)
    return dup_doubt (self);

  return g_strdup (self->path == NULL ? _ ("Pasted text") : "");
}

/** zeren_import_item_dup_status: Returns: (transfer full): a line on how far it is */
char *
zeren_import_item_dup_status (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), NULL);

  switch (self->state)
    {
    case ZEREN_IMPORT_CHECKING:
      return g_strdup (_ ("Looking at the file…"));
    case ZEREN_IMPORT_WAITING:
      return g_strdup (C_ ("state of an import", "Waiting"));
    case ZEREN_IMPORT_READING:
      return g_strdup (_ ("Being read"));
    case ZEREN_IMPORT_IMPORTED:
      return self->message != NULL ? g_strdup_printf (_ ("Imported. %s"), self->message)
                                   : g_strdup (C_ ("state of an import", "Imported"));
    case ZEREN_IMPORT_SKIPPED:
      /* Translators: %s is the title of a plan */
      return g_strdup_printf (_ ("Left out: it is here already, as “%s”"), self->existing_title);
    case ZEREN_IMPORT_FAILED:
      return g_strdup (self->message);
    case ZEREN_IMPORT_READY:
    default:
      return dup_ready_status (self);
    }
}

/** zeren_import_item_is_wanted: Returns: whether it is to be imported, as things are */
gboolean
zeren_import_item_is_wanted (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), FALSE);

  return self->state == ZEREN_IMPORT_READY && (self->existing == 0 || self->replaces);
}

/** zeren_import_item_get_source: Returns: (nullable) (transfer none): what it is read from */
ZerenPlanSource *
zeren_import_item_get_source (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), NULL);

  return self->source;
}

void
zeren_import_item_set_source (ZerenImportItem *self, ZerenPlanSource *source)
{
  g_return_if_fail (ZEREN_IS_IMPORT_ITEM (self));
  g_return_if_fail (source != NULL && self->source == NULL);

  self->source = zeren_plan_source_ref (source);
}

/** zeren_import_item_get_existing: Returns: the plan that came from the same file, 0 for none */
gint64
zeren_import_item_get_existing (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), 0);

  return self->existing;
}

const char *
zeren_import_item_get_existing_title (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), NULL);

  return self->existing_title;
}

/**
 * zeren_import_item_set_checked:
 * @existing: (nullable): the plan that came from the same file
 * @is_doubtful: whether a person has to say in which encoding the text is
 */
void
zeren_import_item_set_checked (ZerenImportItem *self, ZerenPlan *existing, gboolean is_doubtful)
{
  g_return_if_fail (ZEREN_IS_IMPORT_ITEM (self));

  if (existing != NULL)
    {
      self->existing = zeren_plan_get_id (existing);
      g_set_str (&self->existing_title, zeren_plan_get_title (existing));
    }
  self->is_doubtful = is_doubtful;
  if (is_doubtful)
    {
      g_clear_pointer (&self->encodings, g_ptr_array_unref);
      self->encodings = zeren_plan_source_list_encodings (self->source);
      self->encoding = g_ptr_array_index (self->encodings, 0);
    }
  zeren_import_item_set_state (self, ZEREN_IMPORT_READY);
}

gboolean
zeren_import_item_is_doubtful (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), FALSE);

  return self->is_doubtful;
}

/** zeren_import_item_get_encodings: Returns: (nullable) (element-type utf8): those to choose from,
 * the likeliest first */
GPtrArray *
zeren_import_item_get_encodings (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), NULL);

  return self->encodings;
}

/** zeren_import_item_get_encoding: Returns: (nullable): what was chosen; %NULL where there is no
 * doubt */
const char *
zeren_import_item_get_encoding (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), NULL);

  return self->encoding;
}

void
zeren_import_item_set_encoding (ZerenImportItem *self, const char *encoding)
{
  g_return_if_fail (ZEREN_IS_IMPORT_ITEM (self));

  encoding = g_intern_string (encoding);
  if (self->encoding == encoding)
    return;

  self->encoding = encoding;
  tell (self);
}

gboolean
zeren_import_item_get_replaces (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), FALSE);

  return self->replaces;
}

/** zeren_import_item_set_replaces: the file is imported as a new version of the plan that is there
 */
void
zeren_import_item_set_replaces (ZerenImportItem *self, gboolean replaces)
{
  g_return_if_fail (ZEREN_IS_IMPORT_ITEM (self));

  if (self->replaces == replaces)
    return;

  self->replaces = replaces;
  tell (self);
}

/** zeren_import_item_get_plan: Returns: the plan to open: the new one, or the one that was there;
 * 0 for none */
gint64
zeren_import_item_get_plan (ZerenImportItem *self)
{
  g_return_val_if_fail (ZEREN_IS_IMPORT_ITEM (self), 0);

  return self->plan != 0 ? self->plan : self->existing;
}

void
zeren_import_item_set_state (ZerenImportItem *self, ZerenImportState state)
{
  g_return_if_fail (ZEREN_IS_IMPORT_ITEM (self));

  if (self->state == state)
    return;

  self->state = state;
  tell (self);
}

void
zeren_import_item_set_imported (ZerenImportItem *self, gint64 plan, const char *const *notes)
{
  g_return_if_fail (ZEREN_IS_IMPORT_ITEM (self));

  self->plan = plan;
  g_clear_pointer (&self->message, g_free); /* of an attempt before */
  if (notes != NULL && notes[0] != NULL)
    self->message = g_strjoinv (" ", (char **)notes);
  zeren_import_item_set_state (self, ZEREN_IMPORT_IMPORTED);
}

void
zeren_import_item_set_failed (ZerenImportItem *self, const char *message)
{
  g_return_if_fail (ZEREN_IS_IMPORT_ITEM (self));
  g_return_if_fail (message != NULL);

  g_set_str (&self->message, message);
  zeren_import_item_set_state (self, ZEREN_IMPORT_FAILED);
}
