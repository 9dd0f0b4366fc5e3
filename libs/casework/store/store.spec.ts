import { describe, expect, it } from '@jest/globals';
import { birthDateOfCpr } from '../people/cpr.js';
import { CprKeys } from '../people/cpr-keys.js';
import { canonicalJson } from './canonical-json.js';
import { digestOf, sealRecord } from './sealed-record.js';
import { timeOrderedId } from './time-ordered-id.js';

describe('canonical JSON', () => {
  it('is one text for one value, in whatever order its keys were written', () => {
    const text = '{"a":[1,{"x":null,"y":"ø"}],"b":true}';
    expect(canonicalJson({ b: true, a: [1, { y: 'ø', x: null }] })).toBe(text);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('leaves out what is not there, and keeps what JSON keeps of a number', () => {
    expect(canonicalJson({ a: undefined, b: -0, c: 1e21, d: 0.1 })).toBe('{"b":0,"c":1e+21,"d":0.1}');
  });

  it.each([
    ['/when', { when: new Date() }],
    ['/a/1', { a: [1, undefined] }],
    ['/n', { n: Number.NaN }],
    ['/f', { f: () => 1 }],
  ])('refuses at %s what would be lost', (place, value) => {
    expect(() => canonicalJson(value)).toThrow(place);
  });
});

describe('a sealed record', () => {
  it('has a digest of its salt and content, another for the same content each time', () => {
    const content = { ownWords: 'Jeg vil gerne videre' };
    const [a, b] = [sealRecord(content), sealRecord(content)];
    expect(digestOf(a.salt, { ...content })).toEqual(a.digest);
    expect(digestOf(a.salt, { ownWords: 'Jeg vil ikke' })).not.toEqual(a.digest);
    expect(a.digest).not.toEqual(b.digest);
  });
});

describe('ids', () => {
  it('are version 7, and later ones sort after earlier ones', async () => {
    const earlier = timeOrderedId();
    await new Promise((resolve) => setTimeout(resolve, 2));
    const later = timeOrderedId();
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(earlier < later).toBe(true);
  });
});

describe('the date of birth in a CPR number', () => {
  it.each([
    ['1203090000', '1909-03-12'],
    ['1203093999', '1909-03-12'],
    ['1203094062', '2009-03-12'],
    ['1203364062', '2036-03-12'],
    ['1203374062', '1937-03-12'],
    ['1203575000', '2057-03-12'],
    ['1203585000', '1858-03-12'],
    ['1203098999', '2009-03-12'],
    ['1203369000', '2036-03-12'],
    ['1203379000', '1937-03-12'],
    ['2902084000', '2008-02-29'],
  ])('%s: %s', (cpr, born) => {
    expect(birthDateOfCpr(cpr)).toBe(born);
  });

  it.each([
    '2902094000',
    '3112',
    '120309406',
    '12030940621',
    '120309-4062',
    '0013094062',
    '3202094062',
    '120309406a',
  ])('%s: none', (cpr) => {
    expect(birthDateOfCpr(cpr)).toBeNull();
  });
});

describe('keys for CPR numbers', () => {
  const key = (id: string, byte: number) => ({ id, secret: Buffer.alloc(32, byte) });
  const cpr = '1203094062';

  it('encrypt, each time differently, and find by an equal hash', () => {
    const keys = new CprKeys([key('1', 1)]);
    const [a, b] = [keys.seal(cpr, 'alma'), keys.seal(cpr, 'alma')];
    expect(a.cipher).not.toEqual(b.cipher);
    expect(a.hashes).toEqual(b.hashes);
    expect(keys.openText(a, 'alma')).toBe(cpr);
  });

  it('do not open what was sealed for another person, changed, or sealed by a key that is not there', () => {
    const keys = new CprKeys([key('1', 1)]);
    const sealed = keys.seal(cpr, 'alma');
    expect(() => keys.openText(sealed, 'mette')).toThrow();
    const changed = Buffer.from(sealed.cipher);
    changed.writeUInt8(changed.readUInt8(30) ^ 1, 30);
    expect(() => keys.openText({ ...sealed, cipher: changed }, 'alma')).toThrow();
    expect(() => new CprKeys([key('2', 2)]).openText(sealed, 'alma')).toThrow('«1»');
    expect(() => new CprKeys([])).toThrow('At least one key');
  });

  it('rotate: a new key in front encrypts, the old one still opens, and the number is found under either', () => {
    const before = new CprKeys([key('1', 1)]);
    const after = new CprKeys([key('2', 2), key('1', 1)]);
    const old = before.seal(cpr, 'alma');
    expect(after.openText(old, 'alma')).toBe(cpr);
    expect(after.seal(cpr, 'alma').keyId).toBe('2');
    expect(after.seal(cpr, 'alma').hashes.map(({ keyId }) => keyId)).toEqual(['2', '1']);
    expect(after.lookups(cpr)).toContainEqual(old.hashes[0].hash);
  });
});
