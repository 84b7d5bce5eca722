/*
 * cover_item: the table of items. Numbers 1 to 12 were in force until 22 August
 * 2004 (12, 10 and 11 from 2003 on), numbers with a point from 23 August 2004
 * (Release 33-8400). Titles serve to tell where a heading ends and a body
 * begins that is printed on the same line.
 */
#include "recognize/cover/item.h"

struct item_row {
    const char *number, *modern, *title;
};

static const struct item_row items[] = {
    {"1", "5.01", "changes in control of registrant"},
    {"1", "5.01", "change in control of registrant"},
    {"2", "2.01", "acquisition or disposition of assets"},
    {"3", "1.03", "bankruptcy or receivership"},
    {"4", "4.01", "changes in registrants certifying accountant"},
    {"4", "4.01", "change in registrants certifying accountant"},
    {"5", "8.01", "other events and regulation fd disclosure"},
    {"5", "8.01", "other events and required fd disclosure"},
    {"5", "8.01", "other events"},
    {"6", "5.02", "resignations of registrants directors"},
    {"6", "5.02", "resignation of registrants directors"},
    {"6", "5.02", "resignations of directors"},
    {"7", "9.01", "financial statements pro forma financial information and exhibits"},
    {"7", "9.01", "financial statements pro forma financial statements and exhibits"},
    {"7", "9.01", "financial statements proforma financial information and exhibits"},
    {"7", "9.01", "financial statements and pro forma financial information and exhibits"},
    {"7", "9.01", "financial statements and exhibits"},
    {"7", "9.01", "exhibits"},
    {"8", "5.03", "change in fiscal year"},
    {"9", "7.01", "regulation fd disclosure"},
    {"9", "3.02", "sales of equity securities pursuant to regulation s"},
    {"10", "5.05", "amendments to the registrants code of ethics or waiver of a provision of the code of ethics"},
    {"10", "5.05", "amendments to the registrants code of ethics"},
    {"11", "5.04", "temporary suspension of trading under registrants employee benefit plans"},
    {"12", "2.02", "results of operations and financial condition"},
    {"12", "2.02", "disclosure of results of operations and financial condition"},
    {"12", "2.02", "results of operation and financial condition"},
    {"1.01", "1.01", "entry into a material definitive agreement"},
    {"1.02", "1.02", "termination of a material definitive agreement"},
    {"1.03", "1.03", "bankruptcy or receivership"},
    {"1.04", "1.04", "mine safety reporting of shutdowns and patterns of violations"},
    {"1.05", "1.05", "material cybersecurity incidents"},
    {"2.01", "2.01", "completion of acquisition or disposition of assets"},
    {"2.02", "2.02", "results of operations and financial condition"},
    {"2.02", "2.02", "disclosure of results of operations and financial condition"},
    {"2.02", "2.02", "results of operation and financial condition"},
    {"2.03", "2.03",
     "creation of a direct financial obligation or an obligation under an offbalance sheet arrangement of a "
     "registrant"},
    {"2.04", "2.04",
     "triggering events that accelerate or increase a direct financial obligation or an obligation under an offbalance "
     "sheet arrangement"},
    {"2.05", "2.05", "costs associated with exit or disposal activities"},
    {"2.06", "2.06", "material impairments"},
    {"3.01", "3.01",
     "notice of delisting or failure to satisfy a continued listing rule or standard transfer of listing"},
    {"3.02", "3.02", "unregistered sales of equity securities"},
    {"3.03", "3.03", "material modification to rights of security holders"},
    {"4.01", "4.01", "changes in registrants certifying accountant"},
    {"4.02", "4.02",
     "nonreliance on previously issued financial statements or a related audit report or completed interim review"},
    {"5.01", "5.01", "changes in control of registrant"},
    {"5.02", "5.02",
     "departure of directors or certain officers election of directors appointment of certain officers compensatory "
     "arrangements of certain officers"},
    {"5.02", "5.02",
     "departure of directors or principal officers election of directors appointment of principal officers"},
    {"5.03", "5.03", "amendments to articles of incorporation or bylaws change in fiscal year"},
    {"5.04", "5.04", "temporary suspension of trading under registrants employee benefit plans"},
    {"5.05", "5.05", "amendments to the registrants code of ethics or waiver of a provision of the code of ethics"},
    {"5.06", "5.06", "change in shell company status"},
    {"5.07", "5.07", "submission of matters to a vote of security holders"},
    {"5.08", "5.08", "shareholder director nominations"},
    {"6.01", "6.01", "abs informational and computational material"},
    {"6.02", "6.02", "change of servicer or trustee"},
    {"6.03", "6.03", "change in credit enhancement or other external support"},
    {"6.04", "6.04", "failure to make a required distribution"},
    {"6.05", "6.05", "securities act updating disclosure"},
    {"7.01", "7.01", "regulation fd disclosure"},
    {"8.01", "8.01", "other events"},
    {"9.01", "9.01", "financial statements pro forma financial information and exhibits"},
    {"9.01", "9.01", "financial statements and exhibits"},
    {"9.01", "9.01", "financial statement and exhibits"},
    {"9.01", "9.01", "exhibits"},
};

/* The event's day is known, the filing's is not: it may be some days later. */
enum { ITEM_ROWS = sizeof items / sizeof *items, RENUMBERING_DAYS = 10 };

static const struct item_row *find_row(text number) {
    for (int i = 0; i < ITEM_ROWS; i++)
        if (text_equal(text_from(items[i].number), number))
            return &items[i];
    return NULL;
}

bool item_known(text number, date when) {
    static const date renumbered = {2004, 8, 23}, results_item = {2003, 3, 28};
    if (find_row(number) == NULL)
        return false;
    if (!date_known(when))
        return true;
    if (text_find_byte(number, '.') != text_npos)
        return date_serial(when) >= date_serial(renumbered) - RENUMBERING_DAYS;
    bool recent = text_equal(number, TEXT("12")) || text_equal(number, TEXT("11")) || text_equal(number, TEXT("10"));
    return date_serial(when) < date_serial(renumbered) + RENUMBERING_DAYS &&
           (!recent || date_compare(when, results_item) >= 0);
}

text item_modern(text number) {
    const struct item_row *row = find_row(number);
    return row == NULL ? (text){0} : text_from(row->modern);
}

static int match_title(text title, const text *words, int count) {
    text expected;
    int at = 0;
    while (text_next_word(&title, &expected)) {
        while (at < count && words[at].len == 0)
            at++;
        if (at == count || !text_equal(words[at], expected))
            return 0;
        at++;
    }
    return at;
}

int item_title_length(text number, const text *words, int count) {
    int longest = 0;
    for (int i = 0; i < ITEM_ROWS; i++) {
        if (!text_equal(text_from(items[i].number), number))
            continue;
        int length = match_title(text_from(items[i].title), words, count);
        longest = length > longest ? length : longest;
    }
    return longest;
}

/* Words as item_row has them: lower case, letters and digits only. */
static text key_of(struct arena *arena, text title) {
    char *key = arena_take(arena, title.len + 1);
    size_t length = 0;
    for (size_t i = 0; i < title.len; i++)
        if (is_alnum(title.ptr[i]))
            key[length++] = to_lower(title.ptr[i]);
        else if (title.ptr[i] == ' ' && length > 0 && key[length - 1] != ' ')
            key[length++] = ' ';
    return text_trim((text){key, length});
}

text item_modern_titled(struct arena *arena, text title) {
    text key = key_of(arena, title);
    for (int i = 0; i < ITEM_ROWS && key.len > 0; i++) {
        text row = text_from(items[i].title);
        if (text_starts(row, key) || text_starts(key, row))
            return text_from(items[i].modern);
    }
    return (text){0};
}
