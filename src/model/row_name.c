/*
 * row_name: what a row is called away from its statement. Filings print
 * "Basic" and "Diluted" under "Earnings per share:"; alone they name nothing.
 */
#include "model/model.h"

/* "Net income attributable to common shareholders" tells whose it is, and not that it is a figure a share. */
static bool tells_unit(text label) {
    static const char *const telling[] = {"per ", "per-", NULL};
    return text_has_word(label, TEXT("share")) || text_has_word(label, TEXT("shares")) || text_has_any(label, telling);
}

static bool needs_section(const struct row *row) {
    return (row->unit == UNIT_PER_SHARE || row->unit == UNIT_SHARES) && !tells_unit(row->label);
}

/* The nearest heading that holds the row and tells its unit; -1 where none does. */
static int telling_section(const struct statement *statement, const struct row *row) {
    int section = row->section;

    while (section >= 0 && !tells_unit(statement->rows[section].label)) {
        section = statement->rows[section].section;
    }
    return section;
}

/* "Net income per share -", "Earnings per share:": the sign leads to the rows below and is no part of a name. */
static text without_lead(text heading) {
    static const char *const leads[] = {":", "-", "\xe2\x80\x93", "\xe2\x80\x94", NULL};
    return text_without_endings(heading, leads);
}

/* "See Notes", "note 9", "Note B". */
static bool is_reference(text words) {
    words = text_starts_fold(words, TEXT("see ")) ? text_trim(text_skip(words, 4)) : words;
    if (!text_starts_fold(words, TEXT("note"))) {
        return false;
    }
    words = text_skip(words, text_starts_fold(words, TEXT("notes")) ? 5 : 4);
    return text_empty(words) || (words.len > 1 && words.len <= 4 && words.ptr[0] == ' ');
}

/* "(See Notes)", "(Note 9)": away from its statement a name refers to nothing. */
static text without_reference(text label) {
    label = text_trim(label);
    size_t open = label.len;

    while (open > 0 && label.ptr[open - 1] != '(') {
        open--;
    }
    if (open < 2 || !text_ends(label, TEXT(")"))) {
        return label;
    }
    return is_reference(text_slice(label, open, label.len - 1)) ? text_trim(text_slice(label, 0, open - 1)) : label;
}

/* "- As reported" below "Net income -". */
static text without_dash(text label) { return text_starts(label, TEXT("- ")) ? text_trim(text_skip(label, 2)) : label; }

/* Of a figure a share that does not say so: the heading "Diluted" above it; empty where none does. */
static text dilution_above(const struct statement *statement, const struct row *row) {
    static const char *const own[] = {"basic", "diluted", NULL};
    static const text told[] = {TEXT_INIT("basic"), TEXT_INIT("diluted"), TEXT_INIT("basic and diluted")};

    if (row->unit != UNIT_PER_SHARE || row->section < 0 || text_has_any(row->label, own)) {
        return (text){0};
    }
    text heading = without_lead(statement->rows[row->section].label);
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        if (text_equal_fold(heading, told[i])) {
            return told[i];
        }
    }
    return (text){0};
}

static text with_dilution(struct arena *arena, const struct statement *statement, const struct row *row, text label) {
    text dilution = dilution_above(statement, row);
    return text_empty(dilution) ? label : text_join(arena, label, TEXT(", "), dilution);
}

text row_name(struct arena *arena, const struct statement *statement, int row) {
    const struct row *it = &statement->rows[row];
    int section = needs_section(it) ? telling_section(statement, it) : -1;

    if (text_empty(it->label)) {
        return it->concept != CONCEPT_NONE ? text_from(concept_title(it->concept)) : (text){0};
    }
    text label = without_lead(without_reference(it->label));
    if (section < 0) {
        return with_dilution(arena, statement, it, label);
    }
    text heading = without_lead(without_reference(statement->rows[section].label));
    return text_join(arena, heading, TEXT(": "), without_dash(label));
}

text cell_name(struct arena *arena, const struct statement *statement, int row, int column) {
    const struct row *it = &statement->rows[row];
    const struct column *head = &statement->columns[column];
    text name = row_name(arena, statement, row), of = head->member;
    bool per_share = it->unit == UNIT_CURRENCY && head->unit == UNIT_PER_SHARE;

    if (text_empty(of) && per_share && head->head_count > 0) {
        of = head->heads[head->head_count - 1];
    }
    if (it->basis == BASIS_UNSTATED || it->concept != CONCEPT_NONE || it->non_gaap != NON_GAAP_NONE || text_empty(of) ||
        text_empty(name)) {
        return name;
    }
    return text_join(arena, of, TEXT(", "), name);
}

text reconciliation_name(struct arena *arena, const struct report *report, const struct reconciliation *it) {
    const struct cell_ref at = it->gaap_cell;
    if (it->unit == UNIT_PER_SHARE && report_value(report, at) != NULL &&
        report->statements[at.statement].rows[at.row].unit == UNIT_PER_SHARE) {
        return row_name(arena, &report->statements[at.statement], at.row);
    }
    return text_empty(it->label) ? text_from(concept_title(it->measure)) : it->label;
}
