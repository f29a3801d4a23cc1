package org.pqgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction of data, as docs/architecture.md has it. */
@AnalyzeClasses(packages = "org.pqgraph", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule oneDirection =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("model")
          .definedBy("org.pqgraph.model")
          .layer("knowledge")
          .definedBy("org.pqgraph.knowledge")
          .layer("source")
          .definedBy("org.pqgraph.source")
          .layer("fetch")
          .definedBy("org.pqgraph.fetch")
          .layer("reference")
          .definedBy("org.pqgraph.reference")
          .layer("extract")
          .definedBy("org.pqgraph.extract..")
          .layer("graph")
          .definedBy("org.pqgraph.graph")
          .layer("link")
          .definedBy("org.pqgraph.link")
          .layer("validate")
          .definedBy("org.pqgraph.validate")
          .layer("patch")
          .definedBy("org.pqgraph.patch")
          .layer("change")
          .definedBy("org.pqgraph.change")
          .layer("update")
          .definedBy("org.pqgraph.update")
          .layer("release")
          .definedBy("org.pqgraph.release")
          .layer("query")
          .definedBy("org.pqgraph.query")
          .layer("search")
          .definedBy("org.pqgraph.search")
          .layer("evaluate")
          .definedBy("org.pqgraph.evaluate")
          .layer("judge")
          .definedBy("org.pqgraph.judge")
          .layer("names")
          .definedBy("org.pqgraph.names")
          .layer("publish")
          .definedBy("org.pqgraph.publish")
          .layer("report")
          .definedBy("org.pqgraph.report")
          .layer("serve")
          .definedBy("org.pqgraph.serve..")
          .layer("mcp")
          .definedBy("org.pqgraph.mcp")
          .layer("sync")
          .definedBy("org.pqgraph.sync")
          .layer("cli")
          .definedBy("org.pqgraph.cli")
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("knowledge")
          .mayNotAccessAnyLayer()
          .whereLayer("source")
          .mayOnlyAccessLayers("model", "knowledge")
          .whereLayer("fetch")
          .mayOnlyAccessLayers("model", "source")
          .whereLayer("reference")
          .mayOnlyAccessLayers("knowledge")
          .whereLayer("extract")
          .mayOnlyAccessLayers("model", "reference", "knowledge")
          .whereLayer("graph")
          .mayOnlyAccessLayers("model", "reference", "extract", "knowledge")
          .whereLayer("link")
          .mayOnlyAccessLayers("reference", "graph", "knowledge")
          .whereLayer("validate")
          .mayOnlyAccessLayers("knowledge")
          .whereLayer("release")
          .mayOnlyAccessLayers(
              "model",
              "knowledge",
              "source",
              "reference",
              "extract",
              "graph",
              "link",
              "validate",
              "search",
              "query",
              "evaluate",
              "change")
          .whereLayer("patch")
          .mayNotAccessAnyLayer()
          .whereLayer("change")
          .mayOnlyAccessLayers("patch")
          .whereLayer("update")
          .mayOnlyAccessLayers("release", "source", "graph")
          .whereLayer("query")
          .mayOnlyAccessLayers("knowledge")
          .whereLayer("search")
          .mayNotAccessAnyLayer()
          .whereLayer("evaluate")
          .mayNotAccessAnyLayer()
          .whereLayer("judge")
          .mayOnlyAccessLayers("model", "knowledge", "source", "extract")
          .whereLayer("names")
          .mayNotAccessAnyLayer()
          .whereLayer("publish")
          .mayOnlyAccessLayers("release")
          .whereLayer("report")
          .mayNotAccessAnyLayer()
          .whereLayer("serve")
          .mayOnlyAccessLayers(
              "model", "query", "names", "search", "release", "extract", "knowledge", "change")
          .whereLayer("mcp")
          .mayOnlyAccessLayers("query", "names", "search", "release", "knowledge")
          .whereLayer("sync")
          .mayOnlyAccessLayers("model", "knowledge", "fetch", "reference", "extract", "graph")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule textStagesRunInAnyEngine =
      noClasses()
          .that()
          .resideInAnyPackage("org.pqgraph.model", "org.pqgraph.extract..", "org.pqgraph.source")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena..", "org.eclipse.rdf4j..");

  @ArchTest
  static final ArchRule noCycles = slices().matching("org.pqgraph.(*)..").should().beFreeOfCycles();
}
