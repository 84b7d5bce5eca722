/*
 * cover_caption: finds the captions of Form 8-K's cover on a sheet, however
 * they wrap: "(State or Other Jurisdiction / of Incorporation)".
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_CAPTION_H
#define CROSSFOOT_RECOGNIZE_COVER_CAPTION_H

#include "recognize/cover/sheet.h"

enum cover_field {
    COVER_REGISTRANT,
    COVER_STATE,
    COVER_FILE_NUMBER,
    COVER_IRS_NUMBER,
    COVER_ADDRESS,
    COVER_ZIP,
    COVER_PHONE,
    COVER_FORMER_NAME,
    COVER_REPORT_DATE,
    COVER_FIELD_COUNT
};

struct caption {
    enum cover_field field;
    int first_word, last_word;
    int first_line, last_line;
    int from, to;       /* the columns it covers, all its lines together */
    int depth;          /* parentheses still open */
    bool parenthesised; /* begins with a parenthesis */
    bool colon;         /* ends in a colon: the value follows */
    bool earliest;      /* asks for the date of the earliest event */
    bool combined;      /* asks for name, state, address and telephone in one column, as joint filings do */
};

struct caption_list {
    struct caption *captions;
    int count;
};

/* Finds all captions and takes their words off the sheet. */
struct caption_list caption_find_all(struct sheet *sheet);

#endif
