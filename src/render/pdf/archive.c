/*
 * The document information and the XMP packet are made of one table, so they
 * cannot differ. Nothing here asks the clock: dates are the filing's, and the
 * identity is a hash of what the document was made from.
 */
#include "render/pdf/archive.h"

#include "render/asset.h"
#include "render/pdf/object.h"
#include "render/pdf/pdfdoc.h"

static const char producer[] = "libharu";
static const char creator[] = "Crossfoot";

/* ---- information, told twice ---- */

static const struct property {
    HPDF_InfoType type;
    const char *key;
    const char *before, *after; /* in the XMP packet */
} properties[] = {
    {HPDF_INFO_TITLE, "Title", "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt></dc:title>"},
    {HPDF_INFO_SUBJECT, "Subject", "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
     "</rdf:li></rdf:Alt></dc:description>"},
    {HPDF_INFO_AUTHOR, "Author", "<dc:creator><rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq></dc:creator>"},
    {HPDF_INFO_KEYWORDS, "Keywords", "<pdf:Keywords>", "</pdf:Keywords>"},
    {HPDF_INFO_CREATOR, "Creator", "<xmp:CreatorTool>", "</xmp:CreatorTool>"},
    {HPDF_INFO_PRODUCER, "Producer", "<pdf:Producer>", "</pdf:Producer>"},
};

enum { PROPERTY_COUNT = sizeof properties / sizeof *properties };

static text property_value(const struct booklet *booklet, HPDF_InfoType type) {
    switch (type) {
    case HPDF_INFO_TITLE:
        return booklet->title;
    case HPDF_INFO_SUBJECT:
        return booklet->subject;
    case HPDF_INFO_AUTHOR:
        return booklet->author;
    case HPDF_INFO_KEYWORDS:
        return booklet->keywords;
    case HPDF_INFO_CREATOR:
        return text_from(creator);
    default:
        return text_from(producer);
    }
}

static void set_property(struct writer *writer, const struct property *property, text value) {
    char *string = pdfdoc_string(writer->arena, value);
    HPDF_Encoder encoder = string != NULL ? NULL : HPDF_GetEncoder(writer->pdf, "UTF-8");
    if (string == NULL)
        string = text_string(writer->arena, value);
    HPDF_Dict_Add(writer->pdf->info, property->key, HPDF_String_New(writer->pdf->mmgr, string, encoder));
}

static void write_information(struct writer *writer) {
    date dated = writer->booklet->dated;
    for (int i = 0; i < PROPERTY_COUNT; i++) {
        text value = property_value(writer->booklet, properties[i].type);
        if (value.len > 0)
            set_property(writer, &properties[i], value);
    }
    if (date_known(dated))
        HPDF_SetInfoDateAttr(writer->pdf, HPDF_INFO_CREATION_DATE,
                             (HPDF_Date){dated.year, dated.month, dated.day, 0, 0, 0, '+', 0, 0});
}

static void put_escaped(struct buffer *out, text t) {
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        if (c == '&' || c == '<' || c == '>')
            buffer_format(out, "&#%d;", c);
        else if (c >= 0x20)
            buffer_byte(out, (char)c);
    }
}

/* U+FEFF and the id mark an XMP packet; the part says which standard is kept. */
static const char packet_begin[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
    "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
    "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"
    "<dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>\n";
static const char packet_end[] = "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";

static void put_packet(const struct booklet *booklet, struct buffer *out) {
    date dated = booklet->dated;
    buffer_string(out, packet_begin);
    for (int i = 0; i < PROPERTY_COUNT; i++) {
        text value = property_value(booklet, properties[i].type);
        if (value.len == 0)
            continue;
        buffer_string(out, properties[i].before);
        put_escaped(out, value);
        buffer_string(out, properties[i].after);
        buffer_byte(out, '\n');
    }
    if (date_known(dated))
        buffer_format(out, "<xmp:CreateDate>%04d-%02d-%02dT00:00:00+00:00</xmp:CreateDate>\n", dated.year, dated.month,
                      dated.day);
    buffer_string(out, packet_end);
}

/* Metadata stays readable to programs that know nothing of PDF: not deflated (6.7.2). */
static void write_metadata(struct writer *writer, struct buffer *scratch) {
    static const text entries = TEXT_INIT("/Type/Metadata/Subtype/XML\n");
    buffer_clear(scratch);
    put_packet(writer->booklet, scratch);
    HPDF_Dict metadata = object_add_stream(writer->pdf, &entries, buffer_view(scratch), false);
    if (metadata != NULL)
        HPDF_Dict_Add(writer->pdf->catalog, "Metadata", metadata);
}

/* ---- colours, identity, language ---- */

static void write_intent(struct writer *writer) {
    static const text profile_entries = TEXT_INIT("/N 3\n");
    HPDF_Dict profile = object_add_stream(writer->pdf, &profile_entries, asset_find("sRGB.icc"), true);
    HPDF_Dict intent = HPDF_Dict_New(writer->pdf->mmgr);
    HPDF_Array intents = HPDF_Array_New(writer->pdf->mmgr);
    if (profile == NULL || intent == NULL || intents == NULL)
        return;
    HPDF_Dict_AddName(intent, "Type", "OutputIntent");
    HPDF_Dict_AddName(intent, "S", "GTS_PDFA1");
    HPDF_Dict_Add(intent, "OutputConditionIdentifier", HPDF_String_New(writer->pdf->mmgr, "sRGB IEC61966-2.1", NULL));
    HPDF_Dict_Add(intent, "DestOutputProfile", profile);
    HPDF_Array_Add(intents, intent);
    HPDF_Dict_Add(writer->pdf->catalog, "OutputIntents", intents);
}

static HPDF_BYTE nibble(text digits, size_t at) {
    char c = at < digits.len ? digits.ptr[at] : '0';
    return (HPDF_BYTE)(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
}

static void write_identity(struct writer *writer) {
    enum { ID_BYTES = 16 };
    HPDF_BYTE id[ID_BYTES];
    HPDF_Array ids = HPDF_Array_New(writer->pdf->mmgr);
    for (size_t i = 0; i < ID_BYTES; i++)
        id[i] = (HPDF_BYTE)(nibble(writer->booklet->digest, 2 * i) << 4 | nibble(writer->booklet->digest, 2 * i + 1));
    for (int twice = 0; ids != NULL && twice < 2; twice++)
        HPDF_Array_Add(ids, HPDF_Binary_New(writer->pdf->mmgr, id, ID_BYTES));
    if (ids != NULL)
        HPDF_Dict_Add(writer->pdf->trailer, "ID", ids);
}

static void write_catalog(struct writer *writer) {
    HPDF_Dict marked = HPDF_Dict_New(writer->pdf->mmgr), preferences = HPDF_Dict_New(writer->pdf->mmgr);
    if (marked == NULL || preferences == NULL)
        return;
    HPDF_Dict_AddBoolean(marked, "Marked", HPDF_TRUE);
    HPDF_Dict_Add(writer->pdf->catalog, "MarkInfo", marked);
    HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE);
    HPDF_Dict_Add(writer->pdf->catalog, "ViewerPreferences", preferences);
    HPDF_Dict_Add(writer->pdf->catalog, "Lang", HPDF_String_New(writer->pdf->mmgr, "en-US", NULL));
}

void archive_write(struct writer *writer, struct buffer *scratch) {
    writer->pdf->pdf_version = HPDF_VER_14; /* what PDF/A-1 is made of */
    write_information(writer);
    write_metadata(writer, scratch);
    write_intent(writer);
    write_identity(writer);
    write_catalog(writer);
}
