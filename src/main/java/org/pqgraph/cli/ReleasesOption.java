package org.pqgraph.cli;

import java.nio.file.Path;
import org.pqgraph.release.Releases;
import org.pqgraph.source.InputException;
import picocli.CommandLine.Option;

/** The option that names the folder of releases. */
final class ReleasesOption {
  @Option(
      names = "--releases",
      paramLabel = "DIR",
      defaultValue = "releases",
      description = "Folder of releases (default: ${DEFAULT-VALUE}).")
  Path folder;

  /** The current release's folder. */
  Path current() {
    return new Releases(folder)
        .current()
        .orElseThrow(
            () ->
                new InputException(
                    "there is no release in "
                        + folder
                        + "; make one with: pqgraph build INPUT --out "
                        + folder));
  }
}
