/*
 * cover_form: the form's name by letters and digits alone, for it is printed
 * with spread letters, dashes of any kind and the amendment's number behind it.
 */
#include "recognize/cover/form.h"

#include "recognize/cover/line.h"
#include "recognize/cover/sheet.h"

enum {
    FORM_REACH = 120, /* the form's name stands within so many lines */
    AMENDMENT_REACH = 6,
    AMENDMENT_LINE_MOST = 60,
};

struct form_row {
    const char *key, *name, *amended;
    enum form_kind kind;
};

/* Longer keys before shorter ones that begin alike. */
static const struct form_row forms[] = {
    {"8k", "8-K", "8-K/A", FORM_CURRENT},
    {"6k", "6-K", "6-K/A", FORM_FOREIGN},
    {"10qsb", "10-QSB", "10-QSB/A", FORM_PERIODIC},
    {"10q", "10-Q", "10-Q/A", FORM_PERIODIC},
    {"10k405", "10-K405", "10-K405/A", FORM_PERIODIC},
    {"10ksb", "10-KSB", "10-KSB/A", FORM_PERIODIC},
    {"10k", "10-K", "10-K/A", FORM_PERIODIC},
    {"20f", "20-F", "20-F/A", FORM_PERIODIC},
    {"40f", "40-F", "40-F/A", FORM_PERIODIC},
};

/* What may follow on the line; behind "a" the form is an amendment. */
static const char *const behind_name[] = {"current", "amend",    "pursuant", "report",  "quarterly", "annual",
                                          "for",     "xquarter", "xannual",  "markone", "xreport",   "transition"};

static bool follows_name(text rest) {
    for (size_t i = 0; i < sizeof behind_name / sizeof *behind_name; i++)
        if (text_starts(rest, text_from(behind_name[i])))
            return true;
    return rest.len == 0;
}

/* The row that `key` names, alone or behind "form"; *rest receives what stands behind it. */
static const struct form_row *find_row(text key, text *rest) {
    bool named = text_starts(key, TEXT("form"));
    text name = named ? text_skip(key, 4) : key;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        text row = text_from(forms[i].key);
        *rest = text_skip(name, row.len);
        bool amends = text_starts(*rest, TEXT("a")) && follows_name(text_skip(*rest, 1));
        if (text_starts(name, row) &&
            (named ? amends || follows_name(*rest) : rest->len == 0 || (amends && rest->len == 1)))
            return &forms[i];
    }
    return NULL;
}

static bool tells_amendment(text line) {
    return line.len < AMENDMENT_LINE_MOST && text_has(line, TEXT("amendment no"));
}

/* "8-K/A" by its own name, or by "Amendment No. 1" below it. */
static bool is_amended(const struct layout *layout, int line, text rest) {
    bool amended = text_starts(rest, TEXT("a")) && !text_starts(rest, TEXT("annual"));
    for (int i = line; i <= line + AMENDMENT_REACH; i++)
        amended |= tells_amendment(cover_line(layout, i));
    return amended;
}

struct cover_form cover_form_find(struct arena *arena, const struct layout *layout) {
    for (int i = 0; i < layout->line_count && i < FORM_REACH; i++) {
        text rest, key = sheet_key(arena, cover_line(layout, i));
        const struct form_row *row = find_row(key, &rest);
        if (row != NULL) {
            const char *name = is_amended(layout, i, rest) ? row->amended : row->name;
            return (struct cover_form){row->kind, text_from(name), i};
        }
    }
    return (struct cover_form){.kind = FORM_NONE};
}

bool cover_form_amends(text form) { return text_ends(form, TEXT("/A")); }

bool cover_form_is_periodic(text form) {
    return text_starts(form, TEXT("10-")) || text_starts(form, TEXT("20-F")) || text_starts(form, TEXT("40-F"));
}

/* ---- what is amended ---- */

static int number_in(text line) {
    size_t at = text_find_fold(line, TEXT("amendment no"));
    int number = 0;
    while (at < line.len && !is_digit(line.ptr[at]))
        at++;
    for (; at < line.len && is_digit(line.ptr[at]) && number < 100; at++)
        number = number * 10 + (line.ptr[at] - '0');
    return number;
}

static bool tells_original(text t) {
    return text_has(t, TEXT("amend")) && (text_has(t, TEXT("8-K")) || text_has(t, TEXT("6-K")) ||
                                          text_has(t, TEXT("its report")) || text_has(t, TEXT("original")));
}

/* The first date behind the report's name: "the Current Report on Form 8-K filed on January 27, 2004". */
static date original_date(text t, date own) {
    size_t end = 0, behind = 0;
    for (date found; date_known(found = date_find(text_skip(t, behind), NULL, &end)); behind += end)
        if (!date_known(own) || date_compare(found, own) <= 0)
            return found;
    return (date){0};
}

void cover_amendment_read(struct arena *arena, const struct layout *layout, const struct cover_form *form, int end,
                          struct filing *out) {
    for (int i = form->line; i <= form->line + AMENDMENT_REACH && out->amendment == 0; i++)
        if (tells_amendment(cover_line(layout, i)))
            out->amendment = number_in(cover_line(layout, i));
    for (int i = 0; i < layout->block_count && layout->blocks[i].first_line < end; i++) {
        const struct block *block = &layout->blocks[i];
        if (block->kind != BLOCK_PARAGRAPH || block->first_line <= form->line || !tells_original(block->text))
            continue;
        date told = original_date(block->text, out->signed_on);
        if (!date_known(told))
            continue;
        out->amended_date = told;
        out->amended_note = text_squeeze(arena, block->text);
        return;
    }
}
