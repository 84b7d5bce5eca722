/*
 * xlsx_style: how a cell looks, as eight small numbers, and the workbook's
 * format for it. Inputs are blue, formulas black, links to other sheets green.
 */
#ifndef CROSSFOOT_RENDER_XLSX_STYLE_H
#define CROSSFOOT_RENDER_XLSX_STYLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "render/template.h"

struct lxw_workbook;
struct lxw_format;

enum ink { INK_TEXT, INK_INPUT, INK_FORMULA, INK_LINK, INK_MUTED, INK_ACCENT, INK_WARNING, INK_COUNT };
enum form { FORM_TEXT, FORM_AMOUNT, FORM_PERCENT, FORM_DATE, FORM_SIGN, FORM_PLAIN, FORM_COUNT };
enum zero { ZERO_FIGURE, ZERO_DASH }; /* what 0 shows: the figure, or the dash that was filed */

/* Bits of style.face and style.rule. */
enum {
    FACE_BOLD = 1,
    FACE_ITALIC = 2,
    FACE_WRAP = 4,
    FACE_RIGHT = 8,
    FACE_MIDDLE = 16,
    FACE_MONO = 32,
    FACE_TINT = 64,
    FACE_TOP = 128
};
enum { RULE_ABOVE = 1, RULE_BELOW = 2, RULE_DOUBLE = 4, RULE_HAIR = 8, RULE_UNDERLINE = 16 };

typedef struct {
    uint8_t ink;    /* enum ink */
    uint8_t form;   /* enum form */
    uint8_t places; /* of an amount or a percentage */
    uint8_t zero;   /* enum zero */
    uint8_t face;
    uint8_t rule;
    uint8_t indent;
    uint8_t size; /* points; 0: the workbook's own */
} cell_style;

enum { CELL_STYLE_SLOTS = 256 };

/* The formats made so far. */
struct cell_styles {
    struct arena *arena;
    struct lxw_workbook *workbook;
    const struct template *template;
    struct styled {
        cell_style style;
        struct lxw_format *format;
    } * made;
    int count;
    int slots[CELL_STYLE_SLOTS]; /* by what a style hashes to, the number found there last, counted from 1 */
};

/* The one format of `style`, made when first asked for. NULL when the library's memory is out. */
struct lxw_format *cell_styles_format(struct cell_styles *styles, cell_style style);

#endif
