/*
 * mutate FILE [EVERY]: proves that the checks see a wrong digit. Every digit of
 * every amount in the tables of a filing whose figures tie is put to every
 * other digit, and the filing is read anew; with EVERY only each so-manieth
 * change is tried, for a sanitized build takes minutes for all. A change is
 * found when a relation that was exact turns broken, or, for a change too small
 * to be told from rounding, is listed as rounded. Prints the counts and the
 * changes not found; the last line is the runner's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "pipeline.h"

enum { VERDICTS = VERDICT_UNPLACED + 1, FOUND_PERCENT = 99 };

struct filing_text {
    char *bytes; /* mutated in place and put back */
    size_t len;
};

struct tally {
    long every, seen; /* of the changes seen each so-manieth is tried */
    long changes, broken, rounded, missed;
};

static struct report *read_filing(struct arena *arena, const struct filing_text *filing) {
    struct diag *diag = diag_new(arena, TEXT("mutant"));

    return pipeline_read(arena, TEXT("mutant"), (text){filing->bytes, filing->len}, NULL, diag, STAGE_COUNT, NULL);
}

static bool same_relation(const struct finding *a, const struct finding *b) {
    return a->code == b->code && a->cell_count == b->cell_count &&
           memcmp(a->cells, b->cells, (size_t)a->cell_count * sizeof *a->cells) == 0;
}

/* What became of the relations that were exact: the clearest of their verdicts now. */
static enum verdict clearest(const struct report *before, const struct report *after) {
    enum verdict clearest = VERDICT_EXACT;

    for (int i = 0; i < before->finding_count; i++) {
        for (int j = 0; before->findings[i].verdict == VERDICT_EXACT && j < after->finding_count; j++) {
            enum verdict now = after->findings[j].verdict;
            if (same_relation(&before->findings[i], &after->findings[j]) && now <= VERDICT_BROKEN && now > clearest) {
                clearest = now;
            }
        }
    }
    return clearest;
}

static void try_change(const struct report *before, struct filing_text *filing, const struct value *value, size_t at,
                       char digit, struct tally *tally) {
    struct arena *arena = arena_new(0);
    char was = filing->bytes[at];
    struct report *after;
    enum verdict verdict;

    filing->bytes[at] = digit;
    after = read_filing(arena, filing);
    filing->bytes[at] = was;
    verdict = after != NULL ? clearest(before, after) : VERDICT_EXACT;
    tally->changes++;
    tally->broken += verdict == VERDICT_BROKEN;
    tally->rounded += verdict == VERDICT_WITHIN_ROUNDING || verdict == VERDICT_IMPROBABLE_ROUNDING;
    if (verdict == VERDICT_EXACT) {
        tally->missed++;
        printf("  not found: line %u, column %u: %.*s with %c for %c at byte %zu\n", (unsigned)value->origin.line,
               (unsigned)value->origin.column, TEXT_ARG(value->printed), digit, was, at);
    }
    arena_free(arena);
}

static void try_value(const struct report *before, struct filing_text *filing, const struct value *value,
                      struct tally *tally) {
    for (size_t at = value->origin.offset; at < value->origin.offset + value->origin.length; at++) {
        for (char digit = '0'; is_digit(filing->bytes[at]) && digit <= '9'; digit++) {
            if (digit != filing->bytes[at] && tally->seen++ % tally->every == 0) {
                try_change(before, filing, value, at, digit, tally);
            }
        }
    }
}

static struct tally try_all(const struct report *before, struct filing_text *filing, long every) {
    struct tally tally = {.every = every};

    for (int s = 0; s < before->statement_count; s++) {
        const struct statement *statement = &before->statements[s];
        for (int r = 0; r < statement->row_count; r++) {
            for (int c = 0; statement->rows[r].role != ROLE_HEADING && c < statement->column_count; c++) {
                const struct value *value = &statement->rows[r].values[c];
                if (value->kind == VALUE_NUMBER) {
                    try_value(before, filing, value, &tally);
                }
            }
        }
    }
    return tally;
}

/* The checks by verdict; true where none is broken. */
static bool tell_checks(const struct report *report) {
    int counts[VERDICTS] = {0};

    for (int i = 0; i < report->finding_count; i++) {
        counts[report->findings[i].verdict]++;
    }
    printf("mutation: %d statements, %d checks:", report->statement_count, report->finding_count);
    for (int v = 0; v < VERDICTS; v++) {
        if (counts[v] > 0) {
            printf(" %d %s", counts[v], verdict_name((enum verdict)v));
        }
    }
    printf("\n");
    return report->finding_count > 0 && counts[VERDICT_BROKEN] == 0;
}

static bool load(struct arena *arena, const char *path, struct filing_text *filing) {
    text bytes, why;

    if (!file_read(arena, path, (size_t)1 << 24, &bytes, &why)) {
        fprintf(stderr, "%s: %.*s\n", path, TEXT_ARG(why));
        return false;
    }
    filing->bytes = text_string(arena, bytes);
    filing->len = bytes.len;
    return true;
}

int main(int argc, char **argv) {
    struct arena *arena = arena_new(0);
    struct filing_text filing;
    struct report *before;
    long every = argc == 3 ? strtol(argv[2], NULL, 10) : 1;
    struct tally tally;
    bool sound, enough;

    if (argc < 2 || every < 1 || !load(arena, argv[1], &filing) || (before = read_filing(arena, &filing)) == NULL) {
        fprintf(stderr, "usage: mutate FILE [EVERY], a filing with statements\n");
        return 3;
    }
    sound = tell_checks(before);
    tally = try_all(before, &filing, every);
    enough = tally.changes > 0 && (tally.broken + tally.rounded) * 100 >= tally.changes * FOUND_PERCENT;
    printf("mutation: %ld changes of one digit: %ld broken, %ld within rounding, %ld not found (%.2f %% found)\n",
           tally.changes, tally.broken, tally.rounded, tally.missed,
           tally.changes == 0 ? 0.0 : 100.0 * (double)(tally.broken + tally.rounded) / (double)tally.changes);
    printf("%d passed, %d failed, 0 skipped\n", sound + enough, 2 - sound - enough);
    arena_free(arena);
    return sound && enough ? 0 : 1;
}
