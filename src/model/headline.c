/*
 * headline: the registrant's main income statement answers first. Where it does
 * not print a line, other tables do, if they are the registrant's own (they
 * tell earnings per share, or agree with the main statement) and all of them
 * agree. Net income is the one of its kinds that the earnings per share rest on.
 */
#include "model/headline.h"

#include "base/interval.h"

enum { ALTERNATIVES_MOST = 3, MAIN_LINES_FEWEST = 3, STALE_DAYS = 10 };

static const struct cell_ref nowhere = {-1, -1, -1};

/* Each key with the lines and measures that answer it, best first. */
static const struct {
    const char *key;
    enum unit unit;
    enum concept concepts[ALTERNATIVES_MOST];
    enum non_gaap measures[ALTERNATIVES_MOST];
} keys[HEADLINE_KEYS] = {
    [HEADLINE_REVENUE] = {"revenue", UNIT_CURRENCY, {CONCEPT_REVENUE, CONCEPT_NET_INTEREST_INCOME}, {NON_GAAP_REVENUE}},
    [HEADLINE_GROSS_PROFIT] = {"gross_profit", UNIT_CURRENCY, {CONCEPT_GROSS_PROFIT}, {NON_GAAP_GROSS_PROFIT}},
    [HEADLINE_OPERATING_INCOME] = {"operating_income",
                                   UNIT_CURRENCY,
                                   {CONCEPT_OPERATING_INCOME},
                                   {NON_GAAP_OPERATING_INCOME}},
    [HEADLINE_NET_INCOME] = {"net_income",
                             UNIT_CURRENCY,
                             {CONCEPT_NET_INCOME_COMMON, CONCEPT_NET_INCOME, CONCEPT_PROFIT_LOSS},
                             {NON_GAAP_NET_INCOME}},
    [HEADLINE_EPS_BASIC] = {"eps_basic",
                            UNIT_PER_SHARE,
                            {CONCEPT_EPS_BASIC, CONCEPT_EPS_BASIC_AND_DILUTED},
                            {NON_GAAP_EPS_BASIC}},
    [HEADLINE_EPS_DILUTED] = {"eps_diluted",
                              UNIT_PER_SHARE,
                              {CONCEPT_EPS_DILUTED, CONCEPT_EPS_BASIC_AND_DILUTED},
                              {NON_GAAP_EPS_DILUTED, NON_GAAP_EPS_BASIC_AND_DILUTED}},
};

static const char *const doubts[] = {
    [HEADLINE_FOUND] = NULL,
    [HEADLINE_NOT_PRINTED] = "no line of the tables is it with certainty",
    [HEADLINE_NO_PERIOD] = "the latest period's column could not be told with certainty",
    [HEADLINE_NO_SCALE] = "nothing tells the scale of its table",
    [HEADLINE_SEVERAL_COLUMNS] = "several columns of the period differ",
    [HEADLINE_OF_ANOTHER] = "the statements are those of a business that was bought",
    [HEADLINE_CONFLICT] = "tables, or classes of shares, tell different figures",
};

/* What is asked for. */
struct asked {
    const struct report *report;
    enum headline_key key;
    period when;
    enum basis basis;
    int main; /* statement, or -1 */
};

static struct headline_entry missing(enum headline_doubt doubt) {
    return (struct headline_entry){doubt, nowhere, false};
}

static int64_t scale_at(const struct report *report, struct cell_ref cell) {
    return value_scale(&report->statements[cell.statement], cell.row, cell.column);
}

/* ---- one row ---- */

static bool head_tells_whole(const struct column *column) {
    for (int h = 0; h < column->head_count; h++)
        if (text_has_word(column->heads[h], TEXT("consolidated")) || text_has_word(column->heads[h], TEXT("total")))
            return true;
    return false;
}

static bool is_whole(const struct column *column) {
    return column->member.len == 0 || text_equal_fold(column->member, TEXT("consolidated")) ||
           text_equal_fold(column->member, TEXT("total"));
}

/* Net income, adjusted or not, may have its figure per diluted share in a column beside it, not in a row of its own. */
static bool answers_beside(const struct asked *asked, const struct row *row) {
    bool income = asked->basis == BASIS_NON_GAAP
                      ? row->non_gaap == NON_GAAP_NET_INCOME
                      : row->concept == CONCEPT_NET_INCOME || row->concept == CONCEPT_NET_INCOME_COMMON;
    return asked->key == HEADLINE_EPS_DILUTED && row->unit == UNIT_CURRENCY && income;
}

static bool prints_line(const struct report *report, enum concept concept) {
    for (int s = 0; s < report->statement_count; s++)
        if (statement_row_of(&report->statements[s], concept) >= 0)
            return true;
    return false;
}

/* Where a diluted figure is printed, "Earnings per share" in another table is mostly that one, and not the basic. */
static bool may_be_diluted(const struct asked *asked, const struct row *row) {
    return asked->key == HEADLINE_EPS_BASIC && row->concept == CONCEPT_EPS_BASIC_AND_DILUTED &&
           !text_has_word(row->label, TEXT("basic")) && prints_line(asked->report, CONCEPT_EPS_DILUTED);
}

static bool answers(const struct asked *asked, const struct row *row, int alternative) {
    if (answers_beside(asked, row))
        return true;
    if (asked->basis == BASIS_NON_GAAP && row->non_gaap != NON_GAAP_NONE)
        return row->non_gaap == keys[asked->key].measures[alternative];
    if (asked->basis == BASIS_NON_GAAP && row->basis == BASIS_GAAP)
        return false;
    return row->concept != CONCEPT_NONE && !row->part && row->concept == keys[asked->key].concepts[alternative];
}

/* A measure's own row says its basis wherever the column does not; a column of adjustments never answers. */
static bool basis_fits(const struct asked *asked, const struct row *row, const struct column *column) {
    if (row->non_gaap != NON_GAAP_NONE || asked->basis == BASIS_GAAP)
        return column->basis == BASIS_UNSTATED || column->basis == asked->basis;
    return column->basis == asked->basis;
}

/* Reconciliations may print amounts and figures per share side by side, in columns of their own. */
static bool head_tells_per_share(const struct column *column) {
    for (int h = 0; h < column->head_count; h++)
        if (text_has_word(column->heads[h], TEXT("per")) && text_has_word(column->heads[h], TEXT("share")) &&
            !text_has_word(column->heads[h], TEXT("except")))
            return true;
    return false;
}

static bool head_tells_diluted(const struct column *column) {
    for (int h = 0; h < column->head_count; h++)
        if (text_has_word(column->heads[h], TEXT("diluted")))
            return true;
    return false;
}

static bool has_per_share_column(const struct statement *statement) {
    for (int c = 0; c < statement->column_count; c++)
        if (head_tells_per_share(&statement->columns[c]))
            return true;
    return false;
}

static bool column_fits(const struct asked *asked, const struct statement *statement, const struct row *row, int c) {
    const struct column *column = &statement->columns[c];
    bool per_share = keys[asked->key].unit == UNIT_PER_SHARE;
    if (head_tells_per_share(column) != (per_share && has_per_share_column(statement)))
        return false;
    if (answers_beside(asked, row) && (column->unit != UNIT_PER_SHARE || !head_tells_diluted(column)))
        return false;
    return row->values != NULL && column->measure == MEASURE_AMOUNT && is_whole(column) && !column->expected &&
           basis_fits(asked, row, column) && value_is_amount(&row->values[c]) &&
           row->values[c].unit == keys[asked->key].unit && !row->values[c].doubtful;
}

/* The latest year that the words of a head name; 0 for none. */
static int year_named(const struct column *column) {
    int latest = 0;
    for (int h = 0; h < column->head_count; h++) {
        text head = column->heads[h];
        for (size_t at = 0, digits = 0, year = 0; at <= head.len; at++) {
            bool digit = at < head.len && is_digit(head.ptr[at]);
            if (!digit && digits == 4 && year >= 1900 && year < 2100 && (int)year > latest)
                latest = (int)year;
            year = digit ? year * 10 + (size_t)(head.ptr[at] - '0') : 0;
            digits = digit ? digits + 1 : 0;
        }
    }
    return latest;
}

/* A change without a date in front of the column found may be a misread period: changes stand behind what changed. */
static bool may_be_period(const struct column *column, bool in_front) {
    return (column->measure == MEASURE_AMOUNT || (in_front && column->measure == MEASURE_CHANGE)) &&
           column->basis != BASIS_ADJUSTMENT && is_whole(column);
}

/* "Year to date" beside the period asked for is a longer one, or repeats it. */
static bool tells_to_date(const struct column *column) {
    for (int h = 0; h < column->head_count; h++)
        if (text_has_word(column->heads[h], TEXT("ytd")) ||
            (text_has_word(column->heads[h], TEXT("year")) && text_has_word(column->heads[h], TEXT("to")) &&
             text_has_word(column->heads[h], TEXT("date"))))
            return true;
    return false;
}

/* An amount under a head that tells no period, nor an earlier year, might be the one asked for. */
static bool has_undated(const struct asked *asked, const struct statement *statement, const struct row *row,
                        int found) {
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        if (may_be_period(column, c < found) && !date_known(column->period.end) && value_is_amount(&row->values[c]) &&
            !(tells_to_date(column) && !tells_to_date(&statement->columns[found])) &&
            (year_named(column) == 0 || year_named(column) >= asked->when.end.year))
            return true;
    }
    return false;
}

/* What a label says of the sign of its figures: -1 a loss, 1 a gain, or either, 0 nothing. */
static int sign_told(text label) {
    static const text gains[] = {TEXT_INIT("income"), TEXT_INIT("earnings"), TEXT_INIT("profit"), TEXT_INIT("gain")};
    for (size_t i = 0; i < sizeof gains / sizeof *gains; i++)
        if (text_has_word(label, gains[i]))
            return 1;
    return text_has_word(label, TEXT("loss")) ? -1 : 0;
}

/* Shares used in computing a net loss per share, and loss ratios, are none. */
static bool may_be_loss(const struct row *row) { return row->unit == UNIT_CURRENCY || row->unit == UNIT_PER_SHARE; }

bool row_is_bare_loss(const struct statement *statement, const struct row *row) {
    int told = may_be_loss(row) ? sign_told(row->label) : 1;
    for (int at = row->section; at >= 0 && told == 0; at = statement->rows[at].section)
        told = sign_told(statement->rows[at].label);
    for (int c = 0; c < statement->column_count && told < 0; c++)
        if (value_is_amount(&row->values[c]) && decimal_sign(row->values[c].amount) < 0)
            return false;
    return told < 0;
}

/* The one column of the period; several must agree, or one of them be called the total. */
static struct headline_entry find_in_row(const struct asked *asked, int s, int r) {
    const struct statement *statement = &asked->report->statements[s];
    const struct row *row = &statement->rows[r];
    int found = -1, whole = -1;
    bool differ = false;
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        if (!column_fits(asked, statement, row, c) || !period_equal(column->period, asked->when))
            continue;
        whole = head_tells_whole(column) ? c : whole;
        differ = differ || (found >= 0 && decimal_compare(row->values[found].amount, row->values[c].amount) != 0);
        found = found < 0 ? c : found;
    }
    if (found < 0)
        return missing(HEADLINE_NOT_PRINTED);
    if (differ && whole < 0)
        return missing(HEADLINE_SEVERAL_COLUMNS);
    if (has_undated(asked, statement, row, found))
        return missing(HEADLINE_NO_PERIOD);
    return (struct headline_entry){HEADLINE_FOUND, {s, r, differ ? whole : found}, row_is_bare_loss(statement, row)};
}

/* ---- one statement ---- */

static bool scale_told(const struct asked *asked, const struct row *row) {
    return keys[asked->key].unit == UNIT_PER_SHARE || row->scale != 0;
}

/* Rows such as "Class B" beside the first one's "Class A" must tell the same. */
static bool classes_agree(const struct asked *asked, struct cell_ref cell) {
    const struct statement *statement = &asked->report->statements[cell.statement];
    const struct row *first = &statement->rows[cell.row];
    for (int r = cell.row + 1; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        if (row->section != first->section || row->unit != UNIT_PER_SHARE || row->concept != CONCEPT_NONE)
            break;
        if (text_has_word(row->label, TEXT("class")) && value_is_amount(&row->values[cell.column]) &&
            decimal_compare(row->values[cell.column].amount, first->values[cell.column].amount) != 0)
            return false;
    }
    return true;
}

static struct headline_entry judge(const struct asked *asked, struct headline_entry entry) {
    if (entry.doubt != HEADLINE_FOUND)
        return entry;
    if (!scale_told(asked, report_row(asked->report, entry.cell)))
        return missing(HEADLINE_NO_SCALE);
    bool by_class = keys[asked->key].unit == UNIT_PER_SHARE &&
                    text_has_word(report_row(asked->report, entry.cell)->label, TEXT("class"));
    return by_class && !classes_agree(asked, entry.cell) ? missing(HEADLINE_CONFLICT) : entry;
}

/* The first row that answers with anything but "not printed". */
static struct headline_entry find_alternative(const struct asked *asked, int s, int alternative) {
    const struct statement *statement = &asked->report->statements[s];
    for (int r = 0; r < statement->row_count; r++) {
        if (!answers(asked, &statement->rows[r], alternative) ||
            (s != asked->main && may_be_diluted(asked, &statement->rows[r])))
            continue;
        struct headline_entry entry = judge(asked, find_in_row(asked, s, r));
        if (entry.doubt != HEADLINE_NOT_PRINTED)
            return entry;
    }
    return missing(HEADLINE_NOT_PRINTED);
}

/* ---- the main statement ---- */

/* The lines an income statement is known by. */
static const enum concept main_lines[] = {
    CONCEPT_REVENUE,
    CONCEPT_NET_INTEREST_INCOME,
    CONCEPT_COST_OF_REVENUE,
    CONCEPT_OPERATING_EXPENSES,
    CONCEPT_OPERATING_INCOME,
    CONCEPT_PRETAX_INCOME,
    CONCEPT_INCOME_TAX,
    CONCEPT_NET_INCOME,
    CONCEPT_NET_INCOME_COMMON,
    CONCEPT_EPS_BASIC,
    CONCEPT_EPS_DILUTED,
    CONCEPT_EPS_BASIC_AND_DILUTED,
    CONCEPT_SHARES_BASIC,
    CONCEPT_SHARES_DILUTED,
    CONCEPT_SHARES_BASIC_AND_DILUTED,
};
enum { MAIN_LINES = sizeof main_lines / sizeof *main_lines };

static bool tells_line(const struct statement *statement, int column, enum concept concept) {
    for (int r = 0; r < statement->row_count; r++)
        if (statement->rows[r].concept == concept && statement->rows[r].values != NULL &&
            value_is_amount(&statement->rows[r].values[column]))
            return true;
    return false;
}

static int lines_told(const struct statement *statement, int column) {
    int told = 0;
    for (int i = 0; i < MAIN_LINES; i++)
        told += tells_line(statement, column, main_lines[i]) ? 1 : 0;
    return told;
}

static bool is_results_column(const struct column *column, period when) {
    return column->measure == MEASURE_AMOUNT && is_whole(column) && !column->expected &&
           period_equal(column->period, when) && (column->basis == BASIS_GAAP || column->basis == BASIS_UNSTATED);
}

static bool tells_per_share(const struct statement *statement, int column) {
    return tells_line(statement, column, CONCEPT_EPS_BASIC) || tells_line(statement, column, CONCEPT_EPS_DILUTED) ||
           tells_line(statement, column, CONCEPT_EPS_BASIC_AND_DILUTED);
}

static bool tells_income(const struct statement *statement, int column) {
    return tells_line(statement, column, CONCEPT_NET_INCOME) ||
           tells_line(statement, column, CONCEPT_NET_INCOME_COMMON);
}

static int results_column(const struct statement *statement, period when) {
    for (int c = 0; c < statement->column_count; c++)
        if (is_results_column(&statement->columns[c], when))
            return c;
    return -1;
}

/* The statement behind has its title and goes on with what it earned per share. */
static bool goes_on(const struct report *report, int s, period when) {
    if (s + 1 >= report->statement_count)
        return false;
    const struct statement *here = &report->statements[s], *next = &report->statements[s + 1];
    int column = results_column(next, when);
    return column >= 0 && next->kind == STATEMENT_INCOME && text_equal_fold(here->title, next->title) &&
           tells_per_share(next, column) && !tells_income(next, column);
}

/* How much a statement is the registrant's own: parts and segments print no earnings per share. */
static int weight_of(const struct report *report, int s, period when) {
    const struct statement *statement = &report->statements[s];
    int most = 0;
    for (int c = 0; c < statement->column_count && statement->kind == STATEMENT_INCOME && !statement->of_another; c++) {
        if (!is_results_column(&statement->columns[c], when) || !tells_income(statement, c))
            continue;
        int told = lines_told(statement, c);
        bool own = tells_per_share(statement, c) || goes_on(report, s, when);
        int weight = told < MAIN_LINES_FEWEST ? 0 : told + (own ? MAIN_LINES : 0);
        most = weight > most ? weight : most;
    }
    return most;
}

/* Results of a later period, told only of members, say that those of the whole were not read. */
static bool tells_later_member(const struct report *report, const struct statement *statement, period when) {
    date told = report_told(report);
    for (int c = 0; c < statement->column_count && statement->kind == STATEMENT_INCOME && !statement->of_another; c++) {
        const struct column *column = &statement->columns[c];
        if (column->measure == MEASURE_AMOUNT && !column->expected && column->member.len > 0 &&
            column->period.months == when.months && date_known(column->period.end) &&
            date_serial(column->period.end) - date_serial(when.end) > STALE_DAYS &&
            !(date_known(told) && date_compare(column->period.end, told) > 0) && tells_income(statement, c))
            return true;
    }
    return false;
}

/* A balance sheet of a later day says that a later period's results are there, and were not read. */
static bool is_stale(const struct report *report, period when) {
    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        if (tells_later_member(report, statement, when))
            return true;
        for (int c = 0; c < statement->column_count && statement->kind == STATEMENT_BALANCE; c++) {
            period told = statement->columns[c].period;
            if (told.months == 0 && date_known(told.end) && statement->columns[c].measure == MEASURE_AMOUNT &&
                date_serial(told.end) - date_serial(when.end) > STALE_DAYS)
                return true;
        }
    }
    return false;
}

/* ---- net income: the one that earnings per share rest on ---- */

static const struct value *value_in(const struct statement *statement, enum concept concept, int column) {
    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        if (row->concept == concept && row->values != NULL && value_is_amount(&row->values[column]))
            return &row->values[column];
    }
    return NULL;
}

static interval shifted(interval a, uint8_t places) {
    a.places = (uint8_t)(a.places + places);
    return a;
}

/* Income over shares rounds to the figure per share, whatever the scales of the two are. */
static bool rests_on(const struct value *per_share, const struct value *shares, const struct value *income) {
    interval product =
        shifted(interval_scale(interval_printed(per_share->amount), shares->amount.units), shares->amount.places);
    interval told = interval_printed(income->amount);
    for (int thousands = 0; thousands <= 2; thousands++) {
        int64_t factor = thousands == 0 ? 1 : thousands == 1 ? 1000 : 1000000;
        if (interval_meets(product, interval_scale(told, factor)) ||
            interval_meets(interval_scale(product, factor), told))
            return true;
    }
    return false;
}

static const struct {
    enum concept per_share, shares;
} shared[] = {
    {CONCEPT_EPS_BASIC, CONCEPT_SHARES_BASIC},
    {CONCEPT_EPS_BASIC_AND_DILUTED, CONCEPT_SHARES_BASIC_AND_DILUTED},
    {CONCEPT_EPS_BASIC_AND_DILUTED, CONCEPT_SHARES_BASIC},
    {CONCEPT_EPS_DILUTED, CONCEPT_SHARES_DILUTED},
};

/* Whether a statement's figures per share bear an income out: 1 they do, -1 they do not, 0 none can tell. */
static int borne_by(const struct statement *statement, int column, const struct value *income) {
    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++) {
        const struct value *per_share = value_in(statement, shared[i].per_share, column);
        const struct value *shares = value_in(statement, shared[i].shares, column);
        if (per_share != NULL && shares != NULL && decimal_sign(shares->amount) > 0)
            return rests_on(per_share, shares, income) ? 1 : -1;
    }
    return 0;
}

/* ---- summaries, where no income statement tells earnings per share ---- */

/* Another table of the document prints, for the period, earnings per share and shares that the income bears out. */
static bool borne_elsewhere(const struct report *report, int s, const struct value *income, period when) {
    for (int t = 0; t < report->statement_count; t++) {
        const struct statement *other = &report->statements[t];
        int c =
            t != s && text_equal(other->document, report->statements[s].document) ? results_column(other, when) : -1;
        if (c >= 0 && borne_by(other, c, income) > 0)
            return true;
    }
    return false;
}

/* How much a table of highlights tells of the registrant's results; 0 where its income is not what shares earned. */
static int summary_weight(const struct report *report, int s, period when) {
    static const enum concept incomes[] = {CONCEPT_NET_INCOME_COMMON, CONCEPT_NET_INCOME};
    const struct statement *statement = &report->statements[s];
    int c = statement->kind == STATEMENT_OTHER && !statement->of_another ? results_column(statement, when) : -1;
    int told = c >= 0 ? lines_told(statement, c) : 0;
    bool own = told >= MAIN_LINES_FEWEST && tells_income(statement, c) && tells_per_share(statement, c);
    for (size_t i = 0; told >= MAIN_LINES_FEWEST && !own && i < sizeof incomes / sizeof *incomes; i++) {
        const struct value *income = value_in(statement, incomes[i], c);
        own = income != NULL && borne_elsewhere(report, s, income, when);
    }
    return own ? told : 0;
}

static int find_summary(const struct report *report, period when) {
    int found = -1, most = 0;
    for (int s = 0; s < report->statement_count; s++) {
        int weight = summary_weight(report, s, when);
        found = weight > most ? s : found;
        most = weight > most ? weight : most;
    }
    return found;
}

/*
 * The weightiest; several without earnings per share may all be segments', and then the summary answers, if there is
 * one.
 */
static int find_main(const struct report *report, period when) {
    int main = -1, most = 0, rivals = 0;
    for (int s = 0; s < report->statement_count; s++) {
        int weight = weight_of(report, s, when);
        rivals += weight > 0 ? 1 : 0;
        main = weight > most ? s : main;
        most = weight > most ? weight : most;
    }
    return most > MAIN_LINES || rivals == 1 ? main : find_summary(report, when);
}

/* The first by words, unless figures per share bear out another and not it. */
static struct headline_entry find_income(const struct asked *asked, int s) {
    const struct statement *statement = &asked->report->statements[s];
    struct headline_entry first = missing(HEADLINE_NOT_PRINTED);
    for (int a = 0; a < ALTERNATIVES_MOST && keys[asked->key].concepts[a] != CONCEPT_NONE; a++) {
        struct headline_entry entry = find_alternative(asked, s, a);
        if (entry.doubt != HEADLINE_FOUND && first.doubt == HEADLINE_NOT_PRINTED)
            first = entry;
        if (entry.doubt != HEADLINE_FOUND)
            continue;
        int borne = borne_by(statement, entry.cell.column, &statement->rows[entry.cell.row].values[entry.cell.column]);
        if (borne > 0)
            return entry;
        if (first.doubt != HEADLINE_FOUND)
            first = entry;
    }
    return first;
}

/* How many alternatives the main statement is asked for first: a lender's highlights may print what it does not. */
static int alternatives_here(const struct asked *asked) {
    return asked->key == HEADLINE_REVENUE ? 1 : ALTERNATIVES_MOST;
}

static struct headline_entry find_in_main(const struct asked *asked) {
    if (asked->key == HEADLINE_NET_INCOME && asked->basis == BASIS_GAAP)
        return find_income(asked, asked->main);
    for (int a = 0; a < alternatives_here(asked); a++) {
        struct headline_entry entry = find_alternative(asked, asked->main, a);
        if (entry.doubt != HEADLINE_NOT_PRINTED)
            return entry;
    }
    return missing(HEADLINE_NOT_PRINTED);
}

/* ---- other tables ---- */

/* Of figures rounded alike the same stand there; of others the rounded ones must meet. */
static bool same_figure(const struct report *report, struct cell_ref a, struct cell_ref b) {
    decimal left = report_value(report, a)->amount, right = report_value(report, b)->amount;
    int64_t left_scale = scale_at(report, a), right_scale = scale_at(report, b);
    if (left_scale == right_scale && left.places == right.places)
        return left.units == right.units;
    return interval_meets(interval_scale(interval_printed(left), left_scale),
                          interval_scale(interval_printed(right), right_scale));
}

static bool prints_per_share(const struct statement *statement) {
    for (int r = 0; r < statement->row_count; r++)
        if (statement->rows[r].unit == UNIT_PER_SHARE &&
            (statement->rows[r].concept != CONCEPT_NONE || statement->rows[r].non_gaap != NON_GAAP_NONE))
            return true;
    return false;
}

/* A cell that tells a main line with the main statement's figure: its table speaks of the same registrant. */
static struct cell_ref agreeing_cell(const struct asked *asked, int s) {
    static const enum headline_key known[] = {HEADLINE_NET_INCOME, HEADLINE_REVENUE, HEADLINE_OPERATING_INCOME};
    for (size_t i = 0; asked->main >= 0 && i < sizeof known / sizeof *known; i++) {
        struct asked gaap = *asked;
        gaap.key = known[i];
        gaap.basis = BASIS_GAAP;
        for (int a = 0; a < ALTERNATIVES_MOST; a++) {
            struct headline_entry there = find_alternative(&gaap, s, a), here = find_alternative(&gaap, asked->main, a);
            if (there.doubt == HEADLINE_FOUND && here.doubt == HEADLINE_FOUND)
                return same_figure(asked->report, there.cell, here.cell) ? there.cell : nowhere;
        }
    }
    return nowhere;
}

/* Tables of several registrants give each a caption: what one caption holds says nothing of another's rows. */
static bool is_registrants(const struct asked *asked, struct cell_ref cell) {
    if (prints_per_share(&asked->report->statements[cell.statement]))
        return true;
    struct cell_ref agreeing = agreeing_cell(asked, cell.statement);
    if (agreeing.statement < 0)
        return false;
    int section = report_row(asked->report, cell)->section;
    return section < 0 || section == report_row(asked->report, agreeing)->section;
}

static bool may_tell(const struct statement *statement) {
    return !statement->of_another &&
           (statement->kind == STATEMENT_INCOME || statement->kind == STATEMENT_RECONCILIATION ||
            statement->kind == STATEMENT_OTHER);
}

static bool has_anothers(const struct report *report) {
    for (int s = 0; s < report->statement_count; s++)
        if (report->statements[s].of_another)
            return true;
    return false;
}

/* Highlights in millions round what a table in the main thousands tells: beside GAAP stands the latter. */
static bool suits_main(const struct asked *asked, struct cell_ref entry, struct cell_ref found) {
    if (asked->main < 0)
        return false;
    int64_t scale = asked->report->statements[asked->main].scale;
    return report_row(asked->report, entry)->scale == scale && report_row(asked->report, found)->scale != scale;
}

/* The figure that all of the registrant's tables tell for one alternative. */
static struct headline_entry find_unanimous(const struct asked *asked, int alternative) {
    struct headline_entry found = missing(HEADLINE_NOT_PRINTED);
    for (int s = 0; s < asked->report->statement_count; s++) {
        if (!may_tell(&asked->report->statements[s]))
            continue;
        struct headline_entry entry = find_alternative(asked, s, alternative);
        if (entry.doubt == HEADLINE_NOT_PRINTED ||
            (entry.doubt == HEADLINE_FOUND && !is_registrants(asked, entry.cell)))
            continue;
        if (entry.doubt == HEADLINE_FOUND && found.doubt == HEADLINE_FOUND &&
            !same_figure(asked->report, entry.cell, found.cell))
            return missing(HEADLINE_CONFLICT);
        if (found.doubt != HEADLINE_FOUND ||
            (entry.doubt == HEADLINE_FOUND && suits_main(asked, entry.cell, found.cell)))
            found = entry;
    }
    return found;
}

/* In column `c` the rows between add up to what row `to` has more than row `from`; *added: how many of them do. */
static bool sums_between(const struct statement *statement, int from, int to, int c, int *added) {
    const struct value *first = &statement->rows[from].values[c], *last = &statement->rows[to].values[c];
    if (!value_is_amount(first) || !value_is_amount(last))
        return false;
    decimal sum = first->amount;
    for (int r = from + 1; r < to; r++) {
        const struct row *row = &statement->rows[r];
        if (row->role == ROLE_HEADING || row->values[c].kind == VALUE_BLANK)
            continue;
        if (row->unit != UNIT_PER_SHARE || row->non_gaap != NON_GAAP_NONE || row->concept != CONCEPT_NONE ||
            !decimal_add(sum, row->values[c].amount, &sum))
            return false;
        *added += decimal_sign(row->values[c].amount) != 0 ? 1 : 0;
    }
    return decimal_compare(sum, last->amount) == 0;
}

/* From one measure further adjustments lead to the other, in every column: the first is a step on the way. */
static bool leads_to(const struct report *report, struct cell_ref from, struct cell_ref to) {
    if (from.statement != to.statement || from.row >= to.row)
        return false;
    const struct statement *statement = &report->statements[from.statement];
    int added = 0;
    for (int c = 0; c < statement->column_count; c++)
        if (statement->columns[c].measure == MEASURE_AMOUNT && !sums_between(statement, from.row, to.row, c, &added))
            return false;
    return added >= 2;
}

/*
 * Per share, a measure and one that leaves the dilution open must not differ: either may be the one meant, unless one
 * leads to the other.
 */
static struct headline_entry find_measure(const struct asked *asked) {
    struct headline_entry found = missing(HEADLINE_NOT_PRINTED);
    for (int a = 0; a < ALTERNATIVES_MOST; a++) {
        struct headline_entry entry = find_unanimous(asked, a);
        if (entry.doubt != HEADLINE_FOUND || found.doubt != HEADLINE_FOUND)
            found = found.doubt == HEADLINE_NOT_PRINTED ? entry : found;
        else if (leads_to(asked->report, found.cell, entry.cell))
            found = entry;
        else if (keys[asked->key].unit == UNIT_PER_SHARE && !same_figure(asked->report, entry.cell, found.cell))
            return missing(HEADLINE_CONFLICT);
    }
    return found;
}

static struct headline_entry find_line(const struct asked *asked) {
    for (int a = 0; a < ALTERNATIVES_MOST; a++) {
        struct headline_entry entry = missing(HEADLINE_NOT_PRINTED);
        if (asked->main >= 0)
            entry = find_alternative(asked, asked->main, a);
        if (entry.doubt == HEADLINE_NOT_PRINTED)
            entry = find_unanimous(asked, a);
        if (entry.doubt != HEADLINE_NOT_PRINTED)
            return entry;
    }
    return missing(HEADLINE_NOT_PRINTED);
}

static struct headline_entry find_gaap(const struct asked *asked) {
    struct headline_entry entry = missing(HEADLINE_NOT_PRINTED);
    if (asked->main >= 0)
        entry = find_in_main(asked);
    return entry.doubt != HEADLINE_NOT_PRINTED ? entry : find_line(asked);
}

/* ---- what reconciliations lead to ---- */

/* What is reconciled per share in one line is the diluted figure. */
static bool is_of_key(enum concept measure, enum headline_key key) {
    for (int a = 0; a < ALTERNATIVES_MOST; a++)
        if (keys[key].concepts[a] == measure && measure != CONCEPT_NONE)
            return key != HEADLINE_EPS_BASIC || measure == CONCEPT_EPS_BASIC;
    return false;
}

static bool reconciles(const struct asked *asked, const struct reconciliation *it, struct cell_ref gaap) {
    return is_of_key(it->measure, asked->key) && period_equal(it->period, asked->when) &&
           it->unit == keys[asked->key].unit && (it->scale != 0 || it->unit == UNIT_PER_SHARE) &&
           same_figure(asked->report, it->gaap_cell, gaap);
}

/* No row names the measure, but what leads from the headline's GAAP figure to another leads to its adjusted twin. */
static struct headline_entry find_reconciled(const struct asked *asked) {
    struct asked of_gaap = *asked;
    of_gaap.basis = BASIS_GAAP;
    struct headline_entry gaap = find_gaap(&of_gaap), found = missing(HEADLINE_NOT_PRINTED);
    for (int i = 0; gaap.doubt == HEADLINE_FOUND && !gaap.loss && i < asked->report->reconciliation_count; i++) {
        const struct reconciliation *it = &asked->report->reconciliations[i];
        if (!reconciles(asked, it, gaap.cell))
            continue;
        if (found.doubt == HEADLINE_FOUND && !same_figure(asked->report, it->non_gaap_cell, found.cell))
            return missing(HEADLINE_CONFLICT);
        if (found.doubt != HEADLINE_FOUND)
            found = (struct headline_entry){HEADLINE_FOUND, it->non_gaap_cell, false};
    }
    return found;
}

/*
 * Where the tables tell adjusted net income before and after preferred dividends, the one that the figure which
 * earnings per share rest on leads to.
 */
static struct headline_entry find_adjusted(const struct asked *asked) {
    struct headline_entry entry = find_measure(asked);
    bool of_common = entry.doubt == HEADLINE_CONFLICT && asked->key == HEADLINE_NET_INCOME;
    if (entry.doubt != HEADLINE_NOT_PRINTED && entry.doubt != HEADLINE_NO_PERIOD && !of_common)
        return entry;
    struct headline_entry reconciled = find_reconciled(asked);
    return reconciled.doubt == HEADLINE_FOUND || entry.doubt == HEADLINE_NOT_PRINTED ? reconciled : entry;
}

struct headline_entry headline_find(const struct report *report, enum headline_key key, period when, enum basis basis) {
    struct asked asked = {.report = report, .key = key, .when = when, .basis = basis};
    if (!date_known(when.end))
        return missing(has_anothers(report) ? HEADLINE_OF_ANOTHER : HEADLINE_NO_PERIOD);
    if (is_stale(report, when) && period_equal(when, report_latest(report)))
        return missing(HEADLINE_NO_PERIOD);
    asked.main = find_main(report, when);
    return basis == BASIS_NON_GAAP ? find_adjusted(&asked) : find_gaap(&asked);
}

/* ---- names, and what is told ---- */

const char *headline_key_name(enum headline_key key) { return keys[key].key; }
const char *headline_doubt_words(enum headline_doubt doubt) { return doubts[doubt]; }

bool headline_key_of(enum concept concept, enum headline_key *key) {
    for (int k = 0; k < HEADLINE_KEYS; k++)
        for (int a = 0; a < ALTERNATIVES_MOST; a++)
            if (concept != CONCEPT_NONE && keys[k].concepts[a] == concept) {
                *key = (enum headline_key)k;
                return true;
            }
    return false;
}

void headline_tell(const struct report *report, struct diag *diag) {
    static const enum headline_key told[] = {HEADLINE_REVENUE, HEADLINE_NET_INCOME, HEADLINE_EPS_DILUTED};
    period latest = report_latest(report);
    int main = date_known(latest.end) ? find_main(report, latest) : -1;
    if (main < 0)
        return;
    struct origin at = report->statements[main].origin;
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        struct headline_entry entry = headline_find(report, told[i], latest, BASIS_GAAP);
        if (entry.doubt != HEADLINE_FOUND)
            diag_report(diag, DIAG_HEADLINE_MISSING, at, report_line(report, at), "no headline %s: %s",
                        keys[told[i]].key, doubts[entry.doubt]);
    }
}
