/** Facts to quads: the one place that knows which IRI a thing has and which terms describe it. */
package org.pqgraph.graph;
