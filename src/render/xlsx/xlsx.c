/*
 * xlsx: from a report to the bytes of a workbook: what it tells of itself, and
 * which sheets it has.
 */
#include "render/xlsx/xlsx.h"

#include "render/content/content.h"
#include "render/xlsx/plan.h"
#include "render/xlsx/sheets.h"
#include "render/xlsx/workbook.h"

static void write_sheets(struct book *book, const void *what) {
    struct plan plan;

    (void)what;
    plan_make(&plan, book);
    cover_write(&plan);
    if (plan.headline)
        headline_write(&plan);
    for (int s = 0; s < plan.report->statement_count; s++)
        statement_write(&plan, s);
    if (plan.reconciliation)
        bridges_write(&plan);
    if (plan.charts)
        charts_write(&plan);
    if (plan.checks)
        checks_write(&plan);
    if (plan.claims)
        claims_write(&plan);
    if (plan.source)
        source_write(&plan);
}

/* The filing's date: that of the report, else of the release, else of the signature. */
static date dated(const struct report *report) {
    const date told[] = {report->filing.report_date, report->release.date, report->filing.signed_on};

    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        if (date_known(told[i]) && date_serial(told[i]) > 0)
            return told[i];
    return (date){0};
}

bool xlsx_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                 struct diag *diag) {
    text registrant = content_registrant(report);
    struct book book = {.arena = arena, .report = report, .template = template, .diag = diag};

    book.imprint = (struct imprint){
        .title = registrant.len ? registrant : report->name,
        .registrant = registrant,
        .source = report->name,
        .comments = text_format(arena, "Made from %.*s, SHA-256 %s", TEXT_ARG(report->name), report->sha256),
        .subject = TEXT("Earnings release: statements, reconciliations and checks"),
        .keywords = TEXT("8-K, earnings release, GAAP, non-GAAP, reconciliation"),
        .dated = dated(report),
    };
    return workbook_make(&book, write_sheets, report, out);
}
