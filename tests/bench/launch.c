/*
 * launch: what a command takes as a process of its own. `launch COMMAND [ARGUMENT...]` runs it with its output thrown
 * away and prints its status, milliseconds by the wall and of processor time, and the bytes resident at most. A small
 * program, so that nothing of it counts for the other.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return 1e3 * (double)t.tv_sec + 1e-6 * (double)t.tv_nsec;
}

static double milliseconds(struct timeval t) { return 1e3 * (double)t.tv_sec + 1e-3 * (double)t.tv_usec; }

int main(int argc, char **argv) {
    struct rusage used;
    int status = 0;
    if (argc < 2)
        return 2;
    double begin = now();
    pid_t child = vfork();
    if (child == 0) {
        int nothing = open("/dev/null", O_WRONLY);
        dup2(nothing, STDOUT_FILENO);
        dup2(nothing, STDERR_FILENO);
        execvp(argv[1], argv + 1);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &used) != child)
        return 3;
    printf("%d %.3f %.3f %ld\n", WIFEXITED(status) ? WEXITSTATUS(status) : 128, now() - begin,
           milliseconds(used.ru_utime) + milliseconds(used.ru_stime), used.ru_maxrss * 1024);
    return 0;
}
