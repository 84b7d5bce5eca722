/*
 * unit_counts: what headings say of rows that say nothing themselves: under
 * "Number of stores" and "Kilowatt-hour sales" stands no money. Of a row's own
 * words it asks only whether they name money.
 */
#include "recognize/statement/unit_counts.h"

#include "recognize/statement/scale.h"
#include "recognize/statement/section.h"
#include "recognize/vocabulary.h"

/* Headings over counts and quantities, whatever the rows are called. */
static const char *const headings[] = {
    "total|average? number of",
    "total|average? number of ... stores|restaurants|branches|locations|employees|customers|clients ...",
    "total|average? number of ... accounts|subscribers|members|properties|units|rooms|beds|stations|facilities ...",
    "store|restaurant|unit|branch|employee|customer|subscriber|location|property count|counts",
    "kilowatt|megawatt|gigawatt hour|hours sales|sold|generation|generated|deliveries? ...",
    "kwh|kwhs|mwh|mwhs|gwh sales|sold|generation|generated|deliveries? ...",
    "total? square feet|footage ...",
    "... contract|contracts volume|volumes adv?",
    "headcount",
    "cars|trucks|tractors and? trucks?",
    "cars and trucks outside|in|sold|by ...",
    "total? deliveries",
    "paid|paying|total|average|active|global|streaming subscribers|members|memberships|customers|users at|as|of? ...",
    "... average|weighted|refreshed|median fico score|scores?",
    "tonnage",
    "tonnage data|statistics|information",
    "... membership",
    "in? thousand|million|billion units|sticks|cases",
    "... customer|subscriber metrics",
    "customer|subscriber relationships 000s|000?",
    "mobile|wireless|voice|video|internet|broadband|pay? tv? lines|customers|subscribers 000s|000?",
    "customers|subscribers end of period|quarter",
    "net? customer|subscriber additions|losses ...",
    "... membership|subscriber|customer|account|unit detail|details|data|summary|statistics",
    "heating|cooling? and? cooling|heating? degree days",
    "aircraft|airplane|airplanes deliveries|shipments|production|delivered|shipped|produced",
    "vehicle|vehicles|unit|units deliveries|shipments|production|delivered|shipped|produced",
    "people|members|customers|lives|patients|subscribers served|covered|enrolled",
    "... customer|member|membership|subscriber profile|counts",
    "... medical|dental|pharmacy|ending|total|commercial membership|enrollment",
    "membership|enrollment by|at|as|summary|data ...",
    "policies|contracts|certificates in force ...",
    "revenue? carloads|carloadings|departures|enplanements ...",
    "average daily package|packages|freight|parcel|ltl|shipment|shipments|pounds|tonnage ...",
    "retail|new|used|total|net? homes|units|vehicles|lots|tons|tonnes sold|shipped|delivered|closed|ordered|produced",
    "tons|tonnes|barrels|gallons sold|shipped|delivered|produced in? thousands|millions?",
    "membership|enrollment|enrollments",
    "total|student|new enrollment|enrollments ...",
    "... average number of people|persons|employees ...",
    "... factory sales of cars|trucks|vehicles ...",
    "... car|truck|vehicle factory sales",
};

static const char *const scale_notes[] = {
    "... thousands|millions|billions of kwh|kwhs|mwh|mwhs|gwh|kilowatt|megawatt ...",
    "... thousands|millions|billions of barrels|tons|tonnes|gallons|customers|subscribers|square|cubic ...",
    "... thousands|millions of units|vehicles|people|members|lives|passengers|pounds|policies|visits ...",
    "... barrels|tons|tonnes|gallons|ounces|customers|subscribers in thousands|millions|billions ...",
    "... vehicles|people|members|lives|passengers|pounds|policies|visits in thousands|millions ...",
    "... kwh|kwhs|mwh|mwhs|gwh in thousands|millions|billions ...",
};

/* What stands for money, or for a rate of it, under any heading. */
static const char *const money_words[] = {
    "... revenue|revenues|income|loss|earnings|profit|cost|costs|expense|expenses|margin|price|rent|ebitda|cash ...",
    "... fees|premiums ...",
    "... per|dollars|rate|growth|change|percent|percentage ...",
    "... assets|liabilities|receivable|receivables|payable|debt|equity|capital|investment|investments ...",
};

/* Sales are of money or of things: as what is sold. */
static const char *const sales_words[] = {"... sales|volume|volumes|production ..."};

/* What is done and not what it brought in: "Operating statistics". */
static const char *const operations[] = {
    "... operating|operational|traffic|fleet|service statistics|summary|data|metrics|measures|highlights ...",
    "... railroad|network performance measures|metrics|statistics ...",
};

/* Beside statements in thousands these are never so. */
static const char *const statistics[] = {"... statistical|production|shipment information|data|summary ..."};

/* Called by things only: their number, or what they brought in. */
static const char *const things[] = {
    "... stores|restaurants|branches|outlets|employees|headcount|locations|dealerships|hotels|theatres|theaters",
};

/* Units of measure, alone in parentheses: "Sales (kbd)", "Throughput (thousand barrels per day)". */
static const char *const measures[] = {
    "kbd|koebd|kboed|kboepd|mbd|mbpd|mbod|mboed|mboepd|boed|boepd|bopd|bpd|boe|mboe|mmboe|bbl|bbls",
    "mbbl|mbbls|mmbbl|mmbbls|mcf|mmcf|bcf|mcfd|mmcfd|bcfd|mcfe|mmcfe|bcfe|mmbtu|kt|kta|mt|mmt",
    "gwh|mwh|twh|kwh|mw|gw|oz|koz|moz|teu|teus",
    "kwh|kwhs|mwh|mwhs|gwh|mcf|mmcf|bbls|tons|therms|dth 000|000s|thousands|millions",
    "hours|minutes|mph|kph",
    "daily? miles|kilometers per hour|car|day",
    "bbtu|mmbtu|tbtu|mdth|mmdth|mbbl|mbbls|bbtus per? d|day",
    "in? 000|000s|thousands|millions of? kwh|kwhs|mwh|mwhs|gwh|mcf|mmcf|bbls|therms|dth",
    "mbbl|mbbls|bbl|bbls|mmcf|mcf|boe|mboe per? d|day",
    "in? thousand|thousands|million|millions|billion|billions? of? barrels|tons|tonnes|gallons|ounces|bushels ...",
    "in? thousand|thousands|million|millions|billion|billions? of? cubic|metric|short|long feet|meters|tons|tonnes ...",
    "in? thousand|thousands|million|millions? of? net|gross tons|tonnes ...",
    "in? thousand|thousands|million|millions|billion|billions? of? kilowatt|megawatt|gigawatt hours ...",
    "in? thousand|thousands|million|millions of? recoverable|payable|contained|troy|metal ounces|pounds|tonnes ...",
};

/* Of what is counted, alone in parentheses: "New orders (units)", "Loans (number)". */
static const char *const numbers[] = {"in? units|homes|lots|vehicles|number|numbers|count", "number of ..."};

/* Measures in a title, with what it is the quantity of: "Refinery throughput, thousand barrels per day (kbd)". */
static const char *const measured[] = {
    "... thousand|thousands|million|millions|billion|billions of? barrels|tons|tonnes|gallons|ounces ...",
    "... thousand|thousands|million|millions|billion|billions of? cubic|metric|short feet|meters|tons|tonnes ...",
};

/* What one of so many costs, and not how many there are: "Natural gas (per thousand cubic feet)". */
static const char *const prices_of_many[] = {"... per hundred|thousand|million ..."};

#include "gates/recognize/statement/unit_counts.h"

/* One of the phrases stands in parentheses. */
static bool tells_aside(text label, struct phrases phrases) {
    for (size_t open = text_find_byte(label, '('); open != text_npos;) {
        text inside = text_skip(label, open + 1);
        size_t close = text_find_byte(inside, ')');
        text told = close != text_npos ? text_slice(inside, 0, close) : (text){NULL, 0};
        if (told.len > 0 && text_find_byte(told, '$') == text_npos && text_matches_list(told, phrases))
            return true; /* "($/oz)" is a price */
        size_t next = text_find_byte(inside, '(');
        open = next == text_npos ? text_npos : open + 1 + next;
    }
    return false;
}

bool counts_aside(text label) {
    return text_find(label, TEXT("(#")) != text_npos || tells_aside(label, PHRASES(numbers));
}

bool names_measure(const struct words *words, text label) {
    bool named = tells_aside(label, PHRASES(measures)) || words_match_list(words, PHRASES(measured)) ||
                 words_match_list(words, PHRASES(measures)); /* "MMcfe" */
    return named && !words_match_list(words, PHRASES(prices_of_many));
}

bool heads_counts(const struct words *words, text heading) {
    return words_match_list(words, PHRASES(headings)) || names_measure(words, heading) || counts_aside(heading);
}

static bool names_money(const struct words *words) { return words_match_list(words, PHRASES(money_words)); }

bool label_names_money(text label) { return text_matches_list(label, PHRASES(money_words)); }

static bool names_sales(text label) { return text_matches_list(label, PHRASES(sales_words)); }

bool label_may_name_money(text label) { return label_names_money(label) || names_sales(label); }

/* "(million units)" counts by the million. */
static int64_t scale_of_box(text box) {
    static const struct {
        const char *pattern;
        int64_t factor;
    } factors[] = {{"in? thousand units|sticks|cases", 1000},
                   {"in? million units|sticks|cases", 1000000},
                   {"in? billion units|sticks|cases", 1000000000}};
    for (size_t i = 0; i < sizeof factors / sizeof *factors; i++)
        if (text_matches(box, factors[i].pattern))
            return factors[i].factor;
    return 0;
}

static bool prints_percent(const struct table *table) {
    for (int i = 0; i < table->statement->row_count; i++)
        if (table_figures(table, &table->statement->rows[i]).percent > 0)
            return true;
    return false;
}

/* As accountants sign the first figure only: "Homes closed" above "North $ 31,205" is what they brought in. */
static bool opens_with_money(const struct table *table) {
    for (int i = 0; i < table->statement->row_count; i++) {
        struct figures figures = table_figures(table, &table->statement->rows[i]);
        if (table->statement->rows[i].role != ROLE_HEADING && figures.all > 0)
            return figures.money == figures.all;
    }
    return false;
}

void table_look_above(struct table *table, text box) {
    struct words title = words_of(table->statement->title), beside = words_of(box);
    table->titled =
        (heads_counts(&title, table->statement->title) || heads_counts(&beside, box)) && !opens_with_money(table);
    table->boxed = table->titled ? scale_of_box(box) : 0;
    table->operating = table->statement->scale == 0 && words_match_list(&title, PHRASES(operations));
    table->of_ratios = text_matches(table->statement->title, "... ratios") && prints_percent(table);
    size_t except = text_find_fold(table->statement->scale_note, TEXT("except "));
    table->exempted = except == text_npos ? (text){NULL, 0} : text_skip(table->statement->scale_note, except);
    table->noted =
        table->statement->scale_note.len > 0 && text_matches_list(table->statement->scale_note, PHRASES(scale_notes));
}

/* Neither the row nor any caption above it may mean money: "Revenue:" holds "Packages:" and what stands under that. */
static bool is_of_operations(const struct table *table, const struct row *row) {
    if (!table->operating || label_may_name_money(row->label) || scale_currency_of_sign(row->label).len > 0)
        return false;
    for (const struct row *above = row; above-- > table->statement->rows;)
        if (above->role == ROLE_HEADING && label_may_name_money(above->label))
            return false;
    return true;
}

/*
 * As accountants sign the first figure only: "Homes closed" above "Colorado $ 31,205" is what they brought in, and
 * "Cars" above "Small 21.6%" what share of the market they have.
 */
static bool opens_with_sign(const struct table *table, const struct row *caption) {
    const struct row *first = caption + 1;
    if (first >= table->statement->rows + table->statement->row_count)
        return false;
    struct figures figures = table_figures(table, first);
    return figures.money > 0 || figures.percent > 0;
}

static bool caption_counts(const struct table *table, const struct row *row) {
    const struct row *caption = table_caption(table, row, CAPTION_COUNTS);
    return caption != NULL && !opens_with_sign(table, caption);
}

bool counts_told_above(const struct table *table, const struct row *row, const struct words *words) {
    if (!table->noted && !table->titled && !caption_counts(table, row) && !is_of_operations(table, row))
        return false;
    struct figures figures = table_figures(table, row);
    if (names_money(words) || text_find_byte(row->label, '$') != text_npos || figures.money > 0)
        return false;
    return table->noted || figures.fine == 0;
}

/* A row in it names money, or is printed with a currency's sign, or to the cent. */
static bool shows_money(const struct layout *layout, const struct statement *statement) {
    for (int i = 0; i < statement->row_count; i++) {
        const struct row *row = &statement->rows[i];
        if (row->unit != UNIT_CURRENCY || label_may_name_money(row->label))
            return true;
        for (int k = 0; k < statement->column_count && row->role != ROLE_HEADING; k++) {
            const struct value *value = &row->values[k];
            if (value->kind != VALUE_NUMBER)
                continue;
            text line = layout_line_at(layout, value->origin);
            if (value->amount.places > 0 || scale_currency_of_sign(line).len > 0)
                return true;
        }
    }
    return false;
}

/* By its words, though not where it prints percentages, or by a currency's sign. */
static bool may_be_money(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    bool rate = figures.all > 0 && figures.percent == figures.all;
    return !rate && (figures.money > 0 || label_may_name_money(row->label));
}

/*
 * What another table of the page tells of its amounts says nothing of statistics, nor of a table in which nothing is
 * money: "Fleet Data", "Enrollment".
 */
bool table_counts_beside(const struct table *table) {
    const struct statement *statement = table->statement;
    if (text_matches_list(statement->title, PHRASES(operations)) ||
        text_matches_list(statement->title, PHRASES(statistics)))
        return true;
    for (int i = 0; i < statement->row_count; i++)
        if (may_be_money(table, &statement->rows[i]))
            return false;
    return statement->title.len > 0 && !label_may_name_money(statement->title) &&
           !text_matches_list(statement->title, PHRASES(things)); /* of which it is told that nobody knows */
}

void counts_tell_doubt(const struct layout *layout, struct statement *statement, struct diag *diag) {
    if (!text_matches_list(statement->title, PHRASES(things)) || statement->scale <= 1 ||
        label_may_name_money(statement->title) || shows_money(layout, statement))
        return;
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        row->scale = 0;
        for (int k = 0; k < statement->column_count && row->role != ROLE_HEADING; k++)
            row->values[k].doubtful = row->values[k].doubtful || row->values[k].kind == VALUE_NUMBER;
    }
    diag_report(diag, DIAG_VALUE_DOUBTFUL, statement->origin, layout_line_at(layout, statement->origin),
                "nothing tells whether \"%.*s\" are counted or their money", TEXT_ARG(statement->title));
}
