#!/usr/bin/env python3
"""Extracts unicode.tsv and characters.tsv from the Unicode Character Database (Debian package unicode-data).

usage: extract_unicode.py DIRECTORY [--check]

With --check it only compares, and says so when the database is of another version than the extract: the extract is
frozen with the tokenizer's version, because a token of an existing index must stay what it was.
"""
import os
import re
import sys

import tables

VERSION = "15.0.0"
SEGMENTED = {"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"}
SEGMENTED_CODES = {"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr"}
OURS = {"Latin", "Common", "Inherited"}


def ranges(path, wanted=None):
    """code point -> property value, from a file of 'first..last ; value' lines"""
    out = {}
    with open(path, encoding="utf-8") as f:
        for line in f:
            m = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([\w ]*\w)", line)
            if m and (wanted is None or m[3] == wanted):
                for c in range(int(m[1], 16), int(m[2] or m[1], 16) + 1):
                    out[c] = m[3]
    return out


def characters(folder):
    """code point -> (category, ccc, decomposition, upper, lower); First..Last ranges filled in"""
    out, first = {}, None
    with open(os.path.join(folder, "UnicodeData.txt"), encoding="utf-8") as f:
        for line in f:
            x = line.split(";")
            c = int(x[0], 16)
            row = (x[2], int(x[3]), "" if x[5].startswith("<") else x[5], x[12], x[13])
            if x[1].endswith("First>"):
                first = c
            for k in range(first if x[1].endswith("Last>") else c, c + 1):
                out[k] = row
    return out


def group(c, category, script, extensions, ignorable):
    if c in ignorable and script in OURS:
        return "ignorable"
    if category[0] in "LMN" and (script in SEGMENTED or
                                 (category[0] == "L" and extensions and extensions <= SEGMENTED_CODES)):
        return "segmented"                           # with the mark of long vowels in kana, a common character
    if script not in OURS and category[0] in "LMN":
        return "foreign"
    return "ours"


def extract(folder):
    chars = characters(folder)
    scripts = ranges(os.path.join(folder, "Scripts.txt"))
    ignorable = ranges(os.path.join(folder, "DerivedCoreProperties.txt"), "Default_Ignorable_Code_Point")
    extensions = ranges(os.path.join(folder, "ScriptExtensions.txt"))
    excluded = ranges(os.path.join(folder, "DerivedNormalizationProps.txt"), "Full_Composition_Exclusion")
    plane = [f"# Unicode {VERSION}: general category and who reads the character: ours, foreign (ICU normalises it),",
             "# segmented (ICU cuts it into words), ignorable. Code points that are not listed: Cn, ours.",
             "# Written by extract_unicode.py.", "# first\tlast\tcategory\tgroup"]
    latin = [f"# Unicode {VERSION}: simple case, canonical combining class and canonical decomposition of all characters but",
             "# Hangul, which compose by rule, and Han. compose is 0 where normalisation must not put the pair together again.",
             "# Written by extract_unicode.py.", "# code\tlower\tupper\tccc\tcompose\tdecomposition"]
    run = None
    for c in range(0x110000):
        now = None
        if c in chars:
            cat, ccc, dec, up, low = chars[c]
            kind = group(c, cat, scripts.get(c, "Unknown"), set(extensions.get(c, "").split()), ignorable)
            now = (cat, kind)
            if scripts.get(c) == "Han":
                dec = ""
            if ccc or dec or up or low:
                latin.append(f"{c:04X}\t{low or '-'}\t{up or '-'}\t{ccc}\t{int(bool(dec) and c not in excluded)}\t{dec or '-'}")
        if run and now != run[1]:
            plane.append(f"{run[0]:04X}\t{c - 1:04X}\t{run[1][0]}\t{run[1][1]}")
            run = None
        if now and not run:
            run = (c, now)
    if run:
        plane.append(f"{run[0]:04X}\t10FFFF\t{run[1][0]}\t{run[1][1]}")
    return {"unicode.tsv": "\n".join(plane) + "\n", "characters.tsv": "\n".join(latin) + "\n"}


def main():
    folder = sys.argv[1]
    with open(os.path.join(folder, "ReadMe.txt"), encoding="utf-8") as f:
        if f"Version {VERSION}" not in f.read():
            print(f"extract_unicode: {folder} is not Unicode {VERSION}; the extract stays as it is")
            return
    for name, text in extract(folder).items():
        path = os.path.join(tables.HERE, name)
        if "--check" not in sys.argv:
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
        elif open(path, encoding="utf-8").read() != text:
            sys.exit(f"extract_unicode: {name} differs from Unicode {VERSION}")


main()
