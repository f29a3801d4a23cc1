package org.pqgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;

/**
 * Which of several JSON documents has the latest version of each question of the questions API: as
 * a list that was fetched again on another day has the answers that came since. A version with an
 * answer is later than one without or with a holding answer, a corrected one later than that, a
 * whole one better than a cut one; of two that are alike in this, the one in the later document by
 * name. About 100 bytes for each question are held.
 */
final class QuestionVersions implements Choice {
  private static final int HEAD = 1 << 15;
  private static final int ANSWERED = 2;
  private static final int HOLDING = 1;

  /** Questions with their latest version so far, by the number in the API. */
  private final Map<Long, Version> latest = new HashMap<>();

  private final Map<String, Long> passedOver = new HashMap<>();
  private boolean settled;
  private int document;

  /** A version and its place. */
  private record Version(
      int answered, long corrected, boolean whole, int order, String document, int record)
      implements Comparable<Version> {
    @Override
    public int compareTo(Version other) {
      int by = Integer.compare(answered, other.answered);
      by = by != 0 ? by : Long.compare(corrected, other.corrected);
      by = by != 0 ? by : Boolean.compare(whole, other.whole);
      return by != 0 ? by : Integer.compare(order, other.order);
    }
  }

  private QuestionVersions() {}

  /**
   * Looks through the JSON documents among some.
   *
   * @return what chooses each question's latest version
   */
  static Choice scan(List<DocumentSource> sources, Limits limits, TableColumns columns)
      throws InterruptedException {
    List<DocumentSource> json = new ArrayList<>();
    for (DocumentSource source : sources) {
      if (source.file() != null && source.archive().isEmpty() && isJson(source, columns)) {
        json.add(source);
      }
    }
    if (json.size() < 2) {
      return ALL;
    }
    QuestionVersions versions = new QuestionVersions();
    for (DocumentSource source : json) {
      versions.document++;
      try (InputStream in = open(source, limits)) {
        new ParliamentApiReader(source.name(), limits, columns, versions, Silent.OUT).read(in);
      } catch (IOException e) {
        // It is told when the document is read.
      }
    }
    versions.settled = true;
    return versions;
  }

  private static boolean isJson(DocumentSource source, TableColumns columns) {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(source.file()))) {
      file.mark(HEAD);
      byte[] head = file.readNBytes(HEAD);
      file.reset();
      Format format = Format.of(head, head.length < HEAD, columns);
      if (format == Format.GZIP) {
        head = new GZIPInputStream(file).readNBytes(HEAD);
        format = Format.of(head, head.length < HEAD, columns);
      }
      return format == Format.JSON;
    } catch (IOException e) {
      return false;
    }
  }

  private static InputStream open(DocumentSource source, Limits limits) throws IOException {
    BufferedInputStream file = new BufferedInputStream(Files.newInputStream(source.file()));
    file.mark(2);
    boolean packed = file.read() == 0x1f && file.read() == 0x8b;
    file.reset();
    if (!packed) {
      return file;
    }
    java.util.concurrent.atomic.AtomicLong compressed =
        new java.util.concurrent.atomic.AtomicLong();
    return new ExpansionGuard(
        new GZIPInputStream(new CountingStream(file, compressed), 1 << 15),
        compressed::get,
        limits);
  }

  @Override
  public boolean wants(OptionalLong id) {
    return true;
  }

  @Override
  public boolean wants(String name, int record, ApiFields fields) {
    OptionalLong id = fields.number("id");
    // What others give is joined by House, day and UIN, and the API leads.
    if (id.isEmpty() || fields.isOfOthers()) {
      return settled;
    }
    if (!settled) {
      latest.merge(
          id.getAsLong(), version(name, record, fields), (a, b) -> a.compareTo(b) > 0 ? a : b);
      return false;
    }
    Version best = latest.get(id.getAsLong());
    boolean wanted = best == null || (best.document().equals(name) && best.record() == record);
    if (!wanted) {
      passedOver.merge(name, 1L, Long::sum);
    }
    return wanted;
  }

  /** How many records of a document were passed over for later versions. */
  long passedOver(String name) {
    return passedOver.getOrDefault(name, 0L);
  }

  private Version version(String name, int record, ApiFields fields) {
    String answer = fields.text("answerText").orElse("");
    boolean answered = !answer.isEmpty() || fields.text("dateAnswered").isPresent();
    boolean holding = fields.text("answerIsHolding").filter("true"::equalsIgnoreCase).isPresent();
    long corrected =
        fields
            .text("dateAnswerCorrected")
            .flatMap(PrintedDay::of)
            .flatMap(PrintedDay::certain)
            .map(LocalDate::toEpochDay)
            .orElse(Long.MIN_VALUE);
    String question = fields.text("questionText").orElse("");
    return new Version(
        answered ? holding ? HOLDING : ANSWERED : 0,
        corrected,
        !CutText.isCutQuestion(question) && !CutText.isCut(answer.strip()),
        document,
        name,
        record);
  }

  /** Hears nothing: what is wrong is told when the documents are read. */
  private enum Silent implements RecordConsumer {
    OUT;

    @Override
    public void record(QuestionRecord record) {}

    @Override
    public void problem(InputProblem problem) {}
  }
}
