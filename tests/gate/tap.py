# SPDX-License-Identifier: GPL-3.0-or-later
"""As much of the Test Anything Protocol as the gates need."""


class Checks:
    def __init__(self):
        self.count = self.failed = 0

    def ok(self, name, good, *details):
        self.count += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.count} {name}", flush=True)
        if not good:
            for detail in details:
                for line in str(detail).splitlines():
                    print(f"# {line}", flush=True)
        return good

    def none(self, name, found):
        """Passes when nothing was found; says what was."""
        return self.ok(name, not found, *sorted(found))

    def skip(self, name, why):
        self.count += 1
        print(f"ok {self.count} {name} # SKIP {why}", flush=True)

    def done(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0
