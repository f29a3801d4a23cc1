package org.pqgraph.query;

import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;

/** What a query passes again and again while it runs, in the thread that runs it. */
@FunctionalInterface
public interface Checkpoint {
  /** In the context of a query: its checkpoint. */
  Symbol SYMBOL = Symbol.create("https://w3id.org/pqgraph/checkpoint");

  /** Goes on at once, or after a while; or ends the query by an exception of its own. */
  void pass();

  /**
   * Makes a query pass at each tuple that it reads from the store and at each row of an operator.
   *
   * @param context of the query alone, before it runs
   */
  static void set(Context context, Checkpoint checkpoint) {
    context.set(SYMBOL, checkpoint);
    Predicate<Tuple<NodeId>> shown = context.get(SystemTDB.symTupleFilter);
    Predicate<Tuple<NodeId>> passed =
        tuple -> {
          checkpoint.pass();
          return shown == null || shown.test(tuple);
        };
    context.set(SystemTDB.symTupleFilter, passed);
  }

  /** The rows of an operator. */
  static QueryIterator rows(QueryIterator rows, Checkpoint checkpoint, ExecutionContext context) {
    return new QueryIter1(rows, context) {
      @Override
      protected boolean hasNextBinding() {
        checkpoint.pass();
        return getInput().hasNext();
      }

      @Override
      protected Binding moveToNextBinding() {
        return getInput().next();
      }

      @Override
      protected void closeSubIterator() {
        // The input is closed by the class above.
      }

      @Override
      protected void requestSubCancel() {
        // Likewise.
      }
    };
  }
}
