package org.pqgraph.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.Source;

/**
 * Reads the XML by which Parliament feeds questions to departments (namespace {@code
 * http://data.parliament.uk/QnA/2013/02}): {@code Questions} of {@code Question}. One question is
 * in memory at a time.
 */
final class QuestionFeedReader implements XmlReader.Elements {
  private static final String QUESTION = "Question";
  private static final Set<String> WITHDRAWN = Set.of("Withdrawn", "WithdrawnWithoutNotice");

  /** Words of earlier versions, and files, are no part of a question. */
  private static final Set<String> PASSED_OVER = Set.of("PreviousVersions", "Attachments", "Topic");

  private final String document;
  private final Limits limits;
  private final TableColumns columns;
  private final RecordConsumer out;
  private int records;

  QuestionFeedReader(String document, Limits limits, TableColumns columns, RecordConsumer out) {
    this.document = document;
    this.limits = limits;
    this.columns = columns;
    this.out = out;
  }

  @Override
  public void read(XMLStreamReader xml) throws XMLStreamException, InterruptedException {
    if (xml.getLocalName().equals(QUESTION)) {
      question(xml);
      return;
    }
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement() && xml.getLocalName().equals(QUESTION)) {
        question(xml);
      } else if (xml.isStartElement()) {
        XmlMarkup.read(xml, 0);
      }
    }
  }

  @Override
  public boolean giveUp() {
    return records > 0;
  }

  private void question(XMLStreamReader xml) throws XMLStreamException, InterruptedException {
    ApiFields fields = new ApiFields(columns);
    Deque<String> path = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (PASSED_OVER.contains(xml.getLocalName())) {
          XmlMarkup.read(xml, 0);
          continue;
        }
        depth++;
        path.addLast(xml.getLocalName());
        text.setLength(0);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (!path.isEmpty()) {
          set(fields, path, text.toString());
          path.removeLast();
        }
        text.setLength(0);
      } else if (xml.isCharacters()) {
        cut |= text.length() + xml.getTextLength() > limits.text();
        text.append(cut ? "" : xml.getText());
      }
    }
    records++;
    if (cut) {
      out.problem(
          new InputProblem(
              document,
              records,
              "a text is longer than " + limits.text() + " characters",
              "the record was left out",
              true));
    } else {
      new ApiRecord(document, records, Source.PARLIAMENT_EXPORT, fields, out).deliver();
    }
  }

  private static void set(ApiFields fields, Deque<String> path, String text) {
    String value = text.strip();
    if (value.isEmpty()) {
      return;
    }
    switch (path.getLast()) {
      case "QuestionType" -> fields.set("isNamedDay", Boolean.toString(value.equals("NamedDay")));
      case "QuestionStatus" ->
          fields.set("isWithdrawn", Boolean.toString(WITHDRAWN.contains(value)));
      default -> fields.setOther(name(path), value);
    }
  }

  /** The way to an element from its question; what stands there directly has one step. */
  private static String name(Deque<String> path) {
    StringBuilder name = new StringBuilder();
    for (Iterator<String> steps = path.iterator(); steps.hasNext(); ) {
      name.append(name.isEmpty() ? "" : ".").append(steps.next());
    }
    return path.size() == 1 && path.getLast().equals("Text")
        ? QUESTION + "." + name
        : name.toString();
  }
}
