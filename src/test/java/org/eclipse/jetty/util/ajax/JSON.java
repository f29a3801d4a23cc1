package org.eclipse.jetty.util.ajax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the Nu HTML checker takes from Jetty 9, which cannot stand beside the server's Jetty 12: a
 * reader of JSON.
 */
public final class JSON {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private JSON() {}

  /** Maps, arrays, strings and numbers. */
  public static Object parse(String text) {
    try {
      return MAPPER.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
