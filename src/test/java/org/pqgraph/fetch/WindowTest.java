package org.pqgraph.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pqgraph.model.House;

class WindowTest {
  private static Window tabled(String from, String to) {
    return new Window(
        Criterion.TABLED, LocalDate.parse(from), LocalDate.parse(to), Optional.empty());
  }

  @Test
  void aRangeIsWalkedByMonths() {
    assertEquals(
        List.of(
            tabled("2023-12-30", "2023-12-31"),
            tabled("2024-01-01", "2024-01-31"),
            tabled("2024-02-01", "2024-02-01")),
        tabled("2023-12-30", "2024-02-01").months());
  }

  @Test
  void daysAreHalvedThenTheHousesParted() {
    assertEquals(
        List.of(tabled("2024-01-01", "2024-01-01"), tabled("2024-01-02", "2024-01-03")),
        tabled("2024-01-01", "2024-01-03").parts());
    Window day = tabled("2024-01-02", "2024-01-02");
    List<Window> houses = day.parts();
    assertEquals(
        List.of(Optional.of(House.COMMONS), Optional.of(House.LORDS)),
        houses.stream().map(Window::house).toList());
    assertTrue(houses.get(0).parts().isEmpty());
    assertEquals("tabled 2024-01-02 in the commons", houses.get(0).toString());
  }

  @Property(tries = 200)
  void partsAreAllTheDaysOnceAndInOrder(
      @ForAll @IntRange(min = 0, max = 800) int start,
      @ForAll @IntRange(min = 0, max = 800) int days) {
    LocalDate from = LocalDate.of(2023, 1, 1).plusDays(start);
    Window whole = new Window(Criterion.ANSWERED, from, from.plusDays(days), Optional.empty());
    List<LocalDate> walked = new ArrayList<>();
    whole.months().forEach(month -> walk(month, walked));
    assertEquals(from.datesUntil(from.plusDays(days + 1L)).toList(), walked);
  }

  private static void walk(Window window, List<LocalDate> days) {
    if (window.from().equals(window.to())) {
      days.add(window.from());
    } else {
      window.parts().forEach(part -> walk(part, days));
    }
  }

  @Test
  void aWindowIsReadBackFromTheJournal() {
    for (Window window : tabled("2024-01-02", "2024-01-02").parts()) {
      assertEquals(window, Window.of(window.toJson()));
    }
    Window both = tabled("2024-01-01", "2024-01-31");
    assertEquals(both, Window.of(both.toJson()));
  }
}
