/* fuzz_template: any bytes as a template's YAML: refused with a reason, or a template. */
#include "door.h"
#include "render/render.h"

static void read_template(struct arena *arena, text input, struct buffer *out) {
    (void)out;
    struct diag *diag = diag_new(arena, TEXT("fuzz.yaml"));
    if (template_parse(arena, input, diag) == NULL && diag->count == 0)
        door_stop("a template was refused without a reason");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    door_run(read_template, (text){(const char *)bytes, size});
    return 0;
}
