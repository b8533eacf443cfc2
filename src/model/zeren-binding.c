/* zeren-binding.c: who a duty falls on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-binding.h"

#include "zeren-model-error.h"
#include "zeren-record-private.h"

#include <glib/gi18n-lib.h>

struct _ZerenBinding
{
  ZerenRecord parent_instance;

  gint64 duty;
  guint kind;
  gint64 organisation;
  char *organisation_kind;
  gint64 post;
  char *role;
};

G_DEFINE_FINAL_TYPE (ZerenBinding, zeren_binding, ZEREN_TYPE_RECORD)

static const ZerenField fields[] = {
  { "duty", ZEREN_FIELD_ID, offsetof (ZerenBinding, duty) },
  { "kind", ZEREN_FIELD_CHOICE, offsetof (ZerenBinding, kind), zeren_binding_kind_ids },
  { "organisation", ZEREN_FIELD_ID, offsetof (ZerenBinding, organisation) },
  { "organisation-kind", ZEREN_FIELD_STRING, offsetof (ZerenBinding, organisation_kind) },
  { "post", ZEREN_FIELD_ID, offsetof (ZerenBinding, post) },
  { "role", ZEREN_FIELD_STRING, offsetof (ZerenBinding, role) },
};

static void
zeren_binding_class_init (ZerenBindingClass *klass)
{
  zeren_record_class_install_fields (ZEREN_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
zeren_binding_init (ZerenBinding *self)
{
}

ZerenBinding *
zeren_binding_new (void)
{
  return g_object_new (ZEREN_TYPE_BINDING, NULL);
}

ZEREN_ID_GETTER (ZerenBinding, zeren_binding)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, gint64, int64, duty)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, ZerenBindingKind, uint, kind)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, gint64, int64, organisation)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, const char *, string, organisation_kind)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, gint64, int64, post)
ZEREN_ACCESSORS (ZerenBinding, zeren_binding, const char *, string, role)

/** zeren_binding_new_organisation: Returns: (transfer full): a binding to one organisation */
ZerenBinding *
zeren_binding_new_organisation (gint64 duty, gint64 organisation)
{
  ZerenBinding *self = zeren_binding_new ();

  self->duty = duty;
  self->kind = ZEREN_BINDING_ORGANISATION;
  self->organisation = organisation;

  return self;
}

/**
 * zeren_binding_new_organisation_kind:
 * @duty: the duty
 * @kind: a kind of organisation
 *
 * Returns: (transfer full): a binding to every organisation of @kind below the plan's organisation
 */
ZerenBinding *
zeren_binding_new_organisation_kind (gint64 duty, const char *kind)
{
  ZerenBinding *self = zeren_binding_new ();

  self->duty = duty;
  self->kind = ZEREN_BINDING_ORGANISATION_KIND;
  self->organisation_kind = g_strdup (kind);

  return self;
}

/** zeren_binding_new_post: Returns: (transfer full): a binding to one post, whoever holds it */
ZerenBinding *
zeren_binding_new_post (gint64 duty, gint64 post)
{
  ZerenBinding *self = zeren_binding_new ();

  self->duty = duty;
  self->kind = ZEREN_BINDING_POST;
  self->post = post;

  return self;
}

/**
 * zeren_binding_new_each_holder:
 * @duty: the duty
 * @post: a post, or 0
 * @role: (nullable): the role of posts in the plan's organisation; instead of @post
 *
 * Returns: (transfer full): a binding to each holder for themselves
 */
ZerenBinding *
zeren_binding_new_each_holder (gint64 duty, gint64 post, const char *role)
{
  ZerenBinding *self = zeren_binding_new ();

  self->duty = duty;
  self->kind = ZEREN_BINDING_EACH_HOLDER;
  self->post = post;
  self->role = g_strdup (role);

  return self;
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
names_what_its_kind_needs (ZerenBinding *self)
{
  gboolean organisation = self->organisation != 0;
  gboolean kind = is_given (self->organisation_kind);
  gboolean post = self->post != 0;
  gboolean role = is_given (self->role);

  switch ((ZerenBindingKind)self->kind)
    {
    case ZEREN_BINDING_ORGANISATION:
      return organisation && !kind && !post && !role;
    case ZEREN_BINDING_ORGANISATION_KIND:
      return !organisation && kind && !post && !role;
    case ZEREN_BINDING_POST:
      return !organisation && !kind && post && !role;
    case ZEREN_BINDING_EACH_HOLDER:
      return !organisation && !kind && post != role;
    default:
      return FALSE;
    }
}

/** zeren_binding_check: Returns: whether @self names what its kind needs, and nothing else */
gboolean
zeren_binding_check (ZerenBinding *self, GError **error)
{
  g_return_val_if_fail (ZEREN_IS_BINDING (self), FALSE);

  if (names_what_its_kind_needs (self))
    return TRUE;

  g_set_error_literal (error,
                       ZEREN_MODEL_ERROR,
                       ZEREN_MODEL_ERROR_INCOMPLETE,
                       _ ("A duty is bound to exactly one of these: an organization, a kind of "
                          "organization, a post, or each holder of a post or role."));

  return FALSE;
}
