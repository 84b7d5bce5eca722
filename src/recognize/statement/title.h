/*
 * title: what stands above a table: entity, title, scale note, period line;
 * and which kind of statement a title names.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_TITLE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_TITLE_H

#include <stdbool.h>

#include "layout/layout.h"
#include "model/model.h"
#include "recognize/statement/scale.h"
#include "recognize/vocabulary.h"

/* One printed line above a table, or a leading row of it that holds words only. */
struct title_line {
    text text;
    int line; /* index in the layout's lines */
};

struct title {
    struct title_line *lines; /* all of them, top down */
    int line_count;
    text entity, name; /* "SONUS NETWORKS, INC.", "Condensed Consolidated Balance Sheets"; empty where none */
    text above;        /* what the name took the place of: "Institutional Securities" above "Income Statement" */
    text subject;      /* "Operating Profit by Division" below "Reconciliation of ... Information": part of `name` */
    text lead;         /* the sentence right above that introduces the table, or a line above that is no name */
    int name_line;     /* index in the layout's lines; -1 where none */
    bool has_kind;     /* the name tells a kind */
    enum statement_kind kind;
    bool weak;          /* prose has such headings too: the labels of the table must agree */
    struct scale scale; /* factor 0 where no line tells one */
    bool unaudited;
    bool continued;  /* "(continued)" */
    bool renamed;    /* below that line another names a kind: what goes on is the page, not the table */
    bool reconciles; /* the sentence above says that the table reconciles; the labels must agree */
};

/* Collects the heading lines right above block `grid_block`: back to prose, another table, or `from_line`. */
void title_collect(struct arena *arena, const struct layout *layout, int grid_block, int from_line,
                   struct title *title);

/* Adds a line that stands inside the grid, above its heads. */
void title_add(struct arena *arena, struct title *title, text line, int index);

/* A sentence with a mark inside the grid that leads to it: "(A) Costs are comprised of the following:"; else false. */
bool title_lead(struct arena *arena, struct title *title, text line);

/* Reads the lines: who, what, in which scale. */
void title_read(struct arena *arena, struct title *title);

/* The kind of statement that a heading names; false where it names none. */
bool title_kind(text heading, enum statement_kind *out);

/* A company's name: "SONUS NETWORKS, INC.", "Ford Motor Company and Subsidiaries". */
bool title_entity(text line);

/* The foot of a page, read as words: "Example Corporation 11", "12 Example Corporation". */
bool title_foot(const struct words *words, text line);

/* A sentence or a bullet point, which is no heading. */
bool title_is_prose(text t);

/* The lines below the name that tell nothing but a period, joined by blanks. */
text title_period_below(struct arena *arena, const struct title *title);

/* The lines that tell of a period, joined by blanks. */
text title_period(struct arena *arena, const struct title *title);

#endif
