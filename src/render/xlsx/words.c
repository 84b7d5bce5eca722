/*
 * xlsx_words: names for the terms of the model, in the words of the field.
 */
#include "render/xlsx/words.h"

#include "base/buffer.h"
#include "base/date.h"
#include "render/figure.h"

static const struct {
    const char *name, *meaning;
} verdicts[] = {
    [VERDICT_EXACT] = {"exact", "ties to the last printed digit"},
    [VERDICT_WITHIN_ROUNDING] = {"within rounding",
                                 "differs by no more than rounding to the last printed digit explains"},
    [VERDICT_IMPROBABLE_ROUNDING] = {"improbable rounding", "rounding could explain the difference, but rarely does"},
    [VERDICT_BROKEN] = {"broken", "the figures as printed do not agree"},
    [VERDICT_UNTESTABLE] = {"untestable", "a part is missing or no number"},
    [VERDICT_DOUBTFUL] = {"doubtful", "this reading of the source is not certain"},
    [VERDICT_UNPLACED] = {"unplaced", "a figure could not be placed in its column and was left out"},
    [VERDICT_OBSERVED] = {"observed", "seen in the disclosure, with the rule; no figure is at odds"},
    [VERDICT_DECIDED] = {"decided", "a person corrected the reading, or lets the figure stand as it is filed"},
};

static const char *const claim_verdicts[] = {
    [CLAIM_TIES] = "ties",
    [CLAIM_DERIVED] = "derived",
    [CLAIM_CONFLICTS] = "conflicts",
    [CLAIM_NOT_IN_TABLES] = "not in the tables",
    [CLAIM_FORWARD_LOOKING] = "forward-looking",
};

static const char *const adjustments[] = {
    [ADJUSTMENT_OTHER] = "other",
    [ADJUSTMENT_STOCK_COMPENSATION] = "stock compensation",
    [ADJUSTMENT_AMORTIZATION] = "amortization",
    [ADJUSTMENT_RESTRUCTURING] = "restructuring",
    [ADJUSTMENT_ACQUISITION] = "acquisition",
    [ADJUSTMENT_IMPAIRMENT] = "impairment",
    [ADJUSTMENT_LITIGATION] = "litigation",
    [ADJUSTMENT_TAX_EFFECT] = "tax effect",
};

static const char *const kinds[] = {
    [STATEMENT_INCOME] = "Income statement",
    [STATEMENT_BALANCE] = "Balance sheet",
    [STATEMENT_CASH_FLOW] = "Cash flow",
    [STATEMENT_EQUITY] = "Equity",
    [STATEMENT_RECONCILIATION] = "Reconciliation as filed",
    [STATEMENT_SEGMENT] = "Segments",
    [STATEMENT_OTHER] = "Table",
};

static const char *const bases[] = {
    [BASIS_UNSTATED] = "",
    [BASIS_GAAP] = "GAAP",
    [BASIS_ADJUSTMENT] = "Adjustments",
    [BASIS_NON_GAAP] = "Non-GAAP",
};

static const char *const measures[] = {
    [MEASURE_AMOUNT] = "",
    [MEASURE_PERCENT_OF_REVENUE] = "% of revenue",
    [MEASURE_CHANGE] = "Change",
    [MEASURE_PERCENT_CHANGE] = "% change",
    [MEASURE_PERCENT_CHANGE_CC] = "% change, constant currency",
};

const char *words_verdict(enum verdict verdict) { return verdicts[verdict].name; }

const char *words_verdict_meaning(enum verdict verdict) { return verdicts[verdict].meaning; }

const char *words_claim_verdict(enum claim_verdict verdict) { return claim_verdicts[verdict]; }

const char *words_adjustment(enum adjustment_type type) { return adjustments[type]; }

const char *words_basis(enum basis basis) { return bases[basis]; }

const char *words_kind(enum statement_kind kind) { return kinds[kind]; }

text words_span(struct arena *arena, period when) {
    text length = length_words(arena, when);
    return length.len > 0 ? text_join(arena, length, TEXT(" "), TEXT("ended")) : length;
}

/* Two parts with a separator, which stays away where either is empty. */
static text join(struct arena *arena, text a, const char *separator, text b) {
    return a.len && b.len ? text_join(arena, a, text_from(separator), b) : a.len ? a : b;
}

text words_period(struct arena *arena, period when) {
    return join(arena, words_span(arena, when), " ", date_words(arena, when.end));
}

text words_marks(struct arena *arena, text marks) {
    struct buffer out = BUFFER_EMPTY;
    text rest = marks, mark;

    while (text_next_word(&rest, &mark)) {
        bool letter = mark.len && is_alnum(mark.ptr[0]);
        buffer_format(&out, letter ? "%s(%.*s)" : "%s%.*s", out.len ? " " : "", TEXT_ARG(mark));
    }
    return buffer_keep(&out, arena);
}

text words_column(struct arena *arena, const struct column *column) {
    text name = join(arena, text_from(bases[column->basis]), ", ", text_from(measures[column->measure]));

    name = join(arena, name, ", ", column->member);
    return join(arena, name, " ", words_marks(arena, column->marks));
}

text words_heads(struct arena *arena, const struct column *column) {
    text heads = TEXT("");

    for (int i = 0; i < column->head_count; i++)
        heads = join(arena, heads, " ", column->heads[i]);
    return heads;
}

/* With its marks: "Results (A)". */
static text with_marks(struct arena *arena, text label, const struct row *row) {
    return join(arena, label, " ", words_marks(arena, row->marks));
}

text words_unit(struct arena *arena, enum unit unit, text currency) {
    static const char *const units[] = {[UNIT_SHARES] = "shares",
                                        [UNIT_PERCENT] = "%",
                                        [UNIT_BASIS_POINTS] = "basis points",
                                        [UNIT_RATIO] = "ratio",
                                        [UNIT_COUNT] = "number"};

    if (unit == UNIT_CURRENCY)
        return currency;
    if (unit == UNIT_PER_SHARE)
        return text_format(arena, "%.*s per share", TEXT_ARG(currency));
    return text_from(units[unit]);
}

text words_line(struct arena *arena, const struct statement *statement, int row) {
    const struct row *line = &statement->rows[row];

    if (line->label.len)
        return with_marks(arena, line->label, line);
    if (line->concept != CONCEPT_NONE)
        return text_format(arena, "[%s]", concept_title(line->concept));
    return line->role == ROLE_ITEM ? TEXT("[unlabelled]") : TEXT("[unlabelled total]");
}

text words_subject(struct arena *arena, const struct statement *statement, int row) {
    const struct row *line = &statement->rows[row];

    if (line->label.len)
        return with_marks(arena, row_name(arena, statement, row), line);
    return words_line(arena, statement, row);
}

text words_place(struct arena *arena, const struct report *report, struct origin at, text printed) {
    text type = at.document < (uint32_t)report->document_count ? report->documents[at.document].type : TEXT("");
    text place = text_format(arena, "line %u, column %u", at.line, at.column);

    return join(arena, join(arena, type, ", ", place), ": ", printed);
}
