/** The file that describes a city until it is set up in the chat: its shape, and a sentence for what is wrong. */
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { parseDay } from '../../core/calendar.ts';
import { festRegelSchema } from '../stadt/index.ts';

const tag = z.string().transform((text, ctx) => {
  const day = parseDay(text);
  if (day !== null) return day;
  ctx.addIssue('must be a date such as 2026-01-31');
  return z.NEVER;
});

const kanal = z.string().transform((name) => name.replace(/^#/, ''));

/** Somebody with an account (`konto`: the platform's member id) or without (`name`). */
const personFields = {
  konto: z.string().optional(),
  name: z.string().optional(),
  organisation: z.string().optional(),
  von: tag.optional(),
  bis: tag.optional(),
};
const kontoOrName = (person: { konto?: string | undefined; name?: string | undefined }): boolean =>
  (person.konto === undefined) !== (person.name === undefined);
const einer = 'needs either konto or name';

const person = z.strictObject(personFields).refine(kontoOrName, einer);
const tandemmitglied = z
  .strictObject({ ...personFields, seite: z.enum(['verwaltung', 'freier_traeger', 'begleitung']) })
  .refine(kontoOrName, einer);

const vorlauf = z.union([z.int().min(1).max(60), z.literal('nie')], 'must be a number of days, or nie');

const stadtSchema = z.strictObject({
  stadt: z.string().min(1),
  /** Bundesland, as in ISO 3166-2 without `DE-`. */
  land: z.enum(['BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH']),
  /** Instead of the usual list: the religious feasts about which the bot asks before inviting. */
  feste: z.array(festRegelSchema).optional(),
  /** Days before a Sitzung for the channel's thread, working days for each person; or `nie`. */
  erinnerung: z.strictObject({ imKanal: vorlauf.optional(), persoenlich: vorlauf.optional() }).default({}),
  integrationsbuero: z.strictObject({ kanal, leitung: person, personen: z.array(person).default([]) }),
  umsetzungsgruppe: z.strictObject({ kanal }),
  steuerungsgruppe: z.strictObject({ kanal, personen: z.array(person).default([]) }),
  handlungsfelder: z
    .array(
      z.strictObject({
        nummer: z.int().positive(),
        kuerzel: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters'),
        titel: z.string().min(1).max(60),
        kanal,
        tandem: z.array(tandemmitglied).default([]),
      }),
    )
    .min(1),
});

export type Stadtdatei = z.infer<typeof stadtSchema>;
export type PersonInDatei = z.infer<typeof person>;

/** One sentence for the operator: where in the file, and what is wrong. */
export class StadtdateiFalsch extends Error {
  override readonly name = 'StadtdateiFalsch';
}

/** @throws {StadtdateiFalsch} */
export function liesStadtdatei(text: string): Stadtdatei {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? '?') : '?';
    throw new StadtdateiFalsch(`line ${line} is not valid YAML`);
  }
  const result = stadtSchema.safeParse(data);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new StadtdateiFalsch(`${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'is wrong'}`);
  }
  const { handlungsfelder } = result.data;
  for (const field of ['nummer', 'kuerzel', 'kanal'] as const) {
    const values = handlungsfelder.map((feld) => feld[field]);
    const double = values.find((value, i) => values.indexOf(value) !== i);
    if (double !== undefined) throw new StadtdateiFalsch(`handlungsfelder: ${field} ${double} occurs twice`);
  }
  return result.data;
}
