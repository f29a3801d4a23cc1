package org.pqgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.pqgraph.model.Attachment;

/**
 * The files attached to an answer, which parlparse prints below it, each as a paragraph of a link
 * with the file's type and size.
 *
 * @param html the answer without them
 * @param attachments the files
 */
record ParlparseAttachments(String html, List<Attachment> attachments) {
  private static final Pattern LAST =
      Pattern.compile(
          "<p><a href=\"([^\"<>]*)\">([^<]*)</a> \\(([^()<>]*), [0-9]+(?:\\.[0-9]+)?KB\\)</p>\\s*$");

  static ParlparseAttachments of(String html) {
    List<Attachment> attachments = new ArrayList<>();
    String rest = html;
    for (Matcher m = LAST.matcher(rest); m.find(); m = LAST.matcher(rest)) {
      attachments.add(
          0, new Attachment(text(m.group(1)), Optional.of(text(m.group(2))), type(m.group(3))));
      rest = rest.substring(0, m.start());
    }
    return new ParlparseAttachments(rest, attachments);
  }

  private static Optional<String> type(String printed) {
    return Optional.of(text(printed)).filter(type -> !type.isEmpty() && !type.equals("None"));
  }

  private static String text(String html) {
    return Parser.unescapeEntities(html, false).strip();
  }
}
