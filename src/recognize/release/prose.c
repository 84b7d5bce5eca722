/*
 * prose: walks the sentences of headline, bullets and paragraphs. A figure
 * whose words only connect it to the one before ("or $0.02 per share",
 * "compared with ... in the fourth quarter") is of the same subject; the
 * figures of one subject are a group that check/ ties as a whole. A period is
 * told by the figure's own words, taken over from the figure before, or from
 * the sentence before; behind a word that compares it is never taken over.
 */
#include "recognize/release/prose.h"

#include "recognize/release/figures.h"
#include "recognize/release/prose_words.h"
#include "recognize/release/times.h"

enum { FIGURES_MOST = 48 }; /* of a sentence; tables told as one have more, and are none */

/* Where figures are sought in the source: the search goes on behind the last one found. */
struct place {
    struct origin at; /* of the paragraph */
    int line;         /* index into the document's lines */
    size_t offset;    /* bytes into that line */
};

/* A figure and what its words tell; indices are of the sentence. */
struct stated {
    struct figure figure;
    text before;   /* from the figure before, or what that one was compared with */
    text subject;  /* own or taken over */
    text behind;   /* to the next figure */
    text against;  /* what a change is compared with, where that stands behind it */
    period period; /* no date: not told */
    bool told;
    bool compares;
    int owner; /* the figure whose subject this one shares; itself where the subject is its own */
    struct change_words change;
    bool part;
    enum basis basis;
    bool basis_told;
};

struct reading {
    struct arena *arena;
    struct report *report;
    struct times times;
    struct place place;
    period context; /* what the sentences before speak of */
    bool outlook;   /* under a heading that announces one */
    text sentence;
    struct stated stated[FIGURES_MOST];
    int count;
};

/* ---- where they stand ---- */

static struct origin find_place(const struct report *report, struct place *place, text digits) {
    const struct document *document = &report->documents[place->at.document];
    for (int i = place->line; i < document->line_count; i++) {
        text line = document->lines[i].text;
        size_t from = i == place->line ? place->offset : 0;
        size_t found = text_find(text_skip(line, from), digits);
        if (found == text_npos)
            continue;
        struct origin at = place->at;
        at.line = document->first_line + (uint32_t)i;
        at.column = (uint32_t)text_code_points(text_slice(line, 0, from + found)) + 1;
        at.length = (uint32_t)digits.len;
        at.offset = document->lines[i].offset + from + found;
        place->line = i;
        place->offset = from + found + digits.len;
        return at;
    }
    return place->at;
}

static struct place place_of(const struct report *report, const struct paragraph *paragraph) {
    struct place place = {.at = paragraph->origin};
    if (place.at.document < (uint32_t)report->document_count && place.at.line > 0)
        place.line = (int)(place.at.line - report->documents[place.at.document].first_line);
    return place;
}

/* ---- sentences ---- */

/* A point, a blank and a capital end a sentence, but not behind "Inc." or a single letter. */
static bool ends_sentence(text t, size_t at) {
    static const char *const abbreviations[] = {"inc", "corp", "co", "ltd", "vs", "approx", "no", "mr", "ms", "dr"};
    size_t word = at;
    if (t.ptr[at] != '.')
        return false;
    while (word > 0 && is_alpha(t.ptr[word - 1]))
        word--;
    for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++)
        if (text_equal_fold(text_slice(t, word, at), text_from(abbreviations[i])))
            return false;
    return at + 2 < t.len && is_blank(t.ptr[at + 1]) && !is_lower(t.ptr[at + 2]) && at - word != 1;
}

static bool next_sentence(text *rest, text *sentence) {
    *rest = text_trim(*rest);
    if (rest->len == 0)
        return false;
    size_t end = 0;
    while (end < rest->len && !ends_sentence(*rest, end))
        end++;
    end = end < rest->len ? end + 1 : end;
    *sentence = text_slice(*rest, 0, end);
    *rest = text_skip(*rest, end);
    return true;
}

/* ---- the words of each figure ---- */

static text behind_of(const struct reading *r, int i) {
    size_t end = i + 1 < r->count ? r->stated[i + 1].figure.begin : r->sentence.len;
    text behind = text_slice(r->sentence, r->stated[i].figure.end, end);
    return text_skip(behind, figures_share_words(behind));
}

/* "compared to the prior year and", up to where the sentence goes on to another figure. */
static size_t end_of_comparison(text words) {
    static const char *const ends[] = {",", ";", " and ", " with ", "(", " while ", " but "};
    static const char *const openings[] = {"compared with ", "in comparison with "};
    size_t end = words.len, lead = 0;
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (text_starts_fold(words, text_from(openings[i])))
            lead = text_from(openings[i]).len - 1;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t at = text_find(text_skip(words, lead), text_from(ends[i]));
        end = at != text_npos && lead + at < end ? lead + at : end;
    }
    return end;
}

/*
 * What a figure is compared with stands behind it, and is not the next figure's: "up 22% from the first quarter of
 * 2019, representing". Where nothing ends it, the next figure is what it is compared with.
 */
static void find_against(struct reading *r, int i) {
    struct stated *it = &r->stated[i];
    size_t at = prose_find_comparing(it->behind), stop = text_find_byte(it->behind, '.');
    if (at == text_npos || at > stop)
        return;
    text words = text_skip(it->behind, at);
    size_t end = end_of_comparison(words);
    if (end < words.len || i + 1 == r->count)
        it->against = text_slice(words, 0, end);
}

static void tell_change(struct reading *r, int i) {
    struct stated *it = &r->stated[i];
    bool percent = it->figure.unit == UNIT_PERCENT || it->figure.unit == UNIT_BASIS_POINTS;
    bool bare = i > 0 && !prose_names_something(it->before);
    bool level = prose_is_level(it->before);
    it->change = prose_change_before(it->before, percent);
    it->part = percent && !it->figure.points && !it->change.changes &&
               (prose_part_of(it->before, it->behind) || (bare && r->stated[i - 1].part));
    if (it->part)
        return;
    if (!it->change.changes && percent && !level)
        it->change = prose_change_behind(it->behind);
    bool joined = bare && !it->compares && percent && r->stated[i - 1].change.changes && !level;
    if (!it->change.changes && joined)
        it->change = r->stated[i - 1].change;
    it->change.changes = it->change.changes || it->figure.points;
}

/* The words close a bracket that stands open before them: "(NYSE: XYZ) announced". */
static bool closes_bracket(text words) {
    size_t close = text_find_byte(words, ')');
    return close != text_npos && close < text_find_byte(words, '(');
}

/* The part of the words behind the last stop, where that names something. */
static text last_clause(text words) {
    static const char *const stops[] = {";", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", ":"};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        for (size_t at; (at = text_find(words, text_from(stops[i]))) != text_npos;) {
            text rest = text_skip(words, at + text_from(stops[i]).len);
            if (!prose_names_something(rest) || closes_bracket(rest))
                break;
            words = rest;
        }
    return words;
}

static void tell_subject(struct reading *r, int i) {
    struct stated *it = &r->stated[i];
    it->owner = i;
    it->subject = last_clause(it->before);
    bool own = prose_names_something(it->before) && !(i > 0 && it->compares && prose_names_sign(it->before));
    if (!own && i > 0) {
        it->owner = r->stated[i - 1].owner;
        it->subject = r->stated[it->owner].subject;
    }
    it->basis_told =
        prose_basis(own || i == 0 ? it->before : text_join(r->arena, it->subject, TEXT(" "), it->before), &it->basis);
    if (!it->basis_told && it->owner != i)
        it->basis = r->stated[it->owner].basis;
}

/* ---- periods ---- */

/* "in the first quarter", "of sales, in the second quarter": what opens like that tells the period of a figure. */
static text opening_of_time(text behind) {
    static const char *const open[] = {"in ",         "for ",         "during ",    "of the ",   "at ",
                                       "as of ",      "on ",          "a year",     "last year", "the prior",
                                       "reported in", "reported for", "recorded in"};
    while (behind.len > 0) {
        while (behind.len > 0 && (is_blank(behind.ptr[0]) || behind.ptr[0] == ','))
            behind = text_skip(behind, 1);
        for (size_t i = 0; i < sizeof open / sizeof *open; i++)
            if (text_starts_fold(behind, text_from(open[i])))
                return behind;
        size_t stop = text_find_byte(behind, ',');
        if (!text_starts_fold(behind, TEXT("of ")) || stop == text_npos)
            return (text){0};
        behind = text_skip(behind, stop);
    }
    return behind;
}

static bool tail_tells(const struct reading *r, text behind, period base, period *out) {
    text words = opening_of_time(behind);
    if (words.len > 0 && prose_find_comparing(words) != text_npos)
        words = text_slice(words, 0, prose_find_comparing(words));
    return words.len > 0 && times_read(&r->times, words, base, out);
}

/* The first period that the tails of the next figures tell, up to another comparison. */
static bool later_tells(const struct reading *r, int i, period base, period *out) {
    for (int k = i; k < r->count && (k == i || !r->stated[k].compares); k++)
        if (k > i && prose_names_something(r->stated[k].before))
            return false;
        else if (tail_tells(r, r->stated[k].behind, base, out))
            return true;
    return false;
}

/* "increased from $10 million to $12 million": the second is of the sentence's own period. */
static bool returns(const struct reading *r, int i) {
    text before = text_trim(r->stated[i].before);
    return i > 0 && r->stated[i - 1].compares && text_equal_fold(before, TEXT("to"));
}

/* The figure's own words, without those that tell the period of the figure before: "in 2003, an increase of". */
static text own_words(const struct reading *r, int i) {
    static const char *const stops[] = {", ", "; ", " and ", " (", " while "};
    text words = r->stated[i].before;
    size_t comparing = prose_behind_comparing(words), first = text_npos;
    if (i == 0 || comparing > 0 || opening_of_time(words).len == 0)
        return text_skip(words, comparing);
    size_t lead = 0;
    while (lead < words.len && (is_blank(words.ptr[lead]) || words.ptr[lead] == ','))
        lead++;
    words = text_skip(words, lead);
    for (size_t k = 0; k < sizeof stops / sizeof *stops; k++) {
        size_t at = text_find(words, text_from(stops[k]));
        first = at < first ? at : first;
    }
    return first == text_npos ? (text){0} : text_skip(words, first);
}

/* What is taken over: behind a comparison the sentence goes on with the period it began with. */
static period taken_over(const struct reading *r, int i, period base) {
    int from = i - 1;
    if (r->stated[i].change.changes || prose_names_something(r->stated[i].before))
        while (from >= 0 && r->stated[from].compares)
            from--;
    for (int k = i - 1; k > from && k > 0; k--)
        if (r->stated[k].compares && k < i - 1 && !r->stated[k + 1].compares)
            from = k - 1; /* "A, or B, compared with C, or D": D is C's */
    return from < 0 ? base : r->stated[from].period;
}

static void tell_period(struct reading *r, int i) {
    struct stated *it = &r->stated[i];
    period base = i > 0 && date_known(r->stated[0].period.end) ? r->stated[0].period : r->context;
    bool each = text_has_word(r->sentence, TEXT("respectively"));
    it->told = times_read(&r->times, own_words(r, i), base, &it->period) || later_tells(r, i, base, &it->period);
    if (it->told)
        return;
    if (each && !it->change.changes)
        it->period = (period){0};
    else if (returns(r, i) || (i == 0 && !it->compares))
        it->period = base;
    else
        it->period = it->compares ? (period){0} : taken_over(r, i, base);
}

/* ---- figures told one for one ---- */

static bool is_change_of_percent(const struct stated *it) {
    return it->figure.unit == UNIT_PERCENT && it->change.changes;
}

/* "net income was A and EPS was B, up 36% and 34%, respectively": each percentage is of the figure that answers it. */
static void pair_respective(struct reading *r) {
    int last = r->count, first = last;
    if (!text_has_word(r->sentence, TEXT("respectively")))
        return;
    while (first > 0 && is_change_of_percent(&r->stated[first - 1]) && r->stated[first - 1].owner != first - 1)
        first--;
    int run = last - first;
    if (run < 2 || first < run)
        return;
    for (int i = 0; i < run; i++) {
        const struct stated *of = &r->stated[first - run + i];
        r->stated[first + i].owner = of->owner;
        r->stated[first + i].subject = of->subject;
        r->stated[first + i].basis = of->basis;
        r->stated[first + i].period = of->period;
    }
}

/* ---- claims ---- */

/* "between" stands right before the lower end. */
static bool opens_range(const struct reading *r, int i) {
    text before = text_trim(r->stated[i].before);
    return text_ends_fold(before, TEXT("between")) || text_ends_fold(before, TEXT("range of"));
}

/* "$90 million to $95 million", "between 37 percent and 39 percent", "in a range of $1.94 and $1.99" */
static bool in_range(const struct reading *r, int i) {
    if (i == 0 || opens_range(r, i))
        return opens_range(r, i);
    const struct stated *it = &r->stated[i], *earlier = &r->stated[i - 1];
    if (earlier->figure.unit != it->figure.unit)
        return false;
    bool joined = prose_joins_range(it->before) && !earlier->compares && !earlier->change.changes;
    return joined || (opens_range(r, i - 1) && !prose_names_something(it->before));
}

/* Money of a line per share is per share, though the words do not say it again: "EPS was $0.71". */
static enum unit unit_of(const struct stated *it) {
    bool small = it->figure.unit == UNIT_CURRENCY && it->figure.scale == 1 && it->figure.value.places >= 2;
    return small && prose_is_per_share(it->subject) ? UNIT_PER_SHARE : it->figure.unit;
}

static enum measure kind_of(const struct stated *it) {
    if (it->part)
        return MEASURE_PERCENT_OF_REVENUE;
    if (!it->change.changes)
        return MEASURE_AMOUNT;
    if (it->figure.unit != UNIT_PERCENT || it->figure.points)
        return MEASURE_CHANGE;
    return prose_at_constant_rates(it->before, it->behind) ? MEASURE_PERCENT_CHANGE_CC : MEASURE_PERCENT_CHANGE;
}

static void tell_origin(struct reading *r, const struct figure *figure, struct claim *claim) {
    size_t lead = figure->digits - figure->begin;
    text digits = text_slice(r->sentence, figure->digits, figure->digits_end);
    struct place after = r->place;
    struct origin whole = find_place(r->report, &after, text_slice(r->sentence, figure->begin, figure->digits_end));
    if (lead > 0 && whole.length == figure->digits_end - figure->begin) {
        claim->origin = whole;
        r->place = after;
        return;
    }
    claim->origin = find_place(r->report, &r->place, digits);
}

/* "The third quarter" of an outlook is the next one, not the last: its period is left open. */
static void look_ahead(struct claim *claim) {
    claim->verdict = CLAIM_FORWARD_LOOKING;
    claim->period = (period){0};
    claim->period_told = false;
}

static void tell_claim(struct reading *r, int i, int first, struct claim *claim) {
    const struct stated *it = &r->stated[i];
    const struct figure *figure = &it->figure;
    *claim = (struct claim){
        .text = text_slice(r->sentence, figure->begin, figure->end),
        .sentence = r->sentence,
        .subject = it->subject,
        .behind = prose_tail(it->behind),
        .kind = kind_of(it),
        .direction = it->change.direction,
        .period = it->period,
        .period_told = it->told,
        .basis = it->basis == BASIS_UNSTATED ? BASIS_GAAP : it->basis,
        .basis_told = it->basis_told,
        .value = figure->value,
        .scale = figure->scale,
        .unit = unit_of(it),
        .group = first + it->owner,
        .verdict = CLAIM_NOT_IN_TABLES,
    };
    claim->measure = prose_measure(prose_measure_told(r->stated[it->owner].before), claim->unit);
    if (it->against.len > 0)
        (void)times_read_against(&r->times, it->against, claim->period, &claim->against);
    if (r->outlook || in_range(r, i) || prose_looks_ahead(r->sentence, figure->begin, figure->end))
        look_ahead(claim);
    tell_origin(r, figure, claim);
}

static void add_claims(struct reading *r) {
    int first = r->report->claim_count;
    for (int i = 0; i < r->count; i++) {
        struct claim *claim = ARRAY_ADD(r->arena, r->report->claims, r->report->claim_count);
        tell_claim(r, i, first, claim);
        bool opens = i + 1 < r->count && in_range(r, i + 1) && claim->verdict != CLAIM_FORWARD_LOOKING;
        if (opens && prose_joins_range(r->stated[i + 1].before))
            look_ahead(claim);
    }
}

/* ---- walking ---- */

static void find_figures(struct reading *r) {
    size_t from = 0;
    r->count = 0;
    while (r->count < FIGURES_MOST && figures_next(r->sentence, from, &r->stated[r->count].figure)) {
        struct stated *it = &r->stated[r->count];
        *it = (struct stated){.figure = it->figure, .before = text_slice(r->sentence, from, it->figure.begin)};
        from = it->figure.end;
        r->count++;
    }
    for (int i = 0; i < r->count; i++)
        r->stated[i].behind = behind_of(r, i);
}

/* The words of figure i begin behind what the figure before is compared with. */
static void cut_before(struct reading *r, int i) {
    struct stated *it = &r->stated[i];
    const struct stated *earlier = &r->stated[i - 1];
    it->before = text_skip(it->before, figures_share_words(it->before));
    size_t stop = text_find_byte(it->before, ',');
    if (earlier->part && text_starts(text_trim(it->before), TEXT("of ")) && stop != text_npos)
        it->before = text_skip(it->before, stop);
    if (earlier->against.len == 0)
        return;
    const char *end = earlier->against.ptr + earlier->against.len;
    it->before = text_skip(it->before, (size_t)(end - it->before.ptr));
}

static void read_sentence(struct reading *r) {
    find_figures(r);
    for (int i = 0; i < r->count; i++) {
        if (i > 0)
            cut_before(r, i);
        r->stated[i].compares = prose_behind_comparing(r->stated[i].before) > 0;
        tell_change(r, i);
        find_against(r, i);
    }
    for (int i = 0; i < r->count; i++) {
        tell_subject(r, i);
        tell_period(r, i);
    }
    pair_respective(r);
    add_claims(r);
    period told;
    bool ahead = r->count > 0 && r->report->claims[r->report->claim_count - 1].verdict == CLAIM_FORWARD_LOOKING;
    if (ahead || r->outlook)
        return;
    if (r->count > 0 && r->stated[0].told && !r->stated[0].compares)
        r->context = r->stated[0].period;
    else if (r->count == 0 && times_read(&r->times, r->sentence, r->context, &told))
        r->context = told;
}

static bool is_read(const struct paragraph *paragraph) {
    return paragraph->kind == PARAGRAPH_HEADLINE || paragraph->kind == PARAGRAPH_BODY ||
           paragraph->kind == PARAGRAPH_HEADING || paragraph->kind == PARAGRAPH_NON_GAAP;
}

/* "Company raises guidance to $5.6 billion" below the headline tells its own figure and heads no section. */
static bool heads_outlook(text heading) {
    struct figure any;
    return prose_announces_outlook(heading) && !figures_next(heading, 0, &any);
}

void claims_read(struct arena *arena, struct report *report) {
    struct reading *r = ARENA_NEW(arena, struct reading);
    r->arena = arena;
    r->report = report;
    r->times = times_of(report);
    for (int p = 0; p < report->release.paragraph_count; p++) {
        const struct paragraph *paragraph = &report->release.paragraphs[p];
        text rest = paragraph->text;
        struct figure any;
        if (!is_read(paragraph))
            continue;
        r->place = place_of(report, paragraph);
        r->context = r->times.latest;
        if (paragraph->kind == PARAGRAPH_HEADING)
            r->outlook = heads_outlook(rest);
        while (figures_next(rest, 0, &any) && next_sentence(&rest, &r->sentence))
            read_sentence(r);
    }
}
