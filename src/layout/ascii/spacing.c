/*
 * ascii_spacing: what is set with double line spacing, closed up. In: classified lines. Out: the lines that are shown
 * to the other steps: without the blank line that such spacing puts behind every line. Rows that blank lines set apart
 * are no double spacing: it shows where a label's or a sentence's lines, too, stand a blank line apart, or rules
 * touch no line.
 */
#include "layout/ascii/ascii.h"

enum {
    STRETCH_LEAST = 8, /* lines */
    ROWS_LEAST = 4,
    LOOSE_LEAST = 2,
    PROSE_LEAST = 60, /* lines without a table */
    PROSE_SHARE = 3   /* of which one in so many goes on in the next one */
};

/* Lines of which no two stand together. */
struct stretch {
    int first, last;
    int lines, rows;
    int wraps;  /* words that go on with a small letter */
    int smalls; /* rows of their own that begin with one */
    int loose;  /* rules that touch no line, less those that touch one */
};

static bool says(const struct ascii_line *line) {
    return line->kind == ASCII_WORDS || line->kind == ASCII_AMOUNTS || line->kind == ASCII_YEARS;
}

/* What lies between two lines that say something. */
struct between {
    int blanks, loose;
};

static bool is_blank_line(const struct ascii *ascii, int line) {
    return line < 0 || line >= ascii->line_count || ascii_line(ascii, line)->kind == ASCII_BLANK;
}

/* The next line from `line` on that says something; the line count where none does. */
static int next_saying(const struct ascii *ascii, int line, struct between *between) {
    *between = (struct between){0};
    for (; line < ascii->line_count && !says(ascii_line(ascii, line)); line++) {
        between->blanks += ascii_line(ascii, line)->kind == ASCII_BLANK;
        if (ascii_line(ascii, line)->kind == ASCII_RULE)
            between->loose += is_blank_line(ascii, line - 1) && is_blank_line(ascii, line + 1) ? 1 : -1;
    }
    return line;
}

static char first_byte(const struct ascii *ascii, int line) {
    return ascii_whole(ascii, line).ptr[ascii_line(ascii, line)->begin];
}

static char last_byte(const struct ascii *ascii, int line) {
    return ascii_whole(ascii, line).ptr[ascii_line(ascii, line)->end - 1];
}

static void stretch_add(const struct ascii *ascii, struct stretch *stretch, int line) {
    const struct ascii_line *above = ascii_line(ascii, stretch->last), *own = ascii_line(ascii, line);
    bool small = is_lower(first_byte(ascii, line));
    bool opens = above->kind == ASCII_WORDS && last_byte(ascii, stretch->last) != ':';
    bool wraps = small && (opens || own->kind == ASCII_WORDS);
    stretch->wraps += wraps;
    stretch->smalls += small && !wraps;
    stretch->rows += own->kind == ASCII_AMOUNTS;
    stretch->lines++;
    stretch->last = line;
}

/* The longest stretch that begins with `line`. A line that touches the next one opens what is not double-spaced. */
static struct stretch stretch_from(const struct ascii *ascii, int line) {
    struct stretch stretch = {.first = line, .last = line, .lines = 1};
    struct between above, below;
    int next = next_saying(ascii, line + 1, &above);
    while (next < ascii->line_count && above.blanks > 0) {
        int behind = next_saying(ascii, next + 1, &below);
        if (behind < ascii->line_count && below.blanks == 0)
            return stretch;
        stretch_add(ascii, &stretch, next);
        stretch.loose += above.loose;
        next = behind;
        above = below;
    }
    return stretch;
}

static bool is_double_spaced(const struct stretch *stretch) {
    bool table = stretch->lines >= STRETCH_LEAST && stretch->rows >= ROWS_LEAST;
    bool prose = stretch->lines >= PROSE_LEAST && stretch->wraps * PROSE_SHARE >= stretch->lines;
    bool torn = stretch->wraps > stretch->smalls;
    return (torn && (table || prose)) || (table && stretch->loose >= LOOSE_LEAST);
}

/* Of blank lines between lines double-spaced those that are more than the spacing. */
static int own_blanks(int run) { return run / 2; }

static void show(struct ascii *ascii, int *shown, int *count, int line) {
    *ascii_line(ascii, *count) = *ascii_line(ascii, line);
    shown[(*count)++] = line;
}

/* Shows the lines from stretch->first to ->last without their spacing. */
static void close_up(struct ascii *ascii, const struct stretch *stretch, int *shown, int *count) {
    for (int i = stretch->first; i <= stretch->last;) {
        int run = 0;
        while (ascii_line(ascii, i + run)->kind == ASCII_BLANK)
            run++;
        for (int k = 0; k < own_blanks(run); k++)
            show(ascii, shown, count, i + k);
        i += run;
        if (run == 0)
            show(ascii, shown, count, i++);
    }
}

/* Nothing is moved, and nothing kept, where no stretch is double-spaced: nearly everywhere. */
void ascii_close_up(struct ascii *ascii) {
    int *shown = NULL, count = 0, at = 0;
    struct between between;
    for (int line = next_saying(ascii, 0, &between); line < ascii->line_count;) {
        struct stretch stretch = stretch_from(ascii, line);
        if (is_double_spaced(&stretch)) {
            shown = shown == NULL ? ARENA_ARRAY(ascii->scratch, int, ascii->line_count) : shown;
            for (; at < stretch.first; at++)
                show(ascii, shown, &count, at);
            close_up(ascii, &stretch, shown, &count);
            at = stretch.last + 1;
        }
        line = next_saying(ascii, stretch.last + 1, &between);
    }
    if (shown == NULL)
        return;
    for (; at < ascii->line_count; at++)
        show(ascii, shown, &count, at);
    *ascii_line(ascii, count) = (struct ascii_line){.kind = ASCII_BLANK};
    ascii->shown = shown;
    ascii->line_count = count;
}
