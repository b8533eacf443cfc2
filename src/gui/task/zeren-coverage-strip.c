/* zeren-coverage-strip.c: a duty and the months or quarters of a year, with what is filed in each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-coverage-strip.h"

#include <glib/gi18n-lib.h>

struct _ZerenCoverageItem
{
  GObject parent_instance;

  ZerenCoverageRow *row;
};

G_DEFINE_FINAL_TYPE (ZerenCoverageItem, zeren_coverage_item, G_TYPE_OBJECT)

static void
zeren_coverage_item_finalize (GObject *object)
{
  zeren_coverage_row_free (ZEREN_COVERAGE_ITEM (object)->row);

  G_OBJECT_CLASS (zeren_coverage_item_parent_class)->finalize (object);
}

static void
zeren_coverage_item_class_init (ZerenCoverageItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zeren_coverage_item_finalize;
}

static void
zeren_coverage_item_init (ZerenCoverageItem *self)
{
}

ZerenCoverageItem *
zeren_coverage_item_new (const ZerenCoverageRow *row)
{
  ZerenCoverageItem *self = g_object_new (ZEREN_TYPE_COVERAGE_ITEM, NULL);

  self->row = zeren_coverage_row_copy (row);

  return self;
}

const ZerenCoverageRow *
zeren_coverage_item_get_row (ZerenCoverageItem *self)
{
  return self->row;
}

/* --- the strip ----------------------------------------------------------------------------- */

#define CELL_WIDTH 40
/* How many months stand beside one another where there is little room */
#define NARROW_COLUMNS 6

struct _ZerenCoverageStrip
{
  GtkBox parent_instance;

  GtkLabel *words_label;
  GtkLabel *who_label;
  GtkWidget *cells[12];
  gint64 tasks[12];
  guint n_months;
  guint n_cells;
  gboolean is_narrow; /* the cells name their period themselves */
};

G_DEFINE_FINAL_TYPE (ZerenCoverageStrip, zeren_coverage_strip, GTK_TYPE_BOX)

/** zeren_coverage_strip_get_sign: Returns: what stands for a mark: shapes tell them apart, not
 * colours alone */
const char *
zeren_coverage_strip_get_sign (ZerenCoverageMark mark)
{
  static const char *const signs[] = {
    [ZEREN_COVERAGE_NONE] = "",   [ZEREN_COVERAGE_SETTLED] = "–",
    [ZEREN_COVERAGE_HAS] = "✓",   [ZEREN_COVERAGE_NOT_DUE] = "○",
    [ZEREN_COVERAGE_LACKS] = "✗", [ZEREN_COVERAGE_TO_VERIFY] = "?",
  };

  g_return_val_if_fail (mark < ZEREN_COVERAGE_N_MARKS, NULL);

  return signs[mark];
}

static char *
dup_period (guint n_months, guint n)
{
  if (n_months == 3)
    /* Translators: a quarter of a year, by its number */
    return g_strdup_printf (_ ("Q%u"), n + 1);

  return g_strdup_printf ("%u", n + 1);
}

static char *
dup_long_period (guint n_months, guint n)
{
  if (n_months == 3)
    /* Translators: a quarter of a year, by its number, as a screen reader says it */
    return g_strdup_printf (_ ("Quarter %u"), n + 1);

  /* Translators: a month, by its number, as a screen reader says it */
  return g_strdup_printf (_ ("Month %u"), n + 1);
}

static void
cell_clicked_cb (GtkWidget *cell, ZerenCoverageStrip *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    if (self->cells[i] == cell && self->tasks[i] != 0)
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(sx)", "task", self->tasks[i]);
}

static void
set_mark (GtkWidget *cell, ZerenCoverageMark mark)
{
  static const char *const classes[] = {
    [ZEREN_COVERAGE_NONE] = "dim-label", [ZEREN_COVERAGE_SETTLED] = "dim-label",
    [ZEREN_COVERAGE_HAS] = "success",    [ZEREN_COVERAGE_NOT_DUE] = "dim-label",
    [ZEREN_COVERAGE_LACKS] = "error",    [ZEREN_COVERAGE_TO_VERIFY] = "warning",
  };
  const char *css[] = { "flat", "coverage-cell", classes[mark], NULL };

  gtk_widget_set_css_classes (cell, css);
}

static void
name_cell (ZerenCoverageStrip *self, guint n, const ZerenCoverageCell *cell)
{
  g_autofree char *period = dup_long_period (self->n_months, n);
  const char *mark = zeren_coverage_mark_to_label (cell->mark);
  g_autofree char *name = NULL;

  if (cell->n_tasks > 1)
    /* Translators: a period such as Month 3, a mark such as missing, two numbers of tasks */
    name = g_strdup_printf (
      _ ("%1$s: %2$s, evidence for %3$u of %4$u"), period, mark, cell->n_with, cell->n_tasks);
  else
    /* Translators: a period such as Month 3, a mark such as missing */
    name = g_strdup_printf (_ ("%1$s: %2$s"), period, mark);
  /* a button is called what its label shows, a sign or nothing, until that is taken back */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->cells[n]),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->cells[n]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static char *
dup_text (ZerenCoverageStrip *self, guint n, const ZerenCoverageCell *cell, const char *sign)
{
  g_autofree char *period = dup_period (self->n_months, n);
  g_autofree char *first = self->is_narrow ? g_strdup_printf ("%s %s", period, sign)
                                           : g_strdup (sign);

  if (cell->n_tasks < 2)
    return g_steal_pointer (&first);

  return g_strdup_printf ("%s\n%u/%u", first, cell->n_with, cell->n_tasks);
}

static void
show_cell (ZerenCoverageStrip *self, guint n, const ZerenCoverageRow *row)
{
  ZerenCoverageCell cell = zeren_coverage_row_look (
    row, n * self->n_months + 1, (n + 1) * self->n_months);
  const char *sign = zeren_coverage_strip_get_sign (cell.mark);
  g_autofree char *text = dup_text (self, n, &cell, sign);

  self->tasks[n] = cell.task;
  gtk_button_set_label (GTK_BUTTON (self->cells[n]), text);
  gtk_widget_set_sensitive (self->cells[n], cell.task != 0);
  set_mark (self->cells[n], cell.mark);
  name_cell (self, n, &cell);
}

/** zeren_coverage_strip_show: shows a duty */
void
zeren_coverage_strip_show (ZerenCoverageStrip *self, const ZerenCoverageRow *row)
{
  gtk_label_set_text (self->words_label, row->words);
  gtk_label_set_text (self->who_label, row->who);
  for (guint i = 0; i < self->n_cells; i++)
    show_cell (self, i, row);
}

static GtkWidget *
create_words (ZerenCoverageStrip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->words_label = GTK_LABEL (gtk_label_new (NULL));
  self->who_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->words_label, TRUE);
  gtk_label_set_wrap_mode (self->words_label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->words_label, 2);
  gtk_label_set_ellipsize (self->words_label, PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (self->who_label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->words_label, 0);
  gtk_label_set_xalign (self->who_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->who_label), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->who_label), "caption");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->who_label));

  return box;
}

static GtkWidget *
create_cell (ZerenCoverageStrip *self, guint n, gboolean is_head)
{
  g_autofree char *period = dup_period (self->n_months, n);
  GtkWidget *cell = is_head ? gtk_label_new (period) : gtk_button_new_with_label ("");

  if (is_head)
    {
      gtk_widget_add_css_class (cell, "caption-heading");
      return cell;
    }
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  g_signal_connect_object (cell, "clicked", G_CALLBACK (cell_clicked_cb), self, 0);

  return cell;
}

static GtkWidget *
create_cells (ZerenCoverageStrip *self, gboolean is_head)
{
  GtkWidget *grid = gtk_grid_new ();
  int columns = self->is_narrow ? NARROW_COLUMNS : 12;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; i < self->n_cells; i++)
    {
      self->cells[i] = create_cell (self, i, is_head);
      gtk_widget_set_size_request (self->cells[i], CELL_WIDTH, -1);
      gtk_grid_attach (GTK_GRID (grid), self->cells[i], (int)i % columns, (int)i / columns, 1, 1);
    }

  return grid;
}

static void
build (ZerenCoverageStrip *self, guint n_months, gboolean is_narrow, gboolean is_head)
{
  self->n_months = n_months;
  self->n_cells = 12 / n_months;
  self->is_narrow = is_narrow;
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (self), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self), is_narrow ? 4 : 12);
  gtk_widget_set_margin_start (GTK_WIDGET (self), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self), 12);
  if (is_narrow && is_head)
    return;
  gtk_box_append (GTK_BOX (self), create_words (self));
  gtk_box_append (GTK_BOX (self), create_cells (self, is_head));
}

static void
zeren_coverage_strip_class_init (ZerenCoverageStripClass *klass)
{
}

static void
zeren_coverage_strip_init (ZerenCoverageStrip *self)
{
}

/** zeren_coverage_strip_new: Returns: (transfer floating): an empty strip with a cell for each
 * @n_months, 1 or 3 */
GtkWidget *
zeren_coverage_strip_new (guint n_months, gboolean is_narrow)
{
  ZerenCoverageStrip *self = g_object_new (ZEREN_TYPE_COVERAGE_STRIP, NULL);

  build (self, n_months, is_narrow, FALSE);

  return GTK_WIDGET (self);
}

/** zeren_coverage_strip_new_head: Returns: (transfer floating): what stands above the strips: the
 * names of the periods */
GtkWidget *
zeren_coverage_strip_new_head (guint n_months, gboolean is_narrow)
{
  ZerenCoverageStrip *self = g_object_new (ZEREN_TYPE_COVERAGE_STRIP, NULL);

  build (self, n_months, is_narrow, TRUE);

  return GTK_WIDGET (self);
}
