/*
 * tables: the tables of a release, plainly, as XLSX and PDF: the program's own reading, and nothing of its documents.
 * What naive_pipeline.py makes: a sheet and some pages a table, every row of it. `tables FILE.htm OUT.xlsx OUT.pdf`.
 */
#include <hpdf.h>
#include <stdio.h>
#include <xlsxwriter.h>

#include "base/file.h"
#include "pipeline.h"

enum { INPUT_MOST = 1 << 28, LINE = 7, TOP = 576, BOTTOM = 36, LEFT = 36, LABEL_WIDTH = 260, COLUMN_WIDTH = 70 };

static const char *shown(struct arena *arena, const struct value *value) {
    return value->kind == VALUE_BLANK ? "" : text_string(arena, value->printed);
}

static void write_sheet(struct arena *arena, lxw_workbook *workbook, const struct statement *statement) {
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, NULL);
    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        worksheet_write_string(sheet, (lxw_row_t)r, 0, text_string(arena, row->label), NULL);
        for (int c = 0; row->values != NULL && c < statement->column_count; c++) {
            const struct value *value = &row->values[c];
            if (value->kind == VALUE_NUMBER)
                worksheet_write_number(sheet, (lxw_row_t)r, (lxw_col_t)(c + 1), decimal_double(value->amount), NULL);
            else
                worksheet_write_string(sheet, (lxw_row_t)r, (lxw_col_t)(c + 1), shown(arena, value), NULL);
        }
    }
}

static HPDF_Page new_page(HPDF_Doc pdf, HPDF_Font font) {
    HPDF_Page page = HPDF_AddPage(pdf);
    HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_LETTER, HPDF_PAGE_LANDSCAPE);
    HPDF_Page_SetFontAndSize(page, font, 6);
    return page;
}

static void put(HPDF_Page page, float x, float y, const char *words) {
    HPDF_Page_BeginText(page);
    HPDF_Page_TextOut(page, x, y, words);
    HPDF_Page_EndText(page);
}

static void rule(HPDF_Page page, float y, int columns) {
    HPDF_Page_MoveTo(page, LEFT, y);
    HPDF_Page_LineTo(page, (float)(LEFT + LABEL_WIDTH + columns * COLUMN_WIDTH), y);
    HPDF_Page_Stroke(page);
}

static void write_pages(struct arena *arena, HPDF_Doc pdf, HPDF_Font font, const struct statement *statement) {
    HPDF_Page page = NULL;
    float y = BOTTOM;
    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        if (y <= BOTTOM) {
            page = new_page(pdf, font);
            y = TOP;
        }
        put(page, LEFT, y, text_string(arena, row->label));
        for (int c = 0; row->values != NULL && c < statement->column_count; c++)
            put(page, (float)(LEFT + LABEL_WIDTH + c * COLUMN_WIDTH), y, shown(arena, &row->values[c]));
        rule(page, y - 1, statement->column_count);
        y -= LINE;
    }
}

int main(int argc, char **argv) {
    struct arena *arena = arena_new(0);
    text input, why;
    if (argc != 4 || !file_read(arena, argv[1], INPUT_MOST, &input, &why))
        return 3;
    struct diag *diag = diag_new(arena, text_from(argv[1]));
    const struct report *report = pipeline_read(arena, text_from(argv[1]), input, NULL, diag, STAGE_COUNT, NULL);
    lxw_workbook *workbook = workbook_new(argv[2]);
    HPDF_Doc pdf = HPDF_New(NULL, NULL);
    HPDF_SetCompressionMode(pdf, HPDF_COMP_ALL);
    HPDF_Font font = HPDF_GetFont(pdf, "Helvetica", "WinAnsiEncoding");
    for (int s = 0; report != NULL && s < report->statement_count; s++) {
        write_sheet(arena, workbook, &report->statements[s]);
        write_pages(arena, pdf, font, &report->statements[s]);
    }
    bool made = workbook_close(workbook) == LXW_NO_ERROR && HPDF_SaveToFile(pdf, argv[3]) == HPDF_OK;
    HPDF_Free(pdf);
    arena_free(arena);
    return made ? 0 : 1;
}
