/*
 * A document has thousands of tags, and PDF 1.4 cannot deflate them: an entry
 * says what it must and no more. The tags' objects follow each other, so a
 * tag's number is known before it is written; those with children come first,
 * since their numbers, which all the others repeat, are the shorter so.
 */
#include "render/pdf/structure.h"

#include "base/buffer.h"
#include "render/pdf/content.h"
#include "render/pdf/object.h"
#include "render/pdf/pdfdoc.h"

/* Objects in front of the tags': the root and the tree that leads back. */
enum { OBJECT_ROOT, OBJECT_PARENTS, OBJECTS_BEFORE };

struct tree {
    struct writer *writer;
    const struct booklet *booklet;
    struct buffer *out;
    unsigned first;                  /* the number of OBJECT_ROOT */
    int *first_child, *next_sibling; /* of each tag, or -1 */
    int *places;                     /* of each tag: which of the tags' objects it is */
    int *tags;                       /* of each of the tags' objects: the tag */
    unsigned *annotations;           /* of each tag: the object that is its link, or 0 */
};

static void put_reference(struct tree *tree, unsigned number) {
    writer_digits(tree->out, number);
    buffer_string(tree->out, " 0 R");
}

static unsigned tag_number(const struct tree *tree, int tag) {
    return tree->first + OBJECTS_BEFORE + (unsigned)tree->places[tag];
}

static unsigned page_number(const struct tree *tree, int sheet) { return object_number(tree->writer->pages[sheet]); }

/* ---- who belongs to whom ---- */

static int *filled(struct arena *arena, int count, int value) {
    int *items = ARENA_ARRAY(arena, int, count);
    for (int i = 0; i < count; i++)
        items[i] = value;
    return items;
}

static void link_children(struct tree *tree) {
    int count = tree->booklet->tag_count;
    tree->first_child = filled(tree->writer->arena, count, -1);
    tree->next_sibling = filled(tree->writer->arena, count, -1);
    for (int i = count - 1; i > 0; i--) {
        int parent = tree->booklet->tags[i].parent;
        tree->next_sibling[i] = tree->first_child[parent];
        tree->first_child[parent] = i;
    }
}

static void order_objects(struct tree *tree) {
    int count = tree->booklet->tag_count, next = 0;
    tree->places = ARENA_ARRAY(tree->writer->arena, int, count);
    tree->tags = ARENA_ARRAY(tree->writer->arena, int, count);
    for (int leaf = 0; leaf < 2; leaf++)
        for (int i = 0; i < count; i++)
            if ((tree->first_child[i] < 0) == (leaf == 1)) {
                tree->places[i] = next;
                tree->tags[next++] = i;
            }
}

static void note_annotations(struct tree *tree) {
    tree->annotations = ARENA_ARRAY(tree->writer->arena, unsigned, tree->booklet->tag_count);
    for (int i = 0; i < tree->booklet->link_count; i++)
        tree->annotations[tree->booklet->links[i].tag] = tree->writer->annotations[i];
}

/* ---- a tag ---- */

static void put_bytes(struct buffer *out, const char *bytes) {
    buffer_byte(out, '(');
    for (; *bytes != '\0'; bytes++) {
        if (*bytes == '(' || *bytes == ')' || *bytes == '\\')
            buffer_byte(out, '\\');
        buffer_byte(out, *bytes);
    }
    buffer_byte(out, ')');
}

static void put_string(struct tree *tree, text t) {
    struct buffer *out = tree->out;
    char *bytes = pdfdoc_string(tree->writer->arena, t);
    if (bytes != NULL) {
        put_bytes(out, bytes);
        return;
    }
    buffer_string(out, "<FEFF");
    while (t.len > 0) {
        size_t bytes = 0;
        uint32_t c = text_code_point(t, &bytes);
        if (c >= 0x10000)
            buffer_format(out, "%04X", 0xD800 + (unsigned)((c - 0x10000) >> 10));
        buffer_format(out, "%04X", (unsigned)(c >= 0x10000 ? 0xDC00 + ((c - 0x10000) & 0x3FF) : c));
        t = text_skip(t, bytes);
    }
    buffer_byte(out, '>');
}

static void put_attributes(struct tree *tree, const struct tag *tag) {
    if (tag->kind == TAG_COLUMN_HEAD && tag->columns > 1) {
        buffer_format(tree->out, "/A<</O/Table/Scope/Column/ColSpan %d>>", tag->columns);
    } else if (tag->kind == TAG_COLUMN_HEAD || tag->kind == TAG_ROW_HEAD) {
        buffer_string(tree->out, tag->kind == TAG_ROW_HEAD ? "/C/R" : "/C/C"); /* classes of the root */
    }
    if (tag->alternative.len > 0) {
        buffer_string(tree->out, "/Alt");
        put_string(tree, tag->alternative);
    }
}

/* A sequence on the page that the tag names is its number alone. */
static void put_content(struct tree *tree, const struct content *content, int page) {
    if (content->sheet == page)
        writer_digits(tree->out, (unsigned long)content->id);
    else
        buffer_format(tree->out, "<</Type/MCR/Pg %u 0 R/MCID %d>>", page_number(tree, content->sheet), content->id);
}

static void put_contents(struct tree *tree, int tag) {
    const struct content *contents = tree->writer->contents;
    int first = tree->writer->first_content[tag];
    unsigned annotation = tree->annotations[tag];
    bool several = first >= 0 && (contents[first].next >= 0 || annotation > 0);
    if (first < 0)
        return;
    buffer_string(tree->out, "/Pg ");
    put_reference(tree, page_number(tree, contents[first].sheet));
    buffer_string(tree->out, several ? "/K[" : "/K ");
    for (int i = first; i >= 0; i = contents[i].next) {
        put_content(tree, &contents[i], contents[first].sheet);
        if (contents[i].next >= 0)
            buffer_byte(tree->out, ' ');
    }
    if (annotation > 0)
        buffer_format(tree->out, "<</Type/OBJR/Obj %u 0 R>>", annotation);
    if (several)
        buffer_byte(tree->out, ']');
}

static void put_children(struct tree *tree, int tag) {
    buffer_string(tree->out, "/K[");
    for (int i = tree->first_child[tag]; i >= 0; i = tree->next_sibling[i]) {
        put_reference(tree, tag_number(tree, i));
        if (tree->next_sibling[i] >= 0)
            buffer_byte(tree->out, ' ');
    }
    buffer_byte(tree->out, ']');
}

static void put_tag(struct tree *tree, int index) {
    const struct tag *tag = &tree->booklet->tags[index];
    buffer_string(tree->out, "/S/");
    buffer_string(tree->out, tag_type(tag->kind));
    buffer_string(tree->out, "/P ");
    put_reference(tree, tag->parent < 0 ? tree->first : tag_number(tree, tag->parent));
    put_attributes(tree, tag);
    if (tree->first_child[index] >= 0)
        put_children(tree, index);
    else
        put_contents(tree, index);
}

/* ---- around the tags ---- */

static void put_root(struct tree *tree) {
    int keys = tree->booklet->sheet_count + tree->booklet->link_count;
    buffer_format(tree->out, "/Type/StructTreeRoot/K %u 0 R/ParentTree %u 0 R/ParentTreeNextKey %d",
                  tag_number(tree, 0), tree->first + OBJECT_PARENTS, keys);
    buffer_string(tree->out, "/ClassMap<</C<</O/Table/Scope/Column>>/R<</O/Table/Scope/Row>>>>");
}

static void put_parents(struct tree *tree) {
    const struct writer *writer = tree->writer;
    int sheets = tree->booklet->sheet_count;
    buffer_string(tree->out, "/Nums[");
    for (int s = 0; s < sheets; s++) {
        buffer_format(tree->out, "%d[", s);
        for (int c = writer->page_content[s]; c < writer->page_content[s + 1]; c++) {
            put_reference(tree, tag_number(tree, writer->contents[c].tag));
            buffer_byte(tree->out, ' ');
        }
        buffer_byte(tree->out, ']');
    }
    for (int i = 0; i < tree->booklet->link_count; i++)
        buffer_format(tree->out, "%d %u 0 R ", sheets + i, tag_number(tree, tree->booklet->links[i].tag));
    buffer_byte(tree->out, ']');
}

static void put_object(struct tree *tree, int index) {
    if (index == OBJECT_ROOT)
        put_root(tree);
    else if (index == OBJECT_PARENTS)
        put_parents(tree);
    else
        put_tag(tree, tree->tags[index - OBJECTS_BEFORE]);
}

void structure_write(struct writer *writer, struct buffer *store) {
    struct tree tree = {.writer = writer, .booklet = writer->booklet, .out = store};
    int count = OBJECTS_BEFORE + writer->booklet->tag_count;
    text *entries = ARENA_ARRAY(writer->arena, text, count);
    size_t *begins = ARENA_ARRAY(writer->arena, size_t, count + 1);
    HPDF_Dict root = object_add(writer->pdf, &entries[0]);
    for (int i = 1; i < count && writer_sound(writer); i++)
        (void)object_add(writer->pdf, &entries[i]);
    if (root == NULL || !writer_sound(writer))
        return;
    HPDF_Dict_Add(writer->pdf->catalog, "StructTreeRoot", root);
    tree.first = object_number(root);
    link_children(&tree);
    order_objects(&tree);
    note_annotations(&tree);
    for (int i = 0; i < count; i++) {
        begins[i] = store->len;
        put_object(&tree, i);
    }
    begins[count] = store->len;
    for (int i = 0; i < count; i++)
        entries[i] = text_slice(buffer_view(store), begins[i], begins[i + 1]);
}
