/*
 * Reaches below libharu's public interface, which Debian's headers show and
 * its library exports.
 */
#include "render/pdf/object.h"

#include <hpdf_doc.h>
#include <hpdf_list.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <stddef.h>
#include <string.h>

static const HPDF_UINT32 NUMBER_BITS = 0x00FFFFFF;

static HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream stream) {
    const text *entries;
    memcpy(&entries, (char *)dict + offsetof(HPDF_Dict_Rec, attr), sizeof entries);
    return HPDF_Stream_Write(stream, (const HPDF_BYTE *)entries->ptr, (HPDF_UINT)entries->len);
}

static HPDF_Dict with_entries(HPDF_Dict dict, const text *entries) {
    HPDF_Dict_OnWriteFunc write = write_entries;
    if (dict == NULL)
        return NULL;
    memcpy((char *)dict + offsetof(HPDF_Dict_Rec, attr), &entries, sizeof entries);
    memcpy((char *)dict + offsetof(HPDF_Dict_Rec, write_fn), &write, sizeof write);
    return dict;
}

static HPDF_Dict object_add(HPDF_Doc pdf, const text *entries) {
    HPDF_Dict dict = HPDF_Dict_New(pdf->mmgr);
    if (dict == NULL || HPDF_Xref_Add(pdf->xref, dict) != HPDF_OK)
        return NULL;
    return with_entries(dict, entries);
}

HPDF_Dict object_add_stream(HPDF_Doc pdf, const text *entries, text bytes, bool deflated) {
    HPDF_Dict dict = HPDF_DictStream_New(pdf->mmgr, pdf->xref);
    HPDF_UINT filter = deflated ? HPDF_STREAM_FILTER_FLATE_DECODE : HPDF_STREAM_FILTER_NONE;
    HPDF_Stream stream;
    if (dict == NULL)
        return NULL;
    memcpy((char *)dict + offsetof(HPDF_Dict_Rec, filter), &filter, sizeof filter);
    memcpy(&stream, (char *)dict + offsetof(HPDF_Dict_Rec, stream), sizeof stream);
    if (HPDF_Stream_Write(stream, (const HPDF_BYTE *)bytes.ptr, (HPDF_UINT)bytes.len) != HPDF_OK)
        return NULL;
    return with_entries(dict, entries);
}

unsigned object_number(const void *object) {
    HPDF_UINT32 id = 0;
    if (object != NULL)
        memcpy(&id, (const char *)object + offsetof(HPDF_Obj_Header, obj_id), sizeof id);
    return id & NUMBER_BITS;
}

/* ---- numbers ---- */

static HPDF_List entries_of(HPDF_Doc pdf) {
    HPDF_List entries;
    memcpy(&entries, (char *)pdf->xref + offsetof(HPDF_Xref_Rec, entries), sizeof entries);
    return entries;
}

static void give_number(HPDF_List entries, unsigned number, const void *entry) {
    char *places;
    char *object;
    memcpy(&places, (char *)entries + offsetof(HPDF_List_Rec, obj), sizeof places);
    memcpy(places + number * sizeof entry, &entry, sizeof entry);
    memcpy(&object, (const char *)entry + offsetof(HPDF_XrefEntry_Rec, obj), sizeof object);
    if (object == NULL)
        return;
    HPDF_UINT32 id;
    memcpy(&id, object + offsetof(HPDF_Obj_Header, obj_id), sizeof id);
    id = (id & ~NUMBER_BITS) | number;
    memcpy(object + offsetof(HPDF_Obj_Header, obj_id), &id, sizeof id);
}

/* Of an entry of the table: libharu adds numbers for the lengths of streams alone. */
static bool is_number(const void *entry) {
    char *object;
    HPDF_UINT16 class = 0;
    memcpy(&object, (const char *)entry + offsetof(HPDF_XrefEntry_Rec, obj), sizeof object);
    if (object != NULL)
        memcpy(&class, object + offsetof(HPDF_Obj_Header, obj_class), sizeof class);
    return (class & HPDF_OCLASS_ANY) == HPDF_OCLASS_NUMBER;
}

static unsigned count_of(HPDF_List entries) {
    HPDF_UINT count;
    memcpy(&count, (char *)entries + offsetof(HPDF_List_Rec, count), sizeof count);
    return count;
}

void object_lead(HPDF_Doc pdf, struct arena *arena, void *const *first, int count) {
    HPDF_List entries = entries_of(pdf);
    unsigned total = count_of(entries), at = 1; /* 0 is the head of the free ones */
    void **order = ARENA_ARRAY(arena, void *, (int)total);
    bool *leads = ARENA_ARRAY(arena, bool, (int)total);
    for (int i = 0; i < count; i++) {
        unsigned number = object_number(first[i]);
        order[at++] = HPDF_List_ItemAt(entries, number);
        leads[number] = true;
    }
    for (int numbers = 0; numbers < 2; numbers++)
        for (unsigned i = 1; i < total; i++)
            if (!leads[i] && is_number(HPDF_List_ItemAt(entries, i)) == (numbers == 1))
                order[at++] = HPDF_List_ItemAt(entries, i);
    for (unsigned i = 1; i < total; i++)
        give_number(entries, i, order[i]);
}

/* ---- objects in a row ---- */

bool objects_add(HPDF_Doc pdf, struct arena *arena, struct objects *objects, int count) {
    objects->items = ARENA_ARRAY(arena, HPDF_Dict, count);
    objects->entries = ARENA_ARRAY(arena, text, count);
    objects->count = count;
    for (int i = 0; i < count; i++) {
        objects->items[i] = object_add(pdf, &objects->entries[i]);
        if (objects->items[i] == NULL)
            return false;
    }
    return true;
}

void objects_fill(struct objects *objects, struct arena *arena, struct buffer *scratch,
                  void (*put)(void *context, struct buffer *out, int index), void *context) {
    size_t *ends = ARENA_ARRAY(arena, size_t, objects->count);
    buffer_clear(scratch);
    for (int i = 0; i < objects->count; i++) {
        put(context, scratch, i);
        ends[i] = scratch->len;
    }
    text all = text_copy(arena, buffer_view(scratch));
    for (int i = 0; i < objects->count; i++)
        objects->entries[i] = text_slice(all, i > 0 ? ends[i - 1] : 0, ends[i]);
}

/* ---- pages ---- */

void object_page_write(HPDF_Page page, const char *bytes, size_t count) {
    HPDF_PageAttr attributes;
    HPDF_Stream stream;
    memcpy(&attributes, (char *)page + offsetof(HPDF_Dict_Rec, attr), sizeof attributes);
    memcpy(&stream, (char *)attributes + offsetof(HPDF_PageAttr_Rec, stream), sizeof stream);
    HPDF_Stream_Write(stream, (const HPDF_BYTE *)bytes, (HPDF_UINT)count);
}

void object_page_lead(HPDF_Doc pdf, HPDF_Page page, HPDF_Dict stream) {
    HPDF_Dict own = HPDF_Dict_GetItem(page, "Contents", HPDF_OCLASS_DICT);
    HPDF_Array contents = HPDF_Array_New(pdf->mmgr);
    if (own == NULL || contents == NULL)
        return;
    HPDF_Array_Add(contents, stream);
    HPDF_Array_Add(contents, own);
    HPDF_Dict_Add(page, "Contents", contents);
}
