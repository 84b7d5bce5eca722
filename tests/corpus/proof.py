"""What `make proof` prints: how much of the corpus is proven, what is called broken, and whether a wrong digit is seen.

Proof coverage is the share of printed amounts (numbers in rows of currency, in columns of amounts) that take part in at
least one relation that ties: in the GAAP columns of primary statements, and in reconciliations. Figures only; nothing
here passes or fails. `tests/corpus/run --proof NAME...` takes the documents whose names hold one of the words and lists
the amounts that no relation covers.
"""
import collections
import os
import random
import re
import tempfile

import accuracy

PRIMARY = ("income_statement", "balance_sheet", "cash_flow", "equity")
TIED = ("exact", "within_rounding")
SEEN = ("broken", "improbable_rounding")
MUTATIONS, SEED = 1000, 20030409
Amount = collections.namedtuple("Amount", "place row unit cell kind group")


def amounts(report):
    """Every printed number that could be proven, with its group: primary, reconciliation or other."""
    for s, statement in enumerate(report["statements"]):
        for r, row in enumerate(statement["rows"]):
            for c, column in enumerate(statement["columns"]):
                cell = row["cells"][c] if row["role"] != "heading" else {"kind": "blank"}
                if cell["kind"] == "number" and column["measure"] == "amount":
                    gaap = column["basis"] in (None, "gaap")
                    primary = statement["kind"] in PRIMARY and gaap
                    told = statement["kind"] == "reconciliation" or statement["kind"] in PRIMARY
                    group = "primary" if primary else "reconciliation" if told else "other"
                    yield Amount((s, r, c), row, row["unit"], cell, statement["kind"], group)


def covered(report):
    return {tuple(cell) for finding in report["findings"] if finding["verdict"] in TIED for cell in finding["cells"]}


def covered_exactly(report):
    """The cells that a relation ties to their last digit: not those that a percentage, a quotient or rounded prose is
    worked out from."""
    cells = set()
    for finding in report["findings"]:
        if finding["verdict"] in TIED and finding["cells"] and finding["code"] != "claim":
            s, _, c = finding["cells"][0]
            rough = finding["code"] in ("ratio", "per-share") or (
                finding["code"] == "change" and report["statements"][s]["columns"][c]["measure"] == "percent_change")
            cells |= {tuple(cell) for cell in (finding["cells"][:1] if rough else finding["cells"])}
    return cells


def share(part, whole):
    return f"{part} of {whole} ({100 * part / whole:.1f} %)" if whole else "none"


# ---- coverage ----

def count_document(report, counts):
    tied = covered(report)
    for amount in amounts(report):
        if amount.unit == "currency" and amount.group != "other":
            key = amount.kind if amount.group == "primary" else "reconciliation"
            for name in {key, "primary" if amount.group == "primary" else key}:
                counts[name][0] += amount.place in tied
                counts[name][1] += 1
    return counts


def list_gaps(report):
    tied, last = covered(report), None
    for amount in amounts(report):
        if amount.unit == "currency" and amount.group != "other" and amount.place not in tied:
            s, r, c = amount.place
            if (s, r) != last:
                label = amount.row["label"][:48]
                print(f"\n    {amount.kind[:8]:8} {s}.{r} line {amount.row['line']} {label:48}", end="")
            print(f" {c}: {amount.row['values'][c]}", end="")
            last = (s, r)
    print()


def coverage(corpus, documents, each=True):
    totals = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))
    for kind, path in documents:
        counts = count_document(corpus.report(path), collections.defaultdict(lambda: [0, 0]))
        told = "".join(f"  {name} {share(*counts[name])}" for name in ("primary", "reconciliation") if name in counts)
        if each:
            print(f"{kind:10} {os.path.basename(path)}:{told}")
        for name, (tied, every) in counts.items():
            totals[kind][name][0] += tied
            totals[kind][name][1] += every
    for kind, counts in totals.items():
        for name in ("primary", *PRIMARY, "reconciliation"):
            print(f"proof coverage {kind:10} {name:17} {share(*counts[name])}")


# ---- what is told ----

def relations(corpus, documents):
    """Broken findings that are not listed as the documents' own, and how many relations are only within rounding."""
    true, false = accuracy.read_json(os.path.join(accuracy.HERE, "misfootings.json")), 0
    verdicts, rounded = collections.defaultdict(collections.Counter), collections.defaultdict(lambda: [0, 0])
    for kind, path in documents:
        report = corpus.report(path)
        for finding in report["findings"]:
            verdicts[kind][finding["verdict"]] += 1
            if finding["verdict"] == "broken" and str(finding["line"]) not in true.get(os.path.basename(path), {}):
                false += 1
                print(f"  {os.path.basename(path)}:{finding['line']}: broken [{finding['code']}] {finding['message']}")
            if finding["cells"] and finding["verdict"] in TIED + SEEN:
                s, r, _ = finding["cells"][0]
                scale = report["statements"][s]["scale"]
                size = "thousands or dollars" if scale in (1, 1000) else "millions" if scale else "no scale"
                rounded[size][0] += finding["verdict"] in ("within_rounding", "improbable_rounding")
                rounded[size][1] += 1
    print(f"broken findings that are not the documents' own (misfootings.json): {false}")
    for kind, counts in verdicts.items():
        print(f"findings {kind:10} " + ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common()))
    for size, (count, every) in rounded.items():
        print(f"relations within rounding, amounts in {size}: {share(count, every)}")
    built = [one for _, path in documents for one in corpus.report(path)["reconciliations"]]
    proven = collections.Counter(one["verdict"] for one in built)
    print("reconciliations built: " + ", ".join(f"{count} {verdict}" for verdict, count in proven.most_common()))


# ---- reconciliations ----

NON_GAAP = re.compile(r"^(non-gaap|adjusted|core|ebitda|consolidated ebitda|free cash flow)\b|as adjusted|\(non-gaap\)",
                      re.IGNORECASE)
RATIOS = re.compile(r"margin|percent|%|shares|rate|ratio|subtotal|adjustments", re.IGNORECASE)


def ends_labelled(truth):
    """(label, value, period) of every non-GAAP measure that a labelled reconciliation prints down the page, and of the
    non-GAAP columns' net income, operating income and per-share figures."""
    for statement in truth["statements"]:
        for row in statement["rows"] if statement["kind"] == "reconciliation" else ():
            for column, value in zip(statement["columns"], row["values"]):
                named = NON_GAAP.search(row["label"]) and column.get("basis") in (None, "gaap", "non_gaap")
                if value not in (None, "0") and column.get("period_end") and named and not RATIOS.search(row["label"]):
                    if column.get("measure", "amount") == "amount":
                        yield row["label"], value, column["period_end"]


def labelled_reconciliations(corpus):
    """How many of the labelled ends a reconciliation that ties leads to."""
    found = every = 0
    for kind, truth, path in corpus.labelled():
        if kind == "typeset":
            continue
        proven = {(one["non_gaap"]["value"], one["period_end"]) for one in corpus.report(path)["reconciliations"]
                  if one["verdict"] in TIED}
        for label, value, period_end in ends_labelled(accuracy.read_json(truth)):
            every += 1
            if (value, period_end) in proven:
                found += 1
            else:
                print(f"  {os.path.basename(path)}: not reconciled: {label} {value} of {period_end}")
    print(f"labelled non-GAAP measures reconciled end to end: {share(found, every)}")


# ---- mutations ----

def relation_key(finding):
    return finding["code"], tuple(tuple(cell) for cell in finding["cells"])


def changes(path, report):
    """(amount, offset, digit) of every digit of every amount that stands in the bytes as it is printed."""
    with open(path, "rb") as file:
        data = file.read()
    for amount in amounts(report):
        start, length = amount.cell["offset"], amount.cell["length"]
        if data[start:start + length].decode("utf-8", "replace") == amount.cell["printed"]:
            for at in range(start, start + length):
                if 48 <= data[at] <= 57:
                    yield amount, at


def is_found(before, after, place):
    """A relation of the changed figure is told now that was not; an exact one that is rounded now is listed."""
    if after is None:
        return False
    was = {relation_key(finding): finding["verdict"] for finding in before["findings"]}
    for finding in after["findings"]:
        if list(place) in finding["cells"]:
            told = was.get(relation_key(finding))
            if finding["verdict"] in SEEN and told not in SEEN:
                return True
            if finding["verdict"] == "within_rounding" and told == "exact":
                return True
    return False


def mutate(corpus, path, at, digit):
    with open(path, "rb") as file:
        data = bytearray(file.read())
    data[at] = ord(digit)
    with tempfile.NamedTemporaryFile(suffix=os.path.splitext(path)[1]) as file:
        file.write(data)
        file.flush()
        return corpus.read_report(file.name)


def mutants(corpus, documents):
    """(path, amount, offset, digit, whether it is found) of MUTATIONS changed digits, the same every time."""
    chance = random.Random(SEED)
    every = [(path, amount, at) for _, path in documents for amount, at in changes(path, corpus.report(path))]
    for path, amount, at in chance.sample(every, min(MUTATIONS, len(every))):
        with open(path, "rb") as file:
            file.seek(at)
            was = file.read(1).decode()
        digit = chance.choice([one for one in "0123456789" if one != was])
        yield path, amount, at, digit, is_found(corpus.report(path), mutate(corpus, path, at, digit), amount.place)


def mutations(corpus, documents, listed=False):
    tied = {path: covered(corpus.report(path)) for _, path in documents}
    exactly = {path: covered_exactly(corpus.report(path)) for _, path in documents}
    tally = collections.defaultdict(lambda: [0, 0])
    for path, amount, at, digit, found in mutants(corpus, documents):
        names = ["currency, all"] + ["currency, covered"] * (amount.place in tied[path]) + [
            "currency, covered to the last digit"] * (amount.place in exactly[path])
        for name in names if amount.unit == "currency" else [amount.unit]:
            tally[name][0] += found
            tally[name][1] += 1
        if listed and not found and amount.place in tied[path]:
            print(f"  not seen: {os.path.basename(path)} {amount.place} {amount.row['label'][:40]}"
                  f" {amount.cell['printed']} with {digit} at byte {at}")
    for name in sorted(tally):
        print(f"mutations found, {name:35}: {share(*tally[name])}")


# ---- all of it ----

def brief(corpus):
    """What `make accuracy` prints of it: the labelled documents, without mutations."""
    labelled = [(kind, path) for kind, _, path in corpus.labelled()]
    coverage(corpus, labelled, each=False)
    relations(corpus, labelled)
    labelled_reconciliations(corpus)


def run(corpus, words=()):
    labelled = [(kind, path) for kind, _, path in corpus.labelled() if kind != "typeset"]
    typeset = [(kind, path) for kind, _, path in corpus.labelled() if kind == "typeset"]
    others = [(kind, path) for kind, path in corpus.documents() if path not in {path for _, path in labelled}]
    if words:
        chosen = [one for one in labelled + typeset + others if any(word in one[1] for word in words)]
        coverage(corpus, chosen)
        for _, path in chosen:
            list_gaps(corpus.report(path))
        relations(corpus, chosen)
        return 0
    for title, documents in (("labelled", labelled), ("typeset", typeset), ("others", others)):
        print(f"-- {title}")
        coverage(corpus, documents)
        relations(corpus, documents)
        if title == "labelled":
            labelled_reconciliations(corpus)
            mutations(corpus, documents, listed=True)
    return 0
