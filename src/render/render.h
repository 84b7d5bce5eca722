/*
 * render: from the model to documents. A renderer gets the model const and
 * hands back bytes; it never touches a file. Formats are the rows of a table.
 */
#ifndef CROSSFOOT_RENDER_RENDER_H
#define CROSSFOOT_RENDER_RENDER_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "model/model.h"
#include "series/series.h"

/* How documents look: page, colours, fonts, sections, headline figures. See templates/default.yaml. */
struct template;

/* The default, compiled in. Never NULL: that it loads is tested at build time. NULL only when memory is out. */
const struct template *template_default(struct arena *arena, struct diag *diag);

/* A template from YAML bytes; what it leaves out is the default's. NULL after telling `diag` with line and column. */
const struct template *template_parse(struct arena *arena, text yaml, struct diag *diag);

/* The YAML of a template that is compiled in, by its name without the ending; empty where there is none. */
text template_bundled(text name);

/* Their names and what they are for, a line each. */
void template_list(struct buffer *out);

/* Whether the documents of that suffix are made where nothing else is asked for. */
bool template_makes(const struct template *template, const char *suffix);

struct renderer {
    const char *suffix;    /* "pdf": the format's name and the file's ending */
    const char *describes; /* for --help */
    bool usual;            /* a run makes it whose configuration does not say which */
    /* Appends the document to `out`. False after telling `diag`; `out` is then of no use. */
    bool (*render)(struct arena *arena, const struct report *report, const struct template *template,
                   struct buffer *out, struct diag *diag);
};

extern const struct renderer renderers[];
extern const int renderer_count;

/* Documents of a registrant's history, by the same rules. */
struct history_renderer {
    const char *suffix;
    const char *describes;
    bool usual;
    bool (*render)(struct arena *arena, const struct history *history, const struct template *template,
                   struct buffer *out, struct diag *diag);
};

extern const struct history_renderer history_renderers[];
extern const int history_renderer_count;

/* The findings alone, as one JSON object with the input's name: what `crossfoot check -f json` lists. */
void render_findings_json(struct buffer *out, const struct report *report);

/*
 * The findings of several filings as one SARIF log: begin, each filing's results, end. `path` is the input's as the
 * user gave it; `all`: exact findings too; `first`: none has been written yet, and what is returned says the same.
 */
void render_sarif_begin(struct buffer *out);
bool render_sarif_results(struct buffer *out, const struct report *report, text path, bool all, bool first);
void render_sarif_end(struct buffer *out);

#endif
