package org.pqgraph.model;

import java.util.Optional;

/**
 * A file attached to an answer.
 *
 * @param url the address as given, not checked
 * @param title its title
 * @param fileType its media type or extension as given
 */
public record Attachment(String url, Optional<String> title, Optional<String> fileType) {}
