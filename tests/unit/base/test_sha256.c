/* sha256: the examples of FIPS 180-2, and no bytes at all. */
#include "base/sha256.h"
#include "unit.h"

static void assert_digest(text bytes, const char *expected) {
    char hex[SHA256_HEX];
    sha256_hex(bytes, hex);
    assert_string_equal(hex, expected);
}

static void examples(void **state) {
    (void)state;
    assert_digest(TEXT("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_digest(TEXT("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    assert_digest((text){NULL, 0}, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(examples)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
