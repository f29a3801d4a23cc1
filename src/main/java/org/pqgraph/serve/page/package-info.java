/**
 * What the pages say: a view holds what one page shows, a template of the same package in {@code
 * src/main/jte} is its HTML, which escapes all it is given. Knows nothing of HTTP.
 */
package org.pqgraph.serve.page;
