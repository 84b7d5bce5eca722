/*
 * briefing: the investor briefing as sheets. Everything but the file format.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_BRIEFING_H
#define CROSSFOOT_RENDER_BRIEFING_BRIEFING_H

#include "model/model.h"
#include "render/briefing/sheet.h"
#include "render/template.h"

/* NULL where the embedded fonts cannot be read. */
const struct booklet *briefing_compose(struct arena *arena, const struct report *report,
                                       const struct template *template);

#endif
