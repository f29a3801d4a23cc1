/** A server for assistants, by the Model Context Protocol on standard input and output. */
package org.pqgraph.mcp;
