package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Says what there is to those who ask for what there is not. */
final class Refusal {

  private Refusal() {}

  /** 406: none of the forms is one that the client takes. */
  static void notAcceptable(HttpServletResponse response, List<Form> forms) throws IOException {
    Errors.send(
        response,
        HttpServletResponse.SC_NOT_ACCEPTABLE,
        "none of the forms asked for is to be had; these are: "
            + forms.stream().map(Form::mediaType).collect(Collectors.joining(", ")));
  }
}
