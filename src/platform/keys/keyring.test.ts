import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeKeyring, SealBroken } from './keyring.ts';
import { type KeyMaterial, makeKeyMaterial, parseKeyMaterial, withNewMaster } from './material.ts';

const then = Temporal.Instant.from('2026-03-01T12:00:00Z');
const material = makeKeyMaterial(then);
const keyring = makeKeyring(material);

describe('sealing', () => {
  test('any text and any bytes come back under the same context', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (value, context) => {
        expect(keyring.openText(keyring.seal(value, context), context)).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(keyring.open(keyring.seal(bytes, 'file'), 'file')).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('the same value is sealed differently each time, and its text does not show', () => {
    const sealed = keyring.seal('123-45-6789', 'person_identity.ssn:1');
    expect(keyring.seal('123-45-6789', 'person_identity.ssn:1')).not.toBe(sealed);
    expect(sealed).not.toContain('123');
    expect(keyring.keyIdOf(sealed)).toBe(material.current);
  });

  test('another context, another keyring and any changed character are refused', () => {
    const sealed = keyring.seal('value', 'row:1');
    expect(() => keyring.open(sealed, 'row:2')).toThrow(SealBroken);
    expect(() => makeKeyring(makeKeyMaterial(then)).open(sealed, 'row:1')).toThrow(SealBroken);
    expect(() => keyring.open('value', 'row:1')).toThrow(SealBroken);
    for (let at = 0; at < sealed.length; at += 1) {
      const last = /[^.](\.|$)/.test(sealed.slice(at, at + 2)) || at === sealed.length - 1;
      // The last character of a base64url part carries bits that are not read.
      if (last) continue;
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(() => keyring.open(changed, 'row:1'), `character ${at}`).toThrow(SealBroken);
    }
  });

  test('a wrapped data key and a sealed value do not pass for each other', () => {
    const { key, wrapped } = keyring.makeDataKey('file:1');
    expect(keyring.unwrap(wrapped, 'file:1')).toEqual(key);
    expect(() => keyring.open(wrapped, 'file:1')).toThrow(SealBroken);
    expect(() => keyring.unwrap(wrapped, 'file:2')).toThrow(SealBroken);
  });
});

describe('rotation', () => {
  const later = withNewMaster(material, then);
  const rotated = makeKeyring(later);

  test('the old keys open, the new one seals, and rewrapping needs the old one no more', () => {
    const sealed = keyring.seal('value', 'row:1');
    expect(rotated.openText(sealed, 'row:1')).toBe('value');
    expect(rotated.keyIdOf(rotated.seal('value', 'row:1'))).toBe(later.current);
    const again = rotated.rewrap(sealed, 'row:1');
    expect(rotated.rewrap(again, 'row:1')).toBe(again);
    const onlyNew = makeKeyring({ ...later, masters: later.masters.filter(({ id }) => id === later.current) });
    expect(onlyNew.openText(again, 'row:1')).toBe('value');
    expect(() => onlyNew.openText(sealed, 'row:1')).toThrow(SealBroken);
  });

  test('a wrapped data key keeps its key', () => {
    const { key, wrapped } = keyring.makeDataKey('file:1');
    const again = rotated.rewrap(wrapped, 'file:1');
    expect(rotated.keyIdOf(again)).toBe(later.current);
    expect(rotated.unwrap(again, 'file:1')).toEqual(key);
  });

  test('fingerprints and derived secrets stay', () => {
    expect(rotated.fingerprint('123456789', 'ssn')).toBe(keyring.fingerprint('123456789', 'ssn'));
    expect(rotated.derive('cookie')).toBe(keyring.derive('cookie'));
  });
});

test('fingerprints and derived secrets differ by purpose and by installation', () => {
  const other = makeKeyring(makeKeyMaterial(then));
  const all = [
    keyring.fingerprint('a', 'ssn'),
    keyring.fingerprint('b', 'ssn'),
    keyring.fingerprint('a', 'medicaid'),
    other.fingerprint('a', 'ssn'),
    keyring.derive('ssn'),
    keyring.derive('cookie'),
    other.derive('cookie'),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(Buffer.from(keyring.derive('cookie'), 'base64url')).toHaveLength(32);
});

describe('key material', () => {
  test('is read back as it was written', () => {
    expect(parseKeyMaterial(JSON.stringify(material))).toEqual(material);
  });

  test.each<[string, string | Partial<KeyMaterial>]>([
    ['not JSON', '{'],
    ['another format', { ...material, format: 2 as 1 }],
    ['a short root', { ...material, root: 'c2hvcnQ' }],
    ['no masters', { ...material, masters: undefined }],
    ['a short master', { ...material, masters: [{ id: material.current, key: 'c2hvcnQ', made: '' }] }],
    ['a current key it lacks', { ...material, current: 'k0' }],
  ])('%s is refused without repeating any of it', (_, given) => {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    expect(() => parseKeyMaterial(text)).toThrow(TypeError);
    expect(() => parseKeyMaterial(text)).not.toThrow(material.root);
  });
});
