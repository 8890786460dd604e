// ICU's C interface behind names that carry no version: ICU renames its symbols by macro
// (utrans_openU becomes utrans_openU_72), which Swift cannot see through, so each call that
// a room needs has one inline wrapper here. No logic lives in this file.
#ifndef CANONYM_CICU_H
#define CANONYM_CICU_H

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uenum.h>
#include <unicode/ures.h>
#include <unicode/uset.h>
#include <stdbool.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

static inline const char *cicu_error_name(UErrorCode status) { return u_errorName(status); }
static inline const char *cicu_version(void) { return U_ICU_VERSION; }

// Normalization

static inline const UNormalizer2 *cicu_nfc(UErrorCode *status) {
  return unorm2_getNFCInstance(status);
}
static inline const UNormalizer2 *cicu_nfd(UErrorCode *status) {
  return unorm2_getNFDInstance(status);
}
static inline const UNormalizer2 *cicu_nfkc(UErrorCode *status) {
  return unorm2_getNFKCInstance(status);
}
static inline const UNormalizer2 *cicu_nfkd(UErrorCode *status) {
  return unorm2_getNFKDInstance(status);
}
static inline int32_t cicu_normalize(const UNormalizer2 *form, const UChar *source,
                                     int32_t length, UChar *target, int32_t capacity,
                                     UErrorCode *status) {
  return unorm2_normalize(form, source, length, target, capacity, status);
}
static inline int32_t cicu_normalized_prefix(const UNormalizer2 *form, const UChar *source,
                                             int32_t length, UErrorCode *status) {
  return unorm2_spanQuickCheckYes(form, source, length, status);
}
static inline bool cicu_has_boundary_before(const UNormalizer2 *form, UChar32 scalar) {
  return unorm2_hasBoundaryBefore(form, scalar);
}
static inline bool cicu_is_inert(const UNormalizer2 *form, UChar32 scalar) {
  return unorm2_isInert(form, scalar);
}
static inline UChar32 cicu_compose_pair(const UNormalizer2 *form, UChar32 first,
                                        UChar32 second) {
  return unorm2_composePair(form, first, second);
}

// Numbers

static inline int32_t cicu_locale_of_tag(const char *tag, char *target, int32_t capacity,
                                         UErrorCode *status) {
  return uloc_forLanguageTag(tag, target, capacity, 0, status);
}
static inline void *cicu_open_decimal_format(const char *locale, UErrorCode *status) {
  return unum_open(UNUM_DECIMAL, 0, 0, locale, 0, status);
}
static inline void cicu_close_decimal_format(void *format) { unum_close(format); }
// All decimals are written, and no more than there are; groups from the locale's least on.
static inline void cicu_keep_all_decimals(void *format) {
  unum_setAttribute(format, UNUM_MIN_FRACTION_DIGITS, 0);
  unum_setAttribute(format, UNUM_MAX_FRACTION_DIGITS, 999);
  unum_setAttribute(format, UNUM_MAX_INTEGER_DIGITS, 2000000000);
}
static inline int32_t cicu_format_decimal(const void *format, const char *number,
                                          int32_t length, UChar *target, int32_t capacity,
                                          UErrorCode *status) {
  return unum_formatDecimal(format, number, length, target, capacity, 0, status);
}
static inline int32_t cicu_locale_count(void) { return uloc_countAvailable(); }
static inline const char *cicu_locale(int32_t index) { return uloc_getAvailable(index); }

// Properties

static inline bool cicu_is_nfc_stable(UChar32 scalar) {
  return u_getIntPropertyValue(scalar, UCHAR_NFC_QUICK_CHECK) == UNORM_YES;
}
static inline bool cicu_is_never_nfc(UChar32 scalar) {
  return u_getIntPropertyValue(scalar, UCHAR_NFC_QUICK_CHECK) == UNORM_NO;
}
/// Whether a scalar can stand in a text in the form of this quick check: UCHAR_NFC_QUICK_CHECK or one of its kind.
static inline bool cicu_can_stand(UChar32 scalar, UProperty quick_check) {
  return u_getIntPropertyValue(scalar, quick_check) != UNORM_NO;
}
static inline uint8_t cicu_combining_class(UChar32 scalar) { return u_getCombiningClass(scalar); }
static inline int8_t cicu_general_category(UChar32 scalar) { return u_charType(scalar); }
static inline int32_t cicu_digit_value(UChar32 scalar) { return u_charDigitValue(scalar); }
static inline double cicu_numeric_value(UChar32 scalar) { return u_getNumericValue(scalar); }
static inline int32_t cicu_script(UChar32 scalar, UErrorCode *status) {
  return (int32_t)uscript_getScript(scalar, status);
}
static inline const char *cicu_script_code(int32_t script) {
  return uscript_getShortName((UScriptCode)script);
}

static inline bool cicu_is_cased(UChar32 scalar) {
  return u_hasBinaryProperty(scalar, UCHAR_CASED);
}
static inline bool cicu_is_case_ignorable(UChar32 scalar) {
  return u_hasBinaryProperty(scalar, UCHAR_CASE_IGNORABLE);
}
static inline bool cicu_changes_in_capitals(UChar32 scalar) {
  return u_hasBinaryProperty(scalar, UCHAR_CHANGES_WHEN_UPPERCASED);
}
static inline bool cicu_is_upper(UChar32 scalar) { return u_isUUppercase(scalar); }
static inline bool cicu_is_lower(UChar32 scalar) { return u_isULowercase(scalar); }
static inline bool cicu_is_pattern_space(UChar32 scalar) {
  return u_hasBinaryProperty(scalar, UCHAR_PATTERN_WHITE_SPACE);
}
static inline bool cicu_is_identifier_start(UChar32 scalar) { return u_isIDStart(scalar); }
static inline bool cicu_is_identifier_part(UChar32 scalar) { return u_isIDPart(scalar); }

// Sets

static inline USet *cicu_set_open(const UChar *pattern, int32_t length, UErrorCode *status) {
  return uset_openPattern(pattern, length, status);
}
static inline void cicu_set_close(USet *set) { uset_close(set); }
static inline int32_t cicu_set_item_count(const USet *set) { return uset_getItemCount(set); }
static inline int32_t cicu_set_item(const USet *set, int32_t index, UChar32 *first,
                                    UChar32 *last, UChar *text, int32_t capacity,
                                    UErrorCode *status) {
  return uset_getItem(set, index, first, last, text, capacity, status);
}

// Case

static inline int32_t cicu_fold_case(const UChar *source, int32_t length, UChar *target,
                                     int32_t capacity, UErrorCode *status) {
  return u_strFoldCase(target, capacity, source, length, U_FOLD_CASE_DEFAULT, status);
}
static inline int32_t cicu_upper_case(const UChar *source, int32_t length, const char *locale,
                                      UChar *target, int32_t capacity, UErrorCode *status) {
  return u_strToUpper(target, capacity, source, length, locale, status);
}
static inline int32_t cicu_title_case(const UChar *source, int32_t length, const char *locale,
                                      UChar *target, int32_t capacity, UErrorCode *status) {
  return u_strToTitle(target, capacity, source, length, NULL, locale, status);
}
static inline int32_t cicu_lower_case(const UChar *source, int32_t length, const char *locale,
                                      UChar *target, int32_t capacity, UErrorCode *status) {
  return u_strToLower(target, capacity, source, length, locale, status);
}

// Transforms

static inline UTransliterator *cicu_transform_open(const UChar *id, int32_t id_length,
                                                   const UChar *rules, int32_t rules_length,
                                                   int32_t reverse, UParseError *where,
                                                   UErrorCode *status) {
  return utrans_openU(id, id_length, reverse ? UTRANS_REVERSE : UTRANS_FORWARD, rules,
                      rules_length, where, status);
}
static inline void cicu_transform_close(UTransliterator *transform) { utrans_close(transform); }
static inline void cicu_transform(const UTransliterator *transform, UChar *text,
                                  int32_t *length, int32_t capacity, int32_t start,
                                  int32_t *limit, UErrorCode *status) {
  utrans_transUChars(transform, text, length, capacity, start, limit, status);
}
// The tree of rule texts in ICU's data, from which its registry of transforms is made.
static inline UResourceBundle *cicu_transform_rules_open(UErrorCode *status) {
  UResourceBundle *root = ures_openDirect(U_ICUDATA_NAME "-translit", "root", status);
  UResourceBundle *rules = ures_getByKey(root, "RuleBasedTransliteratorIDs", NULL, status);
  ures_close(root);
  return rules;
}
static inline UResourceBundle *cicu_resource_at(const UResourceBundle *tree, int32_t index,
                                                UErrorCode *status) {
  return ures_getByIndex(tree, index, NULL, status);
}
static inline UResourceBundle *cicu_resource_of(const UResourceBundle *tree, const char *key,
                                                UErrorCode *status) {
  return ures_getByKey(tree, key, NULL, status);
}
static inline int32_t cicu_resource_count(const UResourceBundle *tree) { return ures_getSize(tree); }
static inline const char *cicu_resource_key(const UResourceBundle *tree) { return ures_getKey(tree); }
static inline const UChar *cicu_resource_text(const UResourceBundle *leaf, int32_t *length,
                                              UErrorCode *status) {
  return ures_getString(leaf, length, status);
}
static inline const UChar *cicu_resource_text_of(const UResourceBundle *tree, const char *key,
                                                 int32_t *length, UErrorCode *status) {
  return ures_getStringByKey(tree, key, length, status);
}
static inline void cicu_resource_close(UResourceBundle *tree) { ures_close(tree); }
static inline UEnumeration *cicu_transform_ids(UErrorCode *status) {
  return utrans_openIDs(status);
}
static inline const UChar *cicu_enumeration_next(UEnumeration *list, int32_t *length,
                                                 UErrorCode *status) {
  return uenum_unext(list, length, status);
}
static inline void cicu_enumeration_close(UEnumeration *list) { uenum_close(list); }

// Word breaks

static inline UBreakIterator *cicu_words_open(UErrorCode *status) {
  return ubrk_open(UBRK_WORD, "", NULL, 0, status);
}
static inline void cicu_words_close(UBreakIterator *words) { ubrk_close(words); }
static inline void cicu_words_set_text(UBreakIterator *words, const UChar *text, int32_t length,
                                       UErrorCode *status) {
  ubrk_setText(words, text, length, status);
}
static inline int32_t cicu_words_next(UBreakIterator *words) { return ubrk_next(words); }

#endif
