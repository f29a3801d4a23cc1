import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes ten rules of each rule in a file: the rule, and nine like it of other words, each of which
 * is about as frequent in the texts of some records as the word it stands for. The thirty most
 * frequent words stay, since every rule of English has them.
 */
class MoreRules {
  private static final int COMMON = 30;
  private static final Pattern WORD = Pattern.compile("\\{[^}]*\\}|\\\\.|[a-z][a-z'-]*");

  private final List<String> byFrequency = new ArrayList<>();
  private final Map<String, Integer> rank = new HashMap<>();

  public static void main(String[] args) throws Exception {
    new MoreRules(Path.of(args[0])).write(Path.of(args[1]), Path.of(args[2]));
  }

  private MoreRules(Path records) throws Exception {
    ObjectMapper json = new ObjectMapper();
    Map<String, Integer> counts = new HashMap<>();
    Pattern word = Pattern.compile("[a-z]+");
    try (BufferedReader lines = Files.newBufferedReader(records)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = json.readTree(line).path("answerText").asText("").toLowerCase(Locale.ROOT);
        for (Matcher m = word.matcher(text); m.find(); ) {
          counts.merge(m.group(), 1, Integer::sum);
        }
      }
    }
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> byFrequency.add(e.getKey()));
    for (int i = 0; i < byFrequency.size(); i++) {
      rank.put(byFrequency.get(i), i);
    }
  }

  private void write(Path rules, Path out) throws Exception {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    ArrayNode all = (ArrayNode) yaml.readTree(rules.toFile());
    ArrayNode more = all.deepCopy();
    for (int copy = 1; copy < 10; copy++) {
      for (JsonNode rule : all) {
        ObjectNode other = rule.deepCopy();
        other.put("id", rule.get("id").asText() + "-" + copy);
        other.putArray("examples");
        for (String field : List.of("triggers", "patterns")) {
          ArrayNode texts = (ArrayNode) other.get(field);
          for (int i = 0; texts != null && i < texts.size(); i++) {
            int by = copy;
            texts.set(
                i,
                WORD.matcher(texts.get(i).asText())
                    .replaceAll(m -> Matcher.quoteReplacement(other(m.group(), by))));
          }
        }
        more.add(other);
      }
    }
    yaml.writeValue(out.toFile(), more);
    System.err.println(all.size() + " rules, now " + more.size());
  }

  private String other(String word, int by) {
    if (!Character.isLetter(word.charAt(0))) {
      return word;
    }
    Integer at = rank.get(word);
    if (at == null) {
      return word + "x".repeat(by);
    }
    return at < COMMON
        ? word
        : byFrequency.get(COMMON + (at - COMMON + by) % (byFrequency.size() - COMMON));
  }
}
