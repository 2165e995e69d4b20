/* version.h - the number of what is read out of texts.
**
** While it stays, viet_dates(), viet_money(), viet_numbers() and their kin give the same rows for the same text, so that
** a table, an index or a generated column made of them is good. test/snapshot holds what they give for the articles of
** the tests. The index of an FTS5 table has a number of its own, VIET_TOKENS_VERSION.
*/
#ifndef VIET_EXTRACTION_VERSION_H
#define VIET_EXTRACTION_VERSION_H

#define VIET_EXTRACTION_VERSION 1

#endif
