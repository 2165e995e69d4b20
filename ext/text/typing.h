/* typing.h - words as they are typed on a keyboard that has no Vietnamese letters.
**
** Three methods write marks with the keys there are: Telex with letters (ddoanf: đoàn), VNI with digits (d9oa2n), VIQR
** with punctuation (ddoa`n). What was typed so reaches a program when the input method was off, or in old mail.
** A word is taken for typing only where its keys make a Vietnamese syllable: google, windows and look stay.
** Sources: VIQR, RFC 1456; Telex and VNI, the rules that input methods share and that their manuals give.
*/
#ifndef VIET_TYPING_H
#define VIET_TYPING_H

#include "word.h"

enum viet_method { VIET_NO_METHOD, VIET_TELEX, VIET_VNI_TYPING, VIET_VIQR, VIET_METHODS };

/* What a word of ASCII says about how it was typed. */
enum viet_key_evidence {
    VIET_NO_KEYS, /* no key was used, or the keys make no syllable */
    VIET_ENGLISH, /* such a word is English as well: has, been, room; or something is numbered, A4; or a sentence ends: ta. */
    VIET_DOUBTFUL, /* it could be a plural or a name: cas, hor, lax */
    VIET_SURE      /* hardly anything but Vietnamese: ddoanf, nguwowif, hoaf */
};

typedef struct viet_typed {
    enum viet_word_kind kind; /* of the syllable that the keys make */
    enum viet_key_evidence evidence;
    size_t used; /* bytes of the word that are letters and keys of the syllable */
    size_t n;    /* bytes in out: composed, in the case that was typed; hoaf as hoà, VIQR's ho`a as hòa */
} viet_typed;

/* The bytes of the word that begins at p, before end: the letters, digits or marks that the method could make a
** syllable of. 0 when none begins there. */
size_t viet_typing_span(enum viet_method method, const char *p, const char *end);

/* Reads the word s[0..n), a span as above, as keys of a method. Returns whether keys were used and make a syllable,
** or, with VIET_NO_SYLLABLE, a name that cannot be anything else: Đắk, VNI's and VIQR's Krông. Then out, of
** VIET_SYLLABLE_BYTES, holds it.
** Keys of Telex: s f r x j tones, z none; aa ee oo aw ow uw dd, w alone ư, uow ươ. A mark may come anywhere behind
** its letter, a tone anywhere behind the vowel (of tasf, the last); a third o makes two letters of ô (xooong: xoong).
** Keys of VNI: 1 to 5 tones, 0 none, 6 ^, 7 horn, 8 breve, 9 đ; a number of two digits is no tone (U23).
** Keys of VIQR: ' ` ? ~ . ^ ( + or * behind the letter itself, dd. */
bool viet_typing_read(enum viet_method method, const char *s, size_t n, viet_typed *typed, char *out);

/* The letters that keys make of s[0..n), the beginning of a word whose tone is still to come, if syllables in use begin
** so: ddoa, of ddoanf, is đoa. Writes them to out, of VIET_SYLLABLE_BYTES, and returns their bytes, or 0. */
size_t viet_typing_beginning(enum viet_method method, const char *s, size_t n, char *out);

#endif
