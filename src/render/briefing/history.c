/*
 * Page one for someone with a minute: whose quarters, what happened, the main
 * lines drawn; then the lines by quarter, what changed since it was first
 * reported, what is missing, and the filings it was made from.
 */
#include "render/briefing/history.h"

#include "render/briefing/chart.h"
#include "render/briefing/section.h"
#include "render/briefing/table.h"
#include "render/content/history.h"
#include "render/figure.h"

enum { CHARTS_MOST = 4 };

static const double chart_least = 64, chart_most = 122;

/* ---- what it tells of itself ---- */

/* One digest of all the filings' digests, in their order. */
static text digest_of(struct arena *arena, const struct history *history) {
    struct buffer all = BUFFER_EMPTY;
    char digest[SHA256_HEX];
    for (int f = 0; f < history->filing_count; f++)
        buffer_string(&all, history->filings[f].report->sha256);
    sha256_hex(buffer_view(&all), digest);
    buffer_free(&all);
    return text_copy(arena, text_from(digest));
}

static text name_of(const struct history *history) {
    return history->registrant.len > 0 ? history->registrant : TEXT("Registrant not named");
}

static struct booklet *new_booklet(const struct story *story, const struct fonts *fonts) {
    struct arena *arena = story->arena;
    struct booklet *booklet = ARENA_NEW(arena, struct booklet);
    text name = name_of(story->history), subject = story_subject(story);
    booklet->arena = arena;
    booklet->fonts = fonts;
    booklet->width = story->template->page.width;
    booklet->height = story->template->page.height;
    booklet->title = text_format(arena, "%.*s \u2013 %.*s", TEXT_ARG(name), TEXT_ARG(subject));
    booklet->subject = text_format(arena, "%.*s, from %d filings", TEXT_ARG(subject), story->history->filing_count);
    booklet->author = name;
    booklet->digest = digest_of(arena, story->history);
    booklet->keywords =
        text_format(arena, "earnings releases, history, GAAP, non-GAAP, SHA-256 %.*s", TEXT_ARG(booklet->digest));
    booklet->dated = history_dated(story->history);
    return booklet;
}

/* ---- page one ---- */

static void set_masthead(struct flow *flow, const struct story *story) {
    const struct template *template = flow->template;
    struct style name = flow_style(flow, FACE_REGULAR, template->sizes.registrant, template->colours.accent);
    struct style subject = flow_style(flow, FACE_REGULAR, template->sizes.heading, template->colours.ink);
    double width = flow_width(flow) * 0.68, top = flow->y;
    booklet_bookmark(flow->booklet, 0, 0, 0, name_of(story->history));
    sheet_box(flow->booklet, 0, flow->left, top, flow_width(flow), 3, template->colours.accent);
    flow->y = top + 10;
    flow_words(flow, TAG_H1, flow->left, width, name, name_of(story->history));
    flow_paragraph(flow, flow->left, width, subject, story_subject(story));
    double facts = section_facts(flow, story_facts(story), top + 14);
    flow->y = (flow->y < facts ? facts : flow->y) + 8;
}

static void set_brief(struct flow *flow, const struct story *story) {
    const struct template *template = flow->template;
    struct entries brief = story_brief(story);
    struct style style = flow_style(flow, FACE_REGULAR, template->sizes.body, template->colours.ink);
    if (brief.count == 0)
        return;
    flow_section(flow, template->words.brief, style.size * 6);
    for (int i = 0; i < brief.count; i++) {
        flow_paragraph(flow, flow->left, flow_width(flow), style, brief.list[i].words);
        flow->y += style.size * 0.3;
    }
}

static int charts_of(const struct story *story, struct trend *charts) {
    static const enum concept concepts[] = {CONCEPT_REVENUE,          CONCEPT_NET_INTEREST_INCOME,
                                            CONCEPT_OPERATING_INCOME, CONCEPT_NET_INCOME,
                                            CONCEPT_EPS_DILUTED,      CONCEPT_EPS_BASIC_AND_DILUTED};
    int count = 0;
    for (size_t i = 0; i < sizeof concepts / sizeof concepts[0] && count < CHARTS_MOST; i++)
        count += story_trend(story, concepts[i], &charts[count]);
    return count;
}

/* One below the other over the whole width, so that a quarter stands at one place in all of them. */
static void set_charts(struct flow *flow, const struct story *story) {
    struct trend charts[CHARTS_MOST];
    int count = charts_of(story, charts);
    if (count == 0)
        return;
    flow_section(flow, TEXT("Quarter by quarter"), chart_least);
    double height = flow_left_over(flow) / count - 0.5; /* so that the last one stays on the page */
    height = height > chart_most ? chart_most : height < chart_least ? chart_least : height;
    for (int i = 0; i < count; i++) {
        flow_need(flow, height);
        chart_periods(flow, &charts[i], flow->left, flow->y, flow_width(flow), height - 8);
        flow->y += height;
    }
}

/* ---- tables and lists ---- */

static void set_note(struct flow *flow, text note) {
    struct style style = flow_style(flow, FACE_REGULAR, flow->template->sizes.small, flow->template->colours.muted);
    flow->y += 4;
    flow_paragraph(flow, flow->left, flow_width(flow), style, note);
}

/* A note under a table stays on its page. */
static void set_table(struct flow *flow, text title, const struct table *table, text aside, text note) {
    double small = flow->template->sizes.small * 1.42, below = 0;
    if (table->row_count == 0)
        return;
    if (note.len > 0)
        below = 4 + flow_words_height(flow, flow_width(flow),
                                      flow_style(flow, FACE_REGULAR, flow->template->sizes.small, 0), note);
    const struct table_plan *plan = table_plan(flow, table, (struct table_options){.upright = true, .below = below});
    double whole = table_height(plan) + below + small, page = flow->bottom - flow->top;
    flow_section(flow, title, whole < page * 0.9 ? whole : page * 0.4);
    if (aside.len > 0)
        flow_section_aside(flow, aside);
    table_set(flow, plan);
    if (note.len > 0)
        set_note(flow, note);
}

static void set_quarters(struct flow *flow, const struct story *story, enum story_part part, const char *title) {
    struct table table = story_quarters(story, part);
    table.title = text_from(title);
    set_table(flow, table.title, &table, part == STORY_BALANCE ? scale_words(story->scale) : story_scale(story),
              story_marks_note(story, &table));
}

static void set_pairs(struct flow *flow, const struct story *story, const struct series_pairs *pairs, const char *title,
                      const char *first, const char *later) {
    struct table table = story_pairs(story, pairs, first, later);
    table.title = text_from(title);
    set_table(flow, table.title, &table, TEXT("each in the scale of its filing"), TEXT(""));
}

static void set_entries(struct flow *flow, const char *title, struct entries entries) {
    if (entries.count == 0)
        return;
    flow_section(flow, text_from(title), flow->template->sizes.body * 4);
    flow_entries(flow, &entries, flow->template->sizes.body);
}

static void set_all(struct flow *flow, const struct story *story) {
    set_masthead(flow, story);
    set_brief(flow, story);
    set_charts(flow, story);
    set_quarters(flow, story, STORY_GAAP, "Quarters, GAAP");
    set_quarters(flow, story, STORY_NON_GAAP, "Quarters, non-GAAP");
    set_quarters(flow, story, STORY_BALANCE, "At the end of the quarter");
    set_pairs(flow, story, &story->changed, "Changed since first reported", "First", "Later");
    set_pairs(flow, story, &story->preliminary, "Preliminary against final", "Preliminary", "Final");
    set_entries(flow, "Adjustments to GAAP", story_adjustments(story));
    set_entries(flow, "Quarters without figures", story_gaps(story));
    set_entries(flow, "Filings", story_filings(story));
    set_entries(flow, "How to read it", story_notes(story));
}

const struct booklet *briefing_of_history(struct arena *arena, const struct history *history,
                                          const struct template *template) {
    const struct fonts *fonts = fonts_open(arena, template->family);
    if (fonts == NULL)
        return NULL;
    struct story story = story_of(arena, history, template);
    struct flow flow = {.arena = arena, .template = template};
    flow.booklet = new_booklet(&story, fonts);
    flow.running_left = name_of(history);
    flow.running_right = story_subject(&story);
    flow.made =
        text_format(arena, "Made from %d filings as furnished; they are listed under Filings", history->filing_count);
    flow_begin(&flow);
    set_all(&flow, &story);
    flow_finish(&flow);
    return flow.booklet;
}
