package org.pqgraph.serve.page;

import java.util.List;

/**
 * A thing in a few lines, for the frame of another tool.
 *
 * @param href its whole address
 * @param kind what it is, in words
 * @param description what tells it from namesakes
 */
public record PreviewView(
    String name, String href, String kind, String description, List<String> otherNames) {}
