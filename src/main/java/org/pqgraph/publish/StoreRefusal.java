package org.pqgraph.publish;

import java.util.regex.Pattern;

/** A store answered a request with a status that says no. */
final class StoreRefusal extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Pattern MARKUP = Pattern.compile("<(script|style|title).*?</\\1>|<[^>]*>");
  private static final int LONGEST_WORDS = 300;

  private final int status;

  /**
   * @param status the status
   * @param body what the store said, perhaps as HTML
   */
  StoreRefusal(int status, String body) {
    super("status " + status + words(body));
    this.status = status;
  }

  int status() {
    return status;
  }

  /** The store's own words, on one line and of bearable length. */
  private static String words(String body) {
    String text =
        MARKUP
            .matcher(body.replaceAll("\\s+", " "))
            .replaceAll(" ")
            .replaceAll("\\s+", " ")
            .strip();
    if (text.isEmpty()) {
      return "";
    }
    return ": "
        + (text.length() > LONGEST_WORDS ? text.substring(0, LONGEST_WORDS) + " ..." : text);
  }

  /** What a person can do about it. */
  String wayOut() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> "give the address that it leads to";
      case 401, 403 ->
          "give a user who may write, with --user and --password-env or --password-file";
      case 404, 405, 501 -> "see that --to is the store's Graph Store endpoint, open for writing";
      case 413 -> "give a smaller --part-size, or raise the store's limit for a request's body";
      case 507 -> "make room on the store's disk and run the same command again";
      default -> "run the same command again; if it comes back, see the store's log";
    };
  }
}
