package org.pqgraph.fetch;

import java.util.Locale;

/** The date of a question that windows go by. */
enum Criterion {
  TABLED,
  ANSWERED,
  CORRECTED;

  /** The name in journals and messages. */
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Criterion of(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }
}
