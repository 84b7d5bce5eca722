"""What the runners share: running the program, counting, and the closing line that tests/run adds up."""
import difflib
import os
import subprocess

PROGRAM = os.path.abspath(os.environ.get("CROSSFOOT") or os.path.join(os.environ.get("BUILD", "build"), "crossfoot"))


def run(arguments, folder=None, program=PROGRAM, stdin=b""):
    """Runs the program; (status, standard output, standard error), both as bytes."""
    done = subprocess.run([program, *arguments], cwd=folder, input=stdin, capture_output=True)
    return done.returncode, done.stdout, done.stderr


class Tally:
    """Counts, says what failed, and prints the closing line."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def check(self, name, good, told=""):
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAIL {name}" + (f"\n{told}" if told else ""))
        return good

    def skip(self, name, why):
        self.skipped += 1
        print(f"skipped {name}: {why}")

    def same(self, name, expected, got):
        """Compares texts; a difference is shown as a diff, cut after 60 lines."""
        if expected == got:
            return self.check(name, True)
        lines = list(difflib.unified_diff(expected.splitlines(), got.splitlines(), "expected", "got", lineterm="", n=1))
        return self.check(name, False, "\n".join(lines[:60]))

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped")
        return 1 if self.failed else 0
