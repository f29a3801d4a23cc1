package org.pqgraph.serve.page;

import java.util.List;

/** The page on a thing that has no page of a kind of its own: what the graph says of it. */
record ThingView(
    Frame frame,
    String kind,
    List<Said> facts,
    List<BodyView.Entry> about,
    List<RuleView.Hit> quotes,
    List<BodyView.Entry> incoming) {}
