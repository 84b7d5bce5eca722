/*
 * Amounts stay decimal until they become points. GAAP stands first and in the
 * stronger colour; all labels are of one size.
 */
#include "render/briefing/chart.h"

#include "render/figure.h"

enum { BARS_MOST = 9 };

static const double plot_least = 112, plot_most = 165; /* height of the bars with their amounts */
static const double bar_share = 0.58;                  /* of the slot */
static const double least_bar = 0.8;

struct bar {
    text label;
    decimal amount;
    decimal from, to; /* levels */
    colour colour;
};

struct bars {
    struct bar bars[BARS_MOST + 2];
    int count;
};

/* ---- which bars ---- */

static int shown_count(const struct reconciliation *r) {
    int count = 0;
    for (int i = 0; i < r->adjustment_count; i++)
        count += !decimal_is_zero(r->adjustments[i].amount);
    return count;
}

/* How many adjustments are larger than number `index`; equal ones count where they stand before it. */
static int rank_of(const struct reconciliation *r, int index) {
    int rank = 0;
    decimal own = decimal_abs(r->adjustments[index].amount);
    for (int i = 0; i < r->adjustment_count; i++) {
        int order = decimal_compare(decimal_abs(r->adjustments[i].amount), own);
        rank += order > 0 || (order == 0 && i < index);
    }
    return rank;
}

static void add_bar(struct bars *bars, text label, decimal amount, colour colour) {
    bars->bars[bars->count++] = (struct bar){label, amount, {0, 0}, {0, 0}, colour};
}

static colour step_colour(const struct flow *flow, decimal amount) {
    return decimal_sign(amount) < 0 ? flow->template->colours.decrease : flow->template->colours.increase;
}

static bool collect(const struct flow *flow, const struct reconciliation *r, struct bars *bars) {
    const struct template *template = flow->template;
    int keep = shown_count(r) > BARS_MOST ? BARS_MOST - 1 : BARS_MOST;
    decimal rest = {0, 0};
    add_bar(bars, basis_label(flow->arena, template->words.gaap, r->label), r->gaap, template->colours.accent);
    for (int i = 0; i < r->adjustment_count; i++) {
        const struct adjustment *adjustment = &r->adjustments[i];
        if (decimal_is_zero(adjustment->amount))
            continue;
        if (rank_of(r, i) < keep)
            add_bar(bars, adjustment->label, adjustment->amount, step_colour(flow, adjustment->amount));
        else if (!decimal_add(rest, adjustment->amount, &rest))
            return false;
    }
    if (keep < BARS_MOST)
        add_bar(bars, TEXT("Other adjustments"), rest, step_colour(flow, rest));
    add_bar(bars, basis_label(flow->arena, template->words.non_gaap, r->label), r->non_gaap, template->colours.soft);
    return true;
}

/* The first and the last bar stand on nil, the others on where the one before ended. */
static bool stack(struct bars *bars) {
    decimal level = {0, 0};
    for (int i = 0; i < bars->count; i++) {
        struct bar *bar = &bars->bars[i];
        bool whole = i == 0 || i == bars->count - 1;
        bar->from = whole ? (decimal){0, 0} : level;
        if (!decimal_add(bar->from, bar->amount, &bar->to))
            return false;
        level = bar->to;
    }
    return true;
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

static void set_amount(struct flow *flow, const struct bar *bar, double centre, double top, double bottom, bool whole) {
    struct style style =
        flow_style(flow, whole ? FACE_SEMIBOLD : FACE_REGULAR, flow->template->sizes.body, flow->template->colours.ink);
    double y = decimal_sign(bar->amount) < 0 ? bottom + style.size * 1.15 : top - style.size * 0.4;
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
    sheet_box(flow->booklet, flow_sheet(flow), x, top, width, bottom - top, bar->colour);
    if (!whole || index == 0)
        sheet_rule(flow->booklet, flow_sheet(flow), x + width, to, plot->slot - width, 0.5,
                   flow->template->colours.muted);
    set_amount(flow, bar, x + width / 2, top, bottom, whole);
}

static struct style label_style(const struct flow *flow, const struct bars *bars, int index) {
    bool whole = index == 0 || index == bars->count - 1;
    return flow_style(flow, whole ? FACE_SEMIBOLD : FACE_REGULAR, flow->template->sizes.small,
                      flow->template->colours.ink);
}

static struct lines label_lines(const struct flow *flow, const struct bars *bars, int index) {
    struct style style = label_style(flow, bars, index);
    double slot = flow_width(flow) / bars->count;
    return font_wrap(flow->arena, flow->booklet->fonts, style, bars->bars[index].label, slot - style.size * 0.8, 0);
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
    struct bars bars = {.count = 0};
    return collect(flow, reconciliation, &bars) ? plot_least + labels_height(flow, &bars) : 0;
}

bool chart_waterfall(struct flow *flow, const struct reconciliation *reconciliation) {
    struct bars bars = {.count = 0};
    if (!collect(flow, reconciliation, &bars) || !stack(&bars))
        return false;
    double labels = labels_height(flow, &bars), height = plot_height(flow, labels);
    struct plot plot = plot_of(flow, &bars, height);
    for (int i = 0; i < bars.count; i++) {
        set_bar(flow, &plot, &bars, i);
        set_label(flow, &plot, &bars, i, flow->y + height);
    }
    sheet_rule(flow->booklet, flow_sheet(flow), flow->left, y_of(&plot, 0), flow_width(flow), 0.6,
               flow->template->colours.ink);
    flow->y += height + labels;
    return true;
}
