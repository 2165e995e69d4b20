/* suites.h - one suite a unit of the text layer, and one for the extension as a whole. */
#ifndef VIET_TEST_SUITES_H
#define VIET_TEST_SUITES_H

#include <check.h>

Suite *utf8_suite(void);
Suite *unicode_suite(void);
Suite *reach_suite(void);
Suite *normalization_suite(void);
Suite *letter_suite(void);
Suite *cluster_suite(void);
Suite *syllable_suite(void);
Suite *word_suite(void);
Suite *convert_suite(void);
Suite *foreign_suite(void);
Suite *property_suite(void);
Suite *numeral_suite(void);
Suite *token_suite(void);
Suite *widen_suite(void);
Suite *collate_suite(void);
Suite *typing_suite(void);
Suite *legacy_suite(void);
Suite *nearness_suite(void);
Suite *vocabulary_suite(void);
Suite *suggest_suite(void);
Suite *atom_suite(void);
Suite *segment_suite(void);
Suite *learn_suite(void);
Suite *lexer_suite(void);
Suite *decimal_suite(void);
Suite *number_suite(void);
Suite *spell_suite(void);
Suite *calendar_suite(void);
Suite *lunar_suite(void);
Suite *date_suite(void);
Suite *date_forms_suite(void);
Suite *money_suite(void);
Suite *count_suite(void);
Suite *extension_suite(void);
Suite *failure_suite(void);
Suite *lookup_suite(void);
Suite *abbreviation_suite(void);

#endif
