/* outputs: where documents go and how they look, as the command line asks for it. */
#ifndef CROSSFOOT_CLI_OUTPUTS_H
#define CROSSFOOT_CLI_OUTPUTS_H

#include "base/arena.h"
#include "cli/options.h"
#include "correct/correct.h"
#include "render/render.h"

/* The template asked for, or the default; NULL after telling why not. */
const struct template *outputs_template(struct arena *arena, const struct options *options);

/* What was decided, by the files of --corrections; NULL where there is none. False after telling what is wrong. */
bool outputs_corrections(struct arena *arena, const struct options *options, const struct corrections **out);

/* Makes the folder of the outputs, unless they go to standard output; false after telling why not. */
bool outputs_folder(struct arena *arena, const struct options *options);

#endif
