/** The imitated workspaces of the demo: invented people, and the channels of an invented city or none yet. */
import { botUser, type SampleWorkspace } from '../emulator/index.ts';

/** Their accounts. */
export const people = {
  ada: 'U0ADAMUST',
  eren: 'U0ERENPRO',
  sana: 'U0SANAENT',
  jo: 'U0JOBEISP',
  mila: 'U0MILAVOR',
  ayla: 'U0AYLAMOD',
  pia: 'U0PIASKIZ',
  noah: 'U0NOAHSAM',
  leyla: 'U0LEYLAFI',
  tom: 'U0TOMAUFR',
  olena: 'U0OLENAEX',
  kim: 'U0KIMBEIS',
  yusuf: 'U0YUSUFMU',
  ines: 'U0INESGRU',
  mara: 'U0MARAPLA',
  luca: 'U0LUCAENT',
} as const;

const tandems = {
  SPR: [people.ayla, people.pia],
  KUL: [people.noah, people.leyla],
  EHR: [people.tom, people.olena],
  WOH: [people.ada, people.eren, people.sana],
  BIL: [people.kim, people.yusuf],
} as const;
const buero = [people.jo, people.mila];

export const demoWorkspace: SampleWorkspace = {
  team: { id: 'T0MUSTER', name: 'Musterstadt', domain: 'musterstadt' },
  people: [
    { id: people.ada, name: 'Ada Muster', title: 'Tandem Wohnen · Verwaltung' },
    // A volunteer with a guest account: the role counts, not the account.
    { id: people.eren, name: 'Eren Probe', title: 'Tandem Wohnen · Gastkonto', guest: true },
    { id: people.sana, name: 'Sana Entwurf', title: 'Begleitung Wohnen · Migrationsbeirat' },
    { id: people.jo, name: 'Jo Beispiel', title: 'Leitung Integrationsbüro', admin: true },
    { id: people.mila, name: 'Mila Vorschlag', title: 'Integrationsbüro' },
    { id: people.ayla, name: 'Ayla Modell', title: 'Tandem Sprachförderung' },
    { id: people.pia, name: 'Pia Skizze', title: 'Tandem Sprachförderung' },
    { id: people.noah, name: 'Noah Sample', title: 'Tandem Kultureller Austausch' },
    { id: people.leyla, name: 'Leyla Figur', title: 'Tandem Kultureller Austausch' },
    { id: people.tom, name: 'Tom Aufriss', title: 'Tandem Ehrenamt und Migration' },
    { id: people.olena, name: 'Olena Exempel', title: 'Tandem Ehrenamt und Migration' },
    { id: people.kim, name: 'Kim Bildlich', title: 'Tandem Bildung' },
    { id: people.yusuf, name: 'Yusuf Mustermann', title: 'Tandem Bildung' },
    { id: people.ines, name: 'Ines Grundriss', title: 'Steuerungsgruppe · Sozialdezernat' },
    { id: people.mara, name: 'Mara Plan', title: 'macht mit bei Wohnen und Sprachförderung' },
    { id: people.luca, name: 'Luca Musterfrau', title: 'macht mit bei Wohnen · Gastkonto', guest: true },
  ],
  channels: [
    channel('C0SPRACHE', 'hf-1-sprachfoerderung', 'Handlungsfeld 1', [...tandems.SPR, ...buero, people.mara]),
    channel('C0KULTUR', 'hf-2-kultureller-austausch', 'Handlungsfeld 2', [...tandems.KUL, ...buero]),
    channel('C0EHRENA', 'hf-3-ehrenamt', 'Handlungsfeld 3', [...tandems.EHR, ...buero]),
    channel('C0WOHNEN', 'hf-4-wohnen', 'Handlungsfeld 4', [...tandems.WOH, ...buero, people.mara, people.luca]),
    channel('C0BILDUN', 'hf-5-bildung', 'Handlungsfeld 5', [...tandems.BIL, ...buero]),
    { ...channel('C0BUERO', 'integrationsbuero', 'Meldungen und Protokolle', buero), private: true },
    {
      ...channel('C0UMSETZ', 'umsetzungsgruppe', 'Alle Tandems und die Leitung des Büros', [
        ...Object.values(tandems).flat(),
        people.jo,
      ]),
      private: true,
    },
    {
      ...channel('C0STEUER', 'steuerungsgruppe', 'Der ganze Prozess im Blick', [people.ines, people.sana, people.jo]),
      private: true,
    },
  ],
};

/** The same people in a workspace where nothing has been set up: one channel, and the bot is not in it. */
export const emptyWorkspace: SampleWorkspace = {
  ...demoWorkspace,
  channels: [
    { id: 'C0ALLGEM', name: 'allgemein', topic: 'Für alle', members: demoWorkspace.people.map(({ id }) => id) },
  ],
};

function channel(id: string, name: string, topic: string, members: readonly string[]) {
  return { id, name, topic, members: [...members, botUser] };
}
