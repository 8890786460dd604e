#include "CSimdJSON.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <vector>

using namespace simdjson;

// A code of our own, beyond simdjson's: the number is not written as JSON's grammar says.
static constexpr int malformed_number = 1000;

// How many objects and arrays may lie in each other.
static constexpr int maximum_depth = 1000;

struct csj_reader {
  explicit csj_reader(size_t maximum) : maximum(maximum), parser(maximum + SIMDJSON_PADDING) {}

  size_t maximum;
  ondemand::parser parser;
  std::vector<uint8_t> padded;
  std::vector<csj_node> nodes;
  std::string text;
  size_t error_offset = SIZE_MAX;
};

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether a token is a number by JSON's grammar; its size does not matter.
bool is_number(std::string_view token) {
  size_t i = 0;
  const size_t n = token.size();
  auto digits = [&] {
    const size_t begin = i;
    while (i < n && is_digit(token[i])) i++;
    return i > begin;
  };
  if (i < n && token[i] == '-') i++;
  if (i < n && token[i] == '0') {
    i++;
  } else if (!digits()) {
    return false;
  }
  if (i < n && token[i] == '.') {
    i++;
    if (!digits()) return false;
  }
  if (i < n && (token[i] == 'e' || token[i] == 'E')) {
    i++;
    if (i < n && (token[i] == '+' || token[i] == '-')) i++;
    if (!digits()) return false;
  }
  return i == n;
}

std::string_view trimmed(std::string_view token) {
  while (!token.empty()) {
    const char c = token.back();
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') break;
    token.remove_suffix(1);
  }
  return token;
}

// Walks a document value by value, so that every one is checked, and writes it down.
class walker {
public:
  // What `value` gives for a document that is one number.
  static constexpr int whole_number = -1;

  walker(csj_reader &reader, const char *end) : reader(reader), end(end) {}

  template <typename value_type> int value(value_type &&element) {
    ondemand::json_type type;
    if (auto error = element.type().get(type)) return error;
    // simdjson's on-demand reader does not bound the depth, and this walk would run out of stack.
    const bool nests = type == ondemand::json_type::object || type == ondemand::json_type::array;
    if (nests && depth == maximum_depth) return DEPTH_ERROR;
    switch (type) {
    case ondemand::json_type::object: {
      ondemand::object object;
      if (auto error = element.get_object().get(object)) return error;
      return members(object);
    }
    case ondemand::json_type::array: {
      ondemand::array array;
      if (auto error = element.get_array().get(array)) return error;
      return elements(array);
    }
    case ondemand::json_type::string: {
      std::string_view string;
      if (auto error = element.get_string().get(string)) return error;
      leaf(CSJ_STRING, string);
      return 0;
    }
    case ondemand::json_type::number: return number(element);
    case ondemand::json_type::boolean: {
      bool truth;
      if (auto error = element.get_bool().get(truth)) return error;
      leaf(truth ? CSJ_TRUE : CSJ_FALSE, {});
      return 0;
    }
    case ondemand::json_type::null: {
      bool null;
      if (auto error = element.is_null().get(null)) return error;
      if (!null) return N_ATOM_ERROR;
      leaf(CSJ_NULL, {});
      return 0;
    }
    }
    return TAPE_ERROR;
  }

private:
  int number(ondemand::value &element) {
    const std::string_view token = trimmed(element.raw_json_token());
    if (!is_number(token)) return malformed_number;
    leaf(CSJ_NUMBER, token);
    return 0;
  }
  // A number that is the whole document: simdjson does not step over it, so what follows is looked at here.
  int number(ondemand::document &element) {
    std::string_view token;
    if (auto error = element.raw_json_token().get(token)) return error;
    token = trimmed(token);
    if (!is_number(token)) return malformed_number;
    leaf(CSJ_NUMBER, token);
    const std::string_view rest(token.data() + token.size(), end - token.data() - token.size());
    return trimmed(rest).empty() ? whole_number : TRAILING_CONTENT;
  }

  int members(ondemand::object &object) {
    const size_t at = open(CSJ_OBJECT);
    depth++;
    for (auto member : object) {
      ondemand::field field;
      if (auto error = std::move(member).get(field)) return error;
      std::string_view key;
      if (auto error = field.unescaped_key().get(key)) return error;
      leaf(CSJ_STRING, key);
      if (int error = value(field.value())) return error;
    }
    depth--;
    close(at);
    return 0;
  }

  int elements(ondemand::array &array) {
    const size_t at = open(CSJ_ARRAY);
    depth++;
    for (auto item : array) {
      ondemand::value element;
      if (auto error = std::move(item).get(element)) return error;
      if (int error = value(element)) return error;
    }
    depth--;
    close(at);
    return 0;
  }

  void leaf(csj_kind kind, std::string_view text) {
    const uint64_t start = reader.text.size();
    reader.text.append(text);
    const auto next = static_cast<uint32_t>(reader.nodes.size() + 1);
    reader.nodes.push_back({static_cast<uint32_t>(kind), next, start, text.size()});
  }

  size_t open(csj_kind kind) {
    reader.nodes.push_back({static_cast<uint32_t>(kind), 0, 0, 0});
    return reader.nodes.size() - 1;
  }

  void close(size_t at) { reader.nodes[at].next = static_cast<uint32_t>(reader.nodes.size()); }

  csj_reader &reader;
  const char *const end;
  int depth = 0;
};

int read(csj_reader &reader, const uint8_t *bytes, size_t length) {
  reader.nodes.clear();
  reader.text.clear();
  reader.error_offset = SIZE_MAX;
  if (length > reader.maximum) return CAPACITY;
  if (reader.padded.size() < length + SIMDJSON_PADDING) {
    reader.padded.resize(length + length / 2 + SIMDJSON_PADDING);
  }
  if (length > 0) std::memcpy(reader.padded.data(), bytes, length);
  std::memset(reader.padded.data() + length, 0, SIMDJSON_PADDING);
  ondemand::document document;
  const padded_string_view view(reader.padded.data(), length, reader.padded.size());
  if (auto error = reader.parser.iterate(view).get(document)) return error;
  const auto begin = reinterpret_cast<const char *>(reader.padded.data());
  int error = walker(reader, begin + length).value(document);
  if (error == walker::whole_number) return 0;
  const char *place;
  const bool is_inside = document.current_location().get(place) == SUCCESS;
  if (error == 0 && is_inside) error = TRAILING_CONTENT;
  if (error != 0 && is_inside) {
    reader.error_offset = static_cast<size_t>(place - begin);
  }
  return error;
}

} // namespace

extern "C" {

csj_reader *csj_open(size_t maximum) {
  try {
    return new csj_reader(maximum);
  } catch (...) {
    return nullptr;
  }
}

void csj_close(csj_reader *reader) { delete reader; }

int csj_read(csj_reader *reader, const uint8_t *bytes, size_t length) {
  try {
    const int error = read(*reader, bytes, length);
    if (error != 0) reader->nodes.clear();
    return error;
  } catch (...) {
    reader->nodes.clear();
    return MEMALLOC;
  }
}

const char *csj_message(int error) {
  if (error == malformed_number) return "a number is not written as JSON's grammar says";
  return error_message(static_cast<error_code>(error));
}

size_t csj_error_offset(const csj_reader *reader) { return reader->error_offset; }
const csj_node *csj_nodes(const csj_reader *reader) { return reader->nodes.data(); }
size_t csj_node_count(const csj_reader *reader) { return reader->nodes.size(); }
const uint8_t *csj_text(const csj_reader *reader) {
  return reinterpret_cast<const uint8_t *>(reader->text.data());
}
size_t csj_text_length(const csj_reader *reader) { return reader->text.size(); }
}
