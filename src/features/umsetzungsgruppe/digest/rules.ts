/** What the Umsetzungsgruppe's overview tells. Pure. */
import type { Day } from '../../../core/calendar.ts';
import { wirdGefragt, type Zielstand, type Zustand } from '../../jahresziel/index.ts';
import type { Ideestand } from '../../projektidee/index.ts';
import type { GremiumId, Seite } from '../../stadt/index.ts';

/** How a Handlungsfeld stands today. */
export interface Heute {
  readonly id: GremiumId;
  /** The day on which it was closed; null: it works. */
  readonly geschlossen: Day | null;
  readonly geplant: number;
  readonly naechste: Day | null;
  readonly protokolleOffen: number;
  /** Goals that have not come to their end, by their state and the last answer. */
  readonly ziele: readonly Zielzahl[];
  readonly aufgabenOffen: number;
  /** Places of the Tandem that nobody holds; the Begleitung's is one, though nothing has to wait for it. */
  readonly frei: readonly Seite[];
}

interface Zielzahl {
  readonly zustand: Zustand;
  /** Null: nobody has answered yet. */
  readonly stand: Zielstand | null;
  readonly anzahl: number;
  /** Of how many of these nobody has heard for too long. */
  readonly still: number;
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
  /** … that nobody holds any more. */
  readonly freigeworden: readonly Seite[];
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
  readonly still: number;
  readonly protokolleOffen: number;
  readonly ideenNeu: number;
}

/** Figures of the last overview that may stand beside those of this one. */
export interface Vergleich extends Omit<Zahlen, 'ideenNeu'> {
  /** Null: it told of fewer days, or of more. */
  readonly ideenNeu: number | null;
}

/** So many days a feast may shift an overview. */
const spielraum = 2;
export const sindGleichLang = (tage: number, andere: number): boolean => Math.abs(tage - andere) <= spielraum;

type Ziele = Pick<Heute, 'ziele'>;
const gefragte = ({ ziele }: Ziele): readonly Zielzahl[] => ziele.filter(({ zustand }) => wirdGefragt(zustand));

/** How many goals are worked on. Each of them is silent, or counts by its last answer. */
const anDerArbeit = (heute: Ziele): number => summe(gefragte(heute).map(({ anzahl }) => anzahl));
export const stilleZiele = (heute: Ziele): number => summe(gefragte(heute).map(({ still }) => still));
export const zieleMit = (heute: Ziele, stand: Zielstand | null): number =>
  summe(gefragte(heute).flatMap((eines) => (eines.stand === stand ? [eines.anzahl - eines.still] : [])));

/** How things stand is asked of the fields that work; what has happened counts in a closed one, too. */
export function zahlenAus(felder: readonly Pick<Feldstand, 'heute' | 'seitdem'>[]): Zahlen {
  const offene = felder.filter(({ heute }) => heute.geschlossen === null);
  return {
    imPlan: summe(offene.map(({ heute }) => zieleMit(heute, 'im_plan'))),
    anDerArbeit: summe(offene.map(({ heute }) => anDerArbeit(heute))),
    still: summe(offene.map(({ heute }) => stilleZiele(heute))),
    protokolleOffen: summe(offene.map(({ heute }) => heute.protokolleOffen)),
    ideenNeu: summe(felder.map(({ seitdem }) => seitdem.ideen)),
  };
}

/**
 * How a field stands, without what is no news by itself: that a goal has been silent for too long means that nothing has
 * happened. It is said as soon as there is something else to say.
 */
export const bemerkenswert = ({ ziele, ...rest }: Heute) => ({
  ...rest,
  ziele: ziele.map(({ still, ...eines }) => eines),
});

/** Whether nothing at all has happened in a field. */
export const istRuhig = (seitdem: Seitdem): boolean =>
  Object.values(seitdem).every((eines) => (typeof eines === 'number' ? eines === 0 : eines.length === 0));

const summe = (zahlen: readonly number[]): number => zahlen.reduce((alle, eine) => alle + eine, 0);
