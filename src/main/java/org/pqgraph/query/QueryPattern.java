package org.pqgraph.query;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.util.VarUtils;

/**
 * What a query holds at any depth: sub-queries and the patterns inside expressions are part of it.
 */
final class QueryPattern {
  private final SortedSet<Var> variables = new TreeSet<>(Comparator.comparing(Var::getVarName));
  private boolean callsService;

  private QueryPattern() {}

  static QueryPattern of(Query query) {
    QueryPattern pattern = new QueryPattern();
    pattern.query(query);
    // Aggregates are given variables of their own, whose names no query can write.
    pattern.variables.removeIf(
        variable ->
            !variable.isNamedVar()
                || variable.isAllocVar()
                || variable.getVarName().startsWith("."));
    return pattern;
  }

  /** The variables that a parameter may stand for. */
  SortedSet<Var> variables() {
    return variables;
  }

  /** True where the query would have another server called. */
  boolean callsService() {
    return callsService;
  }

  private void query(Query query) {
    query.resetResultVars();
    query.getProject().getExprs().values().forEach(this::expression);
    query
        .getGroupBy()
        .forEachVarExpr(
            (variable, expression) -> {
              VarUtils.addVar(variables, variable);
              expression(expression);
            });
    query.getAggregators().forEach(this::expression);
    query.getHavingExprs().forEach(this::expression);
    if (query.getOrderBy() != null) {
      query.getOrderBy().forEach(condition -> expression(condition.getExpression()));
    }
    if (query.isDescribeType()) {
      query.getResultURIs().forEach(node -> VarUtils.addVar(variables, node));
    }
    element(query.getQueryPattern());
  }

  private void element(Element element) {
    if (element != null) {
      ElementWalker.walk(element, new Elements());
    }
  }

  private void expression(Expr expression) {
    switch (expression) {
      case null -> {}
      case ExprVar variable -> variables.add(variable.asVar());
      case ExprAggregator aggregate -> {
        if (aggregate.getAggregator().getExprList() != null) {
          aggregate.getAggregator().getExprList().forEach(this::expression);
        }
      }
      case ExprFunctionOp exists -> element(exists.getElement());
      case ExprFunction function -> function.getArgs().forEach(this::expression);
      default -> {}
    }
  }

  private final class Elements extends ElementVisitorBase {
    @Override
    public void visit(ElementService service) {
      callsService = true;
    }

    @Override
    public void visit(ElementSubQuery subQuery) {
      query(subQuery.getQuery());
    }

    @Override
    public void visit(ElementFilter filter) {
      expression(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      expression(bind.getExpr());
    }

    @Override
    public void visit(ElementNamedGraph graph) {
      VarUtils.addVar(variables, graph.getGraphNameNode());
    }

    @Override
    public void visit(ElementTriplesBlock block) {
      block.patternElts().forEachRemaining(triple -> VarUtils.addVarsFromTriple(variables, triple));
    }

    @Override
    public void visit(ElementPathBlock block) {
      block.patternElts().forEachRemaining(path -> VarUtils.addVarsFromTriplePath(variables, path));
    }
  }
}
