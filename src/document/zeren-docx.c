/* zeren-docx.c: what a DOCX says, as Word would print it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-docx.h"

#include "zeren-document.h"
#include "zeren-docx-body.h"
#include "zeren-docx-reading-private.h"
#include "zeren-docx-xml.h"
#include "zeren-zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- parts ----------------------------------------------------------------------------------- */

/* The target of the first relationship whose @attribute ends in @value, as the name of a part. */
static char *
find_relation (xmlDoc *relationships, const char *folder, const char *attribute, const char *value)
{
  const xmlNode *root = relationships != NULL ? xmlDocGetRootElement (relationships) : NULL;

  for (const xmlNode *node = root != NULL ? root->children : NULL; node != NULL; node = node->next)
    {
      g_autofree char *found = NULL;
      g_autofree char *mode = NULL;
      g_autofree char *target = NULL;
      g_autofree char *path = NULL;

      if (node->type != XML_ELEMENT_NODE)
        continue;
      found = zeren_docx_attribute (node, attribute);
      mode = zeren_docx_attribute (node, "TargetMode");
      target = zeren_docx_attribute (node, "Target");
      if (found == NULL || target == NULL || !g_str_has_suffix (found, value) ||
          g_strcmp0 (mode, "External") == 0)
        continue;
      if (target[0] == '/')
        return g_strdup (target + 1);

      /* "../styles.xml" and the like, without leaving the container */
      path = g_canonicalize_filename (target, folder);
      return g_strdup (path + 1);
    }

  return NULL;
}

static char *
find_target (xmlDoc *relationships, const char *folder, const char *kind)
{
  return find_relation (relationships, folder, "Type", kind);
}

/**
 * zeren_docx_read_target:
 * @id: (nullable): the id of a relationship of the main part
 *
 * Returns: (transfer full) (nullable): the part it leads to; %NULL without an error where there is
 * none
 */
GBytes *
zeren_docx_read_target (ZerenDocxBody *body, const char *id, GError **error)
{
  g_autofree char *name = id != NULL && *id != '\0'
                            ? find_relation (body->relationships, body->folder, "Id", id)
                            : NULL;

  return name != NULL ? zeren_zip_read (body->zip, name, error) : NULL;
}

static xmlDoc *
read_part (GBytes *zip, const char *name, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) part = zeren_zip_read (zip, name, &reason);

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  return part != NULL ? zeren_docx_parse (part, error) : NULL;
}

/* A part that may be missing. FALSE where it is there and cannot be read. */
static gboolean
read_optional_part (GBytes *zip,
                    xmlDoc *relationships,
                    const char *folder,
                    const char *kind,
                    const char *usual_name,
                    xmlDoc **doc,
                    GError **error)
{
  g_autofree char *name = find_target (relationships, folder, kind);
  g_autoptr (GError) reason = NULL;

  *doc = read_part (zip, name != NULL ? name : usual_name, &reason);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static char *
name_of_relationships (const char *part)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *base = g_path_get_basename (part);

  return g_strdup_printf ("%s/_rels/%s.rels", folder, base);
}

typedef struct
{
  xmlDoc *document, *styles, *numbering, *relationships;
  char *folder;
} Parts;

static void
clear_parts (Parts *parts)
{
  g_clear_pointer (&parts->document, xmlFreeDoc);
  g_clear_pointer (&parts->styles, xmlFreeDoc);
  g_clear_pointer (&parts->numbering, xmlFreeDoc);
  g_clear_pointer (&parts->relationships, xmlFreeDoc);
  g_clear_pointer (&parts->folder, g_free);
}

static gboolean
set_no_document (GError **error)
{
  if (error == NULL || *error == NULL)
    g_set_error_literal (
      error,
      ZEREN_DOCUMENT_ERROR,
      ZEREN_DOCUMENT_ERROR_DAMAGED,
      _ ("This DOCX is damaged: its main part is missing. Open it in Word or WPS, "
         "save it anew as DOCX, and import that."));
  return FALSE;
}

static gboolean
read_parts (GBytes *zip, Parts *parts, GError **error)
{
  g_autoptr (xmlDoc) package = NULL;
  g_autofree char *name = NULL;
  g_autofree char *relationships_name = NULL;
  g_autofree char *folder_name = NULL;
  g_autoptr (GError) reason = NULL;

  package = read_part (zip, "_rels/.rels", &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  name = find_target (package, "/", "/officeDocument");
  if (name == NULL)
    name = g_strdup ("word/document.xml");
  parts->document = read_part (zip, name, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (parts->document == NULL)
    return set_no_document (error);

  relationships_name = name_of_relationships (name);
  parts->relationships = read_part (zip, relationships_name, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  folder_name = g_path_get_dirname (name);
  parts->folder = g_strconcat ("/", folder_name, NULL);

  return read_optional_part (zip,
                             parts->relationships,
                             parts->folder,
                             "/styles",
                             "word/styles.xml",
                             &parts->styles,
                             error) &&
         read_optional_part (zip,
                             parts->relationships,
                             parts->folder,
                             "/numbering",
                             "word/numbering.xml",
                             &parts->numbering,
                             error);
}

/* --- the whole ------------------------------------------------------------------------------- */

static gboolean
check_is_text (const ZerenDocxBody *body, GError **error)
{
  if (!zeren_flow_is_empty (body->flow))
    return TRUE;

  if (body->n_chunks > 0)
    g_set_error_literal (
      error,
      ZEREN_DOCUMENT_ERROR,
      ZEREN_DOCUMENT_ERROR_ALT_CHUNK,
      _ ("This DOCX only wraps another file (altChunk) that cannot be read, such as RTF, and "
         "holds no text of its own. Open it in Word, save it anew as DOCX or PDF, and import "
         "that."));
  else if (body->n_pictures > 0)
    g_set_error_literal (
      error,
      ZEREN_DOCUMENT_ERROR,
      ZEREN_DOCUMENT_ERROR_IMAGE_ONLY,
      _ ("This DOCX holds pictures and no text. Ask for the original document, or "
         "make the text readable with a text recognition program and import the "
         "result."));
  else
    g_set_error_literal (error,
                         ZEREN_DOCUMENT_ERROR,
                         ZEREN_DOCUMENT_ERROR_EMPTY,
                         _ ("There is no text in this DOCX. Choose a file with text in it."));
  return FALSE;
}

static void
add_notes (const ZerenDocxBody *body, GPtrArray *notes)
{
  if (body->n_notes > 0)
    g_ptr_array_add (
      notes,
      g_strdup_printf (ngettext ("%u footnote or endnote is not part of the text.",
                                 "%u footnotes or endnotes are not part of the text.",
                                 body->n_notes),
                       body->n_notes));
  if (body->n_chunks > 0)
    g_ptr_array_add (
      notes,
      g_strdup (_ ("Another file that cannot be read, such as RTF, is embedded in this DOCX "
                   "(altChunk); what it says is missing from the text. Save the file anew in "
                   "Word to have it.")));
}

static gboolean
read_body (GBytes *bytes, ZerenDocxBody *body, GError **error)
{
  g_autoptr (ZerenDocxStyles) styles = NULL;
  g_autoptr (ZerenDocxNumbering) numbering = NULL;
  Parts parts = { NULL };
  gboolean done = FALSE;

  if (read_parts (bytes, &parts, error))
    {
      const xmlNode *node = zeren_docx_child (xmlDocGetRootElement (parts.document), "body");

      body->zip = bytes;
      body->relationships = parts.relationships;
      body->folder = parts.folder;
      body->styles = styles = zeren_docx_styles_new (g_steal_pointer (&parts.styles));
      body->numbering = numbering = zeren_docx_numbering_new (parts.numbering, styles);
      done = node != NULL ? zeren_docx_body_read (body, node, error) : set_no_document (error);
    }
  clear_parts (&parts);

  return done;
}

/**
 * zeren_docx_read_inner:
 * @outer: the body of the DOCX that takes in another; gets its text and counts
 * @bytes: the other
 */
gboolean
zeren_docx_read_inner (ZerenDocxBody *outer, GBytes *bytes, GError **error)
{
  ZerenDocxBody inner = {
    .flow = outer->flow,
    .depth = outer->depth + 1,
    .n_chunks_read = outer->n_chunks_read,
    .n_chars = outer->n_chars,
    .n_notes = outer->n_notes,
    .n_pictures = outer->n_pictures,
    .n_chunks = outer->n_chunks,
  };

  if (!read_body (bytes, &inner, error))
    return FALSE;

  outer->n_chars = inner.n_chars;
  outer->n_notes = inner.n_notes;
  outer->n_pictures = inner.n_pictures;
  outer->n_chunks = inner.n_chunks;

  return TRUE;
}

/**
 * zeren_docx_read:
 * @bytes: the file
 * @notes: (element-type utf8): gets sentences on what of the file is not in the text
 *
 * Returns: (transfer full): its paragraphs and tables: automatic numbers as text, tracked changes
 * as if accepted, fields by their results, other files that it takes in (altChunk) where they
 * stand; without heads, feet and footnotes
 */
ZerenFlow *
zeren_docx_read (GBytes *bytes, GPtrArray *notes, GError **error)
{
  g_autoptr (ZerenFlow) flow = zeren_flow_new ();
  guint n_chunks_read = 0;
  ZerenDocxBody body = { .flow = flow, .n_chunks_read = &n_chunks_read };

  if (!read_body (bytes, &body, error) || !check_is_text (&body, error))
    return NULL;
  add_notes (&body, notes);

  return g_steal_pointer (&flow);
}
