/** Fetches questions from the Parliament questions API into an archive of its responses. */
package org.pqgraph.fetch;
