/*
 * cover: walks down the form: where it begins and of what kind it is, the
 * cover's fields, the items, the signature, the exhibit index. A file may go on
 * with the press release in the same text: what this reader returns is where.
 */
#include "recognize/cover/cover.h"

#include "recognize/cover/boxes.h"
#include "recognize/cover/exhibits.h"
#include "recognize/cover/fields.h"
#include "recognize/cover/form.h"
#include "recognize/cover/items.h"
#include "recognize/cover/line.h"
#include "recognize/cover/period.h"
#include "recognize/cover/results.h"
#include "recognize/cover/securities.h"
#include "recognize/cover/signature.h"

enum {
    FIELDS_REACH = 160,  /* the cover's fields stand within so many lines behind the form's name */
    INDEX_REACH = 60,    /* the exhibit index behind the signature */
    FOREIGN_REACH = 150, /* of Form 6-K: farther on a signature ends the release, not the form */
    CAPTIONS_LEAST = 2,
    NAME_SHORTEST = 4, /* bytes */
};

/* ---- where its parts end ---- */

/* What stands below the fields: boxes to check, securities registered, items. */
static bool ends_fields(const struct layout *layout, int line) {
    static const char *const starts[] = {"check the appropriate", "indicate by check",          "securities registered",
                                         "check here if",         "information to be included", "table of contents"};
    text t = cover_line(layout, line);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (text_starts_fold(t, text_from(starts[i])))
            return true;
    return cover_item_begins(layout, line) || cover_line_is_signature(layout, line);
}

static int find_fields_end(const struct layout *layout, int form) {
    int line = form + 1;
    while (line < layout->line_count && line < form + FIELDS_REACH && !ends_fields(layout, line))
        line++;
    return line;
}

/* Items end at the signature; without one at an exhibit or its index, or with the text. */
static int find_items_end(const struct layout *layout, int line) {
    int index = -1;
    for (int i = line; i < layout->line_count; i++) {
        if (cover_line_is_signature(layout, i))
            return i;
        if (index < 0 && (cover_line_is_index(layout, i) || cover_line_begins_exhibit(layout, i)))
            index = i;
    }
    return index >= 0 ? index : layout->line_count;
}

/* ---- the exhibits ---- */

static bool lists_exhibits(const struct item *item) {
    return text_equal(item->modern, TEXT("9.01")) || text_has(item->title, TEXT("exhibits"));
}

/* Lists under items that are about exhibits, and under a heading of their own among the items. */
static void read_item_exhibits(struct arena *arena, const struct layout *layout, const struct item_lines *lines,
                               struct filing *out) {
    for (int i = 0; i < out->item_count; i++)
        if (lists_exhibits(&out->items[i]))
            cover_exhibits_read(arena, layout, lines[i].first, lines[i].end, out);
    for (int i = 0; i < out->item_count; i++)
        for (int line = lines[i].first; line < lines[i].end; line++)
            if (cover_line_is_index(layout, line))
                cover_exhibits_read(arena, layout, line + 1, lines[i].end, out);
}

/* Reads the exhibit index behind `line`, if there is one; returns the line behind the form. */
static int read_index(struct arena *arena, const struct layout *layout, int line, struct filing *out) {
    for (int i = line; i < layout->line_count && i < line + INDEX_REACH; i++) {
        if (cover_line_begins_exhibit(layout, i))
            return line;
        if (cover_line_is_index(layout, i))
            return cover_exhibits_read(arena, layout, i + 1, layout->line_count, out);
    }
    return line;
}

/* ---- what is missing ---- */

/* The signs of a field by the forms that ask for it. */
static bool asks(enum form_kind kind, bool foreign_too) {
    return kind == FORM_CURRENT || (kind == FORM_FOREIGN && foreign_too);
}

static void report_missing(const struct layout *layout, const struct cover_form *form, const struct filing *filing,
                           struct diag *diag) {
    const struct {
        const char *name;
        bool there, foreign_too;
    } fields[] = {
        {"the date of report", date_known(filing->report_date), false},
        {"the registrant's name", filing->registrant.text.len > 0, true},
        {"the state of incorporation", filing->state.text.len > 0, false},
        {"the commission file number", filing->file_number.text.len > 0, true},
        {"the IRS employer identification number", filing->irs_number.text.len > 0, false},
        {"the address of the principal executive offices", filing->address_count > 0, false},
        {"the telephone number", filing->phone.text.len > 0, false},
        {"the signature", filing->signer.text.len > 0, true},
        {"the date of signature", date_known(filing->signed_on), true},
    };
    text line = layout->lines[form->line].text;
    struct origin at = layout_line_origin(layout, form->line);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (!fields[i].there && asks(form->kind, fields[i].foreign_too))
            diag_report(diag, DIAG_COVER_FIELD_MISSING, at, line, "the form does not tell %s", fields[i].name);
    if (filing->results_item < 0 && form->kind == FORM_CURRENT)
        diag_report(diag, DIAG_RESULTS_ITEM_MISSING, at, line, "no item of the form furnishes results of operations");
}

/* ---- the form ---- */

/*
 * A cover that prints the name without a caption: a line of the cover that stands in the signature block again, letter
 * for letter.
 */
static void name_from_signature(struct arena *arena, const struct layout *layout, int fields_end, int first, int end,
                                struct filing *out) {
    struct arena *scratch = arena_scratch(arena);
    text *signing = ARENA_ARRAY(scratch, text, end - first + 1);
    for (int j = first; j < end; j++)
        signing[j - first] = text_squeeze(scratch, cover_line(layout, j));
    for (int i = 0; out->registrant.text.len == 0 && i < fields_end; i++) {
        text line = cover_line(layout, i), name = text_squeeze(scratch, line);
        bool named = false;
        for (int j = first; j < end && name.len >= NAME_SHORTEST; j++)
            named |= text_equal_fold(name, signing[j - first]);
        if (named && !text_has(name, TEXT("8-K")))
            out->registrant = (struct field){text_copy(arena, name), layout_part_origin(layout, i, line)};
    }
    arena_free(scratch);
}

/* From the items on: what Form 8-K goes on with. Returns the line behind the form. */
static int read_current(struct arena *arena, const struct layout *layout, int items, struct filing *out) {
    int end = find_items_end(layout, items);
    struct item_lines *lines = cover_items_read(arena, layout, items, end, out);
    read_item_exhibits(arena, layout, lines, out);
    if (cover_line_is_signature(layout, end)) {
        int signature = end;
        end = cover_signature_read(arena, layout, end, out);
        name_from_signature(arena, layout, items, signature, end, out);
    }
    end = read_index(arena, layout, end, out);
    if (out->exhibit_count == 0)
        cover_exhibits_from_prose(arena, out);
    cover_results_read(arena, out);
    return end;
}

/* Form 6-K: exhibits and signature in any order; a release may stand before the signature, and is not the form's. */
static int read_foreign(struct arena *arena, const struct layout *layout, int fields_end, struct filing *out) {
    int signature = find_items_end(layout, fields_end), end = fields_end;
    bool near = signature < fields_end + FOREIGN_REACH && cover_line_is_signature(layout, signature);
    if (near)
        end = cover_signature_read(arena, layout, signature, out);
    else if (signature < layout->line_count)
        cover_signature_read(arena, layout, signature, out);
    cover_exhibits_read(arena, layout, fields_end, near ? signature : fields_end, out);
    out->furnished = true;
    out->furnished_note = TEXT("under Form 6-K");
    return near ? read_index(arena, layout, end, out) : end;
}

/* A report whose statements alone are read: its cover tells the period. */
static int read_periodic(const struct layout *layout, int fields_end, struct filing *out) {
    struct period_reading reading;
    for (int i = 0; i < layout->block_count && layout->blocks[i].first_line < fields_end; i++)
        if (out->period_words.len == 0 && cover_period_find(layout->blocks[i].text, (date){0}, &reading) &&
            date_known(reading.period.end)) {
            out->period_of_results = reading.period;
            out->period_words = reading.words;
        }
    return fields_end;
}

static int read_kind(struct arena *arena, const struct layout *layout, enum form_kind kind, int fields_end,
                     struct filing *out) {
    if (kind == FORM_FOREIGN)
        return read_foreign(arena, layout, fields_end, out);
    return kind == FORM_CURRENT ? read_current(arena, layout, fields_end, out) : read_periodic(layout, fields_end, out);
}

static void read_answers(struct arena *arena, const struct layout *layout, int first, int end, struct filing *out) {
    int items = first;
    while (items < end && !cover_item_begins(layout, items) && !cover_line_is_signature(layout, items))
        items++;
    cover_boxes_read(arena, layout, first, items, out);
    cover_securities_read(arena, layout, first, items, out);
}

int cover_recognize(struct arena *arena, const struct layout *layout, struct filing *out, struct diag *diag) {
    struct filing filing = {.results_item = -1};
    struct cover_form form = cover_form_find(arena, layout);
    if (form.kind == FORM_NONE)
        return 0;
    int fields_end = find_fields_end(layout, form.line);
    out->form = form.name;
    if (cover_fields_read(arena, layout, 0, fields_end - 1, &filing) < CAPTIONS_LEAST)
        return 0;
    filing.found = true;
    filing.form = form.name;
    int end = read_kind(arena, layout, form.kind, fields_end, &filing);
    read_answers(arena, layout, fields_end, end > fields_end ? end : layout->line_count, &filing);
    if (cover_form_amends(filing.form))
        cover_amendment_read(arena, layout, &form, end, &filing);
    filing.last_line = layout->first_line + (uint32_t)end - 1;
    if (form.kind == FORM_CURRENT)
        cover_items_check(layout, &filing, diag);
    report_missing(layout, &form, &filing, diag);
    *out = filing;
    return end;
}
