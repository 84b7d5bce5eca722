/*
 * unit_price: takes the words of labels and captions, and how large the
 * figures are. What is sold by weight, volume or distance is never priced in
 * thousands; what is told by the day, the vehicle or the visit is not where
 * that would be millions.
 */
#include "recognize/statement/unit_price.h"

/* Prices of measures, and the hotel's own words for such. */
static const char *const measures[] = {
    "... per ... ounce|oz|ton|tons|tonne|tonnes|barrel|barrels|bbl|boe|mcf|mcfe|mmbtu|dekatherm|therm ...",
    "... per ... gallon|gallons|pound|pounds|lb|lbs|mile|miles|asm|casm|rpm|kwh|mwh|kg|kilogram|bushel|cwt ...",
    "... per ... square foot|feet ...",
    "... per ... room|night ...",
    "... revpar|trevpar ...",
    "adr",
    "adr actual|pro|comparable|same|constant|in|at ...",
    "... hotel|hotels|resort|resorts|portfolio|room|rooms|store|wide adr",
    "average daily room? rate|rates ...",
};

/*
 * Prices of what may bring thousands: only figures that would be millions then tell that they are not so printed. What
 * all vessels or papers bring in is none of them: "Time charter equivalent revenues", "Daily newspapers' revenue".
 */
static const char *const things[] = {
    "... per ... vessel|rig|patient|rental|available|operating|ownership|calendar day|days ...",
    "... per ... per day|week|month ...",
    "... per ... hour|voyage ...",
    "... per ... vehicle|tractor|truck|trailer|acre|lot|load|shipment|container|teu|order|file ...",
    "... per ... patient|admission|admissions|visit|subscriber|member|student|guest|passenger|service ...",
    "average|daily? time charter equivalent|equivalents tce?",
    "... time charter equivalent|equivalents tce? rate|rates|per ...",
    "average|daily? tce rate|rates? ...",
    "daily vessel|ship? operating? expenses|expense|costs|cost|opex ...",
    "daily ... rate|rates|hire ...",
    "... average weekly sales|volume|volumes per ...",
    "average ... dayrate|dayrates",
    "average|avg ... revenue|price|sales|selling|cost per ... shipped|sold|delivered|closed|unit",
};

/* Of these one is told where nothing says in what scale. */
static const char *const averages[] = {
    "average|monthly|net ... price|fare|fee|fees|rate|rent|ticket|check|transaction|sale|loan|revenue|cost ...",
    "... per ...",
};

/* What others are told by: "Net sales per diluted share" is per share, "in thousands per day" tells its scale. */
static const char *const others[] = {
    "... share|shares|percent|percentage|index|thousand|thousands|million|millions ...",
    "... number of|average number ...",
};

#include "gates/recognize/statement/unit_price.h"

enum { LARGE = 1000, PRICE_MOST = 1000, SCALED = 1000 };

/* Every figure would be a million and more, were it in thousands. */
static bool all_large(const struct table *table, const struct row *row) {
    int count = 0;
    for (int i = 0; i < table->statement->column_count; i++) {
        const struct value *value = &row->values[i];
        if (value->kind != VALUE_NUMBER || value->unit != UNIT_CURRENCY || table_counts_no_money(table, i))
            continue;
        if (decimal_compare(decimal_abs(value->amount), decimal_of(LARGE, 0)) < 0)
            return false;
        count++;
    }
    return count > 0;
}

static bool names_measure_priced(const struct words *words) {
    return words_match_list(words, PHRASES(measures)) && !words_match_list(words, PHRASES(others));
}

bool words_name_price(const struct words *words) {
    return (words_match_list(words, PHRASES(measures)) || words_match_list(words, PHRASES(things))) &&
           !words_match_list(words, PHRASES(others));
}

/* The row's own words, else those of the caption that holds it. */
static bool is_priced(const struct table *table, const struct row *row, const struct words *words, int64_t scale) {
    if (!words_name_price(words))
        return false;
    return scale < SCALED || names_measure_priced(words) || all_large(table, row);
}

bool names_price_of_one(const struct table *table, const struct row *row, const struct words *words, int64_t scale) {
    if (text_find(row->label, TEXT("$/")) != text_npos || is_priced(table, row, words, scale))
        return true;
    const struct row *caption = table_caption(table, row, CAPTION_PRICE);
    if (caption == NULL)
        return false;
    struct words above = words_of(caption->label);
    return is_priced(table, row, &above, scale);
}

bool prints_price_of_one(const struct table *table, const struct row *row) {
    struct figures figures = table_figures(table, row);
    return figures.all > 0 && figures.fine == figures.all && figures.money > 0 && figures_below(&figures, PRICE_MOST) &&
           text_matches_list(row->label, PHRASES(averages)) && !text_matches_list(row->label, PHRASES(others));
}
