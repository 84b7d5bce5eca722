"""What `make published` writes to docs/accuracy.md: how well the corpus is read and how much of it is proven, by class of
document and era. The figures are those of accuracy.py, claims.py and proof.py, counted apart; the same program and corpus
make the same bytes.
"""
import collections
import os
import re

import accuracy
import claims
import proof

CLASSES = {"text": "text", "html": "HTML", "submission": "submission", "typeset": "typeset"}
ERAS = ((2000, "1993–2000"), (2006, "2001–2006"), (2015, "2007–2015"), (9999, "2016–"))
HEAD = """# How well it reads, and how much it proves

Made by `make published` over the open corpus: {documents} documents, and {typeset} typeset ones. The commands behind it are
`make accuracy` and `make proof`, which also name every document. A share that is not whole is shown below 100, and never
rounded up.

Classes: *text* and *HTML* are exhibits or filings, *submission* is what EDGAR serves of a filing with all its documents,
*typeset* are labelled statements set anew as text tables in other layouts, each with its facts unchanged. The era is
that of the document.
"""
NOTES = {
    "Facts": """A fact is a printed value with its row's label, its period, basis and scale. F1 weighs what was missed and
what was wrong alike; *values* asks for value and label in its statement, *facts* for the column's identity, too. A fact
is wrong and not told where the program gives another one without calling it doubtful. *Kind* is how many labelled
statements were found as what they are. Some typeset pages print months that their labels do not have: labels count
for F1, the page for what is wrong.""",
    "Headline figures": """Revenue, gross profit, operating and net income, earnings per share (basic, diluted, non-GAAP) of
the latest period, against labels. A figure that the program declines to give is missing.""",
    "Proof": """The share of printed amounts that take part in at least one relation that ties: in the GAAP columns of
primary statements, and in reconciliations. *Broken* are findings that are not the document's own misprints
(`tests/corpus/misfootings.json`): mistakes of the program.""",
    "Wrong digits": """One digit of an amount in a labelled text or HTML document is changed to another, {mutations} times,
always the same ones; seen means that a relation of that amount is told to be broken, or no longer exact. *Covered* are
those amounts that a relation ties; *to the last digit* leaves out those that only a percentage or a quotient is worked
out from.""",
    "Reconciliations": """Every reconciliation that the program builds, by what the sum of its parts proves; and how many of
the labelled non-GAAP measures one that ties leads to.""",
    "Claims": """Figures stated in prose, against labels: the verdict (ties, derived, conflicts, not in tables,
forward-looking) that a reader with the tables beside him comes to. *Not real* are conflicts that no reader sees.""",
}


class Eras:
    """The era of a document, by the catalogue's date or the year in its name."""

    def __init__(self, folder):
        self.years = {row["slug"]: self.year(row["date"]) for row in accuracy.read_table(os.path.join(folder, "catalogue.tsv"))}

    @staticmethod
    def year(words):
        found = re.search(r"(?:19|20)\d\d", words)
        short = re.search(r"filed (\d\d)\b", words)
        return int(found.group()) if found else 1900 + int(short.group(1)) + 100 * (short.group(1) < "90") if short else None

    def of(self, slug):
        year = self.years.get(slug) or self.year(slug)
        return next((name for last, name in ERAS if year <= last), "") if year else "undated"


class Groups:
    """Rows by class and era, in the order of both."""

    def __init__(self, corpus):
        self.corpus, self.eras = corpus, Eras(corpus.folder)
        self.names = {slug_of(path): slug for slug, path in corpus.seeds.items()}

    def key(self, kind, slug):
        slug = re.sub(r"-set\d+$", "", self.names.get(slug, slug))
        return kind, self.eras.of(slug)

    def rows(self, counted, cells):
        """Markdown rows of {key: counts}; those of one class are followed by their sum, where there are several."""
        order = [name for _, name in ERAS] + ["undated"]
        for kind, title in CLASSES.items():
            keys = sorted((key for key in counted if key[0] == kind), key=lambda key: order.index(key[1]))
            for key in keys:
                yield f"| {title} | {key[1]} | " + " | ".join(cells(counted[key])) + " |"
            if len(keys) > 1:
                yield f"| **{title}** | all | " + " | ".join(cells(sum((counted[key] for key in keys), []))) + " |"


def slug_of(path):
    return os.path.splitext(os.path.basename(path))[0]


def share(part, whole):
    """A share that is not whole never looks it."""
    if not whole:
        return "–"
    return "100 %" if part == whole else f"{min(1000 * part // whole, 999) / 10:.1f} %"


def score(figure):
    return "–" if not figure or figure["f1"] is None else f"{min(figure['f1'], 0.9999) if figure['f1'] < 1 else 1:.4f}"


def table(title, heads, rows):
    lines = ["", "## " + title, "", NOTES[title], "", "| class | era | " + " | ".join(heads) + " |",
             "|---|---|" + "--:|" * len(heads), *rows]
    return "\n".join(lines) + "\n"


# ---- what is counted: lists of a record a document, claim or digit ----

def facts(groups, scorer):
    counted, readings = collections.defaultdict(list), accuracy.read_json(os.path.join(accuracy.HERE, "readings.json"))
    for kind, truth_path, path in groups.corpus.labelled():
        truth, report = accuracy.read_json(truth_path), groups.corpus.report(path)
        scored = scorer.score_doc(truth, report, ignore_unmatched=True)
        printed = readings.get(slug_of(truth_path), {}).get("printed", [])
        untold = accuracy.untold_wrong(scorer, accuracy.as_printed(truth, printed), report)
        counted[groups.key(kind, slug_of(truth_path))].append((os.path.basename(path), scored, untold))

    def cells(documents):
        total = scorer.total([scored for _, scored, _ in documents])
        worst = min(documents, key=lambda one: (one[1]["full"] or one[1]["cell"])["f1"] or 0)
        best = (worst[1]["full"] or worst[1]["cell"])["f1"] == 1
        named = "none below 1" if best else f"{score(worst[1]['full'] or worst[1]['cell'])} {worst[0]}"
        return [str(len(documents)), str(total["full"]["truth"]), score(total["cell"]), score(total["full"]), named,
                str(sum(untold for _, _, untold in documents)), f"{total['kind_ok']} of {total['statements']}"]
    return table("Facts", ["documents", "facts", "values, F1", "facts, F1", "worst", "wrong and not told", "kind"],
                 groups.rows(counted, cells))


def headlines(groups):
    counted, readings = collections.defaultdict(list), accuracy.read_json(os.path.join(accuracy.HERE, "readings.json"))
    for row in accuracy.read_table(os.path.join(groups.corpus.folder, "eps.tsv")):
        path = groups.corpus.path(row["slug"])
        kind = "html" if path.endswith(".htm") else "text"
        report = groups.corpus.report(path)
        counted[groups.key(kind, row["slug"])] += [
            accuracy.judge(accuracy.told_figure(report, key), row, key, readings) for key in accuracy.KEYS]
    return table("Headline figures", ["releases", "figures", "right", "missing", "wrong"], groups.rows(counted, lambda told: [
        str(len(told) // len(accuracy.KEYS)), str(len(told)), *(str(told.count(one)) for one in ("right", "missing", "wrong"))]))


def covered(groups, documents):
    counted, true = collections.defaultdict(list), accuracy.read_json(os.path.join(accuracy.HERE, "misfootings.json"))
    for kind, path in documents:
        report = groups.corpus.report(path)
        known = true.get(os.path.basename(path), {})
        broken = sum(1 for one in report["findings"] if one["verdict"] == "broken" and str(one["line"]) not in known)
        counts = proof.count_document(report, collections.defaultdict(lambda: [0, 0]))
        counted[groups.key(kind, slug_of(path))].append((*counts["primary"], *counts["reconciliation"], len(report["findings"]),
                                                         broken))

    def cells(records):
        tied, primary, told, bridges, findings, broken = (sum(column) for column in zip(*records))
        return [str(len(records)), str(primary), share(tied, primary), str(bridges), share(told, bridges), str(findings),
                str(broken)]
    return table("Proof", ["documents", "amounts", "proven", "in reconciliations", "proven", "findings", "broken"],
                 groups.rows(counted, cells))


def digits(groups, documents):
    counted = collections.defaultdict(list)
    kinds = {path: kind for kind, path in documents}
    tied = {path: proof.covered(groups.corpus.report(path)) for path in kinds}
    exactly = {path: proof.covered_exactly(groups.corpus.report(path)) for path in kinds}
    for path, amount, _, _, found in proof.mutants(groups.corpus, documents):
        if amount.unit == "currency":
            counted[groups.key(kinds[path], slug_of(path))].append(
                (found, amount.place in tied[path], amount.place in exactly[path]))

    def cells(records):
        sets = (records, [one for one in records if one[1]], [one for one in records if one[2]])
        return [cell for some in sets for cell in (str(len(some)), share(sum(one[0] for one in some), len(some)))]
    return table("Wrong digits", ["amounts", "seen", "covered", "seen", "to the last digit", "seen"], groups.rows(counted, cells))


def reconciliations(groups, documents):
    counted = collections.defaultdict(list)
    truths = {path: truth for kind, truth, path in groups.corpus.labelled() if kind != "typeset"}
    for kind, path in documents:
        built = groups.corpus.report(path)["reconciliations"]
        proven = {(one["non_gaap"]["value"], one["period_end"]) for one in built if one["verdict"] in proof.TIED}
        ends = list(proof.ends_labelled(accuracy.read_json(truths[path]))) if path in truths else []
        counted[groups.key(kind, slug_of(path))].append(
            (len(built), *(sum(one["verdict"] == verdict for one in built) for verdict in (
                "exact", "within_rounding", "broken")), len(ends), sum(end[1:] in proven for end in ends)))

    def cells(records):
        built, exact, rounded, broken, ends, found = (sum(column) for column in zip(*records))
        return [str(built), str(exact), str(rounded), str(broken), str(built - exact - rounded - broken),
                f"{found} of {ends}" if ends else "–"]
    return table("Reconciliations", ["built", "exact", "within rounding", "broken", "in doubt or untestable",
                                     "labelled ends reached"], groups.rows(counted, cells))


def stated(groups):
    counted = collections.defaultdict(list)
    for document, labels in claims.read_labels().items():
        path = groups.corpus.path(document)
        told = groups.corpus.report(path).get("claims", [])
        pairs = claims.pair(labels, told)
        real = [claim for label, claim in pairs if label["verdict"] == "conflicts"]
        untrue = sum(1 for claim in told if claim["verdict"] == "conflicts" and not any(claim is one for one in real))
        counted[groups.key("html" if path.endswith(".htm") else "text", document)].append(
            (len(pairs), sum(claims.is_right(*pair) for pair in pairs), sum(claims.same_period(*pair) for pair in pairs), untrue))

    def cells(records):
        every, right, dated, untrue = (sum(column) for column in zip(*records))
        return [str(len(records)), str(every), share(right, every), share(dated, every), str(untrue)]
    return table("Claims", ["documents", "figures", "right verdict", "right period", "not real"], groups.rows(counted, cells))


def run(corpus, scorer, output):
    groups = Groups(corpus)
    labelled = [(kind, path) for kind, _, path in corpus.labelled() if kind != "typeset"]
    typeset = [(kind, path) for kind, _, path in corpus.labelled() if kind == "typeset"]
    seen = {path for _, path in labelled}
    every = labelled + [(kind, path) for kind, path in corpus.documents() if path not in seen]
    parts = [HEAD.format(documents=len(every), typeset=len(typeset)), facts(groups, scorer), headlines(groups),
             covered(groups, every + typeset), digits(groups, labelled), reconciliations(groups, every), stated(groups)]
    text = "".join(parts).replace("{mutations}", f"{proof.MUTATIONS:,}")
    with open(output + ".new", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(output + ".new", output)
    print(output)
    return 0
