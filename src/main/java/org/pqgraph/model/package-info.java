/**
 * What a document says, as plain values: the records that the readers make and everything after
 * them works on. Nothing here knows of RDF.
 */
package org.pqgraph.model;
