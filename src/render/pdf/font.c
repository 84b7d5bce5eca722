/*
 * Does what HPDF_LoadTTFontFromFile does, over a stream in memory: the font
 * definition joins the document's list and gets the next subset tag.
 */
#include "render/pdf/font.h"

#include <hpdf_doc.h>
#include <hpdf_encoder.h>
#include <hpdf_font.h>
#include <hpdf_fontdef.h>
#include <hpdf_streams.h>
#include <stddef.h>
#include <string.h>

enum { STREAM_BLOCK = 4096 };

static HPDF_Stream stream_of(HPDF_Doc pdf, text bytes) {
    HPDF_Stream stream = HPDF_MemStream_New(pdf->mmgr, STREAM_BLOCK);
    if (stream == NULL)
        return NULL;
    if (HPDF_Stream_Write(stream, (const HPDF_BYTE *)bytes.ptr, (HPDF_UINT)bytes.len) == HPDF_OK &&
        HPDF_Stream_Seek(stream, 0, HPDF_SEEK_SET) == HPDF_OK)
        return stream;
    HPDF_Stream_Free(stream);
    return NULL;
}

/* "HPDFAA", "HPDFBA", ...: a subset's tag must be its own within a document. */
static void next_tag(HPDF_Doc pdf) {
    if (pdf->ttfont_tag[0] == 0) {
        memcpy(pdf->ttfont_tag, "HPDFAA", sizeof pdf->ttfont_tag);
        return;
    }
    for (int i = 5; i >= 0; i--) {
        if (++pdf->ttfont_tag[i] <= 'Z')
            return;
        pdf->ttfont_tag[i] = 'A';
    }
}

/* libharu's pool aligns to four bytes only, so the record is not touched as a struct. */
static void read_name(HPDF_FontDef definition, char name[HPDF_LIMIT_MAX_NAME_LEN + 1]) {
    memcpy(name, (const char *)definition + offsetof(HPDF_FontDef_Rec, base_font), HPDF_LIMIT_MAX_NAME_LEN + 1);
    name[HPDF_LIMIT_MAX_NAME_LEN] = '\0';
}

HPDF_Font pdf_font_load(HPDF_Doc pdf, text bytes) {
    HPDF_Stream stream = stream_of(pdf, bytes);
    HPDF_FontDef definition = stream == NULL ? NULL : HPDF_TTFontDef_Load(pdf->mmgr, stream, HPDF_TRUE);
    if (definition == NULL)
        return NULL;
    if (HPDF_List_Add(pdf->fontdef_list, definition) != HPDF_OK) {
        HPDF_FontDef_Free(definition);
        return NULL;
    }
    next_tag(pdf);
    HPDF_TTFontDef_SetTagName(definition, (char *)pdf->ttfont_tag);
    char name[HPDF_LIMIT_MAX_NAME_LEN + 1];
    read_name(definition, name);
    return HPDF_GetFont(pdf, name, "WinAnsiEncoding");
}

void pdf_font_end(HPDF_Font font, unsigned char last) {
    char *attributes, *encoder, *characters;
    HPDF_Number told = HPDF_Dict_GetItem(font, "LastChar", HPDF_OCLASS_NUMBER);
    memcpy(&attributes, (const char *)font + offsetof(HPDF_Dict_Rec, attr), sizeof attributes);
    memcpy(&encoder, attributes + offsetof(HPDF_FontAttr_Rec, encoder), sizeof encoder);
    memcpy(&characters, encoder + offsetof(HPDF_Encoder_Rec, attr), sizeof characters);
    characters[offsetof(HPDF_BasicEncoderAttr_Rec, last_char)] = (char)last; /* how many widths are written */
    if (told != NULL) {
        const HPDF_INT32 value = last;
        memcpy((char *)told + offsetof(HPDF_Number_Rec, value), &value, sizeof value);
    }
}
