/* test-docx-numbering.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "document-fixture.h"

#define LVL(level, format, text)                                                                   \
  "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format                    \
  "\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"
#define ABSTRACT(id, levels) "<w:abstractNum w:abstractNumId=\"" id "\">" levels "</w:abstractNum>"
#define NUM(id, abstract)    NUM_WITH (id, abstract, "")
#define NUM_WITH(id, abstract, overrides)                                                          \
  "<w:num w:numId=\"" id "\"><w:abstractNumId w:val=\"" abstract "\"/>" overrides "</w:num>"
#define START(level, value)                                                                        \
  "<w:lvlOverride w:ilvl=\"" level "\"><w:startOverride w:val=\"" value "\"/></w:lvlOverride>"
#define P(num, level)                                                                              \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" num                        \
  "\"/></w:numPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>"
#define STYLED(style)                                                                              \
  "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr><w:r><w:t>项</w:t></w:r></w:p>"
#define PLAIN "<w:p><w:r><w:t>文</w:t></w:r></w:p>"

#define ARTICLES                                                                                   \
  LVL ("0", "chineseCountingThousand", "第%1条")                                                   \
  LVL ("1", "chineseCounting", "（%2）") LVL ("2", "decimal", "%3．")
#define LEGAL                                                                                      \
  LVL ("0", "upperRoman", "%1.")                                                                   \
  "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/>"              \
  "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
#define RESTART_NEVER                                                                              \
  LVL ("0", "decimal", "%1.")                                                                      \
  "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:lvlRestart w:val=\"0\"/>"                          \
  "<w:numFmt w:val=\"decimal\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"(%2)\"/></w:lvl>"

static const struct
{
  const char *name;
  const char *numbering;
  const char *styles;
  const char *body;
  const char *expected;
} cases[] = {
  { "a deeper level starts anew under each higher one",
    ABSTRACT ("0", ARTICLES) NUM ("1", "0"),
    NULL,
    P ("1", "0") P ("1", "1") P ("1", "1") P ("1", "0") P ("1", "1") P ("1", "2"),
    "第一条项\n（一）项\n（二）项\n第二条项\n（一）项\n1．项" },
  { "plain paragraphs between do not interrupt",
    ABSTRACT ("0", ARTICLES) NUM ("1", "0"),
    NULL,
    P ("1", "0") PLAIN P ("1", "0"),
    "第一条项\n文\n第二条项" },
  { "lists of one abstract numbering count on together",
    ABSTRACT ("0", ARTICLES) NUM ("1", "0") NUM ("2", "0"),
    NULL,
    P ("1", "0") P ("2", "0") P ("1", "0"),
    "第一条项\n第二条项\n第三条项" },
  { "a list with a start of its own begins there, once",
    ABSTRACT ("0", LVL ("0", "chineseCounting", "（%1）")) NUM ("1", "0")
      NUM_WITH ("2", "0", START ("0", "1")) NUM_WITH ("3", "0", START ("0", "5")),
    NULL,
    P ("1", "0") P ("1", "0") P ("2", "0") P ("2", "0") P ("3", "0") P ("3", "0"),
    "（一）项\n（二）项\n（一）项\n（二）项\n（五）项\n（六）项" },
  { "a list may redefine a level",
    ABSTRACT ("0", LVL ("0", "decimal", "%1."))
      NUM_WITH ("1",
                "0",
                "<w:lvlOverride w:ilvl=\"0\">" LVL ("0", "lowerLetter", "%1)") "</w:lvlOverride>"),
    NULL,
    P ("1", "0") P ("1", "0"),
    "a)项\nb)项" },
  { "the legal form prints all levels in decimals",
    ABSTRACT ("0", LEGAL) NUM ("1", "0"),
    NULL,
    P ("1", "0") P ("1", "1") P ("1", "0") P ("1", "1"),
    "I.项\n1.1项\nII.项\n2.1项" },
  { "a level that never restarts counts on",
    ABSTRACT ("0", RESTART_NEVER) NUM ("1", "0"),
    NULL,
    P ("1", "0") P ("1", "1") P ("1", "0") P ("1", "1"),
    "1.项\n(1)项\n2.项\n(2)项" },
  { "a level that nothing stands above shows where that would start",
    ABSTRACT ("0", LVL ("0", "decimal", "%1.") LVL ("1", "decimal", "%1.%2")) NUM ("1", "0"),
    NULL,
    P ("1", "1") P ("1", "1"),
    "1.1项\n1.2项" },
  { "a bullet is a bullet",
    ABSTRACT ("0", LVL ("0", "bullet", "\xef\x82\xb7")) NUM ("1", "0"),
    NULL,
    P ("1", "0"),
    "•项" },
  { "number zero takes the numbering of the style away",
    ABSTRACT ("0", ARTICLES) NUM ("1", "0"),
    "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
    "</w:pPr></w:style>",
    "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r>"
    "<w:t>项</w:t></w:r></w:p>" STYLED ("A"),
    "项\n第一条项" },
  { "a style gives the list and the list its level; styles rest on styles",
    ABSTRACT (
      "0",
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
      "<w:pStyle w:val=\"A\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
      "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
      "<w:pStyle w:val=\"B\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"（%2）\"/>"
      "</w:lvl>") NUM ("1", "0"),
    "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
    "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/>"
    "</w:style>",
    STYLED ("A") STYLED ("B") STYLED ("B") STYLED ("A"),
    "1、项\n（1）项\n（2）项\n2、项" },
  { "a numbering style names the numbering",
    "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>" ABSTRACT (
      "1",
      LVL ("0", "decimalEnclosedCircle", "%1")) NUM ("1", "0") NUM ("2", "1"),
    "<w:style w:type=\"numbering\" w:styleId=\"S\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr>"
    "</w:pPr></w:style>",
    P ("1", "0") P ("1", "0"),
    "①项\n②项" },
  { "a tab or a blank after the number is a blank",
    ABSTRACT ("0",
              "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
              "<w:lvlText w:val=\"%1.\"/></w:lvl>"
              "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
              "<w:suff w:val=\"space\"/><w:lvlText w:val=\"%2)\"/></w:lvl>") NUM ("1", "0"),
    NULL,
    P ("1", "0") P ("1", "1"),
    "1. 项\n1) 项" },
  { "a list that is not there gives no number",
    ABSTRACT ("0", ARTICLES),
    NULL,
    P ("7", "0"),
    "项" },
};

static void
test_numbers_are_printed_as_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = fixture_text (
        fixture_docx (cases[i].body, cases[i].numbering, cases[i].styles));

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/docx-numbering/numbers-are-printed-as-text",
                   test_numbers_are_printed_as_text);

  return g_test_run ();
}
