import ICAL from 'ical.js';
import type { ServedFile } from '../../../src/core/http.ts';
import { legeFeedAn, pfad } from '../../../src/features/bericht/kalender/kalender.ts';
import { gremien } from '../../../src/features/stadt/index.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import type { Name } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { handelt } from '../projektidee/auf-dem-weg.ts';

const adresseIn = (text: string): string => /https:\S+\.ics/.exec(text)?.[0] ?? 'no address';

/** Where the city is reached; its Büro has entered it. */
const oeffentlich = 'https://komm-in.musterstadt.de';

/** A city whose bot listens to a port, some weeks after a Jahreskonferenz. */
export async function mitKalender(start = '2026-10-12 08:30'): Promise<Musterstadt> {
  const stadt = await musterstadt(start, { listens: true });
  await traegtAdresseEin(stadt, oeffentlich);
  return stadt;
}

export async function traegtAdresseEin(stadt: Musterstadt, adresse: string | null): Promise<void> {
  await stadt.jo.types(stadt.buero, '/komm-in kalender');
  await stadt.jo.presses('Öffentliche Adresse …', { conversation: stadt.buero });
  await stadt.jo.submits({ adresse });
}

export async function listet(stadt: Musterstadt, wer: FakePerson): Promise<string> {
  await wer.types(stadt.wohnen, '/komm-in kalender');
  return wer.reads(stadt.wohnen).at(-1)?.text ?? '';
}

/** Gets an address of their own, for one field or for all. */
export async function abonniert(stadt: Musterstadt, wer: FakePerson, wofuer?: string): Promise<string> {
  await listet(stadt, wer);
  await wer.presses('Neue Adresse …', { conversation: stadt.wohnen });
  await wer.submits(wofuer === undefined ? {} : { wofuer: option(wer, wofuer) });
  return adresseIn(wer.form()?.text ?? '');
}

function option(wer: FakePerson, label: string): string {
  const feld = wer.formView()?.fields.find(({ key }) => key === 'wofuer');
  const gemeint = feld?.options?.find((eine) => eine.label === label)?.value;
  if (gemeint === undefined) throw new Error(`${label} is not offered`);
  return gemeint;
}

/** … without the forms, in a city where none are offered. */
export async function hatAdresse(stadt: Musterstadt, name: Name, kuerzel: string | null): Promise<string> {
  let adresse = '';
  await handelt(stadt, name, '2026-09-28', (ctx) => {
    const gremiumId = gremien(ctx.tx).find((gremium) => gremium.kuerzel === kuerzel)?.id ?? null;
    adresse = `${pfad}${legeFeedAn(ctx, { personId: ctx.actor, gremiumId }).ende}`;
  });
  return adresse;
}

/** What a calendar program finds at an address; null: nothing. */
export async function datei(stadt: Musterstadt, adresse: string): Promise<ServedFile | null> {
  const gefragt = adresse.replace(oeffentlich, '');
  const route = stadt.app.routes.find(({ path }) => gefragt.startsWith(path));
  const answer = await route?.answer(gefragt.slice(route.path.length));
  return answer !== undefined && 'version' in answer ? answer : null;
}

export async function text(stadt: Musterstadt, adresse: string): Promise<string> {
  const gefunden = await datei(stadt, adresse);
  if (gefunden === null) throw new Error('404');
  return new TextDecoder().decode(await gefunden.bytes());
}

export async function gibtEs(stadt: Musterstadt, adresse: string): Promise<boolean> {
  return (await datei(stadt, adresse)) !== null;
}

export async function kalender(stadt: Musterstadt, adresse: string): Promise<ICAL.Component> {
  return new ICAL.Component(ICAL.parse(await text(stadt, adresse)));
}

/** `2026-10-14T18:00:00 Titel`, … in their order of time; those that fall out with what says so. */
export async function termine(stadt: Musterstadt, adresse: string): Promise<string[]> {
  const events = (await kalender(stadt, adresse)).getAllSubcomponents('vevent');
  return events
    .map((event) => {
      const wert = (name: string) => String(event.getFirstPropertyValue(name));
      const status = wert('status') === 'CONFIRMED' ? '' : ` (${wert('status')} ${wert('sequence')})`;
      return `${wert('dtstart')} ${wert('summary')}${status}`;
    })
    .sort();
}
