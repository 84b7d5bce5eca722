/*
 * Form 8-K as it is read from the covers in tests/cases: every field of each, in one summary a case.
 */
#include "recognize/cover/cover.h"

#include "base/file.h"
#include "support/unit.h"

enum { INPUT_MOST = 1 << 20 };

static void add_field(struct buffer *out, const char *name, struct field field) {
    buffer_format(out, "%s: %.*s @%u:%u\n", name, TEXT_ARG(field.text), field.origin.line, field.origin.column);
}

static void add_date(struct buffer *out, const char *name, date d) {
    buffer_format(out, "%s: ", name);
    date_write(out, d);
    buffer_byte(out, '\n');
}

static void add_cover(struct buffer *out, const struct filing *f) {
    buffer_format(out, "form: %.*s\n", TEXT_ARG(f->form));
    add_date(out, "report", f->report_date);
    add_field(out, "registrant", f->registrant);
    add_field(out, "state", f->state);
    add_field(out, "file", f->file_number);
    add_field(out, "irs", f->irs_number);
    add_field(out, "phone", f->phone);
    for (int i = 0; i < f->address_count; i++)
        add_field(out, "address", f->address[i]);
}

static void add_body(struct buffer *out, const struct filing *f) {
    for (int i = 0; i < f->item_count; i++)
        buffer_format(out, "item%s: %.*s = %.*s, %.*s, %zu bytes\n", f->items[i].results ? "*" : "",
                      TEXT_ARG(f->items[i].number), TEXT_ARG(f->items[i].modern), TEXT_ARG(f->items[i].title),
                      f->items[i].body.len);
    for (int i = 0; i < f->exhibit_count; i++)
        buffer_format(out, "exhibit: %.*s %.*s\n", TEXT_ARG(f->exhibits[i].number),
                      TEXT_ARG(f->exhibits[i].description));
    buffer_format(out, "furnished: %d %.*s\n", f->furnished, TEXT_ARG(f->furnished_note));
    add_date(out, "period", f->period_of_results.end);
    buffer_format(out, "months: %d, words: %.*s%s%s\n", f->period_of_results.months, TEXT_ARG(f->period_words),
                  f->preliminary ? ", preliminary" : "", f->delayed ? ", delayed" : "");
    add_field(out, "signer", f->signer);
    add_field(out, "title", f->signer_title);
    add_date(out, "signed", f->signed_on);
}

static void add_diags(struct buffer *out, const struct diag *diag) {
    for (int i = 0; i < diag->count; i++)
        buffer_format(out, "%s: %.*s\n", diag_code_name(diag->entries[i].code), TEXT_ARG(diag->entries[i].message));
}

/* Lays out the first document of `input` and reads the form from it. */
static int read_cover(struct arena *arena, text input, struct filing *out, struct diag *diag) {
    struct source *source = source_read(arena, TEXT("input.txt"), input, diag);
    assert_true(source->document_count > 0);
    return cover_recognize(arena, layout_document(arena, source, 0, diag), out, diag);
}

static void assert_cover(struct arena *arena, const char *name, const char *expected) {
    struct buffer summary = BUFFER_EMPTY;
    struct filing filing = {0};
    struct diag *diag = diag_new(arena, TEXT("input.txt"));
    text path = text_format(arena, "tests/cases/%s/input.txt", name), input, why;
    assert_true(file_read(arena, text_string(arena, path), INPUT_MOST, &input, &why));
    assert_true(read_cover(arena, input, &filing, diag) > 0);
    assert_true(filing.found);
    add_cover(&summary, &filing);
    add_body(&summary, &filing);
    add_diags(&summary, diag);
    assert_buffer(&summary, expected);
}

static void test_cover_address(void **state) {
    assert_cover(*state, "cover-address",
                 "form: 8-K\n"
                 "report: 2004-07-22\n"
                 "registrant: EMPIRE HARVESTER AND CO. @12:27\n"
                 "state: New York @15:37\n"
                 "file: 1-4160 @18:11\n"
                 "irs: 36-5550180 @18:56\n"
                 "phone: (716) 555-0125 @26:60\n"
                 "address: Reaper Centre, Suite 550 @21:8\n"
                 "address: 12 Thresher Road @22:12\n"
                 "address: Buffalo, New York 14203 @23:12\n"
                 "item: 7 = 9.01, Financial Statements and Exhibits, 90 bytes\n"
                 "item*: 12 = 2.02, Results of Operations and Financial Condition, 106 bytes\n"
                 "exhibit: 99 Press release dated July 22, 2004, furnished pursuant to Item 12\n"
                 "furnished: 1 under Item 12\n"
                 "period: \n"
                 "months: 0, words: second quarter 2004\n"
                 "signer: Nora K. Blaine @55:52\n"
                 "title: Vice President and Controller @56:52\n"
                 "signed: 2004-07-22\n");
}

static void test_cover_amendment(void **state) {
    assert_cover(*state, "cover-amendment",
                 "form: 8-K/A\n"
                 "report: 2004-03-03\n"
                 "registrant: GRANITE STATE OPTICS, INC. @13:30\n"
                 "state: New Hampshire @16:1\n"
                 "file: 000-33099 @17:1\n"
                 "irs: 02-5550155 @18:1\n"
                 "phone: (603) 555-0171 @23:1\n"
                 "address: 55 Quarry Lane, Concord, New Hampshire 03301 @20:1\n"
                 "item*: 12 = 2.02, Results of Operations and Financial Condition, 192 bytes\n"
                 "item: 13 = , Matters Not on the Form, 46 bytes\n"
                 "exhibit: 99.1 \n"
                 "furnished: 1 under Item 12\n"
                 "period: 2004-01-31\n"
                 "months: 12, words: year ended January 31, 2004\n"
                 "signer: Paul Stark @46:45\n"
                 "title: Treasurer @47:45\n"
                 "signed: 2004-03-15\n"
                 "item-unknown: Form 8-K had no item 13 on the report date\n");
}

static void test_cover_boxes(void **state) {
    assert_cover(*state, "cover-boxes",
                 "form: 8-K\n"
                 "report: 2020-02-10\n"
                 "registrant: Prairie Solar Holdings, Inc. @13:31\n"
                 "state: Delaware @16:9\n"
                 "file: 001-39900 @16:38\n"
                 "irs: 84-5550161 @16:65\n"
                 "phone: (512) 555-0119 @24:57\n"
                 "address: 3100 Turbine Parkway, Suite 210 @20:11\n"
                 "address: Austin, Texas 78701 @21:16\n"
                 "item*: 2.02 = 2.02, Results of Operations and Financial Condition, 117 bytes\n"
                 "item: 9.01 = 9.01, Financial Statements and Exhibits, 195 bytes\n"
                 "exhibit: 99.1 Press release of Prairie Solar Holdings, Inc., dated February 12, 2020\n"
                 "exhibit: 104 Cover Page Interactive Data File (embedded within the Inline XBRL document)\n"
                 "furnished: 1 under Item 2.02\n"
                 "period: 2019-12-31\n"
                 "months: 3, words: quarter and year ended December 31, 2019\n"
                 "signer: Lena Ortiz @70:47\n"
                 "title: Chief Financial Officer (Principal Financial Officer) @71:48\n"
                 "signed: 2020-02-12\n");
}

static void test_cover_captions_above(void **state) {
    assert_cover(*state, "cover-captions-above",
                 "form: 8-K\n"
                 "report: 1999-07-15\n"
                 "registrant: PLAINS TELEPHONE COMPANY @15:1\n"
                 "state: Nebraska @20:1\n"
                 "file: 0-21177 @20:31\n"
                 "irs: 47-5550166 @20:58\n"
                 "phone: (402) 555-0150 @27:1\n"
                 "address: 1200 O Street @23:1\n"
                 "address: Lincoln, Nebraska 68508 @24:1\n"
                 "item*: 5 = 8.01, Other Events, 166 bytes\n"
                 "item: 7 = 9.01, Financial Statements and Exhibits, 50 bytes\n"
                 "exhibit: 99 Press release, dated July 15, 1999\n"
                 "furnished: 0 \n"
                 "period: 1999-06-30\n"
                 "months: 3, words: three months and six months ended June 30, 1999\n"
                 "signer: Carl Lind @52:55\n"
                 "title: Controller and Assistant Secretary @55:53\n"
                 "signed: 1999-07-19\n");
}

static void test_cover_colons(void **state) {
    assert_cover(*state, "cover-colons",
                 "form: 8-K\n"
                 "report: 2003-11-06\n"
                 "registrant: Cedar Falls Bancorp, Inc. @10:56\n"
                 "state: Iowa @11:26\n"
                 "file: 000-50555 @12:26\n"
                 "irs: 42-5550190 @13:34\n"
                 "phone: 319-555-0110 @16:54\n"
                 "address: 222 Main Street @14:42\n"
                 "address: Cedar Falls, Iowa 50613 @15:42\n"
                 "item*: 12 = 2.02, RESULTS OF OPERATIONS AND FINANCIAL CONDITION, 161 bytes\n"
                 "exhibit: 99.1 \n"
                 "furnished: 1 under Item 12\n"
                 "period: \n"
                 "months: 0, words: \n"
                 "signer: Ruth Olsen @31:1\n"
                 "title: President @31:13\n"
                 "signed: 2003-11-06\n");
}

static void test_cover_columns(void **state) {
    assert_cover(*state, "cover-columns",
                 "form: 8-K\n"
                 "report: 2003-05-14\n"
                 "registrant: ATLANTIC & GULF TEXTILE COMPANIES, INC. @18:27\n"
                 "state: SOUTH CAROLINA @25:11\n"
                 "file: 1-12077 @25:48\n"
                 "irs: 57-5550123 @25:82\n"
                 "phone: (864) 555-0188 @37:34\n"
                 "address: 90 Loom Avenue, Greenville, South Carolina 29601 @32:4\n"
                 "item*: 9 = 2.02, REGULATION FD DISCLOSURE, 213 bytes\n"
                 "item: 7 = 9.01, FINANCIAL STATEMENTS, PRO FORMA FINANCIAL INFORMATION AND EXHIBITS, 173 "
                 "bytes\n"
                 "exhibit: 99.1 Press release with earnings for the thirteen weeks ended May 3, 2003\n"
                 "furnished: 1 under Item 9, as Release 33-8216 allows\n"
                 "period: 2003-05-03\n"
                 "months: 3, words: thirteen weeks ended May 3, 2003\n"
                 "signer: J. P. Rhett, Jr. @67:40\n"
                 "title: Executive Vice President and Chief Financial Officer @68:40\n"
                 "signed: 2003-05-14\n");
}

static void test_cover_fill_in(void **state) {
    assert_cover(*state, "cover-fill-in",
                 "form: 8-K\n"
                 "report: 2003-10-08\n"
                 "registrant: NORTH FORK DEVICES LTD @15:31\n"
                 "state: Nevada @19:8\n"
                 "file: 1-40021 @19:32\n"
                 "irs: 88-5550108 @19:57\n"
                 "phone: (775) 555-0133 @28:30\n"
                 "address: 400 Basin Street, Reno, Nevada 89501 @25:9\n"
                 "item*: 12 = 2.02, RESULTS OF OPERATIONS AND FINANCIAL CONDITION, 245 bytes\n"
                 "exhibit: 99.1 Press release dated October 8, 2003 with the financial results of North "
                 "Fork Devices Ltd for the fiscal quarter ended September 30, 2003.\n"
                 "furnished: 1 under Item 12\n"
                 "period: 2003-09-30\n"
                 "months: 3, words: fiscal quarter ended September 30, 2003\n"
                 "signer: Ida Berg @57:39\n"
                 "title: Vice President of Finance @58:39\n"
                 "signed: 2003-10-09\n");
}

static void test_cover_foreign(void **state) {
    assert_cover(*state, "cover-foreign",
                 "form: 8-K\n"
                 "report: 2004-11-04\n"
                 "registrant: CORAL REINSURANCE LTD. @11:31\n"
                 "state: Bermuda @14:6\n"
                 "file: 001-33333 @14:31\n"
                 "irs: Not Applicable @14:59\n"
                 "phone: +1 441 555 0102 @23:32\n"
                 "address: Coral House, 8 Front Street @19:15\n"
                 "address: Hamilton, Bermuda HM 12 @20:15\n"
                 "item*: 2.02 = 2.02, Results of Operations and Financial Condition, 107 bytes\n"
                 "item: 9.01 = 9.01, Financial Statements and Exhibits, 22 bytes\n"
                 "exhibit: 99.1 Press release\n"
                 "furnished: 1 under Item 2.02\n"
                 "period: 2004-09-30\n"
                 "months: 9, words: nine months ended September 30, 2004\n"
                 "signer: Daphne Trott @43:31\n"
                 "title: General Counsel and Secretary @44:31\n"
                 "signed: 2004-11-04\n");
}

static void test_cover_items(void **state) {
    assert_cover(*state, "cover-items",
                 "form: 8-K\n"
                 "report: 2003-08-05\n"
                 "registrant: Twin Lakes Foods, Inc. @11:28\n"
                 "state: Minnesota @11:4\n"
                 "file: 1-31000 @17:22\n"
                 "irs: 41-5550119 @11:67\n"
                 "phone: (218) 555-0144 @23:6\n"
                 "address: 900 Lake Drive, Duluth, Minnesota 55802 @20:6\n"
                 "item: 5 = 8.01, Other Events, 102 bytes\n"
                 "item: 7 = 9.01, Financial Statements, Pro Forma Financial Information and Exhibits, 135 "
                 "bytes\n"
                 "item: 9 = 7.01, Trading Suspended Between the Registrant's Plans, 22 bytes\n"
                 "item*: 12 = 2.02, Results of Operations and Financial Condition, 93 bytes\n"
                 "exhibit: 4.1 Agreement of sale, dated July 31, 2003, between the registrant and the "
                 "seller\n"
                 "exhibit: 99.1 Press release dated August 5, 2003, about the second quarter ended June "
                 "28, 2003\n"
                 "furnished: 1 under Item 12\n"
                 "period: 2003-06-28\n"
                 "months: 3, words: second quarter ended June 28, 2003\n"
                 "signer: H. Sten @70:47\n"
                 "title: Vice President, Finance @72:48\n"
                 "signed: 2003-08-06\n");
}

static void test_cover_joint(void **state) {
    assert_cover(*state, "cover-joint",
                 "form: 8-K\n"
                 "report: 2005-01-25\n"
                 "registrant: Two Rivers Energy Company @16:18\n"
                 "state: Ohio @17:22\n"
                 "file: 1-35260 @16:1\n"
                 "irs: 58-5550170 @16:60\n"
                 "phone: (740) 555-0100 @20:18\n"
                 "address: 70 River Street @18:18\n"
                 "address: Marietta, Ohio 45750 @19:18\n"
                 "item*: 2.02 = 2.02, Results of Operations and Financial Condition, 155 bytes\n"
                 "exhibit: 99.01 \n"
                 "furnished: 1 under Item 2.02\n"
                 "period: 2004-12-31\n"
                 "months: 3, words: quarter and year ended December 31, 2004\n"
                 "signer: Ellis Penn @43:51\n"
                 "title: Comptroller @44:51\n"
                 "signed: 2005-01-25\n");
}

static void test_cover_missing(void **state) {
    assert_cover(*state, "cover-missing",
                 "form: 8-K\n"
                 "report: \n"
                 "registrant: LOST CREEK MINES CO. @6:31\n"
                 "state: Idaho @9:11\n"
                 "file:  @0:0\n"
                 "irs:  @0:0\n"
                 "phone:  @0:0\n"
                 "item: 5 = 8.01, Other Events and Regulation FD Disclosure, 23 bytes\n"
                 "furnished: 0 \n"
                 "period: \n"
                 "months: 0, words: \n"
                 "signer:  @0:0\n"
                 "title:  @0:0\n"
                 "signed: \n"
                 "cover-field-missing: the form does not tell the date of report\n"
                 "cover-field-missing: the form does not tell the commission file number\n"
                 "cover-field-missing: the form does not tell the IRS employer identification number\n"
                 "cover-field-missing: the form does not tell the address of the principal executive "
                 "offices\n"
                 "cover-field-missing: the form does not tell the telephone number\n"
                 "cover-field-missing: the form does not tell the signature\n"
                 "cover-field-missing: the form does not tell the date of signature\n"
                 "results-item-missing: no item of the form furnishes results of operations\n");
}

static void test_cover_rules(void **state) {
    assert_cover(*state, "cover-rules",
                 "form: 8-K\n"
                 "report: 2004-04-27\n"
                 "registrant: HARBOR LIGHT SYSTEMS, INC. @20:28\n"
                 "state: DELAWARE @27:5\n"
                 "file: 000-41117 @27:39\n"
                 "irs: 04-5550174 @27:67\n"
                 "phone: (978) 555-0100 @36:34\n"
                 "address: 18 WHARF STREET, GLOUCESTER, MASSACHUSETTS 01930 @33:19\n"
                 "item*: 12 = 2.02, RESULTS OF OPERATIONS AND FINANCIAL CONDITION, 450 bytes\n"
                 "exhibit: 99.1 Press release of Harbor Light Systems, Inc. dated April 27, 2004 with "
                 "remarks on the first quarter of fiscal year 2004.\n"
                 "furnished: 1 under Item 12\n"
                 "period: \n"
                 "months: 0, words: first quarter of fiscal 2004\n"
                 "signer: Martha B. Quill @75:44\n"
                 "title: President and Chief Operating Officer @76:44\n"
                 "signed: 2004-04-27\n");
}

static void test_cover_two_dates(void **state) {
    assert_cover(*state, "cover-two-dates",
                 "form: 8-K\n"
                 "report: 2004-01-20\n"
                 "registrant: MILL RIVER CORP. @20:32\n"
                 "state: DELAWARE @26:10\n"
                 "file: 000-41118 @26:39\n"
                 "irs: 04-5550175 @26:63\n"
                 "phone: (978) 555-0142 @35:34\n"
                 "address: 7 DAM ROAD, LOWELL, MASSACHUSETTS 01852 @32:23\n"
                 "item*: 12 = 2.02, RESULTS OF OPERATIONS AND FINANCIAL CONDITION, 364 bytes\n"
                 "exhibit: 99.1 Press release dated January 20, 2004.\n"
                 "furnished: 1 under Item 12\n"
                 "period: \n"
                 "months: 0, words: Q4 and fiscal year 2003, preliminary, delayed\n"
                 "signer: Owen T. Marsh @68:38\n"
                 "title: Chief Financial Officer, Vice President of Finance and Administration and "
                 "Treasurer @69:38\n"
                 "signed: 2004-01-21\n");
}

static void test_cover_unsigned(void **state) {
    assert_cover(*state, "cover-unsigned",
                 "form: 8-K\n"
                 "report: 2003-04-30\n"
                 "registrant: BAY PIPELINE L.P. @10:34\n"
                 "state: Texas @13:11\n"
                 "file: 1-77001 @13:37\n"
                 "irs: 74-5550137 @13:63\n"
                 "phone: 713.555.0160 @19:58\n"
                 "address: 1 Ship Channel Road, Houston, Texas 77002 @16:19\n"
                 "item*: 9 = 7.01, Regulation FD Disclosure, 114 bytes\n"
                 "furnished: 1 under Item 9\n"
                 "period: 2003-03-31\n"
                 "months: 3, words: quarter ended March 31, 2003\n"
                 "signer:  @0:0\n"
                 "title:  @0:0\n"
                 "signed: \n"
                 "cover-field-missing: the form does not tell the signature\n"
                 "cover-field-missing: the form does not tell the date of signature\n");
}

static void test_sonus_2003q1(void **state) {
    assert_cover(*state, "sonus-2003q1",
                 "form: 8-K\n"
                 "report: 2003-04-09\n"
                 "registrant: SONUS NETWORKS, INC. @15:31\n"
                 "state: DELAWARE @21:5\n"
                 "file: 000-30229 @21:41\n"
                 "irs: 04-3387074 @21:66\n"
                 "phone: (978) 692-8999 @30:34\n"
                 "address: 5 CARLISLE ROAD, WESTFORD, MASSACHUSETTS 01886 @27:18\n"
                 "item: 7 = 9.01, FINANCIAL STATEMENTS, PRO FORMA FINANCIAL INFORMATION AND EXHIBITS, 152 "
                 "bytes\n"
                 "item*: 9 = 2.02, REGULATION FD DISCLOSURE, 683 bytes\n"
                 "exhibit: 99.1 Press release dated April 9, 2003 reporting the financial results of "
                 "Sonus Networks, Inc. for the fiscal quarter ended March 31, 2003.\n"
                 "furnished: 1 under Item 9, as Release 33-8216 allows\n"
                 "period: 2003-03-31\n"
                 "months: 3, words: fiscal quarter ended March 31, 2003\n"
                 "signer: Stephen J. Nill @73:39\n"
                 "title: Chief Financial Officer, Vice President of Finance and Administration and "
                 "Treasurer @74:39\n"
                 "signed: 2003-04-09\n");
}

static void test_submission_pem(void **state) {
    assert_cover(*state, "submission-pem",
                 "form: 8-K\n"
                 "report: 2003-07-24\n"
                 "registrant: Dashed Lines, Inc. @25:4\n"
                 "state: Oregon @29:2\n"
                 "file: 0-10031 @29:11\n"
                 "irs: 93-5550110 @29:20\n"
                 "phone: (503) 555-0190 @36:55\n"
                 "address: 1 Ruler Way, Salem, Oregon 97301 @33:5\n"
                 "item*: 9 = 2.02, Regulation FD Disclosure, 102 bytes\n"
                 "item: 7 = 9.01, Exhibits, 40 bytes\n"
                 "exhibit: 99.1 Press release dated July 24, 2003\n"
                 "furnished: 1 under Item 9, as Release 33-8216 allows\n"
                 "period: 2003-06-30\n"
                 "months: 3, words: quarter ended June 30, 2003\n"
                 "signer: Ann D. Ruler @54:7\n"
                 "title: Executive Vice President and Chief Financial Officer @55:7\n"
                 "signed: 2003-07-24\n");
}

static void no_cover(struct arena *arena, const char *input) {
    struct filing filing = {0};
    assert_int_equal(read_cover(arena, text_from(input), &filing, diag_new(arena, TEXT("x"))), 0);
    assert_false(filing.found);
}

/* Tabs may leave a number far from its caption; no other value has its form. */
static void test_numbers_are_known_by_their_form(void **state) {
    struct arena *arena = *state;
    struct filing filing = {0};
    read_cover(arena,
               TEXT("FORM 8-K\n\n Ohio   04-5550100  0-12345\n"
                    "(State of incorporation)    (Commission File No.)          (IRS Employer Identification No.)\n"),
               &filing, diag_new(arena, TEXT("x")));
    assert_text(filing.state.text, "Ohio");
    assert_text(filing.file_number.text, "0-12345");
    assert_text(filing.irs_number.text, "04-5550100");
}

/* A name must not be taken for the state, whose place is empty. */
static void test_a_state_is_never_taken_from_another_column(void **state) {
    struct arena *arena = *state;
    struct filing filing = {0};
    read_cover(arena,
               TEXT("FORM 8-K\n\n                           A Corp.          04-5550100\n"
                    "(State of incorporation)  (Exact name of registrant)  (IRS Employer No.)\n"),
               &filing, diag_new(arena, TEXT("x")));
    assert_text(filing.state.text, "");
    assert_text(filing.registrant.text, "A Corp.");
}

static void test_a_release_alone_has_no_cover(void **state) {
    no_cover(*state, "A Corp. Reports Results\n\n     BOSTON--April 9, 2003--A Corp. filed a Form 8-K today.\n");
}

/* Annual reports have the same captions: they are known as what they are, and not complained of. */
static void test_form_10k_is_known_as_such(void **state) {
    struct filing filing = {0};
    struct diag *diag = diag_new(*state, TEXT("x"));
    int behind = read_cover(*state,
                            TEXT("                 FORM 10-K\n\n   For the fiscal year ended June 28, 2003\n\n"
                                 "  A CORP.\n(Exact name of registrant as specified in its charter)\n\n"
                                 " Ohio\n(State of incorporation)\n\nIndicate by check mark whether\n FORM 8-K\n"),
                            &filing, diag);
    assert_text(filing.form, "10-K");
    assert_text(filing.registrant.text, "A CORP.");
    assert_int_equal(filing.period_of_results.months, 12);
    assert_true(date_equal(filing.period_of_results.end, date_of(2003, 6, 28)));
    assert_int_equal(behind, 10);
    assert_int_equal(diag->count, 0);
}

/* Paragraphs of HTML stand a blank line apart; so may the lines of an address. */
static void test_address_over_blank_lines(void **state) {
    struct filing filing = {0};
    read_cover(*state,
               TEXT("<html><p>FORM 8-K</p><p>A Corp.</p><p>(Exact name of registrant as specified in its charter)</p>"
                    "<p>Ohio</p><p>(State of incorporation)</p><p>One Anvil Way</p><p>Barre, Vermont 05641</p>"
                    "<p>(Address of principal executive offices) (Zip Code)</p></html>"),
               &filing, diag_new(*state, TEXT("x")));
    assert_int_equal(filing.address_count, 2);
    assert_text(filing.address[0].text, "One Anvil Way");
    assert_text(filing.address[1].text, "Barre, Vermont 05641");
}

/* A zip code and a number's form are all that tells address and telephone on some covers. */
static void test_address_without_captions(void **state) {
    struct filing filing = {0};
    read_cover(*state,
               TEXT("FORM 8-K\n\n  A Corp.\n(Exact name of registrant as specified in its charter)\n\n"
                    " Ohio\n(State of incorporation)\n\n 12 Anvil Street, Barre, Vermont 05641\n\n (802) 555-0144\n"),
               &filing, diag_new(*state, TEXT("x")));
    assert_text(filing.phone.text, "(802) 555-0144");
    assert_int_equal(filing.address_count, 1);
    assert_text(filing.address[0].text, "12 Anvil Street, Barre, Vermont 05641");
}

static struct filing form_with(struct arena *arena, const char *items) {
    struct filing filing = {0};
    text input = text_format(arena,
                             "FORM 8-K\n\nDate of Report: April 9, 2005\n\n  A CORP.\n(Exact name of registrant)\n\n"
                             " Ohio\n(State of incorporation)\n\n%s\n\n      SIGNATURE\n\nPursuant to the "
                             "requirements of the Act\n\nBy: /s/ Ned Barb\n",
                             items);
    read_cover(arena, input, &filing, diag_new(arena, TEXT("x")));
    return filing;
}

static void assert_items(struct arena *arena, const char *items) {
    struct filing filing = form_with(arena, items);
    assert_int_equal(filing.item_count, 2);
    assert_text(filing.items[0].number, "2.02");
    assert_text(filing.items[0].title, "Results of Operations and Financial Condition");
    assert_text(filing.items[1].number, "7.01");
    assert_text(filing.items[1].title, "Regulation FD Disclosure");
    assert_text(filing.items[0].body, "Told on April 9.");
    assert_text(filing.items[1].body, "Told on April 9.");
}

/* Two items over one body, in every writing. */
static void test_combined_headings(void **state) {
    static const char *const headings[] = {
        "Items 2.02 and 7.01. Results of Operations and Financial Condition and Regulation FD Disclosure.\n\n",
        "Item 2.02 and Item 7.01. Results of Operations and Financial Condition and Regulation FD Disclosure\n\n",
        "Item 2.02 Results of Operations and Financial Condition; Item 7.01 Regulation FD Disclosure\n\n",
        "Item 2.02. Results of Operations and Financial Condition\n\nand\n\nItem 7.01. Regulation FD Disclosure\n\n",
    };
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        assert_items(
            *state, text_string(*state, text_join(*state, text_from(headings[i]), TEXT(""), TEXT("Told on April 9."))));
}

/* A sentence that begins a line with two items' numbers is no heading. */
static void test_sentence_on_items(void **state) {
    struct filing filing = form_with(*state, "Item 2.02 Results of Operations and Financial Condition\n\nTold.\n\n"
                                             "Items 2.02 and 7.01 of this report are furnished.");
    assert_int_equal(filing.item_count, 1);
}

/* General Instruction B.2: results are furnished unless the form says that they are filed. */
static void test_furnished_unless_filed(void **state) {
    static const char *const heading = "Item 2.02 Results of Operations and Financial Condition\n\n";
    struct arena *arena = *state;
    assert_true(form_with(arena, heading).furnished);
    assert_true(
        form_with(arena, text_string(arena, text_format(arena, "%sThis shall not be deemed \"filed\".", heading)))
            .furnished);
    assert_false(form_with(arena, text_string(arena, text_format(arena, "%sThis shall be deemed \"filed\".", heading)))
                     .furnished);
}

static void test_form_8k_without_captions_is_no_cover(void **state) { no_cover(*state, "FORM 8-K\n\nsome words\n"); }

/* In a text that goes on with the release, the form ends behind its exhibit index. */
static void test_form_ends_before_the_release(void **state) {
    struct arena *arena = *state;
    struct filing filing = {0};
    text input, why;
    assert_true(file_read(arena, "tests/cases/sonus-2003q1/input.txt", INPUT_MOST, &input, &why));
    int end = read_cover(arena, input, &filing, diag_new(arena, TEXT("x")));
    assert_int_equal(end, 86);
    assert_int_equal(filing.last_line, 86);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_cover_address),
        UNIT(test_cover_amendment),
        UNIT(test_cover_boxes),
        UNIT(test_cover_captions_above),
        UNIT(test_cover_colons),
        UNIT(test_cover_columns),
        UNIT(test_cover_fill_in),
        UNIT(test_cover_foreign),
        UNIT(test_cover_items),
        UNIT(test_cover_joint),
        UNIT(test_cover_missing),
        UNIT(test_cover_rules),
        UNIT(test_cover_two_dates),
        UNIT(test_cover_unsigned),
        UNIT(test_sonus_2003q1),
        UNIT(test_submission_pem),
        UNIT(test_numbers_are_known_by_their_form),
        UNIT(test_a_state_is_never_taken_from_another_column),
        UNIT(test_a_release_alone_has_no_cover),
        UNIT(test_form_10k_is_known_as_such),
        UNIT(test_combined_headings),
        UNIT(test_sentence_on_items),
        UNIT(test_furnished_unless_filed),
        UNIT(test_address_over_blank_lines),
        UNIT(test_address_without_captions),
        UNIT(test_form_8k_without_captions_is_no_cover),
        UNIT(test_form_ends_before_the_release),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
