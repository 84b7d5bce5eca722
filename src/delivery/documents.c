/*
 * Knows no format: they are the rows of `renderers`.
 */
#include "delivery/documents.h"

bool documents_wanted(const struct documents *documents, int format) {
    return format < DOCUMENTS_MOST && (documents->formats & (1U << format)) != 0;
}

/* Memory that could not grow once is given up: what it lacked may be there again. */
static void make_empty(struct buffer *document) {
    if (!buffer_ok(document))
        buffer_free(document);
    buffer_clear(document);
}

bool documents_make(struct documents *documents, struct arena *arena, const struct report *report,
                    const struct template *template, struct diag *diag) {
    for (int i = 0; i < renderer_count && i < DOCUMENTS_MOST; i++) {
        struct buffer *document = &documents->made[i];
        make_empty(document);
        if (!documents_wanted(documents, i))
            continue;
        if (!renderers[i].render(arena, report, template, document, diag))
            return false;
        if (!buffer_ok(document)) {
            diag_report(diag, DIAG_OUTPUT_FAILED, (struct origin){0}, TEXT(""), "%s: out of memory",
                        renderers[i].suffix);
            return false;
        }
    }
    return true;
}

void documents_free(struct documents *documents) {
    for (int i = 0; i < DOCUMENTS_MOST; i++)
        buffer_free(&documents->made[i]);
}
