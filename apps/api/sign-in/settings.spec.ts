import { describe, expect, test } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { Cookies } from './cookies.js';
import { checkSettings } from './settings.js';

const settings = (publicUrl: string, issuer = 'https://login.example') => ({
  publicUrl,
  issuer,
  clientId: 'c',
  audience: 'a',
});

describe('a session’s cookie', () => {
  test.each([
    ['https://stafet.example', '__Host-stafet-session=v; Path=/; HttpOnly; SameSite=Lax; Secure; Expires='],
    ['https://127.0.0.1', '__Host-stafet-session=v; Path=/; HttpOnly; SameSite=Lax; Secure; Expires='],
    ['http://127.0.0.1:3000', 'stafet-session=v; Path=/; HttpOnly; SameSite=Lax; Expires='],
    ['http://[::1]:3000', 'stafet-session=v; Path=/; HttpOnly; SameSite=Lax; Expires='],
  ])('at %s', (publicUrl, expected) => {
    let header = '';
    const reply = { header: (_: string, value: string) => (header = value) } as unknown as FastifyReply;
    new Cookies(settings(publicUrl)).write(reply, 'session', 'v', new Date(1));
    expect(header.startsWith(expected)).toBe(true);
  });
});

describe('an address in the clear', () => {
  test.each(['http://stafet.example', 'http://0.0.0.0:3000', 'http://localhost.example'])(
    'is refused: %s',
    (url) => {
      expect(() => checkSettings(settings(url))).toThrow(/^PUBLIC_URL must begin with https/);
      expect(() => checkSettings(settings('https://stafet.example', url))).toThrow(/^OIDC_ISSUER must begin/);
    },
  );

  test('is let be on the loopback address', () => {
    const plain = settings('http://localhost:3000', 'http://127.0.0.1:3000/idp');
    expect(checkSettings(plain)).toBe(plain);
  });
});
