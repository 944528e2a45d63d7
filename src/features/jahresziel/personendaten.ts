/** What is kept about who took part in goals. */
import { dateText } from '../../core/calendar.ts';
import type { Auskunft, Context, Personendaten } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { zahlText } from '../../documents/index.ts';
import { ergaenzungenVon, messwerteVon, rueckmeldungenVon, zieleMit, zustaendeVon } from './personen.store.ts';
import type { Jahresziel } from './store.ts';
import { fuerBerichtFrei, standWort, zustandWort } from './texts.leben.ts';
import { angaben, rollen, zwecke } from './texts.ts';

function auskunft(ctx: Context, person: PersonId): Auskunft[] {
  const { tx, calendar } = ctx;
  const ziele = zieleMit(tx, person).map((ziel) => ({ label: ziel.titel, wert: beteiligt(ziel, person) }));
  const zeile = ({ titel }: Jahresziel, was: string, am: number, wert: string) => ({
    label: `${titel}, ${was}, ${dateText(calendar.dayAt(am))}`,
    wert,
  });
  const eigene = [
    ...zustaendeVon(tx, person).map(({ ziel, angabe: { zustand, grund, imBericht, am } }) =>
      zeile(ziel, angaben.zustand, am, mit(zustandWort[zustand], grund, imBericht)),
    ),
    ...rueckmeldungenVon(tx, person).map(({ ziel, angabe: { stand, hilfe, imBericht, am } }) =>
      zeile(ziel, angaben.rueckmeldung, am, mit(standWort[stand], hilfe, imBericht)),
    ),
    ...messwerteVon(tx, person).map(({ ziel, indikator, angabe: { wert, notiz, am } }) =>
      zeile(ziel, angaben.messwert, am, mit(`${indikator.name}: ${zahlText(wert)}`, notiz)),
    ),
    ...ergaenzungenVon(tx, person).map(({ ziel, angabe: { text, am } }) => zeile(ziel, angaben.ergaenzung, am, text)),
  ];
  return [
    { ...zwecke.ziele, angaben: ziele },
    { ...zwecke.angaben, angaben: eigene },
  ].filter((eine) => eine.angaben.length > 0);
}

const mit = (wort: string, text: string | null, frei = false): string =>
  [wort, ...(text === null ? [] : [text]), ...(frei ? [fuerBerichtFrei] : [])].join(' · ');

function beteiligt(ziel: Jahresziel, person: PersonId): string {
  return [
    ...(ziel.federPerson === person ? [rollen.feder] : []),
    ...(ziel.prueftPerson === person ? [rollen.prueft] : []),
    ...(ziel.stelltVorPerson === person ? [rollen.vorstellung] : []),
    ...(ziel.angelegtVon === person ? [rollen.angelegt] : []),
  ].join(', ');
}

/** Goals and what was said about them are the field's and stay; they point to a blanked row then. */
function loesche(): void {}

export const personendaten: Personendaten = { auskunft, loesche };
