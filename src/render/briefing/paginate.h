/*
 * paginate: a place on the current page, and new pages when it runs out. Every
 * part of the briefing is set through it, from the top of a page downwards.
 */
#ifndef CROSSFOOT_RENDER_BRIEFING_PAGINATE_H
#define CROSSFOOT_RENDER_BRIEFING_PAGINATE_H

#include "render/briefing/sheet.h"
#include "render/content/content.h"

struct flow {
    struct arena *arena;
    const struct report *report;
    const struct template *template;
    const struct headline *headline;
    struct booklet *booklet;
    int sheet;                        /* the current one: the last, but where a place is filled later */
    bool turned;                      /* the current sheet lies on its side */
    double left, right, top, bottom;  /* the type area; top is of pages after the first */
    double heading_end;               /* where the last section's heading ends */
    double y;                         /* the next free point of the last sheet */
    text running_left, running_right; /* the head of pages after the first */
    text made;                        /* the foot of all: what it was made from */
    int *row_anchors;                 /* of each statement: the anchor of its first row; the others follow */
    int section_anchors[SECTION_COUNT];
    struct {
        int tag; /* 0: there is no such place */
        int bookmark, sheet;
        double y;
    } contents; /* where the contents are filled in at last */
};

void flow_begin(struct flow *flow);
int flow_sheet(const struct flow *flow); /* the current sheet's number */
double flow_width(const struct flow *flow);
double flow_left_over(const struct flow *flow); /* points to the bottom of the type area */
bool flow_at_top(const struct flow *flow);
void flow_new_sheet(struct flow *flow);
void flow_need(struct flow *flow, double height); /* a new sheet unless that much is left, or the sheet is fresh */

/* From here on sheets lie on their side, or stand; a sheet with nothing on it is turned itself. */
void flow_turn(struct flow *flow, bool turned);
double flow_width_turned(const struct flow *flow, bool turned); /* of the type area then */
double flow_height_turned(const struct flow *flow, bool turned);

/* What follows page one begins a sheet of its own. */
void flow_leave_front(struct flow *flow);

struct style flow_style(const struct flow *flow, enum face face, double size, colour colour);

/* Wraps and sets `t` from x on; lines flow over pages, and y moves below. */
void flow_lines(struct flow *flow, double x, double width, struct style style, text t);

/* ... as a part of that kind. */
void flow_words(struct flow *flow, enum tag_kind kind, double x, double width, struct style style, text t);
void flow_paragraph(struct flow *flow, double x, double width, struct style style, text t);
double flow_words_height(const struct flow *flow, double width, struct style style, text t);

/* A section's heading with a rule above it and a bookmark; `keep` points must follow on the same page. */
void flow_section(struct flow *flow, text title, double keep);

/* A short remark at the right end of the heading just set. */
void flow_section_aside(struct flow *flow, text t);

/* A caption in the left column and its text beside it: the grid for everything that is not a table. */
void flow_entry(struct flow *flow, text caption, struct style style, text t);

/* All of them, each a flow_entry() in the body's face. */
void flow_entries(struct flow *flow, const struct entries *entries, double size);
double flow_entries_height(const struct flow *flow, const struct entries *entries, double size);

struct content flow_content(const struct flow *flow);

/* The anchor of a cell's row; 0 where there is none. */
int flow_row_anchor(const struct flow *flow, struct cell_ref cell);

/* Writes heads and "page x of y" on every sheet. Last call. */
void flow_finish(struct flow *flow);

#endif
