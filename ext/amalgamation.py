#!/usr/bin/env python3
"""Joins all sources into one file, to be dropped beside sqlite3.c.

usage: amalgamation.py DIRECTORY    writes viet.c, and viet.h beside it

A header stands where it is first included. What comes from outside is included at the top, since all else has hidden
visibility: the one thing that a library made of this file exports is sqlite3_viet_init.
"""
import os
import re
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PUBLIC = os.path.join(HERE, "..", "include", "viet.h")
LAYERS = "text words extract glue".split()

OPENING = """\
/* viet.c - Vietnamese search for SQLite, version {version}, in one file.
**
** Made from the sources by "make amalgamation". DO NOT EDIT: where they can be read, each piece is a file of its own.
**
** As an extension to be loaded, with SQLite's sqlite3ext.h at hand:
**
**     cc -O2 -shared -fPIC viet.c -licuuc -lm -o viet.so
**
** Linked into a program that has SQLite (built with -DSQLITE_ENABLE_FTS5), registered for all its connections by
** sqlite3_auto_extension((void (*)(void))sqlite3_viet_init), see viet.h:
**
**     cc -O2 -DSQLITE_CORE -c viet.c
**
** -DVIET_OMIT_ICU leaves ICU out, for where there is none: a phone, a browser. Text in Latin script is read alike.
**
{licence}
*/
"""


def read_lines(path):
    with open(path, encoding="utf-8") as f:
        return f.read().split("\n")[:-1]


def negated(condition):
    """What holds behind the #else of a condition."""
    word, name = condition.split()[:2]
    return {"#ifdef": "#ifndef", "#ifndef": "#ifdef"}.get(word, "#else of " + word) + " " + name


class Amalgamation:
    def __init__(self):
        self.headers = set()
        self.outside = {}  # conditions, outermost first: lines that include
        self.out = []

    def include_outside(self, conditions, line):
        # What comes with SQLite is looked for beside the file first.
        line = re.sub(r"<(sqlite3\w*\.h)>", r'"\1"', line)
        for lines in (self.outside.get(tuple(conditions[:n]), []) for n in range(len(conditions) + 1)):
            if line in lines:
                return
        self.outside.setdefault(tuple(conditions), []).append(line)

    def add(self, path):
        name = os.path.relpath(path, HERE)
        lines = read_lines(path)
        guard = None
        if path.endswith(".h"):
            at = next(i for i, line in enumerate(lines) if line.startswith("#ifndef"))
            guard = lines[at].split()[1]
            if lines[at + 1] != f"#define {guard}" or lines[-1] != "#endif":
                sys.exit(f"{path}: not guarded as a header is")
            lines = lines[:at] + lines[at + 2:-1]
        self.out.append(f"/* ==== {name} ==== */")
        conditions = []
        for line in lines:
            word = line.split()[0] if line.startswith("#") else ""
            if word.startswith("#if"):
                conditions.append(line)
            elif word == "#else":
                conditions[-1] = negated(conditions[-1])
            elif word == "#endif":
                conditions.pop()
            if word == "#include":
                self.include(path, conditions, line)
            else:
                self.out.append(line)
        self.out.append(f"/* ==== end of {name} ==== */")

    def include(self, path, conditions, line):
        if line.startswith("#include <"):
            self.include_outside(conditions, line)
            return
        name = line.split('"')[1]
        included = os.path.normpath(os.path.join(os.path.dirname(path), name))
        if not os.path.exists(included) and name == os.path.basename(PUBLIC):
            self.include_outside([], line)
        elif included not in self.headers:
            self.headers.add(included)
            self.add(included)

    def add_all(self):
        for layer in LAYERS:
            folder = os.path.join(HERE, layer)
            for name in sorted(os.listdir(folder)):
                if name.endswith(".c"):
                    self.add(os.path.join(folder, name))
        self.add(os.path.join(HERE, "entry.c"))

    def text(self):
        public = "\n".join(read_lines(PUBLIC))
        version = re.search(r'VIET_VERSION\s+"(.*)"', public)[1]
        licence = "\n".join(f"** {line}".rstrip() for line in read_lines(os.path.join(HERE, "..", "LICENSE")))
        lines = [OPENING.format(version=version, licence=licence)]
        for conditions, included in sorted(self.outside.items()):
            lines += [*conditions, *sorted(included), *("#endif" for _ in conditions)]
        lines += ["", "#if defined(__GNUC__)", "#pragma GCC visibility push(hidden)", "#endif", ""]
        lines += self.out
        lines += ["", "#if defined(__GNUC__)", "#pragma GCC visibility pop", "#endif"]
        return re.sub(r"\n\n\n+", "\n\n", "\n".join(lines) + "\n")


def main(folder):
    amalgamation = Amalgamation()
    amalgamation.add_all()
    os.makedirs(folder, exist_ok=True)
    shutil.copy(PUBLIC, folder)
    with open(os.path.join(folder, "viet.c"), "w", encoding="utf-8") as f:
        f.write(amalgamation.text())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
