/*
 * A record tells the CIK and the name on the cover; what else a registrant was called is in the filings themselves, so
 * each that is read may lead to others.
 */
#include "cli/recorded.h"

bool recorded_open(struct recorded *recorded, struct arena *arena, const char *config) {
    *recorded = (struct recorded){.arena = arena};
    if (!run_recorded(arena, config, &recorded->filings, &recorded->count))
        return false;
    recorded->taken = ARENA_ARRAY(arena, bool, recorded->count + 1);
    recorded->keys = ARENA_ARRAY(arena, text, recorded->count + 1);
    for (int i = 0; i < recorded->count; i++)
        recorded->keys[i] = registrant_key(arena, recorded->filings[i].registrant);
    return true;
}

static void know(struct recorded *recorded, text what) {
    for (int i = 0; i < recorded->known_count; i++)
        if (text_equal(recorded->known[i], what))
            return;
    if (what.len > 0)
        *ARRAY_ADD(recorded->arena, recorded->known, recorded->known_count) = text_copy(recorded->arena, what);
}

static void know_name(struct recorded *recorded, text name) { know(recorded, registrant_key(recorded->arena, name)); }

void recorded_ask(struct recorded *recorded, text asked) {
    for (int i = 0; i < recorded->count; i++) {
        const struct run_filing *filing = &recorded->filings[i];
        bool number = filing->cik.len > 0 && text_equal(text_without_zeros(filing->cik), text_without_zeros(asked));
        if (!number && !text_has(filing->registrant, asked))
            continue;
        know(recorded, text_without_zeros(filing->cik));
        know(recorded, recorded->keys[i]);
    }
}

void recorded_know(struct recorded *recorded, const struct report *report) {
    const struct header *header = &report->filing.header;
    know(recorded, text_without_zeros(report->filing.cik));
    know_name(recorded, report->filing.registrant.text);
    for (int n = 0; header->registrant_count > 0 && n < header->registrants[0].former_name_count; n++)
        know_name(recorded, header->registrants[0].former_names[n]);
}

static bool is_known(const struct recorded *recorded, int filing) {
    text cik = text_without_zeros(recorded->filings[filing].cik);
    for (int i = 0; i < recorded->known_count; i++)
        if (text_equal(recorded->known[i], cik) || text_equal(recorded->known[i], recorded->keys[filing]))
            return true;
    return false;
}

char *recorded_next(struct recorded *recorded) {
    for (int i = 0; i < recorded->count; i++)
        if (!recorded->taken[i] && is_known(recorded, i)) {
            recorded->taken[i] = true;
            return text_string(recorded->arena, recorded->filings[i].path);
        }
    return NULL;
}
