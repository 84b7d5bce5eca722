/*
 * The table of options, what parses by it and what describes it. Arguments may
 * stand apart ("-o dir", "--output dir") or joined ("-odir", "--output=dir");
 * "--" ends the options; "-" is a file.
 */
#include "cli/options.h"

#include <string.h>

#include "render/render.h"

enum {
    FOR_REPORT = 1 << COMMAND_REPORT,
    FOR_CHECK = 1 << COMMAND_CHECK,
    FOR_RUN = 1 << COMMAND_RUN,
    FOR_STATUS = 1 << COMMAND_STATUS,
    FOR_HISTORY = 1 << COMMAND_HISTORY,
    FOR_DUMP = 1 << COMMAND_DUMP,
    FOR_ALL = ~0
};

enum { SHARDS_MOST = 100000 };

typedef bool option_apply(struct options *options, const char *argument, struct buffer *message);

struct option {
    char letter; /* 0: none */
    const char *name;
    const char *argument; /* as --help names it; NULL: takes none */
    bool optional;        /* the argument may be left out; then it must be joined */
    unsigned commands;    /* those it makes sense with */
    option_apply *apply;
    const char *describes;
};

static bool apply_folder(struct options *options, const char *argument, struct buffer *message) {
    (void)message;
    options->folder = argument;
    return true;
}

static bool apply_template(struct options *options, const char *argument, struct buffer *message) {
    (void)message;
    options->template = argument;
    return true;
}

/* The formats of the documents of a command: their names, and which are made where none is asked for. */
struct formats {
    int count;
    const char *(*name)(int index);
    bool (*usual)(int index);
};

static const char *report_format(int index) { return renderers[index].suffix; }
static bool report_usual(int index) { return (void)index, false; } /* the template says it */
static const char *history_format(int index) { return history_renderers[index].suffix; }
static bool history_usual(int index) { return history_renderers[index].usual; }

static struct formats formats_of(enum command command) {
    return command == COMMAND_HISTORY ? (struct formats){history_renderer_count, history_format, history_usual}
                                      : (struct formats){renderer_count, report_format, report_usual};
}

static bool add_format(struct options *options, const struct formats *formats, text format) {
    for (int i = 0; i < formats->count; i++)
        if (text_equal(format, text_from(formats->name(i)))) {
            options->formats |= 1U << i;
            return true;
        }
    return false;
}

static bool apply_formats(struct options *options, const char *argument, struct buffer *message) {
    struct formats formats = formats_of(options->command);
    text rest = text_from(argument);
    options->formats = 0;
    do {
        size_t comma = text_find_byte(rest, ',');
        text format = text_slice(rest, 0, comma);
        if (!add_format(options, &formats, format)) {
            buffer_format(message, "\"%.*s\" is not a format; the formats are", TEXT_ARG(format));
            for (int i = 0; i < formats.count; i++)
                buffer_format(message, "%s %s", i == 0 ? "" : ",", formats.name(i));
            return false;
        }
        rest = comma == text_npos ? TEXT("") : text_skip(rest, comma + 1);
    } while (rest.len > 0);
    return true;
}

static unsigned usual_formats(enum command command) {
    struct formats formats = formats_of(command);
    unsigned usual = 0;
    for (int i = 0; i < formats.count; i++)
        usual |= formats.usual(i) ? 1U << i : 0;
    return usual;
}

static bool apply_corrections(struct options *options, const char *argument, struct buffer *message) {
    (void)message;
    options->corrections = argument;
    return true;
}

static bool apply_suggest(struct options *options, const char *argument, struct buffer *message) {
    (void)message;
    options->suggested = argument != NULL ? argument : "corrections";
    return true;
}

static bool apply_state(struct options *options, const char *argument, struct buffer *message) {
    (void)message;
    options->state = argument;
    return true;
}

static bool apply_registrant(struct options *options, const char *argument, struct buffer *message) {
    (void)message;
    options->registrant = argument;
    return true;
}

static bool apply_check_format(struct options *options, const char *argument, struct buffer *message) {
    bool check = options->command == COMMAND_CHECK;
    options->json = strcmp(argument, "json") == 0;
    options->sarif = check && strcmp(argument, "sarif") == 0;
    if (options->json || options->sarif || strcmp(argument, "text") == 0)
        return true;
    buffer_format(message, "\"%s\" is not a format; the formats are text, json%s", argument, check ? ", sarif" : "");
    return false;
}

static bool apply_all(struct options *options, const char *argument, struct buffer *message) {
    (void)argument, (void)message;
    options->all = true;
    return true;
}

static bool apply_dry(struct options *options, const char *argument, struct buffer *message) {
    (void)argument, (void)message;
    options->dry = true;
    return true;
}

static bool apply_watch(struct options *options, const char *argument, struct buffer *message) {
    (void)argument, (void)message;
    options->watch = true;
    return true;
}

static bool apply_verify(struct options *options, const char *argument, struct buffer *message) {
    (void)argument, (void)message;
    options->verify = true;
    return true;
}

/* Digits alone, from 1 to SHARDS_MOST; 0 for anything else. */
static int shard_number(text t) {
    int value = 0;
    for (size_t i = 0; i < t.len; i++) {
        if (!is_digit(t.ptr[i]) || value > SHARDS_MOST)
            return 0;
        value = value * 10 + (t.ptr[i] - '0');
    }
    return value > SHARDS_MOST ? 0 : value;
}

static bool apply_shard(struct options *options, const char *argument, struct buffer *message) {
    text given = text_from(argument);
    size_t slash = text_find_byte(given, '/');
    options->shard = shard_number(text_slice(given, 0, slash));
    options->shards = slash == text_npos ? 0 : shard_number(text_skip(given, slash + 1));
    if (options->shard > 0 && options->shard <= options->shards)
        return true;
    buffer_format(message, "--shard takes K/N with K from 1 to N, not \"%s\"", argument);
    return false;
}

static bool apply_dump(struct options *options, const char *argument, struct buffer *message) {
    for (int stage = 0; stage < STAGE_COUNT; stage++)
        if (strcmp(argument, stage_name(stage)) == 0) {
            options->dumped = stage;
            options->command = COMMAND_DUMP;
            return true;
        }
    buffer_format(message, "\"%s\" is not a stage; the stages are", argument);
    for (int stage = 0; stage < STAGE_COUNT; stage++)
        buffer_format(message, "%s %s", stage == 0 ? "" : ",", stage_name(stage));
    return false;
}

static bool apply_colour(struct options *options, const char *argument, struct buffer *message) {
    static const char *const names[] = {[COLOUR_AUTO] = "auto", [COLOUR_ALWAYS] = "always", [COLOUR_NEVER] = "never"};
    if (argument == NULL) {
        options->colour = COLOUR_ALWAYS;
        return true;
    }
    for (int i = 0; i <= COLOUR_NEVER; i++)
        if (strcmp(argument, names[i]) == 0) {
            options->colour = i;
            return true;
        }
    buffer_format(message, "--color takes auto, always or never, not \"%s\"", argument);
    return false;
}

static bool apply_explain(struct options *options, const char *argument, struct buffer *message) {
    (void)message;
    options->command = COMMAND_EXPLAIN;
    options->explained = argument;
    return true;
}

static bool apply_completion(struct options *options, const char *argument, struct buffer *message) {
    (void)message;
    options->command = COMMAND_COMPLETION;
    options->shell = argument;
    return true;
}

static bool apply_version(struct options *options, const char *argument, struct buffer *message) {
    (void)argument, (void)message;
    options->command = COMMAND_VERSION;
    return true;
}

static bool apply_help(struct options *options, const char *argument, struct buffer *message) {
    (void)argument, (void)message;
    options->command = COMMAND_HELP;
    return true;
}

static const struct option options_table[] = {
    {'o', "output", "DIR", false, FOR_REPORT | FOR_HISTORY, apply_folder,
     "where the documents go (output); - writes one document to standard output"},
    {'t', "template", "FILE", false, FOR_REPORT | FOR_HISTORY, apply_template,
     "how documents look: a file, or a name of crossfoot template list"},
    {'c', "corrections", "DIR", false, FOR_REPORT | FOR_CHECK | FOR_HISTORY | FOR_DUMP, apply_corrections,
     "what was decided about filings: a folder of YAML files"},
    {'f', "format", "LIST", false, FOR_REPORT, apply_formats,
     "of report: which documents, as pdf,xlsx,json,html,csv (as the template says)"},
    {'f', "format", "LIST", false, FOR_HISTORY, apply_formats, "of history: which documents, as pdf,xlsx"},
    {'r', "registrant", "NAME", false, FOR_HISTORY, apply_registrant,
     "of history: a name, part of one, or a CIK (everyone)"},
    {'s', "state", "CONFIG", false, FOR_REPORT | FOR_HISTORY, apply_state,
     "the configuration of runs: the filings on record are the history"},
    {'f', "format", "NAME", false, FOR_CHECK | FOR_STATUS, apply_check_format,
     "of check and status: text, json or, of check, sarif (text)"},
    {'n', "dry-run", NULL, false, FOR_RUN, apply_dry, "tell what would be done, and do nothing"},
    {'w', "watch", NULL, false, FOR_RUN, apply_watch, "go on, and look again when the inbox changes"},
    {0, "shard", "K/N", false, FOR_RUN | FOR_STATUS, apply_shard, "only the K-th of N parts of the inbox"},
    {0, "verify", NULL, false, FOR_RUN, apply_verify, "read the documents there are, and make damaged ones again"},
    {'a', "all", NULL, false, FOR_CHECK, apply_all, "list the findings that are exact, too"},
    {0, "suggest", "DIR", true, FOR_CHECK, apply_suggest, "write what is open as files to decide in (corrections)"},
    {0, "dump", "STAGE", false, FOR_DUMP, apply_dump, "show what a stage made: source, layout, model or checks"},
    {0, "color", "WHEN", true, FOR_ALL, apply_colour, "colour diagnostics: auto, always or never (auto)"},
    {0, "explain", "CODE", false, FOR_DUMP, apply_explain, "tell what a diagnostic's [code] means"},
    {0, "completion", "SHELL", false, FOR_DUMP, apply_completion,
     "print what completes command lines: bash, zsh or fish"},
    {'V', "version", NULL, false, FOR_ALL, apply_version, "print the version"},
    {'h', "help", NULL, false, FOR_ALL, apply_help, "print this help"},
};
enum { OPTION_COUNT = sizeof options_table / sizeof options_table[0] };

static const struct {
    const char *name;
    const char *usage;
    const char *describes;
} commands[] = {
    [COMMAND_REPORT] = {"report", "crossfoot report FILE... [-o DIR] [-t FILE] [-c DIR] [-s CONFIG] [-f LIST]",
                        "documents from filings"},
    [COMMAND_CHECK] = {"check", "crossfoot check FILE... [-a] [-c DIR] [-f NAME] [--suggest]",
                       "the findings, one a line"},
    [COMMAND_RUN] = {"run", "crossfoot run CONFIG [-n] [-w] [--shard K/N] [--verify]",
                     "an inbox of filings, unattended"},
    [COMMAND_STATUS] = {"status", "crossfoot status CONFIG [-f text|json]", "what runs have done"},
    [COMMAND_HISTORY] = {"history", "crossfoot history FILE|NAME... [-s CONFIG] [-r NAME] [-o DIR] [-c DIR] [-f LIST]",
                         "a registrant over time"},
    [COMMAND_FETCH] = {"fetch", "crossfoot fetch CONFIG", "new filings of a watch list, from EDGAR"},
    [COMMAND_TEMPLATE] = {"template", "crossfoot template check FILE... | list", "templates, proven or named"},
    [COMMAND_DUMP] = {"", "crossfoot FILE... --dump=STAGE", "what a stage made of filings"},
};

/* ---- parsing ---- */

/* The arguments still to be read. */
struct arguments {
    int count;
    char **values;
    int next;
};

/* The option that `given` names for `command`, or NULL. */
static const struct option *find_option(text given, bool is_long, enum command command) {
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option *option = &options_table[i];
        bool named = is_long ? text_equal(given, text_from(option->name)) : option->letter == given.ptr[0];
        if (named && (option->commands & (1U << command)) != 0)
            return option;
    }
    return NULL;
}

static bool fail(struct buffer *message, const char *what, const char *which) {
    buffer_format(message, "%s: %s", which, what);
    return false;
}

/* The option's argument: what was joined to it, or the next one. NULL with a message where it must not be missing. */
static bool option_argument(const struct option *option, const char *joined, struct arguments *arguments,
                            const char **out, struct buffer *message) {
    const char *given = arguments->values[arguments->next - 1];
    *out = joined;
    if (option->argument == NULL)
        return joined == NULL || fail(message, "takes no argument", given);
    if (joined != NULL || option->optional)
        return true;
    if (arguments->next == arguments->count)
        return fail(message, "needs an argument", given);
    *out = arguments->values[arguments->next++];
    return true;
}

static bool parse_long(struct options *options, struct arguments *arguments, struct buffer *message) {
    const char *given = arguments->values[arguments->next++] + 2;
    size_t equals = text_find_byte(text_from(given), '=');
    const struct option *option = find_option(text_slice(text_from(given), 0, equals), true, options->command);
    if (option == NULL)
        return fail(message, "unknown here; see crossfoot --help", given - 2);
    const char *argument = NULL;
    return option_argument(option, equals == text_npos ? NULL : given + equals + 1, arguments, &argument, message) &&
           option->apply(options, argument, message);
}

static bool parse_letters(struct options *options, struct arguments *arguments, struct buffer *message) {
    const char *given = arguments->values[arguments->next++];
    for (const char *letter = given + 1; *letter != '\0'; letter++) {
        const struct option *option = find_option(text_from(letter), false, options->command);
        if (option == NULL)
            return fail(message, "unknown here; see crossfoot --help", given);
        bool takes = option->argument != NULL;
        const char *argument = NULL;
        if (!option_argument(option, takes && letter[1] != '\0' ? letter + 1 : NULL, arguments, &argument, message) ||
            !option->apply(options, argument, message))
            return false;
        if (takes)
            break;
    }
    return true;
}

/* The command word, where the first argument is one. */
static bool take_command(struct options *options, struct arguments *arguments) {
    for (int i = 0; i < COMMAND_DUMP && arguments->count > 1; i++)
        if (strcmp(arguments->values[1], commands[i].name) == 0) {
            options->command = i;
            arguments->next++;
            return true;
        }
    return false;
}

static bool parse_all(struct options *options, struct arguments *arguments, struct buffer *message) {
    bool options_over = false;
    while (arguments->next < arguments->count) {
        char *given = arguments->values[arguments->next];
        bool is_file = options_over || given[0] != '-' || given[1] == '\0';
        if (is_file) {
            options->files[options->file_count++] = given;
            arguments->next++;
        } else if (strcmp(given, "--") == 0) {
            options_over = true;
            arguments->next++;
        } else if (!(given[1] == '-' ? parse_long : parse_letters)(options, arguments, message)) {
            return false;
        }
        if (options->command > COMMAND_DUMP)
            return true;
    }
    return true;
}

static bool is_single(unsigned formats) { return formats != 0 && (formats & (formats - 1)) == 0; }

static bool is_command(const char *word) {
    for (int i = 0; i < COMMAND_DUMP; i++)
        if (strcmp(word, commands[i].name) == 0)
            return true;
    return false;
}

/* A history is one document of many files. */
static bool prints_one(const struct options *options) {
    return is_single(options->formats) && (options->file_count == 1 || options->command == COMMAND_HISTORY);
}

static bool takes_configuration(enum command command) {
    return command == COMMAND_RUN || command == COMMAND_STATUS || command == COMMAND_FETCH;
}

/* What no single option can tell. */
static bool check_whole(const struct options *options, bool commanded, struct buffer *message) {
    const char *wrong = NULL;
    if (options->command > COMMAND_DUMP)
        return true;
    if (!commanded && options->dumped == STAGE_COUNT && options->file_count > 0 && is_command(options->files[0]))
        wrong = "a command stands before its options";
    else if (!commanded && options->dumped == STAGE_COUNT)
        wrong = "say what to do: report, check, history, run, status, fetch, template or --dump=STAGE; see crossfoot "
                "--help";
    else if (options->file_count == 0)
        wrong = "no file given; - reads standard input";
    else if (takes_configuration(options->command) && options->file_count > 1)
        wrong = "one configuration at a time";
    else if (options->dry && options->watch)
        wrong = "--dry-run and --watch do not go together";
    else if (strcmp(options->folder, "-") == 0 && !prints_one(options))
        wrong = "-o - takes one file and one format";
    if (wrong != NULL)
        buffer_string(message, wrong);
    return wrong == NULL;
}

bool options_parse(int argc, char **argv, struct options *out, struct buffer *message) {
    *out = (struct options){
        .command = COMMAND_DUMP,
        .files = argv,
        .folder = "output",
        .dumped = STAGE_COUNT,
        .shard = 1,
        .shards = 1,
    };
    struct arguments arguments = {argc, argv, 1};
    bool commanded = take_command(out, &arguments);
    out->formats = usual_formats(out->command);
    return parse_all(out, &arguments, message) && check_whole(out, commanded, message);
}

/* ---- help ---- */

static void help_option(struct buffer *out, const struct option *option) {
    struct buffer left = BUFFER_EMPTY;
    if (option->letter != 0)
        buffer_format(&left, "-%c, ", option->letter);
    else
        buffer_string(&left, "    ");
    buffer_format(&left, "--%s", option->name);
    if (option->argument != NULL)
        buffer_format(&left, option->optional ? "[=%s]" : "=%s", option->argument);
    buffer_format(out, "  %-24.*s %s\n", TEXT_ARG(buffer_view(&left)), option->describes);
    buffer_free(&left);
}

void options_help(struct buffer *out) {
    buffer_string(out, "Crossfoot reads earnings releases as furnished on Form 8-K and makes an investor briefing,\n"
                       "a workbook and JSON of them, with every total proven or put on a list.\n\n");
    for (int i = 0; i <= COMMAND_DUMP; i++)
        buffer_format(out, "%-7s%-62s %s\n", i == 0 ? "usage:" : "", commands[i].usage, commands[i].describes);
    buffer_string(out, "\noptions:\n");
    for (int i = 0; i < OPTION_COUNT; i++)
        help_option(out, &options_table[i]);
    buffer_string(out, "\nformats of report:\n");
    for (int i = 0; i < renderer_count; i++)
        buffer_format(out, "  %-24s %s\n", renderers[i].suffix, renderers[i].describes);
    buffer_string(out, "\nformats of history:\n");
    for (int i = 0; i < history_renderer_count; i++)
        buffer_format(out, "  %-24s %s\n", history_renderers[i].suffix, history_renderers[i].describes);
    buffer_string(out,
                  "\nexit status: 0 clean, 1 findings are broken, 2 no statement could be read, 3 usage or system\n");
}

/* ---- for what is made from the table ---- */

bool options_told(int index, struct option_told *out) {
    if (index < 0 || index >= OPTION_COUNT)
        return false;
    const struct option *option = &options_table[index];
    *out = (struct option_told){option->letter,   option->name,     option->argument,
                                option->optional, option->commands, option->describes};
    return true;
}

const char *command_word(enum command command) { return commands[command].name; }

const char *command_describes(enum command command) { return commands[command].describes; }
