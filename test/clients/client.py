"""A program in Python that searches Vietnamese articles.  usage: client.py LIBRARY FOLDER"""

import sqlite3
import sys
from pathlib import Path

library, folder = sys.argv[1:]

db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
db.load_extension(library)
db.enable_load_extension(False)

db.execute("CREATE VIRTUAL TABLE article USING fts5(title, body, tokenize = 'vietnamese')")
with db:
    for path in sorted(Path(folder).glob("*.txt")):
        title, _, body = path.read_text(encoding="utf-8").partition("\n")
        db.execute("INSERT INTO article VALUES (?, ?)", (title, body))

print("search")
hits = db.execute(
    "SELECT title FROM viet_search('article', ?, 3) AS hit JOIN article ON article.rowid = hit.rowid "
    "ORDER BY hit.score DESC",
    ("cong doan vien chuc",),
)
for (title,) in hits:
    print(title)

print("dates")
dates = db.execute(
    "SELECT first, surface FROM article, viet_dates(body) WHERE first BETWEEN ? AND ? ORDER BY first, title, pos",
    ("2024-01-01", "2024-12-31"),
)
for first, surface in dates:
    print(f"{first}: {surface}")

print("money")
amounts = db.execute(
    "SELECT amount, surface FROM article, viet_money(body) WHERE currency = ? ORDER BY amount DESC LIMIT 3", ("VND",)
)
for amount, surface in amounts:
    print(f"{amount}: {surface}")

print("SQLite", *db.execute("SELECT sqlite_version()").fetchone(), file=sys.stderr)
