package org.pqgraph.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * Renders views. The templates are classes of the program: none is read or compiled at run time.
 */
public final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.pqgraph.serve.page");

  private Templates() {}

  /** The HTML of a view by the template of a name, {@code start}. */
  public static String render(String template, Object view) {
    StringOutput out = new StringOutput();
    ENGINE.render(template + ".jte", view, out);
    return out.toString();
  }
}
