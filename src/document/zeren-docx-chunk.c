/* zeren-docx-chunk.c: other files that a DOCX takes in whole (altChunk)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ECMA-376 17.17.2.1: the content of the file stands where the element stands. Read are DOCX, plain
 * text, web pages and web archives; the rest is counted and told.
 */

#include "config.h"

#include "zeren-docx-chunk.h"

#include "zeren-docx-reading-private.h"
#include "zeren-document-limits.h"
#include "zeren-document.h"
#include "zeren-html.h"
#include "zeren-plain.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
begins_with (GBytes *part, const char *mark)
{
  gsize size, length = strlen (mark);
  const char *data = g_bytes_get_data (part, &size);

  return size >= length && g_ascii_strncasecmp (data, mark, length) == 0;
}

static gboolean
check_chars (ZerenDocxBody *body, const char *text, GError **error)
{
  body->n_chars += strlen (text);
  if (body->n_chars <= (gsize)ZEREN_LIMIT_CHARS * 4)
    return TRUE;

  g_set_error (
    error,
    ZEREN_DOCUMENT_ERROR,
    ZEREN_DOCUMENT_ERROR_TOO_LARGE,
    _ ("This file holds more than %d characters. Import only the part that holds the plan."),
    ZEREN_LIMIT_CHARS);
  return FALSE;
}

static gboolean
read_plain (ZerenDocxBody *body, const char *text, GError **error)
{
  g_autoptr (ZerenFlow) flow = zeren_plain_read (text, error);

  if (flow == NULL)
    return FALSE;
  zeren_flow_take (body->flow, flow);

  return TRUE;
}

static gboolean
is_page (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  if (*text != '<')
    return FALSE;

  return g_ascii_strncasecmp (text, "<?xml", 5) != 0 || strstr (text, "<html") != NULL;
}

static gboolean
is_markup (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return *text == '<';
}

static gboolean
read_text (ZerenDocxBody *body, GBytes *part, GError **error)
{
  g_autofree char *text = zeren_plain_decode (part);

  if (text == NULL || (is_markup (text) && !is_page (text)))
    {
      body->n_chunks++;
      return TRUE;
    }

  return check_chars (body, text, error) &&
         (is_page (text) ? zeren_html_read (text, body->flow, error)
                         : read_plain (body, text, error));
}

/* What is damaged or wrongly built is left out and told; what goes beyond a limit is refused. */
static gboolean
read_docx (ZerenDocxBody *body, GBytes *part, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (body->depth >= ZEREN_LIMIT_CHUNK_DEPTH)
    {
      body->n_chunks++;
      return TRUE;
    }
  if (zeren_docx_read_inner (body, part, &reason))
    return TRUE;
  if (g_error_matches (reason, ZEREN_DOCUMENT_ERROR, ZEREN_DOCUMENT_ERROR_TOO_LARGE))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  body->n_chunks++;
  return TRUE;
}

/**
 * zeren_docx_chunk_read:
 * @body: gets what the file says, or counts it as left out
 * @part: (nullable): the file; %NULL where there is none
 *
 * Returns: whether it is within the limits of zeren-document-limits.h
 */
gboolean
zeren_docx_chunk_read (ZerenDocxBody *body, GBytes *part, GError **error)
{
  g_autoptr (GBytes) page = NULL;

  if (++*body->n_chunks_read > ZEREN_LIMIT_CHUNKS)
    {
      g_set_error (error,
                   ZEREN_DOCUMENT_ERROR,
                   ZEREN_DOCUMENT_ERROR_TOO_LARGE,
                   /* Translators: %d files */
                   _ ("More than %d other files are embedded in this DOCX. Import the one that "
                      "holds the plan."),
                   ZEREN_LIMIT_CHUNKS);
      return FALSE;
    }
  if (part == NULL || begins_with (part, "{\\rtf"))
    {
      body->n_chunks++;
      return TRUE;
    }
  if (begins_with (part, "PK\x03\x04"))
    return read_docx (body, part, error);
  if (!begins_with (part, "MIME-Version:"))
    return read_text (body, part, error);

  page = zeren_html_unpack_archive (part);
  if (page != NULL)
    return read_text (body, page, error);

  body->n_chunks++;
  return TRUE;
}
