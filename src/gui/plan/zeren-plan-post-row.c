/* zeren-plan-post-row.c: a post that the plan names, and who is to be appointed to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-plan-post-row.h"

#include "zeren-choice-row.h"
#include "zeren-date-row.h"

#include <glib/gi18n-lib.h>

/* A choice has the id of a member, or this. */
#define NOBODY -1

struct _ZerenPlanPostRow
{
  AdwExpanderRow parent_instance;

  GtkCheckButton *check_button;
  ZerenChoiceRow *member_row; /* made when the row is unfolded for the first time */
  ZerenDateRow *from_row;

  const ZerenPostOffer *offer; /* of the dialog */
  ZerenOffice *office;
  char *about;   /* what the plan says, and how it stands */
  gint64 member; /* 0 until somebody is chosen, or NOBODY */
  ZerenDate from;
  gboolean has_from;
};

G_DEFINE_FINAL_TYPE (ZerenPlanPostRow, zeren_plan_post_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_complete (ZerenPlanPostRow *self)
{
  return self->member == NOBODY || (self->member != 0 && self->has_from);
}

/* --- what it says -------------------------------------------------------------------------- */

static char *
name_members (GPtrArray *members)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    g_string_append_printf (
      names, "%s%s", i > 0 ? _ (", ") : "", zeren_member_get_name (g_ptr_array_index (members, i)));

  return g_string_free (names, FALSE);
}

static char *
describe_standing (ZerenPlanPostRow *self)
{
  g_autoptr (GPtrArray) holders = NULL;
  g_autofree char *names = NULL;

  if (self->offer->post == NULL)
    return g_strdup (_ ("Not set up yet"));
  holders = zeren_office_list_holders (self->office, zeren_post_get_id (self->offer->post));
  if (holders->len == 0)
    return g_strdup (_ ("Set up, and vacant"));
  names = name_members (holders);

  /* Translators: names of members */
  return g_strdup_printf (_ ("Set up, and held by %s"), names);
}

static char *
describe_plan (ZerenPlanPostRow *self, const char *clause)
{
  const char *office = zeren_plan_post_get_holder_title (self->offer->named);

  if (office == NULL || *office == '\0')
    return g_strdup (clause);
  if (clause == NULL || *clause == '\0')
    return g_strdup (office);

  /* Translators: an office, and the number and heading of the clause that names it */
  return g_strdup_printf (_ ("%s · %s"), office, clause);
}

static char *
describe_act (ZerenPlanPostRow *self)
{
  ZerenMember *member = self->member > 0 ? zeren_office_find_member (self->office, self->member)
                                         : NULL;
  g_autofree char *from = self->has_from ? zeren_date_to_label (self->from) : NULL;

  if (self->member == NOBODY)
    return g_strdup (_ ("Will be set up and stay vacant"));
  if (member == NULL)
    return g_strdup (_ ("Choose a member"));
  if (from == NULL)
    return g_strdup (_ ("Give the first day"));

  /* Translators: the name of a member and a date */
  return g_strdup_printf (_ ("Will be held by %s from %s"), zeren_member_get_name (member), from);
}

static void
update (ZerenPlanPostRow *self)
{
  gboolean is_checked = gtk_check_button_get_active (self->check_button);
  g_autofree char *act = is_checked ? describe_act (self) : NULL;
  g_autofree char *words = act != NULL ? g_strdup_printf ("%s\n%s", self->about, act) : NULL;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words != NULL ? words : self->about);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- the form inside ----------------------------------------------------------------------- */

static void
add_choice (ZerenPlanPostRow *self, GPtrArray *choices, ZerenMember *member)
{
  gint64 id = zeren_member_get_id (member);
  g_autofree char *posts = zeren_office_dup_posts_of_member (self->office, id);

  g_ptr_array_add (choices, zeren_choice_new (id, zeren_member_get_name (member), posts, 0));
}

static gboolean
is_suggested (ZerenPlanPostRow *self, ZerenMember *member)
{
  for (guint i = 0; i < self->offer->holders->len; i++)
    if (zeren_member_get_id (g_ptr_array_index (self->offer->holders, i)) ==
        zeren_member_get_id (member))
      return TRUE;

  return FALSE;
}

/* Whoever has the office that the plan names stands first. */
static GPtrArray *
list_choices (ZerenPlanPostRow *self)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *members = zeren_office_get_members (self->office);

  if (self->offer->post == NULL)
    g_ptr_array_add (choices, zeren_choice_new (NOBODY, C_ ("post", "Stays Vacant"), NULL, 0));
  for (guint i = 0; i < self->offer->holders->len; i++)
    add_choice (self, choices, g_ptr_array_index (self->offer->holders, i));
  for (guint i = 0; i < members->len; i++)
    if (!is_suggested (self, g_ptr_array_index (members, i)))
      add_choice (self, choices, g_ptr_array_index (members, i));

  return choices;
}

/* Who fills in the form wants the post, too. */
static void
filled_in_cb (ZerenPlanPostRow *self)
{
  self->member = zeren_choice_row_get_selected_id (self->member_row);
  self->has_from = zeren_date_row_get_date (self->from_row, &self->from);
  gtk_widget_set_visible (GTK_WIDGET (self->from_row), self->member != NOBODY);
  gtk_check_button_set_active (self->check_button, TRUE);
  update (self);
}

static void
make_form (ZerenPlanPostRow *self)
{
  g_autoptr (GPtrArray) choices = list_choices (self);

  self->member_row = ZEREN_CHOICE_ROW (zeren_choice_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->member_row),
                                 C_ ("an office-holder", "Member"));
  zeren_choice_row_set_choices (self->member_row, choices);
  if (self->member != 0)
    zeren_choice_row_select (self->member_row, self->member);

  self->from_row = ZEREN_DATE_ROW (zeren_date_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->from_row), _ ("First Day"));
  zeren_date_row_set_today (self->from_row, zeren_office_get_day (self->office));
  zeren_date_row_set_date (self->from_row, self->from);
  gtk_widget_set_visible (GTK_WIDGET (self->from_row), self->member != NOBODY);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->member_row));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->from_row));
  /* The list within an expander row has no name of its own. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self->member_row))),
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    zeren_plan_post_get_title (self->offer->named),
    -1);
  g_signal_connect_object (
    self->member_row, "notify::selected", G_CALLBACK (filled_in_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->from_row, "changed", G_CALLBACK (filled_in_cb), self, G_CONNECT_SWAPPED);
}

static void
expanded_cb (ZerenPlanPostRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->member_row == NULL)
    make_form (self);
}

/* Where nobody is known, the form is wanted. */
static void
toggled_cb (ZerenPlanPostRow *self)
{
  if (gtk_check_button_get_active (self->check_button) && !is_complete (self))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  update (self);
}

/* --- class --------------------------------------------------------------------------------- */

static gboolean
zeren_plan_post_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZEREN_PLAN_POST_ROW (widget)->check_button));
}

static void
zeren_plan_post_row_dispose (GObject *object)
{
  ZerenPlanPostRow *self = ZEREN_PLAN_POST_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ZEREN_TYPE_PLAN_POST_ROW);
  g_clear_pointer (&self->office, zeren_office_unref);
  g_clear_pointer (&self->about, g_free);

  G_OBJECT_CLASS (zeren_plan_post_row_parent_class)->dispose (object);
}

static void
zeren_plan_post_row_class_init (ZerenPlanPostRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_plan_post_row_dispose;

  widget_class->grab_focus = zeren_plan_post_row_grab_focus;

  signals[CHANGED] = g_signal_new (
    "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-plan-post-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenPlanPostRow, check_button);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
zeren_plan_post_row_init (ZerenPlanPostRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* One who holds the named office is suggested; of two, a person has to say which. */
static void
suggest (ZerenPlanPostRow *self)
{
  gboolean is_new = self->offer->post == NULL;
  gboolean is_vacant = is_new || zeren_office_is_vacant (self->office, self->offer->post);

  if (self->offer->holders->len == 1 && is_vacant)
    self->member = zeren_member_get_id (g_ptr_array_index (self->offer->holders, 0));
  else if (self->offer->holders->len == 0 && is_new)
    self->member = NOBODY;
  gtk_check_button_set_active (self->check_button, self->member > 0);
}

/**
 * zeren_plan_post_row_new:
 * @offer: what the plan names; it outlives the row
 * @clause: (nullable): the clause that names it, in words
 * @office: the office as it stands today
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
zeren_plan_post_row_new (const ZerenPostOffer *offer, const char *clause, ZerenOffice *office)
{
  ZerenPlanPostRow *self = g_object_new (ZEREN_TYPE_PLAN_POST_ROW, NULL);
  const char *title = zeren_plan_post_get_title (offer->named);
  g_autofree char *plan = NULL;
  g_autofree char *standing = NULL;

  self->offer = offer;
  self->office = zeren_office_ref (office);
  self->from = zeren_office_get_day (office);
  self->has_from = TRUE;
  plan = describe_plan (self, clause);
  standing = describe_standing (self);
  self->about = plan != NULL ? g_strdup_printf ("%s\n%s", plan, standing) : g_strdup (standing);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->check_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  suggest (self);
  update (self);

  return GTK_WIDGET (self);
}

/** zeren_plan_post_row_get_checked: Returns: whether the post is to be set up */
gboolean
zeren_plan_post_row_get_checked (ZerenPlanPostRow *self)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_POST_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check_button);
}

/** zeren_plan_post_row_get_choice: Returns: whether all is said that the post needs */
gboolean
zeren_plan_post_row_get_choice (ZerenPlanPostRow *self, ZerenPostChoice *choice)
{
  g_return_val_if_fail (ZEREN_IS_PLAN_POST_ROW (self), FALSE);
  g_return_val_if_fail (choice != NULL, FALSE);

  choice->named = zeren_plan_post_get_id (self->offer->named);
  choice->member = self->member == NOBODY ? 0 : self->member;
  choice->from = self->from;

  return is_complete (self);
}
