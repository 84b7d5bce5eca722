/*
 * statement_build: reads a draft's title, heads, body and notes in turn.
 * What the draft leaves open (a period, a scale) stays open: other statements
 * of the document may settle it.
 */
#include "recognize/statement/build.h"

#include "base/interval.h"
#include "recognize/column/heading.h"
#include "recognize/column/relations.h"
#include "recognize/column/unit.h"
#include "recognize/column/words.h"
#include "recognize/concept/concept.h"
#include "recognize/statement/growth.h"
#include "recognize/statement/label.h"
#include "recognize/statement/note.h"
#include "recognize/statement/row.h"
#include "recognize/statement/unit.h"
#include "recognize/statement/unit_row.h"
#include "recognize/statement/year_columns.h"
#include "recognize/vocabulary.h"

enum { AMOUNT_ROWS_LEAST = 2 };

/* ---- the body ---- */

/* At least so many rows of amounts: of most tables the first ones tell. */
static bool has_amount_rows(const struct draft *draft, int least) {
    int count = 0;
    for (int i = draft->head_count; i < draft->rows.count && count < least; i++) {
        const struct grid_row *row = draft->rows.row[i];
        count += draft_row_counts(row) || grid_row_has_range(row) || heading_words_amount(row) ? 1 : 0;
    }
    return count >= least;
}

/* "(1) Net of tax", or a sentence behind a bare digit: "1 Revenues include those of the mills that were sold." */
static bool opens_note(text label) {
    text mark;
    bool digit = label.len > 2 && is_digit(label.ptr[0]) && label.ptr[1] == ' ' && is_upper(label.ptr[2]);
    return note_sure_lead(label, &mark) > 0 || (digit && (title_is_prose(label) || text_ends(label, TEXT("."))));
}

/* Rows of footnotes at the end of a grid are not its body. */
static int body_end(const struct draft *draft) {
    int last = draft->rows.count - 1;
    while (last > draft->head_count && !draft_row_counts(draft->rows.row[last]) &&
           !heading_words_amount(draft->rows.row[last]))
        last--;
    for (int i = last + 1; i < draft->rows.count; i++)
        if (opens_note(draft->rows.row[i]->label))
            return i;
    return draft->rows.count;
}

/* ---- columns ---- */

static bool column_used(const struct statement *statement, int column) {
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].values[column].kind != VALUE_BLANK)
            return true;
    return false;
}

static void drop_column(struct statement *statement, int column) {
    for (int k = column; k + 1 < statement->column_count; k++) {
        statement->columns[k] = statement->columns[k + 1];
        for (int i = 0; i < statement->row_count; i++)
            statement->rows[i].values[k] = statement->rows[i].values[k + 1];
    }
    statement->column_count--;
}

/* A column of references to notes: its head ends with that, or it stands with the labels ("GBP million  Notes"). */
static bool column_refers(const struct draft *draft, const struct statement *statement, int column) {
    const struct column *read = &statement->columns[column];
    if (read->head_count > 0 && column_names_notes(read->heads[read->head_count - 1]))
        return true;
    bool beside = false;
    for (int i = 0; i < draft->head_count && column == 0 && read->head_count == 0; i++)
        beside = beside || text_matches(draft->rows.row[i]->label, "... note|notes");
    return beside;
}

enum { MARK_LARGEST = 20 };

/* "2", "12", "2,3", "(1)": numbers of notes, and not "$ (1)". */
static bool value_may_be_mark(const struct value *value) {
    struct words words;
    words_read(&words, value->printed);
    for (int i = 0; i < words.count; i++) {
        int number = word_number(words.word[i]);
        if (words.word[i].len > 2 || number < 1 || number > MARK_LARGEST || !is_digit(words.word[i].ptr[0]))
            return false;
    }
    return words.count > 0 && value->unit == UNIT_CURRENCY && !value->money &&
           (is_digit(value->printed.ptr[0]) || text_starts(value->printed, TEXT("(")));
}

/* Nothing in its head is its own: it is shorter than the one on the left, or stands over a neighbour as well. */
static bool lacks_head(const struct statement *statement, int column) {
    const struct column *own = &statement->columns[column], *left = own - 1, *right = own + 1;
    return own->head_count < left->head_count || column_headed_alike(own, left) ||
           (column + 1 < statement->column_count && column_headed_alike(own, right));
}

/* What is printed beside a mark: the figure on its left, or in a column without any head the largest of the row. */
static int64_t size_beside(const struct statement *statement, const struct row *row, int column) {
    int64_t most = 0;
    for (int i = statement->columns[column].head_count == 0 ? 0 : column - 1; i < column; i++) {
        int64_t units = row->values[i].kind == VALUE_NUMBER ? decimal_abs(row->values[i].amount).units : 0;
        most = units > most ? units : most;
    }
    return most;
}

/* Nothing but small numbers behind figures, most of them large, and no head: the marks of footnotes. */
static bool column_marks(const struct statement *statement, int column) {
    int large = 0;
    if (column == 0 || !lacks_head(statement, column))
        return false;
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *value = &statement->rows[i].values[column];
        if (value->kind == VALUE_BLANK)
            continue;
        int64_t beside = size_beside(statement, &statement->rows[i], column);
        if (!value_may_be_mark(value) || statement->rows[i].values[column - 1].kind == VALUE_BLANK)
            return false;
        large += beside > MARK_LARGEST ? 1 : -1;
    }
    return large > 0;
}

/* The largest number among the marks of "(1)(2)", of which the first was read as an amount. */
static int largest_mark(const struct value *value) {
    struct words marks = words_of(value_marks(value));
    int most = (int)-value->amount.units;
    for (int i = 0; i < marks.count; i++)
        most = word_number(marks.word[i]) > most ? word_number(marks.word[i]) : most;
    return most;
}

/*
 * "Northgate | (1) | 120": nothing but marks in brackets between labels and figures, under no head, which count on from
 * one: those of the labels.
 */
static bool column_marks_labels(const struct statement *statement, int column) {
    int last = 0;
    if (column != 0 || statement->column_count < 2 || statement->columns[0].head_count > 0 ||
        statement->columns[1].head_count == 0)
        return false;
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *value = &statement->rows[i].values[0];
        if (value->kind == VALUE_BLANK)
            continue;
        int number = (int)-value->amount.units;
        bool follows = number >= 1 && number <= last + 1;
        if (!follows || !value_may_be_mark(value) || !text_starts(value->printed, TEXT("(")) ||
            statement->rows[i].label.len == 0)
            return false;
        last = largest_mark(value) > last ? largest_mark(value) : last;
    }
    return last > 0;
}

/* "(1)" is the mark 1. */
static text bare_mark(text printed) {
    bool inside = text_starts(printed, TEXT("(")) && text_ends(printed, TEXT(")"));
    return inside ? text_trim(text_slice(printed, 1, printed.len - 1)) : printed;
}

static void take_marks(struct arena *arena, struct statement *statement, int column) {
    for (int i = 0; i < statement->row_count; i++) {
        struct value *value = &statement->rows[i].values[column - 1];
        text mark = bare_mark(statement->rows[i].values[column].printed);
        text before = value_marks(value);
        if (statement->rows[i].values[column].kind != VALUE_BLANK)
            value_set_marks(arena, value, before.len == 0 ? mark : text_join(arena, before, TEXT(" "), mark));
    }
}

static void labels_take_marks(struct arena *arena, struct statement *statement) {
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        text mark = bare_mark(row->values[0].printed), more = value_marks(&row->values[0]);
        if (more.len > 0)
            mark = text_join(arena, mark, TEXT(" "), more);
        if (row->values[0].kind != VALUE_BLANK)
            row->marks = row->marks.len == 0 ? mark : text_join(arena, row->marks, TEXT(" "), mark);
    }
}

/* "Low | - | High": nothing but dashes between figures, under no head of their own. */
static bool column_leads_to(const struct statement *statement, int column) {
    int dashes = 0;
    if (column == 0 || column + 1 >= statement->column_count || !lacks_head(statement, column))
        return false;
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *values = &statement->rows[i].values[column];
        if (values->kind == VALUE_BLANK)
            continue;
        if (values->kind != VALUE_NIL || values[-1].kind != VALUE_NUMBER || values[1].kind != VALUE_NUMBER)
            return false;
        dashes++;
    }
    return dashes >= 2;
}

/* Columns in which nothing is printed are an accident of the layout; numbers of notes are no figures. */
static void drop_columns(const struct build *build, const struct draft *draft, struct statement *statement) {
    for (int i = statement->column_count - 1; i >= 0; i--) {
        bool marks = column_used(statement, i) && column_marks(statement, i);
        bool of_labels = column_marks_labels(statement, i), years = column_ends_labels(statement, i);
        if (marks)
            take_marks(build->arena, statement, i);
        if (of_labels)
            labels_take_marks(build->arena, statement);
        if (years)
            labels_take_years(build->arena, statement, i);
        if (marks || of_labels || years || !column_used(statement, i) || column_refers(draft, statement, i) ||
            column_leads_to(statement, i))
            drop_column(statement, i);
    }
}

static bool prints_percent(const struct value *value) {
    return value->kind == VALUE_NUMBER && value->unit == UNIT_PERCENT;
}

/* A figure beside an amount of money. */
static bool stands_beside_money(const struct statement *statement, int row, int column) {
    const struct value *values = statement->rows[row].values;
    bool money = false;
    for (int k = 0; k < statement->column_count; k++)
        money = money || (statement->columns[k].measure == MEASURE_AMOUNT && values[k].kind == VALUE_NUMBER &&
                          values[k].unit == UNIT_CURRENCY);
    return money && values[column].kind == VALUE_NUMBER;
}

/* "Constant currency revenues" are an amount: neither head nor figures tell of a change or of percent. */
static bool is_amount_after_all(const struct column *column, int percent) {
    for (int i = 0; i < column->head_count; i++)
        if (column_tells_change(column->heads[i]))
            return false;
    return percent == 0;
}

/*
 * A change is one in percent where a figure beside an amount of money says so, for a change in dollars never bears the
 * sign; where all stand beside rates, most of them have to.
 */
static void settle_measures(struct statement *statement) {
    for (int k = 0; k < statement->column_count; k++) {
        struct column *column = &statement->columns[k];
        int percent = 0, all = 0, money = 0, beside = 0;
        for (int i = 0; i < statement->row_count; i++) {
            all += statement->rows[i].values[k].kind == VALUE_NUMBER ? 1 : 0;
            percent += prints_percent(&statement->rows[i].values[k]) ? 1 : 0;
            bool at_money = stands_beside_money(statement, i, k);
            money += at_money ? 1 : 0;
            beside += at_money && prints_percent(&statement->rows[i].values[k]) ? 1 : 0;
        }
        if (column->measure == MEASURE_CHANGE && (beside > 0 || (money == 0 && percent * 2 > all)))
            column->measure = MEASURE_PERCENT_CHANGE;
        if (column->measure == MEASURE_PERCENT_CHANGE_CC && is_amount_after_all(column, percent)) {
            column->measure = MEASURE_AMOUNT;
            column->basis = column->basis == BASIS_UNSTATED ? BASIS_NON_GAAP : column->basis;
            columns_settle_constant(statement->columns, statement->column_count, k);
        }
    }
}

/* ---- identity ---- */

/* The currency of most signs printed in the body, by a vote of one against one; empty where none is. */
static text currency_of_cells(const struct draft *draft) {
    text most = {NULL, 0};
    int lead = 0;
    for (int i = draft->head_count; i < draft->rows.count; i++)
        for (int k = 0; k < draft->rows.row[i]->cell_count; k++) {
            text code = scale_currency_of_sign(cell_currency(&draft->rows.row[i]->cells[k]));
            if (code.len == 0)
                continue;
            most = lead == 0 ? code : most;
            lead += text_equal(code, most) ? 1 : -1;
        }
    return most;
}

/* "49.9p" is in pence, "Earnings (\u00a3 million)" in pounds; empty where no row tells. */
static text currency_of_rows(const struct draft *draft) {
    for (int i = draft->head_count; i < draft->rows.count; i++) {
        const struct grid_row *row = draft->rows.row[i];
        text code = scale_of_label(row->label) != 0 ? scale_currency_of_sign(row->label) : (text){NULL, 0};
        for (int k = 0; k < row->cell_count && code.len == 0; k++)
            if (measure_is_pence(cell_measure(&row->cells[k])))
                code = TEXT("GBP");
        if (code.len > 0)
            return code;
    }
    return (text){NULL, 0};
}

/* By its title, the figures' signs, or a row: the heads of columns may tell another. */
static text currency_of(const struct draft *draft) {
    text printed = currency_of_cells(draft);
    if (draft->title.scale.currency.len > 0)
        return draft->title.scale.currency;
    return printed.len > 0 ? printed : currency_of_rows(draft);
}

/* Every sign of its figures is a dollar's, but not "US$" or "C$". */
static bool is_any_dollar(const struct draft *draft) {
    bool dollar = false;
    for (int i = draft->head_count; i < draft->rows.count; i++)
        for (int k = 0; k < draft->rows.row[i]->cell_count; k++) {
            text sign = cell_currency(&draft->rows.row[i]->cells[k]);
            if (sign.len > 0 && !text_equal(sign, ANY_DOLLAR))
                return false;
            dollar = dollar || sign.len > 0;
        }
    return dollar && draft->title.scale.currency.len == 0;
}

static bool heads_tell_currency(const struct statement *statement) {
    for (int i = 0; i < statement->column_count; i++)
        if (statement->columns[i].currency.len > 0)
            return true;
    return false;
}

static void read_identity(const struct build *build, const struct draft *draft, struct statement *statement) {
    const struct title *title = &draft->title;
    statement->kind = draft_kind(draft);
    statement->title = title->name;
    statement->above = title->above;
    statement->lead = title->lead;
    statement->entity = title->entity;
    statement->scale = title->scale.factor;
    statement->scale_note = title->scale.note;
    statement->period_note = title_period_below(build->arena, title);
    statement->document = build->document_type;
    statement->unaudited = title->unaudited;
    statement->last_line = build->layout->first_line + (uint32_t)draft->rows.row[draft->rows.count - 1]->line;
    int line = title->name_line >= 0 ? title->name_line : draft->rows.row[0]->line;
    statement->origin = layout_line_origin(build->layout, line);
}

static void read_columns(const struct build *build, const struct draft *draft, const struct period_words *told,
                         struct statement *statement) {
    struct head_context context = {told, statement->kind == STATEMENT_BALANCE, build->combined};
    statement->column_count = draft->column_count;
    statement->columns = ARENA_ARRAY(build->arena, struct column, draft->column_count);
    heading_read(build->arena, &draft->rows, 0, draft->head_count, &context, statement->columns,
                 statement->column_count);
    bool any_dollar = is_any_dollar(draft) && !heads_tell_currency(statement);
    text currency = columns_settle_currency(statement->columns, statement->column_count, currency_of(draft));
    statement->currency = any_dollar ? ANY_DOLLAR : currency;
}

/* "PRO FORMA CONDENSED STATEMENTS OF OPERATIONS", of a company that combines with none. */
static bool is_called_pro_forma(const struct build *build, const struct statement *statement) {
    return statement->kind == STATEMENT_INCOME && !build->combined &&
           text_matches(statement->title, "unaudited? pro forma ... statement|statements of ...") &&
           !text_matches(statement->title, "... gaap|reported|actual|reconciliation ...");
}

/* A table called "Non-GAAP" has columns of that basis; a bridge of such a name leads to it from the other. */
static void take_title_basis(const struct build *build, struct statement *statement) {
    if (statement->kind != STATEMENT_OTHER && statement->kind != STATEMENT_INCOME)
        return;
    bool gaap =
        text_matches(statement->title, "us? gaap quarterly|annual? financial? results|basis|highlights|summary?");
    bool non_gaap =
        text_matches(statement->title, "non gaap quarterly|annual? financial? results|basis|highlights|summary?") ||
        is_called_pro_forma(build, statement);
    for (int i = 0; i < statement->column_count && (gaap || non_gaap); i++)
        if (statement->columns[i].basis == BASIS_UNSTATED)
            statement->columns[i].basis = gaap ? BASIS_GAAP : BASIS_NON_GAAP;
}

/* The last words in the box beside the heads, "Aircraft deliveries"; empty where it holds none but a scale note. */
static text box_of(const struct draft *draft) {
    struct scale scale;
    for (int i = draft->head_count - 1; i >= 0; i--) {
        text box = draft->rows.row[i]->label;
        if (!text_empty(box) && !scale_read(box, &scale))
            return box;
    }
    return (text){NULL, 0};
}

/* "Earnings per diluted share": what the rows count that are printed to the cent. */
static bool box_tells_per_share(const struct draft *draft) {
    for (int i = 0; i < draft->head_count; i++) {
        text box = draft->rows.row[i]->label;
        if (text_matches(box, "... per ... share|ads|unit ...") &&
            !text_matches(box, "... except|excluding|data|amounts|thousands|millions|billions ..."))
            return true;
    }
    return false;
}

static bool prints_cents(const struct statement *statement, const struct row *row) {
    int cents = 0;
    for (int i = 0; i < statement->column_count; i++) {
        if (row->values[i].kind != VALUE_NUMBER || statement->columns[i].measure != MEASURE_AMOUNT)
            continue;
        if (row->values[i].amount.places < 2)
            return false;
        cents++;
    }
    return cents > 0;
}

/* "Factors impacting EPS", over figures of which nothing tells a scale: what the rows count, too. */
static bool title_tells_per_share(const struct statement *statement) {
    static const char of_more[] =
        "... and|income|earnings|reconcil*|reconciliation|computation|calculation|except|data|statement|statements ...";
    return statement->scale == 0 && statement->kind == STATEMENT_OTHER &&
           (text_matches(statement->title, "... eps notes?") ||
            text_matches(statement->title, "... per common|diluted|basic? share|unit")) &&
           !text_matches(statement->title, of_more);
}

/* "Percent change", alone in the box beside the heads. */
static bool box_tells_percent(const struct draft *draft) {
    return text_matches(box_of(draft), "percent|percentage|pct change|changes|growth");
}

/* No figure of the row is larger than changes in percent are, or bears a currency's sign. */
static bool may_be_changes(const struct statement *statement, const struct row *row) {
    enum { CHANGE_MOST = 1000 };
    for (int i = 0; i < statement->column_count; i++) {
        const struct value *value = &row->values[i];
        if (value->kind == VALUE_NUMBER &&
            (value->money || decimal_compare(decimal_abs(value->amount), decimal_of(CHANGE_MOST, 0)) >= 0))
            return false;
    }
    return true;
}

/* What the box beside the heads, or the title, says that rows count which say nothing themselves. */
static void take_unit_told(const struct draft *draft, struct statement *statement) {
    bool per_share = box_tells_per_share(draft) || title_tells_per_share(statement), percent = box_tells_percent(draft);
    for (int i = 0; (per_share || percent) && i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (row->role == ROLE_HEADING || row->unit != UNIT_CURRENCY)
            continue;
        if (per_share && prints_cents(statement, row))
            unit_set(statement, row, UNIT_PER_SHARE, 1);
        else if (percent && may_be_changes(statement, row))
            unit_set(statement, row, UNIT_PERCENT, 1);
    }
}

/* "Page", "Pages 2-3" over a column, and no period over any: a table of contents, whatever its sections count. */
static bool lists_pages(const struct statement *statement) {
    bool pages = false;
    for (int i = 0; i < statement->column_count; i++) {
        const struct column *column = &statement->columns[i];
        if (date_known(column->period.end))
            return false;
        pages |= column->head_count > 0 && text_matches(column->heads[column->head_count - 1], "page|pages ...");
    }
    return pages;
}

/* "10.A.45": what exhibits are numbered by. */
static bool is_exhibit_number(text t) {
    size_t at = 0;
    t = text_trim(t);
    while (at < t.len && is_digit(t.ptr[at]))
        at++;
    return at > 0 && at + 3 < t.len && t.ptr[at] == '.' && is_alpha(t.ptr[at + 1]) && t.ptr[at + 2] == '.' &&
           is_digit(t.ptr[at + 3]);
}

/* A sign of money or percent stands somewhere in it. */
static bool bears_sign(const struct draft *draft) {
    for (int i = 0; i < draft->rows.count; i++)
        for (int k = 0; draft->rows.row[i]->kind == GRID_CELLS && k < draft->rows.row[i]->cell_count; k++) {
            const struct amount amount = cell_amount(&draft->rows.row[i]->cells[k]);
            if (amount.percent || amount.currency.len > 0)
                return true;
        }
    return false;
}

/* Numbers of exhibits stand where heads do, or lead a good part of the rows, and no figure has a sign. */
static bool lists_exhibits(const struct draft *draft, const struct statement *statement) {
    int numbers = 0;
    if (bears_sign(draft))
        return false;
    for (int i = 0; i < statement->column_count; i++)
        for (int h = 0; h < statement->columns[i].head_count; h++)
            if (is_exhibit_number(statement->columns[i].heads[h]))
                return true;
    for (int i = 0; i < statement->row_count; i++)
        numbers += is_exhibit_number(statement->rows[i].label) ? 1 : 0;
    return numbers * 4 > statement->row_count;
}

/* "The following shows how the portfolio went on (dollars in thousands):", above figures that bear signs. */
static bool sentence_leads(const struct draft *draft) {
    enum { LED_ROWS_LEAST = 3 };
    return draft->title.lead.len > 0 && has_amount_rows(draft, LED_ROWS_LEAST) && bears_sign(draft);
}

static bool has_heads(const struct statement *statement) {
    for (int i = 0; i < statement->column_count; i++)
        if (statement->columns[i].head_count > 0)
            return true;
    return false;
}

/* Figures under no title, no head and no sentence that leads to them are a list of pages, telephones or the like. */
static bool is_table_of_figures(const struct draft *draft, const struct statement *statement) {
    bool headed = draft->title.has_kind || has_heads(statement) || sentence_leads(draft);
    return headed && statement->column_count > 0 && !lists_pages(statement) && !lists_exhibits(draft, statement);
}

/* One row under heads of its own, over several columns, may be a table. */
static bool may_hold_rows(const struct draft *draft) {
    bool one_does = draft->head_count > 0 && draft->column_count > 1;
    return has_amount_rows(draft, one_does ? 1 : AMOUNT_ROWS_LEAST);
}

/* What is told in a line alone is no statement, whatever stands above it. */
static void take_lone_row(const struct draft *draft, struct statement *statement) {
    if (!has_amount_rows(draft, AMOUNT_ROWS_LEAST) && statement->kind != STATEMENT_SEGMENT)
        statement->kind = STATEMENT_OTHER;
}

static bool tells_period(const struct statement *statement) {
    for (int i = 0; i < statement->column_count; i++)
        if (date_known(statement->columns[i].period.end))
            return true;
    return false;
}

/* It is one where it stands below another in its grid, or where its heads tell periods and its figures bear signs. */
static bool holds_rows(const struct draft *draft, const struct statement *statement) {
    if (has_amount_rows(draft, AMOUNT_ROWS_LEAST))
        return true;
    return statement->column_count > 1 && (draft->parted || (tells_period(statement) && bears_sign(draft)));
}

/* "GAAP", what is adjusted, "Non-GAAP" side by side: a reconciliation, where neither title nor rows say what it is. */
static void take_kind_of_columns(const struct draft *draft, struct statement *statement) {
    bool has[BASIS_NON_GAAP + 1] = {false};
    for (int i = 0; i < statement->column_count; i++)
        has[statement->columns[i].basis] = true;
    bool bridge = has[BASIS_ADJUSTMENT] && has[BASIS_NON_GAAP] && !has[BASIS_UNSTATED] &&
                  statement->columns[0].basis == BASIS_GAAP;
    if (bridge && statement->kind == STATEMENT_OTHER && !draft->title.has_kind)
        statement->kind = STATEMENT_RECONCILIATION;
}

bool statement_build(const struct build *build, struct draft *draft, struct statement *out, struct period_words *told) {
    if (!may_hold_rows(draft))
        return false;
    read_identity(build, draft, out);
    *told = period_words_of(title_period(build->arena, &draft->title));
    read_columns(build, draft, told, out);
    take_title_basis(build, out);
    take_kind_of_columns(draft, out);
    int end = body_end(draft);
    struct row_source source = {build->layout, &draft->rows, draft->head_count, end, build->words};
    rows_read(build->arena, &source, out, build->diag);
    drop_columns(build, draft, out);
    settle_measures(out);
    growth_find(out);
    if (!holds_rows(draft, out) || !is_table_of_figures(draft, out))
        return false;
    take_lone_row(draft, out);
    if (out->scale == 0)
        out->scale = draft->title.scale.factor = columns_tell_scale(out, &out->scale_note);
    units_assign(build->arena, build->layout, &draft->title.scale, box_of(draft), out, build->diag);
    take_unit_told(draft, out);
    if (draft->title.has_kind || has_heads(out)) /* "Sales" may be of what a sentence tells, as of investments */
        concepts_assign(build->arena, out);
    int note_line = end < draft->rows.count ? draft->rows.row[end]->line : draft->rows.row[end - 1]->line + 1;
    notes_read(build->arena, build->layout, build->words, note_line, out);
    return true;
}

/* A word that is rare, and looked for before those beside it. */
static bool has_combined(text t) { return text_has(t, TEXT("combined")); }

static bool grid_combines(const struct grid *grid) {
    for (int i = 0; i < grid->row_count; i++)
        for (int k = 0; k < grid->rows[i].cell_count; k++)
            if (grid->rows[i].cells[k].kind == AMOUNT_NONE && has_combined(grid->rows[i].cells[k].text) &&
                text_matches(grid->rows[i].cells[k].text, "... pro forma combined ..."))
                return true;
    return false;
}

bool statement_combines(const struct layout *layout) {
    for (int i = 0; i < layout->block_count; i++) {
        const struct block *block = &layout->blocks[i];
        if (block->kind == BLOCK_GRID && grid_combines(block->grid))
            return true;
        if (block->kind == BLOCK_PARAGRAPH && has_combined(block->text) &&
            (text_has(block->text, TEXT("pro forma combined")) || text_has(block->text, TEXT("combined pro forma"))))
            return true;
    }
    return false;
}
