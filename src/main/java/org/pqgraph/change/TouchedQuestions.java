package org.pqgraph.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.patch.QuadDifference;
import org.pqgraph.patch.SortedLines;

/**
 * Gathers the questions that a difference of quads touches, in bounded memory: those whose own
 * quads in the record differ, and those whose answers' do. What was found in texts is none of their
 * history.
 */
final class TouchedQuestions implements QuadDifference.Sink, AutoCloseable {
  private static final Pattern ANSWER = Pattern.compile("(.+)/answer(?:/original|/holding)?");

  private final byte[] start;
  private final byte[] end;
  private final QuestionStates before;
  private final QuestionStates after;
  private final SortedLines questions;
  private String last = "";

  /**
   * @param base the base of the IRIs of both
   */
  TouchedQuestions(String base, QuestionStates before, QuestionStates after, Path folder) {
    this.start = ("<" + base + "id/question/").getBytes(StandardCharsets.UTF_8);
    this.end = ("<" + base + "graph/record> .").getBytes(StandardCharsets.UTF_8);
    this.before = before;
    this.after = after;
    this.questions = new SortedLines(folder, "touched");
  }

  @Override
  public void deleted(byte[] line) throws IOException {
    touch(line);
  }

  @Override
  public void added(byte[] line) throws IOException {
    touch(line);
  }

  private void touch(byte[] line) throws IOException {
    if (!has(line, 0, start) || !has(line, line.length - end.length, end)) {
      return;
    }
    int close = start.length;
    while (line[close] != '>') {
      close++;
    }
    String subject = new String(line, 1, close - 1, StandardCharsets.UTF_8);
    if (subject.equals(last)) {
      return;
    }
    last = subject;
    Matcher answer = ANSWER.matcher(subject);
    if (answer.matches()) {
      // Grouped questions share an answer, which has the name of one of them.
      for (QuestionStates side : new QuestionStates[] {before, after}) {
        for (String question : side.answeredBy(subject)) {
          add(question);
        }
      }
    } else {
      add(subject);
    }
  }

  private static boolean has(byte[] line, int at, byte[] part) {
    return at >= 0
        && line.length >= at + part.length
        && Arrays.equals(line, at, at + part.length, part, 0, part.length);
  }

  private void add(String question) throws IOException {
    questions.add(question.getBytes(StandardCharsets.UTF_8));
  }

  /** The next question, each once, sorted; null at the end. */
  String next() throws IOException {
    byte[] question = questions.next();
    return question == null ? null : new String(question, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    questions.close();
  }
}
