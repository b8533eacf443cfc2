# SPDX-License-Identifier: GPL-3.0-or-later
"""The databases that the gallery shows: the sample office, one under review, an empty and a damaged one."""
import json
import os
import shutil

import sample_office
from driver import Office, rows

PLAN = """{title}

第一章 总则

第一条 为落实供水设施安全责任，根据有关规定，制定本办法。

第二章 职责

第二条 办公室每季度召开一次供水设施安全工作会议，听取各净水站的汇报。

第三条 各净水站每月至少开展一次设备检查，并于每月25日前将检查记录报办公室。

第四条 办公室每年12月10日前向区水务局报送年度工作报告。

第五条 各净水站应当加强设备的日常维护，及时处理存在的问题。

第六条 各净水站应当掌握职工的思想动态，做好引导工作。

第三章 责任追究

第七条 有下列情形之一的，给予通报批评：

（一）未按时召开会议或者未按时报送检查记录的；

（二）在公开场合发表不当言论的。
"""

HOLIDAYS = {
    "year": 2027,
    "notice": "样例通知",
    "complete": True,
    "days": [
        {"date": "2027-01-01", "name": "元旦", "off": True},
        {"date": "2027-01-03", "name": "元旦", "off": False},
        {"date": "2027-02-05", "name": "春节", "off": True},
        {"date": "2027-02-06", "name": "春节", "off": True},
        {"date": "2027-02-08", "name": "春节", "off": True},
        {"date": "2027-02-14", "name": "春节", "off": False},
    ],
}


class Offices:
    """Each is made when it is first asked for; `review` anew each time, since the shots change it."""

    def __init__(self, cli, folder):
        shutil.rmtree(folder, ignore_errors=True)
        self.cli, self.folder = cli, folder
        self.ids = sample_office.make(cli, folder)
        self.ids["files"] = self._make_files()

    def provide(self, name):
        return {"office": self._office, "review": self._review, "empty": self._empty, "broken": self._broken}[name]()

    def _make_files(self):
        files = os.path.join(self.folder, "files")
        os.makedirs(files)
        for name, title in (("new", "供水设施安全责任办法"), ("new-2", "值班工作责任办法"), ("new-3", "档案工作责任办法")):
            with open(os.path.join(files, f"{name}.txt"), "w", encoding="utf-8") as file:
                file.write(PLAN.format(title=title))
        with open(os.path.join(files, "broken.pdf"), "wb") as file:
            file.write(b"%PDF-1.7\n")
        with open(os.path.join(files, "holidays.json"), "w", encoding="utf-8") as file:
            json.dump(HOLIDAYS, file, ensure_ascii=False)
        shutil.copy(os.path.join(os.environ["ZEREN_SOURCE_DIR"], "seeds", "petitions.pdf"), files)
        return files

    def _office(self):
        return self.ids

    def _review(self):
        folder = os.path.join(self.folder, "review")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.ids["folder"], folder)
        office = Office(self.cli, folder, now=sample_office.NOW)
        plan = office.run("plan", "import", os.path.join(self.ids["files"], "new.txt"), "--org", 1)
        duties = rows(office.run("duty", "list", "--plan", plan["id"], "--state", "proposed"), "duties")
        for duty in duties[:2]:
            office.run("duty", "accept", duty["id"])
        office.run("duty", "bind", duties[0]["id"], "--org", 4)
        office.run("year", "plan", 2025)
        office.run("calendar", "import", os.path.join(self.ids["files"], "holidays.json"))
        return {**self.ids, "folder": folder, "new-plan": plan["id"]}

    def _empty(self):
        folder = os.path.join(self.folder, "empty")
        os.makedirs(folder, exist_ok=True)
        return {**self.ids, "folder": folder}

    def _broken(self):
        folder = os.path.join(self.folder, "broken")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "zeren.db"), "wb") as file:
            file.write(b"This is no database. " * 400)
        return {**self.ids, "folder": folder}
