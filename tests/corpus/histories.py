"""Histories of the open corpus' registrants: quarters as they are known to be, what changed, what is missing."""
import glob
import json
import os

import golden

# GAAP revenue by quarter, in millions, as the companies reported it; how many quarters between the filings are missing.
REVENUE = {
    "nvda": ({"2022-10-30": 5931, "2023-10-29": 18120, "2024-07-28": 30040, "2024-10-27": 35082, "2025-01-26": 39331,
              "2025-07-27": 46743}, 2),
    "intc": ({"2018-09-29": 19163, "2019-09-28": 19190, "2022-12-31": 14042, "2023-12-30": 15406, "2024-09-28": 13284,
              "2024-12-28": 14260, "2025-09-27": 13653}, 19),
    "ba": ({"2022-12-31": 19980, "2023-12-31": 22018, "2024-09-30": 17840, "2024-12-31": 15242, "2025-09-30": 23270}, 4),
    "amzn": ({"2022-12-31": 149204, "2023-12-31": 169961, "2024-09-30": 158877, "2024-12-31": 187792,
              "2025-09-30": 180169}, 4),
    "cost": ({"2022-11-20": 54437, "2023-11-26": 57799, "2024-11-24": 62151}, 6),
    "dis": ({"2022-12-31": 23512, "2023-12-30": 23549, "2024-09-28": 22574, "2024-12-28": 24690, "2025-09-27": 22464}, 4),
    "nke": ({"2022-11-30": 13315, "2023-11-30": 13388, "2024-08-31": 11589, "2024-11-30": 12354, "2025-08-31": 11720}, 4),
}
# The split of 2024, ten for one: what NVIDIA's first release tells of its third fiscal quarter, and its second.
SPLIT = ("eps_diluted", "2023-10-29", ["3.71", "0.37"])
SEEDS = [("2003-06-30", []), ("2003-09-30", [1]), ("2003-12-31", [2]), ("2004-03-31", [3])]


def read(paths):
    _, out, errors = golden.run(["history", *paths, "-f", "json", "-o", "-"])
    return json.loads(out) if out else {"error": errors.decode()}


def points(history, line, months=3):
    found = [series["points"] for series in history["series"]
             if series["line"] == line and series["basis"] == "gaap" and series["unit"] in ("currency", "per_share")]
    return {point["period_end"]: point for point in (found or [[]])[0] if point["months"] == months}


def check_company(tally, corpus, ticker, revenue, gaps):
    history = read(sorted(glob.glob(os.path.join(corpus, "html", ticker + "-*"))))
    told = points(history, "revenue")
    wrong = {end: told.get(end, {}).get("value") for end, value in revenue.items()
             if told.get(end, {}).get("value") != str(value) or told[end]["scale"] != 1000000 or told[end]["changed"]}
    tally.check(f"history of {ticker}: revenue", not wrong, str(wrong))
    tally.check(f"history of {ticker}: {gaps} quarters missing", len(history["gaps"]) == gaps, str(history["gaps"]))
    return history


def check_split(tally, history):
    line, end, values = SPLIT
    point = points(history, line).get(end, {"prints": [], "changed": False})
    tally.check("history of nvda: the split is a change", point["changed"] and
                [told["value"] for told in point["prints"]] == values, str(point))


def check_timeline(tally, seeds):
    """One quarter of figures, three that are announced and missing, one nobody speaks of; what is said of each."""
    history = read(sorted(glob.glob(os.path.join(seeds, "*.txt"))))
    tally.check("timeline: the gaps", [(gap["period_end"], gap["filings"]) for gap in history["gaps"]] == SEEDS,
                str(history["gaps"]))
    tally.check("timeline: one filing has figures", [it["figures"] for it in history["filings"]] == [True] + [False] * 3)
    tally.check("timeline: one is preliminary and tells a delay",
                [it["preliminary"] and it["delayed"] for it in history["filings"]] == [False, False, True, False])
    revenue = {end: point["value"] for end, point in points(history, "revenue").items()}
    tally.check("timeline: revenue", revenue == {"2002-03-31": "21158", "2002-12-31": "12660", "2003-03-31": "16019"},
                str(revenue))


def test(tally, corpus, seeds):
    check_timeline(tally, seeds)
    for ticker, (revenue, gaps) in REVENUE.items():
        history = check_company(tally, corpus, ticker, revenue, gaps)
        if ticker == "nvda":
            check_split(tally, history)
