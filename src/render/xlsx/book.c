/*
 * xlsx_book: the guarded way to libxlsxwriter: workbook, sheets, cells. The
 * first error is kept and told when the book is closed.
 */
#include "render/xlsx/book.h"

#include <math.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

#include "render/xlsx/name.h"
#include "render/xlsx/text.h"

enum { PROPERTY_MOST = 255, EXCEL_EPOCH = 25569, SECONDS_A_DAY = 86400, ZIP_EPOCH = 315532800, GROUNDED = 15 };

void book_note(struct book *book, int error) {
    if (book->error == LXW_NO_ERROR)
        book->error = error;
}

static bool in_range(const struct tab *sheet, int row, int column) {
    bool inside = sheet->worksheet && row >= 0 && row < XLSX_ROWS_MOST && column >= 0 && column < XLSX_COLUMNS_MOST;

    if (!inside)
        book_note(sheet->book, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
    return inside;
}

static lxw_format *format_of(const struct tab *sheet, cell_style style) {
    lxw_format *format = cell_styles_format(&sheet->book->styles, style);

    if (!format)
        book_note(sheet->book, LXW_ERROR_MEMORY_MALLOC_FAILED);
    return format;
}

/* ---- the workbook ---- */

/* The imprint's date: libxlsxwriter reads the clock where `created` is 0. */
static time_t created_on(date dated) {
    return date_known(dated) && date_serial(dated) > 0 ? (time_t)date_serial(dated) * SECONDS_A_DAY : ZIP_EPOCH;
}

static void set_properties(struct book *book) {
    const struct imprint *imprint = &book->imprint;
    lxw_doc_properties properties = {
        .title = xlsx_plain_text(book->arena, imprint->title, PROPERTY_MOST, NULL),
        .subject = xlsx_plain_text(book->arena, imprint->subject, PROPERTY_MOST, NULL),
        .company = xlsx_plain_text(book->arena, imprint->registrant, PROPERTY_MOST, NULL),
        .author = "Crossfoot",
        .keywords = xlsx_plain_text(book->arena, imprint->keywords, PROPERTY_MOST, NULL),
        .comments = xlsx_plain_text(book->arena, imprint->comments, PROPERTY_MOST, NULL),
        .created = created_on(imprint->dated),
    };
    book_note(book, workbook_set_properties(book->workbook, &properties));
}

bool book_open(struct book *book, const char *path) {
    book->workbook = workbook_new(path);
    if (!book->workbook)
        return false;
    book->styles = (struct cell_styles){.arena = book->arena, .workbook = book->workbook, .template = book->template};
    set_properties(book);
    return true;
}

bool book_close(struct book *book) {
    book_note(book, workbook_close(book->workbook));
    book->workbook = NULL;
    return book->error == LXW_NO_ERROR;
}

static bool name_taken(const struct book *book, text name) {
    for (int i = 0; i < book->sheet_count; i++)
        if (text_equal_fold(text_from(book->sheets[i]->name), name))
            return true;
    return text_equal_fold(name, TEXT("History"));
}

/* What Excel forbids in a tab's name becomes a blank; a quote would have to be doubled in every reference. */
static text name_allowed(struct arena *arena, text name) {
    char *clean = text_string(arena, name_words(arena, text_squeeze(arena, name), XLSX_NAME_MOST));

    for (char *c = clean; *c; c++)
        if (strchr("[]:*?/\\'\n", *c))
            *c = ' ';
    text trimmed = text_trim(text_from(clean));
    return trimmed.len ? trimmed : TEXT("Sheet");
}

/* The number that the last sheet of that name bears; 0 where there is none. */
static int last_number(const struct book *book, text wanted) {
    for (int i = book->sheet_count - 1; i >= 0; i--)
        if (text_equal(book->sheets[i]->wanted, wanted))
            return book->sheets[i]->number;
    return 0;
}

static text name_numbered(struct book *book, text name, int number) {
    if (number == 1)
        return name;
    text suffix = text_format(book->arena, " (%d)", number);
    text head = name_words(book->arena, name, XLSX_NAME_MOST - suffix.len);
    return text_join(book->arena, head, TEXT(""), suffix);
}

/* "Cash flow", "Cash flow (2)": with the next number that gives a free one. */
static void name_sheet(struct book *book, struct tab *sheet) {
    text name;

    sheet->number = last_number(book, sheet->wanted);
    do
        name = name_numbered(book, sheet->wanted, ++sheet->number);
    while (name_taken(book, name));
    sheet->name = text_string(book->arena, name);
    sheet->prefix = text_format(book->arena, "'%s'!", sheet->name);
}

struct tab *book_sheet(struct book *book, text name, const char *title) {
    struct tab *sheet = ARENA_NEW(book->arena, struct tab);

    *sheet = (struct tab){.book = book, .title = title, .wanted = name_allowed(book->arena, name)};
    name_sheet(book, sheet);
    sheet->worksheet = workbook_add_worksheet(book->workbook, sheet->name);
    if (!sheet->worksheet)
        book_note(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
    else
        worksheet_gridlines(sheet->worksheet, LXW_HIDE_ALL_GRIDLINES);
    *ARRAY_ADD(book->arena, book->sheets, book->sheet_count) = sheet;
    return sheet;
}

const char *book_cell(struct arena *arena, int row, int column) {
    char name[LXW_MAX_CELL_NAME_LENGTH] = "";

    lxw_rowcol_to_cell(name, (lxw_row_t)row, (lxw_col_t)column);
    return text_string(arena, text_from(name));
}

const char *book_cell_fixed(struct arena *arena, int row, int column) {
    char name[LXW_MAX_CELL_NAME_LENGTH + 2] = "";

    lxw_rowcol_to_cell_abs(name, (lxw_row_t)row, (lxw_col_t)column, true, true);
    return text_string(arena, text_from(name));
}

const char *tab_reference(const struct tab *sheet, const struct tab *from, int row, int column) {
    struct arena *arena = sheet->book->arena;
    const char *cell = book_cell(arena, row, column);

    return sheet == from ? cell : text_string(arena, text_join(arena, sheet->prefix, TEXT(""), text_from(cell)));
}

/* ---- cells ---- */

void tab_text(struct tab *sheet, int row, int column, cell_style style, text t) {
    struct book *book = sheet->book;
    bool cut;
    const char *safe = xlsx_cell_text(book->arena, t, XLSX_CELL_MOST, &cut);

    if (cut && !book->told_cut) {
        diag_report(book->diag, DIAG_TEXT_CUT, (struct origin){0}, TEXT(""),
                    "a text of %zu bytes was cut to the %d characters a cell of the workbook holds", t.len,
                    XLSX_CELL_MOST);
        book->told_cut = true;
    }
    if (!in_range(sheet, row, column))
        return;
    if (*safe)
        book_note(book, worksheet_write_string(sheet->worksheet, (lxw_row_t)row, (lxw_col_t)column, safe,
                                               format_of(sheet, style)));
    else
        tab_blank(sheet, row, column, style);
}

void tab_words(struct tab *sheet, int row, int column, cell_style style, const char *words) {
    tab_text(sheet, row, column, style, text_from(words));
}

void tab_blank(struct tab *sheet, int row, int column, cell_style style) {
    if (in_range(sheet, row, column))
        book_note(sheet->book,
                  worksheet_write_blank(sheet->worksheet, (lxw_row_t)row, (lxw_col_t)column, format_of(sheet, style)));
}

void tab_number(struct tab *sheet, int row, int column, cell_style style, double number) {
    if (!isfinite(number))
        book_note(sheet->book, LXW_ERROR_PARAMETER_VALIDATION);
    else if (in_range(sheet, row, column))
        book_note(sheet->book, worksheet_write_number(sheet->worksheet, (lxw_row_t)row, (lxw_col_t)column, number,
                                                      format_of(sheet, style)));
}

void tab_date(struct tab *sheet, int row, int column, cell_style style, date d) {
    if (date_known(d) && date_compare(d, date_of(1900, 3, 1)) >= 0)
        tab_number(sheet, row, column, style, (double)date_serial(d) + EXCEL_EPOCH);
    else
        tab_text(sheet, row, column, style, date_text(sheet->book->arena, d));
}

bool figure_fits(decimal figure) {
    uint64_t units = figure.units < 0 ? -(uint64_t)figure.units : (uint64_t)figure.units;

    for (int places = figure.places; places > 0 && units % 10 == 0; places--)
        units /= 10;
    return units < 1000000000000000;
}

double figure_double(decimal figure, bool percent) {
    decimal hundredth = decimal_of(figure.units, (uint8_t)(figure.places + 2));

    return decimal_double(percent ? hundredth : figure);
}

void tab_figure(struct tab *sheet, int row, int column, cell_style style, decimal figure, bool percent,
                struct origin at) {
    struct book *book = sheet->book;

    if (figure_fits(figure)) {
        tab_number(sheet, row, column, style, figure_double(figure, percent));
        return;
    }
    style.face |= FACE_RIGHT;
    text digits = decimal_text(book->arena, figure);
    tab_text(sheet, row, column, style, digits);
    if (at.line == 0)
        return;
    diag_report(book->diag, DIAG_NUMBER_TOO_LONG, at, book->report ? report_line(book->report, at) : TEXT(""),
                "%.*s has more than the %d digits a spreadsheet keeps; the workbook holds it as text", TEXT_ARG(digits),
                XLSX_DIGITS_MOST);
}

void tab_formula(struct tab *sheet, int row, int column, cell_style style, const char *formula, double value) {
    if (!isfinite(value))
        book_note(sheet->book, LXW_ERROR_PARAMETER_VALIDATION);
    else if (in_range(sheet, row, column))
        book_note(sheet->book, worksheet_write_formula_num(sheet->worksheet, (lxw_row_t)row, (lxw_col_t)column, formula,
                                                           format_of(sheet, style), value));
}

void tab_formula_words(struct tab *sheet, int row, int column, cell_style style, const char *formula,
                       const char *value) {
    if (in_range(sheet, row, column))
        book_note(sheet->book, worksheet_write_formula_str(sheet->worksheet, (lxw_row_t)row, (lxw_col_t)column, formula,
                                                           format_of(sheet, style), value));
}

void tab_name(struct tab *sheet, int row, int column, text name) {
    struct book *book = sheet->book;

    if (!in_range(sheet, row, column))
        return;
    text formula = text_format(book->arena, "='%s'!%s", sheet->name, book_cell_fixed(book->arena, row, column));
    book_note(book,
              workbook_define_name(book->workbook, text_string(book->arena, name), text_string(book->arena, formula)));
}

void tab_span(struct tab *sheet, int row, int first, int last, cell_style style, text t) {
    if (first < last && in_range(sheet, row, last))
        book_note(sheet->book, worksheet_merge_range(sheet->worksheet, (lxw_row_t)row, (lxw_col_t)first, (lxw_row_t)row,
                                                     (lxw_col_t)last, "", format_of(sheet, style)));
    tab_text(sheet, row, first, style, t);
}

/* The link is written with an empty text, so that no string of the link's own stays in the file. */
void tab_link(struct tab *sheet, int row, int column, cell_style style, const char *reference, text tip) {
    struct book *book = sheet->book;

    if (sheet->links >= XLSX_LINKS_MOST || !in_range(sheet, row, column))
        return;
    sheet->links++;
    text target = text_join(book->arena, TEXT("internal"), TEXT(":"), text_from(reference));
    const char *safe_tip = xlsx_plain_text(book->arena, tip, XLSX_TIP_MOST, NULL);
    book_note(book, worksheet_write_url_opt(sheet->worksheet, (lxw_row_t)row, (lxw_col_t)column,
                                            text_string(book->arena, target), format_of(sheet, style), "",
                                            *safe_tip ? safe_tip : NULL));
}
