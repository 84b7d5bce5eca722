/*
 * recipe: everything beside a filing's bytes that its documents depend on: the
 * template, the program, the formats, where outputs go. A filing made by one
 * recipe is not made again until another one is asked for.
 */
#ifndef CROSSFOOT_RUN_RECIPE_H
#define CROSSFOOT_RUN_RECIPE_H

#include "base/sha256.h"
#include "run/config.h"

/*
 * Reads, parses and hashes the templates of config->choices, and reads what was decided about filings. False after
 * writing to `told` what is wrong with them.
 */
bool recipe_load(struct arena *arena, struct config *config, struct buffer *told);

/* The program as recipes count it: its version and the hash of its file. */
text recipe_program(struct arena *arena);

/* The index of the choice for a registrant, named as file names spell it, and its CIK (digits, or empty). */
int recipe_choose(const struct config *config, text registrant, text cik);

/* The recipe's own hash. `decided`: that of what was decided about the filing, or empty. */
void recipe_hash(const struct config *config, int choice, text program, text decided, char out[SHA256_HEX]);

#endif
