/*
 * What the arithmetic says: the reconciliations, measure by measure with the
 * periods side by side, and the checks: counts, then those that did not tie.
 */
#include "render/content/content.h"
#include "render/figure.h"

/* ---- reconciliations ---- */

/* The reconciliations of one measure: one per period, the first of each. */
struct measure_group {
    text name;
    const struct reconciliation **periods;
    int count;
};

static bool holds_period(const struct measure_group *group, const struct reconciliation *r) {
    for (int i = 0; i < group->count; i++)
        if (period_equal(group->periods[i]->period, r->period))
            return true;
    return false;
}

/* `measures`: see content_measures(). */
static struct measure_group group_of(const struct content *content, const int *measures, int first) {
    const struct report *report = content->report;
    struct measure_group group = {content_measure_name(content->arena, report, &report->reconciliations[first]), NULL,
                                  0};
    for (int i = first; i < report->reconciliation_count; i++) {
        const struct reconciliation *r = &report->reconciliations[i];
        if (measures[i] == first && !holds_period(&group, r))
            *ARRAY_ADD(content->arena, group.periods, group.count) = r;
    }
    return group;
}

static text sign_of(const struct content *content, const struct reconciliation *r) {
    int statement = r->gaap_cell.statement;
    if (statement < 0 || statement >= content->report->statement_count)
        return TEXT("");
    return currency_sign_of(&content->report->statements[statement], r->unit);
}

static struct table_cell amount_cell(const struct content *content, decimal amount, text currency) {
    struct table_cell cell = {.currency = currency};
    cell.figure = decimal_is_zero(amount) ? content->template->numbers.nil
                                          : figure_computed(content->arena, content->template, amount);
    return cell;
}

/* It leads to the cell it was read from, where there is one. */
static void stands_at(const struct content *content, struct table_cell *cell, struct cell_ref at) {
    cell->filed = report_value(content->report, at) != NULL;
    cell->at = at;
}

/* The adjustment of that label behind `before` others of the same: costs and expenses may name one alike. */
static const struct adjustment *adjustment_labelled(const struct reconciliation *r, text label, int before) {
    for (int i = 0; i < r->adjustment_count; i++)
        if (text_equal_fold(r->adjustments[i].label, label) && before-- == 0)
            return &r->adjustments[i];
    return NULL;
}

static int rows_labelled(const struct table *table, text label) {
    int count = 0;
    for (int i = 1; i < table->row_count; i++)
        count += text_equal_fold(table->rows[i].label, label);
    return count;
}

static int labelled_before(const struct reconciliation *r, int index) {
    int count = 0;
    for (int i = 0; i < index; i++)
        count += text_equal_fold(r->adjustments[i].label, r->adjustments[index].label);
    return count;
}

static void add_end(const struct content *content, const struct measure_group *group, bool gaap, struct table *table) {
    struct table_row row = {.strong = gaap, .rule_above = !gaap, .double_below = !gaap};
    row.label = end_label(content->arena, content->template, content->report, group->periods[0], gaap);
    row.cells = ARENA_ARRAY(content->arena, struct table_cell, group->count);
    for (int i = 0; i < group->count; i++) {
        const struct reconciliation *r = group->periods[i];
        row.cells[i] = amount_cell(content, gaap ? r->gaap : r->non_gaap, sign_of(content, r));
        stands_at(content, &row.cells[i], gaap ? r->gaap_cell : r->non_gaap_cell);
    }
    *ARRAY_ADD(content->arena, table->rows, table->row_count) = row;
}

static void add_adjustment(const struct content *content, const struct measure_group *group, text label, int before,
                           struct table *table) {
    struct table_row row = {.label = label, .indent = 1};
    if (rows_labelled(table, label) > before)
        return;
    row.cells = ARENA_ARRAY(content->arena, struct table_cell, group->count);
    for (int i = 0; i < group->count; i++) {
        const struct adjustment *adjustment = adjustment_labelled(group->periods[i], label, before);
        row.cells[i] = amount_cell(content, adjustment != NULL ? adjustment->amount : decimal_of(0, 0), TEXT(""));
        if (adjustment != NULL)
            stands_at(content, &row.cells[i], adjustment->cell);
    }
    *ARRAY_ADD(content->arena, table->rows, table->row_count) = row;
}

/* "Three months ended" over "March 31, 2003", so that periods of one length share it. */
static struct table_column period_column(const struct content *content, period when) {
    text *heads = ARENA_ARRAY(content->arena, text, 2);
    text whole = period_words(content->arena, when), day = date_words(content->arena, when.end);
    heads[0] = text_trim_end(text_slice(whole, 0, whole.len - day.len));
    heads[1] = unbroken_days(content->arena, day);
    if (when.months == 0)
        return (struct table_column){heads + 1, 1, TEXT("")};
    return (struct table_column){heads, 2, TEXT("")};
}

static struct table group_table(const struct content *content, const struct measure_group *group) {
    struct table table = {.title = group->name, .column_count = group->count};
    table.columns = ARENA_ARRAY(content->arena, struct table_column, group->count);
    for (int i = 0; i < group->count; i++) {
        table.columns[i] = period_column(content, group->periods[i]->period);
    }
    add_end(content, group, true, &table);
    for (int i = 0; i < group->count; i++)
        for (int a = 0; a < group->periods[i]->adjustment_count; a++)
            add_adjustment(content, group, group->periods[i]->adjustments[a].label,
                           labelled_before(group->periods[i], a), &table);
    add_end(content, group, false, &table);
    return table;
}

static enum verdict worst_of(const struct measure_group *group) {
    enum verdict worst = group->periods[0]->verdict;
    for (int i = 1; i < group->count; i++)
        if (group->periods[i]->verdict == VERDICT_BROKEN)
            worst = VERDICT_BROKEN;
    return worst;
}

/* GAAP and non-GAAP are one where nothing is adjusted: there is nothing to tell. */
static bool adjusts_nothing(const struct measure_group *group) {
    for (int i = 0; i < group->count; i++)
        if (group->periods[i]->adjustment_count > 0 ||
            decimal_compare(group->periods[i]->gaap, group->periods[i]->non_gaap) != 0)
            return false;
    return true;
}

struct measure_tables content_reconciliations(const struct content *content) {
    const int *measures = content_measures(content->arena, content->report);
    struct measure_tables tables = {0};
    for (int i = 0; i < content->report->reconciliation_count; i++) {
        if (measures[i] != i)
            continue;
        struct measure_group group = group_of(content, measures, i);
        if (adjusts_nothing(&group))
            continue;
        *ARRAY_ADD(content->arena, tables.tables, tables.count) = (struct measure_table){
            group_table(content, &group), scale_words(group.periods[0]->scale), worst_of(&group)};
    }
    return tables;
}

/* ---- findings ---- */

static const char *const verdict_heads[] = {
    [VERDICT_EXACT] = "Exact",
    [VERDICT_WITHIN_ROUNDING] = "Within rounding",
    [VERDICT_IMPROBABLE_ROUNDING] = "Improbable rounding",
    [VERDICT_BROKEN] = "Did not tie",
    [VERDICT_UNTESTABLE] = "Not testable",
    [VERDICT_DOUBTFUL] = "Doubtful reading",
    [VERDICT_UNPLACED] = "Not placed",
    [VERDICT_OBSERVED] = "Observed",
    [VERDICT_DECIDED] = "Decided",
};
enum { VERDICT_COUNT = VERDICT_DECIDED + 1 };

const char *content_verdict(enum verdict verdict) { return verdict_heads[verdict]; }

static bool always_shown(int verdict) {
    return verdict == VERDICT_EXACT || verdict == VERDICT_WITHIN_ROUNDING || verdict == VERDICT_BROKEN;
}

static int count_of(const struct report *report, int code, int verdict) {
    int count = 0;
    for (int i = 0; i < report->finding_count; i++)
        count += (code < 0 || (int)report->findings[i].code == code) && (int)report->findings[i].verdict == verdict;
    return count;
}

/* "roll-forward" as "Roll forward", "non-recurring" as "Non-recurring". */
static text check_name(struct arena *arena, int code) {
    char *name = text_string(arena, text_from(diag_code_name((enum diag_code)code)));
    text prefix = TEXT("non-");
    for (char *c = name + (text_starts(text_from(name), prefix) ? prefix.len : 0); *c != '\0'; c++)
        if (*c == '-')
            *c = ' ';
    if (is_lower(name[0]))
        name[0] = (char)(name[0] - 'a' + 'A');
    return text_from(name);
}

static void add_count_row(const struct content *content, const int *verdicts, int code, text label,
                          struct table *table) {
    struct table_row row = {.label = label, .strong = code < 0, .rule_above = code < 0};
    int sum = 0;
    row.cells = ARENA_ARRAY(content->arena, struct table_cell, table->column_count);
    for (int c = 0; c < table->column_count; c++) {
        int count = count_of(content->report, code, verdicts[c]);
        sum += count;
        row.cells[c] = amount_cell(content, decimal_of(count, 0), TEXT(""));
    }
    if (sum > 0)
        *ARRAY_ADD(content->arena, table->rows, table->row_count) = row;
}

struct table content_checks(const struct content *content) {
    struct table table = {.title = content->template->words.findings};
    int verdicts[VERDICT_COUNT];
    for (int v = 0; v < VERDICT_COUNT; v++)
        if (always_shown(v) || count_of(content->report, -1, v) > 0)
            verdicts[table.column_count++] = v;
    table.columns = ARENA_ARRAY(content->arena, struct table_column, table.column_count);
    for (int c = 0; c < table.column_count; c++) {
        text *heads = ARENA_ARRAY(content->arena, text, 1);
        heads[0] = text_from(verdict_heads[verdicts[c]]);
        table.columns[c] = (struct table_column){heads, 1, TEXT("")};
    }
    for (int code = 0; code < DIAG_COUNT; code++)
        add_count_row(content, verdicts, code, check_name(content->arena, code), &table);
    add_count_row(content, verdicts, -1, TEXT("All checks"), &table);
    return table;
}

bool content_is_listed(const struct finding *finding) {
    return finding->verdict != VERDICT_EXACT && finding->verdict != VERDICT_WITHIN_ROUNDING &&
           finding->verdict != VERDICT_UNTESTABLE;
}

static text numbers_words(const struct content *content, const struct finding *finding) {
    if (!finding->has_numbers)
        return TEXT("");
    text expected = figure_computed(content->arena, content->template, finding->expected);
    text found = figure_computed(content->arena, content->template, finding->found);
    text difference = figure_computed(content->arena, content->template, finding->difference);
    return text_format(content->arena, " Printed %.*s, computed %.*s, difference %.*s.", TEXT_ARG(found),
                       TEXT_ARG(expected), TEXT_ARG(difference));
}

static int listed_count(const struct report *report) {
    int count = 0;
    for (int i = 0; i < report->finding_count; i++)
        count += content_is_listed(&report->findings[i]);
    return count;
}

text content_proof(const struct content *content) {
    const struct report *report = content->report;
    if (report->finding_count == 0)
        return TEXT("Nothing in this file could be checked.");
    text words =
        text_format(content->arena, "%d %s", report->finding_count, report->finding_count == 1 ? "check" : "checks");
    const char *separator = ": ";
    for (int v = 0; v < VERDICT_COUNT; v++) {
        int count = count_of(report, -1, v);
        if (count == 0)
            continue;
        text name = text_lower(content->arena, text_from(verdict_heads[v]));
        words = text_format(content->arena, "%.*s%s%d %.*s", TEXT_ARG(words), separator, count, TEXT_ARG(name));
        separator = ", ";
    }
    return text_join(content->arena, words, TEXT(""), TEXT("."));
}

/* What a person decided is settled, and listed so that everybody sees it. */
static bool is_open(const struct report *report) {
    return listed_count(report) > count_of(report, -1, VERDICT_DECIDED);
}

bool content_is_proven(const struct report *report) { return !is_open(report); }

text content_checks_words(const struct content *content) {
    bool decided = count_of(content->report, -1, VERDICT_DECIDED) > 0;
    if (is_open(content->report))
        return decided ? TEXT("What did not tie, could not be read with certainty, or was decided by corrections")
                       : TEXT("What did not tie, or could not be read with certainty");
    return decided ? TEXT("Whatever could be checked ties; this was decided by corrections:")
                   : TEXT("Whatever could be checked ties, exactly or within the rounding of the printed figures.");
}

text content_finding(const struct content *content, const struct finding *finding) {
    text message = text_trim_end(finding->message);
    if (text_starts(message, TEXT("nothing ")) || text_starts(message, TEXT("no ")))
        message = text_join(content->arena, TEXT("N"), TEXT(""), text_skip(message, 1)); /* labels stay as filed */
    return text_format(content->arena, "%.*s%s%.*s", TEXT_ARG(message), text_ends(message, TEXT(".")) ? "" : ".",
                       TEXT_ARG(numbers_words(content, finding)));
}

struct entries content_findings(const struct content *content) {
    struct entries entries = {0};
    for (int i = 0; i < content->report->finding_count; i++) {
        const struct finding *finding = &content->report->findings[i];
        if (!content_is_listed(finding))
            continue;
        text caption = text_format(content->arena, "%s, line\u00A0%u", verdict_heads[finding->verdict],
                                   (unsigned)finding->origin.line);
        *ARRAY_ADD(content->arena, entries.list, entries.count) =
            (struct entry){caption, content_finding(content, finding)};
    }
    return entries;
}
