package org.pqgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML that is broken or means harm: one clear line each, and what is good is read. */
class HostileXmlTest {
  private static String question(int number, String text) {
    return "<ques id=\"uk.org.publicwhip/wrans/2024-12-10.%1$d.q0\" speakername=\"A\" url=\"https://questions-statements.parliament.uk/written-questions/detail/2024-12-10/%1$d\"><p qnum=\"%1$d\">%2$s</p></ques>\n<reply speakername=\"B\"><p>Yes.</p></reply>\n"
        .formatted(number, text);
  }

  @Test
  void anEntityBombIsNotExpanded() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE publicwhip [\n<!ENTITY lol \"lol\">\n");
    String before = "lol";
    for (int i = 1; i < 10; i++) {
      String name = "lol" + i;
      dtd.append("<!ENTITY ")
          .append(name)
          .append(" \"")
          .append(("&" + before + ";").repeat(10))
          .append("\">\n");
      before = name;
    }
    Reading reading =
        Reading.of(
            "<?xml version=\"1.0\"?>\n"
                + dtd
                + "]>\n<publicwhip>\n"
                + question(1, "To ask.")
                + question(2, "To ask &lol9;.")
                + "</publicwhip>");
    assertEquals(1, reading.records.size());
    assertEquals(1, reading.problems.size());
    String problem = reading.problems.get(0);
    assertTrue(problem.startsWith("stdin: the XML is broken at line 17, column "), problem);
    assertTrue(problem.contains("lol9"), problem);
    assertTrue(problem.endsWith("the rest was left out; the records before it were kept"), problem);
  }

  @Test
  void noOtherFileIsOpened(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    for (String dtd :
        List.of(
            "<!DOCTYPE publicwhip [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE publicwhip SYSTEM \"" + secret.toUri() + "\">",
            "<!DOCTYPE publicwhip [<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>")) {
      Reading reading =
          Reading.of(
              dtd
                  + "\n<publicwhip>"
                  + question(1, "To ask.")
                  + question(2, "To ask &x;.")
                  + "</publicwhip>");
      assertEquals(1, reading.records.size(), dtd);
      assertEquals(1, reading.problems.size(), dtd);
      assertFalse((reading.records + "" + reading.problems).contains("SECRET"), dtd);
    }
  }

  @Test
  void truncatedXmlKeepsTheRecordsBefore() {
    String whole =
        "<publicwhip>\n" + question(1, "To ask.") + question(2, "To ask.") + question(3, "To ask.");
    Reading inQuestion = Reading.of(whole.substring(0, whole.lastIndexOf("To ask")));
    assertEquals(2, inQuestion.records.size());
    assertEquals(
        List.of(
            "stdin: the XML ends in the middle, at line 6; the rest was left out; the records before it were kept"),
        inQuestion.problems);
    Reading afterReply = Reading.of(whole);
    assertEquals(3, afterReply.records.size());
    assertEquals(1, afterReply.problems.size());
    assertEquals(
        List.of("stdin: the XML ends in the middle, at line 1; nothing was read from it"),
        Reading.of("<publicwhip><ques").problems);
  }

  @Test
  void brokenMarkupTellsItsPlace() {
    Reading reading =
        Reading.of("<publicwhip>\n" + question(1, "To ask.") + "<ques><p>To</ques></publicwhip>");
    assertEquals(1, reading.records.size());
    assertTrue(
        reading.problems.get(0).startsWith("stdin: the XML is broken at line 4, column "),
        reading.problems.toString());
  }

  @Test
  void aTextOf10MegabytesLosesItsRecordAlone() {
    Reading reading =
        Reading.of(
            "<publicwhip>\n"
                + question(1, ("x".repeat(1000) + "\n").repeat(10_000))
                + question(2, "To ask.")
                + "</publicwhip>");
    assertEquals(1, reading.records.size(), reading.problems.toString());
    assertEquals(
        List.of(
            "stdin, record 1: line 2: a text is longer than 1000000 characters; the question and its reply were left out"),
        reading.problems);
    Reading oneLine =
        Reading.of("<publicwhip>\n" + question(1, "x".repeat(10 << 20)) + "</publicwhip>");
    assertEquals(0, oneLine.records.size());
    assertEquals(1, oneLine.problems.size());
    assertTrue(
        oneLine.problems.get(0).startsWith("stdin: line 2 is longer than 1000000"),
        oneLine.problems.toString());
  }

  @Test
  void elementsWithoutEndAreNotHeld() {
    Reading reading =
        Reading.of(
            "<publicwhip>\n"
                + question(1, "To ask.</p>" + "<p></p>\n".repeat(2_000_000) + "<p>")
                + question(2, "To ask.")
                + "</publicwhip>");
    assertEquals(List.of(2), reading.records.stream().map(r -> r.position().record()).toList());
    assertEquals(1, reading.problems.size());
    assertTrue(
        reading.problems.get(0).contains("line 2: a text is longer"), reading.problems.get(0));
  }

  @Test
  void attributesDepthAndOtherXmlAreBounded() {
    for (String inside :
        List.of(
            "<ques speakername=\"" + "x".repeat(200_000) + "\"/>",
            "<p>".repeat(100_000),
            "<ques " + attributes(500) + "/>")) {
      Reading reading = Reading.of("<publicwhip>\n" + question(1, "To ask.") + inside);
      assertEquals(1, reading.records.size());
      assertEquals(1, reading.problems.size(), reading.problems.toString());
      assertTrue(reading.problems.get(0).contains("line 4"), reading.problems.toString());
    }
    assertEquals(
        List.of(
            "stdin: the XML is <feed>, not TheyWorkForYou's <publicwhip> or Parliament's <Questions>; nothing was read from it"),
        Reading.of("<?xml version=\"1.0\"?><feed/>").problems);
    assertEquals(
        List.of("stdin, record 1: line 1: the reply stands below no question; it was left out"),
        Reading.of("<publicwhip><reply><p>Yes.</p></reply></publicwhip>").problems);
  }

  private static String attributes(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append("a").append(i).append("=\"1\" ");
    }
    return all.toString();
  }

  @Property(tries = 300)
  void noInsideMakesReadingFail(@ForAll String inside) {
    Reading.of("<publicwhip>" + inside);
    Reading.of("<publicwhip>" + question(1, inside) + "</publicwhip>");
  }
}
