/*
 * section: the parts of the briefing, each a function that sets itself at the
 * current point, or nothing where the filing gives nothing for it. briefing.c
 * holds the table of them.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_SECTION_H
#define CROSSFOOT_RENDER_BRIEFING_SECTION_H

#include "render/briefing/paginate.h"

void section_masthead(struct flow *flow); /* always first */

/* Facts at the right of a masthead, a line each. Returns where they end. */
double section_facts(struct flow *flow, struct entries facts, double top);

void section_headline(struct flow *flow);
void section_brief(struct flow *flow);
void section_bridge(struct flow *flow);
void section_changes(struct flow *flow);
void section_contents(struct flow *flow); /* keeps a place */
void section_filing(struct flow *flow);
void section_statements(struct flow *flow);
void section_reconciliations(struct flow *flow);
void section_findings(struct flow *flow);
void section_release(struct flow *flow);
void section_notes(struct flow *flow);
void section_sources(struct flow *flow);

/*
 * How much of the contents' sheet will be left below them, `more` sections being still to come; 0 where they stand on a
 * sheet of their own, or nowhere.
 */
double section_contents_left(const struct flow *flow, int more);

/* The last bookmark moves to where the contents stand: what is set on their sheet is led to in its order. */
void section_contents_bookmark(struct flow *flow);

/* Fills the contents into their place; before flow_finish(). */
void section_contents_fill(struct flow *flow);

#endif
