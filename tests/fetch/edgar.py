"""A server on the loopback that answers as EDGAR does: tickers, listings, submissions, entity tags, ranges. What it is
told to do wrong with an address it does once for each entry: a status, "cut", "drip", "page", or None for nothing."""
import http.server
import json
import threading
import time


def submission(accession, lines=200):
    """A whole submission of one document."""
    body = "\n".join(f"line {number} of {accession}" for number in range(lines))
    return f"<SEC-DOCUMENT>{accession}.txt : 20040801\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n{body}\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n".encode()


class Edgar:
    def __init__(self):
        self.content = {}   # path -> bytes
        self.wrong = {}     # path -> what goes wrong, the next first
        self.requests = []  # (time, path, headers)
        handler = type("Handler", (Handler,), {"edgar": self})
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = "http://127.0.0.1:%d" % self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def registrant(self, cik, filings, older=()):
        """filings: (accession, form, date, items); `older`: the same, in a further listing."""
        name = f"CIK{int(cik):010d}"
        recent = self.table(cik, filings)
        files = []
        if older:
            further = f"{name}-submissions-001.json"
            self.content[f"/submissions/{further}"] = json.dumps(self.table(cik, older)).encode()
            dates = sorted(date for _, _, date, _ in older)
            files = [{"name": further, "filingFrom": dates[0], "filingTo": dates[-1]}]
        listing = {"cik": str(cik), "filings": {"recent": recent, "files": files}}
        self.content[f"/submissions/{name}.json"] = json.dumps(listing).encode()

    def table(self, cik, filings):
        for accession, _, _, _ in filings:
            self.content[self.path(cik, accession)] = submission(accession)
        return {"accessionNumber": [f[0] for f in filings], "form": [f[1] for f in filings], "filingDate": [f[2] for f in filings],
                "items": [f[3] for f in filings], "size": [len(submission(f[0])) for f in filings]}

    @staticmethod
    def path(cik, accession):
        return f"/Archives/edgar/data/{int(cik)}/{accession.replace('-', '')}/{accession}.txt"

    def asked(self, path):
        return [headers for _, asked, headers in self.requests if asked == path]

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    edgar = None

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.edgar.requests.append((time.monotonic(), self.path, dict(self.headers)))
        waiting = self.edgar.wrong.get(self.path)
        wrong = waiting.pop(0) if waiting else None
        if "@" not in self.headers.get("User-Agent", ""):
            return self.answer(403, b"<html>Undeclared Automated Tool</html>")
        if isinstance(wrong, int):
            return self.answer(wrong, b"<html>later</html>", {"Retry-After": "0"})
        if wrong == "page":
            return self.answer(200, b"<html><body>Please try later</body></html>")
        content = self.edgar.content.get(self.path)
        return self.answer(404, b"not here") if content is None else self.serve(content, wrong)

    def serve(self, content, wrong):
        tag = '"%x"' % (sum(content) * len(content))
        if self.headers.get("If-None-Match") == tag:
            return self.answer(304, b"", {"ETag": tag})
        begin, status, headers = 0, 200, {"ETag": tag}
        wanted = self.headers.get("Range")
        if wanted and self.headers.get("If-Range") == tag:
            begin, status = int(wanted[6:].rstrip("-")), 206
            headers["Content-Range"] = f"bytes {begin}-{len(content) - 1}/{len(content)}"
        if wanted and begin >= len(content):
            return self.answer(416, b"")
        return self.answer(status, content[begin:], headers, wrong)

    def answer(self, status, body, headers=None, wrong=None):
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if wrong is None:
            self.wfile.write(body)
        else:
            self.wfile.write(body[:len(body) // 2])
            self.wfile.flush()
            if wrong == "drip":
                time.sleep(3)
            self.close_connection = True
