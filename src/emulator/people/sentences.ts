/** What the chat tells a person when something does not work, by Slack's code. `app` is the bot's name. */
const sentences: Readonly<Record<string, (app: string) => string>> = {
  operation_timeout: (app) => `${app} hat nicht rechtzeitig geantwortet. Bitte versuchen Sie es noch einmal.`,
  dispatch_failed: (app) => `${app} ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.`,
  invalid_response: (app) => `${app} hat etwas geantwortet, das der Chat nicht zeigen kann.`,
  unknown_command: () => 'Diesen Befehl gibt es hier nicht.',
  invalid_input: () => 'Bitte prüfen Sie Ihre Angaben.',
  account_inactive: () => 'Dieses Konto ist deaktiviert.',
  channel_not_found: () => 'Diesen Kanal gibt es nicht, oder Sie gehören nicht dazu.',
  not_in_channel: () => 'Sie sind nicht in diesem Kanal.',
  already_in_channel: () => 'Wer hier eingeladen werden soll, ist schon da.',
  cant_invite: () => 'Dieses Konto kann hier niemand einladen.',
  user_not_found: () => 'Dieses Konto gibt es nicht.',
  is_archived: () => 'Dieser Kanal ist archiviert.',
  restricted_action: () => 'Das ist hier nicht möglich.',
  message_not_found: () => 'Diese Nachricht gibt es nicht mehr.',
  not_found: () => 'Dieses Fenster ist nicht mehr offen.',
  action_not_found: () => 'Diesen Knopf gibt es nicht mehr.',
  file_upload_size_restricted: () => 'Diese Datei ist größer als 10 MB.',
  clock_not_movable: () => 'Die Uhr lässt sich nur nach vorn stellen, und nicht, während sie läuft.',
};

export const sentenceFor = (code: string, app: string): string =>
  sentences[code]?.(app) ?? `Das hat nicht geklappt (${code}).`;
