/* Completions: every command and option of the table is offered where it belongs, and nowhere else. */
#include "unit.h"

#include <string.h>

#include "cli/completion.h"
#include "cli/options.h"

static text script(struct buffer *out, const char *shell) {
    buffer_clear(out);
    assert_true(completion_write(out, shell));
    return buffer_view(out);
}

static void test_every_shell_knows_every_command_and_option(void **state) {
    (void)state;
    static const char *const shells[] = {"bash", "zsh", "fish"};
    struct buffer out = BUFFER_EMPTY;
    struct option_told option;
    for (size_t s = 0; s < 3; s++) {
        text lines = script(&out, shells[s]);
        for (int command = 0; command < COMMAND_DUMP; command++)
            assert_true(text_has_word(lines, text_from(command_word(command))));
        for (int i = 0; options_told(i, &option); i++)
            assert_true(text_has_word(lines, text_from(option.name)));
    }
    buffer_free(&out);
}

static void test_options_stand_with_the_commands_that_take_them(void **state) {
    (void)state;
    struct buffer out = BUFFER_EMPTY;
    text rest = script(&out, "bash"), line;
    while (text_next_line(&rest, &line) && text_find(line, TEXT(" check) ")) == text_npos)
        continue;
    assert_true(text_has(line, TEXT(" --all")));
    assert_false(text_has(line, TEXT(" --output")));
    buffer_free(&out);
}

static void test_another_shell_is_refused(void **state) {
    (void)state;
    struct buffer out = BUFFER_EMPTY;
    assert_false(completion_write(&out, "tcsh"));
    assert_int_equal(out.len, 0);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        UNIT(test_every_shell_knows_every_command_and_option),
        UNIT(test_options_stand_with_the_commands_that_take_them),
        UNIT(test_another_shell_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
