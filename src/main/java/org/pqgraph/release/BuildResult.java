package org.pqgraph.release;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How a build ended.
 *
 * @param release the folder of the new release; the staged one is gone where it was not published
 * @param published whether it was made the current one
 * @param counts how much is in it: questions, answers, quads, problems, lost, violations, warnings
 * @param stages how long each stage took, in order
 */
public record BuildResult(
    Path release, boolean published, Map<String, Long> counts, Map<String, Duration> stages) {}
