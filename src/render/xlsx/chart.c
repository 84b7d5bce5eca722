/*
 * Charts refer to cells, so that they move with them.
 */
#include "render/xlsx/chart.h"

#include <stdlib.h>
#include <xlsxwriter.h>

#include "render/xlsx/text.h"

enum {
    GAP_STACKED = 45,
    GAP_BESIDE = 80,
    LEVEL = 360,
    LABEL_SIZE = 8,
    TITLE_SIZE = 11,
    WIDTH = 860,
    HEIGHT = 370,
    USUAL_WIDTH = 480,
    USUAL_HEIGHT = 288,
    TITLE_MOST = 200
};

static lxw_cell *cell_at(const struct tab *sheet, int row, int column) {
    lxw_row *found = lxw_worksheet_find_row(sheet->worksheet, (lxw_row_t)row);

    return found ? lxw_worksheet_find_cell_in_row(found, (lxw_col_t)column) : NULL;
}

/*
 * What previewers and protected view draw. libxlsxwriter would look into the cells, too, but takes a formula's value
 * for 0. Its points are freed with the chart.
 */
static void keep_values(struct tab *sheet, lxw_series_range *range, const struct chart_data *data, int column) {
    range->ignore_cache = LXW_TRUE;
    for (int row = data->first_row; row <= data->last_row; row++) {
        const lxw_cell *cell = cell_at(sheet, row, column);
        lxw_series_data_point *point = calloc(1, sizeof *point);
        if (!point) {
            book_note(sheet->book, LXW_ERROR_MEMORY_MALLOC_FAILED);
            return;
        }
        if (cell && cell->type == FORMULA_CELL)
            point->number = cell->formula_result;
        else if (cell && cell->type == NUMBER_CELL)
            point->number = cell->u.number;
        else
            point->no_data = LXW_TRUE;
        STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
        range->num_data_points++;
    }
}

static void add_series(struct tab *sheet, lxw_chart *chart, const struct chart_data *data,
                       const struct chart_series *told) {
    lxw_row_t first = (lxw_row_t)data->first_row, last = (lxw_row_t)data->last_row;
    lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
    lxw_chart_fill fill = {.color = told->fill, .none = told->name == NULL};
    lxw_chart_font font = {.size = LABEL_SIZE};
    lxw_chart_fill ground = {.color = LXW_COLOR_WHITE};

    if (!series) {
        book_note(sheet->book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    chart_series_set_categories(series, sheet->name, first, 0, last, 0);
    chart_series_set_values(series, sheet->name, first, (lxw_col_t)told->column, last, (lxw_col_t)told->column);
    keep_values(sheet, series->values, data, told->column);
    chart_series_set_name(series, told->name ? told->name : "-");
    chart_series_set_fill(series, &fill);
    if (!told->form)
        return;
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, told->form);
    chart_series_set_labels_font(series, &font);
    if (data->stacked) /* they stand on the bars, and must be read on every colour */
        chart_series_set_labels_fill(series, &ground);
}

static void set_axes(lxw_chart *chart) {
    lxw_chart_font font = {.size = LABEL_SIZE};
    lxw_chart_line hair = {.color = 0xD9D9D9, .width = 0.5};
    lxw_chart_line unseen = {.none = LXW_TRUE};

    chart_axis_set_num_font(chart->y_axis, &font);
    font.rotation = LEVEL; /* names are broken into lines; slanted, they take the room of the bars */
    chart_axis_set_num_font(chart->x_axis, &font);
    chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    chart_axis_set_num_format(chart->y_axis, "#,##0.##_);(#,##0.##)");
    chart_axis_major_gridlines_set_line(chart->y_axis, &hair);
    chart_axis_set_line(chart->y_axis, &unseen);
}

/* The columns that hold others up need no entry. */
static void set_legend(lxw_chart *chart, const struct chart_data *data) {
    int16_t hidden[] = {0, -1};

    if (data->stacked) {
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
        return;
    }
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    if (data->series_count > 0 && data->series[0].name == NULL)
        chart_legend_delete_series(chart, hidden);
}

void tab_chart(struct tab *sheet, int row, int column, const struct chart_data *data) {
    struct book *book = sheet->book;
    lxw_chart *chart = workbook_add_chart(book->workbook, data->stacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN);
    lxw_chart_font font = {.size = TITLE_SIZE, .bold = LXW_TRUE};

    if (!chart || !sheet->worksheet) {
        book_note(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    for (int i = 0; i < data->series_count; i++)
        add_series(sheet, chart, data, &data->series[i]);
    chart_title_set_name(chart, xlsx_plain_text(book->arena, text_from(data->title), TITLE_MOST, NULL));
    chart_title_set_name_font(chart, &font);
    chart_set_series_gap(chart, data->stacked ? GAP_STACKED : GAP_BESIDE);
    set_axes(chart);
    if (!data->below)
        chart_axis_set_min(chart->y_axis, 0);
    if (!data->above)
        chart_axis_set_max(chart->y_axis, 0);
    set_legend(chart, data);
    lxw_chart_options options = {
        .x_scale = (double)WIDTH / USUAL_WIDTH,
        .y_scale = (double)HEIGHT / USUAL_HEIGHT,
        .description = xlsx_plain_text(book->arena, text_from(data->describes), XLSX_TIP_MOST, NULL),
    };
    book_note(book, worksheet_insert_chart_opt(sheet->worksheet, (lxw_row_t)row, (lxw_col_t)column, chart, &options));
}
