/*
 * Writes a booklet through libharu: fonts as used, pages, outline, document
 * information. Errors are sticky in libharu; the first code is kept, every
 * handle is checked, and the document is asked once more after saving.
 */
#include "render/pdf/pdf.h"

#include <hpdf.h>
#include <math.h>

#include "render/briefing/briefing.h"
#include "render/pdf/font.h"
#include "render/pdf/winansi.h"

enum { POOL_BYTES = 65536, PAGES_A_NODE = 100, PAGES_FLAT_MOST = 8000 };

struct writer {
    struct arena *arena;
    struct diag *diag;
    const struct booklet *booklet;
    HPDF_Doc pdf;
    HPDF_STATUS error; /* the first */
    HPDF_Font fonts[FACE_COUNT];
    HPDF_Page *pages;
    /* what the current page is set to */
    HPDF_Font font;
    double size;
    colour fill;
    bool fill_set;
    bool told_unmapped;
};

static void remember(HPDF_STATUS error, HPDF_STATUS detail, void *data) {
    struct writer *writer = data;
    (void)detail;
    if (writer->error == HPDF_OK)
        writer->error = error;
}

static bool sound(struct writer *writer) {
    if (writer->error == HPDF_OK)
        writer->error = HPDF_GetError(writer->pdf);
    return writer->error == HPDF_OK;
}

/* ---- strings ---- */

static char *string_of(struct writer *writer, text t) {
    uint32_t unmapped = 0;
    char *string = winansi_string(writer->arena, t, &unmapped);
    if (unmapped != 0 && !writer->told_unmapped)
        diag_report(writer->diag, DIAG_CHARACTER_UNMAPPED, (struct origin){0}, TEXT(""),
                    "the briefing's font has no character U+%04X and perhaps others; ? stands in their place",
                    (unsigned)unmapped);
    writer->told_unmapped |= unmapped != 0;
    return string;
}

/* ---- marks ---- */

/* Hundredths of a point are finer than any device; y turned up, as PDF counts it. */
static HPDF_REAL across(double x) { return (HPDF_REAL)(round(x * 100) / 100); }
static HPDF_REAL upwards(const struct writer *writer, double y) { return across(writer->booklet->height - y); }

static void set_fill(struct writer *writer, HPDF_Page page, colour colour) {
    if (writer->fill_set && writer->fill == colour)
        return;
    writer->fill = colour;
    writer->fill_set = true;
    HPDF_Page_SetRGBFill(page, (HPDF_REAL)(colour >> 16 & 0xFF) / 255, (HPDF_REAL)(colour >> 8 & 0xFF) / 255,
                         (HPDF_REAL)(colour & 0xFF) / 255);
}

static HPDF_Font font_of(struct writer *writer, enum face face) {
    if (writer->fonts[face] == NULL)
        writer->fonts[face] = pdf_font_load(writer->pdf, writer->booklet->fonts->faces[face].bytes);
    return writer->fonts[face];
}

static void write_text(struct writer *writer, HPDF_Page page, const struct mark *mark) {
    HPDF_Font font = font_of(writer, mark->style.face);
    if (font == NULL)
        return;
    set_fill(writer, page, mark->style.colour);
    HPDF_Page_BeginText(page);
    if (font != writer->font || mark->style.size != writer->size)
        HPDF_Page_SetFontAndSize(page, font, (HPDF_REAL)mark->style.size);
    writer->font = font;
    writer->size = mark->style.size;
    HPDF_Page_TextOut(page, across(mark->x), upwards(writer, mark->y), string_of(writer, mark->text));
    HPDF_Page_EndText(page);
}

/* Rules are filled boxes: their ends are then exact on every device. */
static void write_box(struct writer *writer, HPDF_Page page, const struct mark *mark) {
    set_fill(writer, page, mark->style.colour);
    HPDF_Page_Rectangle(page, across(mark->x), upwards(writer, mark->y + mark->height), across(mark->width),
                        across(mark->height));
    HPDF_Page_Fill(page);
}

static void write_sheet(struct writer *writer, int index) {
    const struct sheet *sheet = &writer->booklet->sheets[index];
    HPDF_Page page = HPDF_AddPage(writer->pdf);
    writer->pages[index] = page;
    if (page == NULL)
        return;
    HPDF_Page_SetWidth(page, (HPDF_REAL)writer->booklet->width);
    HPDF_Page_SetHeight(page, (HPDF_REAL)writer->booklet->height);
    writer->font = NULL;
    writer->fill_set = false;
    for (int i = 0; i < sheet->mark_count && sound(writer); i++) {
        if (sheet->marks[i].kind == MARK_TEXT)
            write_text(writer, page, &sheet->marks[i]);
        else
            write_box(writer, page, &sheet->marks[i]);
    }
}

/* ---- around the pages ---- */

static HPDF_Outline write_bookmark(struct writer *writer, const struct bookmark *bookmark, HPDF_Outline parent) {
    HPDF_Encoder encoder = HPDF_GetEncoder(writer->pdf, "UTF-8");
    HPDF_Page page = writer->pages[bookmark->sheet];
    HPDF_Outline outline =
        HPDF_CreateOutline(writer->pdf, parent, text_string(writer->arena, bookmark->title), encoder);
    HPDF_Destination destination = page == NULL ? NULL : HPDF_Page_CreateDestination(page);
    if (outline == NULL || destination == NULL)
        return NULL;
    HPDF_Destination_SetXYZ(destination, 0, upwards(writer, bookmark->y), 1);
    HPDF_Outline_SetDestination(outline, destination);
    return outline;
}

static void write_outline(struct writer *writer) {
    HPDF_Outline section = NULL;
    for (int i = 0; i < writer->booklet->bookmark_count && sound(writer); i++) {
        const struct bookmark *bookmark = &writer->booklet->bookmarks[i];
        HPDF_Outline outline = write_bookmark(writer, bookmark, bookmark->level > 0 ? section : NULL);
        if (bookmark->level == 0)
            section = outline;
    }
    HPDF_SetPageMode(writer->pdf, HPDF_PAGE_MODE_USE_OUTLINE);
}

static void write_information(struct writer *writer) {
    const struct booklet *booklet = writer->booklet;
    date dated = booklet->dated;
    HPDF_SetCurrentEncoder(writer->pdf, "UTF-8");
    HPDF_SetInfoAttr(writer->pdf, HPDF_INFO_TITLE, text_string(writer->arena, booklet->title));
    HPDF_SetInfoAttr(writer->pdf, HPDF_INFO_SUBJECT, text_string(writer->arena, booklet->subject));
    HPDF_SetInfoAttr(writer->pdf, HPDF_INFO_AUTHOR, text_string(writer->arena, booklet->author));
    HPDF_SetInfoAttr(writer->pdf, HPDF_INFO_KEYWORDS, text_string(writer->arena, booklet->keywords));
    HPDF_SetInfoAttr(writer->pdf, HPDF_INFO_CREATOR, "Crossfoot");
    if (date_known(dated))
        HPDF_SetInfoDateAttr(writer->pdf, HPDF_INFO_CREATION_DATE,
                             (HPDF_Date){dated.year, dated.month, dated.day, 0, 0, 0, 'Z', 0, 0});
}

static void write_booklet(struct writer *writer) {
    HPDF_SetCompressionMode(writer->pdf, HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(writer->pdf);
    if (writer->booklet->sheet_count > PAGES_FLAT_MOST)
        HPDF_SetPagesConfiguration(writer->pdf, PAGES_A_NODE);
    writer->pages = ARENA_ARRAY(writer->arena, HPDF_Page, writer->booklet->sheet_count);
    for (int i = 0; i < writer->booklet->sheet_count && sound(writer); i++)
        write_sheet(writer, i);
    if (sound(writer))
        write_outline(writer);
    if (sound(writer))
        write_information(writer);
}

/* HPDF_SaveToFile does not notice a full disk, so the bytes are taken from a stream. */
static void take_bytes(struct writer *writer, struct buffer *out) {
    if (HPDF_SaveToStream(writer->pdf) != HPDF_OK)
        return;
    HPDF_UINT32 left = HPDF_GetStreamSize(writer->pdf);
    HPDF_ResetStream(writer->pdf);
    while (left > 0 && sound(writer)) {
        HPDF_BYTE block[4096];
        HPDF_UINT32 size = left < sizeof block ? left : (HPDF_UINT32)sizeof block;
        HPDF_ReadFromStream(writer->pdf, block, &size);
        if (size == 0)
            return;
        buffer_bytes(out, block, size);
        left -= size;
    }
}

static bool fail(struct writer *writer, const char *why) {
    diag_report(writer->diag, DIAG_OUTPUT_FAILED, (struct origin){0}, TEXT(""),
                "the briefing could not be made: %s (%lX)", why, (unsigned long)writer->error);
    return false;
}

bool pdf_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                struct diag *diag) {
    struct writer writer = {.arena = arena, .diag = diag};
    size_t begin = out->len;
    writer.booklet = briefing_compose(arena, report, template);
    if (writer.booklet == NULL)
        return fail(&writer, "an embedded font cannot be read");
    writer.pdf = HPDF_NewEx(remember, NULL, NULL, POOL_BYTES, &writer);
    if (writer.pdf == NULL)
        return fail(&writer, "out of memory");
    write_booklet(&writer);
    if (sound(&writer))
        take_bytes(&writer, out);
    bool made = sound(&writer) && buffer_ok(out) && out->len > begin;
    HPDF_Free(writer.pdf);
    return made || fail(&writer, "libharu gave up");
}
