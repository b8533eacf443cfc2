#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes twin.docx; twin.pdf is made from it by LibreOffice:
    make-twin.py && soffice --headless --convert-to pdf twin.docx
twin.browser.pdf from twin.browser.html, as a page of a site is printed: other fonts and margins, no
indents, lists moved in as a whole
    soffice --headless --convert-to pdf:writer_web_pdf_Export twin.browser.html
and encrypted.pdf likewise with the export option DocumentOpenPassword."""
import zipfile

W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'


def paragraph(text, properties='', run=''):
    return (f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>'
            f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>')


def numbered(level, text):
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>',
                     '<w:sz w:val="28"/>')


def cell(text, span=1, merge=None):
    merge = {None: '', 'r': '<w:vMerge w:val="restart"/>', 'c': '<w:vMerge/>'}[merge]
    lines = ''.join(paragraph(line) for line in text.split('\n'))
    return (f'<w:tc><w:tcPr><w:tcW w:w="{2100 * span}" w:type="dxa"/>'
            f'<w:gridSpan w:val="{span}"/>{merge}</w:tcPr>{lines}</w:tc>')


def table(rows):
    borders = ''.join(f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>'
                      for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    body = ''.join(
        '<w:tr>' + ('<w:trPr><w:tblHeader/></w:trPr>' if i == 0 else '') + ''.join(row) + '</w:tr>'
        for i, row in enumerate(rows))
    return (f'<w:tbl><w:tblPr><w:tblW w:w="8400" w:type="dxa"/><w:tblBorders>{borders}'
            '</w:tblBorders></w:tblPr><w:tblGrid>' + '<w:gridCol w:w="2100"/>' * 4 +
            f'</w:tblGrid>{body}</w:tbl>')


def level(number, fmt, text, suffix):
    return (f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>'
            f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/></w:lvl>')


def build():
    body = paragraph('安 全 生 产 工 作 责 任 制', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="44"/>')
    for i in range(14):
        body += numbered(0, '责任人应当对电梯维护保养记录进行核对，发现缺项的应当在三日内补齐，'
                            '并将情况报安全生产办公室。')
        if i % 3 == 0:
            body += numbered(1, '供水站每月检测一次水质，检测报告存档备查；')
            body += numbered(1, '档案室应当建立借阅登记制度。')
    body += paragraph('附表 工作安排', '<w:jc w:val="center"/>')
    rows = [[cell('时间'), cell('事项'), cell('责任部门'), cell('备注')],
            [cell('每年3月底前', 1, 'r'), cell('检查灭火器压力和有效期，登记造册'), cell('后勤科', 1, 'r'),
             cell('')],
            [cell('', 1, 'c'), cell('更换失效的灭火器'), cell('', 1, 'c'), cell('不报送')],
            [cell('每季度'), cell('组织一次疏散演练\n演练记录存档', 2), cell('办公室主任')]]
    for i in range(1, 31):
        rows.append([cell(f'{i}月'), cell('检查值班记录，发现漏记的当日补记，连续两次漏记的书面说明情况，'
                                         '由带班领导签字确认'), cell('值班室' if i % 2 else ''), cell('办公室')])
    rows.append([cell('合计', 4)])
    body += table(rows) + paragraph('青石镇人民政府', '<w:jc w:val="right"/>')
    section = ('<w:headerReference w:type="default" r:id="r0"/>'
               '<w:footerReference w:type="default" r:id="r1"/><w:pgSz w:w="11906" w:h="16838"/>'
               '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" '
               'w:header="851" w:footer="1400"/>')
    header = f'{HEAD}<w:hdr {W}>' + paragraph('青石镇安全生产责任制汇编', '<w:jc w:val="center"/>') + '</w:hdr>'
    footer = (f'{HEAD}<w:ftr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>— </w:t></w:r>'
              '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
              '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> —</w:t></w:r></w:p></w:ftr>')
    numbering = (f'{HEAD}<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
                 '<w:multiLevelType w:val="multilevel"/>' +
                 level(0, 'chineseCountingThousand', '第%1条', 'space') +
                 level(1, 'chineseCounting', '（%2）', 'nothing') +
                 '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
    parts = {
        'word/document.xml': f'{HEAD}<w:document {W}><w:body>{body}<w:sectPr>{section}</w:sectPr>'
                             '</w:body></w:document>',
        'word/header1.xml': header,
        'word/footer1.xml': footer,
        'word/numbering.xml': numbering,
    }
    kinds = {'header1': 'header', 'footer1': 'footer', 'numbering': 'numbering'}
    types = ''.join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{kind}+xml"/>'
                    for name, kind in {**kinds, 'document': 'document.main'}.items())
    links = ''.join(f'<Relationship Id="r{i}" Type="{REL}/{kind}" Target="{name}.xml"/>'
                    for i, (name, kind) in enumerate(kinds.items()))
    parts['[Content_Types].xml'] = (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>')
    parts['_rels/.rels'] = (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>')
    parts['word/_rels/document.xml.rels'] = (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>')
    with zipfile.ZipFile('twin.docx', 'w', zipfile.ZIP_DEFLATED) as container:
        for name, content in parts.items():
            container.writestr(zipfile.ZipInfo(name), content)


def build_page():
    digits = '一二三四五六七八九'

    def chinese(n):
        return digits[n - 1] if n < 10 else '十' + (digits[n - 11] if n > 10 else '')

    body = '<p>&nbsp;</p><p align="center" style="font-size: 18pt">安全生产工作责任制</p>'
    for i in range(14):
        body += (f'<p>第{chinese(i + 1)}条 责任人应当对电梯维护保养记录进行核对，发现缺项的应当在三日内补齐，'
                 '并将情况报安全生产办公室。</p>')
        if i % 3 == 0:
            body += ('<blockquote><p>（一）供水站每月检测一次水质，检测报告存档备查；</p>'
                     '<p>（二）档案室应当建立借阅登记制度。</p></blockquote>')
    body += '<p align="center">附表 工作安排</p>'
    rows = ['<td>时间</td><td>事项</td><td>责任部门</td><td>备注</td>',
            '<td rowspan="2">每年3月底前</td><td>检查灭火器压力和有效期，登记造册</td>'
            '<td rowspan="2">后勤科</td><td></td>',
            '<td>更换失效的灭火器</td><td>不报送</td>',
            '<td>每季度</td><td colspan="2">组织一次疏散演练<br>演练记录存档</td><td>办公室主任</td>']
    rows += [f'<td>{i}月</td><td>检查值班记录，发现漏记的当日补记，连续两次漏记的书面说明情况，由带班领导签字确认</td>'
             f'<td>{"值班室" if i % 2 else ""}</td><td>办公室</td>' for i in range(1, 31)]
    rows.append('<td colspan="4">合计</td>')
    body += ('<table border="1" cellspacing="0" width="100%">' +
             ''.join(f'<tr>{row}</tr>' for row in rows) +
             '</table><p align="right">青石镇人民政府</p>')
    with open('twin.browser.html', 'w', encoding='utf-8') as file:
        file.write('<html><head><meta charset="utf-8"><style>p, td { font-family: "Noto Sans CJK SC"; '
                   f'font-size: 10.5pt }}</style></head><body>{body}</body></html>')


build()
build_page()
