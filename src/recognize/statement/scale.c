/*
 * scale: reads lines such as "(In thousands, except per share data)",
 * "Dollars in millions", "($000's omitted)". Says nothing about which lines
 * to ask: callers hand in titles, captions and heads only.
 */
#include "recognize/statement/scale.h"

#include <stddef.h>
#include <string.h>

#include "recognize/vocabulary.h"

struct factor_word {
    const char *pattern;
    int64_t factor;
};

/* Ways of telling a factor without its word. */
static const struct factor_word factor_phrases[] = {
    {"... 000s|000|1000s ...", 1000},
    {"... mm|m ...", 1000000},
    {"... in us|u? s? canadian? dollars|dollar|euros ...", 1},
    {"... whole|actual dollars ...", 1},
};

struct currency_word {
    const char *pattern;
    const char *code;
};

static const struct currency_word currency_words[] = {
    {"... canadian dollars|dollar ...", "CAD"},
    {"... cdn|cad ...", "CAD"},
    {"... euro|euros|eur ...", "EUR"},
    {"... pounds sterling? ...", "GBP"},
    {"... gbp|sterling ...", "GBP"},
    {"... yen|jpy ...", "JPY"},
    {"... swiss francs ...", "CHF"},
    {"... chf ...", "CHF"},
    {"... rmb|renminbi|cny|yuan ...", "CNY"},
    {"... new taiwan dollars|dollar ...", "TWD"},
    {"... twd|ntd ...", "TWD"},
    {"... hong kong dollars|dollar ...", "HKD"},
    {"... hkd ...", "HKD"},
    {"... australian dollars|dollar ...", "AUD"},
    {"... aud ...", "AUD"},
    {"... singapore dollars|dollar ...", "SGD"},
    {"... sek ...", "SEK"},
    {"... swedish kronor|krona ...", "SEK"},
    {"... nok ...", "NOK"},
    {"... norwegian kroner|krone ...", "NOK"},
    {"... dkk ...", "DKK"},
    {"... danish kroner|krone ...", "DKK"},
    {"... inr|rupees|rs ...", "INR"},
    {"... korean won ...", "KRW"},
    {"... of won ...", "KRW"},
    {"... baht|thb ...", "THB"},
    {"... ringgit|myr ...", "MYR"},
    {"... rupiah|idr ...", "IDR"},
    {"... soles|pen ...", "PEN"},
    {"... zloty|pln ...", "PLN"},
    {"... rubles|roubles|rub ...", "RUB"},
    {"... turkish lira ...", "TRY"},
    {"... krw ...", "KRW"},
    {"... brl|reais ...", "BRL"},
    {"... mexican pesos ...", "MXN"},
    {"... mxn ...", "MXN"},
    {"... argentine pesos ...", "ARS"},
    {"... chilean pesos ...", "CLP"},
    {"... colombian pesos ...", "COP"},
    {"... philippine pesos ...", "PHP"},
    {"... nis|ils|shekels ...", "ILS"},
    {"... rand|zar ...", "ZAR"},
    {"... us dollars|dollar ...", "USD"},
    {"... usd ...", "USD"},
    {"... u s dollars|dollar ...", "USD"},
    {"... pence ...", "GBP"},
    {"... czk ...", "CZK"},
    {"... huf ...", "HUF"},
};

/* Signs of one currency; the yen's is the yuan's too. The longer ones first. */
static const struct {
    const char *sign, *code;
} currency_signs[] = {
    {"HK$", "HKD"},          {"Ch$", "CLP"},      {"MX$", "MXN"},          {"C$", "CAD"},
    {"A$", "AUD"},           {"NT$", "TWD"},      {"R$", "BRL"},           {"RMB", "CNY"},
    {"\xe2\x82\xac", "EUR"}, {"\xc2\xa3", "GBP"}, {"\xe2\x82\xb9", "INR"}, {"\xe2\x82\xa9", "KRW"},
    {"\xe2\x82\xaa", "ILS"}, {"$", "USD"},
};

text scale_currency_of_sign(text t) {
    bool none = text_find_byte(t, '$') == text_npos && text_find(t, TEXT("RMB")) == text_npos && text_is_plain(t);
    for (size_t i = 0; !none && i < sizeof currency_signs / sizeof *currency_signs; i++)
        if (text_find(t, text_from(currency_signs[i].sign)) != text_npos)
            return text_from(currency_signs[i].code);
    return (text){NULL, 0};
}

bool measure_is_pence(text measure) { return measure.len > 0 && (word_is(measure, "p") || word_is(measure, "pence")); }

/* The words that may say a scale: a line of prose that happens to hold "million" is none. */
static const char *const notes[] = {
    "in ... thousands|thousand|millions|billions|dollars|000s|000 ...",
    "dollar|dollars|amounts|figures|all|stated|expressed|us|u|usd|unaudited|except|000s|000|shares|numbers|currency|"
    "canadian|condensed|table ... "
    "thousands|thousand|millions|million|billions|000s|000|dollars ...",
    "thousands|millions|billions of? us|u|s|canadian? s? dollars|shares? ...",
    "... in thousands|millions|billions ...",
    "thousands|millions|billions of? yen|euros|euro|pounds|renminbi|rmb|yuan|pesos|won|rupees|reais|rand ...",
    "... thousands|millions|billions except ...",
    "... of dollars ...",
    "... amounts in ...",
    "... 000s|000 omitted ...",
    "in? us? 1000s ...",
};

/* The same beside a currency's sign or code, of which "US$" leaves "us": "$ millions", "R$ million", "EUR'000". */
static const char *const signed_notes[] = {
    "us|usd|eur|rmb|cny|gbp|hk|nt|c|a|cdn|r|sek|nok|dkk|chf|cad|aud|jpy|inr|krw|brl|mxn|nis|zar|pln|czk|huf|twd? "
    "million|millions|thousand|thousands|billion|billions|m|mn|mm|mio|mill|bn|000|000s ...",
    "... us|usd|eur|rmb|cny|gbp|hk|nt|r|sek|nok|dkk|chf|cad|aud|jpy|inr|krw|brl|mxn|nis|zar|pln|czk|huf|twd "
    "million|millions|thousand|thousands|billion|billions|m|mn|mio|mill|bn|000|000s",
    "in? mio|mill|million|thousand eur|sek|nok|dkk|chf|usd|gbp?",
};

/* A line of its own, in parentheses or behind a sign: "(000's)", "($000)", "($ mil.)", "(Dollars in MM)", "£m". */
static const char *const bare_notes[] = {
    "dollars? in? 000s|000|mil|mils|mm|m|mn|bil|bils|bn",
    "thousand|thousands|million|millions|billion|billions",
    "thousand|million|billion baht|ringgit|rupiah|won|yen|rupees|reais|euros|kronor|kroner|rand|francs|yuan|renminbi",
};

static const char *const own_scale[] = {
    "... in thousands|millions|billions|trillions ...",
    "... thousands|millions|billions|trillions",
    "thousands|millions|billions of recoverable|payable|contained|troy|metric|short|cubic|square ...",
    "thousands|millions|billions of ... ounces|barrels|tons|tonnes|gallons|units|feet|miles|hours|customers ...",
    "... 000s",
    "000",
    "000s|000 omitted ...",
    "in? mil|mils|mm|bil|bils|bn",
    "in? thousand|million|billion",
    "in? whole|actual dollars",
};

/* A caption that tells the scale of the rows below, and nothing else. */
static const char *const whole_notes[] = {"dollars|usd? in thousands|millions|billions"};

#include "gates/recognize/statement/scale.h"

/* The factor of one word that can only be one, else 0. */
static int64_t factor_of_word(text word) {
    char initial = to_lower(word.ptr[0]);
    if (initial != 't' && initial != 'm' && initial != 'b')
        return 0;
    if (word_matches(word, "thousand|thousands"))
        return 1000;
    if (word_matches(word, "million|millions|mil|mils|mn|mio|mill"))
        return 1000000;
    if (word_matches(word, "trillion|trillions"))
        return INT64_C(1000000000000);
    return word_matches(word, "billion|billions|bil|bils|bn") ? 1000000000 : 0;
}

/* The first factor told from word `from` on: "millions, except shares, which are in thousands" tells two. */
static int64_t factor_from(const struct words *words, int from) {
    for (int i = from; i < words->count; i++)
        if (factor_of_word(words->word[i]) != 0)
            return factor_of_word(words->word[i]);
    return 0;
}

static int64_t factor_of(const struct words *words) {
    int64_t plain = factor_from(words, 0);
    if (plain != 0)
        return plain;
    for (size_t i = 0; i < sizeof factor_phrases / sizeof *factor_phrases; i++)
        if (words_match_gated(words, &factor_phrases_gates[i], factor_phrases[i].pattern))
            return factor_phrases[i].factor;
    return 0;
}

static bool stands_behind_per(const struct words *words, int i) {
    for (int k = 0; k < i; k++)
        if (word_is(words->word[k], "per"))
            return true;
    return false;
}

/*
 * A partnership's units are its shares where amounts are told per unit, too; those of others are what they sell. "Per
 * share and unit" counts neither.
 */
static bool counts_shares(const struct words *words, int i) {
    bool units = word_matches(words->word[i], "unit|units");
    if (units && (stands_behind_per(words, i) || !words_match(words, "... per ... unit|units ...")))
        return false;
    if (word_matches(words->word[i], "shares|units"))
        return true;
    if (i == 0 || (!units && !word_is(words->word[i], "share")))
        return false;
    return !word_matches(words->word[i - 1], "per|common");
}

static bool names_money(const struct words *words, text line) {
    return words_match(words, "... dollars|dollar|euros|euro|pounds|rmb|yen|usd ...") ||
           scale_currency_of_sign(line).len > 0;
}

/*
 * The scale of share counts. "Except share and per share data": they stand in full, unless another factor follows, and
 * "dollars in millions, shares in thousands" tells theirs. "Except per share data" says nothing of counts: they share
 * the scale; but where that is said to be of dollars, nothing is told, and it is 0.
 */
static int64_t share_factor(const struct words *words, text line, int64_t factor) {
    bool except = false;
    for (int i = 0; i < words->count; i++) {
        int64_t own = counts_shares(words, i) ? factor_from(words, i + 1) : 0;
        if (own != 0 || (except && counts_shares(words, i)))
            return own != 0 ? own : 1;
        if (counts_shares(words, i))
            return factor;
        except = except || word_is(words->word[i], "except") || word_is(words->word[i], "excluding");
    }
    return names_money(words, line) && factor > 1 ? 0 : factor;
}

/* A code of a currency and a letter or noughts in one word: "MEUR", "kEUR", "SEKm", "RMB'000". */
static int64_t factor_joined(text word, text *code) {
    static const char *const codes[] = {"EUR", "SEK", "NOK", "DKK", "USD", "CHF", "GBP", "RMB", "HKD", "PLN", "CZK"};
    static const struct {
        const char *before, *behind;
        int64_t factor;
    } forms[] = {{"M", "", 1000000},
                 {"K", "", 1000},
                 {"k", "", 1000},
                 {"T", "", 1000},
                 {"", "m", 1000000},
                 {"", "mn", 1000000},
                 {"", "bn", 1000000000},
                 {"", "k", 1000},
                 {"", "'000", 1000},
                 {"",
                  "\xe2\x80\x99"
                  "000",
                  1000}};
    for (size_t f = 0; word.len > 3 && f < sizeof forms / sizeof *forms; f++) {
        text before = text_from(forms[f].before), behind = text_from(forms[f].behind);
        bool fits = word.len == before.len + behind.len + 3 && text_starts(word, before) && text_ends(word, behind);
        for (size_t c = 0; fits && c < sizeof codes / sizeof *codes; c++)
            if (text_equal(text_slice(word, before.len, before.len + 3), text_from(codes[c]))) {
                *code = text_equal(text_from(codes[c]), TEXT("RMB")) ? TEXT("CNY") : text_from(codes[c]);
                return forms[f].factor;
            }
    }
    return 0;
}

enum { JOINED_NOTE_WORDS = 3 };

/* "(MEUR)", "Amounts in SEKm": a line of hardly more. */
static bool read_joined(const struct words *words, text line, struct scale *out) {
    text code;
    for (int i = 0; words->count <= JOINED_NOTE_WORDS && i < words->count; i++) {
        int64_t factor = factor_joined(words->word[i], &code);
        if (factor == 0)
            continue;
        *out = (struct scale){.factor = factor, .shares = factor, .note = line, .currency = code};
        return true;
    }
    return false;
}

static text currency_named(const struct words *words) {
    for (size_t i = 0; i < sizeof currency_words / sizeof *currency_words; i++)
        if (words_match_gated(words, &currency_words_gates[i], currency_words[i].pattern))
            return text_from(currency_words[i].code);
    return (text){NULL, 0};
}

static text currency_of(const struct words *words, text line) {
    text named = currency_named(words);
    if (named.len > 0)
        return named;
    text sign = scale_currency_of_sign(line);
    return text_equal(sign, TEXT("USD")) ? (text){NULL, 0} : sign;
}

enum { NOTE_LONGEST = 160, SIGNED_NOTE_WORDS = 5 };

static bool begins_with_sign(text line) {
    for (size_t i = 0; i < sizeof currency_signs / sizeof *currency_signs; i++)
        if (text_starts(line, text_from(currency_signs[i].sign)))
            return true;
    return false;
}

static bool tells_scale(const struct words *words, text line) {
    bool set_apart = text_starts(line, TEXT("(")) || begins_with_sign(line);
    if (words_match_list(words, PHRASES(notes)) || (set_apart && words_match_list(words, PHRASES(bare_notes))))
        return true;
    return words->count <= SIGNED_NOTE_WORDS && words_match_list(words, PHRASES(signed_notes)) &&
           (scale_currency_of_sign(line).len > 0 || currency_named(words).len > 0);
}

/* What stands behind a title's last dash or comma: "Consolidated income statement - R$ million". */
static text tail_of(text line) {
    static const text marks[] = {TEXT_INIT("- "), TEXT_INIT("\u2013 "), TEXT_INIT("\u2014 "), TEXT_INIT(", ")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        text tail = line;
        for (size_t at = text_find(tail, marks[i]); at != text_npos; at = text_find(tail, marks[i]))
            tail = text_skip(tail, at + marks[i].len);
        if (tail.len < line.len)
            return tail;
    }
    return line;
}

bool scale_read(text line, struct scale *out) {
    line = text_trim(line);
    if (line.len == 0 || line.len > NOTE_LONGEST)
        return false;
    struct words words;
    words_read(&words, line);
    if (words.count > SIGNED_NOTE_WORDS && !tells_scale(&words, line) && factor_from(&words, words.count - 1) != 0) {
        line = tail_of(line);
        words_read(&words, line);
    }
    int64_t factor = tells_scale(&words, line) ? factor_of(&words) : 0;
    if (factor == 0)
        return read_joined(&words, line, out);
    out->factor = factor;
    out->shares = share_factor(&words, line, factor);
    out->note = line;
    out->currency = currency_of(&words, line);
    out->of_page = false;
    return true;
}

/* A bare "$" is any dollar's. */
text scale_currency_of_head(text head) {
    struct words words;
    text sign = scale_currency_of_sign(head);
    if (sign.len > 0 &&
        (!text_equal(sign, TEXT("USD")) || text_has_word(head, TEXT("US")) || text_has(head, TEXT("U.S.$"))))
        return sign;
    words_read(&words, head);
    return currency_named(&words);
}

static bool ends_in_letter_of_scale(text label) {
    return label.len > 0 && (strchr("BMKmk", label.ptr[label.len - 1]) != NULL || text_ends(label, TEXT("bn")));
}

/* "Cash flow from operations $ B", "Units k": a currency's sign, or what is counted, and a letter close the label. */
static int64_t factor_behind_sign(text label) {
    static const struct {
        const char *ending;
        int64_t factor;
    } endings[] = {{"$ B", 1000000000}, {"$B", 1000000000}, {"$bn", 1000000000}, {"$ MM", 1000000},
                   {"$MM", 1000000},    {"$ M", 1000000},   {"$M", 1000000},     {"$m", 1000000},
                   {" Units K", 1000},  {" units k", 1000}, {" Units k", 1000}};
    for (size_t i = 0; ends_in_letter_of_scale(label) && i < sizeof endings / sizeof *endings; i++)
        if (text_ends(label, text_from(endings[i].ending)))
            return endings[i].factor;
    return 0;
}

/* "Net charge-offs, in millions": the last word. */
static int64_t factor_at_end(text label) {
    if (!text_has_word(label, TEXT("in")))
        return 0;
    struct words words;
    words_read(&words, label);
    return words.count > 2 && word_is(words.word[words.count - 2], "in") ? factor_of_word(words.word[words.count - 1])
                                                                         : 0;
}

/* No scale without a bracket, its letter at the end, or the word "in": hardly a label has one. */
static bool may_tell_scale(text label) {
    return text_find_byte(label, '(') != text_npos || ends_in_letter_of_scale(text_trim_end(label)) ||
           text_has_word(label, TEXT("in"));
}

/* "($B)", "(US$ m)", "(€ mn)": a letter beside the sign of a currency, and nothing else. */
static int64_t factor_in_brackets(const struct words *words, text inside) {
    bool sign = scale_currency_of_sign(inside).len > 0 &&
                (words->count == 1 || (words->count == 2 && word_is(words->word[0], "us")));
    if (!sign)
        return 0;
    text last = words->word[words->count - 1];
    if (word_matches(last, "m|mm|mn"))
        return 1000000;
    return word_matches(last, "b|bn") ? 1000000000 : word_is(last, "k") ? 1000 : 0;
}

/* Only what stands in parentheses or at the end: "Sales in millions of units" names something else. */
int64_t scale_of_label(text label) {
    struct words words;
    if (!may_tell_scale(label))
        return 0;
    if (text_matches_list(label, PHRASES(whole_notes))) {
        words_read(&words, label);
        return factor_of(&words);
    }
    int64_t signed_factor = factor_behind_sign(text_trim_end(label));
    if (signed_factor != 0)
        return signed_factor;
    size_t open = text_find_byte(label, '(');
    while (open != text_npos) {
        text inside = text_skip(label, open + 1);
        size_t close = text_find_byte(inside, ')');
        words_read(&words, text_slice(inside, 0, close));
        if (words.count <= 6 && words_match_list(&words, PHRASES(own_scale)))
            return factor_of(&words);
        signed_factor = factor_in_brackets(&words, text_slice(inside, 0, close));
        if (signed_factor != 0)
            return signed_factor;
        size_t next = text_find_byte(inside, '(');
        open = next == text_npos ? text_npos : open + 1 + next;
    }
    return factor_at_end(label);
}

text scale_without_note(text label) {
    size_t open = text_ends(label, TEXT(")")) ? text_find_byte(label, '(') : text_npos;
    bool note = open != text_npos && open > 0 && scale_of_label(label) != 0;
    return note ? text_trim(text_slice(label, 0, open)) : label;
}
