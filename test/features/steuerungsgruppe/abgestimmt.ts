/** Short ways to a Dringende Abstimmung that runs. */
import { day } from '../../../src/core/calendar.ts';
import { addAmt, aemterGeaendert, alleAemter, gremien } from '../../../src/features/stadt/index.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';

/** A Monday. */
export const start = '2026-09-28 10:00';
export const frage = 'Die Turnhalle öffnet schon ab Dienstag.';
export const werte = {
  frage,
  worum: 'Die Unterkunft ist seit heute früh ohne Strom.',
  fristTag: '2026-09-29',
  fristZeit: '15:00',
} as const;

type Values = Parameters<Musterstadt['jo']['submits']>[0];

/** Jo, who heads the Büro, asks, and says yes to the question who gets it. */
export async function gestellt(values: Values = {}, stadt?: Musterstadt): Promise<Musterstadt> {
  const dort = stadt ?? (await musterstadt(start));
  await dort.jo.types(dort.buero, '/komm-in abstimmung');
  await dort.jo.submits({ ...werte, ...values });
  await dort.jo.submits({});
  await dort.jo.closesForm();
  await dort.settle();
  // As within the minute that follows.
  dort.app.tick();
  return dort;
}

/** What one member has got about votes, oldest first. */
export const bekommen = (wer: Musterstadt['jo']) =>
  wer
    .readsDirect()
    .filter(({ text }) => text.includes('Dringende Abstimmung') || text.includes('Dringenden Abstimmung'));

/** The Büro's message that follows everything. */
export const stand = (stadt: Musterstadt) =>
  stadt.mila.reads(stadt.buero).find(({ text, onlyYou }) => !onlyYou && text.includes('Gestellt von'));

export const imBuero = (stadt: Musterstadt) => stadt.mila.reads(stadt.buero).filter(({ onlyYou }) => !onlyYou);

/** What stands under a name in that message. */
export const zeileVon = (stadt: Musterstadt, name: string): string =>
  stand(stadt)
    ?.text.split('\n')
    .find((zeile) => zeile.includes(name)) ?? '';

/** Jo writes down what Robin, who has no account, said on the phone. */
async function robinSagt(stadt: Musterstadt, values: Values): Promise<void> {
  await stadt.jo.presses('Antwort eintragen …', { conversation: stadt.buero });
  const wahl = stadt.jo.formView()?.fields.find(({ key }) => key === 'person')?.options ?? [];
  const person = wahl.find(({ label }) => label.startsWith('Robin Vorlage'))?.value ?? '';
  await stadt.jo.submits({ person, ...values });
  await stadt.jo.closesForm();
  await stadt.settle();
}

/** Mara, who has an account, is a member of the Steuerungsgruppe from now on. */
export const maraKommtDazu = (stadt: Musterstadt) =>
  handelt(stadt, 'jo', '2026-09-28', (ctx) => {
    const sozial = alleAemter(ctx.tx).find(({ funktion }) => funktion === 'sozialdezernat');
    const id = `select person_id as id from konto where account = '${stadt.mara.account}'`;
    const mara = ctx.tx.all<{ id: string }>(id)[0];
    if (sozial === undefined || mara === undefined) throw new Error('not as expected');
    const personId = mara.id as typeof sozial.personId;
    addAmt(ctx.tx, { ...sozial, personId, funktion: 'vhs', von: day('2026-09-28') });
    const [gruppe] = gremien(ctx.tx, 'steuerungsgruppe');
    if (gruppe !== undefined) aemterGeaendert(ctx, gruppe.id);
  });

/** Everybody with an account agrees, but Sana. */
export async function fastAlle(stadt: Musterstadt): Promise<void> {
  await stadt.ines.presses('Einverstanden');
  await stadt.jo.presses('Einverstanden');
  await robinSagt(stadt, { antwort: 'einverstanden' });
}

/** Jo ends it, also where somebody has not answered. */
export async function beendet(stadt: Musterstadt, ergebnis: string): Promise<void> {
  await stadt.jo.presses('Beenden …', { conversation: stadt.buero });
  await stadt.jo.submits({ ergebnis });
  if (stadt.jo.form()?.text.includes('trotzdem beenden') === true) await stadt.jo.submits({});
  await stadt.jo.closesForm();
  await stadt.settle();
}
