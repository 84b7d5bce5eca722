/*
 * unit_scale: takes a row's own words first, then the captions it stands
 * under, then the table's note. Reads no figures but to see whether things are
 * counted in parts.
 */
#include "recognize/statement/unit_scale.h"

#include "recognize/statement/section.h"
#include "recognize/statement/unit_counts.h"
#include "recognize/statement/unit_price.h"
#include "recognize/statement/unit_row.h"
#include "recognize/statement/unit_words.h"
#include "recognize/statement/worded.h"

/* It stands further in, or ends in a colon, which the one before it does not: "Consumer lending:". */
static bool is_under(const struct row *caption, const struct row *above) {
    return caption->depth > above->depth ||
           (text_ends(caption->label, TEXT(":")) && !text_ends(above->label, TEXT(":")));
}

/* A caption that is a note on the table: it does not say of what. */
static bool is_note(text label) {
    return text_matches(label, "dollars|dollar|amounts|usd? amounts? in thousands|millions|billions ...");
}

static bool is_bare_note(text label) { return text_matches(label, "dollars|usd? in thousands|millions|billions"); }

void captions_pass(struct captions *captions, const struct table *table, const struct row *caption) {
    captions->noted = is_bare_note(caption->label) ? scale_of_label(caption->label) : 0;
    if ((table->captions[caption - table->statement->rows] & CAPTION_SCALE) != 0)
        captions->scaled = caption;
    else if (captions->scaled != NULL && !is_under(caption, captions->scaled))
        captions->scaled = NULL;
}

bool scale_from_caption(struct statement *statement, struct scale *scale) {
    for (int i = 0; scale->factor == 0 && i < statement->row_count; i++) {
        const struct row *row = &statement->rows[i];
        if (row->role != ROLE_HEADING)
            return false;
        if (is_note(row->label) && scale_read(row->label, scale))
            return true;
    }
    return false;
}

/*
 * "In billions", a caption that says nothing else, holds for the rows down to the next caption. Where the table itself
 * has no note, captions are its way of telling: each that tells holds so far, and those under it leave it at that.
 */
static int64_t scale_of_captions(const struct table *table, const struct captions *captions,
                                 const struct scale *scale) {
    if (captions->noted != 0)
        return captions->noted;
    const struct row *scaled = captions->scaled;
    if (scale->factor != 0 || scaled == NULL ||
        (table->captions[scaled - table->statement->rows] & CAPTION_COUNTS) != 0) /* "Packages a day (000s)" */
        return 0;
    return scale_of_label(scaled->label);
}

/* Of what is counted by the thousand. "Number of stores" counts one by one. */
static bool heads_crowds(const struct words *words, text heading) {
    return heads_counts(words, heading) &&
           words_match(words, "... membership|volume|volumes|sales|sold|generated|generation|feet|footage ...");
}

/* There is no note, or it is one on money. */
static bool notes_money(const struct statement *statement) {
    text note = statement->scale_note;
    return note.len == 0 || text_find_byte(note, '$') != text_npos ||
           text_matches(note, "... dollars|dollar|usd|us|amounts|euros|pounds ...");
}

/*
 * The note's, where it names what is counted, or no money over what the title counts; none is told where
 * crowds, or parts of a thing, are counted.
 */
static int64_t scale_of_count(const struct table *table, const struct row *row, const struct words *words,
                              const struct scale *scale) {
    const struct statement *statement = table->statement;
    struct words title = words_of(statement->title);
    if (table->boxed != 0)
        return table->boxed;
    if (table->noted || (heads_crowds(&title, statement->title) && !notes_money(statement)))
        return scale->factor;
    bool parts = false, time = words_match(words, "... life|term|maturity|duration|months|years|days ...");
    for (int i = 0; i < statement->column_count; i++)
        parts = parts || (row->values[i].kind == VALUE_NUMBER && row->values[i].unit != UNIT_PERCENT &&
                          row->values[i].amount.places > 0);
    if ((parts && !time) || words_count_crowd(words) || names_measure(words, row->label))
        return 0;
    const struct row *caption = table_caption(table, row, CAPTION_COUNTS);
    if (caption != NULL && scale_of_label(caption->label) != 0)
        return scale_of_label(caption->label);
    if (caption == NULL && !table->titled && table->operating && words_tell_other(words) != UNIT_COUNT)
        return 0;
    text heading = caption != NULL ? caption->label : statement->title;
    struct words told = words_of(heading);
    return names_measure(&told, heading) || names_measure(&title, statement->title) ? 0 : 1;
}

/* "Millions of common shares outstanding", over rows that count them. */
static int64_t scale_of_counted(text caption) {
    bool thousands = text_matches(caption, "thousands of ... shares ...");
    return thousands ? 1000 : text_matches(caption, "millions of ... shares ...") ? 1000000 : 0;
}

/* The innermost caption's that speaks: "End of period levels ($ in millions)". */
static int64_t scale_of_section(const struct table *table, const struct row *row) {
    const struct row *caption = table_caption(table, row, CAPTION_SCALE);
    if (row->unit == UNIT_CURRENCY)
        return caption != NULL ? scale_of_label(caption->label) : 0;
    const struct row *counted = table_caption(table, row, CAPTION_SHARES);
    const struct row *last = section_last_caption(table->statement, row);
    if (last != NULL && scale_of_counted(last->label) != 0)
        return scale_of_counted(last->label);
    return caption != NULL && caption == counted ? scale_of_label(caption->label) : 0;
}

/* "(short tons in thousands)" says nothing of money. */
static bool notes_things_alone(const struct table *table) { return table->noted && !notes_money(table->statement); }

/* Beside what is counted in thousands a price is of one; of other money nothing is told. */
static int64_t scale_beside_things(text label) { return text_matches(label, "... price|prices|per ...") ? 1 : 0; }

/* "(in thousands, except Gross Yield and Net Yield data)" names the rows that it exempts. */
static bool note_exempts(text exempted, text label) {
    enum { NAME_LEAST = 3 };
    size_t at = label.len >= NAME_LEAST && exempted.len > 0 ? text_find_fold(exempted, label) : text_npos;
    bool ends = at != text_npos && (at + label.len == exempted.len || !is_alnum(exempted.ptr[at + label.len]));
    return ends && at > 0 && exempted.ptr[at - 1] == ' ';
}

int64_t scale_of_row(const struct table *table, const struct row *row, const struct words *words,
                     const struct captions *captions, const struct scale *scale) {
    int64_t own = scale_of_label(row->label);
    if (own == 0)
        own = worded_scale(table->statement, row);
    if (own != 0)
        return own;
    if ((row->unit == UNIT_COUNT || row->unit == UNIT_CURRENCY) && note_exempts(table->exempted, row->label))
        return 1;
    if (row->unit == UNIT_COUNT)
        return scale_of_count(table, row, words, scale);
    if ((row->unit != UNIT_CURRENCY && row->unit != UNIT_SHARES) ||
        (row->unit == UNIT_CURRENCY && names_price_of_one(table, row, words, scale->factor)))
        return 1;
    int64_t told = scale_of_section(table, row);
    if (told == 0 && row->unit == UNIT_CURRENCY)
        told = scale_of_captions(table, captions, scale);
    if (told != 0)
        return told;
    if (row->unit == UNIT_CURRENCY && notes_things_alone(table))
        return scale_beside_things(row->label);
    return row->unit == UNIT_SHARES ? scale->shares : scale->factor;
}

static bool counts_any_money(const struct table *table) {
    for (int i = 0; i < table->statement->row_count; i++) {
        const struct row *row = &table->statement->rows[i];
        bool money = row->unit == UNIT_CURRENCY || row->unit == UNIT_PER_SHARE;
        if (money && row->role != ROLE_HEADING && table_figures(table, row).all > 0)
            return true;
    }
    return false;
}

/* "(in thousands)", and no word of what else stands in another scale or what is not meant. */
static bool is_plain_note(text note) {
    return note.len > 0 && text_find_byte(note, '$') == text_npos &&
           !text_matches(note, "... except|dollars|dollar|usd|shares|where|otherwise|euros|pounds ...");
}

void scale_of_counts_settle(const struct table *table, struct statement *statement) {
    if (!table->titled || table->borrows || statement->scale <= 1 || !is_plain_note(statement->scale_note) ||
        counts_any_money(table))
        return;
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (row->role != ROLE_HEADING && row->unit == UNIT_COUNT && scale_of_label(row->label) == 0)
            unit_set(statement, row, UNIT_COUNT, statement->scale);
    }
}
