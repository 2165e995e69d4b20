"""pack.py MODULE FOLDER PAGE - writes PAGE, one file that works without a network: page.html with its style, its
scripts, the queries, SQLite with viet (MODULE.js and MODULE.wasm, which emscripten wrote) and the articles of FOLDER in
it. Prints its size, and fails where it is more than 2 MB gzipped. The page's own policy lets it run nothing but these
scripts, and load nothing."""
import base64
import gzip
import hashlib
import json
import pathlib
import sys

MOST = 2_000_000
SCRIPTS = ["database.js", "texts.js", "elements.js", "timeline.js", "money.js", "page.js"]
HERE = pathlib.Path(__file__).parent


def source(text):
    """As a policy names the script or style that it allows."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def inside(tag, text, attributes=""):
    if f"</{tag}" in text.lower():
        sys.exit(f"pack.py: </{tag} in what is to go into <{tag}>")
    return f"<{tag}{attributes}>{text}</{tag}>\n"


def main(module, folder, page):
    style = (HERE / "page.css").read_text()
    scripts = [pathlib.Path(module + ".js").read_text()] + [(HERE / name).read_text() for name in SCRIPTS]
    articles = [path.read_bytes().decode() for path in sorted(pathlib.Path(folder).glob("*.txt"))]
    policy = (f"default-src 'none'; style-src {source(style)}; "
              f"script-src 'wasm-unsafe-eval' {' '.join(source(script) for script in scripts)}")
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n' + inside("style", style)
    texts = json.dumps(articles, ensure_ascii=False).replace("<", "\\u003c")
    body = (inside("script", (HERE / "queries.sql").read_text(), ' type="application/sql" id="queries"')
            + inside("script", texts, ' type="application/json" id="articles"')
            + inside("script", base64.b64encode(pathlib.Path(module + ".wasm").read_bytes()).decode(),
                     ' type="application/octet-stream" id="module"')
            + "".join(inside("script", script) for script in scripts))
    html = (HERE / "page.html").read_text().replace("<title>", head + "<title>").replace("</body>", body + "</body>")
    size = len(gzip.compress(html.encode(), 9, mtime=0))
    print(f"{page}: {len(html.encode()):,} bytes, {size:,} gzipped")
    if size > MOST:
        sys.exit(f"pack.py: more than {MOST:,}")
    pathlib.Path(page).write_text(html)


main(*sys.argv[1:])
