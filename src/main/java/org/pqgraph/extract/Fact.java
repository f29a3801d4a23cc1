package org.pqgraph.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.pqgraph.extract.Entity.Body;

/** What an answer states of a body. */
public sealed interface Fact {
  /** The body it is about. */
  Body about();

  /** The words that state it. */
  Place place();

  /**
   * How often the body met.
   *
   * @param count the number of meetings
   * @param since when the counting began, where stated as a date
   * @param period the days counted, where stated: a year, a financial year
   * @param asOf the day of the answer
   */
  record MeetingCount(
      Body about,
      int count,
      Optional<PartialDate> since,
      Optional<Period> period,
      Optional<LocalDate> asOf,
      Place place)
      implements Fact {}

  /** The body met on a date. */
  record Meeting(Body about, PartialDate date, Place place) implements Fact {}

  /**
   * The body began, was relaunched or ended.
   *
   * @param kind notation in the scheme of fact kinds: {@code established}, {@code relaunched},
   *     {@code ended}
   */
  record Establishment(Body about, String kind, Optional<PartialDate> date, Place place)
      implements Fact {}

  /**
   * A post, person or organisation is a member or represented; kind {@code member} or {@code
   * attends}.
   */
  record Membership(Body about, Entity participant, String kind, Place place) implements Fact {}

  /** Who chairs it; kind {@code chair}, {@code co-chair}, {@code deputy-chair}, {@code lead}. */
  record Chairing(Body about, Entity participant, String kind, Place place) implements Fact {}

  /** It has a secretariat, at a body where stated. */
  record SecretariatProvision(Body about, Optional<Body> at, Place place) implements Fact {}

  /**
   * Money for it, in pounds, or none of its own where the amount is absent.
   *
   * @param period the days that the money is for, where stated
   */
  record Funding(
      Body about, Optional<BigDecimal> pounds, String kind, Optional<Period> period, Place place)
      implements Fact {}

  /** The department that it belongs to. */
  record DepartmentLink(Body about, Body department, Place place) implements Fact {}

  /** What it is for, in the answer's words. */
  record PurposeStatement(Body about, String purpose, Place place) implements Fact {}
}
