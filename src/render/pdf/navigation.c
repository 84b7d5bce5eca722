/*
 * Destinations are direct arrays: PDFBox Preflight does not follow references
 * to them, and they are shorter. An archive's annotations must print, so each
 * has the flag (ISO 19005-1, 6.5.3).
 */
#include "render/pdf/navigation.h"

#include "render/pdf/object.h"
#include "render/pdf/pdfdoc.h"

static double upwards(const struct booklet *booklet, int sheet, double y) {
    double up = booklet->sheets[sheet].height - y;
    return up < 0 ? 0 : up;
}

/* ---- the outline ---- */

static HPDF_Array destination_of(struct writer *writer, const struct anchor *anchor) {
    HPDF_Array array = HPDF_Array_New(writer->pdf->mmgr);
    if (array == NULL)
        return NULL;
    HPDF_Array_Add(array, writer->pages[anchor->sheet]);
    HPDF_Array_AddName(array, "XYZ");
    HPDF_Array_AddNumber(array, 0);
    HPDF_Array_AddNumber(array, (HPDF_INT32)upwards(writer->booklet, anchor->sheet, anchor->y));
    HPDF_Array_AddNumber(array, 0);
    return array;
}

static HPDF_Outline write_bookmark(struct writer *writer, const struct bookmark *bookmark, HPDF_Outline parent) {
    char *title = pdfdoc_string(writer->arena, bookmark->title);
    HPDF_Encoder encoder = title != NULL ? NULL : HPDF_GetEncoder(writer->pdf, "UTF-8");
    if (title == NULL)
        title = text_string(writer->arena, bookmark->title);
    HPDF_Outline outline = HPDF_CreateOutline(writer->pdf, parent, title, encoder);
    HPDF_Array destination = destination_of(writer, &writer->booklet->anchors[bookmark->anchor]);
    if (outline == NULL || destination == NULL)
        return NULL;
    HPDF_Dict_Add(outline, "Dest", destination);
    if (bookmark->level > 0)
        HPDF_Outline_SetOpened(outline, HPDF_FALSE);
    return outline;
}

void navigation_write_outline(struct writer *writer) {
    HPDF_Outline section = NULL;
    for (int i = 0; i < writer->booklet->bookmark_count && writer_sound(writer); i++) {
        const struct bookmark *bookmark = &writer->booklet->bookmarks[i];
        HPDF_Outline outline = write_bookmark(writer, bookmark, bookmark->level > 0 ? section : NULL);
        if (bookmark->level == 0)
            section = outline;
    }
    HPDF_SetPageMode(writer->pdf, HPDF_PAGE_MODE_USE_OUTLINE);
}

/* ---- links ---- */

static void put_link(struct writer *writer, struct buffer *out, int index) {
    const struct booklet *booklet = writer->booklet;
    const struct link *link = &booklet->links[index];
    const struct anchor *anchor = &booklet->anchors[link->anchor];
    double bottom = upwards(booklet, link->sheet, link->y + link->height);
    buffer_format(out, "/Subtype/Link/Rect[%.0f %.0f %.0f %.0f]/Border[0 0 0]/F 4", link->x, bottom,
                  link->x + link->width, bottom + link->height);
    buffer_format(out, "/Dest[%u 0 R/XYZ 0 %.0f 0]/StructParent %d", object_number(writer->pages[anchor->sheet]),
                  upwards(booklet, anchor->sheet, anchor->y), booklet->sheet_count + index);
}

static void add_to_page(struct writer *writer, HPDF_Page page, HPDF_Dict annotation) {
    HPDF_Array array = HPDF_Dict_GetItem(page, "Annots", HPDF_OCLASS_ARRAY);
    if (array == NULL) {
        array = HPDF_Array_New(writer->pdf->mmgr);
        if (array == NULL || HPDF_Dict_Add(page, "Annots", array) != HPDF_OK)
            return;
    }
    HPDF_Array_Add(array, annotation);
}

void navigation_write_links(struct writer *writer, struct buffer *scratch) {
    const struct booklet *booklet = writer->booklet;
    text *entries = ARENA_ARRAY(writer->arena, text, booklet->link_count);
    writer->annotations = ARENA_ARRAY(writer->arena, unsigned, booklet->link_count);
    for (int i = 0; i < booklet->link_count && writer_sound(writer); i++) {
        buffer_clear(scratch);
        put_link(writer, scratch, i);
        entries[i] = text_copy(writer->arena, buffer_view(scratch));
        HPDF_Dict annotation = object_add(writer->pdf, &entries[i]);
        if (annotation == NULL)
            return;
        writer->annotations[i] = object_number(annotation);
        add_to_page(writer, writer->pages[booklet->links[i].sheet], annotation);
    }
}
