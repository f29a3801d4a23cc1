package org.pqgraph.serve.page;

import java.util.List;

/**
 * The page of downloads.
 *
 * @param licence the address of the licence of them all
 * @param current the release that is served; none where it has no manifest
 * @param others those that are still there besides, newest first
 */
public record DownloadsView(
    Frame frame, String licence, List<Published> current, List<Published> others) {

  /** The release as JSON-LD. */
  String linked(Published release) {
    return LinkedData.release(frame.site(), licence, release);
  }

  String number(long number) {
    return NumberText.of(number);
  }
}
