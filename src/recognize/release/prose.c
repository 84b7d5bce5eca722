/*
 * prose: walks the sentences of headline and body. A figure in dollars is
 * claimed of a measure only if nothing but connecting words ("for the first
 * quarter of fiscal 2003 was") stands between the two; a second figure takes
 * over measure and period from the first one under the same condition
 * ("compared with ... in the fourth quarter"). Percentages and shares of other
 * measures are not read yet.
 */
#include "recognize/release/prose.h"

#include "recognize/release/prose_words.h"

/* Where figures are sought in the source: the search goes on behind the last one found. */
struct place {
    struct origin at; /* of the paragraph */
    int line;         /* index into the document's lines */
    size_t offset;    /* bytes into that line */
};

struct figure {
    size_t begin, end; /* in the sentence, the dollar sign and the words that belong to it included */
    size_t digits_end;
    decimal value;
    int64_t scale;
    enum unit unit;
};

/* ---- figures ---- */

static const struct {
    const char *word;
    int64_t scale;
} scales[] = {{"thousand", 1000}, {"million", 1000000}, {"billion", 1000000000}};

static size_t blanks_at(text t, size_t at) {
    size_t begin = at;

    while (at < t.len && is_blank(t.ptr[at])) {
        at++;
    }
    return at - begin;
}

static size_t digits_at(text t, size_t at) {
    size_t begin = at;

    while (at < t.len && (is_digit(t.ptr[at]) ||
                          ((t.ptr[at] == ',' || t.ptr[at] == '.') && at + 1 < t.len && is_digit(t.ptr[at + 1])))) {
        at++;
    }
    return at - begin;
}

static void read_scale(text sentence, struct figure *figure) {
    size_t at = figure->end + blanks_at(sentence, figure->end);

    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        text word = text_from(scales[i].word);
        if (text_starts_fold(text_skip(sentence, at), word)) {
            figure->scale = scales[i].scale;
            figure->end = at + word.len;
        }
    }
}

/* The next "$16.0 million" or "$0.02 per share" from `from` on; false where there is none. */
static bool next_figure(text sentence, size_t from, struct figure *figure) {
    for (size_t at = from; at + 1 < sentence.len; at++) {
        size_t digits = sentence.ptr[at] == '$' ? digits_at(sentence, at + 1) : 0;
        *figure = (struct figure){.begin = at, .end = at + 1 + digits, .scale = 1, .unit = UNIT_CURRENCY};
        figure->digits_end = figure->end;
        if (digits > 0 && decimal_parse(text_slice(sentence, at + 1, figure->end), &figure->value)) {
            read_scale(sentence, figure);
            if (prose_says_per_share(text_skip(sentence, figure->end))) {
                figure->unit = UNIT_PER_SHARE;
            }
            return true;
        }
    }
    return false;
}

/* ---- where they stand ---- */

static struct origin find_place(const struct report *report, struct place *place, text digits) {
    const struct document *document = &report->documents[place->at.document];

    for (int i = place->line; i < document->line_count; i++) {
        text line = document->lines[i].text;
        size_t from = i == place->line ? place->offset : 0;
        size_t found = text_find(text_skip(line, from), digits);
        if (found != text_npos) {
            struct origin at = place->at;
            at.line = document->first_line + (uint32_t)i;
            at.column = (uint32_t)text_code_points(text_slice(line, 0, from + found)) + 1;
            at.length = (uint32_t)digits.len;
            at.offset = document->lines[i].offset + from + found;
            place->line = i;
            place->offset = from + found + digits.len;
            return at;
        }
    }
    return place->at;
}

static struct place place_of(const struct report *report, const struct paragraph *paragraph) {
    struct place place = {.at = paragraph->origin};

    if (place.at.document < (uint32_t)report->document_count && place.at.line > 0) {
        place.line = (int)(place.at.line - report->documents[place.at.document].first_line);
    }
    return place;
}

/* ---- sentences ---- */

/* A point, a blank and a capital end a sentence, but not behind "Inc." or a single letter. */
static bool ends_sentence(text t, size_t at) {
    size_t word = at;

    if (t.ptr[at] != '.') {
        return false;
    }
    while (word > 0 && is_alpha(t.ptr[word - 1])) {
        word--;
    }
    return at + 2 < t.len && is_blank(t.ptr[at + 1]) && !is_lower(t.ptr[at + 2]) && at - word != 1 &&
           !text_equal_fold(text_slice(t, word, at), TEXT("inc"));
}

static bool next_sentence(text *rest, text *sentence) {
    size_t end = 0;

    *rest = text_trim(*rest);
    if (rest->len == 0) {
        return false;
    }
    while (end < rest->len && !ends_sentence(*rest, end)) {
        end++;
    }
    end = end < rest->len ? end + 1 : end;
    *sentence = text_slice(*rest, 0, end);
    *rest = text_skip(*rest, end);
    return true;
}

static void read_sentence(struct arena *arena, struct report *report, struct place *place, text sentence,
                          const struct fiscal_calendar *calendar) {
    struct told told = {0};
    struct figure figure, next;
    size_t from = 0;
    bool more = next_figure(sentence, 0, &figure);

    while (more) {
        struct claim *claim;
        more = next_figure(sentence, figure.end, &next);
        told = prose_tell(told, text_slice(sentence, from, figure.begin),
                          text_slice(sentence, figure.end, more ? next.begin : sentence.len), calendar);
        claim = ARRAY_ADD(arena, report->claims, report->claim_count);
        claim->text = text_slice(sentence, figure.begin, figure.end);
        claim->sentence = sentence;
        claim->origin = find_place(report, place, text_slice(sentence, figure.begin, figure.digits_end));
        claim->measure = prose_measure(told.measure, figure.unit);
        claim->period = told.period;
        claim->basis = told.basis;
        claim->value = figure.value;
        claim->scale = figure.scale;
        claim->unit = figure.unit;
        claim->verdict = prose_looks_ahead(sentence) ? CLAIM_FORWARD_LOOKING : CLAIM_NOT_IN_TABLES;
        from = figure.end;
        figure = next;
    }
}

void claims_read(struct arena *arena, struct report *report) {
    struct fiscal_calendar calendar = prose_calendar(report);

    for (int p = 0; p < report->release.paragraph_count; p++) {
        const struct paragraph *paragraph = &report->release.paragraphs[p];
        struct place place = place_of(report, paragraph);
        text rest = paragraph->text, sentence;
        if (paragraph->kind != PARAGRAPH_HEADLINE && paragraph->kind != PARAGRAPH_BODY) {
            continue;
        }
        while (next_sentence(&rest, &sentence)) {
            read_sentence(arena, report, &place, sentence, &calendar);
        }
    }
}
