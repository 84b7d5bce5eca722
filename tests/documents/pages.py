"""Looks at pages of HTML in headless Chromium, and asks axe-core what keeps people out of them."""
import json
import os
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGES = ["chromium"]
MODULES = ["puppeteer-core@24.43.1", "axe-core@4.14.1"]

# What a page must not do; told it must be, or the look proves nothing.
SPOILED = '<p style="color:#ccc">pale</p><img src="http://127.0.0.1:9/x.png"><div style="width:200vw">wide</div></main>'


def look(install_modules, build, paths, folder):
    modules = install_modules(build, MODULES)
    os.makedirs(folder, exist_ok=True)
    done = subprocess.run(["node", os.path.join(HERE, "look.mjs"), modules, shutil.which("chromium"), folder, *paths],
                          capture_output=True, text=True)
    try:
        return json.loads(done.stdout)
    except ValueError:
        return {path: [f"nothing was seen: {done.stdout[:200]}{done.stderr[-600:]}"] for path in paths}


def check(tally, reports, scratch, sample, install_modules, build):
    folder = os.path.join(scratch, "pages")
    os.makedirs(folder, exist_ok=True)
    paths = {name: shutil.copy(found["html"], os.path.join(folder, name + ".html")) for name, found in reports.items()}
    spoiled = os.path.join(folder, "spoiled.html")
    with open(paths[sample], encoding="utf-8") as file, open(spoiled, "w", encoding="utf-8") as out:
        out.write(file.read().replace("</main>", SPOILED))
    told = look(install_modules, build, [*paths.values(), spoiled], folder)
    for name, path in paths.items():
        tally.check(f"{name}: the page as Chromium and axe-core see it", not told[path], "\n".join(told[path][:12]))
    for what in ("color-contrast", "image-alt", "asks for", "wider than"):
        tally.check(f"a spoiled page is told: {what}", any(what in words for words in told[spoiled]), str(told[spoiled]))
