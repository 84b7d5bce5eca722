/*
 * The sandbox: each thing a worker must not do is tried in a process that
 * entered it, and what it must be able to do, too.
 */
#define _GNU_SOURCE

#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run/sandbox.h"

enum { MEMORY = 64, OUTPUT = 1 << 20, MEBIBYTE = 1 << 20, UNENTERED = 99 };

typedef bool attempt(void);

/* What became of `tried` in a process of its own behind the sandbox: 1 it went well, 0 not, else the signal negated. */
static int behind(attempt *tried) {
    pid_t child = fork();
    int status = 0;
    if (child == 0) {
        if (!sandbox_enter(MEMORY, OUTPUT))
            _exit(UNENTERED);
        _exit(tried());
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static bool opens_a_file(void) { return open("/etc/passwd", O_RDONLY) >= 0; }
static bool makes_a_file(void) { return open("/tmp/crossfoot-sandbox-test", O_WRONLY | O_CREAT, 0600) >= 0; }
static bool reads_a_folder(void) { return open("/", O_RDONLY | O_DIRECTORY) >= 0; }
static bool removes_a_file(void) { return unlink("/tmp/crossfoot-sandbox-test") == 0 || errno != EPERM; }
static bool reaches_the_network(void) { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }
static bool opens_a_channel(void) { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }
static bool forks(void) { return fork() >= 0; }
static bool signals_its_parent(void) { return kill(getppid(), 0) == 0; }

static bool starts_a_program(void) {
    char *const arguments[] = {"true", NULL};
    execv("/bin/true", arguments);
    return false;
}

static bool maps_code(void) {
    return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static bool takes_too_much(void) { return malloc((size_t)2 * MEMORY * MEBIBYTE) != NULL; }

static void test_what_it_must_not_do(void **state) {
    attempt *const forbidden[] = {opens_a_file,    makes_a_file,    reads_a_folder, removes_a_file, reaches_the_network,
                                  forks,           opens_a_channel, maps_code,      takes_too_much, signals_its_parent,
                                  starts_a_program};
    (void)state;
    if (!sandbox_is_tight())
        skip();
    for (size_t i = 0; i < sizeof forbidden / sizeof forbidden[0]; i++)
        if (i > 2 || sandbox_hides_files())
            assert_int_equal(behind(forbidden[i]), 0);
}

static bool works_in_memory(void) {
    char path[64];
    int file = memfd_create("memory", 0);
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    FILE *stream = fopen(path, "wb");
    return malloc(MEBIBYTE) != NULL && file >= 0 && stream != NULL && fputs("bytes", stream) >= 0 &&
           fclose(stream) == 0;
}

static bool aborts(void) { abort(); }

static void test_what_it_must_be_able_to_do(void **state) {
    (void)state;
    assert_int_equal(behind(works_in_memory), 1);
    if (sandbox_is_tight())
        assert_int_equal(behind(aborts), -SIGABRT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_what_it_must_not_do),
        UNIT(test_what_it_must_be_able_to_do),
    };
    return cmocka_run_group_tests_name("sandbox", tests, NULL, NULL) != 0;
}
