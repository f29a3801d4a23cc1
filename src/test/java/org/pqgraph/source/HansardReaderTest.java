package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pqgraph.model.House;
import org.pqgraph.model.QuestionRecord;

/** The Official Report's text: what is certain is read, and what is not is told. */
class HansardReaderTest {
  private static final String HEAD = "River Boards\n\nHC Deb 12 March 1985 vol 75 cc123-4W 123W\n";

  @Test
  void aQuestionAndItsAnswer() {
    QuestionRecord record =
        Reading.of(
                HEAD
                    + "§ Mr. Alex Example\nTo ask the Secretary of State for Wales how many river boards there are. [12345]\n"
                    + "§ Mr. Sam Specimen\nThere are four.\n\nThey meet yearly.\n")
            .only();
    assertEquals(Optional.of("River Boards"), record.heading());
    assertEquals(Optional.of(House.COMMONS), record.house());
    assertEquals(Optional.of("12345"), record.uin());
    assertEquals("Mr. Alex Example", record.askedBy().orElseThrow().name());
    assertEquals(
        "To ask the Secretary of State for Wales how many river boards there are.", record.text());
    assertEquals(Optional.empty(), record.dateTabled());
    assertEquals("There are four.\nThey meet yearly.", record.answer().orElseThrow().text());
    assertEquals(
        "Mr. Sam Specimen", record.answer().orElseThrow().answeredBy().orElseThrow().name());
    assertEquals(Optional.of(LocalDate.of(1985, 3, 12)), record.answer().orElseThrow().date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mr. Specimen: Four boards exist. | Mr. Specimen | Four boards exist.",
        "Mr. Specimen (Kent, North): Four. | Mr. Specimen | Four.",
        "Baroness Specimen of Kent The number is four. | Baroness Specimen of Kent | The number is four.",
        "Mr. A. B. Specimen I refer to it. | Mr. A. B. Specimen | I refer to it.",
        "The Minister Four boards exist. | |",
        "Mr. Specimen Kent has four. | |"
      })
  void anAnswerOnTheLineOfItsName(String line, String name, String text) {
    Reading reading = Reading.of(HEAD + "§ Sir Alex Example asked how many. [7]\n§ " + line + "\n");
    var answer = reading.records.get(0).answer().orElseThrow();
    assertEquals(text == null ? "" : text, answer.text());
    assertEquals(Optional.ofNullable(name), answer.answeredBy().map(p -> p.name()));
    assertEquals(
        name == null
            ? List.of(
                "stdin, record 1: line 5: where the name ends and the answer begins is not to be told; the answer's words were left out")
            : List.of(),
        reading.problems);
  }

  @Test
  void twoQuestionsWithOneAnswerAndTheNextBelow() {
    Reading reading =
        Reading.of(
            """
            HL Deb 5 May 1999 vol 600 c1WA
            § Lord Example asked Her Majesty's Government: Whether. [HL2]
            § Lady Example asked Her Majesty's Government: Why. [HL3]
            § Lord Specimen: Yes.
            § Lord Example asked Her Majesty's Government: When. [HL4]
            § Lord Specimen: Soon.
            """);
    assertEquals(List.of(), reading.problems);
    assertEquals(
        List.of("HL2 Yes.", "HL3 Yes.", "HL4 Soon."),
        reading.records.stream()
            .map(r -> r.uin().orElseThrow() + " " + r.answer().orElseThrow().text())
            .toList());
    assertEquals(
        List.of("HL3"), reading.records.get(0).grouped().stream().map(g -> g.uin()).toList());
    assertEquals(Optional.of(House.LORDS), reading.records.get(0).house());
  }

  @Test
  void whatIsNotCertainIsTold() {
    Reading reading =
        Reading.of(
            HEAD
                + "§ Something else.\n"
                + HEAD
                + "§ Mr. Example To ask (1) how many; [1] (2) how few. [2]\n§ Mr. Specimen: Four.\n§ Mr. Example: Thanks.\n");
    assertEquals(
        List.of(
            "stdin, record 1: line 4: no question is to be told from the words; it was left out",
            "stdin, record 2: line 8: it prints 2 numbers, and which words each is of is not to be told; they were left in the text, as one question",
            "stdin, record 2: line 10: a further speech follows the answer; it was left out"),
        reading.problems);
    assertEquals(Optional.empty(), reading.records.get(0).uin());
    assertEquals("To ask (1) how many; [1] (2) how few. [2]", reading.records.get(0).text());
  }
}
