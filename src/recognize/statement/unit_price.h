/*
 * unit_price: rows that tell what one thing costs or brings, "Cash cost per
 * ounce", "Time charter equivalent": money of one, whatever scale the table's
 * amounts are printed in.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_PRICE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNIT_PRICE_H

#include "recognize/statement/unit_figures.h"
#include "recognize/vocabulary.h"

/* A label, or a caption, names the price of one. */
bool words_name_price(const struct words *words);

/* A row of money is the price of one by its own words, or by its caption's. `scale` is what else holds for it. */
bool names_price_of_one(const struct table *table, const struct row *row, const struct words *words, int64_t scale);

/* "Average fare $84.58" where nothing tells a scale: signed, to the cent, and an average. */
bool prints_price_of_one(const struct table *table, const struct row *row);

#endif
