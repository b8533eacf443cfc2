/* zeren-ocr.c: the one place that knows Tesseract: the characters of a page that is only a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zeren-ocr.h"

#include "zeren-ocr-line.h"

#include <dlfcn.h>
#include <glib/gi18n-lib.h>
#include <tesseract/capi.h>
#include <tesseract/version.h>

#define LIBRARY  "libtesseract.so." G_STRINGIFY (TESSERACT_MAJOR_VERSION)
#define LANGUAGE "chi_sim"

/* A full page takes 4 to 9 seconds; what takes longer than this is no text. */
#define LONGEST_PAGE_MS (120 * 1000)

#define FUNCTIONS(X)                                                                               \
  X (TessBaseAPICreate)                                                                            \
  X (TessBaseAPIDelete)                                                                            \
  X (TessBaseAPISetVariable)                                                                       \
  X (TessBaseAPIInit2)                                                                             \
  X (TessBaseAPISetPageSegMode)                                                                    \
  X (TessBaseAPISetImage)                                                                          \
  X (TessBaseAPISetSourceResolution)                                                               \
  X (TessBaseAPIRecognize)                                                                         \
  X (TessBaseAPIGetIterator)                                                                       \
  X (TessBaseAPIClear)                                                                             \
  X (TessResultIteratorDelete)                                                                     \
  X (TessResultIteratorNext)                                                                       \
  X (TessResultIteratorGetPageIterator)                                                            \
  X (TessResultIteratorGetUTF8Text)                                                                \
  X (TessResultIteratorConfidence)                                                                 \
  X (TessPageIteratorIsAtBeginningOf)                                                              \
  X (TessPageIteratorBoundingBox)                                                                  \
  X (TessDeleteText)                                                                               \
  X (TessMonitorCreate)                                                                            \
  X (TessMonitorDelete)                                                                            \
  X (TessMonitorSetCancelFunc)                                                                     \
  X (TessMonitorSetCancelThis)                                                                     \
  X (TessMonitorSetDeadlineMSecs)

/* The functions of the library under their own names. */
typedef struct
{
#define DECLARE(name) typeof (name) *name;
  FUNCTIONS (DECLARE)
  void (*omp_set_num_threads) (int n); /* NULL where it was built without OpenMP */
} Library;

struct _ZerenOcr
{
  const Library *library;
  TessBaseAPI *api;
};

/* --- the library --- */

/* It is never closed: its threads and tables outlive the last page. */
static const Library *
open_library (void)
{
  static Library library;
  void *handle = dlopen (LIBRARY, RTLD_NOW | RTLD_LOCAL);

  if (handle == NULL)
    {
      g_debug ("%s", dlerror ());
      return NULL;
    }

#define FIND(name)                                                                                 \
  library.name = dlsym (handle, #name);                                                            \
  if (library.name == NULL)                                                                        \
    return NULL;
  FUNCTIONS (FIND)
  library.omp_set_num_threads = dlsym (handle, "omp_set_num_threads");

  return &library;
}

static const Library *
get_library (void)
{
  static gsize tried;
  static const Library *library;

  if (g_once_init_enter (&tried))
    {
      library = open_library ();
      g_once_init_leave (&tried, 1);
    }

  return library;
}

/**
 * zeren_ocr_new:
 *
 * Returns: (transfer full): what recognizes, or %NULL with %ZEREN_DOCUMENT_ERROR_IMAGE_ONLY and a
 *   sentence on what to install
 */
ZerenOcr *
zeren_ocr_new (GError **error)
{
  const Library *library = get_library ();
  g_autoptr (ZerenOcr) self = NULL;

  if (library == NULL)
    {
      g_set_error (error,
                   ZEREN_DOCUMENT_ERROR,
                   ZEREN_DOCUMENT_ERROR_IMAGE_ONLY,
                   /* Translators: %s are names of Debian packages */
                   _ ("Zeren recognizes the text itself where Tesseract is installed (%s)."),
                   "libtesseract5, tesseract-ocr-chi-sim");
      return NULL;
    }

  self = g_new0 (ZerenOcr, 1);
  self->library = library;
  self->api = library->TessBaseAPICreate ();
  /* what it has to say of missing data is said below */
  library->TessBaseAPISetVariable (self->api, "debug_file", "/dev/null");
  if (library->TessBaseAPIInit2 (self->api, NULL, LANGUAGE, OEM_LSTM_ONLY) != 0)
    {
      g_set_error (error,
                   ZEREN_DOCUMENT_ERROR,
                   ZEREN_DOCUMENT_ERROR_IMAGE_ONLY,
                   /* Translators: %s is the name of a Debian package */
                   _ ("Zeren recognizes the text itself where the data of Tesseract for simplified "
                      "Chinese is installed (%s)."),
                   "tesseract-ocr-chi-sim");
      return NULL;
    }
  library->TessBaseAPISetPageSegMode (self->api, PSM_AUTO);

  return g_steal_pointer (&self);
}

void
zeren_ocr_free (ZerenOcr *self)
{
  if (self->api != NULL)
    self->library->TessBaseAPIDelete (self->api);
  g_free (self);
}

/* --- a page --- */

/* Red is white to it, so that a seal over the text is no ink. */
static guint8 *
dup_grey (const ZerenImage *image)
{
  guint8 *grey = g_malloc_n (image->height, image->width);
  const guint8 *pixels = g_bytes_get_data (image->pixels, NULL);

  for (int y = 0; y < image->height; y++)
    {
      const guint32 *row = (const guint32 *)(pixels + y * image->stride);
      guint8 *to = grey + (gsize)y * image->width;

      for (int x = 0; x < image->width; x++)
        to[x] = (row[x] >> 16) & 0xff;
    }

  return grey;
}

static bool
is_cancelled_cb (void *cancellable, int words)
{
  return g_cancellable_is_cancelled (cancellable);
}

static gboolean
recognize (ZerenOcr *self, GCancellable *cancellable)
{
  const Library *library = self->library;
  ETEXT_DESC *monitor = library->TessMonitorCreate ();
  gboolean done;

  library->TessMonitorSetDeadlineMSecs (monitor, LONGEST_PAGE_MS);
  if (cancellable != NULL)
    {
      library->TessMonitorSetCancelFunc (monitor, is_cancelled_cb);
      library->TessMonitorSetCancelThis (monitor, cancellable);
    }
  /* its threads wait for each other more than they work; the window has the other cores */
  if (library->omp_set_num_threads != NULL)
    library->omp_set_num_threads (1);
  done = library->TessBaseAPIRecognize (self->api, monitor) == 0;
  library->TessMonitorDelete (monitor);

  return done;
}

/* A symbol is one character for nearly all; where it is two, they share its place. */
static void
add_symbol (ZerenOcr *self, TessResultIterator *iterator, gboolean starts_word, GArray *symbols)
{
  const Library *library = self->library;
  const TessPageIterator *place = library->TessResultIteratorGetPageIterator (iterator);
  char *text = library->TessResultIteratorGetUTF8Text (iterator, RIL_SYMBOL);
  double confidence = library->TessResultIteratorConfidence (iterator, RIL_SYMBOL);
  int x0, y0, x1, y1;
  glong length;

  if (text != NULL && g_utf8_validate (text, -1, NULL) &&
      library->TessPageIteratorBoundingBox (place, RIL_SYMBOL, &x0, &y0, &x1, &y1))
    {
      const char *p = text;

      length = g_utf8_strlen (text, -1);
      for (glong i = 0; i < length; i++, p = g_utf8_next_char (p))
        {
          double width = (double)(x1 - x0) / length;
          ZerenOcrSymbol symbol = {
            g_utf8_get_char (p), x0 + i * width,        y0, x0 + (i + 1) * width, y1,
            confidence,          starts_word && i == 0,
          };

          if (!g_unichar_isspace (symbol.c) && !g_unichar_iscntrl (symbol.c))
            g_array_append_val (symbols, symbol);
        }
    }
  if (text != NULL)
    library->TessDeleteText (text);
}

static GArray *
collect_glyphs (ZerenOcr *self, double scale)
{
  const Library *library = self->library;
  TessResultIterator *iterator = library->TessBaseAPIGetIterator (self->api);
  g_autoptr (GArray) symbols = g_array_new (FALSE, FALSE, sizeof (ZerenOcrSymbol));
  GArray *glyphs = g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));
  guint run = 0;

  if (iterator == NULL)
    return glyphs;

  do
    {
      const TessPageIterator *place = library->TessResultIteratorGetPageIterator (iterator);

      if (library->TessPageIteratorIsAtBeginningOf (place, RIL_TEXTLINE))
        {
          zeren_ocr_line_add_glyphs (symbols, run++, scale, glyphs);
          g_array_set_size (symbols, 0);
        }
      add_symbol (
        self, iterator, library->TessPageIteratorIsAtBeginningOf (place, RIL_WORD), symbols);
    }
  while (library->TessResultIteratorNext (iterator, RIL_SYMBOL));
  zeren_ocr_line_add_glyphs (symbols, run, scale, glyphs);
  library->TessResultIteratorDelete (iterator);

  return glyphs;
}

/**
 * zeren_ocr_read_page:
 * @self: what recognizes
 * @image: the page
 * @scale: pixels a point of @image
 * @cancellable: (nullable): looked at between the words
 *
 * Returns: (transfer full) (element-type ZerenGlyph): the characters as zeren_pdf_dup_glyphs()
 *   gives them, a run for each line; empty where no text was found; %NULL with
 *   %G_IO_ERROR_CANCELLED
 */
GArray *
zeren_ocr_read_page (ZerenOcr *self,
                     const ZerenImage *image,
                     double scale,
                     GCancellable *cancellable,
                     GError **error)
{
  const Library *library = self->library;
  g_autofree guint8 *grey = dup_grey (image);
  GArray *glyphs = NULL;
  gboolean done;

  library->TessBaseAPISetImage (self->api, grey, image->width, image->height, 1, image->width);
  library->TessBaseAPISetSourceResolution (self->api, (int)(72 * scale + 0.5));
  done = recognize (self, cancellable);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    glyphs = done ? collect_glyphs (self, scale) : g_array_new (FALSE, FALSE, sizeof (ZerenGlyph));
  library->TessBaseAPIClear (self->api);

  return glyphs;
}
