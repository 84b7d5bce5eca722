/*
 * What changed is not asked: the inbox is listed again, so nothing is lost
 * where the kernel drops events or a file system tells none.
 */
#define _GNU_SOURCE

#include "run/watch.h"

#include <errno.h>
#include <sys/inotify.h>
#include <unistd.h>

enum { EVENTS = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_MOVED_FROM | IN_DELETE, CHUNK = 1 << 14 };

int watch_open(void) { return inotify_init1(IN_CLOEXEC | IN_NONBLOCK); }

bool watch_folders(int watch, const struct inbox *inbox) {
    bool watched = true;
    for (int i = 0; i < inbox->folder_count; i++)
        if (inotify_add_watch(watch, inbox->folders[i].ptr, EVENTS | IN_ONLYDIR) < 0 && errno != ENOENT)
            watched = false;
    return watched;
}

void watch_drain(int watch) {
    char events[CHUNK];
    while (read(watch, events, sizeof events) > 0)
        continue;
}
