/*
 * The columns are the rows of a table: a name and a function that writes one
 * field of one fact. A filing without figures gets one record that tells the
 * filing alone, so that every file tells which filing it was made from.
 */
#include "render/csv/csv.h"

#include "render/csv/field.h"
#include "render/standing.h"

/* One figure and where it stands; `statement` NULL: the filing alone. */
struct fact {
    const struct report *report;
    const struct statement *statement;
    const struct row *row;
    const struct column *column;
    const struct value *value;
    const struct standing *standing;
    struct cell_ref at;
};

/* ---- small things ---- */

static void write_date(struct buffer *out, date d) {
    if (date_known(d))
        date_write(out, d);
}

static void write_name(struct buffer *out, const char *name) {
    if (name != NULL)
        buffer_string(out, name);
}

static void write_scale(struct buffer *out, int64_t scale) {
    if (scale > 0)
        buffer_format(out, "%lld", (long long)scale);
}

/* A number of the source's places, which is 0 where there is none. */
static void write_place(struct buffer *out, size_t place) {
    if (place > 0)
        buffer_format(out, "%zu", place);
}

/* ---- the fields ---- */

static const struct filing *filing_of(const struct fact *fact) { return &fact->report->filing; }

static void put_registrant(struct buffer *out, const struct fact *fact) {
    const struct header *header = &filing_of(fact)->header;
    text name = filing_of(fact)->registrant.text;
    bool of_header = text_empty(name) && header->registrant_count > 0;
    csv_words(out, of_header ? header->registrants[0].name : name);
}

static void put_cik(struct buffer *out, const struct fact *fact) { csv_words(out, filing_of(fact)->cik); }
static void put_accession(struct buffer *out, const struct fact *fact) {
    csv_words(out, filing_of(fact)->header.accession);
}
static void put_form(struct buffer *out, const struct fact *fact) { csv_words(out, filing_of(fact)->form); }
static void put_report_date(struct buffer *out, const struct fact *fact) {
    write_date(out, filing_of(fact)->report_date);
}
static void put_file(struct buffer *out, const struct fact *fact) { csv_words(out, fact->report->name); }
static void put_sha256(struct buffer *out, const struct fact *fact) { buffer_string(out, fact->report->sha256); }

static void put_statement(struct buffer *out, const struct fact *fact) { buffer_format(out, "%d", fact->at.statement); }
static void put_kind(struct buffer *out, const struct fact *fact) {
    write_name(out, statement_kind_name(fact->statement->kind));
}
static void put_title(struct buffer *out, const struct fact *fact) { csv_words(out, fact->statement->title); }
static void put_entity(struct buffer *out, const struct fact *fact) { csv_words(out, fact->statement->entity); }
static void put_document(struct buffer *out, const struct fact *fact) { csv_words(out, fact->statement->document); }

static void put_row(struct buffer *out, const struct fact *fact) { buffer_format(out, "%d", fact->at.row); }
static void put_label(struct buffer *out, const struct fact *fact) { csv_words(out, fact->row->label); }
static void put_section(struct buffer *out, const struct fact *fact) {
    if (fact->row->section >= 0)
        csv_words(out, fact->statement->rows[fact->row->section].label);
}
static void put_role(struct buffer *out, const struct fact *fact) { write_name(out, role_name(fact->row->role)); }
/*
 * The row's, for what the row counts and tells of what was: a percentage in the row of revenue is no revenue, and what
 * is expected none yet.
 */
static void put_concept(struct buffer *out, const struct fact *fact) {
    if (fact->value->unit == fact->row->unit && !fact->column->expected)
        write_name(out, row_element(fact->row));
}
static void put_non_gaap(struct buffer *out, const struct fact *fact) {
    write_name(out, non_gaap_key(fact->row->non_gaap));
}

static void put_column(struct buffer *out, const struct fact *fact) { buffer_format(out, "%d", fact->at.column); }

/* As the column's head tells it, or else the row's own words: "GAAP net income". */
static void put_basis(struct buffer *out, const struct fact *fact) {
    enum basis basis = fact->column->basis != BASIS_UNSTATED ? fact->column->basis : fact->row->basis;
    write_name(out, basis_name(basis));
}
static void put_period_end(struct buffer *out, const struct fact *fact) { write_date(out, fact->column->period.end); }
static void put_months(struct buffer *out, const struct fact *fact) {
    if (date_known(fact->column->period.end))
        buffer_format(out, "%d", fact->column->period.months);
}
static void put_measure(struct buffer *out, const struct fact *fact) {
    write_name(out, measure_name(fact->column->measure));
}
static void put_member(struct buffer *out, const struct fact *fact) { csv_words(out, fact->column->member); }

static void put_value_kind(struct buffer *out, const struct fact *fact) {
    write_name(out, value_kind_name(fact->value->kind));
}
static void put_printed(struct buffer *out, const struct fact *fact) { csv_words(out, fact->value->printed); }
static void put_value(struct buffer *out, const struct fact *fact) {
    if (value_is_amount(fact->value))
        decimal_write(out, fact->value->amount);
}

/* The cell's own: a percentage or a figure per share beside an amount is in no thousands. */
static int64_t scale_of(const struct fact *fact) { return value_scale(fact->statement, fact->at.row, fact->at.column); }

static void put_scale(struct buffer *out, const struct fact *fact) { write_scale(out, scale_of(fact)); }

/* The value times its scale, empty where the scale is not told: a wrong thousand is worse than none. */
static void put_amount(struct buffer *out, const struct fact *fact) {
    decimal amount;
    bool known = value_is_amount(fact->value) && scale_of(fact) > 0 &&
                 decimal_multiply(fact->value->amount, scale_of(fact), &amount);
    if (known)
        decimal_write(out, amount);
}
static void put_unit(struct buffer *out, const struct fact *fact) { write_name(out, unit_name(fact->value->unit)); }
static void put_currency(struct buffer *out, const struct fact *fact) {
    if (fact->value->unit == UNIT_CURRENCY || fact->value->unit == UNIT_PER_SHARE)
        csv_words(out, column_currency(fact->statement, fact->column));
}
static void put_marks(struct buffer *out, const struct fact *fact) { csv_words(out, value_marks(fact->value)); }
static void put_doubtful(struct buffer *out, const struct fact *fact) {
    buffer_string(out, fact->value->doubtful ? "true" : "false");
}

/* What a correction changed about the fact, and what is printed where it put another figure. */
static void put_corrected(struct buffer *out, const struct fact *fact) {
    const struct report *report = fact->report;
    bool any = false;
    for (int i = 0; i < report->correction_count; i++) {
        const struct correction *it = &report->corrections[i];
        if (!it->fits || it->at.statement != fact->at.statement || (it->at.row >= 0 && it->at.row != fact->at.row) ||
            (it->at.column >= 0 && it->at.column != fact->at.column))
            continue;
        buffer_format(out, "%s%s", any ? " " : "", correction_kind_name(it->kind));
        any = true;
    }
}
static void put_expected(struct buffer *out, const struct fact *fact) {
    buffer_string(out, fact->column->expected ? "true" : "false");
}
static void put_filed(struct buffer *out, const struct fact *fact) { csv_words(out, value_filed(fact->value)); }

static void put_line(struct buffer *out, const struct fact *fact) { write_place(out, fact->value->origin.line); }
static void put_line_column(struct buffer *out, const struct fact *fact) {
    write_place(out, fact->value->origin.column);
}
static void put_offset(struct buffer *out, const struct fact *fact) {
    if (fact->value->origin.line > 0)
        buffer_format(out, "%zu", fact->value->origin.offset);
}
static void put_length(struct buffer *out, const struct fact *fact) { write_place(out, fact->value->origin.length); }

static void put_checks(struct buffer *out, const struct fact *fact) {
    buffer_format(out, "%d", fact->standing->checks);
}
static void put_verdict(struct buffer *out, const struct fact *fact) {
    if (fact->standing->checks > 0)
        write_name(out, verdict_name(fact->standing->worst));
}

static const struct {
    const char *name;
    bool of_filing; /* told without a fact, too */
    void (*put)(struct buffer *out, const struct fact *fact);
} fields[] = {
    {"registrant", true, put_registrant},
    {"cik", true, put_cik},
    {"accession", true, put_accession},
    {"form", true, put_form},
    {"report_date", true, put_report_date},
    {"file", true, put_file},
    {"sha256", true, put_sha256},
    {"document", false, put_document},
    {"statement", false, put_statement},
    {"statement_kind", false, put_kind},
    {"statement_title", false, put_title},
    {"entity", false, put_entity},
    {"row", false, put_row},
    {"label", false, put_label},
    {"section", false, put_section},
    {"role", false, put_role},
    {"concept", false, put_concept},
    {"non_gaap", false, put_non_gaap},
    {"column", false, put_column},
    {"basis", false, put_basis},
    {"period_end", false, put_period_end},
    {"months", false, put_months},
    {"measure", false, put_measure},
    {"member", false, put_member},
    {"kind", false, put_value_kind},
    {"printed", false, put_printed},
    {"value", false, put_value},
    {"scale", false, put_scale},
    {"amount", false, put_amount},
    {"unit", false, put_unit},
    {"currency", false, put_currency},
    {"marks", false, put_marks},
    {"doubtful", false, put_doubtful},
    {"line", false, put_line},
    {"line_column", false, put_line_column},
    {"offset", false, put_offset},
    {"length", false, put_length},
    {"checks", false, put_checks},
    {"verdict", false, put_verdict},
    {"corrected", false, put_corrected},
    {"filed", false, put_filed},
    {"expected", false, put_expected},
};
enum { FIELD_COUNT = sizeof fields / sizeof fields[0] };

static void write_head(struct buffer *out) {
    for (int i = 0; i < FIELD_COUNT; i++)
        buffer_format(out, "%s%s", i > 0 ? "," : "", fields[i].name);
    buffer_string(out, "\r\n");
}

static void write_fact(struct buffer *out, const struct fact *fact) {
    for (int i = 0; i < FIELD_COUNT; i++) {
        if (i > 0)
            buffer_byte(out, ',');
        if (fact->statement != NULL || fields[i].of_filing)
            fields[i].put(out, fact);
    }
    buffer_string(out, "\r\n");
}

/* A blank cell is no fact. */
static int write_row(struct buffer *out, const struct report *report, const struct standings *standings, int statement,
                     int row) {
    struct fact fact = {.report = report, .statement = &report->statements[statement], .at = {statement, row, 0}};
    int count = 0;
    fact.row = &fact.statement->rows[row];
    for (int c = 0; c < fact.statement->column_count && fact.row->values != NULL; c++) {
        fact.value = &fact.row->values[c];
        if (fact.value->kind == VALUE_BLANK)
            continue;
        fact.at.column = c;
        fact.column = &fact.statement->columns[c];
        fact.standing = standing_of(standings, fact.at);
        write_fact(out, &fact);
        count++;
    }
    return count;
}

bool csv_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                struct diag *diag) {
    (void)template;
    struct standings standings = standings_of(arena, report);
    int count = 0;
    write_head(out);
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++)
            count += write_row(out, report, &standings, s, r);
    if (count == 0)
        write_fact(out, &(struct fact){.report = report});
    if (!buffer_ok(out))
        diag_report(diag, DIAG_OUTPUT_FAILED, (struct origin){0}, TEXT(""), "csv: out of memory");
    return buffer_ok(out);
}
