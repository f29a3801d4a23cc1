package org.pqgraph.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A question as a release has it, as far as its history goes. What is not printed is empty.
 *
 * @param house the House's IRI
 * @param uin its number
 * @param tabled the day of tabling, ISO 8601
 * @param heading its heading
 * @param status how far it has come
 * @param day the day of the answer that stands, or else of tabling
 * @param withdrawn whether it was withdrawn
 * @param gone when the source was found to have it no more, ISO 8601 in UTC
 * @param answers the IRIs of its answers, sorted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuestionState(
    String house,
    String uin,
    String tabled,
    String heading,
    Status status,
    String day,
    boolean withdrawn,
    String gone,
    List<String> answers) {

  public QuestionState {
    house = house == null ? "" : house;
    uin = uin == null ? "" : uin;
    tabled = tabled == null ? "" : tabled;
    heading = heading == null ? "" : heading;
    day = day == null ? "" : day;
    gone = gone == null ? "" : gone;
    answers = answers == null ? List.of() : List.copyOf(answers);
  }

  /** Whether the source was found to have it no more. */
  @JsonIgnore
  public boolean isGone() {
    return !gone.isEmpty();
  }
}
