/*
 * EDGAR's listings are tables turned on their side: an array a column, a filing the same index in each. jansson reads
 * them; what is of no use, or not of the type it should be, is passed over.
 */
#include "fetch/listing.h"

#include <jansson.h>
#include <string.h>

/* When the items were in use: Release 33-8216 (Items 9 and 12), Release 33-8400 (Item 2.02). */
static const struct era {
    const char *item, *from, *until;
} eras[] = {
    {"2.02", "2004-08-23", "9999"},
    {"12", "2003-03-28", "2004-08-31"},
    {"9", "2003-03-28", "2003-08-31"},
};

static text copied(struct arena *arena, const json_t *string) {
    const char *value = json_string_value(string);
    return value != NULL ? text_copy(arena, text_from(value)) : TEXT("");
}

static text column(struct arena *arena, const json_t *table, const char *name, size_t index) {
    return copied(arena, json_array_get(json_object_get(table, name), index));
}

text listing_cik(struct arena *arena, text tickers, text ticker) {
    json_t *table = json_loadb(tickers.ptr, tickers.len, 0, NULL);
    const char *key;
    json_t *entry;
    text found = TEXT("");
    json_object_foreach(table, key, entry) {
        const char *symbol = json_string_value(json_object_get(entry, "ticker"));
        json_int_t cik = json_integer_value(json_object_get(entry, "cik_str"));
        if (symbol != NULL && cik > 0 && text_equal_fold(text_from(symbol), ticker))
            found = text_format(arena, "%lld", (long long)cik);
    }
    json_decref(table);
    return found;
}

/* Items are listed as "2.02,9.01". */
static bool has_item(text items, text item) {
    while (items.len > 0) {
        size_t comma = text_find_byte(items, ',');
        if (text_equal(text_trim(text_slice(items, 0, comma)), item))
            return true;
        items = comma == text_npos ? TEXT("") : text_skip(items, comma + 1);
    }
    return false;
}

static bool furnishes_results(const struct listed *filing) {
    for (size_t i = 0; i < sizeof eras / sizeof eras[0]; i++)
        if (has_item(filing->items, text_from(eras[i].item)) &&
            text_compare(filing->filed, text_from(eras[i].from)) >= 0 &&
            text_compare(filing->filed, text_from(eras[i].until)) <= 0)
            return true;
    return false;
}

/* Accession numbers become file names and addresses: nothing but digits and hyphens gets through. */
static bool is_accession(text t) {
    for (size_t i = 0; i < t.len; i++)
        if (!is_digit(t.ptr[i]) && t.ptr[i] != '-')
            return false;
    return t.len == 20;
}

/* Names of listings and dates become parts of addresses and of the ledger's lines. */
static bool is_name(text t) {
    for (size_t i = 0; i < t.len; i++)
        if (!is_alnum(t.ptr[i]) && t.ptr[i] != '-' && t.ptr[i] != '.')
            return false;
    return t.len > 0;
}

static bool is_wanted(const struct listed *filing, text since) {
    bool form = text_equal(filing->form, TEXT("8-K")) || text_equal(filing->form, TEXT("8-K/A"));
    return form && is_accession(filing->accession) && is_name(filing->filed) &&
           text_compare(filing->filed, since) >= 0 && furnishes_results(filing);
}

static void read_table(struct arena *arena, const json_t *table, text since, struct listing *out) {
    size_t count = json_array_size(json_object_get(table, "accessionNumber"));
    for (size_t i = 0; i < count; i++) {
        struct listed filing = {
            .accession = column(arena, table, "accessionNumber", i),
            .form = column(arena, table, "form", i),
            .filed = column(arena, table, "filingDate", i),
            .items = column(arena, table, "items", i),
            .size = json_integer_value(json_array_get(json_object_get(table, "size"), i)),
        };
        if (is_wanted(&filing, since))
            *ARRAY_ADD(arena, out->filings, out->count) = filing;
    }
}

static void read_older(struct arena *arena, const json_t *files, text since, struct listing *out) {
    for (size_t i = 0; i < json_array_size(files); i++) {
        const json_t *file = json_array_get(files, i);
        text name = copied(arena, json_object_get(file, "name"));
        if (is_name(name) && text_compare(copied(arena, json_object_get(file, "filingTo")), since) >= 0)
            *ARRAY_ADD(arena, out->older, out->older_count) = name;
    }
}

/* The first listing holds the table under "filings"; a further one is the table. */
bool listing_read(struct arena *arena, text json, text since, struct listing *out) {
    json_t *root = json_loadb(json.ptr, json.len, 0, NULL);
    const json_t *filings = json_object_get(root, "filings");
    const json_t *table = filings != NULL ? json_object_get(filings, "recent") : root;
    bool sound = json_is_array(json_object_get(table, "accessionNumber"));
    if (sound) {
        read_table(arena, table, since, out);
        read_older(arena, json_object_get(filings, "files"), since, out);
    }
    json_decref(root);
    return sound;
}
