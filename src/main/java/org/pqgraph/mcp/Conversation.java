package org.pqgraph.mcp;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/**
 * The two streams of a server on standard input and output, and when they are done with. The end of
 * the input is held back from the protocol, which would drop what it has yet to answer, until the
 * output has been silent for a while.
 */
final class Conversation {
  private static final int SILENCE_MILLIS = 300;
  private static final int LONGEST_MILLIS = 60_000;

  private final CountDownLatch end = new CountDownLatch(1);
  private final InputStream input;
  private final OutputStream output;
  private int asked;
  private int answered;
  private int working;

  Conversation(InputStream in, OutputStream out) {
    this.input = new Input(in);
    this.output = new Output(out);
  }

  InputStream input() {
    return input;
  }

  OutputStream output() {
    return output;
  }

  /** Waits until the input has ended and what came in has been answered. */
  void awaitEnd() throws InterruptedException {
    end.await();
  }

  /** Says that work on an answer begins. */
  synchronized void begin() {
    working++;
  }

  /** Says that work on an answer has ended. */
  synchronized void finish() {
    working--;
  }

  private synchronized void ended() throws IOException {
    long until = System.nanoTime() + LONGEST_MILLIS * 1_000_000L;
    try {
      // Notifications get no answer, so lines in may be more than lines out for ever.
      int before = -1;
      while (answered < asked && System.nanoTime() < until && (working > 0 || before != answered)) {
        before = answered;
        wait(SILENCE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end.countDown();
    }
  }

  private synchronized void count(boolean isAnswer) {
    if (isAnswer) {
      answered++;
      notifyAll();
    } else {
      asked++;
    }
  }

  private final class Input extends FilterInputStream {
    Input(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = in.read(bytes, from, length);
      if (n < 0) {
        ended();
      }
      for (int i = from; i < from + n; i++) {
        if (bytes[i] == '\n') {
          count(false);
        }
      }
      return n;
    }
  }

  private final class Output extends FilterOutputStream {
    Output(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      for (int i = from; i < from + length; i++) {
        if (bytes[i] == '\n') {
          count(true);
        }
      }
    }
  }
}
