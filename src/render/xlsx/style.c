/*
 * xlsx_style: makes a workbook's formats, each only once.
 */
#include "render/xlsx/style.h"

#include <string.h>
#include <xlsxwriter.h>

#include "base/text.h"

enum { SIZE_USUAL = 10, SIZE_MONO = 9 };

static colour ink_colour(const struct template *template, enum ink ink) {
    const colour inks[INK_COUNT] = {
        [INK_TEXT] = template->colours.ink,
        [INK_INPUT] = 0x0000FF,
        [INK_FORMULA] = 0x000000,
        [INK_LINK] = 0x007A33,
        [INK_MUTED] = template->colours.muted,
        [INK_ACCENT] = template->colours.accent,
        [INK_WARNING] = template->colours.warning,
    };
    return inks[ink];
}

/* "#,##0.00_);(#,##0.00);"--"_);@_)": LibreOffice and Excel both line the digits up under the closing parenthesis. */
static const char *number_form(struct arena *arena, cell_style style) {
    static const char *const points[] = {"0", "0.0", "0.00", "0.000", "0.0000", "0.00000", "0.000000"};
    const char *digits = points[style.places < 6 ? style.places : 6];
    const char *group = style.form == FORM_PERCENT || style.form == FORM_PLAIN ? "" : "#,##";
    const char *percent = style.form == FORM_PERCENT ? "%" : "";
    text zero = style.zero == ZERO_DASH ? TEXT("\"--\"") : text_format(arena, "%s%s", digits, percent);

    if (style.form == FORM_TEXT)
        return NULL;
    if (style.form == FORM_DATE)
        return "mmm d, yyyy";
    if (style.form == FORM_SIGN)
        return "+0_);-0_)";
    text form = text_format(arena, "%s%s%s_);(%s%s%s);%.*s_);@_)", group, digits, percent, group, digits, percent,
                            TEXT_ARG(zero));
    return text_string(arena, form);
}

static void set_font(const struct cell_styles *styles, lxw_format *format, cell_style style) {
    format_set_font_name(format, style.face & FACE_MONO ? "Courier New" : "Arial");
    format_set_font_size(format, style.size ? style.size : style.face & FACE_MONO ? SIZE_MONO : SIZE_USUAL);
    format_set_font_color(format, ink_colour(styles->template, (enum ink)style.ink));
    if (style.face & FACE_BOLD)
        format_set_bold(format);
    if (style.face & FACE_ITALIC)
        format_set_italic(format);
    if (style.rule & RULE_UNDERLINE)
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
}

static void set_alignment(lxw_format *format, cell_style style) {
    if (style.face & FACE_RIGHT)
        format_set_align(format, LXW_ALIGN_RIGHT);
    if (style.face & FACE_MIDDLE)
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (style.face & FACE_TOP)
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (style.face & FACE_WRAP)
        format_set_text_wrap(format);
    if (style.indent)
        format_set_indent(format, style.indent);
}

static void set_rules(const struct cell_styles *styles, lxw_format *format, cell_style style) {
    if (style.rule & RULE_ABOVE)
        format_set_top(format, LXW_BORDER_THIN);
    if (style.rule & RULE_BELOW)
        format_set_bottom(format, LXW_BORDER_THIN);
    if (style.rule & RULE_DOUBLE)
        format_set_bottom(format, LXW_BORDER_DOUBLE);
    if (style.rule & RULE_HAIR) {
        format_set_bottom(format, LXW_BORDER_HAIR);
        format_set_bottom_color(format, styles->template->colours.rule);
    }
    if (style.face & FACE_TINT) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_fg_color(format, styles->template->colours.tint);
    }
}

static lxw_format *make(struct cell_styles *styles, cell_style style) {
    lxw_format *format = workbook_add_format(styles->workbook);

    if (!format)
        return NULL;
    const char *form = number_form(styles->arena, style);
    if (form)
        format_set_num_format(format, form);
    set_font(styles, format, style);
    set_alignment(format, style);
    set_rules(styles, format, style);
    return format;
}

/* The upper bits of a product with an odd fraction of 2^64 (Knuth's golden ratio) hang on all eight numbers. */
static int *slot_of(struct cell_styles *styles, cell_style style) {
    uint64_t bits;
    memcpy(&bits, &style, sizeof bits);
    return &styles->slots[bits * UINT64_C(0x9E3779B97F4A7C15) >> 56];
}

static bool is_made(const struct cell_styles *styles, int number, cell_style style) {
    return number > 0 && memcmp(&styles->made[number - 1].style, &style, sizeof style) == 0;
}

/* One for every cell of a workbook is asked for, and there are some eighty. */
struct lxw_format *cell_styles_format(struct cell_styles *styles, cell_style style) {
    int *slot = slot_of(styles, style), number = *slot;
    if (!is_made(styles, number, style))
        for (number = styles->count; number > 0 && !is_made(styles, number, style);)
            number--;
    if (number == 0) {
        lxw_format *format = make(styles, style);
        *ARRAY_ADD(styles->arena, styles->made, styles->count) = (struct styled){style, format};
        number = styles->count;
    }
    *slot = number;
    return styles->made[number - 1].format;
}
