/** The file that describes a city until it is set up in the chat: its shape, and a sentence for what is wrong. */
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { parseDay, parseTime } from '../../core/calendar.ts';
import { festRegelSchema, funktionen } from '../stadt/index.ts';
import { rhythmen, ueblicherPlan, wochentage } from '../umsetzungsgruppe/index.ts';
import { type Land, laender } from './laender.ts';

const tag = z.string().transform((text, ctx) => {
  const day = parseDay(text);
  if (day !== null) return day;
  ctx.addIssue('must be a date such as 2026-01-31');
  return z.NEVER;
});

const uhrzeit = z.string('must be a time such as 09:00').transform((text, ctx) => {
  const time = parseTime(text);
  if (time !== null) return time;
  ctx.addIssue('must be a time such as 09:00');
  return z.NEVER;
});

const kanal = z
  .string()
  .transform((name) => name.replace(/^#/, ''))
  .refine((name) => name !== '', 'must name a channel');

/** Somebody with an account (`konto`: the platform's member id) or without (`name`). */
const personFields = {
  konto: z.string().min(1).optional(),
  name: z.string().min(1).optional(),
  organisation: z.string().optional(),
  von: tag.optional(),
  bis: tag.optional(),
};
type PersonFields = z.infer<z.ZodObject<typeof personFields>>;

const kontoOrName = ({ konto, name }: PersonFields): boolean => (konto === undefined) !== (name === undefined);
const einer = 'needs either konto or name';
const vonBeforeBis = ({ von, bis }: PersonFields): boolean => von === undefined || bis === undefined || von <= bis;
const zuFrueh = { path: ['bis'], error: 'must not come before von' };

const person = z.strictObject(personFields).refine(kontoOrName, einer).refine(vonBeforeBis, zuFrueh);
const tandemmitglied = z
  .strictObject({ ...personFields, seite: z.enum(['verwaltung', 'freier_traeger', 'begleitung']) })
  .refine(kontoOrName, einer)
  .refine(vonBeforeBis, zuFrueh);

const mitFunktion = z
  .strictObject({ ...personFields, funktion: z.enum(funktionen, `must be one of ${funktionen.join(', ')}`) })
  .refine(kontoOrName, einer)
  .refine(vonBeforeBis, zuFrueh);

/** Whoever held a role twice stands there twice, with another `von` each time. */
const einmal = <P extends z.ZodType<PersonFields>>(eine: P) =>
  z
    .array(eine)
    .superRefine((personen, ctx) => {
      const terms = personen.map(({ konto, name, von }) => `${konto ?? name} ${von ?? ''}`);
      const again = terms.findIndex((term, i) => terms.indexOf(term) !== i);
      if (again >= 0) ctx.addIssue({ code: 'custom', path: [again], message: 'occurs twice; give each term its von' });
    })
    .default([]);

const vorlauf = z.union([z.int().min(1).max(60), z.literal('nie')], 'must be a number of days, or nie');

const stufe = z
  .int()
  .min(-365)
  .max(90)
  .refine((tage) => tage !== 0, 'must be days before or after the conference, not 0');
const stufen = z.union(
  [
    z
      .array(stufe)
      .min(1)
      .refine((tage) => new Set(tage).size === tage.length, 'names a day twice'),
    z.literal('nie'),
  ],
  'must be a list of days before (-30) and after (7) the conference, or nie',
);

/** Of the Gremien that every city has. */
export const festeKuerzel = {
  integrationsbuero: 'BUE',
  umsetzungsgruppe: 'UMS',
  steuerungsgruppe: 'STG',
  migrationsbeirat: 'MIG',
};

/** When the Umsetzungsgruppe's overview comes; what is left out is as usual. */
const ueberblick = z.strictObject({
  rhythmus: z.enum(rhythmen, `must be one of ${rhythmen.join(', ')}`).default(ueblicherPlan.rhythmus),
  wochentag: z.enum(wochentage, `must be one of ${wochentage.join(', ')}`).default(ueblicherPlan.wochentag),
  stunde: uhrzeit.default(ueblicherPlan.stunde),
});

const stadtSchema = z.strictObject({
  stadt: z.string().min(1),
  land: z.enum(Object.keys(laender) as Land[]),
  /** Instead of the usual list: the religious feasts about which the bot asks before inviting. */
  feste: z.array(festRegelSchema).optional(),
  /** Days before a Sitzung for the channel's thread, working days for each person; days from the conference; or `nie`. */
  erinnerung: z
    .strictObject({ imKanal: vorlauf.optional(), persoenlich: vorlauf.optional(), jahresziele: stufen.optional() })
    .default({}),
  jahreskonferenz: tag.optional(),
  integrationsbuero: z.strictObject({ kanal, leitung: person, personen: einmal(person) }),
  umsetzungsgruppe: z.strictObject({ kanal, ueberblick: ueberblick.default(ueblicherPlan) }),
  steuerungsgruppe: z.strictObject({ kanal, personen: einmal(mitFunktion) }),
  handlungsfelder: z
    .array(
      z.strictObject({
        nummer: z.int().positive(),
        kuerzel: z
          .string()
          .regex(/^[A-Z]{3}$/, 'must be three capital letters')
          .refine((kuerzel) => !Object.values(festeKuerzel).includes(kuerzel), 'is that of another Gremium'),
        titel: z.string().min(1).max(60),
        kanal,
        tandem: einmal(tandemmitglied),
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
  const { handlungsfelder, integrationsbuero, umsetzungsgruppe, steuerungsgruppe } = result.data;
  const gremien = [integrationsbuero, umsetzungsgruppe, steuerungsgruppe, ...handlungsfelder];
  const doubles = {
    nummer: firstDouble(handlungsfelder.map(({ nummer }) => nummer)),
    kuerzel: firstDouble(handlungsfelder.map(({ kuerzel }) => kuerzel)),
    // What is typed in a channel belongs to its one Gremium.
    kanal: firstDouble(gremien.map(({ kanal }) => kanal)),
  };
  for (const [field, double] of Object.entries(doubles)) {
    if (double !== undefined) throw new StadtdateiFalsch(`${field} ${double} occurs twice`);
  }
  return result.data;
}

const firstDouble = <T>(values: readonly T[]): T | undefined => values.find((value, i) => values.indexOf(value) !== i);
