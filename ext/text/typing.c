/* typing.c - plays the keys of one word, one after the other, and sees what syllable is there at the end. */
#include "typing.h"

#include "widen.h"

#include "english_table.inc"

#define KEY_NO_TONE 0xFF

/* What a key does: it sets a tone, or one of some marks on one of some letters. */
typedef struct typing_key {
    char key;           /* lower case */
    uint8_t tone;       /* or KEY_NO_TONE */
    uint8_t marks;      /* bit enum viet_mark */
    const char *letter; /* which the mark may stand on */
} typing_key;

/* clang-format off */
#define TONE_KEY(key, tone)          {key, tone, 0, ""}
#define MARK_KEY(key, marks, letter) {key, KEY_NO_TONE, marks, letter}
enum { KEY_BREVE = 1 << VIET_BREVE, KEY_CIRCUMFLEX = 1 << VIET_CIRCUMFLEX, KEY_HORN = 1 << VIET_HORN, KEY_STROKE = 1 << VIET_STROKE };
static const typing_key typing_keys[VIET_METHODS][12] = {
    [VIET_TELEX] = {
        TONE_KEY('s', VIET_SAC), TONE_KEY('f', VIET_HUYEN), TONE_KEY('r', VIET_HOI), TONE_KEY('x', VIET_NGA),
        TONE_KEY('j', VIET_NANG), TONE_KEY('z', VIET_NGANG),
        MARK_KEY('a', KEY_CIRCUMFLEX, "a"), MARK_KEY('e', KEY_CIRCUMFLEX, "e"), MARK_KEY('o', KEY_CIRCUMFLEX, "o"),
        MARK_KEY('w', KEY_HORN | KEY_BREVE, "uao"), MARK_KEY('d', KEY_STROKE, "d")},
    [VIET_VNI_TYPING] = {
        TONE_KEY('1', VIET_SAC), TONE_KEY('2', VIET_HUYEN), TONE_KEY('3', VIET_HOI), TONE_KEY('4', VIET_NGA),
        TONE_KEY('5', VIET_NANG), TONE_KEY('0', VIET_NGANG),
        MARK_KEY('6', KEY_CIRCUMFLEX, "aeo"), MARK_KEY('7', KEY_HORN, "uo"), MARK_KEY('8', KEY_BREVE, "a"),
        MARK_KEY('9', KEY_STROKE, "d")},
    [VIET_VIQR] = {
        TONE_KEY('\'', VIET_SAC), TONE_KEY('`', VIET_HUYEN), TONE_KEY('?', VIET_HOI), TONE_KEY('~', VIET_NGA),
        TONE_KEY('.', VIET_NANG),
        MARK_KEY('^', KEY_CIRCUMFLEX, "aeo"), MARK_KEY('(', KEY_BREVE, "a"), MARK_KEY('+', KEY_HORN, "uo"),
        MARK_KEY('*', KEY_HORN, "uo"), MARK_KEY('d', KEY_STROKE, "d")},
};
/* clang-format on */

#define PLAIN(ch) VIET_LETTER(ch, VIET_PLAIN)

/* The word as far as it was typed. */
typedef struct hand {
    enum viet_method method;
    viet_letter letter[VIET_SYLLABLE_MAX];
    unsigned n, uppers, tone;
    unsigned tone_at;      /* VIQR: the letter that it was typed on */
    unsigned tones, marks; /* keys that were used */
    bool changed;          /* a key took something back */
    bool apart;            /* a letter was typed again later: these for thees */
    bool inside;           /* something was typed behind a tone */
    char last;             /* the key before, in lower case */
} hand;

static char lower_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static const typing_key *find_key(enum viet_method method, char c) {
    for (const typing_key *k = typing_keys[method]; k->key != 0; k++) {
        if (k->key == lower_ascii(c)) {
            return k;
        }
    }
    return NULL;
}

static bool has_vowel(const hand *h) {
    for (unsigned i = 0; i < h->n; i++) {
        if (viet_is_vowel(h->letter[i])) {
            return true;
        }
    }
    return false;
}

/* Whether letter i is the u of qu, which bears nothing. */
static bool is_glide_of_q(const hand *h, unsigned i) {
    viet_letter before = i > 0 ? h->letter[i - 1] : 0;
    return before == PLAIN('q') && viet_base(h->letter[i]) == PLAIN('u');
}

static bool push_letter(hand *h, viet_letter l, bool upper) {
    if (h->n == VIET_SYLLABLE_MAX) {
        return false;
    }
    h->letter[h->n] = l;
    h->uppers |= (unsigned)upper << h->n++;
    return true;
}

/* Another tone right behind a tone takes its place (tasf: tà). The same undoes itself, and no syllable has the key as a
** letter; another later is no correction (Paris). */
static bool press_tone(hand *h, unsigned tone) {
    if (h->tone == tone || (h->inside && tone != VIET_NGANG)) {
        return false;
    }
    h->changed = h->changed || h->tones > 0;
    h->tone = tone;
    h->tone_at = h->n - 1;
    h->tones++;
    return true;
}

/* Letter i, which can_take() let pass, with that one of the marks which it can bear. */
static viet_letter with_mark(const hand *h, unsigned i, unsigned marks) {
    viet_letter base = viet_base(h->letter[i]);
    unsigned mark = VIET_BREVE;
    while (!(marks >> mark & 1) || !viet_letter_exists((viet_letter)(base | mark << 5))) {
        mark++;
    }
    return (viet_letter)(base | mark << 5);
}

/* Whether letter i is one of these, without a mark, and may get one. */
static bool can_take(const hand *h, unsigned i, const char *letters) {
    viet_letter l = h->letter[i];
    return viet_mark_of(l) == VIET_PLAIN && strchr(letters, 'a' + l - 1) != NULL && !is_glide_of_q(h, i);
}

/* Where a horn or Telex's w goes: to the first u, else a, else o: chuaw chưa, luuw lưu, hoawc hoặc. h->n: nowhere. */
static unsigned find_horn_target(const hand *h, const char *letters) {
    for (; *letters != 0; letters++) {
        for (unsigned i = 0; i < h->n; i++) {
            if (can_take(h, i, (char[]){*letters, 0})) {
                return i;
            }
        }
    }
    return h->n;
}

/* The letter that a mark goes to: the one before in VIQR; the first letter for a stroke; else the last of a, e, o. */
static unsigned find_target(const hand *h, const typing_key *k) {
    if (h->n == 0) {
        return 0;
    }
    if (k->marks == KEY_STROKE) {
        return can_take(h, 0, k->letter) && (h->method != VIET_VIQR || h->n == 1) ? 0 : h->n;
    }
    if (h->method == VIET_VIQR) {
        return can_take(h, h->n - 1, k->letter) ? h->n - 1 : h->n;
    }
    if (k->marks & KEY_HORN) {
        return find_horn_target(h, k->letter);
    }
    for (unsigned i = h->n; i-- > 0;) {
        if (strchr("aeo", 'a' + viet_base(h->letter[i]) - 1) != NULL) {
            return can_take(h, i, k->letter) ? i : h->n; /* ngoeo has no ô */
        }
    }
    return h->n;
}

/* uow, uo7: both letters get the horn. */
static bool press_horn_pair(hand *h) {
    for (unsigned i = 0; i + 1 < h->n; i++) {
        if (viet_base(h->letter[i]) == PLAIN('u') && h->letter[i + 1] == PLAIN('o') && !is_glide_of_q(h, i)) {
            h->letter[i] = VIET_LETTER('u', VIET_HORN);
            h->letter[i + 1] = VIET_LETTER('o', VIET_HORN);
            return true;
        }
    }
    return false;
}

/* Telex: a third o makes of ô two letters (xooong: xoong). */
static bool press_undone(hand *h, viet_letter l, bool upper) {
    for (unsigned i = h->n; i-- > 0;) {
        if (h->letter[i] == VIET_LETTER('a' + l - 1, VIET_CIRCUMFLEX)) {
            h->letter[i] = l;
            h->changed = true;
            return push_letter(h, l, upper);
        }
    }
    return push_letter(h, l, upper);
}

/* A key that puts a mark, and is a letter itself where it finds none to put it on. */
static bool press_mark(hand *h, const typing_key *k, char c) {
    bool letter = viet_is_ascii_letter(c), upper = letter && c <= 'Z';
    if (k->marks & KEY_HORN && h->method != VIET_VIQR && press_horn_pair(h)) {
        h->marks++;
        return true;
    }
    unsigned at = find_target(h, k);
    if (at < h->n) {
        h->apart = h->apart || (letter && k->key != 'w' && h->last != k->key);
        h->letter[at] = with_mark(h, at, k->marks);
        h->uppers |= (unsigned)(upper && k->key == 'd') << at; /* dD is Đ */
        h->marks++;
        return true;
    }
    if (k->key == 'w') {
        h->marks++;
        return push_letter(h, VIET_LETTER('u', VIET_HORN), upper);
    }
    return letter && press_undone(h, PLAIN(k->key), upper);
}

/* Whether a key sets a tone at this place, and is not a letter or something else. */
static bool is_tone(const hand *h, const typing_key *k) {
    if (k == NULL || k->tone == KEY_NO_TONE || !has_vowel(h) || (k->tone == VIET_NGANG && h->tones == 0)) {
        return false;
    }
    if (h->method == VIET_VNI_TYPING) {
        return !(h->tones > 0 && h->last <= '5'); /* a number of two digits */
    }
    return h->method != VIET_VIQR || (h->tones == 0 && viet_is_vowel(h->letter[h->n - 1]));
}

/* One key more; false when the word cannot go on with it. */
static bool press(hand *h, char c) {
    const typing_key *k = find_key(h->method, c);
    bool done;
    if (is_tone(h, k)) {
        done = press_tone(h, k->tone);
    } else {
        h->inside = h->inside || h->tones > 0;
        done = k != NULL && k->tone == KEY_NO_TONE
                   ? press_mark(h, k, c)
                   : viet_is_ascii_letter(c) && push_letter(h, PLAIN(lower_ascii(c)), c <= 'Z');
    }
    h->last = lower_ascii(c);
    return done;
}

/* ---- what is there at the end */

/* Gives u and o before a horn the horns of one of the rhymes ươ and uơ: dduwongf is đường, thuowr is thuở. */
static bool change_horns(viet_word *w, unsigned turn) {
    for (unsigned i = 0; i + 1 < w->n; i++) {
        viet_letter u = viet_letter_at(w->letters, i), o = viet_letter_at(w->letters, i + 1);
        bool horn = viet_mark_of(u) == VIET_HORN || viet_mark_of(o) == VIET_HORN;
        if (viet_base(u) == PLAIN('u') && viet_base(o) == PLAIN('o') && horn) {
            uint64_t rhyme = (turn == 1 ? VIET_LETTER('u', VIET_HORN) : PLAIN('u')) |
                             (uint64_t)VIET_LETTER('o', VIET_HORN) << 8;
            w->letters = (w->letters & ~(0xFFFFull << 8 * i)) | rhyme << 8 * i;
            return true;
        }
    }
    return false;
}

/* The word as it was typed, whatever it is; at no turn but the first when there are no horns to change. */
static bool as_typed(const hand *h, unsigned turn, viet_word *w) {
    *w = (viet_word){.n = h->n, .tone = h->tone, .uppers = h->uppers, .vietnamese = true};
    for (unsigned i = 0; i < h->n; i++) {
        w->letters |= (uint64_t)h->letter[i] << 8 * i;
    }
    return turn == 0 || change_horns(w, turn);
}

#define TYPED_TURNS 3

static enum viet_word_kind settle_typed(const hand *h, viet_word *w) {
    for (unsigned turn = 0; turn < TYPED_TURNS; turn++) {
        enum viet_word_kind kind = as_typed(h, turn, w) ? viet_word_settle(w, VIET_NEW) : VIET_NO_SYLLABLE;
        if (kind != VIET_NO_SYLLABLE) {
            return kind;
        }
    }
    as_typed(h, 0, w);
    return VIET_NO_SYLLABLE;
}

/* VIQR writes the tone on its letter, in the newer or the older place. Elsewhere, ' ? and . at the end are punctuation:
** then it is false; other marks were put amiss. */
static bool keep_place(const hand *h, viet_word *w) {
    viet_syllable s;
    if (h->method != VIET_VIQR || h->tones == 0 || !viet_syllable_parse(w->letters, w->n, w->tone, &s)) {
        return true;
    }
    if (h->tone_at == s.at[VIET_NEW] || h->tone_at == s.at[VIET_OLD]) {
        w->at = h->tone_at;
        return true;
    }
    return h->inside || strchr("'?.", h->last) == NULL;
}

/* A name such as Đắk Lắk is no syllable by the rules. Where its keys cannot be anything else, the tone goes to the
** letter with a mark, or to the last vowel. */
static bool settle_name(const hand *h, viet_word *w) {
    bool stroke = h->n > 0 && h->letter[0] == VIET_LETTER('d', VIET_STROKE) && !h->apart; /* no David */
    w->at = VIET_SYLLABLE_MAX;
    for (unsigned i = 0; i < h->n; i++) {
        if (viet_is_vowel(h->letter[i]) &&
            (viet_mark_of(h->letter[i]) != VIET_PLAIN || w->at == VIET_SYLLABLE_MAX ||
             viet_mark_of(h->letter[w->at]) == VIET_PLAIN)) {
            w->at = i;
        }
    }
    if (w->at == VIET_SYLLABLE_MAX && h->n > 1) {
        return false;
    }
    return stroke || (h->method != VIET_TELEX && h->marks > 0 && viet_is_ascii_letter(h->last));
}

static bool is_english(const char *s, size_t n) {
    size_t low = 0, high = sizeof english_words / sizeof english_words[0];
    while (low < high) {
        size_t mid = (low + high) / 2, i = 0;
        const char *word = english_words[mid];
        while (i < n && word[i] == lower_ascii(s[i])) { /* a NUL is no letter */
            i++;
        }
        if (i == n && word[i] == 0) {
            return true;
        }
        if (i == n || (unsigned char)lower_ascii(s[i]) < (unsigned char)word[i]) {
            high = mid;
        } else {
            low = mid + 1;
        }
    }
    return false;
}

/* What the keys that were used say. */
static enum viet_key_evidence weigh_keys(const hand *h, const char *s, size_t n) {
    if (h->tones + h->marks == 0) {
        return VIET_NO_KEYS;
    }
    bool tone_alone = h->marks == 0 && h->tones == 1 && !h->inside; /* and at the end */
    switch (h->method) {
    case VIET_TELEX:
        if (h->changed || h->apart || n == 1 || is_english(s, n)) {
            return VIET_ENGLISH;
        }
        if (n == 2 || (tone_alone && (h->last == 's' || (n == 3 && strchr("rx", h->last) != NULL)))) {
            return VIET_DOUBTFUL;
        }
        return VIET_SURE;
    case VIET_VNI_TYPING:
        return h->n == 1 ? VIET_ENGLISH : h->marks == 0 ? VIET_DOUBTFUL : VIET_SURE;
    default:
        return (tone_alone && strchr("'?.", h->last) != NULL) || n == 2 ? VIET_ENGLISH
               : h->marks > 0                                           ? VIET_SURE
                                                                        : VIET_DOUBTFUL;
    }
}

/* ---- words */

/* VIQR: whether the mark at p may belong to the letter before it, which has so many marks already. A mark twice is
** punctuation (a...), and so is a third one. */
static bool may_be_mark(const char *p, const char *end, unsigned marks) {
    bool vowel = strchr("aeiouy", lower_ascii(p[-1])) != NULL;
    bool twice = end - p > 1 && p[1] == *p;
    return !twice && (marks == 0 ? vowel : marks == 1);
}

size_t viet_typing_span(enum viet_method method, const char *p, const char *end) {
    const char *start = p;
    unsigned marks = 0; /* behind the last letter */
    for (; p < end; p++) {
        if (viet_is_ascii_letter(*p)) {
            marks = 0;
        } else if (p > start && find_key(method, *p) != NULL &&
                   (method != VIET_VIQR || may_be_mark(p, end, marks))) {
            marks++;
        } else {
            break;
        }
    }
    return (size_t)(p - start);
}

/* Presses the keys of a word until one does not fit. Returns how many did. */
static size_t press_all(hand *h, const char *s, size_t n) {
    size_t used = 0;
    while (used < n && press(h, s[used])) {
        used++;
    }
    return used;
}

/* Whether a syllable in use begins with these letters, the marks among them. */
static bool begins_syllable(const viet_word *w) {
    uint64_t kept = VIET_USE_LETTERS >> 8 * (VIET_SYLLABLE_MAX - w->n);
    unsigned row = 0;
    while (row < viet_syllable_count && (viet_syllables[row] & kept) != w->letters) {
        row++;
    }
    return row < viet_syllable_count;
}

size_t viet_typing_beginning(enum viet_method method, const char *s, size_t n, char *out) {
    hand h = {.method = method};
    viet_word w;
    viet_widening forms;
    char form[VIET_WIDEN_BYTES];
    if (press_all(&h, s, n) < n || h.marks == 0 || h.tones > 0) {
        return 0;
    }
    for (unsigned turn = 0; turn < TYPED_TURNS; turn++) {
        if (as_typed(&h, turn, &w)) {
            viet_widen(&forms, out, viet_word_put(&w, VIET_LOWERCASE, out), VIET_AUTO, VIET_PREFIXES);
            if (viet_widen_next(&forms, form) > 0) {
                return viet_word_put(&w, VIET_ASIS, out);
            }
        }
    }
    as_typed(&h, 0, &w); /* đăn is whole, and so not widened, but it begins đăng */
    return begins_syllable(&w) ? viet_word_put(&w, VIET_ASIS, out) : 0;
}

bool viet_typing_read(enum viet_method method, const char *s, size_t n, viet_typed *typed, char *out) {
    hand h = {.method = method};
    viet_word w;
    size_t used = press_all(&h, s, n);
    *typed = (viet_typed){.kind = VIET_NO_SYLLABLE, .evidence = VIET_NO_KEYS, .used = used};
    if (used < n && (method != VIET_VIQR || viet_is_ascii_letter(s[used]))) {
        return false;
    }
    enum viet_key_evidence evidence = weigh_keys(&h, s, used);
    if (evidence == VIET_NO_KEYS) {
        return false;
    }
    enum viet_word_kind kind = settle_typed(&h, &w);
    bool name = kind == VIET_NO_SYLLABLE && settle_name(&h, &w);
    if (!name && (kind == VIET_NO_SYLLABLE || !keep_place(&h, &w))) {
        bool ends_in_mark = method == VIET_VIQR && used > 0 && !viet_is_ascii_letter(s[used - 1]);
        return ends_in_mark && viet_typing_read(method, s, used - 1, typed, out); /* it may be punctuation */
    }
    *typed = (viet_typed){.kind = kind, .evidence = evidence, .used = used};
    typed->n = viet_word_put(&w, VIET_ASIS, out);
    return true;
}
