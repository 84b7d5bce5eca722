/*
 * html_style: a tag's name looked up, and its attributes and inline style read. In: names and values as libxml2 gives
 * them. Out: an element and a struct html_style. Style sheets are not read: filings have none.
 */
#include "layout/html/style.h"

#include <string.h>

/* ---- elements ---- */

static const struct {
    const char *name;
    enum html_element element;
} elements[] = {
    {"td", HTML_CELL},
    {"font", HTML_INLINE},
    {"div", HTML_BLOCK},
    {"p", HTML_BLOCK},
    {"tr", HTML_ROW},
    {"br", HTML_BREAK},
    {"b", HTML_STRONG},
    {"span", HTML_INLINE},
    {"table", HTML_TABLE},
    {"hr", HTML_RULE},
    {"th", HTML_CELL},
    {"sup", HTML_RAISED},
    {"strong", HTML_STRONG},
    {"h1", HTML_BLOCK},
    {"h2", HTML_BLOCK},
    {"h3", HTML_BLOCK},
    {"h4", HTML_BLOCK},
    {"h5", HTML_BLOCK},
    {"h6", HTML_BLOCK},
    {"center", HTML_CENTRE},
    {"li", HTML_BLOCK},
    {"ul", HTML_BLOCK},
    {"ol", HTML_BLOCK},
    {"dl", HTML_BLOCK},
    {"dt", HTML_BLOCK},
    {"dd", HTML_BLOCK},
    {"address", HTML_BLOCK},
    {"blockquote", HTML_BLOCK},
    {"pre", HTML_PRE},
    {"script", HTML_SKIPPED},
    {"style", HTML_SKIPPED},
    {"title", HTML_SKIPPED},
    {"document", HTML_BLOCK},
    {"sequence", HTML_BLOCK},
    {"type", HTML_BLOCK},
    {"filename", HTML_BLOCK},
    {"caption", HTML_BLOCK},
    {"description", HTML_BLOCK},
    {"text", HTML_BLOCK},
    {"body", HTML_BLOCK},
    {"section", HTML_BLOCK},
    {"article", HTML_BLOCK},
    {"header", HTML_BLOCK},
    {"footer", HTML_BLOCK},
    {"ix:header", HTML_SKIPPED},
};

enum html_element html_element_named(const char *name) {
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (elements[i].name[0] == name[0] && strcmp(elements[i].name, name) == 0)
            return elements[i].element;
    return HTML_INLINE;
}

/* ---- values ---- */

static int whole_number(text t, int most) {
    int number = 0;
    t = text_trim(t);
    for (size_t i = 0; i < t.len && is_digit(t.ptr[i]); i++)
        number = number < most ? number * 10 + (t.ptr[i] - '0') : most;
    return number < most ? number : most;
}

/* Twentieths of a point a unit; a hundredth of a page's width is some five points. */
static const struct {
    text name;
    int twips;
} units[] = {
    {TEXT_INIT("pt"), 20},  {TEXT_INIT("px"), 15}, {TEXT_INIT("em"), 200}, {TEXT_INIT("in"), 1440},
    {TEXT_INIT("cm"), 567}, {TEXT_INIT("mm"), 57}, {TEXT_INIT("pc"), 240}, {TEXT_INIT("%"), 100},
};

static int twips_of_unit(text unit) {
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (text_starts_fold(unit, units[i].name))
            return units[i].twips;
    return 15;
}

/* A length such as "-1.5em", in twentieths of a point. */
static int twips_of(text length) {
    enum { WHOLE_MOST = 10000 };
    bool minus = length.len > 0 && length.ptr[0] == '-';
    size_t at = minus;
    int hundredths = 0, places = 0;
    for (bool point = false; at < length.len && (is_digit(length.ptr[at]) || length.ptr[at] == '.'); at++) {
        if (length.ptr[at] == '.')
            point = true;
        else if (hundredths < WHOLE_MOST && places < 2)
            hundredths = hundredths * 10 + (length.ptr[at] - '0'), places += point;
    }
    for (; places < 2; places++)
        hundredths *= 10;
    int twips = (int)((long)hundredths * twips_of_unit(text_skip(length, at)) / 100);
    return minus ? -twips : twips;
}

static bool draws(text border) {
    return border.len > 0 && border.ptr[0] != '0' && !text_has(border, TEXT("none")) &&
           !text_has(border, TEXT("hidden")) && !text_has(border, TEXT(" 0p"));
}

/* ---- properties ---- */

/* The style being read, with lengths still in twips. */
struct reading {
    struct html_style style;
    int twips;
};

static void read_weight(text value, struct reading *out) {
    out->style.strong |= text_starts_fold(value, TEXT("bold")) || whole_number(value, 1000) >= 600;
}

/* "bold 10pt Times", or "700 10pt Arial". */
static void read_font(text value, struct reading *out) {
    out->style.strong |= text_has_word(value, TEXT("bold")) || text_starts(value, TEXT("700"));
}

static void read_size(text value, struct reading *out) {
    out->style.hidden |= value.len > 0 && value.ptr[0] == '0' && twips_of(value) == 0;
}

static void read_display(text value, struct reading *out) {
    out->style.hidden |= text_starts_fold(value, TEXT("none"));
}

static void read_visibility(text value, struct reading *out) {
    out->style.hidden |= text_starts_fold(value, TEXT("hidden"));
}

static void read_align(text value, struct reading *out) {
    out->style.aligned = true;
    out->style.centred = text_starts_fold(value, TEXT("center"));
}

static void read_vertical(text value, struct reading *out) {
    out->style.raised |= text_starts_fold(value, TEXT("super"));
}

/* Footnote marks of Workiva: "position:relative;top:-3.5pt". */
static void read_top(text value, struct reading *out) { out->style.raised |= twips_of(value) < 0; }

static void read_border_top(text value, struct reading *out) { out->style.rule_above |= draws(value); }

static void read_border_bottom(text value, struct reading *out) { out->style.rule_below |= draws(value); }

static void read_page(text value, struct reading *out) {
    out->style.page_break |= text_starts_fold(value, TEXT("always"));
}

static void read_indent(text value, struct reading *out) { out->twips += twips_of(value); }

/* "2px 1pt 2px 7pt": the fourth stands left; of one to three, the last but first does. */
static void read_sides(text value, struct reading *out) {
    text word, left = {NULL, 0};
    for (int i = 0; i < 4 && text_next_word(&value, &word); i++)
        left = i == 2 ? left : word;
    out->twips += twips_of(left);
}

static const struct {
    text property;
    void (*read)(text value, struct reading *out);
} properties[] = {
    {TEXT_INIT("font-weight"), read_weight},
    {TEXT_INIT("font"), read_font},
    {TEXT_INIT("font-size"), read_size},
    {TEXT_INIT("display"), read_display},
    {TEXT_INIT("visibility"), read_visibility},
    {TEXT_INIT("text-align"), read_align},
    {TEXT_INIT("vertical-align"), read_vertical},
    {TEXT_INIT("top"), read_top},
    {TEXT_INIT("border-top"), read_border_top},
    {TEXT_INIT("border-bottom"), read_border_bottom},
    {TEXT_INIT("border-top-style"), read_border_top},
    {TEXT_INIT("border-bottom-style"), read_border_bottom},
    {TEXT_INIT("page-break-before"), read_page},
    {TEXT_INIT("page-break-after"), read_page},
    {TEXT_INIT("padding-left"), read_indent},
    {TEXT_INIT("margin-left"), read_indent},
    {TEXT_INIT("text-indent"), read_indent},
    {TEXT_INIT("padding"), read_sides},
};

/* Most properties are none of ours: length and first letter say so. */
static void read_declaration(text property, text value, struct reading *out) {
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
        text ours = properties[i].property;
        if (property.len != ours.len || to_lower(property.ptr[0]) != ours.ptr[0] || !text_equal_fold(property, ours))
            continue;
        properties[i].read(text_trim(value), out);
        return;
    }
}

static void read_declarations(text rest, struct reading *out) {
    while (rest.len > 0) {
        const char *end = memchr(rest.ptr, ';', rest.len);
        size_t length = end == NULL ? rest.len : (size_t)(end - rest.ptr);
        const char *colon = memchr(rest.ptr, ':', length);
        if (colon != NULL) {
            text property = text_trim(text_slice(rest, 0, (size_t)(colon - rest.ptr)));
            if (property.len > 0)
                read_declaration(property, text_slice(rest, (size_t)(colon + 1 - rest.ptr), length), out);
        }
        rest = text_skip(rest, length + 1);
    }
}

/* ---- styles read before ---- */

enum { STYLES_KEPT = 256, STYLE_LONGEST = 1024 };

/* Each has one place; what comes later takes it. */
struct html_styles {
    struct arena *arena;
    struct known_style {
        text declarations;
        struct reading read;
    } known[STYLES_KEPT];
};

struct html_styles *html_styles_new(struct arena *arena) {
    struct html_styles *styles = ARENA_NEW(arena, struct html_styles);
    styles->arena = arena;
    return styles;
}

static struct known_style *place_of(struct html_styles *styles, text declarations) {
    uint64_t hash = declarations.len, eight;
    size_t at = 0;
    for (; declarations.len - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, declarations.ptr + at, sizeof eight);
        hash = (hash ^ eight) * UINT64_C(0x9E3779B97F4A7C15);
        hash ^= hash >> 32;
    }
    for (; at < declarations.len; at++)
        hash = hash * 31 + (unsigned char)declarations.ptr[at];
    return &styles->known[(hash ^ hash >> 8) % STYLES_KEPT];
}

static void add_style(struct reading *out, const struct reading *more) {
    out->style.hidden |= more->style.hidden;
    out->style.strong |= more->style.strong;
    out->style.raised |= more->style.raised;
    out->style.rule_above |= more->style.rule_above;
    out->style.rule_below |= more->style.rule_below;
    out->style.page_break |= more->style.page_break;
    out->style.centred = more->style.aligned ? more->style.centred : out->style.centred;
    out->style.aligned |= more->style.aligned;
    out->twips += more->twips;
}

static void read_style(struct html_styles *styles, text declarations, struct reading *out) {
    if (declarations.len > STYLE_LONGEST) {
        read_declarations(declarations, out);
        return;
    }
    struct known_style *known = place_of(styles, declarations);
    if (!text_equal(known->declarations, declarations)) {
        known->declarations = text_copy(styles->arena, declarations);
        known->read = (struct reading){0};
        read_declarations(declarations, &known->read);
    }
    add_style(out, &known->read);
}

/* ---- attributes ---- */

static int span_of(text value, int most) {
    int span = whole_number(value, most);
    return span > 0 ? span : 1;
}

static void read_colspan(text value, struct reading *out) { out->style.colspan = span_of(value, HTML_COLUMNS_MOST); }

static void read_rowspan(text value, struct reading *out) { out->style.rowspan = span_of(value, HTML_ROWS_MOST); }

static void read_hidden(text value, struct reading *out) {
    (void)value;
    out->style.hidden = true;
}

static const struct {
    const char *name;
    void (*read)(text value, struct reading *out);
} attribute_readers[] = {
    {"colspan", read_colspan},
    {"rowspan", read_rowspan},
    {"align", read_align},
    {"hidden", read_hidden},
};

static void read_attribute(const char *name, text value, struct reading *out) {
    for (size_t i = 0; i < sizeof attribute_readers / sizeof *attribute_readers; i++) {
        if (attribute_readers[i].name[0] != name[0] || strcmp(attribute_readers[i].name, name) != 0)
            continue;
        attribute_readers[i].read(value, out);
        return;
    }
}

/* Four and a half points, the least step of filings' indents, are a character. */
static int characters_of(int twips) {
    enum { CHARACTER = 90, INDENT_MOST = 60 };
    int characters = (twips >= 0 ? twips + CHARACTER / 2 : twips - CHARACTER / 2) / CHARACTER;
    return characters > INDENT_MOST ? INDENT_MOST : characters < -INDENT_MOST ? -INDENT_MOST : characters;
}

struct html_style html_style_read(struct html_styles *known, const unsigned char **attributes) {
    struct reading reading = {.style = {.colspan = 1, .rowspan = 1}};
    for (int i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        const char *name = (const char *)attributes[i];
        text value = text_from((const char *)attributes[i + 1]);
        if (strcmp(name, "style") == 0)
            read_style(known, value, &reading);
        else
            read_attribute(name, value, &reading);
    }
    reading.style.indent = characters_of(reading.twips);
    return reading.style;
}
