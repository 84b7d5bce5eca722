/*
 * libxml2's SAX parser heard and told on to html_flow: which element opens or
 * closes, what its attributes say, and where in the document text stands. The
 * bytes are UTF-8 already, so the parser's own position is exact.
 */
#include "layout/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "layout/html_flow.h"

enum { ATTRIBUTES_MOST = 256, NESTING_MOST = 4096 };

struct html_reader {
    htmlParserCtxtPtr context;
    struct html_flow *flow;
    text bytes;
    bool stopped;
};

/* ---- elements ---- */

static const struct {
    const char *name;
    enum html_element element;
} elements[] = {
    {"td", HTML_CELL},      {"font", HTML_INLINE},   {"div", HTML_BLOCK},       {"p", HTML_BLOCK},
    {"tr", HTML_ROW},       {"br", HTML_BREAK},      {"b", HTML_STRONG},        {"span", HTML_INLINE},
    {"table", HTML_TABLE},  {"hr", HTML_RULE},       {"th", HTML_CELL},         {"sup", HTML_RAISED},
    {"strong", HTML_STRONG}, {"h1", HTML_BLOCK},     {"h2", HTML_BLOCK},        {"h3", HTML_BLOCK},
    {"h4", HTML_BLOCK},     {"h5", HTML_BLOCK},      {"h6", HTML_BLOCK},        {"center", HTML_BLOCK},
    {"li", HTML_BLOCK},     {"ul", HTML_BLOCK},      {"ol", HTML_BLOCK},        {"dl", HTML_BLOCK},
    {"dt", HTML_BLOCK},     {"dd", HTML_BLOCK},      {"address", HTML_BLOCK},   {"blockquote", HTML_BLOCK},
    {"pre", HTML_PRE},      {"script", HTML_SKIPPED}, {"style", HTML_SKIPPED},  {"title", HTML_SKIPPED},
    {"document", HTML_BLOCK}, {"sequence", HTML_BLOCK}, {"filename", HTML_BLOCK}, {"description", HTML_BLOCK}, {"text", HTML_BLOCK},
    {"body", HTML_BLOCK},   {"caption", HTML_BLOCK}, {"type", HTML_BLOCK},
};

static enum html_element element_of(const char *name)
{
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (elements[i].name[0] == name[0] && strcmp(elements[i].name, name) == 0)
            return elements[i].element;
    return HTML_INLINE;
}

/* ---- attributes ---- */

static int number_at(text t, int most)
{
    int number = 0;
    t = text_trim(t);
    for (size_t i = 0; i < t.len && is_digit(t.ptr[i]); i++)
        number = number < most ? number * 10 + (t.ptr[i] - '0') : most;
    return number < most ? number : most;
}

/* A length in characters of text, some six points each: "12pt", "16px", "0.5in", "1em". */
static int characters_of(text length)
{
    int whole = length.len > 0 ? number_at(length, 1000) : 0;
    if (text_has(length, TEXT("in")))
        return whole * 12 + 3 * (text_find_byte(length, '.') != text_npos);
    if (text_has(length, TEXT("em")))
        return whole * 2;
    return whole / 6 + (whole % 6 >= 3);
}

static bool draws(text border)
{
    return !text_starts_fold(border, TEXT("0")) && !text_has(border, TEXT("none")) && !text_has(border, TEXT("hidden"));
}

static void style_weight(text value, struct html_style *style)
{
    style->strong |= text_starts_fold(value, TEXT("bold")) || number_at(value, 1000) >= 600;
}

static void style_display(text value, struct html_style *style)
{
    style->hidden |= text_starts_fold(value, TEXT("none"));
}

static void style_visibility(text value, struct html_style *style)
{
    style->hidden |= text_starts_fold(value, TEXT("hidden"));
}

static void style_align(text value, struct html_style *style)
{
    style->centred |= text_starts_fold(value, TEXT("center"));
}

static void style_top(text value, struct html_style *style)
{
    style->rule_above |= draws(value);
}

static void style_bottom(text value, struct html_style *style)
{
    style->rule_below |= draws(value);
}

static void style_page(text value, struct html_style *style)
{
    style->page_break |= text_starts_fold(value, TEXT("always"));
}

static void style_indent(text value, struct html_style *style)
{
    style->indent += characters_of(value);
}

/* "2px 1pt 2px 7pt": the fourth stands left. */
static void style_padding(text value, struct html_style *style)
{
    text word;
    for (int i = 0; i < 4 && text_next_word(&value, &word); i++)
        if (i == 3)
            style->indent += characters_of(word);
}

static const struct {
    text property;
    void (*read)(text value, struct html_style *style);
} properties[] = {
    {{"font-weight", 11}, style_weight},       {{"display", 7}, style_display},       {{"visibility", 10}, style_visibility},
    {{"text-align", 10}, style_align},         {{"border-top", 10}, style_top},       {{"border-bottom", 13}, style_bottom},
    {{"page-break-before", 17}, style_page},   {{"page-break-after", 16}, style_page}, {{"padding-left", 12}, style_indent},
    {{"margin-left", 11}, style_indent},       {{"text-indent", 11}, style_indent},   {{"padding", 7}, style_padding},
};

static void read_declaration(text declaration, struct html_style *style)
{
    size_t colon = text_find_byte(declaration, ':');
    if (colon == text_npos)
        return;
    text property = text_trim(text_slice(declaration, 0, colon));
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
        if (property.len == properties[i].property.len && text_equal_fold(property, properties[i].property)) {
            properties[i].read(text_trim(text_skip(declaration, colon + 1)), style);
            return;
        }
}

static void read_style(text declarations, struct html_style *style)
{
    while (declarations.len > 0) {
        size_t end = text_find_byte(declarations, ';');
        end = end == text_npos ? declarations.len : end;
        read_declaration(text_slice(declarations, 0, end), style);
        declarations = text_skip(declarations, end + 1);
    }
}

static int span_of(const char *value)
{
    int span = number_at(text_from(value), HTML_COLUMNS_MOST);
    return span > 0 ? span : 1;
}

static struct html_style read_attributes(const xmlChar **attributes)
{
    struct html_style style = {.colspan = 1, .rowspan = 1};
    for (int i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        const char *name = (const char *)attributes[i], *value = (const char *)attributes[i + 1];
        if (value == NULL)
            style.hidden |= strcmp(name, "hidden") == 0;
        else if (strcmp(name, "style") == 0)
            read_style(text_from(value), &style);
        else if (strcmp(name, "colspan") == 0)
            style.colspan = span_of(value);
        else if (strcmp(name, "rowspan") == 0)
            style.rowspan = span_of(value);
        else if (strcmp(name, "align") == 0)
            style.centred |= text_starts_fold(text_from(value), TEXT("center"));
    }
    return style;
}

/* ---- events ---- */

static size_t position(const struct html_reader *reader)
{
    const xmlParserInput *input = reader->context->input;
    return input == NULL ? 0 : (size_t)input->consumed + (size_t)(input->cur - input->base);
}

static struct origin document_origin(const struct html_reader *reader, size_t offset)
{
    return (struct origin){.document = reader->flow->layout->document, .line = 0, .offset = reader->flow->base + offset};
}

static void stop(struct html_reader *reader)
{
    reader->stopped = true;
    diag_report(reader->flow->diag, DIAG_MARKUP_LIMIT, document_origin(reader, position(reader)), (text){0},
                "elements are nested deeper than %d: the rest of the document is not read", HTML_DEPTH_MOST);
    xmlStopParser(reader->context);
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes)
{
    struct html_reader *reader = data;
    if (reader->stopped)
        return;
    struct html_style style = read_attributes(attributes);
    if (!html_flow_open(reader->flow, element_of((const char *)name), &style))
        stop(reader);
}

static void on_end(void *data, const xmlChar *name)
{
    struct html_reader *reader = data;
    if (!reader->stopped)
        html_flow_close(reader->flow, element_of((const char *)name));
}

/* Where a chunk of text began: it ends at the parser's position, or stands for the entity that ends there. */
static size_t chunk_begin(const struct html_reader *reader, text chunk)
{
    size_t end = position(reader), begin = end > chunk.len ? end - chunk.len : 0;
    if (end > reader->bytes.len)
        return begin;
    if (memcmp(reader->bytes.ptr + begin, chunk.ptr, chunk.len < end ? chunk.len : end) == 0)
        return begin;
    for (size_t at = end; at > 0 && end - at < 12; at--)
        if (reader->bytes.ptr[at - 1] == '&')
            return at - 1;
    return begin;
}

static void on_characters(void *data, const xmlChar *characters, int length)
{
    struct html_reader *reader = data;
    text chunk = {(const char *)characters, (size_t)length};
    if (!reader->stopped)
        html_flow_text(reader->flow, chunk, chunk_begin(reader, chunk));
}

/* ---- what would take the parser long ---- */

/* Elements whose end tag is mostly left out: libxml2 closes them itself. */
static bool closes_itself(text tag)
{
    static const char *const names[] = {"p", "br", "hr", "td", "tr", "th", "li", "img", "meta", "link", "input", "col", "dt", "dd",
                                        "type", "sequence", "filename", "description", "page", "text", NULL};
    size_t end = 0;
    while (end < tag.len && is_alnum(tag.ptr[end]))
        end++;
    for (int i = 0; names[i] != NULL; i++)
        if (text_equal_fold(text_slice(tag, 0, end), text_from(names[i])))
            return true;
    return false;
}

/* The end of the tag at `at`, or where it holds more attributes than any filing's: *crowded is then set. */
static size_t tag_end(text bytes, size_t at, bool *crowded)
{
    int attributes = 0;
    char quote = 0;
    for (; at < bytes.len && (quote != 0 || bytes.ptr[at] != '>'); at++) {
        char c = bytes.ptr[at];
        if (quote != 0)
            quote = c == quote ? 0 : quote;
        else if ((c == '"' || c == '\'') && at > 0 && bytes.ptr[at - 1] == '=')
            quote = c;
        else if (is_blank(c) && at + 1 < bytes.len && is_alpha(bytes.ptr[at + 1]))
            attributes++;
    }
    *crowded = attributes > ATTRIBUTES_MOST;
    return at;
}

/*
 * How much of the document can be parsed in linear time: libxml2 is quadratic in the attributes of a tag and in
 * elements left open (100,000 of either take more than ten seconds), before any callback.
 */
static size_t safe_length(text bytes)
{
    int depth = 0;
    for (size_t at = 0; at < bytes.len; at++) {
        const char *open = memchr(bytes.ptr + at, '<', bytes.len - at);
        if (open == NULL)
            break;
        at = (size_t)(open - bytes.ptr) + 1;
        bool crowded = false, closing = at < bytes.len && bytes.ptr[at] == '/';
        if (!closing && (at >= bytes.len || !is_alpha(bytes.ptr[at])))
            continue;
        size_t end = tag_end(bytes, at, &crowded);
        if (crowded || depth > NESTING_MOST)
            return (size_t)(open - bytes.ptr);
        if (!closes_itself(text_slice(bytes, at + closing, end)))
            depth += closing ? (depth > 0 ? -1 : 0) : 1;
        at = end;
    }
    return bytes.len;
}

/* ---- the door ---- */

static void parse(struct html_reader *reader)
{
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(reader->bytes.ptr, (int)reader->bytes.len);
    if (context == NULL)
        return;
    reader->context = context;
    memset(context->sax, 0, sizeof *context->sax);
    context->sax->startElement = on_start;
    context->sax->endElement = on_end;
    context->sax->characters = on_characters;
    context->sax->ignorableWhitespace = on_characters;
    context->sax->cdataBlock = NULL;
    context->userData = reader;
    htmlCtxtUseOptions(context, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET);
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context);
    htmlFreeParserCtxt(context);
}

void html_layout(struct arena *arena, const struct source_document *document, struct layout *layout, struct diag *diag)
{
    struct html_flow *flow = ARENA_NEW(arena, struct html_flow);
    flow->arena = arena;
    flow->diag = diag;
    flow->layout = layout;
    flow->base = document->offset;
    flow->store = arena_take(arena, document->bytes.len + document->bytes.len / 2 + 16);
    flow->all_strong = true;
    struct html_reader reader = {.flow = flow, .bytes = document->bytes};
    size_t safe = safe_length(document->bytes);
    if (safe < document->bytes.len) {
        reader.bytes.len = safe;
        diag_report(diag, DIAG_MARKUP_LIMIT, document_origin(&reader, safe), (text){0},
                    "a tag has over %d attributes, or over %d elements are left open: the rest is not read", ATTRIBUTES_MOST,
                    NESTING_MOST);
    }
    if (reader.bytes.len > 0 && reader.bytes.len < (size_t)INT32_MAX)
        parse(&reader);
    html_flow_finish(flow);
}
