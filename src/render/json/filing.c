/*
 * The form and the release. A filing without a cover has the same keys, with
 * nothing in them, so that no reader needs to ask first.
 */
#include "render/json/parts.h"

static void key_field(struct json *json, const char *key, struct field field) { json_key_text(json, key, field.text); }

static void registrant(struct json *json, const struct filing *filing) {
    json_key(json, "registrant");
    json_object(json, JSON_BLOCK);
    key_field(json, "name", filing->registrant);
    key_field(json, "state", filing->state);
    key_field(json, "file_number", filing->file_number);
    key_field(json, "irs_number", filing->irs_number);
    json_key_text(json, "cik", filing->cik);
    json_key(json, "address");
    json_array(json, JSON_INLINE);
    for (int i = 0; i < filing->address_count; i++)
        json_text(json, filing->address[i].text);
    json_close(json);
    key_field(json, "phone", filing->phone);
    json_key_line(json, "line", filing->registrant.origin.line);
    json_close(json);
}

static void items(struct json *json, const struct filing *filing) {
    json_key(json, "items");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < filing->item_count; i++) {
        const struct item *item = &filing->items[i];
        json_object(json, JSON_INLINE);
        json_key_text(json, "number", item->number);
        json_key_text(json, "title", item->title);
        json_key_text(json, "modern", item->modern);
        json_key_bool(json, "results", item->results);
        json_key_line(json, "line", item->origin.line);
        json_close(json);
    }
    json_close(json);
}

static void exhibits(struct json *json, const struct filing *filing) {
    json_key(json, "exhibits");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < filing->exhibit_count; i++) {
        const struct exhibit *exhibit = &filing->exhibits[i];
        json_object(json, JSON_INLINE);
        json_key_text(json, "number", exhibit->number);
        json_key_text(json, "description", exhibit->description);
        json_key_bool(json, "present", exhibit->present);
        json_key_line(json, "line", exhibit->origin.line);
        json_close(json);
    }
    json_close(json);
}

static void signature(struct json *json, const struct filing *filing) {
    json_key(json, "signature");
    json_object(json, JSON_INLINE);
    key_field(json, "name", filing->signer);
    key_field(json, "title", filing->signer_title);
    json_key_date(json, "date", filing->signed_on);
    json_key_line(json, "line", filing->signer.origin.line);
    json_close(json);
}

static void results(struct json *json, const struct filing *filing) {
    json_key_date(json, "period_of_results", filing->period_of_results.end);
    json_key_integer(json, "months_of_results", filing->period_of_results.months);
    json_key_text(json, "period_words", filing->period_words);
    json_key_bool(json, "preliminary", filing->preliminary);
    json_key_bool(json, "delayed", filing->delayed);
    json_key_bool(json, "furnished", filing->furnished);
    json_key_text(json, "furnished_note", filing->furnished_note);
}

/* ---- what the cover tells beside ---- */

static void texts(struct json *json, const char *key, const text *list, int count) {
    json_key(json, key);
    json_array(json, JSON_INLINE);
    for (int i = 0; i < count; i++)
        json_text(json, list[i]);
    json_close(json);
}

static void answer(struct json *json, const char *key, enum answer answer) {
    if (answer == ANSWER_NONE)
        json_key_text(json, key, (text){0});
    else
        json_key_bool(json, key, answer == ANSWER_YES);
}

static void amendment(struct json *json, const struct filing *filing) {
    json_key(json, "amendment");
    json_object(json, JSON_INLINE);
    json_key_integer(json, "number", filing->amendment);
    json_key_date(json, "original_date", filing->amended_date);
    json_key_text(json, "note", filing->amended_note);
    json_close(json);
}

static void securities(struct json *json, const struct filing *filing) {
    json_key(json, "securities");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < filing->security_count; i++) {
        const struct security *security = &filing->securities[i];
        json_object(json, JSON_INLINE);
        json_key_text(json, "title", security->title);
        json_key_text(json, "symbol", security->symbol);
        json_key_text(json, "exchange", security->exchange);
        json_key_line(json, "line", security->origin.line);
        json_close(json);
    }
    json_close(json);
}

/* ---- the submission's header ---- */

static void header_registrant(struct json *json, const struct registrant *registrant) {
    json_object(json, JSON_INLINE);
    json_key_text(json, "name", registrant->name);
    json_key_text(json, "cik", registrant->cik);
    json_key_text(json, "sic", registrant->sic);
    json_key_text(json, "irs_number", registrant->irs_number);
    json_key_text(json, "state", registrant->state);
    json_key_text(json, "fiscal_year_end", registrant->fiscal_year_end);
    texts(json, "former_names", registrant->former_names, registrant->former_name_count);
    json_close(json);
}

static void header(struct json *json, const struct header *header) {
    json_key(json, "header");
    json_object(json, JSON_BLOCK);
    json_key_bool(json, "found", header->found);
    json_key_text(json, "accession", header->accession);
    json_key_text(json, "form", header->form);
    json_key_date(json, "period", header->period);
    json_key_date(json, "filed", header->filed);
    texts(json, "items", header->items, header->item_count);
    json_key(json, "registrants");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < header->registrant_count; i++)
        header_registrant(json, &header->registrants[i]);
    json_close(json);
    json_close(json);
}

void json_filing(struct json *json, const struct filing *filing) {
    json_object(json, JSON_BLOCK);
    json_key_text(json, "form", filing->form);
    json_key_date(json, "report_date", filing->report_date);
    amendment(json, filing);
    registrant(json, filing);
    securities(json, filing);
    answer(json, "emerging_growth", filing->emerging_growth);
    texts(json, "boxes", filing->boxes, filing->box_count);
    header(json, &filing->header);
    items(json, filing);
    results(json, filing);
    exhibits(json, filing);
    signature(json, filing);
    json_close(json);
}

/* ---- the release ---- */

static void tickers(struct json *json, const struct release *release) {
    json_key(json, "tickers");
    json_array(json, JSON_INLINE);
    for (int i = 0; i < release->ticker_count; i++) {
        json_object(json, JSON_INLINE);
        json_key_text(json, "exchange", release->tickers[i].exchange);
        json_key_text(json, "symbol", release->tickers[i].symbol);
        json_close(json);
    }
    json_close(json);
}

static void paragraphs(struct json *json, const struct release *release) {
    json_key(json, "paragraphs");
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < release->paragraph_count; i++) {
        const struct paragraph *paragraph = &release->paragraphs[i];
        json_object(json, JSON_INLINE);
        json_key_name(json, "kind", paragraph_kind_name(paragraph->kind));
        json_key_line(json, "line", paragraph->origin.line);
        json_key_text(json, "text", paragraph->text);
        json_close(json);
    }
    json_close(json);
}

void json_release(struct json *json, const struct release *release) {
    json_object(json, JSON_BLOCK);
    json_key_bool(json, "found", release->found);
    json_key_text(json, "headline", release->headline);
    json_key_text(json, "place", release->place);
    json_key_text(json, "wire", release->wire);
    json_key_date(json, "date", release->date);
    json_key_text(json, "issuer", release->issuer);
    tickers(json, release);
    paragraphs(json, release);
    json_close(json);
}
