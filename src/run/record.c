/*
 * Records as lines of JSON: keys in one order, no time but the record's own.
 */
#include "run/record.h"

#include "run/line.h"

static const struct {
    const char *name;
    enum status status;
    enum again again;
} outcomes[OUTCOME_COUNT] = {
#define OUTCOME(name, key, status, again) {key, status, again},
#include "run/outcome.def"
#undef OUTCOME
};

const char *outcome_name(enum outcome outcome) { return outcomes[outcome].name; }
enum status outcome_status(enum outcome outcome) { return outcomes[outcome].status; }
enum again outcome_again(enum outcome outcome) { return outcomes[outcome].again; }

enum outcome outcome_named(text name) {
    int outcome = 0;
    while (outcome < OUTCOME_COUNT && !text_equal(name, text_from(outcomes[outcome].name)))
        outcome++;
    return (enum outcome)outcome;
}

static void write_output(struct buffer *out, const struct output *output) {
    line_open(out);
    line_text(out, "format", output->format);
    line_text(out, "path", output->path);
    line_text(out, "sha256", output->sha256);
    line_number(out, "bytes", output->bytes);
    buffer_byte(out, '}');
}

static void write_found(struct buffer *out, const struct record *record) {
    line_text(out, "registrant", record->registrant);
    line_text(out, "cik", record->cik);
    line_text(out, "form", record->form);
    line_text(out, "report_date", record->report_date);
    line_number(out, "statements", record->statements);
    line_number(out, "checks", record->checks);
    line_number(out, "broken", record->broken);
    if (record->corrections.len > 0) {
        line_text(out, "corrections", record->corrections);
        line_number(out, "corrected", record->corrected);
        line_number(out, "unfit", record->unfit);
    }
    line_text(out, "told", record->told);
}

void record_write(struct buffer *out, const struct record *record) {
    line_open(out);
    line_text(out, "filing", record->filing);
    line_text(out, "input", record->input);
    line_number(out, "bytes", record->bytes);
    line_text(out, "outcome", text_from(outcome_name(record->outcome)));
    line_number(out, "attempts", record->attempts);
    line_number(out, "at", record->at);
    line_text(out, "recipe", record->recipe);
    line_text(out, "template", record->template);
    line_text(out, "program", record->program);
    write_found(out, record);
    line_number(out, "hooked", record->hooked);
    line_key(out, "outputs");
    buffer_byte(out, '[');
    for (int i = 0; i < record->output_count; i++) {
        if (i > 0)
            buffer_byte(out, ',');
        write_output(out, &record->outputs[i]);
    }
    buffer_byte(out, ']');
    line_close(out);
}

static void write_event(struct buffer *out, text filing, text event) {
    line_open(out);
    line_text(out, "filing", filing);
    line_text(out, "event", event);
    line_close(out);
}

void record_write_hooked(struct buffer *out, text filing) { write_event(out, filing, TEXT("hooked")); }
void record_write_retired(struct buffer *out, text filing) { write_event(out, filing, TEXT("retired")); }
