/** What the Umsetzungsgruppe's overview tells. Pure. */
import type { Day } from '../../core/calendar.ts';
import { wirdGefragt, type Zielstand, type Zustand } from '../jahresziel/index.ts';
import type { Ideestand } from '../projektidee/index.ts';
import type { GremiumId } from '../stadt/index.ts';
import type { NoetigeSeite } from '../tandem/index.ts';

/** How a Handlungsfeld stands today. */
export interface Heute {
  readonly id: GremiumId;
  /** The day on which it was closed; null: it works. */
  readonly geschlossen: Day | null;
  readonly geplant: number;
  readonly naechste: Day | null;
  readonly protokolleOffen: number;
  /** Goals that have not come to their end, by their state and the last answer. */
  readonly ziele: readonly { readonly zustand: Zustand; readonly stand: Zielstand | null; readonly anzahl: number }[];
  readonly aufgabenOffen: number;
  /** Sides of the Tandem that nobody holds. */
  readonly frei: readonly NoetigeSeite[];
}

/** What has happened there since the last overview. */
export interface Seitdem {
  readonly sitzungen: number;
  /** Of these Sitzungen, how many have no minutes yet. */
  readonly ohneProtokoll: number;
  /** Called off, whenever they were to be; and with another date than before, still to come. */
  readonly abgesagt: number;
  readonly verlegt: number;
  readonly protokolle: number;
  readonly vereinbarungen: number;
  /** Agreed on, whatever became of them; and done, whenever they were agreed on. */
  readonly aufgaben: number;
  readonly aufgabenErledigt: number;
  readonly ideen: number;
  readonly ideenBewegt: readonly { readonly stand: Ideestand; readonly anzahl: number }[];
  readonly zieleBewegt: readonly { readonly zustand: Zustand; readonly anzahl: number }[];
  readonly rueckmeldungen: number;
  /** Of Indikatoren. */
  readonly werte: number;
  /** Sides of the Tandem that nobody holds any more. */
  readonly freigeworden: readonly NoetigeSeite[];
}

export interface Feldstand {
  readonly titel: string;
  readonly heute: Heute;
  readonly seitdem: Seitdem;
}

/** The figures that stand beside those of the last overview. */
export interface Zahlen {
  readonly imPlan: number;
  readonly anDerArbeit: number;
  readonly protokolleOffen: number;
  readonly ideenNeu: number;
}

/** How many goals are worked on, and of these how many have this as their last answer; null: none yet. */
export function zieleMit({ ziele }: Pick<Heute, 'ziele'>, stand?: Zielstand | null): number {
  const gezaehlt = ziele.filter(({ zustand }) => wirdGefragt(zustand));
  return summe(gezaehlt.filter((eines) => stand === undefined || eines.stand === stand).map(({ anzahl }) => anzahl));
}

/** How things stand is asked of the fields that work; what has happened counts in a closed one, too. */
export function zahlenAus(felder: readonly Pick<Feldstand, 'heute' | 'seitdem'>[]): Zahlen {
  const offene = felder.filter(({ heute }) => heute.geschlossen === null);
  return {
    imPlan: summe(offene.map(({ heute }) => zieleMit(heute, 'im_plan'))),
    anDerArbeit: summe(offene.map(({ heute }) => zieleMit(heute))),
    protokolleOffen: summe(offene.map(({ heute }) => heute.protokolleOffen)),
    ideenNeu: summe(felder.map(({ seitdem }) => seitdem.ideen)),
  };
}

/** Whether nothing at all has happened in a field. */
export const istRuhig = (seitdem: Seitdem): boolean =>
  Object.values(seitdem).every((eines) => (typeof eines === 'number' ? eines === 0 : eines.length === 0));

const summe = (zahlen: readonly number[]): number => zahlen.reduce((alle, eine) => alle + eine, 0);
