/*
 * cover: walks down the form: where it begins and of what kind it is, the
 * cover's fields, the items, the signature, the exhibit index. A file may go on
 * with the press release in the same text: what this reader returns is where.
 */
#include "recognize/cover.h"

#include "recognize/cover_exhibits.h"
#include "recognize/cover_fields.h"
#include "recognize/cover_items.h"
#include "recognize/cover_line.h"
#include "recognize/cover_results.h"
#include "recognize/cover_sheet.h"
#include "recognize/cover_signature.h"

enum {
    FORM_REACH = 120,   /* the form's name stands within so many lines */
    FIELDS_REACH = 160, /* and the cover's fields behind it */
    AMENDMENT_REACH = 6,
    INDEX_REACH = 60, /* the exhibit index behind the signature */
    CAPTIONS_LEAST = 2,
};

/* ---- the form's name ---- */

/* "FORM 8-K", "F O R M  8 - K/A", "8-K": by letters and digits alone. */
static bool names_form(text key) {
    static const char *const behind[] = {"", "a", "current", "amend", "aamend", "pursuant", "acurrent"};
    if (text_equal(key, TEXT("8k")) || text_equal(key, TEXT("8ka")))
        return true;
    if (!text_starts(key, TEXT("form8k")))
        return false;
    text rest = text_skip(key, 6);
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        if (i < 2 ? text_equal(rest, text_from(behind[i])) : text_starts(rest, text_from(behind[i])))
            return true;
    return false;
}

/* "FORM 10-K": a report of another kind, that may name Form 8-K further down. */
static bool names_other_form(text key) {
    return text_starts(key, TEXT("form")) && key.len > 4 && key.len < 12 && is_digit(key.ptr[4]);
}

static int find_form(struct arena *arena, const struct layout *layout) {
    for (int i = 0; i < layout->line_count && i < FORM_REACH; i++) {
        text key = sheet_key(arena, cover_line(layout, i));
        if (names_form(key))
            return i;
        if (names_other_form(key))
            return -1;
    }
    return -1;
}

static text form_kind(const struct layout *layout, int line) {
    for (int i = line; i <= line + AMENDMENT_REACH; i++) {
        text t = cover_line(layout, i);
        if ((i == line && (text_has(t, TEXT("8-K/A")) || text_has(t, TEXT("8-KA")) || text_has(t, TEXT("K / A")))) ||
            (t.len < 60 && text_has(t, TEXT("amendment no"))))
            return TEXT("8-K/A");
    }
    return TEXT("8-K");
}

/* ---- where its parts end ---- */

/* What stands below the fields: boxes to check, securities registered, items. */
static bool ends_fields(const struct layout *layout, int line) {
    static const char *const starts[] = {"check the appropriate", "indicate by check mark", "securities registered",
                                         "information to be included", "table of contents"};
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

static void report_missing(const struct layout *layout, int form, const struct filing *filing, struct diag *diag) {
    const struct {
        const char *name;
        bool there;
    } fields[] = {
        {"the date of report", date_known(filing->report_date)},
        {"the registrant's name", filing->registrant.text.len > 0},
        {"the state of incorporation", filing->state.text.len > 0},
        {"the commission file number", filing->file_number.text.len > 0},
        {"the IRS employer identification number", filing->irs_number.text.len > 0},
        {"the address of the principal executive offices", filing->address_count > 0},
        {"the telephone number", filing->phone.text.len > 0},
        {"the signature", filing->signer.text.len > 0},
        {"the date of signature", date_known(filing->signed_on)},
    };
    text line = layout->lines[form].text, shown = text_trim(line);
    size_t begin = (size_t)(shown.ptr - line.ptr);
    struct origin at = layout_origin(layout, form, begin, begin + shown.len);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (!fields[i].there)
            diag_report(diag, DIAG_COVER_FIELD_MISSING, at, line, "the form does not tell %s", fields[i].name);
    if (filing->results_item < 0)
        diag_report(diag, DIAG_RESULTS_ITEM_MISSING, at, line, "no item of the form furnishes results of operations");
}

/* ---- the form ---- */

/*
 * A cover that prints the name without a caption: a line of the cover that stands in the signature block again, letter
 * for letter.
 */
static void name_from_signature(struct arena *arena, const struct layout *layout, int fields_end, int first, int end,
                                struct filing *out) {
    for (int i = 0; i < fields_end && out->registrant.text.len == 0; i++) {
        text line = cover_line(layout, i), name = text_squeeze(arena, line);
        bool named = false;
        for (int j = first; j < end && name.len > 3; j++)
            named |= text_equal_fold(name, text_squeeze(arena, cover_line(layout, j)));
        if (!named || text_has(name, TEXT("8-K")))
            continue;
        size_t begin = (size_t)(line.ptr - layout->lines[i].text.ptr);
        out->registrant = (struct field){name, layout_origin(layout, i, begin, begin + line.len)};
    }
}

static int read_form(struct arena *arena, const struct layout *layout, int items, struct filing *out) {
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

int cover_recognize(struct arena *arena, const struct layout *layout, struct filing *out, struct diag *diag) {
    struct filing filing = {.results_item = -1};
    int form = find_form(arena, layout);
    if (form < 0)
        return 0;
    int fields_end = find_fields_end(layout, form);
    if (cover_fields_read(arena, layout, 0, fields_end - 1, &filing) < CAPTIONS_LEAST)
        return 0;
    filing.found = true;
    filing.form = form_kind(layout, form);
    int end = read_form(arena, layout, fields_end, &filing);
    filing.last_line = layout->first_line + (uint32_t)end - 1;
    cover_items_check(layout, &filing, diag);
    report_missing(layout, form, &filing, diag);
    *out = filing;
    return end;
}
