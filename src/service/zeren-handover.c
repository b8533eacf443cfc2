/* zeren-handover.c: the work goes to a successor: one package with everything, and a list to sign
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-handover-private.h"

#include "zeren-backup-private.h"
#include "zeren-docx-writer.h"
#include "zeren-extraction.h"
#include "zeren-pdf-writer.h"
#include "zeren-service-error.h"
#include "zeren-setting-repo.h"

#include <glib/gi18n-lib.h>

#define PAPER "handover.paper"

/** zeren_handover_dup_name: Returns: (transfer full): what the package of a day is called by itself
 */
char *
zeren_handover_dup_name (ZerenDate on)
{
  g_autofree char *date = zeren_date_to_string (on);

  /* Translators: the name of a file; %s is a date, 2026-03-05 */
  return g_strdup_printf (_ ("Zeren-hand-over-%s.zip"), date);
}

/**
 * zeren_handover_get_paper:
 * @paper: (out) (nullable): where the paper of the office is, %NULL where nobody has said it yet
 *
 * Returns: whether it could be read
 */
gboolean
zeren_handover_get_paper (ZerenContext *context, char **paper, GError **error)
{
  g_autoptr (ZerenSettingRepo) repo = NULL;

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  repo = zeren_setting_repo_new (zeren_context_get_database (context));

  return zeren_setting_repo_get (repo, PAPER, paper, error);
}

/**
 * zeren_handover_set_paper:
 * @paper: (nullable): where the paper of the office is; empty like %NULL
 * @error: return location for a #ZerenServiceError or #ZerenStorageError
 *
 * It is a free text, so it is judged like every other (DESIGN.md 2).
 *
 * Returns: whether it is kept
 */
gboolean
zeren_handover_set_paper (ZerenContext *context, const char *paper, GError **error)
{
  g_autoptr (ZerenVocabulary) vocabulary = zeren_vocabulary_new ();
  g_autoptr (ZerenSettingRepo) repo = NULL;
  g_autofree char *text = g_strstrip (g_strdup (paper != NULL ? paper : ""));

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), FALSE);

  if (*text != '\0' && zeren_judge_scope (text, vocabulary) != ZEREN_SCOPE_RECORD)
    {
      g_set_error_literal (error,
                           ZEREN_SERVICE_ERROR,
                           ZEREN_SERVICE_ERROR_REFUSED,
                           _ ("Say only where the paper of the office is. What people say, publish "
                              "or believe is not recorded."));
      return FALSE;
    }
  repo = zeren_setting_repo_new (zeren_context_get_database (context));

  return zeren_setting_repo_set (repo, PAPER, *text != '\0' ? text : NULL, error);
}

/* A folder of this computer, of Windows or of a server: a text that people give as the place. */
static gboolean
is_path (const char *text)
{
  return g_path_is_absolute (text) || g_str_has_prefix (text, "\\\\") ||
         (g_ascii_isalpha (text[0]) && text[1] == ':' && (text[2] == '\\' || text[2] == '/'));
}

/**
 * zeren_handover_dup_paper_note:
 * @paper: (nullable): where the paper of the office is, as somebody said it
 *
 * Returns: (transfer full) (nullable): what the clerk has to know about @paper before the list is
 *   signed: that nothing is said, or that it names a folder that is not on this computer; %NULL
 *   where nothing is to be said
 */
char *
zeren_handover_dup_paper_note (const char *paper)
{
  g_autofree char *text = g_strstrip (g_strdup (paper != NULL ? paper : ""));

  if (*text == '\0')
    return g_strdup (_ ("Nobody has said where the paper is. The list leaves a place to fill it in "
                        "by hand."));
  if (is_path (text) && !g_file_test (text, G_FILE_TEST_EXISTS))
    /* Translators: %s is the path of a folder */
    return g_strdup_printf (_ ("“%s” is not on this computer. The package does not hold what is "
                               "there: say where the successor finds it."),
                            text);

  return NULL;
}

/**
 * zeren_handover_write:
 * @context: a context
 * @terms: who hands over to whom, and when
 * @path: the file; replaced where it exists, once the new one is whole
 * @cancellable: (nullable): to give up
 * @progress: (nullable): is told what is being done, on this thread
 * @progress_data: handed to @progress
 * @error: return location for a #ZerenServiceError, #ZerenStorageError or #GIOErrorEnum
 *
 * Writes a backup that has the list of what is open beside the database, as PDF and DOCX:
 * zeren_backup_restore() opens it, and so does any program for ZIP. It is read again and compared
 * before it gets its name.
 *
 * Returns: (transfer full) (nullable): what is in the package
 */
ZerenBackupResult *
zeren_handover_write (ZerenContext *context,
                      const ZerenHandoverTerms *terms,
                      const char *path,
                      GCancellable *cancellable,
                      ZerenProgressFunc progress,
                      gpointer progress_data,
                      GError **error)
{
  g_autoptr (ZerenHandoverFacts) facts = NULL;
  g_autoptr (ZerenOfficialDocument) list = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) docx = NULL;
  ZerenBackupPaper papers[2];
  ZerenBackupOrder order = { .papers = papers, .n_papers = G_N_ELEMENTS (papers) };

  g_return_val_if_fail (ZEREN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (terms != NULL && path != NULL, NULL);

  if (progress != NULL)
    progress (_ ("Listing what is open…"), 0, progress_data);
  now = zeren_context_dup_now (context);
  facts = zeren_handover_collect (context, terms, error);
  list = facts != NULL ? zeren_handover_list_new (facts) : NULL;
  pdf = list != NULL ? zeren_pdf_write (list, now, error) : NULL;
  docx = pdf != NULL ? zeren_docx_write (list, now, error) : NULL;
  if (docx == NULL)
    return NULL;

  papers[0] = (ZerenBackupPaper){ "移交清单.pdf", pdf };
  papers[1] = (ZerenBackupPaper){ "移交清单.docx", docx };
  order.from = facts->from;
  order.to = facts->to;

  return zeren_backup_write_order (
    context, path, &order, cancellable, progress, progress_data, error);
}
