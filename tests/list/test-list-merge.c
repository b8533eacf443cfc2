/* test-list-merge.c: a list store is brought up to date with one change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-list-merge.h"
#include "zeren-member.h"

typedef struct
{
  GListStore *store;
  guint n_changes, position, removed, added;
} Fixture;

static void
changed_cb (Fixture *fixture, guint position, guint removed, guint added)
{
  fixture->n_changes++;
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
}

/* One member a letter */
static GPtrArray *
create_members (const char *letters)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (g_object_unref);

  for (const char *letter = letters; *letter != '\0'; letter++)
    {
      const char name[] = { *letter, '\0' };
      ZerenMember *member = zeren_member_new ();

      zeren_member_set_name (member, name);
      g_ptr_array_add (members, member);
    }

  return members;
}

static void
merge (Fixture *fixture, const char *letters)
{
  g_autoptr (GPtrArray) members = create_members (letters);

  fixture->n_changes = 0;
  zeren_list_merge (fixture->store, members, zeren_record_equal);
}

static void
assert_holds (Fixture *fixture, const char *letters)
{
  GListModel *model = G_LIST_MODEL (fixture->store);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, strlen (letters));
  for (guint i = 0; letters[i] != '\0'; i++)
    {
      g_autoptr (ZerenMember) member = g_list_model_get_item (model, i);

      g_assert_cmpint (zeren_member_get_name (member)[0], ==, letters[i]);
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->store = g_list_store_new (ZEREN_TYPE_MEMBER);
  merge (fixture, "abcde");
  g_signal_connect_swapped (fixture->store, "items-changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->store);
}

static void
test_the_same_changes_nothing (Fixture *fixture, gconstpointer data)
{
  merge (fixture, "abcde");

  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_only_the_middle_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GObject) first = g_list_model_get_item (G_LIST_MODEL (fixture->store), 0);
  g_autoptr (GObject) still = NULL;

  merge (fixture, "abxyzde");

  assert_holds (fixture, "abxyzde");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (fixture->position, ==, 2);
  g_assert_cmpuint (fixture->removed, ==, 1);
  g_assert_cmpuint (fixture->added, ==, 3);
  still = g_list_model_get_item (G_LIST_MODEL (fixture->store), 0);
  g_assert_true (still == first);
}

static void
test_what_comes_twice_is_added_once (Fixture *fixture, gconstpointer data)
{
  merge (fixture, "abccde");

  assert_holds (fixture, "abccde");
  g_assert_cmpuint (fixture->removed, ==, 0);
  g_assert_cmpuint (fixture->added, ==, 1);
}

static void
test_everything_goes (Fixture *fixture, gconstpointer data)
{
  merge (fixture, "");

  assert_holds (fixture, "");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (fixture->removed, ==, 5);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/list/list-merge/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("the-same-changes-nothing", test_the_same_changes_nothing);
  ADD ("only-the-middle-changes", test_only_the_middle_changes);
  ADD ("what-comes-twice-is-added-once", test_what_comes_twice_is_added_once);
  ADD ("everything-goes", test_everything_goes);

  return g_test_run ();
}
