package org.pqgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;

/**
 * {@code /.well-known/void}: the release's VoID and DCAT description, in the form that {@code
 * Accept} asks for.
 */
final class DatasetDescription extends ReadServlet {

  private final transient ReleaseStore store;

  DatasetDescription(ReleaseStore store) {
    this.store = store;
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (var lease = store.lease()) {
      Path file = lease.release().folder().resolve("void.ttl");
      MediaType type = ConNeg.chooseContentType(request, DEF.rdfOffer, DEF.acceptTurtle);
      Lang lang = RDFLanguages.contentTypeToLang(type.getContentTypeStr());
      if (!Files.isRegularFile(file)) {
        notFound(response);
      } else if (!CacheHeaders.isUnchanged(lease.release(), request, response)) {
        response.setContentType(lang.getHeaderString());
        response.setCharacterEncoding("UTF-8");
        if (lang.equals(Lang.TURTLE)) {
          Files.copy(file, response.getOutputStream());
        } else {
          Model model = RDFDataMgr.loadModel(file.toUri().toString(), Lang.TURTLE);
          RDFDataMgr.write(response.getOutputStream(), model, lang);
        }
      }
    }
  }
}
