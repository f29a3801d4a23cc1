package org.pqgraph.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/** Speaks the SPARQL 1.1 Graph Store protocol and the SPARQL protocol with one store. */
final class StoreClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST_ANSWER = 64 << 20;

  private final Target target;
  private final CloseableHttpClient http;

  /** Kept from request to request, so that a challenge for the password is answered once. */
  private final HttpClientContext context = HttpClientContext.create();

  StoreClient(Target target, String userAgent) {
    this.target = target;
    BasicCredentialsProvider known = new BasicCredentialsProvider();
    target.credentials().ifPresent(credentials -> addressed(known, credentials));
    this.http =
        HttpClients.custom()
            .setUserAgent(userAgent)
            .setDefaultCredentialsProvider(known)
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    // A store that refuses a body answers before it has read it.
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                            .responseOutOfOrderStrategy(
                                MonitoringResponseOutOfOrderStrategy.INSTANCE)
                            .build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(30, TimeUnit.SECONDS).build())
                    .build())
            // Whether we may write is asked once, before any body: 100-continue would ask each
            // time.
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setExpectContinueEnabled(false)
                    .setResponseTimeout(target.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .build();
  }

  /** The password goes to the servers that were named, and nowhere else. */
  private void addressed(BasicCredentialsProvider known, Credentials credentials) {
    List<URI> addresses = new ArrayList<>(List.of(target.graphStore()));
    target.query().ifPresent(addresses::add);
    target.update().ifPresent(addresses::add);
    for (URI address : addresses) {
      known.setCredentials(
          new AuthScope(address.getHost(), address.getPort()),
          new UsernamePasswordCredentials(
              credentials.user(), credentials.password().toCharArray()));
    }
  }

  /** Puts a part in place of what a graph has. */
  void put(String graph, Part part) throws IOException, StoreRefusal {
    send(ClassicRequestBuilder.put(target.graph(graph)), part);
  }

  /** Adds a part to a graph. */
  void post(String graph, Part part) throws IOException, StoreRefusal {
    send(ClassicRequestBuilder.post(target.graph(graph)), part);
  }

  private void send(ClassicRequestBuilder request, Part part) throws IOException, StoreRefusal {
    FileEntity body =
        new FileEntity(
            part.file().toFile(), ContentType.create(Part.MEDIA_TYPE, StandardCharsets.UTF_8));
    if (part.isCompressed()) {
      request.addHeader("Content-Encoding", "gzip");
    }
    text(request.setEntity(body).build());
  }

  /** Deletes a graph; one that is not there is no error. */
  void delete(String graph) throws IOException, StoreRefusal {
    try {
      text(ClassicRequestBuilder.delete(target.graph(graph)).build());
    } catch (StoreRefusal e) {
      if (e.status() != 404) {
        throw e;
      }
    }
  }

  /** A graph as Turtle; none where the store has no such graph. */
  Optional<String> get(String graph) throws IOException, StoreRefusal {
    try {
      return Optional.of(
          text(
              ClassicRequestBuilder.get(target.graph(graph))
                  .addHeader("Accept", "text/turtle")
                  .build()));
    } catch (StoreRefusal e) {
      if (e.status() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The values of the first variable of a SELECT query; needs a query endpoint. */
  List<String> select(String query) throws IOException, StoreRefusal {
    String answer =
        text(
            ClassicRequestBuilder.post(target.query().orElseThrow())
                .addHeader("Accept", "application/sparql-results+json")
                .addParameters(new BasicNameValuePair("query", query))
                .setCharset(StandardCharsets.UTF_8)
                .build());
    JsonNode results = JSON.readTree(answer);
    String variable = results.at("/head/vars/0").asText();
    List<String> values = new ArrayList<>();
    for (JsonNode row : results.at("/results/bindings")) {
      values.add(row.path(variable).path("value").asText());
    }
    return values;
  }

  /** Runs an update; needs an update endpoint. */
  void update(String update) throws IOException, StoreRefusal {
    text(
        ClassicRequestBuilder.post(target.update().orElseThrow())
            .addParameters(new BasicNameValuePair("update", update))
            .setCharset(StandardCharsets.UTF_8)
            .build());
  }

  private String text(ClassicHttpRequest request) throws IOException, StoreRefusal {
    StoreRefusal[] refusal = new StoreRefusal[1];
    String text = http.execute(request, context, response -> text(response, refusal));
    if (refusal[0] != null) {
      throw refusal[0];
    }
    return text;
  }

  private static String text(ClassicHttpResponse response, StoreRefusal[] refusal)
      throws IOException {
    try {
      String text =
          response.getEntity() == null
              ? ""
              : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8, LARGEST_ANSWER);
      if (response.getCode() >= 300) {
        refusal[0] = new StoreRefusal(response.getCode(), text);
      }
      return text;
    } catch (org.apache.hc.core5.http.ParseException e) {
      throw new IOException("the store's answer cannot be read", e);
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
