package org.pqgraph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pqgraph.extract.Entity.Body;
import org.pqgraph.extract.Entity.Post;
import org.pqgraph.model.Slug;
import org.pqgraph.reference.Gazetteer;
import org.pqgraph.reference.ReferenceEntry.Kind;

/**
 * Reads the role printed beside an answering member: "Minister of State (Home Office)", two roles
 * in one line as well.
 */
public final class Roles {
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)\\)");
  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "(?i)^(the )?(department|ministry|office|hm|his majesty|her majesty)\\b.*|.*\\b(office|department|treasury)$");

  private static final Pattern POST =
      Pattern.compile(
          "(?i)\\b(minister|secretary|whip|lord|lady|chancellor|leader|spokesperson|president|general)\\b");
  private static final List<String> BODY_FORMS =
      List.of("%s", "Department for %s", "Department of %s", "Ministry of %s", "%s Office");

  private final Lexicon lexicon;
  private final Gazetteer reference;

  Roles(Lexicon lexicon, Gazetteer reference) {
    this.lexicon = lexicon;
    this.reference = reference;
  }

  /**
   * A reader of roles that knows the posts and bodies of the reference data.
   *
   * @param reference the names known beforehand
   */
  public static Roles load(Gazetteer reference) {
    return new Roles(new Lexicon(reference), reference);
  }

  /**
   * The posts in a printed role, in order.
   *
   * @param on the day of the answer, which decides between departments of one name
   */
  public List<Post> of(String printed, Optional<LocalDate> on) {
    String title = BRACKET.matcher(printed).replaceAll(" ").replaceAll("\\s+", " ").strip();
    Optional<Body> in = Optional.empty();
    List<String> more = new ArrayList<>();
    Matcher bracket = BRACKET.matcher(printed);
    while (bracket.find()) {
      String inside = bracket.group(1).strip();
      Optional<Body> body = body(inside, on);
      if (body.isPresent()) {
        in = in.or(() -> body);
      } else if (POST.matcher(inside).find()) {
        more.add(inside);
      } else if (reference.resolve(Kind.PARTY, inside, Optional.empty()).isEmpty()) {
        title = title + " (" + inside + ")";
      }
    }
    List<Post> posts = new ArrayList<>();
    if (!title.isEmpty()) {
      posts.add(post(title, in, on));
    }
    more.forEach(other -> posts.add(post(other, Optional.empty(), on)));
    return posts;
  }

  /** The department of a name, which need not be known. */
  public Body department(String name, Optional<LocalDate> on) {
    return body(name, on)
        .orElseGet(() -> new Body("id/body/" + Slug.of(name), name, "department", false));
  }

  /** Whether words name a department, one that is known or one by its form. */
  public boolean isDepartment(String name, Optional<LocalDate> on) {
    return body(name, on).isPresent();
  }

  private Post post(String title, Optional<Body> in, Optional<LocalDate> on) {
    Optional<Post> known =
        in.isPresent()
            ? Optional.empty()
            : lexicon.named(Kind.POST, title, on).map(Post.class::cast);
    return known.orElseGet(() -> Posts.of(title, in));
  }

  /**
   * "Home Office" is a body, and so is "Education" in a bracket, for the Department for Education.
   */
  private Optional<Body> body(String name, Optional<LocalDate> on) {
    for (String form : BODY_FORMS) {
      Optional<Body> known =
          lexicon.named(Kind.BODY, form.formatted(name), on).map(Body.class::cast);
      if (known.isPresent()) {
        return known;
      }
    }
    return DEPARTMENT.matcher(name).matches()
        ? Optional.of(new Body("id/body/" + Slug.of(name), name, "department", false))
        : Optional.empty();
  }
}
