package org.pqgraph.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pqgraph.extract.KnownNames;

/** Two readers of Turtle read the same names. */
class SecondReaderTest {
  private static final Comparator<ReferenceEntry> ORDER =
      Comparator.comparing(ReferenceEntry::path).thenComparing(ReferenceEntry::label);

  @Test
  void anotherReaderReadsTheSameNames() {
    assertEquals(sorted(ReferenceFiles.read()), sorted(KnownNames.entries()));
  }

  private static List<ReferenceEntry> sorted(List<ReferenceEntry> entries) {
    return entries.stream().sorted(ORDER).toList();
  }
}
