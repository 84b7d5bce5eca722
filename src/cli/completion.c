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
        if (belongs(&option, command))
            buffer_format(out, " --%s", option.name);
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

static void zsh_option(struct buffer *out, const struct option_told *option) {
    buffer_format(out, " \\\n            '--%s%s[", option->name, option->argument != NULL ? "=" : "");
    for (const char *c = option->describes; *c != '\0'; c++) {
        if (strchr("[]:", *c) != NULL)
            buffer_byte(out, '\\');
        buffer_string(out, *c == '\'' ? "'\\'" : "");
        buffer_byte(out, *c);
    }
    buffer_byte(out, ']');
    if (option->argument != NULL)
        buffer_format(out, ":%s:_files", option->argument);
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

static void fish_option(struct buffer *out, const struct option_told *option, enum command command) {
    buffer_string(out, "complete -c crossfoot -n '");
    if (command == COMMAND_DUMP)
        buffer_string(out, "__fish_use_subcommand");
    else
        buffer_format(out, "__fish_seen_subcommand_from %s", command_word(command));
    buffer_byte(out, '\'');
    if (option->letter != 0)
        buffer_format(out, " -s %c", option->letter);
    buffer_format(out, " -l %s%s -d ", option->name, option->argument != NULL && !option->optional ? " -r" : "");
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
