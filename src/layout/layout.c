/*
 * layout: the door of the room. Picks the reader of a document's format.
 */
#include "layout/layout.h"
#include "layout/ascii/ascii.h"
#include "layout/html/html.h"

typedef void reader(struct arena *arena, const struct source_document *document, struct layout *layout,
                    struct diag *diag);

static reader *const readers[] = {
    [DOCUMENT_TEXT] = ascii_layout,
    [DOCUMENT_HTML] = html_layout,
};

struct layout *layout_document(struct arena *arena, const struct source *source, int index, struct diag *diag) {
    const struct source_document *document = &source->documents[index];
    struct layout *layout = ARENA_NEW(arena, struct layout);
    layout->document = (uint32_t)index;
    layout->first_line = document->first_line;
    layout->converted = document->converted;
    readers[document->format](arena, document, layout, diag);
    return layout;
}
