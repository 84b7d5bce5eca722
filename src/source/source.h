/*
 * source: from the bytes of an input to its documents as UTF-8. Splits an
 * EDGAR submission into its documents (an input without SGML tags is one
 * document), settles the charset, and keeps the way back to the bytes of the
 * input. Knows nothing of tables or filings.
 */
#ifndef CROSSFOOT_SOURCE_SOURCE_H
#define CROSSFOOT_SOURCE_SOURCE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "base/origin.h"
#include "base/text.h"

enum document_format { DOCUMENT_TEXT, DOCUMENT_HTML };

struct source_document {
    text type;        /* of <TYPE>: "8-K", "EX-99.1"; empty in an input without SGML tags */
    text name;        /* of <FILENAME> */
    text description; /* of <DESCRIPTION> */
    enum document_format format;
    text bytes;            /* UTF-8: the input's own bytes where those are valid, else a converted copy */
    size_t offset, length; /* where it stands in the input */
    bool converted;        /* bytes were Windows-1252: one code point of `bytes` is one byte of the input */
    bool escaped;          /* wrapped in a privacy-enhanced message: lines beginning with a dash have "- " before it */
    uint32_t first_line;   /* the input's line number (from 1) of its first line */
};

/* A registrant as an SGML header names it; joint filings have several. What the header does not tell is empty. */
struct source_registrant {
    text name, cik, sic, irs_number, state, fiscal_year_end; /* "3571", "0930": the digits alone */
    text *former_names;                                      /* the latest first, as the header has them */
    int former_name_count;
};

struct source {
    text name;  /* the input's name, without directories */
    text input; /* all bytes of the input, as given */
    struct source_document *documents;
    int document_count;
    /* of an SGML header, empty where there is none: */
    text accession, cik, registrant, period, filed; /* of the first registrant */
    text form;                                      /* "8-K/A" */
    text *items; /* item information: a title ("Other Events") or, in a header of tags, a number ("8.01") */
    int item_count;
    struct source_registrant *registrants;
    int registrant_count;
    text *skipped; /* types of the documents that hold no words: "GRAPHIC", "EX-101.SCH" */
    int skipped_count;
};

/*
 * Splits and decodes `input`, which must outlive the arena's use. Content never stops it; an empty or binary input
 * gives no document and an error in `diag`. Lines end in LF, CR LF or CR; a form feed ends a line as a page break does.
 */
struct source *source_read(struct arena *arena, text name, text input, struct diag *diag);

/*
 * The lines of a text document, each with its offset in the input. A byte-order mark is skipped; control characters
 * other than tab stay (layout makes them blanks).
 */
struct line *source_lines(struct arena *arena, const struct source_document *document, int *count);

/* For --dump=source: documents, types, formats, offsets, lines. */
void source_dump(struct buffer *out, const struct source *source);

#endif
