/* nearness.c - weighted edit distance (optimal string alignment) with the slips of Vietnamese typing.
**
** A row of the matrix is a letter that was meant, so that words with the same beginning share rows. Sounds that are
** written in several letters are rewritten whole at the beginning and at the end of the word: ch -> tr, -n -> -ng.
*/
#include "nearness.h"

#include <string.h>

/* ---- what is confused */

typedef struct confusion {
    const char *one, *other;
    unsigned cost;
} confusion;

/* Onsets: those of one sound; those that the north (s x, ch tr, d gi r), the Red River delta (l n) and the south
** (v d) merge; and the foreign letters of quick typing. */
static const confusion confused_onsets[] = {
    {"g", "gh", VIET_NEAR_SPELLING}, {"ng", "ngh", VIET_NEAR_SPELLING}, {"c", "k", VIET_NEAR_SPELLING},
    {"k", "q", VIET_NEAR_SPELLING},  {"c", "q", VIET_NEAR_SPELLING},    {"d", "gi", VIET_NEAR_SPELLING},
    {"f", "ph", VIET_NEAR_SPELLING}, {"z", "d", VIET_NEAR_SPELLING},    {"z", "gi", VIET_NEAR_SPELLING},
    {"j", "gi", VIET_NEAR_SPELLING}, {"j", "ch", VIET_NEAR_SOUND},      {"w", "qu", VIET_NEAR_SPELLING},
    {"s", "x", VIET_NEAR_SOUND},     {"ch", "tr", VIET_NEAR_SOUND},     {"d", "r", VIET_NEAR_SOUND},
    {"gi", "r", VIET_NEAR_SOUND},    {"d", "v", VIET_NEAR_SOUND},       {"gi", "v", VIET_NEAR_SOUND},
    {"l", "n", VIET_NEAR_SOUND},     {"s", "sh", VIET_NEAR_SOUND},      {"qu", "hu", VIET_NEAR_SOUND},
};

/* Ends: the codas and rhymes that the south, and the quick tongue, merge. */
static const confusion confused_ends[] = {
    {"c", "t", VIET_NEAR_SOUND},     {"n", "ng", VIET_NEAR_SOUND},    {"ch", "t", VIET_NEAR_SOUND},
    {"nh", "n", VIET_NEAR_SOUND},    {"ch", "c", VIET_NEAR_SOUND},    {"nh", "ng", VIET_NEAR_SOUND},
    {"i", "y", VIET_NEAR_SOUND},     {"o", "u", VIET_NEAR_SOUND},     {"iu", "ưu", VIET_NEAR_SOUND},
    {"iêu", "ươu", VIET_NEAR_SOUND}, {"im", "iêm", VIET_NEAR_SOUND},  {"ip", "iêp", VIET_NEAR_SOUND},
    {"um", "uôm", VIET_NEAR_SOUND},  {"ui", "uôi", VIET_NEAR_SOUND},  {"ưi", "ươi", VIET_NEAR_SOUND},
    {"iu", "iêu", VIET_NEAR_SOUND},  {"ưu", "ươu", VIET_NEAR_SOUND},  {"oi", "oai", VIET_NEAR_SOUND},
    {"ênh", "inh", VIET_NEAR_SOUND}, {"êch", "ich", VIET_NEAR_SOUND}, {"oc", "ooc", VIET_NEAR_SOUND},
};

/* The keys around each of a ... z. */
static const char *const neighbours[26] = {"qwsz",   "vghn", "xdfv",   "serfcx", "wsdr",   "drtgvc", "ftyhbv",
                                           "gyujnb", "ujko", "huikmn", "jiolm",  "kop",    "njk",    "bhjm",
                                           "iklp",   "ol",   "wa",     "edft",   "awedxz", "rfgy",   "yhji",
                                           "cfgb",   "qase", "zsdc",   "tghu",   "asx"};

/* ---- letters */

#define NEAR_CODE(base, mark) ((uint32_t)VIET_LETTER(base, mark))
#define NEAR_PLAIN(base)      NEAR_CODE(base, VIET_PLAIN)

static viet_letter letter_of(uint32_t code) {
    return code < 256 ? (viet_letter)code : 0;
}

static uint32_t base_of(uint32_t code) {
    return code < 256 ? viet_base((viet_letter)code) : code;
}

static bool is_marked_letter(uint32_t code) {
    return viet_mark_of(letter_of(code)) != VIET_PLAIN;
}

/* Bit l - 'a' + 1 of each neighbour. */
static uint32_t neighbours_of(uint32_t code) {
    uint32_t base = base_of(code), set = 0;
    for (const char *p = base <= 26 ? neighbours[base - 1] : ""; *p != 0; p++) {
        set |= 1u << viet_base(VIET_LETTER(*p, VIET_PLAIN));
    }
    return set;
}

bool viet_spelling_read(viet_spelling *s, const char *word, size_t n) {
    const char *p = word, *end = word + n;
    viet_cluster k;
    *s = (viet_spelling){.n = 0};
    while (p < end) {
        viet_cluster_read(p, end, VIET_AS_IT_STANDS, &k);
        if (s->n == VIET_NEAR_LETTERS || k.c->category < VIET_LL || k.c->category >= VIET_ND) {
            return false;
        }
        s->letter[s->n++] = k.letter != 0 ? k.letter : 256 + k.cp;
        s->marked = s->marked || is_marked_letter(k.letter) || k.tone != VIET_NGANG;
        s->tone = k.letter != 0 && k.tone != VIET_NGANG ? k.tone : s->tone;
        p = k.end;
    }
    return s->n > 0;
}

/* ---- measuring */

/* Whether what was typed can stand for a piece of the tables: its marks may be missing. */
static bool fits_piece(const uint32_t *typed, const viet_spelling *piece) {
    for (unsigned i = 0; i < piece->n; i++) {
        if (typed[i] != piece->letter[i] && typed[i] != base_of(piece->letter[i])) {
            return false;
        }
    }
    return true;
}

/* Adds from -> to to those that fit the word's beginning or end: at the beginning, its whole onset. */
static unsigned add_rewriting(const viet_nearness *s, viet_rewriting *out, unsigned n, const char *from,
                              const char *to, unsigned cost, bool at_end) {
    viet_spelling a, b;
    const viet_spelling *typed = s->typed;
    viet_spelling_read(&a, from, strlen(from));
    viet_spelling_read(&b, to, strlen(to));
    if (!at_end && a.n < typed->n && !viet_is_vowel(letter_of(typed->letter[a.n]))) {
        return n;
    }
    if (n == VIET_NEAR_REWRITINGS || a.n > typed->n ||
        !fits_piece(typed->letter + (at_end ? typed->n - a.n : 0), &a)) {
        return n;
    }
    out[n] = (viet_rewriting){.typed = a.n, .n = b.n, .cost = cost};
    memcpy(out[n].meant, b.letter, b.n * sizeof b.letter[0]);
    return n + 1;
}

void viet_nearness_start(viet_nearness *s, const viet_spelling *typed, unsigned most) {
    s->typed = typed;
    s->most = most;
    s->missing = typed->marked ? VIET_NEAR_MARK_MISSING : VIET_NEAR_BARE;
    s->begins = s->ends = s->done = s->far = 0;
    for (size_t i = 0; i < sizeof confused_onsets / sizeof confused_onsets[0]; i++) {
        const confusion *c = &confused_onsets[i];
        s->begins = add_rewriting(s, s->begin, s->begins, c->one, c->other, c->cost, false);
        s->begins = add_rewriting(s, s->begin, s->begins, c->other, c->one, c->cost, false);
    }
    for (size_t i = 0; i < sizeof confused_ends / sizeof confused_ends[0]; i++) {
        const confusion *c = &confused_ends[i];
        s->ends = add_rewriting(s, s->end, s->ends, c->one, c->other, c->cost, true);
        s->ends = add_rewriting(s, s->end, s->ends, c->other, c->one, c->cost, true);
    }
    s->vowelless = true;
    s->d[0][0] = 0;
    for (unsigned i = 0; i < typed->n; i++) {
        bool doubled = i > 0 && base_of(typed->letter[i]) == base_of(typed->letter[i - 1]);
        s->drop[i] = doubled ? VIET_NEAR_DOUBLED : VIET_NEAR_LETTER;
        s->around[i] = neighbours_of(typed->letter[i]);
        s->vowelless = s->vowelless && !viet_is_vowel(letter_of(typed->letter[i])) &&
                       typed->letter[i] != NEAR_PLAIN('w');
        s->d[0][i + 1] = (uint16_t)(s->d[0][i] + s->drop[i]);
    }
}

/* Letter i of those typed (from 0) for another. */
static unsigned substitute(const viet_nearness *s, unsigned i, uint32_t meant) {
    uint32_t typed = s->typed->letter[i];
    if (typed == meant) {
        return 0;
    }
    unsigned missing = !is_marked_letter(typed) && is_marked_letter(meant) ? s->missing : 0;
    if (base_of(typed) == base_of(meant)) {
        return is_marked_letter(typed) ? VIET_NEAR_MARK : missing;
    }
    bool near = meant < 256 && s->around[i] >> base_of(meant) & 1;
    return missing + (near ? VIET_NEAR_NEIGHBOUR : VIET_NEAR_LETTER);
}

/* What keys of Telex left in the text stand for: aa â, dd đ, aw ă, ow ơ, uow ươ, w ư. `at` is the letter meant,
** counted from 1. Returns the keys that letter is written with, 0 for none. */
static unsigned telex_keys(const viet_spelling *typed, unsigned i, uint32_t meant) {
    uint32_t last = typed->letter[i - 1], before = i > 1 ? typed->letter[i - 2] : 0;
    if (!is_marked_letter(meant) || (base_of(before) != base_of(meant) && last != NEAR_PLAIN('w'))) {
        return 0;
    }
    switch (viet_mark_of(letter_of(meant))) {
    case VIET_CIRCUMFLEX:
    case VIET_STROKE:
        return last == before && last == base_of(meant) ? 2 : 0;
    default: /* breve, horn */
        if (last != NEAR_PLAIN('w')) {
            return 0;
        }
        return base_of(before) == base_of(meant) ? 2 : meant == NEAR_CODE('u', VIET_HORN) ? 1 : 0;
    }
}

static void improve(unsigned *best, unsigned cost) {
    *best = cost < *best ? cost : *best;
}

/* Letter j of those meant (from 1) was not typed. The vowels of a word written without any count once together. */
static unsigned insert_letter(const viet_nearness *s, unsigned j) {
    if (!s->vowelless || !viet_is_vowel(letter_of(s->meant[j - 1]))) {
        return VIET_NEAR_LETTER;
    }
    return j > 1 && viet_is_vowel(letter_of(s->meant[j - 2])) ? 0 : VIET_NEAR_VOWELS;
}

static unsigned cell(const viet_nearness *s, unsigned j, unsigned i) {
    const uint32_t *t = s->typed->letter, *m = s->meant;
    unsigned best = s->d[j - 1][i] + insert_letter(s, j);
    if (i == 0) {
        return best;
    }
    improve(&best, s->d[j][i - 1] + s->drop[i - 1]);
    improve(&best, s->d[j - 1][i - 1] + substitute(s, i - 1, m[j - 1]));
    unsigned keys = telex_keys(s->typed, i, m[j - 1]);
    if (keys > 0) {
        improve(&best, s->d[j - 1][i - keys] + VIET_NEAR_KEY);
    }
    if (keys == 2 && j > 1 && i > 2 && m[j - 1] == NEAR_CODE('o', VIET_HORN) &&
        m[j - 2] == NEAR_CODE('u', VIET_HORN) && t[i - 3] == NEAR_PLAIN('u')) {
        improve(&best, s->d[j - 2][i - 3] + VIET_NEAR_KEY);
    }
    if (i > 1 && j > 1 && base_of(t[i - 1]) == base_of(m[j - 2]) && base_of(t[i - 2]) == base_of(m[j - 1]) &&
        base_of(t[i - 1]) != base_of(t[i - 2])) {
        improve(&best, s->d[j - 2][i - 2] + VIET_NEAR_SWAPPED + substitute(s, i - 1, m[j - 2]) +
                           substitute(s, i - 2, m[j - 1]));
    }
    for (unsigned k = 0; j <= 3 && i <= 3 && k < s->begins; k++) {
        const viet_rewriting *r = &s->begin[k];
        if (r->n == j && r->typed == i && memcmp(r->meant, m, j * sizeof m[0]) == 0) {
            improve(&best, r->cost);
        }
    }
    return best;
}

/* Fills row j; returns its least. */
static unsigned fill_row(viet_nearness *s, unsigned j) {
    unsigned least = VIET_NEAR_FAR;
    for (unsigned i = 0; i <= s->typed->n; i++) {
        unsigned best = cell(s, j, i);
        s->d[j][i] = (uint16_t)best;
        improve(&least, best);
    }
    return least;
}

/* The distance at the end of the word: rows beyond s->done are too far, but a rewriting may come from before. */
static unsigned finish(const viet_nearness *s, unsigned n) {
    unsigned best = s->done >= n ? s->d[n][s->typed->n] : VIET_NEAR_FAR;
    for (unsigned k = 0; k < s->ends; k++) {
        const viet_rewriting *r = &s->end[k];
        if (r->n <= n && n - r->n <= s->done &&
            memcmp(r->meant, s->meant + n - r->n, r->n * sizeof r->meant[0]) == 0) {
            improve(&best, s->d[n - r->n][s->typed->n - r->typed] + r->cost);
        }
    }
    return best <= s->most ? best : VIET_NEAR_FAR;
}

unsigned viet_nearness_letters(viet_nearness *s, const uint32_t *meant, unsigned n) {
    unsigned common = 0;
    while (common < s->done && common < n && s->meant[common] == meant[common]) {
        common++;
    }
    memcpy(s->meant + common, meant + common, (n - common) * sizeof meant[0]);
    if (common < s->done || s->far < 2) {
        s->done = common;
        s->far = 0;
    }
    /* no step but a rewriting at the end comes from farther than two rows before */
    while (s->done < n && s->far < 2) {
        s->far = fill_row(s, s->done + 1) > s->most ? s->far + 1 : 0;
        s->done++;
    }
    return finish(s, n);
}

unsigned viet_nearness_tone(const viet_nearness *s, unsigned tone) {
    unsigned typed = s->typed->tone;
    if (typed == tone) {
        return 0;
    }
    if (typed == VIET_NGANG) {
        return s->typed->marked && !s->vowelless ? VIET_NEAR_TONE_MISSING : VIET_NEAR_BARE;
    }
    bool confused = (typed == VIET_HOI && tone == VIET_NGA) || (typed == VIET_NGA && tone == VIET_HOI);
    return confused ? VIET_NEAR_TONE_CONFUSED : VIET_NEAR_TONE;
}

unsigned viet_nearness_to(viet_nearness *s, const viet_spelling *meant) {
    unsigned letters = viet_nearness_letters(s, meant->letter, meant->n);
    unsigned both = letters + viet_nearness_tone(s, meant->tone);
    return both <= s->most ? both : VIET_NEAR_FAR;
}

/* ---- syllables */

typedef struct nearest {
    viet_near *out;
    unsigned n, cap, most;
} nearest;

/* Keeps the list sorted, the nearest first, and each syllable once. */
static void keep_nearest(nearest *list, viet_near candidate) {
    unsigned i = 0;
    for (unsigned k = 0; k < list->n; k++) {
        if (list->out[k].letters == candidate.letters && list->out[k].tone == candidate.tone) {
            if (list->out[k].distance <= candidate.distance) {
                return;
            }
            list->n--;
            memmove(list->out + k, list->out + k + 1, (list->n - k) * sizeof list->out[0]);
            break;
        }
    }
    while (i < list->n && list->out[i].distance <= candidate.distance) {
        i++;
    }
    if (i == list->cap) {
        return;
    }
    list->n += list->n < list->cap;
    memmove(list->out + i + 1, list->out + i, (list->n - 1 - i) * sizeof list->out[0]);
    list->out[i] = candidate;
    if (list->n == list->cap) {
        improve(&list->most, list->out[list->n - 1].distance);
    }
}

static unsigned unpack(uint64_t row, uint32_t *letters) {
    unsigned n = 0;
    while (n < VIET_SYLLABLE_MAX && viet_letter_at(row, n) != 0) {
        letters[n] = viet_letter_at(row, n);
        n++;
    }
    return n;
}

static uint64_t pack(const viet_spelling *s) {
    uint64_t letters = 0;
    for (unsigned i = 0; i < s->n; i++) {
        letters |= (uint64_t)letter_of(s->letter[i]) << 8 * i;
    }
    return letters;
}

/* Measures to every syllable in use from one reading of what was typed. */
static void measure_all(nearest *list, const viet_spelling *typed, unsigned already) {
    viet_nearness s;
    uint32_t letters[VIET_SYLLABLE_MAX];
    viet_syllable parsed;
    uint64_t other = 0;
    if (already > list->most) {
        return;
    }
    if (typed->n <= VIET_SYLLABLE_MAX && viet_syllable_parse(pack(typed), typed->n, typed->tone, &parsed)) {
        other = viet_syllable_iy(&parsed);
    }
    viet_nearness_start(&s, typed, list->most - already);
    for (unsigned i = 0; i < viet_syllable_count; i++) {
        uint64_t row = viet_syllables[i];
        unsigned n = unpack(row, letters);
        s.most = list->most - already;
        unsigned distance = viet_nearness_letters(&s, letters, n);
        if ((row & VIET_USE_LETTERS) == other) {
            distance = VIET_NEAR_IY;
        }
        for (unsigned tone = 0; distance != VIET_NEAR_FAR && tone < VIET_TONES; tone++) {
            unsigned both = already + distance + viet_nearness_tone(&s, tone);
            if (VIET_USE_TONES(row) >> tone & 1 && both <= list->most) {
                keep_nearest(list, (viet_near){row & VIET_USE_LETTERS, n, tone, both});
            }
        }
    }
}

/* Takes a Telex key for a tone out of the word, where no Vietnamese syllable can have that letter: behind a vowel.
** False when there is none. */
static bool take_tone_key(const viet_spelling *typed, viet_spelling *out) {
    static const uint8_t tones[26] = {['f' - 'a'] = VIET_HUYEN,
                                      ['r' - 'a'] = VIET_HOI,
                                      ['x' - 'a'] = VIET_NGA,
                                      ['s' - 'a'] = VIET_SAC,
                                      ['j' - 'a'] = VIET_NANG};
    bool vowel = false;
    uint32_t key = 0;
    for (unsigned i = 0; i < typed->n; i++) {
        uint32_t l = typed->letter[i];
        if (vowel && l <= 26 && tones[l - 1] != 0) {
            key = l;
        }
        vowel = vowel || viet_is_vowel(letter_of(l)) || (i > 0 && l == NEAR_PLAIN('w'));
    }
    if (key == 0) {
        return false;
    }
    *out = *typed;
    out->n = 0;
    for (unsigned i = 0; i < typed->n; i++) {
        if (i == 0 || typed->letter[i] != key) {
            out->letter[out->n++] = typed->letter[i];
        }
    }
    out->tone = tones[key - 1];
    out->marked = true;
    return true;
}

unsigned viet_near_syllables(const viet_spelling *typed, unsigned most, viet_near *out, unsigned cap) {
    nearest list = {.out = out, .cap = cap, .most = most};
    viet_spelling decoded;
    measure_all(&list, typed, 0);
    if (take_tone_key(typed, &decoded)) {
        measure_all(&list, &decoded, VIET_NEAR_KEY);
    }
    return list.n;
}

unsigned viet_near_completions(const viet_spelling *typed, viet_near *out, unsigned cap) {
    unsigned found = 0;
    uint32_t letters[VIET_SYLLABLE_MAX];
    unsigned missing = typed->marked ? VIET_NEAR_MARK_MISSING : VIET_NEAR_BARE;
    for (unsigned i = 0; i < viet_syllable_count && found < cap; i++) {
        uint64_t row = viet_syllables[i];
        unsigned n = unpack(row, letters), k = 0, distance = 0;
        while (k < typed->n && k < n && base_of(letters[k]) == typed->letter[k] % 32 &&
               (letters[k] == typed->letter[k] || typed->letter[k] < 32)) {
            distance += letters[k] != typed->letter[k] ? missing : 0;
            k++;
        }
        for (unsigned tone = 0; k == typed->n && tone < VIET_TONES && found < cap; tone++) {
            if (VIET_USE_TONES(row) >> tone & 1 && (typed->tone == VIET_NGANG || typed->tone == tone)) {
                out[found++] = (viet_near){row & VIET_USE_LETTERS, n, tone,
                                           distance + (tone != typed->tone ? VIET_NEAR_BARE : 0)};
            }
        }
    }
    return found;
}

size_t viet_near_put(const viet_near *s, char *out) {
    viet_word word = {.letters = s->letters, .n = s->n, .tone = s->tone, .vietnamese = true};
    viet_word_settle(&word, VIET_NEW);
    return viet_word_put(&word, VIET_LOWERCASE, out);
}
