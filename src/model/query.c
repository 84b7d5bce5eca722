/*
 * query: what renderers and checks ask the model: a cell, a line, the figure
 * of a concept, the periods told. Answers nothing rather than something near.
 */
#include "model/model.h"

#include <stdlib.h>

/* A fiscal quarter of 13 weeks may end some days off the calendar's. */
enum { DAYS_OFF = 10 };

/* Results are released within so many days of their period. */
enum { RECENT_DAYS = 150 };

bool period_equal(period a, period b) { return date_equal(a.end, b.end) && a.months == b.months; }

bool measure_is_change(enum measure measure) {
    return measure == MEASURE_CHANGE || measure == MEASURE_PERCENT_CHANGE || measure == MEASURE_PERCENT_CHANGE_CC;
}

bool kind_is_primary(enum statement_kind kind) {
    return kind == STATEMENT_INCOME || kind == STATEMENT_BALANCE || kind == STATEMENT_CASH_FLOW;
}

bool column_headed_alike(const struct column *a, const struct column *b) {
    if (a->head_count != b->head_count)
        return false;
    for (int i = 0; i < a->head_count; i++)
        if (!text_equal(a->heads[i], b->heads[i]))
            return false;
    return true;
}

text column_currency(const struct statement *statement, const struct column *column) {
    return column->currency.len > 0 ? column->currency : statement->currency;
}

bool cell_same(struct cell_ref a, struct cell_ref b) { return cell_compare(a, b) == 0; }

int cell_compare(struct cell_ref a, struct cell_ref b) {
    if (a.statement != b.statement)
        return a.statement < b.statement ? -1 : 1;
    if (a.row != b.row)
        return a.row < b.row ? -1 : 1;
    return (a.column > b.column) - (a.column < b.column);
}

bool value_is_amount(const struct value *value) {
    return value != NULL && (value->kind == VALUE_NUMBER || value->kind == VALUE_NIL);
}

text value_marks(const struct value *value) { return value->notes == NULL ? (text){NULL, 0} : value->notes->marks; }

text value_filed(const struct value *value) { return value->notes == NULL ? (text){NULL, 0} : value->notes->filed; }

static void set_notes(struct arena *arena, struct value *value, struct value_notes notes) {
    struct value_notes *kept = ARENA_NEW(arena, struct value_notes);
    *kept = notes;
    value->notes = kept;
}

void value_set_marks(struct arena *arena, struct value *value, text marks) {
    if (marks.len > 0 || value->notes != NULL)
        set_notes(arena, value, (struct value_notes){marks, value_filed(value)});
}

void value_set_filed(struct arena *arena, struct value *value, text filed) {
    if (filed.len > 0 || value->notes != NULL)
        set_notes(arena, value, (struct value_notes){value_marks(value), filed});
}

const char *row_element(const struct row *row) { return row->part ? NULL : concept_element(row->concept); }

int64_t value_scale(const struct statement *statement, int row, int column) {
    const struct value *value = &statement->rows[row].values[column];
    const struct column *of = &statement->columns[column];
    bool money = value->unit == UNIT_CURRENCY && of->unit == UNIT_CURRENCY;
    if (money && of->scale != 0 && statement->rows[row].scale == statement->scale)
        return of->scale;
    if (value->unit == statement->rows[row].unit)
        return statement->rows[row].scale;
    if (value->unit == of->unit)
        return of->scale;
    return value->unit == UNIT_CURRENCY ? statement->scale : 1;
}

static const struct value *statement_value(const struct statement *statement, int row, int column) {
    const struct value *values = statement->rows[row].values;
    return values == NULL ? NULL : &values[column];
}

static bool in_range(int index, int count) { return index >= 0 && index < count; }

const struct value *report_value(const struct report *report, struct cell_ref cell) {
    if (!in_range(cell.statement, report->statement_count))
        return NULL;
    const struct statement *statement = &report->statements[cell.statement];
    if (!in_range(cell.row, statement->row_count) || !in_range(cell.column, statement->column_count))
        return NULL;
    return statement_value(statement, cell.row, cell.column);
}

int statement_row_of(const struct statement *statement, enum concept concept) {
    for (int r = 0; r < statement->row_count; r++) {
        if (statement->rows[r].concept == concept && statement->rows[r].role != ROLE_HEADING)
            return r;
    }
    return -1;
}

bool statement_tells_per_share(const struct statement *statement) {
    return statement_row_of(statement, CONCEPT_EPS_BASIC) >= 0 ||
           statement_row_of(statement, CONCEPT_EPS_DILUTED) >= 0 ||
           statement_row_of(statement, CONCEPT_EPS_BASIC_AND_DILUTED) >= 0;
}

const struct row *report_row(const struct report *report, struct cell_ref cell) {
    return &report->statements[cell.statement].rows[cell.row];
}

const struct column *report_column(const struct report *report, struct cell_ref cell) {
    return &report->statements[cell.statement].columns[cell.column];
}

text report_line(const struct report *report, struct origin at) {
    if (at.line == 0 || at.document >= (uint32_t)report->document_count)
        return (text){0};
    const struct document *document = &report->documents[at.document];
    if (at.line < document->first_line || at.line - document->first_line >= (uint32_t)document->line_count)
        return (text){0};
    return document->lines[at.line - document->first_line].text;
}

bool report_corrected(const struct report *report, struct cell_ref at) {
    for (int i = 0; i < report->correction_count; i++) {
        const struct correction *it = &report->corrections[i];
        if (it->fits && cell_same(it->at, at))
            return true;
    }
    return false;
}

/* ---- figures ---- */

/*
 * Where figures are looked for, first to last. Segments are never the registrant's own figures; in a reconciliation
 * an unstated basis may be either.
 */
enum place { PLACE_INCOME, PLACE_OTHER, PLACE_RECONCILIATION, PLACE_COUNT };

static bool stands_in(const struct statement *statement, enum place place) {
    switch (statement->kind) {
    case STATEMENT_INCOME:
        return place == PLACE_INCOME;
    case STATEMENT_RECONCILIATION:
        return place == PLACE_RECONCILIATION;
    case STATEMENT_SEGMENT:
        return false;
    default:
        return place == PLACE_OTHER;
    }
}

static bool basis_fits(const struct column *column, enum basis basis, enum place place) {
    bool taken_as_gaap = basis == BASIS_GAAP && column->basis == BASIS_UNSTATED && place != PLACE_RECONCILIATION;
    return column->basis == basis || taken_as_gaap;
}

/* A member other than an adjustment's name makes the column a part's or another registrant's. */
static bool column_fits(const struct column *column, period when, enum basis basis, enum place place) {
    bool whole = column->member.len == 0 || basis == BASIS_ADJUSTMENT;
    return column->measure == MEASURE_AMOUNT && whole && !column->expected && period_equal(column->period, when) &&
           basis_fits(column, basis, place);
}

static int find_column(const struct statement *statement, int row, period when, enum basis basis, enum place place) {
    for (int c = 0; c < statement->column_count; c++)
        if (column_fits(&statement->columns[c], when, basis, place) &&
            value_is_amount(statement_value(statement, row, c)))
            return c;
    return -1;
}

static bool find_in(const struct statement *statement, enum concept concept, period when, enum basis basis,
                    enum place place, struct cell_ref *out) {
    for (int r = 0; r < statement->row_count; r++) {
        if (statement->rows[r].concept != concept || statement->rows[r].part)
            continue;
        int column = find_column(statement, r, when, basis, place);
        if (column < 0)
            continue;
        out->row = r;
        out->column = column;
        return true;
    }
    return false;
}

bool report_find(const struct report *report, enum concept concept, period when, enum basis basis,
                 struct cell_ref *out) {
    if (concept == CONCEPT_NONE || !date_known(when.end))
        return false;
    for (int place = 0; place < PLACE_COUNT; place++)
        for (int s = 0; s < report->statement_count; s++) {
            const struct statement *statement = &report->statements[s];
            struct cell_ref found = {.statement = s};
            if (!stands_in(statement, (enum place)place) ||
                !find_in(statement, concept, when, basis, (enum place)place, &found))
                continue;
            *out = found;
            return true;
        }
    return false;
}

/* ---- periods ---- */

/* Whether a column tells results of a period of the whole registrant: no change, percentage, instant or part. */
static bool tells_results(const struct column *column) {
    return column->measure == MEASURE_AMOUNT && column->basis != BASIS_ADJUSTMENT && column->member.len == 0 &&
           !column->expected && column->period.months > 0 && date_known(column->period.end);
}

static bool is_later(period a, period b) {
    int order = date_compare(a.end, b.end);
    return order > 0 || (order == 0 && a.months < b.months);
}

bool concept_is_net_income(enum concept concept) {
    return concept == CONCEPT_NET_INCOME || concept == CONCEPT_NET_INCOME_COMMON || concept == CONCEPT_PROFIT_LOSS;
}

static bool is_result(enum concept concept) {
    return concept_is_net_income(concept) || concept == CONCEPT_EPS_BASIC || concept == CONCEPT_EPS_DILUTED ||
           concept == CONCEPT_EPS_BASIC_AND_DILUTED;
}

/* The column closes with what was earned: it is no outlook and no part of a statement. */
static bool prints_result(const struct statement *statement, int column) {
    for (int r = 0; r < statement->row_count; r++)
        if (is_result(statement->rows[r].concept) && value_is_amount(statement_value(statement, r, column)))
            return true;
    return false;
}

/* Where results are looked for, the better place first. */
enum results { RESULTS_CLOSED, RESULTS_OPEN, RESULTS_IN_SHORT };

static bool is_per_share(enum concept concept) {
    return concept == CONCEPT_EPS_BASIC || concept == CONCEPT_EPS_DILUTED || concept == CONCEPT_EPS_BASIC_AND_DILUTED;
}

static bool prints_amount(const struct statement *statement, int row) {
    for (int c = 0; c < statement->column_count; c++)
        if (value_is_amount(statement_value(statement, row, c)))
            return true;
    return false;
}

/*
 * Income, and in this column or another what it is per share: the registrant's results in short, as banks print them.
 */
static bool tells_in_short(const struct statement *statement, int column) {
    bool income = false, per_share = false;
    if (statement->columns[column].basis == BASIS_NON_GAAP || text_has_word(statement->title, TEXT("forma")))
        return false;
    for (int r = 0; r < statement->row_count; r++) {
        enum concept concept = statement->rows[r].concept;
        if (is_per_share(concept))
            per_share = per_share || prints_amount(statement, r);
        else
            income = income || (is_result(concept) && value_is_amount(statement_value(statement, r, column)));
    }
    return income && per_share && (statement->kind == STATEMENT_OTHER || statement->kind == STATEMENT_RECONCILIATION);
}

static bool is_results_of(const struct statement *statement, int column, enum results results) {
    if (statement->of_another || !tells_results(&statement->columns[column]))
        return false;
    if (results == RESULTS_IN_SHORT)
        return tells_in_short(statement, column);
    return statement->kind == STATEMENT_INCOME && (results == RESULTS_OPEN || prints_result(statement, column));
}

/* The latest that ends by the day `by`, where there is such a day. */
static period latest_by(const struct report *report, enum results results, date by) {
    period latest = {0};
    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        for (int c = 0; c < statement->column_count; c++) {
            period told = statement->columns[c].period;
            if (is_results_of(statement, c, results) && !(date_known(by) && date_compare(told.end, by) > 0) &&
                (!date_known(latest.end) || is_later(told, latest)))
                latest = told;
        }
    }
    return latest;
}

date report_told(const struct report *report) {
    return date_known(report->release.date) ? report->release.date : report->filing.report_date;
}

/*
 * Results are told after their period: one that ends after the release is an outlook. But a release's day may be
 * misread, and then what it leaves would be old.
 */
static period latest_of(const struct report *report, enum results results) {
    date told = report_told(report);
    period latest = latest_by(report, results, (date){0});
    period over = latest_by(report, results, told);
    bool recent = date_known(told) && date_known(over.end) && date_serial(told) - date_serial(over.end) <= RECENT_DAYS;
    return recent ? over : latest;
}

period report_latest(const struct report *report) {
    period latest = {0};
    for (int results = RESULTS_CLOSED; results <= RESULTS_IN_SHORT && !date_known(latest.end); results++)
        latest = latest_of(report, (enum results)results);
    return latest;
}

static int days_off(period told, period latest, int months_before) {
    return abs(date_serial(told.end) - date_serial(date_add_months(latest.end, -months_before)));
}

/* The printed period of results as long as `latest` whose end comes nearest to that many months before it. */
static period nearest_before(const struct report *report, period latest, int months, enum results results) {
    period nearest = {0};
    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        for (int c = 0; c < statement->column_count; c++) {
            period told = statement->columns[c].period;
            if (told.months != latest.months || days_off(told, latest, months) > DAYS_OFF ||
                !is_results_of(statement, c, results))
                continue;
            if (!date_known(nearest.end) || days_off(told, latest, months) < days_off(nearest, latest, months))
                nearest = told;
        }
    }
    return nearest;
}

/* Of statements of income; where those do not print it, of results in short, as banks print them for five quarters. */
static period printed_before(const struct report *report, period latest, int months) {
    if (!date_known(latest.end) || months == 0)
        return (period){0};
    period before = nearest_before(report, latest, months, RESULTS_OPEN);
    return date_known(before.end) ? before : nearest_before(report, latest, months, RESULTS_IN_SHORT);
}

period report_previous(const struct report *report, period latest) {
    return printed_before(report, latest, latest.months);
}

period report_year_ago(const struct report *report, period latest) {
    return printed_before(report, latest, latest.months == 0 ? 0 : 12);
}

bool exhibit_is_elsewhere(const struct exhibit *exhibit) {
    static const char *const words[] = {"by reference from", "by reference to", "previously filed", NULL};

    return !exhibit->present && text_has_any(exhibit->description, words);
}

bool report_broken(const struct report *report) {
    for (int i = 0; i < report->finding_count; i++)
        if (report->findings[i].verdict == VERDICT_BROKEN)
            return true;
    return false;
}

bool column_is_adjusted(const struct statement *statement, int column) {
    const struct calculation *sum = &statement->columns[column].calculation;

    for (int t = 0; t < sum->term_count; t++) {
        if (statement->columns[sum->terms[t].index].basis != (t == 0 ? BASIS_GAAP : BASIS_ADJUSTMENT)) {
            return false;
        }
    }
    return sum->term_count > 1 && statement->columns[column].basis == BASIS_NON_GAAP;
}

bool statement_is_of_percents(const struct statement *statement) {
    bool any = false;

    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        if (row->role != ROLE_HEADING && row->unit != UNIT_PERCENT) {
            return false;
        }
        any = any || row->role != ROLE_HEADING;
    }
    return any;
}

static bool has_any_word(text t, const char *const *words) {
    for (; *words != NULL; words++) {
        if (text_has_word(t, text_from(*words))) {
            return true;
        }
    }
    return false;
}

bool column_is_average(const struct column *column) {
    static const char *const prices[] = {"price", "prices", NULL}, *const averages[] = {"average", "avg", NULL};
    bool counts = column->unit == UNIT_PER_SHARE || column->unit == UNIT_COUNT;

    for (int h = 0; h < column->head_count; h++) {
        bool price = has_any_word(column->heads[h], prices), average = has_any_word(column->heads[h], averages);
        if (counts ? price || average : price && average && column->unit == UNIT_CURRENCY) {
            return true;
        }
    }
    return false;
}
