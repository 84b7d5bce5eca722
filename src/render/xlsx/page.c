/*
 * xlsx_page: what is set for a sheet as a whole: widths, panes, printing.
 */
#include <xlsxwriter.h>

#include "base/buffer.h"
#include "render/xlsx/book.h"
#include "render/xlsx/text.h"

enum {
    PAPER_LETTER = 1,
    PAPER_A4 = 9,
    HEAD_TEXT_MOST = 100,
    HEIGHT_MOST = 409,
    WIDTH_MOST = 255,
    LINE_HEIGHT = 13,
    OUTLINE_MOST = 7
};

/* On paper a title hangs over as far as the sheet's first columns go together, and is cut there. */
static uint8_t title_size(text title) {
    enum { TITLE_LONG = 60, TITLE_LONGER = 80 };
    size_t length = text_code_points(title);
    return length <= TITLE_LONG ? 14 : length <= TITLE_LONGER ? 11 : 9;
}

void tab_top(struct tab *sheet, const struct tab *cover, text title, text subtitle, text remark, const char *master) {
    const cell_style heading = {.ink = INK_ACCENT, .face = FACE_BOLD, .size = title_size(title)};
    const cell_style plain = {.ink = INK_TEXT}, muted = {.ink = INK_MUTED, .face = FACE_ITALIC};
    const cell_style link = {.ink = INK_LINK, .face = FACE_BOLD};
    struct arena *arena = sheet->book->arena;

    tab_text(sheet, TITLE_ROW, 0, heading, title);
    tab_text(sheet, SUBTITLE_ROW, 0, plain, subtitle);
    tab_text(sheet, NOTE_ROW, 0, muted, remark);
    tab_height(sheet, TITLE_ROW, 21);
    if (sheet == cover)
        return;
    const char *there = tab_reference(cover, sheet, MASTER_ROW, 0);
    tab_link(sheet, MASTER_ROW, 0, link, there, TEXT("The master check, on the cover"));
    tab_formula_words(sheet, MASTER_ROW, 0, link, text_string(arena, text_format(arena, "=%s", there)), master);
    tab_warn(sheet, MASTER_ROW, 0, MASTER_ROW, 0, "broken");
}

void tab_logo(struct tab *sheet, int column) {
    static const double highest = 56, widest = 240; /* pixels, of which a point is three quarters */
    const struct template *template = sheet->book->template;
    const struct picture *picture = &template->logo.picture;
    if (!sheet->worksheet || !picture->points)
        return;
    double scale = highest / picture->height;
    if (scale * picture->width > widest)
        scale = widest / picture->width;
    char *words = xlsx_plain_text(sheet->book->arena, template->logo.words, XLSX_TIP_MOST, NULL);
    lxw_image_options options = {.x_scale = scale, .y_scale = scale, .description = words};
    book_note(sheet->book,
              worksheet_insert_image_buffer_opt(sheet->worksheet, TITLE_ROW, (lxw_col_t)column,
                                                (const unsigned char *)picture->png.ptr, picture->png.len, &options));
}

void tab_width(struct tab *sheet, int first, int last, double characters) {
    if (sheet->worksheet)
        book_note(sheet->book, worksheet_set_column(sheet->worksheet, (lxw_col_t)first, (lxw_col_t)last,
                                                    characters < WIDTH_MOST ? characters : WIDTH_MOST, NULL));
}

void tab_fold(struct tab *sheet, int column, double characters) {
    lxw_row_col_options options = {.level = 1};

    if (sheet->worksheet)
        book_note(sheet->book,
                  worksheet_set_column_opt(sheet->worksheet, (lxw_col_t)column, (lxw_col_t)column,
                                           characters < WIDTH_MOST ? characters : WIDTH_MOST, NULL, &options));
}

void tab_height(struct tab *sheet, int row, double points) {
    if (sheet->worksheet)
        book_note(sheet->book, worksheet_set_row(sheet->worksheet, (lxw_row_t)row,
                                                 points < HEIGHT_MOST ? points : HEIGHT_MOST, NULL));
}

/* A width is told in digits. Capitals are wider, small letters narrower, and lines end with some room left. */
int tab_lines(text t, double width) {
    size_t capitals = 0;

    for (size_t i = 0; i < t.len; i++)
        capitals += is_upper(t.ptr[i]);
    double needed = 0.88 * (double)text_code_points(t) + 0.3 * (double)capitals;
    return 1 + (int)(needed / width);
}

void tab_fit(struct tab *sheet, int row, int lines) {
    if (lines > 1)
        tab_height(sheet, row, lines * LINE_HEIGHT + 2.0);
}

void tab_outline(struct tab *sheet, int row, int lines, int level) {
    lxw_row_col_options options = {.level = (uint8_t)(level < OUTLINE_MOST ? level : OUTLINE_MOST)};
    double height = lines > 1 ? lines * LINE_HEIGHT + 2.0 : LXW_DEF_ROW_HEIGHT;

    if (!sheet->worksheet)
        return;
    worksheet_outline_settings(sheet->worksheet, true, false, true, false); /* the sign stands above, at the heading */
    book_note(sheet->book,
              worksheet_set_row_opt(sheet->worksheet, (lxw_row_t)row, height < HEIGHT_MOST ? height : HEIGHT_MOST, NULL,
                                    level > 0 ? &options : NULL));
}

void tab_freeze(struct tab *sheet, int row, int column) {
    if (sheet->worksheet)
        worksheet_freeze_panes(sheet->worksheet, (lxw_row_t)row, (lxw_col_t)column);
}

void tab_filter(struct tab *sheet, int first_row, int first_column, int last_row, int last_column) {
    if (sheet->worksheet)
        book_note(sheet->book, worksheet_autofilter(sheet->worksheet, (lxw_row_t)first_row, (lxw_col_t)first_column,
                                                    (lxw_row_t)last_row, (lxw_col_t)last_column));
}

void tab_colour(struct tab *sheet, colour colour) {
    if (sheet->worksheet)
        worksheet_set_tab_color(sheet->worksheet, colour);
}

void tab_warn(struct tab *sheet, int first_row, int first_column, int last_row, int last_column, const char *word) {
    struct book *book = sheet->book;
    lxw_conditional_format condition = {
        .type = LXW_CONDITIONAL_TYPE_TEXT,
        .criteria = LXW_CONDITIONAL_CRITERIA_TEXT_CONTAINING,
        .value_string = text_string(book->arena, text_from(word)),
    };

    condition.format = workbook_add_format(book->workbook);
    if (!sheet->worksheet || !condition.format)
        return;
    format_set_bold(condition.format);
    format_set_font_color(condition.format, book->template->colours.warning);
    book_note(book, worksheet_conditional_format_range(sheet->worksheet, (lxw_row_t)first_row, (lxw_col_t)first_column,
                                                       (lxw_row_t)last_row, (lxw_col_t)last_column, &condition));
}

/* An ampersand in a head or foot begins a code; doubled, it is itself. */
static void head_text(struct book *book, struct buffer *out, text t) {
    for (const char *c = xlsx_plain_text(book->arena, t, HEAD_TEXT_MOST, NULL); *c; c++) {
        if (*c == '&')
            buffer_byte(out, '&');
        buffer_byte(out, *c == '\n' ? ' ' : *c);
    }
}

static const char *head_or_foot(struct book *book, text left, const char *right) {
    struct buffer out = BUFFER_EMPTY;

    buffer_string(&out, "&L&8");
    head_text(book, &out, left);
    buffer_string(&out, "&R&8");
    buffer_string(&out, right);
    return text_string(book->arena, buffer_keep(&out, book->arena));
}

/* After a size the digits of a name that begins with one would be read as the size: a blank parts them. */
static text parted(struct arena *arena, text name) { return text_join(arena, TEXT(" "), TEXT(""), name); }

static void set_head_and_foot(struct tab *sheet) {
    struct book *book = sheet->book;
    text registrant = parted(book->arena, book->imprint.registrant);
    text source = parted(book->arena, book->imprint.source);

    book_note(book, worksheet_set_header(sheet->worksheet, head_or_foot(book, registrant, " &A")));
    book_note(book, worksheet_set_footer(sheet->worksheet, head_or_foot(book, source, " Page &P of &N")));
}

static void set_page(struct tab *sheet, const struct print *print) {
    lxw_worksheet *worksheet = sheet->worksheet;
    struct book *book = sheet->book;

    if (print->landscape)
        worksheet_set_landscape(worksheet);
    worksheet_set_paper(worksheet, book->template->page.size == PAGE_A4 ? PAPER_A4 : PAPER_LETTER);
    worksheet_set_margins(worksheet, 0.6, 0.6, 0.75, 0.75);
    worksheet_fit_to_pages(worksheet, 1, 0);
    if (print->repeat_last >= print->repeat_first)
        book_note(book,
                  worksheet_repeat_rows(worksheet, (lxw_row_t)print->repeat_first, (lxw_row_t)print->repeat_last));
    set_head_and_foot(sheet);
}

void tab_print(struct tab *sheet, const struct print *print) {
    if (!sheet->worksheet)
        return;
    set_page(sheet, print);
    book_note(sheet->book,
              worksheet_print_area(sheet->worksheet, 0, 0, (lxw_row_t)print->last_row, (lxw_col_t)print->last_column));
}

void tab_breaks(struct tab *sheet, uint32_t *rows) {
    if (sheet->worksheet && rows[0])
        book_note(sheet->book, worksheet_set_h_pagebreaks(sheet->worksheet, rows));
}

/* The library knows one area only; the name that Excel keeps them under takes several, each printed for itself. */
void tab_print_apart(struct tab *sheet, const struct print *print, struct print_apart apart) {
    struct book *book = sheet->book;

    if (!sheet->worksheet)
        return;
    set_page(sheet, print);
    text name = text_format(book->arena, "'%s'!_xlnm.Print_Area", sheet->name);
    text areas = text_format(book->arena, "='%s'!$A$1:%s,'%s'!%s:%s", sheet->name,
                             book_cell_fixed(book->arena, print->last_row, print->last_column), sheet->name,
                             book_cell_fixed(book->arena, 0, apart.first_column),
                             book_cell_fixed(book->arena, apart.last_row, apart.last_column));
    book_note(book,
              workbook_define_name(book->workbook, text_string(book->arena, name), text_string(book->arena, areas)));
    book_note(book, worksheet_repeat_columns(sheet->worksheet, 0, (lxw_col_t)apart.beside));
}
