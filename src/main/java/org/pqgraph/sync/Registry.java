package org.pqgraph.sync;

import java.util.Locale;

/** What is synced, each from a registry of its own. */
public enum Registry {
  /** Members, their names, parties, Houses and posts: Parliament's Members API. */
  MEMBERS,
  /** Departments and other bodies: GOV.UK's organisations. */
  DEPARTMENTS,
  /** Who held which post, back to 1997: parlparse. */
  MINISTERS,
  /** Who held which post since 1979: the Institute for Government. */
  IFG,
  /** Numbers, names and posts as Wikidata has them. */
  WIKIDATA;

  /** Its name in commands and files: {@code members}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of its file in a folder of reference data. */
  public String file() {
    return slug() + ".ttl";
  }
}
