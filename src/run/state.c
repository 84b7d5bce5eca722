/*
 * The only file that uses SQLite. Statements are prepared once, by a table.
 * Writing ahead (WAL) and without a sync a commit: what a power cut takes from
 * the state is in the manifest.
 */
#include "run/state.h"

#include <limits.h>

#include "run/sqlite.h"

static const char schema[] =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;"
    "CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS seen(path BLOB PRIMARY KEY, device, inode, size, modified, changed, filing TEXT)"
    " WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS work(filing TEXT PRIMARY KEY, input, bytes, outcome, attempts, at, recipe, template,"
    " program, registrant, cik, form, report_date, statements, checks, broken, told, hooked) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS outputs(filing TEXT, format TEXT, path TEXT UNIQUE, sha256, bytes,"
    " PRIMARY KEY(filing, format)) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS unhooked ON work(filing) WHERE hooked = 0;";

enum query {
    BEGIN,
    COMMIT,
    SEEN,
    SEE,
    FIND,
    OUTPUTS,
    PUT,
    DROP_OUTPUTS,
    PUT_OUTPUT,
    SET_HOOKED,
    RETIRE,
    OWNER,
    REPLAY_EVENT,
    REPLAY_WORK,
    REPLAY_OUTPUTS,
    MANIFEST,
    SET_MANIFEST,
    EACH,
    EACH_UNHOOKED,
    QUERY_COUNT
};

#define COLUMNS                                                                                                        \
    "filing, input, bytes, outcome, attempts, at, recipe, template, program, registrant, cik, form, report_date,"      \
    " statements, checks, broken, told, hooked"
static const char column_kinds[] = "ttntnntttttttnnntn"; /* texts and numbers among them */
enum { COLUMN_COUNT = sizeof column_kinds - 1 };
#define SAME_FILE "path=?1 AND device=?2 AND inode=?3 AND size=?4 AND modified=?5 AND changed=?6"
#define EIGHTEEN "?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18"
#define OF(key) "json_extract(?1,'$." key "')"
#define OF3(a, b, c) OF(a) "," OF(b) "," OF(c)
#define RECORDED_FIRST OF3("filing", "input", "bytes") "," OF3("outcome", "attempts", "at")
#define RECORDED_THEN OF3("recipe", "template", "program") "," OF3("registrant", "cik", "form")
#define RECORDED_LAST OF3("report_date", "statements", "checks") "," OF3("broken", "told", "hooked")
#define RECORDED RECORDED_FIRST "," RECORDED_THEN "," RECORDED_LAST
#define FROM_OUTPUT(key) "json_extract(value,'$." key "')"
#define OUTPUT FROM_OUTPUT("format") "," FROM_OUTPUT("path") "," FROM_OUTPUT("sha256") "," FROM_OUTPUT("bytes")

static const char *const queries[QUERY_COUNT] = {
    [BEGIN] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
    [SEEN] = "SELECT filing FROM seen WHERE " SAME_FILE,
    [SEE] = "INSERT OR REPLACE INTO seen VALUES(?1,?2,?3,?4,?5,?6,?7)",
    [FIND] = "SELECT " COLUMNS " FROM work WHERE filing=?1",
    [OUTPUTS] = "SELECT format, path, sha256, bytes FROM outputs WHERE filing=?1 ORDER BY format",
    [PUT] = "INSERT OR REPLACE INTO work(" COLUMNS ") VALUES(" EIGHTEEN ")",
    [DROP_OUTPUTS] = "DELETE FROM outputs WHERE filing=?1",
    [PUT_OUTPUT] = "INSERT OR REPLACE INTO outputs VALUES(?1,?2,?3,?4,?5)",
    [SET_HOOKED] = "UPDATE work SET hooked=1 WHERE filing=?1",
    [RETIRE] = "DELETE FROM work WHERE filing=?1",
    [OWNER] = "SELECT filing FROM outputs WHERE path=?1",
    [REPLAY_EVENT] = "SELECT " OF("event") ", " OF("filing") ", " OF("outcome") " WHERE json_valid(?1)",
    [REPLAY_WORK] = "INSERT OR REPLACE INTO work(" COLUMNS ") SELECT " RECORDED,
    [REPLAY_OUTPUTS] =
        "INSERT OR REPLACE INTO outputs SELECT " OF("filing") "," OUTPUT " FROM json_each(?1,'$.outputs')",
    [MANIFEST] = "SELECT value FROM meta WHERE key='manifest'",
    [SET_MANIFEST] = "INSERT OR REPLACE INTO meta VALUES('manifest',?1)",
    [EACH] = "SELECT " COLUMNS " FROM work ORDER BY filing",
    [EACH_UNHOOKED] = "SELECT " COLUMNS " FROM work WHERE hooked=0 ORDER BY filing",
};

struct state {
    struct sqlite sqlite;
    sqlite3 *database;
    sqlite3_stmt *prepared[QUERY_COUNT];
};

/* ---- statements ---- */

static sqlite3_stmt *query_of(struct state *state, enum query query) {
    sqlite3_stmt *statement = state->prepared[query];
    state->sqlite.reset(statement);
    state->sqlite.clear_bindings(statement);
    return statement;
}

static void bind_text(const struct state *state, sqlite3_stmt *statement, int at, text t) {
    const char *bytes = t.len > 0 ? t.ptr : "";
    state->sqlite.bind_text(statement, at, bytes, t.len, SQLITE_STATIC, SQLITE_UTF8);
}

static text column_text(const struct state *state, struct arena *arena, sqlite3_stmt *statement, int at) {
    const char *bytes = (const char *)state->sqlite.column_text(statement, at);
    return bytes == NULL ? TEXT("")
                         : text_copy(arena, (text){bytes, (size_t)state->sqlite.column_bytes(statement, at)});
}

/* Runs a statement that yields nothing. */
static bool run(const struct state *state, sqlite3_stmt *statement) {
    int result = state->sqlite.step(statement);
    state->sqlite.reset(statement);
    return result == SQLITE_DONE || result == SQLITE_ROW;
}

static bool run_for(struct state *state, enum query query, text filing) {
    sqlite3_stmt *statement = query_of(state, query);
    bind_text(state, statement, 1, filing);
    return run(state, statement);
}

/* The one text a statement yields, where it is a hash. */
static bool yield_hash(const struct state *state, sqlite3_stmt *statement, char hash[SHA256_HEX]) {
    bool found =
        state->sqlite.step(statement) == SQLITE_ROW && state->sqlite.column_bytes(statement, 0) == SHA256_HEX - 1;
    if (found)
        memcpy(hash, state->sqlite.column_text(statement, 0), SHA256_HEX);
    state->sqlite.reset(statement);
    return found;
}

/* ---- opening ---- */

static bool prepare_all(struct state *state) {
    for (int i = 0; i < QUERY_COUNT; i++)
        if (state->sqlite.prepare(state->database, queries[i], -1, SQLITE_PREPARE_PERSISTENT, &state->prepared[i],
                                  NULL) != SQLITE_OK)
            return false;
    return true;
}

/* What SQLite itself finds wrong with the file, looking at every page. */
static bool is_sound(struct state *state) {
    sqlite3_stmt *check = NULL;
    if (state->sqlite.prepare(state->database, "PRAGMA quick_check(1)", -1, 0, &check, NULL) != SQLITE_OK)
        return false;
    bool sound = state->sqlite.step(check) == SQLITE_ROW &&
                 text_equal(text_from((const char *)state->sqlite.column_text(check, 0)), TEXT("ok"));
    state->sqlite.finalize(check);
    return sound;
}

static bool is_damage(int result) {
    int kind = result & 0xFF;
    return kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_ERROR || kind == SQLITE_OK;
}

struct state *state_open(const char *path, bool read_only, bool *damaged, text *why) {
    struct sqlite sqlite;
    *damaged = false;
    *why = TEXT("cannot be opened without libsqlite3.so.0");
    if (!sqlite_load(&sqlite))
        return NULL;
    *why = TEXT("out of memory");
    struct state *state = sqlite.malloc(sizeof *state);
    if (state == NULL)
        return NULL;
    *state = (struct state){.sqlite = sqlite};
    int flags = read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    int result = state->sqlite.open(path, &state->database, flags | SQLITE_OPEN_NOFOLLOW, NULL);
    if (result == SQLITE_OK)
        result = state->sqlite.exec(state->database, read_only ? "PRAGMA busy_timeout=5000" : schema, NULL, NULL, NULL);
    if (result == SQLITE_OK && is_sound(state) && prepare_all(state))
        return state;
    if (result == SQLITE_OK)
        result = state->sqlite.errcode(state->database);
    *damaged = is_damage(result);
    *why = *damaged ? TEXT("is damaged") : text_from(state->sqlite.errstr(result));
    state_close(state);
    return NULL;
}

void state_close(struct state *state) {
    if (state == NULL)
        return;
    for (int i = 0; i < QUERY_COUNT; i++)
        state->sqlite.finalize(state->prepared[i]);
    state->sqlite.close(state->database);
    state->sqlite.free(state);
}

bool state_begin(struct state *state) { return run(state, query_of(state, BEGIN)); }
bool state_commit(struct state *state) { return run(state, query_of(state, COMMIT)); }

/* ---- files seen ---- */

static void bind_identity(const struct state *state, sqlite3_stmt *statement, text path,
                          const struct identity *identity) {
    state->sqlite.bind_blob(statement, 1, path.ptr, path.len, SQLITE_STATIC);
    state->sqlite.bind_int(statement, 2, identity->device);
    state->sqlite.bind_int(statement, 3, identity->inode);
    state->sqlite.bind_int(statement, 4, identity->size);
    state->sqlite.bind_int(statement, 5, identity->modified);
    state->sqlite.bind_int(statement, 6, identity->changed);
}

bool state_seen(struct state *state, text path, const struct identity *identity, char filing[SHA256_HEX]) {
    sqlite3_stmt *statement = query_of(state, SEEN);
    bind_identity(state, statement, path, identity);
    return yield_hash(state, statement, filing);
}

bool state_see(struct state *state, text path, const struct identity *identity, text filing) {
    sqlite3_stmt *statement = query_of(state, SEE);
    bind_identity(state, statement, path, identity);
    bind_text(state, statement, 7, filing);
    return run(state, statement);
}

/* ---- records ---- */

/* The texts and numbers of a record, in the order of COLUMNS; what is neither is handled by hand. */
static void load_row(const struct state *state, struct arena *arena, sqlite3_stmt *row, struct record *record) {
    text *const texts[] = {
        [0] = &record->filing,       [1] = &record->input,      [6] = &record->recipe, [7] = &record->template,
        [8] = &record->program,      [9] = &record->registrant, [10] = &record->cik,   [11] = &record->form,
        [12] = &record->report_date, [16] = &record->told};
    int64_t *const numbers[] = {[2] = &record->bytes,       [4] = &record->attempts, [5] = &record->at,
                                [13] = &record->statements, [14] = &record->checks,  [15] = &record->broken};
    for (int i = 0; i < (int)(sizeof texts / sizeof texts[0]); i++)
        if (texts[i] != NULL)
            *texts[i] = column_text(state, arena, row, i);
    for (int i = 0; i < (int)(sizeof numbers / sizeof numbers[0]); i++)
        if (numbers[i] != NULL)
            *numbers[i] = state->sqlite.column_int(row, i);
    record->outcome = outcome_named(column_text(state, arena, row, 3));
    record->hooked = state->sqlite.column_int(row, 17) != 0;
}

static void load_outputs(struct state *state, struct arena *arena, struct record *record) {
    sqlite3_stmt *row = query_of(state, OUTPUTS);
    bind_text(state, row, 1, record->filing);
    while (state->sqlite.step(row) == SQLITE_ROW)
        *ARRAY_ADD(arena, record->outputs, record->output_count) =
            (struct output){column_text(state, arena, row, 0), column_text(state, arena, row, 1),
                            column_text(state, arena, row, 2), state->sqlite.column_int(row, 3)};
    state->sqlite.reset(row);
}

struct record *state_find(struct state *state, struct arena *arena, text filing) {
    sqlite3_stmt *row = query_of(state, FIND);
    bind_text(state, row, 1, filing);
    struct record *record = NULL;
    if (state->sqlite.step(row) == SQLITE_ROW) {
        record = ARENA_NEW(arena, struct record);
        load_row(state, arena, row, record);
    }
    state->sqlite.reset(row);
    if (record != NULL)
        load_outputs(state, arena, record);
    return record != NULL && record->outcome < OUTCOME_COUNT ? record : NULL;
}

static bool put_outputs(struct state *state, const struct record *record) {
    bool put = run_for(state, DROP_OUTPUTS, record->filing);
    for (int i = 0; put && i < record->output_count; i++) {
        sqlite3_stmt *statement = query_of(state, PUT_OUTPUT);
        bind_text(state, statement, 1, record->filing);
        bind_text(state, statement, 2, record->outputs[i].format);
        bind_text(state, statement, 3, record->outputs[i].path);
        bind_text(state, statement, 4, record->outputs[i].sha256);
        state->sqlite.bind_int(statement, 5, record->outputs[i].bytes);
        put = run(state, statement);
    }
    return put;
}

bool state_put(struct state *state, const struct record *record) {
    sqlite3_stmt *statement = query_of(state, PUT);
    const text texts[] = {
        [1] = record->filing,       [2] = record->input,    [4] = text_from(outcome_name(record->outcome)),
        [7] = record->recipe,       [8] = record->template, [9] = record->program,
        [10] = record->registrant,  [11] = record->cik,     [12] = record->form,
        [13] = record->report_date, [17] = record->told};
    const int64_t numbers[] = {
        [3] = record->bytes,   [5] = record->attempts, [6] = record->at,     [14] = record->statements,
        [15] = record->checks, [16] = record->broken,  [18] = record->hooked};
    for (int i = 1; i <= COLUMN_COUNT; i++)
        if (column_kinds[i - 1] == 't')
            bind_text(state, statement, i, texts[i]);
        else
            state->sqlite.bind_int(statement, i, numbers[i]);
    return run(state, statement) && put_outputs(state, record);
}

bool state_set_hooked(struct state *state, text filing) { return run_for(state, SET_HOOKED, filing); }

bool state_retire(struct state *state, text filing) {
    return run_for(state, DROP_OUTPUTS, filing) && run_for(state, RETIRE, filing);
}

bool state_owner(struct state *state, text path, char filing[SHA256_HEX]) {
    sqlite3_stmt *statement = query_of(state, OWNER);
    bind_text(state, statement, 1, path);
    return yield_hash(state, statement, filing);
}

/* ---- the manifest ---- */

static bool replay_work(struct state *state, text line, text filing) {
    return run_for(state, REPLAY_WORK, line) && run_for(state, DROP_OUTPUTS, filing) &&
           run_for(state, REPLAY_OUTPUTS, line);
}

/* What kind of line it is, in short texts of its own. */
struct heading {
    char event[16], filing[SHA256_HEX], outcome[16];
};

/* One column into a field of `size` bytes; false where it does not fit. */
static bool copy_column(const struct state *state, sqlite3_stmt *row, int at, char *field, size_t size) {
    const unsigned char *bytes = state->sqlite.column_text(row, at);
    size_t length = (size_t)state->sqlite.column_bytes(row, at);
    if (length >= size)
        return false;
    if (bytes != NULL)
        memcpy(field, bytes, length);
    return true;
}

static bool read_heading(struct state *state, text line, struct heading *heading) {
    sqlite3_stmt *row = query_of(state, REPLAY_EVENT);
    *heading = (struct heading){0};
    bind_text(state, row, 1, line);
    bool read = state->sqlite.step(row) == SQLITE_ROW &&
                copy_column(state, row, 0, heading->event, sizeof heading->event) &&
                copy_column(state, row, 1, heading->filing, sizeof heading->filing) &&
                copy_column(state, row, 2, heading->outcome, sizeof heading->outcome);
    state->sqlite.reset(row);
    return read && text_from(heading->filing).len == SHA256_HEX - 1;
}

bool state_replay(struct state *state, text line) {
    struct heading heading;
    if (!read_heading(state, line, &heading))
        return false;
    text event = text_from(heading.event), filing = text_from(heading.filing);
    if (text_equal(event, TEXT("hooked")))
        return state_set_hooked(state, filing);
    if (text_equal(event, TEXT("retired")))
        return state_retire(state, filing);
    return outcome_named(text_from(heading.outcome)) != OUTCOME_COUNT && replay_work(state, line, filing);
}

int64_t state_manifest(struct state *state) {
    sqlite3_stmt *statement = query_of(state, MANIFEST);
    int64_t bytes = state->sqlite.step(statement) == SQLITE_ROW ? state->sqlite.column_int(statement, 0) : 0;
    state->sqlite.reset(statement);
    return bytes;
}

bool state_set_manifest(struct state *state, int64_t bytes) {
    sqlite3_stmt *statement = query_of(state, SET_MANIFEST);
    state->sqlite.bind_int(statement, 1, bytes);
    return run(state, statement);
}

/* ---- all of them ---- */

static bool each(struct state *state, enum query query, record_visit *visit, void *context) {
    sqlite3_stmt *row = query_of(state, query);
    bool going = true;
    int result = SQLITE_ROW;
    while (going && (result = state->sqlite.step(row)) == SQLITE_ROW) {
        struct arena *arena = arena_new(0);
        struct record record = {0};
        if (arena == NULL)
            break;
        load_row(state, arena, row, &record);
        load_outputs(state, arena, &record);
        going = record.outcome == OUTCOME_COUNT || visit(context, &record);
        arena_free(arena);
    }
    state->sqlite.reset(row);
    return result == SQLITE_DONE || !going;
}

bool state_each(struct state *state, record_visit *visit, void *context) { return each(state, EACH, visit, context); }

bool state_each_unhooked(struct state *state, record_visit *visit, void *context) {
    return each(state, EACH_UNHOOKED, visit, context);
}
