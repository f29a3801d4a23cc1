/** Links from things of the graph to what others say of them, each with its evidence. */
package org.pqgraph.link;
