/*
 * Writes a booklet through libharu: pages, then what leads through them, then
 * what tells about them.
 */
#include "render/pdf/pdf.h"

#include "base/buffer.h"
#include "render/briefing/briefing.h"
#include "render/briefing/history.h"
#include "render/pdf/archive.h"
#include "render/pdf/content.h"
#include "render/pdf/font.h"
#include "render/pdf/navigation.h"
#include "render/pdf/structure.h"
#include "render/pdf/tight.h"

enum { POOL_BYTES = 65536, PAGES_A_NODE = 100, PAGES_FLAT_MOST = 8000 };

static void remember(HPDF_STATUS error, HPDF_STATUS detail, void *data) {
    struct writer *writer = data;
    (void)detail;
    if (writer->error == HPDF_OK)
        writer->error = error;
}

/* ---- pages ---- */

static void write_sheet(struct writer *writer, int index, struct buffer *scratch) {
    const struct sheet *sheet = &writer->booklet->sheets[index];
    HPDF_Page page = HPDF_AddPage(writer->pdf);
    writer->pages[index] = page;
    if (page == NULL)
        return;
    HPDF_Page_SetWidth(page, (HPDF_REAL)sheet->width);
    HPDF_Page_SetHeight(page, (HPDF_REAL)sheet->height);
    HPDF_Dict_AddNumber(page, "StructParents", index);
    content_write(writer, index, scratch);
}

/* ---- what pages inherit ---- */

static HPDF_Dict fonts_of(struct writer *writer) {
    HPDF_Dict fonts = HPDF_Dict_New(writer->pdf->mmgr);
    for (int face = 0; fonts != NULL && face < FACE_COUNT; face++)
        if (writer->fonts[face] != NULL)
            HPDF_Dict_Add(fonts, writer_font_name(face), writer->fonts[face]);
    return fonts;
}

static HPDF_Dict resources_of(struct writer *writer) {
    HPDF_Dict resources = HPDF_Dict_New(writer->pdf->mmgr), fonts = fonts_of(writer);
    HPDF_Dict pictures = writer->picture == NULL ? NULL : HPDF_Dict_New(writer->pdf->mmgr);
    if (resources == NULL || fonts == NULL)
        return NULL;
    HPDF_Dict_Add(resources, "Font", fonts);
    if (pictures != NULL) {
        HPDF_Dict_Add(pictures, writer_picture_name, writer->picture);
        HPDF_Dict_Add(resources, "XObject", pictures);
    }
    return resources;
}

/* libharu gives each page its measure, its fonts and a list of procedures that PDF 1.4 has no use for. */
static void let_inherit(struct writer *writer) {
    const struct booklet *booklet = writer->booklet;
    HPDF_Box sheet = {0, 0, (HPDF_REAL)booklet->width, (HPDF_REAL)booklet->height};
    HPDF_Dict resources = resources_of(writer);
    if (resources == NULL)
        return;
    HPDF_Dict_Add(writer->pdf->root_pages, "Resources", resources);
    HPDF_Dict_Add(writer->pdf->root_pages, "MediaBox", HPDF_Box_Array_New(writer->pdf->mmgr, sheet));
    for (int i = 0; i < booklet->sheet_count; i++) {
        HPDF_Dict_RemoveElement(writer->pages[i], "Resources");
        if (booklet->sheets[i].width == booklet->width && booklet->sheets[i].height == booklet->height)
            HPDF_Dict_RemoveElement(writer->pages[i], "MediaBox");
    }
}

/* libharu keeps the glyphs that were measured: so each character used is, once. */
static void keep_glyphs(struct writer *writer) {
    int last = ' ';
    for (int face = 0; face < FACE_COUNT; face++) {
        HPDF_BYTE bytes[256];
        HPDF_UINT count = 0;
        for (int c = 0; c < 256; c++)
            if (writer->used[face][c])
                bytes[count++] = (HPDF_BYTE)c;
        if (count > 0 && writer->fonts[face] != NULL)
            HPDF_Font_TextWidth(writer->fonts[face], bytes, count);
        last = count > 0 && bytes[count - 1] > last ? bytes[count - 1] : last;
    }
    for (int face = 0; face < FACE_COUNT; face++)
        if (writer->fonts[face] != NULL)
            pdf_font_end(writer->fonts[face], (unsigned char)last);
}

static void tell_unmapped(struct writer *writer) {
    if (writer->unmapped != 0)
        diag_report(writer->diag, DIAG_CHARACTER_UNMAPPED, (struct origin){0}, TEXT(""),
                    "the briefing's font has no character U+%04X and perhaps others; ? stands in their place",
                    (unsigned)writer->unmapped);
}

static int *none(struct arena *arena, int count) {
    int *items = ARENA_ARRAY(arena, int, count);
    for (int i = 0; i < count; i++)
        items[i] = -1;
    return items;
}

static void write_pages(struct writer *writer, struct buffer *scratch) {
    const struct booklet *booklet = writer->booklet;
    writer->pages = ARENA_ARRAY(writer->arena, HPDF_Page, booklet->sheet_count);
    writer->page_content = ARENA_ARRAY(writer->arena, int, booklet->sheet_count + 1);
    writer->first_content = none(writer->arena, booklet->tag_count);
    writer->last_content = none(writer->arena, booklet->tag_count);
    content_write_running(writer, scratch);
    for (int i = 0; i < booklet->sheet_count && writer_sound(writer); i++)
        write_sheet(writer, i, scratch);
    keep_glyphs(writer);
    if (writer_sound(writer))
        let_inherit(writer);
    tell_unmapped(writer);
}

/* What is referred to most gets the shortest numbers: pages by every cell, tags by each other. */
static void settle_numbers(struct writer *writer, const struct objects *tags) {
    int pages = writer->booklet->sheet_count;
    void **first = ARENA_ARRAY(writer->arena, void *, pages + tags->count);
    for (int i = 0; i < pages; i++)
        first[i] = writer->pages[i];
    for (int i = 0; i < tags->count; i++)
        first[pages + i] = tags->items[i];
    object_lead(writer->pdf, writer->arena, first, pages + tags->count);
}

static void write_booklet(struct writer *writer, struct buffer *scratch) {
    struct structure *structure = NULL;
    HPDF_SetCompressionMode(writer->pdf, HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(writer->pdf);
    if (writer->booklet->sheet_count > PAGES_FLAT_MOST)
        HPDF_SetPagesConfiguration(writer->pdf, PAGES_A_NODE);
    write_pages(writer, scratch);
    if (writer_sound(writer))
        navigation_add(writer);
    if (writer_sound(writer))
        structure = structure_add(writer);
    if (writer_sound(writer))
        archive_write(writer, scratch);
    if (structure == NULL || !writer_sound(writer))
        return;
    settle_numbers(writer, structure_objects(structure));
    navigation_fill(writer, scratch);
    structure_fill(structure, scratch);
}

/* ---- bytes ---- */

/* HPDF_SaveToFile does not notice a full disk, so the bytes are taken from a stream. */
static void take_bytes(struct writer *writer, struct buffer *out) {
    if (HPDF_SaveToStream(writer->pdf) != HPDF_OK)
        return;
    HPDF_UINT32 left = HPDF_GetStreamSize(writer->pdf);
    HPDF_ResetStream(writer->pdf);
    while (left > 0 && writer_sound(writer)) {
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

static bool render_booklet(struct arena *arena, const struct booklet *booklet, struct buffer *out, struct diag *diag) {
    struct writer writer = {.arena = arena, .diag = diag, .booklet = booklet};
    struct buffer scratch = BUFFER_EMPTY;
    size_t begin = out->len;
    if (booklet == NULL)
        return fail(&writer, "an embedded font cannot be read");
    writer.pdf = HPDF_NewEx(remember, NULL, NULL, POOL_BYTES, &writer);
    if (writer.pdf == NULL)
        return fail(&writer, "out of memory");
    write_booklet(&writer, &scratch);
    buffer_clear(&scratch);
    if (writer_sound(&writer) && buffer_ok(&scratch))
        take_bytes(&writer, &scratch);
    if (writer_sound(&writer) && buffer_ok(&scratch))
        tight_put(arena, buffer_view(&scratch), out);
    bool made = writer_sound(&writer) && buffer_ok(&scratch) && buffer_ok(out) && out->len > begin;
    HPDF_Free(writer.pdf);
    buffer_free(&scratch);
    return made || fail(&writer, "libharu gave up");
}

bool pdf_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                struct diag *diag) {
    return render_booklet(arena, briefing_compose(arena, report, template), out, diag);
}

bool pdf_history_render(struct arena *arena, const struct history *history, const struct template *template,
                        struct buffer *out, struct diag *diag) {
    return render_booklet(arena, briefing_of_history(arena, history, template), out, diag);
}
