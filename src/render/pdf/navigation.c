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

static void put_destination(struct writer *writer, struct buffer *out, int index) {
    const struct anchor *anchor = &writer->booklet->anchors[index];
    buffer_format(out, "/Dest[%u 0 R/XYZ 0 %.0f 0]", object_number(writer->pages[anchor->sheet]),
                  upwards(writer->booklet, anchor->sheet, anchor->y));
}

/* ---- the outline: its root, then the bookmarks ---- */

enum { OUTLINE_ROOT, OUTLINE_BOOKMARKS, TO_ROOT = OUTLINE_ROOT - OUTLINE_BOOKMARKS };

static void put_entry(struct writer *writer, struct buffer *out, const char *key, int bookmark) {
    unsigned number = object_number(writer->outline.items[OUTLINE_BOOKMARKS + bookmark]);
    buffer_format(out, "/%s %u 0 R", key, number);
}

/* The next bookmark of the same level in the same section, by `step` 1 forwards or -1 back; or -1. */
static int neighbour(const struct booklet *booklet, int index, int step) {
    int level = booklet->bookmarks[index].level;
    for (int i = index + step; i >= 0 && i < booklet->bookmark_count; i += step)
        if (booklet->bookmarks[i].level <= level)
            return booklet->bookmarks[i].level == level ? i : -1;
    return -1;
}

static int section_of(const struct booklet *booklet, int index) {
    while (index >= 0 && booklet->bookmarks[index].level > 0)
        index--;
    return index;
}

/* How many bookmarks of level 1 follow. */
static int child_count(const struct booklet *booklet, int index) {
    int count = 0;
    while (index + count + 1 < booklet->bookmark_count && booklet->bookmarks[index + count + 1].level > 0)
        count++;
    return booklet->bookmarks[index].level > 0 ? 0 : count;
}

/* Sections stand open. */
static void put_bookmark(struct writer *writer, struct buffer *out, int index) {
    const struct booklet *booklet = writer->booklet;
    const struct bookmark *bookmark = &booklet->bookmarks[index];
    int before = neighbour(booklet, index, -1), after = neighbour(booklet, index, 1);
    int children = child_count(booklet, index);
    buffer_string(out, "/Title");
    pdfdoc_put(writer->arena, out, bookmark->title);
    put_entry(writer, out, "Parent", bookmark->level > 0 ? section_of(booklet, index) : TO_ROOT);
    if (before >= 0)
        put_entry(writer, out, "Prev", before);
    if (after >= 0)
        put_entry(writer, out, "Next", after);
    if (children > 0) {
        put_entry(writer, out, "First", index + 1);
        put_entry(writer, out, "Last", index + children);
        buffer_format(out, "/Count %d", children);
    }
    put_destination(writer, out, bookmark->anchor);
}

static void put_outline(void *context, struct buffer *out, int index) {
    struct writer *writer = context;
    int count = writer->booklet->bookmark_count;
    if (index >= OUTLINE_BOOKMARKS) {
        put_bookmark(writer, out, index - OUTLINE_BOOKMARKS);
        return;
    }
    put_entry(writer, out, "First", 0);
    put_entry(writer, out, "Last", section_of(writer->booklet, count - 1));
    buffer_format(out, "/Count %d", count);
}

static void add_outline(struct writer *writer) {
    int count = writer->booklet->bookmark_count;
    HPDF_SetPageMode(writer->pdf, HPDF_PAGE_MODE_USE_OUTLINE);
    if (count > 0 && objects_add(writer->pdf, writer->arena, &writer->outline, OUTLINE_BOOKMARKS + count))
        HPDF_Dict_Add(writer->pdf->catalog, "Outlines", writer->outline.items[OUTLINE_ROOT]);
}

/* ---- links ---- */

static void put_link(void *context, struct buffer *out, int index) {
    struct writer *writer = context;
    const struct booklet *booklet = writer->booklet;
    const struct link *link = &booklet->links[index];
    double bottom = upwards(booklet, link->sheet, link->y + link->height);
    buffer_format(out, "/Subtype/Link/Rect[%.0f %.0f %.0f %.0f]/Border[0 0 0]/F 4", link->x, bottom,
                  link->x + link->width, bottom + link->height);
    put_destination(writer, out, link->anchor);
    buffer_format(out, "/StructParent %d", booklet->sheet_count + index);
}

static void add_to_page(struct writer *writer, HPDF_Page page, HPDF_Dict annotation) {
    HPDF_Array array = HPDF_Dict_GetItem(page, "Annots", HPDF_OCLASS_ARRAY);
    if (array == NULL) {
        array = HPDF_Array_New(writer->pdf->mmgr);
        if (array == NULL || HPDF_Dict_Add(page, "Annots", array) != HPDF_OK)
            return;
        HPDF_Dict_AddName(page, "Tabs", "S"); /* the keyboard follows the structure */
    }
    HPDF_Array_Add(array, annotation);
}

static void add_links(struct writer *writer) {
    const struct booklet *booklet = writer->booklet;
    if (!objects_add(writer->pdf, writer->arena, &writer->links, booklet->link_count))
        return;
    for (int i = 0; i < booklet->link_count; i++)
        add_to_page(writer, writer->pages[booklet->links[i].sheet], writer->links.items[i]);
}

void navigation_add(struct writer *writer) {
    add_outline(writer);
    if (writer_sound(writer))
        add_links(writer);
}

void navigation_fill(struct writer *writer, struct buffer *scratch) {
    objects_fill(&writer->outline, writer->arena, scratch, put_outline, writer);
    objects_fill(&writer->links, writer->arena, scratch, put_link, writer);
}
