/*
 * cover_form: which form a document is, and what it amends.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_FORM_H
#define CROSSFOOT_RECOGNIZE_COVER_FORM_H

#include "base/arena.h"
#include "layout/layout.h"
#include "model/model.h"

enum form_kind {
    FORM_NONE,
    FORM_CURRENT,  /* Form 8-K: items, exhibits, a signature */
    FORM_FOREIGN,  /* Form 6-K: exhibits and a signature, but no items */
    FORM_PERIODIC, /* Forms 10-Q, 10-K, 20-F and the like: only their covers are read */
};

struct cover_form {
    enum form_kind kind;
    text name; /* "8-K/A" */
    int line;  /* where it stands */
};

/* The form whose name stands in the document's first lines; kind FORM_NONE where there is none. */
struct cover_form cover_form_find(struct arena *arena, const struct layout *layout);

/*
 * Of an amendment: its number, from the lines below the form's name; the sentence that tells what it amends and the
 * date of that report, from the paragraphs of lines first..end-1.
 */
void cover_amendment_read(struct arena *arena, const struct layout *layout, const struct cover_form *form, int end,
                          struct filing *out);

/* True for "8-K/A": the form amends another. */
bool cover_form_amends(text form);

/* True for "10-Q", "10-K405/A": statements are read, but there is no form of ours around them. */
bool cover_form_is_periodic(text form);

#endif
