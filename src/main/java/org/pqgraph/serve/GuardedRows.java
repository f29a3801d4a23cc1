package org.pqgraph.serve;

import java.util.Iterator;
import org.apache.jena.query.QueryCancelledException;

/**
 * A result that cannot end early unseen. Fuseki's writers take a cancelled query for the end of the
 * rows, add a remark and close the response in good order; here both a timeout and the row above
 * the cap are an {@link UnfinishedResult}, which they do not know.
 */
final class GuardedRows<T> implements Iterator<T> {

  private final Iterator<T> rows;
  private final long max;
  private long count;

  GuardedRows(Iterator<T> rows, long max) {
    this.rows = rows;
    this.max = max;
  }

  /** How many have been read so far. */
  long count() {
    return count;
  }

  @Override
  public boolean hasNext() {
    try {
      if (!rows.hasNext()) {
        return false;
      }
    } catch (QueryCancelledException e) {
      throw UnfinishedResult.timeout();
    }
    if (count == max) {
      throw UnfinishedResult.tooLong(max);
    }
    return true;
  }

  @Override
  public T next() {
    try {
      T row = rows.next();
      count++;
      return row;
    } catch (QueryCancelledException e) {
      throw UnfinishedResult.timeout();
    }
  }
}
