package org.pqgraph.publish;

/**
 * A user of a store.
 *
 * @param user the name
 * @param password the password; never printed
 */
public record Credentials(String user, String password) {
  @Override
  public String toString() {
    return user;
  }
}
