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

  /** Largest file that an applicant may attach, in bytes. */
  maxAttachmentBytes: 5 * 1024 * 1024,
}

export default programme
