package org.pqgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What search engines and other sites take from the pages. */
final class EmbeddingTest extends ServiceOfExamples {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aQuestionSaysItselfInTermsOfSchemaOrg() throws IOException {
    JsonNode page = linked("doc/question/commons/2025-02-18/38114");
    assertEquals("https://schema.org", page.path("@context").asText());
    assertEquals("QAPage", page.path("@type").asText());
    JsonNode question = page.path("mainEntity");
    assertEquals(
        "https://w3id.org/pqgraph/id/question/commons/2025-02-18/38114",
        question.path("@id").asText());
    assertEquals("Public Inquiries: Chairs", question.path("name").asText());
    assertEquals("2025-02-18", question.path("dateCreated").asText());
    assertEquals("Robin Sample", question.at("/author/name").asText());
    assertEquals(1, question.path("answerCount").asInt());
    assertTrue(question.at("/acceptedAnswer/0/text").asText().contains("Inquiry"));
    assertEquals("Answer", question.at("/acceptedAnswer/0/@type").asText());
  }

  @Test
  void anAnswerThatHoldsIsNotTheAccepted() throws IOException {
    JsonNode question = linked("doc/question/commons/2025-06-10/60418").path("mainEntity");
    assertTrue(question.path("acceptedAnswer").size() <= 1, question::toPrettyString);
    assertTrue(question.path("suggestedAnswer").size() >= 1, question::toPrettyString);
    assertTrue(
        question.at("/suggestedAnswer/0/@id").asText().endsWith("/holding"),
        question::toPrettyString);
  }

  @Test
  void noTextBreaksOutOfTheData() throws IOException {
    String html = http.get("doc/" + PageReleases.HOSTILE).body();
    JsonNode question = linked("doc/" + PageReleases.HOSTILE).path("mainEntity");
    assertEquals("Heading " + PageReleases.MARKUP, question.path("name").asText());
    assertEquals("Asker " + PageReleases.MARKUP, question.at("/author/name").asText());
    Element script = Jsoup.parse(html).select("script").first();
    assertFalse(script.data().contains("<"), script::data);
    assertFalse(script.data().contains("&"), script::data);
  }

  @Test
  void theDownloadsAreADatasetWithItsFiles() throws IOException {
    JsonNode dataset = linked("downloads");
    assertEquals("Dataset", dataset.path("@type").asText());
    assertEquals(3, dataset.path("distribution").size());
    for (JsonNode file : dataset.path("distribution")) {
      String url = file.path("contentUrl").asText();
      assertTrue(url.startsWith(server.uri().toString()), url);
      assertEquals(200, http.get(url.substring(server.uri().toString().length())).statusCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "doc/question/commons/2025-02-18/38114, Public Inquiries: Chairs, Robin Sample",
    "doc/member/900003, Robin Sample, ''",
    "doc/body/home-office, Home Office, ''"
  })
  void aPageLeadsToItsCard(String path, String title, String author) throws Exception {
    Document page = Jsoup.parse(http.get(path).body());
    String json = page.select("link[type=application/json+oembed]").attr("href");
    JsonNode card = JSON.readTree(http.get(local(json)).body());
    assertEquals("link", card.path("type").asText());
    assertEquals("1.0", card.path("version").asText());
    assertEquals(title, card.path("title").asText());
    assertEquals(author, card.path("author_name").asText());
    HttpResponse<String> xml =
        http.get(local(page.select("link[type=text/xml+oembed]").attr("href")));
    assertTrue(Http.header(xml, "Content-Type").startsWith("text/xml"));
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.body().getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertEquals("oembed", root.getTagName());
    assertEquals(title, root.getElementsByTagName("title").item(0).getTextContent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/doc/member/900003",
        "http://localhost.example.org/doc/member/900003",
        "HERE/doc/member/none",
        "HERE/doc/rule/met-n-times/1",
        "HERE/doc/member/900003> ?p ?o",
        "HERE/downloads",
        "javascript:alert(1)",
        ""
      })
  void otherAddressesHaveNoCard(String url) throws IOException {
    String whole = url.replace("HERE", server.uri().toString().replaceFirst("/$", ""));
    assertEquals(404, http.get("oembed?url=" + Http.encode(whole)).statusCode(), whole);
  }

  @Test
  void saysWhatIsWrongWithARequestForACard() throws IOException {
    assertEquals(400, http.get("oembed").statusCode());
    String member = Http.encode(server.uri() + "doc/member/900003");
    assertEquals(501, http.get("oembed?format=yaml&url=" + member).statusCode());
    // The thing's own name and a place in its page are as good.
    String name = Http.encode("https://w3id.org/pqgraph/id/member/900003#x");
    assertEquals(200, http.get("oembed?url=" + name).statusCode());
  }

  @Test
  void aColumnOfDaysHasThemAsTheReconciliationApiWritesThem() throws IOException {
    String extend =
        """
        {"ids": ["body/parliamentary-works-sponsor-body"], "properties": [{"id": "from"}, {"id": "until"}]}
        """;
    JsonNode row =
        JSON.readTree(http.get("reconcile?extend=" + Http.encode(extend)).body())
            .at("/rows/body~1parliamentary-works-sponsor-body");
    assertEquals("2022-12-31T00:00:00Z", row.at("/until/0/date").asText());
    assertEquals(0, row.path("from").size());
  }

  private static String local(String address) {
    assertTrue(address.startsWith(server.uri().toString()), address);
    return address.substring(server.uri().toString().length());
  }

  private static JsonNode linked(String path) throws IOException {
    Document page = Jsoup.parse(http.get(path, "Accept", "text/html").body());
    assertEquals(1, page.select("script[type=application/ld+json]").size());
    return JSON.readTree(page.select("script").first().data());
  }
}
