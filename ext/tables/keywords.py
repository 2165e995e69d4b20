"""Makes keyword_names.inc and keyword_table.inc, the words of ext/extract, from keywords.tsv."""
import itertools
import unicodedata

import tables

HASH_BITS = 11
HASH_FACTOR = 0x9E3779B97F4A7C15
STARTS = "NMD"                                       # as in enum viet_start
PREFIX_BITS = 13


def keywords(letters):
    """(id, start bits, [(spelling, packed letters, tone)])"""
    for name, starts, spellings in tables.rows("keywords.tsv"):
        bits = sum(1 << STARTS.index(c) for c in starts.replace("-", ""))
        words = []
        for spelling in spellings.split(" "):
            plain, tone = tables.without_tone(spelling, letters)
            assert tone >= 0 and len(plain) <= 8, spelling
            words.append((spelling, pack(plain, letters), tone))
        yield name, bits, words


def pack(plain, letters):
    return sum(((ord(letters[ch][0]) - 96) | letters[ch][1] << 5) << 8 * i for i, ch in enumerate(plain))


def slot_of(packed, tone):
    return ((packed + tone) * HASH_FACTOR & (1 << 64) - 1) >> (64 - HASH_BITS)


def names():
    return "".join(f"    VIET_KEY_{name},\n" for name, _, _ in tables.rows("keywords.tsv"))


def table():
    letters = tables.letters()
    rows, slots = [], [0] * (1 << HASH_BITS)
    for name, bits, words in keywords(letters):
        for spelling, packed, tone in words:
            assert not any(r[1:3] == (packed, tone) for r in rows), f"{spelling} occurs twice"
            rows.append((name, packed, tone, bits, spelling))
            slot = slot_of(packed, tone)
            while slots[slot]:
                slot = (slot + 1) % len(slots)
            slots[slot] = len(rows)
    assert len(rows) * 2 < len(slots), "raise HASH_BITS"
    out = ["/* clang-format off */", f"#define KEYWORD_HASH_BITS   {HASH_BITS}",
           f"#define KEYWORD_HASH_FACTOR 0x{HASH_FACTOR:X}u", "",
           "static const keyword_row keyword_rows[] = {", "    {0, 0, 0, 0},"]
    out += [f"    {{0x{packed:X}, VIET_KEY_{name}, {tone}, {bits}}}, /* {spelling} */"
            for name, packed, tone, bits, spelling in rows]
    out.append("};\n\nstatic const uint16_t keyword_slots[1 << KEYWORD_HASH_BITS] = {")
    for i in range(0, len(slots), 24):
        out.append("    " + " ".join(f"{s}," for s in slots[i:i + 24]))
    out.append("};\n/* clang-format on */\n")
    return "\n".join(out)
