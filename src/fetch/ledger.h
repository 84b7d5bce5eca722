/*
 * ledger: what was fetched, a line of JSON a filing, in "ledger.jsonl" of the state's folder. It only grows, and each
 * line is on the disk before the next filing is asked for; a line cut by a crash is passed over.
 */
#ifndef CROSSFOOT_FETCH_LEDGER_H
#define CROSSFOOT_FETCH_LEDGER_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/text.h"
#include "fetch/listing.h"

struct ledger {
    struct arena *arena;
    text path;
    text *known; /* accession numbers, sorted */
    int known_count;
};

/* Reads what there is; no file is an empty ledger. False with a reason. */
bool ledger_open(struct arena *arena, text path, struct ledger *out, text *why);

bool ledger_knows(const struct ledger *ledger, text accession);

/* Adds a line: the filing, whose it is, and the file it was put in with its hash. False with a reason. */
bool ledger_add(struct ledger *ledger, text cik, const struct listed *filing, text file, text bytes, text *why);

#endif
