/*
 * scale: what the amounts of a table are printed in, from what the table, its
 * caption or its heading says - never from prose.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_SCALE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_SCALE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct scale {
    int64_t factor; /* 1, 1000, 1000000, 1000000000; 0: not told */
    int64_t shares; /* of rows that count shares: 1 where those are exempt, or their own factor; 0: not told */
    text note;      /* the words that told it */
    text currency;  /* ISO 4217 where told, else empty */
    bool of_page;   /* told above another table of the page */
};

/* Reads one title or head line; false (and nothing changed) where it tells no scale. */
bool scale_read(text line, struct scale *out);

/* A row's label tells a scale of its own, "(in thousands)": the factor, or 0. */
int64_t scale_of_label(text label);

/* "Shares (in thousands)" without its note: the label up to a bracket at its end that tells a scale. */
text scale_without_note(text label);

/* "p", "pence", printed behind a figure. */
bool measure_is_pence(text measure);

/* Stands for the currency of a statement whose figures bear the sign of any dollar, until settle.c knows which. */
#define ANY_DOLLAR TEXT("$")

/* The currency whose sign stands in `t`, ISO 4217: "$" is USD; empty where none does or the sign is of two. */
text scale_currency_of_sign(text t);

/* The currency that a head names by sign, code or word: "September 30, 2024 US$"; empty where it names none. */
text scale_currency_of_head(text head);

#endif
