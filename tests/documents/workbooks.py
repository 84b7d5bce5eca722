"""What a workbook must hold up to: another program's recalculation, Excel's limits, the house rules for formulas."""
import concurrent.futures
import os
import re
import subprocess
import zipfile

import openpyxl

MODE = "/org.openoffice.Office.Calc/Formula/Load"
PROFILE = f"""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="{MODE}"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
BATCH, SECONDS_A_BOOK, SECONDS_LEAST = 8, 60, 120
LINKS_MOST = 65530
CELL_MOST = 32767
FIRST_ROW, HEAD_ROW = 9, 8
OTHERS = ("Cover", "Headline", "Reconciliation", "Charts", "Checks", "Claims", "Source")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
REFERENCE = re.compile(r"\$?[A-Z]{1,3}\$?[0-9]+")
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def profile(folder):
    """A LibreOffice profile of our own in which every formula of a workbook is worked out anew on loading."""
    user = os.path.join(folder, "user")
    os.makedirs(user, exist_ok=True)
    with open(os.path.join(user, "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write(PROFILE)
    return "-env:UserInstallation=file://" + os.path.abspath(folder)


def store(paths, folder):
    """Loads and stores a batch of workbooks in one process of LibreOffice; it is ended where it takes too long."""
    command = ["soffice", profile(os.path.join(folder, "profile")), "--headless", "--convert-to", "xlsx"]
    try:
        subprocess.run([*command, "--outdir", os.path.join(folder, "out"), *paths], capture_output=True,
                       timeout=max(SECONDS_LEAST, SECONDS_A_BOOK * len(paths)))
    except subprocess.TimeoutExpired:
        print(f"LibreOffice took too long over {len(paths)} workbooks, the first {paths[0]}", flush=True)
    stored = {path: os.path.join(folder, "out", os.path.basename(path)) for path in paths}
    return {path: again for path, again in stored.items() if os.path.exists(again)}


def recalculate(paths, folder):
    """Where the recalculated copy of each workbook is. What is missing after a batch is tried once more, alone."""
    def places(groups, name):
        return [os.path.join(folder, f"{name}-{index}") for index in range(len(groups))]

    found = {}
    batches = [paths[start:start + BATCH] for start in range(0, len(paths), BATCH)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for stored in pool.map(store, batches, places(batches, "batch")):
            found.update(stored)
        missing = [[path] for path in paths if path not in found]
        for stored in pool.map(store, missing, places(missing, "alone")):
            found.update(stored)
    return found


def same_value(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-9 * max(1.0, abs(a), abs(b))
    return (a or "") == (b or "") or str(a) == str(b)


def differences(path, recalculated):
    """Cells whose cached value is not the recalculated one or that show an error, and the number of formulas."""
    cached = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    again = openpyxl.load_workbook(recalculated, data_only=True)
    told, count = [], 0
    for sheet in cached:
        for row in sheet.iter_rows():
            for cell in row:
                place = f"{sheet.title}!{cell.coordinate}"
                formula = formulas[sheet.title][cell.coordinate].value
                now = again[sheet.title][cell.coordinate].value
                count += formulas[sheet.title][cell.coordinate].data_type == "f"
                if not same_value(cell.value, now):
                    told.append(f"{place}: cached {cell.value!r}, recalculated {now!r}, {formula!r}")
                elif cell.data_type == "e" or again[sheet.title][cell.coordinate].data_type == "e":
                    told.append(f"{place}: error value {now!r}")
    return told, count


def hard_coded(formula):
    """Digits in a formula that belong neither to a reference nor to a quoted name or text."""
    return re.search(r"[0-9]", REFERENCE.sub("", QUOTED.sub("", formula)))


def rules(path):
    """What breaks a rule of the house or a limit of Excel's."""
    book = openpyxl.load_workbook(path)
    told = [f"sheet name {name!r}" for name in book.sheetnames
            if len(name) > 31 or FORBIDDEN.search(name) or name.lower() == "history"]
    for sheet in book:
        told += sheet_rules(sheet)
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        told += [f"{name}: cut short" for name in sheets if not archive.read(name).endswith(b"</worksheet>")]
        told += ["has comments" for name in archive.namelist() if "comment" in name.lower()]
    return told


def sheet_rules(sheet):
    told, links = [], 0
    for row in sheet.iter_rows():
        for cell in row:
            links += cell.hyperlink is not None
            if cell.data_type == "f" and hard_coded(cell.value):
                told.append(f"{sheet.title}!{cell.coordinate}: a number in the formula {cell.value}")
            if isinstance(cell.value, str) and len(cell.value) > CELL_MOST:
                told.append(f"{sheet.title}!{cell.coordinate}: {len(cell.value)} characters")
            target = cell.hyperlink.location if cell.hyperlink else None
            if target and target.split("!")[0].strip("'") not in sheet.parent.sheetnames:
                told.append(f"{sheet.title}!{cell.coordinate}: links to {target}, which is not there")
    if links > LINKS_MOST:
        told.append(f"{sheet.title}: {links} links")
    if not sheet.freeze_panes or not sheet.print_area or sheet.page_setup.fitToHeight != 0:
        told.append(f"{sheet.title}: no frozen pane, print area or fit to width")
    return told


def shows(cell, number):
    """A cell shows a figure: a percentage, wherever it stands, as its hundredth."""
    return same_value(number, cell.value) or ("%" in cell.number_format and same_value(number / 100, cell.value))


def fits(value):
    return len(value.strip("-0.").replace(".", "")) <= 15


def row_numbers(name, index, row, cells):
    """Figures of a row of the JSON that are not among the row's cells."""
    shown = [cell for cell in cells if isinstance(cell.value, (int, float))]
    return [f"{name}, row {index}, {row['label']}: {value} is not among {[cell.value for cell in shown]}"
            for value in row.get("values") or []
            if value is not None and fits(value) and not any(shows(cell, float(value)) for cell in shown)]


def statement_numbers(report, path):
    """Figures of the JSON that the statement's own sheet does not show in their row."""
    book = openpyxl.load_workbook(path, data_only=True)
    names = [name for name in book.sheetnames if name not in OTHERS]
    told = [] if len(names) == len(report["statements"]) else [f"{len(names)} sheets of statements: {names}"]
    for name, statement in zip(names, report["statements"]):
        turned = [at for at, cell in enumerate(book[name][HEAD_ROW]) if cell.value == "In one sign"]
        for index, row in enumerate(statement["rows"], FIRST_ROW):
            cells = book[name][index]
            told += row_numbers(name, index, row, cells[4:min(turned, default=None)])
            told += signed(name, index, cells, turned)
    return told


def signed(name, index, cells, turned):
    """Figures in one sign that are not a filed one of their row times its sign, or that are missing."""
    filed = [cell.value for cell in cells[4:min(turned, default=None)] if isinstance(cell.value, (int, float))]
    have = [cells[at].value for at in turned if isinstance(cells[at].value, (int, float))]
    told = [f"{name}, row {index}: {value} in one sign, {cells[3].value} and {filed}" for value in have
            if cells[3].value not in (1, -1) or not any(same_value(value, other * cells[3].value) for other in filed)]
    return told + ([f"{name}, row {index}: nothing in one sign"] if filed and turned and not have else [])


def is_input(cell):
    """A number typed in, in the colour of inputs."""
    return isinstance(cell.value, (int, float)) and cell.font.color is not None and cell.font.color.rgb == "FF0000FF"


def astray(cell, source):
    """What is wrong with an input's link: it must lead to the source line that holds the figure its tip tells."""
    target = cell.hyperlink.location if cell.hyperlink else ""
    line = source[target.split("!")[1]].value if target.startswith("'Source'!") else None
    printed = (cell.hyperlink.tooltip or "").rpartition(": ")[2] if cell.hyperlink else ""
    if line and (printed in line or printed.removesuffix(")") in line):  # "(1.8pts)" is printed (1.8)
        return []
    return [f"{cell.parent.title}!{cell.coordinate} {cell.value}: leads to {target!r}, {line!r}, tip {printed!r}"]


def source_links(path):
    """Inputs of the statements and the checks that do not lead to their line on the Source sheet."""
    book = openpyxl.load_workbook(path)
    told = []
    for sheet in book:
        if sheet.title in OTHERS and sheet.title != "Checks":
            continue
        last = 6 if sheet.title == "Checks" else None
        for row in sheet.iter_rows(min_row=7, min_col=5 if last is None else 4, max_col=last):
            told += [problem for cell in row if is_input(cell) for problem in astray(cell, book["Source"])]
    return told


def history_links(path):
    """Inputs of a history's workbook, on whatever sheet, that do not lead to their line on the Source sheet."""
    book = openpyxl.load_workbook(path)
    return [problem for sheet in book for row in sheet.iter_rows() for cell in row if is_input(cell)
            for problem in astray(cell, book["Source"])]


def bar(row):
    """Where a row of the waterfall's data stacks its bar: from the held part up or down by the parts that are seen."""
    held, parts = row[4] or 0, [value for value in row[5:11] if value]
    if len(parts) > 1 and min(parts) < 0 < max(parts):
        return min(parts), max(parts)
    total = sum(parts)
    return min(held, held + total), max(held, held + total)


def charts(path):
    """Bars of the waterfall that do not stand between the levels they lead from and to; charts that are not there."""
    book = openpyxl.load_workbook(path, data_only=True)
    if "Charts" not in book.sheetnames:
        return []
    rows = [[cell.value for cell in row] for row in book["Charts"].iter_rows(max_col=11)]
    steps = [row for row in rows if isinstance(row[3], (int, float))]
    told = [f"{row[0]}: a bar over {bar(row)}, not from {row[2] or 0} to {row[3]}" for row in steps
            if not all(same_value(a, b) for a, b in zip(bar(row), sorted((row[2] or 0, row[3]))))]
    with zipfile.ZipFile(path) as archive:
        drawn = [name for name in archive.namelist() if name.startswith("xl/charts/")]
        for name in drawn:
            told += [f"{name}: {problem}" for problem in stale(archive.read(name).decode(), book)]
    return told + ([] if drawn or not steps else ["no chart is drawn"])


def stale(chart, book):
    """Values kept in a chart, for those who see it without working it out, that are not those of its cells."""
    told = []
    for place, kept in re.findall(r"<c:numRef><c:f>Charts!([^<]*)</c:f><c:numCache>(.*?)</c:numCache>", chart):
        kept = {int(at): float(value) for at, value in re.findall(r'<c:pt idx="(\d+)"><c:v>([^<]*)</c:v>', kept)}
        column, first, _, last = openpyxl.utils.range_boundaries(place.replace("$", ""))
        cells = [row[0].value for row in book["Charts"].iter_rows(first, last, column, column)]
        told += [f"{place} keeps {kept.get(at)} for {value}" for at, value in enumerate(cells)
                 if (value is not None or at in kept) and not same_value(value, kept.get(at))]
    return told


def names(path):
    """Named figures that are no formula of one cell."""
    book = openpyxl.load_workbook(path)
    told = []
    defined = book.defined_names  # a list within, or in later versions a dictionary
    defined = defined.values() if hasattr(defined, "values") else defined.definedName
    for name in defined:
        if not name.name.startswith("_"):
            told += [f"{name.name} leads to {sheet}!{cell}, which holds no formula"
                     for sheet, cell in name.destinations if book[sheet][cell].data_type != "f"]
    return told
