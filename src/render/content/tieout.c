/*
 * How much of a filing is proven: the amounts of its statements and
 * reconciliations that take part in a check that ties, and the figures stated
 * in its prose, each with the figures of the tables it is or follows from.
 */
#include "render/content/content.h"
#include "render/figure.h"

enum { PRINTED, TIED, SHARE, COVERAGE_COLUMNS, HUNDRED = 100 };

/* ---- coverage ---- */

static bool is_covered_kind(enum statement_kind kind) {
    return kind_is_primary(kind) || kind == STATEMENT_EQUITY || kind == STATEMENT_RECONCILIATION;
}

/* An amount of money, or of shares and the like, is to be proven where it is printed as a number. */
static bool is_to_be_proven(const struct statement *statement, int row, int column) {
    const struct row *it = &statement->rows[row];

    return it->role != ROLE_HEADING && it->unit == UNIT_CURRENCY && it->values[column].kind == VALUE_NUMBER &&
           statement->columns[column].measure == MEASURE_AMOUNT;
}

/* Per statement, which of its cells a check that ties holds, row by row. */
static bool **tied_cells(const struct content *content) {
    const struct report *report = content->report;
    bool **tied = ARENA_ARRAY(content->arena, bool *, report->statement_count + 1);

    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *it = &report->statements[s];
        tied[s] = ARENA_ARRAY(content->arena, bool, it->row_count * it->column_count + 1);
    }
    for (int i = 0; i < report->finding_count; i++) {
        const struct finding *finding = &report->findings[i];
        bool ties = finding->verdict == VERDICT_EXACT || finding->verdict == VERDICT_WITHIN_ROUNDING;
        for (int k = 0; ties && k < finding->cell_count; k++) {
            struct cell_ref cell = finding->cells[k];
            tied[cell.statement][cell.row * report->statements[cell.statement].column_count + cell.column] = true;
        }
    }
    return tied;
}

static void count_statement(const struct statement *statement, const bool *tied, int counts[2]) {
    for (int r = 0; r < statement->row_count; r++) {
        for (int c = 0; c < statement->column_count; c++) {
            if (is_to_be_proven(statement, r, c)) {
                counts[PRINTED]++;
                counts[TIED] += tied[r * statement->column_count + c];
            }
        }
    }
}

/* Rounded down, so that 100 % is all of them. */
static void add_coverage(const struct content *content, struct table *table, text label, const int counts[2]) {
    struct table_row row = {.label = label};

    if (counts[PRINTED] == 0) {
        return;
    }
    row.cells = ARENA_ARRAY(content->arena, struct table_cell, COVERAGE_COLUMNS);
    for (int c = 0; c < SHARE; c++) {
        row.cells[c].figure = figure_computed(content->arena, content->template, decimal_of(counts[c], 0));
    }
    row.cells[SHARE].figure =
        text_format(content->arena, "%d %%", (int)((int64_t)counts[TIED] * HUNDRED / counts[PRINTED]));
    *ARRAY_ADD(content->arena, table->rows, table->row_count) = row;
}

struct table content_coverage(const struct content *content) {
    static const char *const heads[COVERAGE_COLUMNS] = {"Amounts", "Tied", "Share"};
    const struct report *report = content->report;
    struct table table = {.title = TEXT("How much is proven"), .column_count = COVERAGE_COLUMNS};
    bool **tied = tied_cells(content);
    int all[2] = {0};

    table.columns = ARENA_ARRAY(content->arena, struct table_column, COVERAGE_COLUMNS);
    for (int c = 0; c < COVERAGE_COLUMNS; c++) {
        text *head = ARENA_ARRAY(content->arena, text, 1);
        head[0] = text_from(heads[c]);
        table.columns[c] = (struct table_column){head, 1, TEXT("")};
    }
    for (int s = 0; s < report->statement_count; s++) {
        int counts[2] = {0};
        if (!is_covered_kind(report->statements[s].kind)) {
            continue;
        }
        count_statement(&report->statements[s], tied[s], counts);
        all[PRINTED] += counts[PRINTED];
        all[TIED] += counts[TIED];
        add_coverage(content, &table, content_title(content->arena, report, s), counts);
    }
    add_coverage(content, &table, TEXT("All of them"), all);
    if (table.row_count > 0) {
        table.rows[table.row_count - 1].strong = table.rows[table.row_count - 1].rule_above = true;
    }
    return table;
}

/* ---- what the prose states ---- */

static const struct {
    const char *one, *many; /* of the counts */
    const char *verb;       /* of one, before what it is compared with */
} claim_words[] = {
    [CLAIM_TIES] = {"ties to the tables", "tie to the tables", "Ties to"},
    [CLAIM_DERIVED] = {"follows from them", "follow from them", "Follows from"},
    [CLAIM_CONFLICTS] = {"conflicts with them", "conflict with them", "Conflicts with"},
    [CLAIM_NOT_IN_TABLES] = {"is not in the tables", "are not in the tables", "Not in the tables"},
    [CLAIM_FORWARD_LOOKING] = {"looks forward", "look forward", "Looks forward"},
};
enum { CLAIM_VERDICTS = CLAIM_FORWARD_LOOKING + 1 };

static int claims_of(const struct report *report, int verdict) {
    int count = 0;

    for (int i = 0; i < report->claim_count; i++) {
        count += (int)report->claims[i].verdict == verdict;
    }
    return count;
}

text content_claims_words(const struct content *content) {
    int all = content->report->claim_count;
    text words =
        text_format(content->arena, "%d %s stated in the release", all, all == 1 ? "figure is" : "figures are");
    const char *separator = ": ";

    for (int v = 0; v < CLAIM_VERDICTS; v++) {
        int count = claims_of(content->report, v);
        if (count > 0) {
            words = text_format(content->arena, "%.*s%s%d %s", TEXT_ARG(words), separator, count,
                                count == 1 ? claim_words[v].one : claim_words[v].many);
            separator = ", ";
        }
    }
    return text_join(content->arena, words, TEXT(""), TEXT("."));
}

/* "Revenues 16,019 and 12,660": the line once, where the figures are of one. */
static text cells_words(const struct content *content, const struct claim *claim) {
    text words = TEXT("");

    for (int i = 0; i < claim->cell_count; i++) {
        struct cell_ref cell = claim->cells[i];
        bool same = i > 0 && cell.statement == claim->cells[i - 1].statement && cell.row == claim->cells[i - 1].row;
        text name = same ? TEXT("") : row_name(content->arena, &content->report->statements[cell.statement], cell.row);
        words = text_format(content->arena, "%.*s%s%.*s%s%.*s", TEXT_ARG(words), i > 0 ? " and " : "", TEXT_ARG(name),
                            text_empty(name) ? "" : " ", TEXT_ARG(content_figure(content, cell)));
    }
    return words;
}

/*
 * The words that lead to the figure, without what is left of the sentence before; dots stand for it where they do not
 * end by themselves.
 */
static text subject_words(const struct content *content, const struct claim *claim) {
    text words = text_trim(text_squeeze(content->arena, claim->subject));

    words = text_trim(text_skip(words, bullet_length(words)));
    while (words.len > 0 && !is_alnum(words.ptr[0]) && words.ptr[0] != '$' && (words.ptr[0] & 0x80) == 0) {
        words = text_skip(words, 1);
    }
    bool goes_on = words.len > 0 && (is_alnum(words.ptr[words.len - 1]) || words.ptr[words.len - 1] == ',');
    return goes_on ? text_join(content->arena, words, TEXT("\u00A0"), TEXT("\u2026")) : words;
}

text content_claim(const struct content *content, const struct claim *claim) {
    text cells = cells_words(content, claim), subject = TEXT("");
    bool tied = claim->verdict == CLAIM_TIES || claim->verdict == CLAIM_DERIVED;

    if (!tied) {
        subject = subject_words(content, claim);
    }
    return text_format(content->arena, "%s%s%.*s%s%.*s", claim_words[claim->verdict].verb, text_empty(cells) ? "" : " ",
                       TEXT_ARG(cells), text_empty(subject) ? "" : ": ", TEXT_ARG(subject));
}

/* What conflicts comes first; then as they are stated. */
int *content_claims_told(const struct content *content, int *count) {
    const struct report *report = content->report;
    int *told = ARENA_ARRAY(content->arena, int, report->claim_count + 1);

    *count = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < report->claim_count; i++) {
            enum claim_verdict verdict = report->claims[i].verdict;
            if ((verdict == CLAIM_CONFLICTS) == (pass == 0) && verdict != CLAIM_FORWARD_LOOKING) {
                told[(*count)++] = i;
            }
        }
    }
    return told;
}

/* Of one sentence, and nothing more to say of either than that: "expenses of $107 million and $75 million". */
static bool told_together(const struct claim *claim, const struct claim *before) {
    return claim->verdict == before->verdict && claim->cell_count == 0 && before->cell_count == 0 &&
           text_equal(claim->subject, before->subject);
}

struct entries content_claims(const struct content *content, int most) {
    struct entries entries = {0};
    int all, *told = content_claims_told(content, &all), i = 0;

    for (; i < all; i++) {
        const struct claim *claim = &content->report->claims[told[i]];
        if (i > 0 && told_together(claim, &content->report->claims[told[i - 1]])) {
            text *caption = &entries.list[entries.count - 1].caption;
            *caption = text_join(content->arena, *caption, TEXT(", "), claim->text);
            continue;
        }
        if (entries.count == most) {
            break;
        }
        *ARRAY_ADD(content->arena, entries.list, entries.count) =
            (struct entry){claim->text, content_claim(content, claim)};
    }
    if (all > i) {
        entries_add(content->arena, &entries, "More",
                    text_format(content->arena, "%d more are in the workbook.", all - i));
    }
    return entries;
}
