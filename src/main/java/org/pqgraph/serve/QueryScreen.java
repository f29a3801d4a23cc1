package org.pqgraph.serve;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;

/**
 * Finds what a stranger's query must not do: reach for another server (SERVICE), or name a Java
 * class to be loaded. ARQ takes {@code java:} IRIs, and those of its own library, as class names,
 * in the place of a function and of a predicate; among these is one that sleeps and one that shows
 * the server's settings.
 */
final class QueryScreen {

  private static final Set<String> FUNCTIONS = knownFunctions();

  private QueryScreen() {}

  /** The reason to refuse a query, or nothing. */
  static Optional<String> objection(Query query) {
    if (query.getQueryPattern() == null) {
      return Optional.empty();
    }
    Finder finder = new Finder();
    Walker.walk(Algebra.compile(query), finder, finder.expressions);
    return Optional.ofNullable(finder.objection);
  }

  private static Set<String> knownFunctions() {
    Set<String> known = new HashSet<>();
    FunctionRegistry.get().keys().forEachRemaining(known::add);
    // This one calls the function that its first argument names.
    known.remove("http://www.w3.org/2005/xpath-functions#apply");
    return Set.copyOf(known);
  }

  private static final class Finder extends OpVisitorBase {

    private String objection;

    private final ExprVisitorBase expressions =
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN call) {
            String name = call.getFunctionIRI();
            if (call instanceof E_Call) {
              objection = "CALL is not available here; name the function itself";
            } else if (name != null && !FUNCTIONS.contains(name)) {
              objection = "the function <" + name + "> is not available here";
            }
          }
        };

    @Override
    public void visit(OpService service) {
      objection =
          "SERVICE is not available here: this server sends no requests to others; "
              + "query the other endpoint yourself and join the results";
    }

    @Override
    public void visit(OpBGP pattern) {
      for (var triple : pattern.getPattern()) {
        Node predicate = triple.getPredicate();
        if (predicate.isURI() && MappedLoader.mapDynamicURI(predicate.getURI()) != null) {
          objection = "the property function <" + predicate.getURI() + "> is not available here";
        }
      }
    }
  }
}
