package org.pqgraph.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The fields of one JSON object that records need, as they are read; all others are passed over
 * without being held.
 */
final class ApiFields {
  private static final Set<String> SCALARS =
      Set.of(
          "id",
          "askingMemberId",
          "house",
          "memberHasInterest",
          "dateTabled",
          "dateForAnswer",
          "uin",
          "questionText",
          "answeringBodyName",
          "isWithdrawn",
          "isNamedDay",
          "answerIsHolding",
          "answerIsCorrection",
          "answeringMemberId",
          "correctingMemberId",
          "dateAnswered",
          "answerText",
          "originalAnswerText",
          "dateAnswerCorrected",
          "dateHoldingAnswer",
          "heading",
          "status",
          "title",
          "listAs",
          "name",
          "party",
          "memberFrom",
          "questionUin",
          "url",
          "fileType");
  private static final Set<String> OBJECTS =
      Set.of("askingMember", "answeringMember", "correctingMember");
  private static final Set<String> LISTS =
      Set.of("groupedQuestions", "groupedQuestionsDates", "attachments");
  private static final int LONGEST_LIST = 10_000;

  private final Map<String, String> scalars = new HashMap<>();
  private final Map<String, ApiFields> objects = new HashMap<>();
  private final Map<String, List<ApiFields>> lists = new HashMap<>();

  /** Reads the value of a field; the parser stands on its first token and ends on its last. */
  void read(String name, JsonParser parser, Limits limits) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isScalarValue() && token != JsonToken.VALUE_NULL && SCALARS.contains(name)) {
      scalars.put(name, parser.getText());
    } else if (token == JsonToken.START_OBJECT && OBJECTS.contains(name)) {
      objects.put(name, nested(parser, limits));
    } else if (token == JsonToken.START_ARRAY && LISTS.contains(name)) {
      lists.put(name, list(parser, limits));
    } else {
      parser.skipChildren();
    }
  }

  private static ApiFields nested(JsonParser parser, Limits limits) throws IOException {
    ApiFields fields = new ApiFields();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      fields.read(name, parser, limits);
    }
    return fields;
  }

  private static List<ApiFields> list(JsonParser parser, Limits limits) throws IOException {
    List<ApiFields> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = parser.nextToken()) {
      if (list.size() >= LONGEST_LIST) {
        parser.skipChildren();
      } else if (token == JsonToken.START_OBJECT) {
        list.add(nested(parser, limits));
      } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        ApiFields item = new ApiFields();
        item.scalars.put("questionUin", parser.getText());
        list.add(item);
      } else {
        parser.skipChildren();
      }
    }
    return list;
  }

  /**
   * Sets a field that a table gives.
   *
   * @param name its name, "askingMember.name" for a field of an object
   */
  void set(String name, String value) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      scalars.put(name, value);
    } else {
      objects
          .computeIfAbsent(name.substring(0, dot), object -> new ApiFields())
          .set(name.substring(dot + 1), value);
    }
  }

  /** Sets a field that is a list of objects of one field each. */
  void setList(String name, String field, Collection<String> values) {
    List<ApiFields> list = new ArrayList<>();
    for (String value : values) {
      if (list.size() < LONGEST_LIST) {
        ApiFields item = new ApiFields();
        item.set(field, value);
        list.add(item);
      }
    }
    lists.put(name, list);
  }

  /** The text of a field as given, absent where null or empty. */
  Optional<String> text(String name) {
    return Optional.ofNullable(scalars.get(name)).filter(value -> !value.isBlank());
  }

  /** The number in a field, absent where it is none. */
  OptionalLong number(String name) {
    try {
      Optional<String> text = text(name);
      return text.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(text.get().strip()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  Optional<ApiFields> object(String name) {
    return Optional.ofNullable(objects.get(name));
  }

  List<ApiFields> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  /** The title of an error that the API gives in place of a record. */
  Optional<String> errorTitle() {
    boolean error =
        scalars.containsKey("status")
            && !scalars.containsKey("questionText")
            && !scalars.containsKey("uin");
    return error
        ? Optional.of(scalars.getOrDefault("title", "status " + scalars.get("status")))
        : Optional.empty();
  }
}
