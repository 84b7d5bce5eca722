/*
 * heading_rows: tells heads from body. A head is what stands above the first
 * row of amounts; years are amounts to layout/, so they are asked for first.
 */
#include "recognize/column/heading_rows.h"

#include "recognize/column/period_words.h"
#include "recognize/column/words.h"
#include "recognize/statement/scale.h"
#include "recognize/statement/title.h"
#include "recognize/vocabulary.h"

/* "(1)" under a head is a mark, not a loss of one. */
static bool cell_is_mark(const struct grid_cell *cell) {
    text t = text_trim(cell->text);
    return t.len >= 3 && t.len <= 4 && t.ptr[0] == '(' && t.ptr[t.len - 1] == ')' && is_alnum(t.ptr[1]) &&
           (t.len == 3 || is_alnum(t.ptr[2]));
}

static bool cell_is_amount(const struct grid_cell *cell) {
    return cell->kind != AMOUNT_NONE && cell->kind != AMOUNT_YEAR;
}

static bool row_has_cells(const struct grid_row *row) { return row->kind == GRID_CELLS && row->cell_count > 0; }

/* A label that heads may have beside them: none, a scale note, "Year ended". */
static bool label_fits_head(text label) {
    if (text_empty(label) || text_starts(label, TEXT("(")) || text_ends(label, TEXT(")")))
        return true;
    struct period_words told = period_words_of(label);
    return !period_words_empty(&told) || text_matches(label, "... unaudited|thousands|millions|dollars|data ...");
}

static bool row_has_amounts(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (cell_is_amount(&row->cells[i]) && !cell_is_mark(&row->cells[i]))
            return true;
    return false;
}

static bool row_all_marks(const struct grid_row *row) { return !row_has_amounts(row) && text_empty(row->label); }

static bool row_has_words(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].kind == AMOUNT_NONE)
            return true;
    return false;
}

/* "Segment | 2000 | 1999 | 1998 | 2000 | 1999", "CLIENT ASSETS | 2021 | 2021 | 2020": years that hardly differ. */
static bool row_counts_years(const struct grid_row *row) {
    int steps = 0;
    for (int i = 1; i < row->cell_count; i++) {
        int64_t by = row->cells[i].units - row->cells[i - 1].units;
        steps += by >= -1 && by <= 1 ? 1 : 0;
    }
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].kind != AMOUNT_YEAR)
            return false;
    return steps >= 2 && steps + 2 >= row->cell_count;
}

/* "$120M", "$1.2B - $1.3B", "$16,915 M": the last digit bears a letter. */
static bool ends_in_letter_of_scale(text t) {
    text figure = text_trim(text_slice(t, 0, t.len - 1));
    return is_digit(figure.ptr[figure.len - 1]) && (t.ptr[t.len - 1] == 'M' || t.ptr[t.len - 1] == 'B');
}

/* "$1.245 billion", "$ 108.3 mil." */
static bool is_amount_in_words(text t) {
    if (t.len < 3 || t.ptr[0] != '$')
        return false;
    bool apart = t.ptr[1] == '(' || t.ptr[1] == ' ';
    return is_digit(t.ptr[apart ? 2 : 1]) &&
           (text_has_word(t, TEXT("million")) || text_has_word(t, TEXT("billion")) || text_has_word(t, TEXT("mil")) ||
            text_has_word(t, TEXT("bil")) || ends_in_letter_of_scale(t));
}

/* "Revenues | $1.245 billion": an amount in words beside a label of its own is no head, though no figure either. */
bool heading_words_amount(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count && !text_empty(row->label); i++) {
        if (row->cells[i].kind == AMOUNT_NONE && is_amount_in_words(text_trim(row->cells[i].text)))
            return true;
    }
    return false;
}

/* "Revenue | $120 - $125": a figure that is expected, and no head. */
static bool row_tells_range(const struct grid_row *row) { return !text_empty(row->label) && grid_row_has_range(row); }

/* `years_seen`: a row of years stood above, so that a labelled row of year-like numbers is one of amounts. */
static bool row_is_body(const struct grid_row *row, bool years_seen) {
    if (!row_has_cells(row) || row_all_marks(row))
        return years_seen && row_has_cells(row) && !row_has_words(row) && !label_fits_head(row->label) &&
               !row_counts_years(row);
    for (int i = 0; i < row->cell_count; i++)
        if (cell_is_amount(&row->cells[i]))
            return true;
    if (heading_words_amount(row) || row_tells_range(row))
        return true;
    return years_seen && !row_has_words(row) && !label_fits_head(row->label) && !row_counts_years(row);
}

static bool row_tells_years(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++) {
        struct period_words told = period_words_of(row->cells[i].text);
        if (told.year_count > 0 || period_words_only_year(&told) != 0 || told.day_count > 1)
            return true;
    }
    return false;
}

/* A caption of the body that was centred over the columns: "ASSETS". */
static bool row_is_caption(const struct grid_row *row) {
    return row->cell_count == 1 && text_empty(row->label) && vocabulary_heading(row->cells[0].text);
}

/* "(Dollars in millions, except per share data," beside the years: the rest stands below them. */
static bool leaves_open(text label) { return text_starts(label, TEXT("(")) && text_find_byte(label, ')') == text_npos; }

/* "(In millions except share data)" may stand below the years, or its rest; the rows up to it are heads too. */
static int notes_below(const struct grid_rows *rows, int at, int end) {
    int notes = 0;
    bool open = leaves_open(rows->row[at - 1]->label);
    for (int i = at; i < end; i++) {
        text label = rows->row[i]->label;
        bool note = text_ends(label, TEXT(")")) && (text_starts(label, TEXT("(")) || (open && i == at));
        if (rows->row[i]->kind == GRID_CELLS && !note)
            break;
        if (rows->row[i]->kind == GRID_CELLS)
            notes = i + 1 - at;
    }
    return notes;
}

/* The heads above the cell tell a length, or a day, and no year. */
static bool lacks_year(const struct grid_rows *rows, int begin, int end, const struct grid_cell *cell) {
    bool period = false;
    for (int i = begin; i < end; i++)
        for (int k = 0; rows->row[i]->kind == GRID_CELLS && k < rows->row[i]->cell_count; k++) {
            const struct grid_cell *head = &rows->row[i]->cells[k];
            if (head->first > cell->last || cell->first > head->last)
                continue;
            struct period_words told = period_words_of(head->text);
            if (period_words_years(&told) > 0)
                return false;
            period = period || !period_words_empty(&told);
        }
    return period;
}

/* "Income statement | 2024 | 2023" under "Six months ended", beside columns that were told their years above. */
static bool row_completes_heads(const struct grid_rows *rows, int begin, int at) {
    const struct grid_row *row = rows->row[at];
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].kind != AMOUNT_YEAR || !lacks_year(rows, begin, at, &row->cells[i]))
            return false;
    return row_has_cells(row);
}

int heading_extent(const struct grid_rows *rows, int begin) {
    int body = begin, extent = 0;
    bool years_seen = false;
    for (; body < rows->count && (!row_is_body(rows->row[body], years_seen) || row_completes_heads(rows, begin, body));
         body++)
        years_seen = years_seen || row_tells_years(rows->row[body]);
    for (int i = begin; i < body; i++)
        if (row_has_cells(rows->row[i]) && !row_is_caption(rows->row[i]))
            extent = i + 1 - begin;
    return extent > 0 ? extent + notes_below(rows, begin + extent, body) : 0;
}

bool heading_starts(const struct grid_rows *rows, int at) {
    const struct grid_row *row = rows->row[at];
    if (!row_has_cells(row) || row_has_amounts(row) || !label_fits_head(row->label) || row_is_caption(row))
        return false;
    int telling = 0;
    for (int i = 0; i < row->cell_count; i++) {
        struct period_words told = period_words_of(row->cells[i].text);
        telling += period_words_empty(&told) ? 0 : row->cells[i].kind == AMOUNT_NONE ? 2 : 1;
    }
    return telling >= 2;
}

/* The head among rows [begin, begin + count) that the cell repeats, or the end of, over the same columns. */
static bool stands_in_heads(const struct grid_rows *rows, int begin, int count, const struct grid_cell *cell) {
    for (int i = begin; i < begin + count; i++)
        for (int k = 0; rows->row[i]->kind == GRID_CELLS && k < rows->row[i]->cell_count; k++) {
            const struct grid_cell *head = &rows->row[i]->cells[k];
            text t = text_trim(head->text), again = text_trim(cell->text);
            if (head->first <= cell->last && cell->first <= head->last && t.len >= again.len &&
                text_equal_fold(text_skip(t, t.len - again.len), again))
                return true;
        }
    return false;
}

bool heading_echoes(const struct grid_rows *rows, int begin, int count, const struct grid_row *row) {
    if (!row_has_cells(row) || row_has_amounts(row) || !row_has_words(row))
        return false;
    for (int i = 0; i < row->cell_count; i++)
        if (!stands_in_heads(rows, begin, count, &row->cells[i]))
            return false;
    return true;
}

/* "(In thousands)" and nothing more, over one column or several. */
static bool cell_is_scale_note(text t) {
    struct scale scale;
    return (text_starts(t, TEXT("(")) || word_matches(text_first_word(t), "in|dollars|amounts|stated")) &&
           scale_read(t, &scale);
}

/* "Millions of dollars", which over some columns alone may be what those are translated into. */
static bool is_factor_of_money(text t) {
    struct scale scale;
    return word_matches(text_first_word(t), "thousands|millions|billions") && text_matches(t, "... dollars|euros") &&
           scale_read(t, &scale);
}

/* "£m", "US$ million", "€'000": a sign and a scale. */
static bool is_signed_scale(text t) {
    enum { LONGEST = 16 };
    struct scale scale;
    return t.len <= LONGEST && !text_has_digit(text_slice(t, 0, t.len / 2)) && scale_currency_of_sign(t).len > 0 &&
           scale_read(t, &scale);
}

/* Every column of the row's says so, those of notes and percentages aside: it is the table's scale. */
static bool row_tells_signed_scale(const struct grid_row *row) {
    int told = 0;
    for (int i = 0; i < row->cell_count; i++) {
        text t = text_trim(row->cells[i].text);
        if (is_signed_scale(t))
            told++;
        else if (text_find_byte(t, '%') == text_npos && !column_names_notes(t))
            return false;
    }
    return told > 0;
}

static bool tells_no_period(text t) {
    struct period_words told = period_words_of(t);
    return period_words_empty(&told);
}

/* The columns that notes on the scale in the row stand over. */
static int columns_noted(const struct grid_row *row) {
    int noted = 0;
    for (int i = 0; i < row->cell_count; i++)
        if (cell_is_scale_note(text_trim(row->cells[i].text)))
            noted += row->cells[i].last - row->cells[i].first + 1;
    return noted;
}

/* The nearest head above the cell, in its column, names shares. */
static bool stands_below_shares(const struct grid_rows *rows, int at, const struct grid_cell *cell) {
    for (int i = at - 1; i >= 0; i--)
        for (int k = 0; rows->row[i]->kind == GRID_CELLS && k < rows->row[i]->cell_count; k++) {
            const struct grid_cell *above = &rows->row[i]->cells[k];
            if (above->first <= cell->first && cell->first <= above->last)
                return above->kind == AMOUNT_NONE && text_has_word(above->text, TEXT("shares"));
        }
    return false;
}

/* "Shares" above "(in thousands)", beside columns of money that bear no note: it says nothing of the table. */
static bool is_note_on_shares(const struct grid_rows *rows, int at, const struct grid_cell *cell, int column_count) {
    return columns_noted(rows->row[at]) < column_count && stands_below_shares(rows, at, cell);
}

/*
 * "(Millions of yen)" beside "(Thousands of U.S. dollars)", or "(US$ thousands)" beside years: each is its own
 * columns', and none the table's.
 */
static bool notes_differ(const struct grid_row *row) {
    text first = {NULL, 0};
    bool noted = false, other = false, foreign = false;
    for (int i = 0; i < row->cell_count; i++) {
        text t = text_trim(row->cells[i].text);
        text currency = scale_currency_of_head(t);
        if (!cell_is_scale_note(t)) {
            other = other || t.len > 0;
            continue;
        }
        if (noted && !text_equal(first, currency))
            return true;
        noted = true;
        first = currency;
        foreign = foreign || currency.len > 0;
    }
    return foreign && other;
}

bool heading_is_title(const struct grid_rows *rows, int at, const struct grid_cell *cell, int column_count) {
    enum statement_kind kind;
    text t = text_trim(cell->text);
    bool spans = column_count > 1 && cell->first == 0 && cell->last == column_count - 1;
    bool note = cell->kind == AMOUNT_NONE && (cell_is_scale_note(t) || (spans && is_factor_of_money(t)) ||
                                              (is_signed_scale(t) && row_tells_signed_scale(rows->row[at])));
    return cell->kind == AMOUNT_NONE && (note || (spans && (title_kind(t, &kind) || title_entity(t)))) &&
           tells_no_period(t) &&
           !(note && (is_note_on_shares(rows, at, cell, column_count) || notes_differ(rows->row[at])));
}

/* The next row of heads that is more than title. */
static const struct grid_row *next_head_row(const struct grid_rows *rows, int *at, int end, int column_count) {
    for (; *at < end; (*at)++) {
        const struct grid_row *row = rows->row[*at];
        if (row_has_cells(row) && !heading_is_title(rows, *at, &row->cells[0], column_count))
            return rows->row[(*at)++];
    }
    return NULL;
}

/* The next character of a row's cells from *cell, *at on, blanks and seams aside; 0 at their end. */
static char next_of_cells(const struct grid_row *row, int *cell, size_t *at) {
    for (; *cell < row->cell_count; (*cell)++, *at = 0) {
        text t = row->cells[*cell].text;
        while (*at < t.len && is_blank(t.ptr[*at]))
            (*at)++;
        if (*at < t.len)
            return to_lower(t.ptr[(*at)++]);
    }
    return 0;
}

/* The same words, whether one cell holds them or several: "March 31, December 31," may be cut on one page alone. */
static bool same_cells(const struct grid_row *a, const struct grid_row *b) {
    int a_cell = 0, b_cell = 0;
    size_t a_at = 0, b_at = 0;
    for (;;) {
        char left = next_of_cells(a, &a_cell, &a_at), right = next_of_cells(b, &b_cell, &b_at);
        if (left != right || left == 0)
            return left == right;
    }
}

bool heading_same(const struct grid_rows *a, int a_begin, int a_count, const struct grid_rows *b, int b_begin,
                  int b_count, int column_count) {
    int i = a_begin, k = b_begin;
    for (;;) {
        const struct grid_row *left = next_head_row(a, &i, a_begin + a_count, column_count);
        const struct grid_row *right = next_head_row(b, &k, b_begin + b_count, column_count);
        if (left == NULL || right == NULL)
            return left == right;
        if (!same_cells(left, right))
            return false;
    }
}

bool heading_same_in_part(const struct grid_rows *a, int a_begin, int a_count, const struct grid_rows *b, int b_begin,
                          int b_count, int column_count) {
    int i = a_begin, k = b_begin, found = 0;
    for (const struct grid_row *again; (again = next_head_row(b, &k, b_begin + b_count, column_count)) != NULL;
         found++) {
        const struct grid_row *own = next_head_row(a, &i, a_begin + a_count, column_count);
        while (own != NULL && !same_cells(own, again))
            own = next_head_row(a, &i, a_begin + a_count, column_count);
        if (own == NULL)
            return false;
    }
    return found > 0;
}
