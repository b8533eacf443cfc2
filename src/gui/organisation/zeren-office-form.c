/* zeren-office-form.c: a dialog in which a record of the office is made, changed or ended
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-office-form.h"

#include "zeren-dialogs.h"
#include "zeren-shell.h"
#include "zeren-string.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *form;
  AdwBanner *banner;
  GtkWidget *save_button;
  AdwPreferencesPage *page;

  char *said;
  ZerenVerb verb;
  gboolean saving;
} ZerenOfficeFormPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ZerenOfficeForm, zeren_office_form, ADW_TYPE_DIALOG)

enum
{
  PROP_FORM = 1,
  PROP_SAVE_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static ZerenOfficeFormPrivate *
get_private (ZerenOfficeForm *self)
{
  return zeren_office_form_get_instance_private (self);
}

static void
complain (ZerenOfficeForm *self, const char *message)
{
  AdwBanner *banner = get_private (self)->banner;

  if (message != NULL)
    adw_banner_set_title (banner, message);
  adw_banner_set_revealed (banner, message != NULL);
}

static ZerenOfficeAct *
read_act (ZerenOfficeForm *self, char **complaint)
{
  return get_private (self)->verb != NULL
           ? ZEREN_OFFICE_FORM_GET_CLASS (self)->read (self, complaint)
           : NULL;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZerenOfficeForm *self = ZEREN_OFFICE_FORM (source);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = zeren_shell_act_finish (GTK_WIDGET (self), result, &error);

  get_private (self)->saving = FALSE;
  zeren_office_form_update (self);
  if (id == NULL)
    {
      complain (self, error->message);
      return;
    }

  g_signal_emit (self, signals[SAVED], 0, *id);
  zeren_dialog_close_if_open (ADW_DIALOG (self));
}

static void
cancel_cb (ZerenOfficeForm *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
set_form (ZerenOfficeForm *self, GtkWidget *form)
{
  ZerenOfficeFormPrivate *priv = get_private (self);

  if (form == NULL)
    return;
  priv->form = form;
  adw_preferences_page_add (priv->page, ADW_PREFERENCES_GROUP (form));
}

static GtkWidget *
create_header (ZerenOfficeForm *self)
{
  ZerenOfficeFormPrivate *priv = get_private (self);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  priv->save_button = gtk_button_new_with_mnemonic (_ ("_Save"));
  gtk_widget_add_css_class (priv->save_button, "suggested-action");
  gtk_widget_set_sensitive (priv->save_button, FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), priv->save_button);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (
    priv->save_button, "clicked", G_CALLBACK (zeren_office_form_save), self);

  return header;
}

static void
build (ZerenOfficeForm *self)
{
  ZerenOfficeFormPrivate *priv = get_private (self);
  GtkWidget *view = adw_toolbar_view_new ();

  priv->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (priv->banner, FALSE);
  priv->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), create_header (self));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (priv->banner));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (priv->page));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_default_widget (ADW_DIALOG (self), priv->save_button);
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
}

/* --- class ---------------------------------------------------------------------------------- */

static void
zeren_office_form_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZerenOfficeForm *self = ZEREN_OFFICE_FORM (object);

  switch (id)
    {
    case PROP_FORM:
      set_form (self, g_value_get_object (value));
      break;
    case PROP_SAVE_LABEL:
      zeren_office_form_set_save_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zeren_office_form_finalize (GObject *object)
{
  g_free (get_private (ZEREN_OFFICE_FORM (object))->said);

  G_OBJECT_CLASS (zeren_office_form_parent_class)->finalize (object);
}

static void
zeren_office_form_class_init (ZerenOfficeFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = zeren_office_form_set_property;
  object_class->finalize = zeren_office_form_finalize;

  props[PROP_FORM] = g_param_spec_object (
    "form", NULL, NULL, ADW_TYPE_PREFERENCES_GROUP, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SAVE_LABEL] = g_param_spec_string (
    "save-label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * ZerenOfficeForm::saved:
   * @id: what was made or changed
   */
  signals[SAVED] = g_signal_new ("saved",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 G_TYPE_INT64);
}

static void
zeren_office_form_init (ZerenOfficeForm *self)
{
  build (self);
}

/**
 * zeren_office_form_set_act:
 * @said: what a toast says when it is done
 * @verb: what is done with what was typed; returns an id
 */
void
zeren_office_form_set_act (ZerenOfficeForm *self, const char *said, ZerenVerb verb)
{
  ZerenOfficeFormPrivate *priv = get_private (self);

  g_return_if_fail (ZEREN_IS_OFFICE_FORM (self));

  g_set_str (&priv->said, said);
  priv->verb = verb;
  zeren_office_form_update (self);
}

void
zeren_office_form_set_save_label (ZerenOfficeForm *self, const char *label)
{
  g_return_if_fail (ZEREN_IS_OFFICE_FORM (self));

  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (get_private (self)->save_button), label);
}

/** zeren_office_form_update: looks anew at what was typed */
void
zeren_office_form_update (ZerenOfficeForm *self)
{
  ZerenOfficeFormPrivate *priv = get_private (self);
  g_autofree char *complaint = NULL;
  ZerenOfficeAct *act;

  g_return_if_fail (ZEREN_IS_OFFICE_FORM (self));

  act = read_act (self, &complaint);
  complain (self, complaint);
  gtk_widget_set_sensitive (priv->save_button, act != NULL && !priv->saving);
  g_clear_pointer (&act, zeren_office_act_free);
}

gboolean
zeren_office_form_can_save (ZerenOfficeForm *self)
{
  g_return_val_if_fail (ZEREN_IS_OFFICE_FORM (self), FALSE);

  return gtk_widget_get_sensitive (get_private (self)->save_button);
}

/** zeren_office_form_save: does what was typed, where something can be done with it */
void
zeren_office_form_save (ZerenOfficeForm *self)
{
  ZerenOfficeFormPrivate *priv = get_private (self);
  g_autofree char *complaint = NULL;
  ZerenOfficeAct *act;

  g_return_if_fail (ZEREN_IS_OFFICE_FORM (self));

  act = priv->saving ? NULL : read_act (self, &complaint);
  if (act == NULL)
    return;
  priv->saving = TRUE;
  gtk_widget_set_sensitive (priv->save_button, FALSE);
  zeren_shell_act_async (GTK_WIDGET (self),
                         priv->said,
                         priv->verb,
                         act,
                         zeren_office_act_free,
                         g_free,
                         NULL,
                         saved_cb,
                         NULL);
}

/** zeren_office_form_get_complaint: Returns: (nullable): what the dialog says is wrong */
const char *
zeren_office_form_get_complaint (ZerenOfficeForm *self)
{
  AdwBanner *banner;

  g_return_val_if_fail (ZEREN_IS_OFFICE_FORM (self), NULL);

  banner = get_private (self)->banner;

  return adw_banner_get_revealed (banner) ? adw_banner_get_title (banner) : NULL;
}

/** zeren_office_form_dup_text: Returns: (transfer full) (nullable): what was typed into @row, %NULL
 * where nothing can be read in it */
char *
zeren_office_form_dup_text (AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return zeren_string_is_blank (text) ? NULL : zeren_string_dup_stripped (text);
}
