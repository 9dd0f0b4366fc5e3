import { expect, it } from '@jest/globals';
import { pdf, png, text } from '../../../test/files.js';
import { kindOf, TextCheck } from './file-kind.js';

const zip = Buffer.from('504b0304140000000000', 'hex');
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const html = Buffer.from('<html><script>alert(1)</script></html>');
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');

it.each([
  ['udtalelse.pdf', pdf, 'application/pdf'],
  ['UDTALELSE.PDF', pdf, 'application/pdf'],
  ['udtalelse', pdf, 'application/pdf'],
  ['billede.png', png, 'image/png'],
  ['ord.txt', text, 'text/plain'],
  ['fravær.csv', text, 'text/plain'],
])('%s is what it says', async (name, bytes, type) => {
  expect(await kindOf(bytes, name)).toEqual({ type });
});

it.each([
  ['billede.pdf', png, 'not-what-it-says'],
  ['udtalelse.txt', pdf, 'not-what-it-says'],
  ['udtalelse.pdf', exe, 'not-what-it-says'],
  ['udtalelse.pdf', text, 'not-what-it-says'],
  ['billede.png', Buffer.from([0, 1, 2, 3]), 'not-what-it-says'],
  ['program.exe', exe, 'forbidden-kind'],
  ['pakke.zip', zip, 'forbidden-kind'],
  ['pakke', zip, 'forbidden-kind'],
  ['side.html', html, 'forbidden-kind'],
  ['tegning.svg', svg, 'forbidden-kind'],
  ['udtalelse.docx', zip, 'forbidden-kind'],
])('%s is refused', async (name, bytes, fault) => {
  expect(await kindOf(bytes, name)).toBe(fault);
});

it('knows text by all of it, a letter that is cut in two included', () => {
  const whole = new TextCheck();
  expect([whole.holds(text.subarray(0, 1)), whole.holds(text.subarray(1)), whole.ends()]).toEqual([
    true,
    true,
    true,
  ]);
  const half = new TextCheck();
  expect([half.holds(text.subarray(0, 1)), half.ends()]).toEqual([true, false]);
  expect(new TextCheck().holds(Buffer.from([65, 0xff]))).toBe(false);
  expect(new TextCheck().holds(Buffer.from('A\0B'))).toBe(false);
});
