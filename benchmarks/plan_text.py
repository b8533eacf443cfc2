# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented plan text of any size: the same size gives the same text."""

import random

FIELDS = ["消防安全", "电梯维护", "饮用水卫生", "档案保密", "信访接待", "校车管理", "食堂卫生", "防汛备汛", "道路养护", "燃气使用"]
BODIES = ["各科室", "安全管理办公室", "后勤保障科", "各下属学校", "值班室", "维修班组", "党支部书记", "主要负责人", "办公室主任"]
ACTS = [
    "组织开展{}检查",
    "召开{}专题会议",
    "报送{}工作总结",
    "制定{}年度计划",
    "开展{}应急演练",
    "举办{}培训",
    "更新{}台账",
    "书面报告{}工作情况",
]
TIMES = ["每年至少召开两次", "每季度不少于一次", "每月5日前", "每半年", "每年12月底前", "发现隐患后24小时内", "每周", "立即", "定期", "第四季度"]
REMARKS = [
    "坚持谁主管谁负责的原则，把{}工作纳入年度计划，同部署、同检查、同考核",
    "建立健全{}管理制度，明确岗位分工，落实到人",
    "结合本单位实际情况，认真做好{}各项准备，确保人员、经费和设备到位",
    "对不能立即整改的问题，应当制定{}整改方案，明确完成时限",
]
NUMERALS = "一二三四五六七八九十"


def sentence(dice, field):
    act = dice.choice(ACTS).format(field)
    kind = dice.random()
    if kind < 0.45:
        return dice.choice(REMARKS).format(field) + "。"
    if kind < 0.8:
        body, other = dice.choice(BODIES), dice.choice(BODIES)
        return f"{body}应当{dice.choice(TIMES)}{act}，并向{other}报告结果。"
    return f"{dice.choice(TIMES)}{act}；{dice.choice(ACTS).format(field)}。"


def chapter(dice, number):
    field = dice.choice(FIELDS)
    yield f"第{number}章　{field}责任制"
    for section in range(dice.randint(3, 8)):
        yield f"{NUMERALS[section]}、{dice.choice(BODIES)}工作职责"
        for item in range(dice.randint(2, 6)):
            words = "".join(sentence(dice, field) for _ in range(dice.randint(1, 6)))
            yield f"（{NUMERALS[item]}）{words}"
    yield "有下列情形之一的，追究责任："
    for item in range(4):
        yield f"（{NUMERALS[item]}）未按规定{dice.choice(ACTS).format(field)}的；"


def lines(size):
    """Whole chapters, until there are `size` bytes."""
    dice = random.Random(7)
    written = number = 0
    while written < size:
        number += 1
        for line in chapter(dice, number):
            written += len(line.encode()) + 1
            yield line
