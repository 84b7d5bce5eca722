/*
 * What is told of corrections when all is checked: a finding each, so that
 * every document shows them where it shows what was found.
 */
#include "correct/correct.h"

static const char *const subjects[] = {
    [CORRECTION_VALUE] = "The figure",           [CORRECTION_LABEL] = "The label",
    [CORRECTION_PERIOD] = "The column's period", [CORRECTION_BASIS] = "The column's basis",
    [CORRECTION_KIND] = "The statement's kind",  [CORRECTION_SCALE] = "The statement's scale",
    [CORRECTION_STANDS] = "The figure",
};

static text with_note(struct arena *arena, text words, text note) {
    return note.len == 0 ? words : text_format(arena, "%.*s: %.*s", TEXT_ARG(words), TEXT_ARG(note));
}

static text fitting_words(struct arena *arena, const struct correction *it) {
    text words = text_format(arena, "%s %.*s is read as %.*s, by a correction", subjects[it->kind], TEXT_ARG(it->was),
                             TEXT_ARG(it->now));
    return with_note(arena, words, it->note);
}

static text unfit_words(struct arena *arena, const struct correction *it) {
    if (it->kind == CORRECTION_STANDS)
        return text_format(arena, "A correction lets %.*s stand, and nothing is at odds with it here",
                           TEXT_ARG(it->was));
    return text_format(arena, "A correction was made for %.*s, which is not read here: it was not applied",
                       TEXT_ARG(it->was));
}

static void add(struct arena *arena, struct report *report, const struct correction *it, struct diag *diag) {
    struct finding finding = {.code = it->fits ? DIAG_CORRECTION : DIAG_CORRECTION_UNFIT, .origin = it->origin};
    finding.verdict = it->fits ? VERDICT_DECIDED : VERDICT_DOUBTFUL;
    finding.message = it->fits ? fitting_words(arena, it) : unfit_words(arena, it);
    if (it->fits && report_value(report, it->at) != NULL)
        *ARRAY_ADD(arena, finding.cells, finding.cell_count) = it->at;
    *ARRAY_ADD(arena, report->findings, report->finding_count) = finding;
    if (!it->fits)
        diag_report(diag, finding.code, it->origin, report_line(report, it->origin), "%.*s", TEXT_ARG(finding.message));
}

/* A figure that stands is told by the finding that it settles. */
void corrections_settle(struct arena *arena, struct report *report, struct diag *diag) {
    for (int i = 0; i < report->correction_count; i++)
        if (report->corrections[i].kind != CORRECTION_STANDS || !report->corrections[i].fits)
            add(arena, report, &report->corrections[i], diag);
}
