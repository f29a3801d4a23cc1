package org.pqgraph.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Another question that shares this one's answer.
 *
 * @param uin its UIN
 * @param dateTabled the day it was tabled, where the source tells
 */
public record GroupedQuestion(String uin, Optional<LocalDate> dateTabled) {}
