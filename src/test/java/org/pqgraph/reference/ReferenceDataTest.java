package org.pqgraph.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pqgraph.reference.ReferenceEntry.Kind;

/** Names as records print them, and what they stand for on a day. */
class ReferenceDataTest {
  private static final ReferenceData REFERENCE = ReferenceData.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Home Office                                           |            | home-office
          The Home Office                                       |            | home-office
          HM Treasury                                           |            | hm-treasury
          His Majesty's Treasury                                |            | hm-treasury
          Her Majesty’s Treasury                                |            | hm-treasury
          the Treasury                                          |            | hm-treasury
          Department for Science Innovation & Technology        |            | department-for-science-innovation-and-technology
          DSIT                                                  |            | department-for-science-innovation-and-technology
          Department for Culture Media and Sport                |            | department-for-culture-media-and-sport
          Department for Culture, Media and Sport               | 2024-11-01 | department-for-culture-media-and-sport
          Department for Culture, Media and Sport               | 2016-03-01 | department-for-culture-media-and-sport-1997
          Department for Culture, Media & Sport                 | 2019-03-01 | department-for-culture-media-and-sport-1997
          Department for Digital, Culture, Media & Sport        | 2019-03-01 | department-for-digital-culture-media-and-sport
          DCMS                                                  | 2016-03-01 | department-for-culture-media-and-sport-1997
          DCMS                                                  | 2020-03-01 | department-for-digital-culture-media-and-sport
          DCMS                                                  |            | department-for-culture-media-and-sport
          Department for Levelling Up, Housing & Communities    |            | department-for-levelling-up-housing-and-communities
          Ministry of Housing, Communities and Local Government |            | ministry-of-housing-communities-and-local-government
          Ministry of Housing, Communities and Local Government | 2024-12-10 | ministry-of-housing-communities-and-local-government
          Ministry of Housing, Communities and Local Government | 2020-02-03 | ministry-of-housing-communities-and-local-government-2018
          Ministry of Housing, Communities and Local Government | 2022-02-03 | ministry-of-housing-communities-and-local-government-2018
          Ministry of Housing, Communities and Local Government | 2010-02-03 | ministry-of-housing-communities-and-local-government-2018
          Department of Health                                  | 2015-01-01 | department-of-health
          Department for Health                                 |            | department-of-health
          Department of Health and Social Care                  |            | department-of-health-and-social-care
          Foreign Office                                        | 2019-01-01 | foreign-and-commonwealth-office
          Foreign Office                                        | 2020-09-02 | foreign-commonwealth-and-development-office
          Foreign, Commonwealth & Development Office            |            | foreign-commonwealth-and-development-office
          Department for Environment, Food and Rural Affairs    |            | department-for-environment-food-and-rural-affairs
          DEFRA                                                 |            | department-for-environment-food-and-rural-affairs
          Ministry of Defence                                   |            | ministry-of-defence
          MoD                                                   |            | ministry-of-defence
          Attorney General                                      |            | attorney-generals-office
          Leader of the House                                   |            | office-of-the-leader-of-the-house-of-commons
          Women and Equalities                                  |            | women-and-equalities
          Church Commissioners                                  |            | church-commissioners
          House of Commons Commission                           |            | house-of-commons-commission
          Office of the Deputy Prime Minister                   | 2004-03-01 | office-of-the-deputy-prime-minister
          Office of the Deputy Prime Minister                   | 2012-03-01 | deputy-prime-ministers-office
          Department for Education and Skills                   |            | department-for-education-and-skills
          COP26                                                 | 2021-09-01 | cop26-unit
          Speaker's Committee for the Independent Parliamentary Standards Authority | | speakers-committee-for-the-independent-parliamentary-standards-authority
          National Cyber Security Centre                        |            | national-cyber-security-centre
          HMRC                                                  |            | hm-revenue-and-customs
          """)
  void bodies(String name, LocalDate on, String slug) {
    assertEquals("id/body/" + slug, resolve(Kind.BODY, name, on));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Home Secretary                              |            | secretary-of-state-for-the-home-department
          Secretary of State (Home Office)            |            | secretary-of-state-for-the-home-department
          The Secretary of State for the Home Department |         | secretary-of-state-for-the-home-department
          the Chancellor                              |            | chancellor-of-the-exchequer
          CDL                                         |            | chancellor-of-the-duchy-of-lancaster
          Minister of Security                        |            | security-minister
          Minister for Security                       |            | security-minister
          Minister of State for Security              |            | security-minister
          Security Minister                           |            | security-minister
          Foreign Secretary                           | 2018-05-01 | secretary-of-state-for-foreign-and-commonwealth-affairs
          Foreign Secretary                           | 2024-05-01 | secretary-of-state-for-foreign-commonwealth-and-development-affairs
          Culture Secretary                           | 2024-05-01 | secretary-of-state-for-culture-media-and-sport
          Business Secretary                          | 2012-05-01 | secretary-of-state-for-business-innovation-and-skills
          Health Secretary                            |            | secretary-of-state-for-health-and-social-care
          Leader of the House of Lords and Lord Privy Seal |       | leader-of-the-house-of-lords
          The Lord Privy Seal                         |            | lord-privy-seal
          """)
  void posts(String name, LocalDate on, String slug) {
    assertEquals("id/post/" + slug, resolve(Kind.POST, name, on));
  }

  @ParameterizedTest
  @CsvSource({
    "Labour, labour",
    "Labour (Co-op), labour-co-op",
    "Liberal Democrat, liberal-democrat",
    "Liberal Democrats, liberal-democrat",
    "Crossbench, crossbench",
    "Non-affiliated, non-affiliated",
    "Sinn Fein, sinn-fein",
    "Sinn Féin, sinn-fein",
    "Social Democratic & Labour Party, social-democratic-and-labour-party",
    "SNP, scottish-national-party"
  })
  void parties(String name, String slug) {
    assertEquals("id/party/" + slug, resolve(Kind.PARTY, name, null));
  }

  @Test
  void aNameThatNobodyBearsResolvesToNothing() {
    assertTrue(REFERENCE.resolve(Kind.BODY, "Ministry of Silly Walks", Optional.empty()).isEmpty());
    assertTrue(REFERENCE.resolve(Kind.BODY, "", Optional.empty()).isEmpty());
    assertTrue(REFERENCE.resolve(Kind.PARTY, "Home Office", Optional.empty()).isEmpty());
  }

  @Test
  void aNameForFieldsIsNotAmongThoseLookedForInTexts() {
    ReferenceEntry unit = REFERENCE.resolve(Kind.BODY, "COP26", Optional.empty()).orElseThrow();
    assertTrue(unit.hiddenNames().contains("COP26"));
    assertTrue(!unit.otherNames().contains("COP26"));
  }

  private static String resolve(Kind kind, String name, LocalDate on) {
    return REFERENCE
        .resolve(kind, name, Optional.ofNullable(on))
        .map(ReferenceEntry::path)
        .orElse("nothing");
  }
}
