/* foreign.c - one pass over the clusters of a stretch in other scripts. */
#include "foreign.h"

#include "cluster.h"

/* The syllable of Hangul that two characters make (Unicode 3.12), or 0: a leading consonant and a vowel, or these two
** and a final one. */
static uint32_t compose_hangul(uint32_t first, uint32_t second) {
    uint32_t lead = first - 0x1100, vowel = second - 0x1161, syllable = first - 0xAC00,
             final = second - 0x11A7;
    if (lead < 19 && vowel < 21) {
        return 0xAC00 + (lead * 21 + vowel) * 28;
    }
    return syllable < 11172 && syllable % 28 == 0 && final - 1 < 27 ? first + final : 0;
}

/* Takes into k what follows it and makes a syllable of Hangul with it. */
static void join_hangul(viet_cluster *k, const char *end) {
    viet_cluster next;
    uint32_t whole = 1;
    while (k->marks == 0 && k->end < end && whole != 0) {
        viet_cluster_read(k->end, end, VIET_AS_IT_STANDS, &next);
        whole = compose_hangul(k->cp, next.cp);
        if (whole != 0) {
            *k = next;
            k->cp = whole;
            k->c = viet_char_of(whole);
        }
    }
}

/* So that letters with one capital are one: σ and ς, β and ϐ. */
static void raise_base(viet_cluster *k) {
    if (!viet_is_mark(k->c)) {
        k->cp = (uint32_t)((int32_t)k->cp + k->c->raised);
        k->c = viet_char_of(k->cp);
    }
}

/* The case in which to write a small letter. Σ at the end of a word of several letters has a small letter of its own,
** which k becomes. */
static enum viet_case lower_base(viet_cluster *k, const char *text, const char *start, const char *end) {
    viet_cluster next = {.c = viet_char_of(' ')};
    if (k->cp == 0x3A3 && start > text) {
        if (k->end < end) {
            viet_cluster_read(k->end, end, VIET_AS_IT_STANDS, &next);
        }
        if (!viet_is_letter(next.c)) {
            k->cp = 0x3C2;
            k->c = viet_char_of(k->cp);
        }
    }
    return VIET_LOWERCASE;
}

/* A Georgian letter has a capital for text that is all in capitals, and none for the beginning of a word. */
static bool is_georgian(uint32_t cp) {
    return cp >= 0x10D0 && cp <= 0x10FF;
}

size_t viet_foreign_convert(void *context, enum viet_form form, const char *text, size_t n, char *out) {
    const char *end = text + n;
    size_t made = 0;
    viet_cluster k;
    (void)context;
    for (const char *p = text; p < end; p = k.end) {
        enum viet_case letter_case = VIET_ASIS;
        viet_cluster_read(p, end, VIET_AS_IT_STANDS, &k);
        join_hangul(&k, end);
        switch (form) {
        case VIET_FORM_KEY:
        case VIET_FORM_FOLD:
            raise_base(&k);
            letter_case = VIET_LOWERCASE;
            break;
        case VIET_FORM_LOWER:
            letter_case = lower_base(&k, text, p, end);
            break;
        case VIET_FORM_UPPER:
            letter_case = VIET_UPPERCASE;
            break;
        case VIET_FORM_TITLE:
            letter_case = p > text            ? lower_base(&k, text, p, end)
                          : is_georgian(k.cp) ? VIET_ASIS
                                              : VIET_TITLECASE;
            break;
        default:
            break;
        }
        made += viet_cluster_put(&k, letter_case, out + made);
    }
    return made;
}
