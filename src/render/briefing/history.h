/* history: the briefing of a registrant's last quarters as sheets. Everything but the file format. */
#ifndef CROSSFOOT_RENDER_BRIEFING_HISTORY_H
#define CROSSFOOT_RENDER_BRIEFING_HISTORY_H

#include "render/briefing/sheet.h"
#include "render/template.h"
#include "series/series.h"

/* NULL where the embedded fonts cannot be read. */
const struct booklet *briefing_of_history(struct arena *arena, const struct history *history,
                                          const struct template *template);

#endif
