import { expect, expectTypeOf, test } from 'vitest';
import type { Fetched } from '../../src/core/feature.ts';
import type { Attachment } from '../../src/core/files.ts';
import { type Document, opened, type render, sealed } from '../../src/documents/index.ts';

test('only what the renderer knows is sealed, and only what is sealed is sent', () => {
  expectTypeOf<Document>().not.toExtend<Attachment['document']>();
  expectTypeOf<Document>().not.toExtend<Fetched['document']>();
  expectTypeOf<{ kind: 'unheard of' }>().not.toExtend<Parameters<typeof sealed>[0]>();
  expectTypeOf<ReturnType<typeof sealed>>().toExtend<Attachment['document'] & Fetched['document']>();
  expectTypeOf<Attachment['document']>().not.toExtend<Parameters<typeof render>[0]>();
});

test('what is stored is the plain document, and so is what is rendered', () => {
  const document: Document = { kind: 'text', data: 'Hallo' };
  const stored: ReturnType<typeof sealed> = JSON.parse(JSON.stringify(sealed(document)));
  expect(opened(stored)).toEqual(document);
});
