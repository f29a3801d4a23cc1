package org.pqgraph.fetch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Random;

/**
 * Questions as the API has them, any number, the same for the same number: a tenth have texts that
 * lists cut, some have attachments that lists leave out, and UINs of the Commons repeat.
 */
final class GeneratedQuestions {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  /** Questions a day: some thousands a month, as in the record. */
  static final int A_DAY = 100;

  private GeneratedQuestions() {}

  /** Puts questions into a server; the days follow one another from 1 January 2024. */
  static void into(StandInApi server, int count) {
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      server.put(question(i, random));
    }
  }

  /** The last day of so many questions. */
  static LocalDate lastDay(int count) {
    return FIRST.plusDays((count - 1) / A_DAY);
  }

  private static ObjectNode question(int i, Random random) {
    LocalDate tabled = FIRST.plusDays(i / A_DAY);
    String house = i % 5 == 0 ? "Lords" : "Commons";
    ObjectNode json =
        StandInApi.question(
            1_600_000 + i,
            house,
            tabled.toString(),
            "To ask the Minister how many bridges there are in place " + i + ".");
    if (house.equals("Commons")) {
      json.put("uin", Integer.toString(1_000 + i % 9_000));
    }
    if (random.nextInt(4) > 0) {
      json.put("dateAnswered", tabled.plusDays(random.nextInt(9)) + "T00:00:00");
      json.put("answeringMemberId", 4_000 + i % 50);
      json.put("answerText", "<p>There are " + i + ".</p>" + more(random));
    }
    if (random.nextInt(200) == 0) {
      json.put("attachmentCount", 1);
      json.withArray("attachments")
          .addObject()
          .put("url", "https://example.org/" + i + ".pdf")
          .put("title", "Bridges");
    }
    return json;
  }

  private static String more(Random random) {
    return random.nextInt(10) > 0
        ? ""
        : "<p>They are looked after by those who live near them.</p>"
            .repeat(5 + random.nextInt(20));
  }
}
