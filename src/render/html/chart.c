/*
 * The way from GAAP to non-GAAP as an SVG waterfall. Amounts stay decimal until
 * they become points. Its words tell a reader who does not see it the same.
 */
#include "render/figure.h"
#include "render/html/page.h"

static const double width = 760, plot_height = 190, room = 22, label_size = 11.5, line_height = 14;
static const double bar_share = 0.58, least_bar = 1, letter = 6.1;

struct plot {
    double slot, low, high;
};

static double y_of(const struct plot *plot, decimal level) {
    double range = plot->high - plot->low;
    double share = range > 0 ? (decimal_double(level) - plot->low) / range : 0;
    return room + plot_height * (1 - share);
}

static void widen(struct plot *plot, decimal level) {
    double at = decimal_double(level);
    plot->low = at < plot->low ? at : plot->low;
    plot->high = at > plot->high ? at : plot->high;
}

static struct plot plot_of(const struct bars *bars) {
    struct plot plot = {width / bars->count, 0, 0};
    for (int i = 0; i < bars->count; i++) {
        widen(&plot, bars->bars[i].from);
        widen(&plot, bars->bars[i].to);
    }
    return plot;
}

/* ---- labels ---- */

/* As much of `rest` as fits a line, at least a word. */
static text next_line(text *rest, size_t most) {
    text line = TEXT(""), words = *rest, word;
    while (text_next_word(&words, &word)) {
        text longer = {rest->ptr, (size_t)(word.ptr + word.len - rest->ptr)};
        if (line.len > 0 && text_code_points(longer) > most)
            break;
        line = longer;
        if (words.len == 0 || text_code_points(longer) > most)
            break;
    }
    *rest = text_trim(text_skip(*rest, line.len));
    return line;
}

/* Sets a label under its bar, and tells how many lines it took; with no page it only counts. */
static int put_label(struct page *page, const struct plot *plot, text label, int index) {
    size_t most = (size_t)(plot->slot / letter);
    text rest = text_trim(label);
    int lines = 0;
    for (; rest.len > 0; lines++) {
        text line = next_line(&rest, most);
        if (page == NULL)
            continue;
        buffer_format(page->out, "<text class=\"label\" x=\"%.1f\" y=\"%.1f\">", plot->slot * (index + 0.5),
                      room * 2 + plot_height + line_height * (lines + 1));
        page_text(page, line);
        page_markup(page, "</text>");
    }
    return lines;
}

static int label_lines(const struct plot *plot, const struct bars *bars) {
    int most = 1;
    for (int i = 0; i < bars->count; i++) {
        int lines = put_label(NULL, plot, bars->bars[i].label, i);
        most = lines > most ? lines : most;
    }
    return most;
}

/* ---- bars ---- */

static void put_bar(struct page *page, const struct plot *plot, const struct bars *bars, int index) {
    static const char *const classes[] = {
        [BAR_GAAP] = "gaap", [BAR_INCREASE] = "increase", [BAR_DECREASE] = "decrease", [BAR_NON_GAAP] = "non-gaap"};
    const struct bar *bar = &bars->bars[index];
    double from = y_of(plot, bar->from), to = y_of(plot, bar->to);
    double top = from < to ? from : to, height = from < to ? to - from : from - to;
    double x = plot->slot * (index + (1 - bar_share) / 2), wide = plot->slot * bar_share;
    bool below = decimal_sign(bar->amount) < 0;
    height = height < least_bar ? least_bar : height;
    buffer_format(page->out, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                  classes[bar->kind], x, top, wide, height);
    if (index + 1 < bars->count)
        buffer_format(page->out, "<path d=\"M%.1f %.1fH%.1f\"/>", x + wide, to, x + plot->slot);
    buffer_format(page->out, "<text class=\"amount\" x=\"%.1f\" y=\"%.1f\">", x + wide / 2,
                  below ? top + height + label_size * 1.2 : top - label_size * 0.4);
    page_text(page, figure_computed(page->content.arena, page->content.template, bar->amount));
    page_markup(page, "</text>");
}

static void put_words(struct page *page, const struct bars *bars) {
    for (int i = 0; i < bars->count; i++) {
        page_text(page, bars->bars[i].label);
        page_markup(page, " ");
        page_text(page, figure_computed(page->content.arena, page->content.template, bars->bars[i].amount));
        page_markup(page, i + 1 < bars->count ? "; " : ".");
    }
}

void page_waterfall(struct page *page, const struct bars *bars, text title) {
    struct plot plot = plot_of(bars);
    double height = plot_height + room * 2 + line_height * (label_lines(&plot, bars) + 0.5);
    buffer_format(page->out,
                  "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Chart\">\n<svg class=\"chart\" "
                  "role=\"img\" aria-labelledby=\"bridge-title bridge-words\" "
                  "viewBox=\"0 0 %.0f %.0f\">\n",
                  width, height);
    page_element(page, "<title id=\"bridge-title\">", title, "</title><desc id=\"bridge-words\">");
    put_words(page, bars);
    page_markup(page, "</desc>\n");
    for (int i = 0; i < bars->count; i++) {
        put_bar(page, &plot, bars, i);
        put_label(page, &plot, bars->bars[i].label, i);
        page_markup(page, "\n");
    }
    buffer_format(page->out, "<path class=\"nil\" d=\"M0 %.1fH%.0f\"/>\n</svg>\n</div>\n",
                  y_of(&plot, decimal_of(0, 0)), width);
}
