/** The words of a release's questions and answers, to be searched: an index beside the store. */
package org.pqgraph.search;
