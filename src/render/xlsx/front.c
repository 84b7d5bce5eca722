/*
 * The sections that a cover has whatever its workbook is about.
 */
#include "render/xlsx/front.h"

int front_section(struct tab *sheet, int row, int last, const char *title) {
    const cell_style head = {.ink = INK_ACCENT, .face = FACE_BOLD | FACE_TINT, .rule = RULE_BELOW, .size = 11};

    row++;
    tab_words(sheet, row, FRONT_NAME, head, title);
    for (int column = FRONT_NAME + 1; column <= last; column++)
        tab_blank(sheet, row, column, head);
    tab_height(sheet, row, 17);
    return row + 1;
}

int front_contents(struct tab *sheet, int row) {
    const cell_style link = {.ink = INK_LINK, .rule = RULE_UNDERLINE}, plain = {.ink = INK_TEXT};
    const struct book *book = sheet->book;

    for (int i = 0; i < book->sheet_count; i++) {
        const struct tab *other = book->sheets[i];
        if (other == sheet)
            continue;
        tab_link(sheet, row, FRONT_NAME, link, tab_reference(other, sheet, 0, 0), TEXT(""));
        tab_words(sheet, row, FRONT_NAME, link, other->name);
        tab_words(sheet, row++, FRONT_VALUE, plain, other->title);
    }
    return row;
}

int front_keys(struct tab *sheet, int row, const struct front_key *keys, int count) {
    const cell_style plain = {.ink = INK_TEXT};

    for (int i = 0; i < count; i++, row++) {
        tab_words(sheet, row, FRONT_NAME, (cell_style){.ink = (uint8_t)keys[i].ink, .face = FACE_BOLD}, keys[i].name);
        tab_words(sheet, row, FRONT_VALUE, plain, keys[i].meaning);
    }
    return row;
}
