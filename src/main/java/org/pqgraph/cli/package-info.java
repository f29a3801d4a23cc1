/** The command line. */
package org.pqgraph.cli;
