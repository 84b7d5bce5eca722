/*
 * From what was read and found to an exit status.
 */
#include "delivery/status.h"

enum status filing_status(const struct report *report, const struct diag *diag) {
    if (report->statement_count == 0 && diag_count_of(diag, DIAG_TABLE_UNREADABLE) > 0)
        return STATUS_UNREADABLE;
    return report_broken(report) ? STATUS_BROKEN : STATUS_CLEAN;
}
