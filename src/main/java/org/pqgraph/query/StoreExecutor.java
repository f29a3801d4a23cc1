package org.pqgraph.query;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor, without its fault on patterns that get no rows to go on from: in Jena 6.0.0 such
 * a query fails with "Peek iterator is already empty" instead of finding nothing (apache/jena
 * issues 3751 and 3763).
 */
public final class StoreExecutor extends OpExecutorTDB2 {
  /** For a query's or a dataset's context, as {@code ARQConstants.sysOpExecutorFactory}. */
  public static final OpExecutorFactory FACTORY = StoreExecutor::new;

  private StoreExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpBGP op, QueryIterator input) {
    return input.hasNext() ? super.execute(op, input) : nothing(input);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern op, QueryIterator input) {
    return input.hasNext() ? super.execute(op, input) : nothing(input);
  }

  /**
   * TDB2 runs a filter and its pattern in one; a filter on anything else, such as an aggregate, may
   * find rows where none came in.
   */
  @Override
  protected QueryIterator execute(OpFilter op, QueryIterator input) {
    boolean isOnPattern = op.getSubOp() instanceof OpBGP || op.getSubOp() instanceof OpQuadPattern;
    return !isOnPattern || input.hasNext() ? super.execute(op, input) : nothing(input);
  }

  private QueryIterator nothing(QueryIterator input) {
    input.close();
    return QueryIterNullIterator.create(execCxt);
  }
}
