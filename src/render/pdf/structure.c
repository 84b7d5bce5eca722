/*
 * A document has thousands of tags, and PDF 1.4 cannot deflate them: an entry
 * says what it must and no more. The tags' objects follow each other, so a
 * tag's number is known before it is written; tables come first, then what else
 * has children, since their numbers, which all the others repeat, are the
 * shorter so. Blank cells, which only their row refers to, come last: held
 * whole in their rows they would take half the room, but readers built on
 * poppler drop such cells, and the columns of the table shift.
 */
#include "render/pdf/structure.h"

#include "base/buffer.h"
#include "render/pdf/content.h"
#include "render/pdf/object.h"
#include "render/pdf/pdfdoc.h"

/* Objects in front of the tags': the root and the tree that leads back. */
enum { OBJECT_ROOT, OBJECT_PARENTS, OBJECTS_BEFORE };

struct structure {
    struct writer *writer;
    const struct booklet *booklet;
    struct buffer *out;
    struct objects objects;
    unsigned first;                  /* the number of OBJECT_ROOT */
    int *first_child, *next_sibling; /* of each tag, or -1 */
    int *begins;                     /* of each tag: the first content of its own or of a descendant's, or -1 */
    int *places;                     /* of each tag: which of the tags' objects it is */
    int *tags;                       /* of each of the tags' objects: the tag */
    const HPDF_Dict *annotations;    /* of each tag: the object that is its link, or NULL */
};

static void put_reference(struct structure *tree, unsigned number) {
    writer_digits(tree->out, number);
    buffer_string(tree->out, " 0 R");
}

static unsigned tag_number(const struct structure *tree, int tag) {
    return tree->first + OBJECTS_BEFORE + (unsigned)tree->places[tag];
}

static unsigned page_number(const struct structure *tree, int sheet) {
    return object_number(tree->writer->pages[sheet]);
}

/* ---- who belongs to whom ---- */

static int *filled(struct arena *arena, int count, int value) {
    int *items = ARENA_ARRAY(arena, int, count);
    for (int i = 0; i < count; i++)
        items[i] = value;
    return items;
}

static void link_children(struct structure *tree) {
    int count = tree->booklet->tag_count;
    tree->first_child = filled(tree->writer->arena, count, -1);
    tree->next_sibling = filled(tree->writer->arena, count, -1);
    for (int i = count - 1; i > 0; i--) {
        int parent = tree->booklet->tags[i].parent;
        tree->next_sibling[i] = tree->first_child[parent];
        tree->first_child[parent] = i;
    }
}

static void find_beginnings(struct structure *tree) {
    int count = tree->booklet->tag_count;
    tree->begins = filled(tree->writer->arena, count, -1);
    for (int i = count - 1; i >= 0; i--) {
        int own = tree->writer->first_content[i], parent = tree->booklet->tags[i].parent;
        if (own >= 0 && (tree->begins[i] < 0 || own < tree->begins[i]))
            tree->begins[i] = own;
        if (parent >= 0 && tree->begins[i] >= 0 && (tree->begins[parent] < 0 || tree->begins[i] < tree->begins[parent]))
            tree->begins[parent] = tree->begins[i];
    }
}

static void note_annotations(struct structure *tree) {
    HPDF_Dict *annotations = ARENA_ARRAY(tree->writer->arena, HPDF_Dict, tree->booklet->tag_count);
    for (int i = 0; i < tree->booklet->link_count; i++)
        annotations[tree->booklet->links[i].tag] = tree->writer->links.items[i];
    tree->annotations = annotations;
}

enum order { TABLES, WITH_CHILDREN, WITH_CONTENT, BLANK };

static enum order order_of(const struct structure *tree, int tag) {
    if (tree->first_child[tag] >= 0)
        return tree->booklet->tags[tag].kind == TAG_TABLE ? TABLES : WITH_CHILDREN;
    return tree->writer->first_content[tag] >= 0 || tree->annotations[tag] != NULL || tag == 0 ? WITH_CONTENT : BLANK;
}

static void order_objects(struct structure *tree) {
    int count = tree->booklet->tag_count;
    tree->places = filled(tree->writer->arena, count, 0);
    tree->tags = ARENA_ARRAY(tree->writer->arena, int, count);
    int place = 0;
    for (enum order order = TABLES; order <= BLANK; order++)
        for (int i = 0; i < count; i++)
            if (order_of(tree, i) == order) {
                tree->places[i] = place;
                tree->tags[place++] = i;
            }
}

/* ---- a tag ---- */

static bool spans(const struct tag *tag) { return tag->kind == TAG_COLUMN_HEAD && tag->columns > 1; }

static void put_attributes(struct structure *tree, const struct tag *tag) {
    if (tag->kind == TAG_COLUMN_HEAD || tag->kind == TAG_ROW_HEAD) /* classes of the root */
        buffer_string(tree->out, tag->kind == TAG_ROW_HEAD ? "/C/R" : "/C/C");
    if (spans(tag))
        writer_digits(tree->out, (unsigned long)tag->columns);
    if (tag->alternative.len > 0) {
        buffer_string(tree->out, "/Alt");
        pdfdoc_put(tree->writer->arena, tree->out, tag->alternative);
    }
}

/* A sequence on the page that the tag names is its number alone. */
static void put_content(struct structure *tree, const struct content *content, int page) {
    if (content->sheet == page)
        writer_digits(tree->out, (unsigned long)content->id);
    else
        buffer_format(tree->out, "<</Type/MCR/Pg %u 0 R/MCID %d>>", page_number(tree, content->sheet), content->id);
}

/* What a tag is made of, in the order of its pages: sequences of its own, its children, the annotation that is it. */
static void put_parts(struct structure *tree, int tag) {
    const struct content *contents = tree->writer->contents;
    int content = tree->writer->first_content[tag], child = tree->first_child[tag];
    int page = content >= 0 ? contents[content].sheet : -1;
    const char *before = "";
    while (content >= 0 || child >= 0) {
        bool own = content >= 0 && (child < 0 || content < tree->begins[child]);
        buffer_string(tree->out, before);
        before = " ";
        if (own) {
            put_content(tree, &contents[content], page);
            content = contents[content].next;
        } else {
            put_reference(tree, tag_number(tree, child));
            child = tree->next_sibling[child];
        }
    }
    if (tree->annotations[tag] != NULL)
        buffer_format(tree->out, "<</Type/OBJR/Obj %u 0 R>>", object_number(tree->annotations[tag]));
}

/* Children are told in a list, even a single one; a single sequence by its number alone. */
static bool is_list(const struct structure *tree, int tag) {
    int first = tree->writer->first_content[tag];
    return tree->first_child[tag] >= 0 || tree->annotations[tag] != NULL ||
           (first >= 0 && tree->writer->contents[first].next >= 0);
}

static void put_kids(struct structure *tree, int tag) {
    int first = tree->writer->first_content[tag];
    if (first >= 0) {
        buffer_string(tree->out, "/Pg ");
        put_reference(tree, page_number(tree, tree->writer->contents[first].sheet));
    }
    if (!is_list(tree, tag) && first < 0)
        return;
    buffer_string(tree->out, is_list(tree, tag) ? "/K[" : "/K ");
    put_parts(tree, tag);
    if (is_list(tree, tag))
        buffer_byte(tree->out, ']');
}

static void put_kind(struct structure *tree, const struct tag *tag) {
    buffer_string(tree->out, "/S/");
    buffer_string(tree->out, tag_type(tag->kind));
    buffer_string(tree->out, "/P ");
    put_reference(tree, tag->parent < 0 ? tree->first : tag_number(tree, tag->parent));
    put_attributes(tree, tag);
}

static void put_tag(struct structure *tree, int index) {
    put_kind(tree, &tree->booklet->tags[index]);
    put_kids(tree, index);
}

/* ---- around the tags ---- */

/* "/C3" is the head of three columns. */
static void put_spans(struct structure *tree) {
    const struct booklet *booklet = tree->booklet;
    int most = 0;
    for (int i = 0; i < booklet->tag_count; i++)
        most = spans(&booklet->tags[i]) && booklet->tags[i].columns > most ? booklet->tags[i].columns : most;
    bool *used = ARENA_ARRAY(tree->writer->arena, bool, most + 1);
    for (int i = 0; i < booklet->tag_count; i++)
        if (spans(&booklet->tags[i]))
            used[booklet->tags[i].columns] = true;
    for (int columns = 2; columns <= most; columns++)
        if (used[columns])
            buffer_format(tree->out, "/C%d<</O/Table/Scope/Column/ColSpan %d>>", columns, columns);
}

static void put_root(struct structure *tree) {
    int keys = tree->booklet->sheet_count + tree->booklet->link_count;
    buffer_format(tree->out, "/Type/StructTreeRoot/K %u 0 R/ParentTree %u 0 R/ParentTreeNextKey %d",
                  tag_number(tree, 0), tree->first + OBJECT_PARENTS, keys);
    buffer_string(tree->out, "/ClassMap<</C<</O/Table/Scope/Column>>/R<</O/Table/Scope/Row>>");
    put_spans(tree);
    buffer_string(tree->out, ">>");
}

static void put_parents(struct structure *tree) {
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

static void put_object(void *context, struct buffer *out, int index) {
    struct structure *tree = context;
    tree->out = out;
    if (index == OBJECT_ROOT)
        put_root(tree);
    else if (index == OBJECT_PARENTS)
        put_parents(tree);
    else
        put_tag(tree, tree->tags[index - OBJECTS_BEFORE]);
}

struct structure *structure_add(struct writer *writer) {
    struct structure *tree = ARENA_NEW(writer->arena, struct structure);
    tree->writer = writer;
    tree->booklet = writer->booklet;
    link_children(tree);
    find_beginnings(tree);
    note_annotations(tree);
    order_objects(tree);
    if (!objects_add(writer->pdf, writer->arena, &tree->objects, OBJECTS_BEFORE + tree->booklet->tag_count))
        return NULL;
    HPDF_Dict_Add(writer->pdf->catalog, "StructTreeRoot", tree->objects.items[OBJECT_ROOT]);
    return tree;
}

const struct objects *structure_objects(const struct structure *structure) { return &structure->objects; }

void structure_fill(struct structure *structure, struct buffer *scratch) {
    structure->first = object_number(structure->objects.items[OBJECT_ROOT]);
    objects_fill(&structure->objects, structure->writer->arena, scratch, put_object, structure);
}
