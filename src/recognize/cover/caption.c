/*
 * cover_caption: a caption is known by its first words (the anchor) and goes on
 * as long as words of its vocabulary follow, over line ends too, into the part
 * of the next line that stands below it. What the parentheses around a caption
 * enclose belongs to it in any wording.
 */
#include "recognize/cover/caption.h"

#include "base/date.h"

struct anchor {
    enum cover_field field;
    const char *words;
};

/* Longer anchors before shorter ones that begin alike. */
static const struct anchor anchors[] = {
    {COVER_REGISTRANT, "exact name"},
    {COVER_REGISTRANT, "name of registrant"},
    {COVER_REGISTRANT, "name of the registrant"},
    {COVER_REGISTRANT, "name of issuer"},
    {COVER_REGISTRANT, "translation of registrants"},
    {COVER_REGISTRANT, "translation of the registrants"},
    {COVER_REGISTRANT, "registrant state of incorporation"},
    {COVER_STATE, "state or other"},
    {COVER_STATE, "state or jurisdiction"},
    {COVER_STATE, "state or province"},
    {COVER_STATE, "state or country"},
    {COVER_STATE, "state other"},
    {COVER_STATE, "state of incorporation"},
    {COVER_STATE, "state of organization"},
    {COVER_STATE, "state incorporation"},
    {COVER_STATE, "jurisdiction of incorporation"},
    {COVER_STATE, "jurisdiction of organization"},
    {COVER_STATE, "place of incorporation"},
    {COVER_STATE, "country of incorporation"},
    {COVER_STATE, "province or"},
    {COVER_STATE, "incorporated in"},
    {COVER_FILE_NUMBER, "commission file"},
    {COVER_FILE_NUMBER, "sec file"},
    {COVER_FILE_NUMBER, "file number"},
    {COVER_FILE_NUMBER, "file no"},
    {COVER_IRS_NUMBER, "irs employer"},
    {COVER_IRS_NUMBER, "irs identification"},
    {COVER_IRS_NUMBER, "irs id"},
    {COVER_IRS_NUMBER, "irs no"},
    {COVER_IRS_NUMBER, "irs number"},
    {COVER_IRS_NUMBER, "employer identification"},
    {COVER_IRS_NUMBER, "employer id"},
    {COVER_IRS_NUMBER, "federal employer"},
    {COVER_IRS_NUMBER, "tax identification"},
    {COVER_ADDRESS, "address of"},
    {COVER_ADDRESS, "address and"},
    {COVER_ADDRESS, "address including"},
    {COVER_ADDRESS, "addresses of"},
    {COVER_ADDRESS, "principal executive offices"},
    {COVER_ZIP, "zip code"},
    {COVER_ZIP, "postal code"},
    {COVER_PHONE, "registrants telephone"},
    {COVER_PHONE, "registrants phone"},
    {COVER_PHONE, "companys telephone"},
    {COVER_PHONE, "issuers telephone"},
    {COVER_PHONE, "telephone number"},
    {COVER_PHONE, "telephone no"},
    {COVER_PHONE, "phone number"},
    {COVER_PHONE, "area code"},
    {COVER_FORMER_NAME, "former name"},
    {COVER_FORMER_NAME, "former names"},
    {COVER_FORMER_NAME, "former address"},
    {COVER_REPORT_DATE, "date of report"},
    {COVER_REPORT_DATE, "date of earliest"},
    {COVER_REPORT_DATE, "date of the earliest"},
    {COVER_REPORT_DATE, "date of event"},
    {COVER_REPORT_DATE, "date earliest event"},
};

/* The words that may follow, over all wordings from 1994 on. */
static const char *const vocabularies[COVER_FIELD_COUNT] = {
    [COVER_REGISTRANT] = "exact name of the registrant issuer as specified in its our their charter charters articles "
                         "certificate incorporation state or other jurisdiction organization address principal "
                         "executive offices zip code and telephone number translation into english registrants",
    [COVER_STATE] = "state or other jurisdiction of in which incorporation organization incorporated organized country "
                    "province territory place registrant registrants and",
    [COVER_FILE_NUMBER] = "commission sec file number numbers no nos of registrant registrants",
    [COVER_IRS_NUMBER] = "irs federal employer employers identification id tax number numbers no nos of registrant",
    [COVER_ADDRESS] =
        "address addresses of registrants registrant principal executive office offices and including zip "
        "postal code telephone number area street city state",
    [COVER_ZIP] = "zip postal code",
    [COVER_PHONE] = "registrants companys issuers telephone phone number numbers no including area code of registrant",
    [COVER_FORMER_NAME] = "former name names or address addresses and fiscal year if changed since last report of "
                          "registrant applicable",
    [COVER_REPORT_DATE] = "date of report earliest event events reported the and",
};

static bool knows(enum cover_field field, text key) {
    return key.len > 0 && text_has_word(text_from(vocabularies[field]), key);
}

/* ---- following a caption ---- */

static bool same_segment(const struct sheet *sheet, int a, int b) {
    return b < sheet->word_count && sheet->words[a].segment == sheet->words[b].segment;
}

static int overlap(const struct caption *caption, int from, int to) {
    int low = caption->from > from ? caption->from : from;
    int high = caption->to < to ? caption->to : to;
    return high - low;
}

/* The first word of the segment of `line` that stands below the caption; -1 where none does. */
static int segment_below(const struct sheet *sheet, const struct caption *caption, int line) {
    int first, end = sheet_line_words(sheet, line, &first), best = -1, most = 0;
    while (first < end) {
        int last = first;
        while (last + 1 < end && same_segment(sheet, first, last + 1))
            last++;
        int common = overlap(caption, sheet->words[first].from, sheet->words[last].to);
        if (common > most && !sheet->words[first].taken) {
            most = common;
            best = first;
        }
        first = last + 1;
    }
    return best;
}

static int word_below(const struct sheet *sheet, const struct caption *caption, int word) {
    int line = sheet->words[word].line + 1;
    if (caption->depth > 0 && sheet_line_blank(sheet, line))
        line++;
    return segment_below(sheet, caption, line);
}

/* The next word of the caption's segment, or of the one below it where the segment ends; -1 where there is none. */
static int word_after(const struct sheet *sheet, const struct caption *caption, int word) {
    if (same_segment(sheet, word, word + 1) && !sheet->words[word + 1].taken)
        return word + 1;
    return word_below(sheet, caption, word);
}

static void widen(struct caption *caption, const struct sheet_word *word, int index) {
    caption->from = word->from < caption->from ? word->from : caption->from;
    caption->to = word->to > caption->to ? word->to : caption->to;
    caption->last_line = word->line;
    caption->last_word = index;
    for (size_t i = 0; i < word->text.len; i++)
        caption->depth += (word->text.ptr[i] == '(') - (word->text.ptr[i] == ')');
    caption->colon = text_ends(word->text, TEXT(":"));
    caption->earliest |= text_equal(word->key, TEXT("earliest"));
    caption->combined |= caption->field == COVER_REGISTRANT && text_equal(word->key, TEXT("address"));
}

static struct caption caption_at(const struct sheet *sheet, int word, enum cover_field field) {
    const struct sheet_word *first = &sheet->words[word];
    struct caption caption = {.field = field, .first_word = word, .first_line = first->line, .from = first->from};
    caption.parenthesised = text_starts(first->text, TEXT("("));
    widen(&caption, first, word);
    return caption;
}

static bool anchor_fits(const struct sheet *sheet, int word, const struct anchor *anchor) {
    text rest = text_from(anchor->words), expected;
    struct caption caption = caption_at(sheet, word, anchor->field);
    text_next_word(&rest, &expected);
    if (!text_equal(sheet->words[word].key, expected))
        return false;
    while (text_next_word(&rest, &expected)) {
        word = word_after(sheet, &caption, word);
        if (word < 0 || !text_equal(sheet->words[word].key, expected))
            return false;
        widen(&caption, &sheet->words[word], word);
    }
    return true;
}

static bool caption_begins(const struct sheet *sheet, int index, enum cover_field *field) {
    text key = sheet->words[index].key;
    for (size_t i = 0; key.len > 0 && i < sizeof anchors / sizeof *anchors; i++)
        if (anchors[i].words[0] == key.ptr[0] && anchor_fits(sheet, index, &anchors[i])) {
            *field = anchors[i].field;
            return true;
        }
    return false;
}

/* ---- where a caption ends ---- */

static bool other_begins(const struct sheet *sheet, const struct caption *caption, int word) {
    enum cover_field field;
    return caption_begins(sheet, word, &field) && field != caption->field;
}

/* Inside parentheses any wording is the caption's, but not a value: "(Commission File Number 0-12345)". */
static bool looks_like_value(text word) {
    for (size_t i = 0; i < word.len; i++)
        if (is_digit(word.ptr[i]))
            return true;
    return date_month_named(word) > 0;
}

static bool closes_caption(const struct sheet *sheet, int word) {
    int depth = 0;
    for (int i = word; i < sheet->word_count && same_segment(sheet, word, i); i++)
        for (size_t at = 0; at < sheet->words[i].text.len; at++) {
            depth += (sheet->words[i].text.ptr[at] == '(') - (sheet->words[i].text.ptr[at] == ')');
            if (depth < 0)
                return true;
        }
    return false;
}

static bool goes_on_in_line(const struct sheet *sheet, const struct caption *caption, int next) {
    const struct sheet_word *word = &sheet->words[next];
    if (caption->depth > 0)
        return !looks_like_value(word->text);
    return knows(caption->field, word->key) && !(caption->colon && !text_starts(word->text, TEXT("(")));
}

static bool goes_on_below(const struct sheet *sheet, const struct caption *caption, int next) {
    const struct sheet_word *word = &sheet->words[next], *last = &sheet->words[caption->last_word];
    bool listed = text_ends(last->text, TEXT(",")) || text_ends(last->text, TEXT(";"));
    if (caption->depth > 0)
        return !looks_like_value(word->text) && (knows(caption->field, word->key) || closes_caption(sheet, next));
    if (caption->colon || text_equal(word->key, TEXT("the")) || !knows(caption->field, word->key))
        return false;
    return listed || !other_begins(sheet, caption, next);
}

/* The word with which the caption goes on; -1 where it ends. */
static int next_of_caption(const struct sheet *sheet, const struct caption *caption) {
    int word = caption->last_word, next = word + 1;
    bool here = same_segment(sheet, word, next) && !sheet->words[next].taken;
    if (caption->parenthesised && caption->depth <= 0)
        return -1;
    if (here && !(text_starts(sheet->words[next].text, TEXT("(")) && other_begins(sheet, caption, next)))
        return goes_on_in_line(sheet, caption, next) ? next : -1;
    next = word_below(sheet, caption, word);
    return next >= 0 && goes_on_below(sheet, caption, next) ? next : -1;
}

/* "(Full address of ...": words between the parenthesis and the anchor belong to the caption. */
static int parenthesis_before(const struct sheet *sheet, int word) {
    for (int i = word; i > 0 && same_segment(sheet, i - 1, word) && !sheet->words[i - 1].taken; i--) {
        if (text_find_byte(sheet->words[i - 1].text, ')') != text_npos)
            return word;
        if (text_starts(sheet->words[i - 1].text, TEXT("(")))
            return i - 1;
    }
    return word;
}

static void own_word(struct sheet_word *word, enum cover_field field) {
    word->taken = true;
    word->caption = true;
    word->owner = (int)field;
}

static struct caption take_caption(struct sheet *sheet, int word, enum cover_field field) {
    int first = parenthesis_before(sheet, word);
    struct caption caption = caption_at(sheet, first, field);
    for (int i = first + 1; i <= word; i++)
        widen(&caption, &sheet->words[i], i);
    for (int i = first; i <= word; i++)
        own_word(&sheet->words[i], field);
    for (int next; (next = next_of_caption(sheet, &caption)) >= 0;) {
        own_word(&sheet->words[next], field);
        widen(&caption, &sheet->words[next], next);
    }
    return caption;
}

struct caption_list caption_find_all(struct sheet *sheet) {
    struct caption_list list = {0};
    enum cover_field field;
    for (int i = 0; i < sheet->word_count; i++)
        if (!sheet->words[i].taken && caption_begins(sheet, i, &field))
            *ARRAY_ADD(sheet->arena, list.captions, list.count) = take_caption(sheet, i, field);
    return list;
}
