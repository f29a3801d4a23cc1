/** Measures what was extracted against texts whose facts were marked by hand. */
package org.pqgraph.evaluate;
