/* fuzz_source: any bytes as a submission: documents in their order and inside the input, lines on their way up. */
#include "door.h"

static void check_lines(struct arena *arena, const struct source_document *document, size_t input) {
    int count = 0;
    size_t offset = document->offset;
    const struct line *lines = source_lines(arena, document, &count);
    for (int i = 0; i < count; i++) {
        if (lines[i].offset < offset || lines[i].offset > input)
            door_stop("a line stands out of order or outside the input");
        offset = lines[i].offset;
    }
}

static void read_source(struct arena *arena, text input, struct buffer *out) {
    struct source *source = source_read(arena, TEXT("fuzz.txt"), input, diag_new(arena, TEXT("fuzz.txt")));
    size_t offset = 0;
    for (int i = 0; i < source->document_count; i++) {
        const struct source_document *document = &source->documents[i];
        if (document->offset < offset || document->offset > input.len ||
            document->length > input.len - document->offset)
            door_stop("a document stands out of order or outside the input");
        if (!text_is_utf8(document->bytes))
            door_stop("a document is no UTF-8");
        offset = document->offset + document->length;
        check_lines(arena, document, input.len);
    }
    source_dump(out, source);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    door_run(read_source, (text){(const char *)bytes, size});
    return 0;
}
