/**
 * What happened to questions between two releases, and the history of that which releases carry on.
 */
package org.pqgraph.change;
