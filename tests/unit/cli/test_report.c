/*
 * The command report: documents are written before they are told of.
 */
#define _XOPEN_SOURCE 700

#include "unit.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/filings.h"
#include "render/render.h"

/* Runs `report` on a filing with both streams put to `sink`; the status. */
static int report_into(const struct options *options, const char *sink) {
    int out = dup(STDOUT_FILENO), err = dup(STDERR_FILENO), fd = open(sink, O_WRONLY);
    assert_true(out >= 0 && err >= 0 && fd >= 0);
    fflush(stdout);
    dup2(fd, STDOUT_FILENO);
    dup2(fd, STDERR_FILENO);
    int status = report_command(options);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    close(fd);
    close(out);
    close(err);
    clearerr(stdout);
    clearerr(stderr);
    return status;
}

/* The documents of `folder/filing`, each removed after it was counted. */
static int take_documents(void **state, const char *folder) {
    int count = 0;
    for (int i = 0; i < renderer_count; i++) {
        text path = text_format(*state, "%s/filing.%s", folder, renderers[i].suffix);
        count += unlink(text_string(*state, path)) == 0;
    }
    return count;
}

static void test_a_full_standard_output_costs_no_document(void **state) {
    char folder[] = "/tmp/crossfoot-report-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char *input = text_string(*state, text_format(*state, "%s/filing.txt", folder));
    text why;
    assert_true(file_write_whole(*state, input, TEXT("Nothing that is a cover.\n"), &why));
    struct options options = {.command = COMMAND_REPORT, .files = &input, .file_count = 1, .folder = folder};
    options.formats = ~0U;
    assert_int_equal(report_into(&options, "/dev/full"), STATUS_SYSTEM);
    assert_int_equal(take_documents(state, folder), renderer_count);
    assert_int_equal(report_into(&options, "/dev/null"), STATUS_CLEAN);
    assert_int_equal(take_documents(state, folder), renderer_count);
    unlink(input);
    assert_int_equal(rmdir(folder), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(test_a_full_standard_output_costs_no_document)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
