/** How the list of goals was asked for: by words that somebody typed, or by the subject of a button. Pure. */
import { typedLine } from '../../core/typed.ts';
import { gemeintMit } from '../stadt/index.ts';
import { type Stand, type Zustand, zustaende } from './schema.ts';
import { standWort, zustandWort } from './texts.leben.ts';

const staende: readonly Stand[] = ['im_plan', 'unterstuetzung', 'laenger'];

/** What is to be seen; empty: whatever it is. */
export interface Enger {
  /** Only those for which the person is federführend, or which they check. */
  readonly meine: boolean;
  /** The id of a field. */
  readonly feld: string;
  readonly zustand: Zustand | '';
  /** The last answer to the question how it goes. */
  readonly stand: Stand | '';
}

export interface Wunsch extends Enger {
  /** How many goals stand before the page. */
  readonly ab: number;
  /** The id of the field that comes first. */
  readonly hier: string;
}

export const alles: Wunsch = { ab: 0, meine: false, feld: '', zustand: '', stand: '', hier: '' };

export const istEng = ({ meine, feld, zustand, stand }: Enger): boolean =>
  meine || feld !== '' || zustand !== '' || stand !== '';

export const alsSubjekt = ({ ab, meine, feld, zustand, stand, hier }: Wunsch): string =>
  [ab, meine ? 'meine' : '', feld, zustand, stand, hier].join(':');

/** … and back. The help's button brings nothing but the Gremium of its channel. */
export function ausSubjekt(subject: string): Wunsch {
  const [ab = '', meine, feld = '', zustand, stand, hier = ''] = subject.split(':');
  if (!/^\d{1,4}$/.test(ab)) return { ...alles, hier: ab };
  return {
    ab: Number(ab),
    meine: meine === 'meine',
    feld,
    zustand: zustaende.find((einer) => einer === zustand) ?? '',
    stand: staende.find((einer) => einer === stand) ?? '',
    hier,
  };
}

interface Feld {
  readonly id: string;
  /** What people may call it: its title, its Kürzel, its channel. */
  readonly namen: readonly string[];
}

interface Bedeutung {
  readonly namen: readonly string[];
  readonly enger: Partial<Enger>;
}

const ohneErstes = (wort: string): string => wort.replace(/^(in|braucht|dauert|ins nächste Jahr) /i, '');

const feste: readonly Bedeutung[] = [
  { namen: ['meine', 'nur meine', 'eigene'], enger: { meine: true } },
  ...zustaende.map((zustand) => ({
    namen: [zustandWort[zustand], ohneErstes(zustandWort[zustand])],
    enger: { zustand },
  })),
  ...staende.map((stand) => ({ namen: [standWort[stand], ohneErstes(standWort[stand])], enger: { stand } })),
];

/** Words that say nothing by themselves. */
const fuellwoerter: readonly string[] = ['und', 'nur', 'alle'];

/** What was typed, as in `Wohnen, in Arbeit, meine`; or the first word of it that means nothing, or nothing more. */
export function liesWorte(text: string, felder: readonly Feld[]): Partial<Enger> | { readonly unbekannt: string } {
  const bedeutungen = [...felder.map(({ id, namen }) => ({ namen, enger: { feld: id } })), ...feste];
  let worte = typedLine(text.replace(/[,;]/g, ' '))?.split(' ') ?? [];
  let enger: Partial<Enger> = {};
  while (worte.length > 0) {
    const { bedeutung, laenge } = laengste(worte, bedeutungen);
    const [erstes = ''] = worte;
    const schon = bedeutung !== null && Object.keys(bedeutung.enger).some((key) => key in enger);
    if (schon || (bedeutung === null && !fuellwoerter.includes(erstes.toLocaleLowerCase('de')))) {
      return { unbekannt: worte.slice(0, laenge).join(' ') };
    }
    enger = { ...enger, ...bedeutung?.enger };
    worte = worte.slice(laenge);
  }
  return enger;
}

/** As many of the first words as mean something together. */
function laengste(worte: readonly string[], bedeutungen: readonly Bedeutung[]) {
  for (let laenge = worte.length; laenge > 0; laenge--) {
    const gemeint = worte.slice(0, laenge).join(' ').replace(/^#/, '');
    const bedeutung = gemeintMit(bedeutungen, ({ namen }) => namen, gemeint);
    if (bedeutung !== null) return { bedeutung, laenge };
  }
  return { bedeutung: null, laenge: 1 };
}
