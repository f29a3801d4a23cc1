package org.pqgraph.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.pqgraph.model.InputProblem;
import org.pqgraph.model.QuestionRecord;
import org.pqgraph.source.RecordConsumer;

/**
 * Takes records through a pure function on several threads and hands the results on in the order of
 * the input. At most a few thousand records are under way at any time, however large the input.
 */
final class RecordPipeline<T> {
  private static final int BATCH = 64;
  private static final int BATCHES_UNDER_WAY = 32;

  /** Gives out records, and tells what is wrong, in an order of its own. */
  interface Records {
    void read(RecordConsumer out) throws IOException, InterruptedException;
  }

  /** Receives results in the order of the input, on one thread. */
  interface Sink<T> {
    void result(T result) throws IOException;

    void problem(InputProblem problem) throws IOException;
  }

  /** One step for the sink: the results of a batch, or a problem that stood between two. */
  private record Step<T>(Future<List<T>> results, InputProblem problem, boolean isEnd) {}

  private final Function<QuestionRecord, T> work;
  private final int threads;

  RecordPipeline(Function<QuestionRecord, T> work, int threads) {
    this.work = work;
    this.threads = threads;
  }

  /** Reads all records; returns when the sink has everything, or throws what any stage threw. */
  void run(Records records, Sink<T> sink) throws IOException {
    BlockingQueue<Step<T>> steps = new ArrayBlockingQueue<>(BATCHES_UNDER_WAY);
    Step<T> end = new Step<>(null, null, true);
    ExecutorService workers = Executors.newFixedThreadPool(threads, daemon("worker"));
    ExecutorService reader = Executors.newSingleThreadExecutor(daemon("reader"));
    try {
      Future<?> reading =
          reader.submit(
              (Callable<Void>)
                  () -> {
                    Batches batches = new Batches(workers, steps);
                    try {
                      records.read(batches);
                      batches.flush();
                    } finally {
                      steps.put(end);
                    }
                    return null;
                  });
      for (Step<T> step = steps.take(); !step.isEnd(); step = steps.take()) {
        if (step.problem() != null) {
          sink.problem(step.problem());
        } else {
          for (T result : step.results().get()) {
            sink.result(result);
          }
        }
      }
      reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BuildException("the build was interrupted", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      reader.shutdownNow();
      workers.shutdownNow();
    }
  }

  private static RuntimeException rethrown(Throwable cause) throws IOException {
    if (cause instanceof IOException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    return cause instanceof RuntimeException e ? e : new BuildException(cause.toString(), cause);
  }

  private static java.util.concurrent.ThreadFactory daemon(String name) {
    return Thread.ofPlatform().daemon().name("pqgraph-" + name + "-", 0).factory();
  }

  /** Gathers records into batches; waits where the queue is full. */
  private final class Batches implements RecordConsumer {
    private final ExecutorService workers;
    private final BlockingQueue<Step<T>> steps;
    private List<QuestionRecord> batch = new ArrayList<>(BATCH);

    Batches(ExecutorService workers, BlockingQueue<Step<T>> steps) {
      this.workers = workers;
      this.steps = steps;
    }

    @Override
    public void record(QuestionRecord record) throws InterruptedException {
      batch.add(record);
      if (batch.size() == BATCH) {
        flush();
      }
    }

    @Override
    public void problem(InputProblem problem) throws InterruptedException {
      flush();
      steps.put(new Step<>(null, problem, false));
    }

    void flush() throws InterruptedException {
      if (batch.isEmpty()) {
        return;
      }
      List<QuestionRecord> records = batch;
      batch = new ArrayList<>(BATCH);
      FutureTask<List<T>> task = new FutureTask<>(() -> records.stream().map(work).toList());
      steps.put(new Step<>(task, null, false));
      workers.execute(task);
    }
  }
}
