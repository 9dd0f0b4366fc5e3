/**
 * Why Stafet cannot start, in one line that says what a person can do about it. It never carries the value of
 * a setting: those may be secrets.
 */
export class StartupProblem extends Error {}
