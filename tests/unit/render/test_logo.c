/*
 * Tests of render/logo: every kind of PNG becomes opaque points, what is too large or damaged is refused, and whatever
 * a file says, what comes of it is bounded and made anew.
 */
#include "render/logo.h"

#include <string.h>

#include "unit.h"

/* Two points: one transparent, one red; nine by nine of four colours, interlaced; grey in one bit. */
static const char alpha[] =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVQI12NgYGBg+M/A8B8ABQQB/9thhwMAAAAASUVORK5CYII=";
static const char palette[] = "iVBORw0KGgoAAAANSUhEUgAAAAkAAAAJCAMAAAGgSMa0AAAACVBMVEXPAC9/"
                              "AH8vAM8sCr0OAAAAL0lEQVQI112KQQ4AMBABh/8/ukrSQ22CmAWwryEpmdhA"
                              "iV8fK832gSJ6TrO1l+oADVoAUm8mN04AAAAASUVORK5CYII=";
static const char grey[] =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACAQAAAABazTCJAAAADElEQVQI12NgYDgAAADEAME9xdQqAAAAAElFTkSuQmCC";
static const char huge[] =
    "iVBORw0KGgoAAAANSUhEUgABhqAAAYagCAIAAAAnMJyfAAAAC0lEQVR4nGNggAEAAAoAAX+AdF4AAAAASUVORK5CYII=";
static const char wide[] = "iVBORw0KGgoAAAANSUhEUgAABkEAAAABCAIAAADmeJ49AAAAHElEQVR4nO3BMQEAAADCoPVPbQ0PoAAAAADg2wASxAA"
                           "BogrEGQAAAABJRU5ErkJggg==";
static const char torn[] =
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAC0lEQVR4nGNggAEAAAoAAX+AdF4AAAAASUVORK5CYII=";

static struct picture taken(void **state, const char *base64) {
    struct picture picture = {0};
    assert_null(logo_read(*state, text_from(base64), &picture));
    assert_non_null(picture.points);
    return picture;
}

static void assert_refused(void **state, const char *base64, const char *why) {
    struct picture picture = {0};
    const char *told = logo_read(*state, text_from(base64), &picture);
    assert_non_null(told);
    assert_string_equal(told, why);
    assert_null(picture.points);
}

static void assert_point(const struct picture *picture, int index, const char *rgb) {
    assert_memory_equal(picture->points + index * 3, rgb, 3);
}

static void test_what_is_transparent_shows_white(void **state) {
    struct picture picture = taken(state, alpha);
    assert_int_equal(picture.width, 2);
    assert_int_equal(picture.height, 1);
    assert_point(&picture, 0, "\xFF\xFF\xFF");
    assert_point(&picture, 1, "\xFF\x00\x00");
}

static void test_palettes_grey_and_interlace(void **state) {
    struct picture colours = taken(state, palette), two = taken(state, grey);
    assert_int_equal(colours.width * colours.height, 81);
    assert_true(colours.points[0] > colours.points[2]);               /* red at the top */
    assert_true(colours.points[80 * 3] < colours.points[80 * 3 + 2]); /* blue at the bottom */
    assert_point(&two, 0, "\x00\x00\x00");
    assert_point(&two, 2, "\xFF\xFF\xFF");
}

static void test_the_png_is_made_anew(void **state) {
    struct picture picture = taken(state, alpha);
    struct buffer letters = BUFFER_EMPTY;
    logo_letters(&letters, picture.png);
    buffer_byte(&letters, '\0');
    struct picture again = taken(state, letters.ptr);
    assert_int_equal(again.width, 2);
    assert_memory_equal(again.points, picture.points, 6);
    assert_int_equal(text_find(picture.png, TEXT("tEXt")), text_npos);
    buffer_free(&letters);
}

static void test_blanks_between_letters(void **state) {
    struct picture picture = {0};
    text folded = text_format(*state, "%.40s\n  %s\n", alpha, alpha + 40);
    assert_null(logo_read(*state, folded, &picture));
}

static void test_what_is_refused(void **state) {
    assert_refused(state, "", "is not base64");
    assert_refused(state, "iVBO!", "is not base64");
    assert_refused(state, "iVBORw0", "is not base64");
    assert_refused(state, "aGVs=bG8", "is not base64");
    assert_refused(state, "aGVsbG8=", "is not a PNG");
    assert_refused(state, huge, "is larger than 1600 by 1600 or 500,000 points");
    assert_refused(state, wide, "is larger than 1600 by 1600 or 500,000 points");
    assert_refused(state, torn, "is a PNG that is damaged");
}

/* Every byte of every picture made another, and every picture cut short: taken or refused, never more. */
static void test_hostile_pictures(void **state) {
    static const char *const pictures[] = {alpha, palette, grey, torn};
    int refused = 0;
    for (size_t p = 0; p < sizeof pictures / sizeof *pictures; p++)
        for (size_t i = 0; pictures[p][i] != '\0'; i++)
            for (int variant = 0; variant < 4; variant++) {
                char *changed = text_string(*state, text_from(pictures[p]));
                changed[i] = variant == 3 ? '\0' : "A/k"[variant];
                struct picture picture = {0};
                refused += logo_read(*state, text_from(changed), &picture) != NULL;
                assert_true(picture.width <= LOGO_SIDE_MOST && picture.height <= LOGO_SIDE_MOST);
                assert_true((picture.points == NULL) == (picture.width == 0));
            }
    assert_true(refused > 500);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_what_is_transparent_shows_white),
        UNIT(test_palettes_grey_and_interlace),
        UNIT(test_the_png_is_made_anew),
        UNIT(test_blanks_between_letters),
        UNIT(test_what_is_refused),
        UNIT(test_hostile_pictures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
