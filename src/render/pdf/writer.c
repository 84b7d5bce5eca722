/*
 * What every file of this folder asks of the writer.
 */
#include "render/pdf/writer.h"

#include "render/pdf/font.h"

bool writer_sound(struct writer *writer) {
    if (writer->error == HPDF_OK)
        writer->error = HPDF_GetError(writer->pdf);
    return writer->error == HPDF_OK;
}

HPDF_Font writer_font(struct writer *writer, enum face face) {
    if (writer->fonts[face] == NULL)
        writer->fonts[face] = pdf_font_load(writer->pdf, writer->booklet->fonts->faces[face].bytes);
    return writer->fonts[face];
}
