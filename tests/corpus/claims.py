"""How well figures stated in prose are tied, against the labels of claims.tsv.

A label is a fact: the document, the line its paragraph begins on, the figure as printed, what it is of, period and
basis, and the verdict a reader with the tables beside it comes to. Labels and claims are paired in the order of the
document, by the figure's digits and line.
"""
import csv
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
REACH = 60  # lines a paragraph may have
VERDICTS = ("ties", "derived", "conflicts", "not_in_tables", "forward_looking")


def read_labels():
    labels = {}
    with open(os.path.join(HERE, "claims.tsv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            labels.setdefault(row["document"], []).append(row)
    return labels


def digits(figure):
    return re.sub(r"[^0-9.]", "", figure).strip(".")


def pair(labels, claims):
    """(label, claim or None) of each label; a claim answers one label only."""
    pairs, used = [], set()
    for label in labels:
        line = int(label["line"])
        found = next((i for i, claim in enumerate(claims)
                      if i not in used and digits(claim["text"]) == digits(label["figure"])
                      and line <= claim["line"] < line + REACH), None)
        used.add(found)
        pairs.append((label, None if found is None else claims[found]))
    return pairs


def is_right(label, claim):
    return claim is not None and claim["verdict"] == label["verdict"]


def same_period(label, claim):
    if not label["period_end"] or label["verdict"] not in ("ties", "derived"):
        return True
    return claim is not None and claim["period_end"] == label["period_end"]


def tell(document, label, claim):
    got = f"{claim['verdict']} {claim['period_end']}/{claim['months']}" if claim else "no claim"
    print(f"  {document} {label['line']}: {label['figure']} {label['measure']}: {label['verdict']} "
          f"{label['period_end']}/{label['months']}, got {got}")


def run(corpus, misses=False):
    total = right = dated = untrue = 0
    unlabelled = []
    for document, labels in read_labels().items():
        claims = corpus.report(corpus.path(document)).get("claims", [])
        pairs = pair(labels, claims)
        good = sum(is_right(label, claim) for label, claim in pairs)
        real = [claim for label, claim in pairs if label["verdict"] == "conflicts"]
        wrong = [claim for claim in claims if claim["verdict"] == "conflicts" and not any(claim is one for one in real)]
        answered = [claim for _, claim in pairs if claim is not None]
        unlabelled += [(document, claim) for claim in claims if not any(claim is one for one in answered)]
        total, right, untrue = total + len(labels), right + good, untrue + len(wrong)
        dated += sum(same_period(label, claim) for label, claim in pairs)
        print(f"claims {document}: right verdict {good} of {len(labels)}, conflicts that are not real {len(wrong)}")
        for label, claim in pairs if misses else ():
            if not is_right(label, claim) or not same_period(label, claim):
                tell(document, label, claim)
    for document, claim in unlabelled if misses else ():
        print(f"  unlabelled {document} {claim['line']}: {claim['text']} {claim['verdict']}")
    print(f"claims: right verdict {right} of {total} ({100 * right / max(total, 1):.1f} %), "
          f"right period {dated}, conflicts that are not real {untrue}")
