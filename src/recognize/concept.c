/*
 * concept: a table of word patterns, best first for each concept. A row of it
 * may ask for a caption above ("Total" under "Cost of revenues") and for a
 * unit; the first row of the statement that fits the earliest pattern of a
 * concept gets it. Blank-label totals of a balance sheet are told by position.
 */
#include "recognize/concept.h"

#include "recognize/vocabulary.h"

enum { IN_INCOME = 1, IN_BALANCE = 2, IN_CASH = 4, IN_RECONCILIATION = 8, IN_OTHER = 16 };
enum { IN_FLOWS = IN_INCOME | IN_RECONCILIATION | IN_OTHER, IN_ANY = 31 };

struct concept_words {
    enum concept concept;
    unsigned kinds;
    enum unit unit;
    const char *pattern;
    const char *except;    /* labels that fit `pattern` but are something else; may be NULL */
    const char *section;   /* the innermost caption above must fit; NULL: any */
};

#define NOT_MINORITY "... noncontrolling|minority|redeemable|discontinued|preferred|non ..."

static const struct concept_words table[] = {
    {CONCEPT_REVENUE, IN_FLOWS, UNIT_CURRENCY, "gaap? total net? operating? revenue|revenues|sales net?", NULL, NULL},
    {CONCEPT_REVENUE, IN_FLOWS, UNIT_CURRENCY, "total net? revenue|revenues|sales and|& other income|revenue|revenues", NULL, NULL},
    {CONCEPT_REVENUE, IN_FLOWS, UNIT_CURRENCY, "gaap? net? operating? revenue|revenues|sales net?", NULL, NULL},
    {CONCEPT_REVENUE, IN_FLOWS, UNIT_CURRENCY, "net? sales|revenues and operating|other ...", NULL, NULL},
    {CONCEPT_REVENUE, IN_INCOME, UNIT_CURRENCY, "total?", NULL, "net? operating? revenue|revenues|sales"},
    {CONCEPT_COST_OF_REVENUE, IN_FLOWS, UNIT_CURRENCY, "total costs? of net? revenue|revenues|sales|goods ...", NULL, NULL},
    {CONCEPT_COST_OF_REVENUE, IN_FLOWS, UNIT_CURRENCY, "gaap? costs? of net? revenue|revenues|sales|goods ...", NULL, NULL},
    {CONCEPT_COST_OF_REVENUE, IN_INCOME, UNIT_CURRENCY, "total?", NULL, "costs? of net? revenue|revenues|sales|goods ..."},
    {CONCEPT_GROSS_PROFIT, IN_FLOWS, UNIT_CURRENCY, "gaap? total? gross profit|margin|loss loss?", NULL, NULL},
    {CONCEPT_RESEARCH_AND_DEVELOPMENT, IN_FLOWS, UNIT_CURRENCY, "total? research and? product? development expense|expenses|costs? net?", NULL, NULL},
    {CONCEPT_RESEARCH_AND_DEVELOPMENT, IN_FLOWS, UNIT_CURRENCY, "research development and engineering ...", NULL, NULL},
    {CONCEPT_RESEARCH_AND_DEVELOPMENT, IN_FLOWS, UNIT_CURRENCY, "technology|product and? content|development", NULL, NULL},
    {CONCEPT_SELLING_AND_MARKETING, IN_FLOWS, UNIT_CURRENCY, "sales|selling|marketing and marketing|selling|sales expense|expenses?", NULL, NULL},
    {CONCEPT_GENERAL_AND_ADMINISTRATIVE, IN_FLOWS, UNIT_CURRENCY, "general and administrative expense|expenses|costs?", NULL, NULL},
    {CONCEPT_SELLING_GENERAL_ADMINISTRATIVE, IN_FLOWS, UNIT_CURRENCY, "selling|marketing|sales and? marketing? general and? administrative ...", NULL, NULL},
    {CONCEPT_SELLING_GENERAL_ADMINISTRATIVE, IN_FLOWS, UNIT_CURRENCY, "selling and administrative expense|expenses?", NULL, NULL},
    {CONCEPT_OPERATING_EXPENSES, IN_FLOWS, UNIT_CURRENCY, "gaap? total operating costs? and? expense|expenses|costs", NULL, NULL},
    {CONCEPT_OPERATING_EXPENSES, IN_FLOWS, UNIT_CURRENCY, "total costs? and? expenses", NULL, NULL},
    {CONCEPT_OPERATING_EXPENSES, IN_FLOWS, UNIT_CURRENCY, "gaap? operating expense|expenses", NULL, NULL},
    {CONCEPT_OPERATING_EXPENSES, IN_INCOME, UNIT_CURRENCY, "total?", NULL, "operating costs? and? expenses"},
    {CONCEPT_OPERATING_INCOME, IN_FLOWS, UNIT_CURRENCY, "gaap? total? operating income|profit|loss|earnings income|loss?", NULL, NULL},
    {CONCEPT_OPERATING_INCOME, IN_FLOWS, UNIT_CURRENCY, "gaap? income|loss|earnings|profit loss|earnings|income? from operations", NULL, NULL},
    {CONCEPT_INTEREST_INCOME, IN_FLOWS, UNIT_CURRENCY, "total? interest and? investment? income", NULL, NULL},
    {CONCEPT_INTEREST_EXPENSE, IN_FLOWS, UNIT_CURRENCY, "total? interest and? debt? expense net?", NULL, NULL},
    {CONCEPT_NET_INTEREST_INCOME, IN_FLOWS, UNIT_CURRENCY, "net interest income", NULL, NULL},
    {CONCEPT_PRETAX_INCOME, IN_FLOWS, UNIT_CURRENCY, "gaap? income|loss|earnings loss|income|earnings? from? continuing? operations? before provision? benefit? for? income? taxes|tax ...", NULL, NULL},
    {CONCEPT_PRETAX_INCOME, IN_FLOWS, UNIT_CURRENCY, "income|loss|earnings loss|income|earnings? before ... income taxes ...", NULL, NULL},
    {CONCEPT_PRETAX_INCOME, IN_FLOWS, UNIT_CURRENCY, "pretax income|loss|earnings ...", NULL, NULL},
    {CONCEPT_INCOME_TAX, IN_FLOWS, UNIT_CURRENCY, "total? provision|benefit benefit|provision? for|from income taxes", NULL, NULL},
    {CONCEPT_INCOME_TAX, IN_FLOWS, UNIT_CURRENCY, "total? income tax|taxes expense|provision|benefit? benefit|expense|provision?", NULL, NULL},
    {CONCEPT_INCOME_TAX, IN_FLOWS, UNIT_CURRENCY, "provision|benefit|expense benefit|provision? for|from taxes ...", NULL, NULL},
    {CONCEPT_NET_INCOME_COMMON, IN_FLOWS, UNIT_CURRENCY, "net income|loss|earnings loss|income|earnings? attributable|applicable|available|allocable to ... common ...", NOT_MINORITY, NULL},
    {CONCEPT_NET_INCOME, IN_FLOWS, UNIT_CURRENCY, "net income|loss|earnings loss|income|earnings? attributable to ...", "... noncontrolling|minority|redeemable|discontinued|preferred|non|common|participating ...", NULL},
    {CONCEPT_NET_INCOME, IN_ANY & ~(unsigned)IN_BALANCE, UNIT_CURRENCY, "gaap? net income|loss|earnings loss|income|earnings? as? reported?", NULL, NULL},
    {CONCEPT_NET_INCOME, IN_ANY & ~(unsigned)IN_BALANCE, UNIT_CURRENCY, "gaap net income|loss|earnings ...", NULL, NULL},
    {CONCEPT_NET_INCOME, IN_ANY & ~(unsigned)IN_BALANCE, UNIT_CURRENCY, "net income|loss|earnings loss|income|earnings? ... as reported ...", NULL, NULL},
    {CONCEPT_EPS_BASIC_AND_DILUTED, IN_FLOWS, UNIT_PER_SHARE, "... basic and diluted ...", "... discontinued|cumulative|extraordinary|dividends|continuing ...", NULL},
    {CONCEPT_EPS_BASIC, IN_FLOWS, UNIT_PER_SHARE, "... basic ...", "... discontinued|cumulative|extraordinary|diluted|dividends|continuing|non ...", NULL},
    {CONCEPT_EPS_DILUTED, IN_FLOWS, UNIT_PER_SHARE, "... diluted ...", "... discontinued|cumulative|extraordinary|basic|dividends|continuing|non ...", NULL},
    {CONCEPT_EPS_DILUTED, IN_FLOWS, UNIT_PER_SHARE, "... assuming dilution ...", "... non ...", NULL},
    {CONCEPT_EPS_BASIC, IN_FLOWS, UNIT_PER_SHARE, "net? income|loss|earnings loss|income? per ... share", "... discontinued|cumulative|before|non ...", "basic"},
    {CONCEPT_EPS_DILUTED, IN_FLOWS, UNIT_PER_SHARE, "net? income|loss|earnings loss|income? per ... share", "... discontinued|cumulative|before|non ...", "diluted"},
    {CONCEPT_EPS_BASIC_AND_DILUTED, IN_INCOME, UNIT_PER_SHARE, "net? income|loss|earnings loss|income? per ... share", "... discontinued|cumulative|before|non|pro ...", NULL},
    {CONCEPT_SHARES_BASIC_AND_DILUTED, IN_FLOWS, UNIT_SHARES, "... basic and diluted ...", NULL, NULL},
    {CONCEPT_SHARES_BASIC, IN_FLOWS, UNIT_SHARES, "... basic ...", "... diluted ...", NULL},
    {CONCEPT_SHARES_DILUTED, IN_FLOWS, UNIT_SHARES, "... diluted ...", "... basic ...", NULL},
    {CONCEPT_SHARES_DILUTED, IN_FLOWS, UNIT_SHARES, "... assuming dilution ...", NULL, NULL},
    {CONCEPT_SHARES_BASIC_AND_DILUTED, IN_INCOME, UNIT_SHARES, "shares used in ...", "... basic|diluted ...", NULL},
    {CONCEPT_SHARES_BASIC_AND_DILUTED, IN_INCOME, UNIT_SHARES, "weighted|average ... shares ...", "... basic|diluted ...", NULL},
    {CONCEPT_CASH, IN_BALANCE, UNIT_CURRENCY, "cash and? cash? equivalents? ...", NULL, NULL},
    {CONCEPT_RECEIVABLES, IN_BALANCE, UNIT_CURRENCY, "accounts|trade|net and? notes? accounts|trade? receivable|receivables ...", NULL, NULL},
    {CONCEPT_RECEIVABLES, IN_BALANCE, UNIT_CURRENCY, "receivables ...", NULL, NULL},
    {CONCEPT_INVENTORY, IN_BALANCE, UNIT_CURRENCY, "total? merchandise? inventories|inventory net?", NULL, NULL},
    {CONCEPT_INVENTORY, IN_BALANCE, UNIT_CURRENCY, "inventories|inventory ...", NULL, NULL},
    {CONCEPT_CURRENT_ASSETS, IN_BALANCE, UNIT_CURRENCY, "total current assets", NULL, NULL},
    {CONCEPT_CURRENT_ASSETS, IN_BALANCE, UNIT_CURRENCY, "total?", NULL, "current assets"},
    {CONCEPT_ASSETS, IN_BALANCE, UNIT_CURRENCY, "total assets", NULL, NULL},
    {CONCEPT_CURRENT_LIABILITIES, IN_BALANCE, UNIT_CURRENCY, "total current liabilities", NULL, NULL},
    {CONCEPT_CURRENT_LIABILITIES, IN_BALANCE, UNIT_CURRENCY, "total?", NULL, "current liabilities"},
    {CONCEPT_LONG_TERM_DEBT, IN_BALANCE, UNIT_CURRENCY, "long term debt|borrowings ...", "... current portion|maturities of ...", NULL},
    {CONCEPT_LIABILITIES, IN_BALANCE, UNIT_CURRENCY, "total liabilities", NULL, NULL},
    {CONCEPT_RETAINED_EARNINGS, IN_BALANCE, UNIT_CURRENCY, "retained|accumulated earnings|deficit accumulated? deficit|earnings?", NULL, NULL},
    {CONCEPT_RETAINED_EARNINGS, IN_BALANCE, UNIT_CURRENCY, "retained|reinvested earnings ...", NULL, NULL},
    {CONCEPT_RETAINED_EARNINGS, IN_BALANCE, UNIT_CURRENCY, "accumulated deficit ...", NULL, NULL},
    {CONCEPT_RETAINED_EARNINGS, IN_BALANCE, UNIT_CURRENCY, "earnings reinvested ...", NULL, NULL},
    {CONCEPT_LIABILITIES_AND_EQUITY, IN_BALANCE, UNIT_CURRENCY, "total liabilities ... equity|deficit|deficiency|investment|capital ...", NULL, NULL},
    {CONCEPT_LIABILITIES_AND_EQUITY, IN_BALANCE, UNIT_CURRENCY, "total liabilities and ...", NULL, NULL},
    {CONCEPT_EQUITY, IN_BALANCE, UNIT_CURRENCY, "total net? stockholder*|shareholder*|shareowner*|owner*|member*|partner* equity|deficit|investment|capital deficit|deficiency?", NULL, NULL},
    {CONCEPT_EQUITY, IN_BALANCE, UNIT_CURRENCY, "total ... stockholder*|shareholder*|shareowner* equity|deficit|investment ...", "... liabilities ...", NULL},
    {CONCEPT_EQUITY, IN_BALANCE, UNIT_CURRENCY, "total equity deficit?", NULL, NULL},
    {CONCEPT_EQUITY, IN_BALANCE, UNIT_CURRENCY, "stockholder*|shareholder*|shareowner* equity|deficit|investment ...", NULL, NULL},
    {CONCEPT_EQUITY, IN_BALANCE, UNIT_CURRENCY, "total?", NULL, "stockholder*|shareholder*|shareowner* equity|deficit|investment ..."},
    {CONCEPT_OPERATING_CASH_FLOW, IN_ANY, UNIT_CURRENCY, "net? cash flows? ... operating activities|operations ...", "... free|adjust* ...", NULL},
    {CONCEPT_OPERATING_CASH_FLOW, IN_ANY, UNIT_CURRENCY, "operating cash flow", NULL, NULL},
    {CONCEPT_INVESTING_CASH_FLOW, IN_CASH, UNIT_CURRENCY, "net? cash flows? ... investing activities ...", NULL, NULL},
    {CONCEPT_FINANCING_CASH_FLOW, IN_CASH, UNIT_CURRENCY, "net? cash flows? ... financing activities ...", NULL, NULL},
    {CONCEPT_CASH_CHANGE, IN_CASH, UNIT_CURRENCY, "net? increase|decrease|change decrease|increase? in ... cash ...", "... activities ...", NULL},
    {CONCEPT_CAPITAL_EXPENDITURE, IN_CASH | IN_RECONCILIATION, UNIT_CURRENCY, "capital expenditure|expenditures ...", NULL, NULL},
    {CONCEPT_CAPITAL_EXPENDITURE, IN_CASH | IN_RECONCILIATION, UNIT_CURRENCY, "less? purchase|purchases|additions|acquisition|acquisitions|payments|investment ... property|plant|equipment ...", "... non cash ...", NULL},
    {CONCEPT_DEPRECIATION_AND_AMORTIZATION, IN_CASH | IN_FLOWS, UNIT_CURRENCY, "depreciation depletion? and? amortization ...", NULL, NULL},
    {CONCEPT_STOCK_COMPENSATION, IN_CASH | IN_FLOWS, UNIT_CURRENCY, "amortization? of? stock|share|equity based compensation ...", "... tax|payable ...", NULL},
    {CONCEPT_STOCK_COMPENSATION, IN_CASH | IN_FLOWS, UNIT_CURRENCY, "stock|equity compensation expense?", NULL, NULL},
};

enum { TABLE_ROWS = sizeof table / sizeof *table };

static unsigned kind_bit(enum statement_kind kind)
{
    switch (kind) {
    case STATEMENT_INCOME:
        return IN_INCOME;
    case STATEMENT_BALANCE:
        return IN_BALANCE;
    case STATEMENT_CASH_FLOW:
        return IN_CASH;
    case STATEMENT_RECONCILIATION:
        return IN_RECONCILIATION;
    default:
        return IN_OTHER;
    }
}

static bool label_fits(const struct words *label, const struct concept_words *words)
{
    return words_match(label, words->pattern) && (words->except == NULL || !words_match(label, words->except));
}

/* Captions such as "Basic" say for their rows what the rows' own labels leave out. */
static bool label_or_caption_fits(const struct statement *statement, const struct row *row,
                                  const struct concept_words *words)
{
    struct words label = words_of(row->label);
    if (!label_fits(&label, words))
        return false;
    if (words->section == NULL)
        return true;
    return row->section >= 0 && text_matches(statement->rows[row->section].label, words->section);
}

static bool row_fits(const struct statement *statement, const struct row *row, const struct concept_words *words)
{
    bool open = row->role != ROLE_HEADING && row->concept == CONCEPT_NONE && row->unit == words->unit;
    return open && label_or_caption_fits(statement, row, words);
}

static bool concept_taken(const struct statement *statement, enum concept concept)
{
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].concept == concept)
            return true;
    return false;
}

/* ---- blank-label totals of a balance sheet ---- */

static bool begins_liabilities(text label)
{
    return text_matches(label, "current? liabilities ...") || text_matches(label, "accounts payable ...");
}

static int last_blank_total(const struct statement *statement, int begin, int end)
{
    for (int i = end - 1; i >= begin; i--)
        if (statement->rows[i].role == ROLE_SUBTOTAL && statement->rows[i].label.len == 0)
            return i;
    return -1;
}

static void give(struct statement *statement, int at, enum concept concept, enum role role)
{
    if (at < 0 || statement->rows[at].concept != CONCEPT_NONE || concept_taken(statement, concept))
        return;
    statement->rows[at].concept = concept;
    statement->rows[at].role = role;
}

/* The last one before the liabilities is total assets, the last one of all is its counterpart. */
static void place_blank_totals(struct statement *statement)
{
    int border = 0;
    while (border < statement->row_count && !begins_liabilities(statement->rows[border].label))
        border++;
    if (border == statement->row_count)
        return;
    give(statement, last_blank_total(statement, 0, border), CONCEPT_ASSETS, ROLE_TOTAL);
    int last = last_blank_total(statement, border, statement->row_count);
    if (last == statement->row_count - 1)
        give(statement, last, CONCEPT_LIABILITIES_AND_EQUITY, ROLE_TOTAL);
}

void concepts_assign(struct statement *statement)
{
    unsigned kind = kind_bit(statement->kind);
    for (int k = 0; k < TABLE_ROWS; k++) {
        if (!(table[k].kinds & kind) || concept_taken(statement, table[k].concept))
            continue;
        for (int i = 0; i < statement->row_count; i++)
            if (row_fits(statement, &statement->rows[i], &table[k])) {
                statement->rows[i].concept = table[k].concept;
                break;
            }
    }
    if (statement->kind == STATEMENT_BALANCE)
        place_blank_totals(statement);
}

enum concept concept_of_label(text label, enum statement_kind kind)
{
    struct words words = words_of(label);
    for (int k = 0; k < TABLE_ROWS && words.count > 0; k++)
        if ((table[k].kinds & kind_bit(kind)) && table[k].section == NULL && label_fits(&words, &table[k]))
            return table[k].concept;
    return CONCEPT_NONE;
}
