/* fuzz_pipeline: any bytes from source to findings and JSON; the model must agree with itself and the JSON be made. */
#include <string.h>

#include "door.h"
#include "pipeline.h"
#include "render/render.h"

static const struct template *template; /* lives as long as the program */

static const struct renderer *json_renderer(void) {
    for (int i = 0; i < renderer_count; i++)
        if (strcmp(renderers[i].suffix, "json") == 0)
            return &renderers[i];
    door_stop("there is no JSON");
}

static void read_and_render(struct arena *arena, text input, struct buffer *json) {
    struct diag *diag = diag_new(arena, TEXT("fuzz.txt"));
    struct report *report = pipeline_read(arena, TEXT("fuzz.txt"), input, NULL, diag, STAGE_COUNT, NULL);
    if (diag_count_of(diag, DIAG_INTERNAL) > 0)
        door_stop("a stage's result contradicts itself");
    if (report != NULL && (!json_renderer()->render(arena, report, template, json, diag) || !buffer_ok(json)))
        door_stop("JSON could not be written");
    for (int i = 0; i < diag->count; i++) {
        buffer_clear(json);
        diag_write(json, diag, &diag->entries[i], true);
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
