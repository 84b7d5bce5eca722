/*
 * model: what a filing says, freed of how it was laid out. The waist of the
 * program: only recognize/ builds it, check/ only adds findings and ties
 * claims, renderers get it const. Plain arrays, indices for parents, fixed
 * depth: report -> statement -> row -> value. All of it lives in the arena of
 * the filing.
 */
#ifndef CROSSFOOT_MODEL_MODEL_H
#define CROSSFOOT_MODEL_MODEL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/diag.h"
#include "base/origin.h"
#include "base/sha256.h"
#include "base/text.h"

/* ---- words of the field: each enum has a name in JSON, see the *_name() functions ---- */

enum value_kind { VALUE_BLANK, VALUE_NUMBER, VALUE_NIL, VALUE_NOT_MEANINGFUL, VALUE_TEXT };
enum unit { UNIT_CURRENCY, UNIT_SHARES, UNIT_PER_SHARE, UNIT_PERCENT, UNIT_BASIS_POINTS, UNIT_RATIO, UNIT_COUNT };
enum basis { BASIS_UNSTATED, BASIS_GAAP, BASIS_ADJUSTMENT, BASIS_NON_GAAP };
enum measure {
    MEASURE_AMOUNT,
    MEASURE_PERCENT_OF_REVENUE,
    MEASURE_CHANGE,
    MEASURE_PERCENT_CHANGE,
    MEASURE_PERCENT_CHANGE_CC
};
enum role { ROLE_HEADING, ROLE_ITEM, ROLE_SUBTOTAL, ROLE_TOTAL, ROLE_RATIO, ROLE_PER_SHARE, ROLE_SHARES };
enum statement_kind {
    STATEMENT_INCOME,
    STATEMENT_BALANCE,
    STATEMENT_CASH_FLOW,
    STATEMENT_EQUITY,
    STATEMENT_RECONCILIATION,
    STATEMENT_SEGMENT,
    STATEMENT_OTHER
};
enum verdict {
    VERDICT_EXACT,
    VERDICT_WITHIN_ROUNDING,
    VERDICT_IMPROBABLE_ROUNDING,
    VERDICT_BROKEN,
    VERDICT_UNTESTABLE,
    VERDICT_DOUBTFUL,
    VERDICT_UNPLACED,
    VERDICT_OBSERVED,
    VERDICT_DECIDED /* by a person: a correction, or a figure that stands as filed */
};
enum claim_verdict { CLAIM_TIES, CLAIM_DERIVED, CLAIM_CONFLICTS, CLAIM_NOT_IN_TABLES, CLAIM_FORWARD_LOOKING };
enum adjustment_type {
    ADJUSTMENT_OTHER,
    ADJUSTMENT_STOCK_COMPENSATION,
    ADJUSTMENT_AMORTIZATION,
    ADJUSTMENT_RESTRUCTURING,
    ADJUSTMENT_ACQUISITION,
    ADJUSTMENT_IMPAIRMENT,
    ADJUSTMENT_LITIGATION,
    ADJUSTMENT_TAX_EFFECT
};
/* What a correction changes, or, the last, leaves as it is filed. */
enum correction_kind {
    CORRECTION_VALUE,
    CORRECTION_LABEL,
    CORRECTION_PERIOD,
    CORRECTION_BASIS,
    CORRECTION_KIND,
    CORRECTION_SCALE,
    CORRECTION_STANDS
};
enum paragraph_kind {
    PARAGRAPH_HEADLINE,
    PARAGRAPH_BODY,
    PARAGRAPH_HEADING,
    PARAGRAPH_ABOUT,
    PARAGRAPH_FORWARD_LOOKING,
    PARAGRAPH_NON_GAAP,
    PARAGRAPH_CONTACT,
    PARAGRAPH_TRADEMARK
};

/* The lines that matter, each a us-gaap element: the rows of concept.def. */
enum concept {
    CONCEPT_NONE,
#define CONCEPT(name, key, element, title) CONCEPT_##name,
#include "model/concept.def"
#undef CONCEPT
    CONCEPT_COUNT
};

/* Non-GAAP measures by kind: the rows of non_gaap.def. */
enum non_gaap {
    NON_GAAP_NONE,
#define NON_GAAP(name, key, twin, title) NON_GAAP_##name,
#include "model/non_gaap.def"
#undef NON_GAAP
    NON_GAAP_COUNT
};

/* ---- statements ---- */

/*
 * A period: its end and length; months 0 is an instant. No date: not told. 13 or 14 weeks are 3 months, 52 or 53 12;
 * days that make no whole months are as many as they come nearest to.
 * How the head puts the length is no part of which period it is: it is for whoever prints it.
 */
typedef struct {
    date end;
    uint8_t months;
    uint8_t weeks; /* "16 weeks ended": 16; 0 where no weeks are told */
    bool trailing; /* "trailing twelve months": no fiscal year */
    uint16_t days; /* "from March 22 to June 30": 101, where days told make no whole months; 0 where they do */
} period;

/* What few values have. */
struct value_notes {
    text marks; /* footnote marks beside it, separated by blanks */
    text filed; /* what is printed where a correction put `printed` in its place; else empty */
};

/*
 * One cell. `amount` is the number as printed with its sign (parentheses are a minus), unscaled; 0 for a nil. There are
 * more of them than of anything else in a model: they are kept small.
 */
struct value {
    uint8_t kind;  /* enum value_kind */
    uint8_t unit;  /* enum unit */
    bool doubtful; /* read, but the reading is not certain: told by a diagnostic */
    bool money;    /* printed with a currency's sign */
    decimal amount;
    text printed;                    /* as filed: "(4,381)", "--", "N/M"; without currency sign and footnote marks */
    const struct value_notes *notes; /* NULL where it has neither marks nor anything filed: value_marks() asks */
    struct origin origin;
};

/* A signed part of a sum: a row of the same statement, or a column of the same statement (see struct column). */
struct term {
    int index;
    int sign; /* +1 or -1 */
};

/*
 * What a row is the sum of, inferred from the numbers; term_count 0 where nothing was found. A relation is believed by
 * row and by evidence over all columns; a single column may still contradict it (then check/ says "broken").
 */
struct calculation {
    struct term *terms;
    int term_count;
    int evidence; /* bits of evidence above chance, for the dump */
};

struct row {
    text label;     /* whole: wrapped lines joined, hyphenation undone; without footnote marks and leaders */
    text marks;     /* the label's footnote marks, separated by blanks */
    text printed;   /* the label as filed: as above, with its footnote marks */
    int section;    /* index of the heading row above that holds it, or -1 */
    int depth;      /* 0 outermost */
    enum role role; /* ROLE_HEADING: no values, a caption of the rows below */
    enum unit unit;
    int64_t scale; /* of this row: 1 for percent and per share, else mostly the statement's; 0: not told */
    enum concept concept;
    enum non_gaap non_gaap;         /* the measure this row prints, by its own words; then it has no concept */
    enum basis basis;               /* as the row's own words tell it: "GAAP net income"; mostly unstated */
    bool part;                      /* a part of the line `concept` names, or its forecast: not the registrant's */
    bool rule_above;                /* a rule was printed above its values */
    struct value *values;           /* one per column */
    struct calculation calculation; /* terms are rows */
    struct origin origin;           /* where the label, or for a blank label the first value, stands */
};

struct column {
    enum basis basis;
    period period;
    enum measure measure;
    enum unit unit; /* what it counts whatever its rows do: "Number of shares"; currency: its rows tell */
    int64_t scale;  /* of its own unit, of money where it is another than the statement's; 0: not told */
    text member;    /* adjustment, segment or registrant named in the head; mostly empty */
    text currency;  /* ISO 4217, where it is another than the statement's: a convenience translation */
    text *heads;    /* the head as printed, outermost first */
    int head_count;
    text marks; /* the head's footnote marks */
    bool unaudited;
    bool expected;                  /* "Q1 2024 Outlook", or of a period that ends after the release: no results */
    struct calculation calculation; /* terms are columns: GAAP + adjustments = non-GAAP */
};

/* A note below a statement, tied by its mark. */
struct note {
    text mark; /* "A", "1", "*" */
    text text;
    struct origin origin;
};

struct statement {
    enum statement_kind kind;
    text title;       /* "Condensed Consolidated Balance Sheets" */
    text above;       /* the line above the title, which names something: the segment perhaps; may be empty */
    text lead;        /* the sentence or line that leads to it: "Net sales by region were as follows:"; may be empty */
    text period_note; /* "Six months ended June 30, 2004 and 2003", below the title as printed; mostly empty */
    text entity;      /* the registrant as named above the title; may be empty */
    text scale_note;  /* "(In thousands, except per share data)" as printed; may be empty */
    int64_t scale;    /* 1, 1000, 1000000; 0 where nothing tells it */
    text currency;    /* ISO 4217; "USD" where nothing else is said */
    text document;    /* "EX-99.1"; empty where unknown */
    bool unaudited;
    bool of_another; /* `entity` is a business the registrant bought: no figure of it is a headline or in a history */
    struct column *columns;
    int column_count;
    struct row *rows;
    int row_count;
    struct note *notes;
    int note_count;
    struct origin origin; /* its title */
    uint32_t last_line;   /* the last source line that belongs to it */
};

/* A place in the statements. */
struct cell_ref {
    int statement;
    int row;
    int column;
};

/* ---- reconciliations, claims, findings ---- */

struct adjustment {
    text label;
    enum adjustment_type type;
    decimal amount;
    struct cell_ref cell;
};

/* A measure's way from GAAP to non-GAAP in one period. Amounts are in printed units of `scale`. */
struct reconciliation {
    enum concept measure;
    text label; /* the measure as printed: "Net loss" */
    period period;
    enum unit unit;
    int64_t scale;
    decimal gaap, non_gaap;
    struct cell_ref gaap_cell, non_gaap_cell;
    struct adjustment *adjustments; /* by name; their sum leads from gaap to non_gaap */
    int adjustment_count;
    enum verdict verdict;
};

/* Why a claim is not in the tables, as far as its words are to blame. */
enum claim_doubt { CLAIM_DOUBT_NONE, CLAIM_DOUBT_MEASURE, CLAIM_DOUBT_PERIOD };

struct claim {
    text text; /* the figure as printed: "$16.0 million" */
    text sentence;
    text subject; /* the words before it that say of what, or those of the figure before; may be empty */
    text behind;  /* the words behind it that go on to say so: "of debt extinguishment costs"; mostly empty */
    struct origin origin;
    enum concept measure; /* CONCEPT_NONE: not told, or not with certainty */
    enum measure kind;    /* the amount itself, its change, or its part of another */
    int direction;        /* of a change: 1 up, -1 down, 0 not told */
    period period;        /* no date: not told, and none of the tables settles it */
    bool period_told;     /* by the figure's own words, and not taken over from what stands around */
    period against;       /* what a change is measured from; no date: not told */
    enum basis basis;
    bool basis_told;
    decimal value; /* as printed: 16.0 with unit currency and scale 1000000 */
    int64_t scale;
    enum unit unit;
    int group; /* index of the first claim with the same subject */
    enum claim_verdict verdict;
    enum claim_doubt doubt;
    struct cell_ref *cells; /* the figure it is, or those it is worked out from */
    int cell_count;
};

/* One check carried out. cells[0] is the figure checked, the others what it was checked against. */
struct finding {
    enum diag_code code;
    enum verdict verdict;
    struct cell_ref *cells;
    int cell_count;
    bool has_numbers;   /* expected, found and difference mean something */
    decimal expected;   /* what the cells say it should be */
    decimal found;      /* what is printed */
    decimal difference; /* found - expected */
    text message;       /* "Total operating expenses 15,221 is not the sum of its rows 15,211" */
    struct origin origin;
};

/* What a person decided about this filing, and what became of it. Its finding is told with those of the checks. */
struct correction {
    enum correction_kind kind;
    struct cell_ref at; /* what it concerns: a cell; column -1: the row, row -1: the column, both: the statement */
    bool fits;          /* it was applied; else the filing does not read, any more, as it says */
    text was, now;      /* in words; of a figure that stands, `now` is empty */
    text note;          /* why, in the person's words; may be empty */
    struct origin origin;
};

/* ---- the form and the release ---- */

/* A text and where it stands; empty where the filing does not give it. */
struct field {
    text text;
    struct origin origin;
};

struct item {
    text number;  /* as printed: "12", "2.02" */
    text title;   /* as printed, without the final point */
    text modern;  /* today's number: "2.02" */
    text body;    /* its paragraphs, joined by line feeds */
    bool results; /* results of operations are furnished under it */
    struct origin origin;
};

struct exhibit {
    text number; /* "99.1" */
    text description;
    bool present; /* it is in the file */
    struct origin origin;
};

/* A security registered under Section 12(b), as the cover's table lists it (since 2019). */
struct security {
    text title;    /* "Common Stock, $0.01 par value per share" */
    text symbol;   /* "KO"; empty for one without */
    text exchange; /* "New York Stock Exchange" */
    struct origin origin;
};

/* A registrant as the header of an EDGAR submission names it. */
struct registrant {
    text name, cik, sic, irs_number, state, fiscal_year_end; /* digits as the header has them: "3571", "0930" */
    text *former_names;                                      /* the latest first */
    int former_name_count;
};

/* The header of an EDGAR submission; `found` false: the input has none and all else is empty. */
struct header {
    bool found;
    text accession, form;
    date period, filed;
    text *items; /* titles, or in a header of tags numbers */
    int item_count;
    struct registrant *registrants;
    int registrant_count;
};

enum answer { ANSWER_NONE, ANSWER_NO, ANSWER_YES };

/*
 * The cover of the form, its items, exhibits and signature. `found` false: there is no cover, and all but `header`,
 * `cik` and `form` is empty. Of forms other than 8-K and 6-K only the cover's own fields are read.
 */
struct filing {
    bool found;
    text form; /* "8-K", "8-K/A", "6-K", "10-Q" */
    struct header header;
    int amendment;               /* number of the amendment; 0: none, or not told */
    date amended_date;           /* of the report that is amended, where the form tells it */
    text amended_note;           /* the sentence that tells it */
    enum answer emerging_growth; /* the registrant is an emerging growth company */
    text *boxes;                 /* the boxes that are checked, by what they stand for: "Rule 425" */
    int box_count;
    struct security *securities;
    int security_count;
    date report_date; /* of the earliest event reported */
    struct origin report_date_origin;
    struct field registrant, state, file_number, irs_number, phone;
    text cik;              /* from an SGML header only */
    struct field *address; /* as printed, a line each */
    int address_count;
    struct item *items;
    int item_count;
    int results_item;         /* index into items, or -1 */
    bool furnished;           /* the form says the information is furnished, or shall not be deemed filed */
    text furnished_note;      /* why: "under Item 9, as Release 33-8216 allows" */
    period period_of_results; /* no date where the form does not tell it with certainty */
    text period_words;        /* as the item says it: "Q4 and fiscal year 2003" */
    bool preliminary;         /* preliminary results are announced */
    bool delayed;             /* a delay of final results is announced */
    struct exhibit *exhibits;
    int exhibit_count;
    struct field signer, signer_title;
    date signed_on;
    uint32_t last_line; /* the last source line of the form in its document */
};

struct ticker {
    text exchange; /* "Nasdaq" */
    text symbol;   /* "SONS" */
};

struct paragraph {
    enum paragraph_kind kind;
    text text; /* lines joined, hyphenation undone */
    struct origin origin;
};

struct release {
    bool found;
    text headline;
    text place; /* "WESTFORD, Mass." */
    text wire;  /* "BUSINESS WIRE" */
    date date;
    struct ticker *tickers;
    int ticker_count;
    text issuer;                  /* the name that leads to the tickers, where it is told with certainty */
    struct paragraph *paragraphs; /* all of them, in order; the headline is the first */
    int paragraph_count;
};

/* A document of the filing, for the sources and the source sheet. */
struct document {
    text type;          /* "8-K", "EX-99.1"; "" where the input does not tell */
    text name;          /* file name inside a submission; may be empty */
    struct line *lines; /* rendered source text */
    int line_count;
    uint32_t first_line;   /* the number of lines[0] */
    size_t offset, length; /* in the input, bytes */
};

/* What another filing of the registrant prints of an earlier period, lent by series_lend(). */
struct lent {
    enum concept concept;
    enum basis basis;
    enum unit unit;
    period period;
    text currency;  /* ISO 4217: of its table */
    decimal amount; /* a loss is negative */
    int64_t scale;
    text source; /* the filing's name */
};

struct report {
    text name;               /* the input's name, without directories */
    size_t bytes;            /* of the input */
    char sha256[SHA256_HEX]; /* of the input; the pipeline sets it, no reader asks */
    struct document *documents;
    int document_count;
    struct filing filing;
    struct release release;
    struct statement *statements;
    int statement_count;
    struct reconciliation *reconciliations;
    int reconciliation_count;
    struct claim *claims;
    int claim_count;
    struct finding *findings;
    int finding_count;
    struct correction *corrections;
    int correction_count;
    struct lent *lent; /* of earlier periods that this filing does not print; none unless a history was asked for */
    int lent_count;
};

/* ---- names, as JSON and dumps write them ---- */

const char *value_kind_name(enum value_kind kind);
const char *unit_name(enum unit unit);
const char *basis_name(enum basis basis); /* NULL for BASIS_UNSTATED */
const char *measure_name(enum measure measure);
const char *role_name(enum role role);
const char *statement_kind_name(enum statement_kind kind);
const char *verdict_name(enum verdict verdict);
const char *claim_verdict_name(enum claim_verdict verdict);
const char *claim_doubt_name(enum claim_doubt doubt); /* NULL for CLAIM_DOUBT_NONE */
const char *adjustment_type_name(enum adjustment_type type);
const char *paragraph_kind_name(enum paragraph_kind kind);
const char *correction_kind_name(enum correction_kind kind);
const char *concept_key(enum concept concept);     /* "net_income" */
const char *concept_element(enum concept concept); /* "us-gaap:NetIncomeLoss"; NULL for CONCEPT_NONE */
const char *concept_title(enum concept concept);   /* "Net income (loss)" */
enum concept concept_by_key(text key);             /* CONCEPT_NONE where unknown */
bool concept_is_net_income(enum concept concept);  /* the parent's, before others' shares, for common stock */
const char *non_gaap_key(enum non_gaap measure);   /* "adjusted_net_income"; NULL for NON_GAAP_NONE */
enum concept non_gaap_twin(enum non_gaap measure); /* the line it adjusts, or CONCEPT_NONE */

/* ---- asking the model ---- */

bool period_equal(period a, period b);

/* Not in the file, and not expected there: another filing holds it, and the form says so. */
bool exhibit_is_elsewhere(const struct exhibit *exhibit);

bool kind_is_primary(enum statement_kind kind);                           /* income, balance sheet, cash flows */
bool measure_is_change(enum measure measure);                             /* in constant currency as well */
bool column_headed_alike(const struct column *a, const struct column *b); /* the same heads, line by line */
text column_currency(const struct statement *statement,
                     const struct column *column); /* its own, or else the statement's */
bool cell_same(struct cell_ref a, struct cell_ref b);
int cell_compare(struct cell_ref a, struct cell_ref b);                              /* by statement, row, column */
const struct value *report_value(const struct report *report, struct cell_ref cell); /* NULL out of range */
/* The first row that is the line, no heading; -1 where there is none. */
int statement_row_of(const struct statement *statement, enum concept concept);
bool statement_tells_per_share(const struct statement *statement); /* what a share earned, basic or diluted */

const struct row *report_row(const struct report *report, struct cell_ref cell);       /* of a cell in range */
const struct column *report_column(const struct report *report, struct cell_ref cell); /* likewise */
text report_line(const struct report *report, struct origin at);                       /* empty where there is none */
bool value_is_amount(const struct value *value);                                       /* a number or a nil */
text value_marks(const struct value *value);                                           /* empty where it has none */
text value_filed(const struct value *value);                                           /* empty where it is as filed */
void value_set_marks(struct arena *arena, struct value *value, text marks);
void value_set_filed(struct arena *arena, struct value *value, text filed);

/* The element a row is one of the registrant's figures of; NULL for none, and for a segment's or another part's. */
const char *row_element(const struct row *row);

/* The scale of one value, which counts what its column does where that is told; 0 where nothing tells it. */
int64_t value_scale(const struct statement *statement, int row, int column);

/* The column's calculation is GAAP and adjustments, as those columns' own heads say. */
bool column_is_adjusted(const struct statement *statement, int column);

/* "Weighted-average exercise price": what stands there is of each row, and of no sum of rows. */
bool column_is_average(const struct column *column);

/* All its rows are of percent: "Percent change" by volume, price and currency. Such rows may add. */
bool statement_is_of_percents(const struct statement *statement);

/*
 * What a row is called where its section is out of sight: "Diluted" under "Earnings per share:" is "Earnings per
 * share: Diluted". The concept's title for a blank label; empty where there is neither.
 */
text row_name(struct arena *arena, const struct statement *statement, int row);

/* The same of a cell: a row that tells its basis alone is led by its column, "Operating income, As adjusted". */
text cell_name(struct arena *arena, const struct statement *statement, int row, int column);
text reconciliation_name(struct arena *arena, const struct report *report, const struct reconciliation *it);

/*
 * A registrant's name without case, accents, punctuation and legal form: "sonus-networks" of "Sonus Networks, Inc.".
 * Empty where no plain letter is left.
 */
text registrant_key(struct arena *arena, text name);

/*
 * The cell of `concept` for a period and basis in the first statement that prints it (income statements before others;
 * BASIS_GAAP also accepts an unstated basis, except in a reconciliation). Segments, and columns of a named member, are
 * not the registrant's own figures and passed over. False where there is none or it is blank.
 */
bool report_find(const struct report *report, enum concept concept, period when, enum basis basis,
                 struct cell_ref *out);

/* The day the results were told: the release's, or else the filing's; no date where neither is known. */
date report_told(const struct report *report);

/*
 * The latest period of results: the shortest length (a quarter rather than a year) of the latest end that an income
 * statement prints, one with net income or earnings per share where there is one; no date where there is none.
 * report_previous() and report_year_ago() give the comparatives that are printed; no date where they are not.
 */
period report_latest(const struct report *report);
period report_previous(const struct report *report, period latest);
period report_year_ago(const struct report *report, period latest);

/* Whether an applied correction concerns exactly this: a cell, a row, a column or a statement (as in correction.at). */
bool report_corrected(const struct report *report, struct cell_ref at);

/* Whether a finding is broken: the worst verdict decides the exit code. */
bool report_broken(const struct report *report);

/* Reports (never repairs) what no model may be: bad indices, missing values, wrong counts. True when sound. */
bool model_check(const struct report *report, struct diag *diag);

/* The model as text, for --dump=model and the golden files; findings and claims for --dump=checks. */
void model_dump(struct buffer *out, const struct report *report);
void checks_dump(struct buffer *out, const struct report *report);

#endif
