/*
 * The upper half of CP1252 as a table, and a table of equivalents.
 */
#include "render/pdf/winansi.h"

static const uint16_t upper[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

struct range {
    uint32_t first, last;
    int byte;
};

static const struct range equivalents[] = {
    {0x0009, 0x000D, ' '},          {0x00A0, 0x00A0, ' '},          {0x00AD, 0x00AD, WINANSI_DROP},
    {0x2000, 0x200A, ' '},          {0x200B, 0x200F, WINANSI_DROP}, {0x2010, 0x2011, '-'},
    {0x2012, 0x2012, 0x96},         {0x2015, 0x2015, 0x97},         {0x2028, 0x2029, ' '},
    {0x202A, 0x202E, WINANSI_DROP}, {0x202F, 0x202F, ' '},          {0x2032, 0x2032, '\''},
    {0x2033, 0x2033, '"'},          {0x2044, 0x2044, '/'},          {0x205F, 0x205F, ' '},
    {0x2060, 0x2064, WINANSI_DROP}, {0x2212, 0x2212, 0x96},         {0x2215, 0x2215, '/'},
    {0x2219, 0x2219, 0xB7},         {0x2022, 0x2023, 0x95},         {0x2043, 0x2043, 0x95},
    {0x220E, 0x220E, 0x95},         {0x25A0, 0x25A1, 0x95},         {0x25AA, 0x25AB, 0x95},
    {0x25C6, 0x25CF, 0x95},         {0x25E6, 0x25E6, 0x95},         {0x25FB, 0x25FE, 0x95},
    {0x2794, 0x27BE, 0x95},         {0xF0A7, 0xF0A8, 0x95},         {0xF0B7, 0xF0B7, 0x95},
    {0xF0D8, 0xF0D8, 0x95},         {0x3000, 0x3000, ' '},          {0xFEFF, 0xFEFF, WINANSI_DROP},
};

static int upper_byte(uint32_t code_point) {
    for (int i = 0; i < 32; i++)
        if (upper[i] == code_point)
            return 0x80 + i;
    return WINANSI_NONE;
}

uint32_t winansi_code_point(int byte) {
    if (byte >= 0x80 && byte < 0xA0)
        return upper[byte - 0x80];
    return byte >= 0x20 && byte != 0x7F ? (uint32_t)byte : 0;
}

int winansi_byte(uint32_t code_point) {
    if (code_point >= 0x20 && code_point < 0x7F)
        return (int)code_point;
    for (size_t i = 0; i < sizeof equivalents / sizeof *equivalents; i++)
        if (code_point >= equivalents[i].first && code_point <= equivalents[i].last)
            return equivalents[i].byte;
    if (code_point >= 0xA0 && code_point <= 0xFF)
        return (int)code_point;
    return code_point < 0x100 ? WINANSI_NONE : upper_byte(code_point);
}

int winansi_raised_digit(uint32_t code_point) {
    if (code_point == 0xB9)
        return '1';
    if (code_point == 0xB2 || code_point == 0xB3)
        return (int)('0' + code_point - 0xB0);
    return code_point == 0x2070 || (code_point >= 0x2074 && code_point <= 0x2079) ? (int)('0' + code_point - 0x2070)
                                                                                  : 0;
}

size_t winansi_raised(text t) {
    size_t at = 0;
    bool placed = true;
    for (size_t bytes = 1; at < t.len && (unsigned char)t.ptr[at] >= 0x80; at += bytes) {
        uint32_t code_point = text_code_point(text_skip(t, at), &bytes);
        if (winansi_raised_digit(code_point) == 0)
            break;
        placed = placed && code_point < 0x100;
    }
    return placed ? 0 : at;
}

/* No more bytes than the digits have in UTF-8: three for one without a place, two for each other. */
static size_t put_raised(char *out, text digits) {
    size_t len = 0;
    out[len++] = '(';
    for (size_t at = 0, bytes = 1; at < digits.len; at += bytes)
        out[len++] = (char)winansi_raised_digit(text_code_point(text_skip(digits, at), &bytes));
    out[len++] = ')';
    return len;
}

char *winansi_string(struct arena *arena, text t, uint32_t *unmapped) {
    char *out = arena_take(arena, t.len + 1);
    size_t len = 0;
    *unmapped = 0;
    for (size_t at = 0, bytes = 1; at < t.len; at += bytes) {
        int byte = (unsigned char)t.ptr[at];
        bytes = 1;
        if (byte < 0x20 || byte >= 0x7F) {
            size_t raised = winansi_raised(text_skip(t, at));
            if (raised > 0) {
                len += put_raised(out + len, (text){t.ptr + at, raised});
                bytes = raised;
                continue;
            }
            uint32_t code_point = text_code_point(text_skip(t, at), &bytes);
            byte = winansi_byte(code_point);
            if (byte == WINANSI_NONE && *unmapped == 0)
                *unmapped = code_point;
        }
        if (byte != WINANSI_DROP)
            out[len++] = (char)(byte == WINANSI_NONE ? '?' : byte);
    }
    return out;
}
