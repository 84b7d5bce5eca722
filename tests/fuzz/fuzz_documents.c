/* fuzz_documents: any bytes to every document a filing is made into; each must be written, whatever the model holds. */
#include "door.h"
#include "pipeline.h"
#include "render/render.h"

static const struct template *template; /* lives as long as the program */

static void read_and_render(struct arena *arena, text input, struct buffer *out) {
    struct diag *diag = diag_new(arena, TEXT("fuzz.txt"));
    struct report *report = pipeline_read(arena, TEXT("fuzz.txt"), input, NULL, diag, STAGE_COUNT, NULL);
    for (int i = 0; report != NULL && i < renderer_count; i++) {
        buffer_clear(out);
        if (!renderers[i].render(arena, report, template, out, diag) || !buffer_ok(out))
            door_stop(renderers[i].suffix);
    }
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc, (void)argv;
    struct arena *arena = arena_new(0);
    template = template_default(arena, diag_new(arena, TEXT("default.yaml")));
    return template == NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    door_run(read_and_render, (text){(const char *)bytes, size});
    return 0;
}
