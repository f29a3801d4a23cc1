package org.pqgraph.release;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.pqgraph.extract.Cited;
import org.pqgraph.graph.CitationLink;
import org.pqgraph.graph.Iris;
import org.pqgraph.model.AnswerRecord;
import org.pqgraph.model.House;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.reference.Periods;

/**
 * Tells which questions are meant where texts cite them by number: whatever the order of the input,
 * since it is done when all of it was read. Links wait in a file; in memory stands an index of
 * eight bytes or a little more for each question.
 *
 * <p>A number comes again in another Parliament or session. So a link is settled
 *
 * <ul>
 *   <li>with a stated day, by the one question of that number answered on it;
 *   <li>without one, by the one question of that number in the Parliament (Commons) or session
 *       (Lords) in which it is cited, tabled by then, and not first answered after it.
 * </ul>
 *
 * Anything else stays open: the text is linked to the citation.
 */
final class CitationResolver implements AutoCloseable {
  private final Iris iris;
  private final Periods periods;
  private final QuestionIndex index = new QuestionIndex();
  private final Path file;
  private final DataOutputStream waiting;
  private long links;

  /**
   * @param folder for the file of links that wait; it is gone when this is closed
   */
  CitationResolver(Iris iris, Periods periods, Path folder) throws IOException {
    this.iris = iris;
    this.periods = periods;
    this.file = folder.resolve("citations.tmp");
    this.waiting = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  QuestionIndex questions() {
    return index;
  }

  /** Makes a question known. */
  void add(QuestionRecord record) {
    if (record.house().isEmpty() || record.uin().isEmpty() || record.dateTabled().isEmpty()) {
      return;
    }
    List<LocalDate> answered =
        record.answer().stream().flatMap(CitationResolver::days).distinct().toList();
    House house = record.house().get();
    LocalDate tabled = record.dateTabled().get();
    if (answered.isEmpty()) {
      index.add(house, record.uin().get(), tabled, null);
    }
    answered.forEach(day -> index.add(house, record.uin().get(), tabled, day));
  }

  private static Stream<LocalDate> days(AnswerRecord answer) {
    return Stream.of(answer.date(), answer.dateCorrected(), answer.dateHolding())
        .flatMap(Optional::stream);
  }

  /** Keeps a link until all questions are known. */
  void add(CitationLink link) throws IOException {
    waiting.writeUTF(link.graph().getURI());
    waiting.writeUTF(link.text().getURI());
    waiting.writeUTF(link.property().getURI());
    waiting.writeUTF(link.citation().getURI());
    waiting.writeUTF(link.cited().house().name());
    waiting.writeUTF(link.cited().uin());
    waiting.writeUTF(link.cited().answered().map(LocalDate::toString).orElse(""));
    waiting.writeUTF(link.said().map(LocalDate::toString).orElse(""));
    links++;
  }

  /**
   * Writes all links.
   *
   * @return how many were settled
   */
  long finish(Consumer<Quad> out) throws IOException {
    waiting.flush();
    long settled = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (long i = 0; i < links; i++) {
        CitationLink link = read(in);
        Optional<LocalDate> tabled = meant(link);
        if (tabled.isPresent()) {
          settled++;
          Node question = iris.question(link.cited().house(), tabled.get(), link.cited().uin());
          for (Quad quad : link.to(question)) {
            out.accept(quad);
          }
        } else {
          out.accept(link.toCitation());
        }
      }
    }
    return settled;
  }

  private static CitationLink read(DataInputStream in) throws IOException {
    Node graph = NodeFactory.createURI(in.readUTF());
    Node text = NodeFactory.createURI(in.readUTF());
    Node property = NodeFactory.createURI(in.readUTF());
    Node citation = NodeFactory.createURI(in.readUTF());
    House house = House.valueOf(in.readUTF());
    String uin = in.readUTF();
    return new CitationLink(
        graph,
        text,
        property,
        citation,
        new Cited.Question(house, uin, day(in.readUTF()), Optional.empty()),
        day(in.readUTF()));
  }

  private static Optional<LocalDate> day(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
  }

  /** The day of tabling of the question that is meant. */
  private Optional<LocalDate> meant(CitationLink link) {
    Map<LocalDate, Set<LocalDate>> candidates =
        index.find(link.cited().house(), link.cited().uin());
    List<LocalDate> fitting;
    if (link.cited().answered().isPresent()) {
      LocalDate answered = link.cited().answered().get();
      fitting =
          candidates.entrySet().stream()
              .filter(candidate -> candidate.getValue().contains(answered))
              .map(Map.Entry::getKey)
              .toList();
    } else if (link.said().isPresent()) {
      LocalDate said = link.said().get();
      Optional<Periods.Period> now =
          link.cited().house() == House.COMMONS ? periods.parliament(said) : periods.session(said);
      fitting =
          candidates.entrySet().stream()
              .filter(candidate -> now.isPresent() && now.get().contains(candidate.getKey()))
              .filter(candidate -> !candidate.getKey().isAfter(said))
              .filter(
                  candidate ->
                      candidate.getValue().isEmpty()
                          || candidate.getValue().stream().anyMatch(day -> !day.isAfter(said)))
              .map(Map.Entry::getKey)
              .toList();
    } else {
      fitting = List.of();
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    waiting.close();
    Files.deleteIfExists(file);
  }
}
