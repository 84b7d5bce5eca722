/*
 * reading: what reading HTML costs, for tests/bench/run to count. `reading sax FILE...` is libxml2's own SAX pass with
 * empty callbacks; `layout`, `model` and `checks` read each file that far, and print the bytes resident at most.
 */
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "layout/layout.h"
#include "peak.h"
#include "pipeline.h"
#include "recognize/recognize.h"

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes) {
    (void)data, (void)name, (void)attributes;
}

static void on_end(void *data, const xmlChar *name) { (void)data, (void)name; }

static void on_characters(void *data, const xmlChar *characters, int length) {
    (void)data, (void)characters, (void)length;
}

static void read_sax(struct arena *arena, text bytes) {
    (void)arena;
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(bytes.ptr, (int)bytes.len);
    if (context == NULL)
        return;
    memset(context->sax, 0, sizeof *context->sax);
    context->sax->startElement = on_start;
    context->sax->endElement = on_end;
    context->sax->characters = on_characters;
    context->sax->ignorableWhitespace = on_characters;
    htmlCtxtUseOptions(context, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET);
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context);
    htmlFreeParserCtxt(context);
}

static void read_source(struct arena *arena, text bytes) {
    source_read(arena, TEXT("bench.htm"), bytes, diag_new(arena, TEXT("bench.htm")));
}

static void read_layout(struct arena *arena, text bytes) {
    struct diag *diag = diag_new(arena, TEXT("bench.htm"));
    const struct source *source = source_read(arena, TEXT("bench.htm"), bytes, diag);
    for (int i = 0; i < source->document_count; i++)
        layout_document(arena, source, i, diag);
}

static void read_model(struct arena *arena, text bytes) {
    struct diag *diag = diag_new(arena, TEXT("bench.htm"));
    struct source *source = source_read(arena, TEXT("bench.htm"), bytes, diag);
    struct layout **layouts = ARENA_ARRAY(arena, struct layout *, source->document_count + 1);
    recognize_relations(arena, recognize(arena, source, layouts, diag), layouts, diag);
}

static void read_checks(struct arena *arena, text bytes) {
    pipeline_read(arena, TEXT("bench.htm"), bytes, NULL, diag_new(arena, TEXT("bench.htm")), STAGE_COUNT, NULL);
}

static const struct {
    const char *name;
    void (*read)(struct arena *arena, text bytes);
} passes[] = {{"none", NULL},          {"sax", read_sax},     {"source", read_source},
              {"layout", read_layout}, {"model", read_model}, {"checks", read_checks}};

static bool pass_over(const char *path, void (*read)(struct arena *arena, text bytes)) {
    struct arena *arena = arena_new(0);
    text bytes, why;
    bool found = file_read(arena, path, 1 << 30, &bytes, &why);
    if (!found)
        fprintf(stderr, "%s: %.*s\n", path, TEXT_ARG(why));
    else if (read != NULL)
        read(arena, bytes);
    arena_free(arena);
    return found;
}

int main(int argc, char **argv) {
    for (size_t i = 0; argc > 1 && i < sizeof passes / sizeof *passes; i++) {
        if (strcmp(passes[i].name, argv[1]) != 0)
            continue;
        int failed = 0;
        for (int k = 2; k < argc; k++)
            failed += !pass_over(argv[k], passes[i].read);
        printf("%ld\n", peak_bytes());
        return failed != 0;
    }
    fprintf(stderr, "usage: reading none|sax|source|layout|model|checks FILE...\n");
    return 2;
}
