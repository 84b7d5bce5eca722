/*
 * concept_structure: the blank-label totals of a balance sheet, and which equity
 * is the parent's; the revenue of an income statement that prints one line of it
 * under another name ("Rental income"); the net interest income of a lender that
 * prints it without a label; the cost, or the taxes, between two lines that differ
 * by nothing else.
 */
#include "recognize/concept/structure.h"

#include "recognize/column/period_words.h"
#include "recognize/concept/sector.h"
#include "recognize/vocabulary.h"

static bool concept_taken(const struct statement *statement, enum concept concept) {
    return statement_row_of(statement, concept) >= 0;
}

static void give(struct statement *statement, int at, enum concept concept, enum role role) {
    if (at < 0 || statement->rows[at].concept != CONCEPT_NONE || concept_taken(statement, concept))
        return;
    statement->rows[at].concept = concept;
    statement->rows[at].role = role;
}

/* ---- blank-label totals of a balance sheet ---- */

static bool begins_liabilities(text label) {
    return text_matches(label, "current? liabilities ...") || text_matches(label, "accounts payable ...");
}

/* "Total", or nothing: of what, the place tells. */
static bool is_bare_total(const struct row *row) {
    return row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY &&
           (row->label.len == 0 ? row->role == ROLE_SUBTOTAL : text_matches(row->label, "total"));
}

static int last_blank_total(const struct statement *statement, int begin, int end) {
    for (int i = end - 1; i >= begin; i--)
        if (is_bare_total(&statement->rows[i]))
            return i;
    return -1;
}

/* Both rows print the same amounts wherever both print one, and they do somewhere. */
static bool rows_balance(const struct statement *statement, const struct row *a, const struct row *b) {
    int equal = 0;
    for (int c = 0; c < statement->column_count; c++) {
        if (statement->columns[c].measure != MEASURE_AMOUNT || a->values[c].kind != VALUE_NUMBER ||
            b->values[c].kind != VALUE_NUMBER)
            continue;
        if (decimal_compare(a->values[c].amount, b->values[c].amount) != 0)
            return false;
        equal++;
    }
    return equal > 0;
}

/*
 * The last one before the liabilities is total assets, the last one of all its counterpart: where the two balance. A
 * British balance sheet closes its current assets so, and sums up to net assets instead.
 */
static void place_blank_totals(struct statement *statement) {
    int border = 0;
    while (border < statement->row_count && !begins_liabilities(statement->rows[border].label))
        border++;
    if (border == statement->row_count)
        return;
    int assets = last_blank_total(statement, 0, border);
    int other = last_blank_total(statement, border, statement->row_count);
    for (int r = border; r < statement->row_count; r++)
        other = statement->rows[r].concept == CONCEPT_LIABILITIES_AND_EQUITY ? r : other;
    if (other < 0 || (assets >= 0 && !rows_balance(statement, &statement->rows[assets], &statement->rows[other])))
        return;
    if (assets >= 0 && is_bare_total(&statement->rows[other]) && statement->rows[other].concept == CONCEPT_EQUITY)
        statement->rows[other].concept = CONCEPT_NONE; /* by its caption; but it balances the assets */
    give(statement, assets, CONCEPT_ASSETS, ROLE_TOTAL);
    give(statement, other, CONCEPT_LIABILITIES_AND_EQUITY, ROLE_TOTAL);
}

/* ---- a single line of revenue ---- */

static bool is_amount_row(const struct row *row) {
    return row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY && row->values != NULL;
}

/* The only row under the caption `section`, or -1. */
static int only_row_under(const struct statement *statement, int section) {
    int found = -1;
    for (int r = section + 1; r < statement->row_count; r++) {
        if (statement->rows[r].section != section)
            continue;
        if (found >= 0 || !is_amount_row(&statement->rows[r]))
            return -1;
        found = r;
    }
    return found;
}

static const char *const revenue_captions[] = {
    "net? operating? revenue|revenues|sales net?",
    "revenue|revenues and other income",
};

static const char *const revenue_lines[] = {
    "... revenue|revenues|sales net?",
    "rental|lease|fee income",
};

static const char *const whole_revenue_lines[] = {
    "total? net? operating? revenue|revenues|sales net?",
    "net? sales and? other? operating? revenue|revenues",
};

/* What a business ends with, set above or below another: "Truck income before income taxes". */
static const char *const business_ends[] = {
    "... income|earnings|profit|loss ... before ... tax|taxes ...",
    "... operating|segment income|profit|earnings|loss ...",
};

static const char *const expense_captions[] = {
    "... expense|expenses|costs",
    "cost|costs ...",
    "operating expenses ...",
};

#include "gates/recognize/concept/structure.h"

static int under_revenue_caption(const struct statement *statement) {
    for (int r = 0; r < statement->row_count; r++)
        if (statement->rows[r].role == ROLE_HEADING &&
            text_matches_list(statement->rows[r].label, PHRASES(revenue_captions)))
            return only_row_under(statement, r);
    return -1;
}

/* The statement's first line, right above the expenses. */
static int above_expenses(const struct statement *statement) {
    int first = 0;
    while (first < statement->row_count && statement->rows[first].role == ROLE_HEADING)
        first++;
    if (first + 1 >= statement->row_count || !is_amount_row(&statement->rows[first]) ||
        row_is_of_sector(statement, &statement->rows[first]))
        return -1;
    bool revenue = text_matches_list(statement->rows[first].label, PHRASES(revenue_lines));
    return revenue && text_matches_list(statement->rows[first + 1].label, PHRASES(expense_captions)) ? first : -1;
}

static void place_single_revenue(struct statement *statement) {
    if (concept_taken(statement, CONCEPT_REVENUE))
        return;
    int at = under_revenue_caption(statement);
    if (at < 0)
        at = above_expenses(statement);
    if (at >= 0)
        give(statement, at, CONCEPT_REVENUE, statement->rows[at].role);
}

/* ---- net interest income without a label ---- */

/* The last row without a label, or called a total, right behind the rows of a caption. */
static int total_of_caption(const struct statement *statement, const char *pattern) {
    for (int r = 0; r < statement->row_count; r++) {
        if (statement->rows[r].role != ROLE_HEADING || !text_matches(statement->rows[r].label, pattern))
            continue;
        int last = r + 1;
        while (last < statement->row_count && statement->rows[last].role != ROLE_HEADING &&
               statement->rows[last].label.len > 0 && !text_matches(statement->rows[last].label, "total ..."))
            last++;
        return last < statement->row_count && is_amount_row(&statement->rows[last]) ? last : -1;
    }
    return -1;
}

/* `difference` is what is left of `whole` after `part`, whose sign says cost or, in one column of many, benefit. */
static bool is_left(const struct value *whole, const struct value *part, const struct value *difference) {
    decimal less, more;
    return value_is_amount(whole) && value_is_amount(part) && value_is_amount(difference) &&
           decimal_subtract(whole->amount, part->amount, &less) && decimal_add(whole->amount, part->amount, &more) &&
           (decimal_compare(less, difference->amount) == 0 || decimal_compare(more, difference->amount) == 0);
}

static bool rows_are_left(const struct statement *statement, int whole, int part, int difference) {
    const struct row *rows = statement->rows;
    int agree = 0;
    for (int c = 0; c < statement->column_count; c++) {
        if (rows[difference].values[c].kind == VALUE_BLANK || statement->columns[c].measure != MEASURE_AMOUNT)
            continue;
        if (!is_left(&rows[whole].values[c], &rows[part].values[c], &rows[difference].values[c]))
            return false;
        agree++;
    }
    return agree > 0;
}

static void place_net_interest(struct statement *statement) {
    if (concept_taken(statement, CONCEPT_NET_INTEREST_INCOME))
        return;
    int income = total_of_caption(statement, "interest and? dividend? income ...");
    int expense = total_of_caption(statement, "interest expense ...");
    int at = expense + 1;
    if (income < 0 || expense < income || at >= statement->row_count || statement->rows[at].label.len > 0 ||
        !is_amount_row(&statement->rows[at]) || !rows_are_left(statement, income, expense, at))
        return;
    give(statement, income, CONCEPT_INTEREST_INCOME, ROLE_SUBTOTAL);
    give(statement, expense, CONCEPT_INTEREST_EXPENSE, ROLE_SUBTOTAL);
    give(statement, at, CONCEPT_NET_INTEREST_INCOME, ROLE_SUBTOTAL);
}

/* ---- what is left of one line is another ---- */

/* Lines that are known by what they take away, whatever they are called. */
static const struct taken {
    enum concept whole, part, left;
    const char *called; /* the row, or its caption, says at least this; NULL: anything */
} taken_away[] = {
    {CONCEPT_REVENUE, CONCEPT_COST_OF_REVENUE, CONCEPT_GROSS_PROFIT, NULL},
    {CONCEPT_PRETAX_INCOME, CONCEPT_INCOME_TAX, CONCEPT_NET_INCOME, "... tax|taxes|taxation ..."},
    {CONCEPT_PRETAX_INCOME, CONCEPT_INCOME_TAX, CONCEPT_PROFIT_LOSS, "... tax|taxes|taxation ..."},
};

static bool is_called(const struct statement *statement, const struct row *row, const char *pattern) {
    return pattern == NULL || text_matches(row->label, pattern) ||
           (row->section >= 0 && text_matches(statement->rows[row->section].label, pattern));
}

/* The one row between the two that is all their difference; the last of several: a total stands below its lines. */
static void place_taken(struct statement *statement, const struct taken *taken) {
    int whole = statement_row_of(statement, taken->whole), left = statement_row_of(statement, taken->left), found = -1;
    if (whole < 0 || concept_taken(statement, taken->part))
        return;
    for (int r = whole + 1; r < left; r++)
        if (is_amount_row(&statement->rows[r]) && rows_are_left(statement, whole, r, left) &&
            is_called(statement, &statement->rows[r], taken->called))
            found = r;
    if (found >= 0)
        give(statement, found, taken->part, statement->rows[found].role);
}

/* What others than the parent have of the income, or of the equity. */
#define OF_OTHERS "... noncontrolling|minority|controlling|outside|nci ..."

/* The first row of amounts behind `row`, up to `last`; -1 where there is none. */
static int amounts_behind(const struct statement *statement, int row, int last) {
    for (int r = row + 1; r < statement->row_count && r <= last; r++)
        if (is_amount_row(&statement->rows[r]))
            return r;
    return -1;
}

/*
 * "Consolidated net income", what others have of it, and what is left, which is the parent's whatever it is called:
 * "Acme share of net income".
 */
static void place_parents_share(struct statement *statement) {
    enum { LINES_BETWEEN = 2 };
    int net = statement_row_of(statement, CONCEPT_NET_INCOME),
        profit = statement_row_of(statement, CONCEPT_PROFIT_LOSS);
    int whole = profit >= 0 ? profit : net;
    int others = whole < 0 ? -1 : amounts_behind(statement, whole, whole + LINES_BETWEEN);
    int left = others < 0 ? -1 : amounts_behind(statement, others, others + LINES_BETWEEN);
    if (left < 0 || (profit >= 0 && net >= 0) || !text_matches(statement->rows[others].label, OF_OTHERS) ||
        !rows_are_left(statement, whole, others, left))
        return;
    enum concept parents = statement->rows[left].concept;
    if (parents != CONCEPT_NONE && parents != CONCEPT_NET_INCOME_COMMON)
        return;
    statement->rows[whole].concept = CONCEPT_PROFIT_LOSS;
    if (parents == CONCEPT_NONE)
        give(statement, left, CONCEPT_NET_INCOME, ROLE_TOTAL);
}

/* The nearest row of amounts in front of `row`, not before `first`; -1 where there is none. */
static int amounts_before(const struct statement *statement, int row, int first) {
    for (int r = row - 1; r >= 0 && r >= first; r--)
        if (is_amount_row(&statement->rows[r]))
            return r;
    return -1;
}

/*
 * "Acme share of equity", what others have of it, and the total of both: the stockholders' equity is the parent's, not
 * the total, whatever it is called.
 */
static void place_parents_equity(struct statement *statement) {
    enum { LINES_BETWEEN = 2 };
    int total = statement_row_of(statement, CONCEPT_EQUITY);
    int others = total < 0 ? -1 : amounts_before(statement, total, total - LINES_BETWEEN);
    int parents = others < 0 ? -1 : amounts_before(statement, others, others - LINES_BETWEEN);
    if (parents < 0 || statement->rows[parents].concept != CONCEPT_NONE ||
        !text_matches(statement->rows[others].label, OF_OTHERS) || !rows_are_left(statement, total, others, parents))
        return;
    statement->rows[total].concept = CONCEPT_NONE;
    give(statement, parents, CONCEPT_EQUITY, ROLE_SUBTOTAL);
}

/* ---- what order tells ---- */

/* It is the sum that the parent's share is taken from; a net income further down repeats one. */
static void drop_late_profit(struct statement *statement) {
    int profit = statement_row_of(statement, CONCEPT_PROFIT_LOSS),
        net = statement_row_of(statement, CONCEPT_NET_INCOME);
    if (profit > net && net >= 0)
        statement->rows[profit].concept = CONCEPT_NONE;
}

/* What total comprehensive income is attributed to is no net income, whatever its captions leave out. */
static void drop_comprehensive(struct statement *statement) {
    int total = -1, net = statement_row_of(statement, CONCEPT_NET_INCOME);
    for (int r = 0; r < net; r++)
        if (text_matches(statement->rows[r].label, "total? comprehensive ..."))
            total = r;
    if (total >= 0 && !text_matches(statement->rows[net].label, "... net ..."))
        statement->rows[net].concept = CONCEPT_NONE;
}

/* Lines of an enterprise that does not live on interest. */
static const enum concept of_operations[] = {
    CONCEPT_COST_OF_REVENUE,
    CONCEPT_GROSS_PROFIT,
    CONCEPT_RESEARCH_AND_DEVELOPMENT,
    CONCEPT_SELLING_AND_MARKETING,
    CONCEPT_OPERATING_EXPENSES,
    CONCEPT_SELLING_GENERAL_ADMINISTRATIVE,
    CONCEPT_GENERAL_AND_ADMINISTRATIVE,
    CONCEPT_OPERATING_INCOME,
};

/* Below expenses it is the interest on idle cash, and no lender's revenue. */
static void drop_late_interest(struct statement *statement) {
    int interest = statement_row_of(statement, CONCEPT_NET_INTEREST_INCOME);
    for (size_t i = 0; interest >= 0 && i < sizeof of_operations / sizeof *of_operations; i++) {
        int before = statement_row_of(statement, of_operations[i]);
        if (before >= 0 && before < interest) {
            statement->rows[interest].concept = CONCEPT_NONE;
            return;
        }
    }
}

/* The caption over the rows of one business, which print its revenue and what is left of it; -1 where it is none. */
static int business_of(const struct statement *statement, int revenue) {
    int caption = statement->rows[revenue].section;
    if (caption < 0 || !text_matches_list(statement->rows[revenue].label, PHRASES(whole_revenue_lines)))
        return -1;
    struct words words = words_of(statement->rows[caption].label);
    if (!period_words_name_more(&words) ||
        words_match(&words, "... continuing|discontinued|revenue|revenues|sales|results|reported|adjusted|forma ..."))
        return -1;
    for (int r = revenue + 1; r < statement->row_count; r++)
        if (statement->rows[r].section == caption && is_amount_row(&statement->rows[r]) &&
            text_matches_list(statement->rows[r].label, PHRASES(business_ends)))
            return caption;
    return -1;
}

/*
 * "Manufacturing:" and "Financial services:" below each other, each with its revenue: neither is the registrant's; what
 * stands first under "Consolidated:", or under "GAAP:" above its adjusted figures, is.
 */
static void drop_revenue_of_part(struct statement *statement) {
    static const char whole[] = "consolidated|gaap ...";
    int revenue = statement_row_of(statement, CONCEPT_REVENUE);
    int own = revenue >= 0 ? business_of(statement, revenue) : -1;
    if (own >= 0 && text_matches(statement->rows[own].label, whole))
        return;
    for (int r = 0; own >= 0 && r < statement->row_count; r++) {
        int other = is_amount_row(&statement->rows[r]) ? business_of(statement, r) : -1;
        if (other < 0 || other == own)
            continue;
        statement->rows[revenue].concept = CONCEPT_NONE;
        return;
    }
}

/*
 * Revenue less interest expense, excise taxes or allowances: net revenues that stand below the total are the figure; so
 * are an insurer's total revenues below those from operations, to which they add what investments brought.
 */
static void move_to_net_revenue(struct statement *statement) {
    int total = statement_row_of(statement, CONCEPT_REVENUE), end = statement_row_of(statement, CONCEPT_PRETAX_INCOME);
    if (total < 0 || end < 0)
        return;
    for (size_t i = 0; i < sizeof of_operations / sizeof *of_operations; i++) {
        int first = statement_row_of(statement, of_operations[i]);
        end = first > total && first < end ? first : end;
    }
    bool operating = text_matches(statement->rows[total].label, "total operating revenue|revenues ...");
    for (int r = total + 1; r < end; r++) {
        struct row *row = &statement->rows[r];
        bool net = text_matches(row->label, "total? net revenue|revenues|sales");
        bool whole = operating && text_matches(row->label, "total revenue|revenues ...") &&
                     !text_matches(row->label, "... net|excluding|less|before ...");
        if (row->concept != CONCEPT_NONE || !is_amount_row(row) || !(net || whole))
            continue;
        statement->rows[total].concept = CONCEPT_NONE;
        row->concept = CONCEPT_REVENUE;
        return;
    }
}

void concepts_assign_by_structure(struct statement *statement) {
    if (statement->kind == STATEMENT_BALANCE) {
        place_blank_totals(statement);
        place_parents_equity(statement);
    }
    if (statement->kind == STATEMENT_OTHER)
        place_parents_share(statement);
    if (statement->kind != STATEMENT_INCOME)
        return;
    place_single_revenue(statement);
    place_net_interest(statement);
    place_parents_share(statement);
    drop_late_profit(statement);
    drop_comprehensive(statement);
    drop_late_interest(statement);
    drop_revenue_of_part(statement);
    move_to_net_revenue(statement);
    for (size_t i = 0; i < sizeof taken_away / sizeof *taken_away; i++)
        place_taken(statement, &taken_away[i]);
}
