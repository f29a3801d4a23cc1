package org.pqgraph.validate;

/** How much a {@link Result} matters, in SHACL's terms, the gravest first. */
public enum Severity {
  /** The graph is wrong: a record that has one is left out of a release. */
  VIOLATION("Violation"),
  /** The graph may stay as it is, and a person should look. */
  WARNING("Warning"),
  /** Good to know, often because the source prints no more. */
  INFO("Info");

  private final String shaclName;

  Severity(String shaclName) {
    this.shaclName = shaclName;
  }

  /** The local name in SHACL's namespace: {@code Violation}, {@code Warning} or {@code Info}. */
  public String shaclName() {
    return shaclName;
  }

  static Severity of(String shaclName) {
    for (Severity severity : values()) {
      if (severity.shaclName.equals(shaclName)) {
        return severity;
      }
    }
    throw new IllegalArgumentException(
        "\"" + shaclName + "\" is no severity: write Violation, Warning or Info");
  }
}
