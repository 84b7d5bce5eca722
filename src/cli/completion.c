/*
 * A script a shell. Each offers the commands first, then the options of the command that stands there, and files
 * everywhere else.
 */
#include "cli/completion.h"

#include <string.h>

#include "cli/options.h"

static bool belongs(const struct option_told *option, enum command command) {
    return (option->commands & (1U << command)) != 0;
}

/* Whether files complete its argument; nothing does those of the others. */
static bool takes_path(const struct option_told *option) {
    return option->argument != NULL && (strcmp(option->argument, "DIR") == 0 || strcmp(option->argument, "FILE") == 0);
}

/* Inside single quotes, as all three shells read them: descriptions have no character that fish or zsh want more of. */
static void quoted(struct buffer *out, const char *words) {
    buffer_byte(out, '\'');
    for (const char *c = words; *c != '\0'; c++)
        if (*c == '\'')
            buffer_string(out, "'\\''");
        else
            buffer_byte(out, *c);
    buffer_byte(out, '\'');
}

/* ---- bash ---- */

static void bash_options(struct buffer *out, enum command command) {
    struct option_told option;
    for (int i = 0; options_told(i, &option); i++)
        if (belongs(&option, command)) {
            if (option.letter != 0)
                buffer_format(out, " -%c", option.letter);
            buffer_format(out, " --%s", option.name);
        }
}

static void write_bash(struct buffer *out) {
    buffer_string(out, "# bash completion of crossfoot: made from its table of options\n"
                       "_crossfoot() {\n"
                       "    local word=${COMP_WORDS[COMP_CWORD]} words\n"
                       "    case ${COMP_WORDS[1]} in\n");
    for (int command = 0; command < COMMAND_DUMP; command++) {
        buffer_format(out, "        %s) words='", command_word(command));
        bash_options(out, command);
        buffer_string(out, "' ;;\n");
    }
    buffer_string(out, "        *) words='");
    bash_options(out, COMMAND_DUMP);
    buffer_string(out, "' ;;\n    esac\n    COMPREPLY=()\n    if [[ $COMP_CWORD -eq 1 && $word != -* ]]; then\n"
                       "        COMPREPLY=($(compgen -W '");
    for (int command = 0; command < COMMAND_DUMP; command++)
        buffer_format(out, "%s%s", command == 0 ? "" : " ", command_word(command));
    buffer_string(out, "' -- \"$word\"))\n    elif [[ $word == -* ]]; then\n"
                       "        COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n    fi\n}\n"
                       "complete -o default -F _crossfoot crossfoot\n");
}

/* ---- zsh ---- */

/* Within single quotes and the brackets of a specification. */
static void zsh_words(struct buffer *out, const char *words) {
    for (const char *c = words; *c != '\0'; c++) {
        if (strchr("[]:", *c) != NULL)
            buffer_byte(out, '\\');
        buffer_string(out, *c == '\'' ? "'\\'" : "");
        buffer_byte(out, *c);
    }
}

/* -o and --output shut each other out. An argument that may be left out must be joined: "=-". */
static void zsh_option(struct buffer *out, const struct option_told *option) {
    const char *joint = option->argument == NULL ? "" : option->optional ? "=-" : "=";
    buffer_string(out, " \\\n            ");
    if (option->letter != 0)
        buffer_format(out, "'(-%c --%s)'{-%c%s,--%s%s}'[", option->letter, option->name, option->letter,
                      option->argument != NULL ? "+" : "", option->name, joint);
    else
        buffer_format(out, "'--%s%s[", option->name, joint);
    zsh_words(out, option->describes);
    buffer_byte(out, ']');
    if (option->argument != NULL)
        buffer_format(out, "%s%s:%s", option->optional ? "::" : ":", option->argument,
                      takes_path(option) ? "_files" : " ");
    buffer_byte(out, '\'');
}

static void zsh_options(struct buffer *out, enum command command) {
    struct option_told option;
    buffer_string(out, "_arguments");
    for (int i = 0; options_told(i, &option); i++)
        if (belongs(&option, command))
            zsh_option(out, &option);
    buffer_string(out, " \\\n            '*:file:_files' ;;\n");
}

static void write_zsh(struct buffer *out) {
    buffer_string(out, "#compdef crossfoot\n# zsh completion of crossfoot: made from its table of options\n"
                       "_crossfoot() {\n    local -a commands\n    commands=(\n");
    for (int command = 0; command < COMMAND_DUMP; command++) {
        struct buffer words = BUFFER_EMPTY;
        buffer_format(&words, "%s:%s", command_word(command), command_describes(command));
        buffer_byte(&words, '\0');
        buffer_string(out, "        ");
        quoted(out, words.ptr);
        buffer_byte(out, '\n');
        buffer_free(&words);
    }
    buffer_string(out, "    )\n    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n"
                       "        _describe command commands\n        return\n    fi\n    case $words[2] in\n");
    for (int command = 0; command < COMMAND_DUMP; command++) {
        buffer_format(out, "        %s) ", command_word(command));
        zsh_options(out, command);
    }
    buffer_string(out, "        *) ");
    zsh_options(out, COMMAND_DUMP);
    buffer_string(out, "    esac\n}\n_crossfoot \"$@\"\n");
}

/* ---- fish ---- */

/* Files may stand before the options of no command, so that "no word yet" would say too little. */
static void fish_condition(struct buffer *out, enum command command) {
    buffer_string(out, command == COMMAND_DUMP ? "not __fish_seen_subcommand_from" : "__fish_seen_subcommand_from");
    for (int i = 0; i < COMMAND_DUMP; i++)
        if (command == COMMAND_DUMP || i == (int)command)
            buffer_format(out, " %s", command_word(i));
}

static void fish_option(struct buffer *out, const struct option_told *option, enum command command) {
    bool takes = option->argument != NULL && !option->optional;
    buffer_string(out, "complete -c crossfoot -n '");
    fish_condition(out, command);
    buffer_byte(out, '\'');
    if (option->letter != 0)
        buffer_format(out, " -s %c", option->letter);
    buffer_format(out, " -l %s%s -d ", option->name, !takes ? "" : takes_path(option) ? " -r" : " -x");
    quoted(out, option->describes);
    buffer_byte(out, '\n');
}

static void write_fish(struct buffer *out) {
    struct option_told option;
    buffer_string(out, "# fish completion of crossfoot: made from its table of options\n");
    for (int command = 0; command < COMMAND_DUMP; command++) {
        buffer_format(out, "complete -c crossfoot -n __fish_use_subcommand -a %s -d ", command_word(command));
        quoted(out, command_describes(command));
        buffer_byte(out, '\n');
    }
    for (int command = 0; command <= COMMAND_DUMP; command++)
        for (int i = 0; options_told(i, &option); i++)
            if (belongs(&option, command))
                fish_option(out, &option, command);
}

static const struct {
    const char *name;
    void (*write)(struct buffer *out);
} shells[] = {{"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}};

bool completion_write(struct buffer *out, const char *shell) {
    for (size_t i = 0; i < sizeof shells / sizeof shells[0]; i++)
        if (strcmp(shells[i].name, shell) == 0) {
            shells[i].write(out);
            return true;
        }
    return false;
}
