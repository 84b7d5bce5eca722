/*
 * fuzz_corrections: any bytes as a file of corrections: refused with a reason, or decisions; those about the sample
 * must fit it or be told, and leave a model that agrees with itself.
 */
#include "correct/correct.h"
#include "door.h"
#include "pipeline.h"

/* As tests/cases/corrections has it, in short; its hash is put in place of the one the file names. */
static const char sample[] = "                 HARBOR GAUGE CORPORATION\n"
                             "          CONSOLIDATED STATEMENTS OF OPERATIONS\n"
                             "                     (In thousands)\n\n"
                             "                          Three months ended\n"
                             "                               June 30,\n"
                             "                           2004         2003\n"
                             "                        ---------    ---------\n"
                             "Revenues                $  27,458    $  24,118\n"
                             "Cost of revenues           15,779       13,940\n"
                             "                        ---------    ---------\n"
                             "  Gross profit             11,679       10,178\n"
                             "                        =========    =========\n";

static void apply(struct arena *arena, text entries) {
    char hash[SHA256_HEX];
    struct corrections *corrections = corrections_new(arena);
    struct diag *diag = diag_new(arena, TEXT("sample.txt"));
    sha256_hex(text_from(sample), hash);
    text yaml = text_format(arena, "filing: %s\ncorrections:\n%.*s", hash, TEXT_ARG(entries));
    if (!corrections_read(arena, corrections, yaml, diag))
        return;
    pipeline_read(arena, TEXT("sample.txt"), text_from(sample), corrections, diag, STAGE_COUNT, NULL);
    if (diag_count_of(diag, DIAG_INTERNAL) > 0)
        door_stop("a correction left a model that contradicts itself");
}

static void read_corrections(struct arena *arena, text input, struct buffer *out) {
    struct diag *diag = diag_new(arena, TEXT("fuzz.yaml"));
    size_t entries = text_find(input, TEXT("\n- "));
    (void)out;
    if (!corrections_read(arena, corrections_new(arena), input, diag) && diag->count == 0)
        door_stop("corrections were refused without a reason");
    if (entries != text_npos)
        apply(arena, text_skip(input, entries + 1));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    door_run(read_corrections, (text){(const char *)bytes, size});
    return 0;
}
