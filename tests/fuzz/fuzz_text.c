/* fuzz_text: any bytes as plain text through the layout: lines, tables by their blanks, paragraphs. */
#include "door.h"

static void read_text(struct arena *arena, text input, struct buffer *out) {
    door_layout(arena, TEXT("fuzz.txt"), input, out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    door_run(read_text, (text){(const char *)bytes, size});
    return 0;
}
