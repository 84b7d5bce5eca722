/*
 * leaders: the points or the line that lead from a label to its figures, "Net sales . . . . .", "Net sales_____", are
 * not the label's. Inside layout/.
 */
#ifndef CROSSFOOT_LAYOUT_LEADERS_H
#define CROSSFOOT_LAYOUT_LEADERS_H

#include "base/text.h"

/* The label without the line, or the points and blanks, that it ends in; one point, and that of "U.S.", stay. */
text leaders_cut(text label);

/* Whether what leads on stands at the end: "sales ...", "sales . .", "sales___". */
bool leaders_end(text t);

#endif
