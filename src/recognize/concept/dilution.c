/* dilution: see dilution.h. */
#include "recognize/concept/dilution.h"

#include "recognize/concept/label.h"

enum dilution dilution_of(const struct words *words) {
    bool undiluted = words_match(words, "... no|without|before dilution ...");
    bool basic =
        undiluted || words_hold(words, "basic") || words_hold(words, "primary") || words_hold(words, "undiluted");
    bool diluted = !undiluted && (words_hold(words, "diluted") || words_hold(words, "dilution") ||
                                  words_match(words, "... dilutive net? earnings|income|loss|eps ..."));
    if (basic && diluted)
        return DILUTION_BOTH;
    return basic ? DILUTION_BASIC : diluted ? DILUTION_DILUTED : DILUTION_UNTOLD;
}

enum dilution dilution_of_row(const struct statement *statement, int row) {
    enum dilution told = DILUTION_UNTOLD;
    for (int at = row; at >= 0 && told == DILUTION_UNTOLD; at = statement->rows[at].section) {
        struct concept_label label;
        concept_label_read(&label, statement->rows[at].label);
        told = dilution_of(&label.words);
    }
    return told;
}
