/* template-files.c: small templates that the tests make, and what they say when they are filled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "template-files.h"

#include "sample-documents.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <string.h>

#define WORD    "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define OFFICE  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define MAIN    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
#define HEADER  "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"

static const char types[] = //
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  "<Types xmlns=\"" PACKAGE "content-types\">"
  "<Default Extension=\"rels\" "
  "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
  "<Default Extension=\"png\" ContentType=\"image/png\"/>"
  "<Override PartName=\"/word/document.xml\" ContentType=\"" MAIN "\"/>"
  "<Override PartName=\"/word/header1.xml\" ContentType=\"" HEADER "\"/></Types>";

static const char package_relations[] = //
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  "<Relationships xmlns=\"" PACKAGE "relationships\">"
  "<Relationship Id=\"rId1\" Type=\"" OFFICE "/officeDocument\" Target=\"word/document.xml\"/>"
  "</Relationships>";

static const char relations[] = //
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  "<Relationships xmlns=\"" PACKAGE "relationships\">"
  "<Relationship Id=\"rId1\" Type=\"" OFFICE "/header\" Target=\"header1.xml\"/>"
  "</Relationships>";

static void
add_part (struct archive *archive, const char *path, const char *content, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, path);
  archive_entry_set_size (entry, (la_int64_t)size);
  archive_entry_set_filetype (entry, AE_IFREG);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, content, size), ==, (la_ssize_t)size);
  archive_entry_free (entry);
}

static la_ssize_t
append_cb (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint)length);

  return (la_ssize_t)length;
}

/* A package of pairs of path and content */
GBytes *
template_pack (const char *first, ...)
{
  GByteArray *bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  va_list parts;

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  archive_write_open (archive, bytes, NULL, append_cb, NULL);
  va_start (parts, first);
  for (const char *path = first; path != NULL; path = va_arg (parts, const char *))
    {
      const char *content = va_arg (parts, const char *);

      add_part (archive, path, content, strlen (content));
    }
  va_end (parts);
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);

  return g_byte_array_free_to_bytes (bytes);
}

static char *
dup_document (const char *body)
{
  return g_strconcat ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                      "<w:document xmlns:w=\"" WORD "\" xmlns:r=\"" OFFICE "\"><w:body>",
                      body,
                      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/>"
                      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>",
                      NULL);
}

/* A template with this body and the paragraphs of a header */
GBytes *
template_new (const char *body, const char *header)
{
  g_autofree char *document = dup_document (body);
  g_autofree char *head = g_strconcat (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:hdr xmlns:w=\"" WORD "\">",
    header != NULL ? header : "<w:p/>",
    "</w:hdr>",
    NULL);

  return template_pack ("[Content_Types].xml",
                        types,
                        "_rels/.rels",
                        package_relations,
                        "word/document.xml",
                        document,
                        "word/_rels/document.xml.rels",
                        relations,
                        "word/header1.xml",
                        head,
                        "word/media/seal.png",
                        "\211PNG is kept as it is",
                        NULL);
}

/* One paragraph a line */
GBytes *
template_of_lines (const char *lines)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; split[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (split[i], -1);

      g_string_append_printf (body, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>", escaped);
    }

  return template_new (body->str, NULL);
}

static void
append_text (xmlNode *parent, GString *text)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      const char *name = (const char *)node->name;

      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (g_str_equal (name, "t"))
        {
          xmlChar *content = xmlNodeGetContent (node);

          g_string_append (text, (char *)content);
          xmlFree (content);
        }
      else if (g_str_equal (name, "br"))
        g_string_append_c (text, '/');
      append_text (node, text);
      if (g_str_equal (name, "tc"))
        g_string_append_c (text, '|');
      if (g_str_equal (name, "p") || g_str_equal (name, "tr"))
        g_string_append_c (text, '\n');
    }
}

/* The words of a part: a line for each paragraph, `|` behind each cell, `/` for a line break */
char *
template_dup_text (GBytes *docx, const char *path)
{
  g_autoptr (GBytes) part = sample_read_part (docx, path);
  GString *text = g_string_new (NULL);
  xmlDoc *tree;

  g_assert_nonnull (part);
  tree = xmlReadMemory (
    g_bytes_get_data (part, NULL), (int)g_bytes_get_size (part), path, NULL, XML_PARSE_NONET);
  g_assert_nonnull (tree);
  append_text (xmlDocGetRootElement (tree), text);
  xmlFreeDoc (tree);

  return g_string_free (text, FALSE);
}

char *
template_dup_part (GBytes *docx, const char *path)
{
  g_autoptr (GBytes) part = sample_read_part (docx, path);

  g_assert_nonnull (part);

  return g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
}

/* --- values ------------------------------------------------------------------------------- */

static ZerenTaskFacts *
new_task (guint n_attendees)
{
  ZerenTaskFacts *facts = zeren_task_facts_new ();

  facts->act = ZEREN_ACT_MEETING;
  facts->organisation = g_strdup ("苗圃管理处");
  facts->action = g_strdup ("召开<消防 & 安全>例会");
  facts->plan_title = g_strdup ("苗圃消防安全责任制");
  facts->clause_path = g_strdup ("二/（一）");
  facts->page = 2;
  facts->quote = g_strdup ("管理处每季度召开一次消防安全例会。");
  facts->due = zeren_date_new (2026, 6, 30);
  for (guint i = 0; i < n_attendees; i++)
    {
      g_autofree char *name = g_strdup_printf ("人员%u", i + 1);

      zeren_task_facts_add_attendee (facts, "苗圃管理处", i % 2 == 0 ? "组长" : "", name);
    }

  return facts;
}

/* A paper before a meeting, with so many who may take part; nobody answers for it. */
ZerenTemplateValues *
template_task_values (ZerenTaskDocumentKind kind, guint n_attendees)
{
  g_autoptr (ZerenTaskFacts) facts = new_task (n_attendees);
  g_autoptr (ZerenOfficialDocument) document = zeren_task_paper_new (kind, facts);

  return zeren_template_values_new_for_task (kind, facts, document);
}

ZerenOfficialDocument *
template_task_document (ZerenTaskDocumentKind kind)
{
  g_autoptr (ZerenTaskFacts) facts = new_task (3);

  return zeren_task_paper_new (kind, facts);
}

ZerenTemplateValues *
template_case_values (ZerenCaseDocumentKind kind)
{
  g_autoptr (ZerenCaseFacts) facts = sample_facts ();
  g_autoptr (ZerenOfficialDocument) document = zeren_case_draft_new (kind, facts);

  return zeren_template_values_new_for_case (kind, facts, document);
}

/* The template filled for a notice with so many who may take part */
GBytes *
template_fill_notice (GBytes *template, guint n_attendees, char ***placeholders)
{
  g_autoptr (ZerenTemplateValues)
    values = template_task_values (ZEREN_TASK_DOCUMENT_NOTICE, n_attendees);
  g_autoptr (GError) error = NULL;
  GBytes *filled = zeren_template_file_fill (template, values, placeholders, NULL, &error);

  g_assert_no_error (error);

  return filled;
}

/* What a template of lines says as a notice with so many who may take part */
char *
template_say (const char *lines, guint n_attendees)
{
  g_autoptr (GBytes) template = template_of_lines (lines);
  g_autoptr (GBytes) filled = template_fill_notice (template, n_attendees, NULL);

  return template_dup_text (filled, "word/document.xml");
}
