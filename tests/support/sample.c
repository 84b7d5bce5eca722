/*
 * sample: the report of Sonus Networks for the first quarter of 2003, from
 * tables of its printed figures. Rows are typeset into a source text as they
 * are added, and every origin points into that. Nothing here is recognised:
 * roles, units and concepts are what a right reading gives.
 */
#include "sample.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/decimal.h"

enum { LABEL_WIDTH = 62, VALUE_WIDTH = 12, COLUMNS_MOST = 6 };

/* Values as printed, "--" a nil and "." a blank; a heading has none. `section`: the heading that holds the row. */
struct sample_row {
    const char *section;
    const char *label;
    int depth;
    enum role role;
    enum concept concept;
    const char *values;
};

struct sample_column {
    enum basis basis;
    int year, month, months;
    const char *heads[3];
    const char *marks;
};

struct sample_statement {
    enum statement_kind kind;
    const char *title, *scale_note;
    const struct sample_column *columns;
    int column_count;
    const struct sample_row *rows;
    int row_count;
    const char *note;
};

#define COUNT(table) (int)(sizeof(table) / sizeof *(table))

static const char ASSETS[] = "Assets";
static const char CURRENT_ASSETS[] = "Current assets";
static const char LIABILITIES[] = "Liabilities and Stockholders' Equity";
static const char CURRENT_LIABILITIES[] = "Current liabilities";
static const char EQUITY[] = "Stockholders' equity";
static const char COST[] = "Cost of revenues";
static const char EXPENSES[] = "Operating expenses";

static const struct sample_column balance_columns[] = {
    {BASIS_UNSTATED, 2003, 3, 0, {"March 31,", "2003", "(Unaudited)"}, ""},
    {BASIS_UNSTATED, 2002, 12, 0, {"December 31,", "2002", NULL}, ""},
};

static const struct sample_row balance_rows[] = {
    {NULL, ASSETS, 0, ROLE_HEADING, CONCEPT_NONE, ""},
    {ASSETS, CURRENT_ASSETS, 0, ROLE_HEADING, CONCEPT_NONE, ""},
    {CURRENT_ASSETS, "Cash, cash equivalents and marketable securities", 1, ROLE_ITEM, CONCEPT_CASH, "106,236 111,167"},
    {CURRENT_ASSETS, "Accounts receivable, net", 1, ROLE_ITEM, CONCEPT_RECEIVABLES, "2,454 2,956"},
    {CURRENT_ASSETS, "Inventories", 1, ROLE_ITEM, CONCEPT_INVENTORY, "11,287 10,776"},
    {CURRENT_ASSETS, "Other current assets", 1, ROLE_ITEM, CONCEPT_NONE, "4,488 3,806"},
    {CURRENT_ASSETS, "Total current assets", 1, ROLE_SUBTOTAL, CONCEPT_CURRENT_ASSETS, "124,465 128,705"},
    {ASSETS, "Property and equipment, net", 0, ROLE_ITEM, CONCEPT_NONE, "9,226 11,174"},
    {ASSETS, "Goodwill and purchased intangible assets, net", 0, ROLE_ITEM, CONCEPT_NONE, "903 1,174"},
    {ASSETS, "Other assets, net", 0, ROLE_ITEM, CONCEPT_NONE, "494 480"},
    {ASSETS, "", 0, ROLE_TOTAL, CONCEPT_ASSETS, "135,088 141,533"},
    {NULL, LIABILITIES, 0, ROLE_HEADING, CONCEPT_NONE, ""},
    {LIABILITIES, CURRENT_LIABILITIES, 0, ROLE_HEADING, CONCEPT_NONE, ""},
    {CURRENT_LIABILITIES, "Accounts payable and accrued expenses", 1, ROLE_ITEM, CONCEPT_NONE, "33,840 37,521"},
    {CURRENT_LIABILITIES, "Accrued restructuring expenses", 1, ROLE_ITEM, CONCEPT_NONE, "1,513 3,143"},
    {CURRENT_LIABILITIES, "Deferred revenue", 1, ROLE_ITEM, CONCEPT_NONE, "31,831 29,235"},
    {CURRENT_LIABILITIES, "Current portion of long-term obligations", 1, ROLE_ITEM, CONCEPT_NONE, "1,527 1,606"},
    {CURRENT_LIABILITIES, "Total current liabilities", 1, ROLE_SUBTOTAL, CONCEPT_CURRENT_LIABILITIES, "68,711 71,505"},
    {LIABILITIES, "Long-term obligations, less current portion", 0, ROLE_ITEM, CONCEPT_NONE, "2,660 3,293"},
    {LIABILITIES, "Convertible subordinated notes", 0, ROLE_ITEM, CONCEPT_NONE, "10,000 10,000"},
    {LIABILITIES, EQUITY, 0, ROLE_HEADING, CONCEPT_NONE, ""},
    {EQUITY, "Common stock", 1, ROLE_ITEM, CONCEPT_NONE, "207 207"},
    {EQUITY, "Capital in excess of par value", 1, ROLE_ITEM, CONCEPT_NONE, "858,514 858,126"},
    {EQUITY, "Accumulated deficit", 1, ROLE_ITEM, CONCEPT_RETAINED_EARNINGS, "(802,249) (797,868)"},
    {EQUITY, "Deferred compensation", 1, ROLE_ITEM, CONCEPT_NONE, "(2,494) (3,469)"},
    {EQUITY, "Treasury stock", 1, ROLE_ITEM, CONCEPT_NONE, "(261) (261)"},
    {EQUITY, "Total stockholders' equity", 1, ROLE_SUBTOTAL, CONCEPT_EQUITY, "53,717 56,735"},
    {LIABILITIES, "", 0, ROLE_TOTAL, CONCEPT_LIABILITIES_AND_EQUITY, "135,088 141,533"},
};

#define THREE_COLUMNS(year, month, day)                                                                                \
    {BASIS_GAAP, year, month, 3, {"Three months ended", day, "US GAAP Results"}, ""},                                  \
        {BASIS_ADJUSTMENT, year, month, 3, {"Three months ended", day, "Adjustments"}, ""}, {                          \
        BASIS_NON_GAAP, year, month, 3, {"Three months ended", day, "Non GAAP Results"}, "A"                           \
    }

static const struct sample_column sequential_columns[] = {
    THREE_COLUMNS(2003, 3, "March 31, 2003"),
    THREE_COLUMNS(2002, 12, "December 31, 2002"),
};

static const struct sample_column year_ago_columns[] = {
    THREE_COLUMNS(2003, 3, "March 31, 2003"),
    THREE_COLUMNS(2002, 3, "March 31, 2002"),
};

static const struct sample_row sequential_rows[] = {
    {NULL, "Revenues", 0, ROLE_ITEM, CONCEPT_REVENUE, "16,019 -- 16,019 12,660 -- 12,660"},
    {NULL, COST, 0, ROLE_HEADING, CONCEPT_NONE, ""},
    {COST, "Write-off (benefit) of inventory and purchase commitments", 1, ROLE_ITEM, CONCEPT_NONE,
     "(735) 735 -- -- -- --"},
    {COST, "Other cost of revenues", 1, ROLE_ITEM, CONCEPT_NONE, "6,165 -- 6,165 6,298 -- 6,298"},
    {COST, "Total cost of revenues", 1, ROLE_SUBTOTAL, CONCEPT_COST_OF_REVENUE, "5,430 735 6,165 6,298 -- 6,298"},
    {NULL, "Gross profit", 0, ROLE_SUBTOTAL, CONCEPT_GROSS_PROFIT, "10,589 (735) 9,854 6,362 -- 6,362"},
    {NULL, "Gross profit %", 0, ROLE_RATIO, CONCEPT_NONE, "66.1% . 61.5% 50.3% . 50.3%"},
    {NULL, EXPENSES, 0, ROLE_HEADING, CONCEPT_NONE, ""},
    {EXPENSES, "Research and development", 1, ROLE_ITEM, CONCEPT_RESEARCH_AND_DEVELOPMENT,
     "7,702 -- 7,702 8,783 -- 8,783"},
    {EXPENSES, "Sales and marketing", 1, ROLE_ITEM, CONCEPT_SELLING_AND_MARKETING, "5,274 -- 5,274 5,656 -- 5,656"},
    {EXPENSES, "General and administrative", 1, ROLE_ITEM, CONCEPT_GENERAL_AND_ADMINISTRATIVE,
     "1,080 -- 1,080 539 -- 539"},
    {EXPENSES, "Stock-based compensation", 1, ROLE_ITEM, CONCEPT_STOCK_COMPENSATION, "894 (894) -- 3,841 (3,841) --"},
    {EXPENSES, "Amort. of goodwill and purchased intangible assets", 1, ROLE_ITEM, CONCEPT_NONE,
     "271 (271) -- 358 (358) --"},
    {EXPENSES, "Write-off of goodwill and purchased intangible assets", 1, ROLE_ITEM, CONCEPT_NONE,
     "-- -- -- 175 (175) --"},
    {EXPENSES, "Restructuring charges (benefit), net", 1, ROLE_ITEM, CONCEPT_NONE, "-- -- -- 16 (16) --"},
    {EXPENSES, "Total operating expenses", 1, ROLE_SUBTOTAL, CONCEPT_OPERATING_EXPENSES,
     "15,221 (1,165) 14,056 19,368 (4,390) 14,978"},
    {NULL, "Loss from operations", 0, ROLE_SUBTOTAL, CONCEPT_OPERATING_INCOME,
     "(4,632) 430 (4,202) (13,006) 4,390 (8,616)"},
    {NULL, "Interest expense", 0, ROLE_ITEM, CONCEPT_INTEREST_EXPENSE, "(130) -- (130) (238) -- (238)"},
    {NULL, "Interest income", 0, ROLE_ITEM, CONCEPT_INTEREST_INCOME, "381 -- 381 424 -- 424"},
    {NULL, "Net loss", 0, ROLE_TOTAL, CONCEPT_NET_INCOME, "(4,381) 430 (3,951) (12,820) 4,390 (8,430)"},
    {NULL, "Basic and diluted net loss per share", 0, ROLE_PER_SHARE, CONCEPT_EPS_BASIC_AND_DILUTED,
     "(0.02) . (0.02) (0.07) . (0.04)"},
    {NULL, "Shares used in computation", 0, ROLE_SHARES, CONCEPT_SHARES_BASIC_AND_DILUTED,
     "198,703 . 198,703 195,648 . 195,648"},
};

static const struct sample_row year_ago_rows[] = {
    {NULL, "Revenues", 0, ROLE_ITEM, CONCEPT_REVENUE, "16,019 -- 16,019 21,158 -- 21,158"},
    {NULL, COST, 0, ROLE_HEADING, CONCEPT_NONE, ""},
    {COST, "Write-off (benefit) of inventory and purchase commitments", 1, ROLE_ITEM, CONCEPT_NONE,
     "(735) 735 -- 9,434 (9,434) --"},
    {COST, "Other cost of revenues", 1, ROLE_ITEM, CONCEPT_NONE, "6,165 -- 6,165 9,875 -- 9,875"},
    {COST, "Total cost of revenues", 1, ROLE_SUBTOTAL, CONCEPT_COST_OF_REVENUE, "5,430 735 6,165 19,309 (9,434) 9,875"},
    {NULL, "Gross profit", 0, ROLE_SUBTOTAL, CONCEPT_GROSS_PROFIT, "10,589 (735) 9,854 1,849 9,434 11,283"},
    {NULL, "Gross profit %", 0, ROLE_RATIO, CONCEPT_NONE, "66.1% . 61.5% 8.7% . 53.3%"},
    {NULL, EXPENSES, 0, ROLE_HEADING, CONCEPT_NONE, ""},
    {EXPENSES, "Research and development", 1, ROLE_ITEM, CONCEPT_RESEARCH_AND_DEVELOPMENT,
     "7,702 -- 7,702 14,615 -- 14,615"},
    {EXPENSES, "Sales and marketing", 1, ROLE_ITEM, CONCEPT_SELLING_AND_MARKETING, "5,274 -- 5,274 8,407 -- 8,407"},
    {EXPENSES, "General and administrative", 1, ROLE_ITEM, CONCEPT_GENERAL_AND_ADMINISTRATIVE,
     "1,080 -- 1,080 1,466 -- 1,466"},
    {EXPENSES, "Stock-based compensation", 1, ROLE_ITEM, CONCEPT_STOCK_COMPENSATION, "894 (894) -- 5,743 (5,743) --"},
    {EXPENSES, "Amort. of goodwill and purchased intangible assets", 1, ROLE_ITEM, CONCEPT_NONE,
     "271 (271) -- 406 (406) --"},
    {EXPENSES, "Restructuring charges (benefit), net", 1, ROLE_ITEM, CONCEPT_NONE, "-- -- -- (12,141) 12,141 --"},
    {EXPENSES, "Total operating expenses", 1, ROLE_SUBTOTAL, CONCEPT_OPERATING_EXPENSES,
     "15,221 (1,165) 14,056 18,496 5,992 24,488"},
    {NULL, "Loss from operations", 0, ROLE_SUBTOTAL, CONCEPT_OPERATING_INCOME,
     "(4,632) 430 (4,202) (16,647) 3,442 (13,205)"},
    {NULL, "Interest expense", 0, ROLE_ITEM, CONCEPT_INTEREST_EXPENSE, "(130) -- (130) (139) -- (139)"},
    {NULL, "Interest income", 0, ROLE_ITEM, CONCEPT_INTEREST_INCOME, "381 -- 381 592 -- 592"},
    {NULL, "Net loss", 0, ROLE_TOTAL, CONCEPT_NET_INCOME, "(4,381) 430 (3,951) (16,194) 3,442 (12,752)"},
    {NULL, "Basic and diluted net loss per share", 0, ROLE_PER_SHARE, CONCEPT_EPS_BASIC_AND_DILUTED,
     "(0.02) . (0.02) (0.09) . (0.07)"},
    {NULL, "Shares used in computation", 0, ROLE_SHARES, CONCEPT_SHARES_BASIC_AND_DILUTED,
     "198,703 . 198,703 186,057 . 186,057"},
};

static const char NON_GAAP_NOTE[] =
    "These adjusted statements are given for information and do not follow US generally "
    "accepted accounting principles; they leave out the items shown as adjustments.";

static const struct sample_statement statements[] = {
    {STATEMENT_BALANCE, "Condensed Consolidated Balance Sheets", "(In thousands)", balance_columns,
     COUNT(balance_columns), balance_rows, COUNT(balance_rows), NULL},
    {STATEMENT_INCOME, "Condensed Consolidated Statements of Operations", "(In thousands, except per share data)",
     sequential_columns, COUNT(sequential_columns), sequential_rows, COUNT(sequential_rows), NON_GAAP_NOTE},
    {STATEMENT_INCOME, "Condensed Consolidated Statements of Operations", "(In thousands, except per share data)",
     year_ago_columns, COUNT(year_ago_columns), year_ago_rows, COUNT(year_ago_rows), NON_GAAP_NOTE},
};

/* ---- the source text ---- */

static struct origin add_line(struct arena *arena, struct report *report, text line) {
    struct document *document = &report->documents[0];
    size_t offset = document->length;

    *ARRAY_ADD(arena, document->lines, document->line_count) = (struct line){line, offset};
    document->length = offset + line.len + 1;
    report->bytes = document->length;
    return (struct origin){0, (uint32_t)document->line_count, 1, (uint32_t)line.len, offset};
}

static struct field add_field(struct arena *arena, struct report *report, const char *string) {
    text line = text_from(string);

    return (struct field){line, add_line(arena, report, line)};
}

/* ---- statements ---- */

static const struct {
    enum role role;
    enum unit unit;
    int64_t scale;
} units[] = {
    {ROLE_RATIO, UNIT_PERCENT, 1},
    {ROLE_PER_SHARE, UNIT_PER_SHARE, 1},
    {ROLE_SHARES, UNIT_SHARES, 1000},
};

static void set_unit(struct row *row) {
    row->unit = UNIT_CURRENCY;
    row->scale = 1000;
    for (int i = 0; i < COUNT(units); i++) {
        if (units[i].role == row->role) {
            row->unit = units[i].unit;
            row->scale = units[i].scale;
        }
    }
}

static struct value read_value(text printed, enum unit unit) {
    struct value value = {.kind = VALUE_NUMBER, .unit = unit, .printed = printed};
    bool negative = text_starts(printed, TEXT("("));
    text digits = negative ? text_slice(printed, 1, printed.len - 1) : printed;

    if (text_equal(printed, TEXT("."))) {
        return (struct value){.kind = VALUE_BLANK, .unit = unit};
    }
    if (text_equal(printed, TEXT("--"))) {
        value.kind = VALUE_NIL;
        return value;
    }
    if (text_ends(digits, TEXT("%"))) {
        digits.len--;
        value.printed.len--;
    }
    if (!decimal_parse(digits, &value.amount)) {
        assert(!"a figure of the sample is not a number");
    }
    if (negative) {
        value.amount = decimal_negate(value.amount);
    }
    return value;
}

static int find_section(const struct statement *statement, const char *label) {
    for (int r = statement->row_count - 1; label != NULL && r >= 0; r--) {
        if (statement->rows[r].role == ROLE_HEADING && text_equal(statement->rows[r].label, text_from(label))) {
            return r;
        }
    }
    return -1;
}

/* The typeset row: its label, then its values right-aligned; a blank value leaves its place empty. */
static text typeset(struct arena *arena, const struct row *row, int columns) {
    struct buffer line = BUFFER_EMPTY;
    text copy;

    buffer_repeat(&line, ' ', (size_t)row->depth * 2);
    buffer_text(&line, row->label);
    for (int c = 0; row->role != ROLE_HEADING && c < columns; c++) {
        size_t end = LABEL_WIDTH + (size_t)(c + 1) * VALUE_WIDTH;
        buffer_repeat(&line, ' ', end - line.len - row->values[c].printed.len);
        buffer_text(&line, row->values[c].printed);
    }
    copy = text_copy(arena, buffer_view(&line));
    buffer_free(&line);
    return copy;
}

static void place_values(struct row *row, int columns, struct origin line) {
    for (int c = 0; c < columns; c++) {
        struct value *value = &row->values[c];
        size_t begin = LABEL_WIDTH + (size_t)(c + 1) * VALUE_WIDTH - value->printed.len;
        if (value->kind != VALUE_BLANK) {
            value->origin = line;
            value->origin.column = (uint32_t)begin + 1;
            value->origin.length = (uint32_t)value->printed.len;
            value->origin.offset += begin;
        }
    }
}

static void add_row(struct arena *arena, struct report *report, struct statement *statement,
                    const struct sample_row *from) {
    struct row row = {.label = text_from(from->label), .depth = from->depth, .role = from->role};
    text rest = text_from(from->values), word = {0};
    struct origin line;

    row.concept = from->concept;
    row.section = find_section(statement, from->section);
    set_unit(&row);
    row.values = ARENA_ARRAY(arena, struct value, statement->column_count);
    for (int c = 0; c < statement->column_count; c++) {
        row.values[c] = read_value(text_next_word(&rest, &word) ? word : TEXT("."), row.unit);
    }
    line = add_line(arena, report, typeset(arena, &row, statement->column_count));
    place_values(&row, statement->column_count, line);
    row.origin = line;
    row.origin.column += (uint32_t)row.depth * 2;
    row.origin.offset += (size_t)row.depth * 2;
    row.origin.length = (uint32_t)row.label.len;
    if (row.label.len == 0) {
        row.origin = row.values[0].origin;
    }
    *ARRAY_ADD(arena, statement->rows, statement->row_count) = row;
}

static struct column make_column(struct arena *arena, const struct sample_column *from) {
    struct column column = {.basis = from->basis, .marks = text_from(from->marks)};

    column.period.end = date_of(from->year, from->month, date_month_days(from->year, from->month));
    column.period.months = (uint8_t)from->months;
    column.measure = MEASURE_AMOUNT;
    column.unaudited = from->months > 0 || from->year == 2003;
    for (int h = 0; h < 3 && from->heads[h] != NULL; h++) {
        *ARRAY_ADD(arena, column.heads, column.head_count) = text_from(from->heads[h]);
    }
    return column;
}

static void add_note(struct arena *arena, struct report *report, struct statement *statement, const char *words) {
    struct note *note = ARRAY_ADD(arena, statement->notes, statement->note_count);

    note->mark = TEXT("A");
    note->text = text_from(words);
    note->origin = add_line(arena, report, text_join(arena, TEXT("(A)"), TEXT(" "), note->text));
}

static void add_statement(struct arena *arena, struct report *report, const struct sample_statement *from) {
    struct statement *statement = ARRAY_ADD(arena, report->statements, report->statement_count);

    *statement = (struct statement){.kind = from->kind, .title = text_from(from->title), .scale = 1000};
    statement->entity = TEXT("SONUS NETWORKS, INC.");
    statement->scale_note = text_from(from->scale_note);
    statement->currency = TEXT("USD");
    statement->document = TEXT("EX-99.1");
    statement->unaudited = from->kind == STATEMENT_INCOME;
    add_line(arena, report, statement->entity);
    statement->origin = add_line(arena, report, statement->title);
    add_line(arena, report, statement->scale_note);
    for (int c = 0; c < from->column_count; c++) {
        *ARRAY_ADD(arena, statement->columns, statement->column_count) = make_column(arena, &from->columns[c]);
    }
    for (int r = 0; r < from->row_count; r++) {
        add_row(arena, report, statement, &from->rows[r]);
    }
    if (from->note != NULL) {
        add_note(arena, report, statement, from->note);
    }
    statement->last_line = (uint32_t)report->documents[0].line_count;
}

/* ---- the form ---- */

static void add_item(struct arena *arena, struct report *report, const char *number, const char *title,
                     const char *modern, const char *body) {
    struct item *item = ARRAY_ADD(arena, report->filing.items, report->filing.item_count);

    item->number = text_from(number);
    item->title = text_from(title);
    item->modern = text_from(modern);
    item->body = text_from(body);
    item->results = strcmp(modern, "2.02") == 0;
    item->origin = add_line(arena, report, text_format(arena, "Item %s.  %s", number, title));
    add_line(arena, report, item->body);
}

static void add_exhibit(struct arena *arena, struct report *report, bool present) {
    struct exhibit *exhibit = ARRAY_ADD(arena, report->filing.exhibits, report->filing.exhibit_count);

    exhibit->number = TEXT("99.1");
    exhibit->description = TEXT("Press release of April 9, 2003 with results for the quarter ended March 31, 2003.");
    exhibit->present = present;
    exhibit->origin = add_line(arena, report, text_join(arena, exhibit->number, TEXT("   "), exhibit->description));
}

static void add_registrant(struct arena *arena, struct report *report) {
    struct filing *filing = &report->filing;

    filing->registrant = add_field(arena, report, "SONUS NETWORKS, INC.");
    filing->state = add_field(arena, report, "DELAWARE");
    filing->file_number = add_field(arena, report, "000-30229");
    filing->irs_number = add_field(arena, report, "04-3387074");
    *ARRAY_ADD(arena, filing->address, filing->address_count) =
        add_field(arena, report, "5 CARLISLE ROAD, WESTFORD, MASSACHUSETTS 01886");
    filing->phone = add_field(arena, report, "(978) 692-8999");
}

static void add_filing(struct arena *arena, struct report *report, bool exhibit_present) {
    struct filing *filing = &report->filing;

    filing->found = true;
    filing->form = TEXT("8-K");
    add_line(arena, report, TEXT("FORM 8-K"));
    filing->report_date = date_of(2003, 4, 9);
    filing->report_date_origin = add_line(arena, report, TEXT("April 9, 2003"));
    add_registrant(arena, report);
    add_item(arena, report, "7", "FINANCIAL STATEMENTS, PRO FORMA FINANCIAL INFORMATION AND EXHIBITS", "9.01",
             "(c) Exhibits");
    add_exhibit(arena, report, exhibit_present);
    add_item(arena, report, "9", "REGULATION FD DISCLOSURE", "2.02",
             "Furnished under Item 9 in place of Item 12, as Release No. 33-8216 allows; not deemed filed.");
    filing->results_item = 1;
    filing->furnished = true;
    filing->furnished_note = TEXT("under Item 9, as Release 33-8216 allows");
    filing->period_of_results = (period){.end = date_of(2003, 3, 31), .months = 3};
    filing->period_words = TEXT("fiscal quarter ended March 31, 2003");
    filing->signer = add_field(arena, report, "Stephen J. Nill");
    filing->signer_title =
        add_field(arena, report, "Chief Financial Officer, Vice President of Finance and Administration and Treasurer");
    filing->signed_on = date_of(2003, 4, 9);
    filing->last_line = (uint32_t)report->documents[0].line_count;
}

/* ---- the release ---- */

static const struct {
    enum paragraph_kind kind;
    const char *words;
} paragraphs[] = {
    {PARAGRAPH_HEADLINE, "Sonus Networks: First-Quarter Results for 2003; Revenues Up 27%, Loss of $0.02 Per Share"},
    {PARAGRAPH_BODY, "Sonus Networks, Inc. (Nasdaq: SONS) gave its results for the first quarter ended March 31, 2003, "
                     "under U.S. generally accepted accounting principles."},
    {PARAGRAPH_BODY,
     "First quarter 2003 revenues came to $16.0 million, against $12.7 million in the fourth quarter of 2002. The net "
     "loss for the first quarter of 2003 came to $4.4 million or $0.02 per share."},
    {PARAGRAPH_HEADING, "About Sonus Networks"},
    {PARAGRAPH_ABOUT, "Sonus Networks, Inc. makes packet voice equipment for carriers."},
    {PARAGRAPH_FORWARD_LOOKING, "Statements here that look ahead involve risks and may turn out differently."},
    {PARAGRAPH_TRADEMARK, "Sonus is a registered trademark of Sonus Networks."},
    {PARAGRAPH_CONTACT, "CONTACT: Investor Relations: Sonus Networks, Inc."},
};

static void add_release(struct arena *arena, struct report *report) {
    struct release *release = &report->release;

    release->found = true;
    release->headline = text_from(paragraphs[0].words);
    release->place = TEXT("WESTFORD, Mass.");
    release->wire = TEXT("BUSINESS WIRE");
    release->date = date_of(2003, 4, 9);
    *ARRAY_ADD(arena, release->tickers, release->ticker_count) = (struct ticker){TEXT("Nasdaq"), TEXT("SONS")};
    for (int i = 0; i < COUNT(paragraphs); i++) {
        struct paragraph *paragraph = ARRAY_ADD(arena, release->paragraphs, release->paragraph_count);
        paragraph->kind = paragraphs[i].kind;
        paragraph->text = text_from(paragraphs[i].words);
        paragraph->origin = add_line(arena, report, paragraph->text);
    }
}

static struct report *new_report(struct arena *arena) {
    struct report *report = ARENA_NEW(arena, struct report);
    struct document *document = ARRAY_ADD(arena, report->documents, report->document_count);

    report->name = TEXT("sonus-2003q1.txt");
    memset(report->sha256, '0', sizeof report->sha256 - 1);
    document->first_line = 1;
    report->filing.results_item = -1;
    return report;
}

struct report *sample_report(struct arena *arena) {
    struct report *report = new_report(arena);

    add_filing(arena, report, true);
    add_release(arena, report);
    for (int i = 0; i < COUNT(statements); i++) {
        add_statement(arena, report, &statements[i]);
    }
    return report;
}

struct report *sample_cover_only(struct arena *arena) {
    struct report *report = new_report(arena);

    report->name = TEXT("sonus-cover.txt");
    add_filing(arena, report, false);
    return report;
}
