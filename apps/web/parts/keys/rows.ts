/** Loads the next page of a list before one is at the end of what is there. */
const ahead = 10;

/** Of all lists of work on the page, in their order. */
export function rowsOfPage(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-row]')];
}

/** Goes to the next row of the list on the page (1), or the one before (-1): on what Enter opens. */
export function stepInRows(step: 1 | -1): void {
  const rows = rowsOfPage();
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  // Whoever comes from elsewhere begins with what they see.
  const to = here < 0 ? Math.max(rows.findIndex(isInSight), 0) : here + step;
  const left = step > 0 ? rows.length - 1 - to : to;
  if (left < ahead) goOn(step > 0 ? 'after' : 'before');
  const row = rows[to];
  if (row) focusRow(row);
}

/** What of a row is opened: what it says of itself, else its first link. */
export function focusRow(row: HTMLElement, block: ScrollLogicalPosition = 'nearest'): boolean {
  const opens = row.querySelector<HTMLElement>('[data-opens]') ?? row.querySelector<HTMLElement>('a[href]');
  opens?.focus({ preventScroll: true });
  row.scrollIntoView({ block });
  return opens !== null;
}

/** Ticks or unticks the row on which one is. */
export function tickRow(): void {
  document.activeElement
    ?.closest('[data-row]')
    ?.querySelector<HTMLInputElement>('input[type=checkbox]')
    ?.click();
}

/** @returns whether the page has a search */
export function goToSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main search input');
  field?.focus();
  field?.select();
  return field !== null;
}

function isInSight(row: HTMLElement): boolean {
  return row.getBoundingClientRect().top >= 0;
}

function goOn(where: 'before' | 'after'): void {
  document.querySelector<HTMLElement>(`main [data-more=${where}]`)?.click();
}
