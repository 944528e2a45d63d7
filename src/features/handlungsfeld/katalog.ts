/** The catalogue: which Handlungsfelder a city begins with, and their Leitziele and Grundlagen [4]. */
import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { textMax } from '../../chat/form.ts';
import { labelMax } from '../../chat/message.ts';
import type { Tx } from '../../core/workspace.ts';
import { eingerichtet, einstellungVon, loescheEinstellung, setzeEinstellung } from '../stadt/index.ts';
import { paderborn } from './katalog-paderborn.ts';
import { kanalnameFuer, kuerzelForm, schlicht, vergebeneKuerzel } from './rules.ts';

/** What the forms and messages hold, too. */
export const laengstens = {
  titel: 60,
  nummer: 20,
  leitziel: labelMax,
  wortlaut: textMax,
  grundlage: 300,
  leitziele: 40,
};

/** Of the Gremien that every city has, as a channel's name is written. */
const vergebeneNamen: readonly string[] = [
  'integrationsbuero',
  'umsetzungsgruppe',
  'steuerungsgruppe',
  'migrationsbeirat',
];

const zeile = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\n\r\u2028\u2029]*$/, 'must stand on one line');

const leitziel = z.strictObject({
  nummer: z
    .string({
      // To YAML, 1.10 is the number 1.1.
      error: ({ input }) => (typeof input === 'number' ? 'must be in quotes, or it is read as a number' : undefined),
    })
    .trim()
    .min(1)
    .max(laengstens.nummer),
  titel: zeile(laengstens.leitziel),
  wortlaut: z.string().max(laengstens.wortlaut).nullable().default(null),
});

const grundlage = z.union(
  [
    zeile(laengstens.grundlage).transform((text) => ({ text, link: null })),
    z.strictObject({
      text: zeile(laengstens.grundlage),
      link: z
        .url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
        .nullable()
        .default(null),
    }),
  ],
  `must be a text of at most ${laengstens.grundlage} characters, or text and link (https://…)`,
);

const feld = z
  .strictObject({
    nummer: z.int().min(1).max(999),
    kuerzel: z
      .string()
      .regex(kuerzelForm, 'must be three capital letters')
      .refine((kuerzel) => !vergebeneKuerzel.includes(kuerzel), 'is that of another Gremium'),
    titel: zeile(laengstens.titel).refine(
      (titel) => !vergebeneNamen.includes(schlicht(titel)),
      'is that of another Gremium',
    ),
    kanal: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'must be at most 80 lower-case letters a–z, digits and hyphens')
      .refine((kanal) => !vergebeneNamen.includes(kanal), 'is that of another Gremium')
      .optional(),
    leitziele: z.array(leitziel).max(laengstens.leitziele).default([]),
    grundlagen: z.array(grundlage).max(laengstens.leitziele).default([]),
  })
  .transform(({ kanal, ...rest }) => ({ ...rest, kanal: kanal ?? kanalnameFuer(rest) }));

const katalogSchema = z
  .strictObject({ handlungsfelder: z.array(feld).min(1).max(20) })
  .superRefine(({ handlungsfelder }, ctx) => {
    const einmal = (path: (string | number)[], wert: unknown, gesehen: Set<unknown>): void => {
      const verglichen = typeof wert === 'string' ? wert.toLowerCase() : wert;
      if (gesehen.has(verglichen)) ctx.addIssue({ code: 'custom', path, message: `${wert} occurs twice` });
      gesehen.add(verglichen);
    };
    const gesehen = { nummer: new Set(), kuerzel: new Set(), titel: new Set(), kanal: new Set() };
    const leitziele = new Set();
    for (const [i, eines] of handlungsfelder.entries()) {
      for (const name of ['nummer', 'kuerzel', 'titel', 'kanal'] as const) {
        einmal(['handlungsfelder', i, name], eines[name], gesehen[name]);
      }
      for (const [n, { nummer }] of eines.leitziele.entries()) {
        einmal(['handlungsfelder', i, 'leitziele', n, 'nummer'], nummer, leitziele);
      }
    }
  });

export type Katalog = z.infer<typeof katalogSchema>;

/** One sentence for the operator: the line of the file, and what is wrong there. */
export class KatalogFalsch extends Error {
  override readonly name = 'KatalogFalsch';
}

/**
 * Reads a city's own catalogue; `demo/katalog.yml` shows its shape. All of it is right, or nothing is taken over.
 *
 * @throws {KatalogFalsch} on the first mistake in the file
 */
export function liesKatalog(yaml: string): Katalog {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const falsch = (offset: number | undefined, reason: string): KatalogFalsch =>
    new KatalogFalsch(`line ${lines.linePos(offset ?? 0).line || 1}: ${reason}`);

  const [broken] = document.errors;
  if (broken !== undefined) throw falsch(broken.pos[0], 'is not valid YAML');
  visit(document, {
    // One for another is more than anybody needs here, and enough of them fill any memory.
    Alias: (_, { range }) => {
      throw falsch(range?.[0], 'refers to another place, which is not possible here');
    },
  });
  const result = katalogSchema.safeParse(document.toJS(), { error: sentenceFor });
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => ({ ...saidOf(issue), offset: offsetOf(document, issue) }));
  const [first] = wrong.sort((a, b) => a.offset - b.offset);
  throw falsch(first?.offset, `${first?.where ?? ''}${first?.reason ?? 'is wrong'}`);
}

type Issue = z.core.$ZodIssue;

/** What the schema itself has no sentence for. */
function sentenceFor(issue: z.core.$ZodRawIssue): string {
  if (!issue.path?.length) return 'must begin with “handlungsfelder:”';
  // A key with nothing after it is null.
  if (issue.input === null) return 'must not be empty';
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? 'is missing' : (expected[issue.expected] ?? 'is wrong');
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'number' || issue.origin === 'int'
      ? `must be at least ${issue.minimum}`
      : 'must not be empty';
  }
  if (issue.code !== 'too_big') return 'is wrong';
  if (issue.origin === 'string') return `must have at most ${issue.maximum} characters`;
  return issue.origin === 'array' ? `must have at most ${issue.maximum} entries` : `must be at most ${issue.maximum}`;
}

const expected: Readonly<Record<string, string>> = {
  string: 'must be a text',
  number: 'must be a whole number',
  int: 'must be a whole number',
  array: 'must be a list',
  object: 'must consist of keys and values, such as “nummer: 1”',
};

function saidOf(issue: Issue): { where: string; reason: string } {
  const [name] = issue.path.filter((key) => typeof key === 'string').slice(-1);
  const where = name === undefined ? '' : `${name}: `;
  if (issue.code === 'unrecognized_keys') return { where: '', reason: `${issue.keys.join(', ')} is not known here` };
  return { where, reason: issue.message };
}

/** Where the file says it; of what is missing, where it should stand. */
function offsetOf(document: Document, issue: Issue): number {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (!isNode(node)) continue;
    const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const key = isMap(node) ? node.items.find((pair) => isNode(pair.key) && String(pair.key) === unknown)?.key : null;
    return (isNode(key) ? key : node).range?.[0] ?? 0;
  }
  return 0;
}

const ueblicher: Katalog = {
  handlungsfelder: paderborn.map(({ leitziele, ...eines }) => ({
    ...eines,
    leitziele: Object.entries(leitziele).map(([nummer, titel]) => ({ nummer, titel, wortlaut: null })),
    grundlagen: [],
  })),
};

/** The city's own catalogue, or the usual one. */
export function katalogVon(tx: Tx): Katalog {
  const eigener = einstellungVon(tx, 'katalog');
  return eigener === null ? ueblicher : katalogSchema.parse(JSON.parse(eigener));
}

/**
 * Takes a catalogue over in place of the one before; null: the usual one counts.
 *
 * @returns false: the city has been set up already, and stays as it is
 */
export function uebernimmKatalog(tx: Tx, katalog: Katalog | null): boolean {
  if (eingerichtet(tx) !== null) return false;
  if (katalog === null) loescheEinstellung(tx, 'katalog');
  else setzeEinstellung(tx, 'katalog', JSON.stringify(katalog));
  return true;
}
