package org.pqgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pqgraph.model.InputProblem;

/**
 * Reads the plain-text layout of question pages: "Asked by: …", "Question to the …:", the question,
 * "Answered by … - …", the answer, any number of times; with or without a heading and the answer's
 * date above each.
 */
final class PlainTextReader {
  private static final Pattern ASKED = Pattern.compile("(?i)asked by\\s*:.*");

  private final String document;
  private final Limits limits;
  private final RecordConsumer out;
  private final List<String> lines = new ArrayList<>();
  private int size;
  private boolean begun;
  private int records;

  PlainTextReader(String document, Limits limits, RecordConsumer out) {
    this.document = document;
    this.limits = limits;
    this.out = out;
  }

  void read(InputStream in) throws IOException, InterruptedException {
    LineReader reader = new LineReader(in, limits);
    PageHeading heading = PageHeading.NONE;
    for (Optional<String> line = reader.next(); line.isPresent(); line = reader.next()) {
      String text = TextNormalizer.line(line.get());
      if (ASKED.matcher(text).matches()) {
        PageHeading next = PageHeading.takeFrom(lines);
        finish(heading);
        heading = next;
        begun = true;
      }
      add(text);
    }
    finish(heading);
    if (reader.hasOtherEncoding()) {
      out.problem(LineReader.notUtf8(document));
    }
    if (!begun) {
      out.problem(
          new InputProblem(
              document,
              0,
              "no line begins with \"Asked by:\"",
              "nothing was read from it; is it a page of questions?",
              true));
    }
  }

  private void add(String line) throws DocumentException {
    size += line.length() + 1;
    if (size > limits.text()) {
      if (begun) {
        throw new DocumentException(
            "question "
                + (records + 1)
                + " is longer than "
                + limits.text()
                + " characters; is this the right file?");
      }
      lines.clear();
      size = 0;
    }
    lines.add(line);
  }

  private void finish(PageHeading heading) throws InterruptedException {
    if (begun) {
      records++;
      PlainTextBlock block = PlainTextBlock.of(lines);
      if (block.questionText().isEmpty()) {
        out.problem(
            new InputProblem(
                document, records, "the question has no text", "the record was left out", true));
      } else {
        out.record(block.record(document, records, heading));
      }
    }
    lines.clear();
    size = 0;
  }
}
