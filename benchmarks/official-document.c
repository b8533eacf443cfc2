/* official-document.c: a document of ten pages as DOCX and PDF, beside LibreOffice making a PDF of
 * the same DOCX; see README.md
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-writer.h"
#include "zeren-export-error.h"
#include "zeren-pdf-writer.h"

#include <glib/gstdio.h>
#include <sys/resource.h>

#define N_RUNS 7

/* Ten pages: headings of four levels, text, a table of forty rows, signature and imprint. */
static ZerenOfficialDocument *
make_document (void)
{
  static const char *const numbers[] = { "一", "二", "三", "四", "五", "六", "七", "八" };
  const guint shares[] = { 1, 4, 2, 2 };
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_RED_HEAD);

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, "云桥市园林管理局文件");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "云园发〔2026〕8号");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "关于印发安全检查方案的通知");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, "局属各单位");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *heading = g_strconcat (numbers[i], "、检查的安排", NULL);

      zeren_official_builder_add_paragraph (builder, 1, heading);
      for (guint j = 0; j < 5; j++)
        {
          g_autofree char *item = g_strdup_printf (
            "%u.各科室按照《检查办法》逐台登记电梯，每季度第%u个月25日前将“一张表”报办公室汇总，"
            "由办公室核对后于5个工作日内存档备查，并在次月例会上通报整改情况。",
            j + 1,
            j % 3 + 1);

          zeren_official_builder_add_paragraph (builder, j % 2 == 0 ? 3 : 0, item);
        }
    }
  zeren_official_builder_begin_table (builder, shares, G_N_ELEMENTS (shares), 1);
  for (guint row = 0; row <= 40; row++)
    {
      zeren_official_builder_begin_row (builder, 1);
      for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
        zeren_official_builder_add_cell (
          builder,
          row == 0 ? ZEREN_OFFICIAL_CELL_HEAD : ZEREN_OFFICIAL_CELL_TEXT,
          1,
          1,
          i == 1 && row > 0 ? "核对电梯检查记录并报送整改情况，逐项落实" : "登记");
    }
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, "云桥市园林管理局");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年7月10日");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_COPIES_TO, "市安全生产办公室");

  return zeren_official_builder_finish (builder);
}

static double
get_seconds (int who)
{
  struct rusage usage;

  getrusage (who, &usage);

  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static double
write_once (ZerenOfficialDocument *document, const char *path)
{
  g_autoptr (GDateTime) made_at = g_date_time_new_utc (2026, 7, 10, 9, 30, 0);
  double start = get_seconds (RUSAGE_SELF);
  g_autoptr (GBytes) docx = zeren_docx_write (document, made_at, NULL);
  g_autoptr (GBytes) pdf = zeren_pdf_write (document, made_at, NULL);
  double seconds = get_seconds (RUSAGE_SELF) - start;

  if (!zeren_export_save (docx, path, NULL) || pdf == NULL)
    g_error ("The document could not be written");

  return seconds;
}

/* The processor seconds of LibreOffice; 0 where it is not installed. */
static double
convert (const char *folder, const char *path)
{
  const char *const command[] = { "soffice", "--headless", "--convert-to", "pdf", path, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "HOME", folder, TRUE);
  double start = get_seconds (RUSAGE_CHILDREN);
  GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL;

  if (!g_spawn_sync (
        folder, (char **)command, environment, flags, NULL, NULL, NULL, NULL, NULL, NULL))
    return 0;

  return get_seconds (RUSAGE_CHILDREN) - start;
}

static void
delete_tree (const char *path)
{
  g_autoptr (GDir) children = g_dir_open (path, 0, NULL);
  const char *name;

  while (children != NULL && (name = g_dir_read_name (children)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        delete_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

int
main (void)
{
  g_autoptr (ZerenOfficialDocument) document = make_document ();
  g_autofree char *folder = g_dir_make_tmp ("zeren-benchmark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "document.docx", NULL);
  double first = write_once (document, path), best = first, reference;

  for (guint i = 1; i < N_RUNS; i++)
    best = MIN (best, write_once (document, path));
  convert (folder, path); /* makes its profile */
  reference = convert (folder, path);
  if (!g_getenv ("P6"))
    delete_tree (folder);

  g_print ("official-document: DOCX and PDF of ten pages, first %.0f ms, best of %d %.0f ms\n",
           first * 1000,
           N_RUNS,
           best * 1000);
  if (reference > 0)
    g_print ("  LibreOffice, PDF from the same DOCX: %.0f ms; ratio %.3f (first %.3f)\n",
             reference * 1000,
             best / reference,
             first / reference);
  else
    g_print ("  LibreOffice is not installed\n");

  return 0;
}
