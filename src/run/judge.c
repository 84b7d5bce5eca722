/*
 * Nothing is decided by times: only by hashes, sizes and what is on record.
 */
#include "run/judge.h"

#include "base/file.h"
#include "run/recipe.h"

enum { OUTPUT_MOST = 512 << 20, SHARD_DIGITS = 15 };

static const char *const names[] = {
    [JUDGE_CURRENT] = "current", [JUDGE_GIVEN_UP] = "given-up", [JUDGE_ELSEWHERE] = "elsewhere", [JUDGE_NEW] = "new",
    [JUDGE_RECIPE] = "changed",  [JUDGE_VANISHED] = "vanished", [JUDGE_AGAIN] = "again",
};

const char *judgement_name(enum judgement judgement) { return names[judgement]; }

bool judgement_is_work(enum judgement judgement) { return judgement >= JUDGE_NEW; }

/* Whether the filing with this hash is of the request's shard. */
static bool is_of_shard(const struct run_request *request, text filing) {
    uint64_t number = 0;
    for (size_t i = 0; i < SHARD_DIGITS && i < filing.len; i++) {
        char digit = filing.ptr[i];
        number = number * 16 + (uint64_t)(is_digit(digit) ? digit - '0' : to_lower(digit) - 'a' + 10);
    }
    return number % (uint64_t)request->shards == (uint64_t)(request->shard - 1);
}

/* Whether the file is, byte for byte, what was written. */
static bool is_as_written(const struct session *session, const struct output *output) {
    struct arena *arena = arena_new(0);
    char hash[SHA256_HEX] = "";
    text bytes, why;
    if (arena == NULL)
        return false;
    text path = config_path(arena, &session->config, output->path);
    if (file_read(arena, text_string(arena, path), OUTPUT_MOST, &bytes, &why))
        sha256_hex(bytes, hash);
    arena_free(arena);
    return text_equal(output->sha256, text_from(hash));
}

static bool outputs_there(const struct session *session, const struct record *record) {
    for (int i = 0; i < record->output_count; i++) {
        const struct output *output = &record->outputs[i];
        text below;
        const struct tree *tree = session_tree(session, output->path, &below);
        if (tree == NULL || tree_size(tree, below) != output->bytes)
            return false;
        if (session->request->verify && !is_as_written(session, output))
            return false;
    }
    return true;
}

static bool same_recipe(const struct session *session, const struct record *record) {
    char recipe[SHA256_HEX], decided[SHA256_HEX];
    int choice = recipe_choose(&session->config, record->registrant, record->cik);
    corrections_hash(session->config.decided, record->filing, decided);
    recipe_hash(&session->config, choice, session->program, text_from(decided), recipe);
    return text_equal(record->recipe, text_from(recipe));
}

static enum judgement judge_record(const struct session *session, const struct record *record) {
    if (record == NULL)
        return JUDGE_NEW;
    if (!same_recipe(session, record))
        return JUDGE_RECIPE;
    switch (outcome_again(record->outcome)) {
    case AGAIN_ALWAYS:
        return JUDGE_AGAIN;
    case AGAIN_A_FEW_TIMES:
        return record->attempts < session->config.attempts ? JUDGE_AGAIN : JUDGE_GIVEN_UP;
    default:
        return outputs_there(session, record) ? JUDGE_CURRENT : JUDGE_VANISHED;
    }
}

enum judgement judge(const struct session *session, struct arena *arena, text filing, struct record **record) {
    *record = NULL;
    if (!is_of_shard(session->request, filing))
        return JUDGE_ELSEWHERE;
    if (session->state != NULL)
        *record = state_find(session->state, arena, filing);
    return judge_record(session, *record);
}
