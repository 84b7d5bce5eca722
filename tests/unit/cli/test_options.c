/*
 * What the command line means, and what is refused with which words.
 */
#include "unit.h"

#include <string.h>

#include "cli/options.h"
#include "render/render.h"

enum { ARGUMENTS_MOST = 16 };

/* An argv with the program's name first. */
struct command_line {
    char *values[ARGUMENTS_MOST];
    int count;
};

/* `given` split at its blanks. */
static struct command_line *split(struct arena *arena, const char *given) {
    struct command_line *line = ARENA_NEW(arena, struct command_line);
    line->values[line->count++] = text_string(arena, TEXT("crossfoot"));
    text rest = text_from(given);
    for (text word; text_next_word(&rest, &word);)
        line->values[line->count++] = text_string(arena, word);
    return line;
}

static struct options parsed(void **state, const char *given) {
    struct options options;
    struct buffer message = BUFFER_EMPTY;
    struct command_line *line = split(*state, given);
    bool good = options_parse(line->count, line->values, &options, &message);
    assert_buffer(&message, "");
    assert_true(good);
    return options;
}

static void assert_refused(void **state, const char *given, const char *expected) {
    struct options options;
    struct buffer message = BUFFER_EMPTY;
    struct command_line *line = split(*state, given);
    assert_false(options_parse(line->count, line->values, &options, &message));
    assert_buffer(&message, expected);
}

static unsigned format_bit(const char *suffix) {
    for (int i = 0; i < renderer_count; i++)
        if (strcmp(renderers[i].suffix, suffix) == 0)
            return 1U << i;
    fail_msg("no renderer %s", suffix);
    return 0;
}

static void test_report_takes_files_and_options_in_any_order(void **state) {
    struct options options = parsed(state, "report a.txt -o dir b.txt --template=t.yaml -");
    assert_int_equal(options.command, COMMAND_REPORT);
    assert_int_equal(options.file_count, 3);
    assert_string_equal(options.files[0], "a.txt");
    assert_string_equal(options.files[1], "b.txt");
    assert_string_equal(options.files[2], "-");
    assert_string_equal(options.folder, "dir");
    assert_string_equal(options.template, "t.yaml");
}

static void test_defaults(void **state) {
    struct options options = parsed(state, "report a.txt");
    assert_string_equal(options.folder, "output");
    assert_null(options.template);
    assert_int_equal(options.colour, COLOUR_AUTO);
    assert_int_equal(options.formats, 0);
}

static void test_arguments_may_be_joined_or_apart(void **state) {
    assert_string_equal(parsed(state, "report a -odir").folder, "dir");
    assert_string_equal(parsed(state, "report a -o dir").folder, "dir");
    assert_string_equal(parsed(state, "report a --output=dir").folder, "dir");
    assert_string_equal(parsed(state, "report a --output dir").folder, "dir");
}

static void test_two_dashes_end_the_options(void **state) {
    struct options options = parsed(state, "report -- -o --help");
    assert_int_equal(options.file_count, 2);
    assert_string_equal(options.files[0], "-o");
    assert_string_equal(options.files[1], "--help");
}

static void test_report_formats(void **state) {
    assert_int_equal(parsed(state, "report a -f json").formats, format_bit("json"));
    assert_int_equal(parsed(state, "report a -f pdf,xlsx").formats, format_bit("pdf") | format_bit("xlsx"));
    assert_refused(state, "report a -f pdf,doc", "\"doc\" is not a format; the formats are pdf, xlsx, json, html, csv");
}

static void test_the_format_of_check_is_another(void **state) {
    assert_true(parsed(state, "check a -f json").json);
    assert_false(parsed(state, "check a -f text").json);
    assert_true(parsed(state, "check a -f sarif").sarif);
    assert_true(parsed(state, "check a --all").all);
    assert_refused(state, "check a -f pdf", "\"pdf\" is not a format; the formats are text, json, sarif");
}

static void test_dump_names_a_stage(void **state) {
    struct options options = parsed(state, "a.txt --dump=layout");
    assert_int_equal(options.command, COMMAND_DUMP);
    assert_int_equal(options.dumped, STAGE_LAYOUT);
    assert_refused(state, "a --dump=x", "\"x\" is not a stage; the stages are source, layout, model, checks");
}

static void test_colour(void **state) {
    assert_int_equal(parsed(state, "check a --color").colour, COLOUR_ALWAYS);
    assert_int_equal(parsed(state, "check a --color=never").colour, COLOUR_NEVER);
    assert_refused(state, "check a --color=red", "--color takes auto, always or never, not \"red\"");
}

static void test_telling_needs_no_file(void **state) {
    assert_int_equal(parsed(state, "--version").command, COMMAND_VERSION);
    assert_int_equal(parsed(state, "report --help").command, COMMAND_HELP);
    struct options options = parsed(state, "--explain footing");
    assert_int_equal(options.command, COMMAND_EXPLAIN);
    assert_string_equal(options.explained, "footing");
}

static void test_what_is_refused(void **state) {
    assert_refused(
        state, "",
        "say what to do: report, check, history, run, status, fetch, template or --dump=STAGE; see crossfoot --help");
    assert_refused(
        state, "a.txt",
        "say what to do: report, check, history, run, status, fetch, template or --dump=STAGE; see crossfoot --help");
    assert_refused(state, "--color=never check a", "a command stands before its options");
    assert_refused(state, "report", "no file given; - reads standard input");
    assert_refused(state, "report a -o", "-o: needs an argument");
    assert_refused(state, "report a --wide", "--wide: unknown here; see crossfoot --help");
    assert_refused(state, "check a -o dir", "-o: unknown here; see crossfoot --help");
    assert_refused(state, "check a --all=yes", "--all=yes: takes no argument");
    assert_refused(state, "report a -o -", "-o - takes one file and one format");
    assert_refused(state, "report a b -f json -o -", "-o - takes one file and one format");
}

static void test_help_describes_every_option(void **state) {
    (void)state;
    struct buffer help = BUFFER_EMPTY;
    options_help(&help);
    static const char *const named[] = {"-o, --output=DIR", "-t, --template=FILE", "--dump=STAGE", "--color[=WHEN]",
                                        "--explain=CODE",   "-V, --version",       "-h, --help",   "-a, --all"};
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
        assert_true(text_has(buffer_view(&help), text_from(named[i])));
    for (int i = 0; i < renderer_count; i++)
        assert_true(text_has(buffer_view(&help), text_from(renderers[i].describes)));
    buffer_free(&help);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_report_takes_files_and_options_in_any_order),
        UNIT(test_defaults),
        UNIT(test_arguments_may_be_joined_or_apart),
        UNIT(test_two_dashes_end_the_options),
        UNIT(test_report_formats),
        UNIT(test_the_format_of_check_is_another),
        UNIT(test_dump_names_a_stage),
        UNIT(test_colour),
        UNIT(test_telling_needs_no_file),
        UNIT(test_what_is_refused),
        UNIT(test_help_describes_every_option),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
