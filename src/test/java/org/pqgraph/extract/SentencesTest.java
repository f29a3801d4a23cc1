package org.pqgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where sentences end, on paragraphs written for it with what answers are full of: "hon.", "Nos.",
 * "col.", initials, sums. The file has a sentence a line and an empty line between paragraphs.
 */
class SentencesTest {
  /** OpenNLP's model for English, from its own jar. */
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  static Stream<List<String>> paragraphs() throws IOException {
    try (InputStream in = SentencesTest.class.getResourceAsStream("/sentences/answers.txt")) {
      return Arrays.stream(
              new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n\n"))
          .map(paragraph -> List.of(paragraph.split("\n")));
    }
  }

  @ParameterizedTest
  @MethodSource("paragraphs")
  void abbreviationsEndNoSentence(List<String> sentences) {
    assertEquals(sentences, ours(String.join(" ", sentences)));
  }

  @Test
  void bulletsAndLinesAreSentencesOfTheirOwn() {
    assertEquals(
        List.of("The members are:", "· the hon. Member", "· Mr. Example", "1. The Minister"),
        ours("The members are:\n· the hon. Member\n· Mr. Example\n1. The Minister"));
  }

  @Test
  void anOffTheShelfModelEndsMoreSentencesWrongly() throws IOException {
    SentenceModel model;
    try (InputStream in = SentencesTest.class.getResourceAsStream(MODEL)) {
      model = new SentenceModel(in);
    }
    SentenceDetectorME detector = new SentenceDetectorME(model);
    long ours = wrong(SentencesTest::ours);
    long theirs = wrong(text -> List.of(detector.sentDetect(text)));
    assertTrue(ours < theirs, "ours " + ours + ", OpenNLP's " + theirs);
  }

  private static long wrong(Function<String, List<String>> split) throws IOException {
    return paragraphs()
        .filter(sentences -> !split.apply(String.join(" ", sentences)).equals(sentences))
        .count();
  }

  private static List<String> ours(String text) {
    return Sentences.of(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }
}
