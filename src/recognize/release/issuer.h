/*
 * release_issuer: whose release it is, where no cover tells: the name in front
 * of "(Nasdaq: SONS)".
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_ISSUER_H
#define CROSSFOOT_RECOGNIZE_RELEASE_ISSUER_H

#include "base/text.h"

/* The name that `before`, all that stands in front of the parenthesis, ends with; empty where that is not certain. */
text issuer_read(text before);

/* The name in front of "Reports Third Quarter Results" that a headline begins with; empty where it begins with none. */
text issuer_of_headline(text headline);

/* A line that is a name with a legal form and nothing more, as supplements open with; empty where it is not. */
text issuer_of_line(text line);

#endif
