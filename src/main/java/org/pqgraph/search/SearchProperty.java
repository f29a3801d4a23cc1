package org.pqgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * {@code ?question pq:search "words"} and {@code (?question ?score) pq:search ("words" 20)} in
 * SPARQL. The function belongs to a dataset, through the registry in its context, and with it to
 * the index of one release.
 */
public final class SearchProperty extends PropertyFunctionEval {
  /** The property. */
  public static final String IRI = "https://w3id.org/pqgraph/ontology#search";

  private static final int MOST = 10_000;
  private static final String FORM =
      "pq:search is written ?question pq:search \"words\", or (?question ?score) pq:search (\"words\" 20)";

  private final Optional<SearchIndex> index;
  // One execution asks for the same words again with each row that comes in.
  private String kept = "";
  private Map<String, Float> best = Map.of();

  private SearchProperty(Optional<SearchIndex> index) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.index = index;
  }

  /**
   * Makes the property known to queries on a dataset, and to no others.
   *
   * @param context the dataset's
   * @param index of the dataset's release; without one, a query that searches is refused
   */
  public static void register(Context context, Optional<SearchIndex> index) {
    PropertyFunctionRegistry registry =
        PropertyFunctionRegistry.createFrom(
            PropertyFunctionRegistry.chooseRegistry(ARQ.getContext()));
    registry.put(IRI, iri -> new SearchProperty(index));
    PropertyFunctionRegistry.set(context, registry);
  }

  @Override
  public QueryIterator execEvaluated(
      Binding row,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext execution) {
    SearchIndex open =
        index.orElseThrow(
            () ->
                new SearchException(
                    "this release has no index for pq:search; build it anew with this version"));
    List<Node> things = subject.isList() ? subject.getArgList() : List.of(subject.getArg());
    List<Node> words = object.isList() ? object.getArgList() : List.of(object.getArg());
    if (things.isEmpty() || things.size() > 2 || words.isEmpty() || words.size() > 2) {
      throw new SearchException(FORM);
    }
    Node score = things.size() == 2 ? things.get(1) : null;
    if (score != null && !score.isVariable()) {
      throw new SearchException(FORM + "; ?score must have no value before");
    }
    Iterator<Found> found = find(open, things.getFirst(), text(words.getFirst()), limit(words));
    return QueryIterPlainWrapper.create(
        Iter.map(found, one -> bound(row, things.getFirst(), score, one)), execution);
  }

  /** A question and how relevant it is. */
  record Found(String question, float score) {}

  private Iterator<Found> find(SearchIndex open, Node question, String text, int limit) {
    try {
      if (question.isLiteral()) {
        return Iter.nullIterator();
      }
      if (limit == 0) {
        return question.isURI()
            ? IndexScan.one(open, text, question.getURI())
            : IndexScan.all(open, text);
      }
      String asked = limit + " " + text;
      if (!asked.equals(kept)) {
        Map<String, Float> next = new LinkedHashMap<>();
        IndexScan.best(open, text, limit).forEach(one -> next.put(one.question(), one.score()));
        best = next;
        kept = asked;
      }
      List<Found> all = new ArrayList<>();
      if (question.isURI()) {
        Float score = best.get(question.getURI());
        return score == null
            ? Iter.nullIterator()
            : Iter.singletonIterator(new Found(question.getURI(), score));
      }
      best.forEach((iri, score) -> all.add(new Found(iri, score)));
      return all.iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Node words) {
    if (!words.isLiteral()) {
      throw new SearchException(FORM + "; the words are a string, with a value before");
    }
    String text = words.getLiteralLexicalForm();
    if (text.length() > SearchRequest.LONGEST) {
      throw new SearchException(
          "pq:search takes words of %d characters at most".formatted(SearchRequest.LONGEST));
    }
    return text;
  }

  /** How many of the best; 0 for all. */
  private static int limit(List<Node> words) {
    if (words.size() < 2) {
      return 0;
    }
    Node limit = words.get(1);
    if (limit.isLiteral()
        && limit.getLiteralLexicalForm().matches("[1-9]\\d{0,4}")
        && Integer.parseInt(limit.getLiteralLexicalForm()) <= MOST) {
      return Integer.parseInt(limit.getLiteralLexicalForm());
    }
    throw new SearchException(
        "the second value of pq:search is how many to find, from 1 to %,d; leave it out for all"
            .formatted(MOST));
  }

  private static Binding bound(Binding row, Node question, Node score, Found found) {
    BindingBuilder all = BindingFactory.builder(row);
    if (question.isVariable()) {
      all.add(Var.alloc(question), NodeFactory.createURI(found.question()));
    }
    if (score != null) {
      all.add(
          Var.alloc(score),
          NodeFactory.createLiteralDT(Float.toString(found.score()), XSDDatatype.XSDfloat));
    }
    return all.build();
  }
}
