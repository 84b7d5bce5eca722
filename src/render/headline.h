/*
 * headline: the figures of page one and how they changed. Chooses cells and
 * computes changes; sets nothing.
 */
#ifndef CROSSFOOT_RENDER_HEADLINE_H
#define CROSSFOOT_RENDER_HEADLINE_H

#include "model/headline.h"
#include "render/template.h"

enum moment { MOMENT_LATEST, MOMENT_PREVIOUS, MOMENT_YEAR_AGO, MOMENT_COUNT };

/* One line of page one, of one basis. `cells` that are not there have statement -1. */
struct headline_figure {
    enum concept concept;
    text label; /* as filed, with its section's where it says too little alone */
    struct cell_ref cells[MOMENT_COUNT];
    bool loss[MOMENT_COUNT]; /* printed without a sign under the bare word loss */
    bool lent[MOMENT_COUNT]; /* another filing tells it: `earlier`, in the sign and scale of the latest cell */
    decimal earlier[MOMENT_COUNT];
};

struct headline_basis {
    struct headline_figure *figures;
    int count;
};

struct headline {
    period periods[MOMENT_COUNT];         /* a previous one that is the year-ago one, too, is only that */
    bool lent[MOMENT_COUNT];              /* the period is one that other filings alone print */
    struct headline_basis gaap, non_gaap; /* of non-GAAP only what GAAP has too */
};

struct headline headline_read(struct arena *arena, const struct report *report, const struct template *template);

/* The cell of any concept, found as in every other document. */
struct headline_entry headline_at(const struct report *report, enum concept concept, period when, enum basis basis);

/*
 * What the figure of `now`, an answer of headline_at, was in another period: what its own line prints, else what any
 * line of the concept does, but never another line of the same statement.
 */
struct headline_entry headline_then(const struct report *report, enum concept concept, struct cell_ref now, period when,
                                    enum basis basis);

/* The non-GAAP figure of a GAAP one; NULL where none is printed. */
const struct headline_figure *headline_twin(const struct headline *headline, enum concept concept);

/* What moved from one cell to another; `known` false where either is missing or they are not comparable. */
struct change {
    bool known;
    decimal amount;
    bool has_percent; /* the signs agree and the earlier figure is not nil */
    decimal percent;  /* of the absolute earlier figure, one decimal */
};

/* An amount in another scale, to the last digit; false where it does not fit. */
bool headline_rescale(decimal amount, int64_t from, int64_t to, decimal *out);

/* From that moment's figure to the latest one, whichever filing tells it. */
struct change headline_change(const struct report *report, const struct headline_figure *figure, enum moment moment);

/* Two cells of one unit, scale and currency, both with an amount. Cells are in range. */
bool headline_comparable(const struct report *report, struct cell_ref a, struct cell_ref b);
struct change change_between(const struct report *report, struct cell_ref now, struct cell_ref then);

#endif
