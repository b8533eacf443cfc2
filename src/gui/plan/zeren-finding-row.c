/* zeren-finding-row.c: a finding in the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-finding-row.h"

#include <glib/gi18n-lib.h>

struct _ZerenFindingRow
{
  GtkBox parent_instance;

  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *note_label;
  GtkLabel *confidence_label;
};

G_DEFINE_FINAL_TYPE (ZerenFindingRow, zeren_finding_row, GTK_TYPE_BOX)

static void
zeren_finding_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZEREN_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (zeren_finding_row_parent_class)->dispose (object);
}

static void
zeren_finding_row_class_init (ZerenFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zeren_finding_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zeren_app/Zeren/zeren-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, ZerenFindingRow, confidence_label);
}

static void
zeren_finding_row_init (ZerenFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** zeren_finding_row_new: Returns: (transfer floating): a row without a finding */
GtkWidget *
zeren_finding_row_new (void)
{
  return g_object_new (ZEREN_TYPE_FINDING_ROW, NULL);
}

/**
 * zeren_finding_row_dup_note:
 *
 * Returns: (transfer full) (nullable): what has to be known at a glance: whom an accepted duty
 * falls on, or that something is for reading only
 */
char *
zeren_finding_row_dup_note (ZerenPlanFinding *finding)
{
  const char *const *bindings = zeren_plan_finding_get_bindings (finding);

  if (zeren_plan_finding_is_for_reading (finding))
    return g_strdup (_ ("Only to read"));
  if (bindings != NULL && bindings[0] != NULL)
    {
      g_autofree char *names = g_strjoinv (_ (", "), (GStrv)bindings);

      /* Translators: %s is organizations and posts */
      return g_strdup_printf (_ ("Falls on %s"), names);
    }
  if (zeren_plan_finding_get_section (finding) == ZEREN_PLAN_FINDING_ACCEPTED)
    return g_strdup (_ ("Falls on nobody yet"));

  return NULL;
}

static void
set_or_hide (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
dup_confidence (ZerenPlanFinding *finding)
{
  ZerenDuty *duty = zeren_plan_finding_get_duty (finding);

  if (duty == NULL || zeren_plan_finding_get_section (finding) != ZEREN_PLAN_FINDING_PROPOSED)
    return NULL;

  /* Translators: how sure the program is, in per cent */
  return g_strdup_printf (_ ("%d%%"), (int)(zeren_duty_get_confidence (duty) * 100 + 0.5));
}

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/**
 * zeren_finding_row_set_finding:
 * @finding: what to show
 */
void
zeren_finding_row_set_finding (ZerenFindingRow *self, ZerenPlanFinding *finding)
{
  ZerenPlanFindingSection section = zeren_plan_finding_get_section (finding);
  const char *const *bindings = zeren_plan_finding_get_bindings (finding);
  gboolean for_reading = zeren_plan_finding_is_for_reading (finding);
  gboolean is_unbound = section == ZEREN_PLAN_FINDING_ACCEPTED &&
                        (bindings == NULL || bindings[0] == NULL);
  g_autofree char *confidence = dup_confidence (finding);
  g_autofree char *note = zeren_finding_row_dup_note (finding);

  gtk_image_set_from_icon_name (
    self->icon,
    zeren_plan_finding_section_get_icon_name (for_reading ? ZEREN_PLAN_FINDING_TEXT : section));
  set_or_hide (self->title_label, zeren_plan_finding_get_title (finding));
  set_or_hide (self->subtitle_label, zeren_plan_finding_get_subtitle (finding));
  set_or_hide (self->note_label, note);
  set_or_hide (self->confidence_label, confidence);
  set_class (GTK_WIDGET (self->note_label), "warning", is_unbound);
  set_class (GTK_WIDGET (self->note_label), "dimmed", !is_unbound);
  set_class (GTK_WIDGET (self), "only-to-read", for_reading);
  set_class (GTK_WIDGET (self->icon), "success", section == ZEREN_PLAN_FINDING_ACCEPTED);
  set_class (GTK_WIDGET (self->icon), "dimmed", section != ZEREN_PLAN_FINDING_ACCEPTED);
}
