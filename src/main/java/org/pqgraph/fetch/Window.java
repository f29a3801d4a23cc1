package org.pqgraph.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pqgraph.model.House;

/**
 * The questions of some days, of one House or both. Windows are cut up the same way whenever they
 * are, so that a fetch that goes on knows again those that were done.
 *
 * @param by the date that must lie within
 * @param from the first day
 * @param to the last day, not before the first
 * @param house the House; both where empty
 */
record Window(Criterion by, LocalDate from, LocalDate to, Optional<House> house) {
  Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a window from " + from + " to " + to);
    }
  }

  /** The window month by month: more at once would be too many to list. */
  List<Window> months() {
    List<Window> months = new ArrayList<>();
    for (LocalDate start = from; !start.isAfter(to); ) {
      LocalDate next = start.withDayOfMonth(1).plusMonths(1);
      LocalDate last = next.isAfter(to) ? to : next.minusDays(1);
      months.add(new Window(by, start, last, house));
      start = next;
    }
    return months;
  }

  /** Smaller windows that make up this one: halves of its days, or one for each House; or none. */
  List<Window> parts() {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days > 1) {
      LocalDate middle = from.plusDays(days / 2);
      return List.of(
          new Window(by, from, middle.minusDays(1), house), new Window(by, middle, to, house));
    }
    return house.isPresent()
        ? List.of()
        : List.of(
            new Window(by, from, to, Optional.of(House.COMMONS)),
            new Window(by, from, to, Optional.of(House.LORDS)));
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("by", by.slug()).put("from", from.toString()).put("to", to.toString());
    house.ifPresent(h -> json.put("house", h.slug()));
    return json;
  }

  static Window of(JsonNode json) {
    return new Window(
        Criterion.of(json.path("by").asText()),
        LocalDate.parse(json.path("from").asText()),
        LocalDate.parse(json.path("to").asText()),
        House.of(json.path("house").asText()));
  }

  @Override
  public String toString() {
    return by.slug()
        + " "
        + (from.equals(to) ? from : from + " to " + to)
        + house.map(h -> " in the " + h.slug()).orElse("");
  }
}
