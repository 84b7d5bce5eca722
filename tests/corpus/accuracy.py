"""What `make accuracy` prints: how well the open corpus is read, against its labels, headline figures and catalogue.

Figures only; nothing here passes or fails. The bars stand with the work that must meet them.
"""
import copy
import csv
import glob
import json
import os
from decimal import Decimal

import claims

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDERS = (("html", "htm"), ("text", "txt"), ("submission", "txt"))
KINDS = {"IS": "income_statement", "BS": "balance_sheet", "CF": "cash_flow", "NONGAAP": "reconciliation"}
NOTHING = {"statements": [], "headline": {}, "findings": [], "reconciliations": []}
PRIMARY = ("income_statement", "balance_sheet", "cash_flow", "equity")
KEYS = ("eps_diluted", "net_income", "revenue", "eps_basic", "operating_income", "gross_profit", "nongaap_diluted_eps")


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def read_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


class Corpus:
    """The documents, each read once."""

    def __init__(self, folder, seeds, read_report):
        self.folder, self.seeds, self.read_report, self.reports = folder, seeds, read_report, {}

    def path(self, name):
        if name in self.seeds:
            return self.seeds[name]
        found = [os.path.join(self.folder, kind, f"{name}.{end}") for kind, end in FOLDERS]
        return next((path for path in found if os.path.exists(path)), None)

    def report(self, path):
        if path not in self.reports:
            self.reports[path] = self.read_report(path) or copy.deepcopy(NOTHING)
        return self.reports[path]

    def documents(self):
        """(class, document) of everything but the typeset ones, which say nothing new."""
        for kind, end in FOLDERS:
            for path in sorted(glob.glob(os.path.join(self.folder, kind, "*." + end))):
                yield kind, path

    def labelled(self):
        """(class, truth, document) of everything that is labelled."""
        for truth in sorted(glob.glob(os.path.join(self.folder, "truth", "*.json"))):
            path = self.path(os.path.basename(truth)[:-5])
            if path:
                yield "html" if path.endswith(".htm") else "text", truth, path
        for truth in sorted(glob.glob(os.path.join(self.folder, "typeset", "*.json"))):
            yield "typeset", truth, truth[:-5] + ".txt"


# ---- facts ----

def without_doubtful(report):
    """The report without the values that it calls doubtful itself."""
    told = copy.deepcopy({"statements": report["statements"]})
    for statement in told["statements"]:
        for row in statement["rows"]:
            cells = row.get("cells") or []
            row["values"] = [None if i < len(cells) and cells[i].get("doubtful") else value
                             for i, value in enumerate(row["values"])]
    return told


def primary_found(scored, truth):
    """(right kind, right scale, all) of the primary statements of one document."""
    pairs = [(got, want) for got, want in zip(scored["per_statement"], truth["statements"]) if want["kind"] in PRIMARY]
    return [sum(got["kind_ok"] for got, _ in pairs), sum(got["scale_ok"] for got, _ in pairs), len(pairs)]


def as_printed(truth, amendments):
    """The truth with the months that this page prints, where a typeset page prints others than its labels say."""
    amended = copy.deepcopy(truth)
    for one in amendments:
        amended["statements"][one["statement"]]["columns"][one["column"]]["months"] = one["months"]
    return amended


def untold_wrong(scorer, truth, report):
    full = scorer.score_doc(truth, without_doubtful(report), ignore_unmatched=True)["full"]
    return full["cand"] - full["tp"] if full else 0


def add(totals, figures):
    return [a + b for a, b in zip(totals, figures)]


def facts(corpus, scorer):
    results, primary, wrong = {}, [0, 0, 0], [0, 0, 0]
    readings = read_json(os.path.join(HERE, "readings.json"))
    print(scorer.fmt(None, head=True))
    for kind, truth_path, path in corpus.labelled():
        truth, report = read_json(truth_path), corpus.report(path)
        scored = scorer.score_doc(truth, report, ignore_unmatched=True)
        scored["source"] = os.path.basename(path)
        results.setdefault(kind, []).append(scored)
        print(scorer.fmt(scored), flush=True)
        primary = add(primary, primary_found(scored, truth))
        amendments = readings.get(os.path.basename(truth_path)[:-5], {}).get("printed", [])
        untold = untold_wrong(scorer, as_printed(truth, amendments), report)
        excused = untold_wrong(scorer, truth, report) - untold
        wrong = add(wrong, [untold, excused, (scored["full"] or scored["cell"])["truth"]])
    for kind, scores in results.items():
        total = scorer.total(scores)
        worst = min(scores, key=lambda one: (one["full"] or {"f1": 0})["f1"] or 0)
        total["source"] = f"TOTAL {kind}, {len(scores)}"
        print(scorer.fmt(total))
        print(f"  worst of {kind}: {worst['source']}")
    print(f"primary statements: kind right {primary[0]}, scale right {primary[1]}, of {primary[2]}")
    print(f"facts wrong and not told: {wrong[0]} of {wrong[2]} ({100 * wrong[0] / max(wrong[2], 1):.2f} %),"
          f" and {wrong[1]} as the page prints them, not as labelled")


# ---- headline figures ----

def told_figure(report, key):
    headline = report.get("headline") or {}
    if key == "nongaap_diluted_eps":
        return (headline.get("non_gaap") or {}).get("eps_diluted")
    return headline.get(key)


def is_right(figure, row, key, value):
    if value == "":
        return figure is None
    same = figure["period_end"] == row["period_end"] and str(figure["months"]) == row["months"]
    scaled = figure["unit"] == "per_share" or str(figure["scale"]) == row["scale"]
    return same and scaled and Decimal(figure["value"]) == Decimal(value)


def judge(figure, row, key, readings):
    fair = [row[key], *(reading["value"] for reading in readings.get(row["slug"], {}).get(key, []))]
    if figure is None:
        return "right" if "" in fair else "missing"
    return "right" if any(value and is_right(figure, row, key, value) for value in fair) else "wrong"


def headlines(corpus):
    readings = read_json(os.path.join(HERE, "readings.json"))
    counts = {key: {"right": 0, "missing": 0, "wrong": 0} for key in KEYS}
    for row in read_table(os.path.join(corpus.folder, "eps.tsv")):
        report = corpus.report(corpus.path(row["slug"]))
        for key in KEYS:
            figure = told_figure(report, key)
            verdict = judge(figure, row, key, readings)
            counts[key][verdict] += 1
            if verdict != "right":
                why = (report.get("headline") or {}).get("missing", {}).get(key, "")
                print(f"  {row['slug']} {key}: {verdict}, {figure['value'] if figure else why or 'not given'}"
                      f" for {row[key] or 'none'}")
    for key, count in counts.items():
        print(f"headline {key:20} right {count['right']}, missing {count['missing']}, wrong {count['wrong']}")


# ---- the catalogue ----

def catalogue(corpus):
    """A keyword search listed them: it also sees what is only spoken of; readings.json says where, and why."""
    readings = read_json(os.path.join(HERE, "readings.json"))
    counts = {kind: {"found": 0, "not held": 0, "missing": 0} for kind in KINDS}
    for row in read_table(os.path.join(corpus.folder, "catalogue.tsv")):
        path = corpus.path(row["slug"])
        if not path:
            continue
        kinds = {statement["kind"] for statement in corpus.report(path)["statements"]}
        spoken_of = readings.get(row["slug"], {}).get("catalogue", {})
        for seen in filter(None, row["statements_seen_by_keyword"].split(",")):
            verdict = "found" if KINDS[seen] in kinds else "not held" if seen in spoken_of else "missing"
            counts[seen][verdict] += 1
            if verdict == "missing":
                print(f"  {row['slug']}: no {KINDS[seen]}")
    for kind, count in counts.items():
        print(f"catalogue {KINDS[kind]:17} found {count['found']}, missing {count['missing']},"
              f" listed but not in the document {count['not held']}")


def run(corpus, scorer):
    facts(corpus, scorer)
    headlines(corpus)
    catalogue(corpus)
    claims.run(corpus)
    return 0
