/*
 * writer: what the files of this folder share while one booklet is written.
 * Errors are sticky in libharu; the first code is kept, every handle is
 * checked, and the document is asked once more after saving.
 */
#ifndef CROSSFOOT_RENDER_PDF_WRITER_H
#define CROSSFOOT_RENDER_PDF_WRITER_H

#include <hpdf.h>
#include <hpdf_doc.h>

#include "base/buffer.h"
#include "base/diag.h"
#include "render/briefing/sheet.h"
#include "render/pdf/object.h"

/* A run of marks on a page that are part of one tag: a marked-content sequence. */
struct content {
    int tag;
    int sheet, id; /* its number on the page */
    int next;      /* of the same tag, or -1 */
};

struct writer {
    struct arena *arena;
    struct diag *diag;
    const struct booklet *booklet;
    HPDF_Doc pdf;
    HPDF_STATUS error; /* the first */
    HPDF_Font fonts[FACE_COUNT];
    HPDF_Page *pages;
    bool used[FACE_COUNT][256]; /* the characters that the document needs */
    uint32_t unmapped;          /* the first character that the fonts lack, or 0 */
    struct content *contents;   /* in the order of pages and numbers */
    int content_count;
    int *page_content;                 /* the first content of each page, and of the page that would follow */
    int *first_content, *last_content; /* of each tag, or -1 */
    HPDF_Dict running;                 /* the stream of what pages bear alike, or NULL */
    int running_count;                 /* of how many marks it is made */
    HPDF_Image picture;                /* the document's, or NULL */
    struct objects outline, links;     /* the root and each bookmark; each link */
};

/* Appends a number; formats cost ten times as much, and there are tens of thousands. */
void writer_digits(struct buffer *out, unsigned long value);

bool writer_sound(struct writer *writer);

/* NULL where libharu could not load it; the error is then remembered. */
HPDF_Font writer_font(struct writer *writer, enum face face);

/* What pages call the font, and the picture. */
const char *writer_font_name(enum face face);
extern const char writer_picture_name[];

/* The picture as an image of the document, loaded once; NULL as writer_font(). */
HPDF_Image writer_picture(struct writer *writer, const struct picture *picture);

#endif
