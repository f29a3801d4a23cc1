package org.pqgraph.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client takes, by its Accept header (RFC 9110, section 12.5.1): of the ranges that fit a
 * media type, the most specific says its quality, and quality 0 means no.
 */
record Accept(List<Range> ranges) {

  /** A media range such as {@code text/*}; quality is in thousandths. */
  record Range(String type, String subtype, int quality) {
    private int fit(String mediaType) {
      String[] parts = mediaType.split("/", 2);
      if (type.equals("*")) {
        return 1;
      }
      return !type.equals(parts[0])
          ? 0
          : subtype.equals("*") ? 2 : subtype.equals(parts[1]) ? 3 : 0;
    }
  }

  private static final Pattern RANGE =
      Pattern.compile("\\s*([^\\s/;,]+)/([^\\s/;,]+)\\s*((?:;[^;]*)*)");
  private static final Pattern QUALITY =
      Pattern.compile(";\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*(?:;|$)");

  /** No header takes anything; neither does a header in which nothing can be read. */
  static Accept of(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String part : String.valueOf(header == null ? "" : header).split(",", -1)) {
      Matcher range = RANGE.matcher(part.toLowerCase(Locale.ROOT));
      if (range.matches()) {
        Matcher quality = QUALITY.matcher(range.group(3));
        int thousandths =
            quality.find() ? Math.round(Float.parseFloat(quality.group(1)) * 1000) : 1000;
        ranges.add(new Range(range.group(1), range.group(2), thousandths));
      }
    }
    return new Accept(ranges.isEmpty() ? List.of(new Range("*", "*", 1000)) : ranges);
  }

  /** The offer that is liked best; of equals, the first. */
  Optional<Form> best(List<Form> offers) {
    Form best = null;
    int liked = 0;
    for (Form offer : offers) {
      int quality = quality(offer.mediaType());
      if (quality > liked) {
        best = offer;
        liked = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  private int quality(String mediaType) {
    int quality = 0;
    int closest = 0;
    for (Range range : ranges) {
      int fit = range.fit(mediaType);
      if (fit > closest) {
        closest = fit;
        quality = range.quality();
      }
    }
    return quality;
  }
}
