/*
 * The last quarters of a history as sentences, points and tables. Amounts of
 * money are brought to the finest scale that they are printed in: only noughts
 * are added, and none is lost.
 */
#include "render/content/history.h"

#include "render/figure.h"

enum { YEAR = 4, COLUMN_HEADS = 2 };

/* ---- which quarters ---- */

static int64_t finest_scale(const struct story *story) {
    int64_t finest = 0;
    for (int s = 0; s < story->history->series_count; s++) {
        const struct series *series = &story->history->series[s];
        for (int q = 0; q < 2 * story->quarter_count && series->unit == UNIT_CURRENCY; q++) {
            const struct series_point *point = series_quarter_at(series, story->quarters[q / 2].period, q % 2 > 0);
            if (point != NULL && (finest == 0 || point->scale < finest))
                finest = point->scale;
        }
    }
    return finest > 0 ? finest : 1;
}

struct story story_of(struct arena *arena, const struct history *history, const struct template *template) {
    struct story story = {.arena = arena, .history = history, .template = template};
    int count;
    const struct series_quarter *axis = history_axis(arena, history, &count);
    story.quarter_count = count < TREND_MOST ? count : TREND_MOST;
    story.quarters = axis + (count - story.quarter_count);
    story.scale = finest_scale(&story);
    story.changed = history_changed(arena, history);
    story.preliminary = history_preliminary(arena, history);
    return story;
}

/* The last quarter with figures, or -1. */
static int latest(const struct story *story) {
    int quarter = story->quarter_count - 1;
    while (quarter >= 0 && story->quarters[quarter].state != QUARTER_TOLD)
        quarter--;
    return quarter;
}

static const struct series_point *point_at(const struct story *story, const struct series *series, int quarter,
                                           bool instant) {
    if (quarter < 0 || series == NULL)
        return NULL;
    return series_quarter_at(series, story->quarters[quarter].period, instant);
}

/* In the scale of the series: the story's for money, the print's own for what stands in units or shares. */
static bool amount_of(const struct story *story, const struct series *series, const struct series_point *point,
                      decimal *out) {
    *out = point->amount;
    return series->unit != UNIT_CURRENCY || decimal_multiply(point->amount, point->scale / story->scale, out);
}

/* ---- who and when ---- */

text story_subject(const struct story *story) {
    static const char *const counts[] = {"No quarter",     "One quarter",    "Two quarters",
                                         "Three quarters", "Four quarters",  "Five quarters",
                                         "Six quarters",   "Seven quarters", "Eight quarters"};
    if (story->quarter_count == 0)
        return text_from(counts[0]);
    date end = story->quarters[story->quarter_count - 1].period.end;
    return text_format(story->arena, "%s to %.*s", counts[story->quarter_count],
                       TEXT_ARG(date_words(story->arena, end)));
}

struct entries story_facts(const struct story *story) {
    const struct history *history = story->history;
    struct entries facts = {0};
    if (history->cik.len > 0)
        entries_add(story->arena, &facts, "", text_join(story->arena, TEXT("CIK"), TEXT(" "), history->cik));
    if (history->name_count > 0)
        entries_add(story->arena, &facts, "", text_join(story->arena, TEXT("Also"), TEXT(" "), history->names[0]));
    entries_add(story->arena, &facts, "",
                text_format(story->arena, "%d filing%s", history->filing_count, history->filing_count == 1 ? "" : "s"));
    return facts;
}

/* ---- in brief ---- */

static text money(const struct story *story, const struct series *series, const struct series_point *point) {
    text figure = figure_computed(story->arena, story->template, point->amount);
    const char *scale = point->scale == 1000 ? " thousand" : point->scale == 1000000 ? " million" : "";
    return text_format(story->arena, "%.*s%.*s%s", TEXT_ARG(currency_sign(series->currency)), TEXT_ARG(figure), scale);
}

/* ", up 12.3% on the year-ago quarter"; the earlier figure itself where one is a loss; empty without one. */
static text against(const struct story *story, const struct series *series, int quarter) {
    const struct series_point *now = point_at(story, series, quarter, false);
    const struct series_point *then = quarter >= YEAR ? point_at(story, series, quarter - YEAR, false) : NULL;
    decimal is, was, change, percent;
    if (then == NULL || !amount_of(story, series, now, &is) || !amount_of(story, series, then, &was) ||
        !decimal_subtract(is, was, &change))
        return TEXT("");
    bool hundredfold = decimal_multiply(change, 100, &percent);
    if (decimal_sign(is) <= 0 || decimal_sign(was) <= 0 || !hundredfold ||
        !decimal_divide(percent, decimal_abs(was), 1, &percent))
        return text_format(story->arena, ", against %.*s in the year-ago quarter",
                           TEXT_ARG(money(story, series, then)));
    text size = figure_percent(story->arena, story->template, decimal_abs(percent));
    const char *way = decimal_sign(percent) < 0 ? "down" : "up";
    if (decimal_is_zero(percent))
        return TEXT(", as in the year-ago quarter");
    return text_format(story->arena, ", %s %.*s on the year-ago quarter", way, TEXT_ARG(size));
}

static void tell_line(const struct story *story, enum concept concept, struct entries *out) {
    const struct series *series = history_series(story->history, concept, BASIS_GAAP);
    int quarter = latest(story);
    const struct series_point *point = point_at(story, series, quarter, false);
    if (point == NULL)
        return;
    text end = date_words(story->arena, story->quarters[quarter].period.end);
    entries_add(story->arena, out, "",
                text_format(story->arena, "%s: %.*s in the quarter ended %.*s%.*s%s.", concept_title(concept),
                            TEXT_ARG(money(story, series, point)), TEXT_ARG(end),
                            TEXT_ARG(against(story, series, quarter)), point->derived ? " (derived)" : ""));
}

static int derived_count(const struct history *history) {
    int count = 0;
    for (int s = 0; s < history->series_count; s++)
        for (int p = 0; p < history->series[s].point_count; p++)
            count += history->series[s].points[p].derived;
    return count;
}

static void tell_count(const struct story *story, int count, const char *one, const char *many, struct entries *out) {
    if (count > 0)
        entries_add(story->arena, out, "", text_format(story->arena, "%d %s", count, count == 1 ? one : many));
}

static bool same_change(const struct series_change *a, const struct series_change *b) {
    return a->kind == b->kind && text_equal(a->label, b->label) && text_equal(a->other, b->other) &&
           period_equal(a->from, b->from) && period_equal(a->to, b->to);
}

/* An adjustment is one of several measures: it is told once, with all of them. */
static bool told_before(const struct history *history, int index) {
    for (int i = 0; i < index; i++)
        if (same_change(&history->changes[i], &history->changes[index]))
            return true;
    return false;
}

static int change_count(const struct history *history) {
    int count = 0;
    for (int c = 0; c < history->change_count; c++)
        count += !told_before(history, c);
    return count;
}

struct entries story_brief(const struct story *story) {
    struct entries out = {0};
    tell_line(story, CONCEPT_REVENUE, &out);
    tell_line(story, CONCEPT_NET_INTEREST_INCOME, &out);
    tell_line(story, CONCEPT_NET_INCOME, &out);
    tell_count(story, story->changed.count, "figure changed since it was first reported.",
               "figures changed since they were first reported.", &out);
    tell_count(story, derived_count(story->history), "quarterly figure is printed by nobody and derived.",
               "quarterly figures are printed by nobody and derived.", &out);
    tell_count(story, story->history->gap_count, "quarter between the filings has no figures in any of them.",
               "quarters between the filings have no figures in any of them.", &out);
    tell_count(story, change_count(story->history), "adjustment to GAAP figures came, went or changed.",
               "adjustments to GAAP figures came, went or changed.", &out);
    return out;
}

/* ---- points ---- */

bool story_trend(const struct story *story, enum concept concept, struct trend *out) {
    const struct series *series = history_series(story->history, concept, BASIS_GAAP);
    int told = 0;
    *out = (struct trend){.title = text_from(concept_title(concept))};
    if (series == NULL)
        return false;
    out->label = series->label;
    out->scale = series->unit == UNIT_CURRENCY ? story->scale : 1;
    for (int q = 0; q < story->quarter_count; q++) {
        const struct series_point *point = point_at(story, series, q, false);
        struct trend_point *to = &out->points[out->count++];
        *to = (struct trend_point){.when = story->quarters[q].period, .cell = {-1, -1, -1}, .missing = true};
        if (point == NULL || !amount_of(story, series, point, &to->amount))
            continue;
        to->missing = false;
        to->derived = point->derived;
        told++;
    }
    return told > 1;
}

/* ---- lines by quarter ---- */

static const enum concept gaap_lines[] = {
    CONCEPT_REVENUE,
    CONCEPT_COST_OF_REVENUE,
    CONCEPT_GROSS_PROFIT,
    CONCEPT_RESEARCH_AND_DEVELOPMENT,
    CONCEPT_SELLING_AND_MARKETING,
    CONCEPT_GENERAL_AND_ADMINISTRATIVE,
    CONCEPT_SELLING_GENERAL_ADMINISTRATIVE,
    CONCEPT_OPERATING_EXPENSES,
    CONCEPT_OPERATING_INCOME,
    CONCEPT_NET_INTEREST_INCOME,
    CONCEPT_PRETAX_INCOME,
    CONCEPT_INCOME_TAX,
    CONCEPT_NET_INCOME,
    CONCEPT_NET_INCOME_COMMON,
    CONCEPT_EPS_BASIC,
    CONCEPT_EPS_DILUTED,
    CONCEPT_EPS_BASIC_AND_DILUTED,
    CONCEPT_OPERATING_CASH_FLOW,
};

static const enum concept balance_lines[] = {
    CONCEPT_CASH,           CONCEPT_RECEIVABLES, CONCEPT_INVENTORY,
    CONCEPT_CURRENT_ASSETS, CONCEPT_ASSETS,      CONCEPT_CURRENT_LIABILITIES,
    CONCEPT_LONG_TERM_DEBT, CONCEPT_LIABILITIES, CONCEPT_EQUITY,
};

static bool is_listed(const enum concept *list, size_t count, enum concept concept) {
    for (size_t i = 0; i < count; i++)
        if (list[i] == concept)
            return true;
    return false;
}

static bool belongs(const struct series *series, enum story_part part) {
    bool money = series->unit == UNIT_CURRENCY || series->unit == UNIT_PER_SHARE;
    bool line = is_listed(gaap_lines, sizeof gaap_lines / sizeof gaap_lines[0], series->concept);
    if (!money || series->basis != (part == STORY_NON_GAAP ? BASIS_NON_GAAP : BASIS_GAAP))
        return false;
    if (part == STORY_BALANCE)
        return is_listed(balance_lines, sizeof balance_lines / sizeof balance_lines[0], series->concept);
    return line || (part == STORY_NON_GAAP && series->concept == CONCEPT_NONE);
}

/* "Mar 31, 2003": eight of them stand beside each other. */
static text short_date(struct arena *arena, date d) {
    text month = text_from(date_month_name(d.month));
    return unbroken_days(arena, text_format(arena, "%.*s %d, %d", TEXT_ARG(text_slice(month, 0, 3)), d.day, d.year));
}

static struct table_column quarter_column(const struct story *story, int quarter) {
    const struct series_quarter *it = &story->quarters[quarter];
    text *heads = ARENA_ARRAY(story->arena, text, COLUMN_HEADS);
    heads[0] = short_date(story->arena, it->period.end);
    heads[1] = TEXT("gap");
    return (struct table_column){heads, it->state == QUARTER_TOLD ? 1 : COLUMN_HEADS, TEXT("")};
}

static text marks_of(const struct series_point *point) {
    if (point->derived)
        return TEXT("\u2020");
    return point->changed ? TEXT("*") : TEXT("");
}

static struct table_cell quarter_cell(const struct story *story, const struct series *series, int quarter,
                                      bool instant) {
    const struct series_point *point = point_at(story, series, quarter, instant);
    struct table_cell cell = {.group = (int)series->unit};
    decimal amount;
    if (point == NULL || !amount_of(story, series, point, &amount))
        return cell;
    cell.figure =
        decimal_is_zero(amount) ? story->template->numbers.nil : figure_computed(story->arena, story->template, amount);
    cell.marks = marks_of(point);
    return cell;
}

static bool has_quarter(const struct story *story, const struct series *series, bool instant) {
    for (int q = 0; q < story->quarter_count; q++)
        if (point_at(story, series, q, instant) != NULL)
            return true;
    return false;
}

static bool is_strong(enum concept concept) {
    static const enum concept totals[] = {CONCEPT_REVENUE,    CONCEPT_GROSS_PROFIT, CONCEPT_OPERATING_INCOME,
                                          CONCEPT_NET_INCOME, CONCEPT_ASSETS,       CONCEPT_EQUITY};
    return is_listed(totals, sizeof totals / sizeof totals[0], concept);
}

struct table story_quarters(const struct story *story, enum story_part part) {
    static const char *const titles[STORY_PARTS] = {"GAAP", "Non-GAAP", "At the end of the quarter"};
    struct table table = {.title = text_from(titles[part]), .column_count = story->quarter_count};
    bool instant = part == STORY_BALANCE;
    table.columns = ARENA_ARRAY(story->arena, struct table_column, table.column_count + 1);
    for (int q = 0; q < story->quarter_count; q++)
        table.columns[q] = quarter_column(story, q);
    for (int s = 0; s < story->history->series_count; s++) {
        const struct series *series = &story->history->series[s];
        if (!belongs(series, part) || !has_quarter(story, series, instant))
            continue;
        struct table_row row = {.label = series->label, .strong = is_strong(series->concept)};
        row.cells = ARENA_ARRAY(story->arena, struct table_cell, table.column_count + 1);
        for (int q = 0; q < story->quarter_count; q++)
            row.cells[q] = quarter_cell(story, series, q, instant);
        *ARRAY_ADD(story->arena, table.rows, table.row_count) = row;
    }
    return table;
}

text story_scale(const struct story *story) {
    text scale = scale_words(story->scale);
    return scale.len > 0 ? text_join(story->arena, scale, TEXT(", "), TEXT("except per share figures")) : scale;
}

static bool has_mark(const struct table *table, const char *mark) {
    for (int r = 0; r < table->row_count; r++)
        for (int c = 0; c < table->column_count; c++)
            if (text_equal(table->rows[r].cells[c].marks, text_from(mark)))
                return true;
    return false;
}

static bool has_gap(const struct story *story) {
    for (int q = 0; q < story->quarter_count; q++)
        if (story->quarters[q].state != QUARTER_TOLD)
            return true;
    return false;
}

text story_marks_note(const struct story *story, const struct table *table) {
    const struct {
        bool told;
        const char *words;
    } notes[] = {
        {has_mark(table, "*"), "* A later filing prints it otherwise than the first; what it prints last stands."},
        {has_mark(table, "\u2020"), "\u2020 Printed by nobody: the difference of two longer periods, such as the year "
                                    "less nine months."},
        {has_gap(story), "Gap: no filing given has figures of the quarter."},
    };
    text note = TEXT("");
    for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++)
        if (notes[i].told)
            note = note.len > 0 ? text_join(story->arena, note, TEXT(" "), text_from(notes[i].words))
                                : text_from(notes[i].words);
    return note;
}

/* ---- what changed ---- */

static text span_words(struct arena *arena, period when) {
    if (when.months == 0)
        return short_date(arena, when.end);
    return text_format(arena, "%d months to %.*s", when.months, TEXT_ARG(short_date(arena, when.end)));
}

static struct table_cell words_cell(text words) {
    return (struct table_cell){.figure = words, .words = true, .quiet = true};
}

static struct table_cell print_cell(const struct story *story, const struct series_print *print) {
    return (struct table_cell){.figure = figure_computed(story->arena, story->template, print_amount(print))};
}

/* In the later print's scale; blank where it cannot be told to the last digit. */
static struct table_cell difference_cell(const struct story *story, const struct series_print *first,
                                         const struct series_print *later) {
    decimal difference;
    if (first->scale != later->scale || !decimal_subtract(print_amount(later), print_amount(first), &difference))
        return (struct table_cell){0};
    return (struct table_cell){.figure = decimal_is_zero(difference)
                                             ? story->template->numbers.nil
                                             : figure_computed(story->arena, story->template, difference)};
}

static text number_of(const struct story *story, const struct series_print *print) {
    return text_format(story->arena, "no. %d", print->filing + 1);
}

static struct table_row pair_row(const struct story *story, const struct series_pair *pair, int columns) {
    const struct series *series = &story->history->series[pair->series];
    const struct series_point *point = &series->points[pair->point];
    const struct series_print *first = &point->prints[pair->first], *later = &point->prints[pair->later];
    text basis = series->basis == BASIS_NON_GAAP ? story->template->words.non_gaap : story->template->words.gaap;
    text label = text_format(story->arena, "%.*s, %.*s", TEXT_ARG(series->label), TEXT_ARG(basis));
    struct table_row row = {.label = label, .cells = ARENA_ARRAY(story->arena, struct table_cell, columns)};
    row.cells[0] = words_cell(span_words(story->arena, point->period));
    row.cells[1] = print_cell(story, first);
    row.cells[2] = words_cell(number_of(story, first));
    row.cells[3] = print_cell(story, later);
    row.cells[4] = words_cell(number_of(story, later));
    row.cells[5] = difference_cell(story, first, later);
    return row;
}

struct table story_pairs(const struct story *story, const struct series_pairs *pairs, const char *first,
                         const char *later) {
    const char *const heads[] = {"Period", first, "Filing", later, "Filing", "Difference"};
    struct table table = {.column_count = sizeof heads / sizeof heads[0]};
    table.columns = ARENA_ARRAY(story->arena, struct table_column, table.column_count);
    for (int c = 0; c < table.column_count; c++) {
        text *head = ARENA_NEW(story->arena, text);
        *head = text_from(heads[c]);
        table.columns[c] = (struct table_column){head, 1, TEXT("")};
    }
    for (int i = 0; i < pairs->count; i++)
        *ARRAY_ADD(story->arena, table.rows, table.row_count) = pair_row(story, &pairs->list[i], table.column_count);
    return table;
}

/* ---- adjustments, gaps, filings ---- */

static text measures_of(const struct story *story, int index) {
    const struct series_change *changes = story->history->changes;
    text measures = TEXT("");
    for (int i = index; i < story->history->change_count; i++) {
        text title = text_from(concept_title(changes[i].measure));
        if (same_change(&changes[i], &changes[index]))
            measures = measures.len > 0 ? text_join(story->arena, measures, TEXT("; "), title) : title;
    }
    return measures;
}

static text change_words(const struct story *story, int index) {
    struct arena *arena = story->arena;
    const struct series_change *change = &story->history->changes[index];
    text name = change->label;
    if (change->other.len > 0)
        name = text_format(arena, "%.*s, before that %.*s", TEXT_ARG(name), TEXT_ARG(change->other));
    return text_format(arena, "%.*s: quarter to %.*s, before that %.*s. Of %.*s.", TEXT_ARG(name),
                       TEXT_ARG(short_date(arena, change->to.end)), TEXT_ARG(short_date(arena, change->from.end)),
                       TEXT_ARG(measures_of(story, index)));
}

struct entries story_adjustments(const struct story *story) {
    static const char *const captions[ADJUSTMENT_CHANGES] = {
        [ADJUSTMENT_CAME] = "Came",
        [ADJUSTMENT_WENT] = "Went",
        [ADJUSTMENT_RENAMED] = "Renamed",
        [ADJUSTMENT_TURNED] = "Changed sign",
    };
    const struct history *history = story->history;
    struct entries out = {0};
    for (int kind = 0; kind < ADJUSTMENT_CHANGES; kind++) {
        const char *caption = captions[kind];
        for (int c = 0; c < history->change_count; c++)
            if (history->changes[c].kind == (enum adjustment_change)kind && !told_before(history, c)) {
                entries_add(story->arena, &out, caption, change_words(story, c));
                caption = "";
            }
    }
    return out;
}

/* How many gaps from `first` on follow each other that no filing speaks of. */
static int silent_gaps(const struct history *history, int first) {
    int count = 0;
    while (first + count < history->gap_count && history->gaps[first + count].filing_count == 0)
        count++;
    return count;
}

static void tell_silence(const struct story *story, int first, int count, struct entries *out) {
    struct arena *arena = story->arena;
    const struct series_gap *gaps = story->history->gaps;
    text caption = short_date(arena, gaps[first].period.end);
    if (count > 1)
        caption = text_format(arena, "%.*s \u2013 %.*s", TEXT_ARG(caption),
                              TEXT_ARG(short_date(arena, gaps[first + count - 1].period.end)));
    text words = count > 1 ? text_format(arena, "%d quarters without figures; no filing given speaks of them.", count)
                           : TEXT("No filing given speaks of it.");
    entries_add(arena, out, text_string(arena, caption), words);
}

static void tell_gap(const struct story *story, const struct series_gap *gap, struct entries *out) {
    const char *caption = text_string(story->arena, short_date(story->arena, gap->period.end));
    for (int f = 0; f < gap->filing_count; f++, caption = "")
        entries_add(story->arena, out, caption,
                    text_format(story->arena, "No. %d: %.*s", gap->filings[f] + 1,
                                TEXT_ARG(filing_said(&story->history->filings[gap->filings[f]]))));
}

struct entries story_gaps(const struct story *story) {
    struct entries out = {0};
    for (int g = 0; g < story->history->gap_count;) {
        int silent = silent_gaps(story->history, g);
        if (silent > 0)
            tell_silence(story, g, silent, &out);
        else
            tell_gap(story, &story->history->gaps[g], &out);
        g += silent > 0 ? silent : 1;
    }
    return out;
}

static text filing_words(const struct story *story, const struct series_filing *filing) {
    struct arena *arena = story->arena;
    text form = filing->report->filing.form, period = TEXT("");
    if (date_known(filing->results.end))
        period = text_format(arena, ", %.*s", TEXT_ARG(period_quarter_words(arena, filing->results)));
    text words =
        text_format(arena, "%.*s%s%.*s; %s%s%s", TEXT_ARG(form), form.len > 0 ? "" : "Release", TEXT_ARG(period),
                    filing->figures ? "figures" : "no figures", filing->preliminary ? "; preliminary results" : "",
                    filing->report->filing.delayed ? "; final results are delayed" : "");
    if (filing->amends >= 0)
        words = text_format(arena, "%.*s; amends no. %d", TEXT_ARG(words), filing->amends + 1);
    if (filing->amended_by >= 0)
        words = text_format(arena, "%.*s; superseded by no. %d", TEXT_ARG(words), filing->amended_by + 1);
    return text_format(arena, "%.*s. %.*s, SHA-256 %.12s\u2026", TEXT_ARG(words), TEXT_ARG(filing->report->name),
                       filing->report->sha256);
}

struct entries story_filings(const struct story *story) {
    struct entries out = {0};
    for (int f = 0; f < story->history->filing_count; f++) {
        const struct series_filing *filing = &story->history->filings[f];
        text caption = text_format(story->arena, "No. %d", f + 1);
        if (date_known(filing->made))
            caption = text_join(story->arena, caption, TEXT(", "), short_date(story->arena, filing->made));
        entries_add(story->arena, &out, text_string(story->arena, caption), filing_words(story, filing));
    }
    return out;
}

struct entries story_notes(const struct story *story) {
    struct entries out = {0};
    entries_add(story->arena, &out, "Figures",
                TEXT("As filed, in one sign: a loss is negative, however it was printed. The last filing that prints a "
                     "figure says what stands, unless that filing was amended. Figures per share stand as filed, "
                     "before a split or after it."));
    entries_add(story->arena, &out, "Scale",
                TEXT("Amounts of filings in a coarser scale are shown with noughts in the finer one."));
    entries_add(story->arena, &out, "Workbook",
                TEXT("crossfoot history -f xlsx has every figure with its filing, its line and its first print."));
    return out;
}
