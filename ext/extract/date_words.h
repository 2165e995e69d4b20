/* date_words.h - what words mean in dates: the tables of months, weekdays, parts of the day, years of the cycle,
** feasts, and of the words around figures that make them a date, or make them something else.
*/
#ifndef VIET_DATE_WORDS_H
#define VIET_DATE_WORDS_H

#include "lexer.h"
#include "when.h"

/* What a word does to figures beside it: bits of viet_date_role(). */
enum viet_date_role {
    VIET_ROLE_CUE = 1,      /* before d/m, d-m, d.m: these are a date. ngày, hôm, sáng */
    VIET_ROLE_HINT = 2,     /* before d/m: a date rather than a fraction. từ, dịp, trước */
    VIET_ROLE_BAR = 4,      /* before: never a date. số, vòng, đường, điều */
    VIET_ROLE_CLOCK = 8,    /* before: 9 giờ is a time. lúc, vào, từ */
    VIET_ROLE_LENGTH = 16,  /* before: 2 giờ is a duration. trong, suốt, mất */
    VIET_ROLE_FOLLOWS = 32, /* may follow a year or fraction-like date that stands alone: và, của, đã */
    VIET_ROLE_COUNT = 64,   /* before năm, tháng, ngày: these are counted. nhiều, mỗi, những */
    VIET_ROLE_COUNTED = 128 /* behind ngày N, tháng N: that many times. lần, triệu, tuổi */
};

unsigned viet_date_role(const viet_item *item);

/* Whether a date may begin with these two items: quick, and false only where no reader would find one. */
bool viet_date_may_begin(const viet_item *first, const viet_item *second);

/* The part of the day that a word names, or VIET_NO_MODIFIER: sáng, trưa, chiều, tối, đêm, khuya. */
enum viet_modifier viet_daypart_of(const viet_item *item);

/* The place in the cycle of ten or of twelve, -1 for other words: giáp 0, tý 0. quý and kỷ are stems too. */
int viet_stem_of(const viet_item *item);
int viet_branch_of(const viet_item *item);

/* A feast: the words of its name, and when it is. */
#define VIET_FEAST_WORDS 4
typedef struct viet_feast {
    uint16_t word[VIET_FEAST_WORDS]; /* enum viet_keyword, 0 behind the last */
    bool lunar;
    bool headed; /* only behind ngày, lễ, dịp: the words are common without */
    uint8_t day, month; /* month 0: the one before the first of the year */
} viet_feast;

extern const viet_feast viet_feasts[];
extern const unsigned viet_feast_count;

#endif
