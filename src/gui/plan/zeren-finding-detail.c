/* zeren-finding-detail.c: the chosen finding with all that is known of it, and what can be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-finding-detail.h"

#include "zeren-reason.h"

#include <glib/gi18n-lib.h>

struct _ZerenFindingDetail
{
  AdwBin parent_instance;

  GtkWidget *state_box;
  GtkImage *state_icon;
  GtkLabel *state_label;
  GtkLabel *why_label;
  GtkLabel *title_label;
  GtkGrid *fields;
  GtkExpander *reasons_expander;
  GtkLabel *reasons_label;
  GtkLabel *quote_label;
  AdwWrapBox *buttons;

  int n_fields;
};

G_DEFINE_FINAL_TYPE (ZerenFindingDetail, zeren_finding_detail, ADW_TYPE_BIN)

static void
zeren_finding_detail_dispose (GObject *object)
{
  /* Else the template would unparent the child behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_FINDING_DETAIL);

  G_OBJECT_CLASS (zeren_finding_detail_parent_class)->dispose (object);
}

static void
zeren_finding_detail_class_init (ZerenFindingDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_finding_detail_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zeren_app/Zeren/zeren-finding-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingDetail, state_box);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingDetail, state_icon);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingDetail, state_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingDetail, why_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingDetail, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingDetail, fields);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingDetail, reasons_expander);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingDetail, reasons_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingDetail, quote_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingDetail, buttons);
}

static void
zeren_finding_detail_init (ZerenFindingDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_or_hide (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* --- fields -------------------------------------------------------------------------------- */

static void
clear_fields (ZerenFindingDetail *self)
{
  for (; self->n_fields > 0; self->n_fields--)
    gtk_grid_remove_row (self->fields, 0);
}

static void
add_field (ZerenFindingDetail *self, const char *name, const char *value)
{
  GtkWidget *name_label, *value_label;

  if (value == NULL || *value == '\0')
    return;

  name_label = gtk_label_new (name);
  gtk_label_set_xalign (GTK_LABEL (name_label), 0);
  gtk_label_set_yalign (GTK_LABEL (name_label), 0);
  gtk_widget_add_css_class (name_label, "dimmed");
  gtk_widget_add_css_class (name_label, "caption");
  gtk_widget_set_margin_top (name_label, 2);

  value_label = gtk_label_new (value);
  gtk_label_set_xalign (GTK_LABEL (value_label), 0);
  gtk_label_set_wrap (GTK_LABEL (value_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value_label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (value_label, TRUE);
  gtk_accessible_update_relation (
    GTK_ACCESSIBLE (value_label), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name_label, NULL, -1);

  gtk_grid_attach (self->fields, name_label, 0, self->n_fields, 1, 1);
  gtk_grid_attach (self->fields, value_label, 1, self->n_fields, 1, 1);
  self->n_fields++;
}

static void
add_duty_fields (ZerenFindingDetail *self, ZerenPlanFinding *finding, ZerenDuty *duty)
{
  const ZerenFrequency *frequency = zeren_duty_get_frequency (duty);
  const char *const *points = zeren_duty_get_points (duty);
  const char *const *bindings = zeren_plan_finding_get_bindings (finding);
  g_autofree char *often = frequency != NULL ? zeren_frequency_to_label (frequency) : NULL;
  g_autofree char *listed = points != NULL ? g_strjoinv ("\n", (GStrv)points) : NULL;
  g_autofree char *bound = bindings != NULL && bindings[0] != NULL
                             ? g_strjoinv ("\n", (GStrv)bindings)
                             : NULL;
  g_autofree char *confidence = zeren_confidence_to_label (zeren_duty_get_confidence (duty));

  add_field (self, _ ("Who"), zeren_duty_get_actor (duty));
  add_field (self, _ ("To whom"), zeren_duty_get_recipient (duty));
  add_field (self, _ ("Result"), zeren_duty_get_deliverable (duty));
  add_field (self, _ ("How often"), often);
  add_field (self, _ ("Points"), listed);
  if (zeren_plan_finding_is_for_reading (finding))
    return;
  add_field (self, _ ("Due this year"), zeren_plan_finding_get_dates (finding));
  add_field (self, _ ("Falls on"), bound != NULL ? bound : _ ("Nobody yet"));
  add_field (self, _ ("Confidence"), confidence);
}

static void
show_reasons (ZerenFindingDetail *self, ZerenDuty *duty)
{
  g_auto (GStrv)
    reasons = zeren_reasons_to_labels (duty != NULL ? zeren_duty_get_reasons (duty) : NULL);
  g_autofree char *text = g_strjoinv ("\n", reasons);

  gtk_widget_set_visible (GTK_WIDGET (self->reasons_expander), *text != '\0');
  gtk_label_set_label (self->reasons_label, text);
}

static void
show_quote (ZerenFindingDetail *self, ZerenPlanFinding *finding)
{
  const ZerenPassage *passage = zeren_plan_finding_get_passage (finding);
  const char *quote = zeren_plan_finding_get_quote (finding);
  g_autofree char *text = NULL;

  if (quote == NULL)
    text = NULL;
  else if (ZEREN_IS_TABLE_ROW (zeren_plan_finding_get_record (finding)))
    text = g_strdup (quote);
  else if (passage != NULL && passage->page > 0)
    /* Translators: words of the plan, and the page they stand on */
    text = g_strdup_printf (_ ("“%s”, page %u"), quote, passage->page);
  else
    /* Translators: words of the plan */
    text = g_strdup_printf (_ ("“%s”"), quote);
  set_or_hide (self->quote_label, text);
}

/* --- buttons ------------------------------------------------------------------------------- */

static void
clear_buttons (ZerenFindingDetail *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    adw_wrap_box_remove (self->buttons, child);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), FALSE);
}

static void
add_button (ZerenFindingDetail *self,
            const char *label,
            const char *action,
            const char *style,
            const char *tooltip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  adw_wrap_box_append (self->buttons, button);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), TRUE);
}

/* A duty that is only there to be read gets no buttons at all. */
static void
add_duty_buttons (ZerenFindingDetail *self, ZerenPlanFindingSection section)
{
  if (section == ZEREN_PLAN_FINDING_PROPOSED || section == ZEREN_PLAN_FINDING_REJECTED)
    add_button (self, _ ("Accept"), "duty.accept", "suggested-action", _ ("Accept (A)"));
  if (section == ZEREN_PLAN_FINDING_PROPOSED)
    add_button (self, _ ("Reject"), "duty.reject", NULL, _ ("Reject (R)"));
  if (section != ZEREN_PLAN_FINDING_REJECTED)
    add_button (self, _ ("Bind…"), "duty.bind", NULL, _ ("Say whom it falls on (B)"));
  add_button (self, _ ("Edit…"), "duty.edit", NULL, _ ("Put the words right (E)"));
  if (section == ZEREN_PLAN_FINDING_ACCEPTED)
    add_button (self,
                _ ("Folder…"),
                "duty.folder",
                NULL,
                _ ("Put together what was filed for it, as one PDF or as a ZIP"));
  if (section == ZEREN_PLAN_FINDING_ACCEPTED)
    add_button (self, _ ("Reject"), "duty.reject", NULL, _ ("Reject (R)"));
  if (section != ZEREN_PLAN_FINDING_PROPOSED)
    add_button (self, _ ("Back to Proposed"), "duty.reset", NULL, _ ("Take the decision back (P)"));
}

/* --- what is shown ------------------------------------------------------------------------- */

static const char *
label_state (ZerenPlanFinding *finding)
{
  switch (zeren_plan_finding_get_section (finding))
    {
    case ZEREN_PLAN_FINDING_PROPOSED:
      return _ ("To review");
    case ZEREN_PLAN_FINDING_ACCEPTED:
      return _ ("Accepted");
    case ZEREN_PLAN_FINDING_REJECTED:
      return _ ("Rejected");
    case ZEREN_PLAN_FINDING_SUPERSEDED:
      return _ ("Replaced by a newer plan");
    case ZEREN_PLAN_FINDING_TEXT:
    case ZEREN_PLAN_FINDING_CONDUCT:
      return _ ("Only to read");
    case ZEREN_PLAN_FINDING_GROUND:
      return _ ("Ground: failure in a duty; a case can rest on it");
    case ZEREN_PLAN_FINDING_MEASURE:
      return _ ("Measure");
    case ZEREN_PLAN_FINDING_RULE:
      return _ ("Rule of accountability");
    case ZEREN_PLAN_FINDING_POST:
      return _ ("Post the plan names");
    case ZEREN_PLAN_FINDING_ROW:
      return zeren_plan_finding_is_for_reading (finding) ? _ ("Only to read")
                                                         : _ ("Row of a table");
    case ZEREN_N_PLAN_FINDING_SECTIONS:
    default:
      g_assert_not_reached ();
    }
}

static void
show_state (ZerenFindingDetail *self, ZerenPlanFinding *finding)
{
  ZerenPlanFindingSection section = zeren_plan_finding_is_for_reading (finding)
                                      ? ZEREN_PLAN_FINDING_TEXT
                                      : zeren_plan_finding_get_section (finding);

  gtk_widget_set_visible (self->state_box, TRUE);
  gtk_image_set_from_icon_name (self->state_icon,
                                zeren_plan_finding_section_get_icon_name (section));
  gtk_label_set_label (self->state_label, label_state (finding));
  set_or_hide (self->why_label, zeren_plan_finding_get_why_text (finding));
}

static void
add_other_fields (ZerenFindingDetail *self, ZerenPlanFinding *finding)
{
  ZerenRecord *record = zeren_plan_finding_get_record (finding);

  if (ZEREN_IS_MEASURE (record))
    add_field (self, _ ("Tier"), zeren_measure_get_tier (ZEREN_MEASURE (record)));
  else if (ZEREN_IS_PLAN_POST (record))
    add_field (self, _ ("Held by"), zeren_plan_post_get_holder_title (ZEREN_PLAN_POST (record)));
}

/**
 * zeren_finding_detail_show_finding:
 * @finding: (nullable): the chosen finding, %NULL to show nothing
 * @can_change: whether anything can be changed; not in a withdrawn plan
 */
void
zeren_finding_detail_show_finding (ZerenFindingDetail *self,
                                   ZerenPlanFinding *finding,
                                   gboolean can_change)
{
  ZerenDuty *duty = finding != NULL ? zeren_plan_finding_get_duty (finding) : NULL;
  const char *title, *quote;

  gtk_widget_set_visible (GTK_WIDGET (self), finding != NULL);
  clear_fields (self);
  clear_buttons (self);
  if (finding == NULL)
    return;

  title = zeren_plan_finding_get_title (finding);
  quote = zeren_plan_finding_get_quote (finding);
  show_state (self, finding);
  set_or_hide (self->title_label, g_strcmp0 (title, quote) != 0 ? title : NULL);
  show_quote (self, finding);
  show_reasons (self, duty);
  if (duty != NULL)
    add_duty_fields (self, finding, duty);
  else
    add_other_fields (self, finding);
  if (duty != NULL && can_change && !zeren_plan_finding_is_for_reading (finding) &&
      zeren_plan_finding_get_section (finding) != ZEREN_PLAN_FINDING_SUPERSEDED)
    add_duty_buttons (self, zeren_plan_finding_get_section (finding));
  else if (ZEREN_IS_PLAN_POST (zeren_plan_finding_get_record (finding)) && can_change)
    add_button (self,
                _ ("Appoint…"),
                "plan.posts",
                NULL,
                _ ("Appoint members to the posts that the plan names"));
}

/**
 * zeren_finding_detail_show_many:
 * @n_findings: how many are chosen
 * @n_duties: how many of them are duties that one can decide about
 */
void
zeren_finding_detail_show_many (ZerenFindingDetail *self,
                                guint n_findings,
                                guint n_duties,
                                gboolean can_change)
{
  g_autofree char *title = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u finding chosen", "%u findings chosen", n_findings),
    n_findings);
  g_autofree char *why = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  clear_fields (self);
  clear_buttons (self);
  show_reasons (self, NULL);
  gtk_widget_set_visible (self->state_box, FALSE);
  set_or_hide (self->title_label, title);
  set_or_hide (self->quote_label, NULL);
  if (n_duties < n_findings)
    why = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u of them is a duty that can be decided about; the others are for reading.",
                   "%u of them are duties that can be decided about; the others are for reading.",
                   n_duties),
      n_duties);
  set_or_hide (self->why_label, why);
  if (n_duties == 0 || !can_change)
    return;

  add_button (self, _ ("Accept"), "duty.accept", "suggested-action", _ ("Accept (A)"));
  add_button (self, _ ("Reject"), "duty.reject", NULL, _ ("Reject (R)"));
  add_button (self, _ ("Back to Proposed"), "duty.reset", NULL, _ ("Take the decision back (P)"));
}
