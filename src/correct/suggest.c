/*
 * The file that a person starts from. Whatever a filing says gets into it as a
 * comment or inside quotes, and cannot leave either.
 */
#include "correct/correct.h"

/* ---- words, safe ---- */

static bool is_control(char c) { return (unsigned char)c < ' ' || c == '\x7F'; }

/* In double quotes, as YAML escapes them; controls are left out. */
static void put_quoted(struct buffer *out, text t) {
    buffer_byte(out, '"');
    for (size_t i = 0; i < t.len; i++) {
        char c = t.ptr[i];
        if (c == '"' || c == '\\')
            buffer_byte(out, '\\');
        if (!is_control(c))
            buffer_byte(out, c);
    }
    buffer_byte(out, '"');
}

/* Behind a "#": controls, line ends among them, become blanks. */
static void put_comment(struct buffer *out, text t) {
    for (size_t i = 0; i < t.len; i++)
        buffer_byte(out, is_control(t.ptr[i]) ? ' ' : t.ptr[i]);
}

static void put_place(struct buffer *out, struct origin at, text read) {
    buffer_format(out, "# - at: \"%u:%u\"\n#   read: ", at.line, at.column);
    put_quoted(out, read);
    buffer_byte(out, '\n');
}

/* ---- findings ---- */

static bool is_open(const struct finding *finding) {
    switch (finding->verdict) {
    case VERDICT_BROKEN:
    case VERDICT_IMPROBABLE_ROUNDING:
    case VERDICT_DOUBTFUL:
    case VERDICT_UNPLACED:
        return finding->origin.line > 0 && finding->code != DIAG_CORRECTION_UNFIT;
    default:
        return false;
    }
}

/* What the source prints at the place, up to a blank. */
static text printed_at(const struct report *report, struct origin at) {
    text line = report_line(report, at), printed = text_skip(line, text_bytes_before(line, at.column));
    return text_slice(printed, 0, text_find_byte(printed, ' '));
}

/* The figure that the finding is about; what the source prints where it is no cell. */
static text read_of(const struct report *report, const struct finding *finding) {
    const struct value *value = finding->cell_count > 0 ? report_value(report, finding->cells[0]) : NULL;
    bool there =
        value != NULL && value->origin.line == finding->origin.line && value->origin.column == finding->origin.column;
    return there ? value->printed : printed_at(report, finding->origin);
}

static void put_choices(struct buffer *out, const struct finding *finding) {
    if (finding->verdict == VERDICT_UNPLACED) {
        buffer_string(out,
                      "#   under: \"LINE:COLUMN\"   # of any figure of the column it belongs to\n#   value: \"\"\n");
        return;
    }
    buffer_string(out, "#   stands: true            # it is right as filed; or else\n#   value: \"");
    if (finding->has_numbers)
        decimal_write_accounting(out, finding->expected);
    buffer_string(out, "\"            # what it should read\n");
}

static bool same_place(const struct finding *a, const struct finding *b) {
    return a->origin.line == b->origin.line && a->origin.column == b->origin.column;
}

/* One entry a place, whatever number of checks speak of it: all they say stands above the first. */
static void put_finding(struct buffer *out, const struct report *report, int index) {
    const struct finding *finding = &report->findings[index];
    for (int i = 0; i < index; i++)
        if (is_open(&report->findings[i]) && same_place(&report->findings[i], finding))
            return;
    buffer_byte(out, '\n');
    for (int i = index; i < report->finding_count; i++) {
        const struct finding *told = &report->findings[i];
        if (!is_open(told) || !same_place(told, finding))
            continue;
        buffer_string(out, "# ");
        put_comment(out, told->message);
        buffer_format(out, " [%s]\n", diag_code_name(told->code));
    }
    put_place(out, finding->origin, read_of(report, finding));
    put_choices(out, finding);
    buffer_string(out, "#   note: \"\"\n");
}

/* ---- what is not told ---- */

static void put_scale(struct buffer *out, const struct statement *statement) {
    buffer_string(out, "\n# Nothing tells the scale of ");
    put_comment(out, statement->title);
    buffer_string(out, "\n");
    put_place(out, statement->origin, statement->title);
    buffer_string(out, "#   scale: 1000\n#   note: \"\"\n");
}

static const struct value *first_figure(const struct statement *statement, int column) {
    for (int r = 0; r < statement->row_count; r++)
        if (statement->rows[r].values != NULL && statement->rows[r].values[column].kind == VALUE_NUMBER)
            return &statement->rows[r].values[column];
    return NULL;
}

static void put_period(struct buffer *out, const struct statement *statement, int column) {
    const struct value *value = first_figure(statement, column);
    if (value == NULL)
        return;
    buffer_format(out, "\n# Nothing tells the period of column %d of ", column + 1);
    put_comment(out, statement->title);
    buffer_string(out, "\n");
    put_place(out, value->origin, value->printed);
    buffer_string(out, "#   period: YYYY-MM-DD\n#   months: 3\n#   note: \"\"\n");
}

static void put_untold(struct buffer *out, const struct statement *statement) {
    if (statement->scale == 0 && statement->title.len > 0)
        put_scale(out, statement);
    for (int c = 0; c < statement->column_count; c++)
        if (statement->columns[c].measure == MEASURE_AMOUNT && !date_known(statement->columns[c].period.end))
            put_period(out, statement, c);
}

bool corrections_suggest(struct buffer *out, const struct report *report) {
    struct buffer body = BUFFER_EMPTY;
    for (int i = 0; i < report->finding_count; i++)
        if (is_open(&report->findings[i]))
            put_finding(&body, report, i);
    for (int s = 0; s < report->statement_count; s++)
        put_untold(&body, &report->statements[s]);
    if (body.len > 0) {
        buffer_string(out, "# Nothing here is decided until the # before an entry's lines is taken away; remove the\n"
                           "# decision of an entry that is not meant. See docs/corrections.md.\n");
        buffer_format(out, "filing: %s\nname: ", report->sha256);
        put_quoted(out, report->name);
        buffer_string(out, "\ncorrections:\n");
        buffer_text(out, buffer_view(&body));
    }
    bool any = body.len > 0 && buffer_ok(&body);
    buffer_free(&body);
    return any;
}
