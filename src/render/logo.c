/*
 * libpng's simple interface reads every kind of PNG (palettes, grey, sixteen
 * bits, interlaced), checks what it reads, and never jumps out of its call.
 * Sides and points are bounded before a point is decoded.
 */
#include "render/logo.h"

#include <png.h>
#include <string.h>

enum { SIX_BITS = 0x3F, POINT_BYTES = 3 };

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* ---- base64 ---- */

static int value_of(char c) {
    const char *at = c == '\0' ? NULL : strchr(letters, c);
    return at == NULL ? -1 : (int)(at - letters);
}

/* The bytes that the letters stand for; empty where a letter is none or the end is torn. */
static text bytes_of(struct arena *arena, text base64) {
    char *out = arena_take(arena, base64.len / 4 * 3 + 3);
    size_t count = 0, pads = 0, len = 0;
    unsigned bits = 0;
    for (size_t i = 0; i < base64.len; i++) {
        char c = base64.ptr[i];
        if (is_blank(c))
            continue;
        int value = value_of(c);
        pads += c == '=';
        if ((value < 0 && c != '=') || (value >= 0 && pads > 0) || pads > 2)
            return TEXT("");
        bits = bits << 6 | (unsigned)(value < 0 ? 0 : value);
        if (++count % 4 == 0)
            for (int shift = 16; shift >= 0; shift -= 8)
                out[len++] = (char)(bits >> shift & 0xFF);
    }
    return count % 4 != 0 || len < pads ? TEXT("") : (text){out, len - pads};
}

void logo_letters(struct buffer *out, text bytes) {
    for (size_t i = 0; i < bytes.len; i += 3) {
        unsigned bits = 0;
        for (size_t b = 0; b < 3; b++)
            bits = bits << 8 | (i + b < bytes.len ? (unsigned char)bytes.ptr[i + b] : 0);
        for (size_t b = 0; b < 4; b++)
            buffer_byte(out, i + b > bytes.len ? '=' : letters[bits >> (18 - 6 * b) & SIX_BITS]);
    }
}

/* ---- the picture ---- */

static bool bounded(const png_image *image) {
    return image->width > 0 && image->height > 0 && image->width <= LOGO_SIDE_MOST && image->height <= LOGO_SIDE_MOST &&
           (size_t)image->width * image->height <= LOGO_POINTS_MOST;
}

static bool decode(struct arena *arena, png_image *image, struct picture *out) {
    static const png_color white = {255, 255, 255};
    image->format = PNG_FORMAT_RGB;
    uint8_t *points = arena_take(arena, (size_t)image->width * image->height * POINT_BYTES);
    if (!png_image_finish_read(image, &white, points, 0, NULL))
        return false;
    *out = (struct picture){(int)image->width, (int)image->height, points, TEXT("")};
    return true;
}

static bool encode(struct arena *arena, struct picture *picture) {
    png_image image = {.version = PNG_IMAGE_VERSION, .format = PNG_FORMAT_RGB};
    image.width = (png_uint_32)picture->width;
    image.height = (png_uint_32)picture->height;
    png_alloc_size_t size = 0;
    if (!png_image_write_to_memory(&image, NULL, &size, 0, picture->points, 0, NULL))
        return false;
    char *bytes = arena_take(arena, size);
    if (!png_image_write_to_memory(&image, bytes, &size, 0, picture->points, 0, NULL))
        return false;
    picture->png = (text){bytes, size};
    return true;
}

const char *logo_read(struct arena *arena, text base64, struct picture *out) {
    png_image image = {.version = PNG_IMAGE_VERSION};
    text bytes = bytes_of(arena, base64);
    if (bytes.len == 0)
        return "is not base64";
    if (!png_image_begin_read_from_memory(&image, bytes.ptr, bytes.len))
        return "is not a PNG";
    if (!bounded(&image)) {
        png_image_free(&image);
        return "is larger than 1600 by 1600 or 500,000 points";
    }
    struct picture picture = {0};
    if (!decode(arena, &image, &picture) || !encode(arena, &picture))
        return "is a PNG that is damaged";
    *out = picture;
    return NULL;
}
