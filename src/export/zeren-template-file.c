/* zeren-template-file.c: a DOCX of the office with named fields is checked and filled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-template-file.h"

#include "zeren-checked-document.h"
#include "zeren-export-error.h"
#include "zeren-template-walk-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
set_too_large (GError **error)
{
  g_set_error_literal (error,
                       ZEREN_EXPORT_ERROR,
                       ZEREN_EXPORT_ERROR_READ,
                       _ ("This template is too large. Take out of it what is not needed in every "
                          "document, and choose it again."));

  return FALSE;
}

static ZerenTemplatePackage *
open_package (ZerenTemplateKind kind, GBytes *docx, GCancellable *cancellable, GError **error)
{
  ZerenTemplatePackage *package = zeren_template_package_new (docx, cancellable, error);
  ZerenTemplatePlace place;
  xmlNode *root;

  for (guint i = 0;
       package != NULL && (root = zeren_template_package_get_text (package, i, &place)) != NULL;
       i++)
    zeren_template_walk_controls (kind, root);

  return package;
}

/* --- checking ----------------------------------------------------------------------------- */

static void
add_missing_fields (ZerenTemplateReport *report)
{
  ZerenTemplateFault *fault = g_new0 (ZerenTemplateFault, 1);

  fault->field = g_strdup ("");
  fault->place = g_strdup (_ ("whole file"));
  fault->message = g_strdup (
    /* Translators: keep the braces; 标题 is the Chinese name of a field */
    _ ("There is no field in this file. Write fields such as {{标题}} where the words of a "
       "document belong, or begin with our template."));
  g_ptr_array_add (report->faults, fault);
}

static ZerenTemplateReport *
check_package (ZerenTemplateKind kind, ZerenTemplatePackage *package, GError **error)
{
  g_autoptr (ZerenTemplateReport) report = zeren_template_report_new ();
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  ZerenTemplateWalk walk = { .kind = kind, .report = report, .fields = fields };
  xmlNode *root;

  for (guint i = 0; (root = zeren_template_package_get_text (package, i, &walk.place)) != NULL; i++)
    zeren_template_walk_text (&walk, root);
  if (zeren_template_walk_is_too_large (&walk))
    {
      set_too_large (error);
      return NULL;
    }
  if (fields->len == 0 && report->faults->len == 0)
    add_missing_fields (report);
  g_ptr_array_add (fields, NULL);
  report->fields = g_strdupv ((char **)fields->pdata);

  return g_steal_pointer (&report);
}

/**
 * zeren_template_file_check:
 * @kind: for what document
 * @docx: any bytes
 * @cancellable: (nullable): ends the reading
 * @error: return location for a #ZerenExportError, where @docx cannot be read at all
 *
 * Returns: (transfer full): what it asks for and what is wrong with it
 */
ZerenTemplateReport *
zeren_template_file_check (ZerenTemplateKind kind,
                           GBytes *docx,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (ZerenTemplatePackage) package = NULL;

  g_return_val_if_fail (docx != NULL, NULL);

  package = open_package (kind, docx, cancellable, error);

  return package != NULL ? check_package (kind, package, error) : NULL;
}

static gboolean
check_is_good (ZerenTemplateKind kind, ZerenTemplatePackage *package, GError **error)
{
  g_autoptr (ZerenTemplateReport) report = check_package (kind, package, error);

  if (report == NULL || report->faults->len == 0)
    return report != NULL;
  g_set_error_literal (error,
                       ZEREN_EXPORT_ERROR,
                       ZEREN_EXPORT_ERROR_READ,
                       ((ZerenTemplateFault *)g_ptr_array_index (report->faults, 0))->message);

  return FALSE;
}

/* --- filling ------------------------------------------------------------------------------ */

/* Every paragraph of a text, its text boxes and tables with it */
static void
append_paragraphs (xmlNode *parent, GString *all)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (zeren_checked_is (node, "p"))
        {
          g_autoptr (ZerenTemplateText) text = zeren_template_text_new (node);

          g_string_append_len (all, text->text->str, (gssize)text->text->len);
          g_string_append_c (all, '\n');
        }
      if (node->type == XML_ELEMENT_NODE)
        append_paragraphs (node, all);
    }
}

static void
add_placeholders (const char *text, GStrvBuilder *found)
{
  g_autoptr (GPtrArray) runs = zeren_official_split_runs (text, ZEREN_OFFICIAL_RUN_PLAIN);

  for (guint i = 0; i < runs->len; i++)
    {
      const ZerenOfficialRun *run = g_ptr_array_index (runs, i);

      if (run->style == ZEREN_OFFICIAL_RUN_PLACEHOLDER)
        g_strv_builder_add (found, run->text);
    }
}

/* A draft says on its first page at least that it is one, whatever the template has left out. */
static void
add_draft_mark (xmlNode *root)
{
  xmlNode *body = zeren_checked_child (root, "body");
  xmlNode *paragraph, *properties, *centre, *run, *text;

  if (body == NULL)
    return;
  paragraph = xmlNewDocNode (root->doc, root->ns, BAD_CAST "p", NULL);
  properties = xmlNewChild (paragraph, root->ns, BAD_CAST "pPr", NULL);
  centre = xmlNewChild (properties, root->ns, BAD_CAST "jc", NULL);
  xmlSetNsProp (centre, root->ns, BAD_CAST "val", BAD_CAST "center");
  run = xmlNewChild (paragraph, root->ns, BAD_CAST "r", NULL);
  text = xmlNewChild (run, root->ns, BAD_CAST "t", NULL);
  xmlAddChild (text, xmlNewDocText (root->doc, BAD_CAST ZEREN_OFFICIAL_DRAFT_MARK));
  if (body->children != NULL)
    xmlAddPrevSibling (body->children, paragraph);
  else
    xmlAddChild (body, paragraph);
}

static void
finish_texts (ZerenTemplatePackage *package, gboolean draft, char ***placeholders)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_autoptr (GString) all = g_string_new (NULL);
  ZerenTemplatePlace place;
  xmlNode *root;

  for (guint i = 0; (root = zeren_template_package_get_text (package, i, &place)) != NULL; i++)
    append_paragraphs (root, all);
  add_placeholders (all->str, found);
  if (draft && strstr (all->str, ZEREN_OFFICIAL_DRAFT_MARK) == NULL)
    add_draft_mark (zeren_template_package_get_text (package, 0, &place));
  if (placeholders != NULL)
    *placeholders = g_strv_builder_end (found);
}

/**
 * zeren_template_file_fill:
 * @docx: a template
 * @values: what it is filled with
 * @placeholders: (out) (optional): what is still to be filled in by hand, in the order of the text
 * @cancellable: (nullable): ends the reading
 * @error: return location for a #ZerenExportError; a template with a fault is not filled
 *
 * What the template has besides its fields stays as it is. What is not recorded becomes
 * `【待填：…】`. A draft that does not bear the mark of one begins with it.
 *
 * Returns: (transfer full): a DOCX
 */
GBytes *
zeren_template_file_fill (GBytes *docx,
                          const ZerenTemplateValues *values,
                          char ***placeholders,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (ZerenTemplatePackage) package = NULL;
  ZerenTemplateWalk walk = { .values = values };
  xmlNode *root;

  g_return_val_if_fail (docx != NULL && values != NULL, NULL);

  walk.kind = values->kind;
  package = open_package (values->kind, docx, cancellable, error);
  if (package == NULL || !check_is_good (values->kind, package, error))
    return NULL;
  for (guint i = 0; (root = zeren_template_package_get_text (package, i, &walk.place)) != NULL; i++)
    zeren_template_walk_text (&walk, root);
  if (zeren_template_walk_is_too_large (&walk))
    {
      set_too_large (error);
      return NULL;
    }
  finish_texts (package, values->draft, placeholders);

  return zeren_template_package_write (package, error);
}
