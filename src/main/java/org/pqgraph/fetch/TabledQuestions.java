package org.pqgraph.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pqgraph.model.House;

/**
 * The questions that were listed, by day of tabling and House, so that one that is listed no more
 * is missed. Of a question without a day or a House it is not told.
 */
final class TabledQuestions {
  private final NavigableMap<LocalDate, TreeMap<String, Set<Long>>> days = new TreeMap<>();

  void add(ListedQuestion question) {
    try {
      if (!question.house().isEmpty()) {
        add(LocalDate.parse(question.tabled()), question.house(), question.id());
      }
    } catch (DateTimeException e) {
      // No day of tabling: no window can be missed by it.
      return;
    }
  }

  private void add(LocalDate day, String house, long id) {
    days.computeIfAbsent(day, d -> new TreeMap<>())
        .computeIfAbsent(house, h -> new HashSet<>())
        .add(id);
  }

  /** The questions of a window. */
  Set<Long> in(Window window) {
    Set<Long> ids = new HashSet<>();
    Optional<String> house = window.house().map(House::slug);
    for (var day : days.subMap(window.from(), true, window.to(), true).values()) {
      day.forEach(
          (name, questions) -> {
            if (house.isEmpty() || house.get().equals(name)) {
              ids.addAll(questions);
            }
          });
    }
    return ids;
  }

  /** Puts others in place of all that are in a window. */
  void replace(Window window, TabledQuestions others) {
    for (var day : days.subMap(window.from(), true, window.to(), true).values()) {
      if (window.house().isPresent()) {
        day.remove(window.house().get().slug());
      } else {
        day.clear();
      }
    }
    addAll(others);
  }

  /** Those of these ids that another has, at the same place. */
  TabledQuestions only(Set<Long> ids) {
    TabledQuestions some = new TabledQuestions();
    days.forEach(
        (day, houses) ->
            houses.forEach(
                (house, questions) ->
                    questions.stream()
                        .filter(ids::contains)
                        .forEach(id -> some.add(day, house, id))));
    return some;
  }

  void addAll(TabledQuestions others) {
    others.days.forEach(
        (day, houses) -> houses.forEach((house, ids) -> ids.forEach(id -> add(day, house, id))));
  }

  /** {@code {"2024-01-08": {"commons": [1, 2]}}}. */
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    days.forEach(
        (day, houses) ->
            houses.forEach(
                (house, ids) ->
                    ids.stream()
                        .sorted()
                        .forEach(
                            id ->
                                json.withObject("/" + day).withArray(house).add(id.longValue()))));
    return json;
  }

  static TabledQuestions of(JsonNode json) {
    TabledQuestions tabled = new TabledQuestions();
    json.properties()
        .forEach(
            day ->
                day.getValue()
                    .properties()
                    .forEach(
                        house ->
                            house
                                .getValue()
                                .forEach(
                                    id ->
                                        tabled.add(
                                            LocalDate.parse(day.getKey()),
                                            house.getKey(),
                                            id.asLong()))));
    return tabled;
  }
}
