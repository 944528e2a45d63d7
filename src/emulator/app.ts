/** The bot as an installed app: what its manifest asks for decides what it may call and what reaches it. */
import { z } from 'zod';
import { newId, newSecret } from './ids.ts';

/** The bot's user id in every emulated workspace. */
export const botUser = 'UKOMMINBOT';

export interface InstalledApp {
  readonly id: string;
  readonly botId: string;
  readonly botUser: string;
  readonly name: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** Slack's outdated proof of origin; payloads still carry it. */
  readonly verificationToken: string;
  readonly scopes: ReadonlySet<string>;
  /** None without the scope for them. */
  readonly commands: ReadonlyMap<string, { readonly description: string; readonly hint: string }>;
  readonly events: ReadonlySet<string>;
  readonly homeTab: boolean;
  readonly messagesTab: 'off' | 'readOnly' | 'on';
  readonly interactive: boolean;
}

const manifestSchema = z.object({
  features: z.object({
    app_home: z
      .object({
        home_tab_enabled: z.boolean().default(false),
        messages_tab_enabled: z.boolean().default(false),
        messages_tab_read_only_enabled: z.boolean().default(false),
      })
      .prefault({}),
    bot_user: z.object({ display_name: z.string() }),
    slash_commands: z
      .array(z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }))
      .default([]),
  }),
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()).default([]) }),
  }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
    interactivity: z.object({ is_enabled: z.boolean() }).prefault({ is_enabled: false }),
  }),
});

/**
 * Installs the app that `manifest` describes, with new tokens. `granted` are the optional scopes the city agreed to.
 * @throws if the manifest lacks what an app needs, or a granted scope is none it asks for.
 */
export function installApp(manifest: unknown, granted: readonly string[]): InstalledApp {
  const { features, oauth_config, settings } = manifestSchema.parse(manifest);
  const { bot, bot_optional } = oauth_config.scopes;
  const unasked = granted.filter((scope) => !bot_optional.includes(scope));
  if (unasked.length > 0) throw new Error(`The manifest does not ask for ${unasked.join(', ')}.`);
  const home = features.app_home;
  const slashCommands = bot.includes('commands') ? features.slash_commands : [];
  return {
    id: newId('A'),
    botId: newId('B'),
    botUser,
    name: features.bot_user.display_name,
    botToken: `xoxb-${newSecret()}`,
    appToken: `xapp-${newSecret()}`,
    signingSecret: newSecret(),
    verificationToken: newSecret(12),
    scopes: new Set([...bot, ...granted]),
    commands: new Map(
      slashCommands.map(({ command, description, usage_hint }) => [command, { description, hint: usage_hint }]),
    ),
    events: new Set(settings.event_subscriptions.bot_events),
    homeTab: home.home_tab_enabled,
    messagesTab: !home.messages_tab_enabled ? 'off' : home.messages_tab_read_only_enabled ? 'readOnly' : 'on',
    interactive: settings.interactivity.is_enabled,
  };
}
