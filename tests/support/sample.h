/*
 * sample: whole reports made by hand, for the tests of everything that works
 * on a model and needs no reader. The figures are those of the filing of
 * Sonus Networks, Inc. of 9 April 2003; the sentences are not.
 */
#ifndef CROSSFOOT_TESTS_SUPPORT_SAMPLE_H
#define CROSSFOOT_TESTS_SUPPORT_SAMPLE_H

#include "base/arena.h"
#include "model/model.h"

/*
 * Cover, release, a balance sheet and two statements of operations with three columns a quarter. Every value has a
 * place in a source text that is typeset here, so report_line() works. Calculations, reconciliations, claims and
 * findings are empty: call calculations_infer() and what else a test needs.
 */
struct report *sample_report(struct arena *arena);

/* The same cover alone: the exhibit is not in the file, there is no release and no statement. */
struct report *sample_cover_only(struct arena *arena);

#endif
