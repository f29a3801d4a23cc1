package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody subscribes to the answers on a body. */
final class FeedsTest extends ServiceOfScenes {

  @Test
  void theNewestAnswersOnABodyComeFirst() throws IOException, FeedException {
    Feed feed = feed("feeds/body/harbour-safety-taskforce.atom");
    assertEquals("https://w3id.org/pqgraph/feeds/body/harbour-safety-taskforce", feed.getId());
    assertEquals("Answers: Harbour Safety Taskforce", feed.getTitle());
    String questions = "https://w3id.org/pqgraph/id/question/";
    // The one from a page without dates is left out; so are those that were replaced.
    assertEquals(
        List.of(
            questions + "commons/2024-11-01/100/answer",
            questions + "lords/2024-12-10/HL1/answer",
            questions + "commons/2024-12-02/200/answer"),
        feed.getEntries().stream().map(Entry::getId).toList());
    Entry lords = feed.getEntries().get(1);
    assertEquals("Harbour Safety Taskforce (Lord Cole of Ash)", lords.getTitle());
    assertEquals(Instant.parse("2024-12-19T00:00:00Z"), lords.getUpdated().toInstant());
    assertEquals("Baroness Ford", lords.getAuthors().getFirst().getName());
    assertTrue(lords.getContents().getFirst().getValue().contains("met 19 times"));
    assertTrue(lords.getSummary().getValue().startsWith("To ask how often"));
    assertEquals(
        server.uri().resolve("id/question/lords/2024-12-10/HL1/answer").toString(),
        lords.getAlternateLinks().getFirst().getHref());
    assertEquals(
        "https://questions-statements.parliament.uk/written-questions/detail/2024-12-10/HL1",
        lords.getOtherLinks().getFirst().getHref());
  }

  @Test
  void membersAndDepartmentsHaveFeedsToo() throws IOException, FeedException {
    assertEquals(3, feed("feeds/member/1.atom").getEntries().size());
    assertEquals(3, feed("feeds/member/4.atom").getEntries().size());
    assertEquals(3, feed("feeds/department/home-office.atom").getEntries().size());
    // Named by a question, but in no dated answer.
    assertEquals(0, feed("feeds/body/rope-group.atom").getEntries().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feeds/body/harbour-safety-taskforce.atom",
        "feeds/member/1.atom",
        "feeds/department/cabinet-office.atom",
        "feeds/body/rope-group.atom"
      })
  void hasWhatTheStandardWants(String path) throws IOException, FeedException {
    HttpResponse<String> answer = http.get(path);
    assertTrue(Http.header(answer, "Content-Type").startsWith("application/atom+xml"));
    Feed feed = feed(path);
    // RFC 4287, section 4.1.1: one id, one title, one updated; a link to itself.
    assertTrue(URI.create(feed.getId()).isAbsolute());
    assertFalse(feed.getTitle().isBlank());
    assertFalse(feed.getAuthors().isEmpty(), "an author of all entries");
    assertTrue(
        feed.getOtherLinks().stream()
            .map(Link::getHref)
            .anyMatch(server.uri().resolve(path).toString()::equals));
    // Section 4.1.2 of each entry, and no two with the same id.
    List<String> ids = new ArrayList<>();
    Instant last = feed.getUpdated().toInstant();
    for (Entry entry : feed.getEntries()) {
      ids.add(entry.getId());
      assertTrue(URI.create(entry.getId()).isAbsolute());
      assertFalse(entry.getTitle().isBlank());
      assertFalse(entry.getUpdated().toInstant().isAfter(last));
      last = entry.getUpdated().toInstant();
      assertFalse(entry.getAlternateLinks().isEmpty());
    }
    assertEquals(ids.size(), new HashSet<>(ids).size());
    assertEquals(304, http.get(path, "If-None-Match", Http.header(answer, "ETag")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feeds/body/none.atom",
        "feeds/department/quay-board.atom",
        "feeds/member/1",
        "feeds/party/river.atom",
        "feeds/body/..%2Fmember%2F1.atom",
        "feeds/"
      })
  void whatHasNoFeedIsNotFound(String path) throws IOException {
    int status = http.get(path).statusCode();
    assertTrue(status == 404 || status == 400, "status " + status);
  }

  @Test
  void anyTextFits() throws IOException, FeedException {
    String odd = "<b>&amp;]]></b>\u0000\u000b\ud800 \ud83d\ude00\n\ufffe";
    AtomFeed.Entry entry =
        new AtomFeed.Entry("urn:a", "http://a/?b&c", "2024-01-02", odd, odd, odd, odd, odd, "");
    AtomFeed feed =
        new AtomFeed("urn:f", "http://a/", "http://b/", odd, Optional.empty(), List.of(entry));
    Feed read = parse(new String(feed.write(), StandardCharsets.UTF_8));
    assertTrue(read.getTitle().startsWith("<b>&amp;]]></b>"), read.getTitle());
    assertTrue(read.getTitle().contains("\ud83d\ude00"));
    assertEquals(
        "http://a/?b&c", read.getEntries().getFirst().getAlternateLinks().getFirst().getHref());
  }

  private static Feed feed(String path) throws IOException, FeedException {
    HttpResponse<String> answer = http.get(path);
    assertEquals(200, answer.statusCode(), answer::body);
    return parse(answer.body());
  }

  private static Feed parse(String xml) throws FeedException {
    return (Feed) new WireFeedInput().build(new StringReader(xml));
  }
}
