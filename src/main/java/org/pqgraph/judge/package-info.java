/**
 * Judgements of what rules found in real texts: drawing hits for a person, keeping verdicts,
 * counting.
 */
package org.pqgraph.judge;
