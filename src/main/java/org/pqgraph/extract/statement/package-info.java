/**
 * Finds what an answer says of the Government's own doing: what is promised, what is not planned,
 * who is responsible, where something is published, whom Ministers and officials met, and what was
 * given where a question asked a quantity.
 */
package org.pqgraph.extract.statement;
