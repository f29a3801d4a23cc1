import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Writes records as the Parliament questions API gives them, one JSON object a line: {@code java
 * bench/GenerateRecords.java 100000 > records.jsonl}. The same number gives the same bytes.
 * Lengths, reuse of names and shares of each state are like the record's own: texts of questions
 * from 120 to 600 characters, answers from 200 to 3,000, some 1,450 members, 24 departments and
 * 2,000 bodies.
 */
class GenerateRecords {
  private static final List<String> DEPARTMENTS =
      List.of(
          "Home Office",
          "HM Treasury",
          "Cabinet Office",
          "Ministry of Defence",
          "Ministry of Justice",
          "Department for Education",
          "Department for Transport",
          "Department of Health and Social Care",
          "Department for Work and Pensions",
          "Department for Business and Trade",
          "Department for Science, Innovation and Technology",
          "Department for Energy Security and Net Zero",
          "Department for Culture, Media and Sport",
          "Department for Environment, Food and Rural Affairs",
          "Foreign, Commonwealth and Development Office",
          "Ministry of Housing, Communities and Local Government",
          "Northern Ireland Office",
          "Scotland Office",
          "Wales Office",
          "Attorney General's Office",
          "Department for International Trade",
          "Department for Exiting the European Union",
          "Church Commissioners",
          "House of Commons Commission");
  private static final List<String> PARTIES =
      List.of(
          "Labour",
          "Conservative",
          "Liberal Democrat",
          "Scottish National Party",
          "Crossbench",
          "Plaid Cymru",
          "Green Party",
          "Democratic Unionist Party",
          "Reform UK");
  private static final List<String> FIRST =
      List.of(
          "River",
          "Harbour",
          "Rural",
          "Northern",
          "Coastal",
          "Digital",
          "Future",
          "Civic",
          "Island",
          "Upland",
          "Market",
          "Winter",
          "Garden",
          "Bridge",
          "Lantern",
          "Meadow");
  private static final List<String> SECOND =
      List.of(
          "Health",
          "Skills",
          "Transport",
          "Safety",
          "Finance",
          "Heritage",
          "Energy",
          "Housing",
          "Trade",
          "Food",
          "Justice",
          "Sport",
          "Research",
          "Music",
          "Water",
          "Border");
  private static final List<String> HEADS =
      List.of(
          "Taskforce",
          "Council",
          "Board",
          "Steering Group",
          "Forum",
          "Delivery Unit",
          "Advisory Committee",
          "Commission",
          "Inquiry",
          "Panel");
  private static final List<String> SEATS =
      List.of("East", "West", "North", "South", "Central", "and Vale", "and Moor", "on Sea");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> ASKS =
      List.of(
          "what steps they are taking to improve access to %s in %s",
              "how many applications for %s were received in %s in each of the last five years",
          "what assessment has been made of the effect of %s on people living in %s",
              "when they expect to publish the findings of the review of %s in %s",
          "what recent discussions have been held with local leaders about %s in %s",
              "what proportion of spending on %s went to %s in the last financial year");
  private static final List<String> TOPICS =
      List.of(
          "bus services",
          "flood defences",
          "school meals",
          "apprenticeships",
          "broadband",
          "dental care",
          "court backlogs",
          "river crossings",
          "fishing quotas",
          "housing repairs",
          "youth clubs",
          "rail freight",
          "adult learning",
          "veterans' services");
  private static final List<String> SAYS =
      List.of(
          "The Government is committed to making %s better across the country, and officials meet local leaders often to hear what stands in the way.",
          "Since last year we have put more money into %s, and the first results will be looked at with care before further decisions are taken.",
          "Data on %s are collected by local authorities and published each spring, broken down by region and by age.",
          "We know how much %s matter to families, which is why a new fund was opened to those with the greatest need.",
          "Decisions on %s are made locally, by those who know their area best, within a framework that Parliament has approved.",
          "An evaluation of %s found that most people were content, though some had waited longer than they should have.",
          "Further work on %s is under way with the devolved administrations and will be reported in the usual manner.");

  private final Random random;

  private GenerateRecords(long seed) {
    random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    GenerateRecords records = new GenerateRecords(2014);
    try (BufferedWriter out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      for (int i = 0; i < count; i++) {
        out.write(records.next(i, count));
        out.write('\n');
      }
    }
  }

  private String group = "";
  private String groupAnswer = "";
  private int groupLeft;

  private String next(int i, int count) {
    boolean lords = i % 5 == 0;
    LocalDate tabled = LocalDate.of(2014, 6, 1).plusDays((long) i * 4_200 / count);
    String uin = (lords ? "HL" : "") + (10_000 + i);
    String department = pick(DEPARTMENTS);
    String body = pick(FIRST) + " " + pick(SECOND) + " " + pick(HEADS);
    String topic = pick(TOPICS);
    StringBuilder json = new StringBuilder(2_048).append("{\"id\":").append(1_000_000 + i);
    member(json, "asking", lords);
    field(json, "house", lords ? "Lords" : "Commons");
    raw(json, "memberHasInterest", random.nextInt(50) == 0);
    field(json, "dateTabled", tabled + "T00:00:00");
    LocalDate due = tabled.plusDays(lords ? 14 : 5);
    field(json, "dateForAnswer", due + "T00:00:00");
    field(json, "uin", uin);
    field(json, "questionText", question(lords, department, topic, body));
    raw(json, "answeringBodyId", 1 + DEPARTMENTS.indexOf(department));
    field(json, "answeringBodyName", department);
    raw(json, "isWithdrawn", random.nextInt(500) == 0);
    raw(json, "isNamedDay", !lords && random.nextInt(4) == 0);
    boolean grouped = groupLeft > 0 || (i + 3 < count && random.nextInt(60) == 0);
    if (grouped && groupLeft == 0) {
      startGroup(i, count, topic, body);
    }
    json.append(",\"groupedQuestions\":").append(grouped ? group : "[]");
    if (random.nextInt(50) == 0 && !grouped) {
      json.append(
          ",\"answerIsHolding\":false,\"answerIsCorrection\":false,\"dateAnswered\":null,\"answerText\":null");
    } else {
      boolean holding = !grouped && random.nextInt(33) == 0;
      boolean correction = !grouped && !holding && random.nextInt(100) == 0;
      raw(json, "answerIsHolding", holding);
      raw(json, "answerIsCorrection", correction);
      member(json, "answering", lords);
      LocalDate answered = due.plusDays(random.nextInt(9) - 2L);
      field(json, "dateAnswered", (answered.isBefore(tabled) ? tabled : answered) + "T00:00:00");
      String answer =
          grouped
              ? groupAnswer
              : holding ? "<p>I will write to the Member with an answer.</p>" : answer(topic, body);
      field(json, "answerText", answer);
      if (correction) {
        field(json, "originalAnswerText", answer(topic, body));
        field(json, "dateAnswerCorrected", due.plusDays(20) + "T00:00:00");
      }
    }
    groupLeft = Math.max(0, groupLeft - 1);
    field(json, "heading", Character.toUpperCase(topic.charAt(0)) + topic.substring(1));
    return json.append(",\"attachmentCount\":0,\"attachments\":[],\"groupedQuestionsDates\":[]}")
        .toString();
  }

  private void startGroup(int i, int count, String topic, String body) {
    groupLeft = 3;
    groupAnswer = answer(topic, body);
    StringBuilder uins = new StringBuilder("[");
    for (int j = i; j < i + 3 && j < count; j++) {
      uins.append(j == i ? "" : ",")
          .append('"')
          .append(j % 5 == 0 ? "HL" : "")
          .append(10_000 + j)
          .append('"');
    }
    group = uins.append(']').toString();
  }

  private String question(boolean lords, String department, String topic, String body) {
    String start =
        lords
            ? "To ask His Majesty's Government "
            : "To ask the Minister for " + pick(SECOND) + ", ";
    String ask = pick(ASKS).formatted(topic, place());
    String more =
        switch (random.nextInt(4)) {
          case 0 -> "; and what part the " + body + " has in that";
          case 1 -> "; and how often the " + body + " has met in the last year";
          case 2 ->
              ", and if they will make a statement on (1) "
                  + pick(TOPICS)
                  + ", (2) "
                  + pick(TOPICS)
                  + ", and (3) "
                  + pick(TOPICS)
                  + " in "
                  + place();
          default -> ", with reference to the answer of the " + department + " on " + pick(TOPICS);
        };
    return start + ask + more + ".";
  }

  private String answer(String topic, String body) {
    StringBuilder html = new StringBuilder();
    int paragraphs = 1 + random.nextInt(4) + (random.nextInt(8) == 0 ? 5 : 0);
    for (int p = 0; p < paragraphs; p++) {
      html.append("<p>").append(pick(SAYS).formatted(p == 0 ? topic : pick(TOPICS)));
      if (random.nextInt(3) == 0) {
        html.append(' ').append(statement(body));
      }
      html.append(' ').append(pick(SAYS).formatted(pick(TOPICS))).append("</p>");
    }
    if (random.nextInt(25) == 0) {
      html.append("<ul><li>")
          .append(pick(TOPICS))
          .append("</li><li>")
          .append(pick(TOPICS))
          .append("</li><li>")
          .append(pick(TOPICS))
          .append("</li></ul>");
    }
    if (random.nextInt(40) == 0) {
      html.append("<table><tr><th>Year</th><th>Number</th></tr>");
      for (int year = 2019; year < 2025; year++) {
        html.append("<tr><td>")
            .append(year)
            .append("</td><td>")
            .append(random.nextInt(9_000))
            .append("</td></tr>");
      }
      html.append("</table>");
    }
    return html.toString();
  }

  private String statement(String body) {
    int year = 2015 + random.nextInt(10);
    return switch (random.nextInt(8)) {
      case 0 ->
          "The %s has met %d times since %s %d."
              .formatted(body, 2 + random.nextInt(20), pick(MONTHS), year);
      case 1 ->
          "The %s, chaired by the Minister for %s, brings partners together to find ways forward."
              .formatted(body, pick(SECOND));
      case 2 -> "The %s was set up in %s %d.".formatted(body, pick(MONTHS), year);
      case 3 ->
          "The %s last met on %d %s %d."
              .formatted(body, 1 + random.nextInt(28), pick(MONTHS), year);
      case 4 ->
          "Members of the %s include the Minister for %s and the Law Commission."
              .formatted(body, pick(SECOND));
      case 5 -> "The information requested is not held centrally.";
      case 6 -> "The %s is responsible for bringing local plans together.".formatted(body);
      default ->
          "£%d million has been allocated to the %s.".formatted(1 + random.nextInt(90), body);
    };
  }

  private void member(StringBuilder json, String role, boolean lords) {
    int id =
        (lords ? 3_000 : 4_000) + random.nextInt(role.equals("answering") ? 60 : lords ? 800 : 650);
    String name =
        (lords ? "Lord " : FIRST.get(id % 16) + "a ") + SECOND.get(id / 16 % 16) + "ton" + id % 97;
    json.append(",\"")
        .append(role)
        .append("MemberId\":")
        .append(id)
        .append(",\"")
        .append(role)
        .append("Member\":{\"id\":")
        .append(id);
    field(json, "listAs", name);
    field(json, "name", name);
    field(json, "party", PARTIES.get(id % PARTIES.size()));
    field(
        json, "memberFrom", lords ? "Life peer" : FIRST.get(id % 16) + "ham " + SEATS.get(id % 8));
    json.append('}');
  }

  private String place() {
    return pick(FIRST) + "ham " + pick(SEATS);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static void field(StringBuilder json, String name, String value) {
    json.append(",\"")
        .append(name)
        .append("\":\"")
        .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
        .append('"');
  }

  private static void raw(StringBuilder json, String name, Object value) {
    json.append(",\"").append(name).append("\":").append(value);
  }
}
