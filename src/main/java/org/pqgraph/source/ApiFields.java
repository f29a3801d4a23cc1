package org.pqgraph.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The fields of one JSON object that records need, as they are read; all others are passed over
 * without being held. A field is known by its name in the questions API, or by one of the names
 * that others give it ({@link TableColumns}).
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
  private static final int MOST_NAMES = 8;

  private final TableColumns columns;
  private final Map<String, String> scalars = new HashMap<>();
  private final Map<String, ApiFields> objects = new HashMap<>();
  private final Map<String, List<ApiFields>> lists = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private boolean ofOthers;
  private long unread;

  ApiFields(TableColumns columns) {
    this.columns = columns;
  }

  /** Reads the value of a field; the parser stands on its first token and ends on its last. */
  void read(String name, JsonParser parser) throws IOException {
    if (names.size() < MOST_NAMES) {
      names.add(name);
    }
    JsonToken token = parser.currentToken();
    if (token.isScalarValue() && SCALARS.contains(name)) {
      scalar(name, parser);
    } else if (token == JsonToken.START_OBJECT && OBJECTS.contains(name)) {
      member(name, parser);
    } else if (token == JsonToken.START_ARRAY && LISTS.contains(name)) {
      lists.put(name, list(parser));
    } else {
      unread = Math.max(unread, other(name, parser));
    }
  }

  private void scalar(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      String text = parser.getText();
      if (!columns.isMissing(name, text)) {
        scalars.put(name, text);
        ranks.put(name, Integer.MIN_VALUE);
      }
    }
  }

  /** A member as the questions API or the Members API gives one. */
  private void member(String name, JsonParser parser) throws IOException {
    ApiFields member = objects.computeIfAbsent(name, object -> new ApiFields(columns));
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token.isScalarValue() && SCALARS.contains(field)) {
        member.scalar(field, parser);
        ranks.put(name + "." + field, Integer.MIN_VALUE);
      } else {
        other(name + "." + field, parser);
      }
    }
  }

  /**
   * Reads what is no field of the questions API: the values in it that others' names make one.
   *
   * @param path the names that lead to it, parted by dots; those of arrays have none
   * @return how many objects stood in it
   */
  private long other(String path, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isScalarValue()) {
      if (token != JsonToken.VALUE_NULL) {
        setOther(path, parser.getText());
      }
      return 0;
    }
    long inside = 0;
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        inside = Math.max(inside, other(path + "." + field, parser));
      }
      return Math.max(inside, 1);
    }
    long objectsHere = 0;
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY && next != null;
        next = parser.nextToken()) {
      objectsHere += next == JsonToken.START_OBJECT ? 1 : 0;
      inside = Math.max(inside, other(path, parser));
    }
    return Math.max(inside, objectsHere);
  }

  /**
   * Sets the field that a value is by the way that leads to it, if there is one.
   *
   * @param path names parted by dots
   */
  void setOther(String path, String value) {
    Optional<TableColumns.Meaning> meaning = columns.meaning(path);
    if (meaning.isEmpty() || value.isBlank()) {
      return;
    }
    String field = meaning.get().field();
    if (columns.isMissing(field, value)) {
      return;
    }
    ofOthers |= !path.equals(field) && !SCALARS.contains(path);
    if (field.equals("groupedQuestions")) {
      addTo(field, "questionUin", value, true);
    } else if (field.startsWith("attachments.")) {
      addTo("attachments", field.substring("attachments.".length()), value, false);
    } else if (meaning.get().rank() < ranks.getOrDefault(field, Integer.MAX_VALUE)) {
      ranks.put(field, meaning.get().rank());
      set(field, value);
    }
  }

  private void addTo(String list, String field, String value, boolean always) {
    List<ApiFields> items = lists.computeIfAbsent(list, name -> new ArrayList<>());
    boolean another =
        always || items.isEmpty() || items.get(items.size() - 1).scalars.containsKey(field);
    if (another && items.size() < LONGEST_LIST) {
      items.add(new ApiFields(columns));
    }
    items.get(items.size() - 1).scalars.putIfAbsent(field, value);
  }

  private ApiFields nested(JsonParser parser) throws IOException {
    ApiFields fields = new ApiFields(columns);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token.isScalarValue() && SCALARS.contains(name)) {
        fields.scalar(name, parser);
      } else {
        parser.skipChildren();
      }
    }
    return fields;
  }

  private List<ApiFields> list(JsonParser parser) throws IOException {
    List<ApiFields> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = parser.nextToken()) {
      if (list.size() >= LONGEST_LIST) {
        parser.skipChildren();
      } else if (token == JsonToken.START_OBJECT) {
        list.add(nested(parser));
      } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        ApiFields item = new ApiFields(columns);
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
          .computeIfAbsent(name.substring(0, dot), object -> new ApiFields(columns))
          .set(name.substring(dot + 1), value);
    }
  }

  /** Sets a field that is a list of objects of one field each. */
  void setList(String name, String field, Collection<String> values) {
    List<ApiFields> list = new ArrayList<>();
    for (String value : values) {
      if (list.size() < LONGEST_LIST) {
        ApiFields item = new ApiFields(columns);
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
    Optional<String> whole = text(name).flatMap(WholeNumber::of);
    return whole.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(whole.get()));
  }

  Optional<ApiFields> object(String name) {
    return Optional.ofNullable(objects.get(name));
  }

  List<ApiFields> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  /** Whether a field came by a name that is none of the questions API. */
  boolean isOfOthers() {
    return ofOthers;
  }

  /** Whether there is anything that makes it a question. */
  boolean isQuestion() {
    return text("questionText").isPresent() || text("uin").isPresent();
  }

  /** The first names in it, as they were read. */
  Set<String> names() {
    return names;
  }

  /** How many objects stand in it that are no field. */
  long unread() {
    return unread;
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
