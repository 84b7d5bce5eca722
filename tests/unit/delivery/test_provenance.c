/*
 * An output tells which filing it was made from, whatever its format.
 */
#define _XOPEN_SOURCE 700

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "delivery/provenance.h"
#include "render/render.h"
#include "sample.h"

static const char own[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
static const char other[] = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

static char *new_file(struct arena *arena, text bytes) {
    char *path = text_string(arena, TEXT("/tmp/crossfoot-provenance-XXXXXX"));
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    text why;
    assert_true(file_write_whole(arena, path, bytes, &why));
    return path;
}

static void test_every_format_carries_the_hash(void **state) {
    struct report *report = sample_report(*state);
    memcpy(report->sha256, own, sizeof own);
    struct diag *diag = diag_new(*state, TEXT("x"));
    for (int i = 0; i < renderer_count; i++) {
        struct buffer out = BUFFER_EMPTY;
        assert_true(renderers[i].render(*state, report, template_default(*state, diag), &out, diag));
        char *path = new_file(*state, buffer_view(&out));
        assert_int_equal(provenance_of(*state, path, text_from(own)), PROVENANCE_OWN);
        assert_int_equal(provenance_of(*state, path, text_from(other)), PROVENANCE_FOREIGN);
        unlink(path);
        buffer_free(&out);
    }
}

static void test_no_file(void **state) {
    assert_int_equal(provenance_of(*state, "/tmp/crossfoot-no-such-file", text_from(own)), PROVENANCE_NONE);
}

static void test_what_cannot_be_read_is_foreign(void **state) {
    assert_int_equal(provenance_of(*state, "/tmp", text_from(own)), PROVENANCE_FOREIGN);
}

static void test_broken_archives_are_foreign(void **state) {
    static const char headers[] = "PK\3\4PK\1\2PK\5\6\0\0\0\0\377\377\377\377\377\377\377\377\377\377\377\377\0\0";
    for (size_t cut = 0; cut < sizeof headers; cut++) {
        char *path = new_file(*state, text_slice((text){headers, sizeof headers - 1}, 0, cut));
        assert_int_equal(provenance_of(*state, path, text_from(own)), PROVENANCE_FOREIGN);
        unlink(path);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_every_format_carries_the_hash),
        UNIT(test_no_file),
        UNIT(test_what_cannot_be_read_is_foreign),
        UNIT(test_broken_archives_are_foreign),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
