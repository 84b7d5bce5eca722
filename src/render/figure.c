/*
 * Words and figures; tables where there are choices.
 */
#include "render/figure.h"

#include "render/content/content.h"

text figure_filed(const struct template *template, const struct value *value) {
    switch (value->kind) {
    case VALUE_BLANK:
        return TEXT("");
    case VALUE_NIL:
        return template->numbers.nil;
    default:
        return value->printed;
    }
}

static bool is_currency(uint32_t c) { return c == '$' || c == 0x20AC || c == 0xA3 || c == 0xA5; }

text figure_without_currency(struct arena *arena, text figure, text *sign) {
    size_t open = text_starts(figure, TEXT("(")), bytes = 1;
    text rest = text_skip(figure, open);
    *sign = TEXT("");
    if (rest.len == 0 || !is_currency(text_code_point(rest, &bytes)))
        return figure;
    text bare = text_trim(text_skip(rest, bytes));
    if (bare.len == 0) /* a sign alone is what is printed */
        return figure;
    *sign = text_slice(rest, 0, bytes);
    return text_join(arena, text_slice(figure, 0, open), TEXT(""), bare);
}

/* "$" where the source prints one before the value. */
static text currency_filed(const struct report *report, const struct value *value) {
    enum { REACH = 16 };
    text line = report_line(report, value->origin);
    size_t end = text_bytes_before(line, value->origin.column);
    size_t begin = end > REACH ? end - REACH : 0;
    text found = TEXT("");
    for (size_t at = begin, bytes = 1; at < line.len && at <= end; at += bytes) {
        uint32_t c = text_code_point(text_skip(line, at), &bytes);
        if (is_currency(c))
            found = text_slice(line, at, at + bytes);
        else if (c != ' ' && c != '(' && c != 0xA0 && at < end)
            found = TEXT("");
    }
    return found;
}

/* Where the source prints a percent sign behind the value, though `printed` leaves it out. */
static bool percent_filed(const struct report *report, const struct value *value) {
    text rest = text_skip(report_line(report, value->origin),
                          text_bytes_before(report_line(report, value->origin), value->origin.column));
    size_t at = text_find(rest, value->printed);
    if (value->kind != VALUE_NUMBER || at == text_npos || text_has(value->printed, TEXT("%")))
        return false;
    rest = text_skip(rest, at + value->printed.len);
    while (rest.len > 0 && (rest.ptr[0] == ' ' || rest.ptr[0] == ')'))
        rest = text_skip(rest, 1);
    return rest.len > 0 && rest.ptr[0] == '%';
}

/* With its first byte, an ASCII minus, made an en dash, which is as wide as a figure. */
static text with_dash(struct arena *arena, text t) {
    return t.len > 0 && t.ptr[0] == '-' ? text_join(arena, TEXT("–"), TEXT(""), text_skip(t, 1)) : t;
}

text figure_computed(struct arena *arena, const struct template *template, decimal amount) {
    struct buffer buffer = BUFFER_EMPTY;
    bool minus = template->numbers.negative == NEGATIVE_MINUS && decimal_sign(amount) < 0;
    if (minus)
        buffer_string(&buffer, "–");
    decimal_write_accounting(&buffer, minus ? decimal_abs(amount) : amount);
    return buffer_keep(&buffer, arena);
}

text figure_percent(struct arena *arena, const struct template *template, decimal percent) {
    text bare = figure_computed(arena, template, percent);
    bool closed = text_ends(bare, TEXT(")"));
    return text_join(arena, text_slice(bare, 0, bare.len - closed), TEXT("%"), closed ? TEXT(")") : TEXT(""));
}

text figure_signed_percent(struct arena *arena, const struct template *template, decimal percent) {
    int sign = decimal_sign(percent);
    text bare = figure_percent(arena, template, decimal_abs(percent));
    return text_join(arena, sign > 0 ? TEXT("+") : sign < 0 ? TEXT("\u2013") : TEXT(""), TEXT(""), bare);
}

/* "Net Income": its second word is written large as well. */
static bool is_titled(text label) {
    size_t blank = text_find_byte(label, ' ');
    text second = blank == text_npos ? (text){0} : text_skip(label, blank + 1);
    while (second.len > 0 && !is_alpha(second.ptr[0]))
        second = text_skip(second, 1);
    return second.len > 0 && is_upper(second.ptr[0]);
}

text basis_label(struct arena *arena, text basis, text label) {
    if (text_starts_fold(label, basis)) /* "GAAP earnings per share" says it itself */
        return label;
    bool sentence = label.len > 1 && is_upper(label.ptr[0]) && is_lower(label.ptr[1]) && !is_titled(label);
    text first = sentence ? text_lower(arena, text_slice(label, 0, 1)) : text_slice(label, 0, 1);
    return text_format(arena, "%.*s %.*s%.*s", TEXT_ARG(basis), TEXT_ARG(first), TEXT_ARG(text_skip(label, 1)));
}

/* "EBITDA (1)", "Net income**": without the mark of a note that stands elsewhere. */
static text without_mark(text label) {
    size_t end = label.len, open = text_npos;
    for (size_t i = 0; i < end; i++)
        open = label.ptr[i] == '(' ? i : open;
    if (end > 0 && label.ptr[end - 1] == ')' && open != text_npos && open > 0 && end - open <= 4)
        end = open;
    while (end > 0 && (is_blank(label.ptr[end - 1]) || label.ptr[end - 1] == '*'))
        end--;
    return text_slice(label, 0, end);
}

static text end_row_name(struct arena *arena, const struct report *report, struct cell_ref cell) {
    if (report_value(report, cell) == NULL)
        return (text){0};
    return without_mark(row_name(arena, &report->statements[cell.statement], cell.row));
}

text end_label(struct arena *arena, const struct template *template, const struct report *report,
               const struct reconciliation *it, bool gaap) {
    text basis = gaap ? template->words.gaap : template->words.non_gaap;
    text first = end_row_name(arena, report, it->gaap_cell), last = end_row_name(arena, report, it->non_gaap_cell);
    if (text_empty(first) || text_empty(last) || text_equal_fold(first, last))
        return basis_label(arena, basis, reconciliation_name(arena, report, it));
    if (!gaap)
        return last;
    bool told = text_has(first, basis) || text_has(first, TEXT("reported"));
    return told ? first : basis_label(arena, basis, first);
}

text corrected_marks(const struct content *content, text marks, struct cell_ref at) {
    if (!report_corrected(content->report, at))
        return marks;
    return text_format(content->arena, "%.*s%s‡", TEXT_ARG(marks), marks.len > 0 ? " " : "");
}

struct table_cell figure_cell(const struct content *content, const struct value *value, struct cell_ref at) {
    struct table_cell cell = {.filed = value->kind != VALUE_BLANK, .at = at};
    text sign = TEXT(""), filed = with_dash(content->arena, figure_filed(content->template, value));
    bool words = value->kind == VALUE_TEXT; /* "$8.5 billion" has its sign nowhere else */
    cell.figure = words ? filed : figure_without_currency(content->arena, filed, &sign);
    if (value->unit == UNIT_PERCENT && percent_filed(content->report, value))
        cell.figure = text_join(content->arena, cell.figure, TEXT(""), TEXT("%"));
    cell.marks = corrected_marks(content, value_marks(value), at);
    cell.group = (int)value->unit;
    cell.words = words;
    if (value_is_amount(value))
        cell.currency = sign.len > 0 ? sign : currency_filed(content->report, value);
    return cell;
}

text currency_sign(text currency) {
    static const char *const signs[][2] = {{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (text_equal(currency, text_from(signs[i][0])))
            return text_from(signs[i][1]);
    return currency;
}

text currency_sign_of(const struct statement *statement, enum unit unit) {
    bool pence = unit == UNIT_PER_SHARE && text_equal(statement->currency, TEXT("GBP"));
    bool money = unit == UNIT_CURRENCY || unit == UNIT_PER_SHARE;
    return money && !pence ? currency_sign(statement->currency) : TEXT("");
}

text scale_words(int64_t scale) {
    if (scale == 1000)
        return TEXT("in thousands");
    if (scale == 1000000)
        return TEXT("in millions");
    return scale == 1000000000 ? TEXT("in billions") : TEXT("");
}

/* "thousands):", "each of the quarters (dollars in millions):": a line that a sentence ends with, and its brackets. */
static bool is_rest_of_sentence(text t) {
    return t.len > 0 && is_lower(t.ptr[0]) &&
           (text_find_byte(t, '(') != text_npos || text_find_byte(t, ')') != text_npos);
}

text scale_note_words(const struct statement *statement) {
    static const char *const scales[] = {"thousand", "million", "billion", NULL};
    text note = statement->scale_note;
    if (!is_rest_of_sentence(note))
        return note;
    for (size_t open = 0; open < note.len; open++) {
        size_t close = note.ptr[open] == '(' ? text_find_byte(text_skip(note, open), ')') : text_npos;
        if (close != text_npos && text_has_any(text_slice(note, open, open + close), scales))
            return text_slice(note, open, open + close + 1);
    }
    return scale_words(statement->scale);
}

static const char *months_words(int months) {
    static const char *const words[] = {
        [1] = "One month",   [2] = "Two months",  [3] = "Three months",  [4] = "Four months",
        [5] = "Five months", [6] = "Six months",  [7] = "Seven months",  [8] = "Eight months",
        [9] = "Nine months", [10] = "Ten months", [11] = "Eleven months"};
    return months >= 1 && months <= 11 ? words[months] : "Year";
}

/* Quarters of 13 weeks each, now and then one more, and their sums are told in months, as they are usually called. */
static bool tells_weeks(period when) {
    enum { QUARTER_WEEKS = 13, WEEKS_MONTHS = 52, MONTHS = 12, APART_MOST = 52 };
    int apart = when.weeks * MONTHS - when.months * WEEKS_MONTHS;
    return when.weeks > 0 && when.weeks % QUARTER_WEEKS > 1 && apart <= APART_MOST && apart >= -APART_MOST;
}

text length_words(struct arena *arena, period when) {
    if (when.months == 0)
        return TEXT("");
    if (when.days > 0)
        return text_format(arena, "%d days", when.days);
    if (tells_weeks(when))
        return text_format(arena, "%d weeks", when.weeks);
    if (when.trailing && when.months == 12)
        return TEXT("Twelve months");
    return when.months <= 12 ? text_from(months_words(when.months)) : text_format(arena, "%d months", when.months);
}

text period_words(struct arena *arena, period when) {
    text day = date_words(arena, when.end);
    if (when.months == 0)
        return day;
    return text_format(arena, "%.*s ended %.*s", TEXT_ARG(length_words(arena, when)), TEXT_ARG(day));
}

text unbroken_days(struct arena *arena, text t) {
    struct buffer buffer = BUFFER_EMPTY;
    for (size_t i = 0; i < t.len; i++) {
        bool inside = t.ptr[i] == ' ' && i > 0 && i + 1 < t.len && is_alpha(t.ptr[i - 1]) && is_digit(t.ptr[i + 1]);
        if (inside)
            buffer_utf8(&buffer, 0xA0);
        else
            buffer_byte(&buffer, t.ptr[i]);
    }
    return buffer_keep(&buffer, arena);
}

text period_quarter_words(struct arena *arena, period when) {
    text day = date_words(arena, when.end);
    if (when.months == 3)
        return text_format(arena, "quarter ended %.*s", TEXT_ARG(day));
    if (when.months == 0)
        return text_format(arena, "period ended %.*s", TEXT_ARG(day));
    text length = text_lower(arena, length_words(arena, when));
    return text_format(arena, "%.*s ended %.*s", TEXT_ARG(length), TEXT_ARG(day));
}

text statement_source(struct arena *arena, const struct statement *statement) {
    return text_format(arena, "%.*s%slines %u–%u", TEXT_ARG(statement->document),
                       statement->document.len > 0 ? ", " : "", (unsigned)statement->origin.line,
                       (unsigned)statement->last_line);
}

size_t bullet_length(text t) {
    static const uint32_t bullets[] = {0xB7,   0x2022, 0x2023, 0x2043, 0x220E, 0x25A0, 0x25A1, 0x25AA, 0x25AB,
                                       0x25CB, 0x25CF, 0x25E6, 0x25FC, 0x27A2, 0xF0A7, 0xF0A8, 0xF0B7, 0xF0D8};
    size_t bytes = 0;
    uint32_t c = t.len > 0 ? text_code_point(t, &bytes) : 0;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (c == bullets[i])
            return bytes;
    return 0;
}
