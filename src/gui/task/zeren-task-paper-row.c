/* zeren-task-paper-row.c: a paper before the act of a task, with what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-task-paper-row.h"

#include "zeren-draft-copies.h"
#include "zeren-lazy-menu.h"

#include <glib/gi18n-lib.h>

static const char *const *
get_left (ZerenTaskDocument *paper, ZerenDraftEdit *edit)
{
  return edit != NULL ? zeren_draft_edit_get_placeholders (edit)
                      : zeren_task_document_get_placeholders (paper);
}

static guint
count_left (ZerenTaskDocument *paper, ZerenDraftEdit *edit)
{
  const char *const *left = get_left (paper, edit);

  return left != NULL ? g_strv_length ((char **)left) : 0;
}

static char *
dup_draft_words (ZerenTaskDocument *paper, ZerenDraftEdit *edit, guint version)
{
  guint n_left = count_left (paper, edit);
  /* Translators: a day and a time within a sentence, as g_date_time_format() takes it */
  g_autofree char *when = g_date_time_format (zeren_task_document_get_drafted_at (paper),
                                              _ ("%Y-%m-%d %H:%M"));
  /* Translators: the number of a draft, and when it was made */
  g_autofree char *draft = g_strdup_printf (_ ("Draft %u, %s"), version, when);
  g_autofree char *left = NULL;

  if (edit != NULL)
    {
      g_autofree char *changed = zeren_draft_copies_say_change (edit);

      g_set_str (&draft, changed);
    }
  if (zeren_task_document_get_template_name (paper) != NULL && edit == NULL)
    {
      /* Translators: the first %s is a draft and its time, the second a file */
      g_autofree char *followed = g_strdup_printf (
        _ ("%s · after “%s”"), draft, zeren_task_document_get_template_name (paper));

      g_set_str (&draft, followed);
    }
  if (n_left == 0)
    return g_steal_pointer (&draft);
  left = g_strdup_printf (ngettext ("%u place to fill in", "%u places to fill in", n_left), n_left);

  return g_strjoin (" · ", draft, left, NULL);
}

/* What is left to be filled in, a line each; asked for when the pointer rests on the row. */
static gboolean
query_left_cb (GtkWidget *row,
               int x,
               int y,
               gboolean by_keyboard,
               GtkTooltip *tooltip,
               const char *left)
{
  gtk_tooltip_set_text (tooltip, left);

  return TRUE;
}

static void
add_button (GtkWidget *row, GtkWidget *button, const char *name)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_open_button (GtkWidget *row, ZerenTaskDocument *paper, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  /* Translators: %s is a paper, such as “Notice” */
  g_autofree char *name = g_strdup_printf (_ ("Open a Copy of “%s” with the Office Program"),
                                           label);

  gtk_widget_set_has_tooltip (button, TRUE);
  gtk_widget_set_tooltip_text (button, _ ("Open a Copy with the Office Program"));
  gtk_actionable_set_action_target (
    GTK_ACTIONABLE (button), "x", zeren_task_document_get_id (paper));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "papers.open");
  add_button (row, button, name);
}

static void
append_save (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (ZerenTaskDocument *paper, ZerenDraftEdit *edit, gboolean can_be_drafted)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) saving = g_menu_new ();
  gint64 id = zeren_task_document_get_id (paper);

  append_save (saving, _ ("Save as _Word Document (DOCX)…"), "papers.save-docx", id);
  if (edit == NULL)
    append_save (saving,
                 zeren_task_document_get_template_name (paper) == NULL
                   ? _ ("Save as _PDF…")
                   : _ ("Save as _PDF in Our Layout…"),
                 "papers.save-pdf",
                 id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (saving));
  if (can_be_drafted)
    {
      g_autoptr (GMenu) drafting = g_menu_new ();
      g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Draft Anew"), NULL);

      g_menu_item_set_action_and_target (
        item, "papers.draft", "u", 1u << zeren_task_document_get_kind (paper));
      g_menu_append_item (drafting, item);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (drafting));
    }

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
add_changes_button (GtkWidget *row, ZerenTaskDocument *paper, const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Differences"));
  /* Translators: %s is a paper, such as “Notice” */
  g_autofree char *name = g_strdup_printf (_ ("Show What Was Changed in “%s”"), label);

  gtk_actionable_set_action_target (
    GTK_ACTIONABLE (button), "x", zeren_task_document_get_id (paper));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "papers.show-changes");
  add_button (row, button, name);
}

static void
add_menu_button (GtkWidget *row,
                 ZerenTaskDocument *paper,
                 ZerenDraftEdit *edit,
                 const char *label,
                 gboolean can_be_drafted)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = create_menu (paper, edit, can_be_drafted);
  g_autofree char *name = g_strdup_printf (_ ("More for “%s”"), label);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  zeren_lazy_menu_set (GTK_MENU_BUTTON (button), menu);
  add_button (row, button, name);
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_strjoin (", ", title, subtitle, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

/**
 * zeren_task_paper_row_new:
 * @paper: a paper that was drafted
 * @edit: (nullable): what was made of it by hand
 * @version: which draft of its kind it is
 * @is_newest: whether it is the newest of its kind, so that it can be drafted anew
 *
 * Its buttons activate `papers.open`, `papers.save-docx`, `papers.save-pdf` and
 * `papers.show-changes` (`x`, the paper), and `papers.draft` (`u`, its kind as a bit).
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
zeren_task_paper_row_new (ZerenTaskDocument *paper,
                          ZerenDraftEdit *edit,
                          guint version,
                          gboolean is_newest)
{
  const char *label = zeren_task_document_kind_to_label (zeren_task_document_get_kind (paper));
  g_autofree char *words = dup_draft_words (paper, edit, version);
  GtkWidget *row = create_row (label, words);

  if (count_left (paper, edit) > 0)
    {
      gtk_widget_set_has_tooltip (row, TRUE);
      g_signal_connect_data (row,
                             "query-tooltip",
                             G_CALLBACK (query_left_cb),
                             g_strjoinv ("\n", (char **)get_left (paper, edit)),
                             (GClosureNotify)(void (*) (void))g_free,
                             G_CONNECT_DEFAULT);
    }
  if (edit != NULL)
    add_changes_button (row, paper, label);
  add_open_button (row, paper, label);
  add_menu_button (row, paper, edit, label, is_newest);

  return row;
}

/** zeren_task_paper_row_new_missing: Returns: (transfer floating): a row for a paper that is still
 * to be drafted */
GtkWidget *
zeren_task_paper_row_new_missing (ZerenTaskDocumentKind kind)
{
  const char *label = zeren_task_document_kind_to_label (kind);
  GtkWidget *row = create_row (label, _ ("Not drafted yet"));
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("D_raft"));
  /* Translators: %s is a paper, such as “Notice” */
  g_autofree char *name = g_strdup_printf (_ ("Draft “%s”"), label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", 1u << kind);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "papers.draft");
  add_button (row, button, name);

  return row;
}
