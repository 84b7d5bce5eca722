/*
 * What decisions are asked, and the one of their words that is a figure.
 */
#include "correct/decision.h"

int decided_before(const struct corrections *corrections, text filing) {
    int low = 0, high = corrections->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (text_compare(text_from(corrections->filings[middle].filing), filing) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct decided *decided_of(const struct corrections *corrections, text filing) {
    int at = corrections == NULL ? 0 : decided_before(corrections, filing);
    if (corrections == NULL || at == corrections->count)
        return NULL;
    return text_equal(filing, text_from(corrections->filings[at].filing)) ? &corrections->filings[at] : NULL;
}

static bool is_dash(text t) {
    return text_equal(t, TEXT("-")) || text_equal(t, TEXT("--")) || text_equal(t, TEXT("—")) ||
           text_equal(t, TEXT("–")) || text_equal(t, TEXT("nil"));
}

bool decision_value(text words, enum value_kind *kind, decimal *amount) {
    text t = text_trim(words);
    bool closed = text_starts(t, TEXT("(")) && text_ends(t, TEXT(")"));
    bool minus = closed || text_starts(t, TEXT("-"));
    *amount = decimal_of(0, 0);
    *kind = is_dash(t) ? VALUE_NIL : text_equal(t, TEXT("blank")) ? VALUE_BLANK : VALUE_NUMBER;
    if (*kind != VALUE_NUMBER)
        return true;
    if (!decimal_parse(minus ? text_trim(text_slice(t, 1, t.len - closed)) : t, amount))
        return false;
    *amount = minus ? decimal_negate(*amount) : *amount;
    return true;
}

static void put_spot(struct buffer *out, struct spot spot) { buffer_format(out, "%u:%u\n", spot.line, spot.column); }

/* Each text with its length, so that no two different lists of decisions are the same bytes. */
static void put_text(struct buffer *out, text t) {
    buffer_format(out, "%zu ", t.len);
    buffer_text(out, t);
    buffer_byte(out, '\n');
}

void corrections_hash(const struct corrections *corrections, text filing, char out[SHA256_HEX]) {
    const struct decided *decided = decided_of(corrections, filing);
    struct buffer all = BUFFER_EMPTY;
    out[0] = '\0';
    for (int i = 0; decided != NULL && i < decided->count; i++) {
        const struct decision *it = &decided->decisions[i];
        put_spot(&all, it->at);
        put_spot(&all, it->under);
        buffer_format(&all, "%s %d\n", correction_kind_name(it->kind), it->period.months);
        put_text(&all, it->read);
        put_text(&all, it->now);
        put_text(&all, it->note);
    }
    if (decided != NULL && decided->count > 0)
        sha256_hex(buffer_view(&all), out);
    buffer_free(&all);
}
