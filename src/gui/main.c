/* main.c: zeren, the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"
#include "zeren-application.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* What libadwaita says to screen readers in words of the program's own domain (1.7 includes
 * glib/gi18n.h where it means gi18n-lib.h), so that it is in the language of the window. */
G_GNUC_UNUSED static const char *const words_of_libadwaita[] = {
  /* Translators: the button that closes a dialog */
  N_ ("Close"),
  N_ ("Close the window"),
  N_ ("More Options"),
  N_ ("A toast appeared"),
  /* Translators: a screen reader says this when a message comes up at the edge of the window */
  N_ ("A toast appeared: %s"),
  /* Translators: as before; the second placeholder is the button beside the message, such as Undo
   */
  N_ ("A toast appeared: %s, has a button: %s"),
  N_ ("A toast appeared, has a button: %s"),
};

/* ZEREN_LOCALEDIR leads a program that is not installed to its translations. */
static void
set_up_locale (void)
{
  const char *folder = g_getenv ("ZEREN_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : ZEREN_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* Plans are Chinese whatever the language of the window is: without this, Pango takes any font that
 * has the characters, brush scripts and Japanese forms among them. */
static void
set_up_fonts (void)
{
  g_autofree char *languages = g_strconcat (
    pango_language_to_string (pango_language_get_default ()), ":zh-cn", NULL);

  g_setenv ("PANGO_LANGUAGE", languages, FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (ZerenApplication) application = NULL;

  set_up_locale ();
  set_up_fonts ();
  g_set_application_name (_ ("Zeren"));
  application = zeren_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
