package org.pqgraph.extract.statement;

import java.math.BigDecimal;
import java.util.Optional;
import org.pqgraph.extract.PartialDate;
import org.pqgraph.extract.Place;

/** One thing that an answer says of the Government's own doing, with the words that say it. */
public sealed interface Statement {
  /** Where it stands. */
  Place place();

  /**
   * An act promised that can be checked later as done or not.
   *
   * @param who who promises it, as printed; empty in a passive without an agent
   * @param act what sort of act: publish, write, respond, consult, legislate, review, decide, fund,
   *     set_up, complete or other
   * @param due by when, where that is said
   */
  record Commitment(Optional<String> who, String act, Optional<Due> due, Place place)
      implements Statement {}

  /**
   * That something is not intended, decided or assessed.
   *
   * @param kind no_plans, no_decision or not_assessed
   */
  record NoPlan(String kind, Place place) implements Statement {}

  /**
   * Who is said to be responsible for a matter, to decide or to run it.
   *
   * @param who as printed
   * @param kind responsible, independent, devolved or operational
   */
  record Responsibility(String who, String kind, Place place) implements Statement {}

  /**
   * Where information is said to be found, or what is said to have been published.
   *
   * @param title as printed
   * @param url the address printed
   * @param published when, where that is said
   */
  record Pointer(
      Optional<String> title, Optional<String> url, Optional<PartialDate> published, Place place)
      implements Statement {}

  /**
   * That Ministers or officials met, spoke with or wrote to somebody named.
   *
   * @param by who did, as printed
   * @param with whom, as printed
   * @param on when, where that is said
   */
  record Contact(Optional<String> by, String with, Optional<PartialDate> on, Place place)
      implements Statement {}

  /**
   * How a question that asks a quantity was met.
   *
   * @param outcome given, partly, not_held, not_held_centrally, disproportionate_cost, elsewhere,
   *     to_be_published, withheld or not_answered
   */
  record QuantityOutcome(String outcome, Place place) implements Statement {}

  /**
   * A figure that answers the quantity asked.
   *
   * @param value the number, in units, pounds or per cent
   * @param unit what is counted, as printed; GBP or percent
   * @param period the time that it is for, as printed
   */
  record Figure(BigDecimal value, Optional<String> unit, Optional<String> period, Place place)
      implements Statement {}
}
