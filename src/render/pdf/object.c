/*
 * Reaches below libharu's public interface, which Debian's headers show and
 * its library exports.
 */
#include "render/pdf/object.h"

#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <stddef.h>
#include <string.h>

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

HPDF_Dict object_add(HPDF_Doc pdf, const text *entries) {
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
    return id & 0x00FFFFFF;
}

void object_page_write(HPDF_Page page, const char *bytes, size_t count) {
    HPDF_PageAttr attributes;
    HPDF_Stream stream;
    memcpy(&attributes, (char *)page + offsetof(HPDF_Dict_Rec, attr), sizeof attributes);
    memcpy(&stream, (char *)attributes + offsetof(HPDF_PageAttr_Rec, stream), sizeof stream);
    HPDF_Stream_Write(stream, (const HPDF_BYTE *)bytes, (HPDF_UINT)count);
}
