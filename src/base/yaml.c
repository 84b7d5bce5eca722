/*
 * Walks the events of libyaml with a stack of its own and writes down the path
 * of every key and every entry of a sequence.
 */
#include "base/yaml.h"

#include <yaml.h>

enum { DEPTH_MOST = 8 };

struct level {
    text path;
    bool sequence;
    int index;    /* entries of a sequence seen */
    bool has_key; /* of a mapping: the next event is its value */
};

struct walk {
    struct arena *arena;
    struct yaml_places *out;
    struct level levels[DEPTH_MOST];
    int depth;
    int documents;
    text child; /* path of the value that comes next */
};

static void refuse(struct walk *walk, yaml_mark_t at, text trouble) {
    if (!walk->out->sound)
        return;
    walk->out->sound = false;
    walk->out->trouble = trouble;
    walk->out->at = (struct yaml_place){.line = (int)at.line + 1, .column = (int)at.column + 1};
}

static void note(struct walk *walk, text path, yaml_mark_t at) {
    *ARRAY_ADD(walk->arena, walk->out->places, walk->out->count) =
        (struct yaml_place){.path = path, .line = (int)at.line + 1, .column = (int)at.column + 1};
    walk->child = path;
}

static bool key_comes(const struct walk *walk) {
    return walk->depth > 0 && !walk->levels[walk->depth - 1].sequence && !walk->levels[walk->depth - 1].has_key;
}

static void take_key(struct walk *walk, const yaml_event_t *event) {
    struct level *level = &walk->levels[walk->depth - 1];
    text key = {(const char *)event->data.scalar.value, event->data.scalar.length};
    text separator = level->path.len > 0 ? TEXT(".") : TEXT("");
    note(walk, text_join(walk->arena, level->path, separator, key), event->start_mark);
    level->has_key = true;
}

/* A value begins: an entry of a sequence gets its own path, a value of a mapping uses up its key. */
static void take_value(struct walk *walk, yaml_mark_t at) {
    if (walk->depth == 0)
        return;
    struct level *level = &walk->levels[walk->depth - 1];
    if (level->sequence)
        note(walk, text_format(walk->arena, "%.*s[%d]", TEXT_ARG(level->path), level->index++), at);
    level->has_key = false;
}

static void take_scalar(struct walk *walk, const yaml_event_t *event) {
    take_value(walk, event->start_mark);
    if (walk->out->count == 0)
        return;
    struct yaml_place *place = &walk->out->places[walk->out->count - 1];
    place->value = text_copy(walk->arena, (text){(const char *)event->data.scalar.value, event->data.scalar.length});
    place->scalar = true;
}

static void descend(struct walk *walk, const yaml_event_t *event) {
    if (key_comes(walk) || walk->depth == DEPTH_MOST) {
        refuse(walk, event->start_mark, TEXT("nested too deeply"));
        return;
    }
    take_value(walk, event->start_mark);
    text path = walk->depth == 0 ? TEXT("") : walk->child;
    walk->levels[walk->depth++] = (struct level){path, event->type == YAML_SEQUENCE_START_EVENT, 0, false};
}

static void take(struct walk *walk, const yaml_event_t *event) {
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        if (walk->documents++ > 0)
            refuse(walk, event->start_mark, TEXT("a second document"));
        break;
    case YAML_ALIAS_EVENT:
        refuse(walk, event->start_mark, TEXT("aliases have no place here"));
        break;
    case YAML_MAPPING_START_EVENT:
    case YAML_SEQUENCE_START_EVENT:
        descend(walk, event);
        break;
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
        walk->depth--;
        break;
    case YAML_SCALAR_EVENT:
        if (key_comes(walk))
            take_key(walk, event);
        else
            take_scalar(walk, event);
        break;
    default:
        break;
    }
}

static void walk_events(struct walk *walk, yaml_parser_t *parser) {
    for (bool more = true; more && walk->out->sound;) {
        yaml_event_t event;
        if (!yaml_parser_parse(parser, &event)) {
            text why = text_from(parser->problem != NULL ? parser->problem : "not YAML");
            refuse(walk, parser->problem_mark, text_copy(walk->arena, why));
            return;
        }
        more = event.type != YAML_STREAM_END_EVENT;
        take(walk, &event);
        yaml_event_delete(&event);
    }
}

struct yaml_places yaml_scan(struct arena *arena, text yaml) {
    struct yaml_places places = {.sound = true};
    struct walk walk = {.arena = arena, .out = &places};
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        refuse(&walk, (yaml_mark_t){0}, TEXT("out of memory"));
        return places;
    }
    yaml_parser_set_input_string(&parser, (const unsigned char *)yaml.ptr, yaml.len);
    walk_events(&walk, &parser);
    yaml_parser_delete(&parser);
    return places;
}

const struct yaml_place *yaml_find(const struct yaml_places *places, text path) {
    for (int i = places->count - 1; i >= 0; i--)
        if (text_equal(places->places[i].path, path))
            return &places->places[i];
    return NULL;
}

static text line_at(text yaml, int number) {
    text line = TEXT("");
    for (int i = 0; i < number && text_next_line(&yaml, &line); i++)
        continue;
    return line;
}

void yaml_report(struct diag *diag, enum diag_code code, text yaml, const struct yaml_place *place, text message) {
    struct origin at = {.line = 1, .column = 1};
    if (place != NULL)
        at = (struct origin){.line = (uint32_t)place->line, .column = (uint32_t)place->column};
    diag_report(diag, code, at, line_at(yaml, (int)at.line), "%.*s", TEXT_ARG(message));
}
