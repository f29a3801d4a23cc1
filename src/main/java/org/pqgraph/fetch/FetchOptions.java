package org.pqgraph.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What to fetch, from where and how.
 *
 * @param archive the folder of the archive; it need not exist yet
 * @param api the API's address, http or https
 * @param request what to fetch
 * @param rate requests a second at the most, above 0
 * @param timeout for each response, from its request to its last byte
 * @param pageSize questions to ask for at once; the API may give fewer
 * @param windowSize questions from which a window of days is halved
 * @param tool the name and version of what fetches
 * @param page the address of a page that tells about it
 */
public record FetchOptions(
    Path archive,
    URI api,
    FetchRequest request,
    double rate,
    Duration timeout,
    int pageSize,
    long windowSize,
    String tool,
    URI page) {
  String userAgent() {
    return tool + " (+" + page + ")";
  }
}
