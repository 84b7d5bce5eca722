"""Reads what callgrind counted: all instructions, those of each object, and those of calls from one object into another."""
import collections
import os
import re
import subprocess

NAME = re.compile(r"\((\d+)\)(?: (.*))?$")


class Crossings:
    def __init__(self, path, own):
        self.own, self.names = own, {}
        self.self_cost, self.crossed, self.functions = collections.Counter(), collections.Counter(), collections.Counter()
        with open(path, encoding="utf-8", errors="replace") as file:
            self.read(file)
        self.total = sum(self.self_cost.values())

    def name(self, kind, told):
        number, name = NAME.match(told).groups()
        if name is not None:
            self.names[kind, number] = name
        return self.names[kind, number]

    def read(self, lines):
        here = function = there = None
        called = ""
        for line in lines:
            key, equals, told = line.rstrip("\n").partition("=")
            if key == "ob" and equals:
                here = self.name("ob", told)
            elif key == "fn" and equals:
                function, there = self.name("fn", told), None
            elif key == "cob" and equals:
                there = self.name("ob", told)
            elif key == "cfn" and equals:
                called = self.name("fn", told)
            elif key in ("fl", "fi", "fe", "cfi", "cfl") and equals:
                self.name("fl", told)
            elif key == "calls":
                cost = int(next(lines).split()[1])
                self.functions[called] += cost
                if there not in (None, here):
                    self.crossed[here, there] += cost
                there = None
            elif line[:1] in "+-*0123456789" and len(line.split()) >= 2:
                self.self_cost[here] += int(line.split()[1])

    def into(self, library):
        """What calls from the program itself into a library took, whatever that called."""
        return sum(cost for (here, there), cost in self.crossed.items()
                   if os.path.basename(here) == self.own and library in os.path.basename(there))

    def back_from(self, library):
        """What a library's calls back into the program took."""
        return sum(cost for (here, there), cost in self.crossed.items()
                   if os.path.basename(there) == self.own and library in os.path.basename(here))

    def starting(self):
        """What the dynamic linker took."""
        return sum(cost for path, cost in self.self_cost.items() if os.path.basename(path).startswith("ld-linux"))


def collected(command, folder):
    path = os.path.join(folder, "callgrind.out")
    subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={path}", *command], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)
    return Crossings(path, os.path.basename(command[0]))
