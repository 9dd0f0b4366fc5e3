import { expect, it } from '@jest/globals';
import { youthDropoutVersions } from '../youth-dropout/definition.js';
import { writtenOn } from './written-on.js';

const versions = [...youthDropoutVersions].reverse();
const versionOf = (form: string, fields: object) =>
  writtenOn(versions, form, fields as Record<string, unknown>)?.version;

it('is the newest version in which the form has a place for all that a record says', () => {
  expect(versionOf('targetGroupAssessment', { criteria: [{ key: 'academic' }], grades: '4' })).toBe(4);
  expect(versionOf('targetGroupAssessment', { academic: 'God', reasons: 'Derfor' })).toBe(3);
});

it('tells a list from the text that was there before it', () => {
  const list = [{ key: 'a1', alternative: 'Job', whyNot: 'Nej' }];
  expect(versionOf('targetGroupAssessment', { alternatives: list })).toBe(4);
  expect(versionOf('targetGroupAssessment', { alternatives: 'Job er overvejet.' })).toBe(3);
});

it('is the newest where none fits, as for what has been erased', () => {
  expect(versionOf('targetGroupAssessment', {})).toBe(4);
  expect(versionOf('targetGroupAssessment', { nonsense: 1 })).toBe(4);
});
