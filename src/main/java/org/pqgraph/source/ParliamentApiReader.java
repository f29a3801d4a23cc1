package org.pqgraph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.Source;

/**
 * Reads JSON of the Parliament questions API: a list ({@code results} of {@code value}), a detail
 * ({@code value}), an array, one object, or JSON Lines of any of these; and of others that wrap
 * questions in the like: the Members API ({@code items}), the linked-data API ({@code result}),
 * Solr ({@code response}). Reads token by token; one record at a time is in memory.
 */
final class ParliamentApiReader {
  private static final int DEEPEST = 64;
  private static final int LONGEST_LINE = 16 << 20;

  /** What questions are wrapped in. */
  private static final Set<String> ENVELOPES =
      Set.of(
          "results",
          "value",
          "items",
          "result",
          "response",
          "docs",
          "data",
          "hits",
          "_source",
          "records",
          "questions",
          "writtenQuestions",
          "rows",
          "values",
          "attributes",
          "payload");

  private final String document;
  private final RecordConsumer out;
  private final Choice choice;
  private final TableColumns columns;
  private final JsonFactory json;
  private int records;
  private long strangers;
  private String shape = "";

  ParliamentApiReader(
      String document, Limits limits, TableColumns columns, Choice choice, RecordConsumer out) {
    this.document = document;
    this.columns = columns;
    this.choice = choice;
    this.out = out;
    this.json =
        JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            // Python writes a missing value as NaN, which is no JSON.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(limits.text())
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();
  }

  void read(InputStream bytes) throws IOException, InterruptedException {
    BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    boolean whole = line(in, first);
    if (whole && isLines(first, in)) {
      lines(first, in);
    } else {
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(first.toByteArray()), in);
      parse(all, "");
    }
    if (strangers > 0) {
      out.problem(
          new InputProblem(
              document,
              0,
              shape + ", which is no shape that is read",
              strangers == 1
                  ? "the record in it was left out"
                  : String.format(Locale.ROOT, "the %,d records in it were left out", strangers),
              true,
              strangers));
    }
  }

  /**
   * JSON Lines: a first line from one bracket to its end, and then nothing or another such line.
   * Whether the line is sound does not matter, so that a broken one is left out alone.
   */
  private static boolean isLines(ByteArrayOutputStream first, BufferedInputStream in)
      throws IOException {
    String line = TextNormalizer.withoutMarks(first.toString(StandardCharsets.UTF_8)).strip();
    if (!line.startsWith("{") || !line.endsWith("}")) {
      return false;
    }
    in.mark(8);
    int next = in.read();
    in.reset();
    return next == '{' || next == '\n' || next == '\r' || next < 0;
  }

  private void lines(ByteArrayOutputStream first, BufferedInputStream in)
      throws IOException, InterruptedException {
    int number = 1;
    ByteArrayOutputStream line = first;
    boolean whole = true;
    while (line.size() > 0) {
      if (!whole) {
        out.problem(
            new InputProblem(
                document,
                0,
                "line " + number + " is longer than " + LONGEST_LINE + " bytes",
                "the line was left out",
                true));
        skipLine(in);
      } else if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
        parse(new ByteArrayInputStream(line.toByteArray()), "line " + number + ": ");
      }
      number++;
      line.reset();
      whole = line(in, line);
    }
  }

  /** Reads up to and with the next line feed; false where the line is too long to hold. */
  private static boolean line(InputStream in, ByteArrayOutputStream line) throws IOException {
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        return true;
      }
      if (line.size() >= LONGEST_LINE) {
        return false;
      }
    }
    return true;
  }

  private static void skipLine(InputStream in) throws IOException {
    int b = in.read();
    while (b >= 0 && b != '\n') {
      b = in.read();
    }
  }

  private void parse(InputStream in, String where) throws IOException, InterruptedException {
    int before = records;
    try (JsonParser parser = json.createParser(in)) {
      while (parser.nextToken() != null) {
        top(parser, where);
      }
    } catch (JsonEOFException e) {
      tell(
          where,
          "the JSON ends in the middle of record " + (records + 1),
          records > before ? "the records before it were kept" : "nothing was read from it");
    } catch (StreamConstraintsException e) {
      tell(
          where,
          "record " + (records + 1) + " is larger than any real one (" + firstLine(e) + ")",
          "the rest was left out");
    } catch (JsonProcessingException e) {
      tell(
          where,
          "the JSON is broken at line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + " ("
              + firstLine(e)
              + ")",
          where.isEmpty()
              ? "the rest was left out; the records before it were kept"
              : "the line was left out");
    }
  }

  private static String firstLine(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    return message.lines().findFirst().orElse("").strip();
  }

  private void tell(String where, String what, String outcome) throws InterruptedException {
    out.problem(new InputProblem(document, 0, where + what, outcome, true));
  }

  /** A value at the top: an object of one of three kinds, or an array of objects. */
  private void top(JsonParser parser, String where) throws IOException, InterruptedException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      array(parser);
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(parser);
    } else {
      tell(
          where,
          "a JSON " + parser.currentToken().asString() + " where an object or array was expected",
          "it was left out");
    }
  }

  private void array(JsonParser parser) throws IOException, InterruptedException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        object(parser);
      } else {
        parser.skipChildren();
        records++;
        out.problem(
            new InputProblem(
                document, records, "an entry of the list is no object", "it was left out", true));
      }
    }
  }

  /** An envelope, or the fields of a record: which of both shows only while reading. */
  private void object(JsonParser parser) throws IOException, InterruptedException {
    ApiFields fields = new ApiFields(columns);
    boolean envelope = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && ENVELOPES.contains(name)) {
        envelope = true;
        array(parser);
      } else if (token == JsonToken.START_OBJECT && ENVELOPES.contains(name)) {
        envelope = true;
        object(parser);
      } else {
        fields.read(name, parser);
      }
    }
    if (!envelope || fields.isQuestion()) {
      record(fields);
    }
  }

  private void record(ApiFields fields) throws InterruptedException {
    if (!fields.isQuestion() && fields.errorTitle().isEmpty()) {
      strange(fields);
      return;
    }
    records++;
    Optional<String> error = fields.errorTitle();
    if (error.isPresent()) {
      out.problem(
          new InputProblem(
              document,
              records,
              "an error of the API in place of a record (" + error.get() + ")",
              "fetch it again",
              true));
      return;
    }
    if (choice.wants(document, records, fields)) {
      Source source = fields.isOfOthers() ? Source.PARLIAMENT_EXPORT : Source.PARLIAMENT_API;
      new ApiRecord(document, records, source, fields, out).deliver();
    }
  }

  /** What has neither a question's text nor its number is told once a document. */
  private void strange(ApiFields fields) {
    if (shape.isEmpty()) {
      shape =
          fields.names().isEmpty()
              ? "an object with nothing in it"
              : "an object with " + TextNormalizer.line(String.join(", ", fields.names()));
    }
    strangers += Math.max(1, fields.unread());
  }
}
