/** The names in a release, and what a name that somebody writes may mean by them. */
package org.pqgraph.names;
