"""A workbook's cells as text: sheet, place, value, formula. Reads the XML itself, so that nothing is interpreted."""
import io
import xml.etree.ElementTree as xml
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def texts(archive):
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    return ["".join(part.text or "" for part in item.iter(MAIN + "t"))
            for item in xml.fromstring(archive.read("xl/sharedStrings.xml")).iter(MAIN + "si")]


def sheets(archive):
    relations = xml.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target") for relation in relations}
    for sheet in xml.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet"):
        yield sheet.get("name"), "xl/" + targets[sheet.get(LINK)]


def cell_line(sheet, cell, shared):
    value, formula = cell.find(MAIN + "v"), cell.find(MAIN + "f")
    shown = "" if value is None else value.text or ""
    if cell.get("t") == "s":
        shown = repr(shared[int(shown)])
    elif cell.get("t") in ("str", "inlineStr"):
        shown = repr(shown or "".join(cell.itertext()))
    told = f"{sheet}!{cell.get('r')} {shown}"
    return told if formula is None else f"{told}  ={formula.text}"


def dump(content):
    """One line a cell that holds something."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        shared = texts(archive)
        lines = [cell_line(name, cell, shared)
                 for name, part in sheets(archive)
                 for cell in xml.fromstring(archive.read(part)).iter(MAIN + "c")
                 if cell.find(MAIN + "v") is not None or cell.find(MAIN + "f") is not None]
    return "\n".join(lines) + "\n"
