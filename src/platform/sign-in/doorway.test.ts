import { expect, test } from 'vitest';
import { readAddress } from './addresses.ts';
import { isFromHere, localPath, nextPath } from './check-origin.ts';
import { addressOf } from './context.ts';
import { readCookie, setCookie } from './cookies.ts';
import { doorwayOf } from './doorway.ts';
import { keyring, request } from './testing/front-door.ts';
import { networkFingerprint } from './tries.ts';

test.each([
  [
    'https://alongside.example.gov',
    'alongside.example.gov',
    { open: true, secure: true, origins: ['https://alongside.example.gov'] },
  ],
  ['http://localhost:3000', 'localhost:3000', { open: true, secure: false, origins: ['http://localhost:3000'] }],
  ['http://localhost:3000', '127.0.0.1:3000', { open: true, secure: false, origins: ['http://127.0.0.1:3000'] }],
  ['http://localhost:3000', '192.168.1.20:3000', { open: false, secure: false, origins: [] }],
  ['http://alongside.lan', 'alongside.lan', { open: false, secure: false, origins: ['http://alongside.lan'] }],
  ['https://alongside.example.gov', 'evil.example', { open: false, secure: false, origins: [] }],
  [
    'https://alongside.example.gov',
    'localhost:3000',
    { open: true, secure: false, origins: ['http://localhost:3000'] },
  ],
])('ORIGIN %s, Host %s', (origin, host, expected) => {
  expect(doorwayOf(request('/', { host }), { origin })).toEqual(expected);
});

test('what a proxy passed on as localhost is no doorway', () => {
  expect(
    doorwayOf(request('/', { headers: { 'x-forwarded-for': '10.1.1.1' } }), { origin: 'https://alongside.example.gov' })
      .open,
  ).toBe(false);
});

const ours = ['https://a.example'];
test.each([
  ['our own Origin', { origin: 'https://a.example' }, true],
  ['another Origin', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  ['another scheme', { origin: 'http://a.example' }, false],
  ['a hidden Origin of a form of ours', { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
  ['a hidden Origin from elsewhere', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
  ['no Origin, another host of our site', { 'sec-fetch-site': 'same-site', referer: 'https://a.example/x' }, false],
  ['no Origin, our page', { referer: 'https://a.example/sign-in' }, true],
  ['no Origin, another page', { referer: 'https://a.example.evil/' }, false],
  ['nothing at all', {}, false],
])('a form with %s', (_, headers, expected) => {
  expect(isFromHere(request('/', { headers: headers as Record<string, string> }), ours)).toBe(expected);
});

test.each([
  ['/children/1?tab=a', '/children/1?tab=a'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['', '/'],
  [null, '/'],
  ['/a\r\nSet-Cookie: x', '/'],
  ['/a/../../sign-in', '/sign-in'],
])('localPath(%j) is %s', (given, path) => {
  expect(localPath(given)).toBe(path);
});

test.each([
  ['/sign-in', '/'],
  ['/sign-in/code?x=1', '/'],
  ['/sign-out', '/'],
  ['/sign-ins', '/sign-ins'],
  ['/story/switch', '/'],
  ['/today', '/today'],
])('after signing in %s leads to %s', (given, path) => {
  expect(nextPath(given)).toBe(path);
});

test('cookies are for this host alone on https, and never readable by script', () => {
  const token = 'a'.repeat(43);
  expect(setCookie('session', token, true)).toBe(`__Host-alongside=${token}; Path=/; HttpOnly; SameSite=Lax; Secure`);
  expect(setCookie('session', token, false)).toBe(`alongside=${token}; Path=/; HttpOnly; SameSite=Lax`);
  const both = request('/', { cookie: `x=1; alongside=${token}; __Host-alongside=${'b'.repeat(43)}` });
  expect(readCookie(both, 'session', true)).toBe('b'.repeat(43));
  expect(readCookie(request('/', { cookie: 'alongside=short' }), 'session', false)).toBeNull();
});

test.each([
  [' Ana@Example.ORG ', { channel: 'email', text: 'ana@example.org' }],
  ['(155) 010-1234', null],
  ['(239) 555-0142', { channel: 'phone', text: '+12395550142' }],
  ['+1 239 555 0142', { channel: 'phone', text: '+12395550142' }],
  ['ana@', null],
  ['ana@@example.org', null],
  ['a\0@example.org', null],
  ['ana', null],
  [`${'x'.repeat(300)}@example.org`, null],
  ['\ud800@example.org', null],
])('the address %j', (typed, address) => {
  expect(readAddress(typed)).toEqual(address);
});

test('a network is an IPv4 address or the first half of an IPv6 address', () => {
  const of = (address: string) => networkFingerprint(keyring, address);
  expect(of('::ffff:203.0.113.7')).toBe(of('203.0.113.7'));
  expect(of('2001:db8:1:2::7')).toBe(of('2001:db8:1:2:ffff:1:2:3'));
  expect(of('2001:db8:1:2::7')).not.toBe(of('2001:db8:1:3::7'));
  expect(of('203.0.113.7')).not.toContain('203');
});

test('the forwarded address counts only behind a trusted proxy, and only the one it wrote itself', () => {
  const forwarded = request('/', { headers: { 'x-forwarded-for': '1.1.1.1, 2.2.2.2' } });
  const remote = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  expect(addressOf(forwarded, remote, true)).toBe('2.2.2.2');
  expect(addressOf(forwarded, remote, false)).toBe('127.0.0.1');
  expect(addressOf(forwarded, undefined, false)).toBe('');
});
