/**
 * A release over HTTP: the read-only SPARQL endpoint, its dumps and reports, and a start page.
 * Built on Fuseki Main; the endpoints and the store come from {@code fuseki-config/pqgraph.ttl}.
 */
package org.pqgraph.serve;
