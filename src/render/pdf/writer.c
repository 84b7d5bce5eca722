/*
 * What every file of this folder asks of the writer.
 */
#include "render/pdf/writer.h"

#include "render/pdf/font.h"

void writer_digits(struct buffer *out, unsigned long value) {
    char digits[24];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    buffer_bytes(out, digits + at, sizeof digits - at);
}

bool writer_sound(struct writer *writer) {
    if (writer->error == HPDF_OK)
        writer->error = HPDF_GetError(writer->pdf);
    return writer->error == HPDF_OK;
}

const char writer_picture_name[] = "I";

const char *writer_font_name(enum face face) {
    static const char *const names[FACE_COUNT] = {"A", "B", "C", "D", "E"};
    return names[face];
}

HPDF_Image writer_picture(struct writer *writer, const struct picture *picture) {
    if (writer->picture == NULL)
        writer->picture = HPDF_LoadRawImageFromMem(writer->pdf, picture->points, (HPDF_UINT)picture->width,
                                                   (HPDF_UINT)picture->height, HPDF_CS_DEVICE_RGB, 8);
    return writer->picture;
}

HPDF_Font writer_font(struct writer *writer, enum face face) {
    if (writer->fonts[face] == NULL)
        writer->fonts[face] = pdf_font_load(writer->pdf, writer->booklet->fonts->faces[face].bytes);
    return writer->fonts[face];
}
