/*
 * The watch list from its top: who it is, what is listed, what of it is new, and each of those into the inbox. A filing
 * comes in part first, in the state's folder; whole and told to be one, it is put into the inbox at once.
 */
#define _POSIX_C_SOURCE 200809L /* unlink */
#include "fetch/fetch.h"

#include <unistd.h>

#include "base/file.h"
#include "fetch/ledger.h"
#include "fetch/listing.h"
#include "fetch/web.h"

enum { CIK_DIGITS = 10, LISTING_MOST = 1 << 27, FILING_MOST = 1 << 28, NOTE_MOST = 1024, STATUS_SAME = 304 };

struct fetching {
    struct arena *arena;
    const struct fetch_config *config;
    struct fetch_tally *tally;
    fetch_told *told;
    void *context;
    struct diag *diag;
    struct web *web;
    struct ledger ledger;
    struct buffer received;
    text tickers; /* EDGAR's table, once it was needed */
    bool sound;
};

static void fail(struct fetching *fetching, const char *what, text which, text why) {
    diag_report(fetching->diag, DIAG_FETCH_FAILED, (struct origin){0}, TEXT(""), "%s %.*s: %.*s", what, TEXT_ARG(which),
                TEXT_ARG(why));
    fetching->sound = false;
}

static text path_of(const struct fetching *fetching, text folder, text name) {
    text own = folder.len > 0 && folder.ptr[0] == '/' ? TEXT("") : fetching->config->folder;
    return text_format(fetching->arena, "%.*s%.*s/%.*s", TEXT_ARG(own), TEXT_ARG(folder), TEXT_ARG(name));
}

/* ---- one filing ---- */

/* Wrapped as EDGAR wraps: a page that says "try later" is no filing, and one that ends early no whole one. */
static const char *not_whole(text bytes) {
    text trimmed = text_trim(bytes);
    bool wrapped = text_starts(trimmed, TEXT("<SEC-DOCUMENT>")) || text_starts(trimmed, TEXT("<SUBMISSION>"));
    bool mail = text_starts(trimmed, TEXT("-----BEGIN PRIVACY-ENHANCED MESSAGE-----"));
    if (!wrapped && !mail)
        return "what came is not a submission of EDGAR";
    bool ended = text_ends(trimmed, TEXT("</SEC-DOCUMENT>")) || text_ends(trimmed, TEXT("</SUBMISSION>")) ||
                 text_ends(trimmed, TEXT("-----END PRIVACY-ENHANCED MESSAGE-----"));
    return ended ? NULL : "what came ends before the submission does";
}

static text filing_address(struct fetching *fetching, text cik, const struct listed *filing) {
    struct buffer plain = BUFFER_EMPTY;
    for (size_t i = 0; i < filing->accession.len; i++)
        if (filing->accession.ptr[i] != '-')
            buffer_byte(&plain, filing->accession.ptr[i]);
    text address = text_format(fetching->arena, "%.*s/Archives/edgar/data/%.*s/%.*s/%.*s.txt",
                               TEXT_ARG(fetching->config->archives), TEXT_ARG(cik), TEXT_ARG(buffer_view(&plain)),
                               TEXT_ARG(filing->accession));
    buffer_free(&plain);
    return address;
}

/* Into the inbox, then into the ledger: a crash between the two fetches it once more, and puts the same file there. */
static bool put_filing(struct fetching *fetching, text cik, const struct listed *filing, text bytes, text *why) {
    text name = text_join(fetching->arena, filing->accession, TEXT(""), TEXT(".txt"));
    text path = path_of(fetching, fetching->config->inbox, name);
    if (!file_write_whole(fetching->arena, text_string(fetching->arena, path), bytes, why) ||
        !ledger_add(&fetching->ledger, cik, filing, name, bytes, why))
        return false;
    fetching->tally->fetched++;
    fetching->tally->bytes += (int64_t)bytes.len;
    fetching->told(fetching->context, path);
    return true;
}

static void remove_part(struct fetching *fetching, text part) {
    unlink(text_string(fetching->arena, part));
    unlink(text_string(fetching->arena, text_join(fetching->arena, part, TEXT(""), TEXT(".version"))));
}

static bool take_part(struct fetching *fetching, text cik, const struct listed *filing, text part, text *why) {
    struct arena *arena = arena_new(0);
    text bytes;
    *why = TEXT("out of memory");
    bool taken = arena != NULL && file_read(arena, text_string(fetching->arena, part), FILING_MOST, &bytes, why);
    const char *wrong = taken ? not_whole(bytes) : NULL;
    if (wrong != NULL)
        *why = text_from(wrong);
    taken = taken && wrong == NULL && put_filing(fetching, cik, filing, bytes, why);
    if (taken || wrong != NULL)
        remove_part(fetching, part);
    *why = text_copy(fetching->arena, *why); /* it may be told in the arena of the bytes */
    arena_free(arena);
    return taken;
}

static void fetch_filing(struct fetching *fetching, text cik, const struct listed *filing) {
    text part = path_of(fetching, fetching->config->state,
                        text_join(fetching->arena, filing->accession, TEXT(""), TEXT(".part")));
    text why = TEXT("");
    struct web_answer answer;
    bool saved = web_save(fetching->web, filing_address(fetching, cik, filing), part, FILING_MOST, &answer);
    if (!saved)
        why = answer.why;
    if (saved && take_part(fetching, cik, filing, part, &why))
        return;
    fetching->tally->failed++;
    fail(fetching, "filing", filing->accession, why);
}

/* ---- one registrant ---- */

static bool is_number(text t) {
    for (size_t i = 0; i < t.len; i++)
        if (!is_digit(t.ptr[i]))
            return false;
    return t.len > 0 && t.len <= CIK_DIGITS;
}

static bool load_tickers(struct fetching *fetching) {
    text address =
        text_join(fetching->arena, fetching->config->archives, TEXT("/"), TEXT("files/company_tickers.json"));
    struct web_answer answer;
    if (fetching->tickers.len > 0)
        return true;
    if (!web_read(fetching->web, address, TEXT(""), LISTING_MOST, &fetching->received, &answer)) {
        fail(fetching, "table of", TEXT("tickers"), answer.why);
        return false;
    }
    fetching->tickers = text_copy(fetching->arena, buffer_view(&fetching->received));
    return true;
}

/* Digits without zeros before them; empty after telling why not. */
static text cik_of(struct fetching *fetching, text watched) {
    if (!is_number(watched)) {
        text cik = load_tickers(fetching) ? listing_cik(fetching->arena, fetching->tickers, watched) : TEXT("");
        if (cik.len == 0)
            fail(fetching, "registrant", watched, TEXT("EDGAR's table has no such ticker"));
        return cik;
    }
    while (watched.len > 1 && watched.ptr[0] == '0')
        watched = text_skip(watched, 1);
    return watched;
}

enum listing_state { LISTING_FAILED, LISTING_SAME, LISTING_READ };

static enum listing_state read_listing(struct fetching *fetching, text name, text version, struct listing *listing,
                                       struct web_answer *answer) {
    text address =
        text_format(fetching->arena, "%.*s/submissions/%.*s", TEXT_ARG(fetching->config->data), TEXT_ARG(name));
    if (!web_read(fetching->web, address, version, LISTING_MOST, &fetching->received, answer)) {
        fail(fetching, "listing", name, answer->why);
        return LISTING_FAILED;
    }
    if (answer->status == STATUS_SAME)
        return LISTING_SAME;
    if (listing_read(fetching->arena, buffer_view(&fetching->received), fetching->config->since, listing))
        return LISTING_READ;
    fail(fetching, "listing", name, TEXT("is not a listing of filings"));
    return LISTING_FAILED;
}

static text listing_name(struct fetching *fetching, text cik) {
    text zeros = text_slice(TEXT("0000000000"), 0, CIK_DIGITS - cik.len);
    return text_format(fetching->arena, "CIK%.*s%.*s.json", TEXT_ARG(zeros), TEXT_ARG(cik));
}

/* A listing's version is noted once all of it is fetched, with the date it was read from: "2024-01-31 \"abc\"". */
static text note_path(struct fetching *fetching, text name) {
    return path_of(fetching, fetching->config->state, text_join(fetching->arena, name, TEXT(""), TEXT(".version")));
}

static text noted_version(struct fetching *fetching, text name) {
    text note, why, since = text_join(fetching->arena, fetching->config->since, TEXT(""), TEXT(" "));
    if (!file_read(fetching->arena, text_string(fetching->arena, note_path(fetching, name)), NOTE_MOST, &note, &why) ||
        !text_starts(note, since))
        return TEXT("");
    return text_skip(note, since.len);
}

static void note_version(struct fetching *fetching, text name, text version) {
    text note = text_join(fetching->arena, fetching->config->since, TEXT(" "), version), why;
    if (version.len > 0)
        file_write_whole(fetching->arena, text_string(fetching->arena, note_path(fetching, name)), note, &why);
}

static void fetch_listed(struct fetching *fetching, text cik, const struct listing *listing) {
    fetching->tally->listed += listing->count;
    for (int i = 0; i < listing->count; i++)
        if (ledger_knows(&fetching->ledger, listing->filings[i].accession))
            fetching->tally->known++;
        else
            fetch_filing(fetching, cik, &listing->filings[i]);
}

static void fetch_registrant(struct fetching *fetching, text watched) {
    struct listing listing = {0};
    struct web_answer answer, older;
    text cik = cik_of(fetching, watched);
    text name = listing_name(fetching, cik);
    int failed = fetching->tally->failed;
    bool sound = true;
    if (cik.len == 0)
        return;
    enum listing_state state = read_listing(fetching, name, noted_version(fetching, name), &listing, &answer);
    fetching->tally->registrants += state != LISTING_FAILED;
    if (state != LISTING_READ)
        return;
    for (int i = 0; i < listing.older_count; i++)
        sound = read_listing(fetching, listing.older[i], TEXT(""), &listing, &older) == LISTING_READ && sound;
    fetch_listed(fetching, cik, &listing);
    if (sound && fetching->tally->failed == failed)
        note_version(fetching, name, answer.version);
}

static bool open_folders(struct fetching *fetching) {
    const text folders[] = {fetching->config->inbox, fetching->config->state};
    text why;
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        text path = path_of(fetching, folders[i], TEXT(""));
        if (!file_make_directory(fetching->arena, text_string(fetching->arena, path), &why)) {
            fail(fetching, "folder", path, why);
            return false;
        }
    }
    text ledger = path_of(fetching, fetching->config->state, TEXT("ledger.jsonl"));
    if (ledger_open(fetching->arena, ledger, &fetching->ledger, &why))
        return true;
    fail(fetching, "ledger", ledger, why);
    return false;
}

bool fetch_run(struct arena *arena, const struct fetch_config *config, struct fetch_tally *tally, fetch_told *told,
               void *context, struct diag *diag) {
    struct fetching fetching = {arena, config, tally, told, context, diag, .sound = true};
    *tally = (struct fetch_tally){0};
    fetching.web = web_open(arena, config);
    if (fetching.web == NULL)
        fail(&fetching, "library", TEXT("libcurl.so.4"), TEXT("is not on this machine"));
    else if (open_folders(&fetching))
        for (int i = 0; i < config->watch_count; i++)
            fetch_registrant(&fetching, config->watch[i]);
    web_close(fetching.web);
    buffer_free(&fetching.received);
    return fetching.sound;
}
