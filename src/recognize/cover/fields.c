/*
 * cover_fields: finds the captions, then their values: first the fields whose
 * values have a form of their own (numbers, dates), so that what is left over
 * is unambiguous for names and addresses.
 */
#include "recognize/cover/fields.h"

#include "recognize/cover/value.h"

enum { ADDRESS_MOST = 6, NAME_LINES_MOST = 3, INDENT_SLACK = 3, DATE_MOST = 24, LINE_WIDTH_MOST = 4096 };

struct reading {
    struct arena *arena;
    struct sheet *sheet;
    struct caption_list captions;
    int side;
    struct filing *out;
    struct field zip;
    struct field date;     /* of "Date of Report" */
    struct field earliest; /* of "Date of earliest event reported" */
    struct field below;    /* in parentheses below the date */
};

static struct field take(struct reading *r, struct cover_cell cell, enum cover_field owner) {
    cover_cell_take(r->sheet, cell, owner);
    return sheet_field(r->sheet, cell.first, cell.last);
}

/* ---- one line ---- */

static void keep(struct field *field, struct field value) {
    if (field->text.len == 0)
        *field = value;
}

static void read_date(struct reading *r, const struct caption *caption, struct field value) {
    keep(caption->earliest ? &r->earliest : &r->date, value);
}

/* "January 21, 2004" with "(January 20, 2004)" below it: the second is the event's date. */
static void read_date_below(struct reading *r, struct cover_cell above) {
    struct cover_cell cell = cover_cell_near(r->sheet, above.line + 1, 0, above.to, 0);
    text t = cover_cell_text(r->sheet, cell);
    if (text_starts(t, TEXT("(")) && date_known(date_find(t, NULL, NULL)) && t.len < DATE_MOST)
        r->below = take(r, cell, COVER_REPORT_DATE);
}

static void read_simple(struct reading *r, const struct caption *caption) {
    struct cover_cell cell = cover_value_find(r->sheet, caption, r->side);
    if (cell.first < 0)
        return;
    struct field value = take(r, cell, caption->field);
    if (caption->field == COVER_REPORT_DATE)
        read_date_below(r, cell);
    switch (caption->field) {
    case COVER_STATE:
        keep(&r->out->state, value);
        break;
    case COVER_FILE_NUMBER:
        keep(&r->out->file_number, value);
        break;
    case COVER_IRS_NUMBER:
        keep(&r->out->irs_number, value);
        break;
    case COVER_ZIP:
        keep(&r->zip, value);
        break;
    case COVER_PHONE:
        keep(&r->out->phone, value);
        break;
    case COVER_REPORT_DATE:
        read_date(r, caption, value);
        break;
    default:
        break;
    }
}

/* ---- the name, perhaps on several lines ---- */

/* The cell of the line above that goes on in the same place: a name set on two lines. */
static struct cover_cell name_above(const struct reading *r, struct cover_cell cell) {
    struct cover_cell above = cover_cell_near(r->sheet, cell.line - 1, cell.from, cell.to, 0);
    int first, end = sheet_line_words(r->sheet, cell.line - 1, &first);
    bool alone = above.first == first && above.last == end - 1;
    return alone && cover_value_fits(r->sheet, above, COVER_REGISTRANT) ? above : (struct cover_cell){.first = -1};
}

static void read_name(struct reading *r, const struct caption *caption) {
    struct cover_cell cell = cover_value_find(r->sheet, caption, r->side);
    if (cell.first < 0 || r->out->registrant.text.len > 0)
        return;
    struct field name = take(r, cell, COVER_REGISTRANT);
    for (int i = 1; i < NAME_LINES_MOST && cell.line < caption->first_line; i++) {
        cell = name_above(r, cell);
        if (cell.first < 0)
            break;
        struct field line = take(r, cell, COVER_REGISTRANT);
        name = (struct field){text_join(r->arena, line.text, TEXT(" "), name.text), line.origin};
    }
    r->out->registrant = name;
}

/* ---- the address, line by line ---- */

static void add_address(struct reading *r, struct field line) {
    if (cover_is_phone(line.text))
        keep(&r->out->phone, line);
    else
        *ARRAY_ADD(r->arena, r->out->address, r->out->address_count) = line;
}

/* All free cells of a line within reach of columns from..to, as one line of the address. */
static bool address_line(struct reading *r, int line, int from, int to, struct field *out) {
    struct cover_cell cell = cover_cell_near(r->sheet, line, from, to, 0);
    text t = cover_cell_text(r->sheet, cell);
    if (cell.first < 0 || (!cover_value_fits(r->sheet, cell, COVER_ADDRESS) && !cover_is_phone(t)))
        return false;
    *out = take(r, cell, COVER_ADDRESS);
    for (cell = cover_cell_near(r->sheet, line, from, to, 0); cell.first >= 0;
         cell = cover_cell_near(r->sheet, line, from, to, 0))
        out->text = text_join(r->arena, out->text, TEXT(" "), take(r, cell, COVER_ADDRESS).text);
    return true;
}

/* Another field stands here; the zip code and its caption stand beside the address as often as not. */
static bool line_is_taken(const struct sheet *sheet, int line, int from, int to) {
    int first, end = sheet_line_words(sheet, line, &first);
    for (int i = first; i < end; i++)
        if (sheet->words[i].taken && sheet->words[i].owner != COVER_ZIP && sheet->words[i].from < to &&
            sheet->words[i].to > from)
            return true;
    return false;
}

/* A line of an address even where it stands apart: a house number, a comma, a kind of street. */
static bool looks_like_address(const struct reading *r, int line) {
    static const char *const words[] = {"street", "avenue",    "way",      "road",   "drive",   "parkway",
                                        "plaza",  "boulevard", "center",   "centre", "place",   "floor",
                                        "suite",  "square",    "tower",    "lane",   "house",   "box",
                                        "park",   "court",     "building", "circle", "broadway"};
    text t = line >= 0 && line < r->sheet->layout->line_count ? r->sheet->layout->lines[line].text : (text){0};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_has_word(t, text_from(words[i])))
            return true;
    for (size_t i = 0; i < t.len; i++)
        if (is_digit(t.ptr[i]) || t.ptr[i] == ',')
            return true;
    return false;
}

/* The next line of the address; paragraphs of HTML, and double spacing, put a blank line between. */
static int address_step(const struct reading *r, int line, int side) {
    int next = line + side;
    return sheet_line_blank(r->sheet, next) && looks_like_address(r, next + side) ? next + side : next;
}

/* Lines from `line` on in steps of `side`, as far as they stand close together. */
static void read_address_lines(struct reading *r, int line, int side, int from, int to) {
    struct field lines[ADDRESS_MOST];
    int count = 0;
    while (count < ADDRESS_MOST && !line_is_taken(r->sheet, line, from, to) &&
           address_line(r, line, from, to, &lines[count])) {
        count++;
        line = address_step(r, line, side);
    }
    for (int i = 0; i < count; i++)
        add_address(r, lines[side < 0 ? count - 1 - i : i]);
}

/* The address caption has its line to itself, or shares it with the zip code's: then all of the page is its column. */
static bool owns_line(const struct reading *r, const struct caption *caption) {
    for (int i = 0; i < r->captions.count; i++) {
        const struct caption *other = &r->captions.captions[i];
        if (other != caption && other->field != COVER_ZIP && other->first_line <= caption->last_line &&
            other->last_line >= caption->first_line)
            return false;
    }
    return true;
}

static void read_address(struct reading *r, const struct caption *caption) {
    struct cover_cell cell = cover_value_find(r->sheet, caption, r->side);
    if (cell.first < 0 || r->out->address_count > 0)
        return;
    bool beside = cell.line >= caption->first_line && cell.line <= caption->last_line;
    if (beside) {
        add_address(r, take(r, cell, COVER_ADDRESS));
        read_address_lines(r, cell.line + 1, 1, cell.from, cell.from + INDENT_SLACK);
        return;
    }
    bool whole = owns_line(r, caption);
    read_address_lines(r, cell.line, cell.line < caption->first_line ? -1 : 1, whole ? 0 : caption->from,
                       whole ? LINE_WIDTH_MOST : caption->to);
}

/* A zip code printed in a column of its own completes the last line of the address. */
static void complete_address(struct reading *r) {
    if (r->zip.text.len == 0 || r->out->address_count == 0)
        return;
    struct field *last = &r->out->address[r->out->address_count - 1];
    if (!text_ends(last->text, r->zip.text))
        last->text = text_join(r->arena, last->text, TEXT(" "), r->zip.text);
}

/* ---- joint filings: name, state, address and telephone down one column ---- */

static bool is_corporation_note(text t) {
    return text_starts(t, TEXT("(")) && text_ends(t, TEXT(")")) && !cover_is_phone(t);
}

/* The state that "(A Delaware Corporation)" names. */
static struct field state_of_note(struct field note) {
    text state = text_trim(text_slice(note.text, 1, note.text.len - 1));
    if (text_starts_fold(state, TEXT("a ")))
        state = text_skip(state, 2);
    else if (text_starts_fold(state, TEXT("an ")))
        state = text_skip(state, 3);
    size_t end = text_find_word(state, TEXT("corporation"));
    state = text_trim(text_slice(state, 0, end == text_npos ? state.len : end));
    note.origin.column += (uint32_t)(state.ptr - note.text.ptr);
    note.origin.offset += (size_t)(state.ptr - note.text.ptr);
    note.origin.length = (uint32_t)state.len;
    note.text = state;
    return note;
}

static void read_combined_line(struct reading *r, struct field line) {
    if (r->out->registrant.text.len == 0)
        r->out->registrant = line;
    else if (is_corporation_note(line.text))
        keep(&r->out->state, state_of_note(line));
    else
        add_address(r, line);
}

static void read_combined(struct reading *r, const struct caption *caption) {
    int line = caption->last_line + 1;
    while (line < caption->last_line + 4 && sheet_line_blank(r->sheet, line))
        line++;
    for (int i = 0; i < ADDRESS_MOST + 3; i++, line++) {
        struct cover_cell cell = cover_cell_near(r->sheet, line, caption->from, caption->to, 0);
        if (cell.first < 0)
            return;
        read_combined_line(r, take(r, cell, COVER_REGISTRANT));
    }
}

/* ---- all of them ---- */

static void read_caption(struct reading *r, const struct caption *caption) {
    switch (caption->field) {
    case COVER_REGISTRANT:
        caption->combined ? read_combined(r, caption) : read_name(r, caption);
        break;
    case COVER_ADDRESS:
        read_address(r, caption);
        break;
    default:
        read_simple(r, caption);
        break;
    }
}

static void read_field(struct reading *r, enum cover_field field) {
    for (int i = 0; i < r->captions.count; i++)
        if (r->captions.captions[i].field == field)
            read_caption(r, &r->captions.captions[i]);
}

/* ---- covers without captions ---- */

static bool has_caption(const struct reading *r, enum cover_field field) {
    for (int i = 0; i < r->captions.count; i++)
        if (r->captions.captions[i].field == field)
            return true;
    return false;
}

/* A telephone number alone on its line; -1 where none stands. */
static int lone_phone(const struct reading *r) {
    for (int line = r->sheet->first_line; line <= r->sheet->last_line; line++) {
        int first, end = sheet_line_words(r->sheet, line, &first);
        struct cover_cell cell = cover_cell_near(r->sheet, line, 0, 0, LINE_WIDTH_MOST);
        if (cell.first == first && cell.last == end - 1 && cover_is_phone(cover_cell_text(r->sheet, cell)))
            return line;
    }
    return -1;
}

static bool ends_in_zip(text t) {
    text rest = t, word, last = {0};
    while (text_next_word(&rest, &word))
        last = word;
    for (size_t i = 0; i < last.len; i++)
        if (!is_digit(last.ptr[i]) && !(i == 5 && last.ptr[i] == '-'))
            return false;
    return last.len == 5 || last.len == 10;
}

/* Some covers print address and telephone without a word below: a number's form, and a zip code above it, tell them. */
static void read_uncaptioned(struct reading *r) {
    int phone = has_caption(r, COVER_PHONE) || r->out->phone.text.len > 0 ? -1 : lone_phone(r);
    if (phone < 0)
        return;
    r->out->phone = take(r, cover_cell_near(r->sheet, phone, 0, 0, LINE_WIDTH_MOST), COVER_PHONE);
    int line = phone - 1;
    while (line > r->sheet->first_line && sheet_line_blank(r->sheet, line))
        line--;
    struct cover_cell cell = cover_cell_near(r->sheet, line, 0, 0, LINE_WIDTH_MOST);
    if (!has_caption(r, COVER_ADDRESS) && r->out->address_count == 0 && ends_in_zip(cover_cell_text(r->sheet, cell)))
        read_address_lines(r, line, -1, 0, LINE_WIDTH_MOST);
}

/* "January 21, 2004 (January 20, 2004)": the date in parentheses is the event's. */
static void settle_date(struct reading *r) {
    struct field from = r->earliest.text.len > 0 ? r->earliest : r->date;
    from = r->below.text.len > 0 ? r->below : from;
    size_t begin, end;
    date first = date_find(from.text, &begin, &end);
    if (!date_known(first))
        return;
    date second = date_find(text_skip(from.text, end), &begin, &end);
    r->out->report_date = date_known(second) ? second : first;
    r->out->report_date_origin = from.origin;
}

/* Values with a form of their own first; a former name must not be taken for an address. */
static const enum cover_field reading_order[] = {
    COVER_FILE_NUMBER, COVER_IRS_NUMBER,  COVER_REPORT_DATE, COVER_PHONE,   COVER_ZIP,
    COVER_STATE,       COVER_FORMER_NAME, COVER_REGISTRANT,  COVER_ADDRESS,
};

int cover_fields_read(struct arena *arena, const struct layout *layout, int first, int last, struct filing *out) {
    struct reading r = {.arena = arena, .sheet = sheet_new(arena, layout, first, last), .out = out};
    r.captions = caption_find_all(r.sheet);
    r.side = cover_value_side(r.sheet, &r.captions);
    for (size_t i = 0; i < sizeof reading_order / sizeof *reading_order; i++)
        read_field(&r, reading_order[i]);
    read_uncaptioned(&r);
    complete_address(&r);
    settle_date(&r);
    return r.captions.count;
}
