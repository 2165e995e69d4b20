/* main.c - runs all suites; fails too when fewer tests ran than there are. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "suites.h"

/* Check is content with an empty suite; we are not. Raise it with the tests. */
#define LEAST_CHECKS 1000

int main(void) {
    SRunner *runner = srunner_create(utf8_suite());
    srunner_add_suite(runner, unicode_suite());
    srunner_add_suite(runner, reach_suite());
    srunner_add_suite(runner, normalization_suite());
    srunner_add_suite(runner, letter_suite());
    srunner_add_suite(runner, cluster_suite());
    srunner_add_suite(runner, syllable_suite());
    srunner_add_suite(runner, word_suite());
    srunner_add_suite(runner, convert_suite());
    srunner_add_suite(runner, foreign_suite());
    srunner_add_suite(runner, property_suite());
    srunner_add_suite(runner, numeral_suite());
    srunner_add_suite(runner, token_suite());
    srunner_add_suite(runner, widen_suite());
    srunner_add_suite(runner, collate_suite());
    srunner_add_suite(runner, typing_suite());
    srunner_add_suite(runner, legacy_suite());
    srunner_add_suite(runner, nearness_suite());
    srunner_add_suite(runner, vocabulary_suite());
    srunner_add_suite(runner, suggest_suite());
    srunner_add_suite(runner, atom_suite());
    srunner_add_suite(runner, segment_suite());
    srunner_add_suite(runner, learn_suite());
    srunner_add_suite(runner, lexer_suite());
    srunner_add_suite(runner, decimal_suite());
    srunner_add_suite(runner, number_suite());
    srunner_add_suite(runner, spell_suite());
    srunner_add_suite(runner, calendar_suite());
    srunner_add_suite(runner, lunar_suite());
    srunner_add_suite(runner, date_suite());
    srunner_add_suite(runner, date_forms_suite());
    srunner_add_suite(runner, money_suite());
    srunner_add_suite(runner, count_suite());
    srunner_add_suite(runner, extension_suite());
    srunner_add_suite(runner, failure_suite());
    srunner_add_suite(runner, lookup_suite());
    srunner_add_suite(runner, abbreviation_suite());
    srunner_run_all(runner, CK_ENV);
    int run = srunner_ntests_run(runner), failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    bool filtered = getenv("CK_RUN_SUITE") != NULL || getenv("CK_RUN_CASE") != NULL;
    if (!filtered && run < LEAST_CHECKS) {
        fprintf(stderr, "unit: only %d checks ran of %d and more\n", run, LEAST_CHECKS);
        return EXIT_FAILURE;
    }
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
