/*
 * GAAP decides which figures are shown: a non-GAAP figure appears only beside
 * its GAAP twin (Regulation G; Item 10(e) of Regulation S-K).
 */
#include "render/headline.h"

#include "base/interval.h"

static const struct cell_ref nowhere = {-1, -1, -1};

static bool is_somewhere(struct cell_ref cell) { return cell.statement >= 0; }

struct headline_entry headline_at(const struct report *report, enum concept concept, period when, enum basis basis) {
    struct headline_entry entry = {HEADLINE_NOT_PRINTED, nowhere, false};
    enum headline_key key;
    if (headline_key_of(concept, &key))
        return headline_find(report, key, when, basis);
    if (date_known(when.end) && report_find(report, concept, when, basis, &entry.cell))
        entry.doubt = HEADLINE_FOUND;
    return entry;
}

/* ---- the same line in another period ---- */

/* Columns that differ in nothing but their period. */
static bool is_alike(const struct column *a, const struct column *b) {
    return a->basis == b->basis && a->measure == b->measure && a->unit == b->unit && a->expected == b->expected &&
           text_equal(a->member, b->member) && text_equal(a->currency, b->currency);
}

/* The one figure that the line of `now` prints for the period; not found where columns of that period differ. */
static struct headline_entry in_its_line(const struct report *report, struct cell_ref now, period when) {
    const struct statement *statement = &report->statements[now.statement];
    const struct row *row = &statement->rows[now.row];
    struct headline_entry entry = {HEADLINE_NOT_PRINTED, nowhere, false};
    for (int c = 0; c < statement->column_count; c++) {
        const struct value *value = &row->values[c];
        if (!period_equal(statement->columns[c].period, when) || !value_is_amount(value) || value->doubtful ||
            value->unit != row->values[now.column].unit ||
            !is_alike(&statement->columns[c], &statement->columns[now.column]))
            continue;
        if (entry.doubt == HEADLINE_FOUND && decimal_compare(value->amount, row->values[entry.cell.column].amount) != 0)
            return (struct headline_entry){HEADLINE_SEVERAL_COLUMNS, nowhere, false};
        if (entry.doubt != HEADLINE_FOUND)
            entry =
                (struct headline_entry){HEADLINE_FOUND, {now.statement, now.row, c}, row_is_bare_loss(statement, row)};
    }
    return entry;
}

static int64_t scale_at(const struct report *report, struct cell_ref cell) {
    return value_scale(&report->statements[cell.statement], cell.row, cell.column);
}

/* The concept of the row itself: net income may be that to common stockholders. */
static enum concept concept_of(const struct report *report, struct cell_ref cell) {
    const struct row *row = &report->statements[cell.statement].rows[cell.row];
    return row->non_gaap == NON_GAAP_NONE ? row->concept : non_gaap_twin(row->non_gaap);
}

/* Without signs: a loss is printed with and without one. */
static bool is_same_figure(const struct report *report, struct cell_ref a, struct cell_ref b) {
    int64_t left = scale_at(report, a), right = scale_at(report, b);
    return left > 0 && right > 0 &&
           interval_meets(interval_scale(interval_printed(decimal_abs(report_value(report, a)->amount)), left),
                          interval_scale(interval_printed(decimal_abs(report_value(report, b)->amount)), right));
}

/*
 * Net income beside net income attributable to the registrant, or to common stockholders: lines that tell different
 * things. One of another table is the same where it prints the same for the period of `now`; where it prints nothing
 * for that, its name decides.
 */
static bool is_another_line(const struct report *report, struct cell_ref now, struct cell_ref then) {
    enum concept was = concept_of(report, then), is = concept_of(report, now);
    bool other_name = was != is && (then.statement == now.statement || (was != CONCEPT_NONE && is != CONCEPT_NONE));
    if (then.statement == now.statement)
        return then.row != now.row && other_name;
    struct headline_entry again =
        in_its_line(report, then, report->statements[now.statement].columns[now.column].period);
    return again.doubt == HEADLINE_FOUND ? !is_same_figure(report, now, again.cell) : other_name;
}

struct headline_entry headline_then(const struct report *report, enum concept concept, struct cell_ref now, period when,
                                    enum basis basis) {
    const struct headline_entry none = {HEADLINE_NOT_PRINTED, nowhere, false};
    if (!is_somewhere(now) || !date_known(when.end))
        return none;
    struct headline_entry entry = in_its_line(report, now, when);
    if (entry.doubt == HEADLINE_FOUND)
        return entry;
    entry = headline_at(report, concept, when, basis);
    return entry.doubt == HEADLINE_FOUND && is_another_line(report, now, entry.cell) ? none : entry;
}

static text currency_at(const struct report *report, struct cell_ref cell) {
    const struct statement *statement = &report->statements[cell.statement];
    return column_currency(statement, &statement->columns[cell.column]);
}

/* ---- what other filings tell ---- */

enum { DAYS_DRIFT = 20, YEAR = 12 };

static bool is_near(period a, period b) {
    int days = date_serial(a.end) - date_serial(b.end);
    return a.months == b.months && days <= DAYS_DRIFT && -days <= DAYS_DRIFT;
}

/* Any line's of that period on the basis. */
static const struct lent *lent_of_period(const struct report *report, enum basis basis, period when) {
    for (int i = 0; i < report->lent_count; i++)
        if (report->lent[i].basis == basis && is_near(report->lent[i].period, when))
            return &report->lent[i];
    return NULL;
}

/* Exactly: thousands become millions with as many more places. */
bool headline_rescale(decimal amount, int64_t from, int64_t to, decimal *out) {
    uint8_t more = 0;
    if (from <= 0 || to <= 0)
        return false;
    if (from >= to)
        return from % to == 0 && decimal_multiply(amount, from / to, out);
    for (int64_t factor = to / from; factor > 1 && factor % 10 == 0; factor /= 10)
        more++;
    return amount.places + more <= DECIMAL_PLACES_MOST && to % from == 0 &&
           decimal_divide(amount, decimal_of(to / from, 0), (uint8_t)(amount.places + more), out);
}

/* What stands for the cell in another period: the same line in the same unit and currency; NULL for none. */
static const struct lent *lent_for(const struct report *report, struct cell_ref now, enum basis basis, period when) {
    const struct value *value = report_value(report, now);
    for (int i = 0; i < report->lent_count && value != NULL; i++) {
        const struct lent *lent = &report->lent[i];
        if (lent->concept == concept_of(report, now) && lent->basis == basis && lent->unit == value->unit &&
            text_equal(lent->currency, report->statements[now.statement].currency) && is_near(lent->period, when))
            return lent;
    }
    return NULL;
}

static void borrow(const struct report *report, const struct headline *headline, enum basis basis,
                   struct headline_figure *figure, enum moment moment) {
    struct cell_ref now = figure->cells[MOMENT_LATEST];
    if (!is_somewhere(now) || is_somewhere(figure->cells[moment]) || concept_of(report, now) == CONCEPT_NONE)
        return;
    const struct lent *lent = lent_for(report, now, basis, headline->periods[moment]);
    decimal amount;
    if (lent == NULL || !headline_rescale(lent->amount, lent->scale, scale_at(report, now), &amount))
        return;
    figure->lent[moment] = true;
    figure->earlier[moment] = figure->loss[MOMENT_LATEST] ? decimal_negate(amount) : amount;
}

/* The period before, and that of a year before, where this filing prints neither. */
static void borrow_periods(const struct report *report, struct headline *out) {
    period latest = out->periods[MOMENT_LATEST];
    const int back[MOMENT_COUNT] = {0, latest.months, YEAR};
    for (int m = MOMENT_PREVIOUS; m < MOMENT_COUNT; m++) {
        period when = {.end = date_add_months(latest.end, -back[m]), .months = latest.months};
        const struct lent *lent = lent_of_period(report, BASIS_GAAP, when);
        if (date_known(out->periods[m].end) || lent == NULL || (m == MOMENT_PREVIOUS && latest.months == YEAR))
            continue;
        out->periods[m] = lent->period;
        out->lent[m] = true;
    }
}

/*
 * A column of figures a share may stand beside one of amounts, in rows that do not say so, or of both: "Net income and
 * diluted earnings per share".
 */
static text label_of(struct arena *arena, const struct report *report, enum concept concept, struct cell_ref now) {
    static const char *const tells[] = {"share", "EPS", "ADS", "unit", NULL};
    text label = cell_name(arena, &report->statements[now.statement], now.row, now.column);
    const struct value *value = report_value(report, now);
    if (text_empty(label) || value == NULL || value->unit != UNIT_PER_SHARE)
        return label;
    bool both = report_row(report, now)->unit == UNIT_CURRENCY && text_has(label, TEXT(" and "));
    if (text_has_any(label, tells) && !both)
        return label;
    return text_join(arena, label, TEXT(", "),
                     concept == CONCEPT_EPS_DILUTED ? TEXT("per diluted share") : TEXT("per share"));
}

static struct headline_figure read_figure(struct arena *arena, const struct report *report,
                                          const struct headline *headline, enum concept concept, enum basis basis) {
    struct headline_figure figure = {.concept = concept};
    for (int m = 0; m < MOMENT_COUNT; m++) {
        struct headline_entry entry = m == MOMENT_LATEST ? headline_at(report, concept, headline->periods[m], basis)
                                                         : headline_then(report, concept, figure.cells[MOMENT_LATEST],
                                                                         headline->periods[m], basis);
        figure.cells[m] = entry.cell;
        figure.loss[m] = entry.loss;
    }
    for (int m = MOMENT_PREVIOUS; m < MOMENT_COUNT && report->lent_count > 0; m++)
        borrow(report, headline, basis, &figure, (enum moment)m);
    struct cell_ref now = figure.cells[MOMENT_LATEST];
    if (is_somewhere(now))
        figure.label = label_of(arena, report, concept, now);
    if (text_empty(figure.label))
        figure.label = text_from(concept_title(concept));
    return figure;
}

/* The first of the alternatives that GAAP prints, and its non-GAAP twin. */
static void add_choice(struct arena *arena, const struct report *report, const struct headline_choice *choice,
                       struct headline *out) {
    for (int i = 0; i < choice->count; i++) {
        struct headline_figure gaap = read_figure(arena, report, out, choice->concepts[i], BASIS_GAAP);
        if (!is_somewhere(gaap.cells[MOMENT_LATEST]))
            continue;
        *ARRAY_ADD(arena, out->gaap.figures, out->gaap.count) = gaap;
        struct headline_figure twin = read_figure(arena, report, out, choice->concepts[i], BASIS_NON_GAAP);
        if (is_somewhere(twin.cells[MOMENT_LATEST]))
            *ARRAY_ADD(arena, out->non_gaap.figures, out->non_gaap.count) = twin;
        return;
    }
}

struct headline headline_read(struct arena *arena, const struct report *report, const struct template *template) {
    struct headline out = {0};
    period latest = report_latest(report);
    out.periods[MOMENT_LATEST] = latest;
    if (!date_known(latest.end))
        return out;
    out.periods[MOMENT_PREVIOUS] = report_previous(report, latest);
    out.periods[MOMENT_YEAR_AGO] = report_year_ago(report, latest);
    if (date_equal(out.periods[MOMENT_PREVIOUS].end, out.periods[MOMENT_YEAR_AGO].end))
        out.periods[MOMENT_PREVIOUS] = (period){0};
    if (report->lent_count > 0)
        borrow_periods(report, &out);
    for (int i = 0; i < template->headline_count; i++)
        add_choice(arena, report, &template->headline[i], &out);
    return out;
}

const struct headline_figure *headline_twin(const struct headline *headline, enum concept concept) {
    for (int i = 0; i < headline->non_gaap.count; i++)
        if (headline->non_gaap.figures[i].concept == concept)
            return &headline->non_gaap.figures[i];
    return NULL;
}

bool headline_comparable(const struct report *report, struct cell_ref a, struct cell_ref b) {
    const struct value *left = report_value(report, a), *right = report_value(report, b);
    return left != NULL && right != NULL && value_is_amount(left) && value_is_amount(right) &&
           left->unit == right->unit && scale_at(report, a) == scale_at(report, b) &&
           text_equal(currency_at(report, a), currency_at(report, b));
}

static bool percent_of(decimal amount, decimal base, decimal *out) {
    decimal hundredfold;
    return decimal_multiply(amount, 100, &hundredfold) && decimal_divide(hundredfold, decimal_abs(base), 1, out);
}

static struct change change_of(decimal new, decimal old) {
    struct change out = {0};
    out.known = decimal_subtract(new, old, &out.amount);
    out.has_percent =
        out.known && decimal_sign(new) * decimal_sign(old) > 0 && percent_of(out.amount, old, &out.percent);
    return out;
}

struct change change_between(const struct report *report, struct cell_ref now, struct cell_ref then) {
    if (!is_somewhere(now) || !is_somewhere(then) || !headline_comparable(report, now, then))
        return (struct change){0};
    return change_of(report_value(report, now)->amount, report_value(report, then)->amount);
}

struct change headline_change(const struct report *report, const struct headline_figure *figure, enum moment moment) {
    if (figure->lent[moment])
        return change_of(report_value(report, figure->cells[MOMENT_LATEST])->amount, figure->earlier[moment]);
    return change_between(report, figure->cells[MOMENT_LATEST], figure->cells[moment]);
}
