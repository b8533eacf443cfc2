/* zeren-context.c: what every verb of the program works on: the database, the clock, who acts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-context.h"

#include "zeren-desk.h"
#include "zeren-extraction.h"
#include "zeren-organisation-repo.h"
#include "zeren-post-repo.h"
#include "zeren-string.h"
#include "zeren-wording.h"

struct _ZerenContext
{
  GObject parent_instance;

  ZerenDatabase *database;
};

G_DEFINE_FINAL_TYPE (ZerenContext, zeren_context, G_TYPE_OBJECT)

static void
zeren_context_finalize (GObject *object)
{
  ZerenContext *self = ZEREN_CONTEXT (object);

  g_clear_object (&self->database);

  G_OBJECT_CLASS (zeren_context_parent_class)->finalize (object);
}

static void
zeren_context_class_init (ZerenContextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_context_finalize;
}

static void
zeren_context_init (ZerenContext *self)
{
}

/** zeren_context_dup_default_folder: Returns: (transfer full): where the database of this login is
 */
char *
zeren_context_dup_default_folder (void)
{
  return zeren_database_get_default_folder ();
}

/** zeren_context_dup_default_who: Returns: (transfer full): the real name of this login, or its
 * short name where the system knows no other */
char *
zeren_context_dup_default_who (void)
{
  const char *name = g_get_real_name ();

  if (name == NULL || name[0] == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();

  return g_utf8_make_valid (name, -1);
}

/* The vocabulary is large and few programs change the words of a duty: it is made when asked for.
 */
static gboolean
is_office_act_cb (const char *words, gpointer data)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();

  return zeren_judge_scope (words, vocabulary) == ZEREN_SCOPE_RECORD;
}

/* Who was chosen for this login; who cannot be read is nobody, the error shows soon enough. */
static char *
dup_chosen_who (ZerenContext *self)
{
  g_autofree char *login = zeren_desk_dup_login ();
  g_autoptr (ZerenDesk) desk = zeren_desk_load (self, login, NULL);

  return desk != NULL ? g_steal_pointer (&desk->name) : NULL;
}

/**
 * zeren_context_open:
 * @folder: (nullable): the folder of the database, made where it does not exist; %NULL for the
 *   default
 * @clock: (nullable): what says "now"; %NULL for the clock of the machine
 * @who: (nullable): the name that the history keeps; where there is none, that of the member who
 *   was chosen for this login, else the name of the login
 *
 * Returns: (transfer full): a context, or %NULL with an error
 */
ZerenContext *
zeren_context_open (const char *folder, ZerenClock *clock, const char *who, GError **error)
{
  g_autofree char *own_folder = folder != NULL ? g_strdup (folder)
                                               : zeren_context_dup_default_folder ();
  g_autofree char *own_who = zeren_string_is_blank (who) ? zeren_context_dup_default_who ()
                                                         : zeren_string_dup_stripped (who);
  g_autoptr (ZerenClock) own_clock = clock != NULL ? g_object_ref (clock)
                                                   : zeren_system_clock_new ();
  g_autoptr (ZerenDatabase) database = zeren_database_open (own_folder, own_clock, error);
  ZerenContext *self;

  if (database == NULL)
    return NULL;

  zeren_database_set_who (database, own_who);
  zeren_database_set_wording_judge (database, is_office_act_cb, NULL, NULL);
  self = g_object_new (ZEREN_TYPE_CONTEXT, NULL);
  self->database = g_steal_pointer (&database);
  if (zeren_string_is_blank (who))
    {
      g_autofree char *chosen = dup_chosen_who (self);

      if (chosen != NULL)
        zeren_database_set_who (self->database, chosen);
    }

  return self;
}

/**
 * zeren_context_open_read_only:
 * @folder: the folder of a database that is there
 * @clock: what says "now"
 *
 * Returns: (transfer full): a context whose verbs can read; those that write fail
 */
ZerenContext *
zeren_context_open_read_only (const char *folder, ZerenClock *clock, GError **error)
{
  g_autoptr (ZerenDatabase) database = zeren_database_open_read_only (folder, clock, error);
  ZerenContext *self;

  if (database == NULL)
    return NULL;

  self = g_object_new (ZEREN_TYPE_CONTEXT, NULL);
  self->database = g_steal_pointer (&database);

  return self;
}

const char *
zeren_context_get_folder (ZerenContext *self)
{
  g_return_val_if_fail (ZEREN_IS_CONTEXT (self), NULL);

  return zeren_database_get_folder (self->database);
}

ZerenDatabase *
zeren_context_get_database (ZerenContext *self)
{
  g_return_val_if_fail (ZEREN_IS_CONTEXT (self), NULL);

  return self->database;
}

ZerenClock *
zeren_context_get_clock (ZerenContext *self)
{
  g_return_val_if_fail (ZEREN_IS_CONTEXT (self), NULL);

  return zeren_database_get_clock (self->database);
}

const char *
zeren_context_get_who (ZerenContext *self)
{
  g_return_val_if_fail (ZEREN_IS_CONTEXT (self), NULL);

  return zeren_database_get_who (self->database);
}

ZerenDate
zeren_context_get_today (ZerenContext *self)
{
  return zeren_clock_today (zeren_context_get_clock (self));
}

/** zeren_context_dup_now: Returns: (transfer full): the present instant */
GDateTime *
zeren_context_dup_now (ZerenContext *self)
{
  return zeren_clock_now (zeren_context_get_clock (self));
}

static gboolean
add_organisations (ZerenContext *self, ZerenVocabulary *vocabulary, GError **error)
{
  g_autoptr (ZerenOrganisationRepo) repo = zeren_organisation_repo_new (self->database);
  g_autoptr (GPtrArray) organisations = zeren_organisation_repo_list (repo, error);

  if (organisations == NULL)
    return FALSE;
  for (guint i = 0; i < organisations->len; i++)
    zeren_vocabulary_add_actor (vocabulary,
                                zeren_organisation_get_name (g_ptr_array_index (organisations, i)));

  return TRUE;
}

static gboolean
add_posts (ZerenContext *self, ZerenVocabulary *vocabulary, GError **error)
{
  g_autoptr (ZerenPostRepo) repo = zeren_post_repo_new (self->database);
  g_autoptr (GPtrArray) posts = zeren_post_repo_list (repo, 0, error);

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < posts->len; i++)
    zeren_vocabulary_add_actor (vocabulary, zeren_post_get_title (g_ptr_array_index (posts, i)));

  return TRUE;
}

/**
 * zeren_context_dup_vocabulary:
 *
 * Returns: (transfer full): the words to extract with: those that every plan uses, and the names of
 *   this office's organisations and posts; names of persons are not among them
 */
ZerenVocabulary *
zeren_context_dup_vocabulary (ZerenContext *self, GError **error)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();

  g_return_val_if_fail (ZEREN_IS_CONTEXT (self), NULL);

  if (!add_organisations (self, vocabulary, error) || !add_posts (self, vocabulary, error))
    return NULL;

  return g_steal_pointer (&vocabulary);
}
