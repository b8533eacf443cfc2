# SPDX-License-Identifier: GPL-3.0-or-later
"""What the gallery shows: the shots, each a name and the steps that lead to it from anywhere.

  go PLACE, list PLACE LIST, open KIND ID     the actions of the window (ID: a number, or a key of what was made)
  act ACTION                                  of the window; app.ACTION of the application
  receive FILE…                               files that are opened with the program
  choose FILE, save FILE                      in the file chooser that has come up; saved anew
  press NAME                                  a button, switch or tab, by its name in the sources
  menu N NAME                                 the entry N of the menu of a button
  row TEXT, unfold TEXT                       the row of a list whose name begins so
  write NAME = TEXT                           into an entry
  key KEY, only WIDTH, at once
  in OFFICE                                   which database: `office` where nothing is said; see gallery_offices.py

Steps after `then` are taken once the picture has been made. Places and kinds that do not exist are left out.
"""

# As it is pasted from a spreadsheet: a column that is not read, and a line that cannot be used
TABLE = (
    "单位\t上级单位\t类别\t职务\t姓名\t备注\t任职日期\n"
    "第三净水站\t云麓县市政服务局\t净水站\t站长\t唐子衡\t新设\t2026-01-15\n"
    "第三净水站\t\t\t安全员\t\t\t\n"
    "巡线队\t管线所\t队\t队长\t韦清越\t\t2026年2月1日\n"
)

PAGES = [
    ("overview", "go overview"),
    ("calendar", "go calendar"),
    ("tasks", "go tasks"),
    ("tasks-overdue", "list tasks overdue"),
    ("tasks-to-verify", "list tasks to-verify"),
    ("tasks-done", "list tasks done"),
    ("task-planned", "open task task-planned"),
    ("task-done", "open task task-done"),
    ("task-to-verify", "open task task-to-verify"),
    ("task-unperformed", "open task task-unperformed"),
    ("plans", "go plans"),
    ("plan-pdf", "open plan 1"),
    ("plan-pages", "only 360", "open plan 1", "press view\x04Pages"),
    ("plan-text-scope", "open plan 5"),
    ("organisations", "go organisations"),
    ("organisation", "open organisation 1"),
    ("member", "open member 1"),
    ("incidents", "go incidents"),
    ("incident", "open incident incident"),
    ("cases", "go cases"),
    ("case", "open case case"),
    ("case-documents", "only 360", "open case case", "press _Documents"),
    ("year", "open year 2026"),
    ("year-provisional", "open year 2027"),
    ("holidays", "open holidays 2026"),
    ("coverage", "open evidence 2026"),
    ("coverage-empty", "open evidence 2031"),
]

DIALOGS = [
    ("dialog-complete", "open task task-planned", "press Co_mplete…", "then key Escape"),
    ("dialog-unperformed", "open task task-to-verify", "press _Confirm as Unperformed…", "then key Escape"),
    ("dialog-waive", "open task task-planned", "press _Waive…", "then key Escape"),
    ("dialog-evidence", "open task task-done", "press _Add Evidence…", "then key Escape"),
    ("task-filters", "go tasks", "press _Filter", "then key Escape"),
    ("dialog-due-list", "act due-list", "then key Escape"),
    ("dialog-backup-settings", "act backup-settings", "then key Escape"),
    ("dialog-hand-over", "act hand-over", "then key Escape"),
    ("dialog-templates", "act templates", "then key Escape"),
    ("dialog-check-document", "act check-document", "then key Escape"),
    ("dialog-find", "act find-anything", "then key Escape"),
    ("dialog-find-results", "act find-anything", "write Search everything = 会议", "then key Escape", "then key Escape"),
    ("dialog-find-none", "act find-anything", "write Search everything = 月球", "then key Escape", "then key Escape"),
    ("dialog-shortcuts", "act shortcuts", "then key Escape"),
    ("dialog-about", "act app.about", "then key Escape"),
    ("main-menu", "go overview", "key F10", "then key Escape"),
    ("sidebar", "only 360", "go overview", "key alt+Left", "then go overview"),
    ("calendar-list", "go calendar", "press List", "then press Month"),
    ("calendar-filters", "go calendar", "press Filters", "then key Escape"),
    ("calendar-menu", "go calendar", "press Plan the Year, Holidays", "then key Escape"),
    ("holidays-days-off", "open holidays 2026", "press view\x04Days Off"),
    ("holidays-make-up", "open holidays 2026", "press view\x04Make-Up"),
    ("holidays-without-table", "open holidays 2027"),
    ("plan-clauses", "open plan 1", "press Clauses", "then press Findings"),
    ("plan-menu", "open plan 1", "press Plan Menu", "then key Escape"),
    ("plan-thumbnails", "open plan 1", "key F9", "then key F9"),
    ("dialog-plan-details", "open plan 1", "menu 5 Plan Menu", "then key Escape"),
    ("dialog-plan-file", "open plan 1", "menu 7 Plan Menu", "then key Escape"),
    ("dialog-plan-replace", "open plan 1", "menu 8 Plan Menu", "then key Escape"),
    ("dialog-plan-withdraw", "open plan 1", "menu 9 Plan Menu", "then key Escape"),
    ("dialog-organisation", "go organisations", "menu 1 Add Organizations", "then key Escape"),
    ("dialog-table", "go organisations", "menu 2 Add Organizations", "then key Escape"),
    ("dialog-table-preview", "go organisations", "menu 2 Add Organizations", f"write Table = {TABLE}",
     "then key Escape"),
    ("organisation-menu", "open organisation 1", "press Organization Menu", "then key Escape"),
    ("dialog-organisation-edit", "open organisation 9", "menu 1 Organization Menu", "then key Escape"),
    ("dialog-post", "open organisation 9", "menu 2 Organization Menu", "then key Escape"),
    ("dialog-organisation-end", "open organisation 9", "menu 4 Organization Menu", "then key Escape"),
    ("post-unfolded", "open organisation 9", "unfold 站长"),
    ("dialog-appoint", "open organisation 9", "unfold 站长", "press _Appoint…", "then key Escape"),
    ("dialog-post-end", "open organisation 9", "unfold 站长", "press E_nd Post…", "then key Escape"),
    ("organisations-day", "go organisations", "press Today", "then key Escape"),
    ("dialog-member", "open member 1", "press Edit Member", "then key Escape"),
    ("dialog-incident", "go incidents", "press Record an Incident", "then key Escape"),
    ("dialog-entry", "open incident incident", "press _Add an Entry…", "then key Escape"),
    ("dialog-step", "open incident incident", "press Record What Was Done…", "then key Escape"),
    ("case-save-menu", "open case case", "press _Documents", "press _Save", "then key Escape"),
    ("dialog-import", "act import-plan", "then key Escape"),
    ("dialog-import-paste", "act import-plan", "press _Paste Text…", "then key Escape"),
    ("dialog-import-review", "receive new.txt petitions.pdf broken.pdf", "then key Escape"),
]

# What changes the database, on one of its own
ACTS = [
    ("plan-review", "in review", "open plan new-plan"),
    ("dialog-duty", "in review", "open plan new-plan", "row 开展设备检查", "key e", "then key Escape"),
    ("dialog-duty-add", "in review", "open plan new-plan", "key ctrl+d", "then key Escape"),
    ("dialog-bind", "in review", "open plan new-plan", "row 开展设备检查", "key b", "then key Escape"),
    ("dialog-confidence", "in review", "open plan new-plan", "menu 1 Plan Menu", "then key Escape"),
    ("dialog-bind-certain", "in review", "open plan new-plan", "menu 2 Plan Menu", "then key Escape"),
    ("plan-several", "in review", "open plan new-plan", "press Several Duties at Once", "then key Escape"),
    ("toast-reject", "in review", "open plan new-plan", "row 开展设备检查", "key r", "at once"),
    ("year-changes", "in review", "open year 2026"),
    ("year-over", "in review", "open year 2025"),
    ("dialog-move", "in review", "open task task-planned", "key ctrl+m", "then key Escape"),
    ("toast-papers", "in review", "open task task-planned", "press _Draft", "at once"),
    ("toast-reopened", "in review", "open task task-done", "press _Reopen", "at once"),
    ("toast-undone", "in review", "key ctrl+z", "at once"),
    ("case-changed", "in review", "open case case"),
    ("case-versions", "in review", "open case case", "press Draft Anew from What Is Recorded Now"),
    ("holidays-imported", "in review", "open holidays 2027"),
    ("import-running", "in review", "receive new-2.txt new-3.txt", "press _Import", "at once"),
    ("import-done", "in review"),
    ("plan-withdrawn", "in review", "key Escape", "open plan 4", "menu 9 Plan Menu",
     "write Reason, for the history = 重复导入", "press _Withdraw", "at once"),
    ("backup-done", "in review", "only 1000", "go overview", "act back-up", "save backup.zip", "at once"),
    ("restore-refused", "in review", "only 1000", "act restore-backup", "choose broken.pdf", "then key Escape"),
    ("restore-done", "in review", "only 1000", "act restore-backup", "choose backup.zip", "then key Escape"),
]

# Databases with nothing in them, filters that leave nothing, what cannot be opened
STATES = [
    ("none-overview", "in empty", "go overview"),
    ("none-calendar", "in empty", "go calendar"),
    ("none-tasks", "in empty", "go tasks"),
    ("none-plans", "in empty", "go plans"),
    ("none-organisations", "in empty", "go organisations"),
    ("none-incidents", "in empty", "go incidents"),
    ("none-cases", "in empty", "go cases"),
    ("none-year", "in empty", "open year 2026"),
    ("none-incident-form", "in empty", "go incidents", "press _Record an Incident…", "then key Escape"),
    ("not-found-tasks", "go tasks", "act search", "write Search Tasks = 月球", "then key Escape"),
    ("not-found-plans", "go plans", "act search", "write Search Plans = 月球", "then key Escape"),
    ("not-found-organisations", "go organisations", "act search", "write Search Organizations = 月球", "then key Escape"),
    ("not-found-incidents", "go incidents", "act search", "write Search Incidents = 月球", "then key Escape"),
    ("not-found-findings", "open plan 1", "press Search Findings and Clauses", "write Search findings and clauses = 月球", "then key Escape"),
    ("no-such-task", "open task 999999"),
    ("no-such-plan", "open plan 999999"),
    ("cannot-be-opened", "in broken"),
]

PARTS = {"pages": PAGES, "dialogs": DIALOGS, "acts": ACTS, "states": STATES}
