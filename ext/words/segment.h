/* segment.h - cuts a text into words: the segmentation with the greatest sum of gains.
**
** Gains come from a lexicon; from function words of several syllables (tuy nhiên), which are known without
** one; and from names: syllables with capitals between others with none (Nguyễn Văn An). A word never goes
** over a sign, a number, the end of a line, or, but for function words, from a small letter to a capital.
*/
#ifndef VIET_SEGMENT_H
#define VIET_SEGMENT_H

#include "lexicon.h"

/* How far the best segmentation looks ahead. A text without any sign is cut in stretches of this many
** atoms. */
#define VIET_SEGMENT_ATOMS 256

typedef struct viet_segmenter {
    viet_atom_reader reader;
    const viet_lexicon *lexicon; /* NULL: none */
    viet_atom atoms[VIET_SEGMENT_ATOMS];
    unsigned count;                     /* atoms read */
    unsigned at;                        /* the first atom of the next word */
    unsigned decided;                   /* words are known up to here */
    bool last;                          /* the text has no more atoms */
    viet_atom before;                   /* the one before the first; a sign if there is none */
    uint8_t length[VIET_SEGMENT_ATOMS]; /* of the word that begins at an atom, in atoms */
} viet_segmenter;

typedef struct viet_segment {
    const viet_atom *atoms; /* until the next call */
    unsigned count;
} viet_segment;

/* Begins with text[0..n), which stays borrowed as does the lexicon. */
void viet_segment_open(viet_segmenter *s, const viet_lexicon *lexicon, const char *text, size_t n);

/* The next word, number or sign; false at the end. Linear in the text over all calls. */
bool viet_segment_next(viet_segmenter *s, viet_segment *out);

#endif
