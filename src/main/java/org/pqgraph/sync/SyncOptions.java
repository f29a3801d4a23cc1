package org.pqgraph.sync;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What to sync, from where and how.
 *
 * @param registry what to sync
 * @param folder the folder of reference data; it need not exist yet
 * @param api addresses, or files and folders as file addresses, in place of those in {@code
 *     sync/endpoints.yaml}; none for those
 * @param asOf the day as of which downloaded files tell; today where absent
 * @param since members who sat on this day or later, in place of the day in that file
 * @param goneShare the share of the file that may go, 0 to 1, in place of that in that file
 * @param rate requests a second at the most, above 0
 * @param timeout for each response, from its request to its last byte
 * @param force whether to write also where more would go, or where lists do not add up
 * @param dryRun whether to tell only what would change
 * @param userAgent how we name ourselves
 */
public record SyncOptions(
    Registry registry,
    Path folder,
    List<URI> api,
    Optional<LocalDate> asOf,
    Optional<LocalDate> since,
    OptionalDouble goneShare,
    double rate,
    Duration timeout,
    boolean force,
    boolean dryRun,
    String userAgent) {
  public SyncOptions {
    api = List.copyOf(api);
  }
}
