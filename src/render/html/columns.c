/*
 * One line over the periods that compare, as SVG columns on nil. The latest
 * stands out; what is missing keeps its place. Its words tell the same.
 */
#include "render/figure.h"
#include "render/html/page.h"

static const double slot = 92, plot_height = 84, room = 20, bar_share = 0.58, least_bar = 1, month_room = 18,
                    letter_rem = 0.07; /* what a unit of the picture is, so that its letters are as large as others */

struct axis {
    double low, high;
};

static struct axis axis_of(const struct trend *trend) {
    struct axis axis = {0, 0};
    for (int i = 0; i < trend->count; i++) {
        double at = trend->points[i].missing ? 0 : decimal_double(trend->points[i].amount);
        axis.low = at < axis.low ? at : axis.low;
        axis.high = at > axis.high ? at : axis.high;
    }
    return axis;
}

static double y_of(const struct axis *axis, double level) {
    double range = axis->high - axis->low;
    return room + plot_height * (1 - (range > 0 ? (level - axis->low) / range : 0));
}

static void put_column(struct page *page, const struct axis *axis, const struct trend_point *point, bool latest,
                       int at) {
    double nil = y_of(axis, 0), end = y_of(axis, decimal_double(point->amount));
    double top = nil < end ? nil : end, height = nil < end ? end - nil : nil - end;
    bool below = decimal_sign(point->amount) < 0;
    height = height < least_bar ? least_bar : height;
    buffer_format(page->out, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                  latest ? "gaap" : "non-gaap", slot * (at + (1 - bar_share) / 2), top, slot * bar_share, height);
    buffer_format(page->out, "<text class=\"amount\" x=\"%.1f\" y=\"%.1f\">", slot * (at + 0.5),
                  below ? top + height + room * 0.7 : top - room * 0.25);
    page_text(page, content_point(&page->content, point));
    page_markup(page, "</text>");
}

/* "Mar 2003", below everything. */
static void put_month(struct page *page, date end, int at) {
    buffer_format(page->out, "<text class=\"label\" x=\"%.1f\" y=\"%.1f\">%.*s</text>\n", slot * (at + 0.5),
                  room * 2 + plot_height + month_room * 0.6, TEXT_ARG(content_month(page->content.arena, end)));
}

static text title_of(const struct page *page, const struct trend *trend) {
    text scale = scale_words(trend->scale);
    return text_join(page->content.arena, trend->label, scale.len > 0 ? TEXT(", ") : TEXT(""), scale);
}

void page_columns(struct page *page, const struct trend *trend, int number) {
    struct axis axis = axis_of(trend);
    double width = slot * trend->count;
    buffer_format(page->out,
                  "<figure class=\"trend\" style=\"width:%.1frem\"><svg class=\"chart\" role=\"img\" "
                  "aria-labelledby=\"trend-%d trend-words-%d\" "
                  "viewBox=\"0 0 %.0f %.0f\">\n<title id=\"trend-%d\">",
                  width * letter_rem, number, number, width, plot_height + room * 2 + month_room, number);
    page_element(page, "", title_of(page, trend), "</title>");
    buffer_format(page->out, "<desc id=\"trend-words-%d\">", number);
    page_element(page, "", content_trend_words(&page->content, trend), "</desc>\n");
    for (int i = 0; i < trend->count; i++) {
        if (!trend->points[i].missing)
            put_column(page, &axis, &trend->points[i], i + 1 == trend->count, i);
        put_month(page, trend->points[i].when.end, i);
    }
    buffer_format(page->out, "<path class=\"nil\" d=\"M0 %.1fH%.0f\"/>\n</svg>\n", y_of(&axis, 0), width);
    page_element(page, "<figcaption>", title_of(page, trend), "</figcaption></figure>\n");
}
