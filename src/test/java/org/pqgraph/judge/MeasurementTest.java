package org.pqgraph.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pqgraph.extract.Precision;

class MeasurementTest {
  @TempDir private Path folder;

  @Test
  void anIntervalIsWilsons() {
    Precision.Interval interval = new Precision(40, 38).interval();
    // By hand from the formula of 1927, with z = 1.96.
    assertEquals(0.8350, interval.low(), 0.0005);
    assertEquals(0.9862, interval.high(), 0.0005);
  }

  @Test
  void aRuleWithTenHitsStandsForItself() {
    assertEquals(0.9, Measurement.confidence(new Precision(10, 9), new Precision(500, 499)));
  }

  @Test
  void whatARuleLacksToTenIsMadeUpByItsKind() {
    assertEquals(0.96, Measurement.confidence(new Precision(6, 6), new Precision(100, 90)), 1e-9);
    assertEquals(0.82, Measurement.confidence(new Precision(1, 1), new Precision(3, 3)), 1e-9);
  }

  @Test
  void calibrationPoolsAdjacentViolatorsAndFewHits() {
    List<Calibration.Scored> hits = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      hits.add(new Calibration.Scored(0.5, i < 10));
      hits.add(new Calibration.Scored(0.6, i < 8));
      hits.add(new Calibration.Scored(0.9, i < 19));
    }
    hits.add(new Calibration.Scored(0.99, true));
    List<Calibration.Step> steps = Calibration.of(hits);
    assertEquals(
        List.of(
            new Calibration.Step(0.5, new Precision(40, 18)),
            new Calibration.Step(0.9, new Precision(21, 20))),
        steps);
  }

  @Test
  void verdictsAreKeptWithoutTheTexts() throws IOException {
    Judgements judgements = Judgements.read(folder.resolve("judged"));
    Verdicts verdicts = new Verdicts();
    verdicts.read(filled("right\t", "w\tanother council is meant", "unsure\t", "\t"));
    assertEquals(2, judgements.add(verdicts, false));
    assertEquals(2, verdicts.open());
    judgements.write(folder.resolve("judged"));
    String kept = Files.readString(folder.resolve("judged/chair.tsv"));
    assertEquals(3, kept.lines().count(), kept);
    assertTrue(!kept.contains("Harbour"), kept);
    assertEquals(2, Judgements.read(folder.resolve("judged")).size());
    assertEquals(
        """
        rule\tkind\tjudged\tright\tprecision\tlow\thigh\tconfidence\ttier
        chaired-by/1\tchair\t2\t1\t0.500\t0.094\t0.905\t0.740\tnone
        """,
        new Measurement(judgements).tiers());
  }

  @Test
  void aReasonQuotesNothing() throws IOException {
    Path file = filled("wrong\tthe harbour council is chaired by the minister");
    JudgementException e = assertThrows(JudgementException.class, () -> new Verdicts().read(file));
    assertTrue(e.getMessage().contains("line 2: the reason quotes the text"), e.getMessage());
  }

  @Test
  void anotherVerdictIsNotTakenUnasked() throws IOException {
    Judgements judgements = Judgements.read(folder.resolve("none"));
    Verdicts first = new Verdicts();
    first.read(filled("right\t"));
    judgements.add(first, false);
    Verdicts second = new Verdicts();
    second.read(filled("wrong\t"));
    assertThrows(JudgementException.class, () -> judgements.add(second, false));
    assertEquals(0, judgements.add(second, true));
  }

  private Path filled(String... verdicts) throws IOException {
    StringBuilder text = new StringBuilder(String.join("\t", DrawnHit.COLUMNS)).append("\n");
    for (int i = 0; i < verdicts.length; i++) {
      text.append(
          "%d\tanswer\tchaired-by/1\tchair\t4\t40\tHarbour Council\tthe Minister\tchaired by the Minister\tThe Harbour Council is chaired by the Minister\tTo ask\t\t%s\n"
              .formatted(100 + i, verdicts[i]));
    }
    return Files.writeString(folder.resolve("filled.tsv"), text);
  }
}
