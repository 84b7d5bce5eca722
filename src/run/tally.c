/*
 * Counting and telling; reads no clock: times are handed in.
 */
#include "run/tally.h"

enum { BAR_WIDTH = 24, SECOND = 1000, MINUTE = 60, HOUR = 3600 };

int64_t tally_done(const struct tally *tally) {
    int64_t done = 0;
    for (int i = 0; i < OUTCOME_COUNT; i++)
        done += tally->outcomes[i];
    return done;
}

void tally_worsen(struct tally *tally, enum status status) {
    if (status > tally->worst)
        tally->worst = status;
}

void tally_add(struct tally *tally, const struct record *record) {
    tally->outcomes[record->outcome]++;
    tally->bytes += record->bytes;
    tally->checks += record->checks;
    tally->broken += record->broken;
    tally->outputs += record->output_count;
    tally_worsen(tally, outcome_status(record->outcome));
}

static int64_t elapsed(const struct tally *tally) {
    return tally->ended > tally->begun ? tally->ended - tally->begun : 0;
}

/* `count` a second over `ticks`, in tenths. */
static int64_t tenths_a_second(int64_t count, int64_t ticks) { return ticks > 0 ? count * 10 * SECOND / ticks : 0; }

struct counted {
    const char *name;
    int64_t count;
};

static void write_counts(struct buffer *out, const struct counted *counts, int count) {
    for (int i = 0; i < count; i++)
        if (counts[i].count > 0)
            buffer_format(out, "  %-16s %8lld\n", counts[i].name, (long long)counts[i].count);
}

void tally_summary(struct buffer *out, const struct tally *tally) {
    int64_t rate = tenths_a_second(tally_done(tally), elapsed(tally));
    buffer_format(out, "%lld files in the inbox, %lld worked on in %lld.%lld s (%lld.%lld a second)\n",
                  (long long)tally->found, (long long)tally_done(tally), (long long)(elapsed(tally) / SECOND),
                  (long long)(elapsed(tally) % SECOND / 100), (long long)(rate / 10), (long long)(rate % 10));
    for (int i = 0; i < OUTCOME_COUNT; i++)
        write_counts(out, &(struct counted){outcome_name((enum outcome)i), tally->outcomes[i]}, 1);
    const struct counted others[] = {
        {"up to date", tally->current},        {"in other shards", tally->elsewhere},
        {"made anew", tally->vanished},        {"retired", tally->retired},
        {"workers lost", tally->workers_lost}, {"hooks run", tally->hooks_run},
        {"hooks failed", tally->hooks_failed}, {"not reached", tally->found - tally->looked},
        {"documents", tally->outputs},         {"checks", tally->checks},
        {"checks broken", tally->broken},      {"other troubles", tally->troubles},
    };
    write_counts(out, others, sizeof others / sizeof others[0]);
}

static void write_metric(struct buffer *out, const char *name, const char *kind, const char *help, int64_t value) {
    buffer_format(out, "# HELP crossfoot_%s %s\n# TYPE crossfoot_%s %s\ncrossfoot_%s %lld\n", name, help, name, kind,
                  name, (long long)value);
}

void tally_metrics(struct buffer *out, const struct tally *tally) {
    const struct {
        const char *name, *help;
        int64_t value;
    } gauges[] = {
        {"run_started_timestamp_seconds", "When the last run began.", tally->begun_at},
        {"run_worst_status", "Exit status of the last run's worst filing.", tally->worst},
        {"run_inbox_files", "Files found in the inbox.", tally->found},
        {"run_pending_files", "Files of the inbox not looked at yet.", tally->found - tally->looked},
        {"run_current_files", "Files nothing had changed for.", tally->current},
        {"run_input_bytes", "Bytes of the filings worked on.", tally->bytes},
        {"run_outputs", "Documents written.", tally->outputs},
        {"run_checks", "Checks made.", tally->checks},
        {"run_checks_broken", "Checks that did not tie.", tally->broken},
        {"run_workers_lost", "Workers that crashed, hung or were killed.", tally->workers_lost},
        {"run_hooks_failed", "Hooks that failed.", tally->hooks_failed},
        {"run_retired", "Records given up with their documents.", tally->retired},
        {"run_troubles", "Folders unreadable, files unwritable.", tally->troubles},
    };
    for (size_t i = 0; i < sizeof gauges / sizeof gauges[0]; i++)
        write_metric(out, gauges[i].name, "gauge", gauges[i].help, gauges[i].value);
    buffer_format(out,
                  "# HELP crossfoot_run_duration_seconds How long the last run took.\n"
                  "# TYPE crossfoot_run_duration_seconds gauge\ncrossfoot_run_duration_seconds %lld.%03lld\n",
                  (long long)(elapsed(tally) / SECOND), (long long)(elapsed(tally) % SECOND));
    buffer_string(out, "# HELP crossfoot_run_filings Filings worked on, by what became of them.\n"
                       "# TYPE crossfoot_run_filings gauge\n");
    for (int i = 0; i < OUTCOME_COUNT; i++)
        buffer_format(out, "crossfoot_run_filings{outcome=\"%s\"} %lld\n", outcome_name((enum outcome)i),
                      (long long)tally->outcomes[i]);
}

static void write_span(struct buffer *out, int64_t seconds) {
    if (seconds >= HOUR)
        buffer_format(out, "%lld:%02lld:%02lld", (long long)(seconds / HOUR), (long long)(seconds % HOUR / MINUTE),
                      (long long)(seconds % MINUTE));
    else
        buffer_format(out, "%lld:%02lld", (long long)(seconds / MINUTE), (long long)(seconds % MINUTE));
}

void tally_bar(struct buffer *out, const struct tally *tally, int64_t now) {
    int64_t ticks = now - tally->begun, done = tally_done(tally);
    int64_t filled = tally->found > 0 ? tally->looked * BAR_WIDTH / tally->found : 0;
    int64_t rate = tenths_a_second(done, ticks);
    buffer_byte(out, '[');
    buffer_repeat(out, '#', (size_t)filled);
    buffer_repeat(out, '-', (size_t)(BAR_WIDTH - filled));
    buffer_format(out, "] %lld/%lld  %lld.%lld/s", (long long)tally->looked, (long long)tally->found,
                  (long long)(rate / 10), (long long)(rate % 10));
    if (done > 0 && tally->looked > 0) {
        buffer_string(out, "  left ");
        write_span(out, ticks * (tally->found - tally->looked) / tally->looked / SECOND);
    }
}
