/** As a Dane types a day. */
export function daysFromNow(days: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeZone: 'Europe/Copenhagen' });
  return format.format(Date.now() + days * 86_400_000).replaceAll('/', '-');
}
