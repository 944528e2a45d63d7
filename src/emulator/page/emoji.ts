/** The emoji codes a demo is likely to meet. Any other stays as its code, so nothing typed gets lost. */
const pictures: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '+1': '👍',
    '-1': '👎',
    bell: '🔔',
    bulb: '💡',
    calendar: '📆',
    clap: '👏',
    dart: '🎯',
    email: '📧',
    eyes: '👀',
    handshake: '🤝',
    heart: '❤️',
    hourglass: '⌛',
    house: '🏠',
    link: '🔗',
    lock: '🔒',
    memo: '📝',
    pray: '🙏',
    pushpin: '📌',
    question: '❓',
    raised_hands: '🙌',
    rocket: '🚀',
    seedling: '🌱',
    slightly_smiling_face: '🙂',
    smile: '😄',
    star: '⭐',
    sunflower: '🌻',
    tada: '🎉',
    thumbsup: '👍',
    thumbsdown: '👎',
    warning: '⚠️',
    wave: '👋',
    white_check_mark: '✅',
    x: '❌',
  }),
);

export const emoji = (name: string): string => pictures.get(name) ?? `:${name}:`;

export const withEmoji = (text: string): string => text.replace(/:([a-z0-9_+'-]+):/g, (_, name: string) => emoji(name));
