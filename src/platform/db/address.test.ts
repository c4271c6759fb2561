import { expect, test } from 'vitest';
import { addressFromEnvironment, addressFromUrl, addressToEnvironment, connectionSettings } from './address.ts';

test('an address is read from a URL, escapes and Unix sockets included', () => {
  expect(addressFromUrl('postgres://amy:p%40ss%2F@db.example.gov:5433/county?sslmode=verify-full')).toEqual({
    host: 'db.example.gov',
    port: 5433,
    user: 'amy',
    password: 'p@ss/',
    database: 'county',
    encryption: 'verified',
  });
  expect(addressFromUrl('postgresql://amy:x@localhost/county?host=%2Fvar%2Frun')).toMatchObject({
    host: '/var/run',
    port: 5432,
  });
});

test.each([
  '',
  'county',
  'mysql://a:secret@h/b',
  'postgres://h/b',
  'postgres://a:secret@h',
  'postgres://a:secret@h/b?sslmode=maybe',
])('what is no usable address is refused without repeating it: %s', text => {
  expect(() => addressFromUrl(text)).toThrow(TypeError);
  expect(() => addressFromUrl(text)).not.toThrow('secret');
});

test('an address goes through the environment of a child', () => {
  const address = addressFromUrl('postgres://amy:x@h/county?sslmode=require');
  expect(addressFromEnvironment(addressToEnvironment(address))).toEqual(address);
  expect(() => addressFromEnvironment({})).toThrow(/npm start/);
  expect(connectionSettings(address)).toMatchObject({ user: 'amy', ssl: { rejectUnauthorized: false } });
  expect(connectionSettings({ ...address, encryption: undefined })).not.toHaveProperty('ssl');
});
