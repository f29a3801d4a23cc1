package org.pqgraph.serve;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.engine.Timeouts.Timeout;
import org.apache.jena.sparql.util.Context;

/** The time that a query may take. */
final class TimeLimit {
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

  private TimeLimit() {}

  /**
   * A context in which a query has the time that its client asks for, where that is less than it
   * has anyway.
   *
   * @param asked seconds, as the client wrote them
   * @throws NumberFormatException where that is no number above zero
   */
  static Context shorten(Context context, String asked) {
    BigDecimal seconds = new BigDecimal(asked.strip());
    if (seconds.signum() <= 0) {
      throw new NumberFormatException("not above zero");
    }
    Timeout plain = Timeouts.extractQueryTimeout(context);
    long first = plain.hasInitialTimeout() ? plain.initialTimeoutMillis() : Long.MAX_VALUE;
    long whole = plain.hasOverallTimeout() ? plain.overallTimeoutMillis() : Long.MAX_VALUE;
    BigDecimal millis = seconds.multiply(MILLIS);
    // Compared before it is made a long: a client may write any number.
    if (millis.compareTo(BigDecimal.valueOf(Math.max(first, whole))) >= 0) {
      return context;
    }
    long less = Math.max(1, millis.longValue());
    Context shorter = context.copy();
    shorter.set(
        ARQ.queryTimeout,
        Timeouts.toContextValue(
            new Timeout(
                Math.min(less, first), TimeUnit.MILLISECONDS,
                Math.min(less, whole), TimeUnit.MILLISECONDS)));
    return shorter;
  }
}
