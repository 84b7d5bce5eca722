/*
 * concept_sector: looks for the caption of the whole below the row, and for the
 * income it tells. Sheets and cash flows put their sectors side by side, or have
 * no caption of the whole. No sector has earnings per share: above them stands
 * the whole, whatever follows.
 */
#include "recognize/concept/sector.h"

#include "recognize/vocabulary.h"

enum { WHOLE_MOST = 24 }; /* rows from a caption to the income it tells */

static bool has_caption(const struct statement *statement, int below) {
    for (int r = 0; r < below; r++)
        if (statement->rows[r].role == ROLE_HEADING)
            return true;
    return false;
}

static bool tells_income(const struct statement *statement, int caption) {
    for (int r = caption + 1; r < statement->row_count && r <= caption + WHOLE_MOST; r++)
        if (text_matches(statement->rows[r].label, "net income|loss|earnings ...") ||
            text_matches(statement->rows[r].label, "income|loss|earnings loss? before ... tax|taxes ...") ||
            text_matches(statement->rows[r].label, "income|loss|earnings loss? from continuing operations ..."))
            return true;
    return false;
}

bool row_is_of_sector(const struct statement *statement, const struct row *row) {
    int at = (int)(row - statement->rows);
    if (row->unit != UNIT_CURRENCY || statement->kind == STATEMENT_BALANCE || statement->kind == STATEMENT_CASH_FLOW ||
        !has_caption(statement, at))
        return false;
    for (int r = at + 1; r < statement->row_count && statement->rows[r].unit != UNIT_PER_SHARE; r++)
        if (statement->rows[r].role == ROLE_HEADING &&
            text_matches(statement->rows[r].label, "total|consolidated company|corporation|consolidated") &&
            tells_income(statement, r))
            return true;
    return false;
}
