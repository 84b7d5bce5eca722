/*
 * content: what the documents for people tell, freed of how they set it: words,
 * lists of captions and texts, tables, bars. The briefing sets it on pages, the
 * page of HTML marks it up; neither repeats it. Filed figures are told as filed;
 * what is computed is told as computed. Nothing here knows of a page's width.
 */
#ifndef CROSSFOOT_RENDER_CONTENT_CONTENT_H
#define CROSSFOOT_RENDER_CONTENT_CONTENT_H

#include "model/model.h"
#include "render/content/table.h"
#include "render/headline.h"
#include "render/template.h"

/* Whose content it is, and in which words. */
struct content {
    struct arena *arena;
    const struct report *report;
    const struct template *template;
};

/* A caption and its text; an empty caption goes on with the one before. */
struct entry {
    text caption;
    text words;
};

struct entries {
    struct entry *list;
    int count;
};

/* Nothing is added where there are no words. */
void entries_add(struct arena *arena, struct entries *entries, const char *caption, text words);

/* ---- who and when ---- */

text content_registrant(const struct report *report);

/* Where no cover and no release names the registrant: whom the titles of tables name, or that nothing does. */
text content_document_name(const struct report *report);

/* The release's, to be quoted below the registrant: no salutation, and not what stands there already. */
text content_headline(const struct report *report);
text content_subject(struct arena *arena, const struct report *report); /* "Results for the quarter ended ..." */

/* The facts of the form beside the name, a line each: form, item, date, tickers. No captions. */
struct entries content_facts(const struct content *content);

/* What the file lacks, a sentence each; empty where it has all. No captions. */
struct entries content_missing(const struct content *content);

/* ---- headline figures ---- */

/* With its currency: "$(4,381)". Empty for a cell that is not there. */
text content_figure(const struct content *content, struct cell_ref cell);
struct table content_changes(const struct content *content, const struct headline *headline);

/* "Non-GAAP, in millions": where the figure's table is not in the scale that the headline figures are said to be in. */
text content_told_in(const struct content *content, const struct headline *headline, text words, struct cell_ref cell);
text content_changes_note(const struct content *content);
text content_headline_scale(const struct content *content, const struct headline *headline);

/* ---- the bridge ---- */

enum { BARS_MOST = 9 };
enum bar_kind { BAR_GAAP, BAR_INCREASE, BAR_DECREASE, BAR_NON_GAAP };

struct bar {
    text label;
    decimal amount;
    decimal from, to; /* levels */
    enum bar_kind kind;
};

struct bars {
    struct bar bars[BARS_MOST + 2];
    int count;
};

/*
 * The registrant's net income of the latest period, or else its first reconciliation of that period in currency; NULL
 * where there is none, or where all of them are a part's.
 */
const struct reconciliation *content_bridge(const struct report *report);

/* Whether a reconciliation begins with an amount of the registrant's statements, or with another than theirs. */
enum whose { WHOSE_REGISTRANT, WHOSE_UNKNOWN, WHOSE_PART };
enum whose content_whose(const struct report *report, const struct reconciliation *it);

/*
 * Of each of the report's reconciliations the first of its measure: one measure in one unit and scale, of one part;
 * where no line is known for it, of one label. An array in the arena.
 */
const int *content_measures(struct arena *arena, const struct report *report);

/* What it reconciles, and of which part: "EBITDA, Completion Services". */
text content_measure_name(struct arena *arena, const struct report *report, const struct reconciliation *it);

/* "Completion Services" of a part's; empty of the registrant's, and where no name is told. */
text content_part(const struct report *report, const struct reconciliation *it);
text content_bridge_words(const struct content *content, const struct reconciliation *bridge);

/*
 * GAAP, the adjustments, non-GAAP. Adjustments of nil are left out; of many, the smallest are one bar "Other
 * adjustments". False where the amounts cannot be added up.
 */
bool content_bars(const struct content *content, const struct reconciliation *bridge, struct bars *bars);

/* ---- in brief ---- */

/* A sentence and the cell it is about; statement -1 for none. */
struct sentence {
    text words;
    struct cell_ref cell;
};

struct sentences {
    struct sentence *list;
    int count;
};

/* What happened in the latest period, at most five sentences, or that it cannot be told; none without tables. */
struct sentences content_brief(const struct content *content, const struct headline *headline);

/* One line over the comparable periods that are printed, oldest first. A loss is negative. */
enum { TREND_MOST = 8 };

struct trend_point {
    period when;
    decimal amount;
    struct cell_ref cell;
    bool missing; /* a quarter without a figure: its place stays empty */
    bool derived; /* printed by nobody */
};

struct trend {
    text label, title; /* as filed; what the line is */
    int64_t scale;
    struct trend_point points[TREND_MOST];
    int count;
};

struct trend content_trend(const struct content *content, const struct headline *headline, enum concept concept);

/* Those of revenue and net income, or of a lender net interest income and net income: what can be drawn. */
enum { TRENDS_MOST = 2 };
struct trends {
    struct trend series[TRENDS_MOST];
    int count;
};
struct trends content_trends(const struct content *content, const struct headline *headline);
text content_trend_words(const struct content *content, const struct trend *series); /* the chart in words */
text content_point(const struct content *content, const struct trend_point *point);  /* "16,019", derived "16,019†" */
text content_month(struct arena *arena, date end);                                   /* "Mar 2003" */
text content_bars_words(const struct content *content, const struct bars *bars);     /* the bridge in words */

/* ---- statements and proof ---- */

struct table content_statement(const struct content *content, int statement);

/* Its own, or what its first line is; never empty. */
text content_statement_title(struct arena *arena, const struct statement *statement);

/* The same with the period, where another statement has that title for another: a quarter's and the year's. */
text content_title(struct arena *arena, const struct report *report, int statement);

/*
 * The rules of each row: one above what is a sum, and two below what is the last of sums. A line that says total is
 * one where the numbers or a printed rule say so; in a list of highlights it adds up nothing. What is printed stands
 * where it can mean a sum: not as a grid, below another sum, above a table's first figures or figures a share.
 */
enum row_rule { ROW_BARE, ROW_RULED, ROW_CLOSED };
const uint8_t *content_row_rules(struct arena *arena, const struct statement *statement);

/* Rows stand under the row: it heads them. "Commitments and contingencies" heads none. */
bool content_row_names(const struct statement *statement, int index);
/* Below its title: whose it is if not the registrant's, its period where no head tells it, the note on its scale. */
text content_statement_scale(const struct content *content, const struct statement *statement);

/* "(A)" of a mark that is a letter or a digit, others as they are. */
text content_note_mark(const struct content *content, const struct note *note);

/* One table a measure, its periods side by side: the first of each. */
struct measure_table {
    struct table table; /* its title is the measure's name */
    text scale;
    enum verdict worst; /* of its periods */
};

struct measure_tables {
    struct measure_table *tables;
    int count;
};

struct measure_tables content_reconciliations(const struct content *content);

struct table content_checks(const struct content *content); /* how many checks came to which verdict */
const char *content_verdict(enum verdict verdict);          /* "Did not tie" */
bool content_is_listed(const struct finding *finding);      /* it did not tie, or was not read with certainty */
text content_finding(const struct content *content, const struct finding *finding); /* with its numbers */

/* "231 checks: 226 exact, 4 within rounding, 1 did not tie." or that nothing could be checked. */
text content_proof(const struct content *content);
bool content_is_proven(const struct report *report);            /* no finding is listed but what was decided */
text content_checks_words(const struct content *content);       /* what stands above the list */
struct entries content_findings(const struct content *content); /* those listed; captions are verdict and line */

/* How many amounts of each statement and reconciliation take part in a check that ties; no rows without them. */
struct table content_coverage(const struct content *content);

/* "59 figures are stated in the release: 44 tie to the tables, 12 follow from them, ..." */
text content_claims_words(const struct content *content);

/* Which claims are told of, in their order: conflicts first, none that looks forward. An array in the arena. */
int *content_claims_told(const struct content *content, int *count);

/* Those claims, what each is of and ties to: at most so many, and how many more. */
struct entries content_claims(const struct content *content, int most);
text content_claim(const struct content *content, const struct claim *claim); /* what it is of, and what it ties to */

/* ---- in words ---- */

struct entries content_filing(const struct content *content);  /* the form as filed */
struct entries content_release(const struct content *content); /* its non-GAAP and forward-looking paragraphs */
struct entries content_notes(const struct content *content);   /* how to read a document */
struct entries content_sources(const struct content *content); /* where it all stands */

#endif
