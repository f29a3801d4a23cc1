package org.pqgraph.source;

import java.io.IOException;

/**
 * A document cannot be read further. The message says why; the reader's records up to then stand.
 */
final class DocumentException extends IOException {
  private static final long serialVersionUID = 1L;

  DocumentException(String message) {
    super(message);
  }
}
