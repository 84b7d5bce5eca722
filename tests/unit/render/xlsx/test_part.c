/* Tests of render/xlsx/part: what is written in pieces is read back whole, and is overwritten nowhere. */
#include "render/xlsx/part.h"

#include "unit.h"

enum { PIECES = 5000 };

static void test_what_is_written_is_read_back(void **state) {
    (void)state;
    FILE *file = part_open();
    assert_non_null(file);
    for (int i = 0; i < PIECES; i++)
        assert_int_equal(fprintf(file, "%06d,", i), 7);
    assert_int_equal(fflush(file), 0);
    assert_int_equal(ftell(file), 7 * PIECES);
    rewind(file);
    char piece[8] = "";
    for (int i = 0; i < PIECES; i++) {
        char expected[16];
        snprintf(expected, sizeof expected, "%06d,", i);
        assert_int_equal(fread(piece, 1, 7, file), 7);
        assert_string_equal(piece, expected);
    }
    assert_int_equal(fread(piece, 1, 7, file), 0);
    assert_int_equal(fclose(file), 0);
}

static void test_it_is_written_at_its_end_alone(void **state) {
    (void)state;
    FILE *file = part_open();
    assert_int_equal(fputs("kept", file) >= 0, 1);
    assert_int_equal(fseek(file, 1, SEEK_SET), 0);
    assert_true(fputs("lost", file) < 0 || fflush(file) != 0);
    assert_true(fseek(file, 5, SEEK_SET) != 0 || ferror(file));
    fclose(file);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_what_is_written_is_read_back),
        UNIT(test_it_is_written_at_its_end_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
