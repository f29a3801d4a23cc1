package org.pqgraph.fetch;

import java.time.LocalDate;
import java.util.Optional;
import org.pqgraph.model.House;

/** What a fetch shall have. */
public sealed interface FetchRequest {
  /**
   * Everything tabled in a range of days.
   *
   * @param from the first day
   * @param to the last day; the day of the fetch where empty
   * @param house one House; both where empty
   */
  record Range(LocalDate from, Optional<LocalDate> to, Optional<House> house)
      implements FetchRequest {
    @Override
    public String toString() {
      return "--from "
          + from
          + to.map(day -> " --to " + day).orElse("")
          + house.map(h -> " --house " + h.slug()).orElse("");
    }
  }

  /**
   * What is new, newly answered and newly corrected since the last finished fetch.
   *
   * @param lookBack from how many days before today tabled questions are listed again at the least,
   *     since the API dates no withdrawal
   */
  record SinceLast(int lookBack) implements FetchRequest {
    SinceLast() {
      this(0);
    }

    @Override
    public String toString() {
      return "--since last";
    }
  }
}
