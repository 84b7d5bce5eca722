/*
 * wire: what a run and its workers say to each other, a message at a time over
 * a socket that keeps messages apart. Files travel with the message as open
 * descriptors: a worker opens none itself.
 *
 *   run     ORDER  a filing, open for reading     worker  READ   its hash and size
 *           GO     it is wanted: read it                  MET    who and when; what was found
 *           MAKE   a template and open outputs            DONE   what was written
 *           LEAVE  end, nothing was wrong
 * An ORDER may follow any answer; what came before is then dropped.
 */
#ifndef CROSSFOOT_RUN_WIRE_H
#define CROSSFOOT_RUN_WIRE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/sha256.h"
#include "base/text.h"

enum message_kind { MESSAGE_ORDER, MESSAGE_READ, MESSAGE_GO, MESSAGE_MET, MESSAGE_MAKE, MESSAGE_DONE, MESSAGE_LEAVE };

enum { WIRE_FORMATS = 16, WIRE_WORD = 96, WIRE_NAME = 256, WIRE_TOLD = 512 };

/* Why a worker could not go on with a filing. */
enum trouble {
    TROUBLE_NONE,
    TROUBLE_CHANGING, /* the file changed while it was read */
    TROUBLE_REFUSED,  /* it is no filing: empty, binary, too large */
    TROUBLE_MEMORY,
    TROUBLE_OUTPUT /* a document could not be made or written */
};

struct wire_output {
    char sha256[SHA256_HEX];
    uint64_t bytes;
};

/* One for all kinds; fields that a kind does not use are zero. Texts end in NUL. */
struct message {
    enum message_kind kind;
    enum trouble trouble;
    char name[WIRE_NAME]; /* ORDER: the input's, without directories */
    char sha256[SHA256_HEX];
    uint64_t bytes;
    char registrant[WIRE_WORD], stem[WIRE_WORD], cik[WIRE_WORD], form[WIRE_WORD], date[WIRE_WORD];
    int32_t status, statements, checks, broken, corrected, unfit;
    int32_t choice;   /* MAKE */
    uint32_t formats; /* MAKE: bit i is renderers[i], its output the next descriptor */
    struct wire_output outputs[WIRE_FORMATS];
    char told[WIRE_TOLD]; /* the first error, else the first warning */
};

/* Two ends of a new channel; both close on exec. False with errno. */
bool wire_open(int ends[2]);

/* Sends with `count` descriptors, which stay the caller's. False where the other end is gone. */
bool wire_send(int channel, const struct message *message, const int *descriptors, int count);

/*
 * Waits for the next message and its descriptors, which become the caller's: at most `most`, *count of them. False at
 * the channel's end, or where what came is no message.
 */
bool wire_receive(int channel, struct message *message, int *descriptors, int most, int *count);

/* Copies `t` into a field, cut where it does not fit. */
void wire_put(char *field, size_t size, text t);

#endif
