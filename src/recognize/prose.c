/* prose */
#include "recognize/prose.h"

void claims_read(struct arena *arena, struct report *report)
{
    (void)arena;
    (void)report;
}
