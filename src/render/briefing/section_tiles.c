/*
 * The headline figures as tiles: GAAP first, its non-GAAP twin beside it in the
 * same size and never larger (Regulation G; Item 10(e) of Regulation S-K), and
 * under each its change in percent on the previous and the year-ago period.
 */
#include "render/briefing/section.h"
#include "render/figure.h"

enum { TILES_MOST = 6, BREVITY_MOST = 2 };

static const double gap = 8, inset = 8;
static const double figure_least = 0.8; /* of the template's size, before tiles get another row */

struct grid {
    const struct headline *headline;
    int count, a_row;
    bool twins;
    double size; /* of the figures: one for all */
    int brevity; /* of the words behind changes: 0 has the most, BREVITY_MOST is the shortest */
};

/* ---- places ---- */

static int in_row(const struct grid *grid, int row) {
    int left = grid->count - row * grid->a_row;
    return left < grid->a_row ? left : grid->a_row;
}

static int rows_of(const struct grid *grid) { return (grid->count + grid->a_row - 1) / grid->a_row; }

static double tile_width(const struct flow *flow, const struct grid *grid, int row) {
    return (flow_width(flow) + gap) / in_row(grid, row) - gap;
}

/* What a figure may take: the tile, or its half. */
static double figure_room(const struct flow *flow, const struct grid *grid, int row) {
    double whole = tile_width(flow, grid, row) - 2 * inset;
    return grid->twins ? (whole - gap) / 2 : whole;
}

/* ---- figures ---- */

static text figure_of(const struct flow *flow, const struct headline_figure *figure) {
    struct content content = flow_content(flow);
    return figure == NULL ? TEXT("") : content_figure(&content, figure->cells[MOMENT_LATEST]);
}

static const struct headline_figure *twin_of(const struct grid *grid, int index) {
    return headline_twin(grid->headline, grid->headline->gaap.figures[index].concept);
}

static double fitting(const struct flow *flow, text figure, double room, double size) {
    double natural = font_width(flow->booklet->fonts, FACE_SEMIBOLD, size, figure);
    return natural > room ? size * room / natural : size;
}

/* The largest size at which every figure fits. */
static double common_size(const struct flow *flow, const struct grid *grid) {
    double size = flow->template->sizes.figure;
    for (int i = 0; i < grid->count; i++) {
        double room = figure_room(flow, grid, i / grid->a_row);
        size = fitting(flow, figure_of(flow, &grid->headline->gaap.figures[i]), room, size);
        size = fitting(flow, figure_of(flow, twin_of(grid, i)), room, size);
    }
    return size;
}

/* ---- changes ---- */

static text percent_words(const struct flow *flow, const struct change *change) {
    if (!change->known)
        return TEXT("");
    return change->has_percent ? figure_signed_percent(flow->arena, flow->template, change->percent)
                               : flow->template->numbers.not_meaningful;
}

/* A percentage and what it is of, in as many words as `brevity` leaves; empty where there was no earlier figure. */
static text change_words(const struct flow *flow, const struct headline_figure *figure, enum moment moment,
                         int brevity) {
    static const char *const names[BREVITY_MOST + 1][MOMENT_COUNT][3] = {
        {[MOMENT_PREVIOUS] = {" on prior period", " on prior quarter", " on prior year"},
         [MOMENT_YEAR_AGO] = {" on year-ago period", " on year-ago quarter", " on prior year"}},
        {[MOMENT_PREVIOUS] = {" on prior", " on prior", " on prior"},
         [MOMENT_YEAR_AGO] = {" on year ago", " on year ago", " on prior"}},
        {[MOMENT_PREVIOUS] = {" p/p", " q/q", " y/y"}, [MOMENT_YEAR_AGO] = {" y/y", " y/y", " y/y"}},
    };
    int months = flow->headline->periods[MOMENT_LATEST].months;
    struct change change = headline_change(flow->report, figure, moment);
    text percent = percent_words(flow, &change);
    return percent.len == 0 ? percent
                            : text_join(flow->arena, percent, TEXT(""),
                                        text_from(names[brevity][moment][months == 3    ? 1
                                                                         : months == 12 ? 2
                                                                                        : 0]));
}

static bool changes_fit(const struct flow *flow, const struct headline_figure *figure, double room, int brevity) {
    double widest = 0;
    for (enum moment moment = MOMENT_PREVIOUS; figure != NULL && moment < MOMENT_COUNT; moment++) {
        text words = change_words(flow, figure, moment, brevity);
        double width = font_width(flow->booklet->fonts, FACE_REGULAR, flow->template->sizes.small, words);
        widest = width > widest ? width : widest;
    }
    return widest <= room;
}

/* The most words that fit in every tile: all say it in the same. */
static int common_brevity(const struct flow *flow, const struct grid *grid) {
    int brevity = 0;
    for (int i = 0; i < grid->count; i++) {
        double room = figure_room(flow, grid, i / grid->a_row);
        while (brevity < BREVITY_MOST && !(changes_fit(flow, &grid->headline->gaap.figures[i], room, brevity) &&
                                           changes_fit(flow, twin_of(grid, i), room, brevity)))
            brevity++;
    }
    return brevity;
}

static struct grid grid_of(const struct flow *flow) {
    const struct headline *headline = flow->headline;
    struct grid grid = {headline, headline->gaap.count < TILES_MOST ? headline->gaap.count : TILES_MOST, 1, false, 0,
                        0};
    if (grid.count == 0)
        return grid;
    grid.twins = headline->non_gaap.count > 0;
    grid.a_row = grid.twins && grid.count > 3 ? (grid.count + 1) / 2 : grid.count;
    grid.size = common_size(flow, &grid);
    if (grid.size < flow->template->sizes.figure * figure_least && grid.a_row > 3) {
        grid.a_row = (grid.count + 1) / 2;
        grid.size = common_size(flow, &grid);
    }
    grid.brevity = common_brevity(flow, &grid);
    return grid;
}

/* ---- heights ---- */

static struct style quiet(const struct flow *flow, enum face face) {
    return flow_style(flow, face, flow->template->sizes.small, flow->template->colours.muted);
}

/* Where no line tells the basis, the label tells a scale of its own. */
static struct lines label_of(const struct flow *flow, const struct grid *grid, int index) {
    struct content content = flow_content(flow);
    const struct headline_figure *figure = &grid->headline->gaap.figures[index];
    text label = grid->twins ? figure->label
                             : content_told_in(&content, grid->headline, figure->label, figure->cells[MOMENT_LATEST]);
    return font_wrap(flow->arena, flow->booklet->fonts, quiet(flow, FACE_SEMIBOLD), label,
                     tile_width(flow, grid, index / grid->a_row) - 2 * inset, 0);
}

static int label_lines(const struct flow *flow, const struct grid *grid, int row) {
    int most = 1;
    for (int i = 0; i < in_row(grid, row); i++) {
        int lines = label_of(flow, grid, row * grid->a_row + i).count;
        most = lines > most ? lines : most;
    }
    return most;
}

static int changes_shown(const struct headline *headline) {
    return date_known(headline->periods[MOMENT_PREVIOUS].end) + date_known(headline->periods[MOMENT_YEAR_AGO].end);
}

/* From a tile's top to the figure's baseline. */
static double figure_below(const struct flow *flow, const struct grid *grid, int row) {
    double small = flow->template->sizes.small;
    return small * (0.9 + 1.25 * label_lines(flow, grid, row) + (grid->twins ? 1.3 : 0)) + grid->size * 1.15;
}

static double tile_height(const struct flow *flow, const struct grid *grid, int row) {
    double small = flow->template->sizes.small;
    return figure_below(flow, grid, row) + small * (0.9 + 1.3 * changes_shown(grid->headline));
}

static double tiles_height(const struct flow *flow, const struct grid *grid) {
    double height = 0;
    for (int row = 0; row < rows_of(grid); row++)
        height += tile_height(flow, grid, row) + gap;
    return height;
}

/* ---- setting ---- */

static double set_change(struct flow *flow, const struct grid *grid, const struct headline_figure *figure,
                         enum moment moment, double x, double y) {
    struct style style = quiet(flow, FACE_REGULAR);
    text words = change_words(flow, figure, moment, grid->brevity);
    sheet_text(flow->booklet, flow_sheet(flow), x, y, ALIGN_LEFT, style, words);
    return words.len > 0 ? style.size * 1.3 : 0;
}

/* A figure that leads to its row. */
static void set_linked(struct flow *flow, struct cell_ref cell, double x, double y, struct style style, text figure) {
    booklet_open(flow->booklet, TAG_LINK);
    double width = sheet_text(flow->booklet, flow_sheet(flow), x, y, ALIGN_LEFT, style, figure);
    booklet_link(flow->booklet, flow_sheet(flow), x, y - style.size, width, style.size * 1.3,
                 flow_row_anchor(flow, cell));
    booklet_close(flow->booklet);
}

static void set_cell(struct flow *flow, const struct grid *grid, const struct headline_figure *figure, bool gaap,
                     double x, double baseline) {
    const struct template *template = flow->template;
    double y = baseline + template->sizes.small * 1.5;
    struct style style = flow_style(flow, gaap ? FACE_SEMIBOLD : FACE_REGULAR, grid->size, template->colours.accent);
    struct content content = flow_content(flow);
    text basis = content_told_in(&content, grid->headline, gaap ? template->words.gaap : template->words.non_gaap,
                                 figure->cells[MOMENT_LATEST]);
    if (grid->twins)
        sheet_text(flow->booklet, flow_sheet(flow), x, baseline - grid->size * 1.15, ALIGN_LEFT,
                   quiet(flow, FACE_REGULAR), basis);
    set_linked(flow, figure->cells[MOMENT_LATEST], x, baseline, style, figure_of(flow, figure));
    y += set_change(flow, grid, figure, MOMENT_PREVIOUS, x, y);
    set_change(flow, grid, figure, MOMENT_YEAR_AGO, x, y);
}

/* A figure, or where its twin alone is printed an empty cell. */
static void set_half(struct flow *flow, const struct grid *grid, const struct headline_figure *figure, bool gaap,
                     double x, double baseline) {
    if (figure == NULL && !grid->twins)
        return;
    booklet_open(flow->booklet, TAG_CELL);
    if (figure != NULL)
        set_cell(flow, grid, figure, gaap, x, baseline);
    booklet_close(flow->booklet);
}

static void set_label(struct flow *flow, const struct grid *grid, int index, double x) {
    struct style style = quiet(flow, FACE_SEMIBOLD);
    struct lines lines = label_of(flow, grid, index);
    booklet_open(flow->booklet, TAG_ROW_HEAD);
    for (int i = 0; i < lines.count; i++)
        sheet_text(flow->booklet, flow_sheet(flow), x, flow->y + style.size * (1.6 + 1.25 * i), ALIGN_LEFT, style,
                   lines.lines[i]);
    booklet_close(flow->booklet);
}

/* To who cannot see it, the tiles are a table: a row a line, GAAP and non-GAAP its cells. */
static void set_tile(struct flow *flow, const struct grid *grid, int index) {
    int row = index / grid->a_row;
    double width = tile_width(flow, grid, row), room = figure_room(flow, grid, row);
    double left = flow->left + (index % grid->a_row) * (width + gap), x = left + inset;
    double baseline = flow->y + figure_below(flow, grid, row);
    sheet_box(flow->booklet, flow_sheet(flow), left, flow->y, width, tile_height(flow, grid, row),
              flow->template->colours.tint);
    booklet_open(flow->booklet, TAG_ROW);
    set_label(flow, grid, index, x);
    set_half(flow, grid, &grid->headline->gaap.figures[index], true, x, baseline);
    set_half(flow, grid, twin_of(grid, index), false, x + room + gap, baseline);
    booklet_close(flow->booklet);
}

void section_headline(struct flow *flow) {
    struct content content = flow_content(flow);
    struct grid grid = grid_of(flow);
    if (grid.count == 0)
        return;
    flow_section(flow, flow->template->words.headline, tiles_height(flow, &grid));
    flow_section_aside(flow, content_headline_scale(&content, flow->headline));
    booklet_open(flow->booklet, TAG_TABLE);
    for (int row = 0; row < rows_of(&grid); row++) {
        for (int i = 0; i < in_row(&grid, row); i++)
            set_tile(flow, &grid, row * grid.a_row + i);
        flow->y += tile_height(flow, &grid, row) + gap;
    }
    booklet_close(flow->booklet);
}
