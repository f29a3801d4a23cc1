package org.pqgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pqgraph.evaluate.GoldException;
import org.pqgraph.fetch.FetchException;
import org.pqgraph.judge.JudgementException;
import org.pqgraph.publish.PublishException;
import org.pqgraph.query.QueryException;
import org.pqgraph.reference.ReferenceException;
import org.pqgraph.release.BuildException;
import org.pqgraph.serve.ServeException;
import org.pqgraph.source.InputException;
import org.pqgraph.sync.SyncException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code pqgraph}. Standard output is for results, standard error for progress and
 * messages.
 */
@Command(
    name = "pqgraph",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "UK parliamentary written questions and answers as a knowledge graph.",
    subcommands = {
      BuildCommand.class,
      FetchCommand.class,
      SyncCommand.class,
      UpdateCommand.class,
      DiffCommand.class,
      ReleasesCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      ValidateCommand.class,
      ExportCommand.class,
      PublishCommand.class,
      BodyCommand.class,
      ReportCommand.class,
      RulesCommand.class,
      EvaluateCommand.class,
      JudgeCommand.class,
      McpCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 done, and something in the data needs a person; 2 wrong usage; 3 the environment failed.",
      "",
      "Examples:",
      "  pqgraph build examples             make a release from a folder of documents",
      "  pqgraph serve                      serve it at http://localhost:3030/",
      "  pqgraph query who-asks-whom        run a query of the library",
      "  source <(pqgraph generate-completion)"
    })
public final class Main implements Runnable {
  static final int NEEDS_A_PERSON = 1;
  static final int WRONG_USAGE = 2;
  static final int ENVIRONMENT_FAILED = 3;

  // Kept so that the level stays: loggers are held weakly.
  private static final Logger ROOT = Logger.getLogger("");

  // What is wrong in a file of RDF is thrown as well, and told once, with the file's name.
  private static final Logger PARSERS = Logger.getLogger("org.apache.jena.riot");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    ROOT.setLevel(Level.SEVERE);
    PARSERS.setLevel(Level.OFF);
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            false,
            StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(err);
    int code = run(out, err, args);
    out.flush();
    System.exit(code);
  }

  /** Runs a command; returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler(Main::explain);
    line.getSubcommands().get("generate-completion").getCommandSpec().usageMessage().hidden(true);
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Missing command");
  }

  /** One clear line for what went wrong; a stack trace only for what should never happen. */
  private static int explain(Exception e, CommandLine line, ParseResult parsed) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    int code =
        switch (cause) {
          case InputException x -> WRONG_USAGE;
          case QueryException x -> WRONG_USAGE;
          case GoldException x -> WRONG_USAGE;
          case JudgementException x -> WRONG_USAGE;
          case ReferenceException x -> WRONG_USAGE;
          case BuildException x -> ENVIRONMENT_FAILED;
          case FetchException x -> ENVIRONMENT_FAILED;
          case SyncException x -> ENVIRONMENT_FAILED;
          case PublishException x -> ENVIRONMENT_FAILED;
          case ServeException x -> ENVIRONMENT_FAILED;
          case IOException x -> ENVIRONMENT_FAILED;
          default -> -1;
        };
    if (code < 0) {
      line.getErr()
          .println("pqgraph: this should not have happened; please report it with the lines below");
      e.printStackTrace(line.getErr());
      return ENVIRONMENT_FAILED;
    }
    line.getErr().println("pqgraph: " + message(cause));
    return code;
  }

  private static String message(Throwable cause) {
    if (cause instanceof FileSystemException e) {
      String reason =
          e.getReason() == null
              ? e.getClass().getSimpleName().replace("Exception", "")
              : e.getReason();
      return e.getFile() + ": " + reason;
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
