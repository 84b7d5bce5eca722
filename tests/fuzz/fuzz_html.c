/* fuzz_html: any bytes as markup through the layout. */
#include <string.h>

#include "door.h"

static void read_html(struct arena *arena, text bytes, struct buffer *out) {
    text tag = TEXT("<html>");
    char *input = arena_take(arena, tag.len + bytes.len);
    memcpy(input, tag.ptr, tag.len);
    memcpy(input + tag.len, bytes.ptr, bytes.len);
    door_layout(arena, TEXT("fuzz.htm"), (text){input, tag.len + bytes.len}, out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    door_run(read_html, (text){(const char *)bytes, size});
    return 0;
}
