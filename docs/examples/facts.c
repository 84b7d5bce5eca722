/*
 * facts: prints the net income and earnings per share of a release, and what did not tie.
 *
 *     cc -std=c17 facts.c $(pkg-config --cflags --libs crossfoot) -o facts && ./facts release.htm
 */
#include <crossfoot.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The whole file in memory of its own; NULL where it cannot be read. */
static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    if (file == NULL)
        return NULL;
    if (fseek(file, 0, SEEK_END) == 0 && ftell(file) >= 0) {
        *length = (size_t)ftell(file);
        rewind(file);
        bytes = malloc(*length + 1);
    }
    if (bytes != NULL)
        *length = fread(bytes, 1, *length, file);
    fclose(file);
    return bytes;
}

static bool of_interest(const struct crossfoot_fact *fact) {
    return fact->element != NULL && fact->value != NULL && strcmp(fact->kind, "income_statement") == 0 &&
           (strcmp(fact->element, "us-gaap:NetIncomeLoss") == 0 ||
            strcmp(fact->element, "us-gaap:EarningsPerShareDiluted") == 0);
}

static const char *or_else(const char *told, const char *otherwise) { return told != NULL ? told : otherwise; }

static void print_facts(const struct crossfoot *filing) {
    struct crossfoot_fact fact;
    for (size_t i = 0; crossfoot_fact(filing, i, &fact); i++)
        if (of_interest(&fact))
            printf("%s, %s, %d months to %s: %s x %lld %s (line %u)\n", or_else(fact.label, "no label"),
                   or_else(fact.basis, "as reported"), fact.months, or_else(fact.period_end, "?"), fact.value,
                   (long long)fact.scale, fact.currency, (unsigned)fact.line);
}

static void print_broken(const struct crossfoot *filing) {
    struct crossfoot_finding finding;
    for (size_t i = 0; crossfoot_finding(filing, i, &finding); i++)
        if (strcmp(finding.verdict, "broken") == 0)
            printf("line %u: %s\n", (unsigned)finding.line, finding.message);
}

int main(int argc, char **argv) {
    size_t length = 0;
    char *bytes = argc == 2 ? read_file(argv[1], &length) : NULL;
    struct crossfoot *filing = bytes != NULL ? crossfoot_read(argv[1], bytes, length) : NULL;
    if (filing == NULL) {
        fputs("usage: facts FILE\n", stderr);
        return 3;
    }
    print_facts(filing);
    print_broken(filing);
    int status = crossfoot_status(filing);
    crossfoot_free(filing);
    free(bytes);
    return status;
}
