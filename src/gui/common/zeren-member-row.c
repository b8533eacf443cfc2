/* zeren-member-row.c: a row of a form in which one of the members is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-member-row.h"

struct _ZerenMemberRow
{
  ZerenChoiceRow parent_instance;
};

G_DEFINE_FINAL_TYPE (ZerenMemberRow, zeren_member_row, ZEREN_TYPE_CHOICE_ROW)

static void
zeren_member_row_class_init (ZerenMemberRowClass *klass)
{
}

static void
zeren_member_row_init (ZerenMemberRow *self)
{
}

GtkWidget *
zeren_member_row_new (void)
{
  return g_object_new (ZEREN_TYPE_MEMBER_ROW, NULL);
}

/**
 * zeren_member_row_set_members:
 * @members: (element-type ZerenMember): whom to choose from
 * @office: (nullable): says which posts they hold, so that two of one name are told apart
 *
 * Nobody is chosen until somebody does it.
 */
void
zeren_member_row_set_members (ZerenMemberRow *self, GPtrArray *members, ZerenOffice *office)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (ZEREN_IS_MEMBER_ROW (self));
  g_return_if_fail (members != NULL);

  for (guint i = 0; i < members->len; i++)
    {
      ZerenMember *member = g_ptr_array_index (members, i);
      gint64 id = zeren_member_get_id (member);
      g_autofree char *posts = office != NULL ? zeren_office_dup_posts_of_member (office, id)
                                              : NULL;

      g_ptr_array_add (choices, zeren_choice_new (id, zeren_member_get_name (member), posts, 0));
    }
  zeren_choice_row_set_choices (ZEREN_CHOICE_ROW (self), choices);
}

/** zeren_member_row_get_selected_id: Returns: the chosen member, 0 for none */
gint64
zeren_member_row_get_selected_id (ZerenMemberRow *self)
{
  return zeren_choice_row_get_selected_id (ZEREN_CHOICE_ROW (self));
}

/** zeren_member_row_select: Returns: whether @id is there, and chosen now */
gboolean
zeren_member_row_select (ZerenMemberRow *self, gint64 id)
{
  return zeren_choice_row_select (ZEREN_CHOICE_ROW (self), id);
}
