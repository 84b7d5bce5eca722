/*
 * sarif: findings as other programs take them in, SARIF 2.1.0. A finding is a
 * failure only where it is broken; observations are informational, doubts ask
 * for a review. Of a text filing a place is line and column; HTML has no lines
 * of its own, there it is bytes of the input.
 */
#include "base/version.h"
#include "render/json/parts.h"
#include "render/render.h"

static const struct {
    const char *kind, *level;
} kinds[] = {
    [VERDICT_EXACT] = {"pass", "none"},
    [VERDICT_WITHIN_ROUNDING] = {"pass", "none"},
    [VERDICT_IMPROBABLE_ROUNDING] = {"review", "none"},
    [VERDICT_BROKEN] = {"fail", "warning"},
    [VERDICT_UNTESTABLE] = {"notApplicable", "none"},
    [VERDICT_DOUBTFUL] = {"review", "none"},
    [VERDICT_UNPLACED] = {"review", "none"},
    [VERDICT_OBSERVED] = {"informational", "none"},
    [VERDICT_DECIDED] = {"informational", "none"},
};

static void write_rule(struct json *json, enum diag_code code) {
    json_object(json, JSON_INLINE);
    json_key_name(json, "id", diag_code_name(code));
    json_key(json, "shortDescription");
    json_object(json, JSON_INLINE);
    json_key_name(json, "text", diag_code_explanation(code));
    json_close(json);
    json_close(json);
}

static void write_driver(struct json *json) {
    json_object(json, JSON_BLOCK);
    json_key(json, "driver");
    json_object(json, JSON_BLOCK);
    json_key_name(json, "name", "crossfoot");
    json_key_name(json, "version", crossfoot_version);
    json_key(json, "rules");
    json_array(json, JSON_BLOCK);
    for (int code = 0; code < DIAG_COUNT; code++)
        write_rule(json, (enum diag_code)code);
    json_close(json);
    json_close(json);
    json_close(json);
}

/* What it opens render_sarif_end() closes. */
void render_sarif_begin(struct buffer *out) {
    struct json json = {.out = out};
    json_object(&json, JSON_BLOCK);
    json_key_name(&json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json_key_name(&json, "version", "2.1.0");
    json_key(&json, "runs");
    json_array(&json, JSON_BLOCK);
    json_object(&json, JSON_BLOCK);
    json_key(&json, "tool");
    write_driver(&json);
    json_key_name(&json, "columnKind", "unicodeCodePoints");
    json_key(&json, "results");
    buffer_string(out, "[");
}

void render_sarif_end(struct buffer *out) { buffer_string(out, "\n]}]}\n"); }

/* ---- results ---- */

/* A path as a relative reference. */
static text uri_of(struct buffer *scratch, text path) {
    static const char digits[] = "0123456789ABCDEF";
    buffer_clear(scratch);
    for (size_t i = 0; i < path.len; i++) {
        char c = path.ptr[i];
        bool plain = is_alnum(c) || c == '/' || c == '.' || c == '-' || c == '_' || c == '~';
        if (!plain)
            buffer_format(scratch, "%%%c%c", digits[(unsigned char)c >> 4], digits[(unsigned char)c & 15]);
        else
            buffer_byte(scratch, c);
    }
    return buffer_view(scratch);
}

/* The line is one of the input itself: the next begins where it ends, and the place stands in it. */
static bool is_own_line(const struct report *report, struct origin at) {
    const struct document *document = &report->documents[at.document];
    int i = (int)(at.line - document->first_line);
    if (at.line < document->first_line || i + 1 >= document->line_count)
        return false;
    const struct line *line = &document->lines[i];
    size_t length = line[1].offset - line->offset;
    return at.offset >= line->offset && at.offset < line[1].offset && length > line->text.len &&
           length <= line->text.len + 2;
}

static void write_region(struct json *json, const struct report *report, struct origin at) {
    json_object(json, JSON_INLINE);
    if (is_own_line(report, at)) {
        json_key_integer(json, "startLine", at.line);
        json_key_integer(json, "startColumn", at.column);
    } else {
        json_key_integer(json, "byteOffset", (int64_t)at.offset);
        json_key_integer(json, "byteLength", at.length);
    }
    json_close(json);
}

static void write_place(struct json *json, const struct report *report, struct origin at, text uri) {
    json_object(json, JSON_INLINE);
    json_key(json, "physicalLocation");
    json_object(json, JSON_INLINE);
    json_key(json, "artifactLocation");
    json_object(json, JSON_INLINE);
    json_key_text(json, "uri", uri);
    json_close(json);
    if (at.line > 0 && at.document < (uint32_t)report->document_count) {
        json_key(json, "region");
        write_region(json, report, at);
    }
    json_close(json);
    json_close(json);
}

static void write_result(struct buffer *out, const struct report *report, const struct finding *finding, text uri) {
    struct json json = {.out = out};
    json_object(&json, JSON_INLINE);
    json_key_name(&json, "ruleId", diag_code_name(finding->code));
    json_key_integer(&json, "ruleIndex", finding->code);
    json_key_name(&json, "kind", kinds[finding->verdict].kind);
    json_key_name(&json, "level", kinds[finding->verdict].level);
    json_key(&json, "message");
    json_object(&json, JSON_INLINE);
    json_key_text(&json, "text", finding->message);
    json_close(&json);
    json_key(&json, "locations");
    json_array(&json, JSON_INLINE);
    write_place(&json, report, finding->origin, uri);
    json_close(&json);
    json_key(&json, "properties");
    json_object(&json, JSON_INLINE);
    json_key_name(&json, "verdict", verdict_name(finding->verdict));
    json_close(&json);
    json_close(&json);
}

bool render_sarif_results(struct buffer *out, const struct report *report, text path, bool all, bool first) {
    struct buffer scratch = BUFFER_EMPTY;
    text uri = uri_of(&scratch, path);
    for (int i = 0; i < report->finding_count; i++) {
        const struct finding *finding = &report->findings[i];
        if (!all && finding->verdict == VERDICT_EXACT)
            continue;
        buffer_string(out, first ? "\n" : ",\n");
        write_result(out, report, finding, uri);
        first = false;
    }
    buffer_free(&scratch);
    return first;
}
