/*
 * filing_header: EDGAR's header abbreviates names ("COCA COLA CO") and drops
 * dashes, so only what has one writing is compared: form, date, IRS number,
 * items. A name differs only where it shares no word with the cover's.
 */
#include "recognize/filing_header.h"

#include "recognize/cover/form.h"
#include "recognize/cover/item.h"
#include "recognize/cover/sheet.h"

/* "20031008" */
static date date_of_digits(text t) {
    int digits[8];
    if (t.len < 8)
        return (date){0};
    for (int i = 0; i < 8; i++) {
        if (!is_digit(t.ptr[i]))
            return (date){0};
        digits[i] = t.ptr[i] - '0';
    }
    return date_of(digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3], digits[4] * 10 + digits[5],
                   digits[6] * 10 + digits[7]);
}

static struct registrant registrant_of(const struct source_registrant *from) {
    return (struct registrant){
        .name = from->name,
        .cik = from->cik,
        .sic = from->sic,
        .irs_number = from->irs_number,
        .state = from->state,
        .fiscal_year_end = from->fiscal_year_end,
        .former_names = from->former_names,
        .former_name_count = from->former_name_count,
    };
}

static bool share_word(text a, text b) {
    text word;
    while (text_next_word(&a, &word)) {
        while (word.len > 0 && !is_alnum(word.ptr[word.len - 1]))
            word.len--;
        if (word.len > 1 && text_has_word(b, word))
            return true;
    }
    return false;
}

/* "000000000" is EDGAR's way to say that it knows none. */
static bool is_number(text t) { return t.len == 9 && !text_equal(t, TEXT("000000000")); }

/*
 * Of several registrants that file together, listed in any order, the one the cover names first: by its IRS number,
 * else by the only name that has a word of the cover's; NULL where neither tells.
 */
static const struct registrant *registrant_on_cover(struct arena *arena, const struct filing *filing) {
    text number = sheet_key(arena, filing->irs_number.text);
    const struct registrant *named = NULL;
    int names = 0;
    for (int i = 0; i < filing->header.registrant_count; i++) {
        const struct registrant *told = &filing->header.registrants[i];
        if (is_number(number) && text_equal(told->irs_number, number))
            return told;
        if (share_word(told->name, filing->registrant.text)) {
            named = told;
            names++;
        }
    }
    return names == 1 ? named : NULL;
}

static text cik_of(struct arena *arena, const struct source *source, const struct filing *filing) {
    if (!filing->found || filing->header.registrant_count < 2)
        return source->cik;
    const struct registrant *told = registrant_on_cover(arena, filing);
    return told != NULL ? told->cik : (text){0};
}

void filing_header_read(struct arena *arena, const struct source *source, struct filing *filing) {
    struct header *header = &filing->header;
    header->found = source->accession.len > 0 || source->registrant_count > 0;
    if (!header->found)
        return;
    header->accession = source->accession;
    header->form = source->form;
    header->period = date_of_digits(source->period);
    header->filed = date_of_digits(source->filed);
    header->items = source->items;
    header->item_count = source->item_count;
    for (int i = 0; i < source->registrant_count; i++)
        *ARRAY_ADD(arena, header->registrants, header->registrant_count) = registrant_of(&source->registrants[i]);
    if (filing->cik.len == 0)
        filing->cik = cik_of(arena, source, filing);
    if (filing->form.len == 0)
        filing->form = source->form;
}

/* ---- differences ---- */

struct comparison {
    struct arena *arena;
    const struct layout *layout;
    const struct filing *filing;
    struct diag *diag;
};

static void tell(const struct comparison *c, struct origin at, const char *what, text header, text cover) {
    diag_report(c->diag, DIAG_HEADER_DIFFERS, at, layout_line_at(c->layout, at),
                "the submission's header tells the %s %.*s, the cover %.*s", what, TEXT_ARG(header), TEXT_ARG(cover));
}

static void compare_registrant(const struct comparison *c) {
    const struct filing *filing = c->filing;
    bool named = filing->registrant.text.len == 0, numbered = filing->irs_number.text.len == 0;
    text number = sheet_key(c->arena, filing->irs_number.text);
    for (int i = 0; i < filing->header.registrant_count; i++) {
        const struct registrant *told = &filing->header.registrants[i];
        named |= told->name.len == 0 || share_word(told->name, filing->registrant.text) ||
                 text_equal(sheet_key(c->arena, told->name), sheet_key(c->arena, filing->registrant.text));
        numbered |= !is_number(told->irs_number) || !is_number(number) || text_equal(told->irs_number, number);
    }
    if (filing->header.registrant_count > 0 && !named)
        tell(c, filing->registrant.origin, "registrant", filing->header.registrants[0].name, filing->registrant.text);
    if (filing->header.registrant_count > 0 && !numbered)
        tell(c, filing->irs_number.origin, "IRS number", filing->header.registrants[0].irs_number,
             filing->irs_number.text);
}

static bool has_item(const struct filing *filing, text modern) {
    for (int i = 0; i < filing->item_count; i++)
        if (text_equal(filing->items[i].modern, modern) || text_equal(filing->items[i].number, modern))
            return true;
    return false;
}

/* An item of the header that the form does not have; how the two number it may differ with the years. */
static void compare_items(const struct comparison *c) {
    for (int i = 0; i < c->filing->header.item_count; i++) {
        text told = c->filing->header.items[i];
        text modern = item_known(told, (date){0}) ? item_modern(told) : item_modern_titled(c->arena, told);
        if (modern.len > 0 && c->filing->item_count > 0 && !has_item(c->filing, modern))
            tell(c, c->filing->items[0].origin, "item", told, TEXT("does not"));
    }
}

void filing_header_compare(struct arena *arena, const struct layout *layout, const struct filing *filing,
                           struct diag *diag) {
    struct comparison c = {arena, layout, filing, diag};
    const struct header *header = &filing->header;
    if (!filing->found || !header->found)
        return;
    if (header->form.len > 0 && !cover_form_is_periodic(filing->form) && !text_equal_fold(header->form, filing->form))
        tell(&c, filing->registrant.origin, "form", header->form, filing->form);
    if (date_known(header->period) && date_known(filing->report_date) &&
        !date_equal(header->period, filing->report_date))
        tell(&c, filing->report_date_origin, "period", date_text(arena, header->period),
             date_text(arena, filing->report_date));
    compare_registrant(&c);
    compare_items(&c);
}
