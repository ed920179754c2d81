/** "2026/11-00347": year and number of the notice, then the application's own number in it. */
export const protocolOf = (
  notice: { year: number; number: number },
  application: { protocolNumber: number }
): string =>
  `${notice.year}/${notice.number}-${String(application.protocolNumber).padStart(5, '0')}`
