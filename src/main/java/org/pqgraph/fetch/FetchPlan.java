package org.pqgraph.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pqgraph.model.House;

/**
 * What a fetch is to have, as it stands in the journal from its beginning: when it is interrupted,
 * it goes on by this, whatever day it is then.
 *
 * @param begun when it began
 * @param api the API's address
 * @param request what was asked for: an interrupted fetch goes on where the same is asked for again
 * @param windows the windows to list
 */
record FetchPlan(Instant begun, String api, String request, List<Window> windows) {
  /** Days of the record are days in the United Kingdom. */
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  FetchPlan {
    windows = List.copyOf(windows);
  }

  static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, LONDON);
  }

  /** Everything tabled in a range of days; up to today where no last day is given. */
  static FetchPlan ofRange(FetchRequest.Range range, String api, Instant now) {
    Window window =
        new Window(Criterion.TABLED, range.from(), range.to().orElse(day(now)), range.house());
    return new FetchPlan(now, api, range.toString(), List.of(window));
  }

  /**
   * Everything tabled, answered or corrected since another fetch began, and on the day before,
   * since the API gives no times. Where that fetch ended with an earlier day, what was tabled since
   * then is fetched too, so that no gap is left. What was tabled within the days to look back on is
   * listed again, for withdrawals.
   */
  static FetchPlan since(FetchPlan last, FetchRequest.SinceLast request, Instant now) {
    LocalDate today = day(now);
    LocalDate from = day(last.begun).minusDays(1);
    LocalDate listed = last.lastTabled().plusDays(1);
    LocalDate tabled = earliest(listed, from, today.minusDays(request.lookBack()));
    Optional<House> house = last.windows.get(0).house();
    return new FetchPlan(
        now,
        last.api,
        request.toString(),
        List.of(
            new Window(Criterion.TABLED, tabled, today, house),
            new Window(Criterion.ANSWERED, from, today, house),
            new Window(Criterion.CORRECTED, from, today, house)));
  }

  private static LocalDate earliest(LocalDate... days) {
    return Stream.of(days).min(LocalDate::compareTo).orElseThrow();
  }

  private LocalDate lastTabled() {
    return windows.stream()
        .filter(window -> window.by() == Criterion.TABLED)
        .map(Window::to)
        .max(LocalDate::compareTo)
        .orElseGet(() -> day(begun));
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", "begin").put("time", begun.toString()).put("api", api).put("request", request);
    windows.forEach(window -> json.withArray("windows").add(window.toJson()));
    return json;
  }

  static FetchPlan of(JsonNode json) {
    List<Window> windows = new ArrayList<>();
    json.path("windows").forEach(window -> windows.add(Window.of(window)));
    return new FetchPlan(
        Instant.parse(json.path("time").asText()),
        json.path("api").asText(),
        json.path("request").asText(),
        windows);
  }
}
