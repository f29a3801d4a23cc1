/** Sends a release to the Graph Store of another server. */
package org.pqgraph.publish;
