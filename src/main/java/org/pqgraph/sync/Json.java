package org.pqgraph.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value in a registry's JSON, with its place. What has the wrong type is an error that names the
 * place; null and a missing field are alike.
 *
 * @param place the address of the response and the path in it: {@code https://…/Biography: /value}
 * @param node the value
 */
record Json(String place, JsonNode node) {
  private static final int LONGEST_TEXT = Endpoints.load().longestText();

  /** A field of an object. */
  Json at(String field) {
    if (!node.isObject() && !isAbsent()) {
      throw wrong("no object");
    }
    return new Json(below(field), node.path(field));
  }

  boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }

  boolean isArray() {
    return node.isArray();
  }

  /** The elements of an array; none where there is no array. */
  List<Json> elements() {
    if (isAbsent()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw wrong("no list");
    }
    List<Json> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new Json(below(Integer.toString(i)), node.get(i)));
    }
    return elements;
  }

  /** A whole number. */
  int integer() {
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
      throw wrong("no whole number");
    }
    return node.intValue();
  }

  /** A text in one line; empty where there is none, or a blank one. */
  Optional<String> text() {
    if (isAbsent()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      throw wrong("no text");
    }
    String line = TextLine.of(node.textValue());
    if (line.length() > LONGEST_TEXT) {
      throw wrong("longer than any name or title, " + line.length() + " characters");
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  /** A text that must be there. */
  String needed() {
    return text().orElseThrow(() -> wrong("missing or blank"));
  }

  /** A day, from a date or the beginning of a date with a time. */
  Optional<LocalDate> day() {
    return text()
        .map(
            text -> {
              try {
                return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
              } catch (DateTimeException e) {
                throw wrong("no date: " + text);
              }
            });
  }

  /** An address, http or https, fit for an IRI. */
  Optional<String> address() {
    return text()
        .map(
            text -> {
              try {
                URI uri = new URI(text);
                if (uri.getHost() != null && uri.getScheme().matches("https?")) {
                  return uri.toASCIIString();
                }
              } catch (URISyntaxException e) {
                // Told below.
              }
              throw wrong("no http or https address: " + text);
            });
  }

  SyncException wrong(String what) {
    return new SyncException(place + " is " + what + "; nothing was changed");
  }

  private String below(String step) {
    return place + (place.contains(": /") ? "/" : ": /") + step;
  }
}
