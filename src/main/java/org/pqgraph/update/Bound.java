package org.pqgraph.update;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a number of a release may differ from that of the one before. Where an amount and a
 * percentage are given, the larger holds; where neither is, it may differ freely in that direction.
 *
 * @param path the number's place in the manifest, {@code counts.questions}
 * @param of what the number is of, in words
 * @param mayFall how much it may fall
 * @param mayFallPercent the same in per cent of the number before
 * @param mayRise how much it may rise
 * @param mayRisePercent the same in per cent of the number before
 */
record Bound(
    @JsonProperty(value = "path", required = true) String path,
    @JsonProperty(value = "of", required = true) String of,
    @JsonProperty("may-fall") Double mayFall,
    @JsonProperty("may-fall-percent") Double mayFallPercent,
    @JsonProperty("may-rise") Double mayRise,
    @JsonProperty("may-rise-percent") Double mayRisePercent) {
  Bound {
    for (Double amount : new Double[] {mayFall, mayFallPercent, mayRise, mayRisePercent}) {
      if (amount != null && !(amount >= 0)) {
        throw new IllegalArgumentException("a bound is a number from 0, not " + amount);
      }
    }
  }

  /** The same with another amount. */
  Bound with(String key, double amount) {
    return switch (key) {
      case "may-fall" -> new Bound(path, of, amount, mayFallPercent, mayRise, mayRisePercent);
      case "may-fall-percent" -> new Bound(path, of, mayFall, amount, mayRise, mayRisePercent);
      case "may-rise" -> new Bound(path, of, mayFall, mayFallPercent, amount, mayRisePercent);
      case "may-rise-percent" -> new Bound(path, of, mayFall, mayFallPercent, mayRise, amount);
      default ->
          throw new IllegalArgumentException(
              "\"" + key + "\" is none of may-fall, may-fall-percent, may-rise, may-rise-percent");
    };
  }

  /** Why a release is out of bounds; empty where it is not, or one of both has no such number. */
  Optional<String> broken(JsonNode before, JsonNode after) {
    JsonNode was = before.at("/" + path.replace('.', '/'));
    JsonNode is = after.at("/" + path.replace('.', '/'));
    if (!was.isNumber() || !is.isNumber()) {
      return Optional.empty();
    }
    double change = is.asDouble() - was.asDouble();
    Optional<Double> allowed =
        change < 0
            ? allowed(mayFall, mayFallPercent, was.asDouble())
            : allowed(mayRise, mayRisePercent, was.asDouble());
    if (allowed.isEmpty() || Math.abs(change) <= allowed.get() + 1e-9) {
      return Optional.empty();
    }
    return Optional.of(
        "%s: %s from %s to %s, by more than %s"
            .formatted(
                of,
                change < 0 ? "fell" : "rose",
                number(was.asDouble()),
                number(is.asDouble()),
                number(allowed.get())));
  }

  private static Optional<Double> allowed(Double amount, Double percent, double of) {
    if (amount == null && percent == null) {
      return Optional.empty();
    }
    return Optional.of(
        Math.max(amount == null ? 0 : amount, percent == null ? 0 : of * percent / 100));
  }

  private static String number(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%,.0f", number)
        : String.format(Locale.ROOT, "%,.4f", number);
  }
}
