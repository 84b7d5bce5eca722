/* The page: what a filing says cannot become markup, figures and their source lead to each other, findings are told. */
#include <string.h>

#include "render/html/html.h"
#include "render/html/page.h"
#include "render/render.h"
#include "sample.h"
#include "tiny.h"
#include "unit.h"

static text page_of(void **state, const struct report *report) {
    struct buffer out = BUFFER_EMPTY;
    struct diag *diag = diag_new(*state, TEXT("test"));
    assert_true(html_render(*state, report, template_default(*state, diag), &out, diag));
    text page = text_copy(*state, buffer_view(&out));
    buffer_free(&out);
    return page;
}

#define assert_holds(page, words) assert_true(text_find((page), TEXT(words)) != text_npos)
#define assert_lacks(page, words) assert_true(text_find((page), TEXT(words)) == text_npos)

static struct report *report_of(struct arena *arena) {
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_INCOME, 2);
    tiny_column(statement, 0, BASIS_GAAP, 20030331, 3);
    tiny_row(arena, statement, CONCEPT_NET_INCOME, "Net <b>\"&", (const int[]){7, TINY_BLANK});
    report->documents[0].lines[1].text = TEXT("a line of 7 <i>");
    statement->rows[0].values[0].origin.column = 11;
    return report;
}

static void test_words_cannot_become_markup(void **state) {
    text page = page_of(state, report_of(*state));
    assert_holds(page, "Net &lt;b&gt;&quot;&amp;");
    assert_lacks(page, "<b>\"");
    assert_holds(page, "&lt;i&gt;</p>");
}

static void test_figure_and_source_lead_to_each_other(void **state) {
    text page = page_of(state, report_of(*state));
    assert_holds(page, "<a id=\"t0-0-0\" href=\"#f0-0-0\">7</a>");
    assert_holds(page, "a line of <a id=\"f0-0-0\" href=\"#t0-0-0\">7</a> ");
}

static void test_a_currency_sign_belongs_to_the_figure(void **state) {
    struct report *report = report_of(*state);
    report->documents[0].lines[1].text = TEXT("a line of $ 7");
    assert_holds(page_of(state, report), "<a id=\"f0-0-0\" href=\"#t0-0-0\">$ 7</a>");
}

static void test_a_figure_that_does_not_stand_there_keeps_its_name(void **state) {
    struct report *report = report_of(*state);
    report->documents[0].lines[1].text = TEXT("short");
    assert_holds(page_of(state, report), "short<a id=\"f0-0-0\" href=\"#t0-0-0\"><span class=\"unseen\">7</span></a>");
}

static void test_findings_are_told_in_place(void **state) {
    struct report *report = report_of(*state);
    struct finding *finding = ARRAY_ADD((struct arena *)*state, report->findings, report->finding_count);
    *finding = (struct finding){.verdict = VERDICT_BROKEN, .message = TEXT("7 is not 8"), .origin = {.line = 2}};
    *ARRAY_ADD((struct arena *)*state, finding->cells, finding->cell_count) = (struct cell_ref){0, 0, 0};
    text page = page_of(state, report);
    assert_holds(page, "<a class=\"flag broken\" href=\"#finding-0\" title=\"7 is not 8.\">");
    assert_holds(page, "<dt id=\"finding-0\">Did not tie<br><a href=\"#t0-0-0\">line 2</a></dt>");
    assert_holds(page, "1 check: 1 did not tie.");
    finding->verdict = VERDICT_EXACT;
    assert_lacks(page_of(state, report), "class=\"flag ");
}

static void test_shared_heads_stand_once_over_their_columns(void **state) {
    struct report *report = report_of(*state);
    struct statement *statement = &report->statements[0];
    static const text left[] = {TEXT_INIT("Quarter"), TEXT_INIT("2003")};
    static const text right[] = {TEXT_INIT("Quarter"), TEXT_INIT("2002")};
    statement->columns[0].heads = (text *)(uintptr_t)left;
    statement->columns[1].heads = (text *)(uintptr_t)right;
    statement->columns[0].head_count = statement->columns[1].head_count = 2;
    text page = page_of(state, report);
    assert_holds(page, "<th scope=\"colgroup\" colspan=\"2\">Quarter</th></tr>");
    assert_holds(page, "<th scope=\"col\">2003</th><th scope=\"col\">2002</th>");
}

/* Only the lowest of heads over the same columns is ruled off. */
static void test_stacked_heads_are_ruled_once(void **state) {
    struct report *report = report_of(*state);
    struct statement *statement = &report->statements[0];
    static const text left[] = {TEXT_INIT("13 weeks"), TEXT_INIT("of the summer"), TEXT_INIT("2003")};
    static const text right[] = {TEXT_INIT("13 weeks"), TEXT_INIT("of the summer"), TEXT_INIT("2002")};
    statement->columns[0].heads = (text *)(uintptr_t)left;
    statement->columns[1].heads = (text *)(uintptr_t)right;
    statement->columns[0].head_count = statement->columns[1].head_count = 3;
    text page = page_of(state, report);
    assert_holds(page, "colspan=\"2\" class=\"on\">13 weeks</th>");
    assert_holds(page, "colspan=\"2\">of the summer</th>");
}

/* A head over columns of which some have another level of heads stands once over all of them. */
static void test_an_outer_head_hangs_over_all_its_columns(void **state) {
    struct report *report = report_of(*state);
    struct statement *statement = &report->statements[0];
    static const text left[] = {TEXT_INIT("Summer"), TEXT_INIT("As reported")};
    static const text right[] = {TEXT_INIT("Summer"), TEXT_INIT("Change"), TEXT_INIT("%")};
    statement->columns[0].heads = (text *)(uintptr_t)left;
    statement->columns[1].heads = (text *)(uintptr_t)right;
    statement->columns[0].head_count = 2;
    statement->columns[1].head_count = 3;
    text page = page_of(state, report);
    assert_holds(page, "colspan=\"2\">Summer</th>");
    assert_holds(page, "<th scope=\"col\">As reported</th><th scope=\"col\">%</th>");
}

/* Each figure of a tile has its own change below it. */
static void test_a_twin_has_its_own_change(void **state) {
    text page = page_of(state, sample_report(*state));
    size_t twin = text_find(page, TEXT("class=\"figure twin\"")), gaap = text_find(page, TEXT("class=\"change\""));
    assert_true(gaap < twin);
    assert_true(text_find(text_slice(text_skip(page, twin), 0, 400), TEXT("class=\"change\"")) != text_npos);
    assert_holds(page, "<p class=\"change\"><b>+26.5%</b>");
}

/* Comparable periods are drawn, and told to who does not see them. */
static void test_periods_are_drawn(void **state) {
    text page = page_of(state, sample_report(*state));
    assert_holds(page, "<figure class=\"trend\" style=\"width:19.3rem\"><svg class=\"chart\" role=\"img\"");
    assert_holds(page, "<desc id=\"trend-words-1\">Bar chart of Revenue");
    assert_holds(page, "<title id=\"trend-2\">Net loss, in thousands</title>");
    assert_holds(page, "Mar 2003</text>");
}

static void test_nothing_is_asked_for(void **state) {
    text page = page_of(state, sample_report(*state));
    assert_holds(page, "default-src 'none'");
    assert_lacks(page, "<script");
    assert_lacks(page, "http://");
    assert_lacks(page, "https://");
}

static void test_a_cover_alone(void **state) {
    text page = page_of(state, sample_cover_only(*state));
    assert_holds(page, "<ul class=\"missing\">");
    assert_lacks(page, "<table");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_words_cannot_become_markup),
        UNIT(test_figure_and_source_lead_to_each_other),
        UNIT(test_a_currency_sign_belongs_to_the_figure),
        UNIT(test_a_figure_that_does_not_stand_there_keeps_its_name),
        UNIT(test_findings_are_told_in_place),
        UNIT(test_shared_heads_stand_once_over_their_columns),
        UNIT(test_stacked_heads_are_ruled_once),
        UNIT(test_an_outer_head_hangs_over_all_its_columns),
        UNIT(test_a_twin_has_its_own_change),
        UNIT(test_periods_are_drawn),
        UNIT(test_nothing_is_asked_for),
        UNIT(test_a_cover_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
