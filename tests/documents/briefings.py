"""What a briefing must hold up to: qpdf, and that every figure of the statements can be taken out of it as text."""
import re
import subprocess

DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+")


def qpdf(path):
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    return [] if done.returncode == 0 else (done.stdout + done.stderr).splitlines()


def numbers(path):
    """How often each number is printed, without grouping and sign."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    counts = {}
    for found in DIGITS.findall(text):
        plain = found.replace(",", "")
        counts[plain] = counts.get(plain, 0) + 1
    return counts


def missing_numbers(report, path):
    """Figures of the statements in the JSON that the briefing prints less often than the statements do."""
    printed, wanted = numbers(path), {}
    for statement in report["statements"]:
        for row in statement["rows"]:
            for value, cell in zip(row.get("values") or [], row.get("cells") or []):
                if value is not None and cell["kind"] == "number":
                    plain = value.lstrip("-")
                    wanted[plain] = wanted.get(plain, 0) + 1
    return [f"{number} stands {count} times in the statements, {have(printed, number)} times in the briefing"
            for number, count in wanted.items() if have(printed, number) < count]


def have(printed, number):
    """".07" may be printed for 0.07, and the other way round."""
    bare = number[1:] if number.startswith("0.") else number
    return printed.get(number, 0) + (printed.get(bare, 0) if bare != number else 0)
