"""Reads the sources of the generated tables. Used by generate.py and count_syllables.py."""
import os

HERE = os.path.dirname(os.path.abspath(__file__))
MARKS = ["plain", "breve", "circumflex", "horn", "stroke"]
TONES = ["ngang", "huyền", "hỏi", "ngã", "sắc", "nặng"]
STOPS = ("c", "ch", "p", "t")


def rows(name):
    """The rows of a .tsv beside this file, comments and blank lines left out."""
    with open(os.path.join(HERE, name), encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line.split("\t")


def letters():
    """letter -> (base, mark number, tone number, capital)"""
    return {l: (b, MARKS.index(m), TONES.index(t), c) for l, c, b, m, t in rows("letters.tsv")}


def plain_letters(table):
    """(base, mark) -> the letter without tone"""
    return {(b, m): l for l, (b, m, t, _) in table.items() if t == 0}


def without_tone(word, table):
    """(word without tone, tone number); (word, -1) where it bears two tones or a letter that is not Vietnamese."""
    plain, out, tone = plain_letters(table), "", 0
    for ch in word:
        if ch not in table:
            return word, -1
        base, mark, t, _ = table[ch]
        if t and tone:
            return word, -1
        tone = tone or t
        out += plain[base, mark]
    return out, tone


def onsets():
    return [(o.replace("-", ""), cls, iy == "1") for o, cls, iy, _ in rows("onsets.tsv")]


def rhymes():
    return [dict(rhyme=r, after=a, glide=g.replace("-", ""), nucleus=n, coda=c.replace("-", ""), new=int(w), old=int(o))
            for r, a, g, n, c, w, o in rows("rhymes.tsv")]


def grammar():
    """Every toneless syllable that the grammar allows -> its onset, rhyme, tones, and the index of its toned letter."""
    found = {}
    for onset, cls, iy in onsets():
        for r in rhymes():
            if cls not in r["after"]:
                continue
            # gi loses its i before a rhyme in i: gi + iêng = giêng
            start = "g" if onset == "gi" and r["rhyme"][0] == "i" else onset
            plain = start + r["rhyme"]
            tones = (4, 5) if r["coda"] in STOPS else range(6)
            if plain not in found:
                found[plain] = dict(onset=onset, rhyme=r, tones=tones, iy=iy, at=len(start) + r["new"])
    return found
