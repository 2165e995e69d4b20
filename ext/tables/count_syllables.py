#!/usr/bin/env python3
"""Counts which Vietnamese syllables are in use in plain text, and writes syllables.tsv.

usage: count_syllables.py MINIMUM FILE... > syllables.tsv

A syllable is kept when the grammar (onsets.tsv, rhymes.tsv) allows it and it occurs at least MINIMUM times.
Text in any normal form will do. The list is a fact about the language, not a piece of the text counted; it is
frozen with the tokenizer's version, because index and question must agree on it.
"""
import collections
import re
import sys
import unicodedata

import tables


def main():
    least, files = int(sys.argv[1]), sys.argv[2:]
    seen = collections.Counter()
    for name in files:
        with open(name, encoding="utf-8", errors="replace") as f:
            for line in f:
                line = unicodedata.normalize("NFC", line).lower()
                seen.update(re.findall(r"[^\W\d_]+", line))
    letters, grammar = tables.letters(), tables.grammar()
    use = collections.defaultdict(lambda: [0] * 6)
    for word, n in seen.items():
        plain, tone = tables.without_tone(word, letters)
        if plain in grammar and tone in grammar[plain]["tones"]:
            use[plain][tone] += n
    print("# Syllables in use: without their tone, then the tones that occur with it,")
    print("# 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. Written by count_syllables.py; frozen.")
    for plain in sorted(use):
        tones = "".join(str(t) for t in range(6) if use[plain][t] >= least)
        if tones:
            print(f"{plain}\t{tones}")


main()
