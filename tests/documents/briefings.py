"""What a briefing must hold up to: qpdf, poppler, Preflight, its size, and every figure of the statements as text in it."""
import os
import re
import subprocess

JAVA = "/usr/share/java"
JARS = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api", "commons-io"]
SIZE_BASE, SIZE_A_CELL = 40 * 1024, 130
SIZE_A_CELL_MOST = 133  # four pages of prose beside few cells take what is above the bar
DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+")


def preflight(folder):
    """What PDFBox Preflight finds against PDF/A-1b in each file of a folder, by the file's name. One process for all."""
    classes = ":".join(os.path.join(JAVA, jar + ".jar") for jar in JARS)
    done = subprocess.run(["java", "-cp", classes, "org.apache.pdfbox.preflight.Validator_A1b", "group", folder],
                          capture_output=True, text=True)
    told = re.split(r"(?m)^The file (\S+) is (a|not a) valid PDF/A-1b file", done.stdout + done.stderr)
    found = {name: ["Preflight says nothing of it"] for name in os.listdir(folder)}
    for name, valid, rest in zip(told[1::3], told[2::3], told[3::3]):
        found[name] = [] if valid == "a" else [line for line in rest.splitlines() if line.strip()][:20] or ["invalid"]
    return found


def size_a_cell(path):
    """Bytes that a tagged cell takes of the document, beside what every document takes."""
    with open(path, "rb") as file:
        content = file.read()
    return max(0, len(content) - SIZE_BASE) / (len(re.findall(rb"/S/T[DH]\b", content)) or 1)


def too_large(path):
    size = size_a_cell(path)
    return [] if size <= SIZE_A_CELL_MOST else [f"{size:.0f} bytes a tagged cell"]


def qpdf(path):
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    return [] if done.returncode == 0 else (done.stdout + done.stderr).splitlines()


def structure(path):
    """What readers built on poppler find wrong with the structure tree."""
    return subprocess.run(["pdfinfo", "-struct", path], capture_output=True, text=True).stderr.splitlines()[:10]


def bare(number):
    plain = number.replace(",", "")
    return plain if "." in plain else plain.lstrip("0") or "0"  # "(000)" is printed for a nil


def numbers(path):
    """How often each number is printed, without grouping and sign."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    counts = {}
    for found in DIGITS.findall(text):
        counts[bare(found)] = counts.get(bare(found), 0) + 1
    return counts


def pieces(value, printed):
    """What of a figure stands by itself in a text: "4 390", with its thousands set apart by a blank, is 4 and 390."""
    found = DIGITS.findall(printed)
    return [bare(piece) for piece in found] if len(found) > 1 else [value.lstrip("-")]


def missing_numbers(report, path):
    """Figures of the statements in the JSON that the briefing prints less often than the statements do."""
    printed, wanted = numbers(path), {}
    for statement in report["statements"]:
        for row in statement["rows"]:
            for value, cell in zip(row.get("values") or [], row.get("cells") or []):
                if value is not None and cell["kind"] == "number":
                    for plain in pieces(value, cell["printed"]):
                        wanted[plain] = wanted.get(plain, 0) + 1
    return [f"{number} stands {count} times in the statements, {have(printed, number)} times in the briefing"
            for number, count in wanted.items() if have(printed, number) < count]


def have(printed, number):
    """".07" may be printed for 0.07, and the other way round."""
    short = number[1:] if number.startswith("0.") else number
    return printed.get(number, 0) + (printed.get(short, 0) if short != number else 0)
