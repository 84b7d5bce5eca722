/*
 * crossfoot history: the filings given, and those that runs have on record of who is named, joined to a history a
 * registrant, each made into documents named after it. The filings are all in memory until the last one is written.
 */
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/collection.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/outputs.h"
#include "render/render.h"

static text stem_of(struct arena *arena, const struct history *history) {
    text key = registrant_key(arena, history->registrant);
    if (key.len == 0)
        key = history->cik.len > 0 ? history->cik : TEXT("registrant");
    return text_join(arena, key, TEXT("-"), TEXT("history"));
}

static bool deliver(struct arena *arena, const struct options *options, text name, text document) {
    text path = text_format(arena, "%s/%.*s", options->folder, TEXT_ARG(name));
    text why;
    if (strcmp(options->folder, "-") == 0)
        return console_data(document);
    if (file_write_whole(arena, text_string(arena, path), document, &why))
        return console_data(text_join(arena, path, TEXT(""), TEXT("\n")));
    console_error("%.*s: %.*s", TEXT_ARG(path), TEXT_ARG(why));
    return false;
}

static bool make_document(struct arena *arena, const struct history *history, const struct template *template,
                          const struct options *options, const struct history_renderer *renderer) {
    struct diag *diag = diag_new(arena, history->registrant);
    struct buffer document = BUFFER_EMPTY;
    text name = text_join(arena, stem_of(arena, history), TEXT("."), text_from(renderer->suffix));
    bool made = renderer->render(arena, history, template, &document, diag) &&
                deliver(arena, options, name, buffer_view(&document));
    filings_tell(diag, options, false);
    buffer_free(&document);
    return made;
}

static bool make_documents(struct arena *arena, const struct history *history, const struct template *template,
                           const struct options *options) {
    bool made = true;
    for (int i = 0; i < history_renderer_count; i++)
        if ((options->formats & (1U << i)) != 0)
            made = make_document(arena, history, template, options, &history_renderers[i]) && made;
    return made;
}

/* Nobody of the name that was asked for is worth a word: a misspelling looks like a registrant without releases. */
static enum status make_all(struct collection *collection, const struct options *options) {
    const struct template *template = outputs_template(collection->arena, options);
    int count, asked = 0;
    struct history *histories = histories_join(collection->arena, collection->inputs, collection->count, &count);
    enum status status = STATUS_CLEAN;
    if (template == NULL || !outputs_folder(collection->arena, options))
        return STATUS_SYSTEM;
    for (int i = 0; i < count; i++) {
        if (options->registrant != NULL && !history_is_of(&histories[i], text_from(options->registrant)))
            continue;
        asked++;
        if (!make_documents(collection->arena, &histories[i], template, options))
            status = STATUS_SYSTEM;
    }
    if (asked == 0) {
        const char *whose = options->registrant != NULL ? options->registrant : "any registrant";
        console_error("no filing of %s", options->state != NULL ? options->files[0] : whose);
        status = STATUS_SYSTEM;
    }
    return status;
}

/* A word that is no file stands for a registrant. */
static enum status collect_named(struct collection *collection, const struct options *options) {
    char **files = NULL;
    int count = 0;
    if (!recorded_open(&collection->recorded, collection->arena, options->state))
        return STATUS_SYSTEM;
    for (int i = 0; i < options->file_count; i++)
        if (access(options->files[i], F_OK) == 0)
            *ARRAY_ADD(collection->arena, files, count) = options->files[i];
        else
            recorded_ask(&collection->recorded, text_from(options->files[i]));
    enum status given = collection_read(collection, options, files, count);
    enum status recorded = collection_read_recorded(collection, options);
    return given > recorded ? given : recorded;
}

int history_command(const struct options *options) {
    struct collection collection = {.arena = arena_new(0)};
    if (collection.arena == NULL)
        return STATUS_SYSTEM;
    enum status read = STATUS_SYSTEM, made = STATUS_SYSTEM;
    if (outputs_corrections(collection.arena, options, &collection.corrections)) {
        read = options->state != NULL ? collect_named(&collection, options)
                                      : collection_read(&collection, options, options->files, options->file_count);
        made = make_all(&collection, options);
    }
    collection_free(&collection);
    arena_free(collection.arena);
    return read > made ? read : made;
}
