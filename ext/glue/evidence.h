/* evidence.h - what a row of an FTS5 table holds of a question: how often each word, and each word near the next one.
**
** A question is a list of words, each of one or several of the phrases of FTS5's expression (its written forms). Words
** that follow each other in the question and stand together in the row are one compound more often than not, so that
** they are counted as pairs: 1 for neighbours in order, less the further they are apart (VIET_NEAR).
*/
#ifndef VIET_EVIDENCE_H
#define VIET_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "glue.h"

/* Two words further apart than this have nothing to do with each other. Those that are no neighbours count APART/(d*d)
** at a distance of d, and half of it in the wrong order: less than that and being near says nothing, more and rows
** with the two words all over come before the row with the compound. */
#define VIET_NEAR  5
#define VIET_APART 0.2

/* BM25: how soon more of the same word adds nothing, and how much long rows are held back. bm25() has 1.2 and 0.75.
** Published studies of passage search have 0.9 and 0.4, and so do questions put to encyclopaedia paragraphs; sentences
** taken out of paragraphs and looked for want more of the second. */
#define VIET_BM25_K1 0.9
#define VIET_BM25_B  0.5

/* The power that rarity is raised to. A question has many common syllables and few that matter: on both of these
** collections 1.2 to 1.4 gave better first hits than 1. */
#define VIET_RARITY_POWER 1.2

/* What a pair weighs of its rarity. Collections of questions gave the best first hits with 0.2 to 0.3; at 1 a question
** whose words differ from the text is led astray. */
#define VIET_PAIR 0.3

/* The same for a pair that the question does not name as a phrase: by how many words it has. Two words typed are the
** compound nearly always (cong doan); of a dozen, most neighbours are so by chance. */
#define VIET_PAIR_OF(words) ((words) > 6 ? VIET_PAIR : 2.0 / (words))

/* How much more a word counts where it is written as it was typed than in a form that widening reached. */
#define VIET_AS_TYPED 1.25

/* Added to a word in word_of: the phrase is a form of it that widening reached. */
#define VIET_REACHED 0x1000

typedef struct viet_row_counts {
    double *count; /* of each word in the row, columns weighted */
    double *pair;  /* of each word behind the one before it, by nearness */
} viet_row_counts;

typedef struct viet_evidence {
    int phrases, words;
    int *word_of; /* of each phrase; words in order, -1 for a phrase that is not counted; see VIET_REACHED */
    int *reached; /* each word's places in forms that are not as it was typed */
    bool *single; /* each word: whether it is one, and no phrase of several */
    bool pairs;   /* pairs are counted */
    bool strict;  /* pairs are of words side by side in the question, never over one that the row has not */
    viet_row_counts row;
    /* The row's places of each word, of word w in at[begin[w]..begin[w + 1]). */
    int *begin;
    sqlite3_int64 *at;
    sqlite3_int64 *spare;
    size_t places, cap;
    /* What the index has; without positions a place is the beginning of a column. */
    enum { VIET_NOT_ASKED, VIET_POSITIONS, VIET_COLUMNS } source;
    sqlite3_int64 rowid; /* whose places they are */
} viet_evidence;

/* Room for a question of so many phrases and words, for viet_evidence_free(); word_of and single are the caller's to
** fill. NULL: no memory. */
viet_evidence *viet_evidence_new(int phrases, int words);
void viet_evidence_free(void *evidence);

/* Counts the row at hand. weights: n column weights, 1 for a column beyond them. A contentless table with detail=none
** does not even know which phrases a row has: then all words count alike. SQLITE_OK or an error. */
int viet_evidence_read(viet_evidence *e, const Fts5ExtensionApi *api, Fts5Context *fts,
                       sqlite3_value **weights, int n);

/* How many rows the table has, and how many words a row on average, 1 where that is not known. SQLITE_OK or an error. */
int viet_evidence_size(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_int64 *rows, double *average);

/* What a word that so many of all rows hold weighs: never below zero, unlike in bm25(), which gives next to nothing to what
** is in half of the rows or more, and most Vietnamese syllables of a question are such. */
double viet_rarity(double rows, double all);

/* What count of a word adds to the score of a row, as a share of its weight. length: of the row, 1 for the average. */
double viet_saturation(double count, double length);

#endif
