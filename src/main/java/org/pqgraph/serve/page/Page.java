package org.pqgraph.serve.page;

/** A page ready to be rendered: the name of its template, and what that shows. */
public record Page(String template, Object view) {}
