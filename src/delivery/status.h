/*
 * status: what became of a filing, as exit statuses tell it.
 */
#ifndef CROSSFOOT_DELIVERY_STATUS_H
#define CROSSFOOT_DELIVERY_STATUS_H

#include "base/diag.h"
#include "model/model.h"

/* Worse is greater. */
enum status { STATUS_CLEAN, STATUS_BROKEN, STATUS_UNREADABLE, STATUS_SYSTEM };

/* The status a filing's content deserves. */
enum status filing_status(const struct report *report, const struct diag *diag);

#endif
