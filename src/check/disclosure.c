/*
 * disclosure: the table of rules on non-GAAP measures, each with the day from
 * which it is in force, and which filings it speaks of. Without a day of the
 * report none is looked at. Foreign private issuers' reports (Form 6-K) are
 * left out: Regulation G excepts most of them, Item 10(e) all.
 */
#include "check/disclosure.h"

#include "check/checks.h"

/*
 * Regulation G and Item 10(e) of Regulation S-K: Release 33-8176, in force from 28 March 2003. The staff's Compliance
 * and Disclosure Interpretations on non-GAAP measures: first of 11 January 2010, revised on 17 May 2016.
 */
static const struct {
    enum diag_code code;
    date from;
    const char *source;
    void (*observe)(const struct observing *);
} rules[] = {
    {DIAG_NON_GAAP_UNRECONCILED, {2003, 3, 28}, "Regulation G, 17 CFR 244.100(a)", unreconciled_observe},
    {DIAG_NON_GAAP_FIRST, {2003, 3, 28}, "Regulation S-K, Item 10(e)(1)(i)(A)", prominence_observe},
    {DIAG_NON_GAAP_STATEMENT, {2010, 1, 11}, "Non-GAAP C&DI 102.10", whole_statement_observe},
    {DIAG_NON_RECURRING, {2003, 3, 28}, "Regulation S-K, Item 10(e)(1)(ii)(B)", non_recurring_observe},
    {DIAG_LIQUIDITY_PER_SHARE, {2003, 3, 28}, "Release 33-8176; Non-GAAP C&DI 102.05", liquidity_observe},
    {DIAG_EBITDA_START, {2010, 1, 11}, "Non-GAAP C&DI 103.02", ebitda_observe},
    {DIAG_NET_OF_TAX, {2016, 5, 17}, "Non-GAAP C&DI 102.11", net_of_tax_observe},
    {DIAG_USEFULNESS_MISSING, {2003, 3, 28}, "Regulation S-K, Item 10(e)(1)(i)(C)", usefulness_observe},
};

/* The last day that the statements tell of: the report is of a later one. Outlooks stand in tables of other kinds. */
static date last_period(const struct report *report) {
    date last = {0};
    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        for (int c = 0; kind_is_primary(statement->kind) && c < statement->column_count; c++)
            if (date_known(statement->columns[c].period.end) &&
                (!date_known(last) || date_compare(statement->columns[c].period.end, last) > 0))
                last = statement->columns[c].period.end;
    }
    return last;
}

/* The day of the cover, else of the release; where neither is told, a day that it is not before. */
static date report_day(const struct report *report) {
    if (date_known(report->filing.report_date))
        return report->filing.report_date;
    return date_known(report->release.date) ? report->release.date : last_period(report);
}

/* An exhibit alone does not tell its form; amounts in another currency are a foreign issuer's. */
static bool is_domestic(const struct report *report) {
    if (report->filing.found)
        return text_starts(report->filing.form, TEXT("8-K"));
    for (int s = 0; s < report->statement_count; s++)
        if (!text_equal(report->statements[s].currency, TEXT("USD")))
            return false;
    return true;
}

void disclosure_check(const struct checking *checking) {
    struct observing observing = {checking, report_day(checking->report), NULL, DIAG_INTERNAL};
    if (!date_known(observing.day) || !checking->report->release.found || !is_domestic(checking->report))
        return;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (date_compare(observing.day, rules[i].from) < 0)
            continue;
        observing.source = rules[i].source;
        observing.code = rules[i].code;
        rules[i].observe(&observing);
    }
}
