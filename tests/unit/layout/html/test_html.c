/*
 * html: where rendered text stood in the input, what is shown of it, and markup that would take a reader long.
 */
#include <stdlib.h>
#include <string.h>

#include "laid.h"
#include "unit.h"

/* ---- the way back ---- */

/* The bytes of the input that a cell came from. */
static text source_of(const char *document, const struct grid_cell *cell) {
    return (text){document + cell->origin.offset, cell->origin.length};
}

static void test_cells_lead_back_to_their_bytes(void **state) {
    static const char document[] =
        "<html><body><p>Caf&eacute; &amp; \xE2\x80\x9Cquoted\xE2\x80\x9D</p>\r\n"
        "<table>\n<tr><td>Sales&nbsp;&mdash; net</td><td>$</td><td> 1,<b>234</b> </td><td>&#151;</td></tr>\n"
        "<tr><td>Cost</td><td></td><td>(77</td><td>5&nbsp;</td></tr></table></body></html>";
    struct grid *grid = laid_grid(laid_out(*state, document, NULL));
    const struct grid_row *sales = &grid->rows[0], *cost = &grid->rows[1];
    assert_text(source_of(document, &sales->cells[0]), "1,<b>234");
    assert_text(source_of(document, &sales->cells[1]), "&#151;");
    assert_text(source_of(document, &cost->cells[0]), "(77");
    assert_text(source_of(document, &cost->cells[1]), "5");
    assert_text(((text){document + sales->label_origin.offset, sales->label_origin.length}), "Sales&nbsp;&mdash; net");
}

static void test_columns_are_those_of_the_rendered_line(void **state) {
    struct layout *layout = laid_out(*state,
                                     "<p>x</p><table><tr><td>\xC3\x89tat</td><td>12</td></tr>"
                                     "<tr><td>Longer label</td><td>1,000</td></tr></table>",
                                     NULL);
    const struct grid_cell *cell = &laid_grid(layout)->rows[0].cells[0];
    text line = layout->lines[cell->origin.line - layout->first_line].text;
    assert_text(text_slice(line, cell->origin.column, text_npos), "12");
    assert_int_equal(text_code_points(text_slice(line, 0, line.len - 2)), cell->origin.column - 1);
}

static void test_lines_lead_back_by_their_pieces(void **state) {
    static const char document[] =
        "<p>One &amp; two &ndash; three</p><table><tr><td>A</td><td>$</td><td>5</td></tr></table>";
    struct layout *layout = laid_out(*state, document, NULL);
    text first = layout->lines[0].text;
    size_t two = text_find(first, TEXT("two")), dash = text_find(first, TEXT("\xE2\x80\x93"));
    struct origin origin = layout_origin(layout, 0, two, two + 3);
    assert_text(((text){document + origin.offset, origin.length}), "two");
    origin = layout_origin(layout, 0, dash, dash + 3);
    assert_text(((text){document + origin.offset, origin.length}), "&ndash;");
}

/* "up" and its figure stand in cells of their own; the blank between them on the line stands in neither. */
static void test_joined_cells_lead_back_to_their_bytes(void **state) {
    static const char document[] = "<table><tr><td>Debt</td><td>5</td><td>6</td></tr>"
                                   "<tr><td>Cash</td><td>up</td><td>1,234</td><td>7</td></tr></table>";
    struct layout *layout = laid_out(*state, document, NULL);
    for (int i = 0; i < layout->line_count; i++) {
        size_t at = text_find(layout->lines[i].text, TEXT("1,234"));
        if (at == text_npos)
            continue;
        struct origin origin = layout_origin(layout, i, at, at + 5);
        assert_text(((text){document + origin.offset, origin.length}), "1,234");
        return;
    }
    fail_msg("no line shows the figure");
}

static void test_converted_bytes_lead_back(void **state) {
    static const char document[] =
        "<p>Caf\xE9 \x96 \x93x\x94</p><table><tr><td>Umsatz \xFC</td><td>\x80 1,234</td></tr></table>";
    const struct grid_cell *cell = &laid_grid(laid_out(*state, document, NULL))->rows[0].cells[0];
    assert_text(source_of(document, cell), "\x80 1,234");
    assert_int_equal(cell->units, 1234);
}

/* Control characters are dropped before any text is told, in bytes that were converted as well. */
static void test_dropped_bytes_lead_nowhere_else(void **state) {
    static const char document[] = "<p>\xFF\xFF\xFE\x11\xFF\xFF one &nbsp;\xFF\xFF\x1C</p>";
    struct layout *layout = laid_out(*state, document, NULL);
    for (int i = 0; i < layout->line_count; i++) {
        struct origin origin = layout_origin(layout, i, 0, layout->lines[i].text.len);
        assert_true(origin.offset + origin.length <= sizeof document - 1);
    }
    size_t one = text_find(layout->lines[0].text, TEXT("one"));
    struct origin origin = layout_origin(layout, 0, one, one + 3);
    assert_true(text_has((text){document + origin.offset, origin.length}, TEXT("one")));
}

/* ---- what is shown ---- */

static void test_blanks_collapse_and_controls_are_windows_1252(void **state) {
    struct layout *layout =
        laid_out(*state, "<p>  Net \n income&#146;s&nbsp;&nbsp;share&#8203;s&shy; \xC2\x97 </p>", NULL);
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 0)->text, "Net income\xE2\x80\x99s shares \xE2\x80\x94");
}

/* UTF-8 that was taken for Windows-1252 and encoded again is read once, and leads back to all that stood for it. */
static void test_characters_encoded_twice_are_read_once(void **state) {
    static const char document[] =
        "<p>&Acirc;&nbsp;&acirc;&euro;&oelig;Caf&#195;&#169;&acirc;&#128;&#157; &Acirc;ge&Acirc;&reg;</p>"
        "<table><tr><td>Sales&Acirc;&nbsp;</td><td>&Acirc;&nbsp;</td><td>1,234</td><td>&acirc;&euro;&rdquo;</td></tr>"
        "<tr><td>Cost</td><td>5</td><td>&acirc;&euro;&ldquo;6</td><td>&#226;&#136;&#146;7</td></tr></table>";
    struct layout *layout = laid_out(*state, document, NULL);
    assert_text(layout->blocks[0].text, "\u201CCaf\u00E9\u201D \u00C2ge\u00AE");
    const struct grid_row *sales = &laid_grid(layout)->rows[0], *cost = &laid_grid(layout)->rows[1];
    assert_text(sales->label, "Sales");
    assert_int_equal(sales->cell_count, 2);
    assert_int_equal(sales->cells[1].kind, AMOUNT_NIL);
    assert_text(source_of(document, &sales->cells[0]), "1,234");
    assert_text(source_of(document, &sales->cells[1]), "&acirc;&euro;&rdquo;");
    assert_text(cost->cells[1].text, "\u20136");
    assert_int_equal(cost->cells[1].units, -6);
    assert_int_equal(cost->cells[2].units, -7);
}

static void test_hidden_text_is_left_out(void **state) {
    struct layout *layout =
        laid_out(*state,
                 "<title>T</title><style>p{}</style><p>a<span style='display:none'>b<i>c</i></span>d"
                 "<span style='font-size:0px'>e</span><span hidden>f</span></p>",
                 NULL);
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 0)->text, "ad");
    assert_int_equal(layout->block_count, 1);
}

static void test_caption_and_stray_text_stand_above_the_table(void **state) {
    struct layout *layout = laid_out(
        *state, "<table><caption>Balance sheets</caption>(in millions)<tr><td>A</td><td>5</td></tr></table>", NULL);
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 0)->text, "Balance sheets");
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 1)->text, "(in millions)");
    assert_int_equal(layout->blocks[2].kind, BLOCK_GRID);
}

static void test_tables_in_a_frame(void **state) {
    struct layout *layout = laid_out(*state,
                                     "<table><tr><td>Intro<table><tr><td>A</td><td>5</td></tr></table>Outro</td></tr>"
                                     "<tr><td><table><tr><td>B</td><td>6</td></tr></table></td></tr></table>",
                                     NULL);
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 0)->text, "Intro");
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 1)->text, "Outro");
    assert_text(laid_cell(laid_row(laid_block(layout, BLOCK_GRID, 1)->grid, "B"), 0), "6");
}

static void test_text_table_in_pre(void **state) {
    static const char document[] = "<p>Title</p>\n<PRE>\n                    2003      2002\n"
                                   "Sales &amp; other    <B>1,234</B>     5,678\n"
                                   "Costs               (987)       --\n</PRE><p>End</p>";
    struct layout *layout = laid_out(*state, document, NULL);
    struct grid *grid = laid_grid(layout);
    assert_int_equal(grid->column_count, 2);
    assert_text(laid_cell(laid_row(grid, "Costs"), 0), "(987)");
    const struct grid_cell *cell = &laid_row(grid, "Sales & other")->cells[0];
    assert_text(source_of(document, cell), "1,234");
    assert_text(text_trim(layout->lines[cell->origin.line - layout->first_line].text),
                "Sales & other    1,234     5,678");
    assert_text(layout->blocks[layout->block_count - 1].text, "End");
}

static void test_alignment_passes_on_but_not_into_tables(void **state) {
    struct layout *layout = laid_out(*state,
                                     "<center>a<p>b</p><p align=left>c</p><table><tr><td>d</td></tr></table>e</center>f"
                                     "<div style='text-align:center'><div>g</div></div>",
                                     NULL);
    static const bool centred[] = {true, true, false, false, true, false, true};
    assert_int_equal(layout->block_count, 7);
    for (int i = 0; i < 7; i++)
        assert_int_equal(layout->blocks[i].centred, centred[i]);
}

static void test_two_line_ends_part_paragraphs(void **state) {
    struct layout *layout = laid_out(*state, "<p>One<br>two.<br>&nbsp;<br>Three.</p>", NULL);
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 0)->text, "One\ntwo.");
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 1)->text, "Three.");
}

static void test_pages_and_rules(void **state) {
    struct layout *layout =
        laid_out(*state, "<p>a</p><hr><hr><p style='page-break-before:always'>b</p><p>c<br>d</p>", NULL);
    assert_int_equal(layout->blocks[1].kind, BLOCK_RULE);
    assert_int_equal(layout->blocks[2].kind, BLOCK_PAGE);
    assert_int_equal(layout->block_count, 5);
    assert_text(layout->lines[layout->line_count - 1].text, "d");
}

/* ---- hostile markup ---- */

/* `head`, then `middle` so many times, then `tail`. */
static const char *repeated(struct arena *arena, const char *head, const char *middle, int times, const char *tail) {
    struct buffer out = BUFFER_EMPTY;
    buffer_string(&out, head);
    for (int i = 0; i < times; i++)
        buffer_string(&out, middle);
    buffer_string(&out, tail);
    const char *made = text_string(arena, buffer_view(&out));
    buffer_free(&out);
    return made;
}

static int limits_told(void **state, const char *head, const char *middle, int times) {
    struct diag *diag;
    laid_out(*state, repeated(*state, head, middle, times, ""), &diag);
    return diag_count_of(diag, DIAG_MARKUP_LIMIT);
}

static void test_limits_are_told(void **state) {
    assert_int_equal(limits_told(state, "<p>", "<b>", 100000), 1);
    assert_int_equal(limits_told(state, "<p>", "<table><tr><td>", 100000), 1);
    assert_int_equal(limits_told(state, "<p>x</p><td", " a=\"<\"", 100000), 1);
    assert_int_equal(limits_told(state, "<p>x</p><td", "/a", 100000), 1);
    assert_int_equal(limits_told(state, "<p>x</p><td", " a='>'", 100000), 1);
    assert_int_equal(limits_told(state, "<p>x</p>", "<b></b><div></div>", 100000), 0);
}

static void test_huge_spans_are_cut(void **state) {
    struct grid *grid = laid_grid(laid_out(*state,
                                           "<table><tr><td rowspan=100000000>A</td><td colspan=100000000>5</td></tr>"
                                           "<tr><td>6</td></tr><tr><td colspan=-3 rowspan=x>7</td></tr></table>",
                                           NULL));
    assert_int_equal(grid->column_count, 1);
    assert_text(laid_cell(&grid->rows[2], 0), "7");
}

static void test_long_rows_and_many_tables(void **state) {
    assert_non_null(laid_grid(laid_out(*state, repeated(*state, "<table><tr><td>A", "<td>1", 100000, ""), NULL)));
    size_t before = arena_used(*state);
    laid_out(*state, repeated(*state, "<p>", "<table><tr><td>a<td>1</table>", 100000, ""), NULL);
    assert_true(arena_used(*state) - before < (size_t)400 << 20);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_cells_lead_back_to_their_bytes),
        UNIT(test_columns_are_those_of_the_rendered_line),
        UNIT(test_lines_lead_back_by_their_pieces),
        UNIT(test_joined_cells_lead_back_to_their_bytes),
        UNIT(test_converted_bytes_lead_back),
        UNIT(test_dropped_bytes_lead_nowhere_else),
        UNIT(test_blanks_collapse_and_controls_are_windows_1252),
        UNIT(test_characters_encoded_twice_are_read_once),
        UNIT(test_hidden_text_is_left_out),
        UNIT(test_caption_and_stray_text_stand_above_the_table),
        UNIT(test_tables_in_a_frame),
        UNIT(test_text_table_in_pre),
        UNIT(test_alignment_passes_on_but_not_into_tables),
        UNIT(test_two_line_ends_part_paragraphs),
        UNIT(test_pages_and_rules),
        UNIT(test_limits_are_told),
        UNIT(test_huge_spans_are_cut),
        UNIT(test_long_rows_and_many_tables),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
