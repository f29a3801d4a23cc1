/**
 * What questions and answers state: bodies, posts and facts found in the texts of records, each
 * with its place. Works on text and plain values only, so that any engine can run it.
 */
package org.pqgraph.extract;
