#!/usr/bin/env python3
"""Draws the figures that compare.c wrote as a chart, and prints them as the tables of README.md.

usage: chart.py FIGURES CHART                  writes CHART, an SVG
       chart.py FIGURES CHART --check README   says whether CHART and the tables in README are made of FIGURES, exit 1 if not

The chart brings its own background, so that it can be read on a light page and on a dark one, and follows what the reader
prefers.
"""
import sys
from html import escape

OURS = "vietnamese"
# (column of the figures, heading in two lines)
SHARES = [
    ("found_unmarked", "found, typed", "without marks"),
    ("found_stroke", "the same,", "words with đ"),
    ("found_marked", "found, typed", "with marks"),
    ("found_nfd", "found in", "NFD text"),
    ("found_moved", "found, hòa", "for hoà"),
    ("right_one", "right,", "one word"),
    ("right_two", "right,", "two words"),
]
COSTS = [
    ("size", "size of", "the index"),
    ("build", "time to", "build it"),
    ("time_unmarked", "time to ask", "without marks"),
    ("time_marked", "time to ask", "with marks"),
]
PARTS = [
    ("What is found, and how much of what is found is right", SHARES, 100, "%"),
    ("What it costs, as multiples of unicode61 remove_diacritics 2", COSTS, 5, ""),
]

WIDTH, MARGIN, LABELS, ROW, HEAD, BAR = 860, 16, 216, 24, 76, 12
STYLE = """
  text { font: 13px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: #1f2328 }
  .part, .ours { font-weight: 600 }
  .part { font-size: 15px }
  .page { fill: #ffffff; stroke: #d0d7de }
  .room { fill: #eaeef2 }
  .bar { fill: #6e7781 }
  .ours-bar { fill: #1a7f37 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .page { fill: #0d1117; stroke: #30363d }
    .room { fill: #21262d }
    .bar { fill: #8b949e }
    .ours-bar { fill: #3fb950 }
  }
"""


def read(path):
    """The ways in order, each its name and a value a column: a number, or None where there is nothing to be measured."""
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return [(row[0], {c: float(v) if v else None for c, v in zip(rows[0][1:], row[1:])}) for row in rows[1:]]


def show(value, percent):
    """A share in percent, of which only a whole one is 100; a multiple with two digits, or whole from 10 on."""
    if value is None:
        return "–"
    if percent:
        rounded = round(100 * value)
        return f"{min(rounded, 99) if value < 0.99995 else 100}{percent}"
    return f"{value:.0f}" if value >= 10 else f"{value:.2f}"


def table(ways, columns, percent):
    head = "".join(f" {a} {b} |" for _, a, b in columns)
    lines = [f"| |{head}", "|---|" + "---:|" * len(columns)]
    for name, values in ways:
        label = f"**`{name}`**" if name == OURS else name if name.startswith(("fol", "text")) else f"`{name}`"
        lines.append(f"| {label} |" + "".join(f" {show(values[c], percent)} |" for c, _, _ in columns))
    return lines


def tables(ways):
    return [table(ways, columns, percent) for _, columns, _, percent in PARTS]


def describe(ways):
    """All the figures in words, for who does not see the chart."""
    for heading, columns, _, percent in PARTS:
        yield heading + ":"
        for name, values in ways:
            yield f"{name}: " + "; ".join(f"{a} {b} {show(values[c], percent)}" for c, a, b in columns) + "."


def draw_cell(x, y, width, value, most, percent, ours):
    """A bar in its room, the figure behind it. A bar that would not fit has the whole room, and a gap before its end."""
    share = min((value or 0) * (100 if percent else 1) / most, 1)
    room = width - 52
    yield f'<rect class="room" x="{x}" y="{y - BAR / 2:g}" width="{room}" height="{BAR}"/>'
    kind = "ours-bar" if ours else "bar"
    yield f'<rect class="{kind}" x="{x}" y="{y - BAR / 2:g}" width="{share * room:.1f}" height="{BAR}"/>'
    if not percent and (value or 0) > most:
        yield f'<rect class="page" stroke-width="0" x="{x + room - 8}" y="{y - BAR / 2 - 1:g}" width="3" height="{BAR + 2}"/>'
    bold = ' class="ours"' if ours else ""
    yield f'<text{bold} x="{x + room + 4}" y="{y + 4.5:g}">{show(value, percent)}</text>'


def draw_part(y, part, ways):
    heading, columns, most, percent = part
    width = (WIDTH - 2 * MARGIN - LABELS) // len(columns)
    yield f'<text class="part" x="{MARGIN}" y="{y + 22}">{escape(heading)}</text>'
    for i, (_, a, b) in enumerate(columns):
        x = MARGIN + LABELS + i * width
        yield f'<text x="{x}" y="{y + 48}">{escape(a)}</text><text x="{x}" y="{y + 64}">{escape(b)}</text>'
    for n, (name, values) in enumerate(ways):
        middle = y + HEAD + n * ROW + ROW // 2
        ours = name == OURS
        bold = ' class="ours"' if ours else ""
        yield f'<text{bold} x="{MARGIN}" y="{middle + 4.5:g}">{escape(name)}</text>'
        for i, (c, _, _) in enumerate(columns):
            yield from draw_cell(MARGIN + LABELS + i * width, middle, width, values[c], most, percent, ours)


def draw(ways):
    part_height = HEAD + ROW * len(ways) + 12
    height = len(PARTS) * part_height + MARGIN
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
        ' role="img" aria-labelledby="title desc">',
        '<!-- Made by test/bench/chart.py of test/bench/compare.tsv. DO NOT EDIT. -->',
        '<title id="title">Ways to search Vietnamese text in SQLite: what they find and what they cost</title>',
        '<desc id="desc">' + escape("\n".join(describe(ways))) + "</desc>",
        f"<style>{STYLE}</style>",
        f'<rect class="page" x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1}" rx="6"/>',
    ]
    for i, part in enumerate(PARTS):
        out += draw_part(MARGIN / 2 + i * part_height, part, ways)
    return "\n".join(out + ["</svg>", ""])


def check(ways, chart, readme):
    """Names what is not made of the figures."""
    wrong = []
    with open(chart, encoding="utf-8") as file:
        if file.read() != draw(ways):
            wrong.append(f"{chart} is not what chart.py makes of the figures: make it anew, see make chart")
    with open(readme, encoding="utf-8") as file:
        text = file.read()
    wrong += [f"{readme} lacks: {line}" for lines in tables(ways) for line in lines if line not in text]
    for what in wrong:
        print(what, file=sys.stderr)
    return 1 if wrong else 0


def main(arguments):
    if len(arguments) not in (2, 4) or (len(arguments) == 4 and arguments[2] != "--check"):
        sys.exit(__doc__)
    ways = read(arguments[0])
    if len(arguments) == 4:
        return check(ways, arguments[1], arguments[3])
    with open(arguments[1], "w", encoding="utf-8") as file:
        file.write(draw(ways))
    print("\n\n".join("\n".join(lines) for lines in tables(ways)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
