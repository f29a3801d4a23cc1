package org.pqgraph.query;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows on their way to a writer, counted as they go. */
final class CountedRows implements RowSet {
  private final RowSet rows;
  private long count;

  CountedRows(RowSet rows) {
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Binding next() {
    Binding row = rows.next();
    count++;
    return row;
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  /** How many rows have been read so far. */
  @Override
  public long getRowNumber() {
    return count;
  }

  @Override
  public void close() {
    rows.close();
  }
}
