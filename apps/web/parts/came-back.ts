/** The address to which the browser went back or on, until something else is gone to. */
let returnedTo: string | null = null;

// Before the screens hear of it and draw themselves.
window.addEventListener('popstate', () => (returnedTo = location.href), { capture: true });
// The router tells of each address that is gone to.
window.addEventListener('pushState', () => (returnedTo = null), { capture: true });

/** Whether this page is one to which somebody has come back: they look for what they left there. */
export function cameBack(): boolean {
  return returnedTo === location.href;
}
