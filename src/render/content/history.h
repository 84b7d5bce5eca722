/*
 * content_history: what the briefing of a history tells, freed of how it is set:
 * the last quarters as tables and lines of points, what changed, what is
 * missing, which filings it was made from. Nothing here knows of a page.
 */
#ifndef CROSSFOOT_RENDER_CONTENT_HISTORY_H
#define CROSSFOOT_RENDER_CONTENT_HISTORY_H

#include "render/content/content.h"
#include "series/series.h"

/* Whose content it is, and which quarters of its axis it shows: the last eight, gaps among them. */
struct story {
    struct arena *arena;
    const struct history *history;
    const struct template *template;
    const struct series_quarter *quarters;
    int quarter_count;
    int64_t scale; /* of amounts of money: the finest that the quarters are printed in, so that no digit is lost */
    struct series_pairs changed, preliminary;
};

struct story story_of(struct arena *arena, const struct history *history, const struct template *template);

text story_subject(const struct story *story);         /* "Eight quarters to March 31, 2004" */
struct entries story_facts(const struct story *story); /* CIK, other names, filings; no captions */
struct entries story_brief(const struct story *story); /* sentences; no captions */

/* A line over the quarters; a quarter without a figure is a missing point. False where fewer than two are told. */
bool story_trend(const struct story *story, enum concept concept, struct trend *out);

/* Lines by quarter; no rows where there are none. Marks: story_marks_note(). */
enum story_part { STORY_GAAP, STORY_NON_GAAP, STORY_BALANCE, STORY_PARTS };
struct table story_quarters(const struct story *story, enum story_part part);
text story_scale(const struct story *story); /* "in thousands, except per share figures" */
text story_marks_note(const struct story *story, const struct table *table); /* those that stand in it */

/* First and later figures, with their filings' numbers. */
struct table story_pairs(const struct story *story, const struct series_pairs *pairs, const char *first,
                         const char *later);

struct entries story_adjustments(const struct story *story);
struct entries story_gaps(const struct story *story);
struct entries story_filings(const struct story *story);
struct entries story_notes(const struct story *story);

#endif
