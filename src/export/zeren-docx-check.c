/* zeren-docx-check.c: whether a DOCX is laid out and written as GB/T 9704-2012 asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-check-private.h"

#include <string.h>

/* Characters of a paragraph that are shown to find it by. */
#define N_WORDS 24

struct _ZerenDocxCheck
{
  gatomicrefcount refs;
  GPtrArray *findings;
  guint n_paragraphs;
};

G_DEFINE_BOXED_TYPE (ZerenDocxCheck, zeren_docx_check, zeren_docx_check_ref, zeren_docx_check_unref)

static void
free_finding (gpointer data)
{
  ZerenDocxFinding *finding = data;

  g_free (finding->words);
  g_free (finding->found);
  g_free (finding->wanted);
  g_free (finding);
}

static char *
dup_words (const char *text)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\n\t", ' '));

  if (g_utf8_strlen (line, -1) <= N_WORDS)
    return g_steal_pointer (&line);

  g_autofree char *begun = g_utf8_substring (line, 0, N_WORDS);

  return g_strconcat (begun, "…", NULL);
}

static ZerenDocxFinding *
find_same (ZerenDocxChecking *self, ZerenDocxRule rule, const char *found)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      ZerenDocxFinding *finding = g_ptr_array_index (self->findings, i);

      if (finding->rule == rule && g_strcmp0 (finding->found, found) == 0)
        return finding;
    }

  return NULL;
}

/* What kinds of fault there are at most for one rule; more are counted with the last one. */
#define LIMIT_A_RULE 40

static guint
count_of (ZerenDocxChecking *self, ZerenDocxRule rule)
{
  guint count = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const ZerenDocxFinding *finding = g_ptr_array_index (self->findings, i);

      count += finding->rule == rule ? 1 : 0;
    }

  return count;
}

/**
 * zeren_docx_checking_report:
 * @self: the check
 * @rule: which rule does not hold
 * @paragraph: (nullable): where
 * @found: (transfer full) (nullable): what is there
 * @wanted: (transfer full) (nullable): what should be there
 *
 * The same fault in several paragraphs is one finding that counts them.
 */
void
zeren_docx_checking_report (ZerenDocxChecking *self,
                            ZerenDocxRule rule,
                            const ZerenCheckedParagraph *paragraph,
                            char *found,
                            char *wanted)
{
  ZerenDocxFinding *finding = find_same (self, rule, found);

  if (finding != NULL || count_of (self, rule) >= LIMIT_A_RULE)
    {
      if (finding != NULL)
        finding->times++;
      g_free (found);
      g_free (wanted);
      return;
    }

  finding = g_new0 (ZerenDocxFinding, 1);
  finding->rule = rule;
  finding->paragraph = paragraph != NULL ? paragraph->number : 0;
  finding->words = paragraph != NULL ? dup_words (paragraph->text) : NULL;
  finding->found = found;
  finding->wanted = wanted;
  finding->times = 1;
  g_ptr_array_add (self->findings, finding);
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const ZerenDocxFinding *one = *(const ZerenDocxFinding *const *)a;
  const ZerenDocxFinding *other = *(const ZerenDocxFinding *const *)b;

  if (one->rule != other->rule)
    return one->rule < other->rule ? -1 : 1;

  return (one->paragraph > other->paragraph) - (one->paragraph < other->paragraph);
}

/**
 * zeren_docx_check_new:
 * @docx: the bytes of a file, which may be anything
 * @cancellable: (nullable): ends the check
 * @error: return location for a #ZerenExportError
 *
 * Compares a DOCX with GB/T 9704-2012 (domain.md 1.1 to 1.5). What kind of text a paragraph is is
 * read off its place and its words; what is not part of an official document (tables, a text
 * without head) is asked only for what holds of every document. Findings stand in the order of the
 * clauses.
 *
 * Returns: (transfer full): what was found
 */
ZerenDocxCheck *
zeren_docx_check_new (GBytes *docx, GCancellable *cancellable, GError **error)
{
  void (*const steps[]) (ZerenDocxChecking *) = {
    zeren_docx_checking_find_roles,  zeren_docx_checking_check_page,
    zeren_docx_checking_check_fonts, zeren_docx_checking_check_places,
    zeren_docx_checking_check_words, zeren_docx_checking_check_numbering,
  };
  g_autoptr (ZerenCheckedDocument) document = NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (free_finding);
  ZerenDocxChecking checking = { .findings = findings };
  ZerenDocxCheck *self;

  g_return_val_if_fail (docx != NULL, NULL);

  document = zeren_checked_document_new (docx, cancellable, error);
  if (document == NULL)
    return NULL;
  checking.document = document;
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      steps[i](&checking);
    }
  g_ptr_array_sort (findings, compare_findings);

  self = g_new0 (ZerenDocxCheck, 1);
  g_atomic_ref_count_init (&self->refs);
  self->n_paragraphs = document->paragraphs->len;
  self->findings = g_steal_pointer (&findings);

  return self;
}

ZerenDocxCheck *
zeren_docx_check_ref (ZerenDocxCheck *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
zeren_docx_check_unref (ZerenDocxCheck *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->findings);
  g_free (self);
}

/** zeren_docx_check_get_n_paragraphs: Returns: how many paragraphs were looked at */
guint
zeren_docx_check_get_n_paragraphs (ZerenDocxCheck *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_paragraphs;
}

guint
zeren_docx_check_get_n_findings (ZerenDocxCheck *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->findings->len;
}

const ZerenDocxFinding *
zeren_docx_check_get_finding (ZerenDocxCheck *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->findings->len, NULL);

  return g_ptr_array_index (self->findings, position);
}
