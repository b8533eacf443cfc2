/* driver.c: runs a target on its seeds, and then on mutations of what led to new code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * driver SEEDS…: the files, or those of the folders, are read first; each must pass. Then inputs
 * are made of them as long as there is time. GCC tells where the program comes
 * (-fsanitize-coverage= trace-pc); an input that comes to a new place is kept as a seed. What ends
 * the program (a sanitizer, an assertion, more than 10 s or 1.5 GB for one input) is left in a file
 * whose name is printed: give that file as SEEDS to see it again.
 *
 *   ZEREN_FUZZ_SECONDS  how long (16, in a soak 300); 0: only the seeds
 *   ZEREN_FUZZ_SEED     of the dice (1): the same seed makes the same inputs in the same order
 *   ZEREN_FUZZ_FOUND    the folder for the file (the current one)
 *
 * With clang the same targets are built with libFuzzer, and this file is left out.
 */

#include "fuzz.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define N_PLACES         65536
#define LONGEST_INPUT    4096
#define SECONDS_AN_INPUT 10
#define MEGABYTES        1536

static guint8 places[N_PLACES]; /* how often the input came to each, up to 255 */
static guint8 known[N_PLACES];  /* sizes of such counts that were seen before, as bits */
static gsize last_place;

static const guint8 *input; /* the one that is being read */
static gsize input_size;
static const char *folder = ".";
static const char *target = "input";

/* --- coverage --------------------------------------------------------------------------------- */

void __sanitizer_cov_trace_pc (void);

/* Called by the instrumented code; the way between two places counts, not the place alone. */
void
__sanitizer_cov_trace_pc (void)
{
  gsize place = (gsize)__builtin_return_address (0);
  guint8 *count = &places[(place ^ last_place) % N_PLACES];

  *count += *count < 255;
  last_place = place >> 1;
}

static guint8
bit_of_count (guint8 count)
{
  return count < 4 ? 1 << (count - 1) : count < 8 ? 8 : count < 16 ? 16 : count < 32 ? 32 : 64;
}

static gboolean
take_new_places (void)
{
  gboolean is_new = FALSE;

  for (guint i = 0; i < N_PLACES; i++)
    if (places[i] != 0 && (known[i] & bit_of_count (places[i])) == 0)
      {
        known[i] |= bit_of_count (places[i]);
        is_new = TRUE;
      }

  return is_new;
}

/* --- what ends the program -------------------------------------------------------------------- */

/* Only what may be called from a signal handler. */
static void
keep_input (void)
{
  static char path[4096];
  gsize length = 0;
  int file;

  if (input == NULL)
    return;
  for (guint i = 0; i < 3; i++)
    {
      const char *part = i == 0 ? folder : i == 1 ? "/found-" : target;

      for (; *part != '\0' && length < sizeof path - 1; part++)
        path[length++] = *part;
    }
  path[length] = '\0';
  file = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0)
    {
      if (write (file, input, input_size) < 0)
        path[0] = '\0';
      close (file);
    }
  input = NULL;
  if (write (STDERR_FILENO, "# the input is kept in ", 23) < 0 ||
      write (STDERR_FILENO, path, length) < 0 || write (STDERR_FILENO, "\n", 1) < 0)
    _exit (2);
}

static void
signal_cb (int number)
{
  keep_input ();
  signal (number, SIG_DFL);
  raise (number);
}

void __sanitizer_set_death_callback (void (*callback) (void)) __attribute__ ((weak));

static void
watch (void)
{
  if (__sanitizer_set_death_callback != NULL)
    __sanitizer_set_death_callback (keep_input);
  signal (SIGABRT, signal_cb);
  signal (SIGTRAP, signal_cb);
  signal (SIGALRM, signal_cb);
}

static void
check_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  if (usage.ru_maxrss / 1024 <= MEGABYTES)
    return;

  printf ("Bail out! more than %d MB for one input\n", MEGABYTES);
  abort ();
}

/* Returns: whether the input came to a new place */
static gboolean
run (GBytes *bytes)
{
  memset (places, 0, sizeof places);
  last_place = 0;
  input = g_bytes_get_data (bytes, &input_size);
  alarm (SECONDS_AN_INPUT);
  LLVMFuzzerTestOneInput (input, input_size);
  alarm (0);
  check_memory ();
  input = NULL;

  return take_new_places ();
}

/* --- seeds ------------------------------------------------------------------------------------ */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

static void
list_files (GPtrArray *files, const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      g_ptr_array_add (files, g_strdup (path));
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (files, g_build_filename (path, name, NULL));
}

static GPtrArray *
load_seeds (int n_paths, char **paths)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  for (int i = 0; i < n_paths; i++)
    list_files (files, paths[i]);
  g_ptr_array_sort (files, compare_names);
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (GError) error = NULL;
      char *contents;
      gsize length;

      if (!g_file_get_contents (files->pdata[i], &contents, &length, &error))
        g_error ("%s", error->message);
      g_ptr_array_add (seeds, g_bytes_new_take (contents, length));
    }

  return seeds;
}

/* --- mutations -------------------------------------------------------------------------------- */

/* A length from 1 to @most that the input still has behind @at. */
static guint
throw_length (const GByteArray *bytes, GRand *dice, guint at, guint most)
{
  guint wanted = g_rand_int_range (dice, 1, most + 1);

  return MIN (wanted, bytes->len - at);
}

static void
change_byte (GByteArray *bytes, GRand *dice)
{
  static const guint8 telling[] = { 0, 1, 0x7f, 0x80, 0xff, '\n', '\t', ' ', '<', '>', '0', '9' };
  guint at = g_rand_int_range (dice, 0, bytes->len);

  switch (g_rand_int_range (dice, 0, 3))
    {
    case 0:
      bytes->data[at] ^= 1 << g_rand_int_range (dice, 0, 8);
      break;
    case 1:
      bytes->data[at] = g_rand_int (dice);
      break;
    default:
      bytes->data[at] = telling[g_rand_int_range (dice, 0, G_N_ELEMENTS (telling))];
      break;
    }
}

static void
insert (GByteArray *bytes, guint at, const guint8 *piece, guint length)
{
  guint behind = bytes->len - at;

  if (bytes->len + length > LONGEST_INPUT)
    return;
  g_byte_array_set_size (bytes, bytes->len + length);
  memmove (bytes->data + at + length, bytes->data + at, behind);
  memcpy (bytes->data + at, piece, length);
}

/* The place of the next tag from @at on, so that XML may stay XML; @at where there is none. */
static guint
next_tag (const guint8 *data, guint size, guint at)
{
  const guint8 *tag = at < size ? memchr (data + at, '<', size - at) : NULL;

  return tag != NULL ? (guint)(tag - data) : at;
}

/* A stretch of this input or another one comes in between, or in the place of as much. */
static void
cross (GByteArray *bytes, GRand *dice, GBytes *other)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (other, &size);
  guint from, length, at = g_rand_int_range (dice, 0, bytes->len + 1);
  g_autofree guint8 *piece = NULL;

  if (size == 0)
    return;
  from = g_rand_int_range (dice, 0, size);
  length = g_rand_int_range (dice, 1, 1 + (g_rand_boolean (dice) ? 24 : 400));
  length = MIN (length, size - from);
  if (g_rand_boolean (dice))
    {
      at = next_tag (bytes->data, bytes->len, at);
      from = next_tag (data, size, from);
      length = next_tag (data, size, MIN (from + length, size)) - from;
    }
  piece = g_memdup2 (data + from, length);
  if (g_rand_boolean (dice))
    g_byte_array_remove_range (bytes, at, MIN (length, bytes->len - at));
  insert (bytes, at, piece, length);
}

static void
repeat (GByteArray *bytes, GRand *dice)
{
  guint at = g_rand_int_range (dice, 0, bytes->len);
  guint length = throw_length (bytes, dice, at, 64);
  guint times = g_rand_int_range (dice, 1, 12);
  g_autofree guint8 *piece = g_memdup2 (bytes->data + at, length);

  for (guint i = 0; i < times; i++)
    insert (bytes, at, piece, length);
}

static GBytes *
mutate (GPtrArray *seeds, GRand *dice)
{
  GBytes *seed = seeds->pdata[g_rand_int_range (dice, 0, seeds->len)];
  GByteArray *bytes = g_byte_array_new ();
  guint n_changes = 1 << g_rand_int_range (dice, 0, 5);

  g_byte_array_append (
    bytes, g_bytes_get_data (seed, NULL), MIN (g_bytes_get_size (seed), LONGEST_INPUT));
  for (guint i = 0; i < n_changes; i++)
    {
      guint kind = bytes->len == 0 ? 9 : g_rand_int_range (dice, 0, 10);

      if (kind < 5)
        change_byte (bytes, dice);
      else if (kind == 5)
        {
          guint at = g_rand_int_range (dice, 0, bytes->len);

          g_byte_array_remove_range (bytes, at, throw_length (bytes, dice, at, 64));
        }
      else if (kind == 6)
        repeat (bytes, dice);
      else
        cross (bytes, dice, seeds->pdata[g_rand_int_range (dice, 0, seeds->len)]);
    }

  return g_byte_array_free_to_bytes (bytes);
}

static guint
get_number (const char *name, guint fallback)
{
  const char *value = g_getenv (name);

  return value != NULL ? (guint)g_ascii_strtoull (value, NULL, 10) : fallback;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) seeds = load_seeds (argc - 1, argv + 1);
  g_autoptr (GRand) dice = g_rand_new_with_seed (get_number ("ZEREN_FUZZ_SEED", 1));
  guint seconds = get_number ("ZEREN_FUZZ_SECONDS", g_getenv ("ZEREN_SOAK") != NULL ? 300 : 16);
  gint64 end = g_get_monotonic_time () + seconds * G_TIME_SPAN_SECOND;
  guint n_given = seeds->len, n_inputs = 0;

  setvbuf (stdout, NULL, _IOLBF, 0);
  target = strrchr (argv[0], '/') != NULL ? strrchr (argv[0], '/') + 1 : argv[0];
  if (g_getenv ("ZEREN_FUZZ_FOUND") != NULL)
    folder = g_getenv ("ZEREN_FUZZ_FOUND");
  if (n_given == 0)
    {
      printf ("Bail out! no seeds\n");
      return 2;
    }

  watch ();
  printf ("TAP version 14\n1..%d\n", seconds > 0 ? 2 : 1);
  for (guint i = 0; i < n_given; i++)
    run (seeds->pdata[i]);
  printf ("ok 1 %u seeds\n", n_given);
  for (; g_get_monotonic_time () < end; n_inputs++)
    {
      g_autoptr (GBytes) bytes = mutate (seeds, dice);

      if (run (bytes))
        g_ptr_array_add (seeds, g_steal_pointer (&bytes));
    }
  if (seconds > 0)
    printf ("ok 2 %u inputs in %u s, %u of them came to new places\n",
            n_inputs,
            seconds,
            seeds->len - n_given);

  return 0;
}
