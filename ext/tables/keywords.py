"""Makes keyword_names.inc, keyword_table.inc and prefix_table.inc, the words of ext/extract, from keywords.tsv."""
import itertools

import tables

HASH_BITS = 11
HASH_FACTOR = 0x9E3779B97F4A7C15
STARTS = "NMDF"                                      # as in enum viet_start
PREFIX_BITS = 11
SHORT_BITS = 8
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
MARKS = ["", "\u0306", "\u0302", "\u031b", ""]      # in the order of tables.MARKS; đ does not decompose
LOOKALIKES = {"đ": "Ðð\u0189"}


def keywords(letters):
    """(id, start bits, [(spelling, packed letters, tone)])"""
    for name, starts, spellings in tables.rows("keywords.tsv"):
        bits = sum(1 << STARTS.index(c) for c in starts.replace("-", ""))
        bits |= 8 if bits & 2 else 0                 # what starts an amount may follow its digits
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


def spellings(ch, tone, letters, plain):
    """A letter with a tone or none, composed and decomposed in every order of the marks, as a set."""
    base, mark = letters[ch][:2]
    toned = {(b, m, t): l for l, (b, m, t, _) in letters.items()}
    marks = ([plain[base, mark], base + MARKS[mark]] if MARKS[mark] else [ch]) if not tone else []
    if tone:
        marks = [toned[base, mark, tone], ch + TONES[tone]]
        if MARKS[mark]:
            marks += [toned[base, 0, tone] + MARKS[mark], base + MARKS[mark] + TONES[tone], base + TONES[tone] + MARKS[mark]]
    return {x for m in marks for x in (m, m[0].upper() + m[1:])} | set(LOOKALIKES.get(ch, ""))


def prefixes(word, tone, letters):
    """The first five bytes of all spellings of a word, in any case, its tone on any vowel; of shorter words, what
    there is."""
    plain = tables.plain_letters(letters)
    bearers = [i for i, ch in enumerate(word) if ch in "aăâeêioôơuưy"] if tone else [-1]
    for bearer in bearers:
        variants = [spellings(ch, tone if i == bearer else 0, letters, plain) for i, ch in enumerate(word[:5])]
        for spelling in itertools.product(*variants):
            yield "".join(spelling).encode()[:5]


def prefix_slot(letters, bits):
    return ((int.from_bytes(letters, "little") | 0x20202020) * 0x9E3779B1 & 0xFFFFFFFF) >> (32 - bits)


# Bytes of ASCII that may stand behind a word, by their high six bits: all but letters.
ENDS = sum({1 << (c >> 2) for c in range(128) if not chr(c).isalpha()})


def prefix_masks(bit, letters):
    """[hash of four bytes]: the high six bits of the bytes that may follow them in a word that starts something; and
    the same for words of three bytes or fewer, a bit of their hash each."""
    masks, short = [0] * (1 << PREFIX_BITS), [0] * ((1 << SHORT_BITS) // 32)
    for _, starts, words in keywords(letters):
        if not starts & bit:
            continue
        for spelling, _, _ in words:
            for p in set(prefixes(*tables.without_tone(spelling, letters), letters)):
                if len(p) >= 4:
                    masks[prefix_slot(p[:4], PREFIX_BITS)] |= 1 << (p[4] >> 2) if len(p) > 4 else ENDS
                else:
                    slot = prefix_slot(p.ljust(4, b"\0"), SHORT_BITS)
                    short[slot // 32] |= 1 << slot % 32
    return masks, short


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


def prefix_table():
    letters = tables.letters()
    out = ["/* clang-format off */", f"#define PREFIX_BITS {PREFIX_BITS}", f"#define SHORT_BITS  {SHORT_BITS}", "",
           "static const struct {", "    uint64_t prefix[1 << PREFIX_BITS];", "    uint32_t short_word[(1 << SHORT_BITS) / 32];",
           "} starters[] = {"]
    for bit in range(4):
        masks, short = prefix_masks(1 << bit, letters)
        out.append("    {{")
        for i in range(0, len(masks), 8):
            out.append("        " + " ".join(f"0x{m:X}," for m in masks[i:i + 8]))
        out.append("    }, {")
        out.append("        " + " ".join(f"0x{m:X}," for m in short))
        out.append("    }},")
    out.append("};\n/* clang-format on */\n")
    return "\n".join(out)
