package org.pqgraph.serve.page;

/** A name that leads somewhere; an empty address leads nowhere. */
public record Ref(String label, String href) {
  static Ref text(String label) {
    return new Ref(label, "");
  }
}
