/*
 * The whole object, in the order people read it: what it was made from, the
 * filing, its figures, the proof.
 */
#include "render/json/json.h"

#include "render/json/parts.h"
#include "render/render.h"

static void documents(struct json *json, const struct report *report) {
    json_array(json, JSON_BLOCK);
    for (int i = 0; i < report->document_count; i++) {
        const struct document *document = &report->documents[i];
        json_object(json, JSON_INLINE);
        json_key_text(json, "type", document->type);
        json_key_text(json, "name", document->name);
        json_key_integer(json, "offset", (int64_t)document->offset);
        json_key_integer(json, "length", (int64_t)document->length);
        json_key_integer(json, "first_line", document->first_line);
        json_key_integer(json, "lines", document->line_count);
        json_close(json);
    }
    json_close(json);
}

static void sources(struct json *json, const struct report *report) {
    json_object(json, JSON_BLOCK);
    json_key_text(json, "name", report->name);
    json_key_integer(json, "bytes", (int64_t)report->bytes);
    json_key_text(json, "sha256", text_from(report->sha256));
    json_key(json, "documents");
    documents(json, report);
    json_close(json);
}

bool json_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                 struct diag *diag) {
    (void)arena, (void)template;
    struct json json = {.out = out};
    json_object(&json, JSON_BLOCK);
    json_key(&json, "sources");
    sources(&json, report);
    json_key(&json, "filing");
    json_filing(&json, &report->filing);
    json_key(&json, "release");
    json_release(&json, &report->release);
    json_key(&json, "headline");
    json_headline(&json, report);
    json_key(&json, "statements");
    json_statements(&json, report);
    json_key(&json, "reconciliations");
    json_reconciliations(&json, report);
    json_key(&json, "claims");
    json_claims(&json, report);
    json_key(&json, "findings");
    json_findings(&json, report);
    if (report->correction_count > 0) {
        json_key(&json, "corrections");
        json_corrections(&json, report);
    }
    json_close(&json);
    if (!buffer_ok(out))
        diag_report(diag, DIAG_OUTPUT_FAILED, (struct origin){0}, TEXT(""), "json: out of memory");
    return buffer_ok(out);
}

void render_findings_json(struct buffer *out, const struct report *report) {
    struct json json = {.out = out};
    json_object(&json, JSON_BLOCK);
    json_key_text(&json, "name", report->name);
    json_key_text(&json, "sha256", text_from(report->sha256));
    json_key(&json, "findings");
    json_findings(&json, report);
    json_close(&json);
}
