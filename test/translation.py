#!/usr/bin/env python3
"""Compares README.md with its translations, README.*.md, so that none falls behind: all have the same headings, blocks
of code, rows of tables, items of lists and paragraphs in the same order, and in each the same `code`, links to files
and figures. Links lead somewhere.

Of a block of code only comments behind code and, in a list of files, what is said of them may be translated.
"""
import collections
import difflib
import glob
import os
import re
import sys
import typing
import unicodedata

COMMENT = re.compile(r" +(#|//) .*$")
OF_FILE = re.compile(r"^([a-z]+/[^ ]*( [^ ]+)*)   .*$")
LINK = re.compile(r"\]\(([^()]*)\)")
CODE = re.compile(r"`[^`]+`")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Piece(typing.NamedTuple):
    """A line of code, a heading, a row of a table, an item of a list or a paragraph."""
    line: int
    kind: str
    held: tuple  # what no translation changes, sorted

    def __str__(self):
        return self.kind + (" with " + ", ".join(self.held) if self.held else "")


def code_piece(line, text):
    return Piece(line, OF_FILE.sub(r"\1", COMMENT.sub("", text)), ())


def text_piece(line, text):
    kind = "a paragraph"
    if text.startswith("#"):
        kind = "a heading " + text.split(" ")[0]
    elif text.startswith("|"):
        kind = "a row of %d cells" % (text.count("|") - 1)
    elif text.startswith("- "):
        kind = "an item of a list"
    held = [target for target in LINK.findall(text) if not target.startswith(("#", "README"))]
    text = LINK.sub("]", text)
    held += CODE.findall(text)
    held += [re.sub("[.,]", "", figure) for figure in NUMBER.findall(CODE.sub("", text))]
    return Piece(line, kind, tuple(sorted(held)))


def read(path):
    """The pieces of a page, its headings, and its links with the numbers of their lines."""
    pieces, headings, links, code, begun = [], [], [], False, None
    with open(path, encoding="utf-8") as page:
        lines = page.read().split("\n")
    for number, line in enumerate(lines, 1):
        fence = line.startswith("```")
        ends = fence or code or re.match(r"#+ |\||- |$", line)
        if begun and ends:
            pieces.append(text_piece(*begun))
            begun = None
        if fence or code:
            code = code != fence
            pieces.append(code_piece(number, line))
        elif line:
            begun = (begun[0], begun[1] + " " + line) if begun else (number, line)
            links += [(number, target) for target in LINK.findall(line)]
            headings += [line] if line.startswith("#") else []
    return pieces, headings, links


def anchors(headings):
    """What #links may name, made of the headings as GitHub makes it."""
    def kept(c):
        return c in " -_" or unicodedata.category(c)[0] in "LNM"
    return {"".join(c for c in heading.lstrip("# ").lower() if kept(c)).replace(" ", "-") for heading in headings}


def listed(path, pieces, there, behind):
    """The pieces, a line each: of a piece that has one of its kind over there, only what that one does not hold."""
    if not pieces:
        return ["  %s:%d: nothing more behind this" % (path, behind)]
    if len(pieces) == len(there) == 1 and pieces[0].kind == there[0].kind:
        held = collections.Counter(pieces[0].held) - collections.Counter(there[0].held)
        pieces = [pieces[0]._replace(held=tuple(held.elements()))]
    return ["  %s:%d: %s" % (path, p.line, p) for p in pieces]


def compare(path, ours, other, theirs):
    """What differs, as lines to be printed."""
    found = []
    matcher = difflib.SequenceMatcher(None, [p[1:] for p in ours], [p[1:] for p in theirs], autojunk=False)
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag != "equal":
            here, there = ours[i:i_end], theirs[j:j_end]
            found.append("\n".join(["these differ:"]
                                   + listed(path, here, there, ours[max(i - 1, 0)].line)
                                   + listed(other, there, here, theirs[max(j - 1, 0)].line)))
    return found


def check_links(path, headings, links):
    names = anchors(headings)
    for number, target in links:
        if target.startswith("#") and target[1:] not in names:
            yield "%s:%d: no heading %s" % (path, number, target)
        elif not target.startswith(("#", "http")) and not os.path.exists(target.split("#")[0]):
            yield "%s:%d: no file %s" % (path, number, target)


def main():
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    ours, headings, links = read("README.md")
    found = list(check_links("README.md", headings, links))
    for path in sorted(glob.glob("README.*.md")):
        theirs, headings, links = read(path)
        found += check_links(path, headings, links)
        found += compare("README.md", ours, path, theirs)
    for difference in found:
        print("translation: " + difference)
    print("translation: %d pieces of text, %d differences" % (len(ours), len(found)))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
