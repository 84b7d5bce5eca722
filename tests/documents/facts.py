"""Holds the facts (CSV) to the JSON, and runs the loading lines of docs/facts.md under the programs they are for."""
import csv
import json
import os
import re
import shutil
import subprocess
from decimal import Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
GUIDE = os.path.join(os.path.dirname(os.path.dirname(HERE)), "docs", "facts.md")
PACKAGES = ["python3-pandas", "r-base-core", "sqlite3"]
FORMULA = re.compile(r"^\s*'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
NUMBERS = {"value", "amount"}

# What each program says of the table it loaded: the number of records, and the sum of all values, to the cent.
TELL = {
    "python": "print(len(facts), round(float(facts['value'].sum()), 2))",
    "r": "cat(nrow(facts), format(sum(facts$value, na.rm = TRUE), digits = 15))",
    "duckdb": "SELECT count(*) || ' ' || round(sum(CAST(value AS DOUBLE)), 2) FROM facts;",
    "sqlite": "SELECT count(*) || ' ' || round(sum(CAST(value AS REAL)), 2) FROM facts;",
}
PROGRAMS = {"python": ["/usr/bin/python3", "-"], "r": ["R", "--vanilla", "--no-echo"],
            "duckdb": ["duckdb", "-noheader", "-list"], "sqlite": ["sqlite3"]}


def loading_lines():
    with open(GUIDE, encoding="utf-8") as file:
        return {name: lines for name, lines in re.findall(r"```(\w+)\n(.*?)```", file.read(), re.S) if name in TELL}


def records(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def expected(document):
    """(statement, row, column) -> (value, printed, line) of every cell that is not blank."""
    found = {}
    for s, statement in enumerate(document["statements"]):
        for r, row in enumerate(statement["rows"]):
            for c, cell in enumerate(row["cells"]):
                if cell["kind"] != "blank":
                    found[s, r, c] = (row["values"][c] or "", cell["printed"] or "", str(cell["line"] or ""))
    return found


def without_guard(words):
    return words[1:] if words.startswith("'") and FORMULA.match(words) else words


def differences(path, document):
    wanted, problems, seen = expected(document), [], set()
    for fact in records(path):
        if fact["statement"] == "":
            continue
        place = tuple(int(fact[name]) for name in ("statement", "row", "column"))
        got = (fact["value"], without_guard(fact["printed"]), fact["line"])
        seen.add(place)
        if wanted.get(place) != got:
            problems.append(f"{place}: {got} is not {wanted.get(place)}")
        if fact["amount"] and Decimal(fact["amount"]) != Decimal(fact["value"]) * int(fact["scale"]):
            problems.append(f"{place}: {fact['amount']} is not {fact['value']} times {fact['scale']}")
        problems += [f"{place}: {name} begins a formula: {words}" for name, words in fact.items()
                     if name not in NUMBERS and FORMULA.match(words) and not words.startswith("'")]
    return problems + [f"{place} is missing" for place in wanted if place not in seen]


def form_problems(path):
    with open(path, "rb") as file:
        content = file.read()
    lines = content.split(b"\r\n")
    counts = {len(record) for record in csv.reader(content.decode("utf-8").splitlines())}
    return ([] if lines[-1] == b"" and b"\n" not in b"".join(lines) else ["a line does not end in CR LF"]) + \
        ([] if len(counts) == 1 else [f"records of {sorted(counts)} fields"])


def said(name, lines, folder):
    """What a program says after the loading lines; None where it is not there."""
    if not shutil.which(PROGRAMS[name][0]):
        return None
    done = subprocess.run(PROGRAMS[name], input=f"{lines}\n{TELL[name]}\n", capture_output=True, text=True, cwd=folder)
    words = done.stdout.split()
    return (int(words[0]), round(float(words[1]), 2)) if len(words) == 2 else done.stdout + done.stderr


def check_loading(tally, path, scratch):
    shutil.copy(path, os.path.join(scratch, "facts.csv"))
    facts = records(path)
    wanted = (len(facts), round(float(sum(Decimal(fact["value"]) for fact in facts if fact["value"])), 2))
    lines = loading_lines()
    tally.check("docs/facts.md has a loading line for each program", set(lines) == set(TELL), str(set(lines)))
    for name in sorted(lines):
        told = said(name, lines[name], scratch)
        if told is None:
            tally.skip(f"facts are loaded by {name}", f"{PROGRAMS[name][0]} is not installed")
        else:
            tally.check(f"facts are loaded by {name}", told == wanted, f"{told} is not {wanted}")


def check(tally, reports, scratch, sample):
    for name, found in reports.items():
        with open(found["json"], encoding="utf-8") as file:
            document = json.load(file)
        problems = form_problems(found["csv"]) + differences(found["csv"], document)
        tally.check(f"{name}: facts agree with the JSON", not problems, "\n".join(problems[:20]))
    check_loading(tally, reports[sample]["csv"], scratch)
