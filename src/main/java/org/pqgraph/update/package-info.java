/** Keeps a folder of releases current: fetch, build, compare, publish, remove what is old. */
package org.pqgraph.update;
