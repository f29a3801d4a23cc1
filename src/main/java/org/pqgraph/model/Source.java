package org.pqgraph.model;

/**
 * Who publishes a document and how, in the order in which they lead: where two say something
 * different of one question, the graph has what the earlier of them says.
 */
public enum Source {
  /** JSON of the Parliament questions API. */
  PARLIAMENT_API,
  /** A table exported from Parliament's questions and statements site. */
  PARLIAMENT_EXPORT,
  /** TheyWorkForYou's XML, made by parlparse. */
  THEYWORKFORYOU,
  /** The text of the Official Report's written answers. */
  OFFICIAL_REPORT,
  /** A page of questions as plain text, which prints neither UIN nor date of tabling. */
  PAGE
}
