/*
 * What happened, in three to five sentences: made of the headline figures and
 * the bridge by rule, each figure one that is filed or said to be computed. No
 * word judges; a loss is called a loss, and a percentage is given only where
 * both figures have one sign.
 */
#include "render/content/content.h"
#include "render/figure.h"

/* ---- amounts ---- */

static decimal amount_of(const struct report *report, struct cell_ref cell, bool loss) {
    const struct value *value = report_value(report, cell);
    decimal amount = value == NULL ? decimal_of(0, 0) : value->amount;
    decimal negative = amount;
    return loss && decimal_sign(amount) > 0 && decimal_subtract(decimal_of(0, 0), amount, &negative) ? negative
                                                                                                     : amount;
}

static text scaled(int64_t scale) {
    if (scale == 1000)
        return TEXT(" thousand");
    if (scale == 1000000)
        return TEXT(" million");
    return scale == 1000000000 ? TEXT(" billion") : TEXT("");
}

/* "$16,019 thousand" of its absolute value. */
static text money(const struct content *content, text sign, decimal amount, int64_t scale) {
    return text_format(content->arena, "%.*s%.*s%.*s", TEXT_ARG(sign),
                       TEXT_ARG(figure_computed(content->arena, content->template, decimal_abs(amount))),
                       TEXT_ARG(scaled(scale)));
}

static text cell_money(const struct content *content, struct cell_ref cell) {
    const struct statement *statement = &content->report->statements[cell.statement];
    const struct value *value = report_value(content->report, cell);
    if (decimal_is_zero(value->amount))
        return TEXT("nil");
    return money(content, currency_sign_of(statement, value->unit), value->amount,
                 value_scale(statement, cell.row, cell.column));
}

/* ---- names ---- */

/* How a line is called in a sentence, as an income and as a loss. */
static const struct line_words {
    enum concept concept;
    const char *income, *loss;
} lines[] = {
    {CONCEPT_REVENUE, "revenue", "negative revenue"},
    {CONCEPT_NET_INTEREST_INCOME, "net interest income", "net interest expense"},
    {CONCEPT_GROSS_PROFIT, "gross profit", "a gross loss"},
    {CONCEPT_OPERATING_INCOME, "operating income", "an operating loss"},
    {CONCEPT_PRETAX_INCOME, "income before income taxes", "a loss before income taxes"},
    {CONCEPT_NET_INCOME, "net income", "a net loss"},
    {CONCEPT_NET_INCOME_COMMON, "net income to common stockholders", "a net loss to common stockholders"},
    {CONCEPT_PROFIT_LOSS, "net income including noncontrolling interests",
     "a net loss including noncontrolling interests"},
};

static const struct line_words *line_of(enum concept concept) {
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (lines[i].concept == concept)
            return &lines[i];
    return NULL;
}

static const struct line_words *words_of(const struct report *report, const struct headline_figure *figure) {
    struct cell_ref cell = figure->cells[MOMENT_LATEST];
    enum concept own = report->statements[cell.statement].rows[cell.row].concept;
    return line_of(own) != NULL ? line_of(own) : line_of(figure->concept);
}

/* "a net loss of $12,820 thousand", "net income of $5 million". */
static text named_amount(const struct content *content, const struct line_words *words, struct cell_ref cell,
                         decimal amount) {
    return text_format(content->arena, "%s of %.*s", decimal_sign(amount) < 0 ? words->loss : words->income,
                       TEXT_ARG(cell_money(content, cell)));
}

static const char *moment_words(const struct headline *headline, enum moment moment) {
    static const char *const names[][3] = {
        [MOMENT_PREVIOUS] = {"the previous period", "the previous quarter", "the year before"},
        [MOMENT_YEAR_AGO] = {"the year-ago period", "the year-ago quarter", "the year before"},
    };
    int months = headline->periods[MOMENT_LATEST].months;
    return names[moment][months == 3 ? 1 : months == 12 ? 2 : 0];
}

/* ---- comparisons ---- */

/* "26.5% more than in the previous quarter ($12,660 thousand)". */
static text percent_words(const struct content *content, const struct headline *headline, enum moment moment,
                          const struct change *change, struct cell_ref then) {
    int sign = decimal_sign(change->percent);
    if (sign == 0)
        return text_format(content->arena, "against %.*s in %s", TEXT_ARG(cell_money(content, then)),
                           moment_words(headline, moment));
    return text_format(content->arena, "%.*s %s than in %s (%.*s)",
                       TEXT_ARG(figure_percent(content->arena, content->template, decimal_abs(change->percent))),
                       sign > 0 ? "more" : "less", moment_words(headline, moment), TEXT_ARG(cell_money(content, then)));
}

/* Empty where that period has no comparable figure. */
static text compared(const struct content *content, const struct headline *headline,
                     const struct headline_figure *figure, const struct line_words *words, enum moment moment) {
    struct cell_ref now = figure->cells[MOMENT_LATEST], then = figure->cells[moment];
    struct change change = change_between(content->report, now, then);
    if (!change.known)
        return TEXT("");
    decimal present = amount_of(content->report, now, figure->loss[MOMENT_LATEST]);
    decimal past = amount_of(content->report, then, figure->loss[moment]);
    if (change.has_percent && decimal_sign(present) > 0 && decimal_sign(past) > 0)
        return percent_words(content, headline, moment, &change, then);
    return text_format(content->arena, "after %.*s in %s", TEXT_ARG(named_amount(content, words, then, past)),
                       moment_words(headline, moment));
}

/* What both periods share is said once: "after a net loss of $5 million in the previous quarter and $7 million". */
static text without_name(const struct content *content, const struct line_words *words, text previous, text year_ago) {
    const char *names[] = {words->loss, words->income};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        text shared = text_format(content->arena, "after %s of ", names[i]);
        if (text_starts(previous, shared) && text_starts(year_ago, shared))
            return text_skip(year_ago, shared.len);
    }
    return year_ago;
}

static text comparisons(const struct content *content, const struct headline *headline,
                        const struct headline_figure *figure, const struct line_words *words) {
    text previous = compared(content, headline, figure, words, MOMENT_PREVIOUS);
    text year_ago = compared(content, headline, figure, words, MOMENT_YEAR_AGO);
    if (previous.len > 0 && year_ago.len > 0)
        return text_format(content->arena, ", %.*s and %.*s", TEXT_ARG(previous),
                           TEXT_ARG(without_name(content, words, previous, year_ago)));
    text only = previous.len > 0 ? previous : year_ago;
    return only.len > 0 ? text_join(content->arena, TEXT(", "), TEXT(""), only) : TEXT("");
}

/* ---- sentences ---- */

static const struct headline_figure *figure_of(const struct headline_basis *basis, enum concept concept) {
    for (int i = 0; i < basis->count; i++)
        if (basis->figures[i].concept == concept)
            return &basis->figures[i];
    return NULL;
}

static const struct share_words {
    enum concept concept;
    const char *words;
} shares[] = {{CONCEPT_EPS_DILUTED, "a diluted share"},
              {CONCEPT_EPS_BASIC_AND_DILUTED, "a share, basic and diluted"},
              {CONCEPT_EPS_BASIC, "a basic share"}};

static bool tells_diluted(const struct statement *statement, const struct row *row) {
    const struct row *caption = row->section >= 0 ? &statement->rows[row->section] : row;
    return text_has(row->label, TEXT("dilut")) || text_has(caption->label, TEXT("dilut"));
}

/* What the row itself is: the headline may have asked for another, and found the nearest that is printed. */
static const char *share_words(const struct report *report, struct cell_ref cell, const char *asked) {
    const struct statement *statement = &report->statements[cell.statement];
    const struct row *row = &statement->rows[cell.row];
    if (row->concept == CONCEPT_EPS_BASIC_AND_DILUTED && !tells_diluted(statement, row))
        return "a share";
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
        if (shares[i].concept == row->concept)
            return shares[i].words;
    return asked;
}

/* ", or $0.02 a diluted share": only where the headline holds it and both have one sign. */
static text per_share(const struct content *content, const struct headline *headline, int sign) {
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        const struct headline_figure *figure = figure_of(&headline->gaap, shares[i].concept);
        if (figure == NULL)
            continue;
        struct cell_ref cell = figure->cells[MOMENT_LATEST];
        if (decimal_sign(amount_of(content->report, cell, figure->loss[MOMENT_LATEST])) != sign)
            return TEXT("");
        if (text_empty(currency_sign_of(&content->report->statements[cell.statement], UNIT_PER_SHARE)))
            return TEXT(""); /* in what it is, pounds or pence, is not told */
        return text_format(content->arena, ", or %.*s %s", TEXT_ARG(cell_money(content, cell)),
                           share_words(content->report, cell, shares[i].words));
    }
    return TEXT("");
}

static text sentence_begin(const struct content *content, const struct headline *headline, bool first) {
    period latest = headline->periods[MOMENT_LATEST];
    return first ? text_format(content->arena, "In the %.*s, ", TEXT_ARG(period_quarter_words(content->arena, latest)))
                 : TEXT("");
}

static text capital(struct arena *arena, text t) {
    char *copy = text_string(arena, t);
    if (is_lower(copy[0]))
        copy[0] = (char)(copy[0] - 'a' + 'A');
    return text_from(copy);
}

/* "In the quarter ..., revenue was $16,019 thousand, 26.5% more than ...": a loss is "there was a net loss of ...". */
static void add_line(const struct content *content, const struct headline *headline, enum concept concept,
                     struct sentences *out) {
    const struct headline_figure *figure = figure_of(&headline->gaap, concept);
    const struct line_words *words = figure == NULL ? NULL : words_of(content->report, figure);
    if (words == NULL)
        return;
    struct cell_ref cell = figure->cells[MOMENT_LATEST];
    int sign = decimal_sign(amount_of(content->report, cell, figure->loss[MOMENT_LATEST]));
    text amount = cell_money(content, cell);
    text what = sign < 0 ? text_format(content->arena, "there was %s of %.*s", words->loss, TEXT_ARG(amount))
                         : text_format(content->arena, "%s was %.*s", words->income, TEXT_ARG(amount));
    text share = concept == CONCEPT_NET_INCOME ? per_share(content, headline, sign) : TEXT("");
    text whole =
        text_format(content->arena, "%.*s%.*s%.*s%.*s.", TEXT_ARG(sentence_begin(content, headline, out->count == 0)),
                    TEXT_ARG(what), TEXT_ARG(share), TEXT_ARG(comparisons(content, headline, figure, words)));
    *ARRAY_ADD(content->arena, out->list, out->count) = (struct sentence){capital(content->arena, whole), cell};
}

static const struct adjustment *largest_adjustment(const struct reconciliation *r) {
    const struct adjustment *largest = NULL;
    for (int i = 0; i < r->adjustment_count; i++)
        if (largest == NULL || decimal_compare(decimal_abs(r->adjustments[i].amount), decimal_abs(largest->amount)) > 0)
            largest = &r->adjustments[i];
    return largest;
}

static int adjustments_shown(const struct reconciliation *r) {
    int count = 0;
    for (int i = 0; i < r->adjustment_count; i++)
        count += !decimal_is_zero(r->adjustments[i].amount);
    return count;
}

static text adjustments_words(const struct content *content, const struct reconciliation *r, text currency) {
    const struct adjustment *largest = largest_adjustment(r);
    int count = adjustments_shown(r);
    if (count == 0)
        return TEXT("");
    text which = count == 1   ? TEXT("the adjustment")
                 : count == 2 ? TEXT("the larger of 2 adjustments")
                              : text_format(content->arena, "the largest of %d adjustments", count);
    return text_format(content->arena, "; %.*s, \u201C%.*s\u201D, %s %.*s", TEXT_ARG(which), TEXT_ARG(largest->label),
                       decimal_sign(largest->amount) < 0 ? "takes away" : "adds",
                       TEXT_ARG(money(content, currency, largest->amount, r->scale)));
}

/* Without its article. */
static const char *bare(const char *name) {
    text t = text_from(name);
    return name + (text_starts(t, TEXT("an ")) ? 3 : text_starts(t, TEXT("a ")) ? 2 : 0);
}

/* "Non-GAAP net income, as the registrant measures it, was $5 million"; so does a loss. */
static text measured(const struct content *content, const struct reconciliation *r, text currency) {
    const struct line_words *words = line_of(r->measure);
    text basis = content->template->words.non_gaap;
    text amount = money(content, currency, r->non_gaap, r->scale);
    bool negative = decimal_sign(r->non_gaap) < 0;
    text name = end_label(content->arena, content->template, content->report, r, false);
    if (words != NULL)
        name = text_format(content->arena, "%.*s %s", TEXT_ARG(basis), negative ? bare(words->loss) : words->income);
    bool told = words != NULL || !negative;
    return text_format(content->arena, "%.*s, as the registrant measures it, was %s%.*s%s", TEXT_ARG(name),
                       told ? "" : "(", TEXT_ARG(amount), told ? "" : ")");
}

/* How far apart the two are: "$430 thousand less than the GAAP loss of $4,381 thousand". */
static text apart_words(const struct content *content, const struct reconciliation *r, decimal difference,
                        text currency) {
    bool gaap_loss = decimal_sign(r->gaap) < 0, loss = decimal_sign(r->non_gaap) < 0;
    text gaap = text_format(content->arena, "GAAP %s of %.*s", gaap_loss ? "loss" : "figure",
                            TEXT_ARG(money(content, currency, r->gaap, r->scale)));
    if (gaap_loss != loss)
        return text_format(content->arena, "against a %.*s", TEXT_ARG(gaap));
    if (decimal_is_zero(difference))
        return text_format(content->arena, "the same as the %.*s", TEXT_ARG(gaap));
    bool more = (decimal_sign(difference) > 0) != loss;
    return text_format(content->arena, "%.*s %s than the %.*s",
                       TEXT_ARG(money(content, currency, difference, r->scale)), more ? "more" : "less",
                       TEXT_ARG(gaap));
}

static void add_bridge(const struct content *content, struct sentences *out) {
    const struct reconciliation *r = content_bridge(content->report);
    decimal difference;
    if (r == NULL || r->gaap_cell.statement < 0 || !decimal_subtract(r->non_gaap, r->gaap, &difference))
        return;
    text currency = currency_sign_of(&content->report->statements[r->gaap_cell.statement], r->unit);
    text whole = text_format(content->arena, "%.*s, %.*s%.*s.", TEXT_ARG(measured(content, r, currency)),
                             TEXT_ARG(apart_words(content, r, difference, currency)),
                             TEXT_ARG(adjustments_words(content, r, currency)));
    struct cell_ref cell = r->non_gaap_cell.statement >= 0 ? r->non_gaap_cell : r->gaap_cell;
    *ARRAY_ADD(content->arena, out->list, out->count) = (struct sentence){whole, cell};
}

/* The other instant of the same row nearest before; statement -1 where there is none. */
static struct cell_ref instant_before(const struct report *report, struct cell_ref now) {
    const struct statement *statement = &report->statements[now.statement];
    date end = statement->columns[now.column].period.end;
    struct cell_ref best = {-1, -1, -1};
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        struct cell_ref cell = {now.statement, now.row, c};
        bool earlier = date_known(column->period.end) && date_compare(column->period.end, end) < 0;
        if (!earlier || column->period.months != 0 || column->measure != MEASURE_AMOUNT ||
            !headline_comparable(report, now, cell))
            continue;
        if (best.statement < 0 || date_compare(column->period.end, statement->columns[best.column].period.end) > 0)
            best = cell;
    }
    return best;
}

/* The row's own name: what issuers count as cash differs. "TOTAL ASSETS" is told as "Total assets". */
static text row_label(const struct content *content, struct cell_ref cell) {
    text label = row_name(content->arena, &content->report->statements[cell.statement], cell.row);
    bool shouted = label.len > 1 && is_upper(label.ptr[0]) && is_upper(label.ptr[1]);
    return shouted ? capital(content->arena, text_lower(content->arena, label)) : label;
}

static text balance_words(const struct content *content, struct cell_ref cell) {
    const struct statement *statement = &content->report->statements[cell.statement];
    return text_format(content->arena, "%.*s at %.*s", TEXT_ARG(cell_money(content, cell)),
                       TEXT_ARG(date_words(content->arena, statement->columns[cell.column].period.end)));
}

static bool add_instant(const struct content *content, enum concept concept, period when, struct sentences *out) {
    const struct report *report = content->report;
    struct headline_entry entry = headline_at(report, concept, when, BASIS_GAAP);
    if (entry.doubt != HEADLINE_FOUND || report->statements[entry.cell.statement].kind != STATEMENT_BALANCE ||
        report->statements[entry.cell.statement].rows[entry.cell.row].scale == 0)
        return false;
    struct cell_ref before = instant_before(report, entry.cell);
    text whole = text_format(content->arena, "%.*s stood at %.*s", TEXT_ARG(row_label(content, entry.cell)),
                             TEXT_ARG(balance_words(content, entry.cell)));
    if (before.statement >= 0)
        whole = text_format(content->arena, "%.*s, against %.*s", TEXT_ARG(whole),
                            TEXT_ARG(balance_words(content, before)));
    whole = text_join(content->arena, whole, TEXT("."), TEXT(""));
    *ARRAY_ADD(content->arena, out->list, out->count) = (struct sentence){whole, entry.cell};
    return true;
}

static void add_balance(const struct content *content, const struct headline *headline, struct sentences *out) {
    period when = {.end = headline->periods[MOMENT_LATEST].end};
    if (!add_instant(content, CONCEPT_CASH, when, out))
        add_instant(content, CONCEPT_ASSETS, when, out);
}

/* A business that the registrant bought, whose statements are filed; empty where there is none. */
static text name_of_another(const struct report *report) {
    for (int s = 0; s < report->statement_count; s++)
        if (report->statements[s].of_another)
            return report->statements[s].entity;
    return (text){0};
}

/* Why there is nothing to tell, where there are tables. */
static void add_silence(const struct content *content, struct sentences *out) {
    text another = name_of_another(content->report), words;
    if (another.len > 0)
        words = text_format(content->arena,
                            "The statements in this filing are those of %.*s, not of the registrant; all figures "
                            "follow as filed.",
                            TEXT_ARG(another));
    else
        words =
            text_format(content->arena,
                        "The headline figures could not be told with certainty from the %d %s of this filing; "
                        "all figures follow as filed.",
                        content->report->statement_count, content->report->statement_count == 1 ? "table" : "tables");
    *ARRAY_ADD(content->arena, out->list, out->count) = (struct sentence){words, {-1, -1, -1}};
}

struct sentences content_brief(const struct content *content, const struct headline *headline) {
    struct sentences out = {NULL, 0};
    if (headline->gaap.count == 0 && content->report->statement_count > 0) {
        add_silence(content, &out);
        return out;
    }
    add_line(content, headline, CONCEPT_REVENUE, &out);
    add_line(content, headline, CONCEPT_NET_INTEREST_INCOME, &out);
    add_line(content, headline, CONCEPT_OPERATING_INCOME, &out);
    add_line(content, headline, CONCEPT_NET_INCOME, &out);
    if (out.count > 0)
        add_bridge(content, &out);
    if (out.count > 0)
        add_balance(content, headline, &out);
    return out;
}

/* ---- comparable periods ---- */

static bool tells(const struct column *column, period latest) {
    return column->measure == MEASURE_AMOUNT && column->basis != BASIS_ADJUSTMENT &&
           column->period.months == latest.months && date_known(column->period.end) && text_empty(column->member);
}

static bool held(const struct trend *series, date end) {
    for (int i = 0; i < series->count; i++)
        if (date_equal(series->points[i].when.end, end))
            return true;
    return false;
}

/* Kept in the order of time. */
static void insert(struct trend *series, struct trend_point point) {
    int at = series->count++;
    for (; at > 0 && date_compare(series->points[at - 1].when.end, point.when.end) > 0; at--)
        series->points[at] = series->points[at - 1];
    series->points[at] = point;
}

static void add_period(const struct content *content, enum concept concept, struct cell_ref now, period when,
                       struct trend *series) {
    if (held(series, when.end) || series->count == TREND_MOST)
        return;
    struct headline_entry entry = headline_then(content->report, concept, now, when, BASIS_GAAP);
    if (entry.doubt != HEADLINE_FOUND || !headline_comparable(content->report, now, entry.cell))
        return;
    insert(series, (struct trend_point){
                       .when = when, .amount = amount_of(content->report, entry.cell, entry.loss), .cell = entry.cell});
}

/* ---- quarters that other filings print ---- */

enum { DAYS_APART_LEAST = 20, DAYS_A_MONTH = 31 };

static bool held_near(const struct trend *series, date end) {
    for (int i = 0; i < series->count; i++) {
        int days = date_serial(series->points[i].when.end) - date_serial(end);
        if (days < DAYS_APART_LEAST && -days < DAYS_APART_LEAST)
            return true;
    }
    return false;
}

/* Where there is no room the oldest gives way; an older one finds none. */
static void insert_latest(struct trend *series, struct trend_point point) {
    if (series->count == TREND_MOST) {
        if (date_compare(point.when.end, series->points[0].when.end) < 0)
            return;
        series->count--;
        for (int i = 0; i < series->count; i++)
            series->points[i] = series->points[i + 1];
    }
    insert(series, point);
}

static void add_lent(const struct content *content, struct cell_ref now, period latest, struct trend *series) {
    const struct statement *statement = &content->report->statements[now.statement];
    const struct row *row = &statement->rows[now.row];
    for (int i = 0; i < content->report->lent_count; i++) {
        const struct lent *lent = &content->report->lent[i];
        struct trend_point point = {.when = lent->period, .cell = {-1, -1, -1}};
        if (lent->concept == row->concept && lent->basis == BASIS_GAAP && lent->unit == row->unit &&
            text_equal(lent->currency, statement->currency) && lent->period.months == latest.months &&
            !held_near(series, lent->period.end) &&
            headline_rescale(lent->amount, lent->scale, series->scale, &point.amount))
            insert_latest(series, point);
    }
}

/* A period between two that nobody tells keeps its place; of too many the latest are shown. */
static void keep_gaps(struct trend *series, int months) {
    struct trend_point points[TREND_MOST] = {0}; /* the latest first */
    int count = 0;
    for (int i = series->count - 1; i >= 0 && count < TREND_MOST; i--) {
        points[count++] = series->points[i];
        date before = date_add_months(series->points[i].when.end, -months);
        while (i > 0 && count < TREND_MOST &&
               date_serial(before) - date_serial(series->points[i - 1].when.end) > DAYS_A_MONTH) {
            points[count++] = (struct trend_point){
                .when = {.end = before, .months = (uint8_t)months}, .cell = {-1, -1, -1}, .missing = true};
            before = date_add_months(before, -months);
        }
    }
    while (count > 0 && points[count - 1].missing)
        count--;
    series->count = count;
    for (int i = 0; i < count; i++)
        series->points[i] = points[count - 1 - i];
}

struct trend content_trend(const struct content *content, const struct headline *headline, enum concept concept) {
    const struct headline_figure *figure = figure_of(&headline->gaap, concept);
    struct trend series = {0};
    if (figure == NULL)
        return series;
    struct cell_ref now = figure->cells[MOMENT_LATEST];
    series.label = figure->label;
    series.title = text_from(concept_title(concept));
    series.scale = value_scale(&content->report->statements[now.statement], now.row, now.column);
    for (int m = 0; m < MOMENT_COUNT; m++)
        if (date_known(headline->periods[m].end))
            add_period(content, concept, now, headline->periods[m], &series);
    for (int s = 0; s < content->report->statement_count; s++) {
        const struct statement *statement = &content->report->statements[s];
        for (int c = 0; c < statement->column_count && statement->kind == STATEMENT_INCOME; c++)
            if (tells(&statement->columns[c], headline->periods[MOMENT_LATEST]))
                add_period(content, concept, now, statement->columns[c].period, &series);
    }
    add_lent(content, now, headline->periods[MOMENT_LATEST], &series);
    if (content->report->lent_count > 0)
        keep_gaps(&series, headline->periods[MOMENT_LATEST].months);
    return series;
}

static text point_words(const struct content *content, const struct trend_point *point) {
    return point->missing ? TEXT("no figure") : figure_computed(content->arena, content->template, point->amount);
}

text content_point(const struct content *content, const struct trend_point *point) {
    text words = point_words(content, point);
    return point->derived ? text_join(content->arena, words, TEXT("\u2020"), TEXT("")) : words;
}

text content_month(struct arena *arena, date end) {
    text month = text_from(date_month_name(end.month));
    return text_format(arena, "%.*s %d", TEXT_ARG(text_slice(month, 0, 3)), end.year);
}

struct trends content_trends(const struct content *content, const struct headline *headline) {
    static const enum concept concepts[] = {CONCEPT_REVENUE, CONCEPT_NET_INTEREST_INCOME, CONCEPT_NET_INCOME};
    struct trends trends = {.count = 0};
    for (size_t i = 0; i < sizeof concepts / sizeof *concepts && trends.count < TRENDS_MOST; i++) {
        struct trend series = content_trend(content, headline, concepts[i]);
        if (series.count > 1)
            trends.series[trends.count++] = series;
    }
    return trends;
}

text content_trend_words(const struct content *content, const struct trend *series) {
    text words = text_format(content->arena, "Bar chart of %.*s", TEXT_ARG(series->label));
    for (int i = 0; i < series->count; i++)
        words = text_format(content->arena, "%.*s%s %.*s %.*s%s", TEXT_ARG(words), i == 0 ? ":" : ",",
                            TEXT_ARG(date_words(content->arena, series->points[i].when.end)),
                            TEXT_ARG(point_words(content, &series->points[i])),
                            series->points[i].derived ? " (derived)" : "");
    return text_join(content->arena, words, TEXT("."), TEXT(""));
}
