/*
 * unit_captions: asks every caption every question once. What a row makes of
 * the answers is for the rules of units to say.
 */
#include "recognize/statement/unit_captions.h"

#include "recognize/statement/scale.h"
#include "recognize/statement/section.h"
#include "recognize/statement/unit_counts.h"
#include "recognize/statement/unit_price.h"
#include "recognize/statement/unit_words.h"
#include "recognize/vocabulary.h"

/* Captions over rates that are called by what they are the rates of. */
static const char *const rate_captions[] = {
    "... rate|rates|ratio|ratios|yield|yields|margin|margins|spread|spreads",
    "... rate|rates|ratio|ratios|yield|yields paid|earned|annualized|percent ...",
    "percent|percentage ...",
    "... as? a? percent|percentage of ...",
};

/* "Allowance for credit losses as a percentage of:", "Impact on percentage change of:" */
static const char *const part_captions[] = {
    "... as a percent|percentage of",
    "impact|effect|contribution on|to percent|percentage change of|in",
};

static const char *const ratio_captions[] = {"... ratio|ratios ..."};

/* What grew, and what each part is of the whole: percentages where the first row bears their sign. */
static const char *const growth_captions[] = {
    "... growth|mix",
    "ratio|ratios|margin analysis",
    "... growth year|over|excluding|at|in ...",
    "... spreads|yields|rates|margins excludes|excluding|including ...",
    "... percent|percentage change|increase|decrease ...",
};

static const char *const ratios_alone[] = {"selected|performance|capital|credit? ratios"};

#include "gates/recognize/statement/unit_captions.h"

static unsigned bits_of(text label) {
    struct words words;
    words_read(&words, label);
    bool scaled = scale_of_label(label) != 0, shares = words_count_shares(&words);
    bool growth = words_match_list(&words, PHRASES(growth_captions));
    return (shares ? CAPTION_SHARES : 0) | (!shares && words_tell_per_share(&words) ? CAPTION_PER_SHARE : 0) |
           (words_are_open(&words) ? CAPTION_OPEN : 0) | (heads_counts(&words, label) ? CAPTION_COUNTS : 0) |
           (scaled ? CAPTION_SCALE : 0) | (words_match_list(&words, PHRASES(rate_captions)) ? CAPTION_RATES : 0) |
           (!scaled && !growth && words_match_list(&words, PHRASES(ratio_captions)) ? CAPTION_RATIOS : 0) |
           (words_match_list(&words, PHRASES(ratios_alone)) ? CAPTION_RATIOS_ALONE : 0) |
           (words_match_list(&words, PHRASES(part_captions)) ? CAPTION_PART : 0) | (growth ? CAPTION_GROWTH : 0) |
           (words_name_price(&words) ? CAPTION_PRICE : 0);
}

const uint16_t *captions_read(struct arena *arena, const struct statement *statement) {
    uint16_t *captions = ARENA_ARRAY(arena, uint16_t, statement->row_count + 1);
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].role == ROLE_HEADING)
            captions[i] = (uint16_t)bits_of(statement->rows[i].label);
    return captions;
}
