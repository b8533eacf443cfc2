/* zeren-document-details.c: the number, issuer and date of the documents of a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-pieces-private.h"

#include <string.h>

/* More lines do not stand above a title. */
#define HEAD_LINES 12

/* Where the title of an annex begins: 附件1 stands above it, or before it on its line. */
static gboolean
begins_annex (GPtrArray *pieces, guint position)
{
  const ZerenPiece *piece = pieces->pdata[position];
  const ZerenPiece *above = position > 0 ? pieces->pdata[position - 1] : NULL;

  return zeren_run_measure_annex_label (zeren_paragraph_get_run (piece->paragraph)) > 0 ||
         (above != NULL && above->role == ZEREN_ROLE_ANNEX);
}

static gboolean
names_issuer (const ZerenPiece *piece)
{
  ZerenRun run = zeren_paragraph_get_run (piece->paragraph);
  ZerenDate date;

  return run.n_chars <= 30 && !zeren_run_has_phrase_marks (run) &&
         zeren_run_starts_any (run, zeren_imprint_words) == NULL &&
         !zeren_parse_printed_date (run, &date);
}

static gboolean
heads_document (const ZerenPiece *piece)
{
  return piece->role == ZEREN_ROLE_HEAD || piece->role == ZEREN_ROLE_ISSUER ||
         piece->role == ZEREN_ROLE_NUMBER;
}

/* The organ and the number of a sheet stand above its title; -1 where text comes first. */
static int
find_document_below (GPtrArray *pieces, guint from)
{
  guint i = from;

  while (i < pieces->len && i < from + HEAD_LINES && heads_document (pieces->pdata[i]))
    i++;

  return i < pieces->len ? ((ZerenPiece *)pieces->pdata[i])->document : -1;
}

/** zeren_pieces_read_details: what roles tell about a document: its number, issuer and date */
void
zeren_pieces_read_details (GPtrArray *pieces, ZerenText *text, GPtrArray *documents)
{
  int current = 0, main = 0;

  for (guint i = 0; i < pieces->len && documents->len > 0; i++)
    {
      const ZerenPiece *piece = pieces->pdata[i];
      ZerenFoundDocument *document;
      g_autofree char *words = NULL;
      int below = heads_document (piece) ? find_document_below (pieces, i) : -1;

      if (piece->document > current)
        {
          current = piece->document;
          main = begins_annex (pieces, i) ? main : current;
        }
      /* the imprint closes the whole paper, its annexes included */
      document = documents->pdata[below >= 0                          ? below
                                  : piece->role == ZEREN_ROLE_IMPRINT ? main
                                                                      : current];
      if (piece->paragraph == NULL || piece->role == ZEREN_ROLE_BODY ||
          piece->role == ZEREN_ROLE_TITLE || piece->role == ZEREN_ROLE_ANNEX)
        continue;
      words = zeren_paragraph_dup_quote (piece->paragraph,
                                         text,
                                         0,
                                         piece->role == ZEREN_ROLE_NUMBER
                                           ? zeren_piece_measure_number (piece)
                                           : piece->paragraph->n_chars);
      if (piece->role == ZEREN_ROLE_NUMBER && document->number == NULL)
        document->number = g_steal_pointer (&words);
      else if (piece->role == ZEREN_ROLE_ISSUER && document->issuer == NULL)
        document->issuer = g_strndup (words, strlen (words) - strlen ("文件"));
      else if (piece->role == ZEREN_ROLE_SIGNATURE && document->issuer == NULL)
        document->issuer = g_steal_pointer (&words);
      else if (piece->role == ZEREN_ROLE_IMPRINT && document->issuer == NULL &&
               names_issuer (piece))
        document->issuer = g_steal_pointer (&words);
      if (!zeren_date_is_set (document->issued))
        zeren_parse_printed_date (zeren_paragraph_get_run (piece->paragraph), &document->issued);
    }
}
