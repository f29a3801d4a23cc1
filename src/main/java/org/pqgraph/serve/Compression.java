package org.pqgraph.serve;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Responses in gzip for those who take it. A part of a file is a part of the file as it lies there,
 * so it goes out as it is; and a request's body is never unpacked, since a small one may hold a
 * large one.
 */
final class Compression extends CompressionHandler {

  Compression() {
    putCompression(new GzipCompression());
    putConfiguration(
        "/",
        CompressionConfig.builder().defaults().compressExcludeMimeType("application/gzip").build());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean asItIs =
        request.getHeaders().contains(HttpHeader.RANGE)
            || request.getHeaders().contains(HttpHeader.CONTENT_ENCODING);
    return asItIs
        ? getHandler().handle(request, response, callback)
        : super.handle(request, response, callback);
  }
}
