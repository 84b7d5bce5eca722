/*
 * Whether an archive is whole, told from archives made here byte by byte: one
 * stored part is enough.
 */
#include "render/xlsx/zip.h"

#include <zlib.h>

#include "unit.h"

static void number(struct buffer *out, unsigned long value, int bytes) {
    for (; bytes > 0; bytes--, value >>= 8)
        buffer_byte(out, (char)(value & 0xFF));
}

/* A local header's and a central entry's common fields: version to name length. */
static void fields(struct buffer *out, text content) {
    number(out, 20, 2);
    number(out, 0, 8);
    number(out, crc32(0, (const Bytef *)content.ptr, (uInt)content.len), 4);
    number(out, content.len, 4);
    number(out, content.len, 4);
    number(out, 1, 2);
    number(out, 0, 2);
}

static bool whole_with(text content) {
    struct buffer out = BUFFER_EMPTY;

    buffer_string(&out, "PK\3\4");
    fields(&out, content);
    buffer_byte(&out, 'a');
    buffer_text(&out, content);
    size_t directory = out.len;
    buffer_string(&out, "PK\1\2");
    number(&out, 20, 2);
    fields(&out, content);
    number(&out, 0, 14);
    buffer_byte(&out, 'a');
    size_t end = out.len;
    buffer_string(&out, "PK\5\6");
    number(&out, 0, 4);
    number(&out, 1, 2);
    number(&out, 1, 2);
    number(&out, end - directory, 4);
    number(&out, directory, 4);
    number(&out, 0, 2);
    bool whole = xlsx_zip_whole(buffer_view(&out));
    buffer_free(&out);
    return whole;
}

static void test_a_part_that_ends_its_root_is_whole(void **state) {
    (void)state;
    assert_true(whole_with(TEXT("<?xml version=\"1.0\"?>\n<worksheet a=\"b\"><c/></worksheet>")));
    assert_true(whole_with(TEXT("<sst></sst>\n")));
}

/* What a full disk leaves: a sheet cut short and packed with a right CRC. */
static void test_a_part_cut_before_packing_is_not_whole(void **state) {
    (void)state;
    assert_false(whole_with(TEXT("<?xml version=\"1.0\"?>\n<worksheet a=\"b\"><c/></workshee")));
    assert_false(whole_with(TEXT("<worksheet><c/></c>")));
    assert_false(whole_with(TEXT("<worksheet")));
    assert_false(whole_with(TEXT("")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_a_part_that_ends_its_root_is_whole),
        UNIT(test_a_part_cut_before_packing_is_not_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
