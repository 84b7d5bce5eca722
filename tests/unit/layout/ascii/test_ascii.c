/*
 * ascii: text tables to grids, a rule a test; every table is made for the rule it shows.
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

/* ---- columns ---- */

static void test_blank_cell_moves_nothing(void **state) {
    struct grid *grid = grid_of(state, "                     2003     2002     2001\n"
                                       "Revenue             1,234    5,678    9,012\n"
                                       "Other                          111      222\n"
                                       "Interest              300               400\n"
                                       "Tax                                     (5)\n");
    assert_int_equal(grid->column_count, 3);
    assert_cell(grid, "Other", 0, "");
    assert_cell(grid, "Other", 1, "111");
    assert_cell(grid, "Interest", 1, "");
    assert_cell(grid, "Interest", 2, "400");
    assert_cell(grid, "Tax", 2, "(5)");
}

static void test_brackets_and_percent_hang_beyond_the_digits(void **state) {
    struct grid *grid = grid_of(state, "                     2003      2002\n"
                                       "Revenue             1,234     5,678\n"
                                       "Loss                 (234)     (678)\n"
                                       "Margin               66.1%     61.5%\n"
                                       "Adjusted (note)     1,111(A)  2,222(A)\n");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Loss", 1, "(678)");
    assert_cell(grid, "Margin", 0, "66.1%");
    assert_text(cell_amount(&laid_row(grid, "Adjusted (note)")->cells[1]).marks, "A");
}

static void test_figures_per_share_align_on_the_point(void **state) {
    struct grid *grid = grid_of(state, "                     2003      2002\n"
                                       "Revenue             1,234     5,678\n"
                                       "Costs               1,000     5,000\n"
                                       "Net income            234       678\n"
                                       "Per share               0.23      0.68\n");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Per share", 0, "0.23");
    assert_cell(grid, "Per share", 1, "0.68");
}

static void test_currency_apart_from_its_digits(void **state) {
    struct grid *grid = grid_of(state, "                     2003        2002\n"
                                       "Revenue         $   1,234   $   5,678\n"
                                       "Other           $      --   $     ( 8)\n");
    assert_cell(grid, "Revenue", 0, "$   1,234");
    assert_cell(grid, "Other", 0, "$      --");
    assert_int_equal(laid_row(grid, "Other")->cells[1].units, -8);
}

static void test_label_runs_into_the_first_amount(void **state) {
    struct grid *grid = grid_of(state, "                      2003     2002\n"
                                       "Revenue              1,234    5,678\n"
                                       "Costs                1,000    5,000\n"
                                       "Shares in thousands 98,703   98,648\n"
                                       "Unearned revenue net 1,234 5,678 \n");
    assert_cell(grid, "Shares in thousands", 0, "98,703");
    assert_cell(grid, "Shares in thousands", 1, "98,648");
}

static void test_numbers_of_labels_stay_there(void **state) {
    struct grid *grid = grid_of(state, "                                        2003     2002\n"
                                       "Notes, 5% due 2006                     1,234    5,678\n"
                                       "Common stock, issued 24,681\n"
                                       "  shares in 2003 and 24,000 in\n"
                                       "  2002                                   100      101\n"
                                       "Deferred                                  10       11\n");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Notes, 5% due 2006", 0, "1,234");
    assert_cell(grid, "2002", 0, "100");
}

static void test_a_plus_belongs_to_its_amount(void **state) {
    struct grid *grid = grid_of(state, "                  2003     Change\n"
                                       "Net sales        1,236      +69\n"
                                       "Net income         287   +12.5%\n");
    assert_cell(grid, "Net sales", 1, "+69");
    assert_cell(grid, "Net income", 1, "+12.5%");
}

static void test_years_down_the_page_are_labels(void **state) {
    struct grid *grid = grid_of(state, "                       Capital   Operating\n"
                                       "                        Leases      Leases\n"
                                       "1998                   733,000     469,000\n"
                                       "1999                   520,000     432,000\n"
                                       "2000                   200,000     193,000\n");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "1999", 0, "520,000");
}

static void test_ranges_are_words(void **state) {
    struct grid *grid = grid_of(state, "Price                     Shares    Average\n"
                                       "$2.19 - $2.69            854,681       2.55\n"
                                       "$2.72 - $ 3.28           601,050       2.92\n");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "$2.72 - $ 3.28", 0, "601,050");
}

static void test_total_rows_have_no_label(void **state) {
    struct grid *grid = grid_of(state, "                     2003     2002\n"
                                       "Land                  100      200\n"
                                       "Buildings             300      400\n"
                                       "                    -----    -----\n"
                                       "                      400      600\n"
                                       "                    =====    =====\n");
    assert_cell(grid, "", 0, "2003");
    const struct grid_row *total = &grid->rows[4];
    assert_int_equal(total->label.len, 0);
    assert_text(laid_cell(total, 1), "600");
    assert_int_equal(grid->rows[3].kind, GRID_RULE);
    assert_int_equal(grid->rows[3].cell_count, 2);
    assert_int_equal(grid->rows[5].kind, GRID_RULE);
}

static void test_tabs_stand_for_columns(void **state) {
    struct layout *layout =
        laid_out(*state, "\t\t\t1996\t\t1995\nCash\t\t\t1,552\t\t  756\nStock\t\t\t  193\t\t  196\n", NULL);
    const struct grid_row *row = laid_row(laid_grid(layout), "Cash");
    assert_text(laid_cell(row, 1), "756");
    assert_int_equal(row->cells[0].origin.column, 8); /* code points of the file, not of the screen */
    assert_int_equal(row->cells[0].origin.length, 5);
}

static void test_bars_between_columns_say_nothing(void **state) {
    struct grid *grid = grid_of(state, "                 Shares  |  Stock\n"
                                       "Balance           2,552  |    854\n"
                                       "Issued                8  |      2\n");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Balance", 1, "854");
}

static void test_amount_that_fits_two_columns_is_doubtful(void **state) {
    struct grid *grid = grid_of(state, "                  2003      2002\n"
                                       "Revenue         12,345    67,890\n"
                                       "Costs           12,000    67,000\n"
                                       "Taxes           10,000    60,000\n"
                                       "Odd                 1234567\n");
    const struct grid_row *row = laid_row(grid, "Odd");
    assert_int_equal(row->cell_count, 1);
    assert_true(row->cells[0].doubtful);
    assert_int_not_equal(row->cells[0].other, row->cells[0].first);
}

static void test_stray_amount_never_slides(void **state) {
    struct grid *grid = grid_of(state, "                     2003                       2002\n"
                                       "Revenue             1,234                      5,678\n"
                                       "Costs               1,000                      5,000\n"
                                       "Stray               1,234          77          5,678\n");
    const struct grid_row *row = laid_row(grid, "Stray");
    assert_text(row->cells[0].text, "1,234");
    assert_text(row->cells[row->cell_count - 1].text, "5,678");
    assert_int_equal(row->cells[row->cell_count - 1].last, laid_row(grid, "Costs")->cells[1].last);
}

static void test_amount_without_a_column_is_told(void **state) {
    struct diag *diag;
    struct layout *layout = laid_out(*state,
                                     "                     2003      2002\n"
                                     "Revenue             1,234     5,678\n"
                                     "Costs               1,000     5,000\n"
                                     "Odd                   1 2     5,000\n",
                                     &diag);
    const struct grid_row *row = laid_row(laid_grid(layout), "Odd");
    assert_int_equal(diag_count_of(diag, DIAG_VALUE_UNPLACED), 1);
    assert_text(laid_cell(row, 1), "5,000");
}

static void test_swallowed_amount_is_told(void **state) {
    struct diag *diag;
    struct layout *layout = laid_out(*state,
                                     "                            2003     2002\n"
                                     "Cash                       1,234    5,678\n"
                                     "Land                       1,000    5,000\n"
                                     "net of reserve ($7 in 2002)1,496    1,931\n",
                                     &diag);
    assert_int_equal(diag_count_of(diag, DIAG_VALUE_UNPLACED), 1);
    assert_int_equal(diag->entries[0].at.line, 4);
    assert_text(laid_cell(laid_row(laid_grid(layout), "net of reserve ($7 in 2002)1,496"), 1), "1,931");
}

/* ---- heads ---- */

static void test_head_spans_what_it_is_centred_on(void **state) {
    struct grid *grid = grid_of(state, "                 Three months ended            Three months ended\n"
                                       "                   March 31, 2003              December 31, 2002\n"
                                       "\n"
                                       "               US    Adjustments  Non        US    Adjustments  Non\n"
                                       "              GAAP                GAAP      GAAP                GAAP\n"
                                       "                                  (A)                           (A)\n"
                                       "Sales       16,019      --     16,019    12,660       --     12,660\n"
                                       "Costs        6,165     735      6,900     6,298      100      6,398\n");
    assert_int_equal(grid->column_count, 6);
    for (int row = 0; row < 2; row++) {
        assert_int_equal(grid->rows[row].cells[0].first, 0);
        assert_int_equal(grid->rows[row].cells[0].last, 2);
        assert_int_equal(grid->rows[row].cells[1].first, 3);
        assert_int_equal(grid->rows[row].cells[1].last, 5);
    }
    assert_text(laid_heads(*state, grid, 2), "Three months ended March 31, 2003 Non GAAP (A)");
    assert_text(laid_heads(*state, grid, 4), "Three months ended December 31, 2002 Adjustments");
}

static void test_heads_one_blank_apart_are_cut(void **state) {
    struct grid *grid = grid_of(state, "                     March 31, December 31,\n"
                                       "                       2003       2002\n"
                                       "                    (Unaudited)\n"
                                       "Cash                  $106,236  $111,167\n"
                                       "Inventories             11,287    10,776\n");
    assert_text(laid_heads(*state, grid, 0), "March 31, 2003 (Unaudited)");
    assert_text(laid_heads(*state, grid, 1), "December 31, 2002");
}

static void test_rule_shows_the_span(void **state) {
    struct grid *grid = grid_of(state, "                   GE                    GECS\n"
                                       "            ------------------------    --------\n"
                                       "            1993      1992      1991      1993\n"
                                       "Sales      9,509     9,575     9,434     1,682\n"
                                       "Costs      8,268     8,331     8,062     1,500\n");
    assert_int_equal(grid->rows[0].cells[0].first, 0);
    assert_int_equal(grid->rows[0].cells[0].last, 2);
    assert_text(laid_heads(*state, grid, 3), "GECS 1993");
}

static void test_heads_stand_above_a_long_caption(void **state) {
    struct grid *grid = grid_of(state, "                                     Three months ended\n"
                                       "                              March 31, 2020   March 31, 2019\n"
                                       "Earnings Before Interest, Taxes, Depreciation and Amortization\n"
                                       "    Net income                        74,816           52,522\n"
                                       "    Depreciation                       8,331            8,062\n");
    assert_text(laid_heads(*state, grid, 0), "Three months ended March 31, 2020");
    assert_text(laid_heads(*state, grid, 1), "Three months ended March 31, 2019");
    assert_text(grid->rows[2].label, "Earnings Before Interest, Taxes, Depreciation and Amortization");
    grid = grid_of(state, "                                     Three months ended\n"
                          "                              March 31, 2020   March 31, 2019\n"
                          "The table below tells what the company earned in that quarter.\n"
                          "    Net income                        74,816           52,522\n"
                          "    Depreciation                       8,331            8,062\n");
    assert_int_equal(grid->row_count, 2);
}

/* The rule belongs to "Three months ended" above; two days that stand on it part its columns. */
static void test_rule_under_several_heads_is_not_one_s_own(void **state) {
    struct grid *grid = grid_of(state, "                       Three months ended\n"
                                       "            March 31,             December 31,\n"
                                       "         ----------------------------------------\n"
                                       "              2003                   2002\n"
                                       "           GAAP   Non-GAAP       GAAP   Non-GAAP\n"
                                       "Sales      9,509     9,575      9,434     1,682\n"
                                       "Costs      8,268     8,331      8,062     1,500\n");
    assert_text(laid_heads(*state, grid, 0), "Three months ended March 31, 2003 GAAP");
    assert_text(laid_heads(*state, grid, 1), "Three months ended March 31, 2003 Non-GAAP");
    assert_text(laid_heads(*state, grid, 2), "Three months ended December 31, 2002 GAAP");
}

static void test_stacked_head_stays_over_its_column(void **state) {
    struct grid *grid = grid_of(state, "                                      Percent\n"
                                       "                 2003        2002      Change\n"
                                       "Sales           9,509       9,575        (0.7)\n"
                                       "Costs           8,268       8,331        (0.8)\n");
    assert_text(laid_heads(*state, grid, 2), "Percent Change");
    assert_text(laid_heads(*state, grid, 0), "2003");
}

static void test_day_of_a_date_is_no_amount(void **state) {
    struct grid *grid = grid_of(state, "                     March 31    March 31\n"
                                       "                         2003        2002\n"
                                       "Cash                    1,236       1,167\n"
                                       "Stock                     287         776\n");
    assert_text(laid_heads(*state, grid, 1), "March 31 2002");
}

static void test_sections_between_rows_are_labels(void **state) {
    struct grid *grid = grid_of(state, "                            2003       2002\n"
                                       "              Assets\n"
                                       "\n"
                                       "Cash                       1,236      1,167\n"
                                       "Stock                        287        776\n"
                                       "\n"
                                       "                  Liabilities\n"
                                       "\n"
                                       "Payables                     500        600\n");
    assert_int_equal(laid_row(grid, "Assets")->cell_count, 0);
    assert_int_equal(laid_row(grid, "Liabilities")->cell_count, 0);
    assert_int_equal(laid_row(grid, "Liabilities")->indent, 18);
    assert_cell(grid, "Payables", 1, "600");
}

static void test_labels_may_end_below_the_last_row(void **state) {
    struct grid *grid = grid_of(state, "                            2003       2002\n"
                                       "Cash and short-term        1,236      1,167\n"
                                       " deposits\n"
                                       "Net cash used in             287        776\n"
                                       " investing activities\n"
                                       "\n"
                                       "Words that say something else about these figures.\n");
    assert_int_equal(laid_row(grid, "investing activities")->cell_count, 0);
}

/* ---- where tables begin and end ---- */

static void test_titles_stay_outside(void **state) {
    struct layout *layout = laid_out(*state,
                                     "                   EXAMPLE, INC.\n"
                                     "              Condensed Balance Sheet\n"
                                     "\n"
                                     "                            2003       2002\n"
                                     "Cash                       1,236      1,167\n"
                                     "Stock                        287        776\n",
                                     NULL);
    assert_int_equal(laid_grid(layout)->first_line, 3);
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 0)->text, "EXAMPLE, INC.");
    assert_true(laid_block(layout, BLOCK_PARAGRAPH, 0)->centred);
    assert_text(laid_block(layout, BLOCK_PARAGRAPH, 1)->text, "Condensed Balance Sheet");
}

static void test_the_days_of_a_title_may_reach_over_a_column(void **state) {
    struct grid *grid = grid_of(state, "           CONSOLIDATED BALANCE SHEETS\n"
                                       "       June 30, 2001 and December 31, 2000\n"
                                       "              (in thousands)\n"
                                       "\n"
                                       "                                    2001         2000\n"
                                       "\n"
                                       "Cash                                 100           90\n"
                                       "Total assets                       1,100        1,050\n");
    assert_text(laid_heads(*state, grid, 0), "2001");
    assert_text(laid_heads(*state, grid, 1), "2000");
}

static void test_page_break_does_not_end_a_table(void **state) {
    struct grid *grid = grid_of(state, "                            2003       2002\n"
                                       "Cash                       1,236      1,167\n"
                                       "Stock                        287        776\n"
                                       "\n"
                                       "                      4\n"
                                       "<PAGE>\n"
                                       "\n"
                                       "                EXAMPLE, INC.\n"
                                       "\n"
                                       "Land                         500        600\n"
                                       "Other                         50         60\n");
    assert_cell(grid, "Other", 1, "60");
    int pages = 0;
    for (int i = 0; i < grid->row_count; i++)
        pages += grid->rows[i].kind == GRID_PAGE;
    assert_int_equal(pages, 3); /* the number, the break and the running head */
}

static void test_new_heads_begin_a_new_table(void **state) {
    struct layout *layout = laid_out(*state,
                                     "                            2003       2002\n"
                                     "Cash                       1,236      1,167\n"
                                     "Stock                        287        776\n"
                                     "\n"
                                     "               Statement of Income\n"
                                     "\n"
                                     "                            2003       2002\n"
                                     "Sales                      9,236      9,167\n"
                                     "Costs                      8,287      8,776\n",
                                     NULL);
    assert_non_null(laid_block(layout, BLOCK_GRID, 1));
    assert_int_equal(laid_block(layout, BLOCK_GRID, 1)->grid->first_line, 6);
}

static void test_prose_ends_a_table(void **state) {
    struct layout *layout = laid_out(*state,
                                     "                            2003       2002\n"
                                     "Cash                       1,236      1,167\n"
                                     "Stock                        287        776\n"
                                     "The figures above are unaudited and were taken from the books of the\n"
                                     "company, which keeps them in thousands and closes them every quarter.\n"
                                     "Sales                      9,236      9,167\n"
                                     "Costs                      8,287      8,776\n",
                                     NULL);
    assert_int_equal(laid_grid(layout)->last_line, 2);
    assert_non_null(laid_block(layout, BLOCK_GRID, 1));
}

static void test_tags_leave_no_row(void **state) {
    struct grid *grid = grid_of(state, "<TABLE>\n"
                                       "<CAPTION>\n"
                                       "                            2003       2002\n"
                                       "<S>                          <C>        <C>\n"
                                       "Cash                       1,236      1,167\n"
                                       "Stock                        287        776\n"
                                       "</TABLE>\n");
    assert_int_equal(grid->row_count, 3);
    assert_int_equal(grid->rows[1].line, 4);
}

static void test_prose_with_numbers_is_no_table(void **state) {
    struct layout *layout = laid_out(*state,
                                     "Revenues  for the  quarter were  $16.0 million compared  with  2003\n"
                                     "and  with $12.7  million in  the fourth  quarter of  fiscal  2002.\n"
                                     "    CONTACT: Investor Relations\n"
                                     "             Example, Inc.\n"
                                     "             A. Person, 978/555-8672\n"
                                     "             B. Person, (978) 555-8673\n",
                                     NULL);
    assert_null(laid_grid(layout));
}

static void test_dot_leaders_are_not_the_label(void **state) {
    struct grid *grid = grid_of(state, "                            2003       2002\n"
                                       "Cash.................      1,236      1,167\n"
                                       "Sold in the U.S. . . .       287        776\n"
                                       "Example Inc.                  12         13\n");
    assert_cell(grid, "Cash", 0, "1,236");
    assert_cell(grid, "Sold in the U.S.", 0, "287");
    assert_cell(grid, "Example Inc.", 0, "12");
}

static void test_leaders_reach_their_amounts(void **state) {
    struct grid *grid = grid_of(state, "                                  2003       2002\n"
                                       "Net sales.................... $ 45,678   $ 41,234\n"
                                       "Cost of sales ............... $(30,123)  $(27,890)\n"
                                       "Selling....................... (9,876)    (8,765)\n"
                                       "Other income . . . . . . . . . . 5,679      4,579\n"
                                       "Interest.......................(1,234)      (345)\n"
                                       "Taxes . . . . . . . . . . . . . .1,960      1,524\n"
                                       "Net income_____________________$ 3,485   $  2,710\n"
                                       "Per share-----------------------$  .35   $    .27\n");
    assert_int_equal(grid->column_count, 2);
    assert_cell(grid, "Net sales", 0, "$ 45,678");
    assert_cell(grid, "Cost of sales", 0, "$(30,123)");
    assert_cell(grid, "Selling", 0, "(9,876)");
    assert_cell(grid, "Other income", 0, "5,679");
    assert_cell(grid, "Interest", 0, "(1,234)");
    assert_cell(grid, "Taxes", 0, "1,960");
    assert_cell(grid, "Net income", 0, "$ 3,485");
    assert_cell(grid, "Per share", 0, "$  .35");
    assert_cell(grid, "Per share", 1, "$    .27");
}

static void test_leaders_alone_part_one_column_from_its_labels(void **state) {
    struct grid *grid = grid_of(state, "                             2003\n"
                                       "Net sales................. 45,678\n"
                                       "Cost of sales.............. 30,123\n"
                                       "Gross profit............... 15,555\n");
    assert_int_equal(grid->column_count, 1);
    assert_cell(grid, "Net sales", 0, "45,678");
    assert_cell(grid, "Gross profit", 0, "15,555");
}

/* ".35" or 35: the other numbers of the line tell; where they do not it is not read. */
static void test_a_point_that_may_lead_is_told_by_the_line(void **state) {
    struct grid *grid = grid_of(state, "                                2003       2002     2001\n"
                                       "Net sales...............      45,678     41,234   39,876\n"
                                       "Licences.........................456        234       --\n"
                                       "Rents . . . . . . . . . . . . . .35         24       12\n"
                                       "Basic.............................35        .27      .19\n"
                                       "Diluted . . . . . . . . . . . . . .34        .26      .18\n"
                                       "Fees..............................22         11     99.5%\n"
                                       "Tax rate..........................22%        23%      24%\n"
                                       "Interest rate.....................34       4.26        5\n"
                                       "As adjusted .............       .36         .28      .17\n");
    assert_int_equal(grid->column_count, 3);
    assert_cell(grid, "Licences", 0, "456");
    assert_cell(grid, "Rents", 0, "35");
    assert_cell(grid, "Basic", 0, ".35");
    assert_cell(grid, "Tax rate", 0, "22%");
    assert_cell(grid, "Fees", 0, "22");
    assert_cell(grid, "Diluted", 0, ".34");
    assert_cell(grid, "Interest rate.....................34", 0, "");
    assert_cell(grid, "Interest rate.....................34", 1, "4.26");
    assert_cell(grid, "As adjusted", 0, ".36");
}

static void test_pem_escapes_are_undone(void **state) {
    struct grid *grid = grid_of(state, "                            2003       2002\n"
                                       "- ---------------------------------------------\n"
                                       "Net income                 1,236      1,167\n"
                                       "- - As reported            1,287        776\n"
                                       "Before                     1,287        776\n");
    assert_int_equal(grid->rows[1].kind, GRID_RULE);
    assert_cell(grid, "- As reported", 1, "776");
}

static void test_cut_table_is_told(void **state) {
    struct diag *diag;
    struct layout *layout = laid_out(*state,
                                     "<TABLE>\n"
                                     "                            2003       2002\n"
                                     "Cash                       1,236      1,167\n"
                                     "Stock                        287        7",
                                     &diag);
    assert_true(laid_grid(layout)->cut);
    assert_int_equal(diag_count_of(diag, DIAG_TABLE_CUT), 1);
}

/* Lines of a long document are given up when they are laid out; what they opened is open. */
static void test_table_opened_long_before_is_cut(void **state) {
    struct diag *diag;
    struct buffer document = BUFFER_EMPTY;
    buffer_string(&document, "<TABLE>\n");
    for (int i = 0; i < 3000; i++)
        buffer_string(&document, "                            2003       2002\n"
                                 "Cash                       1,236      1,167\n"
                                 "Stock                        287        776\n\n\n");
    buffer_byte(&document, '\0');
    struct layout *layout = laid_out(*state, document.ptr, &diag);
    buffer_free(&document);
    assert_non_null(laid_block(layout, BLOCK_GRID, 2000));
    assert_true(laid_block(layout, BLOCK_GRID, 2999)->grid->cut);
    assert_int_equal(diag_count_of(diag, DIAG_TABLE_CUT), 1);
}

static void test_endless_line_is_told(void **state) {
    struct diag *diag;
    struct buffer line = BUFFER_EMPTY;
    for (int i = 0; i < 1000; i++)
        buffer_string(&line, "x   1,234  ");
    buffer_byte(&line, '\0');
    struct layout *layout = laid_out(*state, line.ptr, &diag);
    buffer_free(&line);
    assert_null(laid_grid(layout));
    assert_int_equal(diag_count_of(diag, DIAG_LINE_TOO_LONG), 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_blank_cell_moves_nothing),
        UNIT(test_brackets_and_percent_hang_beyond_the_digits),
        UNIT(test_figures_per_share_align_on_the_point),
        UNIT(test_currency_apart_from_its_digits),
        UNIT(test_label_runs_into_the_first_amount),
        UNIT(test_numbers_of_labels_stay_there),
        UNIT(test_a_plus_belongs_to_its_amount),
        UNIT(test_years_down_the_page_are_labels),
        UNIT(test_ranges_are_words),
        UNIT(test_total_rows_have_no_label),
        UNIT(test_tabs_stand_for_columns),
        UNIT(test_bars_between_columns_say_nothing),
        UNIT(test_amount_that_fits_two_columns_is_doubtful),
        UNIT(test_stray_amount_never_slides),
        UNIT(test_amount_without_a_column_is_told),
        UNIT(test_swallowed_amount_is_told),
        UNIT(test_head_spans_what_it_is_centred_on),
        UNIT(test_heads_one_blank_apart_are_cut),
        UNIT(test_rule_shows_the_span),
        UNIT(test_heads_stand_above_a_long_caption),
        UNIT(test_rule_under_several_heads_is_not_one_s_own),
        UNIT(test_stacked_head_stays_over_its_column),
        UNIT(test_day_of_a_date_is_no_amount),
        UNIT(test_sections_between_rows_are_labels),
        UNIT(test_labels_may_end_below_the_last_row),
        UNIT(test_titles_stay_outside),
        UNIT(test_the_days_of_a_title_may_reach_over_a_column),
        UNIT(test_page_break_does_not_end_a_table),
        UNIT(test_new_heads_begin_a_new_table),
        UNIT(test_prose_ends_a_table),
        UNIT(test_tags_leave_no_row),
        UNIT(test_prose_with_numbers_is_no_table),
        UNIT(test_dot_leaders_are_not_the_label),
        UNIT(test_leaders_reach_their_amounts),
        UNIT(test_leaders_alone_part_one_column_from_its_labels),
        UNIT(test_a_point_that_may_lead_is_told_by_the_line),
        UNIT(test_pem_escapes_are_undone),
        UNIT(test_cut_table_is_told),
        UNIT(test_table_opened_long_before_is_cut),
        UNIT(test_endless_line_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
