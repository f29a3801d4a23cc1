package org.pqgraph.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of names in IRIs. */
public final class Slug {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 120;

  private Slug() {}

  /**
   * Lower case, accents and apostrophes dropped, "&amp;" spelt "and", all else than letters and
   * digits a single "-".
   *
   * @return a slug of at most 120 chars, "unnamed" where the name has neither letter nor digit
   */
  public static String of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String spelt = APOSTROPHES.matcher(plain.replace("&", " and ")).replaceAll("");
    String slug = OTHERS.matcher(spelt.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = slug.replaceAll("^-|-$", "");
    if (slug.length() > LONGEST) {
      slug = slug.substring(0, LONGEST).replaceAll("-$", "");
    }
    return slug.isEmpty() ? "unnamed" : slug;
  }
}
