/** Slack's rules for a manifest, of the parts we use. https://docs.slack.dev/reference/app-manifest (August 2026) */
import { z } from 'zod';

const secure = z.url({ protocol: /^https$/ }).max(3000);

const command = z.strictObject({
  command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
  description: z.string().min(1).max(2000),
  usage_hint: z.string().max(1000).optional(),
  should_escape: z.boolean(),
  url: secure.optional(),
});

const scopes = z.array(z.string()).max(255).refine(areUnique, 'must be unique');

function areUnique(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}

export const slackManifest = z
  .strictObject({
    display_information: z.strictObject({
      name: z.string().min(1).max(35),
      description: z.string().max(140),
      long_description: z.string().min(175).max(4000),
      background_color: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i),
    }),
    features: z.strictObject({
      app_home: z.strictObject({
        home_tab_enabled: z.literal(true, 'must be on for views.publish'),
        messages_tab_enabled: z.boolean(),
        messages_tab_read_only_enabled: z.boolean(),
      }),
      bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
      slash_commands: z.array(command).min(1).max(50),
    }),
    oauth_config: z.strictObject({ scopes: z.strictObject({ bot: scopes, bot_optional: scopes }) }),
    settings: z.strictObject({
      event_subscriptions: z.strictObject({
        bot_events: z.array(z.string()).max(100).refine(areUnique, 'must be unique'),
        request_url: secure.optional(),
      }),
      interactivity: z.strictObject({
        is_enabled: z.literal(true, 'must be on for modals'),
        request_url: secure.optional(),
      }),
      org_deploy_enabled: z.boolean(),
      socket_mode_enabled: z.boolean(),
      token_rotation_enabled: z.boolean(),
    }),
  })
  .refine(({ oauth_config: { scopes } }) => scopes.bot.includes('commands'), 'slash commands need the scope commands')
  .refine(
    ({ settings, features }) =>
      settings.socket_mode_enabled ||
      [
        settings.event_subscriptions.request_url,
        settings.interactivity.request_url,
        ...features.slash_commands.map(({ url }) => url),
      ].every((url) => url !== undefined),
    'without Socket Mode, every address must be given',
  );
