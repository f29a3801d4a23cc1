package org.pqgraph.serve.page;

import java.util.List;

/** A list of files to download. */
public record FolderView(Frame frame, List<Item> files) {

  /** A file by its name in the folder, with its size as text. */
  public record Item(String name, String size) {}
}
