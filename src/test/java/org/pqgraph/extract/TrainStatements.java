package org.pqgraph.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.pqgraph.extract.Entity.Body;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.reference.ReferenceData;
import org.pqgraph.source.Documents;
import org.pqgraph.source.RecordConsumer;

/**
 * Trains the model of statements on gold folders, with OpenNLP's quasi-Newton trainer of
 * maximum-entropy models; {@code bench/train.sh} runs it. Every span of an answer that a marked
 * fact is made of is an example of its kind, every other one of none; what two readers could see
 * differently is left out.
 */
final class TrainStatements {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "of", "for", "and", "my", "her", "his", "new", "recent");

  private final RuleBook rules = RuleBook.load();
  private final ReferenceData reference = ReferenceData.load();
  private final List<Event> events = new ArrayList<>();

  private TrainStatements() {}

  /**
   * Trains a model.
   *
   * @param args the file to write, then the gold folders
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2) {
      throw new IllegalArgumentException("usage: TrainStatements OUT DIR...");
    }
    TrainStatements training = new TrainStatements();
    for (String folder : Arrays.asList(args).subList(1, args.length)) {
      training.read(Path.of(folder));
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(QNTrainer.L1COST_PARAM, 0.1);
    parameters.put(QNTrainer.L2COST_PARAM, 0.5);
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new HashMap<>());
    AbstractModel model =
        (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(training.events));
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
      write(model, out);
    }
  }

  /** Writes the weights that are not near 0, in the order of the features' names. */
  private static void write(AbstractModel model, BufferedWriter out) throws IOException {
    Context[] weights = (Context[]) model.getDataStructures()[0];
    Map<?, ?> features = (Map<?, ?>) model.getDataStructures()[1];
    int outcomes = model.getNumOutcomes();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < outcomes; i++) {
      names.add(model.getOutcome(i));
    }
    out.write(String.join("\t", names) + "\n");
    Map<String, Context> sorted = new TreeMap<>();
    features.forEach(
        (name, row) ->
            sorted.put((String) name, row instanceof Context c ? c : weights[(Integer) row]));
    for (Map.Entry<String, Context> feature : sorted.entrySet()) {
      String[] cells = new String[outcomes];
      Arrays.fill(cells, "");
      boolean any = false;
      int[] of = feature.getValue().getOutcomes();
      for (int i = 0; i < of.length; i++) {
        double weight = feature.getValue().getParameters()[i];
        if (Math.abs(weight) >= 0.005) {
          cells[of[i]] = String.format(Locale.ROOT, "%.2f", weight);
          any = true;
        }
      }
      if (any) {
        out.write(feature.getKey() + "\t" + String.join("\t", cells) + "\n");
      }
    }
  }

  private void read(Path folder) throws IOException, InterruptedException {
    Map<String, JsonNode> gold = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode pair = JSON.readTree(line);
      gold.put(pair.get("source").asText(), pair);
    }
    Documents.of(List.of(folder.resolve("docs")), InputStream.nullInputStream())
        .read(
            new RecordConsumer() {
              @Override
              public void record(QuestionRecord record) {
                JsonNode pair = gold.get(record.position().document());
                if (pair != null) {
                  new Extractor(reference, rules, new Collector(pair)).extract(record);
                }
              }

              @Override
              public void problem(InputProblem problem) {
                throw new IllegalStateException(problem.toString());
              }
            });
  }

  /** Takes the candidates of an answer instead of judging them. */
  private final class Collector extends StatementClassifier {
    private final JsonNode pair;

    Collector(JsonNode pair) {
      super(rules, StatementModel.empty());
      this.pair = pair;
    }

    @Override
    Reading reading(QuestionRecord record, Optional<Body> answeringBody) {
      Optional<LocalDate> on = record.answer().flatMap(AnswerRecord::date);
      return new Reading(record, answeringBody) {
        @Override
        void read(
            Units units,
            String text,
            boolean isItem,
            Optional<Body> focus,
            BiConsumer<Candidate, Rule> stated) {
          for (Candidate candidate : candidates(units, text, focus)) {
            label(candidate, units, on)
                .ifPresent(
                    outcome ->
                        events.add(
                            new Event(outcome, candidate.features().toArray(String[]::new))));
          }
        }
      };
    }

    /** The outcome of a candidate; empty where readers may differ. */
    private Optional<String> label(Candidate candidate, Units units, Optional<LocalDate> on) {
      for (JsonNode fact : pair.get("facts")) {
        if (!fact.get("where").asText().equals("answer") || !isIn(fact, units)) {
          continue;
        }
        Optional<String> outcome = outcome(fact);
        if (outcome.isPresent() && isValue(fact, candidate, units, on)) {
          if (fact.get("value").hasNonNull("weak")) {
            return Optional.empty();
          }
          if (isSubject(fact, candidate)) {
            return outcome;
          }
        }
      }
      return Optional.of("none");
    }

    private boolean isIn(JsonNode fact, Units units) {
      int start = fact.get("start").asInt();
      int end = start + fact.get("quote").asText().length();
      return start < units.sentence().end() && end > units.sentence().start();
    }

    private boolean isSubject(JsonNode fact, Candidate candidate) {
      String body = fact.path("body").asText("");
      if (like(candidate.about().label(), body)) {
        return true;
      }
      for (JsonNode named : pair.get("bodies")) {
        if (named.get("name").asText().equals(body)) {
          return named.get("unnamed").asBoolean()
              || like(candidate.about().label(), named.get("quote").asText())
              || like(candidate.about().label(), named.path("alias").asText(""));
        }
      }
      return false;
    }
  }

  private static Optional<String> outcome(JsonNode fact) {
    JsonNode value = fact.get("value");
    return Optional.ofNullable(
        switch (fact.get("type").asText()) {
          case "meetingCount" -> "classified-count";
          case "meetingDate" -> "classified-meeting";
          case "established" -> value.hasNonNull("date") ? "classified-establishment" : null;
          case "member" -> "classified-member";
          case "chair" ->
              value.path("role").asText("").startsWith("co")
                  ? "classified-co-chair"
                  : "classified-chair";
          case "secretariat" -> value.hasNonNull("dept") ? "classified-secretariat" : null;
          case "budget" -> value.hasNonNull("amount") ? "classified-funding" : null;
          case "department" -> "classified-department";
          default -> null;
        });
  }

  private static boolean isValue(
      JsonNode fact, StatementClassifier.Candidate candidate, Units units, Optional<LocalDate> on) {
    JsonNode value = fact.get("value");
    Span span = candidate.span();
    return switch (span.what()) {
      case Sense.Date date ->
          List.of(value.path("date").asText(""), value.path("resolved").asText(""))
              .contains(FactMaker.dated(span, units, on).toString());
      case Sense.Times times -> value.path("count").asText("").equals("" + times.count());
      case Sense.Cardinal number -> value.path("count").asText("").equals("" + number.value());
      case Sense.Money money -> {
        try {
          yield new BigDecimal(value.path("amount").asText("")).compareTo(money.pounds()) == 0;
        } catch (NumberFormatException e) {
          yield false;
        }
      }
      case Sense.Named named ->
          isNamed(value, named.entity().label())
              || isNamed(value, BodyFinder.text(units.sentence().tokens(), span.from(), span.to()));
      case Sense.Other other -> isNamed(value, other.text());
      default -> false;
    };
  }

  private static boolean isNamed(JsonNode value, String label) {
    for (String name : List.of("person", "post", "org", "holder", "dept")) {
      if (value.hasNonNull(name) && like(label, value.get(name).asText())) {
        return true;
      }
    }
    return false;
  }

  private static boolean like(String a, String b) {
    Set<String> x = words(a);
    Set<String> y = words(b);
    return !x.isEmpty() && !y.isEmpty() && (x.containsAll(y) || y.containsAll(x));
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(
            Arrays.asList(
                text.toLowerCase(Locale.ROOT)
                    .replaceAll("['’]", "")
                    .replaceAll("[^a-z0-9]+", " ")
                    .strip()
                    .split(" ")));
    words.removeAll(SMALL);
    words.remove("");
    return words;
  }
}
