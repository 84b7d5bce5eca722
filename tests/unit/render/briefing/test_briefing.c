/* Tests of briefing/briefing and its sections: what stands on the sheets of the sample, and that nothing collides. */
#include "unit.h"

#include "booklets.h"
#include "render/briefing/briefing.h"
#include "render/render.h"
#include "sample.h"
#include "tiny.h"

static const struct booklet *compose(void **state, const struct report *report, const char *yaml) {
    struct diag *diag = diag_new(*state, TEXT("test"));
    const struct template *template = template_parse(*state, text_from(yaml), diag);
    assert_non_null(template);
    return briefing_compose(*state, report, template);
}

static struct report *sample_with_bridge(void **state) {
    struct report *report = sample_report(*state);
    struct reconciliation *r = ARRAY_ADD((struct arena *)*state, report->reconciliations, report->reconciliation_count);
    *r = (struct reconciliation){.measure = CONCEPT_NET_INCOME, .label = TEXT("Net loss"), .scale = 1000};
    r->period = (period){.end = date_of(2003, 3, 31), .months = 3};
    r->gaap = decimal_of(-4381, 0);
    r->non_gaap = decimal_of(-3951, 0);
    r->gaap_cell = r->non_gaap_cell = (struct cell_ref){1, 0, 0};
    *ARRAY_ADD((struct arena *)*state, r->adjustments, r->adjustment_count) =
        (struct adjustment){.label = TEXT("Stock-based compensation"), .amount = decimal_of(430, 0)};
    return report;
}

static void add_finding(void **state, struct report *report, enum verdict verdict, const char *message) {
    struct finding *finding = ARRAY_ADD((struct arena *)*state, report->findings, report->finding_count);
    *finding = (struct finding){.code = DIAG_FOOTING, .verdict = verdict, .message = text_from(message)};
    finding->origin.line = 210;
}

/* Every printed figure of the model is a text mark of its own. */
static void test_every_figure_is_set(void **state) {
    struct report *report = sample_with_bridge(state);
    const struct booklet *booklet = compose(state, report, "");
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++)
            for (int c = 0; c < report->statements[s].column_count; c++) {
                const struct value *value = &report->statements[s].rows[r].values[c];
                if (value->kind == VALUE_NUMBER)
                    assert_true(booklet_count_in(booklet, text_string(*state, value->printed)) > 0);
            }
}

static void test_pages_are_clean_in_every_format(void **state) {
    struct report *report = sample_with_bridge(state);
    add_finding(state, report, VERDICT_BROKEN, "Total 15,221 is not the sum of its rows 15,211");
    assert_true(booklet_is_clean(compose(state, report, "")));
    assert_true(booklet_is_clean(compose(state, report, "page: {size: a4}\nfonts: {family: roboto}")));
    assert_true(
        booklet_is_clean(compose(state, report, "fonts: {sizes: {table: 12, body: 14, small: 10, figure: 30}}")));
    assert_true(booklet_is_clean(compose(state, report, "page: {margin-left: 180, margin-right: 150}")));
}

static const struct mark *front_mark(const struct booklet *booklet, const char *words, enum face face) {
    for (int i = 0; i < booklet->sheets[0].mark_count; i++) {
        const struct mark *mark = &booklet->sheets[0].marks[i];
        if (text_equal(mark->text, text_from(words)) && mark->style.face == face)
            return mark;
    }
    return NULL;
}

/* Regulation G and Item 10(e): GAAP first, non-GAAP no larger; here they are of one size. */
static void test_twins_stand_beside_each_other(void **state) {
    static const char *const templates[] = {"", "fonts: {sizes: {figure: 8, small: 10}}",
                                            "fonts: {sizes: {figure: 30}}"};
    for (size_t i = 0; i < sizeof templates / sizeof *templates; i++) {
        const struct booklet *booklet = compose(state, sample_with_bridge(state), templates[i]);
        const struct mark *gaap = front_mark(booklet, "$(4,381)", FACE_SEMIBOLD);
        const struct mark *twin = front_mark(booklet, "$(3,951)", FACE_REGULAR);
        assert_non_null(gaap);
        assert_non_null(twin);
        assert_true(gaap->style.size == twin->style.size);
        assert_true(gaap->y == twin->y);
        assert_true(gaap->x < twin->x);
    }
}

/* A percentage says of what, and all of them in the same words, the most that fit. */
static void test_changes_say_of_what(void **state) {
    static const struct {
        const char *sizes, *words, *others;
    } cases[] = {
        {"fonts: {sizes: {small: 6}}", "% on year ago", "% y/y"},
        {"fonts: {sizes: {small: 9}}", "% y/y", "% on year ago"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct booklet *booklet = compose(state, sample_report(*state), cases[i].sizes);
        assert_true(booklet_count_in(booklet, cases[i].words) > 2);
        assert_int_equal(booklet_count_in(booklet, cases[i].others), 0);
    }
}

static void test_figures_of_page_one_lead_to_their_rows(void **state) {
    struct report *report = sample_with_bridge(state);
    const struct booklet *booklet = compose(state, report, "");
    const struct mark *gaap = front_mark(booklet, "$(4,381)", FACE_SEMIBOLD);
    const struct anchor *anchor = NULL;
    for (int i = 0; i < booklet->link_count; i++)
        if (booklet->links[i].tag == gaap->tag)
            anchor = &booklet->anchors[booklet->links[i].anchor];
    assert_non_null(anchor);
    const struct mark *label = NULL;
    for (int i = 0; i < booklet->sheets[anchor->sheet].mark_count; i++) {
        const struct mark *mark = &booklet->sheets[anchor->sheet].marks[i];
        if (label == NULL && mark->kind == MARK_TEXT && mark->tag >= 0 && mark->y > anchor->y + 8 &&
            booklet->tags[mark->tag].kind == TAG_ROW_HEAD)
            label = mark;
    }
    assert_non_null(label);
    assert_text(label->text, "Net loss");
}

/* How many page numbers lead somewhere; every one is that of the sheet it leads to. */
static int pages_led_to(void **state, const struct booklet *booklet) {
    int found = 0;
    for (int i = 0; i < booklet->link_count; i++) {
        const struct link *link = &booklet->links[i];
        for (int m = 0; m < booklet->sheets[link->sheet].mark_count; m++) {
            const struct mark *mark = &booklet->sheets[link->sheet].marks[m];
            if (mark->tag != link->tag || link->sheet == 0)
                continue;
            text page = text_format(*state, "%d", booklet->anchors[link->anchor].sheet + 1);
            assert_true(text_equal(mark->text, page));
            found++;
        }
    }
    return found;
}

static void test_contents_lead_to_their_pages(void **state) {
    struct report *report = sample_with_bridge(state);
    add_finding(state, report, VERDICT_EXACT, "");
    const struct booklet *booklet = compose(state, report, "");
    assert_non_null(booklet_find(booklet, "Contents"));
    assert_true(pages_led_to(state, booklet) >= 6);
}

/* A row of a statement again, so often that its table is no small one. */
static void lengthen(void **state, struct statement *statement, int rows) {
    struct row last = statement->rows[statement->row_count - 1];
    while (statement->row_count < rows)
        *ARRAY_ADD((struct arena *)*state, statement->rows, statement->row_count) = last;
}

/* On one sheet, on two, on three; of more tables than three hold only the statements are named. */
static void test_contents_of_many_tables(void **state) {
    struct report *report = sample_with_bridge(state);
    for (int n = 1; n <= 200; n++) {
        struct statement table = report->statements[0];
        table.kind = STATEMENT_OTHER;
        table.title = text_format(*state, "Table %d", n);
        lengthen(state, &table, 40);
        *ARRAY_ADD((struct arena *)*state, report->statements, report->statement_count) = table;
        if (n != 29 && n != 58 && n != 116 && n != 200)
            continue;
        const struct booklet *booklet = compose(state, report, "");
        assert_true(booklet_is_clean(booklet) && booklet_is_tagged(booklet));
        int told = pages_led_to(state, booklet);
        assert_true(n == 200 ? told < 20 : told > n);
    }
}

/* Texts belong to what can hold them, and tables have rows of cells. */
static void test_tags_are_sound(void **state) {
    const struct booklet *booklet = compose(state, sample_with_bridge(state), "");
    assert_true(booklet_is_tagged(booklet));
    int figures = 0;
    for (int i = 0; i < booklet->tag_count; i++)
        figures += booklet->tags[i].kind == TAG_FIGURE && booklet->tags[i].alternative.len > 20;
    assert_true(figures >= 2);
}

static void test_the_proof_stands_on_page_one(void **state) {
    struct report *report = sample_with_bridge(state);
    add_finding(state, report, VERDICT_EXACT, "");
    add_finding(state, report, VERDICT_BROKEN, "Total 1 is not the sum");
    const struct booklet *booklet = compose(state, report, "");
    assert_non_null(front_mark(booklet, "Proof  2 checks: 1 exact, 1 did not tie.", FACE_SEMIBOLD));
}

static void test_page_one_has_the_bridge(void **state) {
    const struct booklet *booklet = compose(state, sample_with_bridge(state), "");
    const struct sheet *first = &booklet->sheets[0];
    bool found = false;
    for (int i = 0; i < first->mark_count; i++)
        found |= text_equal(first->marks[i].text, TEXT("From GAAP to non-GAAP"));
    assert_true(found);
}

static int sheet_of(const struct booklet *booklet, const char *section) {
    for (int i = 0; i < booklet->bookmark_count; i++)
        if (text_equal(booklet->bookmarks[i].title, text_from(section)))
            return booklet->anchors[booklet->bookmarks[i].anchor].sheet;
    return -1;
}

/* However long the release: notes stand with the sources, or below the contents where the sources alone have room. */
static void test_notes_and_sources_make_no_page_of_their_own(void **state) {
    struct report *report = sample_with_bridge(state);
    int below_contents = 0;
    for (int n = 0; n < 40; n++) {
        *ARRAY_ADD((struct arena *)*state, report->release.paragraphs, report->release.paragraph_count) =
            (struct paragraph){.kind = PARAGRAPH_FORWARD_LOOKING, .text = text_format(*state, "Risk %d of many.", n)};
        const struct booklet *booklet = compose(state, report, "");
        int notes = sheet_of(booklet, "How to read this briefing"), sources = sheet_of(booklet, "Sources");
        assert_true(notes == sources || notes == sheet_of(booklet, "Contents"));
        assert_true(notes == sources || sheet_of(booklet, "From the release") <= sources);
        below_contents += notes != sources;
        assert_true(booklet_is_clean(booklet));
    }
    assert_true(below_contents > 0);
}

/* How many sentences page one tells, the first of them below its heading. */
static int sentences_on_front(const struct booklet *booklet) {
    int count = 0, last = TAG_NONE;
    for (int m = 0; m < booklet->sheets[0].mark_count; m++) {
        int tag = booklet->sheets[0].marks[m].tag;
        bool words = tag >= 0 && booklet->tags[tag].kind == TAG_PARAGRAPH;
        count += words && tag != last;
        last = words ? tag : last;
    }
    return count;
}

/* Letters grow: before the bridge leaves page one, sentences do. */
static void test_sentences_give_way_to_the_bridge(void **state) {
    struct report *report = sample_with_bridge(state);
    int most = 0, fewest = 1000;
    for (int body = 6; body <= 14; body++) {
        text sizes = text_format(*state, "fonts: {sizes: {body: %d}}", body);
        const struct booklet *booklet = compose(state, report, text_string(*state, sizes));
        int told = sentences_on_front(booklet);
        assert_true(booklet_is_clean(booklet));
        if (sheet_of(booklet, "From GAAP to non-GAAP") != 0)
            continue;
        most = told > most ? told : most;
        fewest = told < fewest ? told : fewest;
    }
    assert_true(most > fewest);
}

static void test_bookmarks_lead_to_every_section(void **state) {
    struct report *report = sample_with_bridge(state);
    add_finding(state, report, VERDICT_EXACT, "");
    const struct booklet *booklet = compose(state, report, "");
    int sections = 0, statements = 0;
    for (int i = 0; i < booklet->bookmark_count; i++) {
        sections += booklet->bookmarks[i].level == 0;
        statements += text_equal(booklet->bookmarks[i].title, report->statements[1].title);
        assert_in_range(booklet->anchors[booklet->bookmarks[i].anchor].sheet, 0, booklet->sheet_count - 1);
    }
    assert_int_equal(sections, 1 + SECTION_COUNT);
    for (int i = 1; i < booklet->bookmark_count; i++)
        assert_true(booklet->anchors[booklet->bookmarks[i].anchor].sheet >=
                    booklet->anchors[booklet->bookmarks[i - 1].anchor].sheet);
    assert_int_equal(statements, 2);
}

static void test_the_template_orders_and_omits(void **state) {
    const struct booklet *booklet =
        compose(state, sample_with_bridge(state), "sections: [sources, headline]\nwords: {sources: Quellen}");
    const struct mark *sources = booklet_find(booklet, "Quellen"),
                      *headline = booklet_find(booklet, "Headline figures");
    assert_int_equal(booklet->sheet_count, 1);
    assert_true(sources->y < headline->y);
    assert_null(booklet_find(booklet, "Financial statements"));
}

static void test_findings_that_did_not_tie_are_listed(void **state) {
    struct report *report = sample_report(*state);
    add_finding(state, report, VERDICT_EXACT, "ties");
    assert_int_equal(booklet_count_in(compose(state, report, ""), "Whatever could be checked ties"), 1);
    add_finding(state, report, VERDICT_BROKEN, "Total 15,221 is not the sum");
    const struct booklet *booklet = compose(state, report, "");
    assert_int_equal(booklet_count_in(booklet, "Whatever could be checked ties"), 0);
    assert_int_equal(booklet_count_in(booklet, "Total 15,221 is not the sum."), 1);
    assert_int_equal(booklet_count(booklet, "Did not tie, line\u00A0210"), 1);
    assert_int_equal(booklet_count(booklet, "ties"), 0);
}

/* Costs and expenses may each name "Stock-based compensation": two lines, and the sum holds. */
static void test_adjustments_of_one_name_are_two_lines(void **state) {
    struct report *report = sample_with_bridge(state);
    struct reconciliation *r = &report->reconciliations[0];
    *ARRAY_ADD((struct arena *)*state, r->adjustments, r->adjustment_count) =
        (struct adjustment){.label = TEXT("Stock-based compensation"), .amount = decimal_of(777, 0)};
    const struct booklet *booklet = compose(state, report, "sections: [reconciliations]");
    assert_int_equal(booklet_count(booklet, "Stock-based compensation"), 2);
    assert_int_equal(booklet_count(booklet, "777"), 1);
    assert_int_equal(booklet_count(booklet, "430"), 1);
}

static void test_a_per_share_line_is_named_by_its_section(void **state) {
    struct report *report = sample_with_bridge(state);
    struct statement *statement = &report->statements[1];
    struct reconciliation *r = &report->reconciliations[0];
    int last = statement->row_count - 1, row = r->gaap_cell.row = last - 1;
    statement->rows[row - 1].role = ROLE_HEADING;
    statement->rows[row - 1].label = TEXT("Net loss per share:");
    statement->rows[row].label = TEXT("Diluted");
    statement->rows[row].unit = r->unit = UNIT_PER_SHARE;
    statement->rows[row].section = row - 1;
    const struct booklet *booklet = compose(state, report, "sections: [reconciliations]");
    assert_int_equal(booklet_count(booklet, "Net loss per share: Diluted"), 1);
}

static void test_a_paragraph_said_twice_is_quoted_once(void **state) {
    struct report *report = sample_report(*state);
    for (int i = 0; i < 2; i++)
        *ARRAY_ADD((struct arena *)*state, report->release.paragraphs, report->release.paragraph_count) =
            (struct paragraph){.kind = PARAGRAPH_NON_GAAP, .text = TEXT("Twice told.")};
    assert_int_equal(booklet_count(compose(state, report, "sections: [release]"), "Twice told."), 1);
}

static void test_a_cover_makes_one_page(void **state) {
    const struct booklet *booklet = compose(state, sample_cover_only(*state), "");
    assert_int_equal(booklet->sheet_count, 1);
    assert_int_equal(booklet_count(booklet, "What is missing"), 1);
    assert_int_equal(booklet_count_in(booklet, "Exhibit 99.1 is named by the form but is not in this file"), 1);
    assert_int_equal(booklet_count_in(booklet, "no financial statements"), 1);
    assert_int_equal(booklet_count(booklet, "000-30229"), 1);
    assert_true(booklet_is_clean(booklet));
}

static void test_an_empty_report_makes_one_page(void **state) {
    struct report *report = arena_take(*state, sizeof *report);
    report->name = TEXT("nothing.txt");
    const struct booklet *booklet = compose(state, report, "");
    assert_int_equal(booklet->sheet_count, 1);
    assert_int_equal(booklet_count_in(booklet, "no Form 8-K cover"), 1);
}

/* A statement that needs a page of its own begins on one of which less than half is used. */
static void test_no_page_stays_half_empty(void **state) {
    struct report *report = sample_report(*state);
    struct statement *first = &report->statements[0], *second = &report->statements[1];
    int rows = first->row_count, more = rows / 2;
    *second = *first;
    second->title = TEXT("The second");
    second->rows = ARENA_ARRAY((struct arena *)*state, struct row, rows + more);
    second->row_count = rows + more;
    for (int r = 0; r < rows + more; r++)
        second->rows[r] = first->rows[r % rows];
    report->statement_count = 2;
    first->row_count = 3;
    const struct booklet *booklet = compose(state, report, "sections: [statements]");
    assert_int_equal(booklet->sheet_count, 2);
    assert_int_equal(booklet_count(booklet, "The second (continued)"), 1);
    assert_int_equal(booklet->anchors[booklet->bookmarks[booklet->bookmark_count - 1].anchor].sheet, 0);
    assert_true(booklet_is_clean(booklet));
}

/* Of two tables on their sides the notes of the first stand with one or the other, not on a sheet between. */
static void test_notes_get_no_sheet_of_their_own(void **state) {
    enum { COLUMNS = 6, ROWS_LEAST = 26, ROWS_MOST = 34, NOTES = 6 };
    static int wide[COLUMNS];
    for (int c = 0; c < COLUMNS; c++)
        wide[c] = 123456789;
    for (int rows = ROWS_LEAST; rows < ROWS_MOST; rows += 2) {
        struct report *report = tiny_report(*state, 3);
        for (int s = 0; s < 2; s++) {
            struct statement *statement = tiny_statement(*state, report, STATEMENT_OTHER, COLUMNS);
            for (int r = 0; r < rows; r++) {
                struct row *row =
                    tiny_row(*state, statement, CONCEPT_NONE, "Goodwill and purchased intangible assets, net", wide);
                for (int c = 0; c < COLUMNS; c++)
                    row->values[c].printed = TEXT("(123,456,789,012)");
            }
        }
        for (int i = 0; i < NOTES; i++)
            *ARRAY_ADD((struct arena *)*state, report->statements[0].notes, report->statements[0].note_count) =
                (struct note){.mark = TEXT("a"), .text = TEXT("What the figures above are not the sum of.")};
        const struct booklet *booklet = compose(state, report, "sections: [statements]");
        for (int i = 1; i + 1 < booklet->sheet_count; i++) /* the first bears the heading, the last what follows */
            assert_true(booklet->sheets[i].width > booklet->sheets[i].height);
        assert_true(booklet_is_clean(booklet));
    }
}

static void test_the_date_is_the_filings(void **state) {
    const struct booklet *booklet = compose(state, sample_report(*state), "");
    assert_true(date_equal(booklet->dated, date_of(2003, 4, 9)));
    assert_text(booklet->title, "SONUS NETWORKS, INC. \u2013 Results for the quarter ended March 31, 2003");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_every_figure_is_set),
        UNIT(test_changes_say_of_what),
        UNIT(test_no_page_stays_half_empty),
        UNIT(test_pages_are_clean_in_every_format),
        UNIT(test_twins_stand_beside_each_other),
        UNIT(test_figures_of_page_one_lead_to_their_rows),
        UNIT(test_contents_lead_to_their_pages),
        UNIT(test_contents_of_many_tables),
        UNIT(test_sentences_give_way_to_the_bridge),
        UNIT(test_tags_are_sound),
        UNIT(test_the_proof_stands_on_page_one),
        UNIT(test_page_one_has_the_bridge),
        UNIT(test_bookmarks_lead_to_every_section),
        UNIT(test_notes_and_sources_make_no_page_of_their_own),
        UNIT(test_the_template_orders_and_omits),
        UNIT(test_findings_that_did_not_tie_are_listed),
        UNIT(test_a_cover_makes_one_page),
        UNIT(test_an_empty_report_makes_one_page),
        UNIT(test_the_date_is_the_filings),
        UNIT(test_notes_get_no_sheet_of_their_own),
        UNIT(test_adjustments_of_one_name_are_two_lines),
        UNIT(test_a_per_share_line_is_named_by_its_section),
        UNIT(test_a_paragraph_said_twice_is_quoted_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
