/** Religious feasts: on which days the people one invites may have something else to do. */
import { z } from 'zod';
import { type Day, day, parseDay } from '../../core/calendar.ts';
import { orthodoxesOstern, stelle, tagesnummer, wochentag } from './feste-kalender.ts';

export interface Fest {
  /** German, to stand after *Am 27.05.2026 ist …*, without an article. */
  readonly name: string;
  /** The moon, or each community for itself, decides: it may be a day earlier or later. */
  readonly voraussichtlich: boolean;
  /** Only the evening matters: a fast is broken, or the feast begins (`vorabend`). */
  readonly abends: boolean;
  /** The feast is tomorrow and begins this evening. */
  readonly vorabend: boolean;
}

const wochentage = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'] as const;

const gemeinsam = {
  name: z.string().min(1).max(60),
  /** It begins the evening before. */
  vorabend: z.boolean().optional(),
  /** Only its evenings matter, as those of a fast. */
  abends: z.boolean().optional(),
  /** True by default where the moon decides: in the Islamic calendar. */
  voraussichtlich: z.boolean().optional(),
};
/** In days; one if it is left out. */
const dauer = z.int().min(1).max(31).optional();

const nachKalender = z
  .strictObject({
    ...gemeinsam,
    kalender: z.enum(['islamisch', 'juedisch', 'orthodox', 'gregorianisch']),
    /** Jewish months count from Nisan: Tischri is 7, Adar 12 in every year, 13 the Adar I of leap years. */
    monat: z.int().min(1).max(13),
    /** Left out: the whole month. */
    tag: z.int().min(1).max(31).optional(),
    /** The first such day of the week, from `tag` on. */
    wochentag: z.enum(wochentage).optional(),
    dauer,
  })
  .refine(({ monat, kalender }) => monat <= 12 || kalender === 'juedisch', {
    path: ['monat'],
    error: 'only Jewish years have a month 13',
  })
  .refine((regel) => regel.tag !== undefined || (regel.dauer === undefined && regel.wochentag === undefined), {
    path: ['tag'],
    error: 'is needed with dauer or wochentag',
  });

/** `versatz`: days from Orthodox Easter Sunday, negative before it. The bounds keep the feast in Easter's year. */
const nachOstern = z.strictObject({
  ...gemeinsam,
  orthodox: z.literal('ostern'),
  versatz: z.int().min(-90).max(200),
  dauer,
});

/** What cannot be computed: a date the city looks up each year. */
const nachDatum = z.strictObject({
  ...gemeinsam,
  datum: z
    .string()
    .refine((text) => parseDay(text) !== null, 'must be a date such as 2026-01-31')
    .transform(day),
  dauer,
});

/** One feast in the CITY_FILE: by a calendar, by Orthodox Easter, or one date. */
export const festRegelSchema = z.union([nachKalender, nachOstern, nachDatum], {
  error: 'needs name, and one of: kalender with monat and tag; orthodox: ostern with versatz; datum',
});

export type FestRegel = z.infer<typeof festRegelSchema>;

/** What is celebrated on this day or begins on its evening, in the order of the list. */
export function festeAm(datum: Day, liste: readonly FestRegel[]): Fest[] {
  const heute = tagesnummer(datum);
  return liste.flatMap((regel): Fest[] => {
    const istHeute = umfasst(regel, heute);
    if (!istHeute && !(regel.vorabend === true && umfasst(regel, heute + 1))) return [];
    return [
      {
        name: regel.name,
        voraussichtlich: regel.voraussichtlich ?? ('kalender' in regel && regel.kalender === 'islamisch'),
        abends: !istHeute || regel.abends === true,
        vorabend: !istHeute,
      },
    ];
  });
}

function umfasst(regel: FestRegel, nummer: number): boolean {
  if ('kalender' in regel && regel.tag === undefined) return stelle(regel.kalender, nummer).monat === regel.monat;
  const tage = regel.dauer ?? 1;
  for (let seit = 0; seit < tage; seit++) if (beginnt(regel, nummer - seit)) return true;
  return false;
}

function beginnt(regel: FestRegel, nummer: number): boolean {
  if ('datum' in regel) return tagesnummer(regel.datum) === nummer;
  if ('orthodox' in regel) return orthodoxesOstern(nummer) + regel.versatz === nummer;
  const istStichtag = (tag: number): boolean => {
    const { monat, tag: tagImMonat } = stelle(regel.kalender, tag);
    return monat === regel.monat && tagImMonat === regel.tag;
  };
  if (regel.wochentag === undefined) return istStichtag(nummer);
  return wochentage[wochentag(nummer)] === regel.wochentag && wochentage.some((_, seit) => istStichtag(nummer - seit));
}
