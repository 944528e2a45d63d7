/** What is typed for a Dringende Abstimmung, and who may do what with it. */
import type { Effect } from '../../../chat/chat.ts';
import { type Day, parseDay, parseTime, type Time } from '../../../core/calendar.ts';
import type { Acting, FieldErrors } from '../../../core/feature.ts';
import { notice } from '../../../core/notice.ts';
import { ok, type Result, refused } from '../../../core/result.ts';
import { typedLine, typedText } from '../../../core/typed.ts';
import { lehntAb, offenesFeld } from '../../stadt/index.ts';
import { inDerGruppe } from '../gruppe.ts';
import { fristVon, zeitpunkt } from './lage.ts';
import { pruefeFrist } from './rules.ts';
import { type Abstimmung, abstimmungById } from './store.ts';
import * as texte from './texts.ts';

export const nurBuero = {
  recht: 'abstimmung.stellen' as const,
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurBuero),
};

export const nurMitglieder = {
  recht: 'abstimmung.antworten' as const,
  subjekt: inDerGruppe,
  abgelehnt: lehntAb(texte.nurMitglieder),
};

export const nurLesende = {
  recht: 'abstimmung.lesen' as const,
  subjekt: inDerGruppe,
  abgelehnt: lehntAb(texte.nurLesende),
};

export const nurTandem = {
  recht: 'abstimmung.wuenschen' as const,
  subjekt: (ctx: Acting, { subject }: { readonly subject: string | null }) => offenesFeld(ctx.tx, subject)?.id ?? null,
  abgelehnt: lehntAb(texte.nurTandem),
};

export type Hindernis = keyof typeof texte.hindernis;

interface Fristeingabe {
  readonly fristTag?: string | null;
  readonly fristZeit?: string | null;
}

export function liesFrist(
  ctx: Acting,
  { fristTag, fristZeit }: Fristeingabe,
): { readonly fristTag: Day; readonly fristZeit: Time } | { readonly errors: FieldErrors } {
  const tag = parseDay(fristTag ?? '');
  const zeit = parseTime(fristZeit ?? '');
  if (tag === null) return { errors: { fristTag: texte.fehler.kein_datum } };
  if (zeit === null) return { errors: { fristZeit: texte.fehler.keine_zeit } };
  const code = pruefeFrist(ctx.calendar, tag, zeit, ctx.now);
  if (code === null) return { fristTag: tag, fristZeit: zeit };
  return { errors: { [code === 'zeit_vorbei' ? 'fristZeit' : 'fristTag']: texte.fehler[code] } };
}

/** The new end of a vote that runs: who presses twice, or after somebody else, has given it no more time. */
export function liesSpaetereFrist(ctx: Acting, alte: Abstimmung, eingabe: Fristeingabe): ReturnType<typeof liesFrist> {
  const frist = liesFrist(ctx, eingabe);
  if ('errors' in frist) return frist;
  const { fristTag: tag, fristZeit: zeit } = frist;
  if (ctx.calendar.instantOf(tag, zeit) > fristVon(ctx, alte)) return frist;
  return { errors: { [tag < alte.fristTag ? 'fristTag' : 'fristZeit']: texte.fehler.nicht_spaeter } };
}

interface Frageeingabe extends Fristeingabe {
  readonly frage?: string | null;
  readonly worum?: string | null;
}

type Gelesen = Pick<Abstimmung, 'frage' | 'worum' | 'fristTag' | 'fristZeit'>;

export function liesFrage(ctx: Acting, eingabe: Frageeingabe): Gelesen | { readonly errors: FieldErrors } {
  const frage = typedLine(eingabe.frage);
  const worum = typedText(eingabe.worum);
  const frist = liesFrist(ctx, eingabe);
  const errors: FieldErrors = {
    ...(frage === null ? { frage: texte.fehler.leer } : {}),
    ...(worum === null ? { worum: texte.fehler.leer } : {}),
    ...('errors' in frist ? frist.errors : {}),
  };
  return frage === null || worum === null || 'errors' in frist ? { errors } : { frage, worum, ...frist };
}

export const fehlerIn = (gelesen: object | { readonly errors: FieldErrors }): FieldErrors =>
  'errors' in gelesen ? gelesen.errors : {};

/** One that runs. */
export function laufendeAbstimmung(
  ctx: Acting,
  id: string | null,
): Result<Abstimmung, Exclude<Hindernis, 'nicht_gefragt'>> {
  const abstimmung = abstimmungById(ctx.tx, id ?? '');
  if (abstimmung === null) return refused('gibt_es_nicht');
  return abstimmung.beendetAm === null ? ok(abstimmung) : refused('beendet');
}

/** Why nothing can be done with it, as people read it. */
export function warumNicht(ctx: Acting, id: string | null, code: Hindernis): string {
  const am = abstimmungById(ctx.tx, id ?? '')?.beendetAm ?? ctx.now;
  return texte.hindernis[code](zeitpunkt(ctx, am));
}

export function mitLaufender(ctx: Acting, id: string | null, tut: (abstimmung: Abstimmung) => Effect): Effect {
  const laufende = laufendeAbstimmung(ctx, id);
  return laufende.ok ? tut(laufende.value) : notice(warumNicht(ctx, id, laufende.code));
}
