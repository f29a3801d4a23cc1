package org.pqgraph.serve.page;

import java.util.Locale;

/** Links to things by their names. */
record Names(Site site) {

  /** A thing of the graph by its IRI and label; without a label, by the end of its IRI. */
  Ref ref(String iri, String label) {
    String shown = label.isEmpty() ? shortName(iri) : label;
    return new Ref(shown, site.doc(iri).orElse(web(iri)));
  }

  /** The columns {@code name} and {@code nameName} of a row. */
  Ref ref(Row row, String iri, String label) {
    return row.has(iri) ? ref(row.text(iri), row.text(label)) : Ref.text(row.text(label));
  }

  /** A rule by its name and version. */
  Ref rule(String iri) {
    String[] parts = iri.split("/", -1);
    if (parts.length < 2) {
      return new Ref(iri, site.doc(iri).orElse(""));
    }
    String name = parts[parts.length - 2];
    String key = name + "/" + parts[parts.length - 1];
    String measured = RuleFigures.of(key).map(figures -> " (" + figures + ")").orElse("");
    return new Ref(name + measured, site.doc(iri).orElse(""));
  }

  /** An address of the web as it stands; anything else, such as a script, leads nowhere. */
  static String web(String iri) {
    return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
  }

  static String shortName(String iri) {
    return iri.replaceFirst("[/#]+$", "").replaceFirst(".*[/#](?=[^/#]+$)", "");
  }

  /** "MeetingCount" as "meeting count". */
  static String words(String name) {
    return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }
}
