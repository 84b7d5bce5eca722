"""The rules of the house, each a function from a tree to the list of what breaks it. RULES names them all.

A tree is the folder that holds src/ and tests/, and the folder with its objects: the circles, the doors and what is
static are proven from the symbols the compiler wrote, not from what the includes pretend.
"""
import os
import re
import subprocess

FLOORS = {"base": 1, "source": 2, "model": 2, "layout": 3, "check": 3, "series": 3, "correct": 3, "render": 4, "gates": 3, "recognize": 4,
          "pipeline": 5, "delivery": 6, "run": 7, "fetch": 7, "crossfoot": 7, "cli": 8, "main": 9}
DOORS = {"source", "layout", "recognize", "check", "correct", "render", "series", "run", "fetch", "crossfoot"}  # entered by ROOM/ROOM.h alone
LIBRARIES = {r"hpdf": r"src/render/pdf/", r"xlsxwriter": r"src/render/xlsx/", r"libxml/": r"src/layout/html/",
             r"sqlite3": r"src/run/sqlite", r"curl/": r"src/fetch/libcurl", r"png\.h": r"src/render/logo", r"cyaml": r"src/render/template", r"yaml\.h": r"src/base/yaml",
             r"jansson": r"src/fetch/listing|tests/", r"nettle/": r"src/base/sha256",
             r"zlib\.h": r"src/(render/xlsx/zip|delivery/provenance)", r"locale\.h": r"nowhere"}
BANNED = {r"strtok(_r)?": "strtok", r"strto(d|f|ld)": "strtod", r"v?sprintf": "sprintf", r"ato([fil]|ll)": "atof",
          r"setlocale|newlocale|uselocale": "a locale", r"st[rp]cpy": "strcpy", r"strcat": "strcat", r"gets": "gets",
          r"time|clock|gettimeofday|clock_gettime|localtime(_r)?|gmtime(_r)?": "a clock", r"s?rand(om)?": "chance",
          r"getenv(?!\s*\(\"NO_COLOR\"\))": "the environment"}
FREES = r"src/(base/|render/(pdf/|xlsx/|template)|layout/html/|source/)"
CLOCKS = r"src/run/clock\."  # a run has deadlines and dates its records; nothing a document is made of asks the time
PUBLIC_FOR_OTHERS = {"main", "lxw_tmpfile", "deflateInit2_"}  # called by the start-up code, by libxlsxwriter and its minizip
MEDIAN, NINETIETH, LONGEST, WIDEST = 12, 35, 60, 120


class Tree:
    def __init__(self, folder=".", build="build"):
        self.folder, self.build = folder, build
        self.sources = self.files("src", ".c")
        self.headers = self.files("src", ".h")
        self._symbols = None

    def files(self, below, *endings):
        """Paths from the tree's folder, sorted."""
        found = []
        for folder, _, names in os.walk(os.path.join(self.folder, below)):
            found += [os.path.relpath(os.path.join(folder, name), self.folder) for name in names if name.endswith(endings)]
        return sorted(found)

    def read(self, path):
        with open(os.path.join(self.folder, path), encoding="utf-8") as file:
            return file.read()

    def code(self, path):
        """The file's code, line by line: comments and what strings and character constants hold are blanked."""
        blank = lambda match: re.sub(r"[^\n\"]", " ", match.group(0))
        content = self.read(path).replace('("NO_COLOR")', "(NO_COLOR)")
        content = re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', blank, content, flags=re.S)
        return content.replace("(NO_COLOR)", '("NO_COLOR")')

    def includes(self, path):
        """(line, '"' or '<', name) of every include."""
        pattern = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
        matches = ((number, pattern.match(line)) for number, line in enumerate(self.read(path).split("\n"), 1))
        return [(number, match.group(1), match.group(2)) for number, match in matches if match]

    def symbols(self):
        """Source -> (symbols its object defines, symbols it uses); None in place of the pair without an object."""
        if self._symbols is None:
            self._symbols = {path: read_symbols(os.path.join(self.build, path[:-2] + ".o")) for path in self.sources}
        return {path: pair for path, pair in self._symbols.items() if pair}

    def objects_missing(self):
        self.symbols()
        return [path for path in self.sources if not self._symbols[path]]

    def calls(self):
        """Source -> {source it uses: the symbols it uses of it}: calls, tables of functions and data alike."""
        owner = {name: path for path, (defined, _) in self.symbols().items() for name in defined}
        graph = {path: {} for path in self.sources}
        for path, (_, used) in self.symbols().items():
            for name in used:
                if name in owner and owner[name] != path:
                    graph[path].setdefault(owner[name], set()).add(name)
        return graph


def read_symbols(path):
    if not os.path.exists(path):
        return None
    listed = subprocess.run(["nm", "-g", path], capture_output=True, text=True, check=True).stdout
    rows = [line.split()[-2:] for line in listed.splitlines() if line]
    return {name for kind, name in rows if kind not in "Uw"}, {name for kind, name in rows if kind in "Uw"}


def room(path):
    """The folder below src/, or the file's name where it stands in src/ itself."""
    inside = path.removeprefix("src/")
    return inside.split("/")[0] if "/" in inside else inside.split(".")[0]


def circles(graph):
    """Every set of files that reach each other: {file: files it points at} -> sorted tuples."""
    def reach(start):
        seen, ends = set(), [start]
        while ends:
            for following in graph.get(ends.pop(), ()):
                if following not in seen:
                    seen.add(following)
                    ends.append(following)
        return seen
    reached = {path: reach(path) for path in graph}
    return sorted({tuple(sorted(other for other in reached[path] if path in reached.get(other, ())))
                   for path in graph if path in reached[path]})


# ---- floors, doors, libraries, circles ----

def wrong_include(here, included):
    there = room(included)
    if there not in FLOORS or here not in FLOORS:
        return f"{included} is in no room of the house"
    if here == there:
        return None
    if FLOORS[there] >= FLOORS[here]:
        return f"{included} is not on a floor below"
    if there in DOORS and included != f"{there}/{there}.h":
        return f"{included} is not the door of {there}"
    return None


def floors_and_doors(tree):
    found = []
    for path in tree.sources + tree.headers:
        for line, kind, included in tree.includes(path):
            wrong = wrong_include(room(path), included) if kind == '"' else None
            found += [f"{path}:{line}: {wrong}"] if wrong else []
            if included.endswith(".c"):
                found.append(f"{path}:{line}: a source is included")
    return found


def calls_through_doors(tree):
    """What a file uses of another room is on a floor below and told in that room's door."""
    found = []
    for path, uses in tree.calls().items():
        for other, names in uses.items():
            here, there = room(path), room(other)
            if here == there:
                continue
            if FLOORS.get(there, 0) >= FLOORS.get(here, 0):
                found.append(f"{path}: {', '.join(sorted(names))} of {other} is not on a floor below")
            door = f"src/{there}/{there}.h"
            if there in DOORS and door in tree.headers:
                found += [f"{path}: {name} of {other} is not told in the door of {there}" for name in sorted(names)
                          if not re.search(rf"\b{name}\b", tree.read(door))]
    return found


def libraries(tree):
    found = []
    for path in tree.sources + tree.headers + tree.files("tests", ".c", ".h"):
        for line, _, included in tree.includes(path):
            for library, place in LIBRARIES.items():
                if re.match(library, included) and not re.match(place, path) and not path.startswith("tests/"):
                    found.append(f"{path}:{line}: <{included}> belongs to {place}")
    return found


def circles_of_calls(tree):
    return [" <-> ".join(circle) for circle in circles(tree.calls())]


def circles_of_includes(tree):
    graph = {path: ["src/" + included for _, kind, included in tree.includes(path) if kind == '"']
             for path in tree.headers}
    return [" <-> ".join(circle) for circle in circles(graph)]


# ---- what is public ----

def static(tree):
    declared = " ".join(tree.code(path) for path in tree.headers)
    return [f"{path}: {name} is in no header and not static" for path, (defined, _) in tree.symbols().items()
            for name in sorted(defined - PUBLIC_FOR_OTHERS) if not re.search(rf"\b{name}\b", declared)]


def unused(tree):
    tests = " ".join(tree.read(path) for path in tree.files("tests", ".c", ".h"))
    used = set().union(*(used for _, used in tree.symbols().values()), PUBLIC_FOR_OTHERS)
    return [f"{path}: {name} is used by no other file and no test" for path, (defined, _) in tree.symbols().items()
            for name in sorted(defined - used) if not re.search(rf"\b{name}\b", tests)]


def headers_alone(tree):
    found = []
    for path in tree.headers:
        command = [*os.environ.get("CC", "gcc").split(), "-std=c17", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-Isrc",
                   "-isystem", "/usr/include/libxml2", "-fsyntax-only", "-x", "c", "-"]
        done = subprocess.run(command, input=f'#include "{path[4:]}"\n', capture_output=True, text=True, cwd=tree.folder)
        if done.returncode != 0:
            found.append(f"{path}: {(done.stderr.splitlines() or ['does not compile'])[0]}")
    return found


# ---- form ----

def functions(tree, path):
    """(first line, length, name) of every function: it opens at column 0 and closes with a brace there."""
    lines = tree.code(path).split("\n")
    start = None
    for number, line in enumerate(lines, 1):
        if start is None:
            start = number if re.match(r"[A-Za-z_].*\(", line) and not line.startswith("typedef") else None
        if start is None:
            continue
        head = " ".join(lines[start - 1:number])
        if re.search(r"\)\s*\{", head) and "=" not in head.split("{")[0]:
            inside = "}" in line and line.count("{") == line.count("}")
            end = number if inside else next(i for i, text in enumerate(lines[number:], number + 1) if text[:1] == "}")
            yield start, end - start + 1, re.search(r"(\w+)\s*\(", head).group(1)
            start = None
        elif re.search(r"[;{}=]", line) or not line.strip():
            start = None


def lengths(tree):
    """(length, where) of all functions, the shortest first."""
    return sorted((length, f"{path}:{line}: {name}") for path in tree.sources + tree.headers
                  for line, length, name in functions(tree, path))


def short_functions(tree):
    found = lengths(tree)
    if not found:
        return ["no function was found"]
    wrong = [f"{where} has {length} lines, more than {LONGEST}" for length, where in found if length > LONGEST]
    for share, most, name in ((0.5, MEDIAN, "median"), (0.9, NINETIETH, "90th percentile")):
        length = found[int(len(found) * share)][0]
        wrong += [f"the {name} of functions is {length} lines, more than {most}"] if length > most else []
    return wrong


def figures(tree):
    found = lengths(tree) or [(0, "none")]
    pick = lambda share: found[int(len(found) * share)][0]
    return (f"functions: {len(found)}, lines: median {pick(0.5)}, 90th percentile {pick(0.9)}, longest {found[-1][0]} "
            f"({found[-1][1]})")


def form(tree):
    found = []
    for path in tree.sources + tree.headers + tree.files("tests", ".c", ".h"):
        content = tree.read(path)
        if not content.startswith(("/*", "#define _")):
            found.append(f"{path}:1: no opening paragraph")
        for number, line in enumerate(content.split("\n"), 1):
            for wrong, what in ((len(line) > WIDEST, f"wider than {WIDEST}"), ("\t" in line, "a tab"),
                                (line != line.rstrip(), "blanks at its end"), ("\r" in line, "a carriage return")):
                found += [f"{path}:{number}: {what}"] if wrong else []
        if not content.endswith("\n"):
            found.append(f"{path}: no line end at its end")
    return found


def banned(tree):
    found = []
    for path in tree.sources + tree.headers:
        rules = dict(BANNED) if re.match(FREES, path) else dict(BANNED, free="free")
        rules = {pattern: what for pattern, what in rules.items() if what != "a clock" or not re.match(CLOCKS, path)}
        for number, line in enumerate(tree.code(path).split("\n"), 1):
            found += [f"{path}:{number}: {what}" for pattern, what in rules.items()
                      if re.search(rf"(?<![\w.>])({pattern})\s*\(", line)]
    return found


def checks_told(tree):
    """Every code a check uses stands in docs/checks.md, and no other."""
    if not os.path.exists(os.path.join(tree.folder, "src/base/diag.def")):
        return []
    codes = dict(re.findall(r'^DIAG\((\w+), "([a-z-]+)"', tree.read("src/base/diag.def"), flags=re.M))
    used = {codes[name] for path in tree.sources if path.startswith("src/check/")
            for name in re.findall(r"\bDIAG_([A-Z_]+)\b", tree.code(path)) if name in codes} - {"internal"}
    told = re.findall(r"^### `([a-z-]+)`$", tree.read("docs/checks.md"), flags=re.M)
    return ([f"docs/checks.md: {code} is not told" for code in sorted(used - set(told))] +
            [f"docs/checks.md: no check has the code {code}" for code in sorted(set(told) - used)] +
            [f"docs/checks.md: {code} is told twice" for code in sorted(set(told)) if told.count(code) > 1])


RULES = {"floors and doors": floors_and_doors, "calls go down and through doors": calls_through_doors,
         "libraries behind their files": libraries, "no circle of calls": circles_of_calls,
         "no circle of includes": circles_of_includes, "what no header tells is static": static,
         "nothing public is unused": unused, "every header stands alone": headers_alone,
         "functions are short": short_functions, "form": form, "nothing banned": banned,
         "every check is told": checks_told}
