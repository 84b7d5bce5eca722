/*
 * Amounts stay decimal until they become points. GAAP stands first and in the
 * stronger colour; all labels are of one size.
 */
#include "render/briefing/chart.h"

#include "render/figure.h"

static const double plot_least = 62, plot_most = 165; /* height of the bars with their amounts */
static const double bar_share = 0.58;                 /* of the slot */
static const double least_bar = 0.8;
static const double label_size_least = 0.78; /* of the small size */

static colour bar_colour(const struct flow *flow, enum bar_kind kind) {
    const colour colours[] = {
        [BAR_GAAP] = flow->template->colours.accent,
        [BAR_INCREASE] = flow->template->colours.increase,
        [BAR_DECREASE] = flow->template->colours.decrease,
        [BAR_NON_GAAP] = flow->template->colours.soft,
    };
    return colours[kind];
}

static void open_figure(struct flow *flow, text words) {
    int tag = booklet_open(flow->booklet, TAG_FIGURE); /* may move the tags */
    flow->booklet->tags[tag].alternative = words;
}

/* ---- where they stand ---- */

struct plot {
    double left, slot;
    double top, bottom; /* of the bars */
    double low, high;   /* levels there */
};

static void widen(struct plot *plot, double level) {
    plot->low = level < plot->low ? level : plot->low;
    plot->high = level > plot->high ? level : plot->high;
}

static double y_of(const struct plot *plot, double level) {
    double range = plot->high - plot->low;
    return range > 0 ? plot->bottom - (level - plot->low) / range * (plot->bottom - plot->top) : plot->bottom;
}

static struct plot plot_of(const struct flow *flow, const struct bars *bars, double height) {
    double room = flow->template->sizes.body * 1.6;
    struct plot plot = {flow->left, flow_width(flow) / bars->count, flow->y + room, flow->y + height - room, 0, 0};
    for (int i = 0; i < bars->count; i++) {
        widen(&plot, decimal_double(bars->bars[i].from));
        widen(&plot, decimal_double(bars->bars[i].to));
    }
    return plot;
}

/* A negative amount stands below its bar, others above; on the other side where the axis would strike it through. */
static double amount_baseline(decimal amount, double size, double top, double bottom, double axis) {
    double above = top - size * 0.4, below = bottom + size * 1.15;
    double wanted = decimal_sign(amount) < 0 ? below : above, other = decimal_sign(amount) < 0 ? above : below;
    bool struck = axis > wanted - size * 0.8 && axis < wanted + size * 0.25;
    bool other_struck = axis > other - size * 0.8 && axis < other + size * 0.25;
    return struck && !other_struck ? other : wanted;
}

static void set_amount(struct flow *flow, const struct bar *bar, double centre, double top, double bottom, bool whole,
                       double axis) {
    struct style style =
        flow_style(flow, whole ? FACE_SEMIBOLD : FACE_REGULAR, flow->template->sizes.body, flow->template->colours.ink);
    double y = amount_baseline(bar->amount, style.size, top, bottom, axis);
    sheet_text(flow->booklet, flow_sheet(flow), centre, y, ALIGN_CENTRE, style,
               figure_computed(flow->arena, flow->template, bar->amount));
}

static void set_bar(struct flow *flow, const struct plot *plot, const struct bars *bars, int index) {
    const struct bar *bar = &bars->bars[index];
    double from = y_of(plot, decimal_double(bar->from)), to = y_of(plot, decimal_double(bar->to));
    double top = from < to ? from : to, bottom = from < to ? to : from;
    double x = plot->left + plot->slot * (index + (1 - bar_share) / 2), width = plot->slot * bar_share;
    bool whole = index == 0 || index == bars->count - 1;
    if (bottom - top < least_bar)
        bottom = top + least_bar;
    sheet_box(flow->booklet, flow_sheet(flow), x, top, width, bottom - top, bar_colour(flow, bar->kind));
    if (!whole || index == 0)
        sheet_rule(flow->booklet, flow_sheet(flow), x + width, to, plot->slot - width, 0.5,
                   flow->template->colours.muted);
    set_amount(flow, bar, x + width / 2, top, bottom, whole, y_of(plot, 0));
}

static double label_room(const struct flow *flow, const struct bars *bars) {
    return flow_width(flow) / bars->count - flow->template->sizes.small * 0.6;
}

/* Of all labels, so that no word of them is broken if a smaller type can help it. */
static double label_size(const struct flow *flow, const struct bars *bars) {
    double size = flow->template->sizes.small, room = label_room(flow, bars);
    for (int i = 0; i < bars->count; i++) {
        struct style style = flow_style(flow, FACE_SEMIBOLD, flow->template->sizes.small, 0);
        double widest = font_longest_word(flow->booklet->fonts, style, bars->bars[i].label);
        if (widest > room && size > style.size * room / widest)
            size = style.size * room / widest;
    }
    return size > flow->template->sizes.small * label_size_least ? size
                                                                 : flow->template->sizes.small * label_size_least;
}

static struct style label_style(const struct flow *flow, const struct bars *bars, int index) {
    bool whole = index == 0 || index == bars->count - 1;
    return flow_style(flow, whole ? FACE_SEMIBOLD : FACE_REGULAR, label_size(flow, bars), flow->template->colours.ink);
}

static struct lines label_lines(const struct flow *flow, const struct bars *bars, int index) {
    struct style style = label_style(flow, bars, index);
    return font_wrap(flow->arena, flow->booklet->fonts, style, bars->bars[index].label, label_room(flow, bars), 0);
}

static void set_label(struct flow *flow, const struct plot *plot, const struct bars *bars, int index, double y) {
    struct style style = label_style(flow, bars, index);
    struct lines lines = label_lines(flow, bars, index);
    for (int i = 0; i < lines.count; i++)
        sheet_text(flow->booklet, flow_sheet(flow), plot->left + plot->slot * (index + 0.5),
                   y + style.size * 1.25 * (i + 1), ALIGN_CENTRE, style, lines.lines[i]);
}

static double labels_height(const struct flow *flow, const struct bars *bars) {
    int most = 0;
    for (int i = 0; i < bars->count; i++) {
        int lines = label_lines(flow, bars, i).count;
        most = lines > most ? lines : most;
    }
    return flow->template->sizes.small * 1.25 * (most + 0.5);
}

/* What the page has left, within reason. */
static double plot_height(const struct flow *flow, double labels) {
    double left = flow_left_over(flow) - labels - flow->template->sizes.small;
    if (left > plot_most)
        return plot_most;
    return left < plot_least ? plot_least : left;
}

double chart_waterfall_height(const struct flow *flow, const struct reconciliation *reconciliation) {
    struct content content = flow_content(flow);
    struct bars bars;
    return content_bars(&content, reconciliation, &bars) ? plot_least + labels_height(flow, &bars) : 0;
}

bool chart_waterfall(struct flow *flow, const struct reconciliation *reconciliation) {
    struct content content = flow_content(flow);
    struct bars bars;
    if (!content_bars(&content, reconciliation, &bars))
        return false;
    double labels = labels_height(flow, &bars), height = plot_height(flow, labels);
    struct plot plot = plot_of(flow, &bars, height);
    open_figure(flow, content_bars_words(&content, &bars));
    for (int i = 0; i < bars.count; i++) {
        set_bar(flow, &plot, &bars, i);
        set_label(flow, &plot, &bars, i, flow->y + height);
    }
    sheet_rule(flow->booklet, flow_sheet(flow), flow->left, y_of(&plot, 0), flow_width(flow), 0.6,
               flow->template->colours.ink);
    booklet_close(flow->booklet);
    flow->y += height + labels;
    return true;
}

/* ---- comparable periods ---- */

struct periods {
    const struct trend *series;
    int first; /* the first point that is shown */
    struct style words, figures;
    struct plot plot;
};

static text amount_of(const struct flow *flow, const struct trend_point *point) {
    struct content content = flow_content(flow);
    return content_point(&content, point);
}

/* How wide a point must be so that neither its amount nor its month stands in its neighbour. */
static double slot_least(const struct flow *flow, const struct periods *it) {
    const struct fonts *fonts = flow->booklet->fonts;
    double least = 0;
    for (int i = 0; i < it->series->count; i++) {
        const struct trend_point *point = &it->series->points[i];
        double month = font_width(fonts, it->words.face, it->words.size, content_month(flow->arena, point->when.end));
        double amount = font_width(fonts, FACE_SEMIBOLD, it->figures.size, amount_of(flow, point));
        least = month > least ? month : least;
        least = amount > least ? amount : least;
    }
    return least + it->words.size * 0.35;
}

static double centre_of(const struct periods *it, int index) {
    return it->plot.left + it->plot.slot * (index - it->first + 0.5);
}

static void set_month(struct flow *flow, const struct periods *it, int index) {
    const struct trend_point *point = &it->series->points[index];
    struct style month = it->words;
    month.face = index == it->series->count - 1 ? FACE_SEMIBOLD : FACE_REGULAR;
    sheet_text(flow->booklet, flow_sheet(flow), centre_of(it, index), it->plot.bottom + month.size * 2.5, ALIGN_CENTRE,
               month, content_month(flow->arena, point->when.end));
}

/* A quarter without a figure has no bar: one of no height would say that it was nil. */
static void set_gap(struct flow *flow, const struct periods *it, int index) {
    sheet_text(flow->booklet, flow_sheet(flow), centre_of(it, index), y_of(&it->plot, 0) - it->words.size * 0.35,
               ALIGN_CENTRE, it->words, amount_of(flow, &it->series->points[index]));
}

static void set_figure(struct flow *flow, const struct periods *it, int index) {
    const struct trend_point *point = &it->series->points[index];
    bool last = index == it->series->count - 1;
    double from = y_of(&it->plot, 0), to = y_of(&it->plot, decimal_double(point->amount));
    double top = from < to ? from : to, bottom = from < to ? to : from;
    double centre = centre_of(it, index), width = it->plot.slot * bar_share;
    struct style amount = it->figures;
    amount.face = last ? FACE_SEMIBOLD : FACE_REGULAR;
    width = width > 34 ? 34 : width;
    sheet_box(flow->booklet, flow_sheet(flow), centre - width / 2, top, width,
              bottom - top < least_bar ? least_bar : bottom - top,
              last ? flow->template->colours.accent : flow->template->colours.soft);
    double y = decimal_sign(point->amount) < 0 ? bottom + amount.size * 1.1 : top - amount.size * 0.35;
    sheet_text(flow->booklet, flow_sheet(flow), centre, y, ALIGN_CENTRE, amount, amount_of(flow, point));
}

static void set_point(struct flow *flow, const struct periods *it, int index) {
    if (it->series->points[index].missing)
        set_gap(flow, it, index);
    else
        set_figure(flow, it, index);
    set_month(flow, it, index);
}

/* The line's name as filed, or where that is too long what it is. */
static text series_title(const struct flow *flow, const struct trend *series, struct style style, double width) {
    text scale = scale_words(series->scale), titles[] = {series->label, series->title};
    for (int i = 0; i < 2; i++) {
        text whole = scale.len > 0 ? text_join(flow->arena, titles[i], TEXT(", "), scale) : titles[i];
        if (font_width(flow->booklet->fonts, style.face, style.size, whole) <= width)
            return whole;
    }
    return series->title;
}

static void set_series_title(struct flow *flow, const struct periods *it, double x, double y, double width) {
    struct style style = it->words;
    style.face = FACE_SEMIBOLD;
    sheet_text(flow->booklet, flow_sheet(flow), x, y + style.size, ALIGN_LEFT, style,
               series_title(flow, it->series, style, width));
}

static struct plot periods_plot(const struct periods *it, double x, double y, double width, double height) {
    double size = it->words.size;
    int shown = it->series->count - it->first;
    struct plot plot = {x, width / shown, y + size * 2.9, y + height - size * 2.8, 0, 0};
    bool gaps = false;
    for (int i = it->first; i < it->series->count; i++) {
        gaps = gaps || it->series->points[i].missing;
        if (!it->series->points[i].missing)
            widen(&plot, decimal_double(it->series->points[i].amount));
    }
    if (plot.high == 0 && !gaps) /* amounts stand below the bars alone */
        plot.top = y + size * 1.9;
    return plot;
}

void chart_periods(struct flow *flow, const struct trend *series, double x, double y, double width, double height) {
    const struct template *template = flow->template;
    struct content content = flow_content(flow);
    struct periods it = {.series = series};
    it.words = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.muted);
    it.figures = flow_style(flow, FACE_REGULAR, template->sizes.small, template->colours.ink);
    int room = (int)(width / slot_least(flow, &it));
    it.first = series->count > room && room > 0 ? series->count - room : 0;
    it.plot = periods_plot(&it, x, y, width, height);
    open_figure(flow, content_trend_words(&content, series));
    set_series_title(flow, &it, x, y, width);
    for (int i = it.first; i < series->count; i++)
        set_point(flow, &it, i);
    sheet_rule(flow->booklet, flow_sheet(flow), x, y_of(&it.plot, 0), width, 0.5, template->colours.ink);
    booklet_close(flow->booklet);
}
