package org.pqgraph.query;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * TDB2's executor with the default graph of a release ({@link DefaultGraph}), and without its fault
 * on patterns that get no rows to go on from: in Jena 6.0.0 such a query fails with "Peek iterator
 * is already empty" instead of finding nothing (apache/jena issues 3751 and 3763).
 */
public final class StoreExecutor extends OpExecutorTDB2 {
  /** For a query's or a dataset's context, as {@code ARQConstants.sysOpExecutorFactory}. */
  public static final OpExecutorFactory FACTORY = StoreExecutor::new;

  /** In the context of a query: the same without the filter. */
  private static final Symbol OPEN = Symbol.create("https://w3id.org/pqgraph/open");

  /** Whether likely claims are hidden where no graph is named. */
  private final boolean hides;

  private StoreExecutor(ExecutionContext context) {
    super(context);
    hides = context.getContext().isDefined(DefaultGraph.LIKELY);
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    Checkpoint checkpoint = execCxt.getContext().get(Checkpoint.SYMBOL);
    QueryIterator rows = super.exec(op, input);
    return checkpoint == null ? rows : Checkpoint.rows(rows, checkpoint, execCxt);
  }

  @Override
  protected QueryIterator execute(OpBGP op, QueryIterator input) {
    if (!input.hasNext()) {
      return nothing(input);
    }
    // Not of the whole dataset: a graph that FROM names.
    return hides
            && execCxt.getActiveGraph() instanceof GraphTDB graph
            && graph.getGraphName() != null
            && !Quad.isDefaultGraph(graph.getGraphName())
        ? all().plain(op, input)
        : super.execute(op, input);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern op, QueryIterator input) {
    if (!input.hasNext()) {
      return nothing(input);
    }
    if (!hides) {
      return super.execute(op, input);
    }
    return isDefault(op.getGraphNode())
        ? super.execute(union(op), input)
        : all().execute(op, input);
  }

  /**
   * TDB2 runs a filter and its pattern in one; a filter on anything else, such as an aggregate, may
   * find rows where none came in.
   */
  @Override
  protected QueryIterator execute(OpFilter op, QueryIterator input) {
    boolean isOnPattern = op.getSubOp() instanceof OpBGP || op.getSubOp() instanceof OpQuadPattern;
    if (isOnPattern && !input.hasNext()) {
      return nothing(input);
    }
    if (hides && op.getSubOp() instanceof OpQuadPattern pattern) {
      if (isDefault(pattern.getGraphNode())) {
        return super.execute((OpFilter) OpFilter.filterBy(op.getExprs(), union(pattern)), input);
      }
      // The filter stays outside: what it asks for may be in the default graph.
      QueryIterator rows = all().execute(pattern, input);
      for (Expr expression : op.getExprs()) {
        rows = new QueryIterFilterExpr(rows, expression, execCxt);
      }
      return rows;
    }
    return super.execute(op, input);
  }

  /** What TDB2 leaves to a graph: paths that are more than patterns, and property functions. */
  @Override
  protected QueryIterator execute(OpGraph op, QueryIterator input) {
    if (hides && isDefault(op.getNode())) {
      ExecutionContext context =
          ExecutionContext.copyChangeActiveGraph(
              execCxt, DefaultGraph.of(execCxt.getDataset(), execCxt.getContext()));
      return QC.execute(op.getSubOp(), input, context);
    }
    return super.execute(op, input);
  }

  @Override
  protected QueryIterator execute(OpDatasetNames op, QueryIterator input) {
    return hides ? all().execute(op, input) : super.execute(op, input);
  }

  /** The same without the filter, for patterns that name a graph. */
  private StoreExecutor all() {
    // Made once a query: an executor is made for many a row.
    Context context = execCxt.getContext().get(OPEN);
    if (context == null) {
      context = execCxt.getContext().copy();
      Checkpoint checkpoint = context.get(Checkpoint.SYMBOL);
      context.remove(SystemTDB.symTupleFilter);
      if (checkpoint != null) {
        Checkpoint.set(context, checkpoint);
      }
      context.remove(DefaultGraph.LIKELY);
      execCxt.getContext().set(OPEN, context);
    }
    ExecutionContext open =
        ExecutionContext.create(execCxt.getDataset(), execCxt.getActiveGraph(), context);
    open.setExecutor(FACTORY);
    return new StoreExecutor(open);
  }

  private QueryIterator plain(Op op, QueryIterator input) {
    return exec(op, input);
  }

  private static OpQuadPattern union(OpQuadPattern op) {
    return new OpQuadPattern(Quad.unionGraph, op.getBasicPattern());
  }

  private static boolean isDefault(Node graph) {
    return Quad.isDefaultGraph(graph);
  }

  private QueryIterator nothing(QueryIterator input) {
    input.close();
    return QueryIterNullIterator.create(execCxt);
  }
}
