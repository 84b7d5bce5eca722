/*
 * ascii_tabs: tables whose cells tabs part, as word processors and spreadsheets save them. In: classified lines. Out:
 * of the lines of such tables, the columns that their tabs lead to. A tab there is no blank of so many columns: the
 * amounts of a column stand behind as many tabs in every row, whatever the lengths of the labels, and stops of eight
 * columns would shift those of long labels into the next one. Where rows line up at such stops, nothing is done.
 */
#include <string.h>

#include "layout/ascii/tabs.h"

enum {
    FIELDS_MOST = 40,
    STOPS_MOST = 32, /* a line has no more of them before its first amount */
    ROWS_LEAST = 3,
    MIXED_SHARE = 8, /* of so many rows one may have blanks between its cells */
    INDENT_MOST = 4,
    ASIDE_MOST = 2, /* lines of words without a tab between the rows of a table */
    TAB_WIDTH = 8,
    GAP = 3,          /* columns between cells */
    WORDS_MOST = 200, /* of a cell, in columns */
    BEHIND = 2        /* "(5)%" */
};

/* A cell: its bytes trimmed, and of an amount how many columns there are to its last digit. */
struct field {
    text t;
    size_t indent; /* blanks before it */
    int digits;    /* 0 where it is no amount */
};

/* What the rows of a stretch tell of their first amounts. */
struct told {
    int behind;  /* so many tabs, in most rows; 0 where that is not so */
    bool proven; /* they are not in one column for all that */
};

/* The rows of a table and the lines between. */
struct stretch {
    int first, last;
    struct told told;
};

struct stretches {
    struct stretch *stretch;
    int count;
};

/* How wide the cells of each column are. */
struct widths {
    int words[FIELDS_MOST], digits[FIELDS_MOST];
};

static bool has_tabs(const struct ascii *ascii, int line) {
    const struct ascii_line *info = ascii_line(ascii, line);
    text t = ascii_whole(ascii, line);
    return !info->plain && (info->kind <= ASCII_YEARS && info->kind != ASCII_BLANK) && t.len <= ASCII_LINE_MOST &&
           memchr(t.ptr, '\t', t.len) != NULL;
}

static struct field field_of(text cell) {
    struct field field = {.t = text_trim(cell)};
    struct amount amount;
    size_t last = 0;
    field.indent = field.t.len > 0 ? (size_t)(field.t.ptr - cell.ptr) : 0;
    size_t taken = field.t.len == 0 ? 0 : amount_read(field.t, &amount, &last);
    if (field.t.len > 0 && taken == 0) /* "(1,234", its bracket closed in the next cell */
        taken = amount_by_standing(field.t, &amount, &last);
    if (taken > 0 && taken == field.t.len && amount.kind != AMOUNT_YEAR)
        field.digits = (int)last + 1;
    return field;
}

static int split(text line, struct field *fields) {
    int count = 0;
    while (count < FIELDS_MOST) {
        size_t tab = text_find_byte(line, '\t');
        fields[count++] = field_of(tab == text_npos ? line : text_slice(line, 0, tab));
        if (tab == text_npos)
            break;
        line = text_skip(line, tab + 1);
    }
    return count;
}

/* The first cell behind the label that holds an amount; 0 where none does. */
static int first_amount(const struct field *fields, int count) {
    for (int i = 1; i < count; i++)
        if (fields[i].digits > 0)
            return i;
    return 0;
}

/* Where stops of eight columns would have cell `index` begin. */
static int column_by_stops(text line, int index) {
    int column = 0;
    for (size_t i = 0; i < line.len && index > 0; i++) {
        bool tab = line.ptr[i] == '\t';
        column = tab ? column + TAB_WIDTH - column % TAB_WIDTH : column + 1;
        index -= tab;
    }
    return column;
}

/* The first amounts of rows, by how many tabs they stand behind. */
struct tally {
    int mixed; /* rows that set blanks between their cells as well */
    int rows, behind[FIELDS_MOST], column[FIELDS_MOST], most;
    bool apart[FIELDS_MOST];
    int at_stop[STOPS_MOST]; /* by where stops of eight columns would have them stand */
};

/* An amount, or words with single blanks, hardly set in: what a cell holds. */
static bool is_cell(const struct field *field, bool label) {
    bool gap = text_find(field->t, TEXT("  ")) != text_npos;
    return field->t.len == 0 || ((label || field->indent <= INDENT_MOST) && (field->digits > 0 || !gap));
}

static bool are_cells(const struct field *fields, int count) {
    for (int i = 0; i < count; i++)
        if (!is_cell(&fields[i], i == 0))
            return false;
    return true;
}

static void tally_row(struct tally *tally, text t) {
    struct field fields[FIELDS_MOST];
    int count = split(t, fields), first = first_amount(fields, count);
    bool cells = are_cells(fields, count);
    tally->mixed += !cells;
    if (first == 0 || !cells)
        return;
    int at = column_by_stops(t, first);
    tally->apart[first] = tally->apart[first] || (tally->behind[first] > 0 && at != tally->column[first]);
    tally->column[first] = at;
    tally->at_stop[at / TAB_WIDTH < STOPS_MOST ? at / TAB_WIDTH : STOPS_MOST - 1]++;
    tally->rows++;
    tally->most = ++tally->behind[first] > tally->behind[tally->most] ? first : tally->most;
}

/* The most rows that line up at one stop; all but slips do where tabs are set to stops, as behind a long label. */
static int lined_up(const struct tally *tally) {
    int most = 0;
    for (int i = 0; i < STOPS_MOST; i++)
        most = tally->at_stop[i] > most ? tally->at_stop[i] : most;
    return most;
}

static struct told told_by(const struct ascii *ascii, const struct stretch *stretch) {
    struct tally tally = {0};
    for (int i = stretch->first; i <= stretch->last; i++)
        if (ascii_line(ascii, i)->kind == ASCII_AMOUNTS)
            tally_row(&tally, ascii_whole(ascii, i));
    int agree = tally.behind[tally.most], stops = lined_up(&tally);
    bool most = agree * 4 >= tally.rows * 3 && agree >= stops && tally.mixed * MIXED_SHARE <= tally.rows;
    return (struct told){most ? tally.most : 0, agree >= ROWS_LEAST && agree > stops && tally.apart[tally.most]};
}

/* Words behind tabs, and no label: as heads stand. */
static bool is_head(const struct ascii *ascii, int line) {
    return ascii_line(ascii, line)->kind != ASCII_AMOUNTS && ascii_whole(ascii, line).ptr[0] == '\t';
}

/* The lines from `line`, which has tabs, to the last of them with few words between, and no heads below rows. */
static struct stretch stretch_from(const struct ascii *ascii, int line) {
    struct stretch stretch = {.first = line, .last = line};
    bool rows = false;
    for (int i = line, aside = 0; i < ascii->line_count && aside <= ASIDE_MOST; i++) {
        uint8_t kind = ascii_line(ascii, i)->kind;
        bool tabs = has_tabs(ascii, i);
        if (kind > ASCII_RULE || (tabs && rows && is_head(ascii, i)))
            break;
        rows = rows || (tabs && kind == ASCII_AMOUNTS);
        aside = tabs ? 0 : aside + (kind != ASCII_BLANK && kind != ASCII_RULE);
        stretch.last = tabs ? i : stretch.last;
    }
    stretch.told = told_by(ascii, &stretch);
    return stretch;
}

/* ---- laying out ---- */

static void widen(int *width, int own) { *width = own > *width ? own : *width; }

/* Words reach over empty cells beside them: heads over several columns. */
static void measure(const struct field *fields, int count, struct widths *widths) {
    for (int i = 0; i < count; i++) {
        bool ends = i + 1 == count || fields[i + 1].t.len == 0;
        if (fields[i].digits > 0 && i > 0)
            widen(&widths->digits[i], fields[i].digits);
        else if (!ends || i == 0)
            widen(&widths->words[i], fields[i].t.len < WORDS_MOST ? (int)fields[i].t.len : WORDS_MOST);
    }
}

static void measure_stretch(const struct ascii *ascii, const struct stretch *stretch, struct widths *widths) {
    for (int i = stretch->first; i <= stretch->last; i++) {
        struct field fields[FIELDS_MOST];
        if (has_tabs(ascii, i))
            measure(fields, split(ascii_whole(ascii, i), fields), widths);
    }
}

/* The last cell that holds something, or amounts. */
static int last_cell(const struct field *fields, int count) {
    while (count > 1 && fields[count - 1].t.len == 0)
        count--;
    return count - 1;
}

static int last_of_amounts(const struct widths *widths) {
    int last = FIELDS_MOST - 1;
    while (last > 0 && widths->digits[last] == 0)
        last--;
    return last;
}

/* Heads may have tabs before them that the rows' labels take the room of: the last head is that of the last column. */
static int tabs_before_heads(const struct ascii *ascii, const struct stretch *stretch, const struct widths *widths) {
    int most = 0, last = last_of_amounts(widths);
    for (int i = stretch->first; i <= stretch->last; i++) {
        struct field fields[FIELDS_MOST];
        int count = has_tabs(ascii, i) ? split(ascii_whole(ascii, i), fields) : 0;
        bool heads = count > 0 && first_amount(fields, count) == 0 && fields[0].t.len == 0;
        int beyond = heads ? last_cell(fields, count) - last : 0;
        most = beyond > most ? beyond : most;
    }
    return most;
}

/* How much further than its column a cell begins: amounts so that their last digits line up. */
static int set_in(const struct field *field, int digits) {
    int in = field->digits > 0 ? digits - field->digits - (int)field->indent : 0;
    return in > 0 ? in : 0;
}

/* Where the tabs of a line lead to; `before` so many tabs more than rows have. */
static void set_tabs(struct ascii *ascii, int line, const struct widths *widths, int before) {
    struct field fields[FIELDS_MOST];
    int count = split(ascii_whole(ascii, line), fields), column = 0;
    int16_t *tabs = ARENA_ARRAY(ascii->windows[line / ASCII_LINES_TOGETHER].arena, int16_t, FIELDS_MOST);
    before = fields[0].t.len == 0 && first_amount(fields, count) == 0 ? before : 0;
    for (int i = 0; i + before < FIELDS_MOST; i++) {
        int own = i + before, behind = widths->digits[i] > 0 ? widths->digits[i] + BEHIND : 0;
        if (own > 0)
            tabs[own - 1] = (int16_t)(column + (own < count ? set_in(&fields[own], widths->digits[i]) : 0));
        column += (behind > widths->words[i] ? behind : widths->words[i]) + GAP;
    }
    ascii->tabs[line] = tabs;
    ascii_line(ascii, line)->lexed = false;
}

static void set_stretch(struct ascii *ascii, const struct stretch *stretch, const struct widths *widths) {
    int before = tabs_before_heads(ascii, stretch, widths);
    for (int i = stretch->first; i <= stretch->last; i++)
        if (has_tabs(ascii, i))
            set_tabs(ascii, i, widths, before);
}

int ascii_column_behind_tab(const int16_t *tabs, int tab, int column) {
    int to = tabs == NULL || tab >= FIELDS_MOST - 1 ? 0 : tabs[tab];
    return tabs == NULL ? column + TAB_WIDTH - column % TAB_WIDTH : to > column ? to : column + 1;
}

static struct stretches find_stretches(const struct ascii *ascii, struct arena *scratch) {
    struct stretches found = {NULL, 0};
    for (int i = 0; i < ascii->line_count; i++)
        if (has_tabs(ascii, i)) {
            struct stretch *stretch = ARRAY_ADD(scratch, found.stretch, found.count);
            *stretch = stretch_from(ascii, i);
            i = stretch->last;
        }
    return found;
}

static bool is_proven(const struct stretches *stretches, int behind) {
    for (int i = 0; i < stretches->count; i++)
        if (stretches->stretch[i].told.behind == behind && stretches->stretch[i].told.proven)
            return true;
    return false;
}

/*
 * One table is proof for those that are parted alike, and all of them have columns as wide: parts of one table may be
 * among them.
 */
static void lay_out(struct ascii *ascii, const struct stretches *stretches, int behind) {
    struct widths widths = {{0}, {0}};
    if (ascii->tabs == NULL)
        ascii->tabs = ARENA_ARRAY(ascii->scratch, const int16_t *, ascii->line_count);
    for (int i = 0; i < stretches->count; i++)
        if (stretches->stretch[i].told.behind == behind)
            measure_stretch(ascii, &stretches->stretch[i], &widths);
    for (int i = 0; i < stretches->count; i++)
        if (stretches->stretch[i].told.behind == behind)
            set_stretch(ascii, &stretches->stretch[i], &widths);
}

bool ascii_tabs(struct ascii *ascii) {
    struct arena *scratch = arena_scratch(ascii->scratch);
    const struct stretches stretches = find_stretches(ascii, scratch);
    bool any = false;
    for (int behind = 1; behind < FIELDS_MOST; behind++)
        if (is_proven(&stretches, behind)) {
            lay_out(ascii, &stretches, behind);
            any = true;
        }
    arena_free(scratch);
    return any;
}
