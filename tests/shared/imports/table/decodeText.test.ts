import { expect, test } from 'vitest';
import { decodeText } from '#shared/imports/table/decodeText';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const utf16 = (text: string, isLittle: boolean) =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((code) =>
    (isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]));

test.each([
  ['UTF-8', utf8('Åland'), 'utf-8', false],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...utf8('Åland')], 'utf-8', false],
  ['UTF-16 with its mark', [0xff, 0xfe, ...utf16('Åland', true)], 'utf-16le', false],
  ['UTF-16 the other way around', [0xfe, 0xff, ...utf16('Åland', false)], 'utf-16be', false],
  ['UTF-16 without a mark', utf16('Åland', true), 'utf-16le', true],
  ['UTF-16 the other way around without a mark', utf16('Åland', false), 'utf-16be', true],
  ['windows-1252', [0xc5, ...utf8('land')], 'windows-1252', true],
])('%s is read', (_, bytes, encoding, isGuess) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: 'Åland', encoding, isGuess });
});

test('nothing is nothing', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', isGuess: false });
});

test.each([
  ['a UTF-8 mark decides, whatever follows it', [0xef, 0xbb, 0xbf, 0x41, 0xe9], 'A\ufffd', 'utf-8'],
  ['half a mark is none: its first byte', [0xfe, 0x41], 'þA', 'windows-1252'],
  ['half a mark is none: its second byte', [0x41, 0xff], 'Aÿ', 'windows-1252'],
  ['half a mark is none: that of little ends', [0xff, 0x41], 'ÿA', 'windows-1252'],
])('%s', (_, bytes, text, encoding) => {
  expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ text, encoding });
});
