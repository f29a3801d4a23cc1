/** A page on which a person judges a sample of what was found. */
package org.pqgraph.report;
