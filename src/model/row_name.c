/*
 * row_name: what a row is called away from its statement. Filings print
 * "Basic" and "Diluted" under "Earnings per share:"; alone they name nothing.
 */
#include "model/model.h"

static const text telling[] = {TEXT_INIT("share"), TEXT_INIT("per ")};

static bool tells_unit(text label) {
    for (size_t i = 0; i < sizeof telling / sizeof *telling; i++) {
        if (text_has(label, telling[i])) {
            return true;
        }
    }
    return false;
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
    static const text leads[] = {TEXT_INIT(":"), TEXT_INIT("-"), TEXT_INIT("\xe2\x80\x93"), TEXT_INIT("\xe2\x80\x94")};
    heading = text_trim(heading);
    for (size_t i = 0; i < sizeof leads / sizeof *leads;) {
        bool led = text_ends(heading, leads[i]);
        if (led)
            heading = text_trim(text_slice(heading, 0, heading.len - leads[i].len));
        i = led ? 0 : i + 1;
    }
    return heading;
}

text row_name(struct arena *arena, const struct statement *statement, int row) {
    const struct row *it = &statement->rows[row];
    int section = needs_section(it) ? telling_section(statement, it) : -1;

    if (text_empty(it->label)) {
        return it->concept != CONCEPT_NONE ? text_from(concept_title(it->concept)) : (text){0};
    }
    if (section < 0) {
        return without_lead(it->label);
    }
    return text_join(arena, without_lead(statement->rows[section].label), TEXT(": "), without_lead(it->label));
}

text reconciliation_name(struct arena *arena, const struct report *report, const struct reconciliation *it) {
    if (it->unit == UNIT_PER_SHARE && report_value(report, it->gaap_cell) != NULL) {
        return row_name(arena, &report->statements[it->gaap_cell.statement], it->gaap_cell.row);
    }
    return text_empty(it->label) ? text_from(concept_title(it->measure)) : it->label;
}
