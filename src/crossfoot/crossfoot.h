/*
 * crossfoot: libcrossfoot's one public header. Reads an earnings release as it is furnished to the SEC (the form with
 * its exhibits, an exhibit alone, or an EDGAR submission; plain text or HTML), gives its facts, findings and messages,
 * and makes documents of it: what the program of the same name does, without files or streams.
 *
 *     struct crossfoot *filing = crossfoot_read("release.htm", bytes, length);
 *     for (size_t i = 0; i < crossfoot_fact_count(filing); i++) { ... crossfoot_fact(filing, i, &fact) ... }
 *     crossfoot_free(filing);
 *
 * Link with `pkg-config --cflags --libs crossfoot`; docs/examples/facts.c is a whole program. All texts are UTF-8, end
 * in NUL, belong to the filing, and live as long as it. A NULL text: not told. Nothing is written anywhere, no locale,
 * clock or environment is read. A filing belongs to one thread at a time.
 */
#ifndef CROSSFOOT_CROSSFOOT_CROSSFOOT_H
#define CROSSFOOT_CROSSFOOT_CROSSFOOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CROSSFOOT_API __attribute__((visibility("default")))

struct crossfoot; /* a filing that was read */

/* Worse is greater; the numbers are the program's exit status. */
enum crossfoot_status {
    CROSSFOOT_CLEAN,
    CROSSFOOT_BROKEN,     /* a figure contradicts others */
    CROSSFOOT_UNREADABLE, /* there are tables, but no statement could be read */
    CROSSFOOT_FAILED      /* the input holds no document, or memory is out */
};

/* One cell of one statement. Numbers are decimal texts as printed ("-4381", "0.02"); times `scale` they are units. */
struct crossfoot_fact {
    int statement, row, column; /* from 0 */
    const char *kind;           /* "income_statement", "balance_sheet", "cash_flow", "reconciliation", "segment", ... */
    const char *title;          /* of the statement */
    const char *label;          /* of the row, with the caption above it where the label is short of it */
    const char *element;        /* "us-gaap:NetIncomeLoss" */
    const char *basis;          /* "gaap", "adjustment", "non_gaap" */
    const char *measure;        /* of the column: "amount", "percent_of_revenue", "change", ... */
    const char *member;         /* adjustment, segment or registrant the head names */
    const char *period_end;     /* "2003-03-31" */
    int months;                 /* 0: an instant */
    const char *unit;           /* "currency", "shares", "per_share", "percent", "basis_points", "ratio" */
    const char *currency;       /* ISO 4217, where the unit is of money */
    int64_t scale;              /* 1, 1000, 1000000; 0: not told */
    const char *value;          /* NULL: not meaningful, or words */
    const char *printed;        /* as filed: "(4,381)", "N/M" */
    bool doubtful;              /* read, but not with certainty */
    uint32_t line;              /* of the source as printed, from 1 */
};

/* One check carried out. */
struct crossfoot_finding {
    const char *code;                          /* "footing" */
    const char *verdict;                       /* "exact", "within_rounding", "broken", "untestable", ... */
    const char *message;                       /* NULL for an exact one */
    const char *expected, *found, *difference; /* decimal texts in printed units */
    uint32_t line;
};

/* What was told about the input while it was read. */
struct crossfoot_message {
    const char *code;     /* "value-unplaced" */
    const char *severity; /* "note", "warning", "error" */
    const char *message;
    uint32_t line, column; /* 0: the input as a whole */
};

/*
 * Reads `length` bytes and proves what they say. `name` is the input's name without folders: its ending and the bytes
 * tell text from HTML. The bytes are copied. Free it with crossfoot_free(). NULL only where memory is out at once; any
 * other failure is a status and a message.
 */
CROSSFOOT_API struct crossfoot *crossfoot_read(const char *name, const void *bytes, size_t length);

/*
 * The same, with what a person decided about filings: `corrections_yaml` is a file of corrections as
 * docs/corrections.md tells them, or NULL for none. Where it is wrong, nothing is read: the status is CROSSFOOT_FAILED
 * and a message tells the line. Decisions about other filings are passed over; each about this one is a finding.
 */
CROSSFOOT_API struct crossfoot *crossfoot_read_corrected(const char *name, const void *bytes, size_t length,
                                                         const char *corrections_yaml);
CROSSFOOT_API void crossfoot_free(struct crossfoot *filing); /* NULL is allowed */

CROSSFOOT_API enum crossfoot_status crossfoot_status(const struct crossfoot *filing);

/* Items are numbered from 0; false, and `out` untouched, beyond the last. Blank cells are no facts. */
CROSSFOOT_API size_t crossfoot_fact_count(const struct crossfoot *filing);
CROSSFOOT_API bool crossfoot_fact(const struct crossfoot *filing, size_t index, struct crossfoot_fact *out);
CROSSFOOT_API size_t crossfoot_finding_count(const struct crossfoot *filing);
CROSSFOOT_API bool crossfoot_finding(const struct crossfoot *filing, size_t index, struct crossfoot_finding *out);
CROSSFOOT_API size_t crossfoot_message_count(const struct crossfoot *filing);
CROSSFOOT_API bool crossfoot_message(const struct crossfoot *filing, size_t index, struct crossfoot_message *out);

/*
 * A document of the filing: "pdf", "xlsx", "json", or another that `crossfoot --help` lists. `template` is YAML, or
 * NULL for the default. `*bytes` is to be freed with crossfoot_bytes_free(). False after adding a message that says
 * why: an unknown format, a template that is wrong, no memory.
 */
CROSSFOOT_API bool crossfoot_render(struct crossfoot *filing, const char *format, const char *template_yaml,
                                    void **bytes, size_t *length);
CROSSFOOT_API void crossfoot_bytes_free(void *bytes);

CROSSFOOT_API const char *crossfoot_library_version(void); /* "0.1.0" */

#ifdef __cplusplus
}
#endif

#endif
