/* test-mutation.c: whatever bytes a file has, the program goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "document-fixture.h"
#include "reading.h"

#include <string.h>

/* How many changed copies of each file are read; ZEREN_SOAK multiplies. */
#define ROUNDS 60
#define SEED   20250310

static guint
count_rounds (void)
{
  return g_getenv ("ZEREN_SOAK") != NULL ? 20 * ROUNDS : ROUNDS;
}

static GBytes *
mutate (GBytes *original, GRand *rand)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (original, &size);
  guint8 *copy = g_memdup2 (data, size);
  guint n_changes = g_rand_int_range (rand, 1, 20);

  for (guint i = 0; i < n_changes; i++)
    {
      gsize at = g_rand_int_range (rand, 0, size);
      gsize wanted = g_rand_int_range (rand, 1, 40);
      gsize length = MIN (size - at, wanted);

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          copy[at] ^= 1 << g_rand_int_range (rand, 0, 8);
          break;
        case 1:
          copy[at] = g_rand_int (rand);
          break;
        case 2:
          memset (copy + at, g_rand_int_range (rand, 0, 2) ? 0xff : 0, length);
          break;
        default:
          memmove (copy + at, data + g_rand_int_range (rand, 0, size - length + 1), length);
          break;
        }
    }
  if (g_rand_int_range (rand, 0, 8) == 0)
    size = g_rand_int_range (rand, 0, size);

  return g_bytes_new_take (copy, size);
}

static void
read_changed_copies (GBytes *original)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < count_rounds (); i++)
    {
      g_autoptr (GBytes) changed = mutate (original, rand);

      fuzz_read_document (changed, TRUE);
    }
}

static void
test_changed_pdfs_are_read_or_refused (void)
{
  FixturePdf pdf;
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) encrypted = fixture_data ("encrypted.pdf");

  fixture_pdf_begin (&pdf);
  fixture_pdf_text (&pdf, 72, 100, 16, "第一条 每季度检查一次。");
  fixture_pdf_rule (&pdf, 72, 150, 300, 150);
  fixture_pdf_rule (&pdf, 72, 180, 300, 180);
  fixture_pdf_rule (&pdf, 72, 150, 72, 180);
  fixture_pdf_rule (&pdf, 180, 150, 180, 180);
  fixture_pdf_rule (&pdf, 300, 150, 300, 180);
  fixture_pdf_text (&pdf, 80, 155, 12, "时间");
  fixture_pdf_text (&pdf, 200, 155, 12, "三月");
  drawn = fixture_pdf_end (&pdf);

  read_changed_copies (drawn);
  read_changed_copies (encrypted);
}

static void
test_changed_containers_are_read_or_refused (void)
{
  g_autoptr (GBytes) docx = fixture_docx (
    "<w:p><w:r><w:t>每月通报</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t>"
    "</w:r></w:p></w:tc></w:tr></w:tbl>",
    NULL,
    NULL);

  read_changed_copies (docx);
}

/* The XML itself is changed, so that more than the checksums of the container is tried. */
static void
test_changed_parts_are_read_or_refused (void)
{
  static const char document[] =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
    "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
    "w:val=\"1\"/></w:numPr>"
    "<w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>第一项</w:t><w:br/></w:r></w:p>"
    "<w:tbl><w:tblGrid><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"200\"/></w:tblGrid><w:tr><w:tc>"
    "<w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge "
    "w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr><w:tr>"
    "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
    "</w:body></w:document>";
  static const char numbering[] =
    "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
    "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start "
    "w:val=\"1\"/>"
    "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\">"
    "<w:startOverride w:val=\"3\"/></w:lvlOverride></w:num></w:numbering>";
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GBytes) first = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (GBytes) second = g_bytes_new_static (numbering, sizeof numbering - 1);

  for (guint i = 0; i < 3 * count_rounds (); i++)
    {
      g_autoptr (GBytes) changed_first = mutate (first, rand);
      g_autoptr (GBytes) changed_second = mutate (second, rand);
      g_autofree char *body = g_strndup (g_bytes_get_data (changed_first, NULL),
                                         g_bytes_get_size (changed_first));
      g_autofree char *numbers = g_strndup (g_bytes_get_data (changed_second, NULL),
                                            g_bytes_get_size (changed_second));
      FixturePart parts[] = {
        { "word/document.xml", i % 2 == 0 ? body : document },
        { "word/numbering.xml", i % 2 == 1 ? numbers : numbering },
        { NULL },
      };
      g_autoptr (GBytes) docx = fixture_zip (parts);

      fuzz_read_document (docx, TRUE);
    }
}

static void
test_changed_text_is_read_or_refused (void)
{
  static const char text[] = "一、目标\n时间\t事项\n三月\t演练\n（一）每季度检查一次。\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);

  read_changed_copies (bytes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/mutation/changed-pdfs-are-read-or-refused",
                   test_changed_pdfs_are_read_or_refused);
  g_test_add_func ("/document/mutation/changed-containers-are-read-or-refused",
                   test_changed_containers_are_read_or_refused);
  g_test_add_func ("/document/mutation/changed-parts-are-read-or-refused",
                   test_changed_parts_are_read_or_refused);
  g_test_add_func ("/document/mutation/changed-text-is-read-or-refused",
                   test_changed_text_is_read_or_refused);

  return g_test_run ();
}
