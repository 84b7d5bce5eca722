"""What the tests of unattended runs share: a yard with an inbox of filings made from the bundled cases, and what must
hold of its outputs, its manifest and its state whatever happened."""
import collections
import glob
import hashlib
import json
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "support")]
sys.dont_write_bytecode = True
import golden  # noqa: E402

CASES = os.path.join(HERE, "..", "cases")
SONUS = os.path.join(CASES, "sonus-2003q1", "input.txt")
FAILURES = {"crashed", "timed-out", "out-of-memory", "changing", "unopened", "unwritten"}


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, content):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def filings(count, distinct=0):
    """(name, content) of `count` filings: the cases' inputs in turn, each with a line of its own."""
    inputs = sorted(glob.glob(os.path.join(CASES, "*", "input.*")))
    for number in range(distinct, distinct + count):
        path = inputs[number % len(inputs)]
        line = b"<!-- copy %d -->\n" % number if path.endswith(".htm") else b"\nCopy %d.\n" % number
        yield f"{number:05d}-{os.path.basename(os.path.dirname(path))}{os.path.splitext(path)[1]}", read(path) + line


class Yard:
    """A folder with a configuration, an inbox, outputs and state."""

    def __init__(self, folder, **settings):
        self.folder = folder
        os.makedirs(self.path("inbox"), exist_ok=True)
        self.configure(**settings)

    def path(self, *steps):
        return os.path.join(self.folder, *steps)

    def configure(self, **settings):
        """Writes run.yaml: JSON is YAML, too."""
        lines = {"inbox": ["inbox"], "output": "out", "state": "state", "workers": 2, **settings}
        write(self.path("run.yaml"), "".join(f"{key}: {json.dumps(value)}\n" for key, value in lines.items()).encode())

    def put(self, name, content):
        write(self.path("inbox", name), content)

    def fill(self, count, distinct=0):
        for name, content in filings(count, distinct):
            self.put(name, content)

    def command(self, *options):
        return [golden.PROGRAM, "run", self.path("run.yaml"), *options]

    def run(self, *options, **more):
        """(status, standard output, log)."""
        done = subprocess.run(self.command(*options), capture_output=True, **more)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def status(self, *options):
        done = subprocess.run([golden.PROGRAM, "status", self.path("run.yaml"), "-f", "json", *options], capture_output=True)
        return done.returncode, json.loads(done.stdout or "null")

    def outputs(self):
        """Path below the output folder -> hash, of every file there but those in scratch folders."""
        return hashes(self.path("out"))

    def scratch(self):
        return [name for folder, _, names in os.walk(self.folder) if "/.crossfoot-" in folder for name in names]

    def manifest(self, state="state"):
        """The manifest's whole lines; a torn last one is left out."""
        path = self.path(state, "manifest.jsonl")
        lines = read(path).split(b"\n")[:-1] if os.path.exists(path) else []
        return [json.loads(line) for line in lines]

    def wipe(self, *names):
        for name in names or ("out", "state"):
            shutil.rmtree(self.path(name), ignore_errors=True)

    def delivered(self, state="state"):
        """Filing -> its lines that are no failure, and not the notes that a hook ran or a record was retired."""
        lines = collections.defaultdict(list)
        for line in self.manifest(state):
            if "event" not in line and line["outcome"] not in FAILURES:
                lines[line["filing"]].append(line)
        return lines


def hashes(folder):
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            if "/.crossfoot-" not in path:
                found[os.path.relpath(path, folder)] = sha256(read(path))
    return found


def unlike(yard, reference, complete):
    """What is wrong with the outputs and the manifest of a yard, given the outputs of an undisturbed one."""
    wrong = []
    outputs = yard.outputs()
    for path, hash in outputs.items():
        if reference.get(path) != hash:
            wrong.append(f"{path} is {'half-written or wrong' if path in reference else 'not of this run'}")
    if complete:
        wrong += [f"{path} is lost" for path in reference if path not in outputs]
        wrong += [f"scratch is left: {name}" for name in yard.scratch()]
    for filing, lines in yard.delivered().items():
        if len(lines) > 1:
            wrong.append(f"{filing} is recorded done {len(lines)} times")
        for output in lines[-1]["outputs"]:
            if outputs.get(os.path.relpath(output["path"], "out")) != output["sha256"]:
                wrong.append(f"{output['path']} is on record and not there")
    return wrong
