/*
 * cover_value: tries the places where filer agents put a value, the likeliest
 * first, and takes the first cell whose form fits the field. A place beyond
 * another caption in the same columns is never looked at: what stands there
 * belongs to that caption.
 */
#include "recognize/cover/value.h"

#include "base/date.h"

enum {
    VALUE_REACH = 6,   /* lines between a caption and its value, blank lines and rules included */
    COLUMN_REACH = 12, /* columns a value may stand beside its caption's columns */
    LINE_REACH = 120,  /* the same for numbers of a form that nothing else has: tabs may shift them far */
};

static const struct cover_cell no_cell = {.first = -1, .last = -1};

static const char *const boilerplate[] = {
    "securities and exchange",
    "securities exchange act",
    "washington, d",
    "washington d",
    "form 8-k",
    "current report",
    "pursuant to section",
    "united states",
    "amendment no",
    "exchange act of",
    "of 1934",
    "20549",
    "section 13 or",
};

/* The line belongs to the form's own print: "FORM 8-K", "Washington, D.C. 20549". */
static bool is_boilerplate(text t) {
    for (size_t i = 0; i < sizeof boilerplate / sizeof *boilerplate; i++)
        if (text_starts_fold(t, text_from(boilerplate[i])))
            return true;
    return false;
}

/* ---- the forms of values ---- */

static int count_digits(text t) {
    int digits = 0;
    for (size_t i = 0; i < t.len; i++)
        digits += is_digit(t.ptr[i]);
    return digits;
}

static bool made_of(text t, text others) {
    for (size_t i = 0; i < t.len; i++)
        if (!is_digit(t.ptr[i]) && text_find_byte(others, t.ptr[i]) == text_npos)
            return false;
    return t.len > 0;
}

bool cover_is_phone(text t) {
    int digits = count_digits(t);
    return digits >= 7 && digits <= 15 && made_of(t, TEXT(" ()-./+")) && text_find_byte(t, ' ') + 1 + t.len > 8;
}

static bool is_absent(text t) {
    return text_starts_fold(t, TEXT("not applicable")) || text_equal_fold(t, TEXT("n/a")) ||
           text_equal_fold(t, TEXT("none")) || text_starts_fold(t, TEXT("not yet"));
}

/* "04-3387074", also without its dash */
static bool is_irs_number(text t) { return (count_digits(t) == 9 && made_of(t, TEXT("- "))) || is_absent(t); }

/* "000-30229", "1-416", "333-98553-01", "001-36822 and 333-12345" */
static bool is_file_number(text t) {
    size_t dash = text_find_byte(t, '-');
    if (dash == text_npos || dash == 0 || dash > 3 || !made_of(text_slice(t, 0, dash), TEXT(" ")))
        return false;
    text word, rest = text_skip(t, dash + 1);
    return text_next_word(&rest, &word) && count_digits(word) >= 3 && is_digit(word.ptr[0]) &&
           !(dash == 2 && made_of(word, TEXT("")) && word.len == 7 && text_empty(rest));
}

static bool is_zip(text t) { return (t.len == 5 || t.len == 10) && made_of(t, TEXT("-")) && count_digits(t) >= 5; }

/* "HM 12", "M5J 2T3", "W1J 6ER" */
static bool is_foreign_code(text t) {
    return t.len >= 4 && t.len <= 8 && count_digits(t) > 0 && is_upper(t.ptr[0]) && text_find_byte(t, ',') == text_npos;
}

static bool has_letters(text t) {
    int letters = 0;
    for (size_t i = 0; i < t.len; i++)
        letters += is_alpha(t.ptr[i]) || (unsigned char)t.ptr[i] >= 0x80;
    return letters >= 2;
}

static bool is_date(text t) {
    size_t begin, end;
    return date_known(date_find(t, &begin, &end)) && begin == 0;
}

static bool is_name(text t) { return has_letters(t) && !is_date(t) && !cover_is_phone(t) && !is_absent(t); }

static bool form_fits(text t, enum cover_field field) {
    switch (field) {
    case COVER_FILE_NUMBER:
        return is_file_number(t);
    case COVER_IRS_NUMBER:
        return is_irs_number(t);
    case COVER_ZIP:
        return is_zip(t) || is_foreign_code(t);
    case COVER_PHONE:
        return cover_is_phone(t);
    case COVER_REPORT_DATE:
        return date_known(date_find(t, NULL, NULL));
    case COVER_STATE:
        return has_letters(t) && count_digits(t) == 0 && t.len <= 60 && !is_absent(t);
    case COVER_REGISTRANT:
        return is_name(t);
    case COVER_ADDRESS:
        return is_name(t) && !text_starts(t, TEXT("("));
    default:
        return true;
    }
}

text cover_cell_text(const struct sheet *sheet, struct cover_cell cell) {
    return cell.first < 0 ? (text){0} : sheet_field(sheet, cell.first, cell.last).text;
}

bool cover_value_fits(const struct sheet *sheet, struct cover_cell cell, enum cover_field field) {
    text t = cover_cell_text(sheet, cell);
    return cell.first >= 0 && form_fits(t, field) && !is_boilerplate(t);
}

/* ---- cells ---- */

static struct cover_cell cell_of(const struct sheet *sheet, int first, int last) {
    return (struct cover_cell){first, last, sheet->words[first].line, sheet->words[first].from, sheet->words[last].to};
}

/* The free cell that begins at or behind word `word`, within words up to `end`. */
static struct cover_cell cell_from(const struct sheet *sheet, int word, int end) {
    while (word < end && sheet->words[word].taken)
        word++;
    if (word >= end)
        return no_cell;
    int last = word;
    while (last + 1 < end && !sheet->words[last + 1].taken &&
           sheet->words[last + 1].segment == sheet->words[word].segment)
        last++;
    return cell_of(sheet, word, last);
}

static int gap_between(struct cover_cell cell, int from, int to) {
    int gap = cell.from > from ? cell.from - to : from - cell.to;
    return gap > 0 ? gap : 0;
}

struct cover_cell cover_cell_near(const struct sheet *sheet, int line, int from, int to, int reach) {
    int first, end = sheet_line_words(sheet, line, &first);
    struct cover_cell best = no_cell, cell;
    for (cell = cell_from(sheet, first, end); cell.first >= 0; cell = cell_from(sheet, cell.last + 1, end))
        if (gap_between(cell, from, to) <= reach &&
            (best.first < 0 || gap_between(cell, from, to) < gap_between(best, from, to)))
            best = cell;
    return best;
}

void cover_cell_take(struct sheet *sheet, struct cover_cell cell, enum cover_field owner) {
    for (int i = cell.first; i >= 0 && i <= cell.last; i++) {
        sheet->words[i].taken = true;
        sheet->words[i].owner = (int)owner;
    }
}

/* ---- places ---- */

/* Behind the caption in its own segment: "Commission File Number 0-12345". */
static struct cover_cell cell_behind(const struct sheet *sheet, const struct caption *caption) {
    int next = caption->last_word + 1;
    bool same = next < sheet->word_count && !sheet->words[next].taken &&
                sheet->words[next].segment == sheet->words[caption->last_word].segment;
    return same ? cell_from(sheet, next, sheet->word_count) : no_cell;
}

/* Farther along the caption's last line, with no other caption between. */
static struct cover_cell cell_along(const struct sheet *sheet, const struct caption *caption) {
    int first, end = sheet_line_words(sheet, caption->last_line, &first), next = caption->last_word + 1;
    return next < end && !sheet->words[next].taken ? cell_from(sheet, next, end) : no_cell;
}

/* Before the caption in its own segment: "Delaware (State of incorporation)". */
static struct cover_cell cell_before(const struct sheet *sheet, const struct caption *caption) {
    int last = caption->first_word - 1, first = last;
    if (last < 0 || sheet->words[last].taken || sheet->words[last].line != caption->first_line ||
        (sheet->words[last].segment != sheet->words[last + 1].segment &&
         sheet->words[last + 1].from - sheet->words[last].to > 2))
        return no_cell;
    while (first > 0 && !sheet->words[first - 1].taken && sheet->words[first - 1].segment == sheet->words[last].segment)
        first--;
    return cell_of(sheet, first, last);
}

/* What stands in the caption's own columns on `line`: another caption, or a value that is taken. */
static bool stands(const struct sheet *sheet, int line, const struct caption *caption, bool is_caption) {
    int first, end = sheet_line_words(sheet, line, &first);
    for (int i = first; i < end; i++)
        if (sheet->words[i].taken && sheet->words[i].caption == is_caption && sheet->words[i].from < caption->to &&
            sheet->words[i].to > caption->from)
            return true;
    return false;
}

static bool has_own_form(enum cover_field field) {
    return field == COVER_FILE_NUMBER || field == COVER_IRS_NUMBER || field == COVER_ZIP || field == COVER_PHONE ||
           field == COVER_REPORT_DATE;
}

/* The cell stands in the columns of a caption beside this one: it is that one's value. */
static bool is_neighbours(const struct sheet *sheet, struct cover_cell cell, const struct caption *caption) {
    for (int line = caption->first_line; line <= caption->last_line; line++) {
        int first, end = sheet_line_words(sheet, line, &first);
        for (int i = first; i < end; i++) {
            const struct sheet_word *word = &sheet->words[i];
            bool own = word->from >= caption->from && word->to <= caption->to;
            if (word->caption && !own && word->from < cell.to && word->to > cell.from)
                return true;
        }
    }
    return false;
}

/* Of the cells in reach that fit the field, the nearest. */
static struct cover_cell nearest_fitting(const struct sheet *sheet, int line, const struct caption *caption) {
    int first, end = sheet_line_words(sheet, line, &first);
    bool unmistakable = caption->field == COVER_FILE_NUMBER || caption->field == COVER_IRS_NUMBER;
    int nearest = (unmistakable ? LINE_REACH : COLUMN_REACH) + 1;
    struct cover_cell best = no_cell, cell;
    for (cell = cell_from(sheet, first, end); cell.first >= 0; cell = cell_from(sheet, cell.last + 1, end)) {
        int gap = gap_between(cell, caption->from, caption->to);
        bool unclaimed = gap == 0 || has_own_form(caption->field) || !is_neighbours(sheet, cell, caption);
        if (gap < nearest && unclaimed && cover_value_fits(sheet, cell, caption->field)) {
            nearest = gap;
            best = cell;
        }
    }
    return best;
}

/*
 * Above (-1) or below (+1) the caption, by columns. Values with a form of their own may stand a little off; a name or
 * state must not jump over what stands in its own columns.
 */
static struct cover_cell cell_beyond(const struct sheet *sheet, const struct caption *caption, int side) {
    int line = side < 0 ? caption->first_line : caption->last_line;
    for (int step = 0; step < VALUE_REACH; step++) {
        line += side;
        if (stands(sheet, line, caption, true))
            return no_cell;
        struct cover_cell inside = cover_cell_near(sheet, line, caption->from, caption->to, 0);
        struct cover_cell fitting = nearest_fitting(sheet, line, caption);
        if (inside.first >= 0 && !has_own_form(caption->field))
            return cover_value_fits(sheet, inside, caption->field) ? inside : no_cell;
        if (fitting.first >= 0 || inside.first >= 0 || stands(sheet, line, caption, false))
            return fitting;
    }
    return no_cell;
}

/* ---- the value of a caption ---- */

static int distance(struct cover_cell cell, const struct caption *caption) {
    if (cell.first < 0)
        return VALUE_REACH + 1;
    return cell.line < caption->first_line ? caption->first_line - cell.line : cell.line - caption->last_line;
}

int cover_value_side(const struct sheet *sheet, const struct caption_list *captions) {
    int votes = 0;
    for (int i = 0; i < captions->count; i++) {
        const struct caption *caption = &captions->captions[i];
        if (!has_own_form(caption->field) || caption->colon)
            continue;
        int above = distance(cell_beyond(sheet, caption, -1), caption);
        int below = distance(cell_beyond(sheet, caption, +1), caption);
        votes += (below < above) - (above < below);
    }
    return votes > 0 ? 1 : -1;
}

/* The places in the order in which a caption of this look has its value. */
static int list_places(const struct sheet *sheet, const struct caption *caption, int side, struct cover_cell *places) {
    int count = 0;
    struct cover_cell along = cell_along(sheet, caption);
    places[count++] = cell_behind(sheet, caption);
    if (has_own_form(caption->field) || caption->colon)
        places[count++] = along;
    places[count++] = cell_before(sheet, caption);
    places[count++] = cell_beyond(sheet, caption, caption->colon ? 1 : side);
    places[count++] = caption->parenthesised ? no_cell : along;
    places[count++] = cell_beyond(sheet, caption, caption->colon ? -1 : -side);
    return count;
}

struct cover_cell cover_value_find(const struct sheet *sheet, const struct caption *caption, int side) {
    struct cover_cell places[8];
    int count = list_places(sheet, caption, side, places);
    for (int i = 0; i < count; i++)
        if (places[i].first >= 0 && cover_value_fits(sheet, places[i], caption->field))
            return places[i];
    return no_cell;
}
