/* abbreviation.c - where a text may explain an abbreviation, and what it says there. */
#include "abbreviation.h"

#include <string.h>

#include "../text/word.h"

#define BEHIND 40 /* words kept in view on either side of the one looked at */
#define AHEAD  40

#define MOST_BYTES  128 /* of a syllable, with combining marks and debris */
#define SHORT_WORDS 8   /* of a short form that is itself of words */

/* ---- words in view */

void viet_abbreviations_open(viet_abbreviations *s, const char *text, size_t n) {
    s->text = text;
    s->n = n;
    s->read = s->passed = 0;
    s->count = s->at = s->found = s->given = 0;
    s->ended = false;
}

/* Reads on, so that AHEAD words follow the one at s->at; behind the last of the text stands one without letters. */
static void look_ahead(viet_abbreviations *s) {
    if (s->at + AHEAD >= VIET_ABBREVIATION_WORDS) {
        unsigned gone = s->at - BEHIND;
        memmove(s->word, s->word + gone, (s->count - gone) * sizeof s->word[0]);
        s->count -= gone;
        s->at -= gone;
    }
    while (!s->ended && s->count <= s->at + AHEAD) {
        viet_spelled *w = &s->word[s->count++];
        s->ended = !viet_spelled_next(s->text, s->n, s->read, w);
        if (s->ended) {
            w->start = w->end = s->n;
            w->gap |= VIET_GAP_BREAK;
        }
        s->read = w->end;
    }
}

static unsigned gap_before(const viet_abbreviations *s, unsigned i) {
    return s->word[i].gap;
}

/* Words i and i + 1 are in view. */
static unsigned gap_after(const viet_abbreviations *s, unsigned i) {
    return s->word[i + 1].gap;
}

static bool is_last_word(const viet_abbreviations *s, unsigned i) {
    return i + 1 >= s->count || (s->ended && i + 1 == s->count - 1);
}

/* A word of the language, and as it stands in text without marks. */
typedef struct particle {
    const char *marked, *plain;
} particle;

/* Word i in lower case, with its marks, the tone in its place; false when it is no syllable nor like one. */
static bool read_key(const viet_abbreviations *s, unsigned i, char key[VIET_SYLLABLE_BYTES + 1]) {
    const viet_spelled *w = &s->word[i];
    const char *p = s->text + w->start, *end = s->text + w->end;
    viet_word word;
    viet_cluster k;
    if (w->n == 0 || w->n > VIET_SYLLABLE_MAX || w->end - w->start > MOST_BYTES) {
        return false;
    }
    viet_word_start(&word);
    for (; p < end; p = k.end) {
        viet_cluster_read(p, end, VIET_MENDED_AFTER(word.tone), &k);
        if (k.c->group != VIET_IGNORABLE) {
            viet_word_add(&word, &k);
        }
    }
    if (!word.vietnamese) {
        return false;
    }
    viet_word_settle(&word, VIET_NEW);
    key[viet_word_put(&word, VIET_LOWERCASE, key)] = 0;
    return true;
}

/* Whether word i is in a list, which ends with NULL. */
static bool is_one_of(const viet_abbreviations *s, unsigned i, const particle *list) {
    char key[VIET_SYLLABLE_BYTES + 1];
    if (!read_key(s, i, key)) {
        return false;
    }
    while (list->marked != NULL && strcmp(key, list->marked) != 0 && strcmp(key, list->plain) != 0) {
        list++;
    }
    return list->marked != NULL;
}

static bool is_same_word(const viet_abbreviations *s, unsigned i, unsigned k) {
    const viet_spelled *a = &s->word[i], *b = &s->word[k];
    char key[2][VIET_SYLLABLE_BYTES + 1];
    if (a->n != b->n || a->n > VIET_INITIALS_MOST || memcmp(a->letters, b->letters, a->n) != 0) {
        return false;
    }
    return !read_key(s, i, key[0]) || !read_key(s, k, key[1]) || strcmp(key[0], key[1]) == 0;
}

/* Words whose initials are often left out. */
static const particle skipped[] = {
    {"và", "va"},       {"của", "cua"}, {"các", "cac"},   {"về", "ve"},   {"với", "voi"},   {"cho", "cho"},
    {"trong", "trong"}, {"ở", "o"},     {"tại", "tai"},   {"từ", "tu"},   {"theo", "theo"}, {"bằng", "bang"},
    {"những", "nhung"}, {"để", "de"},   {"trên", "tren"}, {"do", "do"},   {"giữa", "giua"}, {"of", "of"},
    {"the", "the"},     {"and", "and"}, {"for", "for"},   {"in", "in"},   {"on", "on"},     {"to", "to"},
    {"de", "de"},       {"la", "la"},   {"du", "du"},     {"des", "des"}, {"et", "et"},     {"der", "der"},
    {"und", "und"},     {"y", "y"},     {NULL, NULL}};

/* In no long form. Written without its mark it can be another word. */
static const particle never[] = {{"là", "là"}, {NULL, NULL}};

/* ---- long forms */

/* What may stand between two words of a long form. */
#define SOFT                                                                                                 \
    (VIET_GAP_BLANK | VIET_GAP_LINE | VIET_GAP_HYPHEN | VIET_GAP_COMMA | VIET_GAP_AND | VIET_GAP_SLASH |     \
     VIET_GAP_QUOTE)

/* Whether word i > 0 can go on a long form whose words end before it: TP. Hồ Chí Minh has a dot, a sentence ends with
** one. */
static bool continues_long_form(const viet_abbreviations *s, unsigned i) {
    unsigned gap = gap_before(s, i);
    if (s->word[i - 1].n <= 3 && (s->word[i - 1].uppers & 1)) {
        gap &= ~(unsigned)VIET_GAP_DOT;
    }
    return (gap & ~(unsigned)SOFT) == 0;
}

/* Whether the words first..last say more than the short form: several, not mere abbreviations themselves, and not the
** short form and something (NRK-sport). */
static bool is_longer(const viet_abbreviations *s, const viet_short *f, unsigned first, unsigned last) {
    unsigned letters = 0;
    for (unsigned i = first; i <= last; i++) {
        const viet_spelled *w = &s->word[i];
        letters += w->n;
        if (w->n == f->n && memcmp(w->letters, f->letters, f->n) == 0) {
            return false;
        }
    }
    return last > first && letters > f->n + 1;
}

/* Co-operation, Ô-xtrây-li-a: what is tied to the word before need not give an initial. */
static bool is_tied(const viet_abbreviations *s, unsigned i) {
    return gap_before(s, i) == VIET_GAP_HYPHEN;
}

/* The first word of the long form that ends with word `last`. */
static bool find_first(const viet_abbreviations *s, const viet_short *f, unsigned last, unsigned *first) {
    viet_initials given = viet_initials_start(f, true);
    for (unsigned i = last; last - i < VIET_INITIALS_SPAN; i--) {
        viet_initials more = is_one_of(s, i, never) ? 0 : viet_initials_add(f, given, &s->word[i], true);
        if (viet_initials_done(f, more, true) && is_longer(s, f, i, last)) {
            *first = i;
            return true;
        }
        if (is_tied(s, i) || (i < last && is_one_of(s, i, skipped))) {
            more |= given;
        }
        if (more == 0 || i == 0 || !continues_long_form(s, i)) {
            return false;
        }
        given = more;
    }
    return false;
}

/* The last word of the long form that begins with word `first`; one of the gaps `until` must be behind it. */
static bool find_last(const viet_abbreviations *s, const viet_short *f, unsigned first, unsigned until,
                      unsigned *last) {
    viet_initials given = viet_initials_start(f, false);
    for (unsigned i = first; i - first < VIET_INITIALS_SPAN && i + 1 < s->count; i++) {
        viet_initials more = is_one_of(s, i, never) ? 0 : viet_initials_add(f, given, &s->word[i], false);
        if (i > first && is_tied(s, i)) {
            more |= given;
        }
        if (viet_initials_done(f, more, false) && (gap_after(s, i) & until) && !is_tied(s, i + 1) &&
            is_longer(s, f, first, i)) {
            *last = i;
            return true;
        }
        if (i > first && is_one_of(s, i, skipped)) {
            more |= given;
        }
        if (more == 0 || !continues_long_form(s, i + 1)) {
            return false;
        }
        given = more;
    }
    return false;
}

/* ---- short forms */

#define JOINED (VIET_GAP_AND | VIET_GAP_HYPHEN | VIET_GAP_SLASH | VIET_GAP_DOT)

/* Whether a word can be (a part of) a short form: in capitals, or with a capital and no syllable (Cty, ThS). */
static bool is_short_word(const viet_spelled *w) {
    uint64_t letters = 0;
    unsigned capitals = 0;
    bool others = false;
    for (unsigned i = 0; i < w->n && i < VIET_INITIALS_MOST; i++) {
        bool digit = w->letters[i] >= VIET_SPELLED_DIGIT;
        capitals += w->uppers >> i & 1;
        others = others || (!digit && !(w->uppers >> i & 1));
        if (i < VIET_SYLLABLE_MAX) {
            letters |= (uint64_t)w->letters[i] << 8 * i;
        }
    }
    if (w->n == 0 || w->n > VIET_INITIALS_MOST || !((w->uppers & 1) || w->letters[0] >= VIET_SPELLED_DIGIT)) {
        return false;
    }
    return !others || capitals > 1 || w->n > VIET_SYLLABLE_MAX || viet_syllable_use(letters) == 0;
}

static bool is_short(const viet_short *f) {
    return f->n >= 2 && f->uppers != 0;
}

/* The short form that begins with word `first`; joined: the gaps that may stand between its parts (TNHH MTV). */
static bool read_short(const viet_abbreviations *s, unsigned first, unsigned joined, viet_short *f,
                       unsigned *last) {
    *f = (viet_short){.n = 0};
    for (unsigned i = first; is_short_word(&s->word[i]) && viet_short_add(f, &s->word[i]); i++) {
        *last = i;
        unsigned gap = gap_after(s, i);
        if (is_last_word(s, i) || (gap & ~joined) != 0) {
            return is_short(f);
        }
    }
    return false;
}

/* The short form that ends with word `last`. */
static bool read_short_back(const viet_abbreviations *s, unsigned last, viet_short *f, unsigned *first) {
    unsigned i = last;
    while (is_short_word(&s->word[i]) && i > 0 && last - i < 4 && gap_before(s, i) != 0 &&
           (gap_before(s, i) & ~(unsigned)JOINED) == 0) {
        i--;
    }
    *first = i;
    unsigned end;
    *f = (viet_short){.n = 0};
    for (end = i; end <= last; end++) {
        if (!is_short_word(&s->word[end]) || !viet_short_add(f, &s->word[end])) {
            return false;
        }
    }
    return is_short(f);
}

static void note_pair(viet_abbreviations *s, unsigned first, unsigned last, unsigned long_first,
                      unsigned long_last) {
    size_t start = s->word[first].start;
    if (start >= s->passed && s->found < VIET_ABBREVIATION_MOST) {
        s->passed = s->word[last].end;
        s->match[s->found++] = (viet_abbreviation){.start = start,
                                                   .end = s->word[last].end,
                                                   .long_start = s->word[long_first].start,
                                                   .long_end = s->word[long_last].end};
    }
}

/* ---- Liên đoàn Lao động (LĐLĐ) */

/* Behind what a bracket explains, unlike the blank in "thác Tắc Tình (TT. Tam Đường)". */
#define SIGNS                                                                                                \
    (VIET_GAP_CLOSE | VIET_GAP_COMMA | VIET_GAP_SEMICOLON | VIET_GAP_QUOTE | VIET_GAP_SLASH |                \
     VIET_GAP_HYPHEN | VIET_GAP_COLON | VIET_GAP_STOP)

/* The long form of a short one that ends with word `end`; it ends with word *last, or before words that follow the
** short form too: Uỷ ban nhân dân tỉnh (UBND tỉnh). */
static bool find_long(const viet_abbreviations *s, const viet_short *f, unsigned end, unsigned *first,
                      unsigned *last) {
    if (find_first(s, f, *last, first)) {
        return true;
    }
    for (unsigned more = 1; more <= 4 && more < *last && end + more + 1 < s->count; more++) {
        if (gap_before(s, end + more) != VIET_GAP_BLANK) {
            return false;
        }
        unsigned same = 0;
        while (same < more && is_same_word(s, end + more - same, *last - same)) {
            same++;
        }
        if (same == more && find_first(s, f, *last - more, first)) {
            *last -= more;
            return true;
        }
    }
    return false;
}

/* The short form at word i as the initials of words up to `last`; or its parts between slashes, each. One of the gaps
** `until` must be behind it, if nothing of the long form is. */
static bool take_short(viet_abbreviations *s, unsigned i, unsigned last, unsigned until) {
    static const unsigned joints[] = {JOINED | VIET_GAP_BLANK, JOINED, JOINED & ~VIET_GAP_SLASH};
    viet_short f;
    unsigned end, first;
    for (unsigned k = 0; k < sizeof joints / sizeof joints[0]; k++) {
        unsigned long_last = last;
        if (read_short(s, i, joints[k], &f, &end) && find_long(s, &f, end, &first, &long_last) &&
            (long_last < last || (gap_after(s, end) & until))) {
            note_pair(s, i, end, first, long_last);
            while (!is_last_word(s, end) && gap_after(s, end) == VIET_GAP_SLASH) { /* TW/T.Ư */
                i = end + 1;
                if (!read_short(s, i, JOINED & ~VIET_GAP_SLASH, &f, &end) ||
                    !find_first(s, &f, long_last, &first)) {
                    break;
                }
                note_pair(s, i, end, first, long_last);
            }
            return true;
        }
    }
    return false;
}

/* A bracket is open before word i. */
static void look_into_brackets(viet_abbreviations *s, unsigned i) {
    viet_short f;
    unsigned first, last;
    if (i == 0 ||
        (gap_before(s, i) & (VIET_GAP_STOP | VIET_GAP_BREAK | VIET_GAP_CLOSE | VIET_GAP_SEMICOLON))) {
        return;
    }
    if (!take_short(s, i, i - 1, SIGNS) && read_short_back(s, i - 1, &f, &first) &&
        find_last(s, &f, i, VIET_GAP_CLOSE | VIET_GAP_COMMA | VIET_GAP_SEMICOLON | VIET_GAP_HYPHEN, &last)) {
        note_pair(s, first, i - 1, i, last);
    }
}

/* ---- LĐLĐ: Liên đoàn Lao động, a line of a list */

/* Whether word i is the first of its line, or of its part of it; a number may stand before it. */
static bool begins_line(const viet_abbreviations *s, unsigned i) {
    const unsigned starts = VIET_GAP_LINE | VIET_GAP_SEMICOLON;
    bool numbered = i > 0 && s->word[i - 1].letters[0] >= VIET_SPELLED_DIGIT && s->word[i - 1].n <= 3;
    return (gap_before(s, i) & starts) || (numbered && (gap_before(s, i - 1) & starts));
}

static void look_into_list(viet_abbreviations *s, unsigned i) {
    const unsigned until = VIET_GAP_LINE | VIET_GAP_SEMICOLON | VIET_GAP_DOT | VIET_GAP_STOP;
    viet_short f;
    unsigned first, last;
    if (i > 0 && read_short_back(s, i - 1, &f, &first) && begins_line(s, first) &&
        find_last(s, &f, i, until, &last)) {
        note_pair(s, first, i - 1, i, last);
    }
}

/* ---- viết tắt, gọi tắt, sau đây gọi là */

static const particle cue_heads[] = {
    {"viết", "viet"}, {"gọi", "goi"}, {"nói", "noi"}, {"ghi", "ghi"}, {NULL, NULL}};
static const particle cue_tails[] = {{"tắt", "tat"}, {NULL, NULL}};
static const particle cue_here[] = {{"đây", "day"}, {NULL, NULL}};
static const particle cue_calls[] = {{"gọi", "goi"}, {NULL, NULL}};
static const particle cue_is[] = {{"là", "la"}, {NULL, NULL}};

/* Before a cue, behind the long form; and before the cue of the other direction, behind the short one. */
static const particle lead_ins[] = {
    {"thường", "thuong"}, {"được", "duoc"}, {"hay", "hay"},     {"còn", "con"},   {"và", "va"},
    {"cũng", "cung"},     {"sau", "sau"},   {"dưới", "duoi"},   {"đây", "day"},   {"có", "co"},
    {"thể", "the"},       {"đôi", "doi"},   {"khi", "khi"},     {"hoặc", "hoac"}, {"tên", "ten"},
    {"là", "la"},         {"chữ", "chu"},   {"từ", "tu"},       {"cụm", "cum"},   {"một", "mot"},
    {"cách", "cach"},     {"cái", "cai"},   {"những", "nhung"}, {NULL, NULL}};

/* Behind a cue, before what it announces. */
static const particle announcers[] = {
    {"là", "la"},       {"thành", "thanh"}, {"theo", "theo"}, {"bằng", "bang"},   {"trong", "trong"},
    {"tiếng", "tieng"}, {"anh", "anh"},     {"pháp", "phap"}, {"nga", "nga"},     {"đức", "duc"},
    {"việt", "viet"},   {"chữ", "chu"},     {"cụm", "cum"},   {"từ", "tu"},       {"tên", "ten"},
    {"thuật", "thuat"}, {"ngữ", "ngu"},     {"các", "cac"},   {"những", "nhung"}, {"gốc", "goc"},
    {"đầy", "day"},     {"đủ", "du"},       {NULL, NULL}};

static const particle reversers[] = {{"của", "cua"}, {"từ", "tu"}, {"cho", "cho"}, {NULL, NULL}};

static const particle languages[] = {{"tiếng", "tieng"}, {NULL, NULL}};

/* The word behind which what is abbreviated, or the abbreviation, ends: before the cue and what leads to it. */
static bool find_before(const viet_abbreviations *s, unsigned cue, unsigned *last) {
    unsigned i = cue;
    bool skip;
    do {
        if (i == 0 || cue - i > 6 ||
            (gap_before(s, i) & (VIET_GAP_STOP | VIET_GAP_BREAK | VIET_GAP_DOT | VIET_GAP_CLOSE))) {
            return false;
        }
        i--;
        bool language = i > 0 && is_one_of(s, i - 1, languages); /* tiếng Anh viết tắt là */
        i -= language;
        skip = language || is_one_of(s, i, lead_ins);
    } while (skip);
    *last = i;
    return true;
}

static unsigned skip_announcers(const viet_abbreviations *s, unsigned i) {
    unsigned from = i;
    while (i - from < 6 && i + 1 < s->count && is_one_of(s, i, announcers)) {
        i++;
    }
    return i;
}

/* What stands before a name and is none of its words. */
static const particle namers[] = {{"là", "la"}, {"hay", "hay"}, {"thuộc", "thuoc"}, {NULL, NULL}};

/* A name in capitals that ends with word `last`: each part of one or two syllables begins with a capital. What comes
** before it must not be able to belong to it: a sign or a word such as của; not "Liên đoàn bóng đá Việt Nam". */
static bool find_name(const viet_abbreviations *s, unsigned last, unsigned *first) {
    unsigned small = 0, capitals = 0, i = last;
    *first = last;
    for (; last - i < VIET_INITIALS_SPAN; i--) {
        if (s->word[i].uppers & 1) {
            *first = i;
            capitals++;
            small = 0;
        } else if (is_one_of(s, i, namers) || (++small > 1 && !is_one_of(s, i, skipped))) {
            break;
        }
        if (i == 0 || (gap_before(s, i) & ~(unsigned)(VIET_GAP_BLANK | VIET_GAP_HYPHEN)) != 0) {
            break;
        }
    }
    bool begins = i == *first || is_one_of(s, *first - 1, skipped) || is_one_of(s, *first - 1, namers);
    return capitals >= 2 && last > *first && begins;
}

/* X là chữ viết tắt của Y: the cue's words are first..i - 2, `của` is word i - 1. */
static void take_reversed(viet_abbreviations *s, unsigned cue, unsigned i) {
    viet_short f;
    unsigned first, end, last;
    if (!find_before(s, cue, &end) || !read_short_back(s, end, &f, &first)) {
        return;
    }
    for (unsigned k = i; k <= skip_announcers(s, i); k++) {
        unsigned until = ~(unsigned)VIET_GAP_BLANK;
        if (find_last(s, &f, k, until, &last) || find_last(s, &f, k, ~0u, &last)) {
            note_pair(s, first, end, k, last);
            return;
        }
    }
}

/* The words i.. up to where a quotation, a bracket or a clause ends, or là. */
static bool read_words(const viet_abbreviations *s, unsigned i, unsigned *end) {
    unsigned until = gap_before(s, i) & VIET_GAP_QUOTE ? VIET_GAP_QUOTE : ~(unsigned)VIET_GAP_BLANK;
    for (*end = i; *end - i < SHORT_WORDS && *end + 1 < s->count; ++*end) {
        if (((gap_after(s, *end) & until) && !is_tied(s, *end + 1)) || is_one_of(s, *end + 1, never)) {
            return true;
        }
    }
    return false;
}

/* Bộ Chính trị Ban Chấp hành Trung ương Đảng, gọi tắt là Bộ Chính trị: some words of the long form, the first among
** them. */
static bool take_words(viet_abbreviations *s, unsigned i, unsigned last) {
    unsigned end, k = last;
    if (!read_words(s, i, &end)) {
        return false;
    }
    for (unsigned left = end - i + 1; last - k < VIET_INITIALS_SPAN; k--) {
        left -= is_same_word(s, k, i + left - 1);
        if (left == 0) {
            break;
        }
        if (k == 0 || !continues_long_form(s, k) || is_one_of(s, k, namers)) {
            return false;
        }
    }
    if (end == i || last - k <= end - i || last - k >= VIET_INITIALS_SPAN) {
        return false;
    }
    note_pair(s, i, end, k, last);
    return true;
}

/* Y, viết tắt là X: the cue begins with word `cue`, behind it is word i. */
static void look_behind_cue(viet_abbreviations *s, unsigned cue, unsigned i) {
    viet_short f;
    unsigned last, end, first;
    if (is_one_of(s, i, reversers)) {
        take_reversed(s, cue, i + 1);
        return;
    }
    i = skip_announcers(s, i);
    if (i + 1 >= s->count || !find_before(s, cue, &last) || take_short(s, i, last, ~0u) ||
        take_words(s, i, last)) {
        return;
    }
    if (read_short(s, i, JOINED, &f, &end) && f.uppers == (1u << f.n) - 1 &&
        !(gap_after(s, end) == VIET_GAP_BLANK && (s->word[end + 1].uppers & 1)) &&
        find_name(s, last, &first) && is_longer(s, &f, first, last)) {
        note_pair(s, i, end, first, last);
    }
}

/* Whether a cue ends with word i; *cue is its first word. */
static bool is_cue(const viet_abbreviations *s, unsigned i, unsigned *cue) {
    *cue = i - 1;
    if (i == 0) {
        return false;
    }
    if (is_one_of(s, i, cue_tails)) {
        return is_one_of(s, i - 1, cue_heads);
    }
    return is_one_of(s, i, cue_calls) && is_one_of(s, i - 1, cue_here) && is_one_of(s, i + 1, cue_is);
}

bool viet_abbreviations_next(viet_abbreviations *s, viet_abbreviation *a) {
    while (s->given == s->found) {
        s->found = s->given = 0;
        look_ahead(s);
        if (s->at + 1 >= s->count) {
            return false;
        }
        unsigned i = s->at++, cue;
        if (gap_before(s, i) & VIET_GAP_OPEN) {
            look_into_brackets(s, i);
        } else if ((gap_before(s, i) & VIET_GAP_COLON) ||
                   gap_before(s, i) == (VIET_GAP_BLANK | VIET_GAP_HYPHEN)) {
            look_into_list(s, i);
        }
        if (s->found == 0 && is_cue(s, i, &cue)) {
            look_behind_cue(s, cue, i + 1);
        }
    }
    *a = s->match[s->given++];
    return true;
}
