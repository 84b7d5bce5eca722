"""What must hold of a page of HTML without a browser: it is sound, whole in itself, and holds every figure twice."""
from html.parser import HTMLParser

VOID = {"meta", "br", "link", "img", "input", "hr", "wbr"}
FETCHING = {"src", "srcset", "poster", "action", "data"}


class Page(HTMLParser):
    """Elements by id with their text, links, headings in order, and what is wrong with the markup."""

    def __init__(self, content):
        super().__init__(convert_charrefs=True)
        self.open, self.text, self.links, self.headings, self.problems = [], {}, [], [], []
        self.feed(content)
        self.close()
        self.problems += [f"<{tag}> is not closed" for tag, _ in self.open]

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if len(given) != len(attributes):
            self.problems.append(f"<{tag}> has an attribute twice")
        name = given.get("id")
        if name in self.text:
            self.problems.append(f"id {name} twice")
        if name:
            self.text[name] = ""
        if "href" in given:
            self.links.append(given["href"])
        if tag in {"h1", "h2", "h3", "h4"}:
            self.headings.append(int(tag[1]))
        self.problems += [f"<{tag} {key}> asks for something" for key in given if key in FETCHING]
        self.problems += [f"<{tag}> is no part of a still page" for _ in [0] if tag in {"script", "link", "iframe"}]
        if tag not in VOID:
            self.open.append((tag, name))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.problems.append(f"</{tag}> closes nothing")
        else:
            self.open.pop()

    def handle_data(self, data):
        for _, name in self.open:
            if name:
                self.text[name] += data


def outline(headings):
    """Levels that are skipped on the way down."""
    return [f"h{before} is followed by h{after}" for before, after in zip(headings, headings[1:]) if after > before + 1]


def bare(words):
    return "".join(words.split()).replace("\u2013", "-").rstrip("%)")


def figures(page, document):
    """Each figure of the JSON stands in its statement as printed, and in the source where it was printed."""
    problems = []
    for s, statement in enumerate(document["statements"]):
        for r, row in enumerate(statement["rows"]):
            for c, cell in enumerate(row["cells"]):
                if cell["kind"] == "blank":
                    continue
                told, source = page.text.get(f"t{s}-{r}-{c}"), page.text.get(f"f{s}-{r}-{c}")
                if told is None or (cell["kind"] == "number" and bare(told) != bare(cell["printed"])):
                    problems.append(f"[{s}, {r}, {c}] {cell['printed']} is told as {told}")
                if source is None or bare(cell["printed"] or "") not in bare(source):
                    problems.append(f"[{s}, {r}, {c}] {cell['printed']} stands in the source as {source}")
    return problems


def problems(content, document):
    page = Page(content)
    lost = [link for link in page.links if not link.startswith("#") or link[1:] not in page.text]
    return page.problems + [f"{link} leads nowhere" for link in lost] + outline(page.headings) + figures(page, document)
