/*
 * column_unit: the innermost line of a column's head that speaks of it tells
 * what it counts, where the rows and figures below do not say otherwise: a
 * column headed "Earnings per share" may also hold the steps of its
 * computation, in dollars and shares.
 */
#include "recognize/column/unit.h"

#include "recognize/statement/unit_counts.h"
#include "recognize/statement/year_columns.h"
#include "recognize/vocabulary.h"

struct unit_words {
    enum unit unit;
    const char *pattern, *except; /* `except` may be NULL */
};

#define NOT_PER_SHARE "... except|excluding|data|amounts|amount per|share ..."
#define NOT_SHARES "... market|own|value|price|premium|capital|equity|except|per|data|share|target ..."
#define NOT_THINGS "... value|sales|revenue|revenues|average|price|cost|dollars|model|in ..."
#define NOT_NUMBERED "... value|sales|revenue|revenues|average|price|cost|dollars|securities|warrants|rights|units ..."
#define NOT_PERCENT "... notes|debentures|preferred|due|senior|exchange|conversion|daily|plan ..."

/* In order: what follows is asked only where nothing above fits. */
static const struct unit_words table[] = {
    {UNIT_BASIS_POINTS, "basis point|points|pt|pts ...", NULL},
    {UNIT_BASIS_POINTS, "... bps|bp change|variance?", NULL},
    {UNIT_PER_SHARE, "... per? common|ordinary|diluted|basic? share|ads|unit", NOT_PER_SHARE},
    {UNIT_PER_SHARE, "... per ... share|ads ...", NOT_PER_SHARE},
    {UNIT_PER_SHARE, "... diluted|basic? eps ...", NULL},
    {UNIT_PER_SHARE, "... exercise|option|market|strike price|prices ...", NULL},
    {UNIT_COUNT, "... life|term|maturity in? years|yrs", NULL},
    {UNIT_COUNT, "... remaining contractual|useful life ...", NULL},
    {UNIT_COUNT, "... expiration|maturity date|dates|year|years of? lease?", NULL},
    {UNIT_COUNT, "... acquisition|purchase|construction|vintage|origination year", NULL},
    {UNIT_COUNT, "year acquired|purchased|built|opened|founded|originated", NULL},
    {UNIT_COUNT,
     "... homes|lots|houses|stores|restaurants|rooms|outlets|locations|dealerships|subscribers|employees|headcount",
     NOT_THINGS},
    {UNIT_COUNT, "... cards|members|memberships|subscriptions|users|passengers|transactions|vehicles", NOT_THINGS},
    {UNIT_COUNT, "total|new|active? units|accounts|policies", NULL},
    {UNIT_SHARES, "... number|no of? shares|options|awards ...", NULL},
    {UNIT_SHARES, "... common|preferred|ordinary|treasury? stock|class|a|b|c? shares", NOT_SHARES},
    {UNIT_SHARES, "... shares of? common|preferred|capital? stock", NOT_SHARES},
    {UNIT_SHARES, "... shares ... beneficially? owned|held", NULL},
    {UNIT_SHARES, "average|avg|weighted ... shares ... outstanding", NOT_SHARES},
    {UNIT_SHARES, "shares ... denominator|outstanding|purchased|granted|vested|repurchased|subject ...", NULL},
    {UNIT_SHARES, "... number exercisable|outstanding|granted|vested ...", NULL},
    {UNIT_COUNT, "... units k", NULL},
    {UNIT_COUNT, "... number|no of ...", NOT_NUMBERED},
    {UNIT_PERCENT, "percent|percentage", NULL},
    {UNIT_PERCENT, "... ratio|ratios percent|percentage", NULL},
    {UNIT_PERCENT, "percent|percentage point|points ...", NULL},
    {UNIT_PERCENT, "percent|percentage|percentages of ...", NOT_PERCENT},
    {UNIT_PERCENT, "... percent|percentage|percentages of ...", NOT_PERCENT},
    {UNIT_PERCENT, "... growth|margin|margins|yield|yields|rate|rates|change percent|percentage", NOT_PERCENT},
    {UNIT_PERCENT, "percent|percentage margin|yield|rate|growth|change|owned|interest ...", NULL},
    {UNIT_PERCENT, "... profit|operating|gross|net|ebitda|pbit margin|margins", NULL},
    {UNIT_PERCENT, "margin|margins", NULL},
    {UNIT_PERCENT, "... yield|yields rate|rates?", NULL},
    {UNIT_PERCENT, "... interest|tax|average|fixed|growth|coupon|discount rate|rates ...", NOT_PERCENT},
    {UNIT_PERCENT, "lfl|like for? like? percent?", NULL},
};

/* Counted in any number, which years and dates are not. */
static const char *const things[] = {
    "... homes|lots|houses|stores|restaurants|rooms|outlets|locations|dealerships|subscribers|employees|headcount",
    "... cards|members|memberships|subscriptions|users|passengers|transactions|vehicles",
    "total|new|active? units|accounts|policies",
    "... number|no of ...",
    "... units k",
};

/* Lines that say in so many words that money stands below. */
static const char *const money[] = {"dollars", "... amount|amounts|cost|value|income|expense"};

/* "PMPM", "$ per ton": what is sold by weight, volume, distance or month is never priced in thousands. */
static const char *const prices[] = {
    "pmpm", "... per member|ton|tons|tonne|ounce|oz|pound|barrel|bbl|boe|mcf|mwh|kwh|gallon|mile ...",
    "boe|bbl|oz|ton|tonne|lb|mcf|mwh|gal", /* behind "$/" */
};

/* What may be: "Average price" of ore, and of houses. */
static const char *const open_prices[] = {
    "arpu|adr|revpar|asp|asps",
    "... per ...",
    "... average|avg selling|sales|sale|realized|net? price|prices|fare|rent ...",
};

/* "As per IFRS", "Per books": after what rules or from what records the amounts are told. */
static const char *const accounts[] = {
    "... as per ...",
    "... per ... gaap|ifrs|ias|books|accounts|ledger|statement|statements|report|reports|filing|release|return ...",
};

static const char *const percent[] = {
    "percent|percentage|percentages",
    "... in percent|percentage|percentages",
    "... as? a? percent|percentage of net? total? revenue|revenues|sales ...",
};

#include "gates/recognize/column/unit.h"

/* More words than that are prose that a layout set over the column. */
enum { HEAD_WORDS_MOST = 14 };

static bool tells_unit(text head, enum unit *out) {
    struct words words;
    words_read(&words, head);
    *out = UNIT_CURRENCY;
    if (words.count > HEAD_WORDS_MOST)
        return false;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (words_match_gated(&words, &table_gates[i], table[i].pattern) &&
            (table[i].except == NULL || !words_match(&words, table[i].except))) {
            *out = table[i].unit;
            return true;
        }
    return words_match_list(&words, PHRASES(money));
}

/* The innermost line that tells a unit counts. */
static enum unit unit_told(const struct column *column) {
    enum unit unit;
    for (int i = column->head_count - 1; i >= 0; i--)
        if (tells_unit(scale_without_note(column->heads[i]), &unit))
            return unit;
    return UNIT_CURRENCY;
}

/* What shares and things are printed in: the column's own note, else what the table says of such. */
static int64_t scale_noted(const struct column *column, int64_t otherwise) {
    for (int i = column->head_count - 1; i >= 0; i--) {
        int64_t own = scale_of_label(column->heads[i]);
        if (own != 0)
            return own;
    }
    return otherwise;
}

/* "Millions of yen", "(Thousands of U.S. dollars)", "Yen (millions)": the innermost note on money over the column. */
static int64_t scale_in_heads(const struct column *column, text *note) {
    struct scale told = {0};
    for (int i = column->head_count - 1; i >= 0; i--) {
        int64_t own = scale_of_label(column->heads[i]);
        if (own != 0)
            return own;
        if (scale_currency_of_head(column->heads[i]).len > 0 && scale_read(column->heads[i], &told)) {
            *note = column->heads[i];
            return told.factor;
        }
    }
    return 0;
}

/* It is printed to the cent. */
static bool prints_cents(const struct statement *statement, int c) {
    int figures = 0;
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *value = &statement->rows[i].values[c];
        if (statement->rows[i].role == ROLE_HEADING || value->kind != VALUE_NUMBER)
            continue;
        if (value->amount.places != 2 || value->unit != UNIT_CURRENCY)
            return false;
        figures++;
    }
    return figures > 0;
}

/* Its figures are so large that, were they in thousands, each were tens of millions. */
static bool prints_large(const struct statement *statement, int c) {
    enum { LARGE = 10000 };
    int figures = 0;
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *value = &statement->rows[i].values[c];
        if (statement->rows[i].role == ROLE_HEADING || value->kind != VALUE_NUMBER)
            continue;
        if (value->unit != UNIT_CURRENCY || decimal_compare(value->amount, decimal_of(LARGE, 0)) < 0)
            return false;
        figures++;
    }
    return figures > 0;
}

/* What one thing costs or brings is told in whole currency, whatever scale the table has. */
static bool heads_price(const struct statement *statement, int c, text leaf) {
    struct words words = words_of(leaf);
    bool behind = text_find(leaf, TEXT("$/")) != text_npos || text_find_byte(leaf, '/') == text_npos;
    if (behind && words_match_list(&words, PHRASES(prices)))
        return true;
    return words_match_list(&words, PHRASES(open_prices)) && !words_match_list(&words, PHRASES(accounts)) &&
           (prints_cents(statement, c) || (text_has_word(leaf, TEXT("price")) && prints_large(statement, c)));
}

/*
 * Money in another scale than the table's: "Purchase volume (Bil.)" beside "Cards (Mil.)". What stands further out is
 * said of several columns.
 */
static int64_t scale_of_money(const struct statement *statement, int c, const struct scale *scale) {
    const struct column *column = &statement->columns[c];
    text note;
    int64_t translated = column->currency.len > 0 ? scale_in_heads(column, &note) : 0;
    if (translated != 0)
        return translated != scale->factor ? translated : 0;
    text leaf = column->head_count > 0 ? column->heads[column->head_count - 1] : TEXT("");
    bool closed = text_ends(leaf, TEXT(")")) || text_find_byte(leaf, '(') == text_npos;
    int64_t own = closed ? scale_of_label(leaf) : 0;
    if (own == 0 && scale->factor > 1 && heads_price(statement, c, leaf))
        return 1;
    return own != scale->factor ? own : 0;
}

/* All its figures bear a percent sign. */
static bool prints_percent_only(const struct statement *statement, int c) {
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *value = &statement->rows[i].values[c];
        if (statement->rows[i].role != ROLE_HEADING && value->kind == VALUE_NUMBER && value->unit != UNIT_PERCENT)
            return false;
    }
    return true;
}

int64_t columns_tell_scale(const struct statement *statement, text *note) {
    int64_t all = 0;
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        text head = {NULL, 0};
        int64_t own = scale_in_heads(column, &head);
        bool money = unit_told(column) == UNIT_CURRENCY && !prints_percent_only(statement, c) &&
                     column->currency.len == 0; /* what is translated has a scale of its own */
        if (money && (own == 0 || (all != 0 && own != all)))
            return 0;
        all = money ? own : all;
        *note = money ? head : *note;
    }
    return all;
}

/*
 * Between a reported and an adjusted change in percent, what makes up the difference is in percentage points, whether
 * the columns say so or not.
 */
static bool explains_changes(const struct statement *statement) {
    int changes = 0;
    for (int c = 0; c < statement->column_count; c++) {
        bool adjustment = statement->columns[c].basis == BASIS_ADJUSTMENT;
        bool change = statement->columns[c].measure == MEASURE_PERCENT_CHANGE ||
                      statement->columns[c].measure == MEASURE_PERCENT_CHANGE_CC;
        changes += change ? 1 : 0;
        if (!adjustment && !change)
            return false;
    }
    return changes >= 2 && changes < statement->column_count;
}

/* What hardly any figure of a unit is: a percentage of thousands, a figure per share of so many dollars. */
enum { PERCENT_MOST = 1000, PER_SHARE_MOST = 2000, YEARS_MOST = 2100, FITS_A_MISFIT = 3 };

static int64_t most_of(enum unit unit) {
    switch (unit) {
    case UNIT_PER_SHARE:
        return PER_SHARE_MOST;
    case UNIT_PERCENT:
        return PERCENT_MOST;
    case UNIT_COUNT:
        return YEARS_MOST;
    default:
        return INT64_MAX;
    }
}

static bool counts_things(const struct column *column) {
    for (int i = 0; column->unit == UNIT_COUNT && i < column->head_count; i++)
        if (text_matches_list(column->heads[i], PHRASES(things)))
            return true;
    return false;
}

/* "Licensed stores" over "Net revenues" and "Operating income" is what they earned, not how many there are. */
static bool rows_name_money(const struct statement *statement, int c) {
    int all = 0, money = 0;
    for (int i = 0; i < statement->row_count; i++) {
        const struct row *row = &statement->rows[i];
        if (row->role == ROLE_HEADING || row->values[c].kind != VALUE_NUMBER)
            continue;
        all++;
        money += label_may_name_money(row->label) ? 1 : 0;
    }
    return money * 2 > all;
}

bool column_counts(const struct column *column, const struct value *value) {
    if (column->unit == UNIT_CURRENCY || value->unit != UNIT_CURRENCY)
        return false;
    if (column->unit == UNIT_SHARES || counts_things(column))
        return value->amount.places < 2;
    return decimal_compare(decimal_abs(value->amount), decimal_of(most_of(column->unit), 0)) < 0;
}

/*
 * "Gross margin" over "$ 621" tells what was earned, whatever rows of percentages stand below: signs of currencies are
 * as many as those of percent. So it does over more than all of what was sold.
 */
static bool heads_margin_in_money(const struct statement *statement, int c, const struct column *column) {
    enum { ALL = 100 };
    int money = 0, percent = 0;
    bool more = false;
    for (int i = 0; i < statement->row_count && column->unit == UNIT_PERCENT; i++) {
        const struct value *value = &statement->rows[i].values[c];
        bool number = statement->rows[i].role != ROLE_HEADING && value->kind == VALUE_NUMBER;
        money += number && value->money ? 1 : 0;
        percent += number && value->unit == UNIT_PERCENT ? 1 : 0;
        more =
            more || (number && value->unit == UNIT_CURRENCY && value->amount.places == 0 && value->amount.units > ALL);
    }
    bool margin = column->head_count > 0 &&
                  text_matches(column->heads[column->head_count - 1], "... gross|operating|net|profit margin|margins");
    return (money > 0 && money >= percent) || (margin && more && percent == 0);
}

/* Hardly a figure of the column speaks against the unit; where it tells money per share, one has places. */
static bool figures_fit(const struct statement *statement, int c, const struct column *column) {
    int fit = 0, misfit = 0, fine = 0;
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *value = &statement->rows[i].values[c];
        bool signs = value->unit == UNIT_PERCENT && column->unit == UNIT_PERCENT;
        if (statement->rows[i].role == ROLE_HEADING || value->kind != VALUE_NUMBER ||
            (value->unit != UNIT_CURRENCY && !signs))
            continue;
        bool fits = signs || column_counts(column, value);
        fit += fits ? 1 : 0;
        misfit += fits ? 0 : 1;
        fine += value->amount.places > 0 ? 1 : 0;
    }
    return fit > 0 && misfit * FITS_A_MISFIT <= fit && (column->unit != UNIT_PER_SHARE || fine > 0);
}

/* "Operations as a percentage of revenue", "(Percent)": figures that are small throughout are what the title says. */
static bool title_tells_percent(text title) { return text_matches_list(title, PHRASES(percent)); }

/* Every figure of the column might be a percentage, and there are some with places or signs. */
static bool all_small(const struct statement *statement, int c) {
    int all = 0, telling = 0;
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *value = &statement->rows[i].values[c];
        if (statement->rows[i].role == ROLE_HEADING || value->kind != VALUE_NUMBER)
            continue;
        if (decimal_compare(decimal_abs(value->amount), decimal_of(PERCENT_MOST, 0)) >= 0)
            return false;
        all++;
        telling += value->amount.places > 0 || value->unit == UNIT_PERCENT ? 1 : 0;
    }
    return telling * 2 > all;
}

/* A figure beside it in its row bears no percent sign and no unit of its own. */
static bool stands_beside_amount(const struct statement *statement, const struct row *row, int c) {
    for (int k = 0; k < statement->column_count; k++)
        if (k != c && row->values[k].kind == VALUE_NUMBER && row->values[k].unit == UNIT_CURRENCY &&
            statement->columns[k].measure == MEASURE_AMOUNT)
            return true;
    return false;
}

/* What the percent signs of a column say of its figures without one. */
struct signs {
    int all, signed_ones, beside; /* figures, those with a sign, those of them beside an amount */
    bool first, last, hundred;    /* the first of them bears a sign, the last; the first is 100 % */
    bool alike;                   /* all have the places of the first and are no larger than percentages are */
    uint8_t places;
};

static struct signs signs_down(const struct statement *statement, int c) {
    struct signs signs = {.alike = true};
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *value = &statement->rows[i].values[c];
        bool has_sign = value->unit == UNIT_PERCENT && statement->rows[i].role != ROLE_HEADING;
        signs.first = signs.first || (has_sign && signs.all == 0); /* a dash may bear it */
        if (statement->rows[i].role == ROLE_HEADING || value->kind != VALUE_NUMBER)
            continue;
        if (signs.all++ == 0) {
            signs.hundred = has_sign && decimal_compare(value->amount, decimal_of(100, 0)) == 0;
            signs.places = value->amount.places;
        }
        signs.last = has_sign;
        signs.signed_ones += has_sign ? 1 : 0;
        signs.beside += has_sign && stands_beside_amount(statement, &statement->rows[i], c) ? 1 : 0;
        signs.alike = signs.alike && (has_sign || value->unit == UNIT_CURRENCY) &&
                      value->amount.places == signs.places &&
                      decimal_compare(decimal_abs(value->amount), decimal_of(PERCENT_MOST, 0)) < 0;
    }
    return signs;
}

/*
 * As accountants print "$" on the first figure and on totals only, so "%": a column whose first figure bears it is one
 * of percentages, where those figures stand beside amounts that bear none, or where it begins with 100 %.
 */
static bool signs_tell_percent(const struct statement *statement, int c, const struct scale *scale) {
    struct signs signs = signs_down(statement, c);
    if (!signs.first || !signs.alike || signs.all < 2)
        return false;
    bool beside = signs.beside == signs.signed_ones && (signs.places > 0 || signs.signed_ones >= 2);
    return beside || (signs.hundred && signs.places > 0 && (signs.last || scale->factor == 0));
}

/* What the title says of all columns. */
struct titled {
    bool percent, price;
};

static struct titled title_tells(text title) {
    bool price = text_matches(title, "... bid|sale|sales|closing|stock|market|share price|prices");
    return (struct titled){title_tells_percent(title), price};
}

/* What it counts beyond its own head's words. */
static enum unit unit_beyond(const struct statement *statement, int c, const struct scale *scale,
                             struct titled titled) {
    if ((titled.percent && all_small(statement, c)) || signs_tell_percent(statement, c, scale))
        return UNIT_PERCENT;
    if (column_holds_years(statement, c))
        return UNIT_COUNT;
    return titled.price ? UNIT_PER_SHARE : UNIT_CURRENCY;
}

static int figures_down(const struct statement *statement, int c) {
    int count = 0;
    for (int i = 0; i < statement->row_count; i++)
        count += statement->rows[i].role != ROLE_HEADING && statement->rows[i].values[c].kind == VALUE_NUMBER ? 1 : 0;
    return count;
}

/* Its head is a percent sign or "Ratio", or the one that stands over the amounts beside it, too. */
static bool says_percent_only(const struct column *column, const struct column *left) {
    if (column->head_count > 0 &&
        text_matches(column->heads[column->head_count - 1], "percent|percentage|percentages|ratio|ratios"))
        return true;
    return column_headed_alike(column, left);
}

/* "Amount | %": beside every amount of an income statement, 100 of them beside its revenue. */
static bool is_part_of_revenue(const struct statement *statement, int c) {
    const struct column *column = &statement->columns[c];
    if (statement->kind != STATEMENT_INCOME || column->unit != UNIT_PERCENT || c == 0 ||
        !says_percent_only(column, column - 1) || statement->columns[c - 1].measure != MEASURE_AMOUNT ||
        statement->columns[c - 1].unit == UNIT_PERCENT)
        return false;
    bool hundred = false;
    for (int i = 0; i < statement->row_count && !hundred; i++)
        hundred = statement->rows[i].values[c].kind == VALUE_NUMBER &&
                  decimal_compare(statement->rows[i].values[c].amount, decimal_of(100, 0)) == 0;
    return hundred && figures_down(statement, c) <= figures_down(statement, c - 1);
}

void column_units_assign(struct statement *statement, const struct scale *scale) {
    bool points = explains_changes(statement);
    struct titled titled = title_tells(statement->title);
    for (int c = 0; c < statement->column_count; c++) {
        struct column *column = &statement->columns[c];
        if (column->measure != MEASURE_AMOUNT)
            continue;
        column->unit = points ? UNIT_PERCENT : unit_told(column);
        if (counts_things(column) && rows_name_money(statement, c))
            column->unit = UNIT_CURRENCY;
        if (column->unit == UNIT_CURRENCY)
            column->unit = unit_beyond(statement, c, scale, titled);
        if (!figures_fit(statement, c, column) || heads_margin_in_money(statement, c, column))
            column->unit = UNIT_CURRENCY;
        if (is_part_of_revenue(statement, c)) {
            column->measure = MEASURE_PERCENT_OF_REVENUE;
            column->unit = UNIT_CURRENCY;
            column->member = (text){NULL, 0};
        }
        column->scale = column->unit == UNIT_SHARES     ? scale_noted(column, scale->shares)
                        : column->unit == UNIT_COUNT    ? scale_noted(column, 1)
                        : column->unit == UNIT_CURRENCY ? scale_of_money(statement, c, scale)
                                                        : 1;
    }
}
