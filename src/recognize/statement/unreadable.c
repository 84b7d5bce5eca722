/*
 * A title of its own on a line, and below it several lines with two amounts or
 * more: a statement whose blanks were lost, mostly.
 */
#include "recognize/statement/unreadable.h"

#include "recognize/statement/title.h"

enum { TITLE_MOST = 100, WINDOW = 40, AMOUNTS_LEAST = 2, LINES_LEAST = 3 };

/* A line of running prose may begin like a title: "Consolidated Statements of Operations are". */
static bool is_prose(text t) {
    return t.len > TITLE_MOST || text_starts(t, TEXT("(")) || text_ends(t, TEXT(".")) || title_is_prose(t);
}

static bool is_primary(text line) {
    enum statement_kind kind;
    text t = text_trim(line);
    return !is_prose(t) && title_kind(t, &kind) && kind_is_primary(kind);
}

static bool has_amounts(text line) {
    int amounts = 0;
    text word;
    struct amount amount;
    while (text_next_word(&line, &word))
        amounts += amount_whole(word, &amount) && amount.kind == AMOUNT_NUMBER;
    return amounts >= AMOUNTS_LEAST;
}

static bool amounts_follow(const struct layout *layout, int title) {
    int lines = 0;
    for (int i = title + 1; i < layout->line_count && i <= title + WINDOW && lines < LINES_LEAST; i++)
        lines += has_amounts(layout->lines[i].text);
    return lines >= LINES_LEAST;
}

void unreadable_tell(const struct layout *layout, struct diag *diag) {
    for (int i = 0; i < layout->line_count; i++) {
        text line = layout->lines[i].text;
        if (!is_primary(line) || !amounts_follow(layout, i))
            continue;
        diag_report(diag, DIAG_TABLE_UNREADABLE, layout_line_origin(layout, i), line,
                    "the columns below this title could not be told apart");
    }
}
