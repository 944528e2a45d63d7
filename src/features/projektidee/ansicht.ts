/** A Checkliste in words: answers with the names of people and Leitziele. */
import { dateText } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting, Context } from '../../core/feature.ts';
import { darf, gremiumDer } from '../stadt/index.ts';
import { entscheidende, frageMit, fragen } from './fragen.ts';
import { leitzielTexte } from './leitziele.ts';
import { istBeantwortet } from './rules.ts';
import { type Antwort, antwortenZu, ideeById, type Projektidee, staendeDer } from './store.ts';
import { beantwortetVon, geleertVon, offenGelassenVon } from './texts.ts';
import type { Ansicht, AntwortText, Beantwortung } from './views.ts';

const niemand: AntwortText = { gewaehlt: [], text: null };

/** What was chosen and what was written; of 5 and 9 who it is. */
export function inWorten(ctx: Context, nummer: number, antwort: Antwort | null): AntwortText {
  if (antwort === null || !istBeantwortet(antwort)) return niemand;
  const { auswahl, personId, stelle } = antwort;
  const stellen = auswahl.flatMap((eine) => entscheidende[eine] ?? []);
  return {
    gewaehlt: nummer === 8 ? stellen : leitzielTexte(ctx, auswahl),
    text: personId === null ? (stelle ?? antwort.text) : nameOf(ctx.tx, personId),
  };
}

export function beantwortungVon(ctx: Context, nummer: number, antwort: Antwort | null): Beantwortung {
  return {
    frage: frageMit(nummer),
    antwort,
    inWorten: inWorten(ctx, nummer, antwort),
    werWann: antwort === null ? null : werUndWann(ctx, antwort),
  };
}

/** `Beantwortet von Eren Probe, 12.10.2026` */
export function werUndWann(ctx: Context, antwort: Antwort): string {
  const wer = nameOf(ctx.tx, antwort.von);
  const am = dateText(ctx.calendar.dayAt(antwort.am));
  if (istBeantwortet(antwort)) return beantwortetVon(wer, am);
  return antwort.offen ? offenGelassenVon(wer, am) : geleertVon(wer, am);
}

/** Who represents the Arbeitsgruppe; null: nobody yet. */
export const vertretenDurch = ({ tx }: Context, { vertretenVon, vertretenName }: Projektidee): string | null =>
  vertretenVon === null ? vertretenName : nameOf(tx, vertretenVon);

/** A message is no book: at most so many questions, and so many characters unless one alone has more. */
const hoechstens = { fragen: 6, zeichen: 6000 } as const;

/** The page that begins with this question. */
export function ansichtVon(ctx: Acting, idee: Projektidee, ab: number): Ansicht {
  const feld = gremiumDer(ctx.tx, idee.gremiumId);
  const antworten = antwortenZu(ctx.tx, idee.id);
  const kopieVon = idee.kopieVon === null ? null : ideeById(ctx.tx, idee.kopieVon);
  return {
    idee,
    feld: feld.titel,
    vertreten: vertretenDurch(ctx, idee),
    stand: staendeDer(ctx.tx, idee.id)[0],
    antworten,
    // Its field may be one in which this person reads nothing.
    kopieVon: kopieVon !== null && darf(ctx, 'projektidee.lesen', kopieVon.gremiumId) ? kopieVon.titel : null,
    fragen: seiteAb(
      fragen
        .filter(({ nummer }) => nummer >= ab)
        .map(({ nummer }) => beantwortungVon(ctx, nummer, antworten.get(nummer) ?? null)),
    ),
    aenderbar: feld.geschlossen === null && darf(ctx, 'projektidee.ausfuellen', feld.id),
  };
}

function seiteAb(beantwortungen: readonly Beantwortung[]): Beantwortung[] {
  let zeichen = 0;
  const ende = beantwortungen.findIndex(({ inWorten: { gewaehlt, text } }, i) => {
    zeichen += gewaehlt.join('').length + (text?.length ?? 0);
    return i > 0 && (i >= hoechstens.fragen || zeichen > hoechstens.zeichen);
  });
  return ende === -1 ? [...beantwortungen] : beantwortungen.slice(0, ende);
}
