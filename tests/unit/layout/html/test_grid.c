/*
 * html_grid: HTML tables to grids, a rule a test; every table is made for the rule it shows, in the markup of the
 * filing agent that forced it.
 */
#include "laid.h"
#include "unit.h"

static struct grid *grid_of(void **state, const char *document) {
    struct grid *grid = laid_grid(laid_out(*state, document, NULL));
    assert_non_null(grid);
    return grid;
}

static void assert_cell(const struct grid *grid, const char *label, int column, const char *expected) {
    assert_text(laid_cell(laid_row(grid, label), column), expected);
}

static struct amount amount_at(const struct grid *grid, const char *label, int column) {
    const struct grid_row *row = laid_row(grid, label);
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].first == column)
            return cell_amount(&row->cells[i]);
    fail_msg("no cell in column %d of \"%s\"", column, label);
    return (struct amount){0};
}

/* ---- several cells, one amount ---- */

static void test_triplets_of_workiva(void **state) {
    struct grid *grid = grid_of(
        state,
        "<table><tr><td colspan=3></td><td colspan=3>2024</td><td colspan=3></td><td colspan=3>2023</td></tr>"
        "<tr><td colspan=3>Revenue</td><td>$</td><td>4,120</td><td></td><td colspan=3></td><td>$</td><td>3,870</td>"
        "<td></td></tr>"
        "<tr><td colspan=3>Loss</td><td colspan=2>(215</td><td>)</td><td colspan=3></td><td "
        "colspan=2>(48</td><td>)</td>"
        "</tr>"
        "<tr><td colspan=3>Margin</td><td colspan=2>(5.2</td><td>)%</td><td colspan=3></td><td colspan=2>1.2</td>"
        "<td>%</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Revenue", 1, "$3,870");
    assert_cell(grid, "Loss", 0, "(215)");
    assert_cell(grid, "Margin", 0, "(5.2)%");
    assert_true(amount_at(grid, "Margin", 1).percent);
}

static void test_currency_and_bracket_of_donnelley(void **state) {
    struct grid *grid = grid_of(
        state,
        "<TABLE><TR><TD>&nbsp;</TD><TD>&nbsp;</TD><TD COLSPAN=2>2009</TD><TD>&nbsp;</TD><TD>&nbsp;</TD>"
        "<TD COLSPAN=2>2008</TD><TD>&nbsp;</TD></TR>"
        "<TR><TD>Sales</TD><TD>&nbsp;</TD><TD>$</TD><TD>1,310</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>$</TD><TD>990</TD>"
        "<TD>&nbsp;</TD></TR>"
        "<TR><TD>Loss</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>(147</TD><TD>)</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&#151;"
        "</TD><TD>&nbsp;</TD></TR></TABLE>");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Sales", 0, "$1,310");
    assert_cell(grid, "Loss", 0, "(147)");
    assert_int_equal(amount_at(grid, "Loss", 1).kind, AMOUNT_NIL);
    assert_text(laid_heads(*state, grid, 1), "2008");
}

static void test_percent_sign_behind_a_year_heads_a_column(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td></td><td>2024</td><td>%</td></tr>"
                                       "<tr><td>Sales</td><td>120</td><td>12</td></tr>"
                                       "<tr><td>Costs</td><td>80</td><td>8</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_text(laid_heads(*state, grid, 0), "2024");
    assert_text(laid_heads(*state, grid, 1), "%");
}

static void test_digits_split_over_tags(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>Sales</td><td><b>1</b><i>,</i>2&#8203;34</td></tr></table>");
    assert_cell(grid, "Sales", 0, "1,234");
    assert_int_equal(amount_at(grid, "Sales", 0).value.units, 1234);
}

static void test_measure_and_bracket_share_a_cell(void **state) {
    struct grid *grid =
        grid_of(state, "<table><tr><td></td><td colspan=2>2019</td><td colspan=2>2018</td></tr>"
                       "<tr><td>Reported EPS</td><td>(0.3</td><td>p)</td><td>10.1</td><td>p</td></tr>"
                       "<tr><td>Margin</td><td>(1.8</td><td>pts)</td><td>2.0</td><td>pts</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_int_equal(amount_at(grid, "Reported EPS", 0).value.units, -3);
    assert_text(amount_at(grid, "Reported EPS", 0).measure, "p");
    assert_text(amount_at(grid, "Margin", 0).measure, "pts");
}

/* ---- footnote marks ---- */

static void test_raised_mark_is_no_digit(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>Net income<sup>2</sup></td><td>5,234<sup>1</sup></td></tr>"
                                       "<tr><td>Per share</td><td>0.86</td></tr></table>");
    assert_int_equal(grid->rows[0].cells[0].units, 5234);
    assert_text(cell_amount(&grid->rows[0].cells[0]).marks, "\xC2\xB9");
    assert_text(grid->rows[0].label, "Net income\xC2\xB2");
}

static void test_raised_mark_in_a_cell_of_its_own(void **state) {
    struct grid *grid =
        grid_of(state, "<table><tr><td>Rate</td><td>20.5%</td><td><sup>2</sup></td><td>11.9%</td><td></td></tr>"
                       "<tr><td>Other</td><td>(7)</td><td><sup>(3)</sup></td><td>9</td><td></td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_text(amount_at(grid, "Rate", 0).marks, "2");
    assert_text(amount_at(grid, "Other", 0).marks, "3");
    assert_cell(grid, "Other", 1, "9");
}

static void test_letter_in_brackets_is_a_mark(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>Sales</td><td>205</td><td>(b)</td><td>190</td></tr>"
                                       "<tr><td>Costs</td><td>105</td><td></td><td>90</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_text(amount_at(grid, "Sales", 0).marks, "b");
}

/* Right behind a bracket, but where other rows have their changes. */
static void test_star_in_a_column_of_figures_is_no_mark(void **state) {
    struct grid *grid =
        grid_of(state, "<table><tr><td>Sales</td><td></td><td>205</td><td></td><td></td><td>1.8</td><td></td></tr>"
                       "<tr><td>Taxes</td><td></td><td>(205</td><td>)</td><td></td><td>*</td><td></td></tr>"
                       "<tr><td>Other</td><td></td><td>(15</td><td>)</td><td>*</td><td>1.2</td><td></td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_text(amount_at(grid, "Taxes", 0).marks, "");
    assert_cell(grid, "Taxes", 1, "*");
    assert_text(amount_at(grid, "Other", 0).marks, "*");
}

/* ---- columns ---- */

static void test_nil_a_cell_off_is_in_the_same_column(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td></td><td colspan=2>2024</td><td colspan=2>2023</td></tr>"
                                       "<tr><td>Sales</td><td></td><td>120</td><td></td><td>110</td></tr>"
                                       "<tr><td>Other</td><td>&mdash;</td><td></td><td></td><td>10</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Other", 0, "\xE2\x80\x94");
}

static void test_leaders_are_not_the_label(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>Sales ......</td><td>120</td><td>110</td></tr>"
                                       "<tr><td>Costs . . . .</td><td>20</td><td>10</td></tr></table>");
    assert_cell(grid, "Sales", 0, "120");
    assert_cell(grid, "Costs", 1, "10");
}

/* "$-" in a cell is a nil, not the sign of the amount in the next column. */
static void test_nil_of_money_opens_no_amount(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>Sales</td><td>$120</td><td></td><td>$110</td><td></td></tr>"
                                       "<tr><td>Taxes</td><td>$-</td><td></td><td>$10</td><td></td></tr>"
                                       "<tr><td>Other</td><td>$-</td><td></td><td>(4</td><td>)</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_int_equal(amount_at(grid, "Taxes", 0).kind, AMOUNT_NIL);
    assert_cell(grid, "Taxes", 1, "$10");
    assert_int_equal(amount_at(grid, "Other", 0).kind, AMOUNT_NIL);
    assert_cell(grid, "Other", 1, "(4)");
}

static void test_two_heads_keep_columns_apart(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td></td><td>Detail</td><td>Total</td></tr>"
                                       "<tr><td>Sales</td><td>120</td><td></td></tr>"
                                       "<tr><td>Sum</td><td></td><td>120</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Sum", 1, "120");
}

static void test_wide_amounts_bridge_no_columns(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>A</td><td colspan=2>1,000</td></tr>"
                                       "<tr><td>B</td><td colspan=2>2,000</td></tr>"
                                       "<tr><td>C</td><td colspan=2>3,000</td></tr>"
                                       "<tr><td>D</td><td>10</td><td>20</td></tr>"
                                       "<tr><td>E</td><td>30</td><td>40</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "E", 1, "40");
    assert_true(laid_row(grid, "A")->cells[0].doubtful);
}

static void test_stray_dash_founds_no_column(void **state) {
    struct diag *diag;
    struct grid *grid = laid_grid(laid_out(*state,
                                           "<table><tr><td colspan=4>Title over all</td></tr>"
                                           "<tr><td>A</td><td>5</td><td></td><td>6</td></tr>"
                                           "<tr><td>B</td><td>7</td><td>-</td><td>8</td></tr></table>",
                                           &diag));
    assert_int_equal(grid->column_count, 2);
    assert_int_equal(diag_count_of(diag, DIAG_VALUE_UNPLACED), 1);
}

static void test_table_without_labels(void **state) {
    struct grid *grid =
        grid_of(state, "<table><tr><td>2024</td><td>2023</td></tr>"
                       "<tr><td>1,100</td><td>900</td></tr><tr><td>1,300</td><td>1,000</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_text(laid_heads(*state, grid, 0), "2024");
}

static void test_labels_in_the_middle(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>4Q24</td><td></td><td>2024</td></tr>"
                                       "<tr><td>1,100</td><td>Upstream</td><td>4,900</td></tr>"
                                       "<tr><td>300</td><td>Chemicals</td><td>1,000</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Chemicals", 0, "300");
    assert_cell(grid, "Chemicals", 1, "1,000");
    assert_text(laid_heads(*state, grid, 0), "4Q24");
}

static void test_column_of_words(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>Agency</td><td>Debt</td><td>Rating</td></tr>"
                                       "<tr><td>One</td><td>100</td><td>Baa1</td></tr>"
                                       "<tr><td>Two</td><td>200</td><td>A-</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Two", 1, "A-");
}

static void test_rowspan_and_colspan(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td rowspan=2>In millions</td><td colspan=2>Three months</td></tr>"
                                       "<tr><td>2024</td><td>2023</td></tr>"
                                       "<tr><td>Sales</td><td>5</td><td>6</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_int_equal(grid->rows[0].cells[0].last, 1);
    assert_text(laid_heads(*state, grid, 1), "Three months 2023");
}

static void test_year_over_several_columns(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td></td><td colspan=2>2019</td><td>2020</td></tr>"
                                       "<tr><td></td><td>Q3</td><td>Q4</td><td>Q1</td></tr>"
                                       "<tr><td>Sales</td><td>5</td><td>6</td><td>7</td></tr></table>");
    assert_int_equal(grid->rows[0].cells[0].last, 1);
    assert_false(grid->rows[0].cells[0].doubtful);
}

static void test_hidden_cells_and_rows(void **state) {
    struct grid *grid = grid_of(
        state,
        "<table><tr style='display:none'><td>x</td><td>99</td></tr>"
        "<tr><td style='display: none'>8</td><td>Sales</td><td>5<span style='visibility:hidden'>7</span></td></tr>"
        "</table>");
    assert_int_equal(grid->row_count, 1);
    assert_cell(grid, "Sales", 0, "5");
}

/* ---- words ---- */

static void test_direction_and_figure_are_one_cell(void **state) {
    struct grid *grid =
        grid_of(state, "<table><tr><td>Clients</td><td>$8.0 billion</td><td></td><td>down</td><td>9%</td></tr>"
                       "<tr><td>Servers</td><td>$3.4 billion</td><td></td><td>up</td><td>3%</td></tr></table>");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Clients", 0, "$8.0 billion");
    assert_cell(grid, "Servers", 1, "up 3%");
}

static void test_measures(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>EPS</td><td>50.2</td><td>p</td></tr>"
                                       "<tr><td>Margin</td><td>(12</td><td>)bps</td></tr>"
                                       "<tr><td>Share</td><td>(1.8 pts)</td></tr></table>");
    assert_int_equal(grid->column_count, 1);
    assert_int_equal(amount_at(grid, "EPS", 0).value.units, 502);
    assert_int_equal(amount_at(grid, "Margin", 0).value.units, -12);
    assert_text(amount_at(grid, "Margin", 0).measure, "bps");
    assert_int_equal(amount_at(grid, "Share", 0).value.units, -18);
}

static void test_labels_in_several_cells(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td></td><td>Basic</td><td>(note 2)</td><td>0.16</td></tr>"
                                       "<tr><td>Shares</td><td></td><td></td><td>900</td></tr></table>");
    assert_cell(grid, "Basic (note 2)", 0, "0.16");
}

/* Filer agents put rows apart by a line of a blank alone, which moves no label in. */
static void test_lines_of_blanks_are_no_indent(void **state) {
    const struct grid *grid =
        grid_of(state, "<table><tr><td><p style='margin-top:0pt'>Inventories</p></td><td>5</td></tr>"
                       "<tr><td><p style='font-size:1pt'>&nbsp;</p><p>Total assets</p></td><td>10</td></tr>"
                       "<tr><td><p>&nbsp;&nbsp;Leases</p></td><td>5</td></tr></table>");
    assert_int_equal(laid_row(grid, "Inventories")->indent, 0);
    assert_int_equal(laid_row(grid, "Total assets")->indent, 0);
    assert_int_equal(laid_row(grid, "Leases")->indent, 2);
}

static void test_indent_by_style_and_blanks(void **state) {
    struct grid *grid =
        grid_of(state, "<table><tr><td style='padding-left:11pt;text-indent:-9pt'>Assets</td><td>5</td></tr>"
                       "<tr><td style='padding-left:20pt;text-indent:-9pt'>Cash</td><td>5</td></tr>"
                       "<tr><td>&nbsp;&nbsp;&nbsp;Notes</td><td>5</td></tr></table>");
    assert_int_equal(laid_row(grid, "Assets")->indent, 0);
    assert_int_equal(laid_row(grid, "Cash")->indent, 2);
    assert_int_equal(laid_row(grid, "Notes")->indent, 3);
}

static void test_heads_over_one_column_join(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td></td><td>Q4</td><td>2024</td><td></td></tr>"
                                       "<tr><td>Sales</td><td colspan=2>$5</td><td></td></tr></table>");
    assert_int_equal(grid->column_count, 1);
    assert_text(grid->rows[0].cells[0].text, "Q4 2024");
}

static void test_bold_rows(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td><b>Total</b></td><td style='font-weight:700'>5</td></tr>"
                                       "<tr><td><b>Part</b></td><td>5</td></tr></table>");
    assert_true(laid_row(grid, "Total")->strong);
    assert_false(laid_row(grid, "Part")->strong);
}

/* ---- rules ---- */

static int rules_in(const struct grid *grid) {
    int rules = 0;
    for (int i = 0; i < grid->row_count; i++)
        rules += grid->rows[i].kind == GRID_RULE;
    return rules;
}

static void test_rules_drawn_in_every_way(void **state) {
    static const char *const ways[] = {
        "<tr><td>A</td><td style='border-bottom:1pt solid'>5</td></tr><tr><td>B</td><td>5</td></tr>",
        "<tr><td>A</td><td>5</td></tr><tr><td>B</td><td style='border-top:solid #000'>5</td></tr>",
        "<tr><td>A</td><td>5</td></tr><tr><td></td><td><hr></td></tr><tr><td>B</td><td>5</td></tr>",
        "<tr><td>A</td><td>5</td></tr><tr><td></td><td>=====</td></tr><tr><td>B</td><td>5</td></tr>",
        ("<tr><td>A</td><td>5</td></tr><tr><td></td><td><p style='border-top:1px solid'>&nbsp;</p></td></tr>"
         "<tr><td>B</td><td>5</td></tr>"),
        "<tr><td>A</td><td style='border-bottom-style:solid'>5</td></tr><tr><td>B</td><td>5</td></tr>",
    };
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct grid *grid = grid_of(state, text_format(*state, "<table>%s</table>", ways[i]).ptr);
        assert_int_equal(rules_in(grid), 1);
        assert_int_equal(grid->rows[1].kind, GRID_RULE);
    }
}

static void test_border_of_no_width_is_no_rule(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>A</td><td style='border-bottom:0pt solid'>5</td></tr>"
                                       "<tr><td>B</td><td style='border-top:none'>5</td></tr></table>");
    assert_int_equal(rules_in(grid), 0);
}

/* ---- rows ---- */

static void test_lines_of_a_cell_are_rows(void **state) {
    struct grid *grid =
        grid_of(state, "<table><tr><td>Basic<br>Diluted</td><td>0.16<br>0.15</td><td>0.05<br>--</td></tr>"
                       "<tr><td>Shares</td><td>9</td><td>8</td></tr></table>");
    assert_int_equal(grid->row_count, 3);
    assert_cell(grid, "Diluted", 0, "0.15");
    assert_cell(grid, "Diluted", 1, "--");
    assert_cell(grid, "Shares", 1, "8");
}

static void test_empty_lines_of_a_cell_count(void **state) {
    struct grid *grid =
        grid_of(state, "<table><tr><td>Investing:<br>Equipment<br>Sales</td><td><br>(39)<br>12</td></tr></table>");
    assert_int_equal(grid->row_count, 3);
    assert_cell(grid, "Equipment", 0, "(39)");
    assert_cell(grid, "Sales", 0, "12");
    assert_false(grid->rows[0].whole);
    assert_true(grid->rows[2].whole);
}

static void test_figure_beside_the_second_line_of_its_label(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>Net income<br>per share</td><td><br>0.16</td></tr></table>");
    assert_cell(grid, "Net income per share", 0, "0.16");
}

/* Over heads or in a column of labels lines go on as they did. */
static void test_lines_of_a_title_across_the_table_are_rows(void **state) {
    struct grid *grid =
        grid_of(state, "<table><tr></tr><tr><td></td></tr>"
                       "<tr><td colspan=3>Harbor Tools<br>Statements of Income<br>(In thousands)</td></tr>"
                       "<tr><td></td><td colspan=2>Quarter ended<br>June 30,</td></tr>"
                       "<tr><td></td><td>2003</td><td>2002</td></tr>"
                       "<tr><td>Net<br>sales</td><td>45</td><td>41</td></tr></table>");
    assert_text(grid->rows[0].label, "Harbor Tools");
    assert_text(grid->rows[1].label, "Statements of Income");
    assert_text(grid->rows[2].label, "(In thousands)");
    assert_text(laid_heads(*state, grid, 0), "Quarter ended June 30, 2003");
    assert_cell(grid, "Net sales", 1, "41");
}

static void test_wrapped_label_is_one_row(void **state) {
    struct grid *grid = grid_of(state, "<table><tr><td>Net income per<br>share</td><td>0.16</td></tr></table>");
    assert_cell(grid, "Net income per share", 0, "0.16");
}

static void test_notes_in_a_table_found_no_column(void **state) {
    struct layout *layout = laid_out(*state,
                                     "<table><tr><td></td><td>(1)</td><td>Includes charges</td></tr>"
                                     "<tr><td></td><td>(2)</td><td>Excludes gains</td></tr></table>",
                                     NULL);
    assert_null(laid_grid(layout));
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 1)->text, "(2) Excludes gains");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_triplets_of_workiva),
        UNIT(test_currency_and_bracket_of_donnelley),
        UNIT(test_percent_sign_behind_a_year_heads_a_column),
        UNIT(test_digits_split_over_tags),
        UNIT(test_measure_and_bracket_share_a_cell),
        UNIT(test_raised_mark_is_no_digit),
        UNIT(test_raised_mark_in_a_cell_of_its_own),
        UNIT(test_letter_in_brackets_is_a_mark),
        UNIT(test_star_in_a_column_of_figures_is_no_mark),
        UNIT(test_nil_a_cell_off_is_in_the_same_column),
        UNIT(test_leaders_are_not_the_label),
        UNIT(test_nil_of_money_opens_no_amount),
        UNIT(test_two_heads_keep_columns_apart),
        UNIT(test_wide_amounts_bridge_no_columns),
        UNIT(test_stray_dash_founds_no_column),
        UNIT(test_table_without_labels),
        UNIT(test_labels_in_the_middle),
        UNIT(test_column_of_words),
        UNIT(test_rowspan_and_colspan),
        UNIT(test_year_over_several_columns),
        UNIT(test_hidden_cells_and_rows),
        UNIT(test_direction_and_figure_are_one_cell),
        UNIT(test_measures),
        UNIT(test_labels_in_several_cells),
        UNIT(test_indent_by_style_and_blanks),
        UNIT(test_lines_of_blanks_are_no_indent),
        UNIT(test_heads_over_one_column_join),
        UNIT(test_bold_rows),
        UNIT(test_rules_drawn_in_every_way),
        UNIT(test_border_of_no_width_is_no_rule),
        UNIT(test_lines_of_a_cell_are_rows),
        UNIT(test_empty_lines_of_a_cell_count),
        UNIT(test_figure_beside_the_second_line_of_its_label),
        UNIT(test_lines_of_a_title_across_the_table_are_rows),
        UNIT(test_wrapped_label_is_one_row),
        UNIT(test_notes_in_a_table_found_no_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
