/*
 * column_words: tables of the words that heads use for bases and measures.
 * In order: what follows is asked only where nothing above fits.
 */
#include "recognize/column/words.h"

#include "recognize/statement/scale.h"
#include "recognize/vocabulary.h"

struct basis_words {
    const char *pattern;
    enum basis basis;
};

static const struct basis_words bases[] = {
    /* Parts of equity, what is taken from a reserve, and what options are on. */
    {"... translation|equity|pension adjustment|adjustments ...", BASIS_UNSTATED},
    {"... deductions ...", BASIS_UNSTATED},
    {"... underlying ... options|securities|shares|awards ...", BASIS_UNSTATED},
    {"... adjustment|adjustments|adj|adjs|reconciling|excluded|exclusions|eliminations ...", BASIS_ADJUSTMENT},
    {"... currency|fx|exchange impact|effect ...", BASIS_ADJUSTMENT},
    {"... special|unusual|nonrecurring|identified|notable items ...", BASIS_ADJUSTMENT},
    {"... non gaap|gap ...", BASIS_NON_GAAP},
    {"... nongaap|adjusted|normalized|proforma|underlying ...", BASIS_NON_GAAP},
    {"... pro forma ...", BASIS_NON_GAAP},
    {"organic", BASIS_NON_GAAP},
    {"organic revenue|revenues|sales|growth|change ...", BASIS_NON_GAAP},
    {"... core", BASIS_NON_GAAP},
    {"... core results|earnings|basis|income|operating ...", BASIS_NON_GAAP},
    {"... excluding|ex|before ... items|charges|costs ...", BASIS_NON_GAAP},
    {"... gaap ...", BASIS_GAAP},
    {"... as? reported ...", BASIS_GAAP},
    {"... statutory ...", BASIS_GAAP},
};

struct measure_words {
    const char *pattern;
    enum measure measure;
};

static const struct measure_words measures[] = {
    {"net? increase|decrease increase|decrease? in cash ...", MEASURE_AMOUNT}, /* what cash flows tell */
    {"... accounting|structural|estimate changes|change ...", MEASURE_AMOUNT},
    {"market|price|valuation|fx change|changes", MEASURE_AMOUNT}, /* a step of what is rolled forward */
    {"... o u percent", MEASURE_PERCENT_CHANGE},                  /* "O/(U) %": over or under */
    {"... over under percent", MEASURE_PERCENT_CHANGE},
    {"... o u", MEASURE_CHANGE},
    {"... over under", MEASURE_CHANGE},
    {"... constant currency|currencies|dollar|dollars ...", MEASURE_PERCENT_CHANGE_CC},
    {"... constant exchange|fx rate|rates ...", MEASURE_PERCENT_CHANGE_CC},
    {"... percent|percentage change|growth excluding|ex currency|fx|foreign ...", MEASURE_PERCENT_CHANGE_CC},
    {"... change|growth excluding|excl|ex currency|exchange|fx|foreign ...", MEASURE_PERCENT_CHANGE_CC},
    {"... change|growth excluding|excl|ex f x ...", MEASURE_PERCENT_CHANGE_CC},
    {"... currency neutral change|growth ...", MEASURE_PERCENT_CHANGE_CC},
    {"d constant ...", MEASURE_PERCENT_CHANGE_CC}, /* a delta, in the font Symbol */
    {"d reported ...", MEASURE_PERCENT_CHANGE},
    {"... percent|percentage of? ... revenue|revenues|sales ...", MEASURE_PERCENT_OF_REVENUE},
    {"... percent|percentage of? total", MEASURE_PERCENT_OF_REVENUE},
    {"... percent|percentage change|variance|increase|decrease|growth|chg|incr|inc|better|favorable|fav ...",
     MEASURE_PERCENT_CHANGE},
    {"... change|variance|increase|decrease|inc|chg decrease|dec? in? percent|percentage ...", MEASURE_PERCENT_CHANGE},
    {"... increase|decrease|inc|incr|better|favorable|fav increase|decrease|dec|decr|worse|unfavorable|unfav percent",
     MEASURE_PERCENT_CHANGE},
    {"... pct chg|change|var|inc|incr|growth ...", MEASURE_PERCENT_CHANGE},
    {"... percent var|diff|difference ...", MEASURE_PERCENT_CHANGE},
    {"... var|diff|difference|yoy|qoq percent ...", MEASURE_PERCENT_CHANGE},
    {"... y|q|b y|q|w percent", MEASURE_PERCENT_CHANGE},
    {"... growth rate|rates ...", MEASURE_PERCENT_CHANGE},
    {"... lfl percent|growth?", MEASURE_PERCENT_CHANGE},
    {"... like for like percent|growth|change? ...", MEASURE_PERCENT_CHANGE},
    {"... growth percent ...", MEASURE_PERCENT_CHANGE},
    {"... change|changes|variance|increase|decrease|vs|versus ... percent", MEASURE_PERCENT_CHANGE},
    {"... change|changes|variance|increase|decrease ...", MEASURE_CHANGE},
    {"... inc|incr|fav|better dec|decr|unfav|worse ...", MEASURE_CHANGE},
    {"growth|yoy|qoq|chg", MEASURE_CHANGE},
    {"... reported|organic|sales|revenue|revenues growth", MEASURE_CHANGE},
    {"... yoy|qoq|chg|diff|difference", MEASURE_CHANGE},
    {"... y y", MEASURE_CHANGE},
    {"... q q", MEASURE_CHANGE},
    {"... b w", MEASURE_CHANGE},
    {"... vs|versus ...", MEASURE_CHANGE},
};

static const char *const unit_heads[] = {
    "amount|amounts|value|dollars|shares|percent|rate|millions|thousands|billions",
    "amount|amounts|dollars? in? us? thousands|millions|billions ...",
    "... per ... share|shares|unit ...",
    "unaudited|audited|restated|actual",
};

static const char *const change_heads[] = {
    "... percent|percentage|change|changes|growth|increase|decrease|variance|vs|versus ...",
    "d constant ...",
};

#include "gates/recognize/column/words.h"

enum basis column_basis(text head) {
    struct words words;
    words_read(&words, head);
    if (words_match(&words, "reconciliation of ...")) /* names both ends of the way, not the column */
        return BASIS_UNSTATED;
    for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
        if (words_match_gated(&words, &bases_gates[i], bases[i].pattern))
            return bases[i].basis;
    return BASIS_UNSTATED;
}

bool column_is_pro_forma(text head) {
    return text_matches(head, "... pro forma ...") || text_has_word(head, TEXT("proforma"));
}

/* "+/(-)", "+/-", "Var $" and the Greek delta stand for a change. */
static bool has_change_sign(text head) {
    if (text_has_word(head, TEXT("var")) && text_find_byte(head, '$') != text_npos)
        return true;
    return text_has(head, TEXT("+/")) || text_has(head, TEXT("\xce\x94")) || text_has(head, TEXT("\xe2\x88\x86"));
}

enum measure column_measure(text head) {
    struct words words;
    words_read(&words, head);
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        if (words_match_gated(&words, &measures_gates[i], measures[i].pattern))
            return measures[i].measure;
    if (has_change_sign(head))
        return text_find_byte(head, '%') == text_npos ? MEASURE_CHANGE : MEASURE_PERCENT_CHANGE;
    return MEASURE_AMOUNT;
}

bool column_tells_change(text head) { return text_matches_list(head, PHRASES(change_heads)) || has_change_sign(head); }

size_t column_versus(text head) {
    size_t at = text_find_word(head, TEXT("vs"));
    return at != text_npos ? at : text_find_word(head, TEXT("versus"));
}

bool column_names_unit(text head) {
    struct words words;
    words_read(&words, text_has_word(head, TEXT("shares")) ? scale_without_note(head) : head);
    return words.count == 0 || words_match_list(&words, PHRASES(unit_heads));
}

bool column_names_whole(text head) {
    return text_matches(head, "... total ...") || text_matches(head, "... consolidated|combined|company ...");
}

bool column_names_notes(text head) { return text_matches(head, "note|notes|ref|reference|footnote|footnotes no?"); }
