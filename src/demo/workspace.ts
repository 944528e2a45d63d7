/** The imitated workspaces of the demo: invented people, and the channels of an invented city or none yet. */
import { botUser, type SampleWorkspace } from '../emulator/index.ts';

const tandems = {
  SPR: ['U0AYLAMOD', 'U0PIASKIZ'],
  KUL: ['U0NOAHSAM', 'U0LEYLAFI'],
  EHR: ['U0TOMAUFR', 'U0OLENAEX'],
  WOH: ['U0ADAMUST', 'U0ERENPRO', 'U0SANAENT'],
  BIL: ['U0KIMBEIS', 'U0YUSUFMU'],
} as const;
const buero = ['U0JOBEISP', 'U0MILAVOR'];

export const demoWorkspace: SampleWorkspace = {
  team: { id: 'T0MUSTER', name: 'Musterstadt', domain: 'musterstadt' },
  people: [
    { id: 'U0ADAMUST', name: 'Ada Muster', title: 'Tandem Wohnen · Verwaltung' },
    // A volunteer with a guest account: the role counts, not the account.
    { id: 'U0ERENPRO', name: 'Eren Probe', title: 'Tandem Wohnen · Gastkonto', guest: true },
    { id: 'U0SANAENT', name: 'Sana Entwurf', title: 'Begleitung Wohnen · Migrationsbeirat' },
    { id: 'U0JOBEISP', name: 'Jo Beispiel', title: 'Leitung Integrationsbüro', admin: true },
    { id: 'U0MILAVOR', name: 'Mila Vorschlag', title: 'Integrationsbüro' },
    { id: 'U0AYLAMOD', name: 'Ayla Modell', title: 'Tandem Sprachförderung' },
    { id: 'U0PIASKIZ', name: 'Pia Skizze', title: 'Tandem Sprachförderung' },
    { id: 'U0NOAHSAM', name: 'Noah Sample', title: 'Tandem Kultureller Austausch' },
    { id: 'U0LEYLAFI', name: 'Leyla Figur', title: 'Tandem Kultureller Austausch' },
    { id: 'U0TOMAUFR', name: 'Tom Aufriss', title: 'Tandem Ehrenamt und Migration' },
    { id: 'U0OLENAEX', name: 'Olena Exempel', title: 'Tandem Ehrenamt und Migration' },
    { id: 'U0KIMBEIS', name: 'Kim Bildlich', title: 'Tandem Bildung' },
    { id: 'U0YUSUFMU', name: 'Yusuf Mustermann', title: 'Tandem Bildung' },
    { id: 'U0INESGRU', name: 'Ines Grundriss', title: 'Steuerungsgruppe · Sozialdezernat' },
    { id: 'U0MARAPLA', name: 'Mara Plan', title: 'macht mit bei Wohnen und Sprachförderung' },
    { id: 'U0LUCAENT', name: 'Luca Musterfrau', title: 'macht mit bei Wohnen · Gastkonto', guest: true },
  ],
  channels: [
    channel('C0SPRACHE', 'hf-1-sprachfoerderung', 'Handlungsfeld 1', [...tandems.SPR, ...buero, 'U0MARAPLA']),
    channel('C0KULTUR', 'hf-2-kultureller-austausch', 'Handlungsfeld 2', [...tandems.KUL, ...buero]),
    channel('C0EHRENA', 'hf-3-ehrenamt', 'Handlungsfeld 3', [...tandems.EHR, ...buero]),
    channel('C0WOHNEN', 'hf-4-wohnen', 'Handlungsfeld 4', [...tandems.WOH, ...buero, 'U0MARAPLA', 'U0LUCAENT']),
    channel('C0BILDUN', 'hf-5-bildung', 'Handlungsfeld 5', [...tandems.BIL, ...buero]),
    { ...channel('C0BUERO', 'integrationsbuero', 'Meldungen und Protokolle', buero), private: true },
    {
      ...channel('C0UMSETZ', 'umsetzungsgruppe', 'Alle Tandems und die Leitung des Büros', [
        ...Object.values(tandems).flat(),
        'U0JOBEISP',
      ]),
      private: true,
    },
    {
      ...channel('C0STEUER', 'steuerungsgruppe', 'Der ganze Prozess im Blick', ['U0INESGRU', 'U0SANAENT', 'U0JOBEISP']),
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
