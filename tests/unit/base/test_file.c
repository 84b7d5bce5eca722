/* Tests of base/file: whole files in and out, and what happens where that cannot be. */
#define _GNU_SOURCE
#include "unit.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

enum { LIMIT = 1 << 20 };

static char folder[] = "/tmp/crossfoot-test-XXXXXX";

static int make_folder(void **state) {
    (void)state;
    return mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int remove_folder(void **state) {
    (void)state;
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return chdir("/") != 0 || system(command) != 0;
}

static void put(const char *path, const char *content) {
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(content, file);
    assert_int_equal(fclose(file), 0);
}

static void assert_content(struct arena *arena, const char *path, const char *expected) {
    text content, why;
    if (!file_read(arena, path, LIMIT, &content, &why))
        fail_msg("%s: %.*s", path, TEXT_ARG(why));
    assert_text(content, expected);
}

static int entries_of(const char *path) {
    DIR *directory = opendir(path);
    assert_non_null(directory);
    int count = 0;
    while (readdir(directory) != NULL)
        count++;
    closedir(directory);
    return count - 2; /* . and .. */
}

/* ---- reading ---- */

static void test_read(void **state) {
    put("read.txt", "one\ntwo");
    assert_content(*state, "read.txt", "one\ntwo");
    put("empty.txt", "");
    assert_content(*state, "empty.txt", "");
}

/* Plain files whose size says nothing: the kernel's tell one page, or none, and hold what they hold. */
static void test_read_beyond_its_size(void **state) {
    static const char kernel[] = "/sys/kernel/mm/transparent_hugepage/enabled";
    text content, why;
    assert_true(file_read(*state, "/proc/self/maps", LIMIT, &content, &why));
    assert_true(text_find(content, TEXT("test_file")) != text_npos);
    if (access(kernel, R_OK) != 0)
        skip();
    assert_true(file_read(*state, kernel, LIMIT, &content, &why));
    assert_true(content.len > 0 && content.len < 4096);
}

static void test_read_refuses(void **state) {
    text content = TEXT("untouched"), why;
    assert_false(file_read(*state, "nothing-here", LIMIT, &content, &why));
    assert_text(why, "No such file or directory");
    assert_false(file_read(*state, ".", LIMIT, &content, &why));
    assert_text(why, "Is a directory");
    assert_false(file_read(*state, "", LIMIT, &content, &why));
    assert_text(content, "untouched");
}

static void test_read_unreadable(void **state) {
    if (geteuid() == 0)
        skip(); /* root reads everything */
    put("secret.txt", "x");
    chmod("secret.txt", 0);
    text content, why;
    assert_false(file_read(*state, "secret.txt", LIMIT, &content, &why));
    assert_text(why, "Permission denied");
}

static void test_read_limit(void **state) {
    put("ten.txt", "0123456789");
    text content, why;
    assert_true(file_read(*state, "ten.txt", 10, &content, &why));
    assert_int_equal(content.len, 10);
    assert_false(file_read(*state, "ten.txt", 9, &content, &why));
    assert_ptr_equal(why.ptr, file_too_large.ptr);
    assert_false(file_read(*state, "/dev/zero", LIMIT, &content, &why)); /* which never ends */
    assert_ptr_equal(why.ptr, file_too_large.ptr);
}

static void test_read_limit_of_the_arena(void **state) {
    (void)state;
    put("hundred.txt",
        "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789");
    struct arena *small = arena_new(64);
    text content, why;
    assert_false(file_read(small, "hundred.txt", LIMIT, &content, &why));
    assert_ptr_equal(why.ptr, file_too_large.ptr);
    arena_free(small);
}

static void test_read_standard_input(void **state) {
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    int kept = dup(STDIN_FILENO);
    assert_int_equal(write(ends[1], "piped", 5), 5);
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    assert_content(*state, "-", "piped");
    dup2(kept, STDIN_FILENO);
    close(kept);
}

/* ---- writing ---- */

static void test_write_and_replace(void **state) {
    text why;
    assert_int_equal(mkdir("w", 0777), 0);
    assert_true(file_write_whole(*state, "w/a.txt", TEXT("first"), &why));
    assert_content(*state, "w/a.txt", "first");
    assert_true(file_write_whole(*state, "w/a.txt", TEXT("second, longer"), &why));
    assert_content(*state, "w/a.txt", "second, longer");
    assert_true(file_write_whole(*state, "w/a.txt", (text){0}, &why));
    assert_content(*state, "w/a.txt", "");
    assert_int_equal(entries_of("w"), 1);
    assert_true(file_write_whole(*state, "here.txt", TEXT("no slash"), &why));
    assert_content(*state, "here.txt", "no slash");
}

static mode_t mode_of(const char *path) {
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 0777;
}

static void test_write_modes(void **state) {
    text why;
    mode_t kept = umask(027);
    assert_true(file_write_whole(*state, "mode.txt", TEXT("x"), &why));
    assert_int_equal(mode_of("mode.txt"), 0640);
    assert_int_equal(chmod("mode.txt", 0600), 0);
    assert_true(file_write_whole(*state, "mode.txt", TEXT("y"), &why));
    assert_int_equal(mode_of("mode.txt"), 0600);
    umask(kept);
}

static void test_write_refuses_what_is_no_file(void **state) {
    text why;
    assert_int_equal(mkdir("d", 0777), 0);
    assert_false(file_write_whole(*state, "d", TEXT("x"), &why));
    assert_text(why, "Is a directory");
    assert_int_equal(symlink("d", "to-d"), 0);
    assert_false(file_write_whole(*state, "to-d", TEXT("x"), &why));
    assert_false(file_write_whole(*state, "/dev/full", TEXT("x"), &why));
    assert_text(why, "is not a regular file");
    assert_false(file_write_whole(*state, "/dev/null", TEXT("x"), &why));
    assert_false(file_write_whole(*state, "", TEXT("x"), &why));
    assert_false(file_write_whole(*state, "d/", TEXT("x"), &why));
    assert_false(file_write_whole(*state, "missing/a.txt", TEXT("x"), &why));
    assert_text(why, "No such file or directory");
    assert_int_equal(entries_of("d"), 0);
}

static void test_write_replaces_a_link_and_spares_its_target(void **state) {
    text why;
    put("target.txt", "precious");
    assert_int_equal(symlink("target.txt", "link.txt"), 0);
    assert_true(file_write_whole(*state, "link.txt", TEXT("new"), &why));
    assert_content(*state, "link.txt", "new");
    assert_content(*state, "target.txt", "precious");
}

/* Somebody planted links under the names the temporary file would have. */
static void test_write_follows_no_planted_link(void **state) {
    text why;
    put("victim.txt", "precious");
    assert_int_equal(mkdir("trap", 0777), 0);
    char name[64];
    for (int i = 0; i < 3; i++) {
        snprintf(name, sizeof name, "trap/.crossfoot-%ld-%d.tmp", (long)getpid(), i);
        assert_int_equal(symlink("../victim.txt", name), 0);
    }
    assert_true(file_write_whole(*state, "trap/a.txt", TEXT("new"), &why));
    assert_content(*state, "trap/a.txt", "new");
    assert_content(*state, "victim.txt", "precious");
    assert_int_equal(entries_of("trap"), 4);
}

/* A limit on the size of files makes write() fail half-way, as a full disk does. */
static void test_write_that_fails_half_way_leaves_nothing(void **state) {
    text why;
    assert_int_equal(mkdir("full", 0777), 0);
    put("full/a.txt", "what stood there");
    struct rlimit kept, small = {4096, RLIM_INFINITY};
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &kept), 0);
    small.rlim_max = kept.rlim_max;
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    char *large = arena_take(*state, 100000);
    bool written = file_write_whole(*state, "full/a.txt", (text){large, 100000}, &why);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &kept), 0);
    assert_false(written);
    assert_text(why, "File too large");
    assert_content(*state, "full/a.txt", "what stood there");
    assert_int_equal(entries_of("full"), 1);
}

static void test_write_opens_no_descriptor_for_good(void **state) {
    text why;
    int before = dup(0), after;
    close(before);
    for (int i = 0; i < 20; i++) {
        file_write_whole(*state, "fd.txt", TEXT("x"), &why);
        file_write_whole(*state, "/dev/full", TEXT("x"), &why);
        file_read(*state, ".", LIMIT, &why, &why);
    }
    after = dup(0);
    close(after);
    assert_int_equal(before, after);
}

/* ---- directories ---- */

static void test_make_directory(void **state) {
    text why;
    assert_true(file_make_directory(*state, "m/n/o", &why));
    assert_true(file_make_directory(*state, "m/n/o", &why));
    assert_true(file_make_directory(*state, "m//n/./p/", &why));
    assert_int_equal(entries_of("m/n"), 2);
    assert_true(file_make_directory(*state, "/", &why));
    assert_true(file_make_directory(*state, ".", &why));
    put("m/file", "x");
    assert_false(file_make_directory(*state, "m/file", &why));
    assert_text(why, "Not a directory");
    assert_false(file_make_directory(*state, "m/file/below", &why));
    assert_false(file_make_directory(*state, "", &why));
    assert_false(file_make_directory(*state, "/proc/nowhere", &why));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_read),
        UNIT(test_read_beyond_its_size),
        UNIT(test_read_refuses),
        UNIT(test_read_unreadable),
        UNIT(test_read_limit),
        UNIT(test_read_limit_of_the_arena),
        UNIT(test_read_standard_input),
        UNIT(test_write_and_replace),
        UNIT(test_write_modes),
        UNIT(test_write_refuses_what_is_no_file),
        UNIT(test_write_replaces_a_link_and_spares_its_target),
        UNIT(test_write_follows_no_planted_link),
        UNIT(test_write_that_fails_half_way_leaves_nothing),
        UNIT(test_write_opens_no_descriptor_for_good),
        UNIT(test_make_directory),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder) != 0;
}
