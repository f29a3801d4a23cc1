package org.pqgraph.query;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.util.VarUtils;

/**
 * What a query's pattern holds at any depth: sub-queries and the patterns inside expressions are
 * part of it.
 */
final class QueryPattern {
  private final SortedSet<Var> variables = new TreeSet<>(Comparator.comparing(Var::getVarName));
  private boolean callsService;

  private QueryPattern() {}

  static QueryPattern of(Query query) {
    QueryPattern pattern = new QueryPattern();
    Element element = query.getQueryPattern();
    if (element != null) {
      Walker.walk(Algebra.compile(query), pattern.new Patterns(), pattern.new Expressions());
      // Aggregates are given variables of their own, whose names no query can write.
      pattern.variables.removeIf(
          variable ->
              !variable.isNamedVar()
                  || variable.isAllocVar()
                  || variable.getVarName().startsWith("."));
    }
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

  private final class Patterns extends OpVisitorBase {
    @Override
    public void visit(OpBGP op) {
      op.getPattern().forEach(triple -> VarUtils.addVarsFromTriple(variables, triple));
    }

    @Override
    public void visit(OpTriple op) {
      VarUtils.addVarsFromTriple(variables, op.getTriple());
    }

    @Override
    public void visit(OpPath op) {
      VarUtils.addVarsFromTriplePath(variables, op.getTriplePath());
    }

    @Override
    public void visit(OpGraph op) {
      VarUtils.addVar(variables, op.getNode());
    }

    @Override
    public void visit(OpService op) {
      callsService = true;
    }
  }

  private final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprVar expression) {
      variables.add(expression.asVar());
    }

    @Override
    public void visit(ExprAggregator expression) {
      if (expression.getAggregator().getExprList() != null) {
        Walker.walk(expression.getAggregator().getExprList(), new Patterns(), this);
      }
    }

    @Override
    public void visit(ExprFunctionOp expression) {
      // Jena compiles the pattern only where it comes to run it: within an aggregate or an order it
      // is still syntax.
      Walker.walk(Algebra.compile(expression.getElement()), new Patterns(), this);
    }
  }
}
