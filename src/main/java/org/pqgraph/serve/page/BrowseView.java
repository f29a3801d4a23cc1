package org.pqgraph.serve.page;

import java.util.List;

/** A list of things of a kind, or of questions. */
record BrowseView(Frame frame, List<Ref> items, List<QuestionList.Line> lines, Paging paging) {}
