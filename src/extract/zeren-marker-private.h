/* zeren-marker-private.h: the numbers that clauses begin with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zeren-shadow-private.h"

G_BEGIN_DECLS

/**
 * ZerenMarkerClass:
 *
 * From the outermost to the innermost place that a class usually has (domain.md 4.8).
 */
typedef enum
{
  ZEREN_MARKER_NONE,
  ZEREN_MARKER_PART,           /* 第一编 第一部分 */
  ZEREN_MARKER_CHAPTER,        /* 第一章 */
  ZEREN_MARKER_SECTION,        /* 第一节 */
  ZEREN_MARKER_ARTICLE,        /* 第一条 */
  ZEREN_MARKER_HAN,            /* 一、 */
  ZEREN_MARKER_HAN_BRACKET,    /* （一） 一） ㈠ */
  ZEREN_MARKER_ARABIC,         /* 1. 1、 */
  ZEREN_MARKER_DECIMAL,        /* 1.1 */
  ZEREN_MARKER_SUBDECIMAL,     /* 1.1.1 */
  ZEREN_MARKER_ARABIC_BRACKET, /* （1） ⑴ */
  ZEREN_MARKER_ARABIC_HALF,    /* 1） */
  ZEREN_MARKER_CIRCLED,        /* ① */
  ZEREN_N_MARKERS,
} ZerenMarkerClass;

/**
 * ZerenMarker:
 * @marker_class: the class, ZEREN_MARKER_NONE where there is no number
 * @value: the number; of 1.2 the last one
 * @n_chars: characters of the label, its 、 or . included
 * @is_weak: whether only its place in a list can tell that it is one
 * @prefix: of 1.2 the number before the last one, else 0
 * @is_odd: whether its brackets do not match
 */
typedef struct
{
  ZerenMarkerClass marker_class;
  guint value;
  gsize n_chars;
  gboolean is_weak;
  guint prefix;
  gboolean is_odd;
} ZerenMarker;

ZerenMarker zeren_marker_parse (ZerenRun run, const gsize *map);
gboolean zeren_marker_is_title_class (ZerenMarkerClass marker_class);
gsize zeren_parse_han_number (ZerenRun run, gsize from, guint *value);
gsize zeren_parse_arabic_number (ZerenRun run, gsize from, guint *value);

G_END_DECLS
