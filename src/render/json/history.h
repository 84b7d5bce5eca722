/* json/history: a registrant's history as JSON, described in docs/history.md. */
#ifndef CROSSFOOT_RENDER_JSON_HISTORY_H
#define CROSSFOOT_RENDER_JSON_HISTORY_H

#include "base/diag.h"
#include "render/template.h"
#include "series/series.h"

bool json_history_render(struct arena *arena, const struct history *history, const struct template *template,
                         struct buffer *out, struct diag *diag);

#endif
