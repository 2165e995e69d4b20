#!/usr/bin/env python3
"""Compares README.md with its translations, README.*.md, so that none falls behind: all have the same headings, blocks of
code, tables and lists in the same order, and in each section the same code, links and figures. Links lead somewhere.

Of a block of code only comments behind code and, in a list of files, what is said of them may be translated.
"""
import collections
import glob
import os
import re
import sys
import unicodedata

COMMENT = re.compile(r" +(#|//) .*$")
OF_FILE = re.compile(r"^([a-z]+/[^ ]*( [^ ]+)*)   .*$")
LINK = re.compile(r"\]\(([^()]*)\)")
CODE = re.compile(r"`[^`]+`")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def comparable(line):
    """A line of code without what may be translated."""
    return OF_FILE.sub(r"\1", COMMENT.sub("", line))


class Section:
    """What stands between two headings: its shape is compared in order, its code, links and figures are counted."""

    def __init__(self, number, heading):
        self.number, self.heading = number, heading
        self.shape = []  # (number of line, what stands there)
        self.held = collections.Counter()

    def add(self, number, what):
        self.shape.append((number, what))

    def add_prose(self, line):
        for target in LINK.findall(line):
            if not target.startswith(("#", "README")):
                self.held["link " + target] += 1
        line = LINK.sub("]", line)
        for code in CODE.findall(line):
            self.held["code " + code] += 1
        for figure in NUMBER.findall(CODE.sub("", line)):
            self.held["figure " + re.sub("[.,]", "", figure)] += 1


def read(path):
    """The sections of a page, and its links with the numbers of their lines."""
    sections, links, block, before = [Section(1, "")], [], None, ""
    paragraph = [""]

    def close():
        sections[-1].add_prose(paragraph[0])
        paragraph[0] = ""

    for number, line in enumerate(open(path, encoding="utf-8").read().split("\n"), 1):
        if line.startswith("```"):
            close()
            block = None if block else number
            sections[-1].add(number, line)
        elif block:
            sections[-1].add(number, comparable(line))
        else:
            links += [(number, target) for target in LINK.findall(line)]
            kind = re.match(r"#+ |\||- |!\[", line)
            if kind or not line:
                close()
            if kind and kind[0].startswith("#"):
                sections.append(Section(number, line))
            elif kind and kind[0] == "|":
                sections[-1].add(number, "a row of %d cells" % line.count(" | "))
            elif kind:
                sections[-1].add(number, {"- ": "an item of a list", "![": "a picture"}[kind[0]])
            elif line and not before:
                sections[-1].add(number, "a paragraph")
            paragraph[0] += " " + line if line else ""
        before = line
    close()
    return sections, links


def anchors(sections):
    """What #links may name, made of the headings as GitHub makes it."""
    def kept(c):
        return c in " -_" or unicodedata.category(c)[0] in "LNM"
    return {"".join(c for c in s.heading.lstrip("# ").lower() if kept(c)).replace(" ", "-") for s in sections}


def level(section):
    return len(section.heading.split(" ")[0])


def compare(path, ours, other, theirs):
    """What differs, as lines to be printed: of the shape the first place, for those behind it only follow from it."""
    for a, b in zip(ours, theirs):
        where = "%s:%d and %s:%d: " % (path, a.number, other, b.number)
        if level(a) != level(b):
            return [where + "headings of another level: %s, %s" % (a.heading, b.heading)]
        nothing = [(None, "nothing more under " + b.heading)]
        for (i, x), (j, y) in zip(a.shape + nothing, b.shape + nothing):
            if x != y:
                return ["%s:%s and %s:%s, under %s and %s:\n  %s\n  %s"
                        % (path, i or "-", other, j or "-", a.heading, b.heading, x, y)]
            if i is None:
                break
    if len(ours) != len(theirs):
        path, more = max(((path, ours), (other, theirs)), key=lambda page: len(page[1]))
        return ["%s:%d: a heading more: %s" % (path, *[(s.number, s.heading) for s in more][min(len(ours), len(theirs))])]
    found = []
    for a, b in zip(ours, theirs):
        for here, there, name in ((a, b, other), (b, a, path)):
            for what, times in sorted((here.held - there.held).items()):
                found.append("%s:%d: %s lacks %s%s" % (
                    name, there.number, there.heading, what, " (%d times)" % times if times > 1 else ""))
    return found


def main():
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    original, found = read("README.md"), []
    for path in ["README.md"] + sorted(glob.glob("README.*.md")):
        sections, links = original if path == "README.md" else read(path)
        names = anchors(sections)
        for number, target in links:
            if target.startswith("#") and target[1:] not in names:
                found.append("%s:%d: no heading %s" % (path, number, target))
            elif not target.startswith(("#", "http")) and not os.path.exists(target.split("#")[0]):
                found.append("%s:%d: no file %s" % (path, number, target))
        if path != "README.md":
            found += compare("README.md", original[0], path, sections)
    for line in found:
        print("translation: " + line)
    print("translation: %d sections, %s" % (len(original[0]), "%d differences" % len(found) if found else "all alike"))
    return 1 if found else 0


sys.exit(main())
