/*
 * unit_words: the words by which labels tell what their rows count. Says
 * nothing of figures and of captions.
 */
#include "recognize/statement/unit_words.h"

/* Counts of shares; "issuance of shares" and "shares authorized" are amounts or descriptions. */
static const char *const share_counts[] = {
    "... shares ... used|outstanding|computing|calculation|computation|weighted|average|equivalents ...",
    "... weighted|average|number|basic|diluted ... shares ...",
    "... weighted average ... common|diluted|basic|units ...",
    "average ... common|partner|partners|limited|diluted|basic units outstanding ...",
    "... equivalent shares ...",
    "shares",
    "diluted|basic shares ...",
    "common shares outstanding ...",
    "common shares ... at end|beginning of period|year|quarter",
    "average common shares ...",
    "shares basic|diluted ...",
    "... common shares at|end|ending ...",
    "total? common and dilutive shares",
    "outstanding shares at ...",
    "shares fd ...",
    "shares at|outstanding? year|period|quarter? end|beginning ...",
    "denominator ... per share ...",
    "share count|counts ...",
    "stock|share|equity based? awards|options|units outstanding",
    "shares subject to option|options ...",
    "shares of common|class ... stock in thousands|millions",
};

/* These count shares whatever else they say. */
static const char *const share_counts_surely[] = {
    "... average|ending ... shares issued and? outstanding ...",
    "issued shares outstanding ...",
    "total? number? of? shares of common stock purchased|repurchased|issued|outstanding",
    "cumulative|total? number? of? shares purchased|repurchased in thousands|millions|billions",
};

static const char *const not_share_counts[] = {
    "... par|stated value ...",
    "... issuance|issued|authorized|repurchase*|purchase*|proceeds|withheld|payment* ...",
    "... tax ...",
    "core? net? ffo|affo|fad|funds|income|loss|earnings ... allocable|available|attributable to ...",
};

static const char *const per_share_words[] = {
    "... per ... share*|unit|ads|ad ...", "... eps ...",   "tangible? book value share ...",
    "tbv|tbvps|bvps share? ...",          "per share ...",
};

/* Stock on a balance sheet, described: "Class A, $.01 par value per share, 500 shares authorized". */
static const char *const not_per_share[] = {
    "... par|stated value ...",
    "... liquidation preference|value ...",
    "... per unit per day|week|month|year ...",
    "... shares authorized|issued ...",
    "denominator|numerator ...",
    "issuance|issuances|sale|sales|repurchase*|purchase*|exercise* ...",
    "... per share|eps calculation|calculations|computation|computations ...",
    "... eps calculation|calculations|computation|computations",
    "... earnings|income|loss|numerator for ... per ... share ...",
    "... earnings|income|loss allocated|allocable|attributable|available ... for ... eps",
    "share count|counts ...",
};

/* Labels that say nothing of themselves. */
static const char *const open_labels[] = {
    "basic|diluted ...",     "... basic|diluted",
    "basic and diluted ...", "assuming dilution ...",
    "primary|fully",         "primary|fully diluted|shares|earnings|income|loss|per|weighted|common ...",
};

static const char *const percent_words[] = {
    "... percent|percentage",
    "percent|percentage ...",
    "... margin|rate percent ...",
    "... as a? percent|percentage of ...",
    "... percent|percentage change|growth|increase|decrease|variance ...",
    "return on average|common|total|tangible|equity|assets|invested ...",
};

/* What tenants pay of their sales is money. */
static const char *const money_by_percent[] = {"percentage rent|rents|rental|rentals|lease|leases ..."};

/* Rates by name; sums of money may go by the same name, and are larger. */
static const char *const rate_words[] = {
    "... net interest margin ...",
    "... effective income? tax rate ...",
    "... return on average|tangible|common|equity|shareholders|stockholders ...",
    "... tier|cet1|capital ... to ... weighted assets|rwas ...",
    "... roe|rotce|rote|roa|roace|roaa|roae|roatce|roic|nim",
};

/* Ratios by name that banks print in percent, whose sign often only the first row of a page bears. */
static const char *const ratios_of_banks[] = {
    "efficiency",
    "efficiency excluding ... costs|charges|items ...",
    "... efficiency|overhead|fee ratio ...",
    "... fee income ratio ...",
    "noninterest|fee income to total? revenue|revenues ...",
    "... loss absorbing capacity ... ratio ...",
    "... liquidity coverage ratio ...",
    "... net stable funding ratio ...",
    "... supplementary leverage ratio ...",
    "... tier 1|2 ... ratio ...",
    "... cet1 ... ratio ...",
};

/* Counted one by one, or with a scale of their own. */
static const char *const counts[] = {
    "... number of employees|stores|customers|units|locations|members|restaurants|branches ...",
    "total|average|approximate? number of ...",
    "employees|headcount ...",
    "... end|total|active|average|paid|worksite|worldwide|full|part time? employees in? thousands?",
    "... full time equivalent|equivalents employees|ftes|fte ...",
    "... full time equivalents ...",
    "average|total|ending ... ftes ...",
    "ftes",
    "operating|business|trading|selling|shipping|working weekdays|days|weeks in? the? period|quarter?",
    "number of ... days|weeks|weekdays ...",
    "store|restaurant weeks",
    "... units in thousands|millions ...",
    "... maturity|life|term|duration in? months|years|days",
    "average length of stay ...",
    "stores|restaurants|branches|units|schools|clinics opened|closed|acquired|relocated|converted",
    "new|used|wholesale|fleet? vehicle|retail? units sold?",
    "financial|banking|retail|service centers",
    "financial|banking|retail|service centers at|open|opened|operated|end|beginning ...",
    "total? banking|bank|brokerage|branch|retail offices|branches",
    "share|stock owner|holder|owners|holders accounts ...",
    "shareowner|shareholder|stockholder accounts ...",
    "atms|abms",
    "total? wealth|financial|licensed advisors|advisers ...",
    "total? active dealers|merchants|agents|drivers|riders|buyers|sellers|listings ...",
    "new|total? credit|debit|card|checking|deposit|brokerage? accounts opened? in thousands|millions|000s",
    "new|total? loan|mortgage? application|applications volume? in? thousands|millions|000s",
    "average|refreshed|median|weighted ... fico score|scores? ...",
};

/* Counted in whatever scale their table has. */
static const char *const crowds[] = {
    "clients|subscribers|memberships",
    "clients|customers|subscribers|memberships|users at|as ...",
    "total|active|paid|paying|net|global|average|new ... clients|customers|subscribers|members|memberships|users",
    "... active|paid|paying customers|clients|subscribers|memberships|users ...",
    "... paid net additions ...",
    "total|residential|business|domestic|international ... customer relationships",
    "total|domestic? postpaid|prepaid|wireless|broadband|internet|video|voice|fiber ... customers|subscribers",
    "total|domestic? wireless|mobile|voice|telephony|access lines",
    "total|residential|business|switched|customer? access lines in|at|served|end ...",
    "total|average|retail|utility? electric|gas|water|steam customers at|served|end|in ...",
    "average electric|gas|water|steam customers",
    "residential|business customers|subscribers",
    "estimated? homes? passings|passed in? 000s|000|thousands?",
    "total? heating|cooling degree days ...",
    "total|rentable|leased|gross|net|average|available|occupied ... square feet|footage in? thousands|millions?",
    "square feet|footage in? thousands|millions?",
    "total|rentable|gross|net|selling|retail square feet|footage at|of|end ...",
    "adjusted|equivalent|inpatient|patient|hospital admissions|discharges|surgeries ...",
    "total? discharges|surgeries|enrollments",
    "direct|agency|title|total? orders opened|closed|open ...",
    "available|operating|ownership|calendar|voyage|revenue|rental days ...",
    "... capacity|cruise|berth|machine|crew days",
    "acres|lots|homesites sold ...",
    "... tons|tonnes|tonnage in thousands|millions",
    "ltl|truckload shipments|loads ...",
    "net|total|gross|finished tons|tonnes|units|barrels sold|produced|shipped|delivered ...",
    "land|offshore|drilling|workover|total|average? rigs available|average|working|operated|active|utilized ...",
    "customer|guest|comparable transactions|visits|traffic ...",
    "... daily average|client|customer trades|darts ...",
    "... average daily trades ...",
    "cleared|principal|client|customer|commissionable|total ... trades",
    "... policies|contracts|certificates in force ...",
    "active|digital|mobile ... customers|clients|subscribers|members|users ...",
    "... kilowatt|megawatt hours sold|sales|generated ...",
    "kwh|mwh|gwh sold|sales|generated ...",
    "... barrels|gallons|boe|mboe|mmboe|kbd|mcfd|mmcf|bcf|ounces|tonnes per? day? ...",
    "... koebd|kboed|kboepd|mbd|mbpd|mbod|mboed|mboepd|boed|boepd|bopd|bpd|mmcfd|bcfd",
    "... metric|short tons|tonnes sold|produced ...",
    "tons|tonnes|units sold|produced|shipped ...",
    "homes|units|vehicles|aircraft|vessels delivered|closed|ordered|shipped|produced ...",
    "... backlog units|homes",
    "units|homes in backlog ...",
    "stores|restaurants|branches|locations at|open|opened|operated ...",
    "stores|restaurants|branches|locations|dealerships|hotels|theatres|theaters|schools|clinics in operation ...",
    "rooms|hotels|theatres|theaters|schools|clinics|hospitals at the? end|beginning|period|quarter|year ...",
    "properties|communities|aircraft|vessels|rigs at the? end|beginning|period|quarter|year ...",
    "aircraft|airplanes|vessels|ships|rigs|locomotives|railcars in the? fleet|service|operation ...",
    "nights|rooms|seats|experiences ... booked|sold ...",
    "monthly|daily|weekly|annual active ... users|customers|consumers|members|people|riders|accounts|buyers|guests ...",
    "... patient|resident|room|rig|vessel|fleet days|nights ...",
    "licensed|staffed|available|operational|total? beds ...",
    "carloads|carloadings|trailers|containers|teus|intermodal units|shipments ...",
};

/* Of these no money is told, though sales are named. */
static const char *const crowds_surely[] = {
    "... unit sales|shipments",
    "... unit sales|shipments in thousands|millions",
    "... daily average revenue trades|darts ...",
    "... households in? thousands|millions",
    "... sales|deliveries|volumes koebd|kboed|kboepd|mbd|mbpd|mbod|mboed|mboepd|boed|boepd|bopd|bpd|mmcfd|bcfd",
    "total? revenue|available|gross|net|cargo? passenger|seat|ton miles|kilometers ...",
    "... backlog units|homes|lots",
    "passengers|passenger enplaned|enplanements|carried|boardings ...",
    "passengers",
    "cargo|mail|freight revenue ton|tonne miles|kilometers ...",
    "block hours ...",
    "total production|deliveries",
    "commercial? aircraft|airplane|airplanes|vehicle|vehicles? deliveries",
    "model ... production|deliveries",
    "total? revenue passengers ...",
};

/* What is told per one of them, or sold to them, is money. */
static const char *const not_crowds[] = {
    "... per|from|to|due|with|for|of? revenue|revenues|sales|price|cost|costs|receivable* ...",
    "... per|from|to|due clients|customers|subscribers|members|memberships|users|barrel|ton ...",
    "... per|revenue|revenues|sales|rent ... square feet|footage ...",
    "customers|clients|members deposits|liabilities|obligations|payables|funds|equity|assets ...",
};

static const char *const ratios[] = {
    "... ratio|ratios ...",
    "book to bill ...",
    "... turns|turnover",
    "days sales ...",
    "days of? ... supply|payable|payables|inventory|inventories|receivable|receivables ...",
    "net? total? debt|leverage to ... ebitda|ebitdare ..."};

/* What a ratio is computed from is money: "Adjusted net revenue for the efficiency ratio". */
static const char *const not_ratios[] = {"... for|in the? ... ratio ...", "... ratio numerator|denominator ...",
                                         "group|total|consolidated|net|external? turnover"};

#include "gates/recognize/statement/unit_words.h"

static int word_position(const struct words *words, const char *lower) {
    for (int i = 0; i < words->count; i++)
        if (word_is(words->word[i], lower))
            return i;
    return words->count;
}

/* "Common stock, no par, 1,000 shares outstanding": a figure beside the word describes what the amount stands for. */
static bool words_describe_shares(const struct words *words) {
    int shares = word_position(words, "shares");
    return shares > 0 && shares < words->count && is_digit(words->word[shares - 1].ptr[0]);
}

bool words_count_shares(const struct words *words) {
    if (words_match_list(words, PHRASES(share_counts_surely)))
        return true;
    return words_match_list(words, PHRASES(share_counts)) && !words_match_list(words, PHRASES(not_share_counts)) &&
           !words_describe_shares(words) &&
           (word_position(words, "per") >= word_position(words, "shares") || word_is(words->word[0], "denominator"));
}

/* "Cash dividends ($.14 per share)" names a price; what the row counts it does not say. */
static bool words_print_price(const struct words *words) {
    int per = word_position(words, "per");
    return per > 0 && per < words->count && is_digit(words->word[per - 1].ptr[0]);
}

/* "Notes payable, interest at 8.4 percent": likewise. */
static bool words_name_rate(const struct words *words) {
    int last = words->count - 1;
    return last > 0 && word_is(words->word[last], "percent") && is_digit(words->word[last - 1].ptr[0]);
}

bool words_tell_per_share(const struct words *words) {
    return words_match_list(words, PHRASES(per_share_words)) && !words_match_list(words, PHRASES(not_per_share)) &&
           !words_print_price(words);
}

bool words_are_open(const struct words *words) { return words_match_list(words, PHRASES(open_labels)); }

bool words_tell_percent(const struct words *words) {
    return words_match_list(words, PHRASES(percent_words)) && !words_match_list(words, PHRASES(money_by_percent)) &&
           !words_name_rate(words);
}

bool words_tell_rate(const struct words *words) { return words_match_list(words, PHRASES(rate_words)); }

bool words_tell_ratio_of_bank(const struct words *words) { return words_match_list(words, PHRASES(ratios_of_banks)); }

bool words_count_crowd(const struct words *words) {
    return words_match_list(words, PHRASES(crowds_surely)) ||
           (words_match_list(words, PHRASES(crowds)) && !words_match_list(words, PHRASES(not_crowds)));
}

enum unit words_tell_other(const struct words *words) {
    if (words_match_list(words, PHRASES(counts)) || words_count_crowd(words))
        return UNIT_COUNT;
    bool ratio = words_match_list(words, PHRASES(ratios)) && !words_match_list(words, PHRASES(not_ratios));
    return ratio ? UNIT_RATIO : UNIT_CURRENCY;
}

enum unit label_tells_other(text label) {
    size_t open = text_find_byte(label, '(');
    if (open == text_npos || text_find_byte(label, '$') != text_npos)
        return UNIT_CURRENCY;
    struct words before = words_of(text_slice(label, 0, open));
    return before.count > 0 ? words_tell_other(&before) : UNIT_CURRENCY;
}
