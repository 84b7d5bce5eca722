/*
 * dump: the model as text, for --dump=model and golden files. A line a thing,
 * two blanks a level; empty fields are left out, so that a line that appears
 * or goes is a change of the model. Claims and findings are in dump_checks.c.
 */
#include "model/dump.h"

static void dump_text(struct buffer *out, const char *name, text t) {
    if (t.len == 0)
        return;
    buffer_format(out, "  %s ", name);
    dump_quoted(out, t);
    buffer_byte(out, '\n');
}

static void dump_field(struct buffer *out, const char *name, struct field field) {
    if (field.text.len == 0)
        return;
    buffer_format(out, "  %s ", name);
    dump_quoted(out, field.text);
    dump_origin(out, field.origin);
    buffer_byte(out, '\n');
}

static void dump_date(struct buffer *out, const char *name, date d, struct origin at) {
    if (!date_known(d))
        return;
    buffer_format(out, "  %s ", name);
    date_write(out, d);
    dump_origin(out, at);
    buffer_byte(out, '\n');
}

static void dump_flag(struct buffer *out, const char *name, bool set) {
    if (set)
        buffer_format(out, "  %s\n", name);
}

/* ---- the form ---- */

static void dump_item(struct buffer *out, const struct item *item) {
    buffer_string(out, "  item ");
    dump_quoted(out, item->number);
    buffer_byte(out, ' ');
    dump_quoted(out, item->title);
    buffer_string(out, " today ");
    dump_quoted(out, item->modern);
    buffer_string(out, item->results ? " results" : "");
    dump_origin(out, item->origin);
    buffer_string(out, "\n  ");
    dump_text(out, "body", item->body);
    if (item->body.len == 0)
        buffer_string(out, "  no body\n");
}

static void dump_exhibit(struct buffer *out, const struct exhibit *exhibit) {
    buffer_string(out, "  exhibit ");
    dump_quoted(out, exhibit->number);
    buffer_byte(out, ' ');
    dump_quoted(out, exhibit->description);
    buffer_string(out, exhibit->present ? " present" : " not in this file");
    dump_origin(out, exhibit->origin);
    buffer_byte(out, '\n');
}

static void dump_registrant(struct buffer *out, const struct filing *filing) {
    dump_date(out, "report date", filing->report_date, filing->report_date_origin);
    dump_field(out, "registrant", filing->registrant);
    dump_field(out, "state", filing->state);
    dump_field(out, "file number", filing->file_number);
    dump_field(out, "irs number", filing->irs_number);
    dump_text(out, "cik", filing->cik);
    for (int i = 0; i < filing->address_count; i++)
        dump_field(out, "address", filing->address[i]);
    dump_field(out, "phone", filing->phone);
}

static void dump_results(struct buffer *out, const struct filing *filing) {
    dump_flag(out, "furnished", filing->furnished);
    dump_text(out, "furnished note", filing->furnished_note);
    if (date_known(filing->period_of_results.end)) {
        buffer_string(out, "  period of results ");
        dump_period(out, filing->period_of_results);
        buffer_byte(out, '\n');
    }
    dump_text(out, "period words", filing->period_words);
    dump_flag(out, "preliminary", filing->preliminary);
    dump_flag(out, "delayed", filing->delayed);
}

static void dump_securities(struct buffer *out, const struct filing *filing) {
    for (int i = 0; i < filing->security_count; i++) {
        const struct security *security = &filing->securities[i];
        buffer_string(out, "  security ");
        dump_quoted(out, security->title);
        buffer_byte(out, ' ');
        dump_quoted(out, security->symbol);
        buffer_byte(out, ' ');
        dump_quoted(out, security->exchange);
        dump_origin(out, security->origin);
        buffer_byte(out, '\n');
    }
}

static void dump_amendment(struct buffer *out, const struct filing *filing) {
    if (filing->amendment > 0)
        buffer_format(out, "  amendment %d\n", filing->amendment);
    dump_date(out, "amended report of", filing->amended_date, (struct origin){0});
    dump_text(out, "amended note", filing->amended_note);
}

static void dump_cover(struct buffer *out, const struct filing *filing) {
    dump_amendment(out, filing);
    dump_registrant(out, filing);
    dump_securities(out, filing);
    dump_flag(out, "emerging growth company", filing->emerging_growth == ANSWER_YES);
    for (int i = 0; i < filing->box_count; i++)
        dump_text(out, "box", filing->boxes[i]);
}

static void dump_header(struct buffer *out, const struct header *header) {
    if (!header->found)
        return;
    buffer_string(out, "header ");
    dump_quoted(out, header->form);
    buffer_byte(out, '\n');
    dump_text(out, "accession", header->accession);
    dump_date(out, "period", header->period, (struct origin){0});
    dump_date(out, "filed", header->filed, (struct origin){0});
    for (int i = 0; i < header->item_count; i++)
        dump_text(out, "item", header->items[i]);
    for (int i = 0; i < header->registrant_count; i++) {
        dump_text(out, "registrant", header->registrants[i].name);
        dump_text(out, "cik", header->registrants[i].cik);
    }
}

static void dump_filing(struct buffer *out, const struct filing *filing) {
    dump_header(out, &filing->header);
    if (!filing->found) {
        buffer_string(out, "no filing\n");
        return;
    }
    buffer_string(out, "filing ");
    dump_quoted(out, filing->form);
    buffer_format(out, " to line %u\n", (unsigned)filing->last_line);
    dump_cover(out, filing);
    for (int i = 0; i < filing->item_count; i++)
        dump_item(out, &filing->items[i]);
    if (filing->results_item >= 0)
        buffer_format(out, "  results item %d\n", filing->results_item);
    dump_results(out, filing);
    for (int i = 0; i < filing->exhibit_count; i++)
        dump_exhibit(out, &filing->exhibits[i]);
    dump_field(out, "signer", filing->signer);
    dump_field(out, "signer title", filing->signer_title);
    dump_date(out, "signed on", filing->signed_on, (struct origin){0});
}

/* ---- the release ---- */

static void dump_release(struct buffer *out, const struct release *release) {
    if (!release->found) {
        buffer_string(out, "no release\n");
        return;
    }
    buffer_string(out, "release\n");
    dump_text(out, "headline", release->headline);
    dump_text(out, "place", release->place);
    dump_text(out, "wire", release->wire);
    dump_date(out, "date", release->date, (struct origin){0});
    for (int i = 0; i < release->ticker_count; i++) {
        buffer_string(out, "  ticker ");
        dump_quoted(out, release->tickers[i].exchange);
        buffer_byte(out, ' ');
        dump_quoted(out, release->tickers[i].symbol);
        buffer_byte(out, '\n');
    }
    for (int i = 0; i < release->paragraph_count; i++) {
        const struct paragraph *paragraph = &release->paragraphs[i];
        buffer_format(out, "  paragraph %s", paragraph_kind_name(paragraph->kind));
        dump_origin(out, paragraph->origin);
        buffer_byte(out, ' ');
        dump_quoted(out, paragraph->text);
        buffer_byte(out, '\n');
    }
}

/* ---- the whole ---- */

static void dump_document(struct buffer *out, const struct document *document, int index) {
    buffer_format(out, "document %d ", index);
    dump_quoted(out, document->type);
    buffer_byte(out, ' ');
    dump_quoted(out, document->name);
    buffer_format(out, " lines %u+%d bytes %zu+%zu\n", (unsigned)document->first_line, document->line_count,
                  document->offset, document->length);
}

void model_dump(struct buffer *out, const struct report *report) {
    buffer_string(out, "report ");
    dump_quoted(out, report->name);
    buffer_format(out, " bytes %zu sha256 %.64s\n", report->bytes, report->sha256);
    for (int i = 0; i < report->document_count; i++)
        dump_document(out, &report->documents[i], i);
    dump_filing(out, &report->filing);
    dump_release(out, &report->release);
    for (int i = 0; i < report->statement_count; i++)
        dump_statement(out, &report->statements[i], i);
    for (int i = 0; i < report->reconciliation_count; i++)
        dump_reconciliation(out, &report->reconciliations[i]);
}
