/*
 * html_sax: libxml2's SAX parser heard and told on to html_flow: which element opens or closes, what its attributes
 * say, and where in the document text stands. The bytes are UTF-8 already, so the parser's own position is exact.
 */
#include "layout/html/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "layout/html/flow.h"

enum { ATTRIBUTES_MOST = 256, ENTITY_MOST = 34 };

struct html_reader {
    htmlParserCtxtPtr context;
    struct html_flow *flow;
    struct html_styles *styles;
    text bytes;
    bool stopped;
};

/* ---- events ---- */

static size_t position(const struct html_reader *reader) {
    const xmlParserInput *input = reader->context->input;
    return input == NULL ? 0 : (size_t)input->consumed + (size_t)(input->cur - input->base);
}

static void tell_limit(const struct html_reader *reader, size_t offset, const char *what, int most) {
    const struct layout *layout = reader->flow->layout;
    struct origin origin = {.document = layout->document,
                            .line = layout->first_line + (uint32_t)layout->line_count,
                            .column = 1,
                            .offset = reader->flow->base + offset};
    diag_report(reader->flow->diag, DIAG_MARKUP_LIMIT, origin, (text){0}, "%s %d: the rest of the document is not read",
                what, most);
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes) {
    struct html_reader *reader = data;
    if (reader->stopped)
        return;
    struct html_style style = html_style_read(reader->styles, attributes);
    if (html_flow_open(reader->flow, html_element_named((const char *)name), &style))
        return;
    reader->stopped = true;
    if (reader->flow->depth >= HTML_DEPTH_MOST)
        tell_limit(reader, position(reader), "elements are nested deeper than", HTML_DEPTH_MOST);
    else
        tell_limit(reader, position(reader), "tables are nested deeper than", HTML_TABLES_MOST);
    xmlStopParser(reader->context);
}

static void on_end(void *data, const xmlChar *name) {
    struct html_reader *reader = data;
    (void)name; /* of the element opened last: libxml2 closes in turn */
    if (!reader->stopped)
        html_flow_close(reader->flow);
}

static bool stands_at(const struct html_reader *reader, text chunk, size_t begin) {
    return begin + chunk.len <= reader->bytes.len && memcmp(reader->bytes.ptr + begin, chunk.ptr, chunk.len) == 0;
}

/* Where the entity that ends at `end` begins; `end` where there is none. */
static size_t entity_begin(const struct html_reader *reader, size_t end) {
    for (size_t at = end; at > 0 && end - at < ENTITY_MOST; at--) {
        char c = reader->bytes.ptr[at - 1];
        if (c == '&')
            return at - 1;
        if (!is_alnum(c) && c != '#' && c != ';')
            break;
    }
    return end;
}

/*
 * Text ends at the parser's position, or stands for the entity that ends there: its bytes are then *width. Where bytes
 * were dropped (control characters), and at libxml2's flushes of a thousand bytes, it is a few bytes off; what is found
 * nowhere near stands for all of them.
 */
static size_t chunk_begin(const struct html_reader *reader, text chunk, size_t *width) {
    enum { OFF_MOST = 8 };
    size_t end = position(reader) < reader->bytes.len ? position(reader) : reader->bytes.len;
    size_t begin = end > chunk.len ? end - chunk.len : 0, entity = entity_begin(reader, end);
    *width = 0;
    if (stands_at(reader, chunk, begin))
        return begin;
    *width = end - (entity < end ? entity : begin);
    if (entity < end)
        return entity;
    for (size_t off = 1; off <= OFF_MOST; off++) {
        bool later = stands_at(reader, chunk, begin + off);
        if (!later && (off > begin || !stands_at(reader, chunk, begin - off)))
            continue;
        *width = 0;
        return later ? begin + off : begin - off;
    }
    return begin;
}

static void on_characters(void *data, const xmlChar *characters, int length) {
    struct html_reader *reader = data;
    text chunk = {(const char *)characters, (size_t)length};
    size_t width;
    if (reader->stopped)
        return;
    size_t begin = chunk_begin(reader, chunk, &width);
    html_text_put(reader->flow, chunk, begin, width);
}

/* ---- what would take the parser long ---- */

/* Behind the quoted value that begins at `at`. */
static size_t skip_quoted(text bytes, size_t at) {
    const char *end = at + 1 < bytes.len ? memchr(bytes.ptr + at + 1, bytes.ptr[at], bytes.len - at - 1) : NULL;
    return end == NULL ? bytes.len : (size_t)(end - bytes.ptr) + 1;
}

static bool is_quote(char c) { return c == '"' || c == '\''; }

/* The end of the tag at `at`; *attributes receives how many words it holds. */
static size_t tag_end(text bytes, size_t at, int *attributes) {
    *attributes = 0;
    while (at < bytes.len && bytes.ptr[at] != '>') {
        bool value = bytes.ptr[at] == '=';
        bool word = is_blank(bytes.ptr[at]) || bytes.ptr[at] == '/' || is_quote(bytes.ptr[at]);
        at++;
        *attributes += word && at < bytes.len && !is_blank(bytes.ptr[at]);
        while (value && at < bytes.len && is_blank(bytes.ptr[at]))
            at++;
        if (value && at < bytes.len && is_quote(bytes.ptr[at]))
            at = skip_quoted(bytes, at), *attributes += at < bytes.len && !is_blank(bytes.ptr[at]);
    }
    return at;
}

/*
 * How much of the document can be parsed in linear time: libxml2 is quadratic in the attributes of a tag (100,000 take
 * eleven seconds) before any callback. Elements left open, its other weakness, end the reading in on_start.
 */
static size_t safe_length(text bytes) {
    for (size_t at = 0; at < bytes.len; at++) {
        const char *open = memchr(bytes.ptr + at, '<', bytes.len - at);
        if (open == NULL)
            break;
        size_t tag = (size_t)(open - bytes.ptr);
        int attributes;
        at = tag + 1;
        if (at >= bytes.len || !is_alpha(bytes.ptr[at]))
            continue;
        at = tag_end(bytes, at, &attributes);
        if (attributes > ATTRIBUTES_MOST)
            return tag;
    }
    return bytes.len;
}

/* ---- the door ---- */

static void parse(struct html_reader *reader) {
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(reader->bytes.ptr, (int)reader->bytes.len);
    if (context == NULL)
        return;
    reader->context = context;
    memset(context->sax, 0, sizeof *context->sax);
    context->sax->startElement = on_start;
    context->sax->endElement = on_end;
    context->sax->characters = on_characters;
    context->sax->ignorableWhitespace = on_characters;
    context->userData = reader;
    htmlCtxtUseOptions(context, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET);
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context);
    htmlFreeParserCtxt(context);
}

void html_layout(struct arena *arena, const struct source_document *document, struct layout *layout,
                 struct diag *diag) {
    struct html_flow *flow = ARENA_NEW(arena, struct html_flow);
    *flow = (struct html_flow){.arena = arena, .diag = diag, .layout = layout, .bytes = document->bytes};
    flow->base = document->offset;
    flow->store_room = document->bytes.len + document->bytes.len / 2 + 64;
    flow->store = arena_take_raw(arena, flow->store_room); /* most of it stays untouched, and is no memory then */
    html_text_begin(flow);
    struct arena *scratch = arena_scratch(arena);
    struct html_reader reader = {.flow = flow, .styles = html_styles_new(scratch), .bytes = document->bytes};
    reader.bytes.len = safe_length(document->bytes);
    if (reader.bytes.len > 0 && reader.bytes.len < (size_t)INT32_MAX)
        parse(&reader);
    if (reader.bytes.len < document->bytes.len && !reader.stopped)
        tell_limit(&reader, reader.bytes.len, "a tag has more attributes than", ATTRIBUTES_MOST);
    html_flow_finish(flow);
    arena_free(scratch);
}
