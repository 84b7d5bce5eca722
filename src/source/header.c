/*
 * header: two writings of the same fields: "NAME: value" lines as EDGAR serves
 * them, and the <NAME>value tags of its dissemination feed. Of a field told
 * twice the first stays. A name opens a registrant; what is told of one before
 * any name is given opens one too.
 */
#include "source/header.h"

#include <stddef.h>

struct header_field {
    const char *name;
    size_t at; /* of the text in its struct */
};

#define SUBMISSION(name, field)                                                                                        \
    { name, offsetof(struct source, field) }
#define REGISTRANT(name, field)                                                                                        \
    { name, offsetof(struct source_registrant, field) }

static const struct header_field submission_fields[] = {
    SUBMISSION("ACCESSION NUMBER:", accession),
    SUBMISSION("<ACCESSION-NUMBER>", accession),
    SUBMISSION("CONFORMED SUBMISSION TYPE:", form),
    SUBMISSION("<TYPE>", form),
    SUBMISSION("CONFORMED PERIOD OF REPORT:", period),
    SUBMISSION("<PERIOD>", period),
    SUBMISSION("FILED AS OF DATE:", filed),
    SUBMISSION("<FILING-DATE>", filed),
};

static const struct header_field registrant_fields[] = {
    REGISTRANT("COMPANY CONFORMED NAME:", name),
    REGISTRANT("<CONFORMED-NAME>", name),
    REGISTRANT("CENTRAL INDEX KEY:", cik),
    REGISTRANT("<CIK>", cik),
    REGISTRANT("STANDARD INDUSTRIAL CLASSIFICATION:", sic),
    REGISTRANT("<ASSIGNED-SIC>", sic),
    REGISTRANT("IRS NUMBER:", irs_number),
    REGISTRANT("EIN:", irs_number),
    REGISTRANT("<IRS-NUMBER>", irs_number),
    REGISTRANT("STATE OF INCORPORATION:", state),
    REGISTRANT("<STATE-OF-INCORPORATION>", state),
    REGISTRANT("FISCAL YEAR END:", fiscal_year_end),
    REGISTRANT("<FISCAL-YEAR-END>", fiscal_year_end),
};

enum {
    SUBMISSION_FIELDS = sizeof submission_fields / sizeof *submission_fields,
    REGISTRANT_FIELDS = sizeof registrant_fields / sizeof *registrant_fields,
};

static const char *const item_names[] = {"ITEM INFORMATION:", "<ITEMS>", NULL};
static const char *const former_names[] = {"FORMER CONFORMED NAME:", "<FORMER-CONFORMED-NAME>", NULL};

static bool take(text line, const char *name, text *value) {
    text key = text_from(name);
    if (!text_starts_fold(line, key))
        return false;
    *value = text_trim(text_skip(line, key.len));
    return value->len > 0;
}

static bool take_any(text line, const char *const *names, text *value) {
    for (; *names != NULL; names++)
        if (take(line, *names, value))
            return true;
    return false;
}

/* The row of `fields` that the line fills, and with what; NULL where it fills none. */
static const struct header_field *find_field(const struct header_field *fields, int count, text line, text *value) {
    for (int i = 0; i < count; i++)
        if (take(line, fields[i].name, value))
            return &fields[i];
    return NULL;
}

static void keep(void *record, const struct header_field *field, text value) {
    text *kept = (text *)((char *)record + field->at);
    if (kept->len == 0)
        *kept = value;
}

/* "ELECTRONIC COMPUTERS [3571]": the code alone. */
static text code_of(text value) {
    size_t open = text_find_byte(value, '[');
    size_t close = text_find_byte(value, ']');
    return open != text_npos && close != text_npos && close > open ? text_slice(value, open + 1, close) : value;
}

static struct source_registrant *current(struct arena *arena, struct source *source, bool named) {
    if (source->registrant_count > 0) {
        struct source_registrant *last = &source->registrants[source->registrant_count - 1];
        if (!named || last->name.len == 0)
            return last;
    }
    return ARRAY_ADD(arena, source->registrants, source->registrant_count);
}

static void read_registrant(struct arena *arena, struct source *source, const struct header_field *field, text value) {
    bool named = field->at == offsetof(struct source_registrant, name);
    bool coded = field->at == offsetof(struct source_registrant, sic);
    keep(current(arena, source, named), field, coded ? code_of(value) : value);
    source->registrant = source->registrants[0].name;
    source->cik = source->registrants[0].cik;
}

void header_read_line(struct arena *arena, struct source *source, text line) {
    text trimmed = text_trim(line), value;
    if (!text_starts(trimmed, TEXT("<")) && text_find_byte(trimmed, ':') == text_npos)
        return;
    const struct header_field *field = find_field(submission_fields, SUBMISSION_FIELDS, trimmed, &value);
    if (field != NULL)
        keep(source, field, value);
    else if ((field = find_field(registrant_fields, REGISTRANT_FIELDS, trimmed, &value)) != NULL)
        read_registrant(arena, source, field, value);
    else if (take_any(trimmed, item_names, &value))
        *ARRAY_ADD(arena, source->items, source->item_count) = value;
    else if (take_any(trimmed, former_names, &value)) {
        struct source_registrant *registrant = current(arena, source, false);
        *ARRAY_ADD(arena, registrant->former_names, registrant->former_name_count) = value;
    }
}
