/*
 * submission: reads the SGML wrapping of EDGAR line by line: <SEC-DOCUMENT> or
 * <SUBMISSION>, a header of "NAME: value" lines or <NAME>value tags, then one
 * <DOCUMENT> after the other with <TYPE>, <FILENAME> and <TEXT>. Tags may be
 * cut off anywhere; then the input's end closes them. Until 2000 submissions
 * were wrapped in a privacy-enhanced message (RFC 1421) that put "- " before
 * every line beginning with a dash.
 */
#include "source/submission.h"

#include <stddef.h>

struct header_field {
    const char *name;
    size_t at; /* of the text in struct source */
};

#define HEADER(name, field)                                                                                            \
    { name, offsetof(struct source, field) }

static const struct header_field header_fields[] = {
    HEADER("ACCESSION NUMBER:", accession),
    HEADER("<ACCESSION-NUMBER>", accession),
    HEADER("CENTRAL INDEX KEY:", cik),
    HEADER("<CIK>", cik),
    HEADER("COMPANY CONFORMED NAME:", registrant),
    HEADER("<CONFORMED-NAME>", registrant),
    HEADER("CONFORMED PERIOD OF REPORT:", period),
    HEADER("<PERIOD>", period),
    HEADER("FILED AS OF DATE:", filed),
    HEADER("<FILING-DATE>", filed),
};

/* Documents that hold no words for a reader: pictures, archives, data for machines. */
static const char *const skipped_types[] = {
    "GRAPHIC", "ZIP", "EXCEL", "JSON", "XML", "EX-101", "PDF", "EX-27",
};

struct reader {
    struct arena *arena;
    struct source *source;
    text rest;       /* what is not read yet */
    text line;       /* the line read last */
    size_t line_at;  /* where it begins in the input */
    uint32_t number; /* its number, from 1 */
    bool escaped;    /* the message's dash-escapes apply */
};

static bool next_line(struct reader *reader) {
    reader->line_at = (size_t)(reader->rest.ptr - reader->source->input.ptr);
    if (!text_next_line(&reader->rest, &reader->line))
        return false;
    reader->number++;
    return true;
}

static void read_header_line(struct source *source, text line) {
    text trimmed = text_trim(line);
    for (size_t i = 0; i < sizeof header_fields / sizeof *header_fields; i++) {
        text *field = (text *)((char *)source + header_fields[i].at);
        text name = text_from(header_fields[i].name);
        if (field->len == 0 && text_starts_fold(trimmed, name))
            *field = text_trim(text_skip(trimmed, name.len));
    }
}

static bool is_tag(text line, text tag) { return text_starts_fold(text_trim(line), tag); }

static bool take_tag(text line, text tag, text *out) {
    text trimmed = text_trim(line);
    if (!text_starts_fold(trimmed, tag))
        return false;
    *out = text_trim(text_skip(trimmed, tag.len));
    return true;
}

static bool type_is_skipped(text type) {
    for (size_t i = 0; i < sizeof skipped_types / sizeof *skipped_types; i++)
        if (text_starts_fold(type, text_from(skipped_types[i])))
            return true;
    return false;
}

/* "begin 644 picture.jpg", perhaps behind a <PDF> tag, opens a uuencoded body. */
static bool body_is_encoded(text body) {
    text line;
    for (int tried = 0; tried < 8 && text_next_line(&body, &line); tried++)
        if (text_starts(line, TEXT("begin ")) && line.len > 9 && is_digit(line.ptr[6]) && is_digit(line.ptr[8]))
            return true;
        else if (!text_empty(line) && text_trim(line).ptr[0] != '<')
            return false;
    return false;
}

/* Reads on to the tag that closes the body and returns where the body ends; the closing line is the reader's line. */
static size_t find_body_end(struct reader *reader) {
    while (next_line(reader))
        if (text_starts(reader->line, TEXT("<")) || text_starts(reader->line, TEXT("-----END PRIVACY")))
            if (is_tag(reader->line, TEXT("</TEXT>")) || is_tag(reader->line, TEXT("</DOCUMENT>")) ||
                is_tag(reader->line, TEXT("<DOCUMENT>")) || is_tag(reader->line, TEXT("</SEC-DOCUMENT>")) ||
                is_tag(reader->line, TEXT("-----END PRIVACY")))
                return reader->line_at;
    return reader->source->input.len;
}

static void read_body(struct reader *reader, struct source_document document) {
    size_t tag = text_find_byte(reader->line, '>');
    text behind = text_skip(reader->line, tag + 1);
    document.offset = text_empty(behind) ? (size_t)(reader->rest.ptr - reader->source->input.ptr)
                                         : (size_t)(behind.ptr - reader->source->input.ptr);
    document.first_line = reader->number + (text_empty(behind) ? 1 : 0);
    document.length = find_body_end(reader) - document.offset;
    document.bytes = text_slice(reader->source->input, document.offset, document.offset + document.length);
    document.escaped = reader->escaped;
    if (!type_is_skipped(document.type) && !body_is_encoded(document.bytes))
        *ARRAY_ADD(reader->arena, reader->source->documents, reader->source->document_count) = document;
}

/* From behind <DOCUMENT> to the end of its body, or to where the next document begins. */
static void read_document(struct reader *reader) {
    struct source_document document = {0};
    while (next_line(reader)) {
        if (is_tag(reader->line, TEXT("<TEXT>"))) {
            read_body(reader, document);
            return;
        }
        if (is_tag(reader->line, TEXT("</DOCUMENT>")) || is_tag(reader->line, TEXT("<DOCUMENT>")))
            return;
        take_tag(reader->line, TEXT("<TYPE>"), &document.type);
        take_tag(reader->line, TEXT("<FILENAME>"), &document.name);
    }
}

bool submission_split(struct arena *arena, struct source *source) {
    struct reader reader = {.arena = arena, .source = source, .rest = source->input};
    bool found = false;
    while (next_line(&reader)) {
        if (text_starts(reader.line, TEXT("-----BEGIN PRIVACY-ENHANCED MESSAGE")))
            reader.escaped = true;
        if (!found)
            read_header_line(source, reader.line);
        while (is_tag(reader.line, TEXT("<DOCUMENT>"))) {
            found = true;
            reader.line = (text){0};
            read_document(&reader);
        }
    }
    return found;
}
