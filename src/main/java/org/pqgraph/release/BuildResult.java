package org.pqgraph.release;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a build ended.
 *
 * @param release the folder of the new release; the staged one is gone where it was not published
 * @param published whether it was made the current one
 * @param reasons why it was kept for a person in place of that; empty where it was not
 * @param counts how much is in it: questions, answers, quads, problems, lost, violations, warnings
 * @param stages how long each stage took, in order
 */
public record BuildResult(
    Path release,
    boolean published,
    List<String> reasons,
    Map<String, Long> counts,
    Map<String, Duration> stages) {}
