package org.pqgraph.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parameters as an address has them behind its question mark. */
final class QueryString {

  private QueryString() {}

  /** Names and values as a form sends them, {@code body=Home+Office&limit=3}. */
  static String of(Stream<Map.Entry<String, String>> parameters) {
    return parameters
        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
