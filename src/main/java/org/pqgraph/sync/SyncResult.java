package org.pqgraph.sync;

import java.nio.file.Path;

/**
 * What became of a sync.
 *
 * @param file the file of reference data
 * @param changes what differs from the file that was there
 * @param outcome what was done about it
 */
public record SyncResult(Path file, Changes changes, Outcome outcome) {
  /** What was done with what the registry told. */
  public enum Outcome {
    /** The file was written, or written anew. */
    WRITTEN,
    /** It would have been written: a dry run. */
    TOLD,
    /** The file that was there stays, since too much of it would have gone. */
    REFUSED
  }
}
