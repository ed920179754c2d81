/** Numbers of the programme that a notice starts from. What counts is what the notice itself says. */
const programme = {
  /**
   * Hours of an internship by its months: 6 in class and 80 at work a month, at 20 hours a week.
   * Source: dotecomune.it, "Normativa" (facts, 2.2).
   */
  hoursByMonths: {
    3: { classroom: 18, work: 240 },
    6: { classroom: 36, work: 480 },
    9: { classroom: 54, work: 720 },
    12: { classroom: 72, work: 960 },
  } as Record<number, { classroom: number; work: number }>,

  /** Months a position may last (facts, 2.2). */
  durations: [3, 6, 9, 12],

  /** Days to complete an application and to answer an offer, that a new notice starts from; the notice says its own. */
  noticeTerms: { completionDays: 5, offerDays: 3 },

  /** Hours a week that a new position starts from (facts, 2.2). */
  weeklyHours: 20,

  /**
   * Years for which a published ranking can be read by everybody, counted from 1 January after its publication.
   * Source: D.Lgs. 33/2013, art. 8, comma 3.
   */
  publicRankingYears: 5,

  /** Largest file that an applicant may attach, in bytes. */
  maxAttachmentBytes: 5 * 1024 * 1024,

  /** Days after the deadline for which drafts that were never sent stay with their authors. */
  draftDaysAfterClosing: 60,

  /** Days after a change of an internship by which its host communicates it (COB; facts, section 9: to be verified). */
  communicationDays: 5,

  /** Months within which a provisional codice fiscale is to be replaced. */
  provisionalCodeMonths: 6,

  /** Months after the end at which a former intern is asked whether they work (facts, sections 1 and 12). */
  followUpMonths: [6, 12],

  /** Days after the question at which whoever did not answer is asked again, once. */
  followUpReminderDays: 14,

  /** Days for which a question may be answered, and an answer changed; then its link is forgotten. */
  followUpAnswerDays: 60,

  /** Days after which a question that was not asked in time is not asked any more. */
  followUpLatestDays: 30,

  /** Hours that a week of work may have at most, whatever the region says. Source: D.Lgs. 66/2003, art. 4, comma 2. */
  longestWeekHours: 48,
}

export default programme
