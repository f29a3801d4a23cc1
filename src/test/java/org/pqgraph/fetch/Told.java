package org.pqgraph.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a fetch told. */
final class Told implements FetchProgress {
  final List<String> stages = new ArrayList<>();
  final List<String> problems = new ArrayList<>();

  @Override
  public void questions(long questions, long before, OptionalLong expected, String window) {}

  @Override
  public void stage(String name) {
    stages.add(name);
  }

  @Override
  public void problem(String message) {
    problems.add(message);
  }
}
