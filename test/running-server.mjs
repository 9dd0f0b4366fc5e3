/** What the global set-up hands to the global teardown, which runs in the same process. */
export const running = { home: undefined, server: undefined };
