/*
 * Names of outputs: what of a registrant's name is kept, that nothing hostile
 * survives, and that no other filing's output is ever taken.
 */
#define _XOPEN_SOURCE 700

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "delivery/naming.h"

static struct report *named(struct arena *arena, const char *registrant, date when) {
    struct report *report = ARENA_NEW(arena, struct report);
    report->name = TEXT("8k-2003.final.txt");
    memset(report->sha256, 'a', sizeof report->sha256 - 1);
    report->filing.registrant.text = text_from(registrant);
    report->filing.report_date = when;
    return report;
}

static void assert_stem(void **state, const char *registrant, const char *expected) {
    assert_text(naming_stem(*state, named(*state, registrant, date_of(2003, 4, 9))), expected);
}

static void test_legal_forms_and_marks_go(void **state) {
    assert_stem(state, "SONUS NETWORKS, INC.", "sonus-networks-2003-04-09");
    assert_stem(state, "Ford Motor Company", "ford-motor-2003-04-09");
    assert_stem(state, "The Coca-Cola Co.", "the-coca-cola-2003-04-09");
    assert_stem(state, "BANK OF AMERICA CORP /DE/", "bank-of-america-2003-04-09");
    assert_stem(state, "AT&T Inc.", "at-t-2003-04-09");
    assert_stem(state, "McDonald's Corporation", "mcdonalds-2003-04-09");
    assert_stem(state, "U.S. Bancorp", "us-bancorp-2003-04-09");
}

static void test_a_name_that_is_a_legal_form_stays(void **state) {
    assert_stem(state, "Limited, Inc.", "limited-2003-04-09");
}

static void test_accents_are_folded(void **state) {
    assert_stem(state, "Soci\xC3\xA9t\xC3\xA9 G\xC3\xA9n\xC3\xA9rale", "societe-generale-2003-04-09");
    assert_stem(state, "\xC5\x81\xC3\xB3\x64\xC5\xBA", "lodz-2003-04-09");
}

static void test_hostile_names_stay_in_the_folder(void **state) {
    assert_stem(state, "../../etc/passwd", "etc-passwd-2003-04-09");
    assert_stem(state, "/absolute", "absolute-2003-04-09");
    assert_stem(state, "a\nb\x1b[31m;rm -rf $HOME", "a-b-31m-rm-rf-home-2003-04-09");
    assert_stem(state, "-o", "o-2003-04-09");
    assert_stem(state, "\xff\xfe x", "x-2003-04-09");
}

static void test_long_names_are_cut_at_a_word(void **state) {
    char name[400] = "";
    for (int i = 0; i < 40; i++)
        strcat(name, "company7 ");
    text stem = naming_stem(*state, named(*state, name, date_of(2003, 4, 9)));
    assert_true(stem.len <= 80 + strlen("-2003-04-09"));
    assert_true(text_ends(stem, TEXT("company7-2003-04-09")));
}

static void test_without_name_or_date_the_input_names_it(void **state) {
    assert_text(naming_stem(*state, named(*state, "", date_of(2003, 4, 9))), "8k-2003.final");
    assert_text(naming_stem(*state, named(*state, "Sonus", (date){0})), "8k-2003.final");
    assert_text(naming_stem(*state, named(*state, "\xD0\xA1\xD0\xB1", date_of(2003, 4, 9))), "8k-2003.final");
}

static void test_hostile_input_names(void **state) {
    static const char *const cases[][2] = {{"..", "filing"},           {".hidden.txt", "hidden"}, {"-o.txt", "o"},
                                           {"a b\nc.txt", "a-b-c"},    {"noending", "noending"},  {"", "filing"},
                                           {"\xff\xff.htm", "filing"}, {"stdin", "stdin"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct report *report = named(*state, "", (date){0});
        report->name = text_from(cases[i][0]);
        assert_text(naming_stem(*state, report), cases[i][1]);
    }
}

/* ---- names that are taken ---- */

static char *new_folder(struct arena *arena) {
    char *folder = text_string(arena, TEXT("/tmp/crossfoot-naming-XXXXXX"));
    assert_non_null(mkdtemp(folder));
    return folder;
}

static void put(struct arena *arena, const char *folder, const char *name, text bytes) {
    text why;
    text path = text_format(arena, "%s/%s", folder, name);
    assert_true(file_write_whole(arena, text_string(arena, path), bytes, &why));
}

static void drop(struct arena *arena, const char *folder, const char *name) {
    assert_int_equal(unlink(text_string(arena, text_format(arena, "%s/%s", folder, name))), 0);
}

static void assert_named(struct arena *arena, struct report *report, const char *folder, const char *expected,
                         int notes) {
    struct diag *diag = diag_new(arena, TEXT("x"));
    text path = naming_path(arena, report, folder, diag);
    assert_text(text_skip(path, strlen(folder) + 1), expected);
    assert_int_equal(diag_count_of(diag, DIAG_NAME_TAKEN), notes);
}

static void test_another_filings_output_is_never_taken(void **state) {
    struct arena *arena = *state;
    struct report *report = named(arena, "Sonus", date_of(2003, 4, 9));
    char *folder = new_folder(arena);
    assert_named(arena, report, folder, "sonus-2003-04-09", 0);
    put(arena, folder, "sonus-2003-04-09.pdf", TEXT("somebody's"));
    assert_named(arena, report, folder, "sonus-2003-04-09-2", 1);
    put(arena, folder, "sonus-2003-04-09-2.json", TEXT("another one's"));
    assert_named(arena, report, folder, "sonus-2003-04-09-3", 1);
    put(arena, folder, "sonus-2003-04-09-2.json", text_from(report->sha256));
    assert_named(arena, report, folder, "sonus-2003-04-09-2", 1);
    drop(arena, folder, "sonus-2003-04-09.pdf");
    drop(arena, folder, "sonus-2003-04-09-2.json");
    rmdir(folder);
}

static void test_its_own_output_is_replaced(void **state) {
    struct arena *arena = *state;
    struct report *report = named(arena, "Sonus", date_of(2003, 4, 9));
    char *folder = new_folder(arena);
    put(arena, folder, "sonus-2003-04-09.json", text_format(arena, "{\"sha256\": \"%s\"}", report->sha256));
    assert_named(arena, report, folder, "sonus-2003-04-09", 0);
    drop(arena, folder, "sonus-2003-04-09.json");
    rmdir(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_legal_forms_and_marks_go),     UNIT(test_a_name_that_is_a_legal_form_stays),
        UNIT(test_accents_are_folded),           UNIT(test_hostile_names_stay_in_the_folder),
        UNIT(test_long_names_are_cut_at_a_word), UNIT(test_without_name_or_date_the_input_names_it),
        UNIT(test_hostile_input_names),          UNIT(test_another_filings_output_is_never_taken),
        UNIT(test_its_own_output_is_replaced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
