package org.pqgraph.publish;

/** Hears how a publication gets on. */
public interface PublishProgress {
  /** So many of all triples were sent. */
  void sent(String graph, long triples, long total);

  /** Something begins, or is worth knowing. */
  void note(String message);
}
