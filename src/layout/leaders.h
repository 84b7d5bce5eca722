/*
 * leaders: the points that lead from a label to its figures, "Net sales . . . . .", are not the label's. Inside
 * layout/.
 */
#ifndef CROSSFOOT_LAYOUT_LEADERS_H
#define CROSSFOOT_LAYOUT_LEADERS_H

#include "base/text.h"

/* The label without the points and blanks that it ends in; one point, and that of "U.S.", stay. */
text leaders_cut(text label);

#endif
