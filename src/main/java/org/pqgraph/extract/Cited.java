package org.pqgraph.extract;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.pqgraph.model.House;

/** What a text cites, as far as its words tell. */
public sealed interface Cited {
  /** A name of it for people. */
  default String label() {
    return switch (this) {
      case Question q ->
          "Question "
              + q.uin()
              + q.answered().map(day -> ", answered on " + spelt(day)).orElse("")
              + q.tabled().map(day -> ", tabled on " + spelt(day)).orElse("");
      case Statement s ->
          "Written statement "
              + s.number()
              + s.made().map(day -> ", made on " + spelt(day)).orElse("");
      case Column c ->
          "Official Report"
              + c.house()
                  .map(h -> h == House.LORDS ? ", House of Lords" : ", House of Commons")
                  .orElse("")
              + c.day().map(day -> ", " + spelt(day)).orElse("")
              + (c.columns().contains("-") ? ", columns " : ", column ")
              + c.columns();
      case Act a -> a.title() + " " + a.year();
      case Bill b -> b.title();
      case Paper p -> p.series() + " " + p.number();
      case Page p -> p.address().replaceFirst("^https://", "");
      case Deposit d ->
          d.number().map(number -> "Deposited paper " + number).orElse("Deposit in the Library");
    };
  }

  private static String spelt(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
  }

  /**
   * An earlier question, or the answer to it.
   *
   * @param house the House it was put in
   * @param uin its UIN, without leading zeros: digits in the Commons, "HL" and digits in the Lords
   * @param answered the day of the answer, where the text states it
   * @param tabled the day it was tabled, where the text states it
   */
  record Question(House house, String uin, Optional<LocalDate> answered, Optional<LocalDate> tabled)
      implements Cited {}

  /**
   * A written statement.
   *
   * @param number its number as printed, "HCWS123"; numbers start again each session
   * @param made the day it was made, where the text states it
   */
  record Statement(String number, Optional<LocalDate> made) implements Cited {}

  /**
   * A place in the Official Report.
   *
   * @param house the House
   * @param day the day of the sitting
   * @param columns the columns, "283W" or "263-64W"
   */
  record Column(Optional<House> house, Optional<LocalDate> day, String columns) implements Cited {}

  /**
   * An Act.
   *
   * @param title the short title without the year, "Equality Act"
   * @param year the year
   */
  record Act(String title, int year) implements Cited {}

  /**
   * A Bill, which texts name without a year; Bills of one title share the name.
   *
   * @param title the title, "Victims and Prisoners Bill"
   */
  record Bill(String title) implements Cited {}

  /**
   * A Command Paper.
   *
   * @param series the letters of its series: C., Cd., Cmd, Cmnd, Cm or CP
   * @param number its number in the series
   */
  record Paper(String series, int number) implements Cited {}

  /**
   * A page on GOV.UK.
   *
   * @param address its address without query and fragment, {@code https://www.gov.uk/…}
   */
  record Page(String address) implements Cited {}

  /**
   * A paper deposited in the Library of a House.
   *
   * @param number its number, "DEP2023-0123", where the text states it
   */
  record Deposit(Optional<String> number) implements Cited {}
}
