/* zeren-docx-rules.c: what a DOCX is checked for, with the clauses of GB/T 9704-2012
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-docx-rules.h"

#include <glib/gi18n-lib.h>

/* The figures are those of domain.md 1.1 to 1.5; clause 10 is about letters and minutes. */
static const struct
{
  const char *id, *clause, *title, *fix;
} rules[ZEREN_DOCX_N_RULES] = {
  [ZEREN_DOCX_RULE_PAGE_SIZE] = { "page-size",
                                  "5.1",
                                  N_ ("The paper is not A4 upright."),
                                  N_ ("Set the paper to A4, upright: 210 by 297 mm.") },
  [ZEREN_DOCX_RULE_MARGINS] = { "margins",
                                "5.2.1",
                                N_ ("A margin of the page is not that of the standard."),
                                N_ ("Set the margins to 37 mm above, 28 mm left, 26 mm right and "
                                    "35 mm below, so that the type area is 156 by 225 mm.") },
  [ZEREN_DOCX_RULE_BODY_FONT] = { "body-font",
                                  "5.2.2",
                                  N_ ("The text is not in 仿宋."),
                                  N_ ("Set these words in 仿宋 (仿宋_GB2312).") },
  [ZEREN_DOCX_RULE_BODY_SIZE] = { "body-size",
                                  "5.2.2",
                                  N_ ("The size of the text is not 三号."),
                                  N_ ("Set these words in size 三号 (16 pt).") },
  [ZEREN_DOCX_RULE_THEME_FONT] = { "theme-font",
                                   "5.2.2",
                                   N_ ("The typeface is left to a theme and is another one on "
                                       "another PC."),
                                   N_ ("Choose the typeface by its name for these words, "
                                       "East-Asian ones too.") },
  [ZEREN_DOCX_RULE_QUOTE_FONT] = { "quote-font",
                                   "5.2.2",
                                   N_ ("Quotes or dashes are in a Western typeface and come out "
                                       "narrow."),
                                   N_ ("Set these signs in the Chinese typeface of the words "
                                       "around them.") },
  [ZEREN_DOCX_RULE_LINES] = { "lines-per-page",
                              "5.2.3",
                              N_ ("The grid of the page does not give 22 lines."),
                              N_ ("Set the grid of the page to 22 lines a page.") },
  [ZEREN_DOCX_RULE_CHARACTERS] = { "characters-per-line",
                                   "5.2.3",
                                   N_ ("A line does not take 28 characters."),
                                   N_ ("Set the grid to 28 characters a line, or condense the text "
                                       "by 0.25 pt.") },
  [ZEREN_DOCX_RULE_LINE_PITCH] = { "line-pitch",
                                   "5.2.3",
                                   N_ ("The lines do not stand at the exact distance that gives 22 "
                                       "a page."),
                                   N_ ("Set the line spacing to exactly 28.95 pt (28 to 29 pt "
                                       "gives 22 lines).") },
  [ZEREN_DOCX_RULE_COLOUR] = { "text-colour",
                               "5.2.4",
                               N_ ("Text is not black."),
                               N_ ("Set these words in black; only the mark and the rule of the "
                                   "head are red.") },
  [ZEREN_DOCX_RULE_COPY_NUMBER] = { "copy-number-form",
                                    "7.2.1",
                                    N_ ("The copy number is not six Arabic digits."),
                                    N_ ("Write the copy number in six digits, with zeros before "
                                        "it: 000001.") },
  [ZEREN_DOCX_RULE_SECRECY] = { "secrecy-form",
                                "7.2.2",
                                N_ ("The degree of secrecy and its period are not joined by ★."),
                                N_ ("Write the degree and the period with ★ between them and "
                                    "Arabic digits: 秘密★1年.") },
  [ZEREN_DOCX_RULE_LABEL_FONT] = { "label-font",
                                   "7.2.2",
                                   N_ ("Secrecy or urgency is not in 黑体."),
                                   N_ ("Set these words in 黑体, size 三号.") },
  [ZEREN_DOCX_RULE_MARK_FONT] = { "mark-font",
                                  "7.2.4",
                                  N_ ("The organ mark is not in 小标宋."),
                                  N_ ("Set the mark in 小标宋 (方正小标宋简体).") },
  [ZEREN_DOCX_RULE_MARK_COLOUR] = { "mark-colour",
                                    "7.2.4",
                                    N_ ("The organ mark is not red."),
                                    N_ ("Set the mark in red.") },
  [ZEREN_DOCX_RULE_MARK_PLACE] = { "mark-place",
                                   "7.2.4",
                                   N_ ("The organ mark is not centred."),
                                   N_ ("Centre the mark.") },
  [ZEREN_DOCX_RULE_NUMBER_BRACKETS] = { "number-brackets",
                                        "7.2.5",
                                        N_ ("The year of the document number does not stand in 〔 "
                                            "〕."),
                                        N_ ("Write the year in 〔 〕, not in round or square "
                                            "brackets: 〔2026〕.") },
  [ZEREN_DOCX_RULE_NUMBER_FORM] = { "number-form",
                                    "7.2.5",
                                    N_ ("The document number is not written as the standard asks."),
                                    N_ ("Write code, 〔year in four digits〕, number and 号, "
                                        "without 第 and without zeros before the number.") },
  [ZEREN_DOCX_RULE_NUMBER_PLACE] = { "number-place",
                                     "7.2.5",
                                     N_ ("The document number is not where it belongs."),
                                     N_ ("Centre the number; where signatories stand on its line, "
                                         "begin it one character from the left.") },
  [ZEREN_DOCX_RULE_SIGNATORY_COLON] = { "signatory-colon",
                                        "7.2.6",
                                        N_ ("签发人 is not followed by a full-width colon."),
                                        N_ ("Write 签发人： with a full-width colon.") },
  [ZEREN_DOCX_RULE_SIGNATORY_FONT] = { "signatory-font",
                                       "7.2.6",
                                       N_ ("The name of the signatory is not in 楷体."),
                                       N_ ("Set the name in 楷体, size 三号.") },
  [ZEREN_DOCX_RULE_RED_RULE] = { "red-rule",
                                 "7.2.7",
                                 N_ ("The rule below the head is missing or not red."),
                                 N_ ("Draw a red rule as wide as the type area 4 mm below the "
                                     "document number.") },
  [ZEREN_DOCX_RULE_TITLE_FONT] = { "title-font",
                                   "7.3.1",
                                   N_ ("The title is not in 小标宋."),
                                   N_ ("Set the title in 小标宋 (方正小标宋简体).") },
  [ZEREN_DOCX_RULE_TITLE_SIZE] = { "title-size",
                                   "7.3.1",
                                   N_ ("The size of the title is not 二号."),
                                   N_ ("Set the title in size 二号 (22 pt).") },
  [ZEREN_DOCX_RULE_TITLE_PLACE] = { "title-place",
                                    "7.3.1",
                                    N_ ("The title is not centred."),
                                    N_ ("Centre the title, without an indent.") },
  [ZEREN_DOCX_RULE_TITLE_FORM] = { "title-form",
                                   "7.3.1",
                                   N_ ("The title does not end with a type of document, or ends "
                                       "with a stop."),
                                   N_ ("Name the matter and the type of document (关于……的通知), "
                                       "without a stop at the end.") },
  [ZEREN_DOCX_RULE_TITLE_LINES] = { "title-lines",
                                    "7.3.1",
                                    N_ ("A line of the title ends within a word, or its lines are "
                                        "no trapezoid or diamond."),
                                    N_ ("Divide the title between words, so that its lines grow "
                                        "and then shrink.") },
  [ZEREN_DOCX_RULE_RECIPIENT_COLON] = { "recipient-colon",
                                        "7.3.2",
                                        N_ (
                                          "The recipients are not followed by a full-width colon."),
                                        N_ ("Write a full-width colon (：) after the last "
                                            "recipient.") },
  [ZEREN_DOCX_RULE_RECIPIENT_PLACE] = { "recipient-place",
                                        "7.3.2",
                                        N_ ("The recipients do not begin at the left edge."),
                                        N_ ("Let the recipients begin at the left edge, without an "
                                            "indent.") },
  [ZEREN_DOCX_RULE_INDENT] = { "paragraph-indent",
                               "7.3.3",
                               N_ ("A paragraph is not indented by two characters."),
                               N_ ("Indent the first line by two characters and let the others "
                                   "begin at the left edge.") },
  [ZEREN_DOCX_RULE_LEVEL1_FONT] = { "level-1-font",
                                    "7.3.3",
                                    N_ ("A heading of the first level is not in 黑体."),
                                    N_ ("Set the heading in 黑体.") },
  [ZEREN_DOCX_RULE_LEVEL2_FONT] = { "level-2-font",
                                    "7.3.3",
                                    N_ ("A heading of the second level is not in 楷体."),
                                    N_ ("Set the heading in 楷体 (楷体_GB2312).") },
  [ZEREN_DOCX_RULE_NUMBERING_FORM] = { "numbering-form",
                                       "7.3.3",
                                       N_ ("A number of a heading is not written as the standard "
                                           "asks."),
                                       N_ ("Write 一、 then （一） then 1. then （1）, with "
                                           "full-width brackets and nothing after a bracket.") },
  [ZEREN_DOCX_RULE_NUMBERING_LEVELS] = { "numbering-levels",
                                         "7.3.3",
                                         N_ ("A level of the numbering stands where a higher one "
                                             "is missing."),
                                         N_ ("Number in the order 一、 （一） 1. （1）; with two "
                                             "levels only, 一、 and 1. will do.") },
  [ZEREN_DOCX_RULE_NUMBERING_ORDER] = { "numbering-order",
                                        "7.3.3",
                                        N_ (
                                          "A number of a heading does not follow the one before."),
                                        N_ ("Number the headings of a level one after the other, "
                                            "from one.") },
  [ZEREN_DOCX_RULE_ATTACHMENT_COLON] = { "attachment-colon",
                                         "7.3.4",
                                         N_ ("附件 is not followed by a full-width colon."),
                                         N_ ("Write 附件： with a full-width colon, and the name "
                                             "after it.") },
  [ZEREN_DOCX_RULE_ATTACHMENT_NUMBER] = { "attachment-number",
                                          "7.3.4",
                                          N_ ("The numbers of the attachments are not 1. 2. 3."),
                                          N_ ("Number several attachments 1. 2. 3., in Arabic "
                                              "digits with a dot.") },
  [ZEREN_DOCX_RULE_ATTACHMENT_END] = { "attachment-end",
                                       "7.3.4",
                                       N_ ("There is a sign after the name of an attachment."),
                                       N_ ("Write nothing after the name of an attachment.") },
  [ZEREN_DOCX_RULE_ATTACHMENT_PLACE] = { "attachment-place",
                                         "7.3.4",
                                         N_ ("The attachment note is not where it belongs."),
                                         N_ ("Leave one line free below the text and indent 附件： "
                                             "by two characters.") },
  [ZEREN_DOCX_RULE_SIGNATURE_PLACE] = { "signature-place",
                                        "7.3.5",
                                        N_ ("Organ and date do not stand where the standard wants "
                                            "them."),
                                        N_ ("With a seal, end the date four characters from the "
                                            "right with the organ centred over it; without one, "
                                            "end the organ two characters from the right and begin "
                                            "the date two characters after it.") },
  [ZEREN_DOCX_RULE_ORGAN_MISSING] = { "organ-missing",
                                      "7.3.5",
                                      N_ ("No organ stands above the date."),
                                      N_ ("Write the name of the organ on the line above the "
                                          "date.") },
  [ZEREN_DOCX_RULE_DATE_FORM] = { "date-form",
                                  "7.3.5.4",
                                  N_ ("The date is not written as the standard asks."),
                                  N_ ("Write year, month and day in Arabic digits, the year in "
                                      "full and no zeros before month and day: 2026年3月6日.") },
  [ZEREN_DOCX_RULE_DATE_MISSING] = { "date-missing",
                                     "7.3.5",
                                     N_ ("The document has no date."),
                                     N_ ("Write the date below the name of the organ.") },
  [ZEREN_DOCX_RULE_EMPTY_PAGE] = { "empty-page",
                                   "7.3.5.5",
                                   N_ ("A page says that it holds no text."),
                                   N_ ("Make room for the seal by the distance of lines or "
                                       "characters, not by 此页无正文.") },
  [ZEREN_DOCX_RULE_NOTE_FORM] = { "note-form",
                                  "7.3.6",
                                  N_ ("The note below the date does not stand in full-width "
                                      "brackets, two characters in."),
                                  N_ ("Write the note in （ ）, indented by two characters, on the "
                                      "line below the date.") },
  [ZEREN_DOCX_RULE_ATTACHMENT_HEAD] = { "attachment-head",
                                        "7.3.7",
                                        N_ ("附件 above an attachment is not in 黑体 at the left "
                                            "edge."),
                                        N_ ("Set 附件 and its number in 黑体, size 三号, on the "
                                            "first line of the page, at the left edge.") },
  [ZEREN_DOCX_RULE_ATTACHMENT_PAGE] = { "attachment-page",
                                        "7.3.7",
                                        N_ ("An attachment does not begin on a page of its own."),
                                        N_ ("Put a page break before 附件, so that each "
                                            "attachment begins on a new page.") },
  [ZEREN_DOCX_RULE_IMPRINT_PAGE] = { "imprint-page",
                                     "7.4",
                                     N_ ("The imprint does not stand on an even page."),
                                     N_ ("Put the imprint on the last page, an even one: begin it "
                                         "in a section that starts on an even page.") },
  [ZEREN_DOCX_RULE_IMPRINT_FONT] = { "imprint-font",
                                     "7.4.2",
                                     N_ ("The imprint is not in 仿宋, size 四号."),
                                     N_ ("Set the imprint in 仿宋, size 四号 (14 pt).") },
  [ZEREN_DOCX_RULE_IMPRINT_RULES] = { "imprint-rules",
                                      "7.4.1",
                                      N_ ("The rules above and below the imprint are missing or "
                                          "too thin."),
                                      N_ ("Draw the first and the last rule 0.35 mm strong (1 pt), "
                                          "as wide as the type area.") },
  [ZEREN_DOCX_RULE_COPIES_FORM] = { "copies-form",
                                    "7.4.2",
                                    N_ ("The copies are not written as the standard asks."),
                                    N_ ("Write 抄送： with a full-width colon, and a full stop "
                                        "(。) after the last organ.") },
  [ZEREN_DOCX_RULE_PRINTING_FORM] = { "printing-form",
                                      "7.4.3",
                                      N_ ("The date of printing is not written as the standard "
                                          "asks."),
                                      N_ ("Write the date in Arabic digits without zeros before "
                                          "month and day, and 印发 after it: 2026年3月6日印发.") },
  [ZEREN_DOCX_RULE_PAGE_NUMBER] = { "page-number",
                                    "7.5",
                                    N_ ("The pages are not numbered."),
                                    N_ ("Put the page number into the footer, as a field.") },
  [ZEREN_DOCX_RULE_PAGE_NUMBER_FORM] = { "page-number-form",
                                         "7.5",
                                         N_ ("The page number has no dashes beside it."),
                                         N_ ("Write a dash on either side of the number: — 1 —.") },
  [ZEREN_DOCX_RULE_PAGE_NUMBER_FONT] = { "page-number-font",
                                         "7.5",
                                         N_ ("The page number is not in 宋体, size 四号."),
                                         N_ ("Set the number in 宋体, size 四号 (14 pt).") },
  [ZEREN_DOCX_RULE_PAGE_NUMBER_PLACE] = { "page-number-place",
                                          "7.5",
                                          N_ ("The page number is not on the outer side, one "
                                              "character in."),
                                          N_ ("Give odd and even pages footers of their own: odd "
                                              "ones to the right, even ones to the left, one "
                                              "character from the edge.") },
  [ZEREN_DOCX_RULE_PAGE_NUMBER_DISTANCE] = { "page-number-distance",
                                             "7.5",
                                             N_ (
                                               "The page number is not 7 mm below the type area."),
                                             N_ ("Set the distance of the footer so that the "
                                                 "dashes stand 7 mm below the type area.") },
  [ZEREN_DOCX_RULE_QUOTES] = { "quotes-straight",
                               "9",
                               N_ ("Quotes are straight ones."),
                               N_ ("Write “ ” and ‘ ’ in the place of \" and '.") },
  [ZEREN_DOCX_RULE_QUOTE_PAIRS] = { "quotes-paired",
                                    "9",
                                    N_ ("Quotes do not come in pairs."),
                                    N_ ("Close each “ with ” and each ‘ with ’.") },
  [ZEREN_DOCX_RULE_PUNCTUATION] = { "punctuation",
                                    "9",
                                    N_ ("A half-width sign stands between Chinese words."),
                                    N_ ("Write the full-width sign: ，；：？！（）.") },
  [ZEREN_DOCX_RULE_SIGN_FORM] = { "sign-form",
                                  "9",
                                  N_ ("A sign is doubled, or is not the Chinese one."),
                                  N_ ("Write one stop or comma only, …… for what is left out, —— "
                                      "for a dash, “ ” for quotes and 《 》 for titles.") },
  [ZEREN_DOCX_RULE_BRACKET_PAIRS] = { "brackets-paired",
                                      "9",
                                      N_ ("Brackets do not come in pairs."),
                                      N_ ("Close each （ with ）, each 《 with 》 and each 〔 with "
                                          "〕.") },
  [ZEREN_DOCX_RULE_WIDE_DIGITS] = { "digits-wide",
                                    "9",
                                    N_ ("Digits or letters are as wide as Chinese characters."),
                                    N_ ("Type digits and letters half-width: 2026, A4.") },
  [ZEREN_DOCX_RULE_ATTENDANCE_FONT] = { "attendance-font",
                                        "10.3",
                                        N_ ("出席, 请假 or 列席 of the minutes is not in 黑体, or "
                                            "the names are not in 仿宋."),
                                        N_ ("Set the word before the colon in 黑体 and the names "
                                            "in 仿宋.") },
};

/** zeren_docx_rule_get_id: Returns: a name for programs, such as `number-brackets` */
const char *
zeren_docx_rule_get_id (ZerenDocxRule rule)
{
  g_return_val_if_fail (rule < ZEREN_DOCX_N_RULES, NULL);

  return rules[rule].id;
}

/** zeren_docx_rule_get_clause: Returns: the clause of GB/T 9704-2012, such as `7.2.5` */
const char *
zeren_docx_rule_get_clause (ZerenDocxRule rule)
{
  g_return_val_if_fail (rule < ZEREN_DOCX_N_RULES, NULL);

  return rules[rule].clause;
}

/** zeren_docx_rule_get_title: Returns: what is wrong, in words */
const char *
zeren_docx_rule_get_title (ZerenDocxRule rule)
{
  g_return_val_if_fail (rule < ZEREN_DOCX_N_RULES, NULL);

  return _ (rules[rule].title);
}

/** zeren_docx_rule_get_fix: Returns: what to do about it, in words */
const char *
zeren_docx_rule_get_fix (ZerenDocxRule rule)
{
  g_return_val_if_fail (rule < ZEREN_DOCX_N_RULES, NULL);

  return _ (rules[rule].fix);
}
