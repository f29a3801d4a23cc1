package org.pqgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.model.House;

/**
 * Reads the text of the Official Report's written answers, as pages of Historic Hansard print it:
 * each speech begins with "§" and the member's name, a question goes on "To ask …" or "asked …",
 * and what follows is its answer. Only what the print marks without doubt is read; the rest is
 * told.
 */
final class HansardReader {
  static final String SPEECH = "§";

  /** "HC Deb 12 March 1985 vol 75 cc123-4W": the House and the day. */
  private static final Pattern SITTING =
      Pattern.compile("(HC|HL) Deb (\\d{1,2} \\p{Alpha}+ \\d{4}) vol \\d+.*");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final String document;
  private final Limits limits;
  private final RecordConsumer out;
  private final List<HansardSpeech> exchange = new ArrayList<>();
  private Optional<String> heading = Optional.empty();
  private Optional<House> house = Optional.empty();
  private Optional<LocalDate> day = Optional.empty();
  private Optional<String> above = Optional.empty();
  private int size;
  private int records;

  HansardReader(String document, Limits limits, RecordConsumer out) {
    this.document = document;
    this.limits = limits;
    this.out = out;
  }

  void read(InputStream in) throws IOException, InterruptedException {
    LineReader lines = new LineReader(in, limits);
    int number = 0;
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      number++;
      line(TextNormalizer.line(line.get()), number);
    }
    finish();
    if (lines.hasOtherEncoding()) {
      out.problem(LineReader.notUtf8(document));
    }
  }

  private void line(String line, int number) throws DocumentException, InterruptedException {
    Matcher sitting = SITTING.matcher(line);
    if (sitting.matches()) {
      finish();
      heading = above.filter(text -> !text.isEmpty());
      house = Optional.of(sitting.group(1).equals("HC") ? House.COMMONS : House.LORDS);
      day = day(sitting.group(2));
    } else if (line.startsWith(SPEECH)) {
      HansardSpeech speech = new HansardSpeech(line.substring(SPEECH.length()).strip(), number);
      if (speech.isQuestion() && exchange.stream().anyMatch(s -> !s.isQuestion())) {
        finish();
      }
      exchange.add(speech);
    } else if (!line.isEmpty() && !exchange.isEmpty()) {
      size += line.length();
      if (size > limits.text()) {
        throw new DocumentException(
            "the speech at line "
                + exchange.get(exchange.size() - 1).line()
                + " is longer than "
                + limits.text()
                + " characters; is this the right file?");
      }
      exchange.get(exchange.size() - 1).add(line);
    }
    above = line.isEmpty() ? above : Optional.of(line);
  }

  private static Optional<LocalDate> day(String printed) {
    try {
      return Optional.of(LocalDate.parse(printed, DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void finish() throws InterruptedException {
    if (!exchange.isEmpty()) {
      records = new HansardExchange(document, heading, house, day, exchange, out).deliver(records);
    }
    exchange.clear();
    size = 0;
  }
}
