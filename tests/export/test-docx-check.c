/* test-docx-check.c: the check passes what is right and tells each fault by its rule
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checked-documents.h"
#include "zeren-docx-check.h"
#include "zeren-export-error.h"

#include <libxml/parser.h>
#include <string.h>

#define BODY   "word/document.xml"
#define STYLES "word/styles.xml"
#define ODD    "word/footer1.xml"

static ZerenDocxCheck *
check (GBytes *docx)
{
  g_autoptr (GError) error = NULL;
  ZerenDocxCheck *found = zeren_docx_check_new (docx, NULL, &error);

  g_assert_no_error (error);

  return found;
}

static char *
dup_findings (ZerenDocxCheck *found)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < zeren_docx_check_get_n_findings (found); i++)
    {
      const ZerenDocxFinding *finding = zeren_docx_check_get_finding (found, i);

      g_string_append_printf (text,
                              "%s%s %u “%s”: %s, not %s",
                              i > 0 ? "\n" : "",
                              zeren_docx_rule_get_id (finding->rule),
                              finding->paragraph,
                              finding->words != NULL ? finding->words : "",
                              finding->found != NULL ? finding->found : "?",
                              finding->wanted != NULL ? finding->wanted : "?");
    }

  return g_string_free (text, FALSE);
}

static void
test_our_own_documents_pass (void)
{
  g_autoptr (GPtrArray) all = checked_all_kinds ();

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GBytes) docx = checked_write (all->pdata[i]);
      g_autoptr (ZerenDocxCheck) found = check (docx);
      g_autofree char *findings = dup_findings (found);
      g_autofree char *text = zeren_official_document_dup_text (all->pdata[i]);

      if (*findings != '\0')
        g_error ("document %u has findings:\n%s\n%s", i, findings, text);
      g_assert_cmpuint (zeren_docx_check_get_n_paragraphs (found), >, 0);
    }
}

static void
test_long_names_of_ours_pass (void)
{
  for (guint kind = 0; kind <= ZEREN_OFFICIAL_LETTER; kind++)
    for (guint seal = 0; seal < 2; seal++)
      {
        g_autoptr (ZerenOfficialDocument) document = sample_long_names (kind, seal != 0);
        g_autoptr (GBytes) docx = checked_write (document);
        g_autoptr (ZerenDocxCheck) found = check (docx);
        g_autofree char *findings = dup_findings (found);

        g_assert_cmpstr (findings, ==, "");
      }
}

/* In checked_whole(), unless the rule needs another document. */
static const OfficialFault faults[] = {
  { "page-size", BODY, "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\"" },
  { "margins", BODY, "w:top=\"2098\"", "w:top=\"1440\"" },
  { "body-font",
    BODY,
    "<w:r><w:t xml:space=\"preserve\">按照",
    "<w:r><w:rPr><w:rFonts w:eastAsia=\"宋体\"/></w:rPr><w:t xml:space=\"preserve\">按照" },
  { "body-size",
    BODY,
    "<w:r><w:t xml:space=\"preserve\">按照",
    "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">按照" },
  { "theme-font",
    BODY,
    "<w:r><w:t xml:space=\"preserve\">按照",
    "<w:r><w:rPr><w:rFonts w:eastAsiaTheme=\"minorEastAsia\"/></w:rPr>"
    "<w:t xml:space=\"preserve\">按照" },
  { "quote-font",
    BODY,
    "<w:r><w:t xml:space=\"preserve\">按照",
    "<w:r><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/></w:rPr>"
    "<w:t xml:space=\"preserve\">按照" },
  { "lines-per-page", BODY, "w:linePitch=\"579\"", "w:linePitch=\"312\"" },
  { "characters-per-line", STYLES, "<w:spacing w:val=\"-5\"/>", "<w:spacing w:val=\"0\"/>" },
  { "line-pitch",
    BODY,
    "<w:pStyle w:val=\"ZBody\"/>",
    "<w:pStyle w:val=\"ZBody\"/><w:spacing w:line=\"360\" w:lineRule=\"auto\"/>" },
  { "text-colour",
    BODY,
    "<w:r><w:t xml:space=\"preserve\">按照",
    "<w:r><w:rPr><w:color w:val=\"0070C0\"/></w:rPr><w:t xml:space=\"preserve\">按照" },
  { "copy-number-form", BODY, ">000007<", ">7<" },
  { "secrecy-form", BODY, "秘密★1年", "秘密1年" },
  { "label-font",
    BODY,
    "<w:rStyle w:val=\"ZHei\"/></w:rPr><w:t xml:space=\"preserve\">加急",
    "</w:rPr><w:t xml:space=\"preserve\">加急" },
  { "mark-font",
    BODY,
    "<w:color w:val=\"D90000\"/>",
    "<w:rFonts w:eastAsia=\"黑体\"/><w:color w:val=\"D90000\"/>" },
  { "mark-colour", BODY, "<w:color w:val=\"D90000\"/>", "<w:color w:val=\"000000\"/>" },
  { "mark-place",
    BODY,
    "w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
    "w:lineRule=\"exact\"/><w:jc w:val=\"left\"/>" },
  { "number-brackets", BODY, "〔2026〕", "[2026]" },
  { "number-form", BODY, "〔2026〕8号", "〔2026〕第08号" },
  { "signatory-colon", BODY, "签发人：", "签发人:" },
  { "signatory-font",
    BODY,
    "<w:rStyle w:val=\"ZQuote\"/></w:rPr><w:t xml:space=\"preserve\">方圆",
    "</w:rPr><w:t xml:space=\"preserve\">方圆" },
  { "red-rule", BODY, "w:space=\"8\" w:color=\"D90000\"", "w:space=\"8\" w:color=\"000000\"" },
  { "title-font",
    BODY,
    "<w:r><w:t xml:space=\"preserve\">关于电梯",
    "<w:r><w:rPr><w:rFonts w:eastAsia=\"宋体\"/></w:rPr><w:t xml:space=\"preserve\">关于电梯" },
  { "title-size",
    BODY,
    "<w:r><w:t xml:space=\"preserve\">关于电梯",
    "<w:r><w:rPr><w:sz w:val=\"36\"/></w:rPr><w:t xml:space=\"preserve\">关于电梯" },
  { "title-place",
    BODY,
    "<w:pStyle w:val=\"ZTitle\"/></w:pPr>",
    "<w:pStyle w:val=\"ZTitle\"/><w:jc w:val=\"left\"/></w:pPr>" },
  { "title-form", BODY, "检查情况的报告<", "检查情况<" },
  { "recipient-colon", BODY, "云桥市人民政府：", "云桥市人民政府:" },
  { "recipient-place",
    BODY,
    "<w:t xml:space=\"preserve\">云桥市人民政府",
    "<w:t xml:space=\"preserve\">　　云桥市人民政府" },
  { "paragraph-indent", BODY, "<w:pStyle w:val=\"ZBody\"/>", "<w:pStyle w:val=\"ZPlain\"/>" },
  { "level-1-font",
    BODY,
    "<w:r><w:t xml:space=\"preserve\">一、",
    "<w:r><w:rPr><w:rFonts w:eastAsia=\"仿宋_GB2312\"/></w:rPr><w:t xml:space=\"preserve\">一、" },
  { "level-2-font",
    BODY,
    "<w:r><w:t xml:space=\"preserve\">（一）",
    "<w:r><w:rPr><w:rFonts w:eastAsia=\"宋体\"/></w:rPr><w:t xml:space=\"preserve\">（一）" },
  { "numbering-form", BODY, "1.客运", "1、客运" },
  { "numbering-form", BODY, "（一）检查", "(一)检查" },
  { "numbering-levels", BODY, ">1.客运", ">客运" },
  { "numbering-order", BODY, "二、下步", "三、下步" },
  { "attachment-colon", BODY, "附件：1.", "附件:1." },
  { "attachment-number", BODY, "2.电梯清单", "2、电梯清单" },
  { "attachment-end", BODY, "2.电梯清单", "2.电梯清单；" },
  { "attachment-place",
    BODY,
    "<w:t xml:space=\"preserve\">附件：",
    "<w:t xml:space=\"preserve\">　　附件：" },
  { "signature-place", BODY, "w:right=\"1260\"", "w:right=\"0\"" },
  { "date-form", BODY, ">2026年7月10日<", ">2026年07月10日<" },
  { "date-form", BODY, ">2026年7月10日<", ">2026.07.10<" },
  { "empty-page", BODY, "（1）逐台登记。", "（1）逐台登记，此页无正文。" },
  { "note-form", BODY, "（联系人：丁一，电话：5550123）", "联系人：丁一，电话：5550123" },
  { "imprint-font",
    BODY,
    "<w:r><w:t xml:space=\"preserve\">抄送",
    "<w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t xml:space=\"preserve\">抄送" },
  { "imprint-rules",
    BODY,
    "<w:top w:val=\"single\" w:sz=\"8\"",
    "<w:top w:val=\"nil\" w:sz=\"8\"" },
  { "copies-form", BODY, "电梯安全办公室。", "电梯安全办公室" },
  { "printing-form", BODY, "2026年7月11日印发", "2026年07月11日印发" },
  { "page-number", ODD, "w:instr=\" PAGE \"", "w:instr=\" DATE \"" },
  { "page-number-form", ODD, ">— <", "><" },
  { "page-number-font", STYLES, "w:hAnsi=\"宋体\"", "w:hAnsi=\"Times New Roman\"" },
  { "page-number-place", "word/settings.xml", "<w:evenAndOddHeaders/>", "" },
  { "page-number-place", ODD, "<w:jc w:val=\"right\"/>", "<w:jc w:val=\"center\"/>" },
  { "page-number-distance", BODY, "w:footer=\"1446\"", "w:footer=\"992\"" },
  { "quotes-straight", BODY, "“逐台检查”", "\"逐台检查\"" },
  { "quotes-paired", BODY, "“逐台检查”", "“逐台检查“" },
  { "punctuation", BODY, "的要求，现将", "的要求,现将" },
  { "punctuation", BODY, "情况报告如下。", "情况报告如下." },
  { "sign-form", BODY, "的要求，现将", "的要求，，现将" },
  { "sign-form", BODY, "情况报告如下。", "情况报告如下。。" },
  { "sign-form", BODY, "情况报告如下。", "情况报告如下..." },
  { "sign-form", BODY, "的要求，现将", "的要求--现将" },
  { "sign-form", BODY, "“逐台检查”", "「逐台检查」" },
  { "sign-form", BODY, "“逐台检查”", "&lt;逐台检查&gt;" },
  { "brackets-paired", BODY, "“逐台检查”", "《逐台检查" },
  { "brackets-paired", BODY, "“逐台检查”", "逐台检查（含扶梯" },
  { "brackets-paired", BODY, "“逐台检查”", "逐台检查）" },
  { "digits-wide", BODY, "现将检查", "现将２０２６年检查" },
  { "digits-wide", BODY, "现将检查", "现将Ａ级检查" },
  { "number-brackets", BODY, "现将检查", "按照云安发[2026]3号现将检查" },
  { "number-brackets", BODY, "现将检查", "按照云安发（2026）3号现将检查" },
  { "date-form", BODY, "现将检查", "现将2026年06月以来检查" },
  { "date-form", BODY, "现将检查", "现将6月05日前检查" },
  { "line-pitch",
    BODY,
    "<w:pStyle w:val=\"ZBody\"/>",
    "<w:pStyle w:val=\"ZBody\"/><w:spacing w:before=\"240\"/>" },
  { "organ-missing",
    BODY,
    "<w:t xml:space=\"preserve\">云桥市园林管理局</w:t>",
    "<w:t xml:space=\"preserve\"></w:t>" },
};

/* What looks like a fault and is none, in the place of a word of the text. */
static const char *const good_words[] = {
  "3.5.2版",
  "温度<5度、湿度>80%的",
  "1）检查、2）登记",
  "一）检查、二）登记",
  "GB/T 9704-2012",
  "登录www.example.cn后",
  "见附图.jpg的",
  "（见附件1）",
  "《“一岗双责”清单》",
  "《检查办法（试行）》",
  "《关于印发〈检查办法〉的通知》",
  "2026年10月20日前",
  "10月10日和11月3日前",
  "云安发〔2026〕3号文件",
  "（2026）云01民初3号判决",
  "主席令（2026年）第3号",
  "检查——整改",
  "记录……登记",
  "“检查。”等",
  "完成率98.5％的",
  "甲、乙、丙（丁）",
  "【重点】部位",
};

/* Faults that need more than one place changed, or an attachment, are made below. */
static void
test_one_fault_is_told_by_its_rule (gconstpointer data)
{
  const OfficialFault *fault = data;
  g_autoptr (ZerenOfficialDocument) document = checked_whole ();
  g_autoptr (GBytes) right = checked_write (document);
  g_autoptr (GBytes) wrong = checked_replace (right, fault->part, fault->from, fault->to);
  g_autoptr (ZerenDocxCheck) found = check (wrong);
  g_autofree char *findings = dup_findings (found);
  const ZerenDocxFinding *finding;

  if (zeren_docx_check_get_n_findings (found) != 1)
    g_error ("not only %s:\n%s", fault->rule, findings);
  finding = zeren_docx_check_get_finding (found, 0);
  g_assert_cmpstr (zeren_docx_rule_get_id (finding->rule), ==, fault->rule);
  g_assert_cmpstr (zeren_docx_rule_get_clause (finding->rule), !=, "");
}

static void
assert_only (ZerenOfficialDocument *document, const char *from, const char *to, const char *rule)
{
  g_autoptr (GBytes) right = checked_write (document);
  g_autoptr (GBytes) wrong = checked_replace (right, BODY, from, to);
  g_autoptr (ZerenDocxCheck) found = check (wrong);
  g_autofree char *findings = dup_findings (found);

  if (zeren_docx_check_get_n_findings (found) != 1 ||
      !g_str_equal (zeren_docx_rule_get_id (zeren_docx_check_get_finding (found, 0)->rule), rule))
    g_error ("not only %s:\n%s", rule, findings);
}

/* The title of the document, with bars where its lines end, and whether that is a fault. */
static const struct
{
  const char *lines;
  gboolean wrong;
} title_lines[] = {
  { "关于2026年上半年安全生产责任制落|实情况的报告", TRUE },
  { "关于2026年上半年安全生产责任|制落实情况的报告", TRUE },
  { "关于召开第二|次专题会议有关情况的报告", TRUE },
  { "关于2026|年安全检查情况的报告", TRUE },
  { "关于进一步做好安全检查工作|有关情况的|报告和下一步打算的报告", TRUE },
  { "关于2026年上半年安全生产责任制|落实情况的报告", FALSE },
  { "关于2026年上半年安全生产|责任制落实情况的报告", FALSE },
  { "关于青|禾镇电梯检查情况的报告", FALSE }, /* a name that we do not know */
  { "云桥市园林管理局|关于电梯安全检查|情况的报告", FALSE },
  { "关于电梯|安全检查情况的报告", FALSE },
  { "云桥市园林|管理局关于电梯安全检查|情况的报告", FALSE },
};

static void
test_lines_of_a_title (void)
{
  g_autoptr (ZerenOfficialDocument) document = checked_whole ();
  g_autoptr (GBytes) right = checked_write (document);

  for (guint i = 0; i < G_N_ELEMENTS (title_lines); i++)
    {
      g_auto (GStrv) lines = g_strsplit (title_lines[i].lines, "|", -1);
      g_autofree char *text = g_strjoinv ("</w:t><w:br/><w:t>", lines);
      g_autoptr (GBytes)
        changed = checked_replace (right, BODY, "关于电梯安全检查情况的报告", text);
      g_autoptr (ZerenDocxCheck) found = check (changed);
      g_autofree char *findings = dup_findings (found);

      if (zeren_docx_check_get_n_findings (found) != (title_lines[i].wrong ? 1 : 0) ||
          (title_lines[i].wrong && !g_str_has_prefix (findings, "title-lines")))
        g_error ("“%s”:\n%s", title_lines[i].lines, findings);
    }
}

static void
test_good_words_are_not_faults (void)
{
  g_autoptr (ZerenOfficialDocument) document = checked_whole ();
  g_autoptr (GBytes) right = checked_write (document);

  for (guint i = 0; i < G_N_ELEMENTS (good_words); i++)
    {
      g_autofree char *escaped = g_markup_escape_text (good_words[i], -1);
      g_autofree char *text = g_strconcat ("现将", escaped, "检查", NULL);
      g_autoptr (GBytes) changed = checked_replace (right, BODY, "现将检查", text);
      g_autoptr (ZerenDocxCheck) found = check (changed);
      g_autofree char *findings = dup_findings (found);

      if (zeren_docx_check_get_n_findings (found) > 0)
        g_error ("“%s” is taken for a fault:\n%s", good_words[i], findings);
    }
}

/* Rules are in articles, and （一） are the items of one. */
static void
test_items_of_articles_need_no_heading (void)
{
  static const char *const texts[] = {
    "第一条　为落实器材巡查责任，制定本制度。",
    "第二条　巡查员应当：",
    "（一）每月清点器材；",
    "（二）登记清点结果。",
    "第三条　科长应当：",
    "（一）每季度核对登记；",
    "（二）报告核对结果。",
  };
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autoptr (ZerenDocxCheck) found = NULL;
  g_autofree char *findings = NULL;

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "器材巡查制度");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    zeren_official_builder_add_paragraph (builder, 0, texts[i]);
  document = zeren_official_builder_finish (builder);
  docx = checked_write (document);
  found = check (docx);
  findings = dup_findings (found);

  g_assert_cmpstr (findings, ==, "");
}

/* The style “Title” of Word comes with a blue rule. */
static void
test_a_title_with_a_rule_is_no_number (void)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_PLAIN);
  g_autoptr (ZerenOfficialDocument) document = NULL;
  g_autoptr (GBytes) right = NULL;
  g_autoptr (GBytes) docx = NULL;
  g_autoptr (ZerenDocxCheck) found = NULL;
  g_autofree char *findings = NULL;

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "器材巡查制度");
  zeren_official_builder_add_paragraph (builder, 0, "巡查员每月清点器材。");
  document = zeren_official_builder_finish (builder);
  right = checked_write (document);
  docx = checked_replace (right,
                          BODY,
                          "<w:pStyle w:val=\"ZTitle\"/>",
                          "<w:pStyle w:val=\"ZTitle\"/><w:pBdr><w:bottom w:val=\"single\" "
                          "w:sz=\"8\" w:space=\"4\" w:color=\"4F81BD\"/></w:pBdr>");
  found = check (docx);
  findings = dup_findings (found);

  g_assert_cmpstr (findings, ==, "");
}

/* A short circular without signatories: its number is centred. */
static ZerenOfficialDocument *
new_circular (gboolean imprint)
{
  g_autoptr (ZerenOfficialBuilder) builder = zeren_official_builder_new (ZEREN_OFFICIAL_RED_HEAD);

  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN_MARK, "云桥市园林管理局文件");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_NUMBER, "云园发〔2026〕9号");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_TITLE, "关于清点器材的通知");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_RECIPIENT, "各科室");
  zeren_official_builder_add_paragraph (builder, 0, "请于月底前清点灭火器材。");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_ORGAN, "云桥市园林管理局");
  zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_DATE, "2026年8月3日");
  if (imprint)
    zeren_official_builder_set_part (builder, ZEREN_OFFICIAL_COPIES_TO, "云桥市消防办公室");

  return zeren_official_builder_finish (builder);
}

static void
test_a_number_belongs_in_the_middle (void)
{
  g_autoptr (ZerenOfficialDocument) document = new_circular (FALSE);

  assert_only (document,
               "</w:pBdr><w:jc w:val=\"center\"/>",
               "</w:pBdr><w:jc w:val=\"left\"/>",
               "number-place");
}

static void
test_a_document_has_a_date (void)
{
  g_autoptr (ZerenOfficialDocument) document = new_circular (FALSE);

  assert_only (document, "2026年8月3日", "", "date-missing");
}

/* Without its own section, and without the room above it, the imprint follows the text on page 1.
 */
static void
test_an_imprint_on_an_odd_page_is_told (void)
{
  g_autoptr (ZerenOfficialDocument) document = new_circular (TRUE);
  g_autoptr (GBytes) right = checked_write (document);
  g_autoptr (GBytes)
    near_text = checked_replace (right, BODY, "w:line=\"12000\"", "w:line=\"600\"");
  g_autoptr (GBytes) wrong = checked_replace (
    near_text, BODY, "<w:type w:val=\"evenPage\"/>", "<w:type w:val=\"continuous\"/>");
  g_autoptr (ZerenDocxCheck) even = check (near_text);
  g_autoptr (ZerenDocxCheck) found = check (wrong);

  g_assert_cmpuint (zeren_docx_check_get_n_findings (even), ==, 0);
  g_assert_cmpuint (zeren_docx_check_get_n_findings (found), ==, 1);
  g_assert_cmpint (zeren_docx_check_get_finding (found, 0)->rule, ==, ZEREN_DOCX_RULE_IMPRINT_PAGE);
}

static void
test_an_attachment_is_headed_in_hei (void)
{
  g_autoptr (ZerenOfficialDocument) document = new_circular (FALSE);

  assert_only (document,
               "<w:sectPr>",
               "<w:p><w:pPr><w:pStyle w:val=\"ZPlain\"/><w:pageBreakBefore/></w:pPr><w:r><w:t>附件1"
               "</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"ZTitle\"/></w:pPr><w:r><w:t>"
               "器材清单</w:t></w:r></w:p><w:sectPr>",
               "attachment-head");
}

static void
test_an_attachment_begins_a_page (void)
{
  g_autoptr (ZerenOfficialDocument) document = new_circular (FALSE);
  const char *head = "<w:p><w:pPr><w:pStyle w:val=\"ZPlain\"/></w:pPr><w:r><w:rPr><w:rStyle "
                     "w:val=\"ZHei\"/></w:rPr><w:t>附件1</w:t></w:r></w:p><w:p><w:pPr><w:pStyle "
                     "w:val=\"ZTitle\"/></w:pPr><w:r><w:t>器材清单</w:t></w:r></w:p><w:sectPr>";
  g_autofree char *after_break = g_strconcat (
    "<w:p><w:pPr><w:pStyle w:val=\"ZPlain\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>",
    head,
    NULL);
  g_autoptr (GBytes) right = checked_write (document);
  g_autoptr (GBytes) broken = checked_replace (right, BODY, "<w:sectPr>", after_break);
  g_autoptr (ZerenDocxCheck) found = check (broken);
  g_autofree char *findings = dup_findings (found);

  g_assert_cmpstr (findings, ==, "");
  assert_only (document, "<w:sectPr>", head, "attachment-page");
}

static void
test_who_was_there_is_headed_in_hei (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_minutes ();

  assert_only (document,
               "<w:rStyle w:val=\"ZHei\"/></w:rPr><w:t xml:space=\"preserve\">出席：",
               "</w:rPr><w:t xml:space=\"preserve\">出席：",
               "attendance-font");
}

static void
test_the_mark_of_minutes_is_red_too (void)
{
  g_autoptr (ZerenOfficialDocument) document = sample_minutes ();

  assert_only (
    document, "<w:color w:val=\"D90000\"/>", "<w:color w:val=\"000000\"/>", "mark-colour");
}

/* Clause 10.1: the number of a letter stands on the right, its imprint has no rules and need not
 * end an even page. */
static void
test_letters_are_checked_as_letters (void)
{
  for (guint urgent = 0; urgent < 2; urgent++)
    {
      g_autoptr (ZerenOfficialDocument) letter = sample_letter (urgent);
      g_autoptr (GBytes) docx = checked_write (letter);
      g_autoptr (ZerenDocxCheck) found = check (docx);
      g_autofree char *findings = dup_findings (found);

      g_assert_cmpstr (findings, ==, "");
      if (!urgent)
        assert_only (letter,
                     "<w:jc w:val=\"right\"/></w:pPr><w:r><w:t xml:space=\"preserve\">云园函",
                     "<w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">云园函",
                     "number-place");
    }
}

/* Labels that Word makes count like labels that were typed: this list begins with 二、 */
static void
test_numbers_of_lists_are_read (void)
{
  g_autoptr (ZerenOfficialDocument) document = new_circular (FALSE);
  g_autoptr (GBytes) right = checked_write (document);
  g_autoptr (GBytes) listed = checked_replace (
    right,
    BODY,
    "<w:pStyle w:val=\"ZBody\"/><w:keepNext/></w:pPr>",
    "<w:pStyle w:val=\"ZLevel1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    "</w:pPr>");
  g_autoptr (GBytes) related = checked_replace (
    listed,
    "word/_rels/document.xml.rels",
    "<Relationship Id=\"rIdEven\"",
    "<Relationship Id=\"rIdList\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/numbering\" Target=\"settings.xml\"/><Relationship Id=\"rIdEven\"");
  g_autoptr (GBytes) numbered = checked_replace (
    related,
    "word/settings.xml",
    "<w:zoom",
    "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/>"
    "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
    "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num><w:zoom");
  g_autoptr (ZerenDocxCheck) found = check (numbered);

  g_assert_cmpuint (zeren_docx_check_get_n_findings (found), ==, 1);
  g_assert_cmpint (
    zeren_docx_check_get_finding (found, 0)->rule, ==, ZEREN_DOCX_RULE_NUMBERING_ORDER);
  g_assert_true (g_str_has_prefix (zeren_docx_check_get_finding (found, 0)->words, "二、请于"));
}

static void
test_every_rule_has_words (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint rule = 0; rule < ZEREN_DOCX_N_RULES; rule++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer)zeren_docx_rule_get_id (rule)));
      g_assert_true (g_ascii_isdigit (*zeren_docx_rule_get_clause (rule)));
      g_assert_true (g_str_has_suffix (zeren_docx_rule_get_title (rule), "."));
      g_assert_true (g_str_has_suffix (zeren_docx_rule_get_fix (rule), "."));
    }
}

static void
test_anything_else_is_refused_with_a_reason (void)
{
  static const char *const contents[] = { "", "PK", "plain text", "%PDF-1.7", "PK\003\004\024" };

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (contents[i], strlen (contents[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (zeren_docx_check_new (bytes, NULL, &error));
      g_assert_error (error, ZEREN_EXPORT_ERROR, ZEREN_EXPORT_ERROR_READ);
    }
}

static void
test_it_can_be_cancelled (void)
{
  g_autoptr (ZerenOfficialDocument) document = checked_whole ();
  g_autoptr (GBytes) docx = checked_write (document);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (zeren_docx_check_new (docx, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Each byte of a package turned in its turn: findings or a reason, never a crash. */
static void
test_damaged_files_are_survived (void)
{
  g_autoptr (ZerenOfficialDocument) document = new_circular (TRUE);
  g_autoptr (GBytes) docx = checked_write (document);
  gsize size;
  const guint8 *data = g_bytes_get_data (docx, &size);

  for (gsize i = 0; i < size; i += 41)
    {
      guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (ZerenDocxCheck) found = NULL;

      copy[i] ^= 0x55;
      damaged = g_bytes_new_take (copy, size);
      found = zeren_docx_check_new (damaged, NULL, &error);
      g_assert_true ((found != NULL) != (error != NULL));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/docx-check/our-own-documents-pass", test_our_own_documents_pass);
  g_test_add_func ("/export/docx-check/long-names-of-ours-pass", test_long_names_of_ours_pass);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf (
        "/export/docx-check/one-fault-is-told-by-its-rule/%02u-%s", (guint)i, faults[i].rule);

      g_test_add_data_func (path, &faults[i], test_one_fault_is_told_by_its_rule);
    }
  g_test_add_func ("/export/docx-check/lines-of-a-title", test_lines_of_a_title);
  g_test_add_func ("/export/docx-check/good-words-are-not-faults", test_good_words_are_not_faults);
  g_test_add_func ("/export/docx-check/items-of-articles-need-no-heading",
                   test_items_of_articles_need_no_heading);
  g_test_add_func ("/export/docx-check/a-title-with-a-rule-is-no-number",
                   test_a_title_with_a_rule_is_no_number);
  g_test_add_func ("/export/docx-check/a-number-belongs-in-the-middle",
                   test_a_number_belongs_in_the_middle);
  g_test_add_func ("/export/docx-check/a-document-has-a-date", test_a_document_has_a_date);
  g_test_add_func ("/export/docx-check/an-imprint-on-an-odd-page-is-told",
                   test_an_imprint_on_an_odd_page_is_told);
  g_test_add_func ("/export/docx-check/an-attachment-is-headed-in-hei",
                   test_an_attachment_is_headed_in_hei);
  g_test_add_func ("/export/docx-check/an-attachment-begins-a-page",
                   test_an_attachment_begins_a_page);
  g_test_add_func ("/export/docx-check/who-was-there-is-headed-in-hei",
                   test_who_was_there_is_headed_in_hei);
  g_test_add_func ("/export/docx-check/the-mark-of-minutes-is-red-too",
                   test_the_mark_of_minutes_is_red_too);
  g_test_add_func ("/export/docx-check/letters-are-checked-as-letters",
                   test_letters_are_checked_as_letters);
  g_test_add_func ("/export/docx-check/numbers-of-lists-are-read", test_numbers_of_lists_are_read);
  g_test_add_func ("/export/docx-check/every-rule-has-words", test_every_rule_has_words);
  g_test_add_func ("/export/docx-check/anything-else-is-refused-with-a-reason",
                   test_anything_else_is_refused_with_a_reason);
  g_test_add_func ("/export/docx-check/it-can-be-cancelled", test_it_can_be_cancelled);
  g_test_add_func ("/export/docx-check/damaged-files-are-survived",
                   test_damaged_files_are_survived);
  status = g_test_run ();
  xmlCleanupParser ();

  return status;
}
