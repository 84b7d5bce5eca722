/*
 * check: the table of checks, in the order of their findings. A new check is a
 * row here, a function in checks.h and a code in diag.def.
 */
#include "check/check.h"

#include "check/checks.h"

static void (*const checks[])(const struct checking *checking) = {
    reading_check,   footing_check, crossfoot_check,      balance_check,   roll_forward_check, ratio_check,
    per_share_check, shares_check,  told_twice_check,     agreement_check, retold_check,       year_to_date_check,
    parts_check,     change_check,  reconciliation_check, claim_check,     disclosure_check,
};

void check_report(struct arena *arena, struct report *report, struct diag *diag) {
    struct checking checking = {arena, report, diag};

    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        checks[i](&checking);
    }
}
