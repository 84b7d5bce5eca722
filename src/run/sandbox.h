/*
 * sandbox: what a worker gives up before it sees the first byte of a filing.
 * It works on descriptors it is handed, so it needs to open nothing, reach no
 * network, start no program and signal nobody but itself.
 */
#ifndef CROSSFOOT_RUN_SANDBOX_H
#define CROSSFOOT_RUN_SANDBOX_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Limits this process to `memory` MiB of address space beyond what it has now and to files of `output_bytes`, makes it
 * die with its parent, takes away every file that is not open yet, and forbids every system call that is not on the
 * list (they fail with EPERM). False where the kernel refuses. Builds with the address sanitizer, which needs what is
 * forbidden, only get the limits that leave it room.
 */
bool sandbox_enter(int64_t memory, int64_t output_bytes);

/* Whether all of it applies to this build: no sanitizer needs more. */
bool sandbox_is_tight(void);

/* Whether this kernel can take files away (Landlock); without it a worker may still open what its user may. */
bool sandbox_hides_files(void);

#endif
