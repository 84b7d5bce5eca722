/*
 * Pages of libraries are given back, and come again when they are wanted.
 */
#include "unit.h"

#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "base/footprint.h"

/* Kilobytes of files mapped and resident; -1 where nobody tells. */
static long resident(void) {
    FILE *status = fopen("/proc/self/status", "r");
    char line[128];
    long told = -1;
    while (status != NULL && told < 0 && fgets(line, sizeof line, status) != NULL)
        if (sscanf(line, "RssFile: %ld", &told) != 1)
            told = -1;
    if (status != NULL)
        fclose(status);
    return told;
}

static void test_less_is_resident(void **state) {
    (void)state;
    long before = resident();
    if (before < 0)
        skip();
    footprint_trim();
    assert_true(resident() < before);
}

static void test_libraries_work_on(void **state) {
    (void)state;
    footprint_trim();
    assert_string_equal(lxw_version(), LXW_VERSION);
    footprint_trim();
    assert_string_equal(lxw_strerror(LXW_NO_ERROR), "No error.");
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(test_less_is_resident), UNIT(test_libraries_work_on)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
