// ICU's C interface behind names that carry no version: ICU renames its symbols by macro
// (utrans_openU becomes utrans_openU_72), which Swift cannot see through, so each call that
// a room needs has one inline wrapper here. No logic lives in this file.
#ifndef CANONYM_CICU_H
#define CANONYM_CICU_H

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uenum.h>
#include <stdbool.h>
#include <unicode/unorm2.h>
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
static inline UChar32 cicu_compose_pair(const UNormalizer2 *form, UChar32 first,
                                        UChar32 second) {
  return unorm2_composePair(form, first, second);
}

// Properties

static inline bool cicu_is_nfc_stable(UChar32 scalar) {
  return u_getIntPropertyValue(scalar, UCHAR_NFC_QUICK_CHECK) == UNORM_YES;
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

// Case

static inline int32_t cicu_fold_case(const UChar *source, int32_t length, UChar *target,
                                     int32_t capacity, UErrorCode *status) {
  return u_strFoldCase(target, capacity, source, length, U_FOLD_CASE_DEFAULT, status);
}
static inline int32_t cicu_upper_case(const UChar *source, int32_t length, const char *locale,
                                      UChar *target, int32_t capacity, UErrorCode *status) {
  return u_strToUpper(target, capacity, source, length, locale, status);
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
